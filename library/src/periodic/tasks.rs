//! Scheduled tasks: closures that run at given times, by name. [`StateApi::schedule_task`](crate::state::StateApi::schedule_task)
//!
//! A task belongs to the process and not to the cell that scheduled it: it goes on when that cell is run again, and
//! scheduling under the same name replaces it. What it prints and how it fails is shown under the cell that scheduled it.
//!
//! ```
//! use cellbeat::prelude::*;
//!
//! state.schedule_task("report", || println!("as of now"), seconds(600.0)); // at once, and every ten minutes
//! assert_eq!(state.tasks(), ["report"]);
//! # state.cancel_task("report").unwrap();
//! ```

use crate::base::nearest::{DidYouMean, nearest};
use crate::base::sync::lock;
use crate::document::turn;
use crate::session::Session;
use crate::session::scope::{self, Scope};
use crate::session::user_code::UserCode;
use crate::threads::callback::{BoxedCallback, Callback, boxed};
use crate::threads::timer::{Timer, Wake, next_id};
use crate::threads::workers;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

/// Longest time between two looks at the wall clock, which may be set while a task waits for it.
const LOOK_AGAIN: Duration = Duration::from_secs(60);

/// The times at which a task runs.
///
/// ```
/// use cellbeat::prelude::*;
///
/// use std::time::SystemTime;
///
/// state.schedule_task("hourly", || println!("an hour has passed"), When::every(seconds(3600.0)));
/// state.schedule_task("once", || println!("later"), When::at(SystemTime::now() + seconds(60.0)));
/// # state.cancel_task("hourly").unwrap();
/// # state.cancel_task("once").unwrap();
/// ```
pub struct When(Times);

enum Times {
    /// On the monotonic clock, the first time at once.
    Every(Duration),
    /// On the wall clock, until there are no more.
    At(Box<dyn Iterator<Item = SystemTime> + Send>),
}

impl When {
    /// At once and then every `period`.
    ///
    /// # Panics
    /// When `period` is 0.
    #[track_caller]
    pub fn every(period: Duration) -> When {
        assert!(!period.is_zero(), "a task cannot run every 0 ms");
        When(Times::Every(period))
    }

    /// Once, at `time`; at once when that has passed.
    pub fn at(time: SystemTime) -> When {
        When::at_each([time])
    }

    /// At each of the times; those that have passed when their turn comes are run at once, one after another.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    /// use std::time::SystemTime;
    ///
    /// let now = SystemTime::now();
    /// let times = [1.0, 2.0, 4.0, 8.0].map(|hours| now + seconds(hours * 3600.0));
    /// state.schedule_task("later and later", || println!("now"), When::at_each(times));
    /// # state.cancel_task("later and later").unwrap();
    /// ```
    pub fn at_each<I>(times: I) -> When
    where
        I: IntoIterator<Item = SystemTime>,
        I::IntoIter: Send + 'static,
    {
        When(Times::At(Box::new(times.into_iter())))
    }
}

impl From<Duration> for When {
    /// [`When::every`]
    fn from(period: Duration) -> When {
        When::every(period)
    }
}

impl From<SystemTime> for When {
    /// [`When::at`]
    fn from(time: SystemTime) -> When {
        When::at(time)
    }
}

/// There is no task of that name.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let error = state.cancel_task("reprot").unwrap_err();
/// println!("{error}"); // with the name that is most like it
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct UnknownTask {
    name: String,
    nearest: Option<String>,
}

impl fmt::Display for UnknownTask {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hint = DidYouMean(self.nearest.as_deref());
        write!(f, "there is no task \"{}\"{hint}", self.name)
    }
}

crate::base::error::debug_as_display!(UnknownTask);
impl std::error::Error for UnknownTask {}

static TASKS: Mutex<BTreeMap<String, Arc<Task>>> = Mutex::new(BTreeMap::new());

struct Task {
    name: String,
    code: UserCode,
    timer: Timer,
    timer_id: u64,
    state: Mutex<State>,
    /// Taken out while it is called: a task never overlaps itself.
    callback: Mutex<Option<BoxedCallback>>,
}

