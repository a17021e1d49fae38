//! The kernel's end of the link to the cell process: a Unix socket with frames of a JSON header
//! and raw buffers, and the pipes of its stdout and stderr.
//!
//! - [`Cells`]: the handle that the channels hold
//! - `supervisor`: the one task that owns the process: starts it, relays, notices its end
//! - `commands`: its commands, in order
//! - `backlog`: how much of it may wait
//! - `connection`: the process' socket as two queues
//! - [`LinkSender`]: the frames to it
//! - `exit`: its end
//! - `repair`: what it is started from, where it does not start
//! - `frames`: what the headers say, in the words of the library's `kernel/link/names.rs`
//! - [`SessionFrames`]: where those about pages go
//! - `running`: the cells that run
//! - `pipes`: its stdout and stderr, read all the time
//! - `executions`: those of this kernel, and what is published for them
//! - `evcxr_content`: rich content that evcxr-style code prints

mod backlog;
mod commands;
mod connection;
mod evcxr_content;
mod executions;
mod exit;
pub(crate) mod frames;
mod pipes;
mod read;
mod repair;
mod running;
mod sender;
mod sessions;
mod supervisor;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use serde_json::value::RawValue;
use tokio::sync::{mpsc, oneshot};
use tracing::{debug, warn};

pub(crate) use backlog::Backlog;
pub(crate) use commands::CommandQueue;
pub(crate) use connection::Connection;
pub(crate) use exit::{EXIT_CHECK, Loss, describe, end, is_unloadable};
pub(crate) use frames::{Done, Received, encode};
pub(crate) use repair::{NotStarted, repair};
pub(crate) use sender::LinkSender;
pub(crate) use sessions::SessionFrames;
pub(crate) use supervisor::Supervisor;

use crate::lock::lock;
use crate::wire::comm::{CommData, CommOpen};
use crate::wire::{Message, Parent};
use backlog::Waiting;
use frames::{Request, ToCell};

/// One run of a cell, and what its outputs need.
#[derive(Clone, Debug)]
pub(crate) struct Execution {
    /// Unique in this kernel; not Jupyter's execution count.
    pub id: u64,
    pub parent: Parent,
    pub execution_count: u32,
    /// It runs in a subshell, beside others: what it prints comes with its id.
    pub in_subshell: bool,
    /// Nothing is published for it.
    pub silent: bool,
    /// The frontend that is asked for input, where it allows that.
    pub stdin: Option<Vec<Bytes>>,
}

/// How a run ended.
#[derive(Debug)]
pub(crate) enum Ended {
    Done {
        done: Done,
        /// The data of its `execute_result`, by mime type, where it had one.
        result: Option<Box<RawValue>>,
        /// [`Cells::losses`] at its end.
        losses: u64,
    },
    /// The cell process ended first.
    Lost(Loss),
}

enum Command {
    Send {
        header: Vec<u8>,
        buffers: Vec<Bytes>,
        waiting: Option<Waiting>,
    },
    Run {
        execution: Execution,
        header: Vec<u8>,
        ended: oneshot::Sender<Ended>,
    },
    Interrupt,
    Restart(oneshot::Sender<()>),
    ShutDown(oneshot::Sender<()>),
}

/// The cell process as the channels see it. It may end and start again behind this handle.
#[derive(Clone)]
pub(crate) struct Cells {
    commands: mpsc::UnboundedSender<Command>,
    comms: Comms,
    losses: Arc<AtomicU64>,
    backlog: Backlog,
}

/// Target names of the open comms by comm id, whichever side opened them.
type Comms = Arc<Mutex<BTreeMap<String, String>>>;

