//! The cells' end of the host's `api.rs`: what every cell calls. `abi.rs` is what both agree on, `shell.rs` runs lines that start
//! with `!`. A crate of its own, compiled once and linked into each cell's library, since compiling it with every cell took a
//! quarter of a cell's time. For the same reason what is generic does next to nothing and hands on to functions that are not,
//! and those are never inlined into a cell.

use std::any::type_name;
use std::cell::Cell;
use std::future::{Future, poll_fn};
use std::mem::ManuallyDrop;
use std::panic::{AssertUnwindSafe, Location};
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicPtr, AtomicU64, Ordering};
use std::task::{Context, Poll, Wake, Waker};

mod abi;
mod shell;

pub use abi::Api;
use abi::{RawKind, Text};
pub use shell::{ShellFailed, shell};

/// The table of the run that began last: for threads that the cell has started.
static API: AtomicPtr<Api> = AtomicPtr::new(std::ptr::null_mut());
thread_local! {
    /// The table of the run on this thread: a notebook that is served runs for several visitors at once.
    static OWN_API: Cell<*const Api> = const { Cell::new(std::ptr::null()) };
}
static GENERATION: AtomicU64 = AtomicU64::new(0);

/// Comes first in each cell.
///
/// # Safety
/// `api` is the host's table, which lives as long as the process.
#[inline(never)]
pub unsafe fn start(api: *const Api, generation: u64) {
    GENERATION.store(generation, Ordering::Relaxed);
    API.store(api.cast_mut(), Ordering::Relaxed);
    OWN_API.set(api);
}

fn api() -> &'static Api {
    let own = OWN_API.try_with(Cell::get).unwrap_or(std::ptr::null());
    let api = if own.is_null() {
        API.load(Ordering::Relaxed)
    } else {
        own
    };
    // SAFETY: `start` comes first, on some thread; tables live as long as the process.
    unsafe { &*api }
}

/// Text of `length` characters stands before `column` of a line and is not the user's.
#[inline(never)]
pub fn edited(file: &str, line: u32, column: u32, length: u32) {
    let api = api();
    // SAFETY: the host copies the text, here and below, and the table is of this thread's run.
    unsafe { (api.edited)(api.context, Text::new(file), line, column, length) }
}

/// Whether the variable is stored and of this type.
pub fn check<T: 'static>(name: &str) -> bool {
    check_kind(name, RawKind::of::<T>())
}

#[inline(never)]
fn check_kind(name: &str, mut kind: RawKind) -> bool {
    let api = api();
    kind.generation = GENERATION.load(Ordering::Relaxed);
    // SAFETY: as in `edited`.
    unsafe { (api.check)(api.context, Text::new(name), &kind) }
}

/// Takes a variable out of the store.
///
/// # Safety
/// It was [`check`]ed.
pub unsafe fn take<T: 'static>(name: &str) -> T {
    // SAFETY: it comes from `put` with this very type.
    unsafe { *Box::from_raw(take_pointer(name).cast()) }
}

#[inline(never)]
fn take_pointer(name: &str) -> *mut u8 {
    let api = api();
    // SAFETY: as in `edited`.
    unsafe { (api.take)(api.context, Text::new(name)) }
}

/// Stores a variable.
pub fn put<T: 'static>(name: &str, value: T) {
    unsafe extern "C-unwind" fn discard<T>(value: *mut u8) {
        // SAFETY: the host calls it once, with what `into_raw` gave.
        drop(unsafe { Box::from_raw(value.cast::<T>()) });
    }
    let pointer = Box::into_raw(Box::new(value)).cast();
    put_pointer(name, RawKind::of::<T>(), pointer, discard::<T>);
}

#[inline(never)]
fn put_pointer(
    name: &str,
    mut kind: RawKind,
    pointer: *mut u8,
    discard: unsafe extern "C-unwind" fn(*mut u8),
) {
    let api = api();
    kind.generation = GENERATION.load(Ordering::Relaxed);
    // SAFETY: as in `edited`.
    unsafe { (api.put)(api.context, Text::new(name), &kind, pointer, discard) }
}

