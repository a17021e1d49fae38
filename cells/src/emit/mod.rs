//! The crate that a cell is compiled as.
//!
//! One folder holds the files:
//!
//! | file | holds |
//! |---|---|
//! | `cell.rs` | the root: everything that is not the user's text |
//! | `In[7]` | the statements, as a block, and after the user's last line what stores the variables |
//! | `last/In[7]` | the last expression; rustc knows it as `./In[7]` |
//! | `items/In[3]`, `items/In[7]` | the items of older cells and of this one |
//! | `macros/In[3]`, `macros/20/In[3]` | definitions of macros, and what makes macros in other ways, before the other items |
//! | `probe/` | `cell.rs` and `In[7]` once more, for the types of variables |
//! | `items/In[3].files/` | instead of `items/In[3]`, where that brings in files beside the notebook, with these; so for the others |
//!
//! The names are what `file!()`, `dbg!` and panics say. They differ because rustc takes files of one name for one file.

mod beside;
mod expansion;
mod file_names;
mod format;
mod order;
mod root;
pub(crate) mod stand_in;
pub(crate) mod type_probe;

use crate::cell::files::Module;
use crate::cell::item::Item;
use crate::cell::key::Space;
use crate::cell::macro_statics::tag_in;
use crate::cell::masked::{Edit, Masked};
use crate::cell::split::Split;
pub(crate) use beside::as_written;
pub(crate) use expansion::{Asked, EXPANSION, marks, write_expansion};
pub(crate) use file_names::FileNames;
pub(crate) use format::trait_of;
pub(crate) use root::symbol;

use crate::cell::text::CellText;
use crate::notebook::{StoredItem, Variable};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;
use std::{fs, io};

/// How values and errors are shown, as `:fmt` and `:efmt` set it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Formats {
    pub(crate) show: String,
    pub(crate) failure: String,
    /// The type is shown too.
    pub(crate) types: bool,
}

impl Default for Formats {
    fn default() -> Formats {
        Formats {
            show: "{:?}".into(),
            failure: "{:?}".into(),
            types: false,
        }
    }
}

/// How `.await` is driven.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Executor {
    /// By a loop of the runtime.
    #[default]
    Plain,
    /// By tokio, with its threads or without.
    Tokio { threads: bool },
    /// By tokio 0.2, which enters a runtime in another way.
    OldTokio,
}

/// A cell about to be compiled.
#[derive(Debug, Clone)]
pub(crate) struct Unit<'a> {
    /// Differs between all compiled cells of a kernel.
    pub(crate) serial: u32,
    pub(crate) cell: &'a Arc<CellText>,
    pub(crate) split: &'a Split,
    /// The items of older cells to emit.
    pub(crate) older: Vec<StoredItem>,
    /// Those that are not: they are set aside, or superseded.
    pub(crate) left_out: Vec<StoredItem>,
    /// The variables to load.
    pub(crate) loads: Vec<(String, Variable)>,
    pub(crate) generation: u64,
    pub(crate) formats: &'a Formats,
    /// Attributes of the crate that the user has set.
    pub(crate) attributes: &'a [String],
    /// The crate that the dependencies are linked through.
    pub(crate) dependencies: Option<&'a str>,
    /// The cell mentions one of them.
    pub(crate) links: bool,
    pub(crate) executor: Executor,
    /// It runs on a subshell's thread: what it takes and stores must be `Send`.
    pub(crate) on_other_thread: bool,
}

impl Unit<'_> {
    /// The items of this cell and of older ones, the newest first.
    pub(crate) fn items(&self) -> impl Iterator<Item = &Item> {
        let older = self.older.iter().map(|stored| &*stored.item);
        self.split.items.iter().rev().chain(older.rev())
    }

    /// The text of an item of this cell or an older one.
    pub(crate) fn item(&self, space: Space, name: &str) -> Option<&str> {
        let defines = |item: &&Item| {
            let mut keys = item.keys.iter();
            keys.any(|key| key.space == space && key.name == name)
        };
        self.items().find(defines).map(|item| item.text.as_str())
    }

    /// The types of the new variables, where all of them are guessed.
    pub(crate) fn guesses(&self, plan: &Plan) -> Option<Vec<&str>> {
        let variables = self.split.variables.iter();
        let guesses = variables.map(|new| new.guess.as_deref().filter(|_| !plan.asks));
        guesses.collect()
    }
}

