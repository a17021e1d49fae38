//! The sockets a kernel binds. This is the only module that names the ZeroMQ crate.

mod connection_file;
mod publisher;
mod router;

pub(crate) use connection_file::ConnectionFile;
pub(crate) use publisher::Publisher;
pub(crate) use router::{RouterReceiver, RouterSender, bind_router};

use thiserror::Error;

#[derive(Debug, Error)]
pub(crate) enum TransportError {
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
