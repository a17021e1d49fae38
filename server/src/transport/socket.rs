//! One WebSocket: reads the client's messages, and sees to it that what its [`Client`] holds is written.

use std::future::poll_fn;
use std::io::Result;
use std::mem::MaybeUninit;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Poll, ready};
use std::time::Duration;

use hyper::upgrade::{OnUpgrade, Parts};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, ReadBuf};
use tokio::net::TcpStream;
use tokio::net::tcp::OwnedReadHalf;
use tokio::sync::watch;
use tracing::debug;

use super::client::{ALL_WAITING, Client};
use super::stopped;
use crate::limits::{BYTES, FRAMES, READ_BUFFER, TokenBucket};
use crate::protocol::{Fragment, Message, MessageType, Outgoing, Receiver};
use crate::sessions::Joined;
use crate::websocket::{Frame, FrameError, Reader, code};

/// The stream of a connection that has become a WebSocket, and what was read of it already.
pub(super) async fn upgraded(connection: OnUpgrade) -> Option<(TcpStream, bytes::Bytes)> {
    let upgraded = connection.await.ok()?;
    let Parts { io, read_buf, .. } = upgraded.downcast::<TokioIo<TcpStream>>().ok()?;
    Some((io.into_inner(), read_buf))
}

/// Serves the client until it is gone, or breaks the protocol, or the server stops.
pub(super) async fn run(
    (stream, already): (TcpStream, bytes::Bytes),
    joined: Joined,
    client: Arc<Client>,
    max_message: usize,
    mut stop: watch::Receiver<bool>,
) {
    let (stream, sink) = stream.into_split();
    client.open(sink);
    // In a box: a future has room for what it is made of more than once.
    let mut reading = Box::new(Reading {
        stream,
        frames: Reader::new(max_message),
        messages: Receiver::new(max_message),
        count: TokenBucket::new(FRAMES),
        bytes: TokenBucket::new(BYTES),
        joined,
        client: client.clone(),
    });
    reading.frames.feed(&already);
    drop(already);
    let written = tokio::select! {
        _ = client.written() => true,
        (code, reason) = reading.run() => {
            debug!(code, reason, "the socket is closed");
            client.close(code, &reason);
            false
        }
        _ = stopped(&mut stop) => {
            client.close(code::AWAY, "the server stops");
            false
        }
    };
    // It is no client of its session any more.
    drop(reading);
    if !written {
        client.written().await;
    }
    client.closed();
}

struct Reading {
    stream: OwnedReadHalf,
    frames: Reader,
    messages: Receiver,
    count: TokenBucket,
    bytes: TokenBucket,
    joined: Joined,
    client: Arc<Client>,
}

impl Reading {
    /// Until the end; how it is to be called.
    async fn run(&mut self) -> (u16, String) {
        loop {
            let frame = match self.frames.next() {
                Ok(Some(frame)) => frame,
                Ok(None) => match self.read().await {
                    Ok(0) => return (code::NORMAL, String::new()),
                    Ok(length) => {
                        pause(self.bytes.wait(length)).await;
                        continue;
                    }
                    Err(error) => return (code::NORMAL, error.to_string()),
                },
                Err(error) => return (code_of(error), error.to_string()),
            };
            pause(self.count.wait(1)).await;
            let fragment = match frame {
                Frame::Text(text) => Fragment::Text(text),
                Frame::Binary(bytes) => Fragment::Binary(bytes.into()),
                Frame::Pong(seq) => {
                    if let Ok(seq) = <[u8; 8]>::try_from(&seq[..]) {
                        self.client.acknowledged();
                        self.joined.connection.acknowledge(u64::from_be_bytes(seq));
                    }
                    continue;
                }
                Frame::Ping(payload) => {
                    // One that pings and does not read is read no more.
                    self.client.wait_for_places(1).await;
                    self.client.pong(&payload);
                    continue;
                }
                Frame::Close => return (code::NORMAL, String::new()),
            };
            match self.messages.consume(fragment) {
                Ok(None) => {}
                // Seldom: not a part of what the socket holds at all times.
                Ok(Some(message)) => Box::pin(self.handle(message)).await,
                Err(error) => return (code::PROTOCOL, error.to_string()),
            }
        }
    }

    /// Reads what is there; the number of bytes, which is 0 at the end. The buffer is one of the thread, not of the socket.
    async fn read(&mut self) -> Result<usize> {
        poll_fn(|context| {
            let mut buffer = [MaybeUninit::uninit(); READ_BUFFER];
            let mut buffer = ReadBuf::uninit(&mut buffer);
            ready!(Pin::new(&mut self.stream).poll_read(context, &mut buffer))?;
            self.frames.feed(buffer.filled());
            Poll::Ready(Ok(buffer.filled().len()))
        })
        .await
    }

    async fn handle(&self, message: Message) {
        let request = message.msgid;
        // A document may be large: all answers before it are written first, and nothing is read before it is.
        let places = match message.msgtype {
            MessageType::PullDocReq => ALL_WAITING,
            _ => 1,
        };
        self.client.wait_for_places(places).await;
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
        self.client.answer(&answer);
    }
}

async fn pause(wait: Duration) {
    if !wait.is_zero() {
        // Seldom: not a part of what the socket holds at all times.
        Box::pin(tokio::time::sleep(wait)).await;
    }
}

fn code_of(error: FrameError) -> u16 {
    match error {
        FrameError::TooLarge(_) => code::TOO_LARGE,
        FrameError::NotUtf8 => code::INVALID,
        _ => code::PROTOCOL,
    }
}
