//! Statics that macros make: those that can be shared over cells are given a symbol, of the others a note says that they start
//! over in every cell.

use super::build::UnitBuilt;
use super::expansion::listed;
use super::{Compiler, StoredItem};
use crate::base::Note;

use crate::cell::call::Left;
use crate::cell::item::Item;
use crate::cell::key::Space;
use crate::cell::macro_statics::{self, MacroStatic};
use crate::cell::split::{CallText, Split};
use crate::cell::statics::{Static, StaticKind};
use crate::cell::text::CellText;
use crate::cell::unshared::{Unshared, is_data};
use crate::emit::Asked;
use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

/// More are forgotten: each is as long as a call.
const MOST_SHAPES: usize = 4096;

/// Shapes of calls that made no static which matters, so that rustc is not asked about others like them.
#[derive(Debug, Default)]
pub(super) struct MakeNothing(Mutex<(String, HashSet<String>)>);

impl MakeNothing {
    /// Takes out of the questions the items of which that is known, with these dependencies.
    pub(super) fn leave_out(&self, dependencies: &str, split: &mut Split) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.0 != dependencies {
            *known = (dependencies.to_owned(), HashSet::new());
        }
        let is_known = |call: &CallText| {
            !call.shapes.is_empty() && call.shapes.iter().all(|shape| known.1.contains(shape))
        };
        split.macro_calls.retain(|call| !is_known(call));
    }

    pub(super) fn learn(&self, asked: &[Asked], left: &[Option<Left>]) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for (asked, left) in asked.iter().zip(left) {
            let is_nothing = |left: &Left| left.is_nothing() && left.unshared.is_empty();
            if left.as_ref().is_some_and(is_nothing) {
                known.1.extend(asked.call.shapes.iter().cloned());
            }
        }
        if known.1.len() > MOST_SHAPES {
            known.1.clear();
        }
    }
}

/// What a call in a cell, or an item of it, is asked for with.
pub(super) fn asked(cell: &Arc<CellText>, split: &Split, call: &CallText) -> Asked {
    let item = split.items.iter().find(|item| item.range == call.range);
    Asked {
        cell: cell.clone(),
        call: call.clone(),
        // The definitions of macros stand in the item once more.
        statics: item.map_or_else(Vec::new, |item| item.macro_statics.clone()),
    }
}

/// The calls that stand for statements or items in the items that are asked for, and the index of each item.
pub(super) fn calls_within(split: &Split, asked: &[Asked]) -> Vec<(usize, Asked)> {
    let mut found = Vec::new();
    for (index, asked) in asked.iter().enumerate() {
        let call = |call: &CallText| Asked {
            call: call.clone(),
            statics: Vec::new(),
            ..asked.clone()
        };
        if let Some(item) = asked_item(split, asked) {
            found.extend(item.given.calls.iter().map(|inner| (index, call(inner))));
        }
    }
    found
}

fn asked_item<'a>(split: &'a Split, asked: &Asked) -> Option<&'a Item> {
    let mut items = split.items.iter();
    let item = items.find(|item| item.range == asked.call.range)?;
    asked.call.is_item().then_some(item)
}

/// Calls within items that make nothing but statics: these are the items' own, and all cells share them.
pub(super) fn share_made(
    left: &mut [Option<Left>],
    calls: Vec<(usize, Asked)>,
    made: Vec<Option<Left>>,
) {
    for ((index, asked), made) in calls.into_iter().zip(made) {
        let (Some(left), Some(made)) = (&mut left[index], made.and_then(|made| made.item)) else {
            continue;
        };
        // Whoever names them, what stands beside the call uses them.
        let changes = |found: &Static| !is_data(found.ty.parse().unwrap_or_default());
        if remove(&made.statics, &mut left.unshared) || made.statics.iter().any(changes) {
            left.statics
                .extend(made.statics.into_iter().map(|found| Static {
                    range: asked.call.range.clone(),
                    ..found
                }));
        }
    }
}

/// Takes those that are shared from the others, of which there may be more under one name. True if there were some.
fn remove(shared: &[Static], unshared: &mut Vec<Unshared>) -> bool {
    let before = unshared.len();
    for shared in shared {
        if let Some(index) = unshared
            .iter()
            .position(|unshared| unshared.name == shared.name)
        {
            unshared.remove(index);
        }
    }
    unshared.len() < before
}

/// What has statics that would start over in every cell and that stand in a call: asked for once more, they have a symbol there.
pub(super) fn with_symbols(
    split: &Split,
    asked: &[Asked],
    left: &[Option<Left>],
) -> Vec<(usize, Asked, Vec<MacroStatic>)> {
    let mut found = Vec::new();
    for (index, (asked, left)) in asked.iter().zip(left).enumerate() {
        let Some(left) = left else {
            continue;
        };
        let mut statics = Vec::new();
        if let Some(item) = asked_item(split, asked) {
            if !left.unshared.is_empty() {
                statics.clone_from(&item.given.statics);
                let is_shared = |at| left.statics.iter().any(|made| made.range.contains(&at));
                statics.retain(|given| !is_shared(given.at));
            }
        } else if left
            .item
            .as_ref()
            .is_some_and(|item| !item.unshared.is_empty())
        {
            let range = &asked.call.range;
            statics = macro_statics::of_call(asked.cell.text(range.clone()));
            statics.iter_mut().for_each(|found| found.at += range.start);
        }
        if !statics.is_empty() {
            found.push((index, asked.clone(), statics));
        }
    }
    found
}

