//! [`Server`]: the apps of one server in the kernel, and how they are served.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use super::apps::{App, Apps};
use super::served::{ServeError, Served};
use crate::base::json::Json;
use crate::show::viewable::Viewable;
use crate::visitor;

/// Several apps of a notebook, or one with other settings than [`serve`](super::serve()) has. The words are those of
/// `cellbeat_server::Server`, with which a plain program serves.
///
/// ```no_run
/// use cellbeat::prelude::*;
/// let served = Server::new()
///     .app("left", || pane::html("<h1>Left</h1>"))
///     .app("right", || pane::html("<h1>Right</h1>"))
///     .port(5006)
///     .start()?;
/// # Ok::<(), cellbeat::serve::ServeError>(())
/// ```
#[derive(Default)]
#[must_use = "nothing is served before `start` is called"]
pub struct Server {
    apps: BTreeMap<String, App>,
    options: Vec<(&'static str, Json)>,
    origins: Vec<Json>,
    /// A name that two apps have.
    twice: Option<String>,
}

impl Server {
    /// A server of nothing yet, at any free port, for this machine only.
    pub fn new() -> Server {
        Server::default()
    }

    /// Serves `app` at `/NAME`; with the empty name, at `/`. It is called once for each session. Two apps of one name are an
    /// error of [`Server::start`].
    pub fn app<V: Viewable>(
        mut self,
        name: &str,
        app: impl Fn() -> V + Send + Sync + 'static,
    ) -> Server {
        let title = if name.is_empty() { "cellbeat" } else { name };
        let app = App {
            title: title.to_owned(),
            open: Arc::new(move |session, execution| visitor::open(session, execution, &app)),
        };
        if self.apps.insert(name.to_owned(), app).is_some() {
            self.twice.get_or_insert_with(|| name.to_owned());
        }
        self
    }

    fn option(mut self, name: &'static str, value: impl Into<Json>) -> Server {
        self.options.push((name, value.into()));
        self
    }

    /// The address to listen on: 127.0.0.1, which only the kernel's machine reaches. With another, say also from which sites
    /// pages may connect: [`Server::allow_websocket_origin`].
    pub fn address(self, address: impl Into<IpAddr>) -> Server {
        let address: IpAddr = address.into();
        self.option("address", address.to_string())
    }

    /// The port; without it any that is free, and the same one when the cell is run again.
    pub fn port(self, port: u16) -> Server {
        self.option("port", i64::from(port))
    }

    /// Words before every path, as in `/apps`, where a proxy has other things at `/`. Behind JupyterHub it is, without a word,
    /// the path at which jupyter-server-proxy shows the port.
    pub fn prefix(self, prefix: &str) -> Server {
        self.option("prefix", prefix)
    }

    /// Lets pages at this host connect: `example.com` (port 80), `example.com:8080`, `10.0.*.*:5006`, `*`; beside those of
    /// `$BOKEH_ALLOW_WS_ORIGIN`. Without any, those at `localhost` and `127.0.0.1` with the server's port.
    pub fn allow_websocket_origin(mut self, host: &str) -> Server {
        self.origins.push(host.into());
        self
    }

    /// Lets in only those who know `token`: `/?token=..` in a browser, which keeps it in a cookie, or a header
    /// `Authorization: Bearer ..`.
    pub fn auth_token(self, token: &str) -> Server {
        self.option("auth_token", token)
    }

    #[cfg(test)]
    pub(super) fn into_apps(self) -> BTreeMap<String, App> {
        self.apps
    }

    /// How long a session without a connection lives: 15 s.
    pub fn unused_session_lifetime(self, lifetime: Duration) -> Server {
        self.option("unused_session_lifetime", lifetime.as_secs_f64())
    }

    /// How long a page that was loaded may take to connect; without it, as long as the kernel lives.
    pub fn session_token_expiration(self, lifetime: Duration) -> Server {
        self.option("session_token_expiration", lifetime.as_secs_f64())
    }

    /// Most sessions at a time: 10 000.
    pub fn max_sessions(self, sessions: usize) -> Server {
        self.option("max_sessions", sessions as i64)
    }

    /// Largest message of a client, in bytes: 20 MiB.
    pub fn websocket_max_message_size(self, bytes: usize) -> Server {
        self.option("websocket_max_message_size", bytes as i64)
    }

    /// With `false`, clients may name sessions as they like, as with Bokeh's own server where nothing is set up: then Bokeh's
    /// Python client can connect (`bokeh.client.pull_session`).
    pub fn sign_sessions(self, sign: bool) -> Server {
        self.option("sign_sessions", sign)
    }

    /// Serves until the cell is run again or [`Served::stop`] is called. The result may be dropped.
    ///
    /// # Errors
    /// See [`ServeError`].
    pub fn start(self) -> Result<Served, ServeError> {
        if let Some(name) = self.twice {
            return Err(ServeError::Refused(format!(
                "there are two apps with the name {name:?}: give each a name of its own"
            )));
        }
        let mut options: Vec<_> = self.options;
        options.push(("origins", Json::Array(self.origins)));
        Served::start(Apps::of_cell(self.apps), Json::object(options))
    }
}
