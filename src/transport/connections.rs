//! The connections of one socket: each has its own task, whose end is nobody else's.

use std::collections::VecDeque;
use std::io::ErrorKind;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

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

/// The place of a connection among the others.
pub(super) struct Place {
    /// In the order in which they were accepted.
    pub sequence: u64,
    is_expendable: Arc<AtomicBool>,
}

impl Place {
    /// Says whether it makes room when there are too many.
    pub(super) fn set_expendable(&self, is_expendable: bool) {
        self.is_expendable.store(is_expendable, Ordering::Relaxed);
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
                let Some(is_expendable) = open.make_room() else {
                    let limit = limits::CONNECTIONS;
                    warn!("{}: more than {limit} connections", handshake.socket_type);
                    continue;
                };
                let place = Place {
                    sequence,
                    is_expendable: is_expendable.clone(),
                };
                let (handshake, serve) = (handshake.clone(), serve.clone());
                let task = tokio::spawn(async move {
                    let name = handshake.socket_type;
                    let shaken = handshake.run(stream).await;
                    // The keys and limits are the socket's; a connection needs them no more.
                    drop(handshake);
                    match shaken {
                        Ok(peer) => {
                            place.set_expendable(false);
                            report(name, &serve(peer, place).await);
                        }
                        Err(error @ ProtocolError::Mechanism { .. }) => {
                            warn!("{name}: a connection was refused: {error}");
                        }
                        Err(error) => debug!("{name}: a connection was refused: {error}"),
                    }
                });
                open.add(task.abort_handle(), is_expendable);
            }
        }))
    }
}

/// Why an established connection has ended.
fn report(name: &str, error: &ProtocolError) {
    match error {
        ProtocolError::Closed => debug!("{name}: a connection has ended: {error}"),
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
struct Open(VecDeque<(AbortHandle, Arc<AtomicBool>)>);

impl Open {
    /// Makes room for a new one, at the cost of the oldest that is in its handshake or was replaced. `None` where all are in use.
    fn make_room(&mut self) -> Option<Arc<AtomicBool>> {
        self.0.retain(|(task, _)| !task.is_finished());
        if self.0.len() >= limits::CONNECTIONS {
            let is_expendable = |(_, flag): &(_, Arc<AtomicBool>)| flag.load(Ordering::Relaxed);
            let oldest = self.0.iter().position(is_expendable)?;
            let (task, _) = self.0.remove(oldest)?;
            task.abort();
        }
        Some(Arc::new(AtomicBool::new(true)))
    }

    fn add(&mut self, task: AbortHandle, is_expendable: Arc<AtomicBool>) {
        self.0.push_back((task, is_expendable));
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
    async fn what_is_in_use_makes_no_room_for_others() {
        let mut open = Open::default();
        let mut flags = Vec::new();
        let mut tasks = Vec::new();
        for _ in 0..limits::CONNECTIONS {
            let flag = open.make_room().unwrap();
            flag.store(false, Ordering::Relaxed);
            let task = tokio::spawn(std::future::pending::<()>());
            open.add(task.abort_handle(), flag.clone());
            flags.push(flag);
            tasks.push(task);
        }
        assert!(open.make_room().is_none());
        flags[7].store(true, Ordering::Relaxed);
        assert!(open.make_room().is_some());
        assert!(tasks.remove(7).await.unwrap_err().is_cancelled());
        // Its place is taken when the new one is added; until then there is room for one.
        assert!(open.make_room().is_some());
    }
}
