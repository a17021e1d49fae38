//! The comm target `cellbeat.view`: each comm that a frontend opens to it is a view.

use std::sync::Arc;

use super::peer::Page;
use super::wire::Wire;
use super::{PROTOCOL, TARGET};
use crate::base::json::Json;
use crate::comm::{Channel, CommHandler, Message, Target};
use crate::document::decode::Buffers;
use crate::document::peer::Peer;
use crate::document::subscriber::Subscriber;
use crate::document::{Document, received, turn};

/// Registers the target, once in a process.
pub(crate) fn register() {
    crate::comm::reserve(TARGET, Arc::new(ViewTarget));
}

pub(super) struct ViewTarget;

impl Target for ViewTarget {
    fn open(&self, comm: Channel, message: Message) -> Arc<dyn CommHandler> {
        match Connection::open(&Document::current(), Arc::new(comm), &message.data) {
            Some(connection) => Arc::new(connection),
            None => Arc::new(Refused),
        }
    }
}

fn open(document: &Document, wire: &Arc<dyn Wire>, data: &Json) -> Result<u64, String> {
    let protocol = data
        .get("protocol")
        .and_then(Json::as_i64)
        .unwrap_or_default();
    if protocol != PROTOCOL {
        return Err(format!(
            "the page speaks version {protocol} of the view protocol and the kernel {PROTOCOL}: run `cellbeat install`, then reload the page"
        ));
    }
    let root = document.root(data.get_str("document").unwrap_or_default())?;
    let id = document.next_subscriber();
    let page = Arc::new(Page(wire.clone()));
    document
        .lock()
        .subscribe(Subscriber::of_root(id, root, page));
    Ok(id)
}

/// A comm that the page is told to close.
struct Refused;

impl CommHandler for Refused {
    fn message(&self, _: Message) {}
    fn closed(&self, _: Message) {}
}

/// The end here of one view.
pub(super) struct Connection {
    document: Document,
    view: u64,
    wire: Arc<dyn Wire>,
}

impl Connection {
    /// A view for a page that asks for it with `data`; none where it has to be refused, which the page is told.
    pub(super) fn open(
        document: &Document,
        wire: Arc<dyn Wire>,
        data: &Json,
    ) -> Option<Connection> {
        match open(document, &wire, data) {
            Ok(view) => {
                document.send();
                Some(Connection {
                    document: document.clone(),
                    view,
                    wire,
                })
            }
            Err(reason) => {
                Page(wire).end(&reason);
                None
            }
        }
    }

    fn with_view(&self, change: impl FnOnce(&mut Subscriber)) {
        if let Some(view) = self.document.lock().subscriber(self.view) {
            change(view);
        }
        self.document.send();
    }

    /// In the order in which they came, on the events thread: watchers are code of the user and may take their time.
    fn events(&self, data: &Json, buffers: Vec<Vec<u8>>) {
        let (document, view, wire) = (self.document.clone(), self.view, self.wire.clone());
        let events = data.get("events").cloned().unwrap_or_default();
        let seq = data.get("seq").and_then(Json::as_u64).unwrap_or_default();
        turn::post(move || {
            received::apply(&document, view, &events, &Buffers::numbered(&buffers));
            document.flush();
            wire.send_text(&format!("{{\"type\":\"ok\",\"seq\":{seq}}}"), &[]);
        });
    }

    /// A message of the page.
    pub(super) fn message(&self, data: &Json, buffers: Vec<Vec<u8>>) {
        match data.get_str("type") {
            Some("ack") => {
                let seq = data.get("seq").and_then(Json::as_u64).unwrap_or_default();
                self.with_view(|view| view.acknowledge(seq));
            }
            Some("pull") => self.with_view(Subscriber::pull),
            Some("events") => self.events(data, buffers),
            _ => {}
        }
    }

    /// The page has the view no more.
    pub(super) fn closed(&self) {
        self.document.unsubscribe(self.view);
    }
}

impl CommHandler for Connection {
    fn message(&self, message: Message) {
        Connection::message(self, &message.data, message.buffers);
    }

    fn closed(&self, _: Message) {
        Connection::closed(self);
    }
}
