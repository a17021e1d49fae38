//! One WebSocket: reads the client's messages, writes what its session has for it.
//!
//! A client that reads slowly is not waited for: each patch is followed by a ping, whose answer acknowledges it, and the session
//! keeps at most two patches in flight. Later changes are coalesced into the next patch, so that what waits
//! here is bounded, whatever the client does.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::ws::{CloseFrame, Message as Frame, WebSocket, close_code};
use bytes::Bytes;
use cellbeat::connection::{Buffer, Outlet};
use futures_util::stream::{SplitSink, SplitStream};
use futures_util::{SinkExt, StreamExt};
use tokio::sync::Semaphore;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::sync::watch;
use tokio::time::{Instant, MissedTickBehavior};
use tracing::debug;

use super::stopped;
use crate::limits::{BYTES, FRAMES, KEEP_ALIVE, TokenBucket, WAITING_MESSAGES, WRITE_TIMEOUT};
use crate::protocol::{Fragment, Message, MessageType, Outgoing, Receiver};
use crate::sessions::Joined;

/// All places for requests that wait.
const ALL_WAITING: u32 = WAITING_MESSAGES as u32;

/// What is to be written.
pub(super) enum Write {
    /// The first message.
    Ack,
    /// The answer to a request, which held a place among those that wait.
    Answer(Outgoing),
    /// The answer to a request for the document, which held all places. It is acknowledged under this number.
    Document(u64, Outgoing),
    /// A patch, acknowledged under this number: content and buffers. It is put into fragments by the thread that writes it.
    Patch(u64, String, Vec<Buffer>),
    /// The end, and why.
    Close(u16, String),
}

/// The session's way to one client.
pub(super) struct Client {
    writes: UnboundedSender<Write>,
}

/// The other ends of a [`Client`].
pub(super) struct Ends {
    writes: UnboundedReceiver<Write>,
    sender: UnboundedSender<Write>,
    /// Places for requests that are not answered yet. No more are read when all are taken, so that what waits to be written to a
    /// client that asks and does not read is bounded too.
    waiting: Arc<Semaphore>,
}

/// A client before its socket is open.
pub(super) fn client() -> (Arc<Client>, Ends) {
    let (sender, writes) = unbounded_channel();
    let waiting = Arc::new(Semaphore::new(WAITING_MESSAGES));
    let client = Client {
        writes: sender.clone(),
    };
    let ends = Ends {
        writes,
        sender,
        waiting,
    };
    (Arc::new(client), ends)
}

impl Client {
    fn write(&self, write: Write) {
        // A client that is gone gets nothing.
        let _ = self.writes.send(write);
    }
}

impl Outlet for Client {
    fn document(&self, seq: u64, request: &str, content: String) {
        let reply = Outgoing::pull_doc_reply(request, content);
        self.write(Write::Document(seq, reply));
    }

    fn patch(&self, seq: u64, content: String, buffers: Vec<Buffer>) {
        self.write(Write::Patch(seq, content, buffers));
    }

    fn ok(&self, request: &str) {
        self.write(Write::Answer(Outgoing::ok(request)));
    }

    fn error(&self, request: &str, text: &str) {
        self.write(Write::Answer(Outgoing::error(request, text)));
    }

    fn end(&self, reason: &str) {
        self.write(Write::Close(close_code::AWAY, reason.to_owned()));
    }
}

/// Serves the client until it is gone, or breaks the protocol, or the server stops.
pub(super) async fn run(
    socket: WebSocket,
    joined: Joined,
    ends: Ends,
    max_message: usize,
    mut stop: watch::Receiver<bool>,
) {
    let (sink, stream) = socket.split();
    let Ends {
        writes,
        sender,
        waiting,
    } = ends;
    let _ = sender.send(Write::Ack);
    let mut writer = tokio::spawn(write_all(sink, writes, waiting.clone()));
    let reading = Reading {
        joined,
        sender: sender.clone(),
        waiting,
        max_message,
    };
    tokio::select! {
        _ = &mut writer => return,
        (code, reason) = reading.run(stream) => {
            debug!(code, reason, "the socket is closed");
            let _ = sender.send(Write::Close(code, reason));
        }
        _ = stopped(&mut stop) => {
            let _ = sender.send(Write::Close(close_code::AWAY, "the server stops".to_owned()));
        }
    }
    let _ = writer.await;
}

struct Reading {
    joined: Joined,
    sender: UnboundedSender<Write>,
    waiting: Arc<Semaphore>,
    max_message: usize,
}

