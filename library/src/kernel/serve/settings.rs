//! [`Settings`]: how apps are served, in a notebook and by a plain program.

use std::net::{IpAddr, Ipv4Addr};
use std::time::Duration;

use crate::base::json::Json;
use crate::show::theme::Theme;

/// How apps are served. Each field is described at the method of its name, which
/// [`Server`](super::Server) and `cellbeat_server::Server` both have; the default is safe: this machine only, signed sessions,
/// limits on everything.
///
/// ```
/// use cellbeat::serve::Settings;
///
/// let settings = Settings { port: Some(8080), max_sessions: 100, ..Settings::default() };
/// assert!(settings.sign_sessions);
/// ```
#[allow(missing_docs, reason = "described at the methods")]
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    pub address: IpAddr,
    /// `None`: as whoever serves finds best.
    pub port: Option<u16>,
    pub prefix: Option<String>,
    /// What `allow_websocket_origin` added.
    pub origins: Vec<String>,
    pub auth_token: Option<String>,
    pub auth_header: Option<String>,
    /// `None`: as whoever serves finds best.
    pub secret_key: Option<Vec<u8>>,
    pub sign_sessions: bool,
    /// `None`: as whoever serves finds best.
    pub session_token_expiration: Option<Duration>,
    pub unused_session_lifetime: Duration,
    pub max_sessions: usize,
    pub max_new_sessions_per_second: f64,
    pub max_connections: usize,
    /// `None`: a tenth, but 20 at least.
    pub max_share_per_address: Option<f64>,
    pub use_xheaders: bool,
    pub websocket_max_message_size: usize,
    pub show: bool,
    /// `None`: the app's name or the notebook's.
    pub title: Option<String>,
    pub theme: Theme,
}

impl Settings {
    /// The port of a plain program.
    pub const PORT: u16 = 5006;
    /// How long a page of a plain program may take to connect.
    pub const SESSION_TOKEN_EXPIRATION: Duration = Duration::from_secs(300);
    /// A page that is loaded again, or that lost its connection, finds its session within this time.
    pub const UNUSED_SESSION_LIFETIME: Duration = Duration::from_secs(15);
    /// More than one machine's processors can keep up with.
    pub const MAX_SESSIONS: usize = 10_000;
    /// Each calls an app function.
    pub const MAX_NEW_SESSIONS_PER_SECOND: f64 = 100.0;
    /// One for each session.
    pub const MAX_CONNECTIONS: usize = 10_000;
    /// An image or a file that a visitor uploads.
    pub const WEBSOCKET_MAX_MESSAGE_SIZE: usize = 20 << 20;

    /// For the link between kernel and cell process.
    #[doc(hidden)]
    pub fn to_json(&self) -> Json {
        let seconds = |duration: Duration| Json::from(duration.as_secs_f64());
        Json::object([
            ("address", self.address.to_string().into()),
            ("port", self.port.into()),
            ("prefix", self.prefix.clone().into()),
            ("origins", self.origins.clone().into()),
            ("auth_token", self.auth_token.clone().into()),
            ("auth_header", self.auth_header.clone().into()),
            ("secret_key", self.secret_key.clone().into()),
            ("sign_sessions", self.sign_sessions.into()),
            (
                "session_token_expiration",
                self.session_token_expiration.map(seconds).into(),
            ),
            (
                "unused_session_lifetime",
                seconds(self.unused_session_lifetime),
            ),
            ("max_sessions", count(self.max_sessions)),
            (
                "max_new_sessions_per_second",
                self.max_new_sessions_per_second.into(),
            ),
            ("max_connections", count(self.max_connections)),
            ("max_share_per_address", self.max_share_per_address.into()),
            ("use_xheaders", self.use_xheaders.into()),
            (
                "websocket_max_message_size",
                count(self.websocket_max_message_size),
            ),
            ("show", self.show.into()),
            ("title", self.title.clone().into()),
            ("theme", self.theme.name().into()),
        ])
    }

