//! What runs the cells of one notebook: its compiler and its cell process.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use cellbeat_cells::{Compiled, Compiler, Error, Finished, Note, Program, Runtime, Status};
use serde_json::value::RawValue;
use serde_json::{Value, json};
use tokio::sync::{mpsc, watch};
use tracing::error;

use super::CancellerSlot;
use super::errors::{compile_error, lost, run_error};
use super::progress::ProgressLine;
use crate::assist::Assist;
use crate::channels::iopub::IoPub;
use crate::history::History;
use crate::link::{Cells, Ended, Execution, RunStatus};
use crate::wire::Message;
use crate::wire::comm::empty_object;
use crate::wire::execute::{self, ExecuteError, ExecuteRequest};
use crate::wire::output::display;
use crate::{link, wire::Parent};

/// The programs that cells need are built once for a toolchain; meanwhile cells wait.
#[derive(Clone)]
pub enum RuntimeState {
    /// What is being done, empty when nothing has to be.
    Building(String),
    Ready(Arc<Runtime>),
    Failed(String),
}

pub struct Notebook {
    iopub: IoPub,
    cells: Cells,
    history: Arc<Mutex<History>>,
    runtime: watch::Receiver<RuntimeState>,
    directory: PathBuf,
    assist: Assist,
    /// `None` before the first cell, and while it is lent to a compilation.
    compiler: Option<Compiler>,
    canceller: CancellerSlot,
    execution_count: u32,
    executions: u64,
    losses_seen: u64,
}

impl Notebook {
    /// `directory` is this kernel's own scratch directory.
    pub fn new(
        iopub: IoPub,
        cells: Cells,
        history: Arc<Mutex<History>>,
        runtime: watch::Receiver<RuntimeState>,
        directory: PathBuf,
        assist: Assist,
    ) -> Notebook {
        Notebook {
            iopub,
            cells,
            history,
            runtime,
            directory,
            assist,
            compiler: None,
            canceller: CancellerSlot::default(),
            execution_count: 0,
            executions: 0,
            losses_seen: 0,
        }
    }

    pub(super) fn register_canceller(&mut self, slot: CancellerSlot) {
        self.canceller = slot;
    }

    pub(super) fn execution_count(&self) -> u32 {
        self.execution_count
    }

    /// Runs a cell and returns the payload of its reply; its outputs, an error among them, are published by the time this
    /// returns.
    pub(super) async fn execute(
        &mut self,
        request: &Message,
        asked: &ExecuteRequest,
    ) -> Result<Vec<Value>, ExecuteError> {
        let parent = request.as_parent();
        if !asked.silent {
            if asked.store_history {
                self.execution_count += 1;
            }
            let content = json!({"code": asked.code, "execution_count": self.execution_count});
            self.iopub.publish("execute_input", &parent, &content).await;
        }
        let result = self.compile_and_run(request, asked, &parent).await;
        if !asked.silent && asked.store_history {
            let output = result
                .as_ref()
                .ok()
                .and_then(|outcome| text_of(outcome.result.as_deref()?));
            self.history
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .add(self.execution_count, &asked.code, output);
        }
        if let Err(error) = &result
            && !asked.silent
        {
            self.iopub.publish("error", &parent, error).await;
        }
        result
            .map(|outcome| outcome.page.map(|page| execute::page(mime_bundle(&page))))
            .map(|page| page.into_iter().collect())
    }

    /// Evaluates each expression after the cell, in silence: its data, or its error.
    pub(super) async fn user_expressions(
        &mut self,
        request: &Message,
        asked: &ExecuteRequest,
    ) -> Value {
        let mut answers = serde_json::Map::new();
        for (name, expression) in &asked.user_expressions {
            let expression = ExecuteRequest::silent(expression);
            let parent = request.as_parent();
            let answer = match self.compile_and_run(request, &expression, &parent).await {
                Ok(outcome) => {
                    let data = outcome.result.unwrap_or_else(empty_object);
                    json!({"status": "ok", "data": data, "metadata": {}})
                }
                Err(error) => {
                    let mut answer = json!(error);
                    answer["status"] = "error".into();
                    answer
                }
            };
            answers.insert(name.clone(), answer);
        }
        Value::Object(answers)
    }

    async fn compile_and_run(
        &mut self,
        request: &Message,
        asked: &ExecuteRequest,
        parent: &Parent,
    ) -> Result<Outcome, ExecuteError> {
        self.prepare(parent, asked.silent).await?;
        let compiled = self.compile(asked, parent).await?;
        if compiled.restart {
            self.cells.restart().await;
        }
        if !asked.silent {
            for note in &compiled.notes {
                self.show_note(parent, note).await;
            }
        }
        let result = match compiled.program {
            Some(program) => self.run(request, asked, program).await?,
            None => None,
        };
        Ok(Outcome {
            result,
            page: compiled.page,
        })
    }

