//! Cells: one after another in each shell, the shells beside each other.
//!
//! - `shells`: the queue of each shell, and what becomes of its cells
//! - `notebook`: one shell's cells: counted, compiled, run
//! - `workspace`: what the shells share: the compiler and the cell process
//! - `setup`: the programs that cells need, built before the first
//! - `history`: what was run, over sessions
//! - `progress`: what is shown while dependencies are built

mod errors;
mod history;
mod notebook;
mod progress;
mod setup;
mod shells;
mod workspace;

pub(crate) use history::HistoryRequest;
pub(crate) use notebook::Notebook;
pub(crate) use setup::{RuntimeState, Setup};
pub(crate) use shells::{ShellHandle, Shells};
pub(crate) use workspace::Workspace;
