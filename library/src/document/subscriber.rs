//! Subscribers: one for each view of the document, which gets the document once and then patches.
//!
//! What a subscriber has to be sent is a set of models that changed. What of them is sent is decided when a patch is encoded:
//! all that is newer than the last patch, with the values of that moment. So changes merge by themselves while it may not be
//! sent to, which is when as many patches are not acknowledged yet as it allows; two unless it says.

use std::collections::{HashSet, VecDeque};
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::column::DataColumn;
use super::encode::{Arrays, Encoder, KnownModels};
use super::patch::Patch;
use super::peer::{Outgoing, Peer, Update, UpdateKind};
use super::{Model, Page};

/// Patches (or a document) under way to one that does not say how many. With 2, one is drawn while the next is on its way.
const WINDOW: usize = 2;
/// As many as a view can allow, which then acknowledges several at once. More would only add delay.
const WIDEST: usize = 8;
/// Beyond [`WINDOW`] only with fewer bytes than this under way: large patches are drawn slowly, whatever those before were.
const SMALL: usize = 64 << 10;
/// Bytes that most patches fit in.
const PATCH: usize = 512;
/// Without an acknowledgement for this long a view is asleep (a hidden tab, a lost browser): it gets a fresh document when it wakes.
pub(crate) const STALE: Duration = Duration::from_secs(10);

/// One view, as the document sees it.
pub(crate) struct Subscriber {
    id: u64,
    shows: Shows,
    peer: Arc<dyn Peer>,
    known: KnownModels,
    /// Models that changed since the last patch, in the order of their first change.
    changed: Vec<Model>,
    changed_ids: HashSet<Arc<str>>,
    /// The patches sent since the document.
    seq: u64,
    under_way: VecDeque<Sent>,
    /// How many patches may be under way.
    window: usize,
    wants: Wants,
    /// The requests that documents answer, of a client that asks by name.
    requests: VecDeque<String>,
}

/// What is under way.
struct Sent {
    seq: u64,
    at: Instant,
    /// About so many.
    bytes: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Wants {
    /// The whole document, at once.
    Document,
    Patches,
    /// Nothing until it gives a sign of life.
    Nothing,
}

/// What a view shows.
enum Shows {
    /// One root, wherever it is displayed.
    Root(Model),
    /// The page that is served: its title and roots as the view has them.
    Page(Page),
}

impl Shows {
    fn roots(&self) -> &[Model] {
        match self {
            Shows::Root(root) => std::slice::from_ref(root),
            Shows::Page(page) => &page.roots,
        }
    }
}

impl Subscriber {
    /// A view of one root, which gets its document at once.
    pub(crate) fn of_root(id: u64, root: Model, peer: Arc<dyn Peer>) -> Self {
        Self::new(id, Shows::Root(root), peer, Wants::Document)
    }

    /// A view of the served page, which gets its document when it asks for it.
    pub(crate) fn of_page(id: u64, peer: Arc<dyn Peer>) -> Self {
        Self::new(id, Shows::Page(Page::default()), peer, Wants::Nothing)
    }

    fn new(id: u64, shows: Shows, peer: Arc<dyn Peer>, wants: Wants) -> Self {
        Self {
            id,
            shows,
            peer,
            known: KnownModels::new(),
            changed: Vec::new(),
            changed_ids: HashSet::new(),
            seq: 0,
            under_way: VecDeque::new(),
            window: WINDOW,
            wants,
            requests: VecDeque::new(),
        }
    }

    pub(crate) fn id(&self) -> u64 {
        self.id
    }

    /// The id of its one root; none of a page.
    pub(crate) fn root(&self) -> Option<&str> {
        match &self.shows {
            Shows::Root(root) => Some(root.id()),
            Shows::Page(_) => None,
        }
    }

    /// A model of this view by id.
    pub(crate) fn find(&self, id: &str) -> Option<Model> {
        self.known.get(id)?.model.upgrade()
    }

    pub(crate) fn known_mut(&mut self) -> &mut KnownModels {
        &mut self.known
    }

    /// Notes a change of `model`, if this view shows it.
    pub(crate) fn mark(&mut self, model: &Model) {
        if self.wants == Wants::Patches
            && self.known.contains_key(model.shared_id())
            && self.changed_ids.insert(model.shared_id().clone())
        {
            self.changed.push(model.clone());
        }
    }

    /// It has what was sent up to `seq`. `window` is how many patches it allows under way from here on.
    pub(crate) fn acknowledge(&mut self, seq: u64, window: Option<u64>) {
        while self.under_way.front().is_some_and(|sent| sent.seq <= seq) {
            self.under_way.pop_front();
        }
        self.window = window.map_or(WINDOW, |window| {
            usize::try_from(window).map_or(WIDEST, |window| window.clamp(1, WIDEST))
        });
        if self.wants == Wants::Nothing && self.peer.takes_documents() {
            self.pull(None);
        }
    }

