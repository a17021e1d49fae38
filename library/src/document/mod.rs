//! The document: one graph of models for each session, its changes, and Bokeh's grammar for both.
//!
//! A change is written into its model with the document's clock. [`flush`] hands the changed models to the views that know
//! them; each view then sends what is newer than what it sent last (`view`). Nothing is encoded without a view.
//!
//! ```
//! use cellbeat::document::{Document, flush};
//! use cellbeat::prelude::*;
//!
//! let p = figure();
//! assert!(*p.as_model().document() == Document::current());
//! for step in 0..3 {
//!     p.title(format!("step {step}"));
//!     flush(); // the views have it now, not only within the next 16 ms
//! }
//! ```

pub mod column;
mod data;
pub(crate) mod decode;
pub(crate) mod encode;
mod error;
pub mod events;
mod frame;
mod like;
mod model;
pub mod palettes;
mod patch;
pub(crate) mod peer;
pub(crate) mod received;
mod roots;
mod session;
pub mod spec;
pub(crate) mod subscriber;
pub(crate) mod turn;
pub mod value;
mod watch;

use std::collections::HashSet;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, Weak};

pub use data::DataError;
pub(crate) use data::{Data, Patched};
pub use error::ModelError;
pub use like::ModelLike;
pub use model::Model;
pub(crate) use model::{Attributes, WeakModel};
pub use turn::flush;
pub use watch::{ModelEvent, ModelWatcher};
pub(crate) use watch::{Script, Watching};

use crate::base::ids::unique_prefix;
use crate::base::sync::{Guard, lock, lock_if_free};
use crate::session::parts::Parts;
use crate::threads::lanes::{self, Lane};
use crate::threads::soon::Soon;
use roots::Roots;
use subscriber::Subscriber;

/// The models of one session: the notebook, or one visitor of a served page. Cheap to clone.
///
/// ```
/// use cellbeat::document::Document;
/// use cellbeat::prelude::*;
///
/// let document = Document::current();
/// let p = figure();
/// document.set_title("Ponds");
/// document.serve(p.as_model());
/// assert_eq!(document.served(), [p.as_model().clone()]);
/// document.remove_root(p.as_model());
/// assert!(document.served().is_empty());
/// document.flush();
/// ```
#[derive(Clone)]
pub struct Document(Arc<Shared>);

struct Shared {
    /// Begins every id of this document, so that a page that shows several never confuses them.
    prefix: String,
    next_id: AtomicU64,
    /// Numbers the subscribers; 0 is none.
    next_subscriber: AtomicU64,
    state: Mutex<State>,
    /// Held while patches are encoded and sent, so that each view gets them in order. Taken before `state`.
    sending: Mutex<()>,
    /// When what no turn sends is sent.
    frame: Soon,
    /// Where it sends what somebody asked for who must not wait.
    lane: Lane,
    /// What later rooms keep for it.
    parts: Parts,
}

/// A handle that does not keep the document.
#[derive(Clone)]
pub(crate) struct WeakDocument(Weak<Shared>);

impl WeakDocument {
    pub(crate) fn upgrade(&self) -> Option<Document> {
        self.0.upgrade().map(Document)
    }
}

/// Views of one root. A page that is closed, or reloaded, says nothing of its views: of more than these most are gone.
const MOST_VIEWS: usize = 64;

/// What the document's one lock guards, beside the attributes of its models: whoever writes those holds it too.
#[derive(Default)]
pub(crate) struct State {
    /// Counts changes.
    pub(crate) clock: u64,
    /// Models changed since the last flush.
    pending: Vec<Model>,
    subscribers: Vec<Subscriber>,
    roots: Roots,
    page: Page,
    /// Whether the page changed since the last flush.
    page_changed: bool,
}

/// The page that is served: what a visitor sees.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct Page {
    /// Empty for none of its own.
    pub(crate) title: String,
    /// In the order in which they were added.
    pub(crate) roots: Vec<Model>,
}

impl Document {
    /// An empty document.
    ///
    /// ```
    /// use cellbeat::document::Document;
    ///
    /// let document = Document::new();
    /// assert!(document.served().is_empty());
    /// assert!(document != Document::new());
    /// ```
    pub fn new() -> Self {
        Self(Arc::new(Shared {
            prefix: unique_prefix(),
            next_id: AtomicU64::new(1),
            next_subscriber: AtomicU64::new(1),
            state: Mutex::default(),
            sending: Mutex::default(),
            frame: Soon::default(),
            lane: Lane::default(),
            parts: Parts::default(),
        }))
    }

    pub(crate) fn next_id(&self) -> String {
        format!(
            "{}-{}",
            self.0.prefix,
            self.0.next_id.fetch_add(1, Ordering::Relaxed)
        )
    }

    pub(crate) fn next_subscriber(&self) -> u64 {
        self.0.next_subscriber.fetch_add(1, Ordering::Relaxed)
    }

