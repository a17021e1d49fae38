//! [`Compiler`]: the cells of one notebook.
//!
//! A cell on its way through:
//!
//! | stage | what it is |
//! |---|---|
//! | [`CellText`] | the user's text and the files that it brings in |
//! | [`Split`] | its items, statements, variables and last expression |
//! | [`Situation`] | what it is compiled in: the folder, the generation, what earlier cells lose |
//! | [`Unit`](crate::emit::Unit) | all that the emitted crate is made of: the cell, older items, variables to load |
//! | [`Plan`] | what rustc's answers have changed since the first emit: it is emitted and compiled again until nothing does |
//! | [`Built`](crate::rustc::compile::Built) | the library, the types of the variables, warnings |
//! | [`UnitBuilt`] | the same with the older items that it needed |
//! | [`Compiled`] | what the kernel gets: the program to load and run, and what to show |

mod beside;
mod build;
mod commands;
mod config;
mod doc;
mod expansion;
mod features;
mod libraries;
mod parameters;
mod parts;
mod program;
mod running;
mod standby;
mod unshared;

use build::{Situation, UnitBuilt};
use expansion::Read;
use libraries::Libraries;
use program::Leaves;
pub use program::{Cell, Compiled, Finished, Program, Status};

use crate::assist::Knowledge;
use crate::base::process::Canceller;
use crate::base::{Diagnostic, Error, Note, Progress};
use crate::cell::head::Head;
use crate::cell::item::Item;
use crate::cell::key::{Key, Space};
use crate::cell::split::{CellPart, Split};
use crate::cell::statics::StaticKind;
use crate::cell::text::CellText;
use crate::cell::variable::NewVariable;

use crate::dependencies::Dependencies;
use crate::emit::{Formats, Plan, static_symbol, symbol};
use crate::hints::advice;
use crate::notebook::Fate;
use crate::notebook::{Changes, Notebook, StoredItem, Variable};
use crate::runtime::Runtime;
use crate::runtime::standby::Standby;
use crate::rustc::aside;
use crate::rustc::feedback::{HELD, NOT_SEND};
use crate::rustc::tools::LIBRARY_FILE;

use crate::rustc::traits::Traits;
use crate::rustc::unbalanced;
use crate::syntax::spans::Spans;
use crate::syntax::types;
use running::RunningCell;
use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::SystemTime;

/// How much cells are optimised where `:opt` says nothing. Measured in the README.
const DEFAULT_OPT_LEVEL: &str = "1";

/// Errors that damaged libraries may cause: a crate that is not found, or has invalid metadata.
const OF_DAMAGE: [&str; 2] = ["E0463", "E0786"];

fn is_of_damage(error: &Error) -> bool {
    let Error::Compile(errors) = error else {
        return false;
    };
    errors.iter().any(|error| OF_DAMAGE.contains(&&*error.code))
}

/// Compiles the cells of one notebook, and knows what they have left.
#[derive(Debug)]
pub struct Compiler {
    runtime: Runtime,
    /// Scratch folder.
    folder: PathBuf,
    /// The notebook's folder.
    directory: PathBuf,
    notebook: Notebook,
    dependencies: Dependencies,
    formats: Formats,
    opt_level: String,
    timing: bool,
    canceller: Canceller,
    /// None where cells come one by one, or not at all.
    standby: Option<Standby>,
    /// Number of the last compiled cell.
    serial: u32,
    /// Codes of the last errors, for `:explain`.
    last_errors: Vec<String>,
    /// The last generation of items that a cell was compiled for, whatever became of it.
    generation: u64,
    /// The variables as of the last cell that ended in this process, and that end's number.
    stored: (u64, Vec<String>),
    /// Cells that may be running.
    running: Vec<RunningCell>,
    /// Cells whose libraries have statics of macros, which go by the file and place of a call.
    with_statics: HashSet<String>,
    traits: Traits,
    libraries: Libraries,
    /// Files beside the notebook of which it was said that they were saved, and when they were.
    noted_saves: HashMap<PathBuf, SystemTime>,
    /// Calls of macros of which rustc need not be asked again.
    make_nothing: unshared::MakeNothing,
    /// The last cell, by its count: another part of it may follow.
    cell: Option<(u32, Arc<CellText>)>,
}

