//! The roots that can be viewed: what is shown in the notebook, each as long as somebody shows it.

use std::collections::{HashMap, VecDeque};

use super::subscriber::Subscriber;
use super::{Document, Model};
use crate::base::sync::lock;

/// How many ended roots are known by name. A page that still asks for an older one is told that the kernel was another one:
/// the words differ, not what happens.
const ENDED: usize = 1000;

/// What can be viewed.
#[derive(Default)]
pub(super) struct Roots {
    by_id: HashMap<String, Root>,
    /// The ids of those that were shown once, the latest last.
    ended: VecDeque<String>,
}

struct Root {
    model: Model,
    /// By how many it is shown.
    showings: usize,
    /// Whether a view was ever attached.
    viewed: bool,
}

impl Roots {
    fn end(&mut self, id: &str) {
        if self.ended.len() == ENDED {
            self.ended.pop_front();
        }
        self.ended.push_back(id.to_owned());
    }

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
        state.roots.ended.retain(|id| id != root.id());
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
        state.roots.end(id);
        let is_ended = |subscriber: &mut Subscriber| subscriber.root() == Some(id);
        let ended: Vec<_> = state.subscribers.extract_if(.., is_ended).collect();
        drop(state);
        for subscriber in &ended {
            if subscriber.is_asleep() {
                subscriber.forget(reason);
            } else {
                subscriber.end(reason);
            }
        }
        drop(order);
        drop((ended, root));
    }

    /// The root of this id, or why there is none.
    pub(crate) fn root(&self, id: &str) -> Result<Model, &'static str> {
        let state = self.lock();
        match state.roots.by_id.get(id) {
            Some(root) => Ok(root.model.clone()),
            None if state.roots.ended.iter().any(|ended| ended == id) => {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Fixture;

    #[test]
    fn the_latest_roots_that_ended_are_known_and_no_more_than_a_thousand() {
        let fixture = Fixture::manual();
        let _entered = fixture.scope(1, "").enter();
        let document = fixture.session.document();
        let models: Vec<_> = (0..=ENDED).map(|_| Model::known("Div")).collect();
        for model in &models {
            document.shown(model);
            document.unshown(model.id(), "");
        }
        let why = |model: &Model| document.root(model.id()).unwrap_err();
        assert!(why(&models[0]).contains("an earlier kernel"));
        assert!(why(&models[1]).contains("an earlier run"));
        assert!(why(&models[ENDED]).contains("an earlier run"));
        assert_eq!(document.lock().roots.ended.len(), ENDED);
        document.shown(&models[1]);
        assert_eq!(document.root(models[1].id()).unwrap(), models[1]);
        assert_eq!(document.lock().roots.ended.len(), ENDED - 1);
    }
}
