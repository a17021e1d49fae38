//! Diagnostics as text with colours, in rustc's form.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use std::ops::Range;

/// An error of cellbeat's, perhaps about a part of a cell.
pub(super) fn error(
    message: &str,
    code: &str,
    place: Option<(&str, &str, Range<usize>)>,
    help: Option<String>,
) -> String {
    let mut title = Level::ERROR.primary_title(message);
    if !code.is_empty() {
        title = title.id(code);
    }
    let mut group = Group::with_title(title);
    if let Some((file, text, range)) = place {
        let snippet = Snippet::source(text).path(file);
        group = group.element(snippet.annotation(AnnotationKind::Primary.span(range)));
    }
    if let Some(help) = help {
        group = group.element(Level::HELP.message(help));
    }
    draw(&[group])
}

/// As text with colours.
pub(crate) fn draw(groups: &[Group<'_>]) -> String {
    const RENDERER: Renderer = Renderer::styled().hyperlink(false);
    RENDERER.render(groups) + "\n\n"
}
