//! [`Diagnostic`].

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
    /// A diagnostic of ours at a place of the cell.
    pub(crate) fn error(
        message: String,
        (line, column): (usize, usize),
        end: (usize, usize),
        rendered: String,
    ) -> Diagnostic {
        Diagnostic {
            level: "error".into(),
            code: String::new(),
            message,
            file: String::new(),
            line,
            column,
            end_line: end.0,
            end_column: end.1,
            rendered,
        }
    }
}