/// What rustc's answers have taught about a cell since it was first emitted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Plan {
    /// New variables that the cell moves away.
    pub(crate) moved: Vec<String>,
    /// Loaded variables that the cell moves away.
    pub(crate) consumed: Vec<String>,
    /// New variables that cannot be kept, and why. They end before the others are stored, which they may borrow.
    pub(crate) unkept: BTreeMap<String, String>,
    /// Those of them that the cell has moved away itself, if only in part or on some way, or that Rust is done with earlier.
    pub(crate) ended: Vec<String>,
    /// Loaded variables that something borrows to the end of the cell.
    pub(crate) held: Vec<String>,
    /// Loaded variables whose type cannot be named here, or that are in `not_send`.
    pub(crate) unloadable: Vec<String>,
    /// Loaded variables that cannot be taken to a subshell's thread.
    pub(crate) not_send: Vec<String>,
    /// The types of new variables that are written out where these are stored: of a function itself, which is kept as a
    /// pointer, and of what perhaps cannot be named.
    pub(crate) written: BTreeMap<String, String>,
    /// Paths through private modules, and the public ones in their place.
    pub(crate) public: BTreeMap<String, String>,
    /// Of a type in `written`: what else it may be, where crates of the notebook have one name for rustc.
    pub(crate) others: BTreeMap<String, Vec<String>>,
    /// Public paths that turned out to be of something else, or not public.
    pub(crate) refused: Vec<String>,
    /// Names of statics that a glob import brings in and that a `let` wants.
    pub(crate) shadowed: Vec<String>,
    /// Bytes of the cell's `?` that stand after an `Option`.
    pub(crate) options: Vec<usize>,
    /// A macro of the cell's awaits, as `tokio::join!` does.
    pub(crate) awaits: bool,
    /// A guess at a type was wrong: rustc is asked.
    pub(crate) asks: bool,
    /// How often something of older items was left out.
    pub(crate) asides: usize,
    /// Tags of items whose macros make two statics of one symbol: each cell has its own.
    pub(crate) unshared: Vec<String>,
    /// The last expression has a `Debug` form and a trait's `evcxr_display`, which comes first.
    pub(crate) shows_by_trait: bool,
    /// The last expression has no type that can be shown: it never ends, or its type is not known.
    pub(crate) shows_nothing: bool,
    /// The text cannot be read, and no generated code follows it that rustc could take for the rest of it.
    pub(crate) is_alone: bool,
}

impl Plan {
    /// Whether a new variable is stored at the end of the cell.
    pub(crate) fn stores(&self, name: &String) -> bool {
        !self.moved.contains(name) && !self.unkept.contains_key(name)
    }

    /// Whether the types that a probe found under `other` hold under this plan too.
    pub(crate) fn has_probe_of(&self, other: &Plan) -> bool {
        self.shadowed == other.shadowed
            && self.options == other.options
            && self.unloadable == other.unloadable
            && self.awaits == other.awaits
            && self.asks == other.asks
            && self.asides == other.asides
            && self.shows_by_trait == other.shows_by_trait
            && self.shows_nothing == other.shows_nothing
    }
}

/// What a line that is not the user's does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum OwnLine {
    /// Stores a new variable.
    Put(String),
    /// Stores a loaded variable again.
    Back(String),
    /// Ends a new variable that is not kept.
    End(String),
    /// Takes a variable out of the store.
    Load(String),
    /// Shows the last expression.
    Show,
    /// Imports what a leaf of an older `use` does: the item's index, the leaf's bytes.
    Import(usize, Range<usize>),
}

