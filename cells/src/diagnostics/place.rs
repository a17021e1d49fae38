//! Where rustc's places are in the user's text.

use super::is_of_items;
use super::message::Span;
use crate::cell::masked;
use crate::emit::{Layout, OwnLine, ROOT};
use std::ops::Range;

/// The sources of the cell process.
const HOST: &str = "host/src/";

/// What a span of rustc's points at.
#[derive(Debug)]
pub(super) enum Place<'a> {
    /// The text of a cell, or of a file beside the notebook.
    User(UserPlace<'a>),
    /// A file of std's or of a crate.
    Foreign(&'a Span),
    /// Code that is not the user's and that he cannot change.
    Ours,
}

#[derive(Debug, Clone)]
pub(super) struct UserPlace<'a> {
    /// `In[3]`
    pub(super) file: &'a str,
    pub(super) text: &'a str,
    /// Bytes of the text.
    pub(super) range: Range<usize>,
}

impl Layout {
    /// Code of a macro of std's or of a crate is at its call, as rustc has it.
    pub(super) fn place<'a>(&'a self, span: &'a Span) -> Place<'a> {
        if let Some(place) = span.outwards().find_map(|place| self.in_user_text(place)) {
            return Place::User(place);
        }
        match span.outwards().any(|place| self.is_ours(place)) {
            true => Place::Ours,
            false => Place::Foreign(span),
        }
    }

    /// The call of a user's macro that a span is in, and what rustc says of it.
    pub(super) fn call_of<'a>(&'a self, span: &'a Span) -> Option<(UserPlace<'a>, &'static str)> {
        let own = self.in_user_text(span)?;
        let expansion = span.expansion.as_ref()?;
        let call = self.in_user_text(&expansion.span)?;
        let is_within = call.file == own.file
            && call.range.start <= own.range.start
            && own.range.end <= call.range.end;
        let label = match expansion.macro_decl_name.starts_with("#[derive(") {
            true => "in this derive macro expansion",
            false => "in this macro invocation",
        };
        (!is_within).then_some((call, label))
    }

    /// Bytes of the cell's own text.
    pub(crate) fn range_in_cell(&self, span: &Span) -> Option<Range<usize>> {
        match self.place(span) {
            Place::User(place) if place.file == self.statements => Some(place.range),
            _ => None,
        }
    }

    /// Behind the last word of the cell.
    pub(super) fn end_of_cell(&self) -> Option<UserPlace<'_>> {
        let text = self.text_of(&self.statements)?;
        let end = text.trim_end().len();
        Some(UserPlace {
            file: &self.statements,
            text,
            range: end..end,
        })
    }

    /// Before the first word of the cell.
    pub(super) fn start_of_cell(&self) -> Option<UserPlace<'_>> {
        let end = self.end_of_cell()?;
        Some(UserPlace { range: 0..0, ..end })
    }

    fn in_user_text<'a>(&'a self, span: &'a Span) -> Option<UserPlace<'a>> {
        let file = user_name(&span.file_name);
        let text = self.text_of(file)?;
        let masked = self.sources.get(&span.file_name);
        if masked.is_none() && !self.is_read_alone() {
            return None;
        }
        let is_statements = span.file_name == self.statements;
        if is_statements && span.line_start > self.user_lines {
            let line = (span.file_name.clone(), span.line_start);
            let is_last = self.own.get(&line) == Some(&OwnLine::Show);
            let range = self.last.clone().filter(|_| is_last)?;
            return Some(UserPlace { file, text, range });
        }
        let byte = |line: usize, column: usize| {
            if is_statements && line > self.user_lines {
                return text.trim_end().len();
            }
            let column = masked.map_or(column, |masked| masked.user_column(line, column));
            masked::byte_within(text, line, column)
        };
        let start = byte(span.line_start, span.column_start);
        let end = byte(span.line_end, span.column_end).max(start);
        Some(UserPlace {
            file,
            text,
            range: start..end,
        })
    }

    /// The cell's text is the whole crate.
    fn is_read_alone(&self) -> bool {
        self.sources.is_empty()
    }

    /// Whether a cell has this word.
    pub(super) fn mentions(&self, word: &str) -> bool {
        self.cells.iter().any(|cell| cell.code.contains(word))
    }

    /// The user's text in the file `In[3]`, or in one beside the notebook.
    pub(super) fn text_of(&self, file: &str) -> Option<&str> {
        self.cells.iter().find_map(|cell| cell.text_of(file))
    }

    fn is_ours(&self, span: &Span) -> bool {
        let file = span.file_name.as_str();
        file == ROOT
            || file.starts_with(HOST)
            || file == self.statements
            || is_of_items(file)
            || user_name(file) == self.statements
    }
}

/// `In[3]` for the names that rustc knows the files of a cell by.
pub(crate) fn user_name(file: &str) -> &str {
    let name = match file.rsplit_once('/') {
        Some((".", name)) => name,
        Some((_, name)) if is_of_items(file) => name,
        _ => file,
    };
    if name.starts_with("In[") {
        return name;
    }
    // A file beside the notebook that an earlier cell has read too.
    match file.rsplit_once('#') {
        Some((name, serial)) if serial.parse::<u32>().is_ok() => name,
        _ => file,
    }
}
