//! A notebook that is served as a whole: its cells are loaded once and run for each visitor, with its own variables.
//!
//! What is not a variable is shared: `static`s, and the threads and files that cells open.

use crate::abi::Api;
use crate::api::Context;
use crate::cells::{self, CELL_STACK, Function};
use crate::lock::lock;
use crate::panics;
use crate::variables::Value;
use cellbeat::__host;
use cellbeat::__host::frames::{Program, Status};
use cellbeat::prelude::{StateApi, state};
use cellbeat::scope::{self, Scope};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, mpsc};
use std::{io, thread};

/// Most threads that run cells for visitors. A thread holds what the cells it ran have left, since a variable may have to be
/// dropped where it was made.
const MOST_THREADS: usize = 64;

struct Cell {
    function: Function,
    /// Variables to drop before it runs.
    forget: Vec<String>,
}

/// Loads the cells, and makes them the app that is served.
///
/// # Errors
/// Where a library cannot be loaded.
pub(crate) fn load(title: &str, programs: &[Program]) -> Result<(), String> {
    let cells: Result<Arc<[Cell]>, String> = programs
        .iter()
        .map(|program| {
            Ok(Cell {
                function: cells::load(program)?,
                forget: program.forget.clone(),
            })
        })
        .collect();
    let (cells, threads) = (cells?, Threads::default());
    __host::add_notebook(title, move || run(&cells, &threads));
    Ok(())
}

/// Runs the cells for the visitor whose scope this thread is in.
fn run(cells: &Arc<[Cell]>, threads: &Threads) -> Result<(), String> {
    let thread = threads
        .take()
        .map_err(|error| format!("no thread for another visitor: {error}"))?;
    let (answer, ran) = mpsc::channel();
    let job = Job::Run {
        scope: scope::current(),
        cells: cells.clone(),
        answer,
    };
    thread.send(job);
    let (result, values) = ran
        .recv()
        .map_err(|_| "the thread that runs the cells ended".to_owned())?;
    let kept = Mutex::new(Some(Kept { values, thread }));
    // After the hooks that the cells have added.
    state.on_session_destroyed(move |_| drop(lock(&kept).take()));
    result
}

/// What the cells have left, until the visitor is gone.
struct Kept {
    values: Vec<Value>,
    thread: Arc<Thread>,
}

impl Drop for Kept {
    fn drop(&mut self) {
        self.thread
            .send(Job::Discard(std::mem::take(&mut self.values)));
    }
}

enum Job {
    Run {
        scope: Scope,
        cells: Arc<[Cell]>,
        answer: mpsc::Sender<(Result<(), String>, Vec<Value>)>,
    },
    Discard(Vec<Value>),
}

/// The threads that run cells for visitors.
#[derive(Default)]
struct Threads(Mutex<Vec<Arc<Thread>>>);

struct Thread {
    jobs: mpsc::Sender<Job>,
    waiting: Arc<AtomicUsize>,
}

impl Thread {
    fn send(&self, job: Job) {
        self.waiting.fetch_add(1, Ordering::AcqRel);
        // It takes jobs as long as the process lives.
        let _ = self.jobs.send(job);
    }
}

impl Threads {
    /// A thread that has nothing to do; where there are many, the one with the least.
    fn take(&self) -> io::Result<Arc<Thread>> {
        let mut threads = lock(&self.0);
        let load = |thread: &Arc<Thread>| thread.waiting.load(Ordering::Acquire);
        let least = threads.iter().min_by_key(|thread| load(thread)).cloned();
        match least {
            Some(thread) if load(&thread) == 0 || threads.len() >= MOST_THREADS => Ok(thread),
            _ => {
                let thread = Arc::new(start()?);
                threads.push(thread.clone());
                Ok(thread)
            }
        }
    }
}

fn start() -> io::Result<Thread> {
    let (sender, jobs) = mpsc::channel();
    let waiting = Arc::<AtomicUsize>::default();
    let thread = Thread {
        jobs: sender,
        waiting: waiting.clone(),
    };
    thread::Builder::new()
        .name("visitors".into())
        .stack_size(CELL_STACK)
        .spawn(move || work(&jobs, &waiting))?;
    Ok(thread)
}

fn work(jobs: &mpsc::Receiver<Job>, waiting: &AtomicUsize) {
    panics::hold_back();
    // Cells keep pointers into these for the rest of the process' life.
    let context: &'static Context =
        Box::leak(Box::new(Context::new(Box::leak(Box::default()), true)));
    let api: &'static Api = Box::leak(Box::new(Api::new(context)));
    for job in jobs {
        match job {
            Job::Run {
                scope,
                cells,
                answer,
            } => {
                let entered = scope.enter_callback();
                let result = run_all(&cells, context, api);
                cellbeat::prelude::flush();
                drop(entered);
                let values = context.variables().take_named();
                // Somebody waits.
                let _ = answer.send((result, values));
            }
            Job::Discard(values) => values.into_iter().for_each(Value::discard),
        }
        waiting.fetch_sub(1, Ordering::AcqRel);
    }
}

fn run_all(cells: &[Cell], context: &Context, api: &'static Api) -> Result<(), String> {
    for cell in cells {
        context.begin(0);
        for name in &cell.forget {
            context.forget(name);
        }
        let (status, panic) = cells::call(cell.function, context, api);
        context.release();
        let how = match status {
            Status::Ok => continue,
            Status::Panic => "panicked",
            Status::Error | Status::Mismatch | Status::Interrupted => "failed",
        };
        let (place, message) = (panic.location, panic.message);
        return Err(format!("a cell {how} at {place}: {message}"));
    }
    Ok(())
}