    /// What [`Settings::to_json`] wrote.
    ///
    /// # Errors
    /// Which of them is missing or not valid.
    #[doc(hidden)]
    pub fn from_json(json: &Json) -> Result<Settings, String> {
        let text = |json: &Json| json.as_str().map(str::to_owned);
        let seconds = |json: &Json| {
            let seconds = json.as_f64()?;
            Some(Duration::try_from_secs_f64(seconds).unwrap_or(Duration::MAX))
        };
        let size = |json: &Json| usize::try_from(json.as_u64()?).ok();
        let bytes = |json: &Json| items(json, |item| u8::try_from(item.as_u64()?).ok());
        let port = |json: &Json| u16::try_from(json.as_u64()?).ok();
        Ok(Settings {
            address: read(json, "address", |json| json.as_str()?.parse().ok())?,
            port: optional(json, "port", port)?,
            prefix: optional(json, "prefix", text)?,
            origins: read(json, "origins", |json| items(json, text))?,
            auth_token: optional(json, "auth_token", text)?,
            auth_header: optional(json, "auth_header", text)?,
            secret_key: optional(json, "secret_key", bytes)?,
            sign_sessions: read(json, "sign_sessions", Json::as_bool)?,
            session_token_expiration: optional(json, "session_token_expiration", seconds)?,
            unused_session_lifetime: read(json, "unused_session_lifetime", seconds)?,
            max_sessions: read(json, "max_sessions", size)?,
            max_new_sessions_per_second: read(json, "max_new_sessions_per_second", Json::as_f64)?,
            max_connections: read(json, "max_connections", size)?,
            max_share_per_address: optional(json, "max_share_per_address", Json::as_f64)?,
            use_xheaders: read(json, "use_xheaders", Json::as_bool)?,
            websocket_max_message_size: read(json, "websocket_max_message_size", size)?,
            show: read(json, "show", Json::as_bool)?,
            title: optional(json, "title", text)?,
            theme: read(json, "theme", |json| json.as_str()?.parse().ok())?,
        })
    }
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            address: Ipv4Addr::LOCALHOST.into(),
            port: None,
            prefix: None,
            origins: Vec::new(),
            auth_token: None,
            auth_header: None,
            secret_key: None,
            sign_sessions: true,
            session_token_expiration: None,
            unused_session_lifetime: Settings::UNUSED_SESSION_LIFETIME,
            max_sessions: Settings::MAX_SESSIONS,
            max_new_sessions_per_second: Settings::MAX_NEW_SESSIONS_PER_SECOND,
            max_connections: Settings::MAX_CONNECTIONS,
            max_share_per_address: None,
            use_xheaders: false,
            websocket_max_message_size: Settings::WEBSOCKET_MAX_MESSAGE_SIZE,
            show: false,
            title: None,
            theme: Theme::Auto,
        }
    }
}

/// JSON's numbers end before those of the machine.
fn count(number: usize) -> Json {
    Json::Int(i64::try_from(number).unwrap_or(i64::MAX))
}

fn items<T>(json: &Json, read: impl Fn(&Json) -> Option<T>) -> Option<Vec<T>> {
    json.as_array()?.iter().map(read).collect()
}

fn optional<T>(
    json: &Json,
    name: &str,
    read: impl Fn(&Json) -> Option<T>,
) -> Result<Option<T>, String> {
    match &json[name] {
        Json::Null => Ok(None),
        value => read(value)
            .map(Some)
            .ok_or_else(|| format!("{value} is not a valid {name}")),
    }
}

fn read<T>(json: &Json, name: &str, read: impl Fn(&Json) -> Option<T>) -> Result<T, String> {
    optional(json, name, read)?.ok_or_else(|| format!("there is no {name}"))
}

