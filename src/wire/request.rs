//! The small requests: completion, inspection, history, interrupt, shutdown.

use std::ops::Range;

use cellbeat_cells::Completeness;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::execute::ExecuteError;

#[derive(Debug, Deserialize)]
pub struct CompleteRequest {
    pub code: String,
    /// In Unicode code points.
    pub cursor_pos: usize,
}

#[derive(Debug, Deserialize)]
pub struct InspectRequest {
    pub code: String,
    /// In Unicode code points.
    pub cursor_pos: usize,
    /// 1 asks for the source too.
    #[serde(default)]
    pub detail_level: u8,
}

#[derive(Debug, Deserialize)]
pub struct IsCompleteRequest {
    pub code: String,
}

#[derive(Debug, Default, Deserialize)]
pub struct ShutdownRequest {
    #[serde(default)]
    pub restart: bool,
}

/// The ports that the kernel listens on.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Ports {
    pub shell_port: u16,
    pub iopub_port: u16,
    pub stdin_port: u16,
    pub control_port: u16,
    pub hb_port: u16,
}

/// The answer to a request that the protocol calls deprecated, and that clients still send.
pub fn connect_reply(ports: &Ports) -> Value {
    let mut reply = json!(ports);
    reply["status"] = "ok".into();
    reply
}

/// `None` where it could not be found out in time.
pub fn is_complete_reply(code: Option<Completeness>) -> Value {
    match code {
        Some(Completeness::Complete) => json!({"status": "complete"}),
        Some(Completeness::Incomplete { indent }) => {
            json!({"status": "incomplete", "indent": indent})
        }
        Some(Completeness::Invalid) => json!({"status": "invalid"}),
        None => json!({"status": "unknown"}),
    }
}

/// One line of a `complete_reply`.
#[derive(Debug, PartialEq, Eq)]
pub struct Match<'a> {
    pub text: &'a str,
    /// `function`, `instance`, `class`, ..: frontends have an icon for each.
    pub kind: &'static str,
    /// Empty where it is not known.
    pub signature: &'a str,
}

/// `range` is what the matches take the place of, in code points.
pub fn complete_reply(matches: &[Match<'_>], range: Range<usize>) -> Value {
    let texts: Vec<&str> = matches.iter().map(|found| found.text).collect();
    let types = matches.iter().map(|found| {
        json!({
            "text": found.text,
            "type": found.kind,
            "signature": found.signature,
            "start": range.start,
            "end": range.end,
        })
    });
    json!({
        "status": "ok",
        "matches": texts,
        "cursor_start": range.start,
        "cursor_end": range.end,
        "metadata": {"_jupyter_types_experimental": types.collect::<Vec<_>>()},
    })
}

/// `data` by mime type; empty where nothing was found.
pub fn inspect_reply(data: Map<String, Value>) -> Value {
    json!({"status": "ok", "found": !data.is_empty(), "data": data, "metadata": {}})
}

pub fn history_reply(history: Vec<Value>) -> Value {
    json!({"status": "ok", "history": history})
}

pub fn ok() -> Value {
    json!({"status": "ok"})
}

/// The reply to a request that could not be carried out, whatever its type.
pub fn error(error: &ExecuteError) -> Value {
    let mut reply = json!(error);
    reply["status"] = "error".into();
    reply
}