    /// Waits for the programs that cells need, and makes the compiler.
    async fn prepare(&mut self, parent: &Parent, silent: bool) -> Result<(), ExecuteError> {
        if self.compiler.is_some() {
            return Ok(());
        }
        let mut line = ProgressLine::new(&self.iopub, parent);
        let runtime = loop {
            let state = self.runtime.borrow_and_update().clone();
            match state {
                RuntimeState::Ready(runtime) => break runtime,
                RuntimeState::Failed(why) => return Err(ExecuteError::new("SetupError", &why)),
                RuntimeState::Building(what) if !what.is_empty() && !silent => {
                    line.show(&what).await;
                }
                RuntimeState::Building(_) => {}
            }
            if self.runtime.changed().await.is_err() {
                return Err(ExecuteError::new("SetupError", "the kernel is ending"));
            }
        };
        line.clear().await;
        let compiler = Compiler::new((*runtime).clone(), self.directory.clone())
            .map_err(|error| compile_error(&error))?;
        let mut slot = self
            .canceller
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        *slot = Some(compiler.canceller());
        self.compiler = Some(compiler);
        Ok(())
    }

    async fn compile(
        &mut self,
        asked: &ExecuteRequest,
        parent: &Parent,
    ) -> Result<Compiled, ExecuteError> {
        let Some(mut compiler) = self.compiler.take() else {
            return Err(ExecuteError::new("Error", "the compiler is not there"));
        };
        let losses = self.cells.losses();
        if losses != self.losses_seen {
            self.losses_seen = losses;
            compiler.process_lost();
        }
        let (sender, mut progress) = mpsc::unbounded_channel();
        let (code, count) = (asked.code.clone(), self.execution_count);
        let compilation = tokio::task::spawn_blocking(move || {
            let result = compiler.compile(count, &code, &mut |step| {
                let _ = sender.send(step);
            });
            (compiler, result)
        });
        let mut line = ProgressLine::new(&self.iopub, parent);
        while let Some(step) = progress.recv().await {
            if !asked.silent {
                line.show(&step.to_string()).await;
            }
        }
        line.clear().await;
        match compilation.await {
            Ok((compiler, result)) => {
                self.assist.learn(compiler.knowledge());
                self.compiler = Some(compiler);
                result.map_err(|error: Error| compile_error(&error))
            }
            Err(panic) => {
                // The compiler is made anew at the next cell; what it knew is lost with it.
                error!("the cell compiler panicked: {panic}");
                self.cells.restart().await;
                Err(ExecuteError::new(
                    "InternalError",
                    "the cell compiler failed; all variables and items are lost. Please report this cell",
                ))
            }
        }
    }

    async fn run(
        &mut self,
        request: &Message,
        asked: &ExecuteRequest,
        program: Program,
    ) -> Result<Option<Box<RawValue>>, ExecuteError> {
        self.executions += 1;
        let execution = Execution {
            id: self.executions,
            parent: request.as_parent(),
            execution_count: self.execution_count,
            silent: asked.silent,
            stdin: asked.allow_stdin.then(|| request.identities().to_vec()),
        };
        let ended = self
            .cells
            .run(
                execution,
                &link::Program {
                    cell: request.metadata["cellId"].as_str().unwrap_or_default(),
                    library: &program.library.to_string_lossy(),
                    symbol: &program.symbol,
                    global: program.global,
                    forget: &program.forget,
                },
            )
            .await;
        match ended {
            Ended::Done { done, result } => {
                let error = run_error(&done);
                let finished = Finished {
                    status: match done.status {
                        RunStatus::Ok => Status::Ok,
                        RunStatus::Error => Status::Error,
                        RunStatus::Panic => Status::Panic,
                        RunStatus::Mismatch => Status::Mismatch,
                    },
                    variables: done.variables,
                };
                if let Some(compiler) = &mut self.compiler {
                    compiler.finish(program, finished);
                    self.assist.learn(compiler.knowledge());
                }
                error.map_or(Ok(result), Err)
            }
            Ended::Lost(loss) => Err(lost(&loss)),
        }
    }

    async fn show_note(&self, parent: &Parent, note: &Note) {
        let content = display(mime_bundle(note), None);
        self.iopub.publish("display_data", parent, &content).await;
    }
}

/// What a cell that ran to its end gives besides its output.
struct Outcome {
    /// The data of its `execute_result`, by mime type.
    result: Option<Box<RawValue>>,
    page: Option<Note>,
}

fn mime_bundle(note: &Note) -> Value {
    let mut data = json!({"text/plain": note.text});
    if let Some(html) = &note.html {
        data["text/html"] = html.as_str().into();
    }
    data
}

/// The text/plain of a result.
fn text_of(data: &RawValue) -> Option<String> {
    let data: Value = serde_json::from_str(data.get()).ok()?;
    Some(data["text/plain"].as_str()?.to_owned())
}
