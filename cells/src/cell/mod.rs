//! A cell's text, read: its parts, its items, its names.

mod free;
mod guess;
pub(crate) mod head;
pub(crate) mod item;
pub(crate) mod macros;
pub(crate) mod names;
pub(crate) mod page;
pub(crate) mod split;
pub(crate) mod statics;
