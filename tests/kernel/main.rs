//! The kernel as a frontend sees it, over its sockets.

mod analyzer;
mod commands;
mod comms;
mod display;
mod execution;
mod faults;
mod frontend;
mod give_up;
mod help;
mod hostile;
mod hostile_bytes;
mod interrupts;
mod lab;
mod log;
mod message_spec;
mod periodic;
mod process;
mod protocol;
mod raw;
mod reconnects;
mod serve;
mod stdin;
mod subscribers;
mod subshells;
mod user_comms;
mod wire;
