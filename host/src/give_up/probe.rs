//! Whether others can go on while a thread stands still: a separate thread does what they may have to do. Where it waits
//! for a lock that the standing thread holds, it does not come back.

use crate::{panics, proc, running, streams, sys};
use cellbeat::__host;
use std::backtrace::Backtrace;
use std::ffi::{c_char, c_int, c_void};
use std::fs::File;
use std::os::unix::fs::FileExt;
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering::SeqCst};
use std::sync::{OnceLock, mpsc};
use std::time::{Duration, Instant};
use std::{io, thread};

/// How often the answer is looked for.
const LOOK: Duration = Duration::from_micros(50);

/// From then on it is looked whether the probe waits for a lock, or for a processor only.
const QUICK: Duration = Duration::from_millis(2);

/// The longest that it is waited for.
const LONGEST: Duration = Duration::from_millis(250);

/// Counts the questions. A futex.
static ASKED: AtomicU32 = AtomicU32::new(0);
/// The last question that was answered.
static ANSWERED: AtomicU32 = AtomicU32::new(0);
/// What the system says of the probe's thread.
static STAT: OnceLock<File> = OnceLock::new();

/// Starts the thread.
pub(super) fn start() -> io::Result<()> {
    let (opened, stat) = mpsc::channel();
    thread::Builder::new()
        .name("host-probe".into())
        .spawn(move || {
            let _ = opened.send(proc::stat_of_this_thread());
            answer();
        })?;
    let stat = stat.recv().map_err(io::Error::other)??;
    let _ = STAT.set(stat);
    Ok(())
}

/// Whether it comes back by then.
pub(super) fn comes_back_until(deadline: Instant) -> bool {
    let question = ask();
    while ANSWERED.load(SeqCst) != question {
        if Instant::now() >= deadline {
            return false;
        }
        thread::sleep(LOOK);
    }
    true
}

/// Whether it comes back while a thread stands still. Takes no memory and no lock.
pub(super) fn comes_back() -> bool {
    let question = ask();
    let asked = Instant::now();
    let mut waited_at = None;
    while ANSWERED.load(SeqCst) != question {
        let elapsed = asked.elapsed();
        if elapsed >= LONGEST {
            return false;
        }
        if elapsed >= QUICK {
            let step = STEP.load(SeqCst);
            let waits = STEPS[step].waits_only_for_locks && is_asleep();
            if waits && waited_at == Some(step) {
                return false;
            }
            waited_at = waits.then_some(step);
            thread::sleep(QUICK / 4);
        }
        thread::sleep(LOOK);
    }
    true
}

fn ask() -> u32 {
    let question = ASKED.fetch_add(1, SeqCst).wrapping_add(1);
    sys::wake(&ASKED);
    question
}

/// Whether the probe's thread sleeps.
fn is_asleep() -> bool {
    let mut room = [0; 64];
    let stat = STAT.get().and_then(|stat| stat.read_at(&mut room, 0).ok());
    let read = &room[..stat.unwrap_or(0)];
    // The name is in brackets, and the state follows.
    let end = read.iter().rposition(|byte| *byte == b')');
    end.is_some_and(|end| read.get(end + 2) == Some(&b'S'))
}

fn answer() {
    let mut answered = 0;
    loop {
        while ASKED.load(SeqCst) == answered {
            sys::wait_while(&ASKED, answered);
        }
        let question = ASKED.load(SeqCst);
        try_all();
        ANSWERED.store(question, SeqCst);
        answered = question;
    }
}

unsafe extern "C" {
    fn mallinfo() -> Mallinfo;
    fn dlopen(path: *const c_char, flags: c_int) -> *mut c_void;
    fn dlclose(library: *mut c_void) -> c_int;
    fn dl_iterate_phdr(callback: PhdrCallback, data: *mut c_void) -> c_int;
}
#[repr(C)]
struct Mallinfo([c_int; 10]);
type PhdrCallback = unsafe extern "C" fn(*mut c_void, usize, *mut c_void) -> c_int;
const RTLD_NOW: c_int = 2;

/// Something that others do.
struct Step {
    /// Its lock, for the user.
    name: &'static str,
    /// If it sleeps, it waits for that lock.
    waits_only_for_locks: bool,
    try_it: fn(),
}

const fn step(name: &'static str, try_it: fn()) -> Step {
    Step {
        name,
        waits_only_for_locks: true,
        try_it,
    }
}

const STEPS: &[Step] = &[
    step("of stdout", || drop(io::stdout().lock())),
    step("of stderr", || drop(io::stderr().lock())),
    step("of the allocator", try_allocator),
    step("of the loader", try_loader),
    step("of the environment", || {
        // SAFETY: it is not there, so that nothing changes; the lock is that of changes.
        unsafe { std::env::remove_var("CELLBEAT_PROBE") }
    }),
    step("of backtraces", || drop(Backtrace::force_capture())),
    step("of the host", || {
        streams::try_lock();
        panics::try_lock();
        running::try_locks();
    }),
    step("of the library", __host::try_locks),
    Step {
        waits_only_for_locks: false,
        ..step("that starting a thread takes", try_thread)
    },
];

/// The step that is tried now.
static STEP: AtomicUsize = AtomicUsize::new(0);

/// What it waits for, or has waited for last.
pub(super) fn waits_for() -> &'static str {
    STEPS[STEP.load(SeqCst)].name
}

fn try_all() {
    for (number, step) in STEPS.iter().enumerate() {
        STEP.store(number, SeqCst);
        (step.try_it)();
    }
}

/// It takes the lock of each arena: a thread may be freeing what another one has allocated.
fn try_allocator() {
    // SAFETY: a plain call of libc's.
    unsafe { mallinfo() };
}

fn try_loader() {
    // SAFETY: plain calls of libc's; the library is the program itself.
    unsafe {
        dl_iterate_phdr(next_library, std::ptr::null_mut());
        let this = dlopen(std::ptr::null(), RTLD_NOW);
        if !this.is_null() {
            dlclose(this);
        }
    }
}

/// A stack, thread-locals and an arena.
fn try_thread() {
    let started = thread::Builder::new().spawn(|| drop(std::hint::black_box(vec![1_u8; 5000])));
    if let Ok(thread) = started {
        let _ = thread.join();
    }
}

unsafe extern "C" fn next_library(_: *mut c_void, _: usize, _: *mut c_void) -> c_int {
    0
}