/// Where everything stands in the emitted files.
#[derive(Debug, Default)]
pub(crate) struct Layout {
    /// By the name that rustc knows the file by.
    pub(crate) sources: HashMap<String, Masked>,
    /// Lines of `cell.rs` and of the statements' file.
    pub(crate) own: HashMap<(String, usize), OwnLine>,
    /// The statements' file.
    pub(crate) statements: String,
    /// How many lines of that are the user's.
    pub(crate) user_lines: usize,
    /// The last expression: bytes of the cell.
    pub(crate) last: Option<Range<usize>>,
    /// The cell defines statics.
    pub(crate) defines: bool,
    /// The files beside the notebook.
    pub(crate) files: HashSet<String>,
    /// What is inserted into items that are compiled for the first time, for the places of panics.
    pub(crate) item_edits: Vec<(String, Edit)>,
    /// The cells whose text is in the files.
    pub(crate) cells: Vec<Arc<CellText>>,
}

/// Name of the root file.
pub(crate) const ROOT: &str = "cell.rs";
/// Folder of the probe's files.
pub(crate) const PROBE: &str = "probe";

/// Writes the files of a cell into `folder`.
///
/// # Errors
/// What the system says where a file cannot be written.
pub(crate) fn write(unit: &Unit<'_>, plan: &Plan, folder: &Path) -> io::Result<Layout> {
    let mut layout = Layout::default();
    fs::create_dir_all(folder)?;
    let stored = stored_items(unit);
    let names = FileNames::of(unit);
    write_items(unit, plan, &stored, folder, &names, &mut layout)?;
    if let Some(range) = &unit.split.last {
        let range = std::slice::from_ref(range);
        let masked = Masked::new(&unit.cell.code, range, &[], &code_edits(unit, plan, range));
        beside::write(folder, "last", unit.cell, &masked.text)?;
        layout
            .sources
            .insert(format!("./{}", unit.cell.file), masked);
    }
    write_code(unit, plan, &stored, false, folder, &mut layout)?;
    layout.files = names.files();
    layout.last.clone_from(&unit.split.last);
    layout.cells.push(unit.cell.clone());
    let older = unit.older.iter().map(|stored| stored.cell.clone());
    layout.cells.extend(older);
    Ok(layout)
}

/// Writes the probe's files beside those of [`write`].
///
/// # Errors
/// As [`write`].
pub(crate) fn write_probe(unit: &Unit<'_>, plan: &Plan, folder: &Path) -> io::Result<()> {
    let folder = folder.join(PROBE);
    fs::create_dir_all(&folder)?;
    let stored = stored_items(unit);
    write_code(unit, plan, &stored, true, &folder, &mut Layout::default())
}

/// The items of older cells, but for the imports, and those of this one.
fn stored_items(unit: &Unit<'_>) -> Vec<StoredItem> {
    let own = unit.split.items.iter();
    let own = own.map(|item| StoredItem::new(unit.cell, item));
    let older = unit.older.iter().filter(|stored| !stored.is_use());
    older.cloned().chain(own).collect()
}

/// `cell.rs` and the statements' file.
fn write_code(
    unit: &Unit<'_>,
    plan: &Plan,
    stored: &[StoredItem],
    probe: bool,
    folder: &Path,
    layout: &mut Layout,
) -> io::Result<()> {
    let root = root::root(unit, plan, stored, &layout.item_edits, probe);
    fs::write(folder.join(ROOT), &root.text)?;
    let statements = root::statements(unit, plan, probe);
    beside::write(folder, "", unit.cell, &statements.text)?;

    let own = |file: &str, lines: Vec<(usize, OwnLine)>| {
        let file = file.to_owned();
        lines
            .into_iter()
            .map(move |(line, what)| ((file.clone(), line), what))
    };
    layout.own.extend(own(ROOT, root.own));
    layout.own.extend(own(&unit.cell.file, statements.own));
    layout.statements.clone_from(&unit.cell.file);
    layout.user_lines = unit.cell.code.lines().count().max(1);
    layout
        .sources
        .insert(unit.cell.file.clone(), statements.masked);
    layout.defines |= root.defines;
    Ok(())
}

