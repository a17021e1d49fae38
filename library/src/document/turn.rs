//! A turn: what runs in one go on one thread, be it a cell, a tick or an event. When it ends, what it changed goes to the
//! views. Whatever runs code of the user ends its turn here.

use super::Document;
use crate::session::Session;
use crate::threads::lanes;
use crate::threads::panics::catch;
use std::cell::{Cell, RefCell};

thread_local! {
    /// The documents that this thread changed since its last [`flush`].
    static CHANGED: RefCell<Vec<Document>> = const { RefCell::new(Vec::new()) };
    /// A callback, an event or the like runs, and its changes are sent when it ends.
    static RUNS: Cell<bool> = const { Cell::new(false) };
}

/// The turn of this thread has changed `document`.
pub(super) fn note_changed(document: &Document) {
    super::frame::note_changed(document);
    let _ = CHANGED.try_with(|changed| {
        let mut changed = changed.borrow_mut();
        if !changed.contains(document) {
            changed.push(document.clone());
        }
    });
}

/// Sends all changes of the current session, and those that this thread made in others, to the views. They are sent without
/// it: those of a tick or an event when it ends, those of a running cell and of any other thread within 16 ms. It is needed
/// only to show something in the middle of a callback, or at once.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let source = ColumnDataSource::new([("y", [0.0])]);
/// let cb = state.add_periodic_callback(
///     move || {
///         source.update("y", [1.0]);
///         flush(); // seen now
///         source.update("y", [2.0]);
///     },
///     ms(500),
/// );
/// # cb.stop();
/// ```
pub fn flush() {
    let mut documents = CHANGED
        .try_with(|changed| changed.take())
        .unwrap_or_default();
    let current = Document::current();
    if !documents.contains(&current) {
        documents.push(current);
    }
    documents.iter().for_each(Document::flush);
}

/// Whether this thread is within [`run`].
pub(super) fn runs() -> bool {
    RUNS.try_with(Cell::get).unwrap_or_default()
}

/// Runs `job` as a turn of this thread.
pub(crate) fn run(job: impl FnOnce()) {
    struct Ends(bool);
    impl Drop for Ends {
        fn drop(&mut self) {
            RUNS.set(self.0);
        }
    }
    let ends = Ends(RUNS.replace(true));
    job();
    drop(ends);
    end();
}

/// The turn of this thread ended.
pub(crate) fn end() {
    if let Err(failure) = catch(flush) {
        eprintln!("cellbeat: sending changes to the views {failure}");
    }
}

/// Runs `job` as its own turn on the events thread, after those posted before. What it calls of the user's is
/// [`UserCode`](crate::session::user_code::UserCode), which brings its own scope.
pub(crate) fn post(job: impl FnOnce() + Send + 'static) {
    lanes::post_job(turn(job));
}

/// The same, after those posted before for `session`: one visitor does not wait for another.
pub(crate) fn post_for(session: &Session, job: impl FnOnce() + Send + 'static) {
    session.lane().post(turn(job));
}

fn turn(job: impl FnOnce() + Send + 'static) -> impl FnOnce() + Send + 'static {
    move || run(|| lanes::run(job))
}
