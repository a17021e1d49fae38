//! System calls that std has no word for, and what a signal handler is given. Linux; glibc's layouts.

#[cfg(not(target_os = "linux"))]
compile_error!(
    "the cell process is written for Linux: what another system needs in place of host/src/sys.rs and proc.rs is in docs/porting.md"
);

use std::ffi::{c_int, c_long, c_void};
use std::sync::atomic::AtomicU32;
use std::time::Duration;

#[cfg(target_arch = "x86_64")]
mod number {
    pub(super) const FUTEX: i64 = 202;
    pub(super) const GETTID: i64 = 186;
    pub(super) const TGKILL: i64 = 234;
}
/// aarch64, and all that came after it.
#[cfg(not(target_arch = "x86_64"))]
mod number {
    pub(super) const FUTEX: i64 = 98;
    pub(super) const GETTID: i64 = 178;
    pub(super) const TGKILL: i64 = 131;
}

const FUTEX_WAIT_PRIVATE: c_int = 128;
const FUTEX_WAKE_PRIVATE: c_int = 129;

const SA_SIGINFO: c_int = 4;
const SA_ONSTACK: c_int = 0x0800_0000;
const SA_RESTART: c_int = 0x1000_0000;

const CLOCK_BOOTTIME: c_int = 7;

/// A handler: the signal, `siginfo_t`, `ucontext_t`.
pub(crate) type Handler = extern "C" fn(c_int, *mut c_void, *mut c_void);

#[repr(C)]
struct SigAction {
    handler: Handler,
    mask: [u64; 16],
    flags: c_int,
    restorer: usize,
}

#[repr(C)]
struct TimeSpec {
    seconds: c_long,
    nanoseconds: c_long,
}

unsafe extern "C" {
    fn syscall(number: c_long, ...) -> c_long;
    fn sigaction(signal: c_int, action: *const SigAction, old: *mut SigAction) -> c_int;
    fn clock_gettime(clock: c_int, time: *mut TimeSpec) -> c_int;
    fn __libc_current_sigrtmax() -> c_int;
    fn __errno_location() -> *mut c_int;
    fn getpid() -> c_int;
    fn getsid(process: c_int) -> c_int;
    fn kill(process: c_int, signal: c_int) -> c_int;
}

/// Waits while `word` is `expected`; may return earlier. In a signal handler too.
pub(crate) fn wait_while(word: &AtomicU32, expected: u32) {
    let none = std::ptr::null::<c_void>();
    // SAFETY: the word lives during the call.
    unsafe {
        syscall(
            number::FUTEX as c_long,
            word.as_ptr(),
            FUTEX_WAIT_PRIVATE,
            expected,
            none,
        )
    };
}

/// Wakes who waits for `word` to change.
pub(crate) fn wake(word: &AtomicU32) {
    // SAFETY: as above.
    unsafe {
        syscall(
            number::FUTEX as c_long,
            word.as_ptr(),
            FUTEX_WAKE_PRIVATE,
            1,
        )
    };
}

/// The id that the system has for this thread.
pub(crate) fn thread_id() -> i32 {
    // SAFETY: a plain system call.
    unsafe { syscall(number::GETTID as c_long) as i32 }
}

/// The signal that stops a thread: one of those that nothing has a meaning for.
pub(crate) fn stop_signal() -> c_int {
    // SAFETY: it reads a constant of libc's.
    unsafe { __libc_current_sigrtmax() - 1 }
}

/// The signal for the end of the kernel process; that process asks for this number.
pub(crate) fn orphan_signal() -> c_int {
    // SAFETY: it reads a constant of libc's.
    unsafe { __libc_current_sigrtmax() - 2 }
}

/// The id of this process, if it leads its session. In a signal handler too.
pub(crate) fn own_session() -> Option<i32> {
    // SAFETY: plain system calls.
    let (process, session) = unsafe { (getpid(), getsid(0)) };
    (process == session).then_some(process)
}

