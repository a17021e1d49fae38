//! The document: one graph of models for each session, its changes, and Bokeh's grammar for both.
//!
//! A change is written into its model with the document's clock. [`flush`] hands the changed models to the views that know
//! them; each view then sends what is newer than what it sent last (`view`). Nothing is encoded without a view.

pub mod column;
mod data;
pub(crate) mod decode;
pub(crate) mod encode;
mod error;
mod model;
mod shown;
pub mod spec;
pub mod value;
mod watch;

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

pub use data::DataError;
pub(crate) use data::{Data, Patched};
pub use error::ModelError;
pub use model::Model;
pub(crate) use model::{Attributes, WeakModel};
pub(crate) use shown::Shown;
pub use watch::{ModelEvent, ModelWatcher};
pub(crate) use watch::{Script, Watching};

use crate::base::sync::lock;
use crate::view::View;
use shown::Root;

/// Why a view ends.
const RUN_AGAIN: &str = "the cell was run again";
const REPLACED: &str = "something else is shown in its place";

/// The models of one session: the notebook, or one visitor of a served page. Cheap to clone.
#[derive(Clone)]
pub struct Document(Arc<Shared>);

struct Shared {
    /// Begins every id of this document, so that a page that shows several never confuses them.
    prefix: String,
    next_id: AtomicU64,
    /// Numbers the views; 0 is no view.
    next_view: AtomicU64,
    state: Mutex<State>,
    /// Held while patches are encoded and sent, so that each view gets them in order. Taken before `state`.
    sending: Mutex<()>,
}

/// What the document's one lock guards, beside the attributes of its models: whoever writes those holds it too.
#[derive(Default)]
pub(crate) struct State {
    /// Counts changes.
    pub(crate) clock: u64,
    /// Models changed since the last flush.
    pending: Vec<Model>,
    pub(crate) views: Vec<View>,
    /// What can be viewed, by id.
    roots: HashMap<String, Root>,
    /// The ids of roots that were shown and are no more.
    ended: HashSet<String>,
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
    pub fn new() -> Self {
        Self(Arc::new(Shared {
            prefix: crate::document::column::random::unique_prefix(),
            next_id: AtomicU64::new(1),
            next_view: AtomicU64::new(1),
            state: Mutex::default(),
            sending: Mutex::default(),
        }))
    }

    /// The document of the current session.
    pub fn current() -> Self {
        crate::session::scope::current().session().document()
    }

    pub(crate) fn next_id(&self) -> String {
        format!(
            "{}-{}",
            self.0.prefix,
            self.0.next_id.fetch_add(1, Ordering::Relaxed)
        )
    }

    pub(crate) fn next_view(&self) -> u64 {
        self.0.next_view.fetch_add(1, Ordering::Relaxed)
    }

    pub(crate) fn lock(&self) -> crate::base::sync::Guard<'_, State> {
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
        if !state.views.is_empty() {
            note_changed(self);
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
        let views = std::mem::take(&mut state.views);
        let pending = std::mem::take(&mut state.pending);
        drop(state);
        views.iter().for_each(|view| view.end("the session ended"));
        drop(order);
        let shown = roots.values().map(|root| root.model.clone());
        let shown: Vec<_> = page.roots.iter().cloned().chain(shown).collect();
        let mut models = Vec::new();
        reachable(&shown, &mut |model| models.push(model.clone()));
        models.iter().for_each(Model::end_scripts);
        drop((views, pending, page, roots));
    }

