//! Interrupts: how a long computation learns that ■ was pressed.

use crate::sync::lock;
use std::cell::Cell;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering::SeqCst};
use std::sync::{Condvar, Mutex};
use std::time::{Duration, Instant};

/// Interrupts so far, of the running cells and of the callbacks. A piece of code is interrupted when its number grew since
/// the code began, so that nothing has to be reset.
struct Interrupts {
    of_cells: AtomicU64,
    of_callbacks: AtomicU64,
    /// `of_cells` when a cell began beside which no other ran: for threads that cells have started.
    cells_began_at: AtomicU64,
    /// How many cells run, each on a thread of its own.
    cells: AtomicUsize,
    sleepers: Mutex<()>,
    interrupted: Condvar,
}

static INTERRUPTS: Interrupts = Interrupts {
    of_cells: AtomicU64::new(0),
    of_callbacks: AtomicU64::new(0),
    cells_began_at: AtomicU64::new(0),
    cells: AtomicUsize::new(0),
    sleepers: Mutex::new(()),
    interrupted: Condvar::new(),
};

thread_local! {
    /// `of_cells` when the cell on this thread began.
    static CELL_BEGAN_AT: Cell<Option<u64>> = const { Cell::new(None) };
    /// `of_callbacks` when the callback on this thread began.
    static CALLBACK_BEGAN_AT: Cell<Option<u64>> = const { Cell::new(None) };
}

/// Whether the running code was interrupted (■) since it began. In a cell: since the cell began, on its threads too. In a
/// callback: since this call of it began.
///
/// Rust code cannot be stopped from outside without ending its process, so a long loop asks:
///
/// ```
/// for step in 0..1000 {
///     if cellbeat::interrupted() {
///         println!("stopped at {step}");
///         break;
///     }
/// }
/// ```
pub fn interrupted() -> bool {
    match CALLBACK_BEGAN_AT.get() {
        Some(began_at) => INTERRUPTS.of_callbacks.load(SeqCst) > began_at,
        None => {
            let began_at = CELL_BEGAN_AT.get();
            let began_at = began_at.unwrap_or_else(|| INTERRUPTS.cells_began_at.load(SeqCst));
            INTERRUPTS.of_cells.load(SeqCst) > began_at
        }
    }
}

/// Sleeps for `duration`, or until the running code is [`interrupted`]. True when the whole time has passed.
///
/// ```
/// # use std::time::Duration;
/// assert!(cellbeat::sleep(Duration::from_millis(1)));
/// ```
pub fn sleep(duration: Duration) -> bool {
    let end = Instant::now().checked_add(duration);
    let mut sleepers = lock(&INTERRUPTS.sleepers);
    loop {
        if interrupted() {
            return false;
        }
        let left = match end {
            Some(end) => end.saturating_duration_since(Instant::now()),
            None => Duration::from_secs(3600),
        };
        if left.is_zero() {
            return true;
        }
        sleepers = sleepers.wait_timeout(&INTERRUPTS.interrupted, left).0;
    }
}

/// A cell begins on this thread.
pub(crate) fn cell_begins() {
    let now = INTERRUPTS.of_cells.load(SeqCst);
    CELL_BEGAN_AT.set(Some(now));
    if INTERRUPTS.cells.fetch_add(1, SeqCst) == 0 {
        INTERRUPTS.cells_began_at.store(now, SeqCst);
    }
}

/// The cell of this thread ended.
pub(crate) fn cell_ends() {
    if CELL_BEGAN_AT.take().is_some() {
        INTERRUPTS.cells.fetch_sub(1, SeqCst);
    }
}

/// A cell's thread was given up: it will not say itself that the cell ended.
pub(crate) fn cell_given_up() {
    INTERRUPTS.cells.fetch_sub(1, SeqCst);
}

/// Whether a cell runs.
pub(crate) fn cell_runs() -> bool {
    INTERRUPTS.cells.load(SeqCst) > 0
}

/// Interrupts the running cells.
pub(crate) fn interrupt_cells() {
    add_one(&INTERRUPTS.of_cells);
}

/// Interrupts the calls of callbacks that are going on.
pub(crate) fn interrupt_callbacks() {
    add_one(&INTERRUPTS.of_callbacks);
}

fn add_one(interrupts: &AtomicU64) {
    // Under the lock: a sleeper is either before its look at the number or waiting.
    let _sleepers = lock(&INTERRUPTS.sleepers);
    interrupts.fetch_add(1, SeqCst);
    INTERRUPTS.interrupted.notify_all();
}

/// Returns when the lock of the sleepers can be had.
pub(crate) fn try_lock() {
    drop(lock(&INTERRUPTS.sleepers));
}

/// A callback begins on this thread, or is called by another one; it ends when the guard is dropped.
pub(crate) fn callback_begins() -> CallbackCall {
    let before = CALLBACK_BEGAN_AT.get();
    let now = || INTERRUPTS.of_callbacks.load(SeqCst);
    CALLBACK_BEGAN_AT.set(Some(before.unwrap_or_else(now)));
    CallbackCall { before }
}

/// One call of a callback.
pub(crate) struct CallbackCall {
    before: Option<u64>,
}

impl Drop for CallbackCall {
    fn drop(&mut self) {
        CALLBACK_BEGAN_AT.set(self.before);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::alone;

    const LONG: Duration = Duration::from_secs(600);

    #[test]
    fn an_interrupt_ends_the_sleep_of_a_cell_and_the_next_cell_does_not_see_it() {
        let _alone = alone();
        cell_begins();
        assert!(!interrupted());
        let sleeper = std::thread::spawn(|| sleep(LONG));
        interrupt_cells();
        assert!(!sleeper.join().unwrap());
        assert!(interrupted());
        cell_ends();
        cell_begins();
        assert!(!interrupted());
        cell_ends();
        assert!(!cell_runs());
    }

    #[test]
    fn an_interrupt_is_for_the_cells_that_run_and_not_for_one_that_begins_beside_them() {
        let _alone = alone();
        cell_begins();
        interrupt_cells();
        let beside = || {
            cell_begins();
            let seen = interrupted();
            cell_ends();
            seen
        };
        assert!(!std::thread::spawn(beside).join().unwrap());
        assert!(interrupted() && cell_runs());
        assert!(std::thread::spawn(interrupted).join().unwrap());
        cell_ends();
        assert!(!cell_runs());
    }

    #[test]
    fn an_interrupt_of_callbacks_ends_only_calls_that_had_begun() {
        let _alone = alone();
        let call = callback_begins();
        interrupt_callbacks();
        assert!(interrupted());
        assert!(!sleep(LONG));
        drop(call);
        let _next = callback_begins();
        assert!(!interrupted());
        assert!(sleep(Duration::from_millis(1)));
    }

    #[test]
    fn an_interrupt_of_the_cell_does_not_touch_callbacks() {
        let _alone = alone();
        cell_begins();
        let _call = callback_begins();
        interrupt_cells();
        assert!(!interrupted());
        cell_ends();
    }
}
