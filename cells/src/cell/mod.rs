//! A cell's text, read: its parts, its items, its names.

pub(crate) mod anew;
pub(crate) mod call;
pub(crate) mod calls;
mod free;
pub(crate) mod given;
mod guess;
pub(crate) mod head;
mod inner;
pub(crate) mod item;
mod layout;
pub(crate) mod names;
pub(crate) mod page;
pub(crate) mod parts;
pub(crate) mod rules;
mod shapes;
pub(crate) mod split;
pub(crate) mod statics;
