//! `write`, `writev` and `read`, interposed: libstd is a shared library here, so that its calls come to these first.
//!
//! What a callback prints goes to the kernel as a frame that names the execution which created the callback, and what a
//! subshell's cell prints as one that names the cell; all else goes to the pipes. Reading stdin asks the frontend.
//!
//! Traps: a `write` may come from any thread at any time, also from inside the sending of a frame; so the frame is sent
//! only by a thread that knows whose output it is, and is not already sending, and sending never prints.

use crate::lock::lock;
use crate::{full, input, interrupted, thread};
use cellbeat::__host::frames;
use cellbeat::outputs::StreamName;
use std::cell::Cell;
use std::ffi::{c_char, c_int, c_void};
use std::io::Write;
use std::sync::atomic::{AtomicPtr, AtomicU64, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError, mpsc};
use std::time::Duration;

/// How long a line without its end may wait in stdout's buffer while a cell runs.
const PARTIAL_LINE: Duration = Duration::from_millis(20);

type WriteFn = unsafe extern "C" fn(c_int, *const c_void, usize) -> isize;
type WritevFn = unsafe extern "C" fn(c_int, *const IoVec, c_int) -> isize;
type ReadFn = unsafe extern "C" fn(c_int, *mut c_void, usize) -> isize;

/// C's `struct iovec`.
#[repr(C)]
#[derive(Clone, Copy)]
pub(crate) struct IoVec {
    base: *const u8,
    length: usize,
}

static WRITE: AtomicPtr<c_void> = AtomicPtr::new(std::ptr::null_mut());
static WRITEV: AtomicPtr<c_void> = AtomicPtr::new(std::ptr::null_mut());
static READ: AtomicPtr<c_void> = AtomicPtr::new(std::ptr::null_mut());

thread_local! {
    /// This thread is sending a frame for a `write` of its own.
    static SENDING: Cell<bool> = const { Cell::new(false) };
}

unsafe extern "C" {
    fn dlsym(library: *mut c_void, symbol: *const c_char) -> *mut c_void;
    fn _exit(code: c_int) -> !;
    fn __errno_location() -> *mut c_int;
}
const RTLD_NEXT: *mut c_void = -1_isize as *mut c_void;

/// Looks the real functions up, while nothing else runs: `dlsym` may allocate and lock.
pub(crate) fn install() {
    for (real, name) in [(&WRITE, c"write"), (&WRITEV, c"writev"), (&READ, c"read")] {
        // SAFETY: plain look-up of a symbol of libc.
        let function = unsafe { dlsym(RTLD_NEXT, name.as_ptr()) };
        real.store(function, Ordering::Relaxed);
    }
    cellbeat::__host::count_output(written);
}

/// # Safety
/// `F` is the type of the function that `cell` is for.
pub(crate) unsafe fn real<F: Copy>(cell: &AtomicPtr<c_void>, name: &std::ffi::CStr) -> F {
    let mut function = cell.load(Ordering::Relaxed);
    if function.is_null() {
        // A constructor that ran before `main`.
        // SAFETY: plain look-up of a symbol of libc.
        function = unsafe { dlsym(RTLD_NEXT, name.as_ptr()) };
        cell.store(function, Ordering::Relaxed);
    }
    // SAFETY: `F` is a function pointer, of the type of this function.
    unsafe { std::mem::transmute_copy::<*mut c_void, F>(&function) }
}

/// libc's `write`.
///
/// # Safety
/// As libc's.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn write(fd: c_int, bytes: *const c_void, length: usize) -> isize {
    let slice = IoVec {
        base: bytes.cast(),
        length,
    };
    // SAFETY: the caller's memory, as `write` wants it.
    if let Some(taken) = unsafe { take_output(fd, &[slice]) } {
        return taken;
    }
    // SAFETY: the caller's call, handed on.
    let written = unsafe { real::<WriteFn>(&WRITE, c"write")(fd, bytes, length) };
    counted(fd, written)
}

/// libc's `writev`.
///
/// # Safety
/// As libc's.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn writev(fd: c_int, slices: *const IoVec, count: c_int) -> isize {
    if (fd == 1 || fd == 2) && !slices.is_null() && count > 0 {
        // SAFETY: the caller's slices, as `writev` wants them.
        let all = unsafe { std::slice::from_raw_parts(slices, count as usize) };
        // SAFETY: the same.
        if let Some(taken) = unsafe { take_output(fd, all) } {
            return taken;
        }
    }
    // SAFETY: the caller's call, handed on.
    let written = unsafe { real::<WritevFn>(&WRITEV, c"writev")(fd, slices, count) };
    counted(fd, written)
}

/// Bytes that went to the pipes of stdout and stderr since the cell began: a display says with them what was printed
/// before it. What programs that a cell starts print themselves is not counted.
static WRITTEN: [AtomicU64; 2] = [AtomicU64::new(0), AtomicU64::new(0)];

fn counted(fd: c_int, written: isize) -> isize {
    if let (1 | 2, Ok(length)) = (fd, u64::try_from(written)) {
        WRITTEN[(fd - 1) as usize].fetch_add(length, Ordering::AcqRel);
    }
    written
}

/// A cell begins.
pub(crate) fn count_from_zero() {
    WRITTEN
        .iter()
        .for_each(|count| count.store(0, Ordering::Release));
}

