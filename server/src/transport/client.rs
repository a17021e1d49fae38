//! [`Client`]: the session's way to one client.
//!
//! What is for the client is written by the thread that has it, as far as the socket has room: no other need wake for it. The rest
//! waits for the socket's task. Of that there is a bound: patches are followed by a ping, whose answer acknowledges them, and the
//! session keeps at most two patches in flight; later changes are coalesced into the next patch.

use std::collections::VecDeque;
use std::future::poll_fn;
use std::io::{Error, ErrorKind, Result};
use std::pin::Pin;
use std::sync::{Mutex, MutexGuard};
use std::task::{Context, Poll, Waker, ready};
use std::time::Instant;

use cellbeat::connection::{Buffer, Outlet};
use tokio::io::AsyncWrite;
use tokio::net::tcp::OwnedWriteHalf;
use tokio::sync::Semaphore;
use tokio::time::MissedTickBehavior;

use super::asking::Asking;
use crate::limits::{KEEP_ALIVE, WAITING_MESSAGES, WRITE_TIMEOUT};
use crate::lock::lock;
use crate::protocol::Outgoing;
use crate::websocket::{self, code};

/// All places for requests that wait.
pub(super) const ALL_WAITING: u32 = WAITING_MESSAGES as u32;

pub(super) struct Client {
    writing: Mutex<Writing>,
    /// Places for requests that are not answered yet. No more are read when all are taken, so that what waits to be written to a
    /// client that asks and does not read is bounded too.
    waiting: Semaphore,
}

struct Writing {
    socket: Socket,
    /// What the socket had no room for yet.
    rest: VecDeque<Message>,
    /// Since when the first of the rest waits.
    since: Instant,
    asking: Asking,
    /// Whether nothing was written since that was last looked at.
    silent: bool,
    /// Wakes the socket's task.
    task: Option<Waker>,
}

enum Socket {
    /// What is written waits until there is one.
    Awaited,
    Open(OwnedWriteHalf),
    /// Closes when the rest is written, as soon as there is one.
    Closing(Option<OwnedWriteHalf>),
    Closed,
}

/// A message as the socket takes it.
struct Message {
    bytes: Vec<u8>,
    written: usize,
    /// The places of the request that it answers.
    places: u32,
}

impl Client {
    /// A client whose socket is not open yet.
    pub(super) fn new() -> Client {
        Client {
            writing: Mutex::new(Writing {
                socket: Socket::Awaited,
                rest: VecDeque::new(),
                since: Instant::now(),
                asking: Asking::default(),
                silent: true,
                task: None,
            }),
            waiting: Semaphore::new(WAITING_MESSAGES),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Writing> {
        lock(&self.writing)
    }

    /// Its socket is open; gets the first message, and what has come for it before.
    pub(super) fn open(&self, socket: OwnedWriteHalf) {
        let mut writing = self.lock();
        writing.socket = match writing.socket {
            Socket::Awaited => Socket::Open(socket),
            Socket::Closing(None) => Socket::Closing(Some(socket)),
            Socket::Open(_) | Socket::Closing(Some(_)) | Socket::Closed => return,
        };
        let first = websocket::write(&Outgoing::ack());
        writing.rest.push_front(Message::new(first, 0));
    }

    /// Takes places for a request, when there are some; they are given back with its answer.
    pub(super) async fn wait_for_places(&self, places: u32) {
        // It is never closed.
        if let Ok(places) = self.waiting.acquire_many(places).await {
            places.forget();
        }
    }

    fn write(&self, bytes: Vec<u8>, places: u32) {
        self.write_then(bytes, places, |_| {});
    }

    /// Writes as much as there is room for now, in the order of the calls.
    fn write_then(&self, bytes: Vec<u8>, places: u32, then: impl FnOnce(&mut Writing)) {
        let mut message = Message::new(bytes, places);
        let mut writing = self.lock();
        if writing.rest.is_empty()
            && let Socket::Open(socket) = &writing.socket
        {
            match socket.try_write(&message.bytes) {
                Ok(written) => message.written = written,
                Err(error) if error.kind() == ErrorKind::WouldBlock => {}
                Err(_) => writing.socket = Socket::Closed,
            }
            writing.silent = false;
        }
        match writing.socket {
            // A client that is gone gets nothing.
            Socket::Closing(_) | Socket::Closed => {}
            Socket::Open(_) if message.is_written() => self.waiting.add_permits(places as usize),
            Socket::Open(_) | Socket::Awaited => {
                if writing.rest.is_empty() {
                    writing.since = Instant::now();
                }
                writing.rest.push_back(message);
            }
        }
        then(&mut writing);
        let has_work = !writing.rest.is_empty() || !matches!(writing.socket, Socket::Open(_));
        let task = has_work.then(|| writing.task.take()).flatten();
        drop(writing);
        if let Some(task) = task {
            task.wake();
        }
    }

    /// The answer to a request, which held a place among those that wait.
    pub(super) fn answer(&self, answer: &Outgoing) {
        self.write(websocket::write(answer), 1);
    }

    /// It has acknowledged what came before its last ping.
    pub(super) fn acknowledged(&self) {
        self.lock().asking.answered(Instant::now());
    }

    /// The answer to a ping, which held a place too.
    pub(super) fn pong(&self, payload: &[u8]) {
        self.write(websocket::pong(payload), 1);
    }

    /// Writes what is left, and closes the socket.
    pub(super) fn close(&self, code: u16, reason: &str) {
        let close = websocket::close(code, reason);
        self.write_then(close, 0, |writing| {
            writing.socket = match std::mem::replace(&mut writing.socket, Socket::Closed) {
                Socket::Awaited => Socket::Closing(None),
                Socket::Open(socket) => Socket::Closing(Some(socket)),
                socket => socket,
            };
        });
    }

    /// Writes what the socket has no room for when it is given, and signs of life. Until the socket is closed, or its client is
    /// gone or does not read.
    pub(super) async fn written(&self) {
        // One timer for the whole time: to set a new one for each message costs more than the message's encoding.
        let half = KEEP_ALIVE / 2;
        let mut looks = tokio::time::interval_at(tokio::time::Instant::now() + half, half);
        looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                biased;
                _ = poll_fn(|context| self.poll_written(context)) => return,
                _ = looks.tick() => {
                    let mut writing = self.lock();
                    let silent = std::mem::replace(&mut writing.silent, true);
                    let waits = !writing.rest.is_empty();
                    if waits && writing.since.elapsed() >= WRITE_TIMEOUT {
                        return;
                    }
                    drop(writing);
                    if silent && !waits {
                        let mut ping = Vec::new();
                        websocket::ping(&[], &mut ping);
                        self.write(ping, 0);
                    }
                }
            }
        }
    }

