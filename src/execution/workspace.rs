//! What the shells of a notebook share: its compiler and its cell process.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use cellbeat_cells::{
    Canceller, Cell, Compiled, Compiler, Error, Finished, Program, Progress, Runtime,
};
use tokio::sync::mpsc;
use tracing::{Span, error};

use super::errors::compile_error;
use super::progress::ProgressLine;
use super::setup::{RuntimeState, Setup};
use crate::assist::Assist;
use crate::channels::iopub::IoPub;
use crate::link::Cells;
use crate::lock::lock;
use crate::wire::execute::ExecuteError;

/// How soon after the kernel's start a cell is run that a client, not a person, has asked for.
const AT_ONCE: Duration = Duration::from_millis(200);

pub(crate) struct Workspace {
    pub(super) iopub: IoPub,
    pub(super) cells: Cells,
    setup: Setup,
    directory: PathBuf,
    assist: Assist,
    /// One cell is compiled at a time.
    compiler: tokio::sync::Mutex<CompilerSlot>,
    /// Programs that were run since the last compile. Their shells do not wait for the compile of another.
    finished: Mutex<Vec<Ran>>,
    canceller: Mutex<Option<Canceller>>,
    /// How many interrupts there were: a cell that waits for another's compile is interrupted with it.
    interrupts: AtomicU64,
    executions: AtomicU64,
}

#[derive(Default)]
struct CompilerSlot {
    /// `None` before the first cell, and while it is lent to a compilation.
    compiler: Option<Compiler>,
    /// How many of [`Cells::losses`] the compiler knows of.
    losses: u64,
}

/// A program that was run.
struct Ran {
    program: Program,
    outcome: Finished,
    /// [`Cells::losses`] at its end.
    losses: u64,
}

/// A cell to be compiled.
pub(super) struct Source {
    pub(super) count: u32,
    pub(super) code: String,
    /// Jupyter's `cellId`; empty where the client gives none.
    pub(super) id: String,
    pub(super) in_subshell: bool,
    /// The line that the part of it starts at which is to be compiled.
    pub(super) part: usize,
    /// [`Workspace::interrupts`] when the cell was taken from its queue.
    pub(super) interrupts: u64,
}

impl Workspace {
    /// `directory` is this kernel's own scratch directory.
    pub(crate) fn new(
        iopub: IoPub,
        cells: Cells,
        setup: Setup,
        directory: PathBuf,
        assist: Assist,
    ) -> Workspace {
        Workspace {
            iopub,
            cells,
            setup,
            directory,
            assist,
            compiler: tokio::sync::Mutex::default(),
            finished: Mutex::default(),
            canceller: Mutex::default(),
            interrupts: AtomicU64::new(0),
            executions: AtomicU64::new(0),
        }
    }

    /// Ends the compilation that runs, if one does, and interrupts the cells.
    pub(super) fn interrupt(&self) {
        self.interrupts.fetch_add(1, Ordering::AcqRel);
        if let Some(canceller) = &*lock(&self.canceller) {
            canceller.cancel();
        }
        self.cells.interrupt();
    }

    /// How many interrupts there were.
    pub(super) fn interrupts(&self) -> u64 {
        self.interrupts.load(Ordering::Acquire)
    }

    /// A number that no other run of this kernel has.
    pub(super) fn next_execution(&self) -> u64 {
        self.executions.fetch_add(1, Ordering::AcqRel) + 1
    }

    /// Waits for the programs that cells need. `line` shows what is being built.
    pub(super) async fn runtime(
        &self,
        line: &mut ProgressLine<'_>,
    ) -> Result<Arc<Runtime>, ExecuteError> {
        self.setup.try_again();
        let mut runtime = self.setup.subscribe();
        loop {
            let state = runtime.borrow_and_update().clone();
            match state {
                RuntimeState::Ready(runtime) => return Ok(runtime),
                RuntimeState::Failed(why) => return Err(ExecuteError::new("SetupError", &why)),
                RuntimeState::Building(what) if !what.is_empty() => line.show(&what).await,
                RuntimeState::Building(_) => {}
            }
            if runtime.changed().await.is_err() {
                return Err(ExecuteError::new("SetupError", "the kernel is ending"));
            }
        }
    }

