//! The events thread: user code that the browser set off (clicks, edits, messages) runs here, one after another.
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

struct Thread {
    queue: Mutex<Queue>,
    added: Condvar,
}

struct Queue {
    jobs: VecDeque<Job>,
    thread_started: bool,
}

static THREAD: Thread = Thread {
    queue: Mutex::new(Queue {
        jobs: VecDeque::new(),
        thread_started: false,
    }),
    added: Condvar::new(),
};

/// Runs `job` on the events thread, after those posted before.
pub(crate) fn post_job(job: impl FnOnce() + Send + 'static) {
    let mut queue = lock(&THREAD.queue);
    queue.jobs.push_back(Box::new(job));
    THREAD.added.notify_one();
    if !queue.thread_started {
        queue.thread_started = true;
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
            if let Some(job) = queue.jobs.pop_front() {
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
    waiting: VecDeque<Job>,
    /// A worker is at them.
    running: bool,
}

impl Lane {
    /// Runs `job` after those posted before, as [`post_job`] does.
    pub(crate) fn post(&self, job: impl FnOnce() + Send + 'static) {
        let mut jobs = lock(&self.0);
        jobs.waiting.push_back(Box::new(job));
        if !std::mem::replace(&mut jobs.running, true) {
            drop(jobs);
            let lane = self.clone();
            workers::run(move || while lane.run_next() {});
        }
    }

    fn run_next(&self) -> bool {
        let mut jobs = lock(&self.0);
        let job = jobs.waiting.pop_front();
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
        let displays = fixture.host.displays();
        assert_eq!((displays.len(), displays[0].execution), (1, 7));
        let text = displays[0].plain_text();
        assert!(
            text.starts_with("on_click of Button panicked at ") && text.ends_with(": ouch"),
            "{text}"
        );
    }
}
