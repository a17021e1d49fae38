//! [`Parts`]: what later rooms keep for each session, by type.

use crate::base::sync::lock;
use std::any::Any;
use std::sync::{Arc, Mutex};

/// What a room keeps for each session.
pub(crate) trait Part: Any + Send + Sync {
    /// When it ends, among the others.
    fn stage(&self) -> Stage;

    /// The session ends, in whose scope this is called. It may be called again.
    fn end(&self);
}

/// The order in which the parts of a session end.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Stage {
    /// First what runs by itself.
    Callbacks,
    /// Then what arrives from outside.
    Comms,
    /// Then code of the user that waits for the end.
    Hooks,
    /// Last the data, which all of them use.
    Data,
}

/// One part of each type.
#[derive(Default)]
pub(crate) struct Parts(Mutex<Vec<Arc<dyn Part>>>);

impl Parts {
    /// The part of this type, made at the first use.
    pub(crate) fn get<T: Part + Default>(&self) -> Arc<T> {
        let mut parts = lock(&self.0);
        if let Some(part) = find(&parts) {
            return part;
        }
        let part = Arc::new(T::default());
        parts.push(part.clone());
        part
    }

    /// The part of this type, where there is one.
    pub(crate) fn find<T: Part>(&self) -> Option<Arc<T>> {
        find(&lock(&self.0))
    }

    /// Adds a part that is not made by [`Parts::get`].
    pub(crate) fn add<T: Part>(&self, part: T) {
        lock(&self.0).push(Arc::new(part));
    }

    /// Ends all, stage by stage.
    pub(crate) fn end(&self) {
        let mut parts = lock(&self.0).clone();
        parts.sort_by_key(|part| part.stage());
        parts.iter().for_each(|part| part.end());
    }
}

fn find<T: Part>(parts: &[Arc<dyn Part>]) -> Option<Arc<T>> {
    parts.iter().find_map(|part| {
        // Asked before the clone: counting up and down is for the one that is meant.
        let part: &Arc<dyn Part> = (&**part as &dyn Any).is::<T>().then_some(part)?;
        let part: Arc<dyn Any + Send + Sync> = part.clone();
        part.downcast().ok()
    })
}
