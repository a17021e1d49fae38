//! rustc's messages as rustc shows them, drawn from the user's text instead of the files that rustc has read.

use super::message::{Child, Message, Span};
use super::place::{Place, UserPlace};
use super::suggestion::{Form, is_suggestion, suggestion};
use super::words::Words;
use crate::base::Extra;
use crate::base::draw::draw;
use crate::emit::Layout;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Padding, Snippet};
use std::ops::Range;

/// A piece of text with marks in it.
struct Excerpt {
    file: String,
    text: String,
    first_line: usize,
    marks: Vec<Mark>,
}

struct Mark {
    range: Range<usize>,
    label: Option<String>,
    is_primary: bool,
}

/// What is shown of a file.
enum Shown {
    Excerpt(Excerpt),
    /// The file is not there: only the place is, and what is said of it.
    Place(String, usize, usize, Option<String>),
}

/// The text of a message with colours (ANSI); `more` follows it.
pub(super) fn render(message: &Message, layout: &Layout, more: &[Extra]) -> String {
    let words = Words::of(message, layout);
    let mut message = message.clone();
    if !more.is_empty() {
        without_guesses(&mut message);
    }
    let rustcs = strip(message.rendered.as_deref().unwrap_or_default());
    let (helps, notes): (Vec<&Child>, Vec<&Child>) = message
        .children
        .iter()
        .partition(|child| is_suggestion(child));

    let mut shown = shown(&message.spans, layout, &words);
    let mut below = Vec::new();
    for help in helps {
        match Form::of(help, &rustcs) {
            Form::Hidden => {}
            Form::Line => below.push(help),
            Form::Inline => add_label(&mut shown, help, &rustcs, layout, &words),
            Form::Code => below.push(help),
        }
    }

    let code = message.code.as_ref().map(|code| code.code.clone());
    let code = code.filter(|code| code.starts_with('E') && code.len() == 5);
    let mut title = level(&message.level).primary_title(words.message(&message.message));
    if let Some(code) = words.code(code) {
        title = title.id(code);
    }
    let mut groups = Vec::new();
    let mut group = with_shown(Group::with_title(title), shown);
    for note in notes {
        let Some(text) = words.of_note(&note.message) else {
            continue;
        };
        let level = level(&note.level);
        if note.spans.is_empty() {
            group = group.element(level.message(text));
            continue;
        }
        let shown = self::shown(&note.spans, layout, &words);
        if !shown.is_empty() {
            let next = with_shown(Group::with_title(level.secondary_title(text)), shown);
            groups.push(std::mem::replace(&mut group, next));
        }
    }
    for text in of_macros(&rustcs) {
        group = group.element(Level::NOTE.message(text));
    }
    for help in below {
        let Some(text) = words.of_note(&help.message) else {
            continue;
        };
        if Form::of(help, &rustcs) == Form::Line {
            group = group.element(Level::HELP.message(text));
            continue;
        }
        if let Some(next) = suggestion(text, help, layout, &words) {
            groups.push(std::mem::replace(&mut group, next));
        }
    }
    for extra in more {
        group = extra.add(group, &mut groups, layout);
    }
    groups.push(group);
    draw(&groups)
}

/// Where it is known why a name is missing, no other one was meant.
fn without_guesses(message: &mut Message) {
    let is_other = |label: &String| label.starts_with("similarly named ");
    message
        .spans
        .retain(|span| !span.label.as_ref().is_some_and(is_other));
    message
        .children
        .retain(|child| !child.message.ends_with("with a similar name exists"));
}

fn level(name: &str) -> Level<'static> {
    match name {
        "warning" => Level::WARNING,
        "note" | "failure-note" => Level::NOTE,
        "help" => Level::HELP,
        _ => Level::ERROR,
    }
}

/// The suggestion becomes the label of its place.
fn add_label(shown: &mut [Shown], help: &Child, rustcs: &str, layout: &Layout, words: &Words<'_>) {
    let Some(span) = help.spans.first() else {
        return;
    };
    let (Some(text), Place::User(place)) = (words.of_note(&help.message), layout.place(span))
    else {
        return;
    };
    let new = span
        .suggested_replacement
        .as_deref()
        .unwrap_or_default()
        .trim();
    let with_code = format!("help: {}: `{new}`", help.message);
    let label = match rustcs.contains(&with_code) && !new.is_empty() {
        true => format!("help: {text}: `{new}`"),
        false => format!("help: {text}"),
    };
    let excerpt = shown.iter_mut().find_map(|shown| match shown {
        Shown::Excerpt(excerpt) if excerpt.file == place.file => Some(excerpt),
        _ => None,
    });
    let Some(excerpt) = excerpt else {
        return;
    };
    let mut marks = excerpt.marks.iter();
    let is_primary = marks.any(|mark| mark.is_primary && mark.range == place.range);
    excerpt.add(Mark {
        range: place.range,
        label: Some(label),
        is_primary,
    });
}

