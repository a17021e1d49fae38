//! The files that items stand in, and their order: a macro is there only for what follows its definition.

use crate::cell::calls::is_in_prelude;
use crate::cell::files::Module;
use crate::cell::item::{Item, Leaf};
use crate::cell::key::{Key, Space};
use crate::cell::names::Names;
use crate::cell::text::CellText;
use crate::emit::beside;
use crate::notebook::StoredItem;

/// Items of one cell that stand in one file.
pub(super) struct File<'a> {
    /// `items/In[3]`, below the cell's folder.
    pub(super) path: String,
    /// How rustc is to call it.
    pub(super) known: String,
    /// What the files beside the notebook stand around.
    pub(super) around: String,
    pub(super) cell: &'a CellText,
    /// Of a file that the cell includes: its text.
    pub(super) included: Option<&'a Module>,
    pub(super) items: Vec<&'a StoredItem>,
}

/// The files in the order in which the root includes them: definitions of macros, then what makes macros in other ways, each in
/// its own file, then the rest. How many are of the first two kinds is the second value.
pub(super) fn files(stored: &[StoredItem]) -> (Vec<File<'_>>, usize) {
    let mut files: Vec<File<'_>> = Vec::new();
    let mut makers: Vec<&StoredItem> = Vec::new();
    let mut others: Vec<File<'_>> = Vec::new();
    for item in stored.iter().filter(|stored| !is_inline(&stored.item)) {
        if !item.item.makes_macros || is_shadowed(item, stored) {
            add(&mut others, "items", item);
        } else if is_definition(&item.item) {
            add(&mut files, "macros", item);
        } else {
            makers.push(item);
        }
    }
    while !makers.is_empty() {
        let is_ready = |maker: &&StoredItem| {
            let needed = needed(&maker.item, stored);
            !makers.iter().any(|other| {
                !std::ptr::eq(*other, *maker)
                    && macros_of(&other.item).any(|name| needed.contains(name))
            })
        };
        let next = makers.iter().position(is_ready).unwrap_or(0);
        let maker = makers.remove(next);
        // The name hangs on nothing but the item: statics go by it.
        let folder = format!("macros/{}", maker.item.range.start);
        add(&mut files, &folder, maker);
    }
    let count = files.len();
    files.extend(others);
    (files, count)
}

/// Whether an item is written into the root, and not into a file with the user's places. What an `include!` brings in is
/// macro-expanded, and rustc finds a macro-expanded macro ambiguous that has a name of std's prelude; so these stand in the root
/// itself, as do imports of such macros and `#[macro_use] extern crate`.
pub(super) fn is_inline(item: &Item) -> bool {
    let is_std_macro = |key: &Key| key.space == Space::Macro && is_in_prelude(&key.name);
    let imports_one = |leaf: &Leaf| is_in_prelude(&leaf.name);
    item.keys.iter().any(is_std_macro) || item.leaves.iter().any(imports_one) || item.takes_macros()
}

fn add<'a>(files: &mut Vec<File<'a>>, folder: &str, item: &'a StoredItem) {
    let around = beside::path(folder, &item.cell);
    let included = item.cell.files.text_at(item.item.range.start);
    let path = match included {
        Some((file, _)) => beside::place(&around, &file.path),
        None => around.clone(),
    };
    match files.iter_mut().find(|file| file.path == path) {
        Some(file) => file.items.push(item),
        None => files.push(File {
            path,
            known: match included {
                Some((file, _)) => file.name.clone(),
                None => beside::known_path(folder, &item.cell),
            },
            around,
            cell: &item.cell,
            included: included.map(|(_, text)| text),
            items: vec![item],
        }),
    }
}

fn macros_of(item: &Item) -> impl Iterator<Item = &str> {
    let macros = item.keys.iter().filter(|key| key.space == Space::Macro);
    macros.map(|key| key.name.as_str())
}

/// A `macro_rules!` itself, which needs nothing where it stands.
fn is_definition(item: &Item) -> bool {
    item.call.is_none() && item.keys.iter().all(|key| key.space == Space::Macro)
}

/// The cell defines the macro more than once: each use has the last definition before it.
fn is_shadowed(stored: &StoredItem, all: &[StoredItem]) -> bool {
    let same_cell = all
        .iter()
        .filter(|other| other.cell.file == stored.cell.file && !std::ptr::eq(*other, stored));
    let mut others = same_cell.flat_map(|other| macros_of(&other.item));
    others.any(|name| macros_of(&stored.item).any(|own| own == name))
}

/// Everything that is mentioned where `item` is expanded.
fn needed(item: &Item, all: &[StoredItem]) -> Names {
    let mut names = item.mentions.clone();
    loop {
        let before = names.len();
        for other in all
            .iter()
            .filter(|other| is_definition(&other.item) && other.item.makes_macros)
        {
            if macros_of(&other.item).any(|name| names.contains(name)) {
                names.extend(other.item.mentions.iter().cloned());
            }
        }
        if names.len() == before {
            return names;
        }
    }
}
