//! What waits for one client. Messages are whole here; only the one that is being written is partly gone.

use std::collections::VecDeque;
use std::io::ErrorKind;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use tokio::sync::Notify;

use super::limits;
use super::stream::Stream;
use super::zmtp::{Encoded, Encoder, ProtocolError};
use crate::large::aside;

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
    /// The connection that it is for, the newest. Held while something is written and taken off, so that a new one begins
    /// behind what its client has had from the old one.
    connection: Mutex<u64>,
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
    /// From here on only this connection is written to. They are numbered in their order.
    pub(super) fn hand_over_to(&self, connection: u64) {
        *self.connection() = connection;
    }

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

    /// Writes to a connection what waits and what comes, until that fails or there is a newer one. What was not written whole
    /// stays for that.
    pub(super) async fn write_to(
        &self,
        connection: u64,
        stream: &Stream,
        encoder: &mut Encoder,
    ) -> ProtocolError {
        loop {
            let mut encoded = self.next(encoder).await;
            while !encoded.is_empty() {
                match self.write_some(connection, stream, &mut encoded) {
                    // Others have their turn, however fast this one reads.
                    Ok(()) => tokio::task::yield_now().await,
                    Err(ProtocolError::Io(error)) if error.kind() == ErrorKind::WouldBlock => {
                        let writable = stream.writable();
                        match tokio::time::timeout(limits::HOPELESS, writable).await {
                            Ok(Ok(())) => {}
                            Ok(Err(error)) => return error.into(),
                            Err(_) => return ProtocolError::Hopeless,
                        }
                    }
                    Err(error) => return error,
                }
            }
        }
    }

    /// The first of what waits, encoded. It goes on to wait until it is written.
    async fn next(&self, encoder: &mut Encoder) -> Encoded {
        let batch = loop {
            let batch = self.waiting().batch();
            if !batch.is_empty() {
                break batch;
            }
            self.added.notified().await;
        };
        let mut encoded = Encoded::default();
        for item in &batch {
            match item {
                Item::Message(parts) => encoder.message(parts, &mut encoded),
                Item::Pong(context) => encoder.pong(context, &mut encoded),
            }
        }
        encoder.finish(&mut encoded);
        encoded
    }

    fn write_some(
        &self,
        connection: u64,
        stream: &Stream,
        encoded: &mut Encoded,
    ) -> Result<(), ProtocolError> {
        let newest = self.connection();
        if *newest != connection {
            return Err(ProtocolError::Closed);
        }
        let bytes = stream.try_write(&encoded.slices())?;
        let gone = self.waiting().advance(bytes, encoded.advance(bytes));
        drop(newest);
        self.written.notify_waiters();
        aside(gone.iter().map(Item::size).sum(), || drop(gone));
        Ok(())
    }

    fn connection(&self) -> MutexGuard<'_, u64> {
        self.connection
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Waiting {
    /// So much of it as is encoded at once.
    fn batch(&self) -> Vec<Item> {
        let mut bytes = 0;
        let items = self.items.iter().take_while(|item| {
            let is_within = bytes < BATCH;
            bytes += item.size();
            is_within
        });
        items.cloned().collect()
    }

    /// Those that have gone.
    fn advance(&mut self, bytes: usize, items: usize) -> Vec<Item> {
        self.written += bytes as u64;
        let gone: Vec<Item> = self.items.drain(..items).collect();
        self.bytes -= gone.iter().map(Item::size).sum::<usize>();
        gone
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(size: usize) -> Arc<[Bytes]> {
        [Bytes::from(vec![7; size])].into()
    }

    #[test]
    fn a_message_is_taken_where_it_fits_or_where_it_is_alone() {
        let queue = Queue::default();
        queue.push(message(5000), 1000).unwrap();
        queue.push(message(1), 1000).unwrap_err();
        queue.push(message(1), 6000).unwrap();
        assert_eq!(queue.bytes(), 5001 + 2 * limits::MESSAGE_OVERHEAD);
    }

    #[tokio::test(start_paused = true)]
    async fn one_who_reads_nothing_is_given_up_and_the_next_connection_gets_it_all() {
        let queue = Queue::default();
        let large = message(8 << 20);
        for message in [message(1), large.clone(), message(2)] {
            queue.push(message, limits::OUTGOING).unwrap();
        }
        let (mut ours, _theirs) = tokio::net::UnixStream::pair()
            .map(|(a, b)| (Stream::Unix(a), b))
            .unwrap();
        queue.hand_over_to(1);
        let ended = queue.write_to(1, &ours, &mut Encoder::clear()).await;
        assert!(matches!(ended, ProtocolError::Hopeless), "{ended}");

        let theirs;
        (ours, theirs) = tokio::net::UnixStream::pair()
            .map(|(a, b)| (Stream::Unix(a), Stream::Unix(b)))
            .unwrap();
        queue.hand_over_to(2);
        // The old connection writes no more.
        let (old, _) = tokio::net::UnixStream::pair().unwrap();
        let ended = queue
            .write_to(1, &Stream::Unix(old), &mut Encoder::clear())
            .await;
        assert!(matches!(ended, ProtocolError::Closed), "{ended}");
        let mut read = bytes::BytesMut::new();
        let wanted = 9 + large.iter().map(Bytes::len).sum::<usize>() + 2 + 2;
        let reading = async {
            while read.len() < wanted {
                read.reserve(64 * 1024);
                theirs.read(&mut read).await.unwrap();
            }
        };
        let mut encoder = Encoder::clear();
        tokio::select! {
            () = reading => {}
            ended = queue.write_to(2, &ours, &mut encoder) => panic!("{ended}"),
        }
        // The first was had by the old connection, and the large one comes from its beginning.
        assert_eq!(read[..10], *b"\x02\0\0\0\0\0\x80\0\0\x07");
        assert_eq!(read[wanted - 4..], *b"\0\x02\x07\x07");
    }
}
