//! rustc's diagnostics at the user's own lines and columns.

pub(crate) mod message;
mod rendered;

use crate::base::Diagnostic;
use crate::emit::{Layout, OwnLine, as_written};
use message::{Message, Span};

impl Diagnostic {
    /// Reads a message. Its place is the user's code that it points at, through macros.
    pub(crate) fn new(message: &Message, layout: &Layout) -> Diagnostic {
        let primary = message.spans.iter().filter(|span| span.is_primary);
        let others = message.spans.iter().filter(|span| !span.is_primary);
        let place = primary
            .chain(others)
            .find_map(|span| layout.user_place(span));
        let (line, column, end_line, end_column) = place.map_or((0, 0, 0, 0), |span| {
            let column = |line, column| match layout.pages.get(&span.file_name) {
                Some(page) => page.user_column(line, column),
                None => column,
            };
            (
                span.line_start,
                column(span.line_start, span.column_start),
                span.line_end,
                column(span.line_end, span.column_end),
            )
        });
        let outermost = message.spans.iter().find(|span| span.is_primary);
        let outermost = outermost.and_then(|span| span.outwards().last());
        let file = outermost.and_then(|span| layout.user_position(span));
        Diagnostic {
            level: if message.is_error() {
                "error".into()
            } else {
                message.level.clone()
            },
            code: message.code().to_owned(),
            message: as_written(&message.message),
            file: file.map_or_else(String::new, |(file, ..)| file.to_owned()),
            line,
            column,
            end_line,
            end_column,
            rendered: rendered::rewrite(
                &as_written(message.rendered.as_deref().unwrap_or(&message.message)),
                &layout.pages,
            ),
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
            let own_cell = rendered::user_name(&span.file_name) == self.statements;
            let of_user = span.file_name != self.statements || span.line_start <= self.user_lines;
            own_cell && of_user
        })
    }

    /// The cell that a span is in, and the line and column there.
    pub(crate) fn user_position(&self, span: &Span) -> Option<(&str, usize, usize)> {
        let (file, page) = self.pages.get_key_value(&span.file_name)?;
        let column = page.user_column(span.line_start, span.column_start);
        let is_ours = *file == self.statements && span.line_start > self.user_lines;
        (!is_ours).then(|| (rendered::user_name(file), span.line_start, column))
    }

    /// The lines of ours that a message points at.
    pub(crate) fn own_lines<'a>(
        &'a self,
        message: &'a Message,
    ) -> impl Iterator<Item = (&'a OwnLine, &'a Span)> {
        self.own_lines_at(&message.spans)
    }

    /// The lines of ours that its notes point at.
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
                    is_of_items(&place.file_name)
                        && rendered::user_name(&place.file_name) != self.statements
                });
                let beside = || self.files.contains(&span.file_name);
                older || self.user_place(span).is_some() || beside()
            })
    }
}
