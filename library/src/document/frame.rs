//! Changes that no turn of the library's sends: those of a running cell, and of threads and tasks of the user's own. They go to
//! the views within a frame, so that nobody has to know when a turn ends.

use super::{Document, WeakDocument, turn};
use crate::session::scope;
use crate::threads::timer::{Wake, next_id};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// What a display draws at 60 Hz: more often nobody would see.
const FRAME: Duration = Duration::from_millis(16);

/// The next frame of a document.
pub(super) struct Frame {
    id: u64,
    /// It is on its way.
    comes: AtomicBool,
}

impl Default for Frame {
    fn default() -> Frame {
        Frame {
            id: next_id(),
            comes: AtomicBool::new(false),
        }
    }
}

struct Due(WeakDocument);

impl Wake for Due {
    fn wake(self: Arc<Self>, _: Duration) {
        if let Some(document) = self.0.upgrade() {
            document.later(|document| {
                document.0.frame.comes.store(false, Ordering::Release);
                document.flush();
            });
        }
    }
}

/// This thread has changed `document`.
pub(super) fn note_changed(document: &Document) {
    if turn::runs() || document.0.frame.comes.load(Ordering::Relaxed) {
        return;
    }
    if !document.0.frame.comes.swap(true, Ordering::AcqRel) {
        let scope = scope::current();
        let timer = scope.session().timer();
        let due = Arc::new(Due(document.downgrade()));
        timer.arm(document.0.frame.id, Some(timer.now() + FRAME), due);
    }
}