    /// Has rustc wait for the first cell, unless that comes at once: it needs the processors for itself then.
    pub(super) async fn prepare(&self) {
        let mut state = self.setup.subscribe();
        let ready = state.wait_for(|state| matches!(state, RuntimeState::Ready(_)));
        let Ok(RuntimeState::Ready(runtime)) = ready.await.map(|state| state.clone()) else {
            return;
        };
        tokio::time::sleep(AT_ONCE).await;
        let mut slot = self.compiler.lock().await;
        // Where none can be made, the first cell says why.
        if slot.compiler.is_none() {
            slot.compiler = self.new_compiler(&runtime).ok();
        }
        if let Some(compiler) = &slot.compiler {
            compiler.prepare();
        }
    }

    /// Compiles a cell once no other one is being compiled. `line` shows the progress.
    pub(super) async fn compile(
        &self,
        runtime: &Runtime,
        source: Source,
        line: &mut ProgressLine<'_>,
    ) -> Result<Compiled, ExecuteError> {
        let mut slot = self.compiler.lock().await;
        let mut compiler = match slot.compiler.take() {
            Some(compiler) => compiler,
            None => self.new_compiler(runtime)?,
        };
        // In this order: an interrupt is either counted before the look, or cancels what comes after it.
        compiler.canceller().reset();
        if self.interrupts() != source.interrupts {
            slot.compiler = Some(compiler);
            return Err(compile_error(&Error::Cancelled));
        }
        self.catch_up(&mut compiler, &mut slot.losses);
        let (sender, mut progress) = mpsc::unbounded_channel();
        let span = Span::current();
        let compilation = tokio::task::spawn_blocking(move || {
            let _entered = span.enter();
            let Source {
                count,
                code,
                id,
                in_subshell,
                part,
                ..
            } = source;
            let mut report = |step: Progress| drop(sender.send(step));
            let cell = Cell {
                count,
                code: &code,
                id: &id,
                in_subshell,
                part,
            };
            let result = compiler.compile_cell(cell, &mut report);
            (compiler, result)
        });
        while let Some(step) = progress.recv().await {
            line.show(&step.to_string()).await;
        }
        match compilation.await {
            Ok((mut compiler, result)) => {
                self.catch_up(&mut compiler, &mut slot.losses);
                slot.compiler = Some(compiler);
                result.map_err(|error| compile_error(&error))
            }
            Err(panic) => {
                // The compiler is made again at the next cell; what it knew is lost with it.
                error!("the cell compiler panicked: {panic}");
                self.cells.restart().await;
                Err(ExecuteError::new(
                    "InternalError",
                    "the cell compiler failed; all variables and items are lost. Please report this cell",
                ))
            }
        }
    }

    /// A program was run: the next compile knows what it has left. A compile that goes on is not waited for.
    pub(super) fn finish(&self, program: Program, outcome: Finished, losses: u64) {
        lock(&self.finished).push(Ran {
            program,
            outcome,
            losses,
        });
        if let Ok(mut slot) = self.compiler.try_lock()
            && let CompilerSlot {
                compiler: Some(compiler),
                losses,
            } = &mut *slot
        {
            self.catch_up(compiler, losses);
        }
    }

    /// Reports to the compiler what has happened since the last call, in that order.
    fn catch_up(&self, compiler: &mut Compiler, known_losses: &mut u64) {
        let mut lost = |compiler: &mut Compiler, losses| {
            if *known_losses != losses {
                *known_losses = losses;
                compiler.process_lost();
            }
        };
        for ran in std::mem::take(&mut *lock(&self.finished)) {
            lost(compiler, ran.losses);
            compiler.finish(ran.program, ran.outcome);
        }
        lost(compiler, self.cells.losses());
        self.assist.learn(compiler.knowledge());
    }

    fn new_compiler(&self, runtime: &Runtime) -> Result<Compiler, ExecuteError> {
        let mut compiler = Compiler::new(runtime.clone(), self.directory.clone())
            .map_err(|error| compile_error(&error))?;
        compiler.stand_by();
        *lock(&self.canceller) = Some(compiler.canceller());
        Ok(compiler)
    }
}
