//! Commands wait here until there is a cell process.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;

use tokio::sync::mpsc;

use super::backlog::Backlog;
use super::{Cells, Command, Comms};

/// Comm messages beyond this many bytes are dropped. A notebook's user may send a file through a widget.
const COMM_BACKLOG: usize = 256 << 20;

pub(crate) struct CommandQueue {
    commands: mpsc::UnboundedReceiver<Command>,
    /// Came while the programs of the cell process were still being built.
    early: VecDeque<Command>,
    own_commands: mpsc::WeakUnboundedSender<Command>,
    pub(super) comms: Comms,
    pub(super) losses: Arc<AtomicU64>,
}

impl Cells {
    pub(crate) fn new() -> (Cells, CommandQueue) {
        let (sender, commands) = mpsc::unbounded_channel();
        let (comms, losses) = (Comms::default(), Arc::<AtomicU64>::default());
        let queue = CommandQueue {
            commands,
            early: VecDeque::new(),
            own_commands: sender.downgrade(),
            comms: comms.clone(),
            losses: losses.clone(),
        };
        let cells = Cells {
            commands: sender,
            comms,
            losses,
            backlog: Backlog::new(COMM_BACKLOG),
        };
        (cells, queue)
    }
}

impl CommandQueue {
    /// The next command; `None` when the kernel is gone. Can be cancelled without loss.
    pub(super) async fn next(&mut self) -> Option<Command> {
        match self.early.pop_front() {
            Some(command) => Some(command),
            None => self.commands.recv().await,
        }
    }

    /// The same for a process that perhaps does not take cells yet: what is for it waits then, for the next one if this one
    /// does not start.
    pub(super) async fn next_for(&mut self, is_ready: bool) -> Option<Command> {
        if is_ready {
            return self.next().await;
        }
        self.shut_down_early().await;
        None
    }

    /// Lets the answers to input requests come back as commands.
    pub(super) fn sender(&self) -> mpsc::WeakUnboundedSender<Command> {
        self.own_commands.clone()
    }

    /// Answers a shutdown while there is no cell process yet and returns then; keeps all else.
    /// Can be cancelled without loss.
    pub(crate) async fn shut_down_early(&mut self) {
        while let Some(command) = self.commands.recv().await {
            match command {
                Command::ShutDown(done) => {
                    let _ = done.send(());
                    return;
                }
                other => self.early.push_back(other),
            }
        }
    }
}
