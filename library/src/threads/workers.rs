//! The workers: threads that run callbacks. There are as many as run at the same time, so that a slow callback delays no
//! other; each ends when there was nothing to do for a while.

use crate::base::sync::{Guard, lock};
use std::cell::RefCell;
use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

/// How long a worker without work lives.
const KEEP_ALIVE: Duration = Duration::from_secs(10);
/// How long those that are given together wait for one another.
const PATIENCE: Duration = Duration::from_millis(1);

type Job = Box<dyn FnOnce() + Send>;

struct Pool {
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    jobs: VecDeque<Job>,
    /// Those given together, each with when; done after all others. For one after the other there is one worker.
    together: VecDeque<(Instant, Job)>,
    /// How many of them were begun since [`Pool::hurry`] looked last, and for how many it had workers called then.
    begun: usize,
    hurried: usize,
    /// What wakes each worker that waits, in the order in which they began to. The last is called first: so those that a peak
    /// has brought are called no more, and end.
    idle: Vec<Arc<Condvar>>,
    /// A worker was woken or started and has not looked for a job yet.
    waking: bool,
}

static POOL: Pool = Pool {
    state: Mutex::new(State {
        jobs: VecDeque::new(),
        together: VecDeque::new(),
        begun: 0,
        hurried: 0,
        idle: Vec::new(),
        waking: false,
    }),
};

thread_local! {
    /// What this thread gives together.
    static GIVEN: RefCell<Option<Vec<Job>>> = const { RefCell::new(None) };
}

/// Runs `job` on a worker, at once. A panic in it is lost: callbacks are caught before.
pub(crate) fn run(job: impl FnOnce() + Send + 'static) {
    run_job(Box::new(job));
}

fn run_job(job: Job) {
    let at_once = GIVEN.with_borrow_mut(|given| match given {
        Some(given) => {
            given.push(job);
            None
        }
        None => Some(job),
    });
    if let Some(job) = at_once {
        let mut state = lock(&POOL.state);
        state.jobs.push_back(job);
        POOL.call_worker(state);
    }
}

/// The jobs that `give` has run are for one worker: to wake one for each costs more than what a short job does. Until none is
/// left, [`hurry`] is to be called each millisecond, so that no job waits longer for another.
pub(crate) fn run_together(give: impl FnOnce()) {
    GIVEN.set(Some(Vec::new()));
    give();
    POOL.take(GIVEN.take().unwrap_or_default());
}

/// Calls one more worker where jobs that were given together have waited for a millisecond. Whether any waits.
pub(crate) fn hurry() -> bool {
    POOL.hurry()
}

impl Pool {
    fn take(&'static self, given: Vec<Job>) {
        if given.is_empty() {
            return;
        }
        let mut state = lock(&self.state);
        let now = Instant::now();
        // Who does the others does these too.
        let is_called = !state.together.is_empty();
        if !is_called {
            state.begun = 0;
            state.hurried = 0;
        }
        state
            .together
            .extend(given.into_iter().map(|job| (now, job)));
        if !is_called {
            self.call_worker(state);
        }
    }

    fn hurry(&'static self) -> bool {
        let mut state = lock(&self.state);
        let Some((since, _)) = state.together.front() else {
            return false;
        };
        if since.elapsed() < PATIENCE {
            return true;
        }
        // Where the workers block, twice as many each time: a hundred jobs that wait for something all run within some ms.
        let is_stuck = std::mem::take(&mut state.begun) <= state.hurried;
        state.hurried = if is_stuck { 2 * state.hurried } else { 0 }.max(1);
        for _ in 0..state.hurried {
            let Some((_, job)) = state.together.pop_front() else {
                break;
            };
            state.jobs.push_back(job);
        }
        self.call_worker(state);
        true
    }

    /// Has one more worker come, unless one is coming. Who comes calls the next if there is more to do at once, before it
    /// begins: so such a job never waits for another one, and a hundred short jobs at a time do not wake a hundred threads.
    fn call_worker(&'static self, mut state: Guard<'_, State>) {
        if state.waking {
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
            let next = state.jobs.pop_front();
            let next = next.or_else(|| {
                let (_, job) = state.together.pop_front()?;
                state.begun += 1;
                Some(job)
            });
            if let Some(job) = next {
                if state.jobs.is_empty() {
                    drop(state);
                } else {
                    self.call_worker(state);
                }
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
    fn of_jobs_given_together_none_waits_for_one_that_blocks() {
        const JOBS: usize = 100;
        let pool: &'static Pool = Box::leak(Box::new(Pool {
            state: Mutex::default(),
        }));
        let barrier = Arc::new(Barrier::new(JOBS));
        let (sender, done) = mpsc::channel();
        let jobs = (0..JOBS).map(|_| {
            let (barrier, sender) = (barrier.clone(), sender.clone());
            let job: Job = Box::new(move || {
                barrier.wait();
                sender.send(()).unwrap();
            });
            job
        });
        pool.take(jobs.collect());
        std::thread::sleep(PATIENCE);
        // One, one or two, four, and so on.
        let looks = (0..JOBS).take_while(|_| pool.hurry()).count();
        assert!(looks <= 8, "{looks}");
        for _ in 0..JOBS {
            done.recv_timeout(Duration::from_secs(20)).unwrap();
        }
    }

    #[test]
    fn short_jobs_given_together_are_done_in_order_by_one_worker() {
        let pool: &'static Pool = Box::leak(Box::new(Pool {
            state: Mutex::default(),
        }));
        let (sender, done) = mpsc::channel();
        let jobs = (0..100).map(|number| {
            let sender = sender.clone();
            let job: Job = Box::new(move || {
                sender.send((number, std::thread::current().id())).unwrap();
            });
            job
        });
        pool.take(jobs.collect());
        drop(sender);
        let done: Vec<_> = done.iter().collect();
        assert!(done.iter().map(|(number, _)| *number).eq(0..100));
        assert!(done.iter().all(|(_, worker)| *worker == done[0].1));
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