/// Shows the last expression of a cell.
#[inline(never)]
pub fn show(type_name: &str, text: std::fmt::Arguments<'_>) {
    // `()` is what a cell without a value has.
    if type_name != "()" {
        let api = api();
        let text = if SHOW_TYPES.load(Ordering::Relaxed) {
            format!(": {} = {text}", short(type_name))
        } else {
            text.to_string()
        };
        // SAFETY: as in `edited`.
        unsafe { (api.display)(api.context, Text::new(&text)) }
    }
}

static SHOW_TYPES: AtomicBool = AtomicBool::new(false);

/// The type of the last expression is to be shown with it.
#[inline(never)]
pub fn show_types() {
    SHOW_TYPES.store(true, Ordering::Relaxed);
}

/// The name of a type without the modules that its parts are in.
fn short(name: &str) -> String {
    let mut out = String::new();
    let mut path = 0;
    let mut rest = name.chars().peekable();
    while let Some(character) = rest.next() {
        if character == ':' && rest.next_if_eq(&':').is_some() {
            out.truncate(path);
        } else {
            out.push(character);
            if !(character.is_alphanumeric() || character == '_') {
                path = out.len();
            }
        }
    }
    out
}

/// Whether a value of this type may come from another thread: what a subshell's cell takes has been left by cells of others.
pub fn from_another_thread<T: Send>() {}

/// Stores a variable of a subshell's cell, which cells of other threads will take.
pub fn put_for_others<T: 'static + Send>(name: &str, value: T) {
    put(name, value);
}

/// An error that a `?` at top level met, as text, and where.
pub struct Failed {
    message: String,
    place: &'static Location<'static>,
}

macro_rules! formats {
    ($($(#[$doc:meta])* $name:ident: $format:literal $trait:ident;)*) => {$(
        $(#[$doc])*
        pub mod $name {
            use super::*;
            use std::fmt::$trait;

            /// Shows the last expression of a cell, where its type has no `evcxr_display` of its own or of a trait's: it is for the
            /// reference, and rustc looks for methods of the value behind it first.
            pub trait Show {
                /// evcxr's name.
                fn evcxr_display(&self);
            }

            impl<T: ?Sized + $trait> Show for &T {
                fn evcxr_display(&self) {
                    show(type_name::<T>(), format_args!($format, *self));
                }
            }

            /// The error type of cells.
            pub struct Failure(Failed);

            impl<T: $trait> From<T> for Failure {
                #[track_caller]
                fn from(error: T) -> Failure {
                    Failure(Failed { message: format!($format, error), place: Location::caller() })
                }
            }

            impl From<Failure> for Failed {
                fn from(failure: Failure) -> Failed {
                    failure.0
                }
            }
        }
    )*};
}

formats! {
    /// `{:?}`
    debug: "{:?}" Debug;
    /// `{:#?}`
    debug_pretty: "{:#?}" Debug;
    /// `{}`
    display: "{}" Display;
    /// `{:#}`
    display_pretty: "{:#}" Display;
}

/// Runs a cell's statements. Gives what the cell's function returns: 0, 1 after a failed `?`, 2 after a panic.
pub fn run<F: Into<Failed>, B: FnOnce() -> Result<(), F>>(body: B) -> i32 {
    unsafe fn call<F: Into<Failed>, B: FnOnce() -> Result<(), F>>(
        body: *mut u8,
    ) -> Result<(), Failed> {
        // SAFETY: called once, and nobody else drops it.
        let body = unsafe { body.cast::<B>().read() };
        body().map_err(Into::into)
    }
    let mut body = ManuallyDrop::new(body);
    run_caught(std::ptr::from_mut(&mut body).cast(), call::<F, B>)
}

/// Calls a closure through a pointer to it.
type Call = unsafe fn(*mut u8) -> Result<(), Failed>;

#[inline(never)]
fn run_caught(data: *mut u8, call: Call) -> i32 {
    // SAFETY: `data` is what `call` takes.
    let result = std::panic::catch_unwind(AssertUnwindSafe(|| unsafe { call(data) }));
    match result {
        Ok(Ok(())) => 0,
        Ok(Err(failed)) => {
            let (api, place) = (api(), failed.place);
            let (message, file) = (Text::new(&failed.message), Text::new(place.file()));
            // SAFETY: as in `edited`.
            unsafe { (api.fail)(api.context, message, file, place.line(), place.column()) }
            1
        }
        Err(panic) => {
            let text = panic.downcast_ref::<String>().map(String::as_str);
            if let Some(text) = text.or_else(|| panic.downcast_ref::<&str>().copied()) {
                let api = api();
                // SAFETY: as in `edited`.
                unsafe { (api.panicked)(api.context, Text::new(text)) }
            }
            // The payload's `Drop` is the user's code and may panic again.
            std::mem::forget(panic);
            2
        }
    }
}

/// For a `?` on an `Option` at top level.
pub trait Try {
    /// What `?` is applied to.
    type Result;
    /// An `Option` becomes a `Result`, a `Result` stays.
    fn __try(self) -> Self::Result;
}

/// The error of a `?` on `None`.
pub struct NoneError;

impl<T> Try for Option<T> {
    type Result = Result<T, NoneError>;
    fn __try(self) -> Self::Result {
        self.ok_or(NoneError)
    }
}

impl<T, E> Try for Result<T, E> {
    type Result = Self;
    fn __try(self) -> Self {
        self
    }
}

impl std::fmt::Debug for NoneError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("None")
    }
}

