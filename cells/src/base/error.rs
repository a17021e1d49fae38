//! Why a cell is not run, and what else there is to say about one.

use super::Diagnostic;
use crate::runtime;
use std::fmt;
use std::io;
use std::path::PathBuf;

/// Why a cell cannot be run. Nothing that was there before is changed by it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// rustc's errors; at least one.
    #[error("{}", first_message(.0))]
    Compile(Vec<Diagnostic>),
    /// A command or a dependency that does not work.
    #[error("{0}")]
    Message(String),
    /// It cannot run beside another cell that is still running, or needs a variable that the other one has taken.
    #[error("{0}")]
    Beside(String),
    /// [`crate::Canceller::cancel`] was called.
    #[error("the compile was cancelled")]
    Cancelled,
    /// The host or the library cannot be had.
    #[error(transparent)]
    Runtime(#[from] runtime::Error),
    /// A compiler cannot be started.
    #[error("{program} cannot be started: {source}")]
    Start {
        /// rustc or cargo.
        program: String,
        /// The underlying I/O error.
        source: io::Error,
    },
    /// A compiler was killed, not by [`crate::Canceller::cancel`].
    #[error("{program} was killed by signal {signal}; nothing was run. Run the cell again{}", memory(*.signal))]
    Killed {
        /// rustc, cargo or the linker.
        program: String,
        /// By which signal.
        signal: i32,
    },
    /// A file of the compiler's own cannot be written.
    #[error("{path}: {source}")]
    File {
        /// The file or folder.
        path: PathBuf,
        /// The underlying I/O error.
        source: io::Error,
    },
}

/// What is to be thought of where this signal has ended a compiler.
fn memory(signal: i32) -> &'static str {
    match signal {
        libc::SIGKILL => {
            ", and if this comes again have more memory free: the system kills a compiler when memory runs out"
        }
        _ => "",
    }
}

fn first_message(diagnostics: &[Diagnostic]) -> &str {
    diagnostics
        .first()
        .map_or("the cell does not compile", |first| &first.message)
}

/// Something to show beside the cell's own output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Plain text, perhaps with colours (ANSI); lines without an end at the last.
    pub text: String,
    /// The same as HTML, where that shows it better.
    pub html: Option<String>,
}

impl Note {
    pub(crate) fn text(text: impl Into<String>) -> Note {
        Note {
            text: text.into(),
            html: None,
        }
    }
}

/// A step of something that takes a while.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// `Compiling serde_json`
    pub text: String,
    /// How many steps are done, of how many.
    pub done: Option<(usize, usize)>,
}

impl fmt::Display for Progress {
    /// `Compiling serde_json 3/12`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)?;
        match self.done {
            Some((done, total)) => write!(f, " {done}/{total}"),
            None => Ok(()),
        }
    }
}
