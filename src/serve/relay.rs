//! [`Relay`]: the visitors' sessions in the cell process, as the web server sees them.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, mpsc};
use std::time::Duration;

use bytes::Bytes;
use cellbeat::connection::{Buffer, Outlet};
use cellbeat::visit::SessionContext;
use cellbeat_server::sessions::{Backend, BackendConnection, BackendSession, Creating, Failure};
use tokio::sync::{oneshot, watch};
use tracing::warn;

use super::Servers;
use super::frames::{FromCell, ToCell};
use crate::link::{Backlog, LinkSender, Received};
use crate::lock::lock;

/// How long the end of a session may take, whose hooks are code of the user.
const END: Duration = Duration::from_secs(5);

/// How long a visitor waits for a cell process: one that ended is followed by another.
const START: Duration = Duration::from_secs(10);

/// What visitors have sent and the cell process has not read yet, in bytes: three of the largest messages that a server takes by
/// default. Whoever sends more is disconnected: the process has stopped, and the kernel's memory stays bounded.
const BACKLOG: usize = 64 << 20;

/// All sessions, of all servers of one kernel.
#[derive(Default)]
pub(crate) struct Relay {
    state: Mutex<State>,
    /// Whether there is a cell process that makes sessions.
    attached: watch::Sender<bool>,
}

type Alive = Arc<AtomicBool>;

struct State {
    /// To the cell process, while there is one.
    link: Option<LinkSender>,
    backlog: Backlog,
    /// The last number of a session or client.
    last: u64,
    creating: HashMap<u64, oneshot::Sender<Result<Alive, Failure>>>,
    /// Whether they live still.
    sessions: HashMap<u64, Alive>,
    ending: HashMap<u64, mpsc::Sender<()>>,
    clients: HashMap<u64, Arc<dyn Outlet>>,
}

impl Default for State {
    fn default() -> State {
        State {
            link: None,
            backlog: Backlog::new(BACKLOG),
            last: 0,
            creating: HashMap::new(),
            sessions: HashMap::new(),
            ending: HashMap::new(),
            clients: HashMap::new(),
        }
    }
}

impl State {
    fn number(&mut self) -> u64 {
        self.last += 1;
        self.last
    }

    /// Sends what a visitor wants, of which there may be any amount.
    ///
    /// # Errors
    /// Why it is not sent.
    fn relay(&self, frame: &ToCell<'_>, buffers: Vec<Bytes>) -> Result<(), &'static str> {
        let no_process = "there is no cell process at the moment";
        let link = self.link.as_ref().ok_or(no_process)?;
        let header = frame.encode();
        let waiting = self.backlog.add(&header, &buffers);
        let waiting = waiting.ok_or("the cell process does not answer")?;
        link.send_waiting(header, buffers, Some(waiting));
        Ok(())
    }

    /// False without a cell process.
    fn send(&self, frame: &ToCell<'_>, buffers: Vec<Bytes>) -> bool {
        match &self.link {
            Some(link) => {
                link.send(frame.encode(), buffers);
                true
            }
            None => false,
        }
    }
}

impl Relay {
    fn lock(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }

    /// There is a cell process that makes sessions.
    pub(crate) fn attach(&self, link: LinkSender) {
        self.lock().link = Some(link);
        self.attached.send_replace(true);
    }

    /// The cell process is gone, and all sessions with it.
    pub(crate) fn lost(&self, reason: &str) {
        self.attached.send_replace(false);
        let mut state = self.lock();
        state.link = None;
        for (_, created) in state.creating.drain() {
            let _ = created.send(Err(reason.to_owned().into()));
        }
        for (_, alive) in state.sessions.drain() {
            alive.store(false, Ordering::Release);
        }
        // Whoever waits sees the other end close.
        state.ending.clear();
        let clients = std::mem::take(&mut state.clients);
        drop(state);
        for client in clients.into_values() {
            client.end(reason);
        }
    }

    /// Sends to the cell process, if there is one.
    pub(super) fn send(&self, frame: &ToCell<'_>) {
        self.lock().send(frame, Vec::new());
    }

    /// Asks the cell process to end.
    pub(super) fn shut_down(&self) {
        self.send(&ToCell::Shutdown {});
    }

