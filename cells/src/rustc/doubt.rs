//! Whether a cell that compiles without what is set aside would have used it. It may compile and mean something else: a trait's
//! method for the type's own, std's function for the notebook's, a name in a pattern for a constant, no `Drop`. So it is compiled
//! once more with something of the same name in each place, which rustc warns of where it is named, and which the object
//! names where it is reached otherwise. Only cells that may use such a part are compiled once more.

use crate::base::{Diagnostic, Error};
use crate::cell::names::Names;
use crate::cell::parts::Part;
use crate::diagnostics::message::Message;
use crate::emit::{self, Plan, Unit, stand_in};
use crate::notebook::{Aside, StoredItem};
use crate::rustc::aside::{self, Place};
use crate::rustc::tools::{OBJECT_FILE, Output, Tools};

/// Each try leaves out what does not compile even with an empty body.
const TRIES: usize = 8;

/// What uses a part that is set aside.
#[derive(Debug)]
pub(crate) enum Used {
    Nothing,
    ByCell(Vec<Diagnostic>),
    /// Parts of older items, which are to be set aside too.
    ByOlder(Vec<(StoredItem, Aside)>),
}

/// Whether `unit`, whose older items include those that are wholly set aside, uses what is.
///
/// # Errors
/// A file cannot be written, or rustc not be started.
pub(crate) fn used(mut unit: Unit<'_>, plan: &Plan, tools: &Tools<'_>) -> Result<Used, Error> {
    let mut count = number(&mut unit);
    let mut by_older = Vec::new();
    for _ in 0..TRIES {
        if count == 0 {
            break;
        }
        let at_folder = |source| Error::File {
            path: tools.folder.to_owned(),
            source,
        };
        let layout = emit::write(&unit, plan, tools.folder).map_err(at_folder)?;
        let mut command = tools.command(&unit, Output::Object);
        command.args(["--force-warn=deprecated", "-Cdebuginfo=0"]);
        let finished = tools.start_rustc(command)?.finish(&mut |_| {})?;
        let messages = Message::read_all(&finished.stderr);
        let mut by_cell = Vec::new();
        by_older.clear();
        for message in messages.iter().filter(|it| it.code() == "deprecated") {
            let Some((stored, used)) = standing_in(&unit)
                .find(|(.., number)| message.message.contains(&stand_in::mark(*number)))
                .map(|(stored, used, _)| (stored, used))
            else {
                continue;
            };
            match aside::primary_place(&unit, &layout, message) {
                Some(Place::Older(index, part)) => {
                    let of = &unit.older[index];
                    // What is set aside itself is not used by that.
                    if !of.is_left_out(&part.range) {
                        by_older.push((of.clone(), user_of(part, stored, used)));
                    }
                }
                _ => by_cell.push(aside::cause(stored, used)),
            }
        }
        if by_cell.is_empty() && finished.status.success() {
            let object = std::fs::read(tools.folder.join(OBJECT_FILE)).map_err(at_folder)?;
            let object = String::from_utf8_lossy(&object);
            let reached = standing_in(&unit)
                .filter(|(.., number)| object.contains(&stand_in::symbol(*number)));
            by_cell.extend(reached.map(|(stored, used, _)| aside::cause(stored, used)));
        }
        if !by_cell.is_empty() {
            by_cell.dedup();
            return Ok(Used::ByCell(by_cell));
        }
        let before = count;
        if !finished.status.success() {
            for message in messages.iter().filter(|message| message.is_error()) {
                if let Some(Place::Older(index, part)) =
                    aside::primary_place(&unit, &layout, message)
                {
                    count -= take_away(&mut unit.older[index], &part);
                }
            }
        }
        if count == before {
            break;
        }
    }
    if by_older.is_empty() {
        Ok(Used::Nothing)
    } else {
        Ok(Used::ByOlder(by_older))
    }
}

/// Numbers what may be used, and returns how much that is.
fn number(unit: &mut Unit<'_>) -> usize {
    let mut named: Names = unit.split.mentions.clone();
    named.extend(unit.split.calls.called.iter().cloned());
    let items = unit.items();
    let all: Vec<_> = items
        .flat_map(|item| item.mentions.iter().chain(&item.calls.called))
        .cloned()
        .collect();
    named.extend(all);
    let mut count = 0;
    for stored in &mut unit.older {
        for aside in &mut stored.aside {
            let Part { names, ty, .. } = &aside.part;
            // An `impl` of a trait may be used without a name.
            if ty.is_some() || names.iter().any(|name| named.contains(name)) {
                count += 1;
                aside.stand_in = Some(count);
            }
        }
    }
    count
}

fn standing_in<'a>(unit: &'a Unit<'_>) -> impl Iterator<Item = (&'a StoredItem, &'a Aside, usize)> {
    unit.older.iter().flat_map(|stored| {
        let numbered = stored.aside.iter();
        numbered.filter_map(move |aside| Some((stored, aside, aside.stand_in?)))
    })
}

fn user_of(part: Part, stored: &StoredItem, used: &Aside) -> Aside {
    let (label, file) = (&used.part.label, &stored.cell.file);
    Aside {
        part,
        error: Diagnostic::error(format!("it uses `{label}` of {file}, which is set aside")),
        tried_at: 0,
        stand_in: None,
    }
}

fn take_away(stored: &mut StoredItem, part: &Part) -> usize {
    let is_in = |aside: &&mut Aside| {
        let range = &aside.part.range;
        aside.stand_in.is_some() && range.start <= part.range.start && part.range.end <= range.end
    };
    let taken = stored.aside.iter_mut().filter(is_in);
    taken.map(|aside| aside.stand_in = None).count()
}
