//! ROUTER sockets: shell, control, stdin and heartbeat. A client is known by its identity, on whichever connection: a new one
//! takes over from the old one what waits for the client, and the old one's end is not the client's.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use tokio::sync::{Notify, mpsc};
use tokio::time::Instant;

use super::connections::{Connections, Place};
use super::listener::Listener;
use super::queue::Queue;
use super::zmtp::{Command, Handshake, Held, Incoming, Peer, ProtocolError, Room};
use super::{ConnectionFile, TransportError, limits};

/// Binds a ROUTER socket to one of the ports.
pub(crate) async fn bind_router(
    connection: &ConnectionFile,
    port: u16,
) -> Result<(RouterSender, RouterReceiver), TransportError> {
    let listener = Listener::bind(&connection.endpoint(port)).await?;
    let (requests, received) = mpsc::channel(limits::REQUESTS);
    let clients = Clients::default();
    let handshake = Handshake {
        socket_type: "ROUTER",
        peers: &["DEALER", "REQ", "ROUTER"],
        curve: connection.curve(),
        limits: limits::REQUEST,
        room: Room::new(limits::REQUEST.bytes),
    };
    let connections = Connections::accept(listener, handshake, {
        let clients = clients.clone();
        move |peer, place| serve(peer, place, clients.clone(), requests.clone())
    });
    let receiver = RouterReceiver {
        received,
        place: None,
        _connections: connections,
    };
    Ok((RouterSender(clients), receiver))
}

struct Request {
    client: Bytes,
    parts: Vec<Bytes>,
    place: Place,
    _held: Held,
}

async fn serve(
    peer: Peer,
    place: Place,
    clients: Clients,
    requests: mpsc::Sender<Request>,
) -> ProtocolError {
    tokio::select! {
        ended = talk(peer, &place, &clients, requests) => ended,
        crowded = place.gives_way() => crowded,
    }
}

async fn talk(
    peer: Peer,
    place: &Place,
    clients: &Clients,
    requests: mpsc::Sender<Request>,
) -> ProtocolError {
    let connection = Connection::new(clients, peer.identity, place.sequence);
    let (stream, mut encoder, mut incoming) = (peer.stream, peer.encoder, peer.incoming);
    let is_delivering = AtomicBool::new(false);
    let read = async {
        loop {
            let (parts, held) = match incoming.next(&stream).await {
                Ok(Incoming::Message(parts, held)) => (parts, held),
                Ok(Incoming::Command(Command::Ping(context))) => {
                    connection.queue.pong(context);
                    continue;
                }
                Ok(Incoming::Command(_)) => continue,
                Err(error) => return error,
            };
            place.heard();
            let request = Request {
                client: connection.client.clone(),
                parts,
                place: place.clone(),
                _held: held,
            };
            is_delivering.store(true, Ordering::Relaxed);
            if requests.send(request).await.is_err() {
                return ProtocolError::Closed;
            }
            is_delivering.store(false, Ordering::Relaxed);
        }
    };
    let mut read = std::pin::pin!(read);
    let ended = tokio::select! {
        biased;
        () = connection.replaced.notified() => ProtocolError::Closed,
        ended = &mut read => return ended,
        ended = connection.queue.write_to(place.sequence, &stream, &mut encoder) => ended,
    };
    // What the client sent before it closed the connection, or reconnected, is not lost.
    place.make_expendable();
    loop {
        match tokio::time::timeout(limits::STRAGGLERS, &mut read).await {
            // It is the kernel that is late.
            Err(_) if is_delivering.load(Ordering::Relaxed) => {}
            _ => return ended,
        }
    }
}

/// The clients of a socket by their identities.
#[derive(Clone, Default)]
struct Clients(Arc<Mutex<HashMap<Bytes, Client>>>);

struct Client {
    queue: Arc<Queue>,
    /// Of its newest connection.
    sequence: u64,
    state: State,
}

enum State {
    /// Notified when a newer connection takes its place.
    Connected(Arc<Notify>),
    /// It may come back.
    Absent(Instant),
}

impl Client {
    fn is_absent(&self) -> bool {
        matches!(self.state, State::Absent(_))
    }

    /// What is kept for it is kept no longer.
    fn is_forgotten(&self) -> bool {
        matches!(self.state, State::Absent(since) if since.elapsed() > limits::ABSENCE)
    }
}

impl Clients {
    fn all(&self) -> MutexGuard<'_, HashMap<Bytes, Client>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn send(&self, client: &Bytes, message: Arc<[Bytes]>) -> Result<(), TransportError> {
        let mut all = self.all();
        let Some(found) = all.get(client).filter(|found| !found.is_forgotten()) else {
            all.remove(client);
            return Err(TransportError::Gone);
        };
        let bound = if found.is_absent() {
            limits::ABSENT_OUTGOING
        } else {
            limits::OUTGOING
        };
        found
            .queue
            .push(message, bound)
            .map_err(|_| TransportError::Full)
    }

    /// Removes those that have been absent for too long, and the first of too many.
    fn forget(all: &mut HashMap<Bytes, Client>) {
        all.retain(|_, client| !client.is_forgotten());
        let absent = |client: &Client| match client.state {
            State::Absent(since) => Some(since),
            State::Connected(_) => None,
        };
        while all.values().filter(|client| client.is_absent()).count() > limits::ABSENT {
            let since = all.iter().filter_map(|(id, c)| Some((absent(c)?, id)));
            let Some((_, oldest)) = since.min() else {
                return;
            };
            let oldest = oldest.clone();
            all.remove(&oldest);
        }
    }
}