struct State {
    times: Times,
    next: Next,
}

#[derive(Clone, Copy)]
enum Next {
    /// Of the timer's clock.
    Monotonic(Duration),
    Wall(SystemTime),
    Never,
}

#[track_caller]
pub(crate) fn schedule<M>(name: &str, callback: impl Callback<M>, when: When) {
    let scope = scope::current();
    let of_all = scope.session().is_visitors().then(|| {
        assert!(
            scope.session().runs_notebook(),
            "a task belongs to the whole program and not to one visitor: schedule \"{name}\" in main, or use a periodic callback"
        );
        Scope::new(Session::notebook(), 0, "").enter()
    });
    // The cells of a notebook that is served run for each visitor, and its tasks are those of all.
    if of_all.is_some() && lock(&TASKS).contains_key(name) {
        return;
    }
    let code = UserCode::new(format!("task \"{name}\""));
    let timer = code.scope().session().timer().clone();
    let mut state = State {
        next: Next::Monotonic(timer.now()),
        times: when.0,
    };
    if let Times::At(times) = &mut state.times {
        state.next = times.next().map_or(Next::Never, Next::Wall);
    }
    let task = Arc::new(Task {
        name: name.to_owned(),
        code,
        timer,
        timer_id: next_id(),
        state: Mutex::new(state),
        callback: Mutex::new(Some(boxed(callback))),
    });
    let earlier = lock(&TASKS).insert(name.to_owned(), task.clone());
    if let Some(earlier) = earlier {
        earlier.disarm();
    }
    task.arm();
}

pub(crate) fn cancel(name: &str) -> Result<(), UnknownTask> {
    let mut tasks = lock(&TASKS);
    let Some(task) = tasks.remove(name) else {
        let nearest = nearest(name, tasks.keys().map(String::as_str)).map(str::to_owned);
        return Err(UnknownTask {
            name: name.to_owned(),
            nearest,
        });
    };
    drop(tasks);
    task.disarm();
    Ok(())
}

pub(crate) fn names() -> Vec<String> {
    lock(&TASKS).keys().cloned().collect()
}

impl Task {
    /// Waits for the next time; forgets the task when there is none.
    fn arm(self: &Arc<Self>) {
        let next = lock(&self.state).next;
        let deadline = match next {
            Next::Monotonic(deadline) => deadline,
            Next::Wall(time) => {
                let wait = time.duration_since(SystemTime::now()).unwrap_or_default();
                self.timer.now() + wait.min(LOOK_AGAIN)
            }
            Next::Never => {
                let mut tasks = lock(&TASKS);
                if tasks
                    .get(&self.name)
                    .is_some_and(|task| Arc::ptr_eq(task, self))
                {
                    tasks.remove(&self.name);
                }
                return;
            }
        };
        self.timer.arm(self.timer_id, Some(deadline), self.clone());
    }

    fn disarm(self: &Arc<Self>) {
        lock(&self.state).next = Next::Never;
        self.timer.arm(self.timer_id, None, self.clone());
    }

    /// On a worker.
    fn run(self: Arc<Self>) {
        let Some(mut callback) = lock(&self.callback).take() else {
            return;
        };
        turn::run(|| {
            let result = self.code.call(&mut callback);
            if let Ok(Err(failure)) = result {
                self.code.failed(&failure);
            }
            *lock(&self.callback) = Some(callback);
        });
        self.arm();
    }
}

impl Wake for Task {
    fn wake(self: Arc<Self>, now: Duration) {
        let mut state = lock(&self.state);
        let is_due = match state.next {
            Next::Monotonic(_) => true,
            Next::Wall(time) => time <= SystemTime::now(),
            Next::Never => return,
        };
        if is_due {
            let state = &mut *state;
            state.next = match (&mut state.times, state.next) {
                (Times::Every(period), Next::Monotonic(due)) => {
                    Next::Monotonic(after(due, *period, now))
                }
                (Times::At(times), _) => times.next().map_or(Next::Never, Next::Wall),
                (Times::Every(_), _) => Next::Never,
            };
        }
        drop(state);
        if is_due {
            // Armed again when it has run.
            workers::run(move || self.run());
        } else {
            self.arm();
        }
    }
}

