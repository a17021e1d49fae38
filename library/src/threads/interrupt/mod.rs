//! Interrupts: how running code learns that ■ was pressed, and how it ends then.
//!
//! What waits in the library (`sleep`, `input`, an `.await`) ends the cell that it waits for: it unwinds, with [`Interrupted`]
//! as payload and without a message, as an exception would. Threads that the cell has started end in the same way; those of
//! others, and callbacks, do not.
//!
//! Here is what one thread knows and does; `runs` has the cells that run, and who is woken when they are interrupted.

mod runs;

pub use runs::{Run, Watch, asks, interrupted_cell_runs};
pub(crate) use runs::{
    about_to_wait, cell_comes, cell_given_up, cell_runs, interrupt_callbacks, interrupt_cells,
    try_lock, wait,
};

use std::cell::Cell;
use std::fmt;
use std::panic::Location;
use std::thread;

/// The cell, or this call of the callback, was interrupted (■).
///
/// ```
/// use cellbeat::prelude::*;
///
/// if try_sleep(ms(1)) == Err(Interrupted) {
///     println!("■ was pressed");
/// }
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Interrupted;

impl fmt::Display for Interrupted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("interrupted")
    }
}

crate::base::error::debug_as_display!(Interrupted);
impl std::error::Error for Interrupted {}

/// What a cell may print, in bytes, once it knows that it is interrupted.
const LAST_WORDS: usize = 16 << 10;

