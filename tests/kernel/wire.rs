//! The wire of a test's frontend: sockets that are waited for with patience, and messages signed, encoded and decoded.

use std::time::Duration;

use bytes::Bytes;
use cellbeat_kernel::wire::Header;
use cellbeat_kernel::wire::frames::Frames;
use cellbeat_kernel::wire::signature::{ReplayGuard, Signer};
use serde_json::{Value, json};
use tokio::runtime::Runtime;
use zeromq::{DealerSocket, Socket, SocketRecv, SocketSend, SubSocket, XSubSocket, ZmqMessage};

/// Long enough for a first cell on a busy machine that still has to build the cell process'
/// programs. A test that waits this long has failed.
pub const PATIENCE: Duration = Duration::from_secs(300);

pub const KEY: &str = "a-key-for-tests";

#[derive(Clone, Debug)]
pub struct Received {
    pub msg_type: String,
    pub header: Value,
    pub parent: Value,
    pub metadata: Value,
    pub content: Value,
    pub buffers: Vec<Bytes>,
}

/// One client session, whatever sockets it uses.
pub struct Wire {
    runtime: Runtime,
    session: String,
    signer: Signer,
}

impl Wire {
    pub fn new() -> Wire {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        Wire {
            runtime,
            session: uuid::Uuid::new_v4().to_string(),
            signer: Signer::new(KEY),
        }
    }

    pub fn dealer(&self, port: u16, identity: &str) -> DealerSocket {
        let mut options = zeromq::SocketOptions::default();
        options.peer_identity(identity.parse().unwrap());
        let mut socket = DealerSocket::with_options(options);
        self.runtime
            .block_on(socket.connect(&endpoint(port)))
            .unwrap();
        socket
    }

    /// Without a subscription yet.
    pub fn subscriber(&self, port: u16) -> SubSocket {
        let mut socket = SubSocket::new();
        self.runtime
            .block_on(socket.connect(&endpoint(port)))
            .unwrap();
        socket
    }

    pub fn subscribe(&self, socket: &mut SubSocket, topic: &str) {
        self.runtime.block_on(socket.subscribe(topic)).unwrap();
    }

    /// Sends these messages to a publisher as no subscriber does, and waits until it has read them.
    pub fn send_to_publisher(&self, port: u16, messages: &[&'static [u8]]) {
        self.runtime.block_on(async {
            let mut socket = XSubSocket::new();
            socket.connect(&endpoint(port)).await.unwrap();
            // The last is a subscription, which is answered.
            for message in messages.iter().chain([&b"\x01end".as_slice()]) {
                let message = ZmqMessage::from(Bytes::from_static(message));
                socket.send(message).await.unwrap();
            }
            let welcome = tokio::time::timeout(PATIENCE, socket.recv()).await;
            welcome.expect("a welcome").unwrap();
        });
    }

    /// Sends these frames as they are.
    pub fn send(&self, socket: &mut DealerSocket, parts: Vec<Bytes>) {
        let message = ZmqMessage::try_from(parts).unwrap();
        self.runtime.block_on(socket.send(message)).unwrap();
    }

    /// The frames of the next message, if it comes in time.
    pub fn try_receive_frames(
        &self,
        socket: &mut impl SocketRecv,
        patience: Duration,
    ) -> Option<Vec<Bytes>> {
        let received = self
            .runtime
            .block_on(async { tokio::time::timeout(patience, socket.recv()).await });
        Some(received.ok()?.unwrap().into_vec())
    }

    /// The frames of the next message. `what` names it where none comes.
    #[track_caller]
    pub fn receive_frames(&self, socket: &mut impl SocketRecv, what: &str) -> Vec<Bytes> {
        self.try_receive_frames(socket, PATIENCE)
            .unwrap_or_else(|| panic!("{what} did not come"))
    }

    /// The next message.
    #[track_caller]
    pub fn receive(&self, socket: &mut impl SocketRecv, what: &str) -> Received {
        self.decode(self.receive_frames(socket, what))
    }

    /// A header of this session.
    pub fn header(&self, msg_type: &str) -> Header {
        Header::new(msg_type, &self.session)
    }

    /// The id of a new message, and its frames, signed.
    pub fn encode(
        &self,
        msg_type: &str,
        metadata: Value,
        content: Value,
        buffers: Vec<Bytes>,
    ) -> (String, Vec<Bytes>) {
        let header = self.header(msg_type);
        let id = header.msg_id.clone();
        let parts = self.encode_with(&json!(header), metadata, content, buffers);
        (id, parts)
    }

    /// The frames of a message with this very header, signed.
    pub fn encode_with(
        &self,
        header: &Value,
        metadata: Value,
        content: Value,
        buffers: Vec<Bytes>,
    ) -> Vec<Bytes> {
        let content = content.to_string().into();
        self.sign(header, metadata, content, buffers)
    }

    /// The frames of a message whose content is these bytes, signed.
    pub fn encode_bytes(&self, msg_type: &str, content: Vec<u8>) -> Vec<Bytes> {
        let header = json!(self.header(msg_type));
        self.sign(&header, json!({}), content.into(), Vec::new())
    }

    fn sign(
        &self,
        header: &Value,
        metadata: Value,
        content: Bytes,
        buffers: Vec<Bytes>,
    ) -> Vec<Bytes> {
        let frames = Frames {
            identities: Vec::new(),
            header: header.to_string().into(),
            parent_header: Bytes::from_static(b"{}"),
            metadata: metadata.to_string().into(),
            content,
            buffers,
        };
        frames.into_parts(&self.signer)
    }

    pub fn decode(&self, parts: Vec<Bytes>) -> Received {
        let frames = Frames::parse(parts, &self.signer, &mut ReplayGuard::default())
            .expect("a message the kernel signed");
        let json = |bytes: &Bytes| -> Value { serde_json::from_slice(bytes).unwrap() };
        let header = json(&frames.header);
        Received {
            msg_type: header["msg_type"].as_str().unwrap().to_owned(),
            header,
            parent: json(&frames.parent_header),
            metadata: json(&frames.metadata),
            content: json(&frames.content),
            buffers: frames.buffers,
        }
    }
}

fn endpoint(port: u16) -> String {
    format!("tcp://127.0.0.1:{port}")
}
