//! What is shown: displays that change, objects that stay alive in them, files that need no server.

pub mod display;
#[rustfmt::skip]
mod drawable;
pub mod resources;
pub mod save;
pub(crate) mod showing;
pub mod theme;
pub mod viewable;
