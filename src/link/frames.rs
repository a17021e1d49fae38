//! The headers of the link's frames. Their types are the library's `kernel/link/names.rs`.

use std::borrow::Cow;

use bytes::Bytes;
use cellbeat::link::names::{self, NoInput, Status};
use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;

use super::Program;
use crate::large::aside;
use crate::wire::comm::{CommData, CommOpen, empty_object};
use crate::wire::output::StreamName;

/// The header of a frame to the cell process.
pub(crate) fn encode(kind: names::ToCell, fields: &impl Serialize) -> Vec<u8> {
    #[derive(Serialize)]
    struct Header<'a, T> {
        r#type: &'static str,
        #[serde(flatten)]
        fields: &'a T,
    }
    let header = Header {
        r#type: kind.as_str(),
        fields,
    };
    serde_json::to_vec(&header).expect("a header of the kernel's own is JSON")
}

/// A frame of the cell process, of a known type.
pub(crate) struct Received {
    pub kind: names::FromCell,
    header: Vec<u8>,
    pub buffers: Vec<Bytes>,
}

impl Received {
    pub(crate) fn new(header: Vec<u8>, buffers: Vec<Bytes>) -> serde_json::Result<Received> {
        #[derive(Deserialize)]
        struct Tag<'a> {
            #[serde(borrow)]
            r#type: Cow<'a, str>,
        }
        let Tag { r#type } = serde_json::from_slice(&header)?;
        let unknown = || serde_json::Error::custom(format!("its type {type:?} is unknown"));
        Ok(Received {
            kind: names::FromCell::from_name(&r#type).ok_or_else(unknown)?,
            header,
            buffers,
        })
    }

    /// How long the header is.
    pub(crate) fn length(&self) -> usize {
        self.header.len()
    }

    /// What the header says beside the type.
    pub(crate) fn read<T: DeserializeOwned>(&self) -> serde_json::Result<T> {
        serde_json::from_slice(&self.header)
    }
}

/// Kernel to cell process.
#[derive(Serialize)]
#[serde(untagged)]
pub(crate) enum ToCell<'a> {
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
    Interrupt {},
    GiveUp {
        execution: u64,
    },
    InputReply {
        value: &'a str,
    },
    InputError {
        error: &'a str,
    },
    SubshellDeleted {
        subshell: &'a str,
    },
    Shutdown {},
}

/// What a comm message of the frontend says beside its content.
#[derive(Serialize)]
pub(crate) struct Request<'a> {
    pub metadata: &'a serde_json::Value,
    /// Its header: what answers it names it as parent.
    pub parent: Option<Box<RawValue>>,
}

impl ToCell<'_> {
    pub(crate) fn no_input(why: NoInput) -> ToCell<'static> {
        ToCell::InputError {
            error: why.as_str(),
        }
    }

    fn kind(&self) -> names::ToCell {
        match self {
            ToCell::Run { .. } => names::ToCell::Run,
            ToCell::CommOpen { .. } => names::ToCell::CommOpen,
            ToCell::CommMsg { .. } => names::ToCell::CommMsg,
            ToCell::CommClose { .. } => names::ToCell::CommClose,
            ToCell::Interrupt {} => names::ToCell::Interrupt,
            ToCell::GiveUp { .. } => names::ToCell::GiveUp,
            ToCell::InputReply { .. } => names::ToCell::InputReply,
            ToCell::InputError { .. } => names::ToCell::InputError,
            ToCell::SubshellDeleted { .. } => names::ToCell::SubshellDeleted,
            ToCell::Shutdown {} => names::ToCell::Shutdown,
        }
    }

    pub(crate) fn encode(&self) -> Vec<u8> {
        encode(self.kind(), self)
    }
}

/// Cell process to kernel.
pub(crate) enum FromCell {
    Ready,
    Done(Done),
    Display(Display),
    Stream(StreamFrame),
    ClearOutput(ClearOutput),
    CommOpen(CommFrame),
    CommMsg(CommFrame),
    CommClose(CommFrame),
    InputRequest(InputRequest),
    NotGivenUp(NotGivenUp),
}

fn status<'de, D: Deserializer<'de>>(name: D) -> Result<Status, D::Error> {
    let name = Cow::<str>::deserialize(name)?;
    Status::from_name(&name).ok_or_else(|| D::Error::custom(format!("the status {name:?}")))
}

#[derive(Debug, Deserialize)]
pub(crate) struct Done {
    pub execution: u64,
    #[serde(deserialize_with = "status")]
    pub status: Status,
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

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub(crate) enum DisplayKind {
    ExecuteResult,
    DisplayData,
    UpdateDisplayData,
}

#[derive(Deserialize)]
pub(crate) struct Display {
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
pub(crate) struct StreamFrame {
    pub execution: u64,
    pub name: StreamName,
    pub text: String,
}

#[derive(Deserialize)]
pub(crate) struct ClearOutput {
    pub execution: u64,
    #[serde(default)]
    pub wait: bool,
    /// As of a display.
    pub written: Option<[u64; 2]>,
}

#[derive(Deserialize)]
pub(crate) struct CommFrame {
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
pub(crate) struct InputRequest {
    pub execution: u64,
    pub prompt: String,
    #[serde(default)]
    pub password: bool,
}

#[derive(Deserialize)]
pub(crate) struct NotGivenUp {
    pub execution: u64,
    pub why: String,
}

impl FromCell {
    /// What it says, and its buffers.
    pub(crate) fn decode(frame: Received) -> serde_json::Result<(FromCell, Vec<Bytes>)> {
        aside(frame.length(), move || {
            let message = FromCell::read(&frame)?;
            Ok((message, frame.buffers))
        })
    }

    fn read(frame: &Received) -> serde_json::Result<FromCell> {
        Ok(match frame.kind {
            names::FromCell::Ready => FromCell::Ready,
            names::FromCell::Done => FromCell::Done(frame.read()?),
            names::FromCell::Display => FromCell::Display(frame.read()?),
            names::FromCell::Stream => FromCell::Stream(frame.read()?),
            names::FromCell::ClearOutput => FromCell::ClearOutput(frame.read()?),
            names::FromCell::CommOpen => FromCell::CommOpen(frame.read()?),
            names::FromCell::CommMsg => FromCell::CommMsg(frame.read()?),
            names::FromCell::CommClose => FromCell::CommClose(frame.read()?),
            names::FromCell::InputRequest => FromCell::InputRequest(frame.read()?),
            names::FromCell::NotGivenUp => FromCell::NotGivenUp(frame.read()?),
            other => {
                let other = other.as_str();
                return Err(Error::custom(format!("{other} is not for a notebook")));
            }
        })
    }
}