/// Kills this process and all others of its group. In a signal handler too.
pub(crate) fn kill_group() {
    const SIGKILL: c_int = 9;
    // SAFETY: a plain system call.
    unsafe { kill(0, SIGKILL) };
}

/// Sends the signal to a thread of this process. Nothing happens where there is none of that id.
pub(crate) fn signal(thread: i32) {
    // SAFETY: a plain system call.
    unsafe {
        syscall(
            number::TGKILL as c_long,
            std::process::id(),
            thread,
            stop_signal(),
        )
    };
}

/// What a signal calls. System calls that it interrupts go on afterwards.
pub(crate) fn on_signal(signal: c_int, handler: Handler) -> std::io::Result<()> {
    let action = SigAction {
        handler,
        mask: [0; 16],
        // std gives each thread a stack for handlers: the thread's own may be used up.
        flags: SA_SIGINFO | SA_ONSTACK | SA_RESTART,
        restorer: 0,
    };
    // SAFETY: the handler keeps to what a handler may do.
    match unsafe { sigaction(signal, &action, std::ptr::null_mut()) } {
        0 => Ok(()),
        _ => Err(std::io::Error::last_os_error()),
    }
}

/// Runs `f` and puts `errno` back.
pub(crate) fn keeping_errno(f: impl FnOnce()) {
    // SAFETY: each thread has its own.
    let errno = unsafe { __errno_location() };
    // SAFETY: as above.
    let before = unsafe { *errno };
    f();
    // SAFETY: as above.
    unsafe { *errno = before };
}

/// Since the system's start.
pub(crate) fn since_boot() -> Duration {
    let mut time = TimeSpec {
        seconds: 0,
        nanoseconds: 0,
    };
    // SAFETY: `time` is the call's to fill.
    unsafe { clock_gettime(CLOCK_BOOTTIME, &mut time) };
    Duration::new(time.seconds as u64, time.nanoseconds as u32)
}

/// Whether the handler interrupts a thread that was just woken at a futex, and has not taken what it was woken for: were it
/// stopped here, the wake would be lost to the others that wait.
///
/// # Safety
/// `context` is what a handler was given.
#[cfg(target_arch = "x86_64")]
pub(crate) unsafe fn was_just_woken(context: *const c_void) -> bool {
    // `uc_mcontext.gregs`
    // SAFETY: a handler's context is a `ucontext_t`, which has so many words.
    let register = |index: usize| unsafe { *context.cast::<u64>().add(5 + index) };
    let (operation, result, next) = (register(9), register(13), register(16));
    // FUTEX_WAIT or FUTEX_WAIT_BITSET, perhaps with FUTEX_CLOCK_REALTIME.
    let waits = matches!(operation & !0x100, 0x80 | 0x89);
    // SAFETY: the instruction before is in the same page, so that it can be read.
    let syscall = || unsafe { *((next - 2) as *const [u8; 2]) } == [0x0f, 0x05];
    waits && result == 0 && next & 0xfff >= 2 && syscall()
}

/// The same.
///
/// # Safety
/// The same.
#[cfg(target_arch = "aarch64")]
pub(crate) unsafe fn was_just_woken(context: *const c_void) -> bool {
    // `uc_mcontext`: the fault's address, 31 registers, the stack pointer, the program counter.
    // SAFETY: a handler's context is a `ucontext_t`, which has so many words.
    let word = |index: usize| unsafe { *context.cast::<u64>().add(22 + index) };
    let (result, number, next) = (word(1), word(9), word(33));
    // SAFETY: the instruction before is in the same page, so that it can be read.
    let syscall = || unsafe { *((next - 4) as *const u32) } == 0xd400_0001;
    number == number::FUTEX as u64 && result == 0 && next & 0xfff >= 4 && syscall()
}

/// Not known.
///
/// # Safety
/// None is needed.
#[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
pub(crate) unsafe fn was_just_woken(_: *const c_void) -> bool {
    false
}