// All are read by the host's `write`: constant and without a destructor, so that they can be read at any time of a thread's life.
thread_local! {
    /// The run that this thread works for, and whether it is the thread that runs the cell.
    static OWN: Cell<Option<(&'static Run, bool)>> = const { Cell::new(None) };
    /// The number of the callbacks' interrupts when the callback on this thread began.
    static CALLBACK_BEGAN_AT: Cell<Option<u64>> = const { Cell::new(None) };
    /// It is ending: what its destructors print and wait for goes on.
    static CALM: Cell<bool> = const { Cell::new(false) };
    /// What it may still print since it asked and learned of the interrupt.
    static LAST_WORDS_LEFT: Cell<Option<usize>> = const { Cell::new(None) };
    /// It got the error, and went on to where it got it again.
    static WAS_TOLD: Cell<(bool, bool)> = const { Cell::new((false, false)) };
    /// The last unwinding of this thread was an interrupt's, and began here.
    static UNWOUND: Cell<Option<Option<&'static Location<'static>>>> = const { Cell::new(None) };
}

/// Whether the running code was interrupted (■) since it began. In a cell: since the cell began, on its threads too. In a
/// callback: since this call of it began.
///
/// A cell that waits in [`sleep`](crate::sleep()) or [`input`](crate::input()), awaits, prints or displays ends by itself there,
/// and keeps all variables. A long loop that only computes has to ask:
///
/// ```
/// for step in 0..1000 {
///     if cellbeat::interrupted() {
///         println!("stopped at {step}");
///         break;
///     }
/// }
/// ```
///
/// One that does not ask is stopped after half a second, and what it had taken of the notebook's variables is lost; one that has
/// asked before has two seconds more until it asks again. Who has asked and knows
/// so may print some last words, up to 16 KiB.
pub fn interrupted() -> bool {
    if let Some((run, true)) = OWN.get() {
        run.asked();
    }
    let interrupted = is_interrupted();
    if interrupted && LAST_WORDS_LEFT.get().is_none() {
        LAST_WORDS_LEFT.set(Some(LAST_WORDS));
    }
    interrupted
}

/// What waits reports it by an error. Code that goes on to where it gets another does not listen: it may print no more.
pub(crate) fn noticed() -> bool {
    let is_interrupted = interrupted();
    if is_interrupted {
        let (once, _) = WAS_TOLD.get();
        WAS_TOLD.set((true, once));
    }
    is_interrupted
}

fn is_interrupted() -> bool {
    if let Some(began_at) = CALLBACK_BEGAN_AT.get() {
        return runs::of_callbacks() > began_at;
    }
    match OWN.get() {
        Some((run, true)) => run.is_interrupted(),
        Some((run, false)) => run.is_interrupted() || runs::any_cell_interrupted(),
        None => runs::any_cell_interrupted(),
    }
}

/// Whether what runs on this thread is to end. Not while it ends already: a second unwinding would end the process.
pub fn is_to_end() -> bool {
    if CALM.get() || thread::panicking() {
        return false;
    }
    match CALLBACK_BEGAN_AT.get() {
        Some(began_at) => runs::of_callbacks() > began_at,
        None => OWN.get().is_some_and(|(run, _)| run.is_interrupted()),
    }
}

/// Whether what this thread prints is to fail, so many bytes, so that a loop which prints ends. What callbacks print is not.
pub fn refuses_output(length: usize) -> bool {
    if CALLBACK_BEGAN_AT.get().is_some() || !is_to_end() {
        return false;
    }
    match LAST_WORDS_LEFT.get() {
        Some(left) if left >= length && !WAS_TOLD.get().1 => {
            LAST_WORDS_LEFT.set(Some(left - length));
            false
        }
        _ => true,
    }
}

/// Ends a cell that would show something, where it could not print.
#[track_caller]
pub(crate) fn end_instead_of_display() {
    // For what a short text comes to, with all that is around it.
    if refuses_output(256) {
        end(Some(Location::caller()));
    }
}

/// For a panic that has just begun: whether it is because of [`refuses_output`]. Then it counts as the interrupt's.
pub(crate) fn is_refusal(message: &str) -> bool {
    let interrupted = OWN.get().is_some_and(|(run, _)| run.is_interrupted());
    let refused = interrupted
        && CALLBACK_BEGAN_AT.get().is_none()
        && message.starts_with("failed printing to std");
    if refused {
        unwinds(None);
    } else {
        UNWOUND.set(None);
    }
    refused
}

fn unwinds(place: Option<&'static Location<'static>>) {
    UNWOUND.set(Some(place));
    if let Some((run, false)) = OWN.get() {
        run.thread_ended();
    }
}

/// Ends what runs on this thread: unwinds, without a message.
pub(crate) fn end(place: Option<&'static Location<'static>>) -> ! {
    unwinds(place);
    std::panic::resume_unwind(Box::new(Interrupted))
}

/// Calls the destructors of what is interrupted, without unwinding yet: no lock is poisoned, and what they print is shown.
pub(crate) fn calmly<T>(code: impl FnOnce() -> T) -> T {
    let before = set_calm(true);
    let result = code();
    set_calm(before);
    result
}

/// Sets whether this thread is left alone, and says whether it was.
pub(crate) fn set_calm(calm: bool) -> bool {
    CALM.replace(calm)
}

/// How the cell of a thread was ended by an interrupt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// It was not: its own panic, if it is one.
    No,
    /// Itself, here where that is known.
    Here(Option<&'static Location<'static>>),
    /// By what the end of one of its threads has led to.
    ByItsThread,
}

/// The statements of this thread's cell have unwound: why. They end in any case: what the host still does is not interrupted.
pub fn unwound() -> Ended {
    CALM.set(true);
    match (UNWOUND.take(), OWN.get()) {
        (Some(place), _) => Ended::Here(place),
        (None, Some((run, _))) if run.has_ended_thread() => Ended::ByItsThread,
        (None, _) => Ended::No,
    }
}

/// It begins on this thread.
pub(crate) fn cell_begins(execution: u64) {
    let run = runs::find(execution).unwrap_or_else(|| cell_comes(execution));
    OWN.set(Some((run, true)));
    CALM.set(false);
    LAST_WORDS_LEFT.set(None);
    WAS_TOLD.set((false, false));
    UNWOUND.set(None);
}

