//! Periodic callbacks: a closure that is called every so many milliseconds, until it is stopped.
//!
//! Made by [`state.add_periodic_callback`](crate::state::StateApi::add_periodic_callback).
//!
//! ```text
//! period 200 ms, the third call takes 500 ms, timeout 1500 ms:
//!
//! 0    200   400   600   800   1000  1200  1400 1500
//! start  ▇     ▇     ▇▇▇▇▇▇▇▇▇▇▇▇▇   ×     ▇     ▇    stop
//!        1     2     3     ╵     ╵         4     5
//!                          missed += 2
//! ```
//!
//! * **Grid.** Ticks are due at start + n × period on the monotonic clock; nothing adds up, nothing drifts. The first comes
//!   after one period; with [`immediate`](PeriodicCallback::immediate) at once.
//! * **Never twice at a time.** While a call has not ended, ticks that come due are skipped and counted
//!   ([`missed`](PeriodicCallback::missed)); the next call comes at the next point of the grid. Each call has a thread of its
//!   own while it lasts, so a slow callback delays neither other callbacks nor the notebook.
//! * **Errors.** A panic or an `Err` is shown under the cell that created the callback, repeats folded; the callback goes on
//!   unless [`on_error`](PeriodicCallback::on_error) says otherwise.
//! * **End.** [`stop`](PeriodicCallback::stop), [`count`](PeriodicCallback::count), [`timeout`](PeriodicCallback::timeout), an
//!   interrupt (■) while no cell runs, or the creating cell being run again. Dropping the handle does not end it.
//!
//! `period`, `timeout` (milliseconds), `count`, `running` are parameters that can be set; `counter`, `missed` and `last_error`
//! are parameters that can be read, watched and linked from.
//!
//! ```
//! use cellbeat::prelude::*;
//!
//! let source = ColumnDataSource::new([("x", range(0..10)), ("y", range(0..10))]);
//! let cb = state.add_periodic_callback(
//!     move || source.update("y", random_integers(0..100, 10)),
//!     ms(200),
//! );
//! cb.timeout(seconds(60.0)).on_error(OnError::Stop);
//! # cb.stop();
//! ```

pub(crate) mod delay;
mod feed;
mod lateness;
mod of_session;
mod on_error;
mod schedule;
pub mod tasks;
#[cfg(test)]
mod tests;
mod tick;

pub use feed::{Feed, FeedRow};
pub use lateness::Lateness;
pub use on_error::OnError;

use crate::base::duration::{as_ms, from_ms};
use crate::base::sync::lock;
use crate::document::value::{FromValue, Value};
use crate::param::{Event, Kind, ParamError, Parameter, Parameterized, Params, Unnotified};
use crate::session::scope::EndWithCell;
use crate::session::user_code::UserCode;
use crate::threads::callback::{BoxedCallback, Callback, boxed};
use crate::threads::timer::{Timer, next_id};
use schedule::Schedule;
use std::sync::{Arc, LazyLock, Mutex, Weak};
use std::time::Duration;

/// Shortest period and timeout, in milliseconds; the timer is late by about as much.
const SHORTEST_MS: f64 = 0.1;
/// Longest period and timeout, in milliseconds: a year.
const LONGEST_MS: f64 = 365.0 * 24.0 * 3600.0 * 1000.0;

const ENDED: &str = "it ended when the cell that created it was run again, or with its visitor's session; use the new one";

/// A handle to a periodic callback. Cheap to clone; dropping it does not stop the callback.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let cb = state.add_periodic_callback(|| println!("tick"), ms(200)).count(10).timeout(seconds(60.0)).immediate(true);
/// cb.set_period(ms(50)); // from the last tick on
/// cb.set_callback(|| println!("tock"));
/// cb.set_count(None);
/// cb.set_timeout(None);
/// assert_eq!((cb.period(), cb.running()), (ms(50), true));
/// println!("{} calls, {} missed, late by {:?}", cb.counter(), cb.missed(), cb.lateness().p99);
/// assert_eq!(cb.last_error(), None);
/// cb.stop();
/// cb.start(); // counts from 0 again
/// cb.set_running(false);
/// ```
#[derive(Clone)]
pub struct PeriodicCallback {
    inner: Arc<Inner>,
}

