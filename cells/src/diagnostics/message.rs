//! rustc's JSON messages.
//! <https://doc.rust-lang.org/rustc/json.html>

use serde::Deserialize;

/// One diagnostic.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Message {
    pub(crate) message: String,
    #[serde(default)]
    pub(crate) code: Option<Code>,
    pub(crate) level: String,
    #[serde(default)]
    pub(crate) spans: Vec<Span>,
    /// Notes and help.
    #[serde(default)]
    pub(crate) children: Vec<Child>,
    #[serde(default)]
    pub(crate) rendered: Option<String>,
}

/// A note or help of a diagnostic.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Child {
    pub(crate) message: String,
    pub(crate) level: String,
    #[serde(default)]
    pub(crate) spans: Vec<Span>,
}

/// `E0382`, or the name of a lint.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Code {
    pub(crate) code: String,
}

/// A place in a file. Lines and columns count from 1, columns in characters.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Span {
    pub(crate) file_name: String,
    pub(crate) line_start: usize,
    pub(crate) line_end: usize,
    pub(crate) column_start: usize,
    pub(crate) column_end: usize,
    pub(crate) is_primary: bool,
    #[serde(default)]
    pub(crate) text: Vec<Line>,
    #[serde(default)]
    pub(crate) label: Option<String>,
    /// What a suggestion puts in its place.
    #[serde(default)]
    pub(crate) suggested_replacement: Option<String>,
    #[serde(default)]
    pub(crate) expansion: Option<Box<Expansion>>,
}

/// A line of a span's file.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Line {
    pub(crate) text: String,
    pub(crate) highlight_start: usize,
    pub(crate) highlight_end: usize,
}

/// The call of the macro that a span is in.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Expansion {
    pub(crate) span: Span,
    /// `println!`, `#[derive(Debug)]`
    #[serde(default)]
    pub(crate) macro_decl_name: String,
}

impl Message {
    /// The diagnostics among rustc's lines on stderr.
    pub(crate) fn read_all(stderr: &[u8]) -> Vec<Message> {
        let text = String::from_utf8_lossy(stderr);
        let messages = text
            .lines()
            .filter_map(|line| serde_json::from_str::<Message>(line).ok());
        messages
            .filter(|message| !message.message.starts_with("aborting due to"))
            .collect()
    }

    pub(crate) fn is_error(&self) -> bool {
        self.level.starts_with("error")
    }

    /// The code, or an empty string.
    pub(crate) fn code(&self) -> &str {
        self.code.as_ref().map_or("", |code| &code.code)
    }
}

impl Span {
    /// This place and the macro calls that it comes from, outwards.
    pub(crate) fn outwards(&self) -> impl Iterator<Item = &Span> {
        std::iter::successors(Some(self), |span| {
            span.expansion.as_ref().map(|expansion| &expansion.span)
        })
    }

    /// The path that a span on one line stands in.
    pub(crate) fn path_around(&self) -> Option<String> {
        let line = self.text.first()?;
        let start = line.text.char_indices().nth(line.highlight_start - 1)?.0;
        let (before, after) = line.text.split_at(start);
        let is_outside = |c: char| !(c.is_alphanumeric() || matches!(c, '_' | ':' | '#'));
        let before = before.rsplit(is_outside).next().unwrap_or_default();
        let after = after.split(is_outside).next().unwrap_or_default();
        Some(format!("{before}{after}"))
    }

    /// The text that a span on one line covers.
    pub(crate) fn covered(&self) -> Option<String> {
        let line = self.text.first()?;
        let length = line.highlight_end.checked_sub(line.highlight_start)?;
        Some(
            line.text
                .chars()
                .skip(line.highlight_start - 1)
                .take(length)
                .collect(),
        )
    }
}