impl Cells {
    /// Runs a compiled cell and waits for its end. All its output is published by then.
    pub(crate) async fn run(&self, execution: Execution, program: &Program<'_>) -> Ended {
        let (sender, ended) = oneshot::channel();
        self.command(Command::Run {
            header: ToCell::Run {
                execution: execution.id,
                program,
            }
            .encode(),
            execution,
            ended: sender,
        });
        ended.await.unwrap_or_else(|_| {
            Ended::Lost(Loss {
                how: "is shutting down".to_owned(),
                variables: Vec::new(),
                killed_since: None,
            })
        })
    }

    /// With a cell running: asks it to stop, and kills it if it does not. Without: stops every
    /// callback of the notebook.
    pub(crate) fn interrupt(&self) {
        self.command(Command::Interrupt);
    }

    /// Ends the cell process and starts a new one. Returns when the new one takes cells.
    pub(crate) async fn restart(&self) {
        let (sender, done) = oneshot::channel();
        self.command(Command::Restart(sender));
        let _ = done.await;
    }

    /// Ends the cell process for good.
    pub(crate) async fn shut_down(&self) {
        let (sender, done) = oneshot::channel();
        self.command(Command::ShutDown(sender));
        let _ = done.await;
    }

    /// Ends the thread that ran the cells of a subshell.
    pub(crate) fn delete_subshell(&self, subshell: &str) {
        self.command(Command::Send {
            header: ToCell::SubshellDeleted { subshell }.encode(),
            buffers: Vec::new(),
            waiting: None,
        });
    }

    /// How many cell processes have ended, and their variables with them.
    pub(crate) fn losses(&self) -> u64 {
        self.losses.load(Ordering::Acquire)
    }

    /// Comm ids and target names, of one target where it is given.
    pub(crate) fn comms(&self, target_name: Option<&str>) -> BTreeMap<String, String> {
        let mut comms = lock(&self.comms).clone();
        comms.retain(|_, target| target_name.is_none_or(|name| name == target));
        comms
    }

    pub(crate) fn comm_open(&self, request: &Message, open: CommOpen) {
        lock(&self.comms).insert(open.comm_id.clone(), open.target_name.clone());
        self.relay(request, |request| ToCell::CommOpen {
            open: &open,
            request,
        });
    }

    pub(crate) fn comm_msg(&self, request: &Message, message: CommData) {
        if lock(&self.comms).contains_key(&message.comm_id) {
            self.relay(request, |request| ToCell::CommMsg {
                message: &message,
                request,
            });
        } else {
            debug!("comm_msg for the unknown comm {}", message.comm_id);
        }
    }

    pub(crate) fn comm_close(&self, request: &Message, close: CommData) {
        if lock(&self.comms).remove(&close.comm_id).is_some() {
            self.relay(request, |request| ToCell::CommClose {
                close: &close,
                request,
            });
        } else {
            debug!("comm_close for the unknown comm {}", close.comm_id);
        }
    }

    fn relay<'a>(&self, request: &'a Message, header: impl FnOnce(Request<'a>) -> ToCell<'a>) {
        let said = Request {
            metadata: &request.metadata,
            parent: serde_json::from_slice(&request.as_parent().0).ok(),
        };
        let (header, buffers) = (header(said).encode(), request.buffers().to_vec());
        let Some(waiting) = self.backlog.add(&header, &buffers) else {
            warn!(
                "{} was dropped: the cell process reads nothing",
                request.msg_type()
            );
            return;
        };
        self.command(Command::Send {
            header,
            buffers,
            waiting: Some(waiting),
        });
    }

    fn command(&self, command: Command) {
        // The supervisor ends only with the kernel.
        let _ = self.commands.send(command);
    }
}

/// A compiled cell, as the cell process gets it.
#[derive(serde::Serialize)]
pub(crate) struct Program<'a> {
    /// The subshell whose thread runs it, empty for the main shell.
    pub subshell: &'a str,
    /// The notebook's own key of the cell, empty where the client sends none.
    pub cell: &'a str,
    pub library: &'a str,
    pub symbol: &'a str,
    pub global: bool,
    pub forget: &'a [String],
}