/// A handle that does not keep the callback.
#[derive(Clone)]
pub(crate) struct WeakCallback(Weak<Inner>);

struct Inner {
    this: Weak<Inner>,
    params: Params,
    code: UserCode,
    timer: Timer,
    timer_id: u64,
    state: Mutex<State>,
    /// Taken out while it is called.
    callback: Mutex<Option<BoxedCallback>>,
}

struct State {
    schedule: Schedule,
    counter: u64,
    count: Option<u64>,
    missed: u64,
    on_error: OnError,
    /// Calls in a row that failed.
    failures: u64,
    /// How often it was started: what a call does at its end concerns only the run it belongs to.
    starts: u64,
    ended: bool,
    lateness: lateness::Recorder,
    /// What the timer waits for on its behalf.
    armed: Option<Duration>,
}

/// The parameters of a new callback.
fn params() -> Params {
    static PARAMETERS: LazyLock<Arc<[Parameter]>> = LazyLock::new(|| {
        let milliseconds = SHORTEST_MS..=LONGEST_MS;
        Arc::new([
            Parameter::new("period", Kind::Float, 500.0)
                .bounds(milliseconds.clone())
                .unit("ms"),
            Parameter::new("count", Kind::Int, Value::Null)
                .bounds(0.0..)
                .nullable(),
            Parameter::new("timeout", Kind::Float, Value::Null)
                .bounds(milliseconds)
                .unit("ms")
                .nullable(),
            Parameter::new("running", Kind::Bool, false),
            Parameter::new("counter", Kind::Int, 0).read_only(),
            Parameter::new("missed", Kind::Int, 0).read_only(),
            Parameter::new("last_error", Kind::Str, Value::Null)
                .nullable()
                .read_only(),
        ])
    });
    Params::in_common("PeriodicCallback", PARAMETERS.clone())
}

impl PeriodicCallback {
    /// A callback that does not run yet, in the current scope.
    pub(crate) fn new<M>(
        callback: impl Callback<M>,
        period: Duration,
    ) -> Result<PeriodicCallback, ParamError> {
        let params = params();
        params.try_set("period", as_ms(period))?;
        let code = UserCode::new("PeriodicCallback");
        let inner = Arc::new_cyclic(|weak: &Weak<Inner>| {
            let owner = weak.clone();
            params.on_set(move |event| {
                owner
                    .upgrade()
                    .map_or(Ok(()), |inner| inner.parameter_set(event))
            });
            Inner {
                this: weak.clone(),
                params,
                timer: code.scope().session().timer().clone(),
                timer_id: next_id(),
                state: Mutex::new(State {
                    schedule: Schedule::new(period),
                    counter: 0,
                    count: None,
                    missed: 0,
                    on_error: OnError::Continue,
                    failures: 0,
                    starts: 0,
                    ended: false,
                    lateness: lateness::Recorder::default(),
                    armed: None,
                }),
                callback: Mutex::new(Some(boxed(callback))),
                code,
            }
        });
        inner.code.scope().own(&inner);
        let callback = PeriodicCallback { inner };
        let session = callback.inner.code.scope().session();
        callback.inner.params.belong_to(session);
        of_session::add(session, &callback);
        Ok(callback)
    }

    /// Starts: `counter`, `missed` and `last_error` start over. No effect when it runs.
    ///
    /// # Panics
    /// When it ended because the cell that created it was run again.
    #[track_caller]
    pub fn start(&self) {
        self.set_running(true);
    }

    /// Stops. A call that is going on completes, no further one begins. No effect when it does not run.
    pub fn stop(&self) {
        self.inner.stop();
    }

