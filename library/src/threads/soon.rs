//! [`Soon`]: what is asked for often and done once, a little later.

use crate::threads::timer::{Timer, Wake, next_id};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// What a display draws at 60 Hz: more often nobody would see.
pub(crate) const FRAME: Duration = Duration::from_millis(16);

/// Something that comes at most once in a while, however often it is asked for until then.
pub(crate) struct Soon {
    timer_id: u64,
    /// It was asked for.
    comes: AtomicBool,
}

impl Default for Soon {
    fn default() -> Soon {
        Soon {
            timer_id: next_id(),
            comes: AtomicBool::new(false),
        }
    }
}

impl Soon {
    /// Whether it was asked for and has not begun: then it will see what is changed now.
    pub(crate) fn comes(&self) -> bool {
        self.comes.load(Ordering::Relaxed)
    }

    /// Has `timer` wake something after a while, unless it was asked for before.
    pub(crate) fn ask(&self, timer: &Timer, after: Duration, wake: impl FnOnce() -> Arc<dyn Wake>) {
        if !self.comes() && !self.comes.swap(true, Ordering::AcqRel) {
            timer.arm(self.timer_id, Some(timer.now() + after), wake());
        }
    }

    /// It begins: what is changed from now on has to ask again. Called before the changes are looked at.
    pub(crate) fn begins(&self) {
        self.comes.store(false, Ordering::Release);
    }
}
