//! [`Peer`]: the other end of a subscriber, where its messages go.

use std::sync::Arc;

use super::column::Column;
use super::encode::Arrays;

/// A page of the notebook, or a client of Bokeh's server protocol: what the document's messages are wrapped in, and how they
/// are sent.
pub(crate) trait Peer: Send + Sync {
    /// Where the arrays of a document go.
    fn arrays_of_document(&self) -> Arrays;

    /// Whether a document that nobody asked for can be sent: then a subscriber that sleeps is given one when it wakes, and
    /// until then its changes need not be remembered.
    fn takes_documents(&self) -> bool;

    /// The content's beginning.
    fn begin(&self, kind: Kind, seq: u64) -> String;

    /// Sends a message whose content was begun here. It must not wait: other subscribers do meanwhile.
    fn send(&self, message: Message);

    /// Tells the other end that no more will come.
    fn end(&self, reason: &str);
}

/// What a message is, beside its content.
#[derive(Clone, Copy)]
pub(crate) enum Kind {
    Document,
    /// Its content is the list of events.
    Patch,
}

/// A message of a subscriber, without the end of its content.
pub(crate) struct Message {
    pub(crate) seq: u64,
    /// The request that a document answers; empty for a patch.
    pub(crate) request: String,
    pub(crate) content: String,
    pub(crate) buffers: Vec<Column>,
}

/// A message that was encoded with the document locked, to be sent afterwards.
pub(super) struct Outgoing {
    pub(super) peer: Arc<dyn Peer>,
    pub(super) message: Message,
}

impl Outgoing {
    pub(super) fn send(self) {
        self.peer.send(self.message);
    }
}
