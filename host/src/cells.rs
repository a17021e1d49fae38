//! One cell after another in each shell: load its library, call its function, say how it ended.

use crate::abi::Api;
use crate::api::Context;
use crate::interrupted;
use crate::lock::lock;
use crate::mappings;
use crate::panics::{self, Panic};
use crate::running::{self, Running};
use crate::streams;
use crate::thread::{self, CellThread};
use crate::unused;
use crate::variables::Variables;
use cellbeat::__host::frames::{self, Done, Program, Run, Status};
use cellbeat::__host::{self, Ended};
use std::collections::HashMap;
use std::ffi::{CStr, CString, c_char, c_int, c_void};
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, mpsc};
use std::time::Instant;

/// Recursion in a cell is worth memory that is only taken when it is used.
pub(crate) const CELL_STACK: usize = 64 << 20;

/// A cell's function. It returns 0, or 1 after a failed `?`, 2 after a panic, 3 where a variable is not what it is taken for.
pub(crate) type Function = unsafe extern "C-unwind" fn(*const Api) -> i32;

/// The threads that run cells: the main shell's, and one for each subshell that has run one. A thread runs one cell after
/// another, until one of them has to be given up.
pub(crate) struct Shells {
    /// By subshell, the main shell's with an empty name.
    threads: HashMap<String, ShellThread>,
    variables: &'static Mutex<Variables>,
}

struct ShellThread {
    runs: mpsc::Sender<Run>,
    thread: &'static CellThread,
}

impl Shells {
    /// With the main shell's thread, which calls `ready` before it takes cells.
    pub(crate) fn new(ready: fn()) -> io::Result<Shells> {
        let variables: &'static Mutex<Variables> = Box::leak(Box::default());
        let main = start(variables, true, ready)?;
        Ok(Shells {
            threads: HashMap::from([(String::new(), main)]),
            variables,
        })
    }

    /// Hands a cell to the thread of its shell, which is started where it is not there yet or was given up.
    pub(crate) fn run(&mut self, run: Run) {
        let shell = self.threads.get(&run.subshell);
        if shell.is_none_or(|shell| shell.thread.is_given_up()) {
            match start(self.variables, run.subshell.is_empty(), || {}) {
                Ok(shell) => self.threads.insert(run.subshell.clone(), shell),
                Err(error) => return not_started(run.execution, &error, self.variables),
            };
        }
        if let Some(shell) = self.threads.get(&run.subshell) {
            // It waits for cells until it is dropped from the table.
            let _ = shell.runs.send(run);
        }
    }

    /// Its thread ends after the cells that it has.
    pub(crate) fn delete(&mut self, subshell: &str) {
        self.threads.remove(subshell);
    }
}

fn start(
    variables: &'static Mutex<Variables>,
    is_main: bool,
    ready: fn(),
) -> io::Result<ShellThread> {
    let name = if is_main { "main" } else { "subshell" };
    let (sender, runs) = mpsc::channel();
    let thread = CellThread::new(name);
    std::thread::Builder::new()
        .name(name.into())
        .stack_size(CELL_STACK)
        .spawn(move || {
            thread.starts();
            ready();
            run_all(&runs, variables, is_main, thread);
            thread.ends();
        })?;
    Ok(ShellThread {
        runs: sender,
        thread,
    })
}

fn not_started(execution: u64, error: &io::Error, variables: &Mutex<Variables>) {
    __host::execution_not_begun(execution);
    let mut variables = lock(variables);
    let (names, order) = variables.names();
    let done = Done {
        status: Status::Error,
        message: format!("no thread could be started for this shell: {error}"),
        location: String::new(),
        backtrace: Vec::new(),
        variables: names,
        order,
    };
    drop(variables);
    frames::send_done(execution, done);
}

