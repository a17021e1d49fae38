//! [`block_on`]: runs a future on this thread.

use crate::base::sync::lock;
use crate::threads::interrupt::{self, Watch};
use std::panic::Location;
use std::pin::pin;
use std::sync::{Arc, Condvar, Mutex};
use std::task::{Context, Poll, Wake, Waker};

/// Runs `future` on this thread until it is ready. It brings no reactor: futures of a runtime (tokio's sockets, say) need
/// that runtime.
///
/// ```
/// assert_eq!(cellbeat::block_on(async { 1 + 1 }), 2);
/// ```
///
/// An interrupt (■) ends the cell here, as that of a [`sleep`](crate::sleep()) does: the future is dropped first.
#[track_caller]
pub fn block_on<F: Future>(future: F) -> F::Output {
    let place = Location::caller();
    let mut future = pin!(Some(future));
    let signal = Arc::new(Signal::default());
    let waker = Waker::from(signal.clone());
    let mut context = Context::from_waker(&waker);
    let mut watch = Watch::default();
    watch.wake(&waker);
    loop {
        if interrupt::is_to_end() {
            interrupt::calmly(|| future.set(None));
            interrupt::end(Some(place));
        }
        let polled = future
            .as_mut()
            .as_pin_mut()
            .map(|future| future.poll(&mut context));
        if let Some(Poll::Ready(output)) = polled {
            return output;
        }
        signal.wait();
    }
}

#[derive(Default)]
struct Signal {
    woken: Mutex<bool>,
    changed: Condvar,
}

impl Signal {
    fn wait(&self) {
        let mut woken = lock(&self.woken);
        while !*woken {
            woken = woken.wait(&self.changed);
        }
        *woken = false;
    }
}

impl Wake for Signal {
    fn wake(self: Arc<Self>) {
        *lock(&self.woken) = true;
        self.changed.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::future::poll_fn;

    #[test]
    fn a_future_woken_from_another_thread_is_polled_again() {
        let mut thread = None;
        let polls = block_on(poll_fn(|context| {
            if thread.is_none() {
                let waker = context.waker().clone();
                thread = Some(std::thread::spawn(move || waker.wake()));
                return Poll::Pending;
            }
            Poll::Ready("done")
        }));
        assert_eq!(polls, "done");
    }
}
