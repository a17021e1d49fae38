//! Locks that a panic of user code does not break, and that a thread is never stopped for good in.

use std::cell::Cell;
use std::ops::{Deref, DerefMut};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::Duration;

thread_local! {
    // Read by a signal handler: constant and without a destructor, so that it can be read at any time of a thread's life.
    static HELD: Cell<u32> = const { Cell::new(0) };
}

/// Whether this thread holds a lock of the library's, or is at taking one. The host stops no thread for good that does.
pub(crate) fn holds_lock() -> bool {
    HELD.get() > 0
}

/// Locks; what a panicking thread left behind is used as it is, since no invariant spans user code.
pub(crate) fn lock<T: ?Sized>(mutex: &Mutex<T>) -> Guard<'_, T> {
    let held = Held::new();
    Guard {
        guard: mutex.lock().unwrap_or_else(PoisonError::into_inner),
        held,
    }
}

/// [`lock`], where nobody else has it.
pub(crate) fn lock_if_free<T: ?Sized>(mutex: &Mutex<T>) -> Option<Guard<'_, T>> {
    let held = Held::new();
    let guard = match mutex.try_lock() {
        Ok(guard) => guard,
        Err(TryLockError::Poisoned(error)) => error.into_inner(),
        Err(TryLockError::WouldBlock) => return None,
    };
    Some(Guard { guard, held })
}

/// A lock that is held.
pub(crate) struct Guard<'a, T: ?Sized> {
    // Dropped in this order.
    guard: MutexGuard<'a, T>,
    held: Held,
}

struct Held;

impl Held {
    fn new() -> Held {
        HELD.set(HELD.get() + 1);
        Held
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        HELD.set(HELD.get() - 1);
    }
}

impl<'a, T> Guard<'a, T> {
    /// Waits until `changed` is notified.
    pub(crate) fn wait(self, changed: &Condvar) -> Guard<'a, T> {
        let Guard { guard, held } = self;
        drop(held);
        let guard = changed.wait(guard).unwrap_or_else(PoisonError::into_inner);
        let held = Held::new();
        Guard { guard, held }
    }

    /// The same, for so long at most; whether it was so long.
    pub(crate) fn wait_timeout(self, changed: &Condvar, most: Duration) -> (Guard<'a, T>, bool) {
        let Guard { guard, held } = self;
        drop(held);
        let waited = changed.wait_timeout(guard, most);
        let (guard, timeout) = waited.unwrap_or_else(PoisonError::into_inner);
        let held = Held::new();
        (Guard { guard, held }, timeout.timed_out())
    }
}

impl<T: ?Sized> Deref for Guard<'_, T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.guard
    }
}

impl<T: ?Sized> DerefMut for Guard<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.guard
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thread_knows_that_it_holds_a_lock_and_not_while_it_waits() {
        let (first, second) = (Mutex::new(1), Mutex::new(2));
        assert!(!holds_lock());
        let one = lock(&first);
        drop(lock(&second));
        assert!(holds_lock());
        assert!(lock_if_free(&first).is_none());
        assert!(lock_if_free(&second).is_some());
        let (one, timed_out) = one.wait_timeout(&Condvar::new(), Duration::from_millis(1));
        assert!(timed_out && holds_lock() && *one == 1);
        drop(one);
        assert!(!holds_lock());
    }
}
