//! <https://jupyter-client.readthedocs.io/en/stable/messaging.html#create-subshell>

use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Debug, Deserialize)]
pub struct DeleteSubshellRequest {
    pub subshell_id: String,
}

pub fn create_subshell_reply(subshell_id: &str) -> Value {
    json!({"status": "ok", "subshell_id": subshell_id})
}

/// `subshell_ids`: all but the main shell, which has none.
pub fn list_subshell_reply(subshell_ids: &[String]) -> Value {
    json!({"status": "ok", "subshell_id": subshell_ids})
}
