//! What a cell shows: streams, displayed data, errors.
//! <https://jupyter-client.readthedocs.io/en/stable/messaging.html#messages-on-the-iopub-pub-sub-channel>

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum StreamName {
    Stdout,
    Stderr,
}

#[derive(Debug, Serialize)]
pub struct Stream<'a> {
    pub name: StreamName,
    pub text: &'a str,
}

#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ExecutionState {
    Starting,
    Busy,
    Idle,
}

#[derive(Debug, Serialize)]
pub struct Status {
    pub execution_state: ExecutionState,
}

/// The content of `display_data` and `update_display_data`.
pub fn display(data: Value, display_id: Option<&str>) -> Value {
    let transient = match display_id {
        Some(id) => json!({"display_id": id}),
        None => json!({}),
    };
    let mut content = json!({"metadata": {}, "transient": transient});
    // Moved: it can be large.
    content["data"] = data;
    content
}
