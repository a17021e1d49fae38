//! The main shell and its subshells (JEP 91): a queue each.

use std::collections::{HashMap, VecDeque};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};

use anyhow::{Context, bail};
use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tracing::Instrument;
use uuid::Uuid;

use super::history::ShellHistory;
use super::{Notebook, Workspace};
use crate::channels::{Replies, while_busy};
use crate::lock::lock;
use crate::log::request_span;
use crate::wire::Message;
use crate::wire::execute::{ExecuteRequest, aborted_reply, error_reply, ok_reply};

/// How many deleted subshells are known by name: what a client sent to one before it deleted it comes within moments.
const MOST_DELETED: usize = 1000;

/// The shells as the channels see them.
#[derive(Clone)]
pub(crate) struct Shells {
    workspace: Arc<Workspace>,
    replies: Replies,
    history: PathBuf,
    main: ShellHandle,
    subshells: Arc<Mutex<Subshells>>,
    started: mpsc::UnboundedSender<ShellQueue>,
}

#[derive(Default)]
struct Subshells {
    live: HashMap<String, ShellHandle>,
    /// In the order in which they were created.
    ids: Vec<String>,
    /// A client closes its comms on a subshell and deletes it; the two come by different sockets.
    deleted: VecDeque<String>,
}

/// One shell.
#[derive(Clone)]
pub(crate) struct ShellHandle {
    queue: mpsc::UnboundedSender<Message>,
    pub history: Arc<ShellHistory>,
    deleted: Arc<AtomicBool>,
}

impl ShellHandle {
    /// Queues an execute_request.
    pub(crate) fn submit(&self, request: Message) {
        // The queue closes only when the shell is deleted or the kernel ends.
        let _ = self.queue.send(request);
    }
}

impl Shells {
    /// With the main shell only. `history` is the file that all kernels share.
    pub(crate) fn new(
        workspace: Workspace,
        replies: Replies,
        history: PathBuf,
    ) -> (Shells, ShellQueues) {
        let workspace = Arc::new(workspace);
        tokio::spawn({
            let workspace = workspace.clone();
            async move { workspace.prepare().await }
        });
        let (started, queues) = mpsc::unbounded_channel();
        let (main, main_queue) = shell(None, &workspace, &replies, &history);
        let shells = Shells {
            workspace,
            replies,
            history,
            main,
            subshells: Arc::default(),
            started,
        };
        (
            shells,
            ShellQueues {
                main: main_queue,
                started: queues,
            },
        )
    }

    /// The shell that a request is for; `None` where there is no such subshell.
    pub(crate) fn find(&self, subshell_id: Option<&str>) -> Option<ShellHandle> {
        match subshell_id {
            None => Some(self.main.clone()),
            Some(id) => self.subshells().live.get(id).cloned(),
        }
    }

    /// Whether there is such a subshell, or was one.
    pub(crate) fn has_or_had(&self, subshell_id: &str) -> bool {
        let subshells = self.subshells();
        subshells.live.contains_key(subshell_id)
            || subshells.deleted.iter().any(|id| id == subshell_id)
    }

    /// Returns the new subshell's id.
    pub(crate) fn create(&self) -> String {
        let id = Uuid::new_v4().to_string();
        let (handle, queue) = shell(
            Some(id.clone()),
            &self.workspace,
            &self.replies,
            &self.history,
        );
        let mut subshells = self.subshells();
        subshells.live.insert(id.clone(), handle);
        subshells.ids.push(id.clone());
        drop(subshells);
        // The receiver ends only with the kernel.
        let _ = self.started.send(queue);
        id
    }

    /// Ends a subshell: a cell that runs comes to its end, those that are queued are aborted. False where there is none.
    pub(crate) fn delete(&self, subshell_id: &str) -> bool {
        let mut subshells = self.subshells();
        let Some(handle) = subshells.live.remove(subshell_id) else {
            return false;
        };
        handle.deleted.store(true, Ordering::Release);
        subshells.ids.retain(|id| id != subshell_id);
        if subshells.deleted.len() == MOST_DELETED {
            subshells.deleted.pop_front();
        }
        subshells.deleted.push_back(subshell_id.to_owned());
        true
    }

