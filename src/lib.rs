//! The kernel process: everything between Jupyter's sockets and the cell process.
//!
//! It never runs user code, so it can answer every request at once, whatever a cell does.
//!
//! - [`wire`]: Jupyter messages as data: frames, signature, header, one file per message family
//! - [`transport`]: the sockets, as ZeroMQ's clients know them; nothing outside this module knows its protocol
//! - [`channels`]: the owners of the sockets: requests, replies, iopub, stdin, heartbeat
//! - [`dispatch`]: what each request on shell and control is, and who answers it
//! - [`assist`]: help while typing: completion and inspection
//! - [`execution`]: one cell after another: compile, run, reply
//! - [`link`]: the kernel's end of the link to the cell process, and the relay of comms
//! - [`serve`]: the sessions of web pages, which live in the cell process
//! - [`commands`]: the subcommands of `cellbeat`
//! - [`kernel`]: starts all of it from a connection file
//! - [`large`]: work on large messages
//! - [`freed`]: what they leave behind
//! - [`log`]: what the kernel logs, and where to
//! - [`scratch`]: a kernel's own folder among the temporary ones
//! - [`fuzzing`]: the readers of bytes from outside, for `tests/fuzz`

#![forbid(unsafe_code)]
#![warn(unreachable_pub)]

mod assist;
mod channels;
pub mod commands;
mod dispatch;
mod execution;
mod freed;
#[doc(hidden)]
pub mod fuzzing;
mod kernel;
mod large;
mod link;
mod lock;
mod log;
mod scratch;
mod serve;
mod transport;
pub mod wire;