    pub(crate) fn downgrade(&self) -> WeakDocument {
        WeakDocument(Arc::downgrade(&self.0))
    }

    pub(crate) fn parts(&self) -> &Parts {
        &self.0.parts
    }

    pub(crate) fn lock(&self) -> Guard<'_, State> {
        lock(&self.0.state)
    }

    /// Adds `root` to the page that is served, once.
    pub fn serve(&self, root: &Model) {
        self.edit_page(|page| {
            if !page.roots.contains(root) {
                page.roots.push(root.clone());
            }
        });
    }

    /// Takes `root` off the page that is served; no effect when it is not there. It can be added again.
    pub fn remove_root(&self, root: &Model) {
        self.edit_page(|page| page.roots.retain(|other| other != root));
    }

    /// The roots of the page that is served, in the order in which they were added.
    pub fn served(&self) -> Vec<Model> {
        self.lock().page.roots.clone()
    }

    /// Sets the title of the page that is served: what a browser shows on its tab.
    pub fn set_title(&self, title: &str) {
        self.edit_page(|page| title.clone_into(&mut page.title));
    }

    fn edit_page(&self, edit: impl FnOnce(&mut Page)) {
        let mut state = self.lock();
        edit(&mut state.page);
        state.page_changed = true;
        if !state.subscribers.is_empty() {
            turn::note_changed(self);
        }
    }

    /// The page that is served, as a copy.
    pub(crate) fn page(&self) -> Page {
        self.lock().page.clone()
    }

    /// Lets go of all that is shown, as when its visitor is gone. Models that somebody has a handle of stay usable; nothing is
    /// sent any more.
    pub(crate) fn end(&self) {
        let order = lock(&self.0.sending);
        let mut state = self.lock();
        let roots = std::mem::take(&mut state.roots);
        let page = std::mem::take(&mut state.page);
        let subscribers = std::mem::take(&mut state.subscribers);
        let pending = std::mem::take(&mut state.pending);
        drop(state);
        subscribers
            .iter()
            .for_each(|one| one.end("the session ended"));
        drop(order);
        self.parts().end();
        let shown = roots.models().cloned();
        let shown: Vec<_> = page.roots.iter().cloned().chain(shown).collect();
        let mut models = Vec::new();
        reachable(&shown, &mut |model| models.push(model.clone()));
        models.iter().for_each(Model::end_scripts);
        drop((subscribers, pending, page, roots));
    }

    /// Hands all changes since the last flush to the views. They send them now, or when they have acknowledged what is under way.
    pub fn flush(&self) {
        let mut state = self.lock();
        let pending = state.take_pending();
        let changed = std::mem::take(&mut state.page_changed) || !pending.is_empty();
        drop(state);
        if changed {
            self.send_updates();
        }
        // Dropped here: with the last handle of a model go its watchers, which hold what the user put there.
        drop(pending);
    }

    /// A subscriber comes, in place of the oldest that shows the same root where there are very many.
    pub(crate) fn subscribe(&self, subscriber: Subscriber) {
        let oldest = self.lock().subscribe(subscriber);
        if let Some(oldest) = oldest {
            oldest.forget("too many pages show this object: run its cell again");
        }
    }

    /// The subscriber is gone.
    pub(crate) fn unsubscribe(&self, id: u64) {
        let mut state = self.lock();
        let place = state.subscribers.iter().position(|one| one.id() == id);
        let gone = place.map(|place| state.subscribers.remove(place));
        drop(state);
        drop(gone);
    }

    /// Runs `job` on a worker, after those given here before: for the thread that reads the link, which hears interrupts, while
    /// encoding takes its time and sending waits for who reads. No code of the user runs in it.
    pub(crate) fn later(&self, job: impl FnOnce(&Document) + Send + 'static) {
        let document = self.clone();
        self.0.lane.post(move || lanes::run(|| job(&document)));
    }

    /// Waits until what was to be done later is done.
    #[cfg(test)]
    pub(crate) fn settle(&self) {
        let (sender, done) = std::sync::mpsc::channel();
        self.later(move |_| sender.send(()).unwrap());
        done.recv().unwrap();
    }

    /// The subscriber has what was sent up to `seq`, and allows `window` patches under way; sends what came since. Returns at once.
    pub(crate) fn acknowledge_now(&self, subscriber: u64, seq: u64, window: Option<u64>) {
        // The usual acknowledgement finds the document unlocked and nothing to send.
        let state = lock_if_free(&self.0.state);
        let is_done = state.map(|mut state| !state.acknowledge(subscriber, seq, window));
        if is_done != Some(true) {
            self.later(move |document| document.acknowledge(subscriber, seq, window));
        }
    }

    /// The same, where it may take a while.
    pub(crate) fn acknowledge(&self, subscriber: u64, seq: u64, window: Option<u64>) {
        let has_news = self.lock().acknowledge(subscriber, seq, window);
        if has_news {
            self.send_updates();
        }
    }

    /// The subscriber wants the document, as the answer to `request` where it asks by name.
    pub(crate) fn pull(&self, subscriber: u64, request: Option<String>) {
        if let Some(subscriber) = self.lock().subscriber(subscriber) {
            subscriber.pull(request);
        }
        self.send_updates();
    }

    /// Lets every view send what it has to send and may.
    pub(crate) fn send_updates(&self) {
        // Models that a view needs no more; dropped without a lock.
        let mut garbage = Vec::new();
        let _order = lock(&self.0.sending);
        let mut state = self.lock();
        let State {
            subscribers,
            clock,
            page,
            ..
        } = &mut *state;
        let messages: Vec<_> = subscribers
            .iter_mut()
            .filter_map(|one| one.next_message(page, *clock, &mut garbage))
            .collect();
        drop(state);
        messages.into_iter().for_each(|message| message.send());
    }
}

