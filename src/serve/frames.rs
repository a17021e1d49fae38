//! The headers of the frames about visitors' sessions.

use std::collections::BTreeMap;
use std::path::PathBuf;

use cellbeat::link::names;
use cellbeat::serve::Settings;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;

use crate::link::{Received, encode};

/// Kernel to cell process.
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

/// Cell process to kernel.
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
    #[serde(deserialize_with = "settings")]
    pub(super) settings: Settings,
}

fn settings<'de, D: Deserializer<'de>>(json: D) -> Result<Settings, D::Error> {
    let json = Box::<RawValue>::deserialize(json)?;
    let json = cellbeat::json::parse(json.get()).map_err(D::Error::custom)?;
    Settings::from_json(&json).map_err(D::Error::custom)
}
