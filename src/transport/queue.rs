//! What waits for one client. Messages are whole here; only the one that is being written is partly gone.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use tokio::sync::Notify;

use super::limits;
use super::stream::Stream;
use super::zmtp::{Encoded, Encoder, ProtocolError};

/// Encoded at once; what is behind it is shared between clients.
const BATCH: usize = 256 * 1024;

#[derive(Clone)]
enum Item {
    Message(Arc<[Bytes]>),
    Pong(Bytes),
}

impl Item {
    /// What it takes of a queue.
    fn size(&self) -> usize {
        let bytes = match self {
            Item::Message(parts) => size(parts),
            Item::Pong(context) => context.len(),
        };
        bytes + limits::MESSAGE_OVERHEAD
    }
}

fn size(parts: &[Bytes]) -> usize {
    parts.iter().map(Bytes::len).sum()
}

#[derive(Default)]
pub(super) struct Queue {
    waiting: Mutex<Waiting>,
    /// For the one who writes.
    added: Notify,
    /// For those who wait for room, or for the end.
    written: Notify,
}

#[derive(Default)]
struct Waiting {
    items: VecDeque<Item>,
    bytes: usize,
    /// Of all that was written ever.
    written: u64,
}

/// There is no room for the message.
#[derive(Debug)]
pub(super) struct Full;

impl Queue {
    /// Adds a message where no more than `bound` bytes wait with it, or nothing else waits.
    pub(super) fn push(&self, message: Arc<[Bytes]>, bound: usize) -> Result<(), Full> {
        self.add(Item::Message(message), bound)
    }

    /// Adds the answer to a PING. One that does not fit is left out: the peer reads nothing anyway.
    pub(super) fn pong(&self, context: Bytes) {
        let _ = self.add(Item::Pong(context), limits::OUTGOING);
    }

    fn add(&self, item: Item, bound: usize) -> Result<(), Full> {
        let size = item.size();
        let mut waiting = self.waiting();
        if !waiting.items.is_empty() && waiting.bytes + size > bound {
            return Err(Full);
        }
        waiting.bytes += size;
        waiting.items.push_back(item);
        drop(waiting);
        self.added.notify_one();
        Ok(())
    }

    /// Adds a message, and waits for room until `patience` is over.
    pub(super) async fn push_patiently(
        &self,
        message: &Arc<[Bytes]>,
        patience: Duration,
    ) -> Result<(), Full> {
        let push = self.when_written(|| self.push(message.clone(), limits::OUTGOING).ok());
        tokio::time::timeout(patience, push).await.map_err(|_| Full)
    }

    /// Returns when nothing waits.
    pub(super) async fn drained(&self) {
        self.when_written(|| self.waiting().items.is_empty().then_some(()))
            .await;
    }

    pub(super) fn bytes(&self) -> usize {
        self.waiting().bytes
    }

    pub(super) fn written(&self) -> u64 {
        self.waiting().written
    }

    async fn when_written<T>(&self, mut ready: impl FnMut() -> Option<T>) -> T {
        loop {
            let mut written = std::pin::pin!(self.written.notified());
            // Before the look, so that nothing is missed after it.
            written.as_mut().enable();
            if let Some(value) = ready() {
                return value;
            }
            written.await;
        }
    }

    /// Writes to a connection what waits and what comes, until that fails. What was not written whole stays, for a next one.
    pub(super) async fn write_to(&self, stream: &Stream, encoder: &mut Encoder) -> ProtocolError {
        loop {
            let mut encoded = self.next(encoder).await;
            while !encoded.is_empty() {
                match stream.try_write(&encoded.slices()) {
                    Ok(bytes) => self.advance(bytes, encoded.advance(bytes)),
                    Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => {
                        let writable = stream.writable();
                        match tokio::time::timeout(limits::HOPELESS, writable).await {
                            Ok(Ok(())) => {}
                            Ok(Err(error)) => return error.into(),
                            Err(_) => return ProtocolError::Hopeless(limits::HOPELESS.as_secs()),
                        }
                    }
                    Err(error) => return error.into(),
                }
            }
            // Others have their turn, however fast this one reads.
            tokio::task::consume_budget().await;
        }
    }

    /// The first of what waits, encoded. It goes on to wait until it is written.
    async fn next(&self, encoder: &mut Encoder) -> Encoded {
        let mut encoded = Encoded::default();
        loop {
            let mut bytes = 0;
            let batch: Vec<Item> = {
                let waiting = self.waiting();
                let items = waiting.items.iter().take_while(|item| {
                    let is_within = bytes < BATCH;
                    bytes += item.size();
                    is_within
                });
                items.cloned().collect()
            };
            if batch.is_empty() {
                self.added.notified().await;
                continue;
            }
            for item in &batch {
                match item {
                    Item::Message(parts) => encoder.message(parts, &mut encoded),
                    Item::Pong(context) => encoder.pong(context, &mut encoded),
                }
            }
            encoder.finish(&mut encoded);
            return encoded;
        }
    }

    fn advance(&self, bytes: usize, items: usize) {
        let mut waiting = self.waiting();
        waiting.written += bytes as u64;
        for item in waiting.items.drain(..items).collect::<Vec<_>>() {
            waiting.bytes -= item.size();
        }
        drop(waiting);
        self.written.notify_waiters();
    }

    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
