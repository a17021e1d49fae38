//! [`block_on`]: runs a future on this thread.

use crate::sync::lock;
use std::pin::pin;
use std::sync::{Arc, Condvar, Mutex};
use std::task::{Context, Poll, Wake, Waker};

/// Runs `future` on this thread until it is ready. It brings no reactor: futures of a runtime (tokio's sockets, say) need
/// that runtime.
///
/// ```
/// assert_eq!(cellbeat::block_on(async { 1 + 1 }), 2);
/// ```
pub fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let signal = Arc::new(Signal::default());
    let waker = Waker::from(signal.clone());
    let mut context = Context::from_waker(&waker);
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut context) {
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
