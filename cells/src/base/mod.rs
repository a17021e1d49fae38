//! What every room has to do with: errors and notes, and running rustc and cargo.

mod diagnostic;
mod error;
pub(crate) mod process;

pub use diagnostic::Diagnostic;
pub use error::{Error, Note, Progress};
