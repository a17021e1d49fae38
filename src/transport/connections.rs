//! The connections of one socket: each has its own task, whose end is nobody else's.

use std::collections::VecDeque;
use std::io::ErrorKind;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tokio::sync::Notify;
use tokio::task::{AbortHandle, JoinHandle};
use tracing::{debug, warn};

use super::limits;
use super::listener::Listener;
use super::zmtp::{Handshake, Peer, ProtocolError};

/// After an error that is the process' own: it has no more files.
const PAUSE: Duration = Duration::from_millis(50);

/// Takes connections until it is dropped.
pub(super) struct Connections(JoinHandle<()>);

impl Drop for Connections {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// The place of a connection among the others. When there are too many, whoever is worth least makes room.
#[derive(Clone)]
pub(super) struct Place {
    /// In the order in which they were accepted.
    pub sequence: u64,
    seat: Arc<Seat>,
    /// Counts what is heard on all connections of the socket.
    clock: Arc<AtomicU64>,
}

#[derive(Default)]
struct Seat {
    /// [`EXPENDABLE`], when it was last heard from, or [`KEPT`].
    worth: AtomicU64,
    gives_way: Notify,
}

/// It is in its handshake, or was replaced.
const EXPENDABLE: u64 = 0;

/// It is in use.
const KEPT: u64 = u64::MAX;

impl Place {
    /// Its client has done what anyone can: the longer ago, the sooner it makes room.
    pub(super) fn heard(&self) {
        if !self.is_kept() {
            self.set_worth(self.clock.fetch_add(1, Ordering::Relaxed) + 1);
        }
    }

    /// Its client is one that the kernel is there for.
    pub(super) fn keep(&self) {
        self.set_worth(KEPT);
    }

    /// It is of no more use.
    pub(super) fn make_expendable(&self) {
        self.set_worth(EXPENDABLE);
    }

    /// Returns when it has to make room.
    pub(super) async fn gives_way(&self) -> ProtocolError {
        self.seat.gives_way.notified().await;
        ProtocolError::Crowded
    }

    fn is_kept(&self) -> bool {
        self.seat.worth.load(Ordering::Relaxed) == KEPT
    }

