//! Live views: each place in a page where an object is shown subscribes to the document over a comm.

mod peer;
mod target;
#[cfg(test)]
mod tests;
mod widget;
mod wire;

pub(crate) use target::register;
pub use widget::{Comms, extension};
pub(crate) use widget::{FRONTEND, ViewWidget};

/// The comm target that frontends open for each view.
pub(crate) const TARGET: &str = "cellbeat.view";
/// Version of the messages between frontend and view.
pub(crate) const PROTOCOL: i64 = 1;
