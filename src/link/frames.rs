//! The headers of the link's frames.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::Program;
use crate::wire::comm::{CommData, CommOpen, empty_object};
use crate::wire::output::StreamName;

/// What the kernel tells the cell process.
#[derive(Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(super) enum ToCell<'a> {
    Run {
        execution: u64,
        #[serde(flatten)]
        program: &'a Program<'a>,
    },
    CommOpen {
        #[serde(flatten)]
        open: &'a CommOpen,
        #[serde(flatten)]
        request: Request<'a>,
    },
    CommMsg {
        #[serde(flatten)]
        message: &'a CommData,
        #[serde(flatten)]
        request: Request<'a>,
    },
    CommClose {
        #[serde(flatten)]
        close: &'a CommData,
        #[serde(flatten)]
        request: Request<'a>,
    },
    Interrupt,
    /// The cell did not stop: its thread is to be given up. The answer is `done` or `not_given_up`.
    GiveUp {
        execution: u64,
    },
    InputReply {
        value: &'a str,
    },
    /// The frontend cannot or will not answer; `error` says why: `not_allowed` or `interrupted`.
    InputError {
        error: &'a str,
    },
    /// No cell of it comes any more.
    SubshellDeleted {
        subshell: &'a str,
    },
    Shutdown,
}

/// What a comm message of the frontend says beside its content.
#[derive(Serialize)]
pub(super) struct Request<'a> {
    pub metadata: &'a serde_json::Value,
    /// Its header: what answers it names it as parent.
    pub parent: Option<Box<RawValue>>,
}

impl ToCell<'_> {
    pub(super) fn encode(&self) -> Vec<u8> {
        serde_json::to_vec(self).expect("a header of the kernel's own is JSON")
    }
}

/// What the cell process tells the kernel.
pub(super) enum FromCell {
    Ready,
    Done(Done),
    Display(Display),
    Stream(StreamFrame),
    Error(ErrorFrame),
    ClearOutput(ClearOutput),
    CommOpen(CommFrame),
    CommMsg(CommFrame),
    CommClose(CommFrame),
    InputRequest(InputRequest),
    NotGivenUp(NotGivenUp),
    Unknown(String),
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum RunStatus {
    Ok,
    Error,
    Panic,
    /// A stored variable is not of the type that the cell was compiled for; nothing ran.
    Mismatch,
    /// It ended since it was interrupted, or its thread was given up.
    Interrupted,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Done {
    pub execution: u64,
    pub status: RunStatus,
    #[serde(default)]
    pub message: String,
    /// Where a panic happened: `In[3]:2:5`.
    #[serde(default)]
    pub location: String,
    /// The user's functions that were running then: `double at In[3]:2:5`.
    #[serde(default)]
    pub backtrace: Vec<String>,
    /// All variables that the cell process holds now.
    #[serde(default)]
    pub variables: Vec<String>,
    /// Of two ends the later one has the larger number.
    #[serde(default)]
    pub order: u64,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum DisplayKind {
    ExecuteResult,
    DisplayData,
    UpdateDisplayData,
}

#[derive(Deserialize)]
pub(super) struct Display {
    pub kind: DisplayKind,
    pub execution: u64,
    pub data: Box<RawValue>,
    #[serde(default = "empty_object")]
    pub metadata: Box<RawValue>,
    #[serde(default = "empty_object")]
    pub transient: Box<RawValue>,
    /// How many bytes the cell had written to stdout and stderr.
    pub written: Option<[u64; 2]>,
}

#[derive(Deserialize)]
pub(super) struct StreamFrame {
    pub execution: u64,
    pub name: StreamName,
    pub text: String,
}

#[derive(Deserialize)]
pub(super) struct ErrorFrame {
    pub execution: u64,
    pub ename: String,
    pub evalue: String,
    pub traceback: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct ClearOutput {
    pub execution: u64,
    #[serde(default)]
    pub wait: bool,
    /// As of a display.
    pub written: Option<[u64; 2]>,
}

#[derive(Deserialize)]
pub(super) struct CommFrame {
    #[serde(default)]
    pub execution: u64,
    pub comm_id: String,
    #[serde(default)]
    pub target_name: String,
    #[serde(default = "empty_object")]
    pub data: Box<RawValue>,
    #[serde(default)]
    pub metadata: Option<Box<RawValue>>,
    /// The header of the frontend's message that it answers.
    #[serde(default)]
    pub parent: Option<Box<RawValue>>,
}

#[derive(Deserialize)]
pub(super) struct InputRequest {
    pub execution: u64,
    pub prompt: String,
    #[serde(default)]
    pub password: bool,
}

#[derive(Deserialize)]
pub(super) struct NotGivenUp {
    pub execution: u64,
    pub why: String,
}

impl FromCell {
    pub(super) fn decode(header: &[u8]) -> serde_json::Result<FromCell> {
        #[derive(Deserialize)]
        struct Tag {
            r#type: String,
        }
        let Tag { r#type } = serde_json::from_slice(header)?;
        Ok(match r#type.as_str() {
            "ready" => FromCell::Ready,
            "done" => FromCell::Done(serde_json::from_slice(header)?),
            "display" => FromCell::Display(serde_json::from_slice(header)?),
            "stream" => FromCell::Stream(serde_json::from_slice(header)?),
            "error" => FromCell::Error(serde_json::from_slice(header)?),
            "clear_output" => FromCell::ClearOutput(serde_json::from_slice(header)?),
            "comm_open" => FromCell::CommOpen(serde_json::from_slice(header)?),
            "comm_msg" => FromCell::CommMsg(serde_json::from_slice(header)?),
            "comm_close" => FromCell::CommClose(serde_json::from_slice(header)?),
            "input_request" => FromCell::InputRequest(serde_json::from_slice(header)?),
            "not_given_up" => FromCell::NotGivenUp(serde_json::from_slice(header)?),
            _ => FromCell::Unknown(r#type),
        })
    }
}
