//! [`Server`]: apps and how they are served.

use std::fmt;
use std::io::IsTerminal;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use axum::http::HeaderName;
use cellbeat::resources::CDN;
use cellbeat::viewable::Viewable;
use cellbeat_bokehjs::{BokehJs, BokehJsError, VERSION};
use tokio::runtime::Runtime;
use tokio::sync::{Semaphore, watch};
use tracing::{debug, info, warn};

use crate::Overrides;
use crate::limits::{Rate, SHUTDOWN_TIMEOUT, Share};
use crate::places::Places;
use crate::protocol::Signer;
use crate::sessions::{Apps, Backend, Sessions, SessionsOptions};
use crate::transport::{
    Access, Assets, Listener, ListenerOptions, OriginError, Origins, Site, router,
};

/// Why a server does not serve.
#[derive(thiserror::Error)]
pub enum ServeError {
    /// The port is taken, or the address is not of this machine.
    #[error("cannot listen on {address}: {error}; port 0 takes any that is free")]
    Bind {
        /// The address.
        address: SocketAddr,
        /// What the system says.
        error: std::io::Error,
    },
    /// An origin is malformed.
    #[error(transparent)]
    Origin(#[from] OriginError),
    /// The directory that was given does not hold BokehJS.
    #[error(transparent)]
    BokehJs(#[from] BokehJsError),
    /// A name cannot stand in an address.
    #[error("\"{0}\" cannot be the name of an app or a prefix: use letters, digits, - and _")]
    Name(String),
    /// Two apps have this name.
    #[error("there are two apps with the name \"{0}\": give each a name of its own")]
    Twice(String),
    /// There is nothing to serve.
    #[error("there is no app to serve: add one with Server::app")]
    NoApp,
    /// The system is out of threads, random numbers or the like.
    #[error("the server cannot start: {0}")]
    System(std::io::Error),
}

impl fmt::Debug for ServeError {
    /// As it is displayed: a `main` that returns it shows it so.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Apps and how they are served. See the [crate] for an example.
///
/// A method that is not called leaves a default that is safe: this machine only, signed sessions, limits on everything.
pub struct Server {
    apps: Apps,
    /// A name that two apps have.
    twice: Option<String>,
    address: IpAddr,
    port: u16,
    prefix: String,
    origins: Vec<String>,
    bokehjs: Option<PathBuf>,
    secret_key: Option<Vec<u8>>,
    sign_sessions: bool,
    token_lifetime: Duration,
    sessions: SessionsOptions,
    max_connections: usize,
    max_message: usize,
    access: Access,
    use_xheaders: bool,
    show: bool,
}

impl Default for Server {
    fn default() -> Server {
        Server::new()
    }
}

impl Server {
    /// A server of nothing yet, for this machine only.
    pub fn new() -> Server {
        Server {
            apps: Apps::default(),
            twice: None,
            address: Ipv4Addr::LOCALHOST.into(),
            port: std::env::var("PORT")
                .ok()
                .and_then(|port| port.parse().ok())
                .unwrap_or(5006),
            prefix: String::new(),
            origins: std::env::var("BOKEH_ALLOW_WS_ORIGIN")
                .map(|hosts| hosts.split(',').map(str::to_owned).collect())
                .unwrap_or_default(),
            bokehjs: None,
            secret_key: std::env::var("BOKEH_SECRET_KEY")
                .ok()
                .map(String::into_bytes),
            sign_sessions: true,
            token_lifetime: Duration::from_secs(300),
            sessions: SessionsOptions {
                unused_lifetime: Duration::from_secs(15),
                max_sessions: 10_000,
                creation: Rate {
                    per_second: 100.0,
                    burst: 500.0,
                },
                max_share_per_address: Share::default(),
            },
            max_connections: 10_000,
            max_message: 20 << 20,
            access: Access::default(),
            use_xheaders: false,
            show: false,
        }
    }

    /// Serves `app` at `/NAME`; with the empty name, at `/`. It is called once for each session. Two apps of one name are an
    /// error of [`Server::start`].
    #[must_use]
    pub fn app<V: Viewable>(
        mut self,
        name: &str,
        app: impl Fn() -> V + Send + Sync + 'static,
    ) -> Server {
        let title = if name.is_empty() { "cellbeat" } else { name };
        if self.apps.names().any(|known| known == name) {
            self.twice.get_or_insert_with(|| name.to_owned());
        }
        self.apps.add(name, title, app);
        self
    }

    /// The address to listen on: 127.0.0.1, which only this machine reaches. With another, say also from which sites pages may
    /// connect: [`Server::allow_websocket_origin`].
    #[must_use]
    pub fn address(mut self, address: impl Into<IpAddr>) -> Server {
        self.address = address.into();
        self
    }

    /// The port: `$PORT`, else 5006; 0 for any that is free.
    #[must_use]
    pub fn port(mut self, port: u16) -> Server {
        self.port = port;
        self
    }

    /// Words before every path, as in `/apps`, where a proxy has other things at `/`.
    #[must_use]
    pub fn prefix(mut self, prefix: &str) -> Server {
        prefix.trim_matches('/').clone_into(&mut self.prefix);
        self
    }

    /// Lets pages at this host connect: `example.com` (port 80), `example.com:8080`, `10.0.*.*:5006`, `*`; beside those of
    /// `$BOKEH_ALLOW_WS_ORIGIN`, with commas between. Without any, those at `localhost` and `127.0.0.1` with the server's port.
    #[must_use]
    pub fn allow_websocket_origin(mut self, host: &str) -> Server {
        self.origins.push(host.to_owned());
        self
    }

    /// The directory of `bokeh.min.js` and its other parts. Without it, it is looked for; where it is not on this machine,
    /// pages take it from Bokeh's own server.
    #[must_use]
    pub fn bokehjs(mut self, directory: impl Into<PathBuf>) -> Server {
        self.bokehjs = Some(directory.into());
        self
    }

    /// The key that signs sessions: `$BOKEH_SECRET_KEY`, else a random one. With the same key, Bokeh's Python client can connect
    /// (`BOKEH_SIGN_SESSIONS=yes`), and pages survive a restart of the server.
    #[must_use]
    pub fn secret_key(mut self, key: impl Into<Vec<u8>>) -> Server {
        self.secret_key = Some(key.into());
        self
    }

    /// With `false`, clients may name sessions as they like, as with Bokeh's own server where nothing is set up.
    #[must_use]
    pub fn sign_sessions(mut self, sign: bool) -> Server {
        self.sign_sessions = sign;
        self
    }

    /// How long a page that was loaded may take to connect: 300 s.
    #[must_use]
    pub fn session_token_expiration(mut self, lifetime: Duration) -> Server {
        self.token_lifetime = lifetime;
        self
    }

    /// How long a session without a connection lives: 15 s.
    #[must_use]
    pub fn unused_session_lifetime(mut self, lifetime: Duration) -> Server {
        self.sessions.unused_lifetime = lifetime;
        self
    }

    /// Most sessions at a time: 10 000.
    #[must_use]
    pub fn max_sessions(mut self, sessions: usize) -> Server {
        self.sessions.max_sessions = sessions;
        self
    }

    /// Most new sessions a second, on average: 100. Five times as many may come at once.
    #[must_use]
    pub fn max_new_sessions_per_second(mut self, sessions: f64) -> Server {
        self.sessions.creation = Rate {
            per_second: sessions,
            burst: (sessions * 5.0).max(1.0),
        };
        self
    }

    /// Most requests, and most sockets, at a time: 10 000.
    #[must_use]
    pub fn max_connections(mut self, connections: usize) -> Server {
        self.max_connections = connections;
        self
    }

    /// The part of [`Server::max_sessions`], [`Server::max_new_sessions_per_second`] and [`Server::max_connections`] that one
    /// address may take, so that a client which floods the server is refused and others are not: 0.1, which are 1000 sessions, 10
    /// new ones a second and 50 at once, 1000 requests and as many sockets; 1.0 is no limit. Where nothing is said, 20 of each
    /// are an address' own even if those are more than a tenth. IPv6 counts by the first 64 bits. Clients of this machine are not
    /// limited.
    ///
    /// Behind a proxy on another machine, all visitors have its address unless [`Server::use_xheaders`] is set.
    #[must_use]
    pub fn max_share_per_address(mut self, share: f64) -> Server {
        self.sessions.max_share_per_address = Share::of(share);
        self
    }

    /// With `true`, the address of a client is what the header X-Real-IP says or, without it, the right-most of X-Forwarded-For.
    /// Only behind a proxy that sets both, or sets one and takes the other away, and that is the only way to the server: else
    /// clients say what they like. How many connections the proxy itself opens is not limited by its address then.
    #[must_use]
    pub fn use_xheaders(mut self, use_xheaders: bool) -> Server {
        self.use_xheaders = use_xheaders;
        self
    }

    /// Largest message of a client, in bytes: 20 MiB.
    #[must_use]
    pub fn websocket_max_message_size(mut self, bytes: usize) -> Server {
        self.max_message = bytes;
        self
    }

    /// Lets in only those who know `token`: `/?token=..` in a browser, which keeps it in a cookie, or a header
    /// `Authorization: Bearer ..`.
    #[must_use]
    pub fn auth_token(mut self, token: impl Into<String>) -> Server {
        self.access.token = Some(token.into());
        self
    }

    /// Lets in only requests with this header, such as `x-forwarded-user`, which a reverse proxy sets for those it has let in.
    /// It must be the only way to the server, and must take the header away from what comes with it.
    #[must_use]
    pub fn auth_header(mut self, name: HeaderName) -> Server {
        self.access.proxy_header = Some(name);
        self
    }

    /// Opens the page in a browser once it is served.
    #[must_use]
    pub fn show(mut self, show: bool) -> Server {
        self.show = show;
        self
    }

    /// Changes what `overrides` says otherwise.
    #[must_use]
    pub fn overridden(mut self, overrides: Overrides) -> Server {
        let Overrides {
            port,
            address,
            prefix,
            allow_websocket_origin,
            use_xheaders,
            show,
        } = overrides;
        self.port = port.unwrap_or(self.port);
        self.address = address.unwrap_or(self.address);
        self.origins.extend(allow_websocket_origin);
        self.use_xheaders |= use_xheaders;
        self.show |= show;
        match prefix {
            Some(prefix) => self.prefix(&prefix),
            None => self,
        }
    }

    /// Serves until Ctrl-C or a termination signal, as the program says and `cellbeat serve` ([`Overrides`]). Says the address on stdout and, where the program has no other use for
    /// [`tracing`], keeps a log on stderr (`RUST_LOG` says of what).
    ///
    /// # Errors
    /// When it cannot start.
    pub fn run(self) -> Result<(), ServeError> {
        log_to_stderr();
        let server = self.overridden(Overrides::of_environment());
        server.start()?.until_told_to_stop();
        Ok(())
    }

    /// Serves in the background.
    ///
    /// # Errors
    /// When it cannot start.
    pub fn start(mut self) -> Result<Running, ServeError> {
        if let Some(name) = self.twice.take() {
            return Err(ServeError::Twice(name));
        }
        let apps = std::mem::take(&mut self.apps);
        let names = apps.names().map(str::to_owned).collect();
        self.start_with(names, Arc::new(apps))
    }

    /// Whether it could start now, with apps of these names: for those who have much to do before.
    ///
    /// # Errors
    /// Why it could not.
    pub fn check(&self, names: &[String]) -> Result<(), ServeError> {
        self.check_names(names)?;
        let address = SocketAddr::new(self.address, self.port);
        Origins::new(&self.origins, address)?;
        std::net::TcpListener::bind(address)
            .map(drop)
            .map_err(|error| ServeError::Bind { address, error })
    }

    fn check_names(&self, names: &[String]) -> Result<(), ServeError> {
        if names.is_empty() {
            return Err(ServeError::NoApp);
        }
        let words = self.prefix.split('/').filter(|word| !word.is_empty());
        let reserved = ["static", "healthz", "ws", "metadata", "autoload.js"];
        for word in names
            .iter()
            .map(String::as_str)
            .filter(|name| !name.is_empty())
            .chain(words)
        {
            let fine = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
            if !word.chars().all(fine) || reserved.contains(&word) {
                return Err(ServeError::Name(word.to_owned()));
            }
        }
        Ok(())
    }

    /// Serves apps that live elsewhere, by these names, in the background.
    ///
    /// # Errors
    /// When it cannot start.
    pub fn start_with(
        self,
        names: Vec<String>,
        backend: Arc<dyn Backend>,
    ) -> Result<Running, ServeError> {
        self.check_names(&names)?;
        let prefix = match self.prefix.as_str() {
            "" => String::new(),
            prefix => format!("/{prefix}"),
        };
        let assets = assets(self.bokehjs)?;
        let key = match self.secret_key {
            Some(key) => key,
            None => Signer::random_key().map_err(|error| ServeError::System(error.into()))?,
        };
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .thread_name("cellbeat-server")
            .enable_all()
            .build()
            .map_err(ServeError::System)?;
        let wanted = SocketAddr::new(self.address, self.port);
        let connections_per_address = self
            .sessions
            .max_share_per_address
            .count(self.max_connections);
        let options = ListenerOptions {
            max_connections: self.max_connections,
            max_connections_per_peer: if self.use_xheaders {
                // The peer is the proxy, for all clients.
                self.max_connections
            } else {
                connections_per_address
            },
        };
        let bind = |error| ServeError::Bind {
            address: wanted,
            error,
        };
        let entered = runtime.enter();
        let listener = Listener::bind(wanted, options).map_err(bind)?;
        drop(entered);
        let address = listener.address().map_err(bind)?;
        let sessions = Sessions::new(backend, self.sessions);
        let (stop, stopped) = watch::channel(false);
        let site = Arc::new(Site {
            apps: names,
            sessions: sessions.clone(),
            signer: Signer::new(key, self.sign_sessions),
            token_lifetime: self.token_lifetime,
            origins: Origins::new(&self.origins, address)?,
            access: self.access,
            assets,
            max_message: self.max_message,
            sockets: Arc::new(Semaphore::new(self.max_connections)),
            sockets_of_clients: Places::new("sockets", connections_per_address, None),
            use_xheaders: self.use_xheaders,
            stop: stopped.clone(),
            prefix: prefix.clone(),
        });
        let serving = runtime.spawn(listener.serve(router(site), stopped));
        debug!("serving at http://{address}{prefix}");
        let running = Running {
            address,
            prefix,
            stop,
            sessions,
            work: Some((runtime, serving)),
        };
        if self.show
            && let Err(error) = open::that_detached(running.url())
        {
            warn!("no browser can be opened: {error}");
        }
        Ok(running)
    }
}

fn assets(directory: Option<PathBuf>) -> Result<Assets, ServeError> {
    let bokehjs = match directory {
        Some(directory) => BokehJs::at(&directory)?,
        None => match BokehJs::find() {
            Some(bokehjs) => bokehjs,
            None => {
                warn!(
                    "BokehJS is not on this machine: pages take it from {CDN}. `pip install bokeh=={VERSION}` brings it here"
                );
                return Ok(Assets::default());
            }
        },
    };
    Assets::read(&bokehjs).map_err(ServeError::System)
}

/// Keeps a log on stderr, unless the program has a subscriber of [`tracing`] of its own. `RUST_LOG` says of what.
pub fn log_to_stderr() {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env();
    let filter = filter.unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info"));
    // Fails where there is one, which is then used.
    let _ = tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .with_env_filter(filter)
        .try_init();
}

/// Waits for Ctrl-C or a termination signal; both are noticed from the call on. Within a runtime.
fn told_to_stop() -> impl Future<Output = ()> {
    #[cfg(unix)]
    let signals = {
        use tokio::signal::unix::{SignalKind, signal};
        let terminated = signal(SignalKind::terminate()).ok();
        signal(SignalKind::interrupt()).ok().zip(terminated)
    };
    async move {
        #[cfg(unix)]
        if let Some((mut interrupted, mut terminated)) = signals {
            tokio::select! {
                _ = interrupted.recv() => {}
                _ = terminated.recv() => {}
            }
            return;
        }
        let _ = tokio::signal::ctrl_c().await;
    }
}

/// A server that serves. It stops when this is dropped.
pub struct Running {
    address: SocketAddr,
    prefix: String,
    stop: watch::Sender<bool>,
    sessions: Arc<Sessions>,
    work: Option<(Runtime, tokio::task::JoinHandle<()>)>,
}

impl Running {
    /// The address it listens on.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address for a browser on this machine.
    pub fn url(&self) -> String {
        let mut address = self.address;
        if address.ip().is_unspecified() {
            address.set_ip(Ipv4Addr::LOCALHOST.into());
        }
        format!("http://{address}{}/", self.prefix)
    }

    /// How many sessions there are.
    pub fn sessions(&self) -> usize {
        self.sessions.len()
    }

    /// Stops: no more visitors, the sockets are closed, the sessions end and their hooks run.
    pub fn stop(self) {}

    /// Says the address on stdout, and serves until Ctrl-C or a termination signal.
    pub fn until_told_to_stop(self) {
        if let Some((runtime, _)) = &self.work {
            let entered = runtime.enter();
            let told = told_to_stop();
            drop(entered);
            // Who reads this may send a signal at once.
            println!("serving at {}", self.url());
            runtime.block_on(told);
        }
        info!("stopping");
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let Some((runtime, serving)) = self.work.take() else {
            return;
        };
        let _ = self.stop.send(true);
        let sessions = self.sessions.clone();
        // On a thread of its own: this one may be of another runtime, where nothing may wait.
        let stopping = std::thread::spawn(move || {
            runtime.block_on(async {
                let _ = serving.await;
                sessions.end_all().await;
            });
            // A handler of the user that never ends is not waited for.
            runtime.shutdown_timeout(SHUTDOWN_TIMEOUT);
        });
        let _ = stopping.join();
    }
}
