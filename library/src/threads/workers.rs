//! The workers: threads that run callbacks. There are as many as run at the same time, so that a slow callback delays no
//! other; each ends when there was nothing to do for a while.

use crate::base::sync::{Guard, lock};
use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

/// How long a worker without work lives.
const KEEP_ALIVE: Duration = Duration::from_secs(10);

type Job = Box<dyn FnOnce() + Send>;

struct Pool {
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    jobs: VecDeque<Job>,
    /// What wakes each worker that waits, in the order in which they began to. The last is called first: so those that a peak
    /// has brought are called no more, and end.
    idle: Vec<Arc<Condvar>>,
    /// A worker was woken or started and has not looked for a job yet.
    waking: bool,
}

static POOL: Pool = Pool {
    state: Mutex::new(State {
        jobs: VecDeque::new(),
        idle: Vec::new(),
        waking: false,
    }),
};

/// Runs `job` on a worker, at once. A panic in it is lost: callbacks are caught before.
pub(crate) fn run(job: impl FnOnce() + Send + 'static) {
    let mut state = lock(&POOL.state);
    state.jobs.push_back(Box::new(job));
    POOL.call_worker(state);
}

impl Pool {
    /// Has one more worker come, unless one is coming. Who comes calls the next if there is more to do, before it begins: so a
    /// job never waits for another one, and a hundred short jobs at a time do not wake a hundred threads.
    fn call_worker(&'static self, mut state: Guard<'_, State>) {
        if state.jobs.is_empty() || state.waking {
            return;
        }
        state.waking = true;
        let idle = state.idle.pop();
        drop(state);
        if let Some(idle) = idle {
            idle.notify_one();
            return;
        }
        let builder = std::thread::Builder::new().name("cellbeat-worker".into());
        let started = crate::threads::interrupt::for_everyone(|| builder.spawn(|| self.work()));
        // Without a thread more, the job waits for a worker that becomes free.
        if let Err(error) = started {
            lock(&self.state).waking = false;
            eprintln!("cellbeat: no further thread for callbacks: {error}");
        }
    }

    fn work(&'static self) {
        let called = Arc::new(Condvar::new());
        let mut state = lock(&self.state);
        state.waking = false;
        loop {
            if let Some(job) = state.jobs.pop_front() {
                self.call_worker(state);
                let _ = crate::threads::panics::catch(job);
                state = lock(&self.state);
                continue;
            }
            state.idle.push(called.clone());
            loop {
                let timed_out;
                (state, timed_out) = state.wait_timeout(&called, KEEP_ALIVE);
                // Who calls a worker takes it out.
                let Some(place) = state
                    .idle
                    .iter()
                    .position(|idle| Arc::ptr_eq(idle, &called))
                else {
                    break;
                };
                if timed_out {
                    state.idle.remove(place);
                    return;
                }
            }
            state.waking = false;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{Arc, Barrier, mpsc};

    #[test]
    fn a_job_that_blocks_delays_no_other() {
        // All ten have to be running at the same time for any to pass.
        let barrier = Arc::new(Barrier::new(10));
        let (sender, done) = mpsc::channel();
        for _ in 0..10 {
            let (barrier, sender) = (barrier.clone(), sender.clone());
            run(move || {
                barrier.wait();
                sender.send(()).unwrap();
            });
        }
        for _ in 0..10 {
            done.recv_timeout(Duration::from_secs(20)).unwrap();
        }
    }

    #[test]
    fn a_job_that_panics_leaves_the_workers_working() {
        run(|| panic!("lost"));
        let (sender, done) = mpsc::channel();
        run(move || sender.send(()).unwrap());
        done.recv_timeout(Duration::from_secs(20)).unwrap();
    }

    /// The workers of a peak must have nothing to do, or their time to live would start over with each job.
    #[test]
    fn the_worker_that_worked_last_is_called_first() {
        let pool: &'static Pool = Box::leak(Box::new(Pool {
            state: Mutex::default(),
        }));
        let run = |job: Box<dyn FnOnce() + Send>| {
            let mut state = lock(&pool.state);
            state.jobs.push_back(job);
            pool.call_worker(state);
        };
        let wait_for_idle =
            |count| crate::testing::wait_until(|| lock(&pool.state).idle.len() == count);
        let barrier = Arc::new(Barrier::new(8));
        for _ in 0..8 {
            let barrier = barrier.clone();
            run(Box::new(move || {
                barrier.wait();
            }));
        }
        wait_for_idle(8);
        let (sender, done) = mpsc::channel();
        for _ in 0..20 {
            let sender = sender.clone();
            run(Box::new(move || {
                sender.send(std::thread::current().id()).unwrap()
            }));
            wait_for_idle(8);
        }
        let workers: std::collections::HashSet<_> = done.try_iter().collect();
        assert_eq!(workers.len(), 1);
    }
}
