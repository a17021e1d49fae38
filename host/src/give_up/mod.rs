//! A cell that does not stop when it is interrupted: its thread is given up, and the process lives on.
//!
//! A signal's handler stops the thread where it is, for good: it waits at a futex and takes no processor time. The cell is
//! answered for it, and the next cell of its shell runs on a new thread.
//!
//! **What is lost**: the variables that the cell had taken, which are on the thread's stack; what it would have left; and the
//! memory of that stack. All others are where they were, in the table of variables.
//!
//! **Why that is sound**: to the rest of the process, a thread that stands still is one that blocks, as in a deadlock. Nothing
//! of its stack or its thread-locals is read, dropped or freed, so that whoever borrows from them (a scoped thread) goes on.
//! What other threads share with it is `Sync`, and made for a thread that stops between any two instructions.
//!
//! **What it may hold** is tried, not guessed ([`probe`]): locks of libc and of std, the host's own. If others cannot go on, the
//! thread is let go and stopped again somewhat later. In the host, or with a lock of the library's, it is not stopped
//! ([`crate::thread`]); nor just after a futex has woken it, since the wake would be lost for the others that wait. What cannot
//! be tried are the locks of user code and of crates: they stay locked, and who waits for them can be interrupted too.
//!
//! While a thread stands still and it is not known that others can go on, the thread that tries it takes no memory and no
//! lock, and speaks with the probe by atomics: it would wait for the lock of an arena as all others.
//!
//! **Values that are not `Send`**: those of the main shell pass to its next thread. The earlier one never runs again, so that
//! they are still used by one thread at a time, and its thread-locals, which they may point into, are never destroyed. Two
//! things are left. A value that stands for something of *its thread's* thread-locals by number or by name (a guard that sets a
//! thread-local back when it is dropped) finds those of another. And an `Rc` that a kept variable shares with a lost one may
//! have been in the middle of a change: behind a `RefCell` that is a panic at its next use; a `Cell` larger than a word can
//! have been half written.

mod probe;
mod report;

use crate::running::{self, Running};
use crate::streams;
use crate::thread::{self, Answer, CellThread};
use cellbeat::__host;
use cellbeat::__host::frames::{self, Done, Status};
use report::Left;
use std::io;
use std::sync::{OnceLock, mpsc};
use std::time::{Duration, Instant};

/// How long it is tried. The kernel waits for longer, and kills the process then.
const PATIENCE: Duration = Duration::from_secs(4);

/// How long a cell has that asks whether it is interrupted, until it does so again.
const ON_ITS_WAY: Duration = Duration::from_secs(2);

/// How often it is looked whether it has.
const AGAIN: Duration = Duration::from_millis(5);

/// How often a thread's answer is looked for.
const LOOK: Duration = Duration::from_micros(50);

/// Gives up the thread of `execution`, if that still runs; then the end of the cell is sent, else why that cannot be done.
pub(crate) fn give_up(execution: u64) {
    static REQUESTS: OnceLock<Option<mpsc::Sender<u64>>> = OnceLock::new();
    match REQUESTS.get_or_init(|| start().ok()) {
        // Its receiver lives as long as the process.
        Some(requests) => drop(requests.send(execution)),
        None => frames::send_not_given_up(execution, "no thread could be started for that"),
    }
}

fn start() -> io::Result<mpsc::Sender<u64>> {
    thread::install_handler()?;
    probe::start()?;
    let (sender, requests) = mpsc::channel();
    std::thread::Builder::new()
        .name("host-give-up".into())
        .spawn(move || {
            for execution in requests {
                give_up_one(execution);
            }
        })?;
    Ok(sender)
}

fn give_up_one(execution: u64) {
    let Some(running) = running::find(execution) else {
        return;
    };
    if __host::asks(execution) {
        let deadline = Instant::now() + ON_ITS_WAY;
        while running.thread.runs(execution) && Instant::now() < deadline {
            std::thread::sleep(AGAIN);
        }
    }
    match stop(running.thread, execution) {
        Stopped::ForGood => end(&running),
        Stopped::Ended => {}
        Stopped::Not(why) => frames::send_not_given_up(execution, &why),
    }
}

/// What came of the try to stop a thread.
enum Stopped {
    ForGood,
    /// The cell ended by itself in the meantime.
    Ended,
    Not(String),
}

fn stop(thread: &CellThread, execution: u64) -> Stopped {
    let deadline = Instant::now() + PATIENCE;
    if !probe::comes_back_until(deadline) {
        return holds_lock();
    }
    let mut pause = Duration::from_micros(150);
    let mut answer = Answer::NotYet;
    while Instant::now() < deadline {
        answer = ask(thread, execution, deadline);
        if !thread.runs(execution) {
            thread.go();
            return Stopped::Ended;
        }
        match answer {
            Answer::Stands if probe::comes_back() => return Stopped::ForGood,
            Answer::NotYet => {
                thread.go();
                return Stopped::Not("its thread does not answer a signal".to_owned());
            }
            Answer::Stands | Answer::NotHere => thread.go(),
        }
        std::thread::sleep(pause);
        // Not in step with what the thread does.
        pause = (pause * 7 / 6).min(Duration::from_millis(2));
    }
    match answer {
        Answer::Stands => holds_lock(),
        _ => Stopped::Not("it holds a lock of the library that others need".to_owned()),
    }
}

fn holds_lock() -> Stopped {
    Stopped::Not(format!(
        "it holds a lock that others need, the one {}",
        probe::waits_for()
    ))
}

/// Orders the thread to stand still, and waits for what comes of it.
fn ask(thread: &CellThread, execution: u64, deadline: Instant) -> Answer {
    thread.stand();
    loop {
        let answer = thread.answer();
        if answer != Answer::NotYet || !thread.runs(execution) || Instant::now() >= deadline {
            return answer;
        }
        std::thread::sleep(LOOK);
    }
}

/// Does for a thread that stands still what it would have done at its cell's end.
fn end(running: &Running) {
    let Running {
        execution,
        thread,
        context,
        is_main,
        began,
    } = *running;
    thread.set_given_up();
    running::end(execution);
    let (lost, locks) = context.give_up();
    let left = Left {
        lost,
        locks,
        threads: report::threads_since(began, thread.name()),
    };
    __host::own_output((!is_main).then_some(execution));
    streams::end(execution);
    __host::own_output(None);
    __host::execution_given_up(execution);
    let (variables, order) = context.variables().names();
    frames::send_done(
        execution,
        Done {
            status: Status::Interrupted,
            message: left.message(),
            location: String::new(),
            backtrace: Vec::new(),
            variables,
            order,
        },
    );
}
