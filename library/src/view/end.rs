//! [`End`]: where the messages of a view go, and how they are worded there.

use std::sync::Arc;

use super::wire::Wire;
use crate::base::json::Json;
use crate::document::column::Column;
use crate::document::encode::{Arrays, buffer_ids, bytes};
use crate::visitor::connection::{Buffer, Outlet};

/// The other end of a view.
#[derive(Clone)]
pub(crate) enum End {
    /// A page of the notebook; our own frontend.
    Page(Arc<dyn Wire>),
    /// A client of Bokeh's server protocol.
    Client(Arc<dyn Outlet>),
}

/// What a message is, beside its content.
pub(super) enum Kind {
    Document,
    /// Its content is the list of events, still open.
    Patch,
}

/// A message of a view, encoded with the document locked and sent afterwards.
pub(crate) struct Message {
    end: End,
    seq: u64,
    /// The request that a document answers; empty for a patch.
    request: String,
    content: String,
    buffers: Vec<Column>,
}

impl End {
    /// Where the arrays of a document go. BokehJS drops the buffers of a document that it pulls again after a lost connection.
    pub(super) fn arrays_of_document(&self) -> Arrays {
        match self {
            End::Page(_) => Arrays::Buffers,
            End::Client(_) => Arrays::Inline,
        }
    }

    /// Whether a document that nobody asked for can be sent: then a view that sleeps is given one when it wakes, and until
    /// then its changes need not be remembered.
    pub(super) fn takes_documents(&self) -> bool {
        matches!(self, End::Page(_))
    }

    /// The content's beginning.
    pub(super) fn begin(&self, kind: &Kind, seq: u64) -> String {
        match (self, kind) {
            (End::Page(_), Kind::Document) => {
                format!("{{\"type\":\"doc\",\"seq\":{seq},\"doc\":")
            }
            (End::Page(_), Kind::Patch) => {
                format!("{{\"type\":\"patch\",\"seq\":{seq},\"events\":[")
            }
            (End::Client(_), Kind::Document) => "{\"doc\":".to_owned(),
            (End::Client(_), Kind::Patch) => "{\"events\":[".to_owned(),
        }
    }

    /// The message of a content that was begun here.
    pub(super) fn message(
        &self,
        seq: u64,
        request: String,
        mut content: String,
        buffers: Vec<Column>,
    ) -> Message {
        if let End::Page(_) = self {
            content.push_str(",\"buffers\":");
            content.push_str(&buffer_ids(buffers.len()));
        }
        content.push('}');
        Message {
            end: self.clone(),
            seq,
            request,
            content,
            buffers,
        }
    }

    /// Tells the other end that no more will come. The page closes the comm: a close from here can cross the one that the page
    /// sends when the output is cleared, which JupyterLab reports as an error.
    pub(super) fn end(&self, reason: &str) {
        match self {
            End::Page(wire) => {
                let data =
                    Json::object([("type", Json::from("end")), ("reason", Json::from(reason))]);
                wire.send_text(&data.to_string(), &[]);
            }
            End::Client(outlet) => outlet.end(reason),
        }
    }
}

impl Message {
    pub(crate) fn send(self) {
        match self.end {
            End::Page(wire) => {
                let buffers: Vec<Vec<u8>> = self.buffers.iter().map(bytes).collect();
                let buffers: Vec<&[u8]> = buffers.iter().map(Vec::as_slice).collect();
                wire.send_text(&self.content, &buffers);
            }
            End::Client(outlet) if self.request.is_empty() => {
                let buffers = self.buffers.iter().enumerate();
                let buffers = buffers.map(|(index, column)| Buffer {
                    id: format!("b{index}"),
                    bytes: bytes(column),
                });
                outlet.patch(self.seq, self.content, buffers.collect());
            }
            End::Client(outlet) => outlet.document(self.seq, &self.request, self.content),
        }
    }
}
