//! What the cells that ran have left: items and variables.

pub(crate) mod macro_statics;
mod past;
mod reasons;
mod stored;

use crate::cell::item::{Item, Leaf, defined_by};
use crate::cell::key::Space;
use crate::cell::names::{self, Names};
use crate::cell::split::Split;
use crate::cell::statics::Static;
use crate::cell::text::CellText;
use crate::notebook::macro_statics::drop_tags;
pub(crate) use past::{Fate, Past};
pub(crate) use reasons::{BORROWS, FOREIGN, PRIVATE, TWIN, TWINS};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;
pub(crate) use stored::{Aside, StoredItem, Superseded};

/// A stored variable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Variable {
    /// Its type, as it can be written at the root of a cell's crate.
    pub(crate) ty: String,
    pub(crate) mutable: bool,
}

/// Items and variables of a notebook.
#[derive(Debug, Clone, Default)]
pub(crate) struct Notebook {
    pub(crate) items: Vec<StoredItem>,
    pub(crate) variables: BTreeMap<String, Variable>,
    /// Counts the cells that have defined something.
    pub(crate) version: u64,
    /// Counts redefinitions: types of different generations have different `TypeId`s.
    pub(crate) generation: u64,
    /// Names that `let` may take although a glob import brings in a static of that name.
    pub(crate) shadowed: Names,
    /// Tags of items whose macros make two statics of one symbol: each cell has its own.
    pub(crate) unshared: Names,
    /// What became of names that are not there any more.
    pub(crate) past: Past,
    /// A cell needed a trait that it does not mention: keep all `use`s from now on.
    pub(crate) keep_uses: bool,
    /// Attributes of the crate, such as `allow(dead_code)`, that cells have set.
    pub(crate) attributes: Vec<String>,
    /// For which `cfg(feature = "..")` holds.
    pub(crate) features: BTreeSet<String>,
}

/// What a cell's items do to the notebook.
#[derive(Debug, Default)]
pub(crate) struct Changes {
    /// Older items that stay.
    pub(crate) older: Vec<StoredItem>,
    /// Variables whose type is no more.
    pub(crate) lost: Vec<String>,
    /// An older definition was replaced by another one.
    pub(crate) redefines: bool,
    /// Names that are gone or mean something else, so that what mentions them may not compile any more.
    pub(crate) gone: Names,
    /// The attributes of the crate from now on.
    pub(crate) attributes: Vec<String>,
    /// One that the layout of a type can depend on.
    pub(crate) reshapes: bool,
    /// Names whose meaning is another one from now on.
    pub(crate) changed: Names,
    pub(crate) superseded: Vec<Superseded>,
}

impl Notebook {
    /// What stays when a part of `cell` is run, which is `split`: what an earlier run of the cell defined is gone.
    pub(crate) fn changes(&self, split: &Split, cell: &Arc<CellText>) -> Changes {
        let id = &cell.id;
        let keys: HashSet<_> = split.items.iter().flat_map(|item| &item.keys).collect();
        let members: HashSet<_> = split
            .items
            .iter()
            .flat_map(|item| item.members.iter().map(|(key, _)| key).chain(&item.keys))
            .collect();
        let leaves: HashMap<&str, &Leaf> = split
            .items
            .iter()
            .flat_map(|item| &item.leaves)
            .map(|leaf| (leaf.name.as_str(), leaf))
            .collect();
        let named: HashSet<&str> = split.items.iter().flat_map(Item::names).collect();

        // Names that now mean something else than a glob import or std's prelude said, or the other way round.
        let known: HashSet<&str> = self
            .items
            .iter()
            .flat_map(|stored| stored.item.names())
            .collect();
        let new_names = named
            .iter()
            .chain(leaves.keys())
            .filter(|name| !known.contains(*name));
        let mut rebound: Names = new_names.map(|name| (*name).to_owned()).collect();
        let (mut changed, mut gone) = (Names::new(), Names::new());
        let (mut redefines, mut reshapes) = (false, false);
        let mut older = Vec::new();
        let mut superseded = Vec::new();
        for stored in &self.items {
            let mut stored = stored.clone();
            let remade = split.remade.iter().find(|remade| remade.is(&stored));
            if let Some(new) = remade.filter(|new| new.item.text != stored.item.text) {
                redefines = true;
                if new.item.layout != stored.item.layout {
                    reshapes = true;
                    changed.extend(defined_by(&stored.item));
                    changed.extend(defined_by(&new.item));
                }
                gone.extend(stored.item.names().map(str::to_owned));
                stored = StoredItem::new(&stored.cell, &new.item);
            }
            let item = stored.item.clone();
            let is_part = Arc::ptr_eq(&stored.cell, cell);
            let was_here = !id.is_empty() && stored.cell.id == *id && !is_part;
            let as_call = |key| item.call.is_some() && members.contains(key);
            let mut own_keys = item.keys.iter();
            let replaced = was_here && !stored.is_use()
                || own_keys.any(|key| keys.contains(key) || as_call(key));
            let imported_over =
                item.names().any(|name| leaves.contains_key(name)) && !stored.is_use();
            if replaced || imported_over {
                if !split.items.iter().any(|new| new.text == item.text) {
                    redefines = true;
                }
                if !split.items.iter().any(|new| new.layout == item.layout) {
                    reshapes |= item.has_shape() || imported_over;
                    changed.extend(defined_by(&item));
                    gone.extend(item.names().map(str::to_owned));
                    if !was_here {
                        superseded.extend(Superseded::new(&stored, split));
                    }
                }
                continue;
            }
            stored.leaves.retain(|leaf| {
                let new = leaves.get(leaf.name.as_str());
                let defined = named.contains(leaf.name.as_str());
                if new.is_some_and(|new| new.path != leaf.path) || new.is_none() && defined {
                    (redefines, reshapes) = (true, true);
                    changed.insert(leaf.name.clone());
                    gone.insert(leaf.name.clone());
                } else if new.is_none() && was_here {
                    redefines = true;
                    rebound.insert(leaf.name.clone());
                    gone.insert(leaf.name.clone());
                }
                new.is_none() && !defined && !was_here
            });
            if stored.is_use() && stored.leaves.is_empty() {
                continue;
            }
            for (key, range) in &item.members {
                if members.contains(key) && !stored.replaced.contains(range) {
                    stored.replaced.push(range.clone());
                    redefines |= !split.items.iter().any(|new| new.text == item.text);
                }
            }
            if !stored.is_replaced() {
                older.push(stored);
            }
        }

        let direct = changed.len();
        let items = older.iter().map(|stored| &*stored.item).chain(&split.items);
        for item in items.clone().filter(|item| item.has_shape()) {
            let is_known = item.names().any(|name| known.contains(name));
            if is_known && item.roots.iter().any(|name| rebound.contains(name)) {
                changed.extend(defined_by(item));
            }
        }
        spread(&mut changed, items);
        redefines |= changed.len() > direct;
        reshapes |= changed.len() > direct;
        for stored in &mut older {
            forget_statics(stored, &changed);
        }
        drop_tags(&mut older, &split.items, &changed);
        Changes {
            lost: self.variables_of(&changed),
            older,
            redefines,
            gone,
            attributes: self.attributes.clone(),
            reshapes,
            changed,
            superseded,
        }
    }

