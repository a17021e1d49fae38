//! Messages.

use std::sync::atomic::{AtomicU64, Ordering};

use bytes::Bytes;
use cellbeat::connection::Buffer;
use cellbeat::models::BOKEH_VERSION;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// A message that a client sent.
///
/// ```
/// use cellbeat_server::protocol::{Message, MessageType, Outgoing};
///
/// fn answer(message: &Message) -> Option<Outgoing> {
///     (message.msgtype == MessageType::ServerInfoReq).then(|| Outgoing::server_info_reply(&message.msgid))
/// }
/// let content = String::from("{}");
/// let asked = Message { msgid: "1".to_owned(), msgtype: MessageType::ServerInfoReq, content, buffers: vec![] };
/// assert!(answer(&asked).is_some());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// By which the answer names it.
    pub msgid: String,
    /// What it is.
    pub msgtype: MessageType,
    /// JSON text, not read yet.
    pub content: String,
    /// What the content refers to.
    pub buffers: Vec<Buffer>,
}

/// The messages that a client may send.
///
/// ```
/// use cellbeat_server::protocol::MessageType;
///
/// assert_eq!(MessageType::from("PATCH-DOC".to_owned()), MessageType::PatchDoc);
/// assert_eq!(MessageType::from("PING".to_owned()), MessageType::Unknown("PING".to_owned()));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MessageType {
    /// Asks for the document.
    PullDocReq,
    /// Puts another document in its place.
    PushDoc,
    /// Events.
    PatchDoc,
    /// Asks for the server's version.
    ServerInfoReq,
    /// Any other; its name.
    Unknown(String),
}

impl From<String> for MessageType {
    fn from(name: String) -> MessageType {
        match name.as_str() {
            "PULL-DOC-REQ" => MessageType::PullDocReq,
            "PUSH-DOC" => MessageType::PushDoc,
            "PATCH-DOC" => MessageType::PatchDoc,
            "SERVER-INFO-REQ" => MessageType::ServerInfoReq,
            _ => MessageType::Unknown(name),
        }
    }
}

/// The header of a client's message.
#[derive(Deserialize)]
pub(super) struct Header {
    pub(super) msgid: String,
    pub(super) msgtype: String,
    #[serde(default)]
    pub(super) num_buffers: usize,
}

#[derive(Serialize)]
struct OutgoingHeader<'a> {
    msgid: String,
    msgtype: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    reqid: &'a str,
    #[serde(skip_serializing_if = "is_zero")]
    num_buffers: usize,
}

#[derive(Serialize)]
struct BufferHeader<'a> {
    id: &'a str,
}

fn is_zero(number: &usize) -> bool {
    *number == 0
}

/// One frame of the socket.
///
/// ```
/// use cellbeat_server::protocol::{Fragment, Outgoing};
///
/// let Outgoing(fragments) = Outgoing::ack();
/// let texts = fragments.iter().filter(|fragment| matches!(fragment, Fragment::Text(_)));
/// assert_eq!(texts.count(), 3); // header, metadata, content
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fragment {
    /// A text frame.
    Text(String),
    /// A binary frame.
    Binary(Bytes),
}

/// A message of the server.
///
/// ```
/// use cellbeat::connection::Buffer;
/// use cellbeat_server::protocol::Outgoing;
///
/// let buffer = Buffer { id: "b0".to_owned(), bytes: vec![0; 8] };
/// let patch = Outgoing::patch_doc(r#"{"events": []}"#.to_owned(), vec![buffer]);
/// assert_eq!(patch.0.len(), 5); // three texts, then the id and the bytes of a buffer
/// for message in [
///     Outgoing::ack(),
///     Outgoing::pull_doc_reply("1", r#"{"doc": {}}"#.to_owned()),
///     Outgoing::ok("2"),
///     Outgoing::error("3", "not JSON"),
///     Outgoing::server_info_reply("4"),
/// ] {
///     assert_eq!(message.0.len(), 3);
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing(pub Vec<Fragment>);

impl Outgoing {
    /// The first message on a socket.
    pub fn ack() -> Outgoing {
        message("ACK", "", "{}".into(), Vec::new())
    }

    /// The answer to [`MessageType::PullDocReq`]; `content` is `{"doc": ..}`.
    pub fn pull_doc_reply(request: &str, content: String) -> Outgoing {
        message("PULL-DOC-REPLY", request, content, Vec::new())
    }

    /// Events; `content` is `{"events": ..}`.
    pub fn patch_doc(content: String, buffers: Vec<Buffer>) -> Outgoing {
        message("PATCH-DOC", "", content, buffers)
    }

    /// A request was done.
    pub fn ok(request: &str) -> Outgoing {
        message("OK", request, "{}".into(), Vec::new())
    }

    /// A request was not done.
    pub fn error(request: &str, text: &str) -> Outgoing {
        let content = json!({"text": text, "traceback": null});
        message("ERROR", request, content.to_string(), Vec::new())
    }

    /// The answer to [`MessageType::ServerInfoReq`].
    pub fn server_info_reply(request: &str) -> Outgoing {
        let versions = json!({"bokeh": BOKEH_VERSION, "server": BOKEH_VERSION});
        let content = json!({"version_info": versions});
        message(
            "SERVER-INFO-REPLY",
            request,
            content.to_string(),
            Vec::new(),
        )
    }
}

fn message(msgtype: &str, reqid: &str, content: String, buffers: Vec<Buffer>) -> Outgoing {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let header = OutgoingHeader {
        msgid: format!("s{}", NEXT.fetch_add(1, Ordering::Relaxed)),
        msgtype,
        reqid,
        num_buffers: buffers.len(),
    };
    let header = text(&header);
    let mut fragments = vec![header, "{}".to_owned(), content]
        .into_iter()
        .map(Fragment::Text)
        .collect::<Vec<_>>();
    for buffer in buffers {
        fragments.push(Fragment::Text(text(&BufferHeader { id: &buffer.id })));
        fragments.push(Fragment::Binary(buffer.bytes.into()));
    }
    Outgoing(fragments)
}

fn text(of: &impl Serialize) -> String {
    serde_json::to_string(of).expect("texts and numbers, by names")
}
