//! [`ViewPeer`]: the way to one view of the notebook, in our own frontend, as the document's subscriber.

use std::sync::Arc;

use super::wire::Wire;
use crate::base::json::Json;
use crate::document::encode::{Arrays, buffer_ids, bytes};
use crate::document::peer::{Peer, Update, UpdateKind};

/// The place in a page where one object is shown.
pub(super) struct ViewPeer(pub(super) Arc<dyn Wire>);

impl Peer for ViewPeer {
    fn arrays_of_document(&self) -> Arrays {
        Arrays::Buffers
    }

    fn takes_documents(&self) -> bool {
        true
    }

    fn begin(&self, kind: UpdateKind, seq: u64) -> String {
        match kind {
            UpdateKind::Document => format!("{{\"type\":\"doc\",\"seq\":{seq},\"doc\":"),
            UpdateKind::Patch => format!("{{\"type\":\"patch\",\"seq\":{seq},\"events\":"),
        }
    }

    fn send(&self, update: Update) {
        let mut content = update.content;
        content.push_str(",\"buffers\":");
        content.push_str(&buffer_ids(update.buffers.len()));
        // The page would acknowledge several small patches together, and they are fewer where they are large.
        content.push_str(if update.is_last {
            ",\"ack\":true}"
        } else {
            "}"
        });
        let buffers: Vec<Vec<u8>> = update.buffers.iter().map(bytes).collect();
        let buffers: Vec<&[u8]> = buffers.iter().map(Vec::as_slice).collect();
        self.0.send_text(&content, &buffers);
    }

    /// The page closes the comm: a close from here can cross the one that the page sends when the output is cleared, which
    /// JupyterLab reports as an error.
    fn end(&self, reason: &str) {
        let data = Json::object([("type", Json::from("end")), ("reason", Json::from(reason))]);
        self.0.send_text(&data.to_string(), &[]);
    }

    fn forget(&self, reason: &str) {
        self.0.close(reason);
    }
}
