use std::sync::atomic::{AtomicU64, Ordering};
use std::time::SystemTime;

use serde::{Deserialize, Serialize};

use super::PROTOCOL_VERSION;

/// What a header must hold to be answered. Unknown fields are tolerated here and kept in the
/// received bytes, which are sent back as the parent header unchanged.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Header {
    pub msg_id: String,
    #[serde(default)]
    pub session: String,
    #[serde(default)]
    pub username: String,
    #[serde(default)]
    pub date: String,
    pub msg_type: String,
    #[serde(default)]
    pub version: String,
    /// The subshell that is to handle a request; none for the main shell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subshell_id: Option<String>,
}

impl Header {
    /// A header for a message of this kernel. `session` is the kernel's own, new at each start.
    pub fn new(msg_type: &str, session: &str) -> Header {
        // As jupyter_client names its messages: no two kernels have the same session.
        static NUMBER: AtomicU64 = AtomicU64::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        Header {
            msg_id: format!("{session}_{number}"),
            session: session.to_owned(),
            username: "kernel".to_owned(),
            date: humantime::format_rfc3339_micros(SystemTime::now()).to_string(),
            msg_type: msg_type.to_owned(),
            version: PROTOCOL_VERSION.to_owned(),
            subshell_id: None,
        }
    }
}
