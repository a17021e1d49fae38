//! Items that stay for later cells.

use super::macro_statics::new_tag;
use crate::base::Diagnostic;
use crate::cell::item::{Item, Leaf};
use crate::cell::parts::Part;
use crate::cell::split::{Remade, Split};
use crate::cell::text::CellText;
use std::ops::Range;
use std::sync::Arc;

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

impl Remade {
    pub(super) fn is(&self, stored: &StoredItem) -> bool {
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

    /// No loaded cell has defined all of its statics.
    pub(crate) fn is_new(&self) -> bool {
        self.symbols.iter().any(Option::is_none)
            || self.tag.is_none() && !self.item.macro_statics.is_empty()
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

    /// The number of what stands for a part that is set aside.
    pub(crate) fn stand_in(&self, part: &Range<usize>) -> Option<usize> {
        let mut aside = self.aside.iter();
        aside.find(|aside| aside.part.range == *part)?.stand_in
    }

    /// Whether a part of it is not compiled.
    pub(crate) fn is_left_out(&self, part: &Range<usize>) -> bool {
        self.left_out()
            .any(|out| out.start <= part.start && part.end <= out.end)
    }

    /// Whether an earlier cell has defined a static that this part of it stands in the value of.
    pub(crate) fn is_imported_around(&self, part: &Range<usize>) -> bool {
        let mut statics = self.item.statics.iter().zip(&self.symbols);
        statics.any(|(found, symbol)| {
            let is_around = found.range.start < part.start && part.end < found.range.end;
            symbol.is_some() && is_around
        })
    }

    /// Whether later cells have replaced all that it was.
    pub(super) fn is_replaced(&self) -> bool {
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

/// A part of an item, or all of it, that is left out since it does not compile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Aside {
    pub(crate) part: Part,
    /// Why: the first error.
    pub(crate) error: Diagnostic,
    /// [`Notebook::version`](crate::notebook::Notebook::version) when it was tried last.
    pub(crate) tried_at: u64,
    /// While rustc is asked whether a cell would use it: the number of what stands for it.
    pub(crate) stand_in: Option<usize>,
}

impl Superseded {
    /// What goes with `stored`, if it is a call that has made more than the new items have names for.
    pub(super) fn new(stored: &StoredItem, split: &Split) -> Option<Superseded> {
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
