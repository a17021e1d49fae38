//! Older items that do not compile with what the notebook defines now are set aside: the cell is compiled without them, a
//! note names them, and they are an error only where they are used. They are tried again once something is defined.
//!
//! Older items that cannot stand beside this cell's, as an `impl` of the same trait for the same type, are superseded.
//! rustc says which ones they are, however their heads are written.

use crate::base::Diagnostic;
use crate::base::Note;
use crate::cell::masked;
use crate::cell::parts::Part;
use crate::cell::text::CellText;
use crate::diagnostics::message::{Message, Span};
use crate::emit::{Layout, OwnLine, Unit};
use crate::notebook::{Aside, StoredItem};

/// More of them are counted only.
const NAMED_IN_A_NOTE: usize = 6;

/// "Two of these cannot be there."
const CONFLICTS: [&str; 7] = [
    "E0119", "E0592", "E0428", "E0252", "E0254", "E0255", "E0260",
];

/// Whose text it is that a message points at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    ThisCell,
    /// By its index in [`Unit::older`].
    Older(usize, Part),
}

/// Leaves out what `messages` complain of in older items. False where they complain of none.
pub(crate) fn set_aside(unit: &mut Unit<'_>, layout: &Layout, messages: &[Message]) -> bool {
    let mut changed = false;
    for message in messages.iter().filter(|message| message.is_error()) {
        changed |= supersede(unit, layout, message) || set_one_aside(unit, layout, message);
    }
    leave_out(unit);
    changed
}

/// Sets more parts aside, of older items that are copies of these; whether there were any.
pub(crate) fn set_more_aside(unit: &mut Unit<'_>, more: Vec<(StoredItem, Aside)>) -> bool {
    let mut changed = false;
    for (of, aside) in more {
        let mut older = unit.older.iter_mut();
        if let Some(stored) = older.find(|stored| stored.is_same(&of))
            && !stored.is_left_out(&aside.part.range)
        {
            stored.aside.push(aside);
            changed = true;
        }
    }
    leave_out(unit);
    changed
}

fn leave_out(unit: &mut Unit<'_>) {
    let is_out = |stored: &StoredItem| stored.superseded || stored.is_aside();
    let (out, older) = std::mem::take(&mut unit.older)
        .into_iter()
        .partition(is_out);
    unit.older = older;
    unit.left_out.extend::<Vec<_>>(out);
}

/// Whether an older item is at fault for a message.
pub(crate) fn is_of_older(unit: &Unit<'_>, layout: &Layout, message: &Message) -> bool {
    message.is_error() && matches!(primary_place(unit, layout, message), Some(Place::Older(..)))
}

pub(super) fn primary_place(unit: &Unit<'_>, layout: &Layout, message: &Message) -> Option<Place> {
    place(unit, layout, primary(message)?)
}

fn primary(message: &Message) -> Option<&Span> {
    message.spans.iter().find(|span| span.is_primary)
}

fn supersede(unit: &mut Unit<'_>, layout: &Layout, message: &Message) -> bool {
    if !CONFLICTS.contains(&message.code()) {
        return false;
    }
    let spans = message.spans.iter();
    let mut places: Vec<Place> = spans.filter_map(|span| place(unit, layout, span)).collect();
    if !places.contains(&Place::ThisCell) {
        // The latest stays.
        places.sort_by_key(|place| match place {
            Place::ThisCell => (usize::MAX, 0),
            Place::Older(index, part) => (*index, part.range.start),
        });
        places.dedup();
        places.pop();
    }
    let mut changed = false;
    for place in places {
        let Place::Older(index, part) = place else {
            continue;
        };
        let stored = &mut unit.older[index];
        if part.range == stored.item.range {
            stored.superseded = true;
        } else {
            stored.replaced.push(part.range);
        }
        changed = true;
    }
    changed
}