/// The files that spans point at, that of the first primary one first.
fn shown(spans: &[Span], layout: &Layout, words: &Words<'_>) -> Vec<Shown> {
    let (first, others): (Vec<&Span>, Vec<&Span>) = spans.iter().partition(|span| span.is_primary);
    let has_place = first
        .iter()
        .any(|span| !matches!(layout.place(span), Place::Ours));
    let mut all: Vec<Shown> = Vec::new();
    for span in first.into_iter().chain(others) {
        let label = span.label.as_deref().and_then(|label| words.of_note(label));
        let is_primary = span.is_primary;
        match layout.place(span) {
            Place::User(place) => {
                add_mark(&mut all, place, label, is_primary);
                if let Some((call, label)) = layout.call_of(span) {
                    add_mark(&mut all, call, Some(label.to_owned()), false);
                }
            }
            Place::Foreign(span) => add_foreign(&mut all, span, label),
            Place::Ours if is_primary && !has_place => {
                if let Some(end) = layout.end_of_cell() {
                    let label = label.filter(|label| label != "unexpected token");
                    add_mark(&mut all, end, label, true);
                }
            }
            Place::Ours => {}
        }
    }
    all
}

fn add_mark(all: &mut Vec<Shown>, place: UserPlace<'_>, label: Option<String>, is_primary: bool) {
    let known = all.iter_mut().find_map(|shown| match shown {
        Shown::Excerpt(excerpt) if excerpt.file == place.file => Some(excerpt),
        _ => None,
    });
    let mark = Mark {
        range: place.range,
        label,
        is_primary,
    };
    match known {
        Some(excerpt) => excerpt.add(mark),
        None => all.push(Shown::Excerpt(Excerpt {
            file: place.file.to_owned(),
            text: place.text.to_owned(),
            first_line: 1,
            marks: vec![mark],
        })),
    }
}

impl Excerpt {
    /// Marks of one place are one mark, unless both have a label.
    fn add(&mut self, mark: Mark) {
        let mut same = self
            .marks
            .iter_mut()
            .filter(|other| other.range == mark.range);
        let is_one = |other: &&mut Mark| {
            other.label.is_none() || mark.label.is_none() || other.label == mark.label
        };
        match same.find(is_one) {
            Some(other) => {
                other.is_primary |= mark.is_primary;
                other.label = other.label.take().or(mark.label);
            }
            None => self.marks.push(mark),
        }
    }
}

fn add_foreign(all: &mut Vec<Shown>, span: &Span, label: Option<String>) {
    let of_std = in_std(&span.file_name);
    let file = of_std.map_or_else(|| crate::emit::as_written(&span.file_name), str::to_owned);
    if span.text.is_empty() || of_std.is_some() {
        let (line, column) = (span.line_start, span.column_start);
        all.push(Shown::Place(file, line, column, label));
        return;
    }
    let lines: Vec<&str> = span.text.iter().map(|line| line.text.as_str()).collect();
    let byte = |line: usize, column: usize| {
        let before: usize = lines[..line].iter().map(|line| line.len() + 1).sum();
        let mut characters = lines[line].char_indices();
        let within = characters.nth(column - 1);
        before + within.map_or(lines[line].len(), |(at, _)| at)
    };
    let last = lines.len() - 1;
    let start = byte(0, span.text[0].highlight_start.max(1));
    let end = byte(last, span.text[last].highlight_end.max(1)).max(start);
    all.push(Shown::Excerpt(Excerpt {
        file,
        text: lines.join("\n"),
        first_line: span.line_start,
        marks: vec![Mark {
            range: start..end,
            label,
            is_primary: span.is_primary,
        }],
    }));
}

/// `library/core/src/fmt/mod.rs` for a file of std, whether or not its sources are installed: rustc then shows their lines.
fn in_std(file: &str) -> Option<&str> {
    let (before, _) = file.split_once("/library/")?;
    let is_std = before.starts_with("/rustc/") || before.ends_with("/lib/rustlib/src/rust");
    is_std.then(|| &file[before.len() + 1..])
}

fn with_shown(mut group: Group<'static>, shown: Vec<Shown>) -> Group<'static> {
    for (index, shown) in shown.into_iter().enumerate() {
        let is_first = index == 0;
        group = match shown {
            Shown::Place(file, line, column, label) => {
                if !is_first {
                    group = group.element(Padding);
                }
                group = group.element(Origin::path(file).line(line).char_column(column));
                match label {
                    Some(label) => group.element(Level::NOTE.message(label)),
                    None => group,
                }
            }
            Shown::Excerpt(excerpt) => {
                let marks = excerpt.marks.into_iter().map(annotation);
                let snippet = Snippet::source(excerpt.text)
                    .line_start(excerpt.first_line)
                    .path(excerpt.file);
                group.element(snippet.annotations(marks))
            }
        };
    }
    group
}

fn annotation(mark: Mark) -> Annotation<'static> {
    let kind = match mark.is_primary {
        true => AnnotationKind::Primary,
        false => AnnotationKind::Context,
    };
    kind.span(mark.range).label(mark.label)
}

/// rustc's notes on which macro an error comes from are not in its JSON.
fn of_macros(rustcs: &str) -> impl Iterator<Item = String> {
    let notes = rustcs
        .lines()
        .filter_map(|line| line.trim_start().strip_prefix("= note: "));
    let of_macros = notes.filter(|note| note.starts_with("this error originates in the "));
    of_macros
        .filter(|note| !super::words::is_generated(note))
        .map(str::to_owned)
}

/// The text without its colours.
fn strip(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut in_escape = false;
    for character in text.chars() {
        in_escape |= character == '\x1b';
        if !in_escape {
            out.push(character);
        }
        in_escape &= !character.is_ascii_alphabetic();
    }
    out
}
