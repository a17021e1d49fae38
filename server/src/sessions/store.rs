//! [`Sessions`]: which there are, who is connected to them, and when they end.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use cellbeat::connection::Outlet;
use cellbeat::visit::{Request, SessionContext};
use tokio::sync::OnceCell;
use tracing::{debug, error, info};

use super::backend::{Backend, BackendConnection, BackendSession, Failure};
use super::in_process::short;
use crate::client_address::ClientAddress;
use crate::limits::{Rate, Share, TokenBucket};
use crate::lock::lock;
use crate::quota::{Quota, Slot};

/// Most tokens of one session that are remembered: a page has one, and a few others may join.
const MAX_TOKENS: usize = 32;

/// What is allowed.
///
/// ```
/// use cellbeat_server::limits::{Rate, Share};
/// use cellbeat_server::sessions::SessionsOptions;
/// use std::time::Duration;
///
/// let options = SessionsOptions {
///     unused_lifetime: Duration::from_secs(15),
///     max_sessions: 1000,
///     creation: Rate { per_second: 50.0, burst: 200.0 },
///     max_share_per_address: Share::of(0.1),
/// };
/// ```
#[derive(Clone, Debug)]
pub struct SessionsOptions {
    /// How long a session without a connection lives.
    pub unused_lifetime: Duration,
    /// Maximum number of concurrent sessions.
    pub max_sessions: usize,
    /// How fast sessions may be made, by all visitors together.
    pub creation: Rate,
    /// Which part of both may be one address's.
    pub max_share_per_address: Share,
}

/// Who wants a session.
///
/// ```
/// use cellbeat::visit::Request;
/// use cellbeat_server::sessions::Visitor;
///
/// let visitor = Visitor { address: None, request: Request::default() };
/// ```
#[derive(Clone, Debug)]
pub struct Visitor {
    /// Whom it counts for; nobody without.
    pub address: Option<ClientAddress>,
    /// What the app may know.
    pub request: Request,
}

/// Why there is no session for a visitor.
///
/// ```
/// use cellbeat_server::sessions::Refused;
///
/// assert!(Refused::TooManyOfAddress.to_string().contains("your address"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// There are as many as allowed, or they come too fast.
    #[error("there are too many visitors at the moment; try again in a while")]
    TooMany,
    /// The same, for those of the visitor's address.
    #[error(
        "too much of this server is in use by your address; close some pages, or try again in a while"
    )]
    TooManyOfAddress,
    /// The app failed; how is in the log, and this is for the visitor.
    #[error("{0}")]
    Failed(String),
    /// The token's time is over, and it did not open this session before.
    #[error("the page is too old to connect; reload it")]
    Expired,
}

/// All sessions of a server.
///
/// ```
/// use cellbeat::connection::Outlet;
/// use cellbeat_server::sessions::{Refused, Sessions, Visitor};
/// use std::sync::Arc;
///
/// /// A visitor's page, from its first request until it is closed.
/// async fn visit(sessions: &Arc<Sessions>, page: Visitor, socket: Visitor, outlet: Arc<dyn Outlet>) -> Result<(), Refused> {
///     sessions.create("ponds", "s1", page).await?;
///     assert!(sessions.contains("ponds", "s1") && !sessions.is_empty());
///     let joined = sessions.join("ponds", "s1", "token", false, socket, outlet).await?;
///     joined.connection.pull("1");
///     println!("{} sessions", sessions.len());
///     sessions.end_all().await;
///     Ok(())
/// }
/// ```
pub struct Sessions {
    backend: Arc<dyn Backend>,
    options: SessionsOptions,
    quota: Arc<Quota>,
    state: Mutex<State>,
}

struct State {
    entries: HashMap<Key, Arc<Entry>>,
    creation: TokenBucket,
    /// The server stops: no more are made.
    closed: bool,
}

impl State {
    fn holds(&self, entry: &Arc<Entry>) -> bool {
        let found = self.entries.get(&entry.key);
        found.is_some_and(|found| Arc::ptr_eq(found, entry))
    }
}

/// App and session id.
type Key = (String, String);

struct Entry {
    key: Key,
    session: OnceCell<Arc<dyn BackendSession>>,
    usage: Mutex<Use>,
    _slot: Slot,
}