fn written() -> [u64; 2] {
    [0, 1].map(|pipe| WRITTEN[pipe].load(Ordering::Acquire))
}

/// libc's `read`.
///
/// # Safety
/// As libc's.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn read(fd: c_int, bytes: *mut c_void, length: usize) -> isize {
    if fd == 0 && length > 0 && !bytes.is_null() {
        // SAFETY: the caller's memory, as `read` wants it.
        let room = unsafe { std::slice::from_raw_parts_mut(bytes.cast::<u8>(), length) };
        // The kernel answers at once where the cell is interrupted.
        let _inside = thread::inside();
        return input::read(room).map_or_else(refused, |length| length as isize);
    }
    // SAFETY: the caller's call, handed on.
    unsafe { real::<ReadFn>(&READ, c"read")(fd, bytes, length) }
}

/// The result of a call that an interrupt makes fail.
fn refused() -> isize {
    // SAFETY: each thread has its own.
    unsafe { *__errno_location() = interrupted::REFUSED };
    -1
}

/// Takes output that does not go to the pipes: that of callbacks and of subshells, evcxr's requests for input, and what an
/// interrupted cell prints, which fails.
///
/// # Safety
/// `slices` are memory that can be read.
unsafe fn take_output(fd: c_int, slices: &[IoVec]) -> Option<isize> {
    if fd != 1 && fd != 2 {
        return None;
    }
    let length = slices.iter().map(|slice| slice.length).sum();
    if cellbeat::__host::refuses_output(length) {
        return Some(refused());
    }
    let owner = cellbeat::__host::output_execution();
    if owner.is_none() && fd == 2 || SENDING.try_with(Cell::get).unwrap_or(true) {
        return None;
    }
    let first = slices.iter().find(|slice| slice.length > 0)?;
    // SAFETY: the caller of `write` vouches for its memory.
    let slice_bytes =
        |slice: &IoVec| unsafe { std::slice::from_raw_parts(slice.base, slice.length) };
    if fd == 1 && input::take_request(slice_bytes(first)) {
        return Some(first.length as isize);
    }
    if fd == 1
        && let Some(length) = full::filler_in(slice_bytes(first))
    {
        return Some(length as isize);
    }
    let execution = owner?;
    let mut bytes = Vec::new();
    for slice in slices.iter().filter(|slice| slice.length > 0) {
        bytes.extend_from_slice(slice_bytes(slice));
    }
    let name = if fd == 1 {
        StreamName::Stdout
    } else {
        StreamName::Stderr
    };
    SENDING.set(true);
    frames::send_stream(execution, name, &String::from_utf8_lossy(&bytes));
    SENDING.set(false);
    Some(bytes.len() as isize)
}

/// The executions that run, and whether each is of the main shell.
static RUNNING: (Mutex<Vec<(u64, bool)>>, Condvar) = (Mutex::new(Vec::new()), Condvar::new());

fn running() -> MutexGuard<'static, Vec<(u64, bool)>> {
    lock(&RUNNING.0)
}

/// Returns when the lock of the running executions can be had.
pub(crate) fn try_lock() {
    drop(running());
}

/// A cell begins on this thread.
pub(crate) fn begin(execution: u64, is_main: bool) {
    running().push((execution, is_main));
    RUNNING.1.notify_all();
}

/// That execution ends. Its last partial line is flushed.
pub(crate) fn end(execution: u64) {
    running().retain(|(other, _)| *other != execution);
    let _ = std::io::stdout().flush();
}

/// Starts the thread that shows `print!` without a line's end while cells run. All cells print into one buffer: what is in
/// it is taken for the main shell's if that runs a cell, else for the latest cell's.
pub(crate) fn flush_while_running() {
    let flusher = std::thread::Builder::new().name("stdout".into());
    let started = flusher.spawn(|| {
        loop {
            let mut cells = running();
            while cells.is_empty() {
                cells = RUNNING
                    .1
                    .wait(cells)
                    .unwrap_or_else(PoisonError::into_inner);
            }
            drop(cells);
            std::thread::sleep(PARTIAL_LINE);
            let cells = running();
            let of_main = cells.iter().any(|(_, is_main)| *is_main);
            let latest = cells.last().map(|(execution, _)| *execution);
            drop(cells);
            cellbeat::__host::own_output(latest.filter(|_| !of_main));
            let _ = if cellbeat::__host::interrupted_cell_runs() {
                full::fill_stdout()
            } else {
                std::io::stdout().flush()
            };
        }
    });
    if let Err(error) = started {
        eprintln!("partial lines are shown at the end of cells only: {error}");
    }
}

/// Flushes stdout, unless another thread holds it for longer than `patience`.
pub(crate) fn flush_within(patience: Duration) -> bool {
    let (done, waited) = mpsc::channel();
    let flusher = std::thread::Builder::new().spawn(move || {
        let _ = std::io::stdout().flush();
        let _ = done.send(());
    });
    flusher.is_ok() && waited.recv_timeout(patience).is_ok()
}

/// Ends the process with code 0 at once: destructors of what still runs could wait for ever.
pub(crate) fn end_process() -> ! {
    // SAFETY: ends the process.
    unsafe { _exit(0) }
}
