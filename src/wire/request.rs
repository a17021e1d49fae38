//! The small requests: completion, inspection, history, interrupt, shutdown.

use std::ops::Range;

use serde::Deserialize;
use serde_json::{Map, Value, json};

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
