//! rustc's diagnostics at the user's own lines and columns.

mod extra;
pub(crate) mod message;
mod place;
mod render;
mod suggestion;
mod words;

use crate::base::{Diagnostic, Extra};
use crate::emit::{Layout, OwnLine};
use crate::syntax::place::position;
use message::{Message, Span};
use place::{Place, user_name};

use words::Words;

impl Diagnostic {
    /// Reads a message. Its place is the user's code that it points at, through macros.
    pub(crate) fn new(message: &Message, layout: &Layout) -> Diagnostic {
        Diagnostic::with(message, layout, &[])
    }

    /// The same with added notes and help.
    pub(crate) fn with(message: &Message, layout: &Layout, more: &[Extra]) -> Diagnostic {
        let primary = message.spans.iter().filter(|span| span.is_primary);
        let others = message.spans.iter().filter(|span| !span.is_primary);
        let place = primary
            .clone()
            .chain(others)
            .find_map(|span| layout.user_place(span));
        let column = |span: &Span, line, column| match layout.sources.get(&span.file_name) {
            Some(masked) => masked.user_column(line, column),
            None => column,
        };
        let place = place.map(|span| {
            let start = column(span, span.line_start, span.column_start);
            let end = column(span, span.line_end, span.column_end);
            ((span.line_start, start), (span.line_end, end))
        });
        let first = primary.clone().next();
        // Behind the cell's last word, where rustc missed something.
        let behind = first.and_then(|span| match layout.place(span) {
            Place::User(place) if place.file == layout.statements => Some(place),
            Place::Ours => layout.end_of_cell(),
            _ => None,
        });
        let shown = behind.as_ref().map(|shown| {
            let at = |byte| position(shown.text, byte);
            (at(shown.range.start), at(shown.range.end))
        });
        let ((line, column), (end_line, end_column)) = place.or(shown).unwrap_or_default();
        let outermost = first.and_then(|span| span.outwards().last());
        let file = outermost.and_then(|span| layout.user_position(span));
        let file = file.map(|(file, ..)| file);
        let file = file.or(behind.map(|shown| shown.file)).unwrap_or_default();
        let words = Words::of(message, layout);
        Diagnostic {
            level: if message.is_error() {
                "error".into()
            } else {
                message.level.clone()
            },
            code: words
                .code(Some(message.code().to_owned()))
                .unwrap_or_default(),
            message: words.message(&message.message),
            file: file.to_owned(),
            line,
            column,
            end_line,
            end_column,
            rendered: render::render(message, layout, more),
        }
    }
}

/// Whether a file that rustc names is one of items.
pub(crate) fn is_of_items(file: &str) -> bool {
    file.starts_with("items/") || file.starts_with("macros/")
}

impl Layout {
    /// The innermost place of a span that is in this cell's own text.
    pub(crate) fn user_place<'a>(&self, span: &'a Span) -> Option<&'a Span> {
        span.outwards().find(|span| {
            let own_cell = user_name(&span.file_name) == self.statements;
            let of_user = span.file_name != self.statements || span.line_start <= self.user_lines;
            own_cell && of_user
        })
    }

    /// The cell that a span is in, and the line and column there.
    pub(crate) fn user_position(&self, span: &Span) -> Option<(&str, usize, usize)> {
        let (file, masked) = self.sources.get_key_value(&span.file_name)?;
        let column = masked.user_column(span.line_start, span.column_start);
        let is_ours = *file == self.statements && span.line_start > self.user_lines;
        (!is_ours).then(|| (user_name(file), span.line_start, column))
    }

    /// The generated lines that a message points at.
    pub(crate) fn own_lines<'a>(
        &'a self,
        message: &'a Message,
    ) -> impl Iterator<Item = (&'a OwnLine, &'a Span)> {
        self.own_lines_at(&message.spans)
    }

    /// The generated lines that its notes point at.
    pub(crate) fn noted_lines<'a>(
        &'a self,
        message: &'a Message,
    ) -> impl Iterator<Item = &'a OwnLine> {
        let notes = message.children.iter();
        notes.flat_map(|note| self.own_lines_at(&note.spans).map(|(line, _)| line))
    }

    fn own_lines_at<'a>(
        &'a self,
        spans: &'a [Span],
    ) -> impl Iterator<Item = (&'a OwnLine, &'a Span)> {
        spans.iter().filter_map(|span| {
            let own = span
                .outwards()
                .find_map(|place| self.own.get(&(place.file_name.clone(), place.line_start)));
            own.map(|line| (line, span))
        })
    }

    /// Whether a message is about the user's text, of this cell or of an older one.
    pub(crate) fn is_users(&self, message: &Message) -> bool {
        message
            .spans
            .iter()
            .filter(|span| span.is_primary)
            .any(|span| {
                let older = span.outwards().any(|place| {
                    is_of_items(&place.file_name) && user_name(&place.file_name) != self.statements
                });
                let beside = || self.files.contains(&span.file_name);
                older || self.user_place(span).is_some() || beside()
            })
    }
}