/// The first point of the grid after `now`.
fn after(due: Duration, period: Duration, now: Duration) -> Duration {
    let passed = now.saturating_sub(due).as_nanos() / period.as_nanos().max(1) + 1;
    due + Duration::from_nanos(u64::try_from(passed * period.as_nanos()).unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prelude::*;
    use crate::testing::{Fixture, GENEROUS, wait_until};
    use std::sync::mpsc::channel;

    #[test]
    fn a_task_with_a_period_runs_at_once_and_then_on_its_grid_until_it_is_cancelled() {
        let fixture = Fixture::manual();
        let _entered = fixture.scope(7, "cell").enter();
        let (sender, runs) = channel();
        state.schedule_task("test period", move || sender.send(()).unwrap(), ms(100));
        fixture.timer.advance(ms(0));
        runs.recv_timeout(GENEROUS).unwrap();
        for _ in 0..3 {
            wait_until(|| fixture.timer.armed() == 1);
            fixture.timer.advance(ms(100));
            runs.recv_timeout(GENEROUS).unwrap();
        }
        fixture.session.end_cell("cell");
        assert!(
            state.tasks().contains(&"test period".to_owned()),
            "it ended with its cell"
        );
        wait_until(|| fixture.timer.armed() == 1);
        state.cancel_task("test period").unwrap();
        fixture.timer.advance(ms(1000));
        assert!(runs.try_recv().is_err());
    }

    #[test]
    fn a_task_at_times_runs_once_for_each_and_forgets_itself() {
        let fixture = Fixture::real();
        let _entered = fixture.scope(7, "cell").enter();
        let (sender, runs) = channel();
        let soon = SystemTime::now() + ms(5);
        state.schedule_task(
            "test times",
            move || sender.send(SystemTime::now()).unwrap(),
            When::at_each([soon, soon]),
        );
        for _ in 0..2 {
            assert!(runs.recv_timeout(GENEROUS).unwrap() >= soon);
        }
        wait_until(|| !state.tasks().contains(&"test times".to_owned()));
    }

    #[test]
    fn scheduled_again_under_its_name_a_task_is_replaced() {
        let fixture = Fixture::manual();
        let _entered = fixture.scope(7, "cell").enter();
        let later = SystemTime::now() + seconds(3600.0);
        state.schedule_task("test replace", || {}, later);
        state.schedule_task("test replace", || {}, later);
        assert_eq!(fixture.timer.armed(), 1);
        state.cancel_task("test replace").unwrap();
        assert_eq!(fixture.timer.armed(), 0);
    }

    #[test]
    fn a_task_that_fails_is_reported_and_runs_again() {
        let fixture = Fixture::manual();
        let _entered = fixture.scope(7, "cell").enter();
        state.schedule_task("test failure", || "x".parse::<u8>(), ms(1000));
        fixture.timer.advance(ms(0));
        fixture
            .outputs
            .wait_until(|sent| sent.displays().len() == 1);
        let text = fixture.outputs.displays()[0].plain_text();
        assert_eq!(
            text,
            "task \"test failure\" failed: invalid digit found in string"
        );
        wait_until(|| fixture.timer.armed() == 1);
        state.cancel_task("test failure").unwrap();
    }

    #[test]
    fn to_cancel_an_unknown_task_is_an_error_that_names_the_nearest() {
        let fixture = Fixture::manual();
        let _entered = fixture.scope(7, "cell").enter();
        state.schedule_task("test nightly", || {}, SystemTime::now() + seconds(3600.0));
        let error = state.cancel_task("test nigthly").unwrap_err().to_string();
        assert_eq!(
            error,
            "there is no task \"test nigthly\", did you mean \"test nightly\"?"
        );
        state.cancel_task("test nightly").unwrap();
    }
}
