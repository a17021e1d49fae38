//! Sessions: one for each visitor, from its page's first request until nobody has been connected for a while.

mod backend;
mod in_process;
mod store;

pub use backend::{Backend, BackendConnection, BackendSession, Creating, Failure};
pub use in_process::Apps;
pub use store::{Joined, Refused, Sessions, SessionsOptions, Visitor};