    /// Whether it runs: between start and stop, also while no call is going on.
    pub fn running(&self) -> bool {
        lock(&self.inner.state).schedule.is_running()
    }

    /// Starts or stops.
    ///
    /// # Panics
    /// As [`PeriodicCallback::start`].
    #[track_caller]
    pub fn set_running(&self, running: bool) {
        self.param().set("running", running);
    }

    /// The period.
    pub fn period(&self) -> Duration {
        from_ms(self.inner.params.get_as("period"))
    }

    /// Sets the period. It counts from the last tick; counter, count and timeout are not touched.
    ///
    /// # Panics
    /// When the period is 0 or above a year. `cb.param().try_set("period", 50)`, in milliseconds, gives the error.
    #[track_caller]
    pub fn set_period(&self, period: Duration) {
        self.param().set("period", as_ms(period));
    }

    /// Stops it `timeout` after its start, also between ticks. When that time has passed already, it stops now. A tick due
    /// at that very time still comes.
    ///
    /// # Panics
    /// When the timeout is 0 or above a year.
    #[track_caller]
    pub fn timeout(&self, timeout: Duration) -> PeriodicCallback {
        self.set_timeout(Some(timeout));
        self.clone()
    }

    /// As [`PeriodicCallback::timeout`]; `None` takes the timeout away.
    ///
    /// # Panics
    /// When the timeout is 0 or above a year.
    #[track_caller]
    pub fn set_timeout(&self, timeout: Option<Duration>) {
        self.param()
            .set("timeout", timeout.map(as_ms).map(Value::from));
    }

    /// Stops it after `count` calls; with 0 it is never called and stops at the first tick.
    pub fn count(&self, count: u64) -> PeriodicCallback {
        self.set_count(Some(count));
        self.clone()
    }

    /// As [`PeriodicCallback::count`]; `None` takes the limit away.
    pub fn set_count(&self, count: Option<u64>) {
        self.param().set("count", count.map(Value::from));
    }

    /// With `true`, the first tick comes at once and not after one period: now, when it was just started, and at each start.
    pub fn immediate(&self, immediate: bool) -> PeriodicCallback {
        let inner = &self.inner;
        let mut state = lock(&inner.state);
        state.schedule.set_immediate(immediate, inner.timer.now());
        inner.arm(&mut state);
        drop(state);
        self.clone()
    }

    /// What is done when a call panics or gives an `Err`.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let cb = state.add_periodic_callback(|| std::fs::read("sensor"), ms(10)).on_error(OnError::Stop).immediate(true);
    /// while cb.running() {
    ///     sleep(ms(1));
    /// }
    /// assert!(cb.last_error().unwrap().starts_with("failed: No such file"));
    /// ```
    pub fn on_error(&self, on_error: OnError) -> PeriodicCallback {
        lock(&self.inner.state).on_error = on_error;
        self.clone()
    }

    /// Replaces the closure, from the next call on. Counter and schedule are not touched.
    pub fn set_callback<M>(&self, callback: impl Callback<M>) {
        let earlier = lock(&self.inner.callback).replace(boxed(callback));
        drop(earlier);
    }

    /// Calls since the start, the one going on included: the first call sees 1. Kept after the stop.
    pub fn counter(&self) -> u64 {
        lock(&self.inner.state).counter
    }

    /// Ticks since the start that were skipped because a call had not ended.
    pub fn missed(&self) -> u64 {
        lock(&self.inner.state).missed
    }

    /// The latest failure since the start: `panicked at In[3]:2:5: message` or `failed: error`.
    pub fn last_error(&self) -> Option<String> {
        Option::from_value(&self.inner.params.get("last_error")).unwrap_or_default()
    }

    /// How much later than due the latest calls since the start began.
    pub fn lateness(&self) -> Lateness {
        lock(&self.inner.state).lateness.lateness()
    }