    /// Takes a frame that is about sessions; others are given back.
    pub(super) fn receive(&self, servers: &Servers, frame: Received) -> Option<Received> {
        match FromCell::decode(&frame) {
            Ok(None) => return Some(frame),
            Ok(Some(message)) => {
                let buffers = frame.buffers.into_iter().map(Vec::from);
                self.message(servers, message, buffers.collect());
            }
            Err(error) => warn!("a frame about a session was dropped: {error}"),
        }
        None
    }

    fn message(&self, servers: &Servers, message: FromCell, buffers: Vec<Vec<u8>>) {
        match message {
            FromCell::Serve(serve) => servers.serve(serve),
            FromCell::ServeStop(stop) => servers.stop(stop.server),
            FromCell::SessionCreated(created) => {
                let error = created.error.map(|text| match created.for_visitors {
                    true => Failure {
                        shown: text.clone(),
                        text,
                    },
                    false => text.into(),
                });
                self.created(created.session, error);
            }
            FromCell::SessionEnded(ended) => {
                if let Some(ended) = self.lock().ending.remove(&ended.session) {
                    let _ = ended.send(());
                }
            }
            FromCell::SessionDocument(document) => {
                if let Some(client) = self.client(document.connection)
                    && let Some(content) = buffers.into_iter().next().and_then(text)
                {
                    client.document(document.seq, &document.request, content);
                }
            }
            FromCell::SessionChanged(changed) => {
                let mut buffers = buffers.into_iter();
                if let Some(client) = self.client(changed.connection)
                    && let Some(content) = buffers.next().and_then(text)
                {
                    let buffers = changed.buffers.into_iter().zip(buffers);
                    let buffers = buffers.map(|(id, bytes)| Buffer { id, bytes });
                    client.patch(changed.seq, content, buffers.collect());
                }
            }
            FromCell::SessionOk(ok) => {
                if let Some(client) = self.client(ok.connection) {
                    client.ok(&ok.request);
                }
            }
            FromCell::SessionError(error) => {
                if let Some(client) = self.client(error.connection) {
                    client.error(&error.request, &error.text);
                }
            }
            FromCell::SessionClosed(closed) => {
                if let Some(client) = self.client(closed.connection) {
                    client.end(&closed.reason);
                }
            }
        }
    }

    fn client(&self, connection: u64) -> Option<Arc<dyn Outlet>> {
        self.lock().clients.get(&connection).cloned()
    }

    /// The session's number, and what comes of it.
    fn ask_for_session(
        &self,
        server: u64,
        app: &str,
        context: &SessionContext,
    ) -> Result<(u64, oneshot::Receiver<Result<Alive, Failure>>), String> {
        let (sender, created) = oneshot::channel();
        let mut state = self.lock();
        let session = state.number();
        let frame = ToCell::SessionCreate {
            server,
            session,
            app,
            id: &context.id,
            arguments: &context.request.arguments,
            headers: &context.request.headers,
            cookies: &context.request.cookies,
        };
        state.relay(&frame, Vec::new())?;
        state.creating.insert(session, sender);
        Ok((session, created))
    }

    fn created(&self, session: u64, error: Option<Failure>) {
        let mut state = self.lock();
        let Some(wanted) = state.creating.remove(&session) else {
            return;
        };
        if let Some(error) = error {
            let _ = wanted.send(Err(error));
            return;
        }
        let alive = Arc::new(AtomicBool::new(true));
        state.sessions.insert(session, alive.clone());
        if wanted.send(Ok(alive)).is_err() {
            // Who asked for it is gone.
            state.sessions.remove(&session);
            state.send(&ToCell::SessionEnd { session }, Vec::new());
        }
    }
}

fn text(bytes: Vec<u8>) -> Option<String> {
    String::from_utf8(bytes)
        .inspect_err(|error| warn!("a message to a client is not UTF-8: {error}"))
        .ok()
}

/// The apps of one server.
pub(crate) struct Apps {
    relay: Arc<Relay>,
    server: u64,
}

impl Apps {
    /// Of the server that a cell has given this number.
    pub(super) fn of_cell(relay: Arc<Relay>, server: u64) -> Apps {
        Apps { relay, server }
    }

