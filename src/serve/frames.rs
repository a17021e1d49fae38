//! The headers of the frames about visitors' sessions.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use cellbeat::link::names;
use cellbeat_server::Server;
use serde::{Deserialize, Serialize};

use crate::link::{Received, encode};

/// What the kernel tells the cell process.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum ToCell<'a> {
    Served {
        server: u64,
        #[serde(flatten)]
        outcome: Outcome,
    },
    SessionCreate {
        server: u64,
        session: u64,
        app: &'a str,
        id: &'a str,
        arguments: &'a BTreeMap<String, Vec<String>>,
        headers: &'a BTreeMap<String, String>,
        cookies: &'a BTreeMap<String, String>,
    },
    SessionEnd {
        session: u64,
    },
    SessionConnect {
        session: u64,
        connection: u64,
    },
    SessionDisconnect {
        connection: u64,
    },
    SessionPull {
        connection: u64,
        request: &'a str,
    },
    SessionPatch {
        connection: u64,
        request: &'a str,
        buffers: Vec<&'a str>,
    },
    SessionAck {
        connection: u64,
        seq: u64,
    },
    Shutdown {},
}

/// Where it is served, or why not.
#[derive(Serialize)]
#[serde(rename_all = "snake_case", untagged)]
pub(super) enum Outcome {
    Served {
        url: String,
        /// Where a browser finds it, where that is not `url`.
        link: Option<String>,
    },
    Refused {
        error: String,
    },
}

impl ToCell<'_> {
    fn kind(&self) -> names::ToCell {
        match self {
            ToCell::Served { .. } => names::ToCell::Served,
            ToCell::SessionCreate { .. } => names::ToCell::SessionCreate,
            ToCell::SessionEnd { .. } => names::ToCell::SessionEnd,
            ToCell::SessionConnect { .. } => names::ToCell::SessionConnect,
            ToCell::SessionDisconnect { .. } => names::ToCell::SessionDisconnect,
            ToCell::SessionPull { .. } => names::ToCell::SessionPull,
            ToCell::SessionPatch { .. } => names::ToCell::SessionPatch,
            ToCell::SessionAck { .. } => names::ToCell::SessionAck,
            ToCell::Shutdown {} => names::ToCell::Shutdown,
        }
    }

    pub(super) fn encode(&self) -> Vec<u8> {
        encode(self.kind(), self)
    }
}

/// A cell of a notebook that is served as a whole.
#[derive(Debug, Serialize)]
pub(crate) struct ServedCell {
    pub(crate) library: PathBuf,
    pub(crate) symbol: String,
    pub(crate) global: bool,
    /// Variables to drop before it runs.
    pub(crate) forget: Vec<String>,
}

/// The header of the frame that has a cell process load a notebook.
pub(crate) fn notebook_frame(title: &str, cells: &[ServedCell]) -> Vec<u8> {
    #[derive(Serialize)]
    struct Notebook<'a> {
        title: &'a str,
        cells: &'a [ServedCell],
    }
    encode(names::ToCell::Notebook, &Notebook { title, cells })
}

/// What the cell process tells the kernel.
pub(super) enum FromCell {
    Serve(Box<Serve>),
    ServeStop(ServeStop),
    SessionCreated(SessionCreated),
    SessionEnded(SessionEnded),
    SessionDocument(SessionDocument),
    SessionChanged(SessionChanged),
    SessionOk(SessionOk),
    SessionError(SessionError),
    SessionClosed(SessionClosed),
}

#[derive(Deserialize)]
pub(super) struct ServeStop {
    pub(super) server: u64,
}

#[derive(Deserialize)]
pub(super) struct SessionCreated {
    pub(super) session: u64,
    pub(super) error: Option<String>,
    /// Whether visitors may read the error.
    #[serde(default)]
    pub(super) for_visitors: bool,
}

#[derive(Deserialize)]
pub(super) struct SessionEnded {
    pub(super) session: u64,
}

#[derive(Deserialize)]
pub(super) struct SessionDocument {
    pub(super) connection: u64,
    pub(super) seq: u64,
    pub(super) request: String,
}

