//! Jupyter's messages as data, protocol 5.5.
//! <https://jupyter-client.readthedocs.io/en/stable/messaging.html>

pub mod comm;
pub mod execute;
pub mod frames;
pub mod header;
pub mod kernel_info;
pub mod message;
pub mod output;
pub mod request;
pub mod signature;
pub mod subshell;

pub use header::Header;
pub use message::{Message, Parent};

/// The protocol version this kernel speaks, sent in each header.
pub const PROTOCOL_VERSION: &str = "5.5";
