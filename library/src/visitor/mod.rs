//! A visit to a served page, as a web server needs it.
//!
//! - `request`: what is known of the visitor
//! - `app`: the function that makes what the visitor sees
//! - `hooks`: what is to be done at the stages of a visit
//! - [`connection`]: one client, in the words of Bokeh's server protocol
//!
//! ```
//! use cellbeat::prelude::*;
//! use cellbeat::{Session, visit};
//!
//! let outputs = Session::notebook().outputs();
//! let visitor = visit::SessionContext { id: "s1".to_owned(), request: visit::Request::default() };
//! let session = Session::of_visitor(outputs, visitor);
//! visit::open(&session, 0, || Column::new(items![figure(), Toggle::new("Run")]))?;
//! assert_eq!(session.document().served().len(), 1);
//! session.end();
//! # Ok::<(), visit::AppError>(())
//! ```

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
