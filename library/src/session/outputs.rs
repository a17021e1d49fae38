//! [`Outputs`]: how the library reaches its surroundings.
//!
//! In a notebook that is the link to the kernel process ([`crate::kernel::link`]); in a test it is a recorder; a web server is
//! one more. The library never asks which.
//!
//! ```
//! use cellbeat::outputs::{CommMessage, Display, Outputs, StreamName};
//! use std::sync::Arc;
//!
//! struct Console;
//! impl Outputs for Console {
//!     fn display(&self, display: &Display<'_>) {
//!         println!("{:?}", display.data);
//!     }
//!     fn stream(&self, _: u64, _: StreamName, text: &str) {
//!         print!("{text}");
//!     }
//!     fn clear_output(&self, _: u64, _: bool) {}
//!     fn comm(&self, _: u64, _: &CommMessage<'_>) {}
//! }
//! let session = cellbeat::Session::new(Arc::new(Console));
//! # session.end();
//! ```

use crate::base::json::Json;
use std::sync::Arc;

/// What a session sends to. Every method may be called from any thread, and none waits for an answer.
///
/// `execution` names the execution (of a cell) that the output belongs to; 0 means none is known.
///
/// ```
/// use cellbeat::outputs::{CommKind, CommMessage, Display, Outputs, StreamName};
///
/// /// Keeps nothing, says all.
/// struct Log;
/// impl Outputs for Log {
///     fn display(&self, display: &Display<'_>) {
///         println!("{}: {} forms", display.kind.as_str(), display.data.len());
///     }
///     fn stream(&self, execution: u64, name: StreamName, text: &str) {
///         println!("{execution}, {}: {text}", name.as_str());
///     }
///     fn clear_output(&self, execution: u64, wait: bool) {
///         println!("{execution}: clear, at once: {}", !wait);
///     }
///     fn comm(&self, _: u64, message: &CommMessage<'_>) {
///         if let CommKind::Open { target_name } = message.kind {
///             println!("{} opens {target_name}", message.comm_id);
///         }
///     }
/// }
/// ```
pub trait Outputs: Send + Sync {
    /// Shows a mime bundle, or updates one that is shown.
    fn display(&self, display: &Display<'_>);
    /// Output text of a callback.
    fn stream(&self, execution: u64, name: StreamName, text: &str);
    /// Clears the output of the execution; with `wait`, only when new output comes.
    fn clear_output(&self, execution: u64, wait: bool);
    /// Sends `comm_open`, `comm_msg` or `comm_close`.
    fn comm(&self, execution: u64, message: &CommMessage<'_>);
}

/// One of the two output streams.
///
/// ```
/// use cellbeat::outputs::StreamName;
///
/// assert_eq!(StreamName::Stderr.as_str(), "stderr");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StreamName {
    /// Standard output.
    Stdout,
    /// Standard error.
    Stderr,
}

impl StreamName {
    /// The stream's name in Jupyter's messages.
    pub fn as_str(self) -> &'static str {
        match self {
            StreamName::Stdout => "stdout",
            StreamName::Stderr => "stderr",
        }
    }
}

/// What kind of message a [`Display`] is.
///
/// ```
/// use cellbeat::outputs::DisplayKind;
///
/// assert_eq!(DisplayKind::UpdateDisplayData.as_str(), "update_display_data");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DisplayKind {
    /// The value of the cell's last expression.
    ExecuteResult,
    /// Something shown on the way.
    DisplayData,
    /// New data for the display with the same `display_id`.
    UpdateDisplayData,
}

impl DisplayKind {
    /// The kind's name in Jupyter's messages.
    pub fn as_str(self) -> &'static str {
        match self {
            DisplayKind::ExecuteResult => "execute_result",
            DisplayKind::DisplayData => "display_data",
            DisplayKind::UpdateDisplayData => "update_display_data",
        }
    }
}

/// A mime bundle to show.
///
/// ```
/// use cellbeat::json::Json;
/// use cellbeat::outputs::{self, Display, DisplayKind};
///
/// outputs::current().display(&Display {
///     kind: DisplayKind::DisplayData,
///     execution: cellbeat::scope::current().execution(),
///     data: &[("text/plain", "42".into())],
///     metadata: Json::Null,
///     display_id: None,
/// });
/// ```
#[derive(Debug, Clone)]
pub struct Display<'a> {
    /// The message it becomes.
    pub kind: DisplayKind,
    /// The execution under which it is shown.
    pub execution: u64,
    /// Pairs of mime type and value: text, or an object for JSON types.
    pub data: &'a [(&'a str, Json)],
    /// An object, or null for an empty one.
    pub metadata: Json,
    /// The name by which an update finds the display.
    pub display_id: Option<&'a str>,
}

/// A comm message on its way out. `data` and `metadata` are JSON objects as text; empty text means `{}`.
///
/// ```
/// use cellbeat::outputs::{CommKind, CommMessage};
///
/// let message = CommMessage {
///     kind: CommKind::Msg,
///     comm_id: "4f1a",
///     data: r#"{"shape": [2]}"#,
///     metadata: "",
///     parent: "",
///     buffers: &[&[1, 2]],
/// };
/// assert_eq!(message.buffers[0].len(), 2);
/// ```
#[derive(Debug, Clone, Copy)]
pub struct CommMessage<'a> {
    /// Which of the three messages.
    pub kind: CommKind<'a>,
    /// The comm.
    pub comm_id: &'a str,
    /// JSON object as text.
    pub data: &'a str,
    /// JSON object as text.
    pub metadata: &'a str,
    /// The header of the message that this one answers, as JSON text; empty for that of the execution.
    pub parent: &'a str,
    /// Raw buffers, sent beside the JSON.
    pub buffers: &'a [&'a [u8]],
}

/// The three messages of a comm.
///
/// ```
/// use cellbeat::outputs::CommKind;
///
/// fn name(kind: &CommKind<'_>) -> &'static str {
///     match kind {
///         CommKind::Open { .. } => "comm_open",
///         CommKind::Msg => "comm_msg",
///         CommKind::Close => "comm_close",
///     }
/// }
/// assert_eq!(name(&CommKind::Open { target_name: "echo" }), "comm_open");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommKind<'a> {
    /// `comm_open` to this target.
    Open {
        /// `target_name`
        target_name: &'a str,
    },
    /// `comm_msg`
    Msg,
    /// `comm_close`
    Close,
}

/// The outputs of the current scope's session.
///
/// ```
/// use cellbeat::outputs::{self, StreamName};
///
/// outputs::current().stream(cellbeat::scope::current().execution(), StreamName::Stdout, "half of it\n");
/// ```
pub fn current() -> Arc<dyn Outputs> {
    crate::session::scope::current().session().outputs()
}

/// Clears the output of the cell that runs this code, or that created this callback. With `wait`, only when new output
/// comes: no flicker.
///
/// ```
/// cellbeat::clear_output(true);
/// println!("50 %");
/// ```
#[track_caller]
pub fn clear_output(wait: bool) {
    crate::threads::interrupt::end_instead_of_display();
    let scope = crate::session::scope::current();
    scope
        .session()
        .outputs()
        .clear_output(scope.execution(), wait);
}

/// Of a session that nothing is connected to: nothing is sent.
pub(crate) struct NoOutputs;

impl Outputs for NoOutputs {
    fn display(&self, _: &Display<'_>) {}
    fn stream(&self, _: u64, _: StreamName, _: &str) {}
    fn clear_output(&self, _: u64, _: bool) {}
    fn comm(&self, _: u64, _: &CommMessage<'_>) {}
}
