//! One test for each rule of periodic callbacks. The clock stands until a test advances it.

mod cadence;
mod failures;
mod feeds;
mod lifetime;

use super::*;
use crate::param::EventKind;
use crate::prelude::*;
use crate::session::scope;
use crate::testing::{Fixture, GENEROUS, wait_until};
use std::sync::mpsc::{Receiver, Sender, channel};

/// A session with a manual clock, the test's thread being inside of a cell of it.
struct Cell {
    fixture: Fixture,
    _entered: scope::Entered,
}

impl Cell {
    fn new() -> Cell {
        let fixture = Fixture::manual();
        let entered = fixture.scope(7, "cell").enter();
        Cell {
            fixture,
            _entered: entered,
        }
    }

    fn advance(&self, milliseconds: u64) {
        self.fixture.timer.advance(ms(milliseconds));
    }
}

/// A callback that says when it is called and waits until it is let go.
fn slow() -> (impl FnMut() + Send + 'static, Receiver<()>, Sender<()>) {
    let (called, calls) = channel();
    let (go, goes) = channel();
    let callback = move || {
        called.send(()).unwrap();
        let _ = goes.recv_timeout(GENEROUS);
    };
    (callback, calls, go)
}

/// Advances period by period and waits for each call to end.
fn tick(cell: &Cell, cb: &PeriodicCallback, times: u64) {
    for _ in 0..times {
        let next = cb.counter() + 1;
        cell.advance(cb.period().as_millis() as u64);
        wait_until(|| cb.counter() == next && idle(cb));
    }
}

/// No call is going on.
fn idle(cb: &PeriodicCallback) -> bool {
    let free = lock(&cb.inner.callback).is_some();
    free && !lock(&cb.inner.state).schedule.is_busy()
}