/// Takes over what `again` has shared, where these have a symbol. False where it has shared nothing, as where the macro does not
/// take them so.
pub(super) fn share_given(left: &mut Left, given: Vec<MacroStatic>, again: Option<Left>) -> bool {
    let Some(mut again) = again else {
        return false;
    };
    let (unshared, macro_statics, new) = match (&mut left.item, again.item) {
        (Some(item), Some(new)) => (&mut item.unshared, &mut item.macro_statics, new.unshared),
        (Some(_), None) => return false,
        (None, _) => {
            remove(&left.statics, &mut again.unshared);
            (&mut left.unshared, &mut left.macro_statics, again.unshared)
        }
    };
    let shares = new.len() < unshared.len();
    if shares {
        *unshared = new;
        *macro_statics = given;
    }
    shares
}

impl Compiler {
    /// Names the statics that start over in every cell, and the way out.
    pub(super) fn describe_statics(
        &self,
        cell: &Arc<CellText>,
        split: &Split,
        unit: &UnitBuilt,
        notes: &mut Vec<Note>,
    ) {
        let own = split.items.iter().map(|item| StoredItem::new(cell, item));
        for stored in own.chain(unit.emitted.iter().cloned()) {
            let tag = stored.tag_in(self.serial);
            if unit.built.plan.unshared.contains(&tag) && !self.notebook.unshared.contains(&tag) {
                let names: Vec<String> = stored.item.names().map(str::to_owned).collect();
                let why = match stored.item.macro_statics.is_empty() {
                    true => "rustc does not let other cells name them",
                    false => "one call makes two of one name",
                };
                notes.push(Note::text(format!(
                    "Statics that {} makes start over in every cell, since {why}.",
                    listed(&names)
                )));
            }
        }
        for module in &split.unasked {
            notes.push(Note::text(format!(
                "Where macros of crates make statics within {module}, these start over in every cell, since the module has its own \
                 file. In a module that the cell writes out, all cells share them."
            )));
        }
        for item in &split.items {
            notes.extend(of_item(item).map(Note::text));
            if unit.built.is_linked_by_rustc {
                notes.extend(unlinked(item).map(Note::text));
            }
        }
    }
}

fn of_item(item: &Item) -> impl Iterator<Item = String> {
    let names = |is_given: bool| -> Vec<String> {
        // What an attribute names stands nowhere.
        let of_user =
            |unshared: &Unshared| unshared.is_given && item.mentions.contains(&unshared.name);
        let found = item
            .unshared
            .iter()
            .filter(|unshared| of_user(unshared) == is_given);
        let mut names: Vec<String> = Vec::new();
        for unshared in found {
            if !names.contains(&unshared.name) {
                names.push(unshared.name.clone());
            }
        }
        names
    };
    let (given, own) = (names(true), names(false));
    let texts = match &item.call {
        Some(call) => {
            let all = [given, own].concat();
            let text = (!all.is_empty()).then(|| {
                format!(
                    "Statics that `{}` makes start over in every cell, since the text of its macro is not the notebook's or it \
                     makes other things beside them: {}.",
                    call.what,
                    listed(&all)
                )
            });
            [text, None]
        }
        None => {
            let within = item.called();
            let start = |names: &[String]| match names.len() {
                1 => "starts over in every cell, since a macro makes it",
                _ => "start over in every cell, since a macro makes them",
            };
            [
                (!given.is_empty()).then(|| {
                    format!(
                        "{} {} within {within}. At the top level of a cell, all cells share one.",
                        listed(&given),
                        start(&given)
                    )
                }),
                (!own.is_empty()).then(|| {
                    format!(
                        "{} {} within {within}. To share {}, call the function through a variable, as `let f = {};`.",
                        listed(&own),
                        start(&own),
                        if own.len() == 1 { "it" } else { "them" },
                        function(item)
                    )
                }),
            ]
        }
    };
    texts.into_iter().flatten()
}

/// How it, or a function of it, is written.
fn function(item: &Item) -> &str {
    let mut functions = item.keys.iter().filter(|key| key.space == Space::Value);
    functions.next().map_or("Type::function", |key| &key.name)
}

/// rustc exports no second name for what a macro has named.
fn unlinked(item: &Item) -> Option<String> {
    let is_beside = |found: &&Static| matches!(found.kind, StaticKind::Beside { .. });
    let beside = item.statics.iter().filter(is_beside);
    let names: Vec<String> = beside.map(|found| found.name.clone()).collect();
    let what = match &item.call {
        Some(call) => format!("`{}`", call.what),
        None => item.called(),
    };
    (!names.is_empty()).then(|| {
        format!(
            "Statics that {what} makes start over in every cell, since only rustc can link this one: {}.",
            listed(&names)
        )
    })
}
