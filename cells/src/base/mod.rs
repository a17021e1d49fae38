//! What every room has to do with: errors and notes, and running rustc and cargo.

mod diagnostic;
pub(crate) mod draw;
mod error;
mod extra;
mod output;
pub(crate) mod process;

pub use diagnostic::Diagnostic;
pub use error::{Error, Note, Progress};
pub(crate) use extra::{Extra, Patches};
