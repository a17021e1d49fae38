//! [`Diagnostic`].

use super::draw;
use crate::syntax::place::position;
use std::ops::Range;

/// One error or warning of rustc's. Lines and columns count from 1, columns in characters, ends are exclusive; all are 0
/// where the diagnostic has no place in the cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// `error` or `warning`
    pub level: String,
    /// `E0382` or the name of a lint; may be empty.
    pub code: String,
    /// One line.
    pub message: String,
    /// The cell whose text it is about, `In[3]`: an older one where its items are at fault. Empty where it is none's.
    pub file: String,
    /// Where it starts.
    pub line: usize,
    /// Where it starts.
    pub column: usize,
    /// Where it ends.
    pub end_line: usize,
    /// Where it ends.
    pub end_column: usize,
    /// rustc's own text with source lines and colours (ANSI); its places are `In[n]:line:column`.
    pub rendered: String,
}

impl Diagnostic {
    /// An error of cellbeat's that has no place.
    pub(crate) fn error(message: String) -> Diagnostic {
        Diagnostic {
            level: "error".into(),
            code: String::new(),
            file: String::new(),
            line: 0,
            column: 0,
            end_line: 0,
            end_column: 0,
            rendered: draw::error(&message, "", None, None),
            message,
        }
    }

    /// An error of cellbeat's about a part of a cell's text.
    pub(crate) fn at(
        (file, text): (&str, &str),
        range: Range<usize>,
        code: &str,
        message: String,
        help: Option<String>,
    ) -> Diagnostic {
        let place = |byte| position(text, byte);
        let ((line, column), (end_line, end_column)) = (place(range.start), place(range.end));
        let rendered = draw::error(&message, code, Some((file, text, range)), help);
        Diagnostic {
            level: "error".into(),
            code: code.to_owned(),
            file: file.to_owned(),
            line,
            column,
            end_line,
            end_column,
            rendered,
            message,
        }
    }
}