#[derive(Default)]
struct Use {
    connections: usize,
    /// Counts connections and disconnections: a wait for the end that sees another number is outdated.
    changes: u64,
    /// The tokens that opened it in time: they find it again after a lost connection, whenever that is.
    tokens: Vec<String>,
}

impl Sessions {
    /// No sessions yet.
    ///
    /// ```
    /// use cellbeat_server::limits::{Rate, Share};
    /// use cellbeat_server::sessions::{Apps, Sessions, SessionsOptions};
    /// use std::sync::Arc;
    /// use std::time::Duration;
    ///
    /// let sessions = Sessions::new(Arc::new(Apps::default()), SessionsOptions {
    ///     unused_lifetime: Duration::from_secs(15),
    ///     max_sessions: 1000,
    ///     creation: Rate { per_second: 50.0, burst: 200.0 },
    ///     max_share_per_address: Share::default(),
    /// });
    /// assert!(sessions.is_empty());
    /// ```
    pub fn new(backend: Arc<dyn Backend>, options: SessionsOptions) -> Arc<Sessions> {
        let share = options.max_share_per_address;
        let most = share.count(options.max_sessions);
        Arc::new(Sessions {
            backend,
            quota: Quota::new("sessions", most, Some(share.rate(options.creation))),
            state: Mutex::new(State {
                entries: HashMap::new(),
                creation: TokenBucket::new(options.creation),
                closed: false,
            }),
            options,
        })
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.lock().entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether there is such a session.
    pub fn contains(&self, app: &str, id: &str) -> bool {
        let key = (app.to_owned(), id.to_owned());
        self.lock().entries.contains_key(&key)
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }

    /// Makes the session unless it is there. When nobody connects, it ends after a while.
    ///
    /// # Errors
    /// When it may not be made or its app fails.
    pub async fn create(
        self: &Arc<Self>,
        app: &str,
        id: &str,
        visitor: Visitor,
    ) -> Result<(), Refused> {
        let entry = self.entry(app, id, visitor.address)?;
        self.session(&entry, visitor.request).await?;
        entry.lock().changes += 1;
        self.wait_for_end(&entry);
        Ok(())
    }

    /// Connects a client to the session, which is made where it is not there, as Bokeh does: Python's client names sessions
    /// itself, and a server that was started again goes on with the pages of the last one.
    ///
    /// # Errors
    /// As [`Sessions::create`]; and when the token has expired, unless it opened this very session before.
    pub async fn join(
        self: &Arc<Self>,
        app: &str,
        id: &str,
        token: &str,
        has_expired: bool,
        visitor: Visitor,
        outlet: Arc<dyn Outlet>,
    ) -> Result<Joined, Refused> {
        let known = {
            let key = (app.to_owned(), id.to_owned());
            let entry = self.lock().entries.get(&key).cloned();
            entry.is_some_and(|entry| entry.lock().tokens.iter().any(|known| known == token))
        };
        if has_expired && !known {
            return Err(Refused::Expired);
        }
        // A session may end between the look and the use: then it is made again.
        loop {
            let entry = self.entry(app, id, visitor.address)?;
            let session = self.session(&entry, visitor.request.clone()).await?;
            if !session.is_alive() {
                self.remove(&entry);
                continue;
            }
            let state = self.lock();
            if !state.holds(&entry) {
                continue;
            }
            let mut usage = entry.lock();
            usage.connections += 1;
            usage.changes += 1;
            // A session that was made again in the place of one that is gone has none yet.
            let is_new = !usage.tokens.iter().any(|known| known == token);
            if is_new && usage.tokens.len() < MAX_TOKENS {
                usage.tokens.push(token.to_owned());
            }
            drop(usage);
            drop(state);
            debug!(session = short(id), "connected");
            return Ok(Joined {
                connection: session.connect(outlet),
                _used: Used {
                    sessions: self.clone(),
                    entry,
                },
            });
        }
    }

    /// Ends all sessions, and makes no more. Waits until their hooks have run.
    pub async fn end_all(&self) {
        let entries: Vec<_> = {
            let mut state = self.lock();
            state.closed = true;
            state.entries.drain().map(|(_, entry)| entry).collect()
        };
        let ends: Vec<_> = entries.into_iter().filter_map(end).collect();
        for end in ends {
            let _ = end.await;
        }
    }

    fn entry(
        &self,
        app: &str,
        id: &str,
        address: Option<ClientAddress>,
    ) -> Result<Arc<Entry>, Refused> {
        let key = (app.to_owned(), id.to_owned());
        let mut state = self.lock();
        if let Some(entry) = state.entries.get(&key) {
            return Ok(entry.clone());
        }
        if state.closed {
            return Err(Refused::TooMany);
        }
        // First, so that one who is refused takes nothing of what others may have.
        let slot = self.quota.take(address);
        let slot = slot.ok_or(Refused::TooManyOfAddress)?;
        let full = state.entries.len() >= self.options.max_sessions;
        if full || !state.creation.take() {
            return Err(Refused::TooMany);
        }
        let entry = Arc::new(Entry {
            key: key.clone(),
            session: OnceCell::new(),
            usage: Mutex::default(),
            _slot: slot,
        });
        state.entries.insert(key, entry.clone());
        Ok(entry)
    }

    /// The entry's session, made by the first who asks.
    async fn session(
        self: &Arc<Self>,
        entry: &Arc<Entry>,
        request: Request,
    ) -> Result<Arc<dyn BackendSession>, Refused> {
        if let Some(session) = entry.session.get() {
            return Ok(session.clone());
        }
        // By its own task: a visitor who leaves early does not leave it half made, or without an end.
        let (sessions, entry) = (self.clone(), entry.clone());
        let made = tokio::spawn(async move {
            let making = || {
                let (app, id) = entry.key.clone();
                info!(app, session = short(&id), "session starts");
                sessions
                    .backend
                    .create(&app, SessionContext { id, request })
            };
            match entry.session.get_or_try_init(making).await {
                Ok(session) => {
                    sessions.wait_for_end(&entry);
                    Ok(session.clone())
                }
                Err(error) => {
                    let Failure { text, shown } = error;
                    error!(app = entry.key.0, session = short(&entry.key.1), "{text}");
                    sessions.remove(&entry);
                    Err(Refused::Failed(shown))
                }
            }
        });
        let failed = |error: tokio::task::JoinError| Failure::from(error.to_string()).shown;
        made.await
            .unwrap_or_else(|error| Err(Refused::Failed(failed(error))))
    }

    fn remove(&self, entry: &Arc<Entry>) {
        let mut state = self.lock();
        if state.holds(entry) {
            state.entries.remove(&entry.key);
        }
    }

    /// Ends the session after its lifetime without a connection, unless somebody connects before.
    fn wait_for_end(self: &Arc<Self>, entry: &Arc<Entry>) {
        let usage = entry.lock();
        if usage.connections > 0 {
            return;
        }
        let changes = usage.changes;
        drop(usage);
        let (sessions, entry) = (self.clone(), entry.clone());
        tokio::spawn(async move {
            tokio::time::sleep(sessions.options.unused_lifetime).await;
            let mut state = sessions.lock();
            let usage = entry.lock();
            if usage.connections > 0 || usage.changes != changes || !state.holds(&entry) {
                return;
            }
            drop(usage);
            state.entries.remove(&entry.key);
            drop(state);
            end(entry);
        });
    }
}

/// Ends an entry's session, if it came to be, on a thread that may wait.
fn end(entry: Arc<Entry>) -> Option<tokio::task::JoinHandle<()>> {
    let session = entry.session.get()?.clone();
    info!(session = short(&entry.key.1), "session ended");
    Some(tokio::task::spawn_blocking(move || session.end()))
}

impl Entry {
    fn lock(&self) -> MutexGuard<'_, Use> {
        lock(&self.usage)
    }
}

/// One client's place in a session. When it is dropped, the client is gone.
///
/// ```
/// use cellbeat_server::sessions::Joined;
///
/// fn pull(joined: &Joined) {
///     joined.connection.pull("1"); // the document comes to the outlet that it was joined with
/// }
/// ```
pub struct Joined {
    /// What the client says goes here.
    pub connection: Box<dyn BackendConnection>,
    _used: Used,
}

struct Used {
    sessions: Arc<Sessions>,
    entry: Arc<Entry>,
}

impl Drop for Used {
    fn drop(&mut self) {
        let mut usage = self.entry.lock();
        usage.connections -= 1;
        usage.changes += 1;
        drop(usage);
        debug!(session = short(&self.entry.key.1), "disconnected");
        // Not where the runtime is gone: then there is nothing to wait for.
        if tokio::runtime::Handle::try_current().is_ok() {
            self.sessions.wait_for_end(&self.entry);
        }
    }
}
