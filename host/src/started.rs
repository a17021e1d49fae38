//! `pthread_create`, interposed: a thread works for the cell that has started it, so that an interrupt of the cell ends it too.

use crate::streams;
use cellbeat::__host::{self, Run};
use std::ffi::{c_int, c_void};
use std::sync::atomic::AtomicPtr;

type Start = extern "C-unwind" fn(*mut c_void) -> *mut c_void;
type CreateFn = unsafe extern "C" fn(*mut c_void, *const c_void, Start, *mut c_void) -> c_int;

static CREATE: AtomicPtr<c_void> = AtomicPtr::new(std::ptr::null_mut());

/// What a new thread is to do.
struct Started {
    run: &'static Run,
    start: Start,
    argument: *mut c_void,
}

/// libc's `pthread_create`.
///
/// # Safety
/// As libc's.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn pthread_create(
    thread: *mut c_void,
    attributes: *const c_void,
    start: Start,
    argument: *mut c_void,
) -> c_int {
    // SAFETY: it is the type of `pthread_create`.
    let create: CreateFn = unsafe { streams::real(&CREATE, c"pthread_create") };
    let Some(run) = __host::owner() else {
        // SAFETY: the caller's call, handed on.
        return unsafe { create(thread, attributes, start, argument) };
    };
    let started = Box::new(Started {
        run,
        start,
        argument,
    });
    let started = Box::into_raw(started);
    // SAFETY: the caller's call; `begin` takes what it is given.
    let error = unsafe { create(thread, attributes, begin, started.cast()) };
    if error != 0 {
        // SAFETY: no thread has it.
        drop(unsafe { Box::from_raw(started) });
    }
    error
}

/// May be unwound: that is how `pthread_exit` ends a thread.
extern "C-unwind" fn begin(started: *mut c_void) -> *mut c_void {
    // SAFETY: it comes from `pthread_create`, for this thread alone.
    let Started {
        run,
        start,
        argument,
    } = *unsafe { Box::from_raw(started.cast::<Started>()) };
    __host::work_for(run);
    start(argument)
}
