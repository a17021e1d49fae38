//! A visit to a served page, as a web server needs it.
//!
//! - `request`: what is known of the visitor
//! - `app`: the function that makes what the visitor sees
//! - `hooks`: what is to be done at the stages of a visit
//! - [`connection`]: one client, in the words of Bokeh's server protocol

mod app;
pub mod connection;
mod hooks;
mod request;
#[cfg(test)]
mod tests;

pub(crate) use app::open_notebook;
pub use app::{AppError, open};
pub(crate) use hooks::{Visit, on_session_created, on_session_destroyed, onload};
pub use request::{Request, SessionContext};