    fn set_worth(&self, worth: u64) {
        self.seat.worth.store(worth, Ordering::Relaxed);
    }
}

impl Connections {
    /// `serve` gets each connection after its handshake, and returns why it has ended.
    pub(super) fn accept<S, F>(listener: Listener, handshake: Handshake, serve: S) -> Connections
    where
        S: Fn(Peer, Place) -> F + Clone + Send + 'static,
        F: Future<Output = ProtocolError> + Send,
    {
        let handshake = Arc::new(handshake);
        Connections(tokio::spawn(async move {
            let mut open = Open::default();
            let clock = Arc::<AtomicU64>::default();
            for sequence in 1.. {
                let stream = loop {
                    match listener.accept().await {
                        Ok(stream) => break stream,
                        Err(error) if error.kind() == ErrorKind::ConnectionAborted => {}
                        Err(error) => {
                            warn!(
                                "{}: cannot take a connection: {error}",
                                handshake.socket_type
                            );
                            tokio::time::sleep(PAUSE).await;
                        }
                    }
                };
                if !open.has_room() {
                    let limit = limits::CONNECTIONS;
                    warn!("{}: more than {limit} connections", handshake.socket_type);
                    continue;
                }
                let place = Place {
                    sequence,
                    seat: Arc::default(),
                    clock: clock.clone(),
                };
                let seat = place.seat.clone();
                let (handshake, serve) = (handshake.clone(), serve.clone());
                let task = tokio::spawn(async move {
                    let name = handshake.socket_type;
                    let shaken = tokio::select! {
                        shaken = handshake.run(stream) => shaken,
                        crowded = place.gives_way() => Err(crowded),
                    };
                    // The keys and limits are the socket's; a connection needs them no more.
                    drop(handshake);
                    match shaken {
                        Ok(peer) => {
                            place.heard();
                            report(name, &serve(peer, place).await);
                        }
                        Err(error @ ProtocolError::Mechanism { .. }) => {
                            warn!("{name}: a connection was refused: {error}");
                        }
                        Err(error) => debug!("{name}: a connection was refused: {error}"),
                    }
                });
                open.0.push_back((task.abort_handle(), seat));
            }
        }))
    }
}

/// Why an established connection has ended.
fn report(name: &str, error: &ProtocolError) {
    match error {
        ProtocolError::Closed | ProtocolError::Crowded => {
            debug!("{name}: a connection has ended: {error}");
        }
        ProtocolError::Io(io)
            if matches!(
                io.kind(),
                ErrorKind::ConnectionReset | ErrorKind::BrokenPipe
            ) =>
        {
            debug!("{name}: a connection has ended: {error}");
        }
        error => warn!("{name}: a connection was ended: {error}"),
    }
}

/// Those that are open, oldest first.
#[derive(Default)]
struct Open(VecDeque<(AbortHandle, Arc<Seat>)>);

impl Open {
    /// Whether there is room for a new one, which is made where one of the others is worth less.
    fn has_room(&mut self) -> bool {
        self.0.retain(|(task, _)| !task.is_finished());
        if self.0.len() < limits::CONNECTIONS {
            return true;
        }
        let worths = self
            .0
            .iter()
            .map(|(_, seat)| seat.worth.load(Ordering::Relaxed));
        let expendable = worths.enumerate().filter(|(_, worth)| *worth < KEPT);
        let Some((at, _)) = expendable.min_by_key(|(_, worth)| *worth) else {
            return false;
        };
        let removed = self.0.remove(at);
        removed.is_some_and(|(_, seat)| {
            seat.gives_way.notify_one();
            true
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::transport::stream::Stream;
    use crate::transport::zmtp::{Handshake, Room};

    fn handshake() -> Handshake {
        Handshake {
            socket_type: "ROUTER",
            peers: &["DEALER"],
            curve: None,
            limits: limits::REQUEST,
            room: Room::new(0),
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_client_that_never_greets_is_let_go() {
        let (ours, _theirs) = tokio::net::UnixStream::pair().unwrap();
        let ended = handshake().run(Stream::Unix(ours)).await.err().unwrap();
        assert!(matches!(ended, ProtocolError::HandshakeTimeout), "{ended}");
    }

    #[tokio::test]
    async fn those_that_are_worth_least_make_room_and_those_in_use_do_not() {
        let clock = Arc::<AtomicU64>::default();
        let mut open = Open::default();
        let mut places = Vec::new();
        for sequence in 0..limits::CONNECTIONS as u64 {
            assert!(open.has_room());
            let place = Place {
                sequence,
                seat: Arc::default(),
                clock: clock.clone(),
            };
            let task = tokio::spawn(std::future::pending::<()>());
            open.0.push_back((task.abort_handle(), place.seat.clone()));
            place.keep();
            places.push(place);
        }
        assert!(!open.has_room());
        // What is in use stays so, whatever else is heard.
        places[1].heard();
        assert!(!open.has_room());
        for (at, worth) in [(9, Some(2)), (7, Some(3)), (8, Some(1)), (5, None)] {
            places[at].set_worth(worth.unwrap_or(EXPENDABLE));
        }
        for at in [5, 8, 9, 7] {
            assert!(open.has_room());
            let crowded = tokio::time::timeout(Duration::ZERO, places[at].gives_way());
            assert!(matches!(crowded.await, Ok(ProtocolError::Crowded)));
            // Its place is taken by a new one.
            let task = tokio::spawn(std::future::pending::<()>());
            places[0].keep();
            open.0
                .push_back((task.abort_handle(), places[0].seat.clone()));
        }
        assert!(!open.has_room());
    }
}
