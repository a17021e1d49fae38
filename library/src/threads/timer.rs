//! The timer: one thread that wakes things at absolute deadlines on the monotonic clock.
//!
//! It only wakes: what takes time is handed to [`crate::threads::workers`]. Where many things wait, as in a server with a callback for each
//! of thousands of visitors, those that are due within a millisecond are woken together, and have one worker together.

use crate::base::sync::lock;
use crate::threads::workers;
use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Condvar, LazyLock, Mutex};
use std::time::{Duration, Instant};

/// With as many waiting, the thread sleeps for [`TOGETHER`] at least: waking it costs more than what is then done.
const MANY: usize = 64;
const TOGETHER: Duration = Duration::from_millis(1);

/// Something that waits for a deadline.
pub(crate) trait Wake: Send + Sync {
    /// Called on the timer thread at or after the deadline, outside of the timer's lock; must not block.
    fn wake(self: Arc<Self>, now: Duration);
}

/// A name for [`Timer::arm`].
pub(crate) fn next_id() -> u64 {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

/// A handle to the timer. Times are durations since the clock's start.
#[derive(Clone)]
pub(crate) struct Timer {
    shared: Arc<Shared>,
}

struct Shared {
    clock: Clock,
    queue: Mutex<Queue>,
    changed: Condvar,
}

enum Clock {
    /// The monotonic clock since this instant.
    Monotonic(Instant),
    /// A test's clock; it stands until it is advanced.
    #[cfg_attr(not(test), allow(dead_code))]
    Manual(Mutex<Duration>),
}

#[derive(Default)]
struct Queue {
    /// By deadline, then by id.
    waiting: BTreeMap<(Duration, u64), Arc<dyn Wake>>,
    deadlines: HashMap<u64, Duration>,
    thread_started: bool,
    /// The thread is calling [`Wake::wake`].
    waking: bool,
}

impl Timer {
    /// The timer of this process.
    pub(crate) fn shared() -> Timer {
        static SHARED: LazyLock<Timer> =
            LazyLock::new(|| Timer::new(Clock::Monotonic(Instant::now())));
        SHARED.clone()
    }

    fn new(clock: Clock) -> Timer {
        Timer {
            shared: Arc::new(Shared {
                clock,
                queue: Mutex::default(),
                changed: Condvar::new(),
            }),
        }
    }

    /// Time since the clock's start.
    pub(crate) fn now(&self) -> Duration {
        self.shared.now()
    }

    /// Wakes `wake` at `deadline`, in place of what `id` was armed with before; `None` disarms. The timer keeps what is armed
    /// alive.
    pub(crate) fn arm(&self, id: u64, deadline: Option<Duration>, wake: Arc<dyn Wake>) {
        let mut queue = lock(&self.shared.queue);
        let before = queue.deadlines.remove(&id);
        let replaced = before.and_then(|before| queue.waiting.remove(&(before, id)));
        if let Some(deadline) = deadline {
            let first = queue
                .waiting
                .first_key_value()
                .map(|((first, _), _)| *first);
            queue.deadlines.insert(id, deadline);
            queue.waiting.insert((deadline, id), wake);
            if first.is_none_or(|first| deadline < first) {
                self.shared.changed.notify_all();
            }
            if !queue.thread_started {
                queue.thread_started = true;
                self.start_thread();
            }
        }
        drop(queue);
        // What it holds may run code when dropped: not under the lock.
        drop(replaced);
    }

    fn start_thread(&self) {
        let shared = self.shared.clone();
        let builder = std::thread::Builder::new().name("cellbeat-timer".into());
        let started =
            crate::threads::interrupt::for_everyone(|| builder.spawn(move || shared.run()));
        if let Err(error) = started {
            panic!("the timer thread cannot be started: {error}");
        }
    }
}

impl Shared {
    fn now(&self) -> Duration {
        match &self.clock {
            Clock::Monotonic(start) => start.elapsed(),
            Clock::Manual(now) => *lock(now),
        }
    }

    fn run(&self) {
        let mut queue = lock(&self.queue);
        loop {
            let now = self.now();
            let next = queue
                .waiting
                .first_key_value()
                .map(|((deadline, _), _)| *deadline);
            let is_monotonic = matches!(self.clock, Clock::Monotonic(_));
            let many = is_monotonic && queue.waiting.len() >= MANY;
            if next.is_some_and(|deadline| deadline <= now) {
                queue.waking = true;
                drop(queue);
                if many {
                    workers::run_together(|| self.wake_due(now));
                } else {
                    self.wake_due(now);
                }
                queue = lock(&self.queue);
                queue.waking = false;
                continue;
            }
            self.idle();
            let next = next.filter(|_| is_monotonic);
            let least = if many { TOGETHER } else { Duration::ZERO };
            let mut most = next.map(|deadline| (deadline - now).max(least));
            if workers::hurry() {
                most = Some(most.map_or(TOGETHER, |most| most.min(TOGETHER)));
            }
            queue = match most {
                Some(most) => queue.wait_timeout(&self.changed, most).0,
                None => queue.wait(&self.changed),
            };
        }
    }

    /// Wakes all that is due, one by one: what one disarms is not woken.
    fn wake_due(&self, now: Duration) {
        loop {
            let mut queue = lock(&self.queue);
            let first = queue.waiting.first_entry();
            let Some(due) = first.filter(|first| first.key().0 <= now) else {
                return;
            };
            let ((_, id), wake) = due.remove_entry();
            queue.deadlines.remove(&id);
            drop(queue);
            wake.wake(now);
        }
    }

    /// Nothing is due: wakes a test that waits for this.
    fn idle(&self) {
        if matches!(self.clock, Clock::Manual(_)) {
            self.changed.notify_all();
        }
    }
}

#[cfg(test)]
impl Timer {
    /// A timer whose clock stands until it is advanced.
    pub(crate) fn manual() -> Timer {
        Timer::new(Clock::Manual(Mutex::default()))
    }

    /// Advances a manual clock and waits until everything that is due was woken.
    pub(crate) fn advance(&self, by: Duration) {
        let Clock::Manual(now) = &self.shared.clock else {
            panic!("the clock is not a manual one");
        };
        let mut queue = lock(&self.shared.queue);
        *lock(now) += by;
        self.shared.changed.notify_all();
        let due = |queue: &Queue| {
            let first = queue.waiting.first_key_value();
            queue.waking || first.is_some_and(|((deadline, _), _)| *deadline <= self.now())
        };
        while due(&queue) {
            queue = queue.wait(&self.shared.changed);
        }
    }

    /// How many things wait for a deadline.
    pub(crate) fn armed(&self) -> usize {
        lock(&self.shared.queue).waiting.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;

    struct Send(Mutex<mpsc::Sender<(u32, Duration)>>, u32);

    impl Wake for Send {
        fn wake(self: Arc<Self>, now: Duration) {
            lock(&self.0).send((self.1, now)).unwrap();
        }
    }

    const MS: Duration = Duration::from_millis(1);

    #[test]
    fn things_are_woken_in_the_order_of_their_deadlines() {
        let timer = Timer::manual();
        let (sender, woken) = mpsc::channel();
        for (name, deadline) in [(1, 30), (2, 10), (3, 20)] {
            timer.arm(
                next_id(),
                Some(MS * deadline),
                Arc::new(Send(Mutex::new(sender.clone()), name)),
            );
        }
        timer.advance(MS * 9);
        assert!(woken.try_recv().is_err());
        timer.advance(MS * 91);
        let names: Vec<u32> = woken.try_iter().map(|(name, _)| name).collect();
        assert_eq!(names, [2, 3, 1]);
    }

    #[test]
    fn arming_again_replaces_the_deadline_and_none_disarms() {
        let timer = Timer::manual();
        let (sender, woken) = mpsc::channel();
        let wake = Arc::new(Send(Mutex::new(sender), 1));
        let (first, second) = (next_id(), next_id());
        timer.arm(first, Some(MS * 10), wake.clone());
        timer.arm(first, Some(MS * 50), wake.clone());
        timer.arm(second, Some(MS * 10), wake.clone());
        timer.arm(second, None, wake);
        timer.advance(MS * 20);
        assert!(woken.try_recv().is_err());
        timer.advance(MS * 30);
        assert_eq!(woken.try_iter().collect::<Vec<_>>(), [(1, MS * 50)]);
    }

    #[test]
    fn the_monotonic_clock_never_wakes_early() {
        let timer = Timer::shared();
        let (sender, woken) = mpsc::channel();
        let deadline = timer.now() + MS * 5;
        timer.arm(
            next_id(),
            Some(deadline),
            Arc::new(Send(Mutex::new(sender), 1)),
        );
        let (_, at) = woken.recv_timeout(Duration::from_secs(20)).unwrap();
        assert!(at >= deadline);
    }
}
