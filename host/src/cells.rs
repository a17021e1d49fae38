//! One cell after another in each shell: load its library, call its function, say how it ended.

use crate::api::{Api, Context};
use crate::frames::{self, Done, Program, Run, Status};
use crate::panics::{self, Panic};
use crate::streams;
use crate::variables::Variables;
use cellbeat::__host;
use std::collections::HashMap;
use std::ffi::{CStr, CString, c_char, c_int, c_void};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, PoisonError, mpsc};
use std::{io, thread};

/// Recursion in a cell is worth memory that is only taken when it is used.
pub(crate) const CELL_STACK: usize = 64 << 20;

/// A cell's function. It returns 0, or 1 after a failed `?`, 2 after a panic, 3 where a variable is not what it is taken for.
pub(crate) type Function = unsafe extern "C-unwind" fn(*const Api) -> i32;

/// The threads that run cells: the main shell's, and one for each subshell that has run one. A thread runs one cell after
/// another.
pub(crate) struct Shells {
    main: mpsc::Sender<Run>,
    subshells: HashMap<String, mpsc::Sender<Run>>,
    variables: &'static Mutex<Variables>,
}

/// The cells of the main shell, for [`run_main`].
pub(crate) struct MainCells {
    runs: mpsc::Receiver<Run>,
    variables: &'static Mutex<Variables>,
}

impl Shells {
    pub(crate) fn new() -> (Shells, MainCells) {
        let (main, runs) = mpsc::channel();
        let variables: &'static Mutex<Variables> = Box::leak(Box::default());
        let shells = Shells {
            main,
            subshells: HashMap::new(),
            variables,
        };
        (shells, MainCells { runs, variables })
    }

    /// Hands a cell to the thread of its subshell, which is started where it is not there yet.
    pub(crate) fn run(&mut self, run: Run) {
        if run.subshell.is_empty() {
            // It waits for cells as long as the process lives.
            let _ = self.main.send(run);
            return;
        }
        let execution = run.execution;
        let sender = match self.subshells.get(&run.subshell) {
            Some(sender) => sender,
            None => match start_subshell(self.variables) {
                Ok(sender) => self.subshells.entry(run.subshell.clone()).or_insert(sender),
                Err(error) => return not_started(execution, &error, self.variables),
            },
        };
        let _ = sender.send(run);
    }

    /// Its thread ends after the cells that it has.
    pub(crate) fn delete(&mut self, subshell: &str) {
        self.subshells.remove(subshell);
    }
}

fn start_subshell(variables: &'static Mutex<Variables>) -> io::Result<mpsc::Sender<Run>> {
    let (sender, runs) = mpsc::channel();
    thread::Builder::new()
        .name("subshell".into())
        .stack_size(CELL_STACK)
        .spawn(move || run_all(&runs, variables, false))?;
    Ok(sender)
}

fn not_started(execution: u64, error: &io::Error, variables: &Mutex<Variables>) {
    let mut variables = variables.lock().unwrap_or_else(PoisonError::into_inner);
    let (names, order) = variables.names();
    let done = Done {
        status: Status::Error,
        message: format!("no thread could be started for this subshell: {error}"),
        location: String::new(),
        backtrace: Vec::new(),
        variables: names,
        order,
    };
    drop(variables);
    frames::send_done(execution, done);
}

/// Runs the main shell's cells on this thread until no more can come.
pub(crate) fn run_main(cells: &MainCells) {
    streams::flush_while_running();
    run_all(&cells.runs, cells.variables, true);
}

fn run_all(runs: &mpsc::Receiver<Run>, variables: &'static Mutex<Variables>, is_main: bool) {
    panics::hold_back();
    let process = std::process::id();
    // Cells keep pointers into these for the rest of the process' life.
    let context: &'static Context = Box::leak(Box::new(Context::new(variables, is_main)));
    let api: &'static Api = Box::leak(Box::new(Api::new(context)));
    for run in runs {
        __host::begin_execution(run.execution, &run.cell);
        // The pipes are for what cannot be told apart. What the main shell prints goes there too: it is the fastest way.
        __host::own_output((!is_main).then_some(run.execution));
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
    // A look for tokio's runtime may have left one.
    context.mismatches.take();
    // SAFETY: the symbol is a function of this type, emitted by the cell compiler for this table. It catches the panics of
    // the user's statements; a value that is dropped after them may still panic.
    let status = catch_unwind(AssertUnwindSafe(|| unsafe { function(api) })).unwrap_or(2);
    if matches!(status, 0 | 1 | 3) {
        panics::print_caught();
    }
    match status {
        0 => (Status::Ok, Panic::default()),
        1 => {
            let (message, location) = context.error.take().unwrap_or_default();
            (Status::Error, said(message, location))
        }
        3 => (Status::Mismatch, said(mismatch(context), String::new())),
        _ => (Status::Panic, panics::take_last().unwrap_or_default()),
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

/// Loads the cell's library. It is never unloaded: values and threads of the cell may outlive it.
pub(crate) fn load(program: &Program) -> Result<Function, String> {
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
            return Err(format!(
                "the compiled cell could not be loaded: {}",
                last_error()
            ));
        }
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

unsafe fn last_error() -> String {
    let error = unsafe { dlerror() };
    if error.is_null() {
        return "no reason given".into();
    }
    unsafe { CStr::from_ptr(error) }
        .to_string_lossy()
        .into_owned()
}
