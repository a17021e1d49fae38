//! <https://jupyter-client.readthedocs.io/en/stable/messaging.html#execute>

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

#[derive(Clone, Debug, Deserialize)]
pub struct ExecuteRequest {
    pub code: String,
    #[serde(default)]
    pub silent: bool,
    #[serde(default = "yes")]
    pub store_history: bool,
    #[serde(default)]
    pub user_expressions: BTreeMap<String, String>,
    #[serde(default)]
    pub allow_stdin: bool,
    #[serde(default = "yes")]
    pub stop_on_error: bool,
}

impl ExecuteRequest {
    /// A request that shows nothing, as a user expression is evaluated.
    pub fn silent(code: &str) -> ExecuteRequest {
        ExecuteRequest {
            code: code.to_owned(),
            silent: true,
            store_history: false,
            user_expressions: BTreeMap::new(),
            allow_stdin: false,
            stop_on_error: false,
        }
    }
}

fn yes() -> bool {
    true
}

/// An error as the protocol shows it: in an `error` message and in an `execute_reply`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ExecuteError {
    pub ename: String,
    pub evalue: String,
    /// Lines, with ANSI colours.
    pub traceback: Vec<String>,
}

impl ExecuteError {
    pub fn new(ename: &str, evalue: &str) -> ExecuteError {
        ExecuteError {
            ename: ename.to_owned(),
            evalue: evalue.to_owned(),
            traceback: vec![format!("\x1b[1;31m{ename}\x1b[0m: {evalue}")],
        }
    }
}

pub fn ok_reply(execution_count: u32, payload: Vec<Value>, user_expressions: Value) -> Value {
    json!({
        "status": "ok",
        "execution_count": execution_count,
        "payload": payload,
        "user_expressions": user_expressions,
    })
}

/// The payload that shows `data`, by mime type, in the frontend's pager.
pub fn page(data: Value) -> Value {
    json!({"source": "page", "data": data, "start": 0})
}

pub fn error_reply(execution_count: u32, error: &ExecuteError) -> Value {
    json!({
        "status": "error",
        "execution_count": execution_count,
        "ename": error.ename,
        "evalue": error.evalue,
        "traceback": error.traceback,
    })
}

/// The reply to a request that was queued behind a cell that failed. Frontends show a count beside the cell, which has not run.
pub fn aborted_reply() -> Value {
    json!({"status": "aborted"})
}
