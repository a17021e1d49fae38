//! What a cell's calls of macros leave, before it is known what the cell does to the notebook.

use super::Compiler;
use super::build::{Situation, UnitBuilt};
use super::put_attributes;
use crate::Error;
use crate::cell::call::{Answers, Left};
use crate::cell::calls::Calls;
use crate::cell::item::{Item, Space};
use crate::cell::names::{self, Names};
use crate::cell::rules::{Leaves, statics_of_call};
use crate::cell::split::{self, CallText, CellPart, Split};
use crate::cell::statics::StaticKind;
use crate::compile::Tools;
use crate::emit::{Asked, Unit};
use crate::error::Note;
use crate::expansion;
use crate::macro_statics::keep_tags;
use crate::notebook::{CellText, Changes, Remade, StoredItem};
use crate::reach::{Wanted, reachable};
use std::path::Path;
use std::sync::Arc;

/// A cell, read.
pub(super) struct Read {
    pub(super) split: Split,
    pub(super) changes: Changes,
    /// It is compiled already.
    pub(super) built: Option<Result<UnitBuilt, Error>>,
}

impl Compiler {
    /// Splits a cell, and says what it does to the notebook. Where a call of a macro may leave something rustc is asked. If it
    /// most likely leaves nothing, the cell is compiled at the same time.
    pub(super) fn read(
        &self,
        cell: &Arc<CellText>,
        part: &CellPart<'_>,
        attributes: &[String],
        subshell: bool,
        lost: &[String],
        folder: &Path,
    ) -> Result<Read, Error> {
        let text_of = |space, name: &str| self.notebook.text_of(space, name);
        let mut split = split::split(cell, part, &text_of, &Answers::new());
        let mut changes = self.changes(&mut split, cell, attributes);
        let remade = self.calls_of_changed_macros(&split, &changes);
        let mut built = None;
        if !split.macro_calls.is_empty() || !remade.is_empty() {
            let is_likely = |call: &CallText| call.leaves == Leaves::Likely;
            let asks_first = !remade.is_empty() || split.macro_calls.iter().any(is_likely);
            let own = split.macro_calls.iter().map(|call| Asked {
                cell: cell.clone(),
                call: call.clone(),
                statics: Vec::new(),
            });
            let asked: Vec<Asked> = own.chain(remade).collect();
            let expand = || self.expand(cell, &split, &changes, &asked, folder);
            let left = if asks_first {
                expand()?
            } else {
                let mut all_lost = lost.to_vec();
                all_lost.extend(changes.lost.iter().cloned());
                let situation = Situation {
                    subshell,
                    generation: self.next_generation(&changes),
                    changes: &changes,
                    lost: &all_lost,
                    folder,
                };
                let is_nothing = |left: &Option<Left>| left.as_ref().is_none_or(Left::is_nothing);
                let check = || {
                    let left = expand();
                    let goes_on = left.as_ref().is_ok_and(|left| left.iter().all(is_nothing));
                    (goes_on, left)
                };
                let build = || self.build(cell, &split, &situation);
                let (left, compiled) = self.canceller.unless(check, build);
                built = compiled;
                left?
            };
            let (answers, remade) = sorted(cell, asked, left);
            split = split::split(cell, part, &text_of, &answers);
            split.remade = remade;
            changes = self.changes(&mut split, cell, attributes);
        }
        Ok(Read {
            split,
            changes,
            built,
        })
    }

    fn changes(&self, split: &mut Split, cell: &Arc<CellText>, attributes: &[String]) -> Changes {
        let mut changes = self.notebook.changes(split, cell);
        put_attributes(&mut changes.attributes, attributes.to_vec());
        keep_tags(&mut split.items, &self.notebook.items, &changes.changed);
        changes
    }

