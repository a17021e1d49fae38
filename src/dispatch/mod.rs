//! What each request is, and who answers it: a file for each of the two channels that have requests of many kinds.

mod control;
mod shell;

pub(crate) use control::Control;
pub(crate) use shell::Shell;
