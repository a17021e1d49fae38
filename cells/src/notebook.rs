//! What the cells that ran have left: items and variables.

use crate::aside::Aside;
use crate::cell::item::{Item, Leaf, Space, defined_by};
use crate::cell::names::{self, Names};
use crate::cell::split::Split;
use crate::files::{File, Files, Module};
use crate::macro_statics::{drop_tags, new_tag};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

/// A cell's code and the name of the file that it is for rustc.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CellText {
    /// `In[3]`
    pub(crate) file: String,
    pub(crate) code: String,
    /// Which cell of the document it is; empty where the client does not say.
    pub(crate) id: String,
    /// The files beside the notebook that it brings in.
    pub(crate) files: Files,
}

impl CellText {
    /// The text that rustc knows by this name: the code, or that of a file.
    pub(crate) fn text_of(&self, file: &str) -> Option<&str> {
        if self.file == file {
            return Some(&self.code);
        }
        Some(&self.module(file)?.text)
    }

    /// The module or included text that rustc, or else the user, knows by this name.
    pub(crate) fn module(&self, file: &str) -> Option<&Module> {
        let named = |by: fn(&File) -> &str| {
            let mut modules = self.files.modules();
            modules.find(move |(beside, _)| by(beside) == file)
        };
        let found = named(|beside| &beside.name).or_else(|| named(|beside| &beside.path));
        found.map(|(_, module)| module)
    }

    /// What stands at these bytes, which may be those of an included file.
    pub(crate) fn text(&self, range: Range<usize>) -> &str {
        match self
            .files
            .text_at(range.start)
            .filter(|_| range.start >= self.code.len())
        {
            Some((_, text)) => &text.text[range.start - text.start..range.end - text.start],
            None => &self.code[range],
        }
    }
}

/// A stored variable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Variable {
    /// Its type, as it can be written at the root of a cell's crate.
    pub(crate) ty: String,
    pub(crate) mutable: bool,
}

/// An item that can be emitted again.
#[derive(Debug, Clone)]
pub(crate) struct StoredItem {
    pub(crate) cell: Arc<CellText>,
    pub(crate) item: Arc<Item>,
    /// What is left of a `use`.
    pub(crate) leaves: Vec<Leaf>,
    /// Parts that a later cell replaced: bytes of the cell.
    pub(crate) replaced: Vec<Range<usize>>,
    /// A later cell's item has taken its place.
    pub(crate) superseded: bool,
    /// What is left out since it does not compile.
    pub(crate) aside: Vec<Aside>,
    /// The symbol of each static, once a loaded cell has defined it.
    pub(crate) symbols: Vec<Option<String>>,
    /// In the symbols of statics that its macros make, once a loaded cell has defined them.
    pub(crate) tag: Option<String>,
}

/// The call of an older cell whose macros are defined anew.
#[derive(Debug, Clone)]
pub(crate) struct Remade {
    pub(crate) cell: Arc<CellText>,
    /// What it leaves now.
    pub(crate) item: Arc<Item>,
}

impl Remade {
    fn is(&self, stored: &StoredItem) -> bool {
        Arc::ptr_eq(&self.cell, &stored.cell) && self.item.range == stored.item.range
    }
}

/// The call of a macro that another definition has taken the place of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Superseded {
    /// The call, and its cell.
    pub(crate) what: String,
    pub(crate) file: String,
    /// What went with it, though nothing new has these names.
    pub(crate) names: Vec<String>,
}

impl StoredItem {
    /// An item that no loaded cell has defined yet.
    pub(crate) fn new(cell: &Arc<CellText>, item: &Item) -> StoredItem {
        StoredItem {
            cell: cell.clone(),
            leaves: item.leaves.clone(),
            replaced: Vec::new(),
            superseded: false,
            aside: Vec::new(),
            symbols: vec![None; item.statics.len()],
            tag: item.tag.clone(),
            item: Arc::new(item.clone()),
        }
    }

    /// Its tag in the cell of this number.
    pub(crate) fn tag_in(&self, serial: u32) -> String {
        let new = || new_tag(serial, &self.cell.file, &self.item.range);
        self.tag.clone().unwrap_or_else(new)
    }

    pub(crate) fn is_use(&self) -> bool {
        !self.item.leaves.is_empty()
    }

    /// Whether it is the item that `other` is a copy of.
    pub(crate) fn is_same(&self, other: &StoredItem) -> bool {
        self.cell == other.cell && self.item.range == other.item.range
    }

    /// All of it is set aside.
    pub(crate) fn is_aside(&self) -> bool {
        self.aside
            .iter()
            .any(|aside| aside.part.range == self.item.range)
    }

    /// The parts that are not compiled.
    pub(crate) fn left_out(&self) -> impl Iterator<Item = &Range<usize>> {
        let aside = self.aside.iter().map(|aside| &aside.part.range);
        self.replaced.iter().chain(aside)
    }

    /// Whether a part of it is not compiled.
    pub(crate) fn is_left_out(&self, part: &Range<usize>) -> bool {
        self.left_out()
            .any(|out| out.start <= part.start && part.end <= out.end)
    }

    /// Whether later cells have replaced all that it was.
    fn is_replaced(&self) -> bool {
        let members = &self.item.members;
        self.is_use() && self.leaves.is_empty()
            || !members.is_empty()
                && members
                    .iter()
                    .all(|(_, range)| self.replaced.contains(range))
    }

    /// Takes over what the compile of a cell has found out about a copy of it.
    pub(crate) fn learn_from(&mut self, copy: &StoredItem, version: u64) {
        self.aside.clone_from(&copy.aside);
        self.aside
            .iter_mut()
            .for_each(|aside| aside.tried_at = version);
        self.superseded |= copy.superseded;
        for range in &copy.replaced {
            if !self.replaced.contains(range) {
                self.replaced.push(range.clone());
            }
        }
        let Self {
            leaves, replaced, ..
        } = self;
        leaves.retain(|leaf| !replaced.contains(&leaf.range));
        self.superseded |= self.is_replaced();
    }
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

    /// These crates are built in another way: statics whose type depends on them start anew.
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
        std::mem::take(&mut self.variables).into_keys().collect()
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

impl Superseded {
    /// What goes with `stored`, if it is a call that has made more than the new items have names for.
    fn new(stored: &StoredItem, split: &Split) -> Option<Superseded> {
        let call = stored.item.call.as_ref()?;
        let new = split.items.iter().flat_map(Item::names);
        let names = stored.item.made_but(&new.map(str::to_owned).collect());
        (!names.is_empty()).then(|| Superseded {
            what: call.what.clone(),
            file: stored.cell.file.clone(),
            names,
        })
    }
}

/// The memory of statics of changed types holds values of the old ones.
fn forget_statics(stored: &mut StoredItem, changed: &Names) {
    for (symbol, found) in stored.symbols.iter_mut().zip(&stored.item.statics) {
        if !names::in_text(&found.ty).is_disjoint(changed) {
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
