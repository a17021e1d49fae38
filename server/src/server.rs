//! [`Server`]: apps and how they are served.

use std::fmt;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;

use axum::http::HeaderName;
use cellbeat::resources::CDN;
use cellbeat::serve::Settings;
use cellbeat::viewable::Viewable;
use cellbeat_bokehjs::{BokehJs, BokehJsError, VERSION};
use tokio::runtime::Runtime;
use tokio::sync::{Semaphore, watch};
use tracing::{debug, info, warn};

use crate::Overrides;
use crate::limits::{HEADER_TIMEOUT, Rate, SHUTDOWN_TIMEOUT, Share};
use crate::log::log_to_stderr;
use crate::protocol::Signer;
use crate::quota::Quota;
use crate::sessions::{Apps, Backend, Sessions, SessionsOptions};
use crate::transport::{
    Access, Assets, Listener, ListenerOptions, OriginError, Origins, Site, router,
};

/// Why a server does not serve.
///
/// ```
/// use cellbeat_server::{ServeError, Server};
///
/// let error = Server::new().port(0).start().err();
/// assert!(matches!(error, Some(ServeError::NoApp)));
/// ```
#[derive(thiserror::Error)]
pub enum ServeError {
    /// The port is taken, or the address is not of this machine.
    #[error("cannot listen on {address}: {error}; port 0 takes any that is free")]
    Bind {
        /// The address.
        address: SocketAddr,
        /// The underlying I/O error.
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
    #[error("there are two apps with the name \"{0}\": give each its own name")]
    Twice(String),
    /// The header of [`Server::auth_header`] cannot be one.
    #[error("\"{0}\" is not a valid name of a header")]
    Header(String),
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
///
/// ```no_run
/// use cellbeat::prelude::*;
/// use cellbeat_server::{Overrides, Server};
///
/// fn ponds() -> impl Viewable + use<> {
///     figure().title("Ponds")
/// }
/// fn rivers() -> impl Viewable + use<> {
///     figure().title("Rivers")
/// }
/// let server = Server::new().app("ponds", ponds).app("rivers", rivers).port(8080).bokehjs("static/js");
/// server.check(&["ponds".to_owned(), "rivers".to_owned()])?; // the port is free, the names can be addresses
/// server.overridden(Overrides { show: true, ..Overrides::default() }).run()?;
/// # Ok::<(), cellbeat_server::ServeError>(())
/// ```
#[must_use = "nothing is served before `run` or `start` is called"]
pub struct Server {
    apps: Apps,
    /// A name that two apps have.
    twice: Option<String>,
    bokehjs: Option<PathBuf>,
    settings: Settings,
}

impl Default for Server {
    fn default() -> Server {
        Server::new()
    }
}

impl Server {
    /// A server of nothing yet, for this machine only.
    pub fn new() -> Server {
        Server::with(Settings::default())
    }

    /// The same with these settings. What they leave open is as the environment says, and its origins are added.
    ///
    /// ```
    /// use cellbeat_server::Server;
    ///
    /// let settings = cellbeat::serve::Settings { port: Some(0), ..Default::default() };
    /// let server = Server::with(settings).app("ponds", || cellbeat::prelude::figure());
    /// ```
    pub fn with(mut settings: Settings) -> Server {
        let variable = |name| std::env::var(name).ok();
        settings.port = settings.port.or_else(|| variable("PORT")?.parse().ok());
        settings.secret_key = settings
            .secret_key
            .or_else(|| Some(variable("BOKEH_SECRET_KEY")?.into_bytes()));
        if let Some(hosts) = variable("BOKEH_ALLOW_WS_ORIGIN") {
            settings.origins.extend(hosts.split(',').map(str::to_owned));
        }
        Server {
            apps: Apps::default(),
            twice: None,
            bokehjs: None,
            settings,
        }
    }

    /// Serves `app` at `/NAME`; with the empty name, at `/`. It is called once for each session. Two apps of one name are an
    /// error of [`Server::start`].
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

    /// The directory of `bokeh.min.js` and its other parts. Without it, `$CELLBEAT_BOKEHJS`, else the user's cache, else the
    /// Python environment that is active; where it is in none, pages take it from Bokeh's own server. The log says which it is.
    pub fn bokehjs(mut self, directory: impl Into<PathBuf>) -> Server {
        self.bokehjs = Some(directory.into());
        self
    }

    cellbeat::__serve_settings!("use cellbeat_server::Server;");

    /// Changes what `overrides` says otherwise.
    pub fn overridden(mut self, overrides: Overrides) -> Server {
        let Overrides {
            port,
            address,
            prefix,
            allow_websocket_origin,
            use_xheaders,
            show,
            title,
            theme,
        } = overrides;
        let settings = &mut self.settings;
        settings.port = port.or(settings.port);
        settings.address = address.unwrap_or(settings.address);
        settings.prefix = prefix.or(settings.prefix.take());
        settings.origins.extend(allow_websocket_origin);
        settings.use_xheaders |= use_xheaders;
        settings.show |= show;
        settings.title = title.or(settings.title.take());
        settings.theme = theme.unwrap_or(settings.theme);
        self
    }

    /// Serves until Ctrl-C or a termination signal, as the program says and `cellbeat serve` ([`Overrides`]). Says the address
    /// on stdout and, where the program has no other use for [`tracing`], keeps a log on stderr (`RUST_LOG` says of what).
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
    /// ```
    /// use cellbeat::prelude::*;
    /// use cellbeat_server::Server;
    ///
    /// let running = Server::new().port(0).app("", || figure().title("Ponds")).start()?; // at a port that is free
    /// println!("{}", running.url());
    /// running.stop();
    /// # Ok::<(), cellbeat_server::ServeError>(())
    /// ```
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
        self.header_of_proxy()?;
        let address = self.wanted();
        Origins::new(&self.settings.origins, address)?;
        std::net::TcpListener::bind(address)
            .map(drop)
            .map_err(|error| ServeError::Bind { address, error })
    }

    fn wanted(&self) -> SocketAddr {
        let port = self.settings.port.unwrap_or(Settings::PORT);
        SocketAddr::new(self.settings.address, port)
    }

    fn prefix_words(&self) -> &str {
        let prefix = self.settings.prefix.as_deref().unwrap_or_default();
        prefix.trim_matches('/')
    }

    fn header_of_proxy(&self) -> Result<Option<HeaderName>, ServeError> {
        let name = self.settings.auth_header.as_deref();
        name.map(|name| {
            name.parse()
                .map_err(|_| ServeError::Header(name.to_owned()))
        })
        .transpose()
    }

    fn check_names(&self, names: &[String]) -> Result<(), ServeError> {
        if names.is_empty() {
            return Err(ServeError::NoApp);
        }
        let words = self
            .prefix_words()
            .split('/')
            .filter(|word| !word.is_empty());
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
    /// ```
    /// use cellbeat_server::Server;
    /// use cellbeat_server::sessions::Apps;
    /// use std::sync::Arc;
    ///
    /// let mut apps = Apps::default();
    /// apps.add("ponds", "Ponds", || cellbeat::prelude::figure());
    /// let names = apps.names().map(str::to_owned).collect();
    /// let running = Server::new().port(0).start_with(names, Arc::new(apps))?;
    /// # drop(running);
    /// # Ok::<(), cellbeat_server::ServeError>(())
    /// ```
    ///
    /// # Errors
    /// When it cannot start.
    pub fn start_with(
        self,
        names: Vec<String>,
        backend: Arc<dyn Backend>,
    ) -> Result<Running, ServeError> {
        self.check_names(&names)?;
        let proxy_header = self.header_of_proxy()?;
        let prefix = match self.prefix_words() {
            "" => String::new(),
            prefix => format!("/{prefix}"),
        };
        let wanted = self.wanted();
        let assets = assets(self.bokehjs)?;
        let settings = self.settings;
        let key = match settings.secret_key {
            Some(key) => key,
            None => Signer::random_key().map_err(|error| ServeError::System(error.into()))?,
        };
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .thread_name("cellbeat-server")
            .enable_all()
            .build()
            .map_err(ServeError::System)?;
        let share = settings.max_share_per_address;
        let share = share.map_or_else(Share::default, Share::of);
        let max_connections = settings.max_connections;
        let connections_per_address = share.count(max_connections);
        let options = ListenerOptions {
            max_connections,
            max_connections_per_peer: if settings.use_xheaders {
                // The peer is the proxy, for all clients.
                max_connections
            } else {
                connections_per_address
            },
            header_timeout: HEADER_TIMEOUT,
        };
        let bind = |error| ServeError::Bind {
            address: wanted,
            error,
        };
        let entered = runtime.enter();
        let listener = Listener::bind(wanted, options).map_err(bind)?;
        drop(entered);
        let address = listener.address().map_err(bind)?;
        let creation = settings.max_new_sessions_per_second;
        let sessions = SessionsOptions {
            unused_lifetime: settings.unused_session_lifetime,
            max_sessions: settings.max_sessions,
            creation: Rate {
                per_second: creation,
                burst: (creation * 5.0).max(1.0),
            },
            max_share_per_address: share,
        };
        let sessions = Sessions::new(backend, sessions);
        let (stop, stopped) = watch::channel(false);
        let site = Arc::new(Site {
            apps: names,
            sessions: sessions.clone(),
            signer: Signer::new(key, settings.sign_sessions),
            token_lifetime: settings
                .session_token_expiration
                .unwrap_or(Settings::SESSION_TOKEN_EXPIRATION),
            origins: Origins::new(&settings.origins, address)?,
            access: Access {
                token: settings.auth_token,
                proxy_header,
            },
            assets,
            max_message: settings.websocket_max_message_size,
            sockets: Arc::new(Semaphore::new(max_connections)),
            sockets_of_clients: Quota::new("sockets", connections_per_address, None),
            use_xheaders: settings.use_xheaders,
            stop: stopped.clone(),
            prefix: prefix.clone(),
            title: settings.title,
            theme: settings.theme,
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
        if settings.show
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
        None => match BokehJs::find()? {
            Some(bokehjs) => bokehjs,
            None => {
                warn!(
                    "BokehJS is not on this machine: pages take it from {CDN}. `pip install bokeh=={VERSION}` brings it here"
                );
                return Ok(Assets::default());
            }
        },
    };
    info!(
        "BokehJS {VERSION} is taken from {}",
        bokehjs.directory.display()
    );
    Assets::read(&bokehjs).map_err(ServeError::System)
}

/// Waits for Ctrl-C or a termination signal; both are noticed from the call on. Within a runtime.
fn shutdown_signal() -> impl Future<Output = ()> {
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
///
/// ```no_run
/// use cellbeat::prelude::*;
/// use cellbeat_server::{Running, Server};
///
/// let running: Running = Server::new().port(0).app("", || figure()).start()?;
/// println!("{} at {}: {} sessions", running.url(), running.address(), running.sessions());
/// running.until_told_to_stop(); // or stop(), or dropped
/// # Ok::<(), cellbeat_server::ServeError>(())
/// ```
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
    ///
    /// ```
    /// use cellbeat::prelude::*;
    /// use cellbeat_server::Server;
    ///
    /// let running = Server::new().port(0).app("", || figure()).start()?;
    /// running.stop();
    /// # Ok::<(), cellbeat_server::ServeError>(())
    /// ```
    pub fn stop(self) {}

    /// Says the address on stdout, and serves until Ctrl-C or a termination signal.
    pub fn until_told_to_stop(self) {
        if let Some((runtime, _)) = &self.work {
            let entered = runtime.enter();
            let told = shutdown_signal();
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
        // On its own thread: this one may be of another runtime, where nothing may wait.
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
