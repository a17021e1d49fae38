//! ZMTP 3.1, the protocol of ZeroMQ's sockets, from the side that binds: <https://rfc.zeromq.org/spec/37/>. Peers of 3.0 are
//! served too.
//!
//! - `greeting`: the first 64 bytes of each side
//! - `handshake`: from there to a [`Peer`]
//! - `frames`: frames as they come, without trust in what they claim
//! - `command`: READY, ERROR, SUBSCRIBE, PING and their like
//! - `incoming`: messages and commands out of frames
//! - `outgoing`: frames out of messages
//! - `mechanism`: how frames are secured: not at all (NULL), or as `curve` says

mod command;
mod curve;
mod frames;
mod greeting;
mod handshake;
mod incoming;
mod mechanism;
mod outgoing;
mod room;

pub(super) use command::Command;
pub(super) use curve::Curve;
pub(super) use handshake::{Handshake, Peer};
pub(super) use incoming::Incoming;
pub(super) use outgoing::{Encoded, Encoder};
pub(super) use room::{Held, Room};

use thiserror::Error;

use super::limits::HOPELESS;

/// Why a connection ends.
#[derive(Debug, Error)]
pub(super) enum ProtocolError {
    #[error("the client has closed it")]
    Closed,
    #[error(transparent)]
    Io(#[from] std::io::Error),
    #[error("the client does not speak ZMTP 3")]
    NotZmtp,
    #[error("the client uses the security mechanism {theirs}, this socket {ours}")]
    Mechanism { theirs: String, ours: &'static str },
    #[error("a {theirs} socket cannot talk to a {ours} socket")]
    SocketType { theirs: String, ours: &'static str },
    #[error("{0} is not what the protocol has here")]
    Malformed(&'static str),
    #[error("a message of more than {0} bytes")]
    TooLarge(usize),
    #[error("a message of more than {0} frames")]
    TooManyFrames(usize),
    #[error("the unfinished messages of all clients together are too large")]
    NoRoom,
    #[error("the rest of a large message has not come for {} s", HOPELESS.as_secs())]
    Unfinished,
    #[error("the client has read nothing for {} s", HOPELESS.as_secs())]
    Hopeless,
    #[error("others needed its place, and its client has shown no use of it")]
    Crowded,
    #[error("the client did not finish its handshake in time")]
    HandshakeTimeout,
}
