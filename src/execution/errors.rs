//! What goes wrong with a cell, as Jupyter shows errors.

use cellbeat_cells::{Diagnostic, Error};

use crate::link::{Done, Loss, RunStatus};
use crate::wire::execute::ExecuteError;

pub(super) fn compile_error(error: &Error) -> ExecuteError {
    match error {
        Error::Compile(diagnostics) => diagnosed(diagnostics),
        Error::Beside(why) => ExecuteError::new("InUse", why),
        Error::Cancelled => ExecuteError::new(
            "Interrupted",
            "the cell was interrupted while it was being compiled; nothing ran",
        ),
        other => ExecuteError::new("Error", &other.to_string()),
    }
}

fn diagnosed(diagnostics: &[Diagnostic]) -> ExecuteError {
    let first = diagnostics.first();
    let ename = first.map_or("", |d| d.code.as_str());
    ExecuteError {
        ename: if ename.is_empty() {
            "CompileError"
        } else {
            ename
        }
        .to_owned(),
        evalue: first.map(|d| d.message.clone()).unwrap_or_default(),
        traceback: diagnostics
            .iter()
            .map(|diagnostic| diagnostic.rendered.trim_end().to_owned())
            .collect(),
    }
}

/// `None` for a cell that ran to its end.
pub(super) fn run_error(done: &Done) -> Option<ExecuteError> {
    let ename = match done.status {
        RunStatus::Ok => return None,
        RunStatus::Error => "Error",
        RunStatus::Panic => "Panic",
        RunStatus::Mismatch => "VariableMismatch",
    };
    let mut error = ExecuteError::new(ename, &done.message);
    if !done.location.is_empty() {
        error.traceback.push(format!("  at {}", done.location));
    }
    Some(error)
}

pub(super) fn lost(loss: &Loss) -> ExecuteError {
    if loss.interrupted {
        ExecuteError::new(
            "Interrupted",
            &format!("The cell did not stop when it was interrupted, so its process {loss}"),
        )
    } else {
        ExecuteError::new("CellProcessLost", &format!("The cell process {loss}"))
    }
}
