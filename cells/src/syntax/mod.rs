//! Code as text: its tokens, its brackets, how deep it is nested, the types that it names.

pub(crate) mod brackets;
pub(crate) mod lexer;
pub(crate) mod nesting;
pub(crate) mod place;
pub(crate) mod spans;
pub(crate) mod spelling;
pub(crate) mod types;
mod unnameable;
