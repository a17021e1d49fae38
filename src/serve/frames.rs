//! The headers of the frames about visitors' sessions.

use std::collections::BTreeMap;
use std::time::Duration;

use cellbeat_server::Server;
use serde::{Deserialize, Serialize};

/// What the kernel tells the cell process.
#[derive(Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(super) enum ToCell<'a> {
    /// The answer to `serve`.
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
    /// The first buffer is the content, the others have these names.
    SessionPatch {
        connection: u64,
        request: &'a str,
        buffers: Vec<&'a str>,
    },
    SessionAck {
        connection: u64,
        seq: u64,
    },
    Shutdown,
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
    pub(super) fn encode(&self) -> Vec<u8> {
        serde_json::to_vec(self).expect("a header of the kernel's own is JSON")
    }
}

/// What the cell process tells the kernel.
#[derive(Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(super) enum FromCell {
    Serve(Serve),
    ServeStop {
        server: u64,
    },
    SessionCreated {
        session: u64,
        error: Option<String>,
        /// Whether visitors may read the error.
        #[serde(default)]
        for_visitors: bool,
    },
    SessionEnded {
        session: u64,
    },
    /// The buffer is the content.
    SessionDocument {
        connection: u64,
        seq: u64,
        request: String,
    },
    /// The first buffer is the content, the others have these names.
    SessionChanged {
        connection: u64,
        seq: u64,
        buffers: Vec<String>,
    },
    SessionOk {
        connection: u64,
        request: String,
    },
    SessionError {
        connection: u64,
        request: String,
        text: String,
    },
    SessionClosed {
        connection: u64,
        reason: String,
    },
}

impl FromCell {
    /// Whether a frame with this header is about sessions.
    pub(super) fn is(header: &[u8]) -> bool {
        header.starts_with(br#"{"type":"serve"#) || header.starts_with(br#"{"type":"session_"#)
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
