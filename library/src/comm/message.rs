//! [`Message`]: what comms carry.

use crate::base::json::Json;

/// A message of a comm: JSON, and binary buffers beside it. `json!({..})` alone is one.
///
/// ```
/// use cellbeat::comm::Message;
/// use cellbeat::json::json;
///
/// let message = Message::new(json!({"shape": [2, 2]})).buffer([1_u8, 2, 3, 4]).metadata(json!({"unit": "mm"}));
/// assert_eq!(message.data["shape"][0].as_i64(), Some(2));
/// assert_eq!((message.buffers[0].len(), message.metadata.get_str("unit")), (4, Some("mm")));
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Message {
    /// The message itself, an object by Jupyter's rules.
    pub data: Json,
    /// What is said about it, an object; null for nothing.
    pub metadata: Json,
    /// Bytes that are sent as they are.
    pub buffers: Vec<Vec<u8>>,
    /// The header of the frontend's message as JSON text; empty for one that was made here.
    #[doc(hidden)]
    pub parent: String,
}

impl Message {
    /// A message without buffers.
    pub fn new(data: impl Into<Json>) -> Message {
        Message {
            data: data.into(),
            ..Message::default()
        }
    }

    /// Adds a buffer.
    pub fn buffer(mut self, bytes: impl Into<Vec<u8>>) -> Message {
        self.buffers.push(bytes.into());
        self
    }

    /// Sets the metadata, an object.
    pub fn metadata(mut self, metadata: impl Into<Json>) -> Message {
        self.metadata = metadata.into();
        self
    }

    /// As an answer to another message: frontends see it as caused by that one.
    pub(crate) fn answers(mut self, asked: &Message) -> Message {
        self.parent.clone_from(&asked.parent);
        self
    }
}

impl From<Json> for Message {
    fn from(data: Json) -> Message {
        Message::new(data)
    }
}
