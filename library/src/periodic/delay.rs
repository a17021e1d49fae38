//! [`delay`]: waiting in async code.

use crate::base::sync::lock;
use crate::session::scope;
use crate::threads::interrupt::{self, Watch};
use crate::threads::timer::{Timer, Wake, next_id};
use std::future::poll_fn;
use std::sync::{Arc, Mutex};
use std::task::{Poll, Waker};
use std::time::Duration;

/// Waits for `duration` in async code, without a runtime.
///
/// ```
/// use cellbeat::prelude::*;
/// let cb = state.add_periodic_callback(async || delay(ms(20)).await, ms(200));
/// # cb.stop();
/// ```
///
/// An interrupt (■) ends the cell that waits for it, or this call of the callback.
pub async fn delay(duration: Duration) {
    let timer = scope::current().session().timer().clone();
    let deadline = timer.now().saturating_add(duration);
    let sleeper = Arc::new(Sleeper::default());
    let armed = Armed {
        timer: &timer,
        id: next_id(),
        sleeper: &sleeper,
    };
    armed.arm(deadline);
    let mut watch = Watch::default();
    poll_fn(|context| {
        // Who drives this may be another executor than ours.
        watch.wake(context.waker());
        if interrupt::is_to_end() {
            interrupt::end(None);
        }
        // First the waker, then the look at the clock: a wake between the two is not lost.
        *lock(&sleeper.waker) = Some(context.waker().clone());
        if timer.now() >= deadline {
            Poll::Ready(())
        } else {
            Poll::Pending
        }
    })
    .await;
}

#[derive(Default)]
struct Sleeper {
    waker: Mutex<Option<Waker>>,
}

impl Wake for Sleeper {
    fn wake(self: Arc<Self>, _: Duration) {
        let waker = lock(&self.waker).take();
        if let Some(waker) = waker {
            waker.wake();
        }
    }
}

/// Takes the deadline back when the future is dropped before.
struct Armed<'a> {
    timer: &'a Timer,
    id: u64,
    sleeper: &'a Arc<Sleeper>,
}

impl Armed<'_> {
    fn arm(&self, deadline: Duration) {
        self.timer
            .arm(self.id, Some(deadline), self.sleeper.clone());
    }
}

impl Drop for Armed<'_> {
    fn drop(&mut self) {
        self.timer.arm(self.id, None, self.sleeper.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::duration::ms;
    use crate::testing::{Fixture, wait_until};
    use crate::threads::block_on::block_on;

    #[test]
    fn a_delay_is_over_when_its_time_has_come() {
        let fixture = Fixture::manual();
        let scope = fixture.scope(7, "cell");
        let waiting = std::thread::spawn(move || {
            let _entered = scope.enter();
            block_on(delay(ms(100)));
        });
        wait_until(|| fixture.timer.armed() == 1);
        fixture.timer.advance(ms(99));
        assert!(!waiting.is_finished());
        fixture.timer.advance(ms(1));
        waiting.join().unwrap();
        assert_eq!(fixture.timer.armed(), 0);
    }

    #[test]
    fn a_delay_that_is_dropped_leaves_nothing_behind() {
        let fixture = Fixture::manual();
        let _entered = fixture.scope(7, "cell").enter();
        let mut future = Box::pin(delay(ms(100)));
        let mut context = std::task::Context::from_waker(Waker::noop());
        assert!(future.as_mut().poll(&mut context).is_pending());
        assert_eq!(fixture.timer.armed(), 1);
        drop(future);
        assert_eq!(fixture.timer.armed(), 0);
    }
}