    /// The variables whose type mentions one of these names.
    pub(crate) fn variables_of(&self, changed: &Names) -> Vec<String> {
        let mentions = |variable: &Variable| {
            names::in_text(&variable.ty)
                .iter()
                .any(|name| changed.contains(name))
        };
        let lost = self
            .variables
            .iter()
            .filter(|(_, variable)| mentions(variable));
        lost.map(|(name, _)| name.clone()).collect()
    }

    /// The variables whose type depends on one of these crates, also through the user's own types.
    pub(crate) fn variables_with(&self, crates: &Names) -> Vec<String> {
        let mut changed = crates.clone();
        spread(&mut changed, self.items.iter().map(|stored| &*stored.item));
        self.variables_of(&changed)
    }

    /// These crates are built in another way: statics whose type depends on them start over.
    pub(crate) fn forget_statics_with(&mut self, crates: &Names) {
        let mut changed = crates.clone();
        spread(&mut changed, self.items.iter().map(|stored| &*stored.item));
        for stored in &mut self.items {
            forget_statics(stored, &changed);
        }
        drop_tags(&mut self.items, &[], &changed);
    }

    /// The cell process ended: what its cells had defined and stored is gone.
    pub(crate) fn process_lost(&mut self) -> Vec<String> {
        for stored in &mut self.items {
            stored.symbols.fill(None);
            stored.tag = None;
        }
        let lost: Vec<String> = std::mem::take(&mut self.variables).into_keys().collect();
        self.past.process_ended(lost.iter().cloned());
        lost
    }

    /// Whether there is a variable or an item of this name.
    pub(crate) fn knows(&self, name: &str) -> bool {
        let mut items = self.items.iter().flat_map(|stored| stored.item.names());
        self.variables.contains_key(name) || items.any(|item| item == name)
    }

    /// Whether the cell `id` has defined something.
    pub(crate) fn has_items_of(&self, id: &str) -> bool {
        !id.is_empty() && self.items.iter().any(|stored| stored.cell.id == id)
    }

    /// The text of an item.
    pub(crate) fn text_of(&self, space: Space, name: &str) -> Option<String> {
        let defines = |stored: &&StoredItem| {
            let mut keys = stored.item.keys.iter();
            keys.any(|key| key.space == space && key.name == name)
        };
        let found = self.items.iter().rev().find(defines);
        found.map(|stored| stored.item.text.clone())
    }

    /// Names of the items, sorted.
    pub(crate) fn item_names(&self) -> Vec<String> {
        let keys = self.items.iter().flat_map(|stored| &stored.item.keys);
        let names: std::collections::BTreeSet<_> = keys
            .filter(|key| key.space != Space::Impl)
            .map(|key| key.name.clone())
            .collect();
        names.into_iter().collect()
    }
}

/// The memory of statics of changed types holds values of the old ones.
fn forget_statics(stored: &mut StoredItem, changed: &Names) {
    let statics = &stored.item.statics;
    for (symbol, found) in stored.symbols.iter_mut().zip(statics) {
        // What one call makes stays together.
        let is_same = |other: &&Static| {
            std::ptr::eq(*other, found) || found.is_made() && other.range == found.range
        };
        let mut same = statics.iter().filter(is_same);
        if same.any(|other| !names::in_text(&other.ty).is_disjoint(changed)) {
            *symbol = None;
        }
    }
}

/// Adds what depends on `changed` names, until nothing more does.
fn spread<'a>(changed: &mut Names, items: impl Iterator<Item = &'a Item> + Clone) {
    if changed.is_empty() {
        return;
    }
    loop {
        let before = changed.len();
        for item in items.clone() {
            if item.has_shape() && item.shape.iter().any(|name| changed.contains(name)) {
                changed.extend(defined_by(item));
            }
        }
        if changed.len() == before {
            return;
        }
    }
}
