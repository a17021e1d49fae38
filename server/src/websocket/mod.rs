//! The server's end of a WebSocket (RFC 6455), as bytes: the handshake, and frames of either direction. Who has thousands of
//! sockets wants no buffer to stay with each: what comes and what goes is kept only until it is whole, or written.
//!
//! ```
//! use cellbeat_server::websocket::{Frame, Reader};
//!
//! let mut reader = Reader::new(1 << 20);
//! reader.feed(&[0x81, 0x82, 1, 2, 3, 4, b'h' ^ 1, b'i' ^ 2]); // masked, as a browser sends it
//! assert_eq!(reader.next()?, Some(Frame::Text("hi".to_owned())));
//! assert_eq!(reader.next()?, None);
//! # Ok::<(), cellbeat_server::websocket::FrameError>(())
//! ```

mod handshake;
mod read;
mod write;

pub(crate) use handshake::accept;
pub use read::{Frame, FrameError, Reader};
pub(crate) use write::{close, ping, pong, write};

/// Why a socket is closed, as a number.
pub(crate) mod code {
    pub(crate) const NORMAL: u16 = 1000;
    pub(crate) const AWAY: u16 = 1001;
    pub(crate) const PROTOCOL: u16 = 1002;
    pub(crate) const INVALID: u16 = 1007;
    pub(crate) const TOO_LARGE: u16 = 1009;
}

/// Longest payload of a ping, a pong or a close.
const MAX_CONTROL: usize = 125;
