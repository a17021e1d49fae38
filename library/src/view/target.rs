//! The comm target `cellbeat.view`: each comm that a frontend opens to it is a view.

use std::sync::Arc;

use super::{PROTOCOL, TARGET, View, closing, events};
use crate::comm::{Comm, CommHandler, Target};
use crate::document::Document;
use crate::events::post_job;
use crate::json::Json;

/// Registers the target, once in a process.
pub(crate) fn register() {
    crate::comm::register_target(TARGET, Arc::new(ViewTarget));
}

pub(super) struct ViewTarget;

impl Target for ViewTarget {
    fn open(&self, comm: Comm, data: &Json, _: Vec<Vec<u8>>) -> Arc<dyn CommHandler> {
        let document = Document::current();
        match open(&document, &comm, data) {
            Ok(view) => {
                document.send();
                Arc::new(Connection {
                    document,
                    view,
                    comm,
                })
            }
            Err(reason) => {
                comm.close(&closing(&reason));
                Arc::new(Refused)
            }
        }
    }
}

fn open(document: &Document, comm: &Comm, data: &Json) -> Result<u64, String> {
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
    let id = document.next_view();
    document
        .lock()
        .views
        .push(View::new(id, root, comm.clone()));
    Ok(id)
}

/// A comm that was closed at once.
struct Refused;

impl CommHandler for Refused {
    fn message(&self, _: &Json, _: Vec<Vec<u8>>) {}
    fn closed(&self) {}
}

/// The end here of one view's comm.
struct Connection {
    document: Document,
    view: u64,
    comm: Comm,
}

impl Connection {
    fn with_view(&self, change: impl FnOnce(&mut View)) {
        if let Some(view) = self.document.lock().view(self.view) {
            change(view);
        }
        self.document.send();
    }

    /// In the order in which they came, on the events thread: watchers are code of the user and may take their time.
    fn events(&self, data: &Json, buffers: Vec<Vec<u8>>) {
        let (document, view, comm) = (self.document.clone(), self.view, self.comm.clone());
        let events = data.get("events").cloned().unwrap_or_default();
        let seq = data.get("seq").and_then(Json::as_u64).unwrap_or_default();
        post_job(move || {
            events::apply(&document, view, &events, &buffers);
            document.flush();
            comm.send_text(&format!("{{\"type\":\"ok\",\"seq\":{seq}}}"), &[]);
        });
    }
}

impl CommHandler for Connection {
    fn message(&self, data: &Json, buffers: Vec<Vec<u8>>) {
        match data.get_str("type") {
            Some("ack") => {
                let seq = data.get("seq").and_then(Json::as_u64).unwrap_or_default();
                self.with_view(|view| view.acknowledge(seq));
            }
            Some("pull") => self.with_view(View::pull),
            Some("events") => self.events(data, buffers),
            _ => {}
        }
    }

    fn closed(&self) {
        let mut state = self.document.lock();
        let view = state
            .views
            .iter()
            .position(|view| view.id() == self.view)
            .map(|at| state.views.remove(at));
        drop(state);
        drop(view);
    }
}
