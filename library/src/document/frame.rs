//! Changes that no turn sends: those of a running cell, and of the user's own threads and tasks. They go to
//! the views within a frame, so that nobody has to know when a turn ends.

use super::{Document, WeakDocument, turn};
use crate::session::scope;
use crate::threads::soon::FRAME;
use crate::threads::timer::Wake;
use std::sync::Arc;
use std::time::Duration;

struct Due(WeakDocument);

impl Wake for Due {
    fn wake(self: Arc<Self>, _: Duration) {
        if let Some(document) = self.0.upgrade() {
            document.later(|document| {
                document.0.frame.begins();
                document.flush();
            });
        }
    }
}

/// This thread has changed `document`.
pub(super) fn note_changed(document: &Document) {
    let frame = &document.0.frame;
    if turn::runs() || frame.comes() {
        return;
    }
    let scope = scope::current();
    frame.ask(scope.session().timer(), FRAME, || {
        Arc::new(Due(document.downgrade()))
    });
}
