//! One shell's cells: counted, compiled, run.

use std::sync::Arc;

use cellbeat::link::names;
use cellbeat_cells::{Compiled, Finished, Note, Program, Status};
use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};

use super::errors::{lost, run_error};
use super::history::ShellHistory;
use super::progress::ProgressLine;
use super::workspace::{Source, Workspace};
use crate::channels::iopub::IoPub;
use crate::large::aside;
use crate::link::{self, Ended, Execution};
use crate::wire::comm::empty_object;
use crate::wire::execute::{self, ExecuteError, ExecuteRequest};
use crate::wire::message::Outgoing;
use crate::wire::output::display;
use crate::wire::{Message, Parent};

pub(crate) struct Notebook {
    /// `None` for the main shell.
    subshell: Option<String>,
    workspace: Arc<Workspace>,
    history: Arc<ShellHistory>,
    execution_count: u32,
}

impl Notebook {
    pub(crate) fn new(
        subshell: Option<String>,
        workspace: Arc<Workspace>,
        history: Arc<ShellHistory>,
    ) -> Notebook {
        Notebook {
            subshell,
            workspace,
            history,
            execution_count: 0,
        }
    }

    pub(super) fn execution_count(&self) -> u32 {
        self.execution_count
    }

    pub(super) fn iopub(&self) -> IoPub {
        self.workspace.iopub.clone()
    }

    /// No cell comes any more.
    pub(super) fn delete(self) {
        if let Some(subshell) = &self.subshell {
            self.workspace.cells.delete_subshell(subshell);
        }
    }

    /// Runs a cell and returns the payload of its reply; its outputs, an error among them, are published by the time this
    /// returns.
    pub(super) async fn execute(
        &mut self,
        request: &Message,
        asked: &ExecuteRequest,
    ) -> Result<Vec<Value>, ExecuteError> {
        let parent = request.as_parent();
        let iopub = self.iopub();
        let interrupts = self.workspace.interrupts();
        if !asked.silent {
            if asked.store_history {
                self.execution_count += 1;
            }
            let input = || {
                let content = json!({"code": asked.code, "execution_count": self.execution_count});
                Outgoing::new("execute_input", &parent, &content)
            };
            iopub.send_large(asked.code.len(), input).await;
        }
        let result = self
            .compile_and_run(request, asked, &parent, interrupts)
            .await;
        if !asked.silent && asked.store_history {
            let output = result
                .as_ref()
                .ok()
                .and_then(|outcome| text_of(outcome.result.as_deref()?));
            self.history.add(self.execution_count, &asked.code, output);
        }
        if let Err(error) = &result
            && !asked.silent
        {
            iopub.publish("error", &parent, error).await;
        }
        let Outcome { result, page } = result?;
        let length = result.as_ref().map_or(0, |data| data.get().len());
        aside(length, || drop(result));
        Ok(page
            .map(|page| execute::page(mime_bundle(&page)))
            .into_iter()
            .collect())
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
            let interrupts = self.workspace.interrupts();
            let answer = match self
                .compile_and_run(request, &expression, &parent, interrupts)
                .await
            {
                Ok(outcome) => {
                    let data = outcome.result.unwrap_or_else(empty_object);
                    aside(
                        data.get().len(),
                        || json!({"status": "ok", "data": data, "metadata": {}}),
                    )
                }
                Err(error) => crate::wire::request::error(&error),
            };
            answers.insert(name.clone(), answer);
        }
        Value::Object(answers)
    }

    async fn compile_and_run(
        &self,
        request: &Message,
        asked: &ExecuteRequest,
        parent: &Parent,
        interrupts: u64,
    ) -> Result<Outcome, ExecuteError> {
        let mut outcome = Outcome::default();
        let mut next = Some(1);
        while let Some(part) = next {
            let compiled = self
                .compile(request, asked, part, parent, interrupts)
                .await?;
            if compiled.restart {
                self.workspace.cells.restart().await;
            }
            if !asked.silent {
                for note in &compiled.notes {
                    self.show_note(parent, note).await;
                }
            }
            outcome.page = compiled.page.or(outcome.page);
            if let Some(program) = compiled.program {
                outcome.result = self.run(request, asked, program).await?;
            }
            next = compiled.next_part;
        }
        Ok(outcome)
    }

    async fn compile(
        &self,
        request: &Message,
        asked: &ExecuteRequest,
        part: usize,
        parent: &Parent,
        interrupts: u64,
    ) -> Result<Compiled, ExecuteError> {
        let mut line = ProgressLine::new(&self.workspace.iopub, parent, asked.silent);
        let compiled = self
            .compile_with(request, asked, part, interrupts, &mut line)
            .await;
        line.clear().await;
        compiled
    }

    async fn compile_with(
        &self,
        request: &Message,
        asked: &ExecuteRequest,
        part: usize,
        interrupts: u64,
        line: &mut ProgressLine<'_>,
    ) -> Result<Compiled, ExecuteError> {
        let runtime = self.workspace.runtime(line).await?;
        let source = Source {
            count: self.execution_count,
            code: asked.code.clone(),
            id: cell_id(request).to_owned(),
            in_subshell: self.subshell.is_some(),
            part,
            interrupts,
        };
        self.workspace.compile(&runtime, source, line).await
    }

    async fn run(
        &self,
        request: &Message,
        asked: &ExecuteRequest,
        program: Program,
    ) -> Result<Option<Box<RawValue>>, ExecuteError> {
        let execution = Execution {
            id: self.workspace.next_execution(),
            parent: request.as_parent(),
            execution_count: self.execution_count,
            in_subshell: self.subshell.is_some(),
            silent: asked.silent,
            stdin: asked.allow_stdin.then(|| request.identities().to_vec()),
        };
        let ended = self
            .workspace
            .cells
            .run(
                execution,
                &link::Program {
                    subshell: self.subshell.as_deref().unwrap_or_default(),
                    cell: cell_id(request),
                    library: &program.library.to_string_lossy(),
                    symbol: &program.symbol,
                    global: program.global,
                    forget: &program.forget,
                },
            )
            .await;
        match ended {
            Ended::Done {
                done,
                result,
                losses,
            } => {
                let error = run_error(&done, program.source_line(&done.location));
                let finished = Finished {
                    status: match done.status {
                        names::Status::Ok => Status::Ok,
                        names::Status::Error => Status::Error,
                        // It leaves as much.
                        names::Status::Panic | names::Status::Interrupted => Status::Panic,
                        names::Status::Mismatch => Status::Mismatch,
                    },
                    variables: done.variables,
                    order: done.order,
                };
                self.workspace.finish(program, finished, losses);
                error.map_or(Ok(result), Err)
            }
            Ended::Lost(loss) => Err(lost(&loss)),
        }
    }

    async fn show_note(&self, parent: &Parent, note: &Note) {
        let content = display(mime_bundle(note), None);
        self.workspace
            .iopub
            .publish("display_data", parent, &content)
            .await;
    }
}

/// Which cell of the document asks; empty where the client does not say.
fn cell_id(request: &Message) -> &str {
    request.metadata["cellId"].as_str().unwrap_or_default()
}

/// What a cell that ran to its end gives besides its output.
#[derive(Default)]
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
    #[derive(Deserialize)]
    struct Text {
        #[serde(rename = "text/plain")]
        text: String,
    }
    let read = || serde_json::from_str::<Text>(data.get());
    Some(aside(data.get().len(), read).ok()?.text)
}
