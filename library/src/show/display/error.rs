//! [`DisplayError`]

use crate::base::json::ParseError;
use std::fmt;

/// Why something cannot be shown.
///
/// ```
/// use cellbeat::display::DisplayError;
/// use cellbeat::prelude::*;
///
/// let error = MimeBundle::new().try_with("application/json", "[1, 2").unwrap_err();
/// assert!(matches!(error, DisplayError::NotJson { .. }));
/// println!("{error}");
/// ```
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum DisplayError {
    /// A mime type that is none.
    InvalidMime {
        /// As it was given.
        mime: String,
    },
    /// Bytes of a text type that are not text.
    NotUtf8 {
        /// The type.
        mime: String,
        /// How many bytes there are.
        length: usize,
        /// How many of them are text.
        valid_up_to: usize,
    },
    /// Text of a JSON type that is not JSON.
    NotJson {
        /// The type.
        mime: String,
        /// What is wrong with it.
        error: ParseError,
    },
    /// Bytes that do not begin as those of their image type.
    NotThatImage {
        /// The type.
        mime: String,
        /// The first bytes.
        begins: Vec<u8>,
    },
    /// A display that is no more.
    Ended {
        /// The display.
        display_id: String,
    },
}

impl fmt::Display for DisplayError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DisplayError::InvalidMime { mime } => write!(
                f,
                "{mime:?} is not a MIME type: expected type/subtype, such as text/html"
            ),
            DisplayError::NotUtf8 {
                mime,
                length,
                valid_up_to,
            } => write!(
                f,
                "{mime} is text, and these {length} bytes are not UTF-8 (from byte {valid_up_to} on)"
            ),
            DisplayError::NotJson { mime, error } => {
                write!(f, "{mime} takes JSON, and this text is not: {error}")
            }
            DisplayError::NotThatImage { mime, begins } => {
                write!(f, "these bytes are not a valid {mime}: ")?;
                if begins.is_empty() {
                    return f.write_str("there are none");
                }
                f.write_str("they begin with")?;
                begins.iter().try_for_each(|byte| write!(f, " {byte:02x}"))
            }
            DisplayError::Ended { display_id } => write!(
                f,
                "the display {display_id} has ended: the cell that made it was run again"
            ),
        }
    }
}

crate::base::error::debug_as_display!(DisplayError);
impl std::error::Error for DisplayError {}
