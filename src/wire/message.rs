use bytes::Bytes;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_json::value::RawValue;
use thiserror::Error;
use tracing::warn;

use super::frames::{Frames, FramesError};
use super::header::Header;
use super::signature::{ReplayGuard, Signer};
use crate::large::aside;

/// A request as received.
#[derive(Clone, Debug)]
pub struct Message {
    pub header: Header,
    pub metadata: Value,
    /// The content and the bytes to answer with, kept as received.
    frames: Frames,
}

/// The header of the request an answer or output belongs to: its bytes as received, so that
/// fields this kernel does not know go back unchanged. `{}` where there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parent(pub Bytes);

impl Parent {
    pub fn none() -> Parent {
        Parent(Bytes::from_static(b"{}"))
    }
}

#[derive(Debug, Error)]
pub enum MessageError {
    #[error(transparent)]
    Frames(#[from] FramesError),
    #[error("the {part} is not valid: {source}")]
    Json {
        part: &'static str,
        source: serde_json::Error,
    },
}

impl Message {
    pub fn parse(
        parts: Vec<Bytes>,
        signer: &Signer,
        replays: &mut ReplayGuard,
    ) -> Result<Message, MessageError> {
        let frames = Frames::parse(parts, signer, replays)?;
        Ok(Message {
            header: read("header", &frames.header)?,
            metadata: read("metadata", &frames.metadata)?,
            frames,
        })
    }

    pub fn msg_type(&self) -> &str {
        &self.header.msg_type
    }

    pub fn content<T: DeserializeOwned>(&self) -> Result<T, MessageError> {
        let content = &self.frames.content;
        aside(content.len(), || read("content", content))
    }

    /// How many bytes its content and buffers have.
    pub fn size(&self) -> usize {
        let buffers: usize = self.buffers().iter().map(Bytes::len).sum();
        self.frames.content.len() + buffers
    }

    /// The content; what is not what its type says is logged, and the message is not answered.
    pub fn content_or_log<T: DeserializeOwned>(&self) -> Option<T> {
        self.content()
            .inspect_err(|error| warn!("{} was dropped: {error}", self.msg_type()))
            .ok()
    }

    /// Whether no status is to be published for it. The browser's views say so of their messages: nobody waits for the idle, and the
    /// kernel would seem busy with each acknowledgement of a plot that changes.
    pub fn is_quiet(&self) -> bool {
        self.metadata.get("cellbeat.quiet") == Some(&Value::Bool(true))
    }

    pub fn buffers(&self) -> &[Bytes] {
        &self.frames.buffers
    }

    pub fn identities(&self) -> &[Bytes] {
        &self.frames.identities
    }

    /// This message as the parent of what answers it.
    pub fn as_parent(&self) -> Parent {
        Parent(self.frames.header.clone())
    }
}

fn read<T: DeserializeOwned>(part: &'static str, bytes: &[u8]) -> Result<T, MessageError> {
    serde_json::from_slice(bytes).map_err(|source| MessageError::Json { part, source })
}

/// A message of this kernel, ready to be sent.
#[derive(Debug)]
pub struct Outgoing {
    pub msg_type: &'static str,
    pub parent: Parent,
    pub metadata: Option<Box<RawValue>>,
    pub content: Bytes,
    pub buffers: Vec<Bytes>,
}

impl Outgoing {
    pub fn new(msg_type: &'static str, parent: &Parent, content: &impl Serialize) -> Outgoing {
        let content = serde_json::to_vec(content).expect("content of the kernel's own is JSON");
        Outgoing {
            msg_type,
            parent: parent.clone(),
            metadata: None,
            content: content.into(),
            buffers: Vec::new(),
        }
    }

    pub fn into_parts(self, identities: Vec<Bytes>, session: &str, signer: &Signer) -> Vec<Bytes> {
        let header = Header::new(self.msg_type, session);
        let metadata = match self.metadata {
            Some(metadata) => Bytes::from(metadata.get().to_owned()),
            None => Bytes::from_static(b"{}"),
        };
        Frames {
            identities,
            header: serde_json::to_vec(&header)
                .expect("a header is JSON")
                .into(),
            parent_header: self.parent.0,
            metadata,
            content: self.content,
            buffers: self.buffers,
        }
        .into_parts(signer)
    }
}