    /// The ids of the subshells, oldest first.
    pub(crate) fn list(&self) -> Vec<String> {
        self.subshells().ids.clone()
    }

    /// Interrupts what compiles and what runs, in all shells.
    pub(crate) fn interrupt(&self) {
        self.workspace.interrupt();
    }

    fn subshells(&self) -> MutexGuard<'_, Subshells> {
        lock(&self.subshells)
    }
}

fn shell(
    id: Option<String>,
    workspace: &Arc<Workspace>,
    replies: &Replies,
    history: &std::path::Path,
) -> (ShellHandle, ShellQueue) {
    let (queue, requests) = mpsc::unbounded_channel();
    let history = Arc::new(ShellHistory::new(history.to_owned()));
    let deleted = Arc::<AtomicBool>::default();
    let queue_of_shell = ShellQueue {
        requests,
        deleted: deleted.clone(),
        notebook: Notebook::new(id, workspace.clone(), history.clone()),
        replies: replies.clone(),
    };
    let handle = ShellHandle {
        queue,
        history,
        deleted,
    };
    (handle, queue_of_shell)
}

/// The queues of all shells, and how to run what is in them.
pub(crate) struct ShellQueues {
    main: ShellQueue,
    started: mpsc::UnboundedReceiver<ShellQueue>,
}

impl ShellQueues {
    /// Runs the cells of all shells until the kernel ends.
    ///
    /// # Errors
    /// When a shell fails that is not to end: its cells would wait for ever.
    pub(crate) async fn run(mut self) -> anyhow::Result<()> {
        let mut shells = JoinSet::new();
        shells.spawn(self.main.run());
        loop {
            tokio::select! {
                Some(queue) = self.started.recv() => {
                    shells.spawn(queue.run());
                }
                Some(ended) = shells.join_next() => ended.context("a shell failed")?,
                else => bail!("all shells ended"),
            }
        }
    }
}

/// The cells that wait in one shell.
struct ShellQueue {
    requests: mpsc::UnboundedReceiver<Message>,
    deleted: Arc<AtomicBool>,
    notebook: Notebook,
    replies: Replies,
}

impl ShellQueue {
    async fn run(mut self) {
        while let Some(request) = self.requests.recv().await {
            if self.deleted.load(Ordering::Acquire) {
                self.abort(&request).await;
                continue;
            }
            let iopub = self.notebook.iopub();
            let span = request_span("shell", &request);
            let execution = self.execute(&request).instrument(span);
            for queued in while_busy(&iopub, &request.as_parent(), execution).await {
                self.abort(&queued).await;
            }
        }
        self.notebook.delete();
    }

    /// Answers a cell that was queued behind one that failed, without running it.
    async fn abort(&self, request: &Message) {
        let content = aborted_reply();
        let reply = async { self.replies.reply(request, "execute_reply", &content) };
        while_busy(&self.notebook.iopub(), &request.as_parent(), reply).await;
    }

    /// Returns the cells queued behind this one that are to be aborted.
    async fn execute(&mut self, request: &Message) -> Vec<Message> {
        let Some(asked) = request.content_or_log::<ExecuteRequest>() else {
            return Vec::new();
        };
        let result = self.notebook.execute(request, &asked).await;
        let count = self.notebook.execution_count();
        let failed = result.is_err();
        let content = match result {
            Ok(payload) => {
                let answers = self.notebook.user_expressions(request, &asked).await;
                ok_reply(count, payload, answers)
            }
            Err(error) => error_reply(count, &error),
        };
        // Before the reply: what a client sends on reading that is not aborted.
        let mut queued = Vec::new();
        if failed && asked.stop_on_error && !asked.silent {
            queued.extend(std::iter::from_fn(|| self.requests.try_recv().ok()));
        }
        self.replies.reply(request, "execute_reply", &content);
        queued
    }
}