    /// The older calls whose macros this cell defines in another way.
    fn calls_of_changed_macros(&self, split: &Split, changes: &Changes) -> Vec<Asked> {
        let is_new = |item: &&Item| !item.keys.is_empty() && item.makes_macros;
        let mut macros = Names::new();
        for item in split.items.iter().filter(is_new) {
            let keys = item.keys.iter().filter(|key| key.space == Space::Macro);
            let names = keys.map(|key| key.name.clone());
            macros.extend(names.filter(|name| {
                let old = self.notebook.text_of(Space::Macro, name);
                old.is_some_and(|text| text != item.text)
            }));
        }
        if macros.is_empty() {
            return Vec::new();
        }
        // Macros that call these.
        loop {
            let before = macros.len();
            let all = changes.older.iter().map(|stored| &*stored.item);
            for item in all.chain(&split.items).filter(|item| item.makes_macros) {
                if item.mentions.iter().any(|name| macros.contains(name)) {
                    let keys = item.keys.iter().filter(|key| key.space == Space::Macro);
                    macros.extend(keys.map(|key| key.name.clone()));
                }
            }
            if macros.len() == before {
                break;
            }
        }
        let calls = changes.older.iter().filter(|stored| {
            stored.item.call.is_some()
                && stored
                    .item
                    .macro_calls
                    .iter()
                    .any(|(name, _)| macros.contains(name))
        });
        calls.map(asked).collect()
    }

    fn expand(
        &self,
        cell: &Arc<CellText>,
        split: &Split,
        changes: &Changes,
        asked: &[Asked],
        folder: &Path,
    ) -> Result<Vec<Option<Left>>, Error> {
        let mut seeds = Names::new();
        for asked in asked {
            seeds.extend(asked.call.mentions.iter().cloned());
        }
        let own = split.items.iter().flat_map(|item| &item.mentions);
        seeds.extend(own.cloned());
        let wanted = Wanted {
            seeds: &seeds,
            calls: &Calls::default(),
            // A macro may come from a glob import.
            free: None,
            items: &split.items,
            variables: &Names::new(),
            crates: &self.dependencies.names(),
            answers: &self.traits.answers(self.set_name()),
            keep_uses: self.notebook.keep_uses,
        };
        let (older, left_out) = reachable(&changes.older, &wanted);
        let tools = Tools {
            runtime: &self.runtime,
            dependencies: &self.dependencies,
            canceller: &self.canceller,
            opt_level: &self.opt_level,
            notebook: &self.notebook,
            folder,
            sets_aside: false,
        };
        let mut unit = Unit {
            serial: self.serial,
            cell,
            split,
            links: self.links(&older, &seeds),
            older,
            left_out: Vec::new(),
            loads: Vec::new(),
            generation: self.notebook.generation,
            formats: &self.formats,
            attributes: &changes.attributes,
            dependencies: self.dependencies.set.as_ref().map(|set| set.name.as_str()),
            executor: self.executor(),
            on_other_thread: false,
        };
        let ask = |unit: &Unit<'_>, asked: &[Asked]| {
            expansion::finish(asked, expansion::start(unit, asked, &tools)?)
        };
        let mut left = ask(&unit, asked)?;
        if left_out && left.iter().any(Option::is_none) {
            // A macro may come from what the cell does not mention.
            unit.older = changes.older.clone();
            unit.links = true;
            left = ask(&unit, asked)?;
        }
        let with_statics = with_statics(asked, &left);
        if !with_statics.is_empty() {
            let again: Vec<Asked> = with_statics
                .iter()
                .map(|(_, asked)| asked.clone())
                .collect();
            for ((index, asked), shared) in with_statics.into_iter().zip(ask(&unit, &again)?) {
                let call = shared.and_then(|left| left.item?.call);
                if let (Some(call), Some(item)) = (call, item_of(&mut left[index])) {
                    item.call = Some(call);
                    item.macro_statics = asked.statics;
                }
            }
        }
        Ok(left)
    }

    /// Says what calls of macros leave in part, or take along.
    pub(super) fn describe_calls(
        &self,
        cell: &Arc<CellText>,
        split: &Split,
        changes: &Changes,
        unit: &UnitBuilt,
        notes: &mut Vec<Note>,
    ) {
        for gone in &changes.superseded {
            let (what, file) = (&gone.what, &gone.file);
            notes.push(Note::text(format!(
                "`{what}` in {file} is replaced as a whole, and with it {} gone: {}.",
                if gone.names.len() == 1 { "is" } else { "are" },
                listed(&gone.names)
            )));
        }
        for (what, names) in &split.only_here {
            notes.push(Note::text(format!(
                "`{what}` makes items and runs statements too, so that the items are not kept for later cells: {}. Let one \
                 macro make the items and another run the statements.",
                listed(names)
            )));
        }
        for what in &split.unread {
            notes.push(Note::text(format!(
                "What `{what}` leaves cannot be read from its expansion, so that nothing of it is kept for later cells."
            )));
        }
        let own = split.items.iter().map(|item| StoredItem::new(cell, item));
        for stored in own.chain(unit.emitted.iter().cloned()) {
            let tag = stored.tag_in(self.serial);
            if unit.built.plan.unshared.contains(&tag) && !self.notebook.unshared.contains(&tag) {
                let names: Vec<String> = stored.item.names().map(str::to_owned).collect();
                notes.push(Note::text(format!(
                    "Statics that {} makes start anew in every cell, since one call makes two of one name.",
                    listed(&names)
                )));
            }
        }
        for item in &split.items {
            for given in &item.given {
                notes.push(Note::text(format!(
                    "`{}` starts anew in every cell, since {} passes it to `{}!`. At the top level of a cell, all cells share one.",
                    given.name,
                    item.called(),
                    given.to
                )));
            }
            let call = item.call.as_ref();
            let beside = item.statics.iter().filter(|found| {
                let is_beside = matches!(found.kind, StaticKind::Beside { .. });
                is_beside && unit.built.is_linked_by_rustc
            });
            let unlinked: Vec<String> = beside.map(|found| found.name.clone()).collect();
            if let (Some(call), false) = (call, unlinked.is_empty()) {
                notes.push(Note::text(format!(
                    "Statics that `{}` makes start anew in every cell, since only rustc can link this one: {}.",
                    call.what,
                    listed(&unlinked)
                )));
            }
        }
        for call in split.items.iter().filter_map(|item| item.call.as_ref()) {
            if !call.unshared.is_empty() {
                notes.push(Note::text(format!(
                    "Statics that `{}` makes start anew in every cell, since the text of its macro is not the notebook's or it \
                     makes other things beside them: {}.",
                    call.what,
                    listed(&call.unshared)
                )));
            }
        }
    }
}

