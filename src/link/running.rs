//! The cells that run.

use std::time::Duration;

use serde_json::value::RawValue;
use tokio::sync::oneshot;
use tokio::time::Instant;

use super::evcxr_content::{Blocks, Piece};
use super::{Done, Ended, Loss};

/// How long an interrupted cell may go on before its thread is given up.
const INTERRUPT_GRACE: Duration = Duration::from_millis(500);

/// How long that may take before the process is killed. The cell process itself tries for less, and says why it cannot.
const GIVING_UP: Duration = Duration::from_secs(8);

/// At most one for each shell, in the order in which they began.
#[derive(Default)]
pub(super) struct RunningCells(Vec<Running>);

struct Running {
    id: u64,
    in_subshell: bool,
    /// stdout of a subshell's cell that may hold the start of an evcxr content block.
    stdout: Vec<u8>,
    blocks: Blocks,
    /// The data of the last `execute_result`.
    result: Option<Box<RawValue>>,
    ended: oneshot::Sender<Ended>,
    interrupt: Interrupt,
}

/// How far an interrupt of a cell has come.
enum Interrupt {
    None,
    /// It was asked to stop. Its thread is given up then.
    Asked(Instant),
    /// Its thread is being given up. The process is killed then.
    GivingUp(Instant),
    /// Its thread cannot be given up.
    Failed(String),
}

/// What is to be done about interrupted cells.
pub(super) enum Due {
    /// The threads of these are to be given up.
    GiveUp(Vec<u64>),
    Kill,
}

impl Running {
    /// Why its thread could not be given up, so that the process is killed.
    fn killed_since(&self) -> Option<&str> {
        match &self.interrupt {
            Interrupt::Failed(why) => Some(why),
            _ => None,
        }
    }

    /// Publishable pieces of stdout, with `text` after what it holds.
    fn take_stdout(&mut self, text: &str, end: bool) -> Vec<Piece> {
        self.stdout.extend_from_slice(text.as_bytes());
        self.blocks.take(&mut self.stdout, end)
    }
}

impl RunningCells {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn begin(&mut self, id: u64, in_subshell: bool, ended: oneshot::Sender<Ended>) {
        self.0.push(Running {
            id,
            in_subshell,
            stdout: Vec::new(),
            blocks: Blocks::default(),
            result: None,
            ended,
            interrupt: Interrupt::None,
        });
    }

    pub(super) fn runs(&self, id: u64) -> bool {
        self.0.iter().any(|cell| cell.id == id)
    }

    fn find(&mut self, id: u64) -> Option<&mut Running> {
        self.0.iter_mut().find(|cell| cell.id == id)
    }

    pub(super) fn set_result(&mut self, id: u64, result: &RawValue) {
        if let Some(cell) = self.find(id) {
            cell.result = Some(result.to_owned());
        }
    }

    /// What a cell of a subshell printed; `None` where `id` is none.
    pub(super) fn stdout_of_subshell(&mut self, id: u64, text: &str) -> Option<Vec<Piece>> {
        let cell = self.find(id).filter(|cell| cell.in_subshell)?;
        Some(cell.take_stdout(text, false))
    }

    /// The rest of what a cell printed, at its end; `None` where it does not run.
    pub(super) fn rest_of_stdout(&mut self, id: u64) -> Option<Vec<Piece>> {
        Some(self.find(id)?.take_stdout("", true))
    }

    pub(super) fn done(&mut self, done: Done, losses: u64) {
        let Some(at) = self.0.iter().position(|cell| cell.id == done.execution) else {
            return;
        };
        let cell = self.0.remove(at);
        let _ = cell.ended.send(Ended::Done {
            done,
            result: cell.result,
            losses,
        });
    }

    /// All are interrupted.
    pub(super) fn interrupt(&mut self) {
        for cell in &mut self.0 {
            if matches!(cell.interrupt, Interrupt::None) {
                cell.interrupt = Interrupt::Asked(Instant::now() + INTERRUPT_GRACE);
            }
        }
    }

    pub(super) fn is_interrupted(&self, id: u64) -> bool {
        let interrupted = |cell: &Running| !matches!(cell.interrupt, Interrupt::None);
        self.0.iter().any(|cell| cell.id == id && interrupted(cell))
    }

    /// The thread of this cell cannot be given up.
    pub(super) fn not_given_up(&mut self, id: u64, why: String) {
        if let Some(cell) = self.find(id) {
            cell.interrupt = Interrupt::Failed(why);
        }
    }

    /// When there is something [`due`](RunningCells::due).
    pub(super) fn due_at(&self) -> Option<Instant> {
        let at = |cell: &Running| match cell.interrupt {
            Interrupt::None => None,
            Interrupt::Asked(at) | Interrupt::GivingUp(at) => Some(at),
            Interrupt::Failed(_) => Some(Instant::now()),
        };
        self.0.iter().filter_map(at).min()
    }

    /// What is to be done now about cells that do not stop.
    pub(super) fn due(&mut self) -> Due {
        let now = Instant::now();
        let mut ids = Vec::new();
        for cell in &mut self.0 {
            match cell.interrupt {
                Interrupt::Asked(at) if at <= now => {
                    cell.interrupt = Interrupt::GivingUp(now + GIVING_UP);
                    ids.push(cell.id);
                }
                Interrupt::GivingUp(at) if at <= now => {
                    cell.interrupt = Interrupt::Failed("it does not answer".to_owned());
                }
                _ => {}
            }
        }
        if self.one_is_killed() {
            Due::Kill
        } else {
            Due::GiveUp(ids)
        }
    }

    /// Whether the process is killed for one of them.
    pub(super) fn one_is_killed(&self) -> bool {
        self.0.iter().any(|cell| cell.killed_since().is_some())
    }

    /// The process that ran these cells is gone.
    pub(super) fn lost(&mut self, how: &str, variables: &[String]) {
        let one_was_killed = self.one_is_killed();
        for cell in self.0.drain(..) {
            let killed_since = cell.killed_since().map(str::to_owned);
            let how = if one_was_killed && killed_since.is_none() {
                format!("{how}, since a cell of another shell did not stop when it was interrupted")
            } else {
                how.to_owned()
            };
            let _ = cell.ended.send(Ended::Lost(Loss {
                how,
                variables: variables.to_vec(),
                killed_since,
            }));
        }
    }

    /// The execution that piped output belongs to: subshells' cells print past the pipes, but what they start does not.
    pub(super) fn owner(&self) -> Option<u64> {
        let of_main = self.0.iter().find(|cell| !cell.in_subshell);
        of_main.or(self.0.last()).map(|cell| cell.id)
    }
}
