//! The XPUB socket of iopub: each subscriber has its own queue, and what does not fit there is lost to it alone.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use tokio::sync::mpsc;
use tokio::time::Instant;
use tracing::warn;

use super::connections::{Connections, Place};
use super::listener::Listener;
use super::queue::Queue;
use super::zmtp::{Command, Handshake, Incoming, Peer, ProtocolError, Room};
use super::{ConnectionFile, TransportError, limits};

/// Subscriptions that wait to be taken.
const EVENTS: usize = 64;

pub(crate) struct Publisher {
    /// By the order of their connections.
    subscribers: BTreeMap<u64, Subscriber>,
    events: mpsc::Receiver<(u64, Event)>,
    _connections: Connections,
}

enum Event {
    Joined(Arc<Queue>),
    Subscribed(Bytes),
    Cancelled(Bytes),
    Left,
}

struct Subscriber {
    queue: Arc<Queue>,
    /// Each with how often it was subscribed to.
    topics: BTreeMap<Bytes, usize>,
    /// How long it was waited for, less what it has earned by reading since.
    waited: Duration,
    /// What it had read when that was last looked at.
    read: u64,
    /// Messages lost since it last had room.
    lost: u64,
}

impl Publisher {
    pub(crate) async fn bind(connection: &ConnectionFile) -> Result<Publisher, TransportError> {
        let endpoint = connection.endpoint(connection.iopub_port);
        let listener = Listener::bind(&endpoint).await?;
        let (sender, events) = mpsc::channel(EVENTS);
        let handshake = Handshake {
            socket_type: "XPUB",
            peers: &["SUB", "XSUB"],
            curve: connection.curve(),
            limits: limits::SUBSCRIPTION,
            room: Room::new(0),
        };
        let connections = Connections::accept(listener, handshake, move |peer, place| {
            serve(peer, place, sender.clone())
        });
        Ok(Publisher {
            subscribers: BTreeMap::new(),
            events,
            _connections: connections,
        })
    }

    /// Sends to all who have subscribed to the topic, which is `parts[0]`.
    pub(crate) async fn send(&mut self, parts: Vec<Bytes>) {
        let Some(topic) = parts.first().cloned() else {
            return;
        };
        let message: Arc<[Bytes]> = parts.into();
        let (mut late, mut is_alone) = (Vec::new(), true);
        for subscriber in self.subscribers.values_mut() {
            if !subscriber.wants(&topic) {
                continue;
            }
            match subscriber.queue.push(message.clone(), limits::OUTGOING) {
                Ok(()) => {
                    subscriber.has_room();
                    is_alone = false;
                }
                Err(_) => late.push(subscriber),
            }
        }
        let patience = if is_alone {
            limits::PATIENCE_ALONE
        } else {
            limits::PATIENCE
        };
        // They are waited for together.
        let since = Instant::now();
        for subscriber in late {
            subscriber.send_late(&message, since, patience).await;
        }
    }

    /// Waits for the next subscription and returns its topic. Can be cancelled without loss.
    pub(crate) async fn subscribed(&mut self) -> Bytes {
        loop {
            match self.events.recv().await {
                Some((id, event)) => {
                    if let Some(topic) = self.take(id, event) {
                        return topic;
                    }
                }
                None => std::future::pending().await,
            }
        }
    }

    /// The topic of the next subscription, if there is one already.
    pub(crate) fn try_subscribed(&mut self) -> Option<Bytes> {
        while let Ok((id, event)) = self.events.try_recv() {
            if let Some(topic) = self.take(id, event) {
                return Some(topic);
            }
        }
        None
    }

    fn take(&mut self, id: u64, event: Event) -> Option<Bytes> {
        match event {
            Event::Joined(queue) => {
                self.subscribers.insert(id, Subscriber::new(queue));
            }
            Event::Subscribed(topic) => {
                self.subscribers.get_mut(&id)?.subscribe(topic.clone());
                return Some(topic);
            }
            Event::Cancelled(topic) => self.subscribers.get_mut(&id)?.cancel(&topic),
            Event::Left => {
                self.subscribers.remove(&id);
            }
        }
        None
    }

    /// Returns when all that was sent is with the system, but for subscribers that have stopped reading.
    pub(crate) async fn drained(&self) {
        for subscriber in self.subscribers.values() {
            if subscriber.lost == 0 {
                subscriber.queue.drained().await;
            }
        }
    }
}

impl Subscriber {
    fn new(queue: Arc<Queue>) -> Subscriber {
        Subscriber {
            queue,
            topics: BTreeMap::new(),
            waited: Duration::ZERO,
            read: 0,
            lost: 0,
        }
    }

    fn wants(&self, topic: &[u8]) -> bool {
        self.topics.keys().any(|prefix| topic.starts_with(prefix))
    }

    fn subscribe(&mut self, topic: Bytes) {
        if self.topics.len() < limits::TOPICS || self.topics.contains_key(&topic) {
            *self.topics.entry(topic).or_default() += 1;
        } else {
            warn!(
                "iopub: a subscription beyond {} of one client",
                limits::TOPICS
            );
        }
    }

