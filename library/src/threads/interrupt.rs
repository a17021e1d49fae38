//! Interrupts: how running code learns that ■ was pressed, and how it ends then.
//!
//! What waits in the library (`sleep`, `input`, an `.await`) ends the cell that it waits for: it unwinds, with [`Interrupted`]
//! as payload and without a message, as an exception would. Threads that the cell has started end in the same way; those of
//! others, and callbacks, do not.

use crate::base::sync::{Guard, lock};
use std::cell::Cell;
use std::fmt;
use std::panic::Location;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering::SeqCst};
use std::sync::{Condvar, Mutex};
use std::task::Waker;
use std::thread;
use std::time::Duration;

/// The cell, or this call of the callback, was interrupted (■).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interrupted;

impl fmt::Display for Interrupted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("interrupted")
    }
}

impl std::error::Error for Interrupted {}

/// One run of a cell. It lives as long as the process, since threads that the cell has started may.
pub struct Run {
    execution: u64,
    interrupted: AtomicBool,
    /// Its own thread has asked whether it is.
    asks: AtomicBool,
    /// The interrupt has ended a thread that it had started.
    has_ended_thread: AtomicBool,
}

struct State {
    /// What runs, each on a thread of its own.
    runs: Vec<&'static Run>,
    /// Those that were interrupted and have ended. Their threads are told until the next cell begins: threads of a pool are
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
/// What a cell may print, in bytes, once it knows that it is interrupted.
const LAST_WORDS: usize = 16 << 10;

/// An interrupt came.
static INTERRUPT: Condvar = Condvar::new();
/// How many cells run.
static CELLS: AtomicUsize = AtomicUsize::new(0);
/// A cell was interrupted since one began beside which no other ran: for threads that are nobody's.
static ANY_CELL: AtomicBool = AtomicBool::new(false);
/// Interrupts of the callbacks. A call of one is interrupted when their number grew since it began.
static OF_CALLBACKS: AtomicU64 = AtomicU64::new(0);

// All are read by the host's `write`: constant and without a destructor, so that they can be read at any time of a thread's life.
thread_local! {
    /// The run that this thread works for, and whether it is the thread that runs the cell.
    static OWN: Cell<Option<(&'static Run, bool)>> = const { Cell::new(None) };
    /// `OF_CALLBACKS` when the callback on this thread began.
    static CALLBACK_BEGAN_AT: Cell<Option<u64>> = const { Cell::new(None) };
    /// It is ending: what its destructors print and wait for goes on.
    static CALM: Cell<bool> = const { Cell::new(false) };
    /// What it may still print since it has asked, and was told of the interrupt.
    static LAST_WORDS_LEFT: Cell<Option<usize>> = const { Cell::new(None) };
    /// It was told by an error, and went on to where it was told again.
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
/// asked before has two seconds more until it asks again. Who has asked and was told
/// so may print some last words, up to 16 KiB.
pub fn interrupted() -> bool {
    if let Some((run, true)) = OWN.get() {
        run.asks.store(true, SeqCst);
    }
    let interrupted = is_interrupted();
    if interrupted && LAST_WORDS_LEFT.get().is_none() {
        LAST_WORDS_LEFT.set(Some(LAST_WORDS));
    }
    interrupted
}

/// What waits tells of it by an error. Who goes on to where he is told again does not listen: he may print no more.
pub(crate) fn tells() -> bool {
    let tells = interrupted();
    if tells {
        let (once, _) = WAS_TOLD.get();
        WAS_TOLD.set((true, once));
    }
    tells
}

fn is_interrupted() -> bool {
    if let Some(began_at) = CALLBACK_BEGAN_AT.get() {
        return OF_CALLBACKS.load(SeqCst) > began_at;
    }
    match OWN.get() {
        Some((run, true)) => run.interrupted.load(SeqCst),
        Some((run, false)) => run.interrupted.load(SeqCst) || ANY_CELL.load(SeqCst),
        None => ANY_CELL.load(SeqCst),
    }
}

/// Whether what runs on this thread is to end. Not while it ends already: a second unwinding would end the process.
pub fn is_to_end() -> bool {
    if CALM.get() || thread::panicking() {
        return false;
    }
    match CALLBACK_BEGAN_AT.get() {
        Some(began_at) => OF_CALLBACKS.load(SeqCst) > began_at,
        None => OWN
            .get()
            .is_some_and(|(run, _)| run.interrupted.load(SeqCst)),
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
    let interrupted = OWN
        .get()
        .is_some_and(|(run, _)| run.interrupted.load(SeqCst));
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
        run.has_ended_thread.store(true, SeqCst);
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
        (None, Some((run, _))) if run.has_ended_thread.load(SeqCst) => Ended::ByItsThread,
        (None, _) => Ended::No,
    }
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

/// It begins on this thread.
pub(crate) fn cell_begins(execution: u64) {
    let run = find(execution).unwrap_or_else(|| cell_comes(execution));
    OWN.set(Some((run, true)));
    CALM.set(false);
    LAST_WORDS_LEFT.set(None);
    WAS_TOLD.set((false, false));
    UNWOUND.set(None);
}

/// The cell of this thread ended.
pub(crate) fn cell_ends() {
    if let Some((run, true)) = OWN.take() {
        gone(run);
    }
    CALM.set(false);
}

/// A cell ended of which no thread will say so: its thread was given up, or could not be started.
pub(crate) fn cell_given_up(execution: u64) {
    find(execution).into_iter().for_each(gone);
}

/// Whether the cell's own thread has called [`interrupted`].
pub fn asks(execution: u64) -> bool {
    find(execution).is_some_and(|run| run.asks.load(SeqCst))
}

fn find(execution: u64) -> Option<&'static Run> {
    let state = lock(&STATE);
    let mut runs = state.runs.iter().copied();
    runs.rfind(|run| run.execution == execution)
}

fn gone(run: &'static Run) {
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

/// A callback begins on this thread, or is called by another one; it ends when the guard is dropped.
pub(crate) fn callback_begins() -> CallbackCall {
    let before = CALLBACK_BEGAN_AT.get();
    let now = || OF_CALLBACKS.load(SeqCst);
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
        assert!(place.file().ends_with("interrupt.rs"), "{place}");
        cell_ends();
        cell_begins(2);
        assert!(!interrupted());
        sleep(Duration::from_millis(1));
        cell_ends();
        assert!(!cell_runs());
    }

    #[test]
    fn a_sleep_that_is_tried_tells_of_the_interrupt_each_time() {
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
    fn who_has_asked_may_print_last_words_unless_he_ignores_that_he_was_told() {
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
