//! Why nothing was saved.

use std::fmt;
use std::io;
use std::path::PathBuf;

use crate::models::{BOKEH_VERSION, ModelError};

/// Why nothing was saved. A file that was there before is as it was.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let error = save([], "page.html", SaveOptions::new()).unwrap_err();
/// assert!(matches!(error, SaveError::Nothing));
/// ```
pub enum SaveError {
    /// No objects were given, or none is served.
    Nothing,
    /// The objects are of different sessions.
    OtherSession,
    /// A model has no value for a property that the browser needs.
    Incomplete(ModelError),
    /// BokehJS is to be within the file, and it is not known where it is.
    NoBokehJs {
        /// The file that was to be written.
        path: PathBuf,
    },
    /// A file of BokehJS cannot be read.
    BokehJs {
        /// The file.
        path: PathBuf,
        /// The underlying I/O error; none when the file is of another version than the models.
        error: Option<io::Error>,
    },
    /// The file's name is that of a picture or a document, and what is saved is a page.
    NoPage {
        /// The file that was to be written.
        path: PathBuf,
    },
    /// The file cannot be written.
    Write {
        /// The file.
        path: PathBuf,
        /// The underlying I/O error.
        error: io::Error,
    },
}

impl fmt::Display for SaveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => f.write_str("there is nothing to save"),
            Self::OtherSession => f.write_str(
                "objects of different sessions cannot be saved in one file: make them in the same app function",
            ),
            Self::Incomplete(error) => error.fmt(f),
            Self::NoBokehJs { path } => write!(
                f,
                "{} was not saved: BokehJS {BOKEH_VERSION}, which is to be within it, is not on this machine. \
                 `pip install bokeh=={BOKEH_VERSION}` and name its directory bokeh/server/static/js with \
                 SaveOptions::bokehjs or CELLBEAT_BOKEHJS; or let browsers fetch it, with Resources::Cdn",
                path.display()
            ),
            Self::BokehJs { path, error } => {
                match error {
                    Some(error) => write!(f, "{} cannot be read: {error}", path.display())?,
                    None => write!(f, "{} is not of version {BOKEH_VERSION}", path.display())?,
                }
                f.write_str(
                    "; name the directory of BokehJS with SaveOptions::bokehjs or CELLBEAT_BOKEHJS (in a notebook, \
                     installing cellbeat again brings it), or let browsers fetch it, with Resources::Cdn",
                )
            }
            Self::NoPage { path } => write!(
                f,
                "{} was not saved: what is saved is a page, so name it {}; a picture of a plot is saved by the tool of its toolbar",
                path.display(),
                path.with_extension("html").display()
            ),
            Self::Write { path, error } => {
                write!(f, "{} was not saved: ", path.display())?;
                match path.parent() {
                    Some(folder) if !folder.as_os_str().is_empty() && !folder.exists() => {
                        write!(f, "there is no folder {}", folder.display())
                    }
                    _ => error.fmt(f),
                }
            }
        }
    }
}

crate::base::error::debug_as_display!(SaveError);
impl std::error::Error for SaveError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::BokehJs { error, .. } => error.as_ref().map(|error| error as _),
            Self::Write { error, .. } => Some(error),
            _ => None,
        }
    }
}
