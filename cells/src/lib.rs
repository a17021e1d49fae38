//! The cell compiler: Rust cells in, shared libraries out, compiled by the user's own rustc.
//!
//! - [`Runtime`]: the host program and the library, built once into a cache; starts cell processes
//! - [`Compiler`]: the cells of one notebook
//!   - `commands`: lines such as `:dep` and `:vars`
//!   - `cell`: a cell's text as items, statements, names
//!   - `notebook`: the items and variables that cells have left
//!   - `files`: the files beside the notebook that a cell brings in
//!   - `emit`: the crate that a cell is compiled as
//!   - `aside`: older items that do not compile any more
//!   - `unbalanced`, `compile`, `learn`, `probe`, `types`: rustc, what its errors teach, the types of variables
//!   - `expansion`, `macro_statics`: what calls of macros leave, and their statics
//!   - `diagnostics`: rustc's messages at the user's own lines and columns
//!   - `dependencies`: `:dep`, built by cargo
//! - [`Knowledge`]: completion and explanations while a cell is typed, from a copy of what the notebook knows
//! - [`is_complete`]: whether code needs more lines
//! - [`frame`]: the codec of the link to a cell process

#![warn(unreachable_pub)]

mod aside;
mod assist;
mod cell;
mod commands;
mod compile;
mod compiler;
mod complete;
mod deep;
mod dependencies;
mod diagnostics;
mod emit;
mod error;
mod expansion;
mod files;
mod learn;
mod lexer;
mod macro_statics;
mod notebook;
mod probe;
mod reach;
pub mod runtime;
mod rustc;
mod traits;
mod types;
mod unbalanced;
mod withhold;

/// The codec of the link: the library's file, so that both ends have one.
#[path = "../../library/src/kernel/link/frame.rs"]
pub mod frame;

pub use assist::{Completion, Completions, Help, Kind, Knowledge, Project, Source};
pub use compiler::{Cell, Compiled, Compiler, Finished, Program, Status};
pub use complete::{Completeness, is_complete};
pub use deep::PARSER_STACK;
pub use diagnostics::Diagnostic;
pub use error::{Error, Note, Progress};
pub use runtime::{CellProcess, Runtime};
pub use rustc::Canceller;
