//! One cell after another: load its library, call its function, say how it ended.

use crate::api::{Api, Context};
use crate::frames::{self, Done, Run, Status};
use crate::{panics, streams};
use cellbeat::__host;
use std::ffi::{CStr, CString, c_char, c_int, c_void};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc;

/// A cell's function. It returns 0, or 1 after a failed `?`, 2 after a panic, 3 where a variable is not what it is taken for.
type Function = unsafe extern "C-unwind" fn(*const Api) -> i32;

/// Runs cells until no more can come.
pub(crate) fn run_all(runs: &mpsc::Receiver<Run>) {
    // Cells keep pointers into these for the rest of the process' life.
    let context: &'static Context = Box::leak(Box::default());
    let api: &'static Api = Box::leak(Box::new(Api::new(context)));
    streams::flush_while_running();
    for run in runs {
        __host::begin_execution(run.execution, &run.cell);
        for name in &run.forget {
            context.forget(name);
        }
        streams::running(true);
        let (status, message, location) = run_one(&run, context, api);
        streams::running(false);
        __host::end_execution();
        let variables = context.variables.borrow().names();
        frames::send_done(
            run.execution,
            Done {
                status,
                message,
                location,
                variables,
            },
        );
    }
}

fn run_one(run: &Run, context: &Context, api: &'static Api) -> (Status, String, String) {
    panics::take_last();
    // A look for tokio's runtime may have left one.
    context.mismatches.take();
    let function = match load(run) {
        Ok(function) => function,
        Err(error) => return (Status::Error, error, String::new()),
    };
    // SAFETY: the symbol is a function of this type, emitted by the cell compiler for this table. It catches the panics of
    // the user's statements; a value that is dropped after them may still panic.
    let status = catch_unwind(AssertUnwindSafe(|| unsafe { function(api) })).unwrap_or(2);
    if matches!(status, 0 | 1 | 3) {
        panics::print_caught();
    }
    match status {
        0 => (Status::Ok, String::new(), String::new()),
        1 => {
            let (message, location) = context.error.take().unwrap_or_default();
            (Status::Error, message, location)
        }
        3 => (Status::Mismatch, mismatch(context), String::new()),
        _ => {
            let (message, location) = panics::take_last().unwrap_or_default();
            (Status::Panic, message, location)
        }
    }
}

/// A variable that cannot be read as what the compiler took it for can never be read: it is dropped.
fn mismatch(context: &Context) -> String {
    let mismatches = context.mismatches.take();
    for (name, _) in &mismatches {
        context.forget(name);
    }
    let reasons: Vec<String> = mismatches.into_iter().map(|(_, why)| why).collect();
    format!(
        "{}; nothing was run, and the variable is dropped",
        reasons.join("; ")
    )
}

unsafe extern "C" {
    fn dlopen(path: *const c_char, flags: c_int) -> *mut c_void;
    fn dlsym(library: *mut c_void, symbol: *const c_char) -> *mut c_void;
    fn dlerror() -> *const c_char;
}
const RTLD_NOW: c_int = 2;
const RTLD_GLOBAL: c_int = 0x100;

/// Loads the cell's library. It is never unloaded: values and threads of the cell may outlive it.
fn load(run: &Run) -> Result<Function, String> {
    let no_nul = |text: &str| CString::new(text).map_err(|_| format!("`{text}` holds a zero byte"));
    let (path, symbol) = (no_nul(&run.library)?, no_nul(&run.symbol)?);
    let flags = if run.global {
        RTLD_NOW | RTLD_GLOBAL
    } else {
        RTLD_NOW
    };
    // SAFETY: the library was built by the cell compiler; its constructors are std's.
    unsafe {
        let library = dlopen(path.as_ptr(), flags);
        if library.is_null() {
            return Err(format!(
                "the compiled cell could not be loaded: {}",
                last_error()
            ));
        }
        let function = dlsym(library, symbol.as_ptr());
        if function.is_null() {
            return Err(format!(
                "the compiled cell has no `{}`: {}",
                run.symbol,
                last_error()
            ));
        }
        Ok(std::mem::transmute::<*mut c_void, Function>(function))
    }
}

unsafe fn last_error() -> String {
    let error = unsafe { dlerror() };
    if error.is_null() {
        return "no reason given".into();
    }
    unsafe { CStr::from_ptr(error) }
        .to_string_lossy()
        .into_owned()
}
