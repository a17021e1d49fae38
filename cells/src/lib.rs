//! The cell compiler: Rust cells in, shared libraries out, compiled by the user's own rustc.
//!
//! - [`Runtime`]: the host program and the library, built once into a cache; starts cell processes
//! - [`Compiler`]: the cells of one notebook
//! - [`Knowledge`]: completion and explanations while a cell is typed, from a copy of what the notebook knows
//! - [`is_complete`]: whether code needs more lines
//! - [`frame`]: the codec of the link to a cell process

#![warn(unreachable_pub)]

// The rooms, from the ground up: each imports only from those before it. `tests/rooms.rs` reads this list, and fails where a
// `use` goes the other way.

// Code as text: tokens, brackets, nesting, types.
mod syntax;

// The host program and the library, built into a cache; cell processes.
pub mod runtime;

// Errors and notes; running rustc and cargo.
mod base;

// A cell's text as items, statements, names, and the files beside the notebook that it brings in.
mod cell;

// The items and variables that cells have left.
mod notebook;

// Lines such as `:dep` and `:vars`; whether code needs more lines.
mod commands;

// The crate that a cell is compiled as.
mod emit;

// rustc's messages at the user's own lines and columns.
mod diagnostics;

// `:dep`, built by cargo.
mod dependencies;

// Completion and explanations.
mod assist;

// What is known of the notebook and helps with an error.
mod hints;

// rustc, asked until it is content.
mod rustc;

// One notebook's cells, one after another.
mod compiler;

/// The readers of code, for `tests/fuzz`.
#[doc(hidden)]
pub mod fuzzing;

/// The codec of the link: the library's file, so that both ends have one.
#[path = "../../library/src/kernel/link/frame.rs"]
pub mod frame;

pub use assist::{Completion, Completions, Help, Kind, Knowledge, Project, Source};
pub use base::process::Canceller;
pub use base::{Diagnostic, Error, Note, Progress};
pub use commands::complete::{Completeness, is_complete};
pub use compiler::{Cell, Compiled, Compiler, Finished, Program, Status};
pub use runtime::{CellProcess, Runtime};
pub use syntax::nesting::PARSER_STACK;
