//! The words of rustc's messages, without those of generated code.

use super::message::{Message, Span};
use super::place::Place;
use crate::emit::{Layout, as_written};
use crate::runtime::CELL_CRATE;

/// What ends the block that the cell's statements are, as rustc names it and as the user sees it.
const END: [(&str, &str); 2] = [
    ("found `}`", "found the end of the cell"),
    ("found `<eof>`", "found the end of the cell"),
];

/// What is said of a `break` in the closure that the cell's statements are, and what of one in a function.
const IN_CLOSURE: &str = "inside of a closure";
const OUTSIDE_OF_LOOP: &str = "outside of a loop or labeled block";

/// Says what one message says.
pub(super) struct Words<'a> {
    layout: &'a Layout,
    /// It mentions what stands behind the user's last word.
    is_at_end: bool,
    /// It is about the function around the cell.
    is_of_function: bool,
    /// It names the error that a cell ends with.
    names_failure: bool,
}

impl<'a> Words<'a> {
    pub(super) fn of(message: &Message, layout: &'a Layout) -> Words<'a> {
        let is_ours = |span: &Span| matches!(layout.place(span), Place::Ours);
        let mut spans = message.spans.iter();
        let has_ours = spans.any(is_ours);
        let rendered = message.rendered.as_deref().unwrap_or_default();
        Words {
            layout,
            is_at_end: has_ours,
            is_of_function: has_ours && message.code() == "E0267",
            names_failure: rendered.contains("Failure") && !layout.mentions("Failure"),
        }
    }

    /// The first line, which is there in any case.
    pub(super) fn message(&self, text: &str) -> String {
        self.translated(text)
    }

    /// A note, a help or a label; none where it is about generated code.
    pub(super) fn of_note(&self, text: &str) -> Option<String> {
        let text = self.translated(text);
        let is_of_failure =
            self.names_failure && text.starts_with("required for `Error` to implement");
        (!is_generated(&text) && !is_of_failure).then_some(text)
    }

    /// The error's code.
    pub(super) fn code(&self, code: Option<String>) -> Option<String> {
        match self.is_of_function {
            true => Some("E0268".to_owned()),
            false => code,
        }
    }

    fn translated(&self, text: &str) -> String {
        let mut text = places(&as_written(text), self.layout);
        if self.names_failure {
            for module in ["debug", "display", "debug_pretty", "display_pretty"] {
                text = text.replace(&format!("{CELL_CRATE}::{module}::Failure"), "Failure");
            }
            text = text.replace("crate::__rt::Failure", "Failure");
            text = text.replace("enum `Result<(), Failure>`", "unit type `()`");
            text = text.replace("Result<(), Failure>", "()");
            text = text.replace("`Failure`", "`Error`");
        }
        if self.is_at_end {
            for (rustcs, users) in END {
                text = text.replace(rustcs, users);
            }
        }
        if self.is_of_function {
            text = text.replace(IN_CLOSURE, OUTSIDE_OF_LOOP);
        }
        text
    }
}

/// Whether a text has words that are not the user's.
pub(super) fn is_generated(text: &str) -> bool {
    let words = ["crate::__rt", "__run_", "__status", "__value", CELL_CRATE];
    words.iter().any(|word| text.contains(word))
}

/// `In[3]:1:2` for the names and columns that rustc has.
fn places(text: &str, layout: &Layout) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("In[") {
        let (before, found) = rest.split_at(at);
        let folder = folder(before);
        out.push_str(&before[..before.len() - folder.len()]);
        let length = found.find(']').map_or(found.len(), |end| end + 1);
        let (name, after) = found.split_at(length);
        out.push_str(name);
        rest = after;
        let masked = layout.sources.get(&format!("{folder}{name}"));
        // `:1:2` of a place, and `: 1:5` where it ends.
        for separator in [":", ": "] {
            let position = rest.strip_prefix(separator).and_then(position);
            let (Some((line, column, after)), Some(masked)) = (position, masked) else {
                break;
            };
            let column = masked.user_column(line, column);
            out.push_str(&format!("{separator}{line}:{column}"));
            rest = after;
        }
    }
    out.push_str(rest);
    out
}

/// The generated folder before a cell's name.
fn folder(before: &str) -> &str {
    let start = before.rfind(|c: char| !(c.is_ascii_alphanumeric() || "./".contains(c)));
    let folder = start.map_or(before, |start| {
        let after = before[start..].chars().next().map_or(0, char::len_utf8);
        &before[start + after..]
    });
    let of_ours = ["./", "last/", "items/", "macros/", "probe/", "statements/"];
    match of_ours.iter().find_map(|of_ours| folder.find(of_ours)) {
        Some(at) => &folder[at..],
        None => "",
    }
}

/// A line and a column, and what follows them.
fn position(text: &str) -> Option<(usize, usize, &str)> {
    let (line, rest) = number(text)?;
    let (column, rest) = number(rest.strip_prefix(':')?)?;
    Some((line, column, rest))
}

fn number(text: &str) -> Option<(usize, &str)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let number = text[..length].parse().ok().filter(|number| *number > 0)?;
    Some((number, &text[length..]))
}
