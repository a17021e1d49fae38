//! Views: one for each place where an object is shown. A view pulls the document once and then gets patches.
//!
//! What a view has to send is a set of models that changed. What of them is sent is decided when a patch is encoded: all
//! that is newer than the last patch, with the values of that moment. So changes merge by themselves while a view may not
//! send, which is when two patches are not acknowledged yet.

mod events;
mod patch;
mod target;
#[cfg(test)]
mod tests;
mod widget;
mod wire;

use std::collections::{HashSet, VecDeque};
use std::sync::Arc;
use std::time::{Duration, Instant};

pub(crate) use target::register;
pub(crate) use widget::ViewWidget;
pub use widget::{Comms, extension};
use wire::Wire;

use crate::column::Column;
use crate::document::Model;
use crate::document::encode::{Arrays, Encoder, KnownModels, buffer_ids, bytes};
use crate::json::Json;

/// The comm target that frontends open for each view.
pub const TARGET: &str = "cellbeat.view";
/// Version of the messages between frontend and view.
pub const PROTOCOL: i64 = 1;
/// Patches (or a document) under way. With 2, one is drawn while the next is on its way; more only adds delay.
const WINDOW: usize = 2;
/// Without an acknowledgement for this long a view is asleep (a hidden tab, a lost browser): it gets a fresh document when it wakes.
const STALE: Duration = Duration::from_secs(10);

/// One view, as the document sees it.
pub(crate) struct View {
    id: u64,
    root: Model,
    wire: Arc<dyn Wire>,
    known: KnownModels,
    /// Models that changed since the last patch, in the order of their first change.
    changed: Vec<Model>,
    changed_ids: HashSet<Arc<str>>,
    /// The patches sent since the document.
    seq: u64,
    under_way: VecDeque<(u64, Instant)>,
    wants: Wants,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Wants {
    /// The whole document, at once.
    Document,
    Patches,
    /// Nothing until it gives a sign of life.
    Nothing,
}

/// A message of a view, encoded with the document locked and sent afterwards.
pub(crate) struct Message {
    wire: Arc<dyn Wire>,
    data: String,
    buffers: Vec<Column>,
}

impl Message {
    pub(crate) fn send(self) {
        let buffers: Vec<Vec<u8>> = self.buffers.iter().map(bytes).collect();
        let buffers: Vec<&[u8]> = buffers.iter().map(Vec::as_slice).collect();
        self.wire.send_text(&self.data, &buffers);
    }
}

impl View {
    pub(crate) fn new(id: u64, root: Model, wire: Arc<dyn Wire>) -> Self {
        Self {
            id,
            root,
            wire,
            known: KnownModels::new(),
            changed: Vec::new(),
            changed_ids: HashSet::new(),
            seq: 0,
            under_way: VecDeque::new(),
            wants: Wants::Document,
        }
    }

    pub(crate) fn id(&self) -> u64 {
        self.id
    }

    pub(crate) fn root(&self) -> &str {
        self.root.id()
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

    pub(crate) fn acknowledge(&mut self, seq: u64) {
        while self.under_way.front().is_some_and(|(sent, _)| *sent <= seq) {
            self.under_way.pop_front();
        }
        if self.wants == Wants::Nothing {
            self.pull();
        }
    }

    pub(crate) fn pull(&mut self) {
        self.wants = Wants::Document;
        self.under_way.clear();
    }

    /// Tells the page that no more will come. The page closes the comm: a close from here can cross the one that the page
    /// sends when the output is cleared, which JupyterLab reports as an error.
    pub(crate) fn end(&self, reason: &str) {
        let data = Json::object([("type", Json::from("end")), ("reason", Json::from(reason))]);
        self.wire.send_text(&data.to_string(), &[]);
    }

    /// What is to be sent now. Models that are no longer needed go to `garbage`, to be dropped without the lock.
    pub(crate) fn next_message(&mut self, clock: u64, garbage: &mut Vec<Model>) -> Option<Message> {
        if self.wants == Wants::Patches
            && self
                .under_way
                .front()
                .is_some_and(|(_, sent)| sent.elapsed() > STALE)
        {
            self.wants = Wants::Nothing;
            self.forget_changes(garbage);
        }
        match self.wants {
            Wants::Nothing => None,
            Wants::Document => Some(self.document(clock, garbage)),
            Wants::Patches if self.changed.is_empty() || self.under_way.len() >= WINDOW => None,
            Wants::Patches => self.patch(clock, garbage),
        }
    }

    fn document(&mut self, clock: u64, garbage: &mut Vec<Model>) -> Message {
        self.forget_changes(garbage);
        let mut encoder = Encoder::new(&mut self.known, Arrays::Buffers, clock);
        encoder.out = format!("{{\"type\":\"doc\",\"seq\":{},\"doc\":", self.seq);
        encoder.document(&self.root);
        let (data, buffers) = (encoder.out, encoder.buffers);
        self.wants = Wants::Patches;
        self.message(data, buffers)
    }

    fn patch(&mut self, clock: u64, garbage: &mut Vec<Model>) -> Option<Message> {
        let changed = std::mem::take(&mut self.changed);
        self.changed_ids.clear();
        let mut encoder = Encoder::new(&mut self.known, Arrays::Buffers, clock);
        encoder.out = format!("{{\"type\":\"patch\",\"seq\":{},\"events\":[", self.seq + 1);
        let mut patch = patch::Patch::new(encoder, self.id, clock);
        changed.iter().for_each(|model| patch.model(model));
        garbage.extend(changed);
        let (mut data, buffers) = patch.finish(&self.root)?;
        data.push(']');
        self.seq += 1;
        Some(self.message(data, buffers))
    }

    fn message(&mut self, mut data: String, buffers: Vec<Column>) -> Message {
        self.under_way.push_back((self.seq, Instant::now()));
        data.push_str(",\"buffers\":");
        data.push_str(&buffer_ids(buffers.len()));
        data.push('}');
        Message {
            wire: self.wire.clone(),
            data,
            buffers,
        }
    }

    fn forget_changes(&mut self, garbage: &mut Vec<Model>) {
        garbage.append(&mut self.changed);
        self.changed_ids.clear();
    }

    /// Makes the messages under way look older.
    #[cfg(test)]
    fn age(&mut self, by: Duration) {
        for (_, sent) in &mut self.under_way {
            *sent -= by;
        }
    }
}

/// The data of a `comm_close`.
fn closing(reason: &str) -> String {
    Json::object([("reason", Json::from(reason))]).to_string()
}
