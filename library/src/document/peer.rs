//! [`Peer`]: the other end of a subscriber, where its updates go.

use std::sync::Arc;

use super::column::DataColumn;
use super::encode::Arrays;

/// A page of the notebook, or a client of Bokeh's server protocol: how updates are worded there, and how they
/// are sent.
pub(crate) trait Peer: Send + Sync {
    /// Where the arrays of a document go.
    fn arrays_of_document(&self) -> Arrays;

    /// Whether a document that nobody asked for can be sent: then a subscriber that sleeps is given one when it wakes, and
    /// until then its changes need not be remembered.
    fn takes_documents(&self) -> bool;

    /// The content's beginning.
    fn begin(&self, kind: UpdateKind, seq: u64) -> String;

    /// Sends an update whose content was begun here. Called with the document unlocked, but in the order of its updates: who
    /// waits here has all other subscribers wait.
    fn send(&self, update: Update);

    /// Tells the other end that nothing more will come.
    fn end(&self, reason: &str);

    /// The other end has most likely gone without a word: what is kept for it can go, where something is.
    fn forget(&self, _reason: &str) {}
}

/// What an update is, beside its content.
#[derive(Clone, Copy)]
pub(crate) enum UpdateKind {
    Document,
    /// Its content is the list of events.
    Patch,
}

/// What a subscriber is sent: its content lacks only the end.
pub(crate) struct Update {
    pub(crate) seq: u64,
    /// Nothing more goes to this subscriber before it acknowledges.
    pub(crate) is_last: bool,
    /// The request that a document answers; empty for a patch.
    pub(crate) request: String,
    pub(crate) content: String,
    pub(crate) buffers: Vec<DataColumn>,
}

/// An update that was encoded with the document locked, to be sent afterwards.
pub(super) struct Outgoing {
    pub(super) peer: Arc<dyn Peer>,
    pub(super) update: Update,
}

impl Outgoing {
    pub(super) fn send(self) {
        self.peer.send(self.update);
    }
}