impl Compiler {
    /// A compiler for one notebook, with `folder` as its own scratch folder; it is made, and removed in the end. The
    /// notebook's folder is the working directory of this process, until [`Compiler::set_directory`] says otherwise.
    ///
    /// # Errors
    /// Where the folder cannot be made.
    pub fn new(runtime: Runtime, folder: PathBuf) -> Result<Compiler, Error> {
        let folder = folder.join("cells");
        fs::create_dir_all(&folder).map_err(|source| Error::File {
            path: folder.clone(),
            source,
        })?;
        Ok(Compiler {
            runtime,
            folder,
            directory: std::env::current_dir().unwrap_or_default(),
            notebook: Notebook::default(),
            dependencies: Dependencies::default(),
            formats: Formats::default(),
            opt_level: DEFAULT_OPT_LEVEL.to_owned(),
            timing: false,
            canceller: Canceller::default(),
            standby: None,
            serial: 0,
            last_errors: Vec::new(),
            generation: 0,
            stored: (0, Vec::new()),
            running: Vec::new(),
            with_statics: HashSet::new(),
            traits: Traits::default(),
            libraries: Libraries::default(),
            noted_saves: HashMap::new(),
            make_nothing: unshared::MakeNothing::default(),
            cell: None,
        })
    }

    /// Where files beside the notebook and relative paths of dependencies are looked for.
    pub fn set_directory(&mut self, directory: PathBuf) {
        self.directory = directory;
    }