fn run_all(
    runs: &mpsc::Receiver<Run>,
    variables: &'static Mutex<Variables>,
    is_main: bool,
    thread: &'static CellThread,
) {
    panics::hold_back();
    let process = std::process::id();
    // Cells keep pointers into these for the rest of the process' life.
    let context: &'static Context = Box::leak(Box::new(Context::new(variables, is_main)));
    let api: &'static Api = Box::leak(Box::new(Api::new(context)));
    for run in runs {
        __host::begin_execution(run.execution, &run.cell);
        // The pipes are for what cannot be attributed to a cell. What the main shell prints goes there too: it is the fastest way.
        __host::own_output((!is_main).then_some(run.execution));
        running::begin(Running {
            execution: run.execution,
            thread,
            context,
            is_main,
            began: Instant::now(),
        });
        context.begin(run.execution);
        for name in &run.program.forget {
            context.forget(name);
        }
        if is_main {
            // A subshell's cells do not print into the pipes.
            streams::count_from_zero();
        }
        streams::begin(run.execution, is_main);
        let (status, panic) = run_one(&run, context, api);
        if std::process::id() != process {
            // A child that the cell has forked came back from it: the cell is the parent's, and so is the link.
            streams::end_process();
        }
        thread.set_execution(0);
        running::end(run.execution);
        streams::end(run.execution);
        __host::end_execution();
        context.release();
        let (variables, order) = context.variables().names();
        frames::send_done(
            run.execution,
            Done {
                status,
                message: panic.message,
                location: panic.location,
                backtrace: panic.backtrace,
                variables,
                order,
            },
        );
    }
}

/// How it ended, and what there is to say of an end that is not good.
fn run_one(run: &Run, context: &Context, api: &'static Api) -> (Status, Panic) {
    match load(&run.program) {
        Ok(function) => call(function, context, api),
        Err(error) => (Status::Error, said(error, String::new())),
    }
}

/// Calls a cell's function; the same is given.
pub(crate) fn call(function: Function, context: &Context, api: &'static Api) -> (Status, Panic) {
    panics::take_last();
    context.panic.take();
    // A look for tokio's runtime may have left one.
    context.mismatches.take();
    // SAFETY: the symbol is a function of this type, emitted by the cell compiler for this table. It catches the panics of
    // the user's statements; a value that is dropped after them may still panic.
    let body = AssertUnwindSafe(|| unsafe { function(api) });
    let status = thread::outside(|| catch_unwind(body)).unwrap_or(2);
    // From now on interrupts leave the thread alone.
    let ended = __host::unwound();
    if matches!(status, 0 | 1 | 3) || matches!(ended, Ended::Here(_)) {
        panics::print_caught();
    }
    match status {
        0 => (Status::Ok, Panic::default()),
        1 => {
            let (message, location) = context.error.take().unwrap_or_default();
            match interrupted::by_error(&message, &location, context) {
                Some(said) => (Status::Interrupted, said),
                None => (Status::Error, said(message, location)),
            }
        }
        3 => (Status::Mismatch, said(mismatch(context), String::new())),
        _ => {
            let text = context.panic.take();
            let last = panics::take_last();
            let mut panic = last.or_else(|| Some(said(text?, String::new())));
            match interrupted::by_panic(ended, &mut panic, context) {
                Some(said) => (Status::Interrupted, said),
                None => (Status::Panic, panic.unwrap_or_default()),
            }
        }
    }
}

fn said(message: String, location: String) -> Panic {
    Panic {
        message,
        location,
        backtrace: Vec::new(),
    }
}

/// A variable that cannot be read as what the compiler took it for can never be read: it is dropped.
fn mismatch(context: &Context) -> String {
    context.release();
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

/// Loads the cell's library. It is never unloaded: anything may hold on to it, down to a `&'static str` in another cell's value.
pub(crate) fn load(program: &Program) -> Result<Function, String> {
    let not_loaded = |why: String| format!("the compiled cell could not be loaded: {why}");
    mappings::check().map_err(not_loaded)?;
    let no_nul = |text: &str| CString::new(text).map_err(|_| format!("`{text}` holds a zero byte"));
    let (path, symbol) = (no_nul(&program.library)?, no_nul(&program.symbol)?);
    let flags = if program.global {
        RTLD_NOW | RTLD_GLOBAL
    } else {
        RTLD_NOW
    };
    // SAFETY: the library was built by the cell compiler; its constructors are std's.
    unsafe {
        let library = dlopen(path.as_ptr(), flags);
        if library.is_null() {
            let error = last_error();
            return Err(not_loaded(mappings::reason().unwrap_or(error)));
        }
        unused::loaded(library);
        let function = dlsym(library, symbol.as_ptr());
        if function.is_null() {
            return Err(format!(
                "the compiled cell has no `{}`: {}",
                program.symbol,
                last_error()
            ));
        }
        Ok(std::mem::transmute::<*mut c_void, Function>(function))
    }
}

fn last_error() -> String {
    // SAFETY: the text is of this thread, until its next call of `dlopen` and the like.
    let error = unsafe { dlerror() };
    if error.is_null() {
        return "no reason given".into();
    }
    // SAFETY: as above.
    unsafe { CStr::from_ptr(error) }
        .to_string_lossy()
        .into_owned()
}
