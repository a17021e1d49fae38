//! [`Receiver`]: from fragments to messages.

use cellbeat::connection::Buffer;
use serde::Deserialize;

use super::message::{Fragment, Header, Message};

/// Most buffers of one message; a plot has a few for each of its columns.
const MAX_BUFFERS: usize = 4096;
/// Longest header, metadata or name of a buffer, in bytes: each is a few words.
const MAX_SMALL: usize = 64 << 10;

/// What a client sent is not Bokeh's protocol; its connection is to be closed.
///
/// ```
/// use cellbeat_server::protocol::{Fragment, ProtocolError, Receiver};
///
/// let error = Receiver::new(16).consume(Fragment::Text("x".repeat(17))).unwrap_err();
/// assert!(matches!(error, ProtocolError::TooLarge(_)));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProtocolError {
    /// A text came where a buffer was due, or the other way round.
    #[error("a {0} fragment was expected")]
    WrongKind(&'static str),
    /// A header, metadata or the name of a buffer is not a JSON object of the right form.
    #[error("the {0} is malformed")]
    Malformed(&'static str),
    /// The message is larger than allowed.
    #[error("a message is larger than {0} bytes")]
    TooLarge(usize),
    /// The message has more buffers than allowed.
    #[error("a message has more than {MAX_BUFFERS} buffers")]
    TooManyBuffers,
}

/// Puts the messages of one connection together.
///
/// ```
/// use cellbeat_server::protocol::{Fragment, Receiver};
///
/// let mut receiver = Receiver::new(1 << 20);
/// let texts = [r#"{"msgid": "7", "msgtype": "PATCH-DOC"}"#, "{}", r#"{"events": []}"#];
/// let mut fragments = texts.map(|text| Fragment::Text(text.to_owned())).into_iter();
/// let message = loop {
///     if let Some(message) = receiver.consume(fragments.next().unwrap())? {
///         break message;
///     }
/// };
/// assert_eq!((message.msgid.as_str(), message.content.as_str()), ("7", texts[2]));
/// # Ok::<(), cellbeat_server::protocol::ProtocolError>(())
/// ```
pub struct Receiver {
    max_message: usize,
    /// Bytes of the message so far.
    size: usize,
    header: Option<Header>,
    metadata: bool,
    content: Option<String>,
    buffer_id: Option<String>,
    buffers: Vec<Buffer>,
}

#[derive(Deserialize)]
struct BufferHeader {
    id: String,
}

impl Receiver {
    /// For messages of up to `max_message` bytes, all their fragments together.
    pub fn new(max_message: usize) -> Receiver {
        Receiver {
            max_message,
            size: 0,
            header: None,
            metadata: false,
            content: None,
            buffer_id: None,
            buffers: Vec::new(),
        }
    }

    /// Takes the next fragment, and gives the message that is complete with it.
    ///
    /// # Errors
    /// When the fragment is not one that may come now.
    pub fn consume(&mut self, fragment: Fragment) -> Result<Option<Message>, ProtocolError> {
        self.size += match &fragment {
            Fragment::Text(text) => text.len(),
            Fragment::Binary(bytes) => bytes.len(),
        };
        if self.size > self.max_message {
            return Err(ProtocolError::TooLarge(self.max_message));
        }
        let Some(header) = &self.header else {
            let header: Header = small("header", fragment)?;
            if header.num_buffers > MAX_BUFFERS {
                return Err(ProtocolError::TooManyBuffers);
            }
            self.header = Some(header);
            return Ok(None);
        };
        let awaited = header.num_buffers;
        if !self.metadata {
            let _: serde_json::Map<String, serde_json::Value> = small("metadata", fragment)?;
            self.metadata = true;
            return Ok(None);
        }
        if self.content.is_none() {
            self.content = Some(text(fragment)?);
        } else if let Some(id) = self.buffer_id.take() {
            let Fragment::Binary(bytes) = fragment else {
                return Err(ProtocolError::WrongKind("binary"));
            };
            let bytes = bytes.into();
            self.buffers.push(Buffer { id, bytes });
        } else {
            let BufferHeader { id } = small("name of a buffer", fragment)?;
            self.buffer_id = Some(id);
        }
        if self.buffers.len() < awaited {
            return Ok(None);
        }
        let complete = std::mem::replace(self, Receiver::new(self.max_message));
        Ok(complete
            .header
            .zip(complete.content)
            .map(|(header, content)| Message {
                msgid: header.msgid,
                msgtype: header.msgtype.into(),
                content,
                buffers: complete.buffers,
            }))
    }
}

fn text(fragment: Fragment) -> Result<String, ProtocolError> {
    match fragment {
        Fragment::Text(text) => Ok(text),
        Fragment::Binary(_) => Err(ProtocolError::WrongKind("text")),
    }
}

fn small<T: for<'de> Deserialize<'de>>(
    what: &'static str,
    fragment: Fragment,
) -> Result<T, ProtocolError> {
    let text = text(fragment)?;
    if text.len() > MAX_SMALL {
        return Err(ProtocolError::Malformed(what));
    }
    serde_json::from_str(&text).map_err(|_| ProtocolError::Malformed(what))
}

#[cfg(test)]
mod tests {
    use super::super::{MessageType, Outgoing};
    use super::*;

    fn text(text: &str) -> Fragment {
        Fragment::Text(text.into())
    }

    fn receive(fragments: Vec<Fragment>) -> Result<Vec<Message>, ProtocolError> {
        let mut receiver = Receiver::new(1000);
        let mut messages = Vec::new();
        for fragment in fragments {
            messages.extend(receiver.consume(fragment)?);
        }
        Ok(messages)
    }

    #[test]
    fn messages_with_and_without_buffers_follow_each_other() {
        let buffer = Buffer {
            id: "0".into(),
            bytes: vec![1, 2],
        };
        let mut fragments = Outgoing::patch_doc("{\"events\":[]}".into(), vec![buffer.clone()]).0;
        fragments.extend([
            text(r#"{"msgid":"m","msgtype":"PULL-DOC-REQ"}"#),
            text("{}"),
            text("{}"),
        ]);
        let messages = receive(fragments).unwrap();
        assert_eq!(messages[0].msgtype, MessageType::PatchDoc);
        assert_eq!(messages[0].buffers, [buffer]);
        assert_eq!(messages[1].msgtype, MessageType::PullDocReq);
        assert_eq!((messages[1].msgid.as_str(), messages.len()), ("m", 2));
    }

    #[test]
    fn what_is_no_message_is_an_error_that_says_what() {
        let header = r#"{"msgid":"m","msgtype":"PATCH-DOC","num_buffers":1}"#;
        let cases = [
            (vec![text("[")], ProtocolError::Malformed("header")),
            (vec![text("{}")], ProtocolError::Malformed("header")),
            (
                vec![Fragment::Binary("{}".into())],
                ProtocolError::WrongKind("text"),
            ),
            (
                vec![text(header), text("7")],
                ProtocolError::Malformed("metadata"),
            ),
            (
                vec![text(header), text("{}"), text("{}"), text("{}")],
                ProtocolError::Malformed("name of a buffer"),
            ),
            (
                vec![
                    text(header),
                    text("{}"),
                    text("{}"),
                    text(r#"{"id":"0"}"#),
                    text("x"),
                ],
                ProtocolError::WrongKind("binary"),
            ),
            (
                vec![text(header), text("{}"), text(&" ".repeat(1000))],
                ProtocolError::TooLarge(1000),
            ),
            (
                vec![text(
                    r#"{"msgid":"m","msgtype":"PATCH-DOC","num_buffers":99999}"#,
                )],
                ProtocolError::TooManyBuffers,
            ),
        ];
        for (fragments, error) in cases {
            assert_eq!(receive(fragments), Err(error));
        }
    }
}