impl std::fmt::Display for NoneError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("None")
    }
}

/// `future`, until an interrupt (■): it is dropped then, and the cell ends.
pub async fn interruptible<F: Future>(future: F) -> F::Output {
    let mut future = pin!(Some(future));
    let ended = poll_fn(|context| {
        if is_interrupted(context.waker()) {
            // Not by unwinding: that would poison locks.
            let calm = be_calm(true);
            future.set(None);
            be_calm(calm);
            return Poll::Ready(None);
        }
        match future.as_mut().as_pin_mut() {
            Some(future) => future.poll(context).map(Some),
            None => Poll::Ready(None),
        }
    });
    match ended.await {
        Some(output) => output,
        None => end_interrupted(),
    }
}

#[inline(never)]
fn is_interrupted(waker: &Waker) -> bool {
    let api = api();
    // SAFETY: as in `edited`.
    unsafe { (api.is_interrupted)(api.context, waker) }
}

#[inline(never)]
fn be_calm(calm: bool) -> bool {
    let api = api();
    // SAFETY: as in `edited`.
    unsafe { (api.be_calm)(api.context, calm) }
}

#[inline(never)]
fn end_interrupted() -> ! {
    let api = api();
    // SAFETY: as in `edited`.
    unsafe { (api.end_interrupted)(api.context) };
    unreachable!("it unwinds")
}

/// What `start` gives; the threads that it starts do not belong to the cell, and are not interrupted with it.
pub fn for_everyone<T>(start: fn() -> T) -> T {
    struct Job<T>(fn() -> T, Option<T>);
    extern "C-unwind" fn call<T>(job: *mut u8) {
        // SAFETY: it is the job below.
        let job = unsafe { &mut *job.cast::<Job<T>>() };
        job.1 = Some((job.0)());
    }
    let api = api();
    let mut job = Job(start, None);
    let data = std::ptr::from_mut(&mut job).cast();
    // SAFETY: as in `edited`.
    unsafe { (api.for_everyone)(api.context, call::<T>, data) };
    job.1.expect("it was called")
}

/// Wakes a thread that is parked.
struct Unpark(std::thread::Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Drives a future without tokio: it is polled when it is woken.
pub fn block_on<F: Future>(future: F) -> F::Output {
    let waker = Arc::new(Unpark(std::thread::current())).into();
    let mut context = Context::from_waker(&waker);
    let mut future = pin!(interruptible(future));
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
        std::thread::park();
    }
}