    fn cancel(&mut self, topic: &Bytes) {
        if let Some(times) = self.topics.get_mut(topic) {
            *times -= 1;
            if *times == 0 {
                self.topics.remove(topic);
            }
        }
    }

    /// Sends where there was no room: waits for it as long as this subscriber may be waited for.
    async fn send_late(&mut self, message: &Arc<[Bytes]>, since: Instant, patience: Duration) {
        let written = self.queue.written();
        let read = written - std::mem::replace(&mut self.read, written);
        let earned = Duration::from_secs_f64(read as f64 / limits::SLOWEST_READER as f64);
        self.waited = self.waited.saturating_sub(earned);

        let left = patience.saturating_sub(self.waited + since.elapsed());
        if self.queue.push_patiently(message, left).await.is_ok() {
            self.has_room();
        } else {
            if self.lost == 0 {
                let waiting = self.queue.bytes() >> 20;
                warn!(
                    "iopub: a client does not read: {waiting} MiB wait for it, and it loses what comes"
                );
            }
            self.lost += 1;
        }
        self.waited = (self.waited + since.elapsed()).min(limits::PATIENCE_ALONE);
    }

    fn has_room(&mut self) {
        if self.lost > 0 {
            warn!(
                "iopub: a client reads again; it has lost {} messages",
                self.lost
            );
            self.lost = 0;
        }
    }
}

async fn serve(mut peer: Peer, place: Place, events: mpsc::Sender<(u64, Event)>) -> ProtocolError {
    let id = place.sequence;
    let queue = Arc::<Queue>::default();
    queue.hand_over_to(id);
    // The publisher closes them only when the kernel ends.
    let tell = async |event| {
        events
            .send((id, event))
            .await
            .map_err(|_| ProtocolError::Closed)
    };
    let read = async {
        tell(Event::Joined(queue.clone())).await?;
        let mut subscriptions: usize = 0;
        loop {
            let event = match peer.incoming.next(&peer.stream).await? {
                Incoming::Command(Command::Ping(context)) => {
                    queue.pong(context);
                    continue;
                }
                Incoming::Command(Command::Subscribe(topic)) => Event::Subscribed(topic),
                Incoming::Command(Command::Cancel(topic)) => Event::Cancelled(topic),
                Incoming::Command(Command::Other) => continue,
                // As ZMTP 3.0 has it.
                Incoming::Message(parts, _) => match &parts[..] {
                    [topic] if topic.first() == Some(&1) => Event::Subscribed(topic.slice(1..)),
                    [topic] if topic.first() == Some(&0) => Event::Cancelled(topic.slice(1..)),
                    _ => continue,
                },
            };
            match event {
                Event::Subscribed(_) => subscriptions += 1,
                _ => subscriptions = subscriptions.saturating_sub(1),
            }
            if subscriptions > 0 {
                place.keep();
            } else {
                place.make_expendable();
            }
            tell(event).await?;
        }
    };
    let ended: Result<std::convert::Infallible, ProtocolError> = tokio::select! {
        ended = read => ended,
        ended = queue.write_to(id, &peer.stream, &mut peer.encoder) => Err(ended),
        crowded = place.gives_way() => Err(crowded),
    };
    let _ = tell(Event::Left).await;
    let Err(ended) = ended;
    ended
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::transport::stream::Stream;
    use crate::transport::zmtp::Encoder;

    #[tokio::test(start_paused = true)]
    async fn one_that_does_not_read_is_waited_for_once_and_again_when_it_has_read() {
        let mut subscriber = Subscriber::new(Arc::default());
        let message: Arc<[Bytes]> = [Bytes::from(vec![0; 1 << 20])].into();
        while subscriber
            .queue
            .push(message.clone(), limits::OUTGOING)
            .is_ok()
        {}
        let mut waits = Vec::new();
        for _ in 0..3 {
            let since = Instant::now();
            subscriber
                .send_late(&message, since, limits::PATIENCE)
                .await;
            waits.push(since.elapsed());
        }
        // Tokio's clock counts in milliseconds.
        assert_eq!(waits[0].as_millis() / 10, limits::PATIENCE.as_millis() / 10);
        assert_eq!(waits[1..], [Duration::ZERO; 2]);
        assert_eq!(subscriber.lost, 3);

        let queue = subscriber.queue.clone();
        queue.hand_over_to(1);
        let (ours, theirs) = tokio::net::UnixStream::pair().unwrap();
        let (ours, theirs) = (Stream::Unix(ours), Stream::Unix(theirs));
        let mut read = bytes::BytesMut::new();
        let reading = async {
            while read.len() < 4 << 20 {
                read.reserve(64 * 1024);
                theirs.read(&mut read).await.unwrap();
            }
        };
        let mut encoder = Encoder::clear();
        tokio::select! {
            () = reading => {}
            ended = queue.write_to(1, &ours, &mut encoder) => panic!("{ended}"),
        }
        let patience = limits::PATIENCE;
        subscriber
            .send_late(&message, Instant::now(), patience)
            .await;
        assert_eq!((subscriber.lost, subscriber.waited), (0, Duration::ZERO));
    }
}
