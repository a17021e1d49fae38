//! One tick: from the timer thread to a worker and back.

use super::schedule::Due;
use super::{Inner, State};
use crate::base::sync::lock;
use crate::document::turn;
use crate::document::value::Value;
use crate::param::Unnotified;
use crate::threads::panics::{Failure, FailureKind};
use crate::threads::timer::Wake;
use crate::threads::workers;
use std::sync::Arc;
use std::time::Duration;

impl Wake for Inner {
    fn wake(self: Arc<Self>, now: Duration) {
        let mut state = lock(&self.state);
        state.armed = None;
        let due = state.schedule.advance(now);
        self.arm(&mut state);
        match due {
            Due::Nothing => {}
            Due::Tick => {
                drop(state);
                workers::run(move || turn::run(|| self.tick()));
            }
            Due::TimedOut => {
                let stored = self.params.store(&[("running", false.into())]);
                drop(state);
                // Watchers are user code: not on the timer thread.
                workers::run(move || turn::run(|| stored.notify()));
            }
        }
    }
}

/// What a worker has to do with a tick.
enum Begun {
    /// It was stopped before the worker came to it.
    Dropped,
    /// All calls were done; it was stopped.
    CountReached(Unnotified),
    /// Call the callback; the ordinal of this start.
    Call(Unnotified, u64),
}

impl Inner {
    /// On a worker.
    fn tick(self: Arc<Self>) {
        match self.begin() {
            Begun::Dropped => {}
            Begun::CountReached(stored) => stored.notify(),
            Begun::Call(counted, start) => {
                let result = self.code.call(|| {
                    counted.notify();
                    self.call()
                });
                // `Err` outside: a panic, which is reported already.
                let failure = match result {
                    Ok(Ok(())) => None,
                    Ok(Err(failure)) => {
                        self.code.failed(&failure);
                        Some(failure)
                    }
                    Err(failure) if failure.kind == FailureKind::Interrupted => None,
                    Err(failure) => Some(failure),
                };
                self.end(failure, start).notify();
            }
        }
    }

    fn begin(self: &Arc<Self>) -> Begun {
        let mut state = lock(&self.state);
        let Some(due) = state.schedule.begin() else {
            self.arm(&mut state);
            return Begun::Dropped;
        };
        if state.count_reached() {
            state.schedule.stop();
            state.schedule.end(self.timer.now());
            self.arm(&mut state);
            return Begun::CountReached(self.params.store(&[("running", false.into())]));
        }
        state.counter += 1;
        state.lateness.add(self.timer.now().saturating_sub(due));
        self.arm(&mut state);
        let counter = Value::from(state.counter);
        Begun::Call(self.params.store(&[("counter", counter)]), state.starts)
    }

    /// Calls the closure, unless a watcher of the counter has just stopped it.
    fn call(&self) -> Result<(), Failure> {
        if !lock(&self.state).schedule.is_running() {
            return Ok(());
        }
        let Some(callback) = lock(&self.callback).take() else {
            return Ok(());
        };
        let mut called = PutBack {
            callback: Some(callback),
            inner: self,
        };
        match &mut called.callback {
            Some(callback) => callback(),
            None => Ok(()),
        }
    }

    fn end(self: &Arc<Self>, failure: Option<Failure>, start: u64) -> Unnotified {
        let mut state = lock(&self.state);
        let missed = state.schedule.end(self.timer.now());
        state.missed += missed;
        let mut values = vec![("missed", Value::from(state.missed))];
        // A call that outlived its run says nothing about the run that was started since.
        if state.starts == start {
            state.failures = if failure.is_some() {
                state.failures + 1
            } else {
                0
            };
            let fails_too_often = failure.is_some() && state.on_error.stops_after(state.failures);
            if let Some(failure) = failure {
                values.push(("last_error", failure.to_string().into()));
            }
            if fails_too_often || state.count_reached() {
                state.schedule.stop();
                values.push(("running", false.into()));
            }
        }
        self.arm(&mut state);
        self.params.store(&values)
    }
}

impl State {
    fn count_reached(&self) -> bool {
        self.count.is_some_and(|count| self.counter >= count)
    }
}

/// Puts the closure back after the call, also after a panic; not when another has taken its place.
struct PutBack<'a> {
    callback: Option<super::BoxedCallback>,
    inner: &'a Inner,
}

impl Drop for PutBack<'_> {
    fn drop(&mut self) {
        let mut place = lock(&self.inner.callback);
        if place.is_none() && !lock(&self.inner.state).ended {
            *place = self.callback.take();
        }
        // A replaced closure is dropped after the lock is gone.
        drop(place);
    }
}
