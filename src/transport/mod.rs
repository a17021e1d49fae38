//! The sockets a kernel binds, as ZeroMQ's clients know them. Nothing outside this module names ZeroMQ's protocol.
//!
//! - [`ConnectionFile`]: where to bind, and with which keys
//! - [`bind_router`], [`Publisher`]: the two kinds of socket
//! - `queue`: what waits for a client
//! - `connections`: which clients there are, and how many may be
//! - `listener`, `stream`: TCP and Unix sockets
//! - `zmtp`: the protocol
//! - `z85`: keys as text
//! - `limits`: how much a client can cost
//! - `echo`: one connection alone, for fuzz targets

mod connection_file;
mod connections;
mod echo;
mod limits;
mod listener;
mod publisher;
mod queue;
mod router;
mod stream;
mod z85;
mod zmtp;

pub(crate) use connection_file::ConnectionFile;
pub(crate) use echo::echo;
pub(crate) use publisher::Publisher;
pub(crate) use router::{RouterReceiver, RouterSender, bind_router};
use zmtp::Curve;

use thiserror::Error;

#[derive(Debug, Error)]
pub(crate) enum TransportError {
    #[error("cannot bind {endpoint}: {source}")]
    Bind {
        endpoint: String,
        source: std::io::Error,
    },
    #[error("the client has gone")]
    Gone,
    #[error("the client does not read what it is sent")]
    Full,
    #[error("the socket was closed")]
    Closed,
}