    /// The single app formed by a notebook that is served as a whole.
    pub(super) fn of_notebook(relay: Arc<Relay>) -> Apps {
        Apps { relay, server: 0 }
    }

    /// How many sessions the cell process has and is making; `None` without one.
    pub(super) fn sessions(&self) -> Option<usize> {
        let state = self.relay.lock();
        state.link.as_ref()?;
        Some(state.sessions.len() + state.creating.len())
    }
}

impl Backend for Apps {
    fn create(&self, app: &str, context: SessionContext) -> Creating {
        let (relay, server, app) = (self.relay.clone(), self.server, app.to_owned());
        Box::pin(async move {
            let mut attached = relay.attached.subscribe();
            // The time being over is said below.
            let _ = tokio::time::timeout(START, attached.wait_for(|attached| *attached)).await;
            let (session, created) = relay.ask_for_session(server, &app, &context)?;
            let alive = created
                .await
                .unwrap_or_else(|_| Err("the cell process ended".to_owned().into()))?;
            let session: Arc<dyn BackendSession> = Arc::new(RelayedSession {
                relay,
                session,
                alive,
            });
            Ok(session)
        })
    }
}

struct RelayedSession {
    relay: Arc<Relay>,
    session: u64,
    alive: Alive,
}

impl BackendSession for RelayedSession {
    fn connect(&self, outlet: Arc<dyn Outlet>) -> Box<dyn BackendConnection> {
        let mut state = self.relay.lock();
        let connection = state.number();
        let session = self.session;
        let connect = ToCell::SessionConnect {
            session,
            connection,
        };
        let sent = match self.is_alive() {
            true => state.relay(&connect, Vec::new()),
            false => Err("the session ended"),
        };
        match sent {
            Ok(()) => {
                state.clients.insert(connection, outlet);
            }
            Err(reason) => outlet.end(reason),
        }
        drop(state);
        Box::new(RelayedConnection {
            relay: self.relay.clone(),
            connection,
        })
    }

    fn is_alive(&self) -> bool {
        self.alive.load(Ordering::Acquire)
    }

    fn end(&self) {
        let (sender, ended) = mpsc::channel();
        let mut state = self.relay.lock();
        if state.sessions.remove(&self.session).is_none() {
            return;
        }
        let session = self.session;
        if state.send(&ToCell::SessionEnd { session }, Vec::new()) {
            state.ending.insert(session, sender);
        }
        drop(state);
        let _ = ended.recv_timeout(END);
        self.relay.lock().ending.remove(&session);
    }
}

struct RelayedConnection {
    relay: Arc<Relay>,
    connection: u64,
}

impl RelayedConnection {
    fn send(&self, frame: &ToCell<'_>, buffers: Vec<Bytes>) {
        let state = self.relay.lock();
        let Err(reason) = state.relay(frame, buffers) else {
            return;
        };
        let client = state.clients.get(&self.connection).cloned();
        drop(state);
        if let Some(client) = client {
            warn!("a page is disconnected: {reason}");
            client.end(reason);
        }
    }
}

impl BackendConnection for RelayedConnection {
    fn pull(&self, request: &str) {
        let connection = self.connection;
        let pull = ToCell::SessionPull {
            connection,
            request,
        };
        self.send(&pull, Vec::new());
    }

    fn patch(&self, request: String, content: &str, buffers: Vec<Buffer>) {
        let frame = ToCell::SessionPatch {
            connection: self.connection,
            request: &request,
            buffers: buffers.iter().map(|buffer| buffer.id.as_str()).collect(),
        };
        let content = Bytes::copy_from_slice(content.as_bytes());
        let bytes = buffers
            .iter()
            .map(|buffer| Bytes::copy_from_slice(&buffer.bytes));
        self.send(&frame, std::iter::once(content).chain(bytes).collect());
    }

    fn acknowledge(&self, seq: u64) {
        let connection = self.connection;
        self.send(&ToCell::SessionAck { connection, seq }, Vec::new());
    }
}

impl Drop for RelayedConnection {
    fn drop(&mut self) {
        let mut state = self.relay.lock();
        if state.clients.remove(&self.connection).is_some() {
            let connection = self.connection;
            state.send(&ToCell::SessionDisconnect { connection }, Vec::new());
        }
    }
}