#[derive(Deserialize)]
pub(super) struct SessionChanged {
    pub(super) connection: u64,
    pub(super) seq: u64,
    pub(super) buffers: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct SessionOk {
    pub(super) connection: u64,
    pub(super) request: String,
}

#[derive(Deserialize)]
pub(super) struct SessionError {
    pub(super) connection: u64,
    pub(super) request: String,
    pub(super) text: String,
}

#[derive(Deserialize)]
pub(super) struct SessionClosed {
    pub(super) connection: u64,
    pub(super) reason: String,
}

impl FromCell {
    /// `None` of a frame that is not about sessions.
    pub(super) fn decode(frame: &Received) -> serde_json::Result<Option<FromCell>> {
        Ok(Some(match frame.kind {
            names::FromCell::Serve => FromCell::Serve(frame.read()?),
            names::FromCell::ServeStop => FromCell::ServeStop(frame.read()?),
            names::FromCell::SessionCreated => FromCell::SessionCreated(frame.read()?),
            names::FromCell::SessionEnded => FromCell::SessionEnded(frame.read()?),
            names::FromCell::SessionDocument => FromCell::SessionDocument(frame.read()?),
            names::FromCell::SessionChanged => FromCell::SessionChanged(frame.read()?),
            names::FromCell::SessionOk => FromCell::SessionOk(frame.read()?),
            names::FromCell::SessionError => FromCell::SessionError(frame.read()?),
            names::FromCell::SessionClosed => FromCell::SessionClosed(frame.read()?),
            _ => return Ok(None),
        }))
    }
}

/// A cell's wish to serve.
#[derive(Deserialize)]
pub(super) struct Serve {
    pub(super) server: u64,
    /// The key of the cell, empty where it has none.
    pub(super) cell: String,
    /// Names of the apps.
    pub(super) apps: Vec<String>,
    pub(super) options: Options,
}

/// Tokens of cells' pages: the key that signs them ends with the kernel, and a page that was open for long shows the new app too
/// when its cell is run again.
const TOKEN_LIFETIME: Duration = Duration::from_secs(10 * 365 * 24 * 3600);

/// What the cell says of the server; durations in seconds.
#[derive(Deserialize)]
pub(super) struct Options {
    pub(super) address: Option<std::net::IpAddr>,
    pub(super) port: Option<u16>,
    pub(super) prefix: Option<String>,
    pub(super) auth_token: Option<String>,
    pub(super) origins: Vec<String>,
    pub(super) unused_session_lifetime: Option<f64>,
    pub(super) session_token_expiration: Option<f64>,
    pub(super) max_sessions: Option<usize>,
    pub(super) websocket_max_message_size: Option<usize>,
    pub(super) sign_sessions: Option<bool>,
}

impl Options {
    /// The server that this says, but for its port.
    pub(super) fn server(&self) -> Server {
        let seconds = |value: f64| Duration::try_from_secs_f64(value).unwrap_or(Duration::MAX);
        let mut server = Server::new().session_token_expiration(TOKEN_LIFETIME);
        if let Some(address) = self.address {
            server = server.address(address);
        }
        if let Some(prefix) = &self.prefix {
            server = server.prefix(prefix);
        }
        if let Some(token) = &self.auth_token {
            server = server.auth_token(token);
        }
        if let Some(lifetime) = self.unused_session_lifetime {
            server = server.unused_session_lifetime(seconds(lifetime));
        }
        if let Some(lifetime) = self.session_token_expiration {
            server = server.session_token_expiration(seconds(lifetime));
        }
        if let Some(sessions) = self.max_sessions {
            server = server.max_sessions(sessions);
        }
        if let Some(bytes) = self.websocket_max_message_size {
            server = server.websocket_max_message_size(bytes);
        }
        if let Some(sign) = self.sign_sessions {
            server = server.sign_sessions(sign);
        }
        self.origins
            .iter()
            .fold(server, |server, host| server.allow_websocket_origin(host))
    }
}