fn set_one_aside(unit: &mut Unit<'_>, layout: &Layout, message: &Message) -> bool {
    let Some(Place::Older(index, part)) = primary_place(unit, layout, message) else {
        return false;
    };
    let stored = &mut unit.older[index];
    if !stored.is_left_out(&part.range) {
        let error = match stored.is_use() {
            true => import_error(stored, &part, message),
            false => Diagnostic::new(message, layout),
        };
        stored.aside.push(Aside {
            part,
            error,
            tried_at: 0,
            stand_in: None,
        });
    }
    true
}

/// Imports stand in a file that is not the user's.
fn import_error(stored: &StoredItem, part: &Part, message: &Message) -> Diagnostic {
    let (text, code) = (message.message.clone(), message.code());
    let (cell, range) = (&stored.cell, part.range.clone());
    let beside = cell.files.text_at(range.start);
    match beside.filter(|_| range.start >= cell.code.len()) {
        Some((file, module)) => {
            let range = range.start - module.start..range.end - module.start;
            Diagnostic::at((&file.name, &module.text), range, code, text, None)
        }
        None => Diagnostic::at((&cell.file, &cell.code), range, code, text, None),
    }
}

/// Where a span is when all macros are expanded: a call in an older item of a macro of this cell is the older item's.
fn place(unit: &Unit<'_>, layout: &Layout, span: &Span) -> Option<Place> {
    let span = span.outwards().last()?;
    let line = (span.file_name.clone(), span.line_start);
    if let Some(own) = layout.own.get(&line) {
        let OwnLine::Import(index, range) = own else {
            return None;
        };
        let leaves = &unit.older[*index].leaves;
        let leaf = leaves.iter().find(|leaf| leaf.range == *range)?;
        let part = Part {
            range: range.clone(),
            label: format!("use {}", leaf.path.replace(' ', "").replace("as", " as ")),
            names: vec![leaf.name.clone()],
            ty: None,
        };
        return Some(Place::Older(*index, part));
    }
    let (file, line, column) = layout.user_position(span)?;
    if file == unit.cell.file {
        return Some(Place::ThisCell);
    }
    let mut found = unit.older.iter().enumerate().filter_map(|(index, stored)| {
        let byte = byte_of(&stored.cell, file, line, column)?;
        let item = &stored.item;
        let mut parts = item.parts.iter().map(|part| &part.range);
        let is_in = item.range.contains(&byte) || parts.any(|range| range.contains(&byte));
        is_in.then_some((index, byte))
    });
    let (index, byte) = found.next()?;
    let stored = &unit.older[index];
    let innermost = stored
        .item
        .parts
        .iter()
        .rev()
        .find(|part| part.range.contains(&byte));
    let whole = || stored.item.whole.clone();
    Some(Place::Older(
        index,
        innermost.cloned().unwrap_or_else(whole),
    ))
}

/// The byte of the cell's at a place, which may be in a module of it that has its own file.
fn byte_of(cell: &CellText, file: &str, line: usize, column: usize) -> Option<usize> {
    if cell.file == file {
        return Some(masked::byte(&cell.code, line, column));
    }
    let module = cell.module(file)?;
    Some(module.start + masked::byte(&module.text, line, column))
}

/// Everything that is set aside in a cell, and whose item it is.
fn all<'a>(unit: &'a Unit<'_>) -> impl Iterator<Item = (&'a StoredItem, &'a Aside)> {
    let items = unit.older.iter().chain(&unit.left_out);
    items.flat_map(|stored| stored.aside.iter().map(move |aside| (stored, aside)))
}

/// An operator that a type does not have: these name the type, and not the trait.
const OF_OPERATORS: [&str; 4] = ["E0369", "E0600", "E0608", "E0614"];

const OPERATORS: [&str; 29] = [
    "Add",
    "AddAssign",
    "BitAnd",
    "BitAndAssign",
    "BitOr",
    "BitOrAssign",
    "BitXor",
    "BitXorAssign",
    "Deref",
    "DerefMut",
    "Div",
    "DivAssign",
    "Index",
    "IndexMut",
    "Mul",
    "MulAssign",
    "Neg",
    "Not",
    "PartialEq",
    "PartialOrd",
    "Rem",
    "RemAssign",
    "Shl",
    "ShlAssign",
    "Shr",
    "ShrAssign",
    "Sub",
    "SubAssign",
    "Eq",
];

