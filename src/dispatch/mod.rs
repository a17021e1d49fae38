//! What each request is, and who answers it: a file for each of the two channels that have requests of many kinds.

mod control;
mod shell;

pub use control::Control;
pub use shell::Shell;
