//! The kernel as a frontend sees it, over its sockets.

mod analyzer;
mod comms;
mod execution;
mod faults;
mod frontend;
mod help;
mod periodic;
mod protocol;
mod stdin;
mod subshells;
