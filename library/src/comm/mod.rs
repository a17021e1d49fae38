//! Comms: channels for messages between code in cells and code in the browser, by Jupyter's own protocol.
//!
//! Either side opens a comm to a *target* of the other. For a target here, [`register_target`] names the function that is
//! called with each comm that a frontend opens; [`Comm::open`] opens one to a target there.
//!
//! ```
//! use cellbeat::json::json;
//! use cellbeat::prelude::*;
//!
//! register_target("counter", |comm, open| {
//!     let mut count = open.data["start"].as_i64().unwrap_or(0);
//!     let answers = comm.clone();
//!     comm.on_msg(move |message| {
//!         count += message.data["add"].as_i64().unwrap_or(1);
//!         answers.send(json!({"count": count}));
//!     });
//! });
//!
//! let comm = Comm::open("a.target.in.the.page", json!({"hello": "page"}));
//! comm.on_msg(|message| println!("{} and {} buffers", message.data, message.buffers.len()));
//! comm.send(json!({"x": [1, 2]}));
//! # comm.close();
//! ```
//!
//! **When functions are called**: one at a time, in the order in which their messages came, on the library's own thread for
//! events: also while a cell runs, and without holding up acknowledgements or interrupts. What they print and show, and their
//! panics, appear below the cell that made them.
//!
//! **How long it all lasts**: until the cell that made it is run again. Its targets are gone then, and its comms are closed; a
//! comm that was opened to a target belongs to the target's cell. A comm stays open when its handle is dropped.

mod channel;
pub(crate) mod ipywidgets;
mod message;
mod user;

pub(crate) use channel::{
    Channel, CommHandler, Incoming, Target, receive, reserve_target as reserve,
};
pub use message::Message;
pub use user::{Comm, CommError, register_target, unregister_target};
