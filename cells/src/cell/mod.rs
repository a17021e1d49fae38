//! A cell's text, read: its parts, its items, its names.

pub(crate) mod anew;
pub(crate) mod call;
pub(crate) mod calls;
pub(crate) mod files;
mod free;
pub(crate) mod given;
mod guess;
pub(crate) mod head;
mod inner;
pub(crate) mod item;
pub(crate) mod key;
mod layout;
pub(crate) mod names;
pub(crate) mod page;
pub(crate) mod parts;
pub(crate) mod rules;
mod shapes;
pub(crate) mod split;
pub(crate) mod statics;
pub(crate) mod text;
pub(crate) mod variable;