/// What is inserted into code at top level: a value after each `return`, `.__try()` before each `?` on an `Option`, `;` after calls
/// of macros that need one.
fn code_edits(unit: &Unit<'_>, plan: &Plan, ranges: &[Range<usize>]) -> Vec<(usize, String)> {
    let returns = unit
        .split
        .returns
        .iter()
        .map(|at| (*at, " ::std::result::Result::Ok(())".to_owned()));
    let units = unit.split.units.iter();
    let units = units.flat_map(|range| {
        let open = (range.start, "::std::result::Result::Ok(".to_owned());
        [open, (range.end, ")".to_owned())]
    });
    let tries = unit
        .split
        .tries
        .iter()
        .filter(|at| plan.options.contains(at));
    let tries = tries.map(|at| (*at, ".__try()".to_owned()));
    let ends = unit.split.unended.iter().map(|at| (*at, ";".to_owned()));
    let mut edits: Vec<_> = returns
        .chain(units)
        .chain(tries)
        .chain(ends)
        .filter(|(at, _)| {
            ranges
                .iter()
                .any(|range| range.start < *at && *at <= range.end)
        })
        .collect();
    edits.sort();
    edits
}

/// The files of items, as [`order::files`] has them.
fn write_items(
    unit: &Unit<'_>,
    plan: &Plan,
    stored: &[StoredItem],
    folder: &Path,
    names: &FileNames,
    layout: &mut Layout,
) -> io::Result<()> {
    let (files, _) = order::files(stored);
    let selections: Vec<Selection> = files
        .iter()
        .map(|file| Selection::of(unit, plan, file, layout))
        .collect();
    for file in &files {
        let others = files.iter().zip(&selections);
        let of_cell: Vec<&Selection> = others
            .filter(|(other, _)| std::ptr::eq(other.cell, file.cell))
            .map(|(_, selection)| selection)
            .collect();
        beside::put(folder, &file.around, file.cell, |beside, module| {
            let masked = module_page(module, &of_cell);
            let text = masked.text.clone();
            let place = beside::place(&file.around, &beside.path);
            layout
                .sources
                .insert(names.known(&place).to_owned(), masked);
            text
        })?;
    }
    for (file, selection) in files.iter().zip(&selections) {
        let path = folder.join(&file.path);
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        let masked = selection.masked(file);
        fs::write(path, &masked.text)?;
        let known = names.known(&file.path);
        if file.items.iter().any(|stored| stored.is_new()) {
            let edits = masked.edits.iter();
            let edits = edits.map(|edit| (known.to_owned(), edit.clone()));
            layout.item_edits.extend(edits);
        }
        layout.sources.insert(known.to_owned(), masked);
    }
    Ok(())
}

/// What of a cell's text is in a file of items, and how it is changed.
struct Selection {
    keep: Vec<Range<usize>>,
    cut: Vec<Range<usize>>,
    insert: Vec<(usize, String)>,
}