    /// Stops; the watchers of `running` are still to be notified.
    pub(crate) fn stop_unnotified(&self) -> Unnotified {
        self.inner.stop_unnotified()
    }

    /// Stops; it cannot be started again.
    pub(crate) fn end(&self) {
        self.inner.end();
    }

    pub(crate) fn downgrade(&self) -> WeakCallback {
        WeakCallback(Arc::downgrade(&self.inner))
    }
}

impl WeakCallback {
    fn is_held(&self) -> bool {
        self.0.strong_count() > 0
    }

    pub(crate) fn upgrade(&self) -> Option<PeriodicCallback> {
        self.0.upgrade().map(|inner| PeriodicCallback { inner })
    }
}

impl Parameterized for PeriodicCallback {
    fn param(&self) -> Params {
        self.inner.params.owned_by(self.inner.clone())
    }
}

impl PartialEq for PeriodicCallback {
    /// Whether it is the same callback.
    fn eq(&self, other: &PeriodicCallback) -> bool {
        Arc::ptr_eq(&self.inner, &other.inner)
    }
}

impl std::fmt::Debug for PeriodicCallback {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.inner.params.fmt(f)
    }
}

impl Inner {
    /// The hook of the parameters: makes a set value take effect.
    fn parameter_set(self: &Arc<Self>, event: &Event) -> Result<(), String> {
        let number = event.new.as_f64();
        match event.name {
            "running" if event.new == Value::Bool(true) => return self.start(),
            "running" => self.stop(),
            "period" => self.reschedule(|state, now| {
                state
                    .schedule
                    .set_period(number.map_or(Duration::MAX, from_ms), now);
            }),
            "timeout" => {
                self.reschedule(|state, _| state.schedule.set_timeout(number.map(from_ms)))
            }
            "count" => self.reschedule(|state, _| {
                state.count = event
                    .new
                    .as_i64()
                    .map(|count| u64::try_from(count).unwrap_or(0));
            }),
            _ => {}
        }
        Ok(())
    }

    fn start(self: &Arc<Self>) -> Result<(), String> {
        let mut state = lock(&self.state);
        if state.ended {
            return Err(ENDED.to_owned());
        }
        if state.schedule.is_running() {
            return Ok(());
        }
        state.counter = 0;
        state.missed = 0;
        state.failures = 0;
        state.starts += 1;
        state.lateness.clear();
        state.schedule.start(self.timer.now());
        self.arm(&mut state);
        // Unnotified under the lock, so that what the parameters say last is true; notified outside of it.
        let stored = self.params.store(&[
            ("running", true.into()),
            ("counter", 0.into()),
            ("missed", 0.into()),
            ("last_error", Value::Null),
        ]);
        drop(state);
        stored.notify();
        Ok(())
    }

    fn stop(self: &Arc<Self>) {
        self.stop_unnotified().notify();
    }

    fn stop_unnotified(self: &Arc<Self>) -> Unnotified {
        let mut state = lock(&self.state);
        state.schedule.stop();
        self.arm(&mut state);
        self.params.store(&[("running", false.into())])
    }

    fn reschedule(self: &Arc<Self>, change: impl FnOnce(&mut State, Duration)) {
        let mut state = lock(&self.state);
        change(&mut state, self.timer.now());
        self.arm(&mut state);
    }

    /// Gives the timer what the schedule waits for. While it waits, the timer keeps the callback alive.
    fn arm(self: &Arc<Self>, state: &mut State) {
        let wanted = state.schedule.next_wake();
        if std::mem::replace(&mut state.armed, wanted) != wanted {
            self.timer.arm(self.timer_id, wanted, self.clone());
        }
    }
}

impl EndWithCell for Inner {
    fn end(&self) {
        lock(&self.state).ended = true;
        if let Some(this) = self.this.upgrade() {
            this.stop();
        }
        // What it captured may hold the callback itself; one that is being called goes when the call ends.
        let callback = lock(&self.callback).take();
        drop(callback);
    }
}