/// A client's connection, as long as it lasts.
struct Connection {
    clients: Clients,
    client: Bytes,
    sequence: u64,
    queue: Arc<Queue>,
    replaced: Arc<Notify>,
}

impl Connection {
    fn new(clients: &Clients, identity: Bytes, sequence: u64) -> Connection {
        let client = if identity.is_empty() {
            // Five bytes, as libzmq's are.
            let number = (sequence as u32).to_be_bytes();
            [&[0], &number[..]].concat().into()
        } else {
            identity
        };
        let replaced = Arc::new(Notify::new());
        let connection = |queue: Arc<Queue>| {
            queue.hand_over_to(sequence);
            Connection {
                clients: clients.clone(),
                client: client.clone(),
                sequence,
                queue,
                replaced: replaced.clone(),
            }
        };
        let new = |queue| Client {
            queue,
            sequence,
            state: State::Connected(replaced.clone()),
        };
        match clients.all().entry(client.clone()) {
            Entry::Vacant(vacant) => {
                let queue = Arc::<Queue>::default();
                vacant.insert(new(queue.clone()));
                connection(queue)
            }
            // A newer one was quicker with its handshake.
            Entry::Occupied(found) if found.get().sequence > sequence => {
                replaced.notify_one();
                connection(Arc::default())
            }
            Entry::Occupied(mut found) => {
                let queue = if found.get().is_forgotten() {
                    Arc::default()
                } else {
                    found.get().queue.clone()
                };
                let old = found.insert(new(queue.clone()));
                if let State::Connected(replaced) = old.state {
                    replaced.notify_one();
                }
                connection(queue)
            }
        }
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        let mut all = self.clients.all();
        let Entry::Occupied(mut found) = all.entry(self.client.clone()) else {
            return;
        };
        if found.get().sequence != self.sequence {
            return;
        }
        // The one was named by this connection; for the other too much would have to be kept.
        if self.client.starts_with(&[0]) || self.queue.bytes() > limits::ABSENT_OUTGOING {
            found.remove();
        } else {
            found.get_mut().state = State::Absent(Instant::now());
            Clients::forget(&mut all);
        }
    }
}

#[derive(Clone)]
pub(crate) struct RouterSender(Clients);

impl RouterSender {
    /// Sends to the client that `parts[0]` names. One that has gone a while ago is an error.
    pub(crate) fn send(&self, mut parts: Vec<Bytes>) -> Result<(), TransportError> {
        if parts.is_empty() {
            return Err(TransportError::Gone);
        }
        let client = parts.remove(0);
        self.0.send(&client, parts.into())
    }

    /// Returns when all that was sent to clients that are there is with the system.
    pub(crate) async fn drained(&self) {
        let connected: Vec<Arc<Queue>> = {
            let all = self.0.all();
            let connected = all.values().filter(|client| !client.is_absent());
            connected.map(|client| client.queue.clone()).collect()
        };
        for queue in connected {
            queue.drained().await;
        }
    }
}

pub(crate) struct RouterReceiver {
    received: mpsc::Receiver<Request>,
    /// Of the last request.
    place: Option<Place>,
    _connections: Connections,
}

impl RouterReceiver {
    /// The next message of any client, its identity first.
    pub(crate) async fn recv(&mut self) -> Result<Vec<Bytes>, TransportError> {
        let request = self.received.recv().await.ok_or(TransportError::Closed)?;
        let mut parts = request.parts;
        parts.insert(0, request.client);
        self.place = Some(request.place);
        Ok(parts)
    }

    /// The last message was of someone who has the connection file's key: that connection makes no room for others.
    pub(crate) fn keep_sender(&mut self) {
        if let Some(place) = self.place.take() {
            place.keep();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn send(clients: &Clients, client: &Bytes) -> Result<(), TransportError> {
        clients.send(client, [Bytes::from_static(b"reply")].into())
    }

    #[tokio::test(start_paused = true)]
    async fn replies_are_kept_for_an_absent_client_within_time_and_number() {
        let clients = Clients::default();
        let named = |n: u64| Bytes::from(format!("client {n}"));
        for sequence in 1..=limits::ABSENT as u64 + 1 {
            drop(Connection::new(&clients, named(sequence), sequence));
            tokio::time::advance(std::time::Duration::from_millis(1)).await;
        }
        assert!(matches!(
            send(&clients, &named(1)),
            Err(TransportError::Gone)
        ));
        send(&clients, &named(2)).unwrap();
        let back = Connection::new(&clients, named(2), 100);
        assert!(back.queue.bytes() > 0);

        tokio::time::advance(limits::ABSENCE * 2).await;
        assert!(matches!(
            send(&clients, &named(3)),
            Err(TransportError::Gone)
        ));
        send(&clients, &named(2)).unwrap();
        // One without an identity does not come back.
        let nameless = Connection::new(&clients, Bytes::new(), 101);
        let client = nameless.client.clone();
        send(&clients, &client).unwrap();
        drop(nameless);
        assert!(matches!(send(&clients, &client), Err(TransportError::Gone)));
    }

    #[tokio::test]
    async fn the_end_of_an_old_connection_is_not_the_end_of_the_client() {
        let clients = Clients::default();
        let old = Connection::new(&clients, "client".into(), 1);
        let new = Connection::new(&clients, "client".into(), 2);
        old.replaced.notified().await;
        drop(old);
        send(&clients, &new.client).unwrap();
        assert!(Arc::ptr_eq(
            &clients.all()["client".as_bytes()].queue,
            &new.queue
        ));
        // Accepted earlier, and slower with its handshake.
        let late = Connection::new(&clients, "client".into(), 1);
        late.replaced.notified().await;
        drop(late);
        assert!(!clients.all()["client".as_bytes()].is_absent());
    }
}
