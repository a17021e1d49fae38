//! Sessions: one for each visitor, from its page's first request until nobody has been connected for a while.
//!
//! ```
//! use cellbeat::prelude::*;
//! use cellbeat_server::limits::{Rate, Share};
//! use cellbeat_server::sessions::{Apps, Sessions, SessionsOptions};
//! use std::sync::Arc;
//! use std::time::Duration;
//!
//! let mut apps = Apps::default();
//! apps.add("", "Ponds", || figure());
//! let sessions = Sessions::new(Arc::new(apps), SessionsOptions {
//!     unused_lifetime: Duration::from_secs(15),
//!     max_sessions: 1000,
//!     creation: Rate { per_second: 50.0, burst: 200.0 },
//!     max_share_per_address: Share::default(),
//! });
//! assert!(sessions.is_empty());
//! ```

mod backend;
mod in_process;
mod store;

pub use backend::{Backend, BackendConnection, BackendSession, Creating, Failure};
pub use in_process::Apps;
pub use store::{Joined, Refused, Sessions, SessionsOptions, Visitor};
