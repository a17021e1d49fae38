//! <https://jupyter-client.readthedocs.io/en/stable/messaging.html#custom-messages>

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use serde_json::{Value, json};

/// `data` is carried as received: the kernel relays comms and does not read them.
#[derive(Debug, Deserialize, Serialize)]
pub struct CommOpen {
    pub comm_id: String,
    pub target_name: String,
    #[serde(default = "empty_object")]
    pub data: Box<RawValue>,
}

/// The content of `comm_msg` and of `comm_close`.
#[derive(Debug, Deserialize, Serialize)]
pub struct CommData {
    pub comm_id: String,
    #[serde(default = "empty_object")]
    pub data: Box<RawValue>,
}

#[derive(Debug, Deserialize)]
pub struct CommInfoRequest {
    pub target_name: Option<String>,
}

/// `comms`: target names by comm id.
pub fn comm_info_reply<'a>(comms: impl Iterator<Item = (&'a String, &'a String)>) -> Value {
    let comms: BTreeMap<_, _> = comms
        .map(|(id, target)| (id, json!({"target_name": target})))
        .collect();
    json!({"status": "ok", "comms": comms})
}

pub fn empty_object() -> Box<RawValue> {
    RawValue::from_string("{}".to_owned()).expect("an empty object is JSON")
}
