//! A thread that runs cells, as others see it: which execution it runs, whether it is in the host now, and the order to stand
//! still.
//!
//! The order comes by a signal, whose handler waits where it interrupts the thread. In the host the thread goes on, and
//! stands still when it comes back to the user's code: so it never stops with half a frame sent or the table of variables
//! locked. Nor where it holds a lock of the library's.

use crate::lock::lock;
use crate::sys;
use cellbeat::__host;
use std::cell::Cell;
use std::ffi::{c_int, c_void};
use std::io;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicI32, AtomicU32, AtomicU64, Ordering::SeqCst};

/// It lives as long as the process.
pub(crate) struct CellThread {
    name: &'static str,
    id: AtomicI32,
    /// 0 for none.
    execution: AtomicU64,
    /// How deep it is in the host: 0 in the user's code. Changed by the thread itself only.
    inside: AtomicU32,
    /// Counts the orders, and is a futex: with an odd number the thread is to stand still, with an even one to go.
    order: AtomicU32,
    /// The order that was followed, or with [`NOT_HERE`] was not.
    answer: AtomicU32,
    given_up: AtomicBool,
}

const NOT_HERE: u32 = 1 << 31;

/// What the order to stand has led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// The signal has not arrived, or the thread will stand when it leaves the host.
    NotYet,
    Stands,
    /// Not at this place: it went on.
    NotHere,
}

thread_local! {
    // Read by a signal handler: constant and without a destructor.
    static THIS: Cell<Option<&'static CellThread>> = const { Cell::new(None) };
}

/// The system's ids of the threads that run cells, or ran one and were given up.
static ALL: Mutex<Vec<i32>> = Mutex::new(Vec::new());

/// See [`ALL`].
pub(crate) fn all_ids() -> Vec<i32> {
    lock(&ALL).clone()
}

impl CellThread {
    pub(crate) fn new(name: &'static str) -> &'static CellThread {
        Box::leak(Box::new(CellThread {
            name,
            id: AtomicI32::new(0),
            execution: AtomicU64::new(0),
            // It begins in the host.
            inside: AtomicU32::new(1),
            order: AtomicU32::new(0),
            answer: AtomicU32::new(0),
            given_up: AtomicBool::new(false),
        }))
    }

    /// It is the thread that calls this.
    pub(crate) fn starts(&'static self) {
        self.id.store(sys::thread_id(), SeqCst);
        THIS.set(Some(self));
        let mut all = lock(&ALL);
        all.push(self.id());
    }

    /// It ends.
    pub(crate) fn ends(&self) {
        let mut all = lock(&ALL);
        all.retain(|id| *id != self.id());
    }

    pub(crate) fn name(&self) -> &'static str {
        self.name
    }

    pub(crate) fn id(&self) -> i32 {
        self.id.load(SeqCst)
    }

    /// An execution begins, or with 0 the last one ended. Called by the thread itself, in the host.
    pub(crate) fn set_execution(&self, execution: u64) {
        self.execution.store(execution, SeqCst);
    }

    pub(crate) fn runs(&self, execution: u64) -> bool {
        self.execution.load(SeqCst) == execution
    }

    /// It stands still for good.
    pub(crate) fn is_given_up(&self) -> bool {
        self.given_up.load(SeqCst)
    }

    pub(crate) fn set_given_up(&self) {
        self.given_up.store(true, SeqCst);
    }

    /// Gives the order to stand still. Takes no memory and no lock, as all that follows.
    pub(crate) fn stand(&self) {
        self.order.fetch_add(1, SeqCst);
        sys::signal(self.id());
    }

    pub(crate) fn answer(&self) -> Answer {
        let (order, answer) = (self.order.load(SeqCst), self.answer.load(SeqCst));
        if answer == order {
            Answer::Stands
        } else if answer == order | NOT_HERE {
            Answer::NotHere
        } else {
            Answer::NotYet
        }
    }

    /// Takes the order back.
    pub(crate) fn go(&self) {
        self.order.fetch_add(1, SeqCst);
        sys::wake(&self.order);
    }

    /// Stands still on this thread, if that was ordered and nothing is in the way.
    fn obey(&self, woken: bool) {
        if self.inside.load(SeqCst) > 0 {
            return;
        }
        loop {
            let order = self.order.load(SeqCst);
            if order.is_multiple_of(2) {
                return;
            }
            if woken || __host::holds_lock() {
                self.answer.store(order | NOT_HERE, SeqCst);
                return;
            }
            self.answer.store(order, SeqCst);
            // It may be the next order already.
            sys::wait_while(&self.order, order);
        }
    }
}

/// Lets threads be stopped.
pub(crate) fn install_handler() -> io::Result<()> {
    // So that the handler is not the first one to call it, when its symbol may have to be looked up.
    __host::holds_lock();
    sys::on_signal(sys::stop_signal(), handler)
}

extern "C" fn handler(_: c_int, _: *mut c_void, context: *mut c_void) {
    if let Some(thread) = THIS.get() {
        // SAFETY: it is what this handler was given.
        let woken = unsafe { sys::was_just_woken(context) };
        sys::keeping_errno(|| thread.obey(woken));
    }
}

/// While it lives this thread is in the host.
pub(crate) struct Inside(Option<&'static CellThread>);

/// A cell calls the host.
pub(crate) fn inside() -> Inside {
    let thread = THIS.get();
    if let Some(thread) = thread {
        thread.inside.fetch_add(1, SeqCst);
    }
    Inside(thread)
}

impl Drop for Inside {
    fn drop(&mut self) {
        if let Some(thread) = self.0 {
            thread.inside.fetch_sub(1, SeqCst);
            thread.obey(false);
        }
    }
}

/// The host calls the user's code, which does not unwind. Nothing of the host's may be borrowed or locked.
pub(crate) fn outside<T>(code: impl FnOnce() -> T) -> T {
    let Some(thread) = THIS.get() else {
        return code();
    };
    let depth = thread.inside.swap(0, SeqCst);
    thread.obey(false);
    let result = code();
    thread.inside.store(depth, SeqCst);
    result
}
