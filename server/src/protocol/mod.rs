//! Bokeh's server protocol as data: messages, the fragments they travel in, and the tokens that name sessions.
//!
//! A message is three texts: header, metadata, content; then, for each buffer, a text with its id and a binary.
//!
//! ```text
//! server: ACK                             as soon as the socket is open
//! client: PULL-DOC-REQ                    server: PULL-DOC-REPLY
//! client: PATCH-DOC                       server: OK or ERROR
//! server: PATCH-DOC                       (no answer)
//! client: SERVER-INFO-REQ                 server: SERVER-INFO-REPLY
//! ```
//!
//! ```
//! use cellbeat_server::protocol::{Fragment, MessageType, Receiver};
//!
//! let mut receiver = Receiver::new(1 << 20);
//! let mut message = None;
//! for text in [r#"{"msgid": "1", "msgtype": "PULL-DOC-REQ"}"#, "{}", "{}"] {
//!     message = receiver.consume(Fragment::Text(text.to_owned()))?;
//! }
//! assert_eq!(message.unwrap().msgtype, MessageType::PullDocReq);
//! # Ok::<(), cellbeat_server::protocol::ProtocolError>(())
//! ```

mod message;
mod receiver;
mod token;

pub use message::{Fragment, Message, MessageType, Outgoing};
pub use receiver::{ProtocolError, Receiver};
pub use token::{Signer, Token, TokenError};
