//! The periodic callbacks of a session.

use super::{PeriodicCallback, WeakCallback, feed};
use crate::base::sync::lock;
use crate::param::Unnotified;
use crate::session::Session;
use crate::session::parts::{Part, Stage};
use std::sync::Mutex;

/// In the order of creation; dropped ones are taken out when the list grows.
#[derive(Default)]
struct Callbacks(Mutex<Vec<WeakCallback>>);

impl Callbacks {
    fn all(&self) -> Vec<PeriodicCallback> {
        // Upgraded outside of the lock: to drop the last handle runs code of the user.
        let callbacks = lock(&self.0).clone();
        let callbacks = callbacks.iter();
        callbacks.filter_map(WeakCallback::upgrade).collect()
    }
}

impl Part for Callbacks {
    fn stage(&self) -> Stage {
        Stage::Callbacks
    }

    fn end(&self) {
        self.all().iter().for_each(PeriodicCallback::end);
    }
}

pub(super) fn add(session: &Session, callback: &PeriodicCallback) {
    let callbacks = session.parts().get::<Callbacks>();
    let mut callbacks = lock(&callbacks.0);
    callbacks.retain(WeakCallback::is_held);
    callbacks.push(callback.downgrade());
}

impl Session {
    /// The callbacks of this session that run or that somebody holds, in the order of creation.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let cb = state.add_periodic_callback(|| println!("tick"), ms(500));
    /// let session = cellbeat::scope::current().session().clone();
    /// assert_eq!(session.periodic_callbacks().len(), 1);
    /// # cb.stop();
    /// ```
    pub fn periodic_callbacks(&self) -> Vec<PeriodicCallback> {
        self.parts().get::<Callbacks>().all()
    }

    /// Stops every periodic callback of this session, all before the first watcher is notified, and every feed.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let cb = state.add_periodic_callback(|| println!("tick"), ms(500));
    /// cellbeat::Session::notebook().stop_all();
    /// assert!(!cb.running());
    /// ```
    pub fn stop_all(&self) {
        feed::stop_all(self);
        let stopped: Vec<_> = self
            .periodic_callbacks()
            .iter()
            .map(PeriodicCallback::stop_unnotified)
            .collect();
        stopped.into_iter().for_each(Unnotified::notify);
    }
}