    /// It wants the document, as the answer to `request` where it asks by name.
    pub(super) fn pull(&mut self, request: Option<String>) {
        self.requests.extend(request);
        self.wants = Wants::Document;
        self.under_way.clear();
    }

    /// Tells the other end that nothing more will come.
    pub(crate) fn end(&self, reason: &str) {
        self.peer.end(reason);
    }

    /// Lets go of the other end, which has most likely gone without a word.
    pub(crate) fn forget(&self, reason: &str) {
        self.peer.forget(reason);
    }

    /// Whether it has not acknowledged for long what was sent.
    pub(super) fn is_asleep(&self) -> bool {
        self.wants == Wants::Nothing || self.is_late()
    }

    fn is_late(&self) -> bool {
        let oldest = self.under_way.front();
        oldest.is_some_and(|sent| sent.at.elapsed() > STALE)
    }

    /// Whether one more patch may be under way.
    fn has_room(&self) -> bool {
        let count = self.under_way.len();
        let bytes = || self.under_way.iter().map(|sent| sent.bytes).sum::<usize>();
        count < self.window && (count < WINDOW || bytes() < SMALL)
    }

    /// What is to be sent now. Models that are no longer needed go to `garbage`, to be dropped without the lock.
    pub(super) fn next_message(
        &mut self,
        page: &Page,
        clock: u64,
        garbage: &mut Vec<Model>,
    ) -> Option<Outgoing> {
        if self.wants == Wants::Patches && self.peer.takes_documents() && self.is_late() {
            self.wants = Wants::Nothing;
            self.forget_changes(garbage);
        }
        match self.wants {
            Wants::Nothing => None,
            Wants::Document => Some(self.document(page, clock, garbage)),
            Wants::Patches if !self.has_room() => None,
            Wants::Patches if !self.has_news(page) => None,
            Wants::Patches => self.patch(page, clock, garbage),
        }
    }

    /// Whether there is something to send, as soon as it may be.
    pub(crate) fn has_news(&self, page: &Page) -> bool {
        match self.wants {
            Wants::Nothing => false,
            Wants::Document => true,
            Wants::Patches => !self.changed.is_empty() || self.lacks(page),
        }
    }

    /// Whether the page has got roots or another title since.
    fn lacks(&self, page: &Page) -> bool {
        matches!(&self.shows, Shows::Page(shown) if shown != page)
    }

    fn document(&mut self, page: &Page, clock: u64, garbage: &mut Vec<Model>) -> Outgoing {
        self.forget_changes(garbage);
        let mut encoder = Encoder::new(&mut self.known, self.peer.arrays_of_document(), clock);
        encoder.out = self.peer.begin(UpdateKind::Document, self.seq);
        match &mut self.shows {
            Shows::Root(root) => encoder.document(root),
            Shows::Page(shown) => {
                page.clone_into(shown);
                encoder.page(page);
            }
        }
        let (content, buffers) = (encoder.out, encoder.buffers);
        // Each request is answered, by its own message.
        let request = self.requests.pop_front().unwrap_or_default();
        if self.requests.is_empty() {
            self.wants = Wants::Patches;
        }
        self.window = WINDOW;
        self.outgoing(request, content, buffers)
    }

    fn patch(&mut self, page: &Page, clock: u64, garbage: &mut Vec<Model>) -> Option<Outgoing> {
        let changed = std::mem::take(&mut self.changed);
        self.changed_ids.clear();
        let mut encoder = Encoder::new(&mut self.known, Arrays::Buffers, clock);
        encoder.out = self.peer.begin(UpdateKind::Patch, self.seq + 1);
        encoder.out.reserve(PATCH);
        encoder.out.push('[');
        let mut patch = Patch::new(encoder, self.id, clock);
        if let Shows::Page(shown) = &mut self.shows
            && shown != page
        {
            patch.page(shown, page);
            page.clone_into(shown);
        }
        changed.iter().for_each(|model| patch.model(model));
        garbage.extend(changed);
        let (mut content, buffers) = patch.finish(self.shows.roots())?;
        content.push(']');
        self.seq += 1;
        Some(self.outgoing(String::new(), content, buffers))
    }

    fn outgoing(&mut self, request: String, content: String, buffers: Vec<DataColumn>) -> Outgoing {
        let values: usize = buffers.iter().map(DataColumn::len).sum();
        self.under_way.push_back(Sent {
            seq: self.seq,
            at: Instant::now(),
            bytes: content.len() + 8 * values,
        });
        Outgoing {
            peer: self.peer.clone(),
            update: Update {
                seq: self.seq,
                is_last: !self.has_room(),
                request,
                content,
                buffers,
            },
        }
    }

    fn forget_changes(&mut self, garbage: &mut Vec<Model>) {
        garbage.append(&mut self.changed);
        self.changed_ids.clear();
    }

    /// Makes the messages under way look older.
    #[cfg(test)]
    pub(crate) fn age(&mut self, by: Duration) {
        for sent in &mut self.under_way {
            sent.at -= by;
        }
    }
}
