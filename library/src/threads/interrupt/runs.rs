//! The cells that run, and what wakes who waits when they are interrupted.

use crate::base::sync::{Guard, lock};
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering::SeqCst};
use std::sync::{Condvar, Mutex};
use std::task::Waker;
use std::time::Duration;

/// One run of a cell. It lives as long as the process, since threads that the cell has started may.
pub struct Run {
    execution: u64,
    interrupted: AtomicBool,
    /// Its own thread has asked whether it is.
    asks: AtomicBool,
    /// The interrupt has ended a thread that it had started.
    has_ended_thread: AtomicBool,
}

impl Run {
    pub(super) fn is_interrupted(&self) -> bool {
        self.interrupted.load(SeqCst)
    }

    /// Its own thread asks whether it is.
    pub(super) fn asked(&self) {
        self.asks.store(true, SeqCst);
    }

    pub(super) fn has_ended_thread(&self) -> bool {
        self.has_ended_thread.load(SeqCst)
    }

    /// The interrupt ends a thread that it has started.
    pub(super) fn thread_ended(&self) {
        self.has_ended_thread.store(true, SeqCst);
    }
}

struct State {
    /// What runs, each on its own thread.
    runs: Vec<&'static Run>,
    /// Those that were interrupted and have ended. Their threads stay interrupted until the next cell begins: threads of a pool are
    /// still there then, and work for others.
    ended: Vec<&'static Run>,
    /// What is woken at each interrupt, to look whether it was meant.
    wakers: Vec<(u64, Waker)>,
    next_waker: u64,
}

static STATE: Mutex<State> = Mutex::new(State {
    runs: Vec::new(),
    ended: Vec::new(),
    wakers: Vec::new(),
    next_waker: 0,
});

/// An interrupt came.
static INTERRUPT: Condvar = Condvar::new();
/// How many cells run.
static CELLS: AtomicUsize = AtomicUsize::new(0);
/// A cell was interrupted since one began beside which no other ran: for threads that are nobody's.
static ANY_CELL: AtomicBool = AtomicBool::new(false);
/// Interrupts of the callbacks. A call of one is interrupted when their number grew since it began.
static OF_CALLBACKS: AtomicU64 = AtomicU64::new(0);

/// Whether threads that are nobody's are to see an interrupt.
pub(super) fn any_cell_interrupted() -> bool {
    ANY_CELL.load(SeqCst)
}

/// How often callbacks were interrupted.
pub(super) fn of_callbacks() -> u64 {
    OF_CALLBACKS.load(SeqCst)
}

/// A cell will begin on some thread: from now on it can be interrupted.
pub(crate) fn cell_comes(execution: u64) -> &'static Run {
    let run: &'static Run = Box::leak(Box::new(Run {
        execution,
        interrupted: AtomicBool::new(false),
        asks: AtomicBool::new(false),
        has_ended_thread: AtomicBool::new(false),
    }));
    let mut state = lock(&STATE);
    for ended in state.ended.drain(..) {
        ended.interrupted.store(false, SeqCst);
    }
    if state.runs.is_empty() {
        ANY_CELL.store(false, SeqCst);
    }
    state.runs.push(run);
    CELLS.store(state.runs.len(), SeqCst);
    run
}

/// A cell ended of which no thread will say so: its thread was given up, or could not be started.
pub(crate) fn cell_given_up(execution: u64) {
    find(execution).into_iter().for_each(gone);
}

/// Whether the cell's own thread has called [`interrupted`](super::interrupted).
pub fn asks(execution: u64) -> bool {
    find(execution).is_some_and(|run| run.asks.load(SeqCst))
}

pub(super) fn find(execution: u64) -> Option<&'static Run> {
    let state = lock(&STATE);
    let mut runs = state.runs.iter().copied();
    runs.rfind(|run| run.execution == execution)
}

pub(super) fn gone(run: &'static Run) {
    let mut state = lock(&STATE);
    state.runs.retain(|other| !std::ptr::eq(*other, run));
    CELLS.store(state.runs.len(), SeqCst);
    if run.interrupted.load(SeqCst) {
        state.ended.push(run);
    }
}

/// Whether a cell runs.
pub(crate) fn cell_runs() -> bool {
    CELLS.load(SeqCst) > 0
}

/// Whether one runs that was interrupted.
pub fn interrupted_cell_runs() -> bool {
    let state = lock(&STATE);
    let mut runs = state.runs.iter();
    runs.any(|run| run.interrupted.load(SeqCst))
}

/// Interrupts the running cells.
pub(crate) fn interrupt_cells() {
    tell(|state| {
        ANY_CELL.store(true, SeqCst);
        for run in &state.runs {
            run.interrupted.store(true, SeqCst);
        }
    });
}

/// Interrupts the calls of callbacks that are going on.
pub(crate) fn interrupt_callbacks() {
    tell(|_| {
        OF_CALLBACKS.fetch_add(1, SeqCst);
    });
}

fn tell(interrupt: impl FnOnce(&State)) {
    // Under the lock: who sleeps is either before its look or waiting.
    let state = lock(&STATE);
    interrupt(&state);
    INTERRUPT.notify_all();
    let wakers: Vec<Waker> = state
        .wakers
        .iter()
        .map(|(_, waker)| waker.clone())
        .collect();
    drop(state);
    wakers.into_iter().for_each(Waker::wake);
}

/// Returns when the lock of all this can be had.
pub(crate) fn try_lock() {
    drop(lock(&STATE));
}

/// Waits for an interrupt, or so long. What it waits under is to be had from [`about_to_wait`].
pub(crate) fn wait(waiting: Waiting, most: Duration) -> Waiting {
    Waiting(waiting.0.wait_timeout(&INTERRUPT, most).0)
}

/// Someone who looks whether there was an interrupt, before or after which no other comes.
pub(crate) struct Waiting(Guard<'static, State>);

pub(crate) fn about_to_wait() -> Waiting {
    Waiting(lock(&STATE))
}

/// Has what waits in a poll woken at an interrupt, as long as this lives.
#[derive(Default)]
pub struct Watch(Option<(u64, Waker)>);

impl Watch {
    /// From now on it is `waker` that is woken. Look for an interrupt afterwards.
    pub fn wake(&mut self, waker: &Waker) {
        let known = self.0.as_ref();
        if known.is_some_and(|(_, known)| known.will_wake(waker)) {
            return;
        }
        self.clear();
        let mut state = lock(&STATE);
        state.next_waker += 1;
        let id = state.next_waker;
        state.wakers.push((id, waker.clone()));
        drop(state);
        self.0 = Some((id, waker.clone()));
    }

    /// None is.
    pub fn clear(&mut self) {
        let Some((id, _)) = self.0.take() else {
            return;
        };
        let mut state = lock(&STATE);
        let at = state.wakers.iter().position(|(other, _)| *other == id);
        let waker = at.map(|at| state.wakers.swap_remove(at));
        // Dropping it may run code.
        drop(state);
        drop(waker);
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.clear();
    }
}
