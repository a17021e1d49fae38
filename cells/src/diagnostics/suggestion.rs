//! What rustc suggests to write, drawn into the user's text.

use super::message::{Child, Span};
use super::place::{Place, UserPlace};
use super::words::Words;
use crate::base::Patches;
use crate::emit::{Layout, ROOT};
use annotate_snippets::{Group, Level, Patch, Snippet};

/// As many as rustc shows of the ways to do the same.
const ALTERNATIVES: usize = 4;

pub(super) fn is_suggestion(child: &Child) -> bool {
    let mut spans = child.spans.iter();
    spans.any(|span| span.suggested_replacement.is_some())
}

/// How rustc shows a suggestion, which its JSON does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Hidden,
    /// `= help: ..`
    Line,
    /// A label beside the marks.
    Inline,
    /// Below, with the changed code.
    Code,
}

impl Form {
    pub(super) fn of(help: &Child, rustcs: &str) -> Form {
        let text = format!("help: {}", help.message.lines().next().unwrap_or_default());
        let mut lines = rustcs.lines().filter(|line| line.contains(&text));
        match lines.next() {
            None => Form::Hidden,
            Some(line) if line.starts_with(&text) => Form::Code,
            Some(line) if line.trim_start().starts_with("= ") => Form::Line,
            Some(_) => Form::Inline,
        }
    }
}

/// A suggestion with its code; none where that would change generated code.
pub(super) fn suggestion(
    text: String,
    help: &Child,
    layout: &Layout,
    words: &Words<'_>,
) -> Option<Group<'static>> {
    let mut found: Vec<(&str, Patches)> = Vec::new();
    for parts in alternatives(&help.spans) {
        let places = parts.iter().map(|span| match layout.place(span) {
            Place::User(place) => Some(place),
            // An import is as good in the first line of the cell.
            Place::Ours if is_import(span) => layout.start_of_cell(),
            _ => None,
        });
        let Some(places) = places.collect::<Option<Vec<UserPlace<'_>>>>() else {
            continue;
        };
        let mut patches = Vec::new();
        for (span, place) in parts.iter().zip(&places) {
            let new = span.suggested_replacement.as_deref().unwrap_or_default();
            let new = if is_import(span) {
                with_one_end(new)
            } else {
                new.to_owned()
            };
            patches.push((place.range.clone(), new));
        }
        let is_shown = |(_, new): &(_, String)| words.of_note(new).as_deref() == Some(new);
        if let Some(first) = places.first()
            && patches.iter().all(is_shown)
            && places.iter().all(|place| place.file == first.file)
        {
            found.push((first.file, patches));
        }
    }
    let more = found.len().saturating_sub(ALTERNATIVES);
    found.truncate(ALTERNATIVES);
    if found.is_empty() {
        return None;
    }
    let mut group = Group::with_title(Level::HELP.secondary_title(text));
    for (file, patches) in found {
        group = group.element(patched(layout, file, patches));
    }
    if more > 0 {
        let candidates = if more == 1 { "candidate" } else { "candidates" };
        let text = format!("and {more} other {candidates}");
        group = group.element(Level::NOTE.no_name().message(text));
    }
    Some(group)
}

/// The user's text with something else in it.
pub(super) fn patched(
    layout: &Layout,
    file: &str,
    patches: Patches,
) -> Snippet<'static, Patch<'static>> {
    let text = layout.text_of(file).unwrap_or_default();
    let patches = patches
        .into_iter()
        .map(|(range, new)| Patch::new(range, new));
    Snippet::source(text.to_owned())
        .path(file.to_owned())
        .patches(patches)
}

fn is_import(span: &Span) -> bool {
    let new = span.suggested_replacement.as_deref().unwrap_or_default();
    span.file_name == ROOT && new.trim_start().starts_with("use ")
}

fn with_one_end(import: &str) -> String {
    import.trim().to_owned() + "\n"
}

/// rustc puts all parts of all alternatives into one list. Those of one do not overlap.
fn alternatives(spans: &[Span]) -> Vec<Vec<&Span>> {
    let mut all: Vec<Vec<&Span>> = Vec::new();
    for span in spans {
        match all.last_mut() {
            Some(parts) if !parts.iter().any(|part| overlap(part, span)) => parts.push(span),
            _ => all.push(vec![span]),
        }
    }
    all
}

fn overlap(one: &Span, other: &Span) -> bool {
    let start = |span: &Span| (span.line_start, span.column_start);
    let end = |span: &Span| (span.line_end, span.column_end);
    one.file_name == other.file_name
        && (start(one) == start(other) || start(one) < end(other) && start(other) < end(one))
}