/// The methods of a server that set its field `settings`; `$use` is the line that brings its type into their examples.
#[doc(hidden)]
#[macro_export]
macro_rules! __serve_settings {
    ($use:literal) => {
        /// The address to listen on: 127.0.0.1, which only this machine reaches. With another, say also from which sites pages
        /// may connect: [`Server::allow_websocket_origin`].
        ///
        /// ```
        #[doc = $use]
        ///
        /// let server = Server::new().address([0, 0, 0, 0]).allow_websocket_origin("pond.example.com");
        /// ```
        pub fn address(mut self, address: impl Into<std::net::IpAddr>) -> Self {
            self.settings.address = address.into();
            self
        }

        /// The port; 0 for any that is free. Without it, a program takes `$PORT`, else 5006, and a cell any that is free, and
        /// the same one when it is run again.
        ///
        /// ```
        #[doc = $use]
        ///
        /// let server = Server::new().port(8080);
        /// ```
        pub fn port(mut self, port: u16) -> Self {
            self.settings.port = Some(port);
            self
        }

        /// Path prefix, as in `/apps`, for use behind a proxy. Of a cell behind JupyterHub it is, if not set, the path at which
        /// jupyter-server-proxy shows the port.
        ///
        /// ```
        #[doc = $use]
        ///
        /// let server = Server::new().prefix("/apps");
        /// ```
        pub fn prefix(mut self, prefix: &str) -> Self {
            self.settings.prefix = Some(prefix.to_owned());
            self
        }

        /// Lets pages at this host connect: `example.com` (port 80), `example.com:8080`, `10.0.*.*:5006`, `*`; beside those of
        /// `$BOKEH_ALLOW_WS_ORIGIN`, with commas between. Without any, those at `localhost` and `127.0.0.1` with the server's
        /// port.
        ///
        /// ```
        #[doc = $use]
        ///
        /// let server = Server::new().allow_websocket_origin("example.com").allow_websocket_origin("10.0.*.*:5006");
        /// ```
        pub fn allow_websocket_origin(mut self, host: &str) -> Self {
            self.settings.origins.push(host.to_owned());
            self
        }

        /// Lets in only those who know `token`: `/?token=..` in a browser, which keeps it in a cookie, or a header
        /// `Authorization: Bearer ..`.
        ///
        /// ```
        #[doc = $use]
        ///
        /// let server = Server::new().auth_token("a long secret");
        /// ```
        pub fn auth_token(mut self, token: impl Into<String>) -> Self {
            self.settings.auth_token = Some(token.into());
            self
        }

        /// Lets in only requests with this header, such as `x-forwarded-user`, which a reverse proxy sets for those it has let
        /// in. It must be the only way to the server, and must take the header away from what comes with it.
        ///
        /// ```
        #[doc = $use]
        ///
        /// let server = Server::new().auth_header("x-forwarded-user");
        /// ```
        pub fn auth_header(mut self, name: impl AsRef<str>) -> Self {
            self.settings.auth_header = Some(name.as_ref().to_owned());
            self
        }

        /// The key that signs sessions: `$BOKEH_SECRET_KEY`, else a random one. With the same key, Bokeh's Python client can
        /// connect (`BOKEH_SIGN_SESSIONS=yes`), and pages survive a restart of the server.
        ///
        /// ```
        #[doc = $use]
        ///
        /// let server = Server::new().secret_key("the same for all processes");
        /// ```
        pub fn secret_key(mut self, key: impl Into<Vec<u8>>) -> Self {
            self.settings.secret_key = Some(key.into());
            self
        }

        /// With `false`, clients may name sessions as they like, as with Bokeh's own server where nothing is set up: then
        /// Bokeh's Python client can connect (`bokeh.client.pull_session`).
        ///
        /// ```
        #[doc = $use]
        ///
        /// let server = Server::new().sign_sessions(false);
        /// ```
        pub fn sign_sessions(mut self, sign: bool) -> Self {
            self.settings.sign_sessions = sign;
            self
        }

        /// How long a page that was loaded may take to connect: 300 s, of a cell as long as the kernel lives.
        ///
        /// ```
        #[doc = $use]
        ///
        /// let server = Server::new().session_token_expiration(std::time::Duration::from_secs(3600));
        /// ```
        pub fn session_token_expiration(mut self, lifetime: std::time::Duration) -> Self {
            self.settings.session_token_expiration = Some(lifetime);
            self
        }

        /// How long a session without a connection lives: 15 s.
        ///
        /// ```
        #[doc = $use]
        ///
        /// let server = Server::new().unused_session_lifetime(std::time::Duration::from_secs(60));
        /// ```
        pub fn unused_session_lifetime(mut self, lifetime: std::time::Duration) -> Self {
            self.settings.unused_session_lifetime = lifetime;
            self
        }

        /// Maximum number of concurrent sessions (default 10,000).
        ///
        /// ```
        #[doc = $use]
        ///
        /// let server = Server::new().max_sessions(100);
        /// ```
        pub fn max_sessions(mut self, sessions: usize) -> Self {
            self.settings.max_sessions = sessions;
            self
        }

        /// Maximum number of new sessions per second, on average (default 100); bursts may be five times as large.
        ///
        /// ```
        #[doc = $use]
        ///
        /// let server = Server::new().max_new_sessions_per_second(5.0);
        /// ```
        pub fn max_new_sessions_per_second(mut self, sessions: f64) -> Self {
            self.settings.max_new_sessions_per_second = sessions;
            self
        }

        /// Maximum number of concurrent requests, and of sockets (default 10,000).
        ///
        /// ```
        #[doc = $use]
        ///
        /// let server = Server::new().max_connections(500);
        /// ```
        pub fn max_connections(mut self, connections: usize) -> Self {
            self.settings.max_connections = connections;
            self
        }

        /// The part of [`Server::max_sessions`], [`Server::max_new_sessions_per_second`] and [`Server::max_connections`] that
        /// one address may take, so that a client which floods the server is refused and others are not: 0.1, which are 1000
        /// sessions, 10 new ones a second and 50 at once, 1000 requests and as many sockets; 1.0 is no limit. Where nothing is
        /// set, 20 of each are an address' own even if those are more than a tenth. IPv6 counts by the first 64 bits. Clients of
        /// this machine are not limited.
        ///
        /// Behind a proxy on another machine, all visitors have its address unless [`Server::use_xheaders`] is set.
        ///
        /// ```
        #[doc = $use]
        ///
        /// let server = Server::new().max_share_per_address(0.5);
        /// ```
        pub fn max_share_per_address(mut self, share: f64) -> Self {
            self.settings.max_share_per_address = Some(share);
            self
        }

        /// With `true`, the address of a client is what the header X-Real-IP says or, without it, the right-most of
        /// X-Forwarded-For. Only behind a proxy that sets both, or sets one and takes the other away, and that is the only way
        /// to the server: else clients say what they like. How many connections the proxy itself opens is not limited by its
        /// address then.
        ///
        /// ```
        #[doc = $use]
        ///
        /// let server = Server::new().use_xheaders(true).max_share_per_address(0.1);
        /// ```
        pub fn use_xheaders(mut self, use_xheaders: bool) -> Self {
            self.settings.use_xheaders = use_xheaders;
            self
        }

        /// Largest message of a client, in bytes: 20 MiB.
        ///
        /// ```
        #[doc = $use]
        ///
        /// let server = Server::new().websocket_max_message_size(100 << 20);
        /// ```
        pub fn websocket_max_message_size(mut self, bytes: usize) -> Self {
            self.settings.websocket_max_message_size = bytes;
            self
        }

        /// Opens the page in a browser of the server's machine once it is served.
        ///
        /// ```
        #[doc = $use]
        ///
        /// let server = Server::new().show(true);
        /// ```
        pub fn show(mut self, show: bool) -> Self {
            self.settings.show = show;
            self
        }

        /// The heading of the pages, which a browser also shows on their tabs; without it, the app's name.
        ///
        /// ```
        #[doc = $use]
        ///
        /// let server = Server::new().title("Ponds");
        /// ```
        pub fn title(mut self, title: impl Into<String>) -> Self {
            self.settings.title = Some(title.into());
            self
        }

        /// Whether the pages are light or dark at first; without it, as the reader's system is.
        ///
        /// ```
        #[doc = $use]
        ///
        /// let server = Server::new().theme(cellbeat::Theme::Dark);
        /// ```
        pub fn theme(mut self, theme: $crate::Theme) -> Self {
            self.settings.theme = theme;
            self
        }
    };
}