impl State {
    /// Notes a change of `model`, whose attributes the caller has locked.
    fn note(&mut self, model: &Model, attributes: &mut Attributes) -> u64 {
        self.clock += 1;
        if !attributes.pending && !self.subscribers.is_empty() {
            attributes.pending = true;
            self.pending.push(model.clone());
            turn::note_changed(model.document());
        }
        self.clock
    }

    fn take_pending(&mut self) -> Vec<Model> {
        let pending = std::mem::take(&mut self.pending);
        for model in &pending {
            model.attributes().pending = false;
            self.subscribers.iter_mut().for_each(|one| one.mark(model));
        }
        pending
    }

    /// Gives the one that has to go for it.
    fn subscribe(&mut self, subscriber: Subscriber) -> Option<Subscriber> {
        let mut oldest = None;
        if let Some(root) = subscriber.root() {
            self.roots.viewed(root);
            let views = self.subscribers.iter().enumerate();
            let of_root = views.filter(|(_, view)| view.root() == Some(root));
            let of_root: Vec<(usize, &Subscriber)> = of_root.collect();
            if of_root.len() >= MOST_VIEWS {
                // The first of those that have not answered for long, else of all.
                let asleep = of_root.iter().find(|(_, view)| view.is_asleep());
                oldest = asleep.or(of_root.first()).map(|(place, _)| *place);
            }
        }
        let oldest = oldest.map(|place| self.subscribers.remove(place));
        // Most have one, and one takes a third of a kilobyte.
        self.subscribers.reserve_exact(1);
        self.subscribers.push(subscriber);
        oldest
    }

    /// The subscriber has what was sent up to `seq`. Whether there is something to send to it since.
    fn acknowledge(&mut self, subscriber: u64, seq: u64, window: Option<u64>) -> bool {
        let State {
            subscribers, page, ..
        } = self;
        let subscriber = subscribers.iter_mut().find(|one| one.id() == subscriber);
        subscriber.is_some_and(|subscriber| {
            subscriber.acknowledge(seq, window);
            subscriber.has_news(page)
        })
    }

    pub(crate) fn subscriber(&mut self, id: u64) -> Option<&mut Subscriber> {
        self.subscribers.iter_mut().find(|one| one.id() == id)
    }

    #[cfg(test)]
    pub(crate) fn subscribers(&mut self) -> &mut [Subscriber] {
        &mut self.subscribers
    }
}

impl Default for Document {
    fn default() -> Self {
        Self::new()
    }
}

impl PartialEq for Document {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// What is missing in `roots`, or in a model that they lead to, for a browser to draw them.
///
/// # Errors
/// [`ModelError::Missing`], for the first property that was found.
pub(crate) fn check_complete(roots: &[Model]) -> Result<(), ModelError> {
    let mut missing = None;
    reachable(roots, &mut |model| {
        let mut required = model.class().required();
        if missing.is_none()
            && let Some(property) = required.find(|one| model.explicit(one.name()).is_none())
        {
            missing = Some(ModelError::missing(model.class(), property));
        }
    });
    missing.map_or(Ok(()), Err)
}

/// Visits `roots` and every model that they lead to, each once.
pub(crate) fn reachable(roots: &[Model], visit: &mut dyn FnMut(&Model)) {
    let mut reached: HashSet<Arc<str>> = HashSet::new();
    let mut next = roots.to_vec();
    next.retain(|root| reached.insert(root.shared_id().clone()));
    while let Some(model) = next.pop() {
        visit(&model);
        let attributes = model.attributes();
        let mut found = |found: &Model| {
            if reached.insert(found.shared_id().clone()) {
                next.push(found.clone());
            }
        };
        attributes
            .list
            .iter()
            .for_each(|attribute| attribute.value.each_model(&mut found));
        attributes
            .data
            .entries()
            .iter()
            .for_each(|entry| entry.column.each_model(&mut found));
    }
}
