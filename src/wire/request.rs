//! The small requests: completion, inspection, history, interrupt, shutdown.

use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Debug, Deserialize)]
pub struct CompleteRequest {
    pub code: String,
    /// In Unicode code points.
    pub cursor_pos: usize,
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

pub fn complete_reply(matches: &[String], cursor_start: usize, cursor_end: usize) -> Value {
    json!({
        "status": "ok",
        "matches": matches,
        "cursor_start": cursor_start,
        "cursor_end": cursor_end,
        "metadata": {},
    })
}

pub fn inspect_reply_not_found() -> Value {
    json!({"status": "ok", "found": false, "data": {}, "metadata": {}})
}

pub fn history_reply(history: Vec<Value>) -> Value {
    json!({"status": "ok", "history": history})
}

pub fn ok() -> Value {
    json!({"status": "ok"})
}
