//! The cells that run, each on its own thread.

use crate::api::Context;
use crate::lock::lock;
use crate::thread::CellThread;
use std::sync::{Mutex, MutexGuard};
use std::time::Instant;

/// A cell that runs.
#[derive(Clone, Copy)]
pub(crate) struct Running {
    pub(crate) execution: u64,
    pub(crate) thread: &'static CellThread,
    pub(crate) context: &'static Context,
    pub(crate) is_main: bool,
    pub(crate) began: Instant,
}

// SAFETY: the context is used by the thread that runs the cell, and by another one only when that stands still for good.
unsafe impl Send for Running {}

static RUNNING: Mutex<Vec<Running>> = Mutex::new(Vec::new());

fn running() -> MutexGuard<'static, Vec<Running>> {
    lock(&RUNNING)
}

/// A cell begins on the thread that calls this.
pub(crate) fn begin(cell: Running) {
    running().push(cell);
    cell.thread.set_execution(cell.execution);
}

/// It ended.
pub(crate) fn end(execution: u64) {
    running().retain(|cell| cell.execution != execution);
}

pub(crate) fn find(execution: u64) -> Option<Running> {
    let running = running();
    running
        .iter()
        .find(|cell| cell.execution == execution)
        .copied()
}

/// Returns when the locks can be had that a cell's beginning and end take.
pub(crate) fn try_locks() {
    if let Some(cell) = running().first() {
        drop(cell.context.variables());
    }
}