    /// Writes the rest. Ready when the socket is closed.
    fn poll_written(&self, context: &mut Context<'_>) -> Poll<()> {
        let mut writing = self.lock();
        match &writing.task {
            Some(task) if task.will_wake(context.waker()) => {}
            _ => writing.task = Some(context.waker().clone()),
        }
        let written = writing.poll_rest(context, &self.waiting);
        match (written, &writing.socket) {
            (Poll::Pending, _) | (Poll::Ready(Ok(())), Socket::Open(_) | Socket::Awaited) => {
                Poll::Pending
            }
            _ => Poll::Ready(()),
        }
    }

    /// The socket's task is over: nothing is written any more.
    pub(super) fn closed(&self) {
        let mut writing = self.lock();
        writing.socket = Socket::Closed;
        let rest = std::mem::take(&mut writing.rest);
        writing.task = None;
        drop(writing);
        drop(rest);
    }
}

impl Writing {
    fn poll_rest(&mut self, context: &mut Context<'_>, waiting: &Semaphore) -> Poll<Result<()>> {
        let (Socket::Open(socket) | Socket::Closing(Some(socket))) = &mut self.socket else {
            return Poll::Ready(Ok(()));
        };
        while let Some(message) = self.rest.front_mut() {
            let bytes = &message.bytes[message.written..];
            let written = ready!(Pin::new(&mut *socket).poll_write(context, bytes))?;
            if written == 0 {
                return Poll::Ready(Err(Error::from(ErrorKind::WriteZero)));
            }
            self.silent = false;
            message.written += written;
            if message.is_written() {
                waiting.add_permits(message.places as usize);
                self.rest.pop_front();
                self.since = Instant::now();
            }
        }
        // A peak's room is not kept.
        self.rest = VecDeque::new();
        Poll::Ready(Ok(()))
    }
}

impl Message {
    fn new(bytes: Vec<u8>, places: u32) -> Message {
        Message {
            bytes,
            written: 0,
            places,
        }
    }

    fn is_written(&self) -> bool {
        self.written == self.bytes.len()
    }
}

impl Outlet for Client {
    fn document(&self, seq: u64, request: &str, content: String) {
        let reply = Outgoing::pull_doc_reply(request, content);
        let mut bytes = websocket::write(&reply);
        websocket::ping(&seq.to_be_bytes(), &mut bytes);
        self.lock().asking.asked(Instant::now());
        self.write(bytes, ALL_WAITING);
    }

    fn patch(&self, seq: u64, content: String, buffers: Vec<Buffer>) {
        let mut bytes = websocket::write(&Outgoing::patch_doc(content, buffers));
        let asks = self.lock().asking.asks(Instant::now(), bytes.len());
        if asks {
            websocket::ping(&seq.to_be_bytes(), &mut bytes);
        }
        self.write(bytes, 0);
    }

    fn ok(&self, request: &str) {
        self.answer(&Outgoing::ok(request));
    }

    fn error(&self, request: &str, text: &str) {
        self.answer(&Outgoing::error(request, text));
    }

    fn end(&self, reason: &str) {
        self.close(code::AWAY, reason);
    }
}
