//! The cells that run.

use std::time::Duration;

use serde_json::value::RawValue;
use tokio::sync::oneshot;
use tokio::time::Instant;

use super::evcxr_content::{self, Piece};
use super::{Done, Ended, Loss};

/// How long an interrupted cell may go on before its process is killed.
const INTERRUPT_GRACE: Duration = Duration::from_secs(2);

/// At most one for each shell, in the order in which they began.
#[derive(Default)]
pub(super) struct RunningCells(Vec<Running>);

struct Running {
    id: u64,
    in_subshell: bool,
    /// stdout of a subshell's cell that may hold the start of an evcxr content block.
    stdout: Vec<u8>,
    /// The data of the last `execute_result`.
    result: Option<Box<RawValue>>,
    ended: oneshot::Sender<Ended>,
    kill_at: Option<Instant>,
    killed: bool,
}

impl Running {
    /// Publishable pieces of stdout, with `text` after what it holds.
    fn take_stdout(&mut self, text: &str, end: bool) -> Vec<Piece> {
        self.stdout.extend_from_slice(text.as_bytes());
        evcxr_content::take(&mut self.stdout, end)
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
            result: None,
            ended,
            kill_at: None,
            killed: false,
        });
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
            cell.kill_at.get_or_insert(Instant::now() + INTERRUPT_GRACE);
        }
    }

    pub(super) fn is_interrupted(&self, id: u64) -> bool {
        let interrupted = |cell: &Running| cell.id == id && cell.kill_at.is_some();
        self.0.iter().any(interrupted)
    }

    /// When the process is to be killed for a cell that does not stop.
    pub(super) fn kill_at(&self) -> Option<Instant> {
        self.0.iter().filter_map(|cell| cell.kill_at).min()
    }

    /// The process is killed for those that were interrupted.
    pub(super) fn kill(&mut self) {
        for cell in &mut self.0 {
            cell.killed = cell.kill_at.is_some();
        }
    }

    /// The process that ran these cells is gone.
    pub(super) fn lost(&mut self, how: &str, variables: &[String]) {
        let one_was_killed = self.0.iter().any(|cell| cell.killed);
        for cell in self.0.drain(..) {
            let how = if one_was_killed && !cell.killed {
                format!("{how}, since a cell of another shell did not stop when it was interrupted")
            } else {
                how.to_owned()
            };
            let _ = cell.ended.send(Ended::Lost(Loss {
                how,
                variables: variables.to_vec(),
                interrupted: cell.killed,
            }));
        }
    }

    /// Whose what comes through the pipes is: subshells' cells print past them, but what they start does not.
    pub(super) fn owner(&self) -> Option<u64> {
        let of_main = self.0.iter().find(|cell| !cell.in_subshell);
        of_main.or(self.0.last()).map(|cell| cell.id)
    }
}
