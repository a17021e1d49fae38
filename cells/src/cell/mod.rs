//! A cell's text, read: its parts, its items, its names.

pub(crate) mod call;
pub(crate) mod calls;
pub(crate) mod files;
mod free_names;
pub(crate) mod given;
pub(crate) mod head;
mod inner;
pub(crate) mod item;
pub(crate) mod key;
mod layout;
pub(crate) mod macro_statics;
pub(crate) mod masked;
pub(crate) mod names;
pub(crate) mod parts;
pub(crate) mod rules;
mod shapes;
pub(crate) mod split;
pub(crate) mod statics;
pub(crate) mod text;
mod tokens;
mod type_guess;
pub(crate) mod unshared;
pub(crate) mod variable;
