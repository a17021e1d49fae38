//! Statics out of the notebook's own macros: one for all cells. Each cell that has such a macro defines the symbol, and the
//! definition that is loaded first holds everywhere, as that of an inline variable of C++.
//!
//! A tag in the symbol differs where memory of one type could be taken for another: it changes with the macro's text, and with
//! the types that the static's type depends on.

use crate::cell::item::Item;
use crate::cell::key::Space;
use crate::cell::names::Names;
use crate::notebook::StoredItem;
use std::collections::HashSet;
use std::ops::Range;

/// The tag of an item whose macros make statics, first compiled in the cell `serial`. The same width for all cells.
pub(crate) fn new_tag(serial: u32, file: &str, item: &Range<usize>) -> String {
    let number: String = file
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '#')
        .collect();
    format!("{number}.{}.{serial:08}", item.start)
}

/// Items that are defined again as they were keep the tags that their predecessors have in `older`, unless `changed` types are
/// among those of the statics.
pub(crate) fn keep_tags(own: &mut [Item], older: &[StoredItem], changed: &Names) {
    for index in 0..own.len() {
        let item = &own[index];
        if item.macro_statics.is_empty() {
            continue;
        }
        let same = older.iter().find(|stored| stored.item.text == item.text);
        let all = older.iter().map(|stored| &*stored.item).chain(&*own);
        let tag = same
            .and_then(|stored| stored.tag.clone())
            .filter(|_| !depends_on(item, all, changed));
        own[index].tag = tag;
    }
}

/// Takes the tags of statics whose type depends on what has changed: their memory holds a value of the old type.
pub(crate) fn drop_tags(older: &mut [StoredItem], own: &[Item], changed: &Names) {
    if changed.is_empty() {
        return;
    }
    let depends: Vec<bool> = older
        .iter()
        .map(|stored| {
            let all = older.iter().map(|stored| &*stored.item).chain(own);
            stored.tag.is_some() && depends_on(&stored.item, all, changed)
        })
        .collect();
    for (stored, depends) in older.iter_mut().zip(depends) {
        if depends {
            stored.tag = None;
        }
    }
}

/// Whether a static of the macros of `item` can have a type of these names, by the macro's text or by what calls say.
fn depends_on<'a>(
    item: &'a Item,
    all: impl Iterator<Item = &'a Item> + Clone,
    changed: &Names,
) -> bool {
    let is_changed = |names: &Names| names.iter().any(|name| changed.contains(name));
    if item.macro_statics.iter().any(|found| is_changed(&found.ty)) {
        return true;
    }
    if !item.macro_statics.iter().any(|found| found.by_call) {
        return false;
    }
    let macros_of = |item: &'a Item| {
        let keys = item.keys.iter().filter(|key| key.space == Space::Macro);
        keys.map(|key| key.name.as_str())
    };
    // A macro within a function is called there only.
    let within = item.macro_calls.iter().map(|(name, _)| name.as_str());
    let mut macros: HashSet<&str> = macros_of(item).chain(within).collect();
    loop {
        let before = macros.len();
        for other in all.clone().filter(|other| other.makes_macros) {
            if other
                .macro_calls
                .iter()
                .any(|(name, _)| macros.contains(name.as_str()))
            {
                macros.extend(macros_of(other));
            }
        }
        if macros.len() == before {
            break;
        }
    }
    let mut calls = all.chain([item]).flat_map(|item| &item.macro_calls);
    calls.any(|(name, names)| macros.contains(name.as_str()) && is_changed(names))
}