/// Why what a cell uses is set aside: to be shown before rustc's errors about the cell.
pub(crate) fn causes(unit: &Unit<'_>, messages: &[Message]) -> Vec<Diagnostic> {
    let mut asides: Vec<_> = all(unit).collect();
    let mut causes = Vec::new();
    for message in messages.iter().filter(|message| message.is_error()) {
        causes.extend(roots(&mut asides, message.code(), &message.message));
    }
    causes
}

/// What an error comes from in the end: a part may be set aside only since another one is.
fn roots(asides: &mut Vec<(&StoredItem, &Aside)>, code: &str, message: &str) -> Vec<Diagnostic> {
    let missed: Vec<_> = asides
        .extract_if(.., |(_, aside)| is_missed(aside, code, message))
        .collect();
    let mut found = Vec::new();
    for (stored, aside) in missed {
        let roots = roots(asides, &aside.error.code, &aside.error.message);
        if roots.is_empty() {
            found.push(cause(stored, aside));
        } else {
            found.extend(roots);
        }
    }
    found
}

/// Whether an error may be there because a part is not.
fn is_missed(aside: &Aside, code: &str, message: &str) -> bool {
    let names = &aside.part.names;
    let names_trait = message.contains("implement") || message.contains("trait");
    let is_operator = (OF_OPERATORS.contains(&code) || code == "E0277" && !names_trait)
        && names.iter().any(|name| OPERATORS.contains(&name.as_str()));
    names.iter().any(|name| quotes(message, name))
        || is_operator && aside.part.ty.as_ref().is_some_and(|ty| quotes(message, ty))
}

pub(super) fn cause(stored: &StoredItem, aside: &Aside) -> Diagnostic {
    let mut error = aside.error.clone();
    let (label, file) = (&aside.part.label, &stored.cell.file);
    error.rendered = format!(
        "{}\n  \x1b[94m=\x1b[0m \x1b[1mnote\x1b[0m: `{label}` of {file} no longer compiles and was set aside; this cell needs it\n",
        error.rendered.trim_end()
    );
    error
}

/// Whether a message has the name between its backticks.
fn quotes(message: &str, name: &str) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let mut quoted = message.split('`').skip(1).step_by(2);
    quoted.any(|text| text.split(|c| !is_word(c)).any(|word| word == name))
}

/// What is newly set aside, and what this cell's items have taken the place of.
pub(crate) fn notes(emitted: &[StoredItem], known: &[StoredItem]) -> Vec<Note> {
    let was_aside = |stored: &StoredItem, aside: &Aside| {
        let before = known.iter().find(|other| other.is_same(stored));
        before.is_some_and(|before| before.is_left_out(&aside.part.range))
    };
    let mut lines: Vec<String> = Vec::new();
    for stored in emitted {
        for aside in stored
            .aside
            .iter()
            .filter(|aside| !was_aside(stored, aside))
        {
            let code = match aside.error.code.as_str() {
                "" => String::new(),
                code => format!("[{code}]"),
            };
            lines.push(format!(
                "`{}` of {} no longer compiles, so it is set aside until it does: error{code}: {}",
                aside.part.label, stored.cell.file, aside.error.message
            ));
        }
        if stored.superseded {
            lines.push(format!(
                "`{}` of {} was replaced: it cannot stand beside the new one.",
                stored.item.whole.label, stored.cell.file
            ));
        }
    }
    let more = lines.len().saturating_sub(NAMED_IN_A_NOTE);
    lines.truncate(NAMED_IN_A_NOTE);
    if more > 0 {
        lines.push(format!("{more} more are set aside."));
    }
    match lines.is_empty() {
        true => Vec::new(),
        false => vec![Note::text(lines.join("\n"))],
    }
}