    /// Compiles the cell `In[count]`: first its commands in their order, then its code.
    ///
    /// # Errors
    /// See [`Error`]. Commands before the one that failed have taken effect.
    pub fn compile(
        &mut self,
        count: u32,
        code: &str,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Compiled, Error> {
        self.compile_cell(Cell::new(count, code), progress)
    }

    /// Compiles a cell of which more is known than its code.
    ///
    /// # Errors
    /// As [`Compiler::compile`].
    pub fn compile_cell(
        &mut self,
        cell: Cell<'_>,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Compiled, Error> {
        let _spans = Spans::until_dropped();
        let mut result = self.compile_part(cell, progress);
        if result.as_ref().is_err_and(is_of_damage) && self.repair(progress)? {
            result = self.compile_part(cell, progress);
        }
        self.canceller.reset();
        self.prepare();
        result
    }

    /// Builds again what is damaged in the cache. False where nothing is.
    fn repair(&mut self, progress: &mut dyn FnMut(Progress)) -> Result<bool, Error> {
        let mut step = |text: &str| {
            progress(Progress {
                text: text.to_owned(),
                done: None,
            });
        };
        let runtime = self.runtime.repair(false, &mut step)?;
        let dependencies = self
            .dependencies
            .repair(&self.runtime, &self.canceller, progress)?;
        Ok(runtime || dependencies)
    }

    /// Takes over what a program leaves, once it was run. Other cells may have ended since it was compiled.
    pub fn finish(&mut self, program: Program, outcome: Finished) {
        let _spans = Spans::until_dropped();
        let mut leaves = program.leaves;
        let before: Vec<String> = self.notebook.variables.keys().cloned().collect();
        let (file, id) = (leaves.cell.file.clone(), leaves.cell.id.clone());
        self.libraries.keep(&id, &file, program.library);
        let mut ended = std::mem::take(&mut leaves.ended);
        let made = leaves.variables.iter().map(|(name, _)| name.clone());
        let made: Vec<String> = made.collect();
        if outcome.status != Status::Mismatch {
            let changes = self.notebook.changes(&leaves.split, &leaves.cell);
            for name in &changes.lost {
                self.notebook.variables.remove(name);
            }
            let defines =
                !leaves.split.items.is_empty() || self.notebook.has_items_of(&leaves.cell.id);
            self.notebook.version += u64::from(defines);
            self.notebook.items = items_after(&leaves, changes, self.notebook.version);
            self.notebook.generation = self.notebook.generation.max(leaves.generation);
            self.notebook.shadowed.extend(leaves.shadowed);
            self.notebook.unshared.extend(leaves.unshared);
            put_attributes(&mut self.notebook.attributes, leaves.attributes);
            self.dependencies.loaded |= self.dependencies.set.is_some();
            self.ask_of_traits(&leaves.split);
        }
        if outcome.status == Status::Ok {
            self.notebook.variables.extend(leaves.variables);
        }
        if outcome.order >= self.stored.0 {
            self.stored = (outcome.order, outcome.variables);
        }
        let stored = &self.stored.1;
        self.notebook
            .variables
            .retain(|name, _| stored.contains(name));
        let variables = &self.notebook.variables;
        let fate = match outcome.status {
            Status::Ok => Fate::Returned,
            _ => Fate::Unfinished,
        };
        ended.extend(made.iter().map(|name| (name.clone(), fate.clone())));
        for name in before {
            if !ended.iter().any(|(other, _)| *other == name) {
                ended.push((name, Fate::Stopped));
            }
        }
        ended.retain(|(name, _)| !variables.contains_key(name));
        let made = made.into_iter().filter(|name| variables.contains_key(name));
        let made: Vec<String> = made.collect();
        self.notebook
            .past
            .ran(&file, &id, made.into_iter(), ended.into_iter());
    }

    /// Takes over what a program will leave when it runs to its end: for cells that are all compiled before the first one runs.
    pub fn assume(&mut self, program: Program) {
        let (order, mut variables) = self.stored.clone();
        variables.retain(|name| !program.forget.contains(name));
        let left = program.leaves.variables.iter();
        variables.extend(left.map(|(name, _)| name.clone()));
        let outcome = Finished {
            status: Status::Ok,
            variables,
            order: order + 1,
        };
        self.finish(program, outcome);
    }

    /// The cell process ended. Items and dependencies stay; the names of the variables that were lost are returned.
    pub fn process_lost(&mut self) -> Vec<String> {
        self.stored = (0, Vec::new());
        self.dependencies.loaded = false;
        self.notebook.process_lost()
    }

    /// Cancels compiles, from any thread.
    pub fn canceller(&self) -> Canceller {
        self.canceller.clone()
    }

    /// Name and type of each stored variable, sorted by name. Types are as people write them.
    pub fn variables(&self) -> Vec<(String, String)> {
        let _spans = Spans::until_dropped();
        let variables = self.notebook.variables.iter();
        variables
            .map(|(name, variable)| (name.clone(), types::short(&variable.ty)))
            .collect()
    }

    /// A copy of what is known now, for help while a cell is typed.
    pub fn knowledge(&self) -> Knowledge {
        Knowledge::new(&self.notebook, &self.dependencies, &self.runtime)
    }

    /// Names of the items that cells have defined, sorted.
    pub fn items(&self) -> Vec<String> {
        self.notebook.item_names()
    }

    /// `more` are the files beside the notebook that the text does not name.
    fn compile_text(
        &mut self,
        asked: &Cell<'_>,
        part: &CellPart<'_>,
        more: &[String],
        head: &Head,
        mut lost: Vec<String>,
        notes: &mut Vec<Note>,
    ) -> Result<Program, Error> {
        let folder = self.cell_folder();
        standby::empty(&folder);
        self.serial += 1;
        let cell = match self.cell.take() {
            // The parts of a cell are one text, and its items stand in one file.
            Some((count, cell)) if asked.part > 1 && count == asked.count => cell,
            _ => self.cell_text(asked, head, more)?,
        };
        self.cell = Some((asked.count, cell.clone()));
        unbalanced::check(&cell, &self.runtime, &self.canceller, &folder)?;
        let nightly = self.runtime.toolchain.takes_features();
        let attributes = head.checked(&cell.file, nightly).map_err(Error::Compile)?;
        let Read {
            split,
            changes,
            built,
        } = self.read(&cell, part, &attributes, asked.in_subshell, &lost, &folder)?;
        self.may_run_beside(&split, &changes)?;
        for name in &changes.lost {
            notes.push(Note::text(format!(
                "The type of the variable {name} was redefined, so was lost."
            )));
        }
        lost.extend(changes.lost.iter().cloned());
        let generation = self.next_generation(&changes);
        self.generation = self.generation.max(generation);
        let situation = Situation {
            subshell: asked.in_subshell,
            generation,
            changes: &changes,
            lost: &lost,
            folder: &folder,
        };
        let built = built
            .unwrap_or_else(|| self.build(&cell, &split, &situation))
            .map_err(|error| self.explain_in_use(&split.mentions, error))?;
        // Most likely a trait whose methods were called: do not fail first each time.
        self.notebook.keep_uses |= built.needed_all;
        self.describe(&built, &cell.code, &lost, notes);
        let kept = built.built.types.iter().map(|(new, _)| &new.name);
        for name in kept.filter(|name| split.returns_early() && built.takes(name)) {
            notes.push(Note::text(format!(
                "If the cell returns before its end, neither the new nor the earlier `{name}` is kept."
            )));
        }
        notes.extend(aside::notes(&built.emitted, &self.notebook.items));
        notes.extend(self.describe_saved(&built));
        self.describe_calls(&split, &changes, notes);
        self.describe_statics(&cell, &split, &built, notes);
        notes.extend(self.describe_main(&split));
        if built.built.defines_statics {
            self.with_statics.insert(cell.file.clone());
            let files = cell.files.all.iter();
            self.with_statics
                .extend(files.map(|file| file.name.clone()));
        }
        let library = self.folder.join(format!("{}.so", self.serial));
        fs::rename(folder.join(LIBRARY_FILE), &library).map_err(|source| Error::File {
            path: library.clone(),
            source,
        })?;
        let ended = ended(&built.built.plan, &cell, &changes.lost, &lost);
        let program = Arc::new(());
        let running = RunningCell::new(&cell.file, built.loads.clone(), &split, &changes, &program);
        self.running.push(running);
        Ok(Program {
            library,
            symbol: symbol(self.serial),
            global: built.built.defines_statics,
            forget: lost,
            leaves: Leaves {
                serial: self.serial,
                cell,
                split,
                emitted: built.emitted,
                ended,
                variables: variables_of(built.built.types),
                unkept: built.built.plan.unkept.into_iter().collect(),
                generation,
                shadowed: built.built.plan.shadowed,
                unshared: built.built.plan.unshared,
                is_linked_by_rustc: built.built.is_linked_by_rustc,
                attributes,
                _running: program,
            },
        })
    }

    /// A number of its own for each: a cell that fails, or runs beside others, shares its types with none.
    fn next_generation(&self, changes: &Changes) -> u64 {
        match changes.redefines {
            true => self.generation + 1,
            false => self.notebook.generation,
        }
    }

    /// Older cells of the same count have their items in files of that name.
    fn file_name(&self, count: u32) -> String {
        let taken = |name: &str| {
            self.with_statics.contains(name)
                || self
                    .notebook
                    .items
                    .iter()
                    .any(|stored| stored.cell.file == name)
                || self.running.iter().any(|other| other.file == name)
        };
        let name = format!("In[{count}]");
        if taken(&name) {
            format!("In[{count}]#{}", self.serial)
        } else {
            name
        }
    }

    /// In a program `main` would run by itself. Who defines it again knows better.
    fn describe_main(&self, split: &Split) -> Option<Note> {
        let runs = !split.statements.is_empty() || split.last.is_some();
        let mut older = self.notebook.items.iter();
        let is_new =
            !runs && split.items.iter().any(is_main) && !older.any(|stored| is_main(&stored.item));
        is_new.then(|| Note::text("`main` was defined, not called: write `main()` in a cell."))
    }

    fn describe(&self, unit: &UnitBuilt, code: &str, lost: &[String], notes: &mut Vec<Note>) {
        let plan = &unit.built.plan;
        let warnings = unit
            .built
            .warnings
            .iter()
            .map(|warning: &Diagnostic| Note::text(warning.rendered.trim_end()));
        notes.extend(warnings);
        let stored = |name: &String| self.notebook.variables.contains_key(name);
        for (name, why) in &plan.unkept {
            let earlier = match stored(name) && !lost.contains(name) {
                true if plan.consumed.contains(name) => {
                    format!("; the cell has moved the earlier `{name}`")
                }
                true => format!("; the earlier `{name}` stays"),
                false => String::new(),
            };
            let advice = advice(code, name, why).map(|advice| format!(" To keep it, {advice}."));
            let advice = advice.unwrap_or_default();
            notes.push(Note::text(format!(
                "`{name}` {why}, so that it is not kept for later cells{earlier}.{advice}"
            )));
        }
        for name in &plan.moved {
            if stored(name) && !lost.contains(name) && !plan.consumed.contains(name) {
                notes.push(Note::text(format!(
                    "The cell moves its new `{name}` away; the earlier `{name}` stays."
                )));
            }
        }
        for name in plan
            .held
            .iter()
            .filter(|name| !plan.unkept.contains_key(*name))
        {
            notes.push(Note::text(format!("`{name}` {HELD}, so that it is gone.")));
        }
        for name in plan.unloadable.iter().filter(|name| !lost.contains(name)) {
            let ty = self
                .notebook
                .variables
                .get(name)
                .map_or("?", |variable| &variable.ty);
            notes.push(Note::text(if plan.not_send.contains(name) {
                format!("`{name}` cannot be used here: it {NOT_SEND}")
            } else {
                format!("`{name}` cannot be used: its type `{ty}` cannot be named from here")
            }));
        }
    }
}

/// Whether it is the function that a program of Rust starts with.
fn is_main(item: &Item) -> bool {
    let is_named = |key: &Key| key.space == Space::Value && key.name == "main";
    item.keys.iter().any(is_named) && item.text.contains("fn main")
}

/// The notebook's items once a program was run.
fn items_after(leaves: &Leaves, changes: Changes, version: u64) -> Vec<StoredItem> {
    let mut items = changes.older;
    for stored in &mut items {
        if let Some(copy) = leaves.emitted.iter().find(|copy| copy.is_same(stored)) {
            stored.learn_from(copy, version);
        }
    }
    items.retain(|stored| !stored.superseded);
    let own = leaves.split.items.iter();
    items.extend(own.map(|item| StoredItem::new(&leaves.cell, item)));
    for stored in &mut items {
        let is_own = Arc::ptr_eq(&stored.cell, &leaves.cell);
        let is_emitted = || leaves.emitted.iter().any(|copy| copy.is_same(stored));
        if !is_own && !is_emitted() {
            continue;
        }
        let tag = stored.tag_in(leaves.serial);
        let is_shared = !leaves.unshared.contains(&tag);
        if stored.tag.is_none() && !(stored.item.macro_statics.is_empty() && is_shared) {
            stored.tag = Some(tag);
        }
        for index in 0..stored.symbols.len() {
            let found = &stored.item.statics[index];
            let is_compiled = !stored.is_left_out(&found.range);
            let beside = matches!(found.kind, StaticKind::Beside { .. });
            let is_exported = is_compiled
                && !(beside && leaves.is_linked_by_rustc)
                && (is_shared || !found.is_made_within());
            if stored.symbols[index].is_none() && is_exported {
                let (file, range) = (&stored.cell.file, &stored.item.range);
                stored.symbols[index] = Some(static_symbol(leaves.serial, file, range, index));
            }
        }
    }
    items
}

/// A later attribute of the crate takes the place of an equal one.
fn put_attributes(all: &mut Vec<String>, new: Vec<String>) {
    for attribute in new {
        all.retain(|old| *old != attribute);
        all.push(attribute);
    }
}

fn variables_of(types: Vec<(NewVariable, String)>) -> Vec<(String, Variable)> {
    let variable = |(new, ty): (NewVariable, String)| {
        let mutable = new.mutable;
        (new.name, Variable { ty, mutable })
    };
    types.into_iter().map(variable).collect()
}

impl Drop for Compiler {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The variables that a cell ends when it is run, and those of its own that it does not leave.
fn ended(
    plan: &Plan,
    cell: &CellText,
    redefined: &[String],
    lost: &[String],
) -> Vec<(String, Fate)> {
    let mut ended: Vec<(String, Fate)> = Vec::new();
    let mut add = |names: &mut dyn Iterator<Item = &String>, fate: Fate| {
        ended.extend(names.map(|name| (name.clone(), fate.clone())));
    };
    let rebuilt = lost.iter().filter(|name| !redefined.contains(name));
    add(&mut { rebuilt }, Fate::Rebuilt);
    add(&mut redefined.iter(), Fate::Redefined);
    add(&mut plan.consumed.iter(), Fate::Moved);
    add(&mut plan.moved.iter(), Fate::Moved);
    add(&mut plan.held.iter(), Fate::Held);
    for (name, why) in &plan.unkept {
        let fate = Fate::NotKept(why.clone(), advice(&cell.code, name, why));
        add(&mut std::iter::once(name), fate);
    }
    ended
}
