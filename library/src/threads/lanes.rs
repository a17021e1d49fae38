//! Orders in which jobs run, one after another.
//!
//! The events thread is one of them: user code that the browser set off (clicks, edits, messages) runs there.
//!
//! It is not the thread that runs cells, so a toggle works during a long computation; and it is not the thread that reads
//! the link, so a slow handler holds up neither acknowledgements nor interrupts.
//!
//! That is the notebook's; each visitor of a served page has a [`Lane`].

use crate::base::sync::lock;
use crate::threads::panics::catch;
use crate::threads::workers;
use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex};

type Job = Box<dyn FnOnce() + Send>;

/// Most jobs that wait in one order. While a handler of the user does not return, pages go on sending: beyond this, what they
/// send is lost, and the memory is not.
const WAITING: usize = 100_000;

#[derive(Default)]
struct Waiting {
    jobs: VecDeque<Job>,
    /// It was said that jobs are lost.
    overflowed: bool,
}

impl Waiting {
    const fn new() -> Waiting {
        Waiting {
            jobs: VecDeque::new(),
            overflowed: false,
        }
    }

    fn push(&mut self, job: Job) {
        if self.jobs.len() < WAITING {
            self.jobs.push_back(job);
        } else if !std::mem::replace(&mut self.overflowed, true) {
            eprintln!(
                "cellbeat: {WAITING} messages of pages wait to be handled: further ones are dropped until some were"
            );
        }
    }

    fn pop(&mut self) -> Option<Job> {
        let job = self.jobs.pop_front();
        self.overflowed &= !self.jobs.is_empty();
        job
    }
}

struct Thread {
    queue: Mutex<Queue>,
    added: Condvar,
}

struct Queue {
    waiting: Waiting,
    thread_started: bool,
}

static THREAD: Thread = Thread {
    queue: Mutex::new(Queue {
        waiting: Waiting::new(),
        thread_started: false,
    }),
    added: Condvar::new(),
};

/// Runs `job` on the events thread, after those posted before.
pub(crate) fn post_job(job: impl FnOnce() + Send + 'static) {
    let mut queue = lock(&THREAD.queue);
    queue.waiting.push(Box::new(job));
    let thread_started = std::mem::replace(&mut queue.thread_started, true);
    // Who is woken takes the lock.
    drop(queue);
    THREAD.added.notify_one();
    if !thread_started {
        let builder = std::thread::Builder::new().name("cellbeat-events".into());
        let started = crate::threads::interrupt::for_everyone(|| builder.spawn(|| THREAD.run()));
        if let Err(error) = started {
            panic!("the events thread cannot be started: {error}");
        }
    }
}

impl Thread {
    fn run(&self) {
        loop {
            run(self.next());
        }
    }

    fn next(&self) -> Job {
        let mut queue = lock(&self.queue);
        loop {
            if let Some(job) = queue.waiting.pop() {
                return job;
            }
            queue = queue.wait(&self.added);
        }
    }
}

/// Runs `job`; a panic in it is a mistake of the library, since user code is caught before.
pub(crate) fn run(job: impl FnOnce()) {
    if let Err(failure) = catch(job) {
        eprintln!("cellbeat: handling an event {failure}");
    }
}

/// An order of its own: jobs run one after another, on a worker while there are any.
#[derive(Clone, Default)]
pub(crate) struct Lane(Arc<Mutex<Jobs>>);

#[derive(Default)]
struct Jobs {
    waiting: Waiting,
    /// A worker is at them.
    running: bool,
}

impl Lane {
    /// Runs `job` after those posted before, as [`post_job`] does.
    pub(crate) fn post(&self, job: impl FnOnce() + Send + 'static) {
        let mut jobs = lock(&self.0);
        jobs.waiting.push(Box::new(job));
        if !std::mem::replace(&mut jobs.running, true) {
            drop(jobs);
            let lane = self.clone();
            workers::run(move || while lane.run_next() {});
        }
    }

    fn run_next(&self) -> bool {
        let mut jobs = lock(&self.0);
        let job = jobs.waiting.pop();
        jobs.running = job.is_some();
        drop(jobs);
        let there_was = job.is_some();
        job.into_iter().for_each(run);
        there_was
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::scope;
    use crate::session::user_code::UserCode;
    use crate::testing::{Fixture, GENEROUS};
    use std::sync::Arc;
    use std::sync::mpsc::channel;

    #[test]
    fn handlers_run_one_after_another_in_their_scope() {
        let fixture = Fixture::manual();
        let _entered = fixture.scope(7, "cell").enter();
        let code = Arc::new(UserCode::new("on_click of Button"));
        let (sender, seen) = channel();
        for number in 0..100 {
            let (code, sender) = (code.clone(), sender.clone());
            post_job(move || {
                let scope = || (scope::current().execution(), scope::callback_execution());
                let _ = code.call(|| sender.send((number, scope())).unwrap());
            });
        }
        for number in 0..100 {
            assert_eq!(seen.recv_timeout(GENEROUS), Ok((number, (7, Some(7)))));
        }
    }

    #[test]
    fn a_handler_that_panics_is_reported_and_the_next_runs() {
        let fixture = Fixture::manual();
        let _entered = fixture.scope(7, "cell").enter();
        let code = Arc::new(UserCode::new("on_click of Button"));
        let (sender, done) = channel();
        post_job(move || {
            let _ = code.call(|| panic!("ouch"));
        });
        post_job(|| panic!("a mistake of the library"));
        post_job(move || sender.send(()).unwrap());
        done.recv_timeout(GENEROUS).unwrap();
        let displays = fixture.outputs.displays();
        assert_eq!((displays.len(), displays[0].execution), (1, 7));
        let text = displays[0].plain_text();
        assert!(
            text.starts_with("on_click of Button panicked at ") && text.ends_with(": ouch"),
            "{text}"
        );
    }

    #[test]
    fn a_handler_that_does_not_return_lets_no_more_events_wait_than_there_is_room_for() {
        let lane = Lane::default();
        let (release, held) = channel::<()>();
        let (begins, begun) = channel();
        lane.post(move || {
            begins.send(()).unwrap();
            let _ = held.recv();
        });
        begun.recv_timeout(GENEROUS).unwrap();
        let (sender, seen) = channel();
        for number in 0..WAITING + 10 {
            let sender = sender.clone();
            lane.post(move || sender.send(number).unwrap());
        }
        drop((release, sender));
        assert!(seen.iter().eq(0..WAITING));
        // There is room again.
        let (sender, seen) = channel();
        lane.post(move || sender.send(()).unwrap());
        seen.recv_timeout(GENEROUS).unwrap();
    }
}
