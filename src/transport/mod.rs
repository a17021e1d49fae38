//! The sockets a kernel binds. This is the only module that names the ZeroMQ crate.

mod connection_file;
mod publisher;
mod router;

pub use connection_file::{ConnectionFile, ConnectionFileError};
pub use publisher::Publisher;
pub use router::{RouterReceiver, RouterSender, bind_router};

use thiserror::Error;

#[derive(Debug, Error)]
pub enum TransportError {
    #[error("cannot bind {endpoint}: {source}")]
    Bind {
        endpoint: String,
        source: zeromq::ZmqError,
    },
    #[error("cannot send: {0}")]
    Send(zeromq::ZmqError),
    #[error("the socket was closed")]
    Closed,
}