/// The cell of this thread ended.
pub(crate) fn cell_ends() {
    if let Some((run, true)) = OWN.take() {
        runs::gone(run);
    }
    CALM.set(false);
}

/// The run that a new thread of this one works for.
pub fn owner() -> Option<&'static Run> {
    let owner = OWN.get().filter(|_| CALLBACK_BEGAN_AT.get().is_none());
    owner.map(|(run, _)| run)
}

/// This thread works for that run: a thread of its has started it.
pub fn work_for(run: &'static Run) {
    OWN.set(Some((run, false)));
}

/// Threads that `start` starts are nobody's: they outlive the cell that happens to need them first.
pub fn for_everyone<T>(start: impl FnOnce() -> T) -> T {
    let own = OWN.take();
    let result = start();
    OWN.set(own);
    result
}

/// A callback begins on this thread, or is called by another one; it ends when the guard is dropped.
pub(crate) fn callback_begins() -> CallbackCall {
    let before = CALLBACK_BEGAN_AT.get();
    let now = || runs::of_callbacks();
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
    use crate::{sleep, try_sleep};
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use std::sync::mpsc;
    use std::time::Duration;

    const LONG: Duration = Duration::from_secs(600);

    /// Runs `code` as a cell that is interrupted once it has begun, and says how it ended.
    fn interrupted_in<T>(code: impl FnOnce() -> T) -> Result<T, Box<dyn std::any::Any + Send>> {
        cell_begins(1);
        let interrupter = thread::spawn(interrupt_cells);
        let result = catch_unwind(AssertUnwindSafe(code));
        interrupter.join().unwrap();
        result
    }

    #[test]
    fn a_sleep_of_an_interrupted_cell_unwinds_and_the_next_cell_sleeps() {
        let _alone = alone();
        let payload = interrupted_in(|| sleep(LONG)).unwrap_err();
        assert!(payload.is::<Interrupted>());
        let Ended::Here(Some(place)) = unwound() else {
            panic!("the place is not known");
        };
        assert_eq!(place.file(), file!());
        cell_ends();
        cell_begins(2);
        assert!(!interrupted());
        sleep(Duration::from_millis(1));
        cell_ends();
        assert!(!cell_runs());
    }

    #[test]
    fn a_sleep_that_is_tried_reports_the_interrupt_each_time() {
        let _alone = alone();
        let tried = interrupted_in(|| (try_sleep(LONG), try_sleep(LONG)));
        assert_eq!(tried.unwrap(), (Err(Interrupted), Err(Interrupted)));
        assert_eq!(unwound(), Ended::No);
        cell_ends();
        cell_begins(2);
        assert_eq!(try_sleep(Duration::from_millis(1)), Ok(()));
        cell_ends();
    }

    #[test]
    fn an_interrupt_before_the_cell_begins_on_its_thread_is_for_it() {
        let _alone = alone();
        cell_comes(3);
        assert!(cell_runs());
        interrupt_cells();
        cell_begins(3);
        assert!(interrupted() && is_to_end());
        cell_ends();
        assert!(!cell_runs());
    }

    #[test]
    fn destructors_of_what_unwinds_sleep_and_print() {
        struct Slow(mpsc::Sender<bool>);
        impl Drop for Slow {
            fn drop(&mut self) {
                sleep(Duration::from_millis(1));
                self.0.send(refuses_output(1)).unwrap();
            }
        }
        let _alone = alone();
        let (sender, dropped) = mpsc::channel();
        let ended = interrupted_in(|| {
            let _slow = Slow(sender);
            sleep(LONG);
        });
        assert!(ended.is_err());
        assert_eq!(dropped.recv(), Ok(false));
        assert!(refuses_output(1), "it was caught, and goes on");
        cell_ends();
    }

    #[test]
    fn threads_of_the_interrupted_cell_end_and_those_of_others_sleep_on() {
        let _alone = alone();
        cell_begins(1);
        let run = owner().unwrap();
        let (asleep, slept) = mpsc::channel();
        let of_nobody = thread::spawn(move || {
            asleep.send(()).unwrap();
            sleep(Duration::from_millis(50));
            (interrupted(), refuses_output(1))
        });
        slept.recv().unwrap();
        let of_the_cell = thread::spawn(move || {
            work_for(run);
            sleep(LONG);
        });
        interrupt_cells();
        let payload = of_the_cell.join().unwrap_err();
        assert!(payload.is::<Interrupted>());
        assert_eq!(of_nobody.join().unwrap(), (true, false));
        assert_eq!(unwound(), Ended::ByItsThread);
        cell_ends();

        // A thread of a pool works for the next cell, which is not interrupted.
        cell_begins(2);
        let of_a_pool = thread::spawn(move || {
            work_for(run);
            sleep(Duration::from_millis(1));
            interrupted()
        });
        assert!(!of_a_pool.join().unwrap());
        cell_ends();
    }

    #[test]
    fn an_interrupt_is_for_the_cells_that_run_and_not_for_one_that_begins_beside_them() {
        let _alone = alone();
        cell_begins(1);
        interrupt_cells();
        let beside = || {
            cell_begins(2);
            let seen = interrupted();
            cell_ends();
            seen
        };
        assert!(!thread::spawn(beside).join().unwrap());
        assert!(interrupted() && interrupted_cell_runs());
        assert!(thread::spawn(interrupted).join().unwrap());
        cell_ends();
        assert!(!cell_runs());
    }

    #[test]
    fn a_cell_that_was_given_up_runs_no_more() {
        let _alone = alone();
        let other = thread::spawn(|| {
            cell_begins(5);
            cell_runs()
        });
        assert!(other.join().unwrap());
        cell_given_up(5);
        assert!(!cell_runs());
    }

    #[test]
    fn an_interrupt_of_callbacks_ends_only_calls_that_had_begun() {
        let _alone = alone();
        let call = callback_begins();
        interrupt_callbacks();
        assert!(interrupted());
        assert_eq!(try_sleep(LONG), Err(Interrupted));
        assert!(catch_unwind(|| sleep(LONG)).is_err());
        assert!(!refuses_output(1));
        drop(call);
        let _next = callback_begins();
        assert!(!interrupted());
        sleep(Duration::from_millis(1));
    }

    #[test]
    fn an_interrupt_of_the_cell_does_not_touch_callbacks() {
        let _alone = alone();
        cell_begins(1);
        let call = callback_begins();
        interrupt_cells();
        assert!(!interrupted() && !is_to_end());
        drop(call);
        cell_ends();
    }

    #[test]
    fn code_that_has_asked_may_print_last_words_unless_it_ignores_the_interrupt() {
        let _alone = alone();
        cell_begins(1);
        interrupt_cells();
        assert!(refuses_output(1));
        assert!(interrupted() && interrupted());
        assert!(!refuses_output(LAST_WORDS - 1));
        assert!(refuses_output(2));
        assert!(!refuses_output(1));
        cell_ends();

        cell_begins(2);
        interrupt_cells();
        assert_eq!(try_sleep(LONG), Err(Interrupted));
        assert!(!refuses_output(1));
        assert_eq!(try_sleep(LONG), Err(Interrupted));
        assert!(refuses_output(1));
        cell_ends();
    }

    #[test]
    fn a_panic_of_a_print_is_the_interrupts_only_in_an_interrupted_cell() {
        const MESSAGE: &str = "failed printing to stdout: Operation canceled (os error 125)";
        let _alone = alone();
        cell_begins(1);
        assert!(!is_refusal(MESSAGE));
        interrupt_cells();
        assert!(is_refusal(MESSAGE));
        assert_eq!(unwound(), Ended::Here(None));
        assert!(is_refusal(MESSAGE));
        assert!(!is_refusal("index out of bounds"));
        assert_eq!(unwound(), Ended::No);
        cell_ends();
    }
}