fn item_of(left: &mut Option<Left>) -> Option<&mut Item> {
    left.as_mut()?.item.as_mut()
}

/// The calls with statics that would start anew in every cell and that stand in the call itself.
fn with_statics(asked: &[Asked], left: &[Option<Left>]) -> Vec<(usize, Asked)> {
    let mut found = Vec::new();
    for (index, (asked, left)) in asked.iter().zip(left).enumerate() {
        let item = left.as_ref().and_then(|left| left.item.as_ref());
        let call = item.and_then(|item| item.call.as_ref());
        if call.is_none_or(|call| call.unshared.is_empty()) {
            continue;
        }
        let range = &asked.call.range;
        let mut statics = statics_of_call(asked.cell.text(range.clone()));
        statics.iter_mut().for_each(|found| found.at += range.start);
        if !statics.is_empty() {
            let asked = asked.clone();
            found.push((index, Asked { statics, ..asked }));
        }
    }
    found
}

/// The answers for the calls of the cell itself, and those of older cells that are still items.
fn sorted(
    cell: &Arc<CellText>,
    asked: Vec<Asked>,
    left: Vec<Option<Left>>,
) -> (Answers, Vec<Remade>) {
    let (mut answers, mut remade) = (Answers::new(), Vec::new());
    for (Asked { cell: of, call, .. }, left) in asked.into_iter().zip(left) {
        let left = left.unwrap_or_default();
        if Arc::ptr_eq(&of, cell) {
            answers.insert(call.range.start, left);
        } else if let Some(item) = left.item {
            let item = Arc::new(item.at(call.range, call.is_ended));
            remade.push(Remade { cell: of, item });
        }
    }
    (answers, remade)
}

fn asked(stored: &StoredItem) -> Asked {
    let item = &stored.item;
    let text = stored.cell.text(item.range.clone());
    Asked {
        cell: stored.cell.clone(),
        call: CallText {
            range: item.range.clone(),
            text: text.trim_end_matches(';').to_owned(),
            is_ended: !item.is_unended,
            leaves: Leaves::Likely,
            mentions: names::in_text(text),
        },
        statics: Vec::new(),
    }
}

fn listed(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    quoted.join(", ")
}
