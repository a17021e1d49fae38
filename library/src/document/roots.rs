//! The roots that can be viewed: what is shown in the notebook, each as long as somebody shows it.

use std::collections::{HashMap, HashSet};

use super::subscriber::Subscriber;
use super::{Document, Model};
use crate::base::sync::lock;

/// What can be viewed.
#[derive(Default)]
pub(super) struct Roots {
    by_id: HashMap<String, Root>,
    /// The ids of those that were shown and are no more.
    ended: HashSet<String>,
}

struct Root {
    model: Model,
    /// By how many it is shown.
    showings: usize,
    /// Whether a view was ever attached.
    viewed: bool,
}

impl Roots {
    pub(super) fn models(&self) -> impl Iterator<Item = &Model> {
        self.by_id.values().map(|root| &root.model)
    }

    pub(super) fn viewed(&mut self, id: &str) {
        if let Some(root) = self.by_id.get_mut(id) {
            root.viewed = true;
        }
    }
}

impl Document {
    /// Makes `root` viewable by its id, until [`Document::unshown`] was called as often as this.
    pub(crate) fn shown(&self, root: &Model) {
        let mut state = self.lock();
        state.roots.ended.remove(root.id());
        let entry = state.roots.by_id.entry(root.id().to_owned());
        let new = || Root {
            model: root.clone(),
            showings: 0,
            viewed: false,
        };
        entry.or_insert_with(new).showings += 1;
    }

    /// One place less shows the root: with the last, its views end.
    pub(crate) fn unshown(&self, id: &str, reason: &str) {
        let order = lock(&self.0.sending);
        let mut state = self.lock();
        let Some(root) = state.roots.by_id.get_mut(id) else {
            return;
        };
        root.showings -= 1;
        if root.showings > 0 {
            return;
        }
        let root = state.roots.by_id.remove(id);
        state.roots.ended.insert(id.to_owned());
        let is_ended = |subscriber: &mut Subscriber| subscriber.root() == Some(id);
        let ended: Vec<_> = state.subscribers.extract_if(.., is_ended).collect();
        drop(state);
        ended.iter().for_each(|subscriber| subscriber.end(reason));
        drop(order);
        drop((ended, root));
    }

    /// The root of this id, or why there is none.
    pub(crate) fn root(&self, id: &str) -> Result<Model, &'static str> {
        let state = self.lock();
        match state.roots.by_id.get(id) {
            Some(root) => Ok(root.model.clone()),
            None if state.roots.ended.contains(id) => {
                Err("this output belongs to an earlier run of its cell")
            }
            None => Err("this output belongs to an earlier kernel; run the cell again"),
        }
    }

    /// The root of this id, if it is shown and was never viewed live.
    pub(crate) fn unviewed_root(&self, id: &str) -> Option<Model> {
        let state = self.lock();
        let root = state.roots.by_id.get(id)?;
        (!root.viewed).then(|| root.model.clone())
    }
}
