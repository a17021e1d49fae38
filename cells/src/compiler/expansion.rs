//! What a cell's calls of macros leave, before it is known what the cell does to the notebook.

use super::build::{Situation, UnitBuilt};
use super::put_attributes;
use super::{Compiler, unshared};
use crate::base::{Error, Note};
use crate::cell::call::{Answers, Left};
use crate::cell::calls::Calls;
use crate::cell::item::Item;
use crate::cell::key::Space;
use crate::cell::names::{self, Names};
use crate::cell::rules::Leaves;
use crate::cell::split::{self, CallText, CellPart, Remade, Split};

use crate::cell::text::CellText;
use crate::emit::{Asked, Unit};
use crate::notebook::macro_statics::keep_tags;
use crate::notebook::{Changes, StoredItem};
use crate::rustc::expansion;
use crate::rustc::reach::{Wanted, reachable};
use crate::rustc::tools::Tools;

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
        self.make_nothing.leave_out(self.set_name(), &mut split);
        if !split.macro_calls.is_empty() || !remade.is_empty() {
            let is_likely = |call: &CallText| call.leaves == Leaves::Likely;
            let asks_first = !remade.is_empty() || split.macro_calls.iter().any(is_likely);
            let own = split.macro_calls.iter();
            let own = own.map(|call| unshared::asked(cell, &split, call));
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
            self.make_nothing.learn(&asked, &left);
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
            standby: self.standby.as_ref(),
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
        let within = unshared::calls_within(split, asked);
        let inner = within.iter().map(|(_, asked)| asked.clone());
        let all: Vec<Asked> = asked.iter().cloned().chain(inner).collect();
        let mut left = ask(&unit, &all)?;
        if left_out && left[..asked.len()].iter().any(Option::is_none) {
            // A macro may come from what the cell does not mention.
            unit.older = changes.older.clone();
            unit.links = true;
            left = ask(&unit, &all)?;
        }
        let made = left.split_off(asked.len());
        unshared::share_made(&mut left, within, made);
        let with_symbols = unshared::with_symbols(split, asked, &left);
        if !with_symbols.is_empty() {
            let again: Vec<Asked> = with_symbols
                .iter()
                .map(|(_, asked, statics)| asked.with(statics))
                .collect();
            for ((index, asked, statics), again) in
                with_symbols.into_iter().zip(ask(&unit, &again)?)
            {
                let Some(left) = &mut left[index] else {
                    continue;
                };
                if again.is_some() || statics.len() == 1 {
                    unshared::share_given(left, statics, again);
                    continue;
                }
                // One of the macros takes none.
                let mut shared = Vec::new();
                for one in statics {
                    shared.push(one);
                    let again = ask(&unit, &[asked.with(&shared)])?.pop().flatten();
                    if !unshared::share_given(left, shared.clone(), again) {
                        shared.pop();
                    }
                }
            }
        }
        Ok(left)
    }

    /// Says what calls of macros leave in part, or take along.
    pub(super) fn describe_calls(&self, split: &Split, changes: &Changes, notes: &mut Vec<Note>) {
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
    }
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
            shared: Names::new(),
            shapes: Vec::new(),
        },
        statics: Vec::new(),
    }
}

pub(super) fn listed(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    quoted.join(", ")
}
