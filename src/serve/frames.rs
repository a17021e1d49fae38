//! The headers of the frames about visitors' sessions.

use std::collections::BTreeMap;

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

#[derive(Deserialize)]
pub(super) struct Options {
    pub(super) address: Option<std::net::IpAddr>,
    pub(super) port: Option<u16>,
    pub(super) prefix: Option<String>,
    pub(super) auth_token: Option<String>,
    pub(super) origins: Vec<String>,
}