impl Selection {
    fn of(unit: &Unit<'_>, plan: &Plan, file: &order::File<'_>, layout: &mut Layout) -> Selection {
        let (mut keep, mut cut, mut insert) = (Vec::new(), Vec::new(), Vec::new());
        for stored in &file.items {
            let item = &stored.item;
            keep.push(item.range.clone());
            for out in stored.left_out() {
                let stand_in = stored.stand_in(out).and_then(|number| {
                    stand_in::of(stored.cell.text(out.clone()), out.start, number)
                });
                match stand_in {
                    Some(stand_in) => {
                        cut.extend(stand_in.cut);
                        insert.extend(stand_in.insert);
                    }
                    None => cut.push(out.clone()),
                }
            }
            let is_imported =
                !item.statics.is_empty() && stored.symbols.iter().all(Option::is_some);
            if item.is_unended && !is_imported {
                insert.push((item.range.end, ";".to_owned()));
            }
            let tag = stored.tag_in(unit.serial);
            let is_shared = !plan.unshared.contains(&tag);
            for (index, (found, symbol)) in item.statics.iter().zip(&stored.symbols).enumerate() {
                if stored.is_left_out(&found.range) || stored.is_imported_around(&found.range) {
                    continue;
                }
                let new = || static_symbol(unit.serial, &stored.cell.file, &item.range, index);
                let range = found.range.clone();
                match symbol {
                    None if found.is_made_within() && is_shared => {
                        insert.push((range.end, found.beside(&new(), true)));
                        layout.defines = true;
                    }
                    None if found.is_made() => {}
                    None => {
                        insert.push((range.start, found.export(&new())));
                        layout.defines = true;
                    }
                    Some(symbol) if found.is_made_within() => {
                        insert.push((range.end, found.beside(symbol, false)));
                        cut.push(range);
                    }
                    Some(_) if found.is_made() => cut.push(item.range.clone()),
                    Some(symbol) => {
                        insert.push((range.start, found.import(symbol).replace('\n', " ")));
                        cut.push(range);
                    }
                }
            }
            if is_shared {
                for found in &item.macro_statics {
                    insert.push((found.at, found.export(&tag)));
                    layout.defines = true;
                }
            }
        }
        Selection { keep, cut, insert }
    }

    fn masked(&self, file: &order::File<'_>) -> Masked {
        match file.included {
            None => Masked::new(&file.cell.code, &self.keep, &self.cut, &self.insert),
            Some(text) => {
                let keep = text.all_within(&self.keep);
                Masked::new(
                    &text.text,
                    &keep,
                    &text.all_within(&self.cut),
                    &self.within(text),
                )
            }
        }
    }

    fn within(&self, text: &Module) -> Vec<(usize, String)> {
        let within = |(at, new): &(usize, String)| {
            let at = text.within(&(*at..*at))?.start;
            Some((at, new.clone()))
        };
        self.insert.iter().filter_map(within).collect()
    }
}

/// A module, which is there as a whole, as the items of its cell change it.
fn module_page(module: &Module, selections: &[&Selection]) -> Masked {
    let all = 0..module.text.len();
    let cut: Vec<_> = selections
        .iter()
        .flat_map(|selection| module.all_within(&selection.cut))
        .collect();
    let insert: Vec<_> = selections
        .iter()
        .flat_map(|selection| selection.within(module))
        .collect();
    Masked::new(&module.text, std::slice::from_ref(&all), &cut, &insert)
}

/// The tag of the item that one of these generated texts is inserted for, to export a static of it.
pub(crate) fn exporting(unit: &Unit<'_>, text: &str) -> Option<String> {
    if let Some(tag) = tag_in(text) {
        return Some(tag.to_owned());
    }
    let own = unit.split.items.iter();
    let own = own.map(|item| StoredItem::new(unit.cell, item));
    unit.older.iter().cloned().chain(own).find_map(|stored| {
        let symbol =
            |index| static_symbol(unit.serial, &stored.cell.file, &stored.item.range, index);
        let mut made = stored.item.statics.iter().enumerate();
        made.any(|(index, found)| found.is_made_within() && text.contains(&symbol(index)))
            .then(|| stored.tag_in(unit.serial))
    })
}

/// The linker's name of a static that this cell defines.
pub(crate) fn static_symbol(serial: u32, file: &str, item: &Range<usize>, index: usize) -> String {
    let number: String = file
        .chars()
        .map(|c| if c.is_ascii_digit() { c } else { '_' })
        .collect();
    // As wide for all cells: see `Static::export`.
    format!("__cell_{serial:06}{number}{}_{index}", item.start)
}
