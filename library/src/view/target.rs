//! The comm target `cellbeat.view`: each comm that a frontend opens to it is a view.

use std::sync::Arc;

use super::peer::ViewPeer;
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
        Arc::new(View::open(
            &Document::current(),
            Arc::new(comm),
            &message.data,
        ))
    }
}

/// The end here of one view.
pub(super) struct View {
    document: Document,
    view: u64,
    wire: Arc<dyn Wire>,
}

impl View {
    /// A view for a page that asks for it with `data`. Where it has to be refused the page is notified, and nothing comes of its
    /// further messages.
    pub(super) fn open(document: &Document, wire: Arc<dyn Wire>, data: &Json) -> View {
        let view = document.next_subscriber();
        let page = ViewPeer(wire.clone());
        let protocol = data.get("protocol").and_then(Json::as_i64);
        let root = data.get_str("document").unwrap_or_default().to_owned();
        document.later(move |document| {
            let root = match protocol {
                Some(PROTOCOL) => document.root(&root).map_err(str::to_owned),
                other => Err(other_protocol(other.unwrap_or_default())),
            };
            match root {
                Ok(root) => {
                    let subscriber = Subscriber::of_root(view, root, Arc::new(page));
                    document.subscribe(subscriber);
                    document.send_updates();
                }
                Err(reason) => page.end(&reason),
            }
        });
        View {
            document: document.clone(),
            view,
            wire,
        }
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
                let window = data.get("window").and_then(Json::as_u64);
                self.document.acknowledge_now(self.view, seq, window);
            }
            Some("pull") => {
                let view = self.view;
                self.document
                    .later(move |document| document.pull(view, None));
            }
            Some("events") => self.events(data, buffers),
            _ => {}
        }
    }

    /// The page has the view no more.
    pub(super) fn closed(&self) {
        let view = self.view;
        self.document
            .later(move |document| document.unsubscribe(view));
    }
}

impl CommHandler for View {
    fn message(&self, message: Message) {
        View::message(self, &message.data, message.buffers);
    }

    fn closed(&self, _: Message) {
        View::closed(self);
    }
}

fn other_protocol(protocol: i64) -> String {
    format!(
        "the page speaks version {protocol} of the view protocol and the kernel {PROTOCOL}: install cellbeat again (`cellbeat install`, or pip if it came with pip), then reload the page"
    )
}
