//! One cell after another: compile, run, reply.
//!
//! - [`Executor`]: the queue of cells and what the channels may ask of it
//! - `notebook`: the compiler and the cell process of this notebook
//! - `progress`: what is shown while dependencies are built

mod errors;
mod notebook;
mod progress;

use std::sync::{Arc, Mutex, PoisonError};

use cellbeat_cells::Canceller;
use serde_json::Value;
use tokio::sync::mpsc;
use tracing::warn;

use crate::channels::iopub::IoPub;
use crate::channels::{Replies, while_busy};
use crate::wire::Message;
use crate::wire::execute::{ExecuteRequest, aborted_reply, error_reply, ok_reply};

pub use notebook::{Notebook, RuntimeState};

#[derive(Clone)]
pub struct Executor {
    queue: mpsc::UnboundedSender<Message>,
    canceller: CancellerSlot,
}

/// Filled when the compiler is there.
type CancellerSlot = Arc<Mutex<Option<Canceller>>>;

/// The cells that wait, and how to run them.
pub struct ExecutionQueue {
    requests: mpsc::UnboundedReceiver<Message>,
    canceller: CancellerSlot,
}

impl Executor {
    pub fn new() -> (Executor, ExecutionQueue) {
        let (queue, requests) = mpsc::unbounded_channel();
        let canceller = CancellerSlot::default();
        let executor = Executor {
            queue,
            canceller: canceller.clone(),
        };
        (
            executor,
            ExecutionQueue {
                requests,
                canceller,
            },
        )
    }

    pub fn submit(&self, request: Message) {
        // The queue closes only when the kernel ends.
        let _ = self.queue.send(request);
    }

    /// Ends the compilation that runs, if one does.
    pub fn cancel_compilation(&self) {
        let canceller = self
            .canceller
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if let Some(canceller) = &*canceller {
            canceller.cancel();
        }
    }

    /// The content of an `is_complete_reply`.
    pub fn is_complete(&self, code: &str) -> Value {
        use cellbeat_cells::Completeness;
        match cellbeat_cells::is_complete(code) {
            Completeness::Complete => serde_json::json!({"status": "complete"}),
            Completeness::Incomplete { indent } => {
                serde_json::json!({"status": "incomplete", "indent": indent})
            }
            Completeness::Invalid => serde_json::json!({"status": "invalid"}),
        }
    }
}

impl ExecutionQueue {
    /// Runs cells until the kernel ends.
    pub async fn run(mut self, mut notebook: Notebook, replies: Replies, iopub: IoPub) {
        notebook.register_canceller(self.canceller.clone());
        while let Some(request) = self.requests.recv().await {
            let failed = while_busy(
                &iopub,
                &request.as_parent(),
                execute(&mut notebook, &replies, &request),
            )
            .await;
            if failed {
                self.abort_queued(&notebook, &replies, &iopub).await;
            }
        }
    }

    /// Answers the cells that were queued behind one that failed, without running them.
    async fn abort_queued(&mut self, notebook: &Notebook, replies: &Replies, iopub: &IoPub) {
        while let Ok(request) = self.requests.try_recv() {
            let content = aborted_reply(notebook.execution_count());
            while_busy(
                iopub,
                &request.as_parent(),
                replies.reply(&request, "execute_reply", &content),
            )
            .await;
        }
    }
}

/// Returns whether the cells queued behind this one are to be aborted.
async fn execute(notebook: &mut Notebook, replies: &Replies, request: &Message) -> bool {
    let asked: ExecuteRequest = match request.content() {
        Ok(asked) => asked,
        Err(error) => {
            warn!("execute_request was dropped: {error}");
            return false;
        }
    };
    let result = notebook.execute(request, &asked).await;
    let count = notebook.execution_count();
    let failed = result.is_err();
    let content = match result {
        Ok(payload) => {
            let answers = notebook.user_expressions(request, &asked).await;
            ok_reply(count, payload, answers)
        }
        Err(error) => error_reply(count, &error),
    };
    replies.reply(request, "execute_reply", &content).await;
    failed && asked.stop_on_error && !asked.silent
}