impl Reading {
    /// Until the end; how it is to be called.
    async fn run(self, mut stream: SplitStream<WebSocket>) -> (u16, String) {
        let mut receiver = Receiver::new(self.max_message);
        let mut frames = TokenBucket::new(FRAMES);
        let mut bytes = TokenBucket::new(BYTES);
        while let Some(frame) = stream.next().await {
            let length = frame.as_ref().map_or(0, |frame| match frame {
                Frame::Text(text) => text.len(),
                Frame::Binary(bytes) => bytes.len(),
                Frame::Ping(_) | Frame::Pong(_) | Frame::Close(_) => 0,
            });
            let wait = frames.wait(1).max(bytes.wait(length));
            if !wait.is_zero() {
                tokio::time::sleep(wait).await;
            }
            let fragment = match frame {
                Ok(Frame::Text(text)) => Fragment::Text(text.to_string()),
                Ok(Frame::Binary(bytes)) => Fragment::Binary(bytes),
                Ok(Frame::Pong(seq)) => {
                    if let Ok(seq) = <[u8; 8]>::try_from(&seq[..]) {
                        self.joined.connection.acknowledge(u64::from_be_bytes(seq));
                    }
                    continue;
                }
                // Answered by the library.
                Ok(Frame::Ping(_)) => continue,
                Ok(Frame::Close(_)) => return (close_code::NORMAL, String::new()),
                Err(error) => return (close_code::POLICY, error.to_string()),
            };
            match receiver.consume(fragment) {
                Ok(None) => {}
                Ok(Some(message)) => self.handle(message).await,
                Err(error) => return (close_code::PROTOCOL, error.to_string()),
            }
        }
        (close_code::NORMAL, String::new())
    }

    async fn handle(&self, message: Message) {
        let request = message.msgid;
        // A document may be large: all answers before it are written first, and nothing is read before it is.
        let places = match message.msgtype {
            MessageType::PullDocReq => ALL_WAITING,
            _ => 1,
        };
        // The writer gives them back with the answer.
        if let Ok(places) = self.waiting.acquire_many(places).await {
            places.forget();
        }
        let answer = match message.msgtype {
            // Reading JSON of megabytes takes a while.
            MessageType::PatchDoc => {
                return tokio::task::block_in_place(|| {
                    let connection = &self.joined.connection;
                    connection.patch(request, &message.content, message.buffers);
                });
            }
            MessageType::PullDocReq => {
                return tokio::task::block_in_place(|| self.joined.connection.pull(&request));
            }
            MessageType::ServerInfoReq => Outgoing::server_info_reply(&request),
            MessageType::PushDoc => {
                Outgoing::error(&request, "the document of this session is made by its app")
            }
            MessageType::Unknown(name) => {
                let name: String = name.chars().take(64).collect();
                Outgoing::error(&request, &format!("there is no message {name:?}"))
            }
        };
        let _ = self.sender.send(Write::Answer(answer));
    }
}

type Sink = SplitSink<WebSocket, Frame>;

/// Writes what comes, until the end or until the client does not read.
async fn write_all(mut sink: Sink, mut writes: UnboundedReceiver<Write>, waiting: Arc<Semaphore>) {
    // One timer for the whole time: to set a new one for each message costs more than the message's encoding.
    let half = KEEP_ALIVE / 2;
    let mut looks = tokio::time::interval_at(Instant::now() + half, half);
    looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut silent = true;
    loop {
        let write = tokio::select! {
            biased;
            write = writes.recv() => match write {
                Some(write) => write,
                None => return,
            },
            _ = looks.tick() => {
                if std::mem::replace(&mut silent, true)
                    && !in_time(sink.send(Frame::Ping(Bytes::new()))).await
                {
                    return;
                }
                continue;
            }
        };
        silent = false;
        let more = !matches!(write, Write::Close(..));
        let places = match &write {
            Write::Answer(_) => 1,
            Write::Document(..) => ALL_WAITING,
            Write::Ack | Write::Patch(..) | Write::Close(..) => 0,
        };
        if !in_time(write_one(&mut sink, write)).await || !more {
            return;
        }
        waiting.add_permits(places as usize);
    }
}

async fn write_one(sink: &mut Sink, write: Write) -> Result<(), axum::Error> {
    let (message, seq) = match write {
        Write::Ack => (Outgoing::ack(), None),
        Write::Answer(message) => (message, None),
        Write::Document(seq, message) => (message, Some(seq)),
        Write::Patch(seq, content, buffers) => (Outgoing::patch_doc(content, buffers), Some(seq)),
        Write::Close(code, mut reason) => {
            // As much as a close frame can hold.
            let mut end = reason.len().min(120);
            while !reason.is_char_boundary(end) {
                end -= 1;
            }
            reason.truncate(end);
            let close = CloseFrame {
                code,
                reason: reason.into(),
            };
            return sink.send(Frame::Close(Some(close))).await;
        }
    };
    for fragment in message.0 {
        let frame = match fragment {
            Fragment::Text(text) => Frame::Text(text.into()),
            Fragment::Binary(bytes) => Frame::Binary(bytes),
        };
        sink.feed(frame).await?;
    }
    if let Some(seq) = seq {
        let ping = Bytes::copy_from_slice(&seq.to_be_bytes());
        sink.feed(Frame::Ping(ping)).await?;
    }
    sink.flush().await
}

async fn in_time(writing: impl Future<Output = Result<(), axum::Error>>) -> bool {
    const LIMIT: Duration = WRITE_TIMEOUT;
    matches!(tokio::time::timeout(LIMIT, writing).await, Ok(Ok(())))
}