    /// The root of this id, or why there is none.
    pub(crate) fn root(&self, id: &str) -> Result<Model, &'static str> {
        let state = self.lock();
        match state.roots.get(id) {
            Some(root) => Ok(root.model.clone()),
            None if state.ended.contains(id) => {
                Err("this output belongs to an earlier run of its cell")
            }
            None => Err("this output belongs to an earlier kernel; run the cell again"),
        }
    }

    fn no_longer_shown(&self, shown: &Shown, reason: &str) {
        let order = lock(&self.0.sending);
        let mut state = self.lock();
        let Some(root) = state.roots.get_mut(&shown.root) else {
            return;
        };
        root.shown.retain(|other| !std::ptr::eq(&**other, shown));
        if !root.shown.is_empty() {
            return;
        }
        let root = state.roots.remove(&shown.root);
        state.ended.insert(shown.root.clone());
        let (ended, views) = std::mem::take(&mut state.views)
            .into_iter()
            .partition(|view: &View| view.root() == Some(&shown.root));
        state.views = views;
        drop(state);
        let ended: Vec<View> = ended;
        ended.iter().for_each(|view| view.end(reason));
        drop(order);
        drop((ended, root));
    }

    /// Hands all changes since the last flush to the views. They send them now, or when they have acknowledged what is under way.
    pub fn flush(&self) {
        let mut state = self.lock();
        let pending = state.take_pending();
        let changed = std::mem::take(&mut state.page_changed) || !pending.is_empty();
        drop(state);
        if changed {
            self.send();
        }
        // Dropped here: with the last handle of a model go its watchers, which hold what the user put there.
        drop(pending);
    }

    /// Lets every view send what it has to send and may.
    pub(crate) fn send(&self) {
        // Models that a view needs no more; dropped without a lock.
        let mut garbage = Vec::new();
        let _order = lock(&self.0.sending);
        let mut state = self.lock();
        let State {
            views, clock, page, ..
        } = &mut *state;
        let messages: Vec<_> = views
            .iter_mut()
            .filter_map(|view| view.next_message(page, *clock, &mut garbage))
            .collect();
        drop(state);
        messages.into_iter().for_each(|message| message.send());
    }
}

impl State {
    /// Notes a change of `model`, whose attributes the caller has locked.
    fn note(&mut self, model: &Model, attributes: &mut Attributes) -> u64 {
        self.clock += 1;
        if !attributes.pending && !self.views.is_empty() {
            attributes.pending = true;
            self.pending.push(model.clone());
            note_changed(model.document());
        }
        self.clock
    }

    fn take_pending(&mut self) -> Vec<Model> {
        let pending = std::mem::take(&mut self.pending);
        for model in &pending {
            model.attributes().pending = false;
            self.views.iter_mut().for_each(|view| view.mark(model));
        }
        pending
    }

    /// A view is attached.
    pub(crate) fn add_view(&mut self, view: View) {
        if let Some(root) = view.root().and_then(|root| self.roots.get_mut(root)) {
            root.viewed = true;
        }
        self.views.push(view);
    }

    /// The view has what was sent up to `seq`. Whether it has something to send since.
    pub(crate) fn acknowledge(&mut self, view: u64, seq: u64) -> bool {
        let State { views, page, .. } = self;
        let view = views.iter_mut().find(|other| other.id() == view);
        view.is_some_and(|view| {
            view.acknowledge(seq);
            view.has_news(page)
        })
    }

    pub(crate) fn view(&mut self, id: u64) -> Option<&mut View> {
        self.views.iter_mut().find(|view| view.id() == id)
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

thread_local! {
    /// The documents that this thread changed since its last [`flush`].
    static CHANGED: RefCell<Vec<Document>> = const { RefCell::new(Vec::new()) };
}

fn note_changed(document: &Document) {
    let _ = CHANGED.try_with(|changed| {
        let mut changed = changed.borrow_mut();
        if !changed.contains(document) {
            changed.push(document.clone());
        }
    });
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

/// Sends all changes of the current session, and those that this thread made in others, to the views. Called at the end of
/// a tick, a cell and an event, so it is needed only to show something in the middle of them.
pub fn flush() {
    let mut documents = CHANGED
        .try_with(|changed| changed.take())
        .unwrap_or_default();
    let current = Document::current();
    if !documents.contains(&current) {
        documents.push(current);
    }
    documents.iter().for_each(Document::flush);
}
