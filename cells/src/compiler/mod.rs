//! [`Compiler`]: the cells of one notebook.

mod build;
mod commands;
mod config;
mod doc;
mod program;

use build::UnitBuilt;
use program::Leaves;
pub use program::{Compiled, Finished, Program, Status};

use crate::assist::Knowledge;
use crate::cell::head::{self, Head};
use crate::cell::split::{self, Split};
use crate::compile::LIBRARY_FILE;
use crate::dependencies::Dependencies;
use crate::diagnostics::Diagnostic;
use crate::emit::{Formats, static_symbol, symbol};
use crate::error::Note;
use crate::notebook::{CellText, Changes, Notebook, StoredItem, Variable};
use crate::runtime::Runtime;
use crate::rustc::Canceller;
use crate::{Error, Progress, types, unbalanced};
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

/// How much cells are optimised where `:opt` says nothing. Measured in the README.
const DEFAULT_OPT_LEVEL: &str = "1";

/// Compiles the cells of one notebook, and knows what they have left.
#[derive(Debug)]
pub struct Compiler {
    runtime: Runtime,
    /// Scratch folder; a folder for each cell below it.
    folder: PathBuf,
    /// What relative paths of `:dep` start at.
    directory: PathBuf,
    notebook: Notebook,
    dependencies: Dependencies,
    formats: Formats,
    opt_level: String,
    timing: bool,
    canceller: Canceller,
    /// Number of the last compiled cell.
    serial: u32,
    /// Code of the last error, for `:explain`.
    last_error: Option<String>,
    /// Number of the last cell that did not compile.
    last_failed: u32,
}

impl Compiler {
    /// A compiler for one notebook, with `folder` as its own scratch folder; it is made, and removed in the end. Relative
    /// paths of dependencies start at the working directory of this process.
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
            serial: 0,
            last_error: None,
            last_failed: 0,
        })
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
        self.canceller.reset();
        let started = Instant::now();
        let (mut commands, mut code) = crate::commands::take(&head::plain(code));
        let mut compiled = Compiled {
            notes: Vec::new(),
            page: None,
            program: None,
            restart: false,
        };
        self.load_config(&mut commands, &mut code, &mut compiled.notes)?;
        let mut head = head::read(code);
        let lost = self.run_commands(commands, &mut compiled, progress)?;
        if !head.is_empty || !head.attributes.is_empty() {
            let code = std::mem::take(&mut head.code);
            let result = self.compile_code(count, code, &head, lost, &mut compiled.notes);
            if let Err(Error::Compile(errors)) = &result {
                self.last_failed = self.serial;
                self.last_error = errors
                    .iter()
                    .find(|error| error.code.starts_with('E'))
                    .map(|error| error.code.clone());
            }
            compiled.program = Some(result?);
            if self.timing {
                let time = started.elapsed().as_millis();
                compiled
                    .notes
                    .push(Note::text(format!("compiled in {time} ms")));
            }
        }
        Ok(compiled)
    }

    /// Takes over what a program leaves, once it was run.
    pub fn finish(&mut self, program: Program, outcome: Finished) {
        let Leaves {
            items,
            variables,
            generation,
            shadowed,
            attributes,
        } = program.leaves;
        if outcome.status != Status::Mismatch {
            self.notebook.items = items;
            self.notebook.generation = generation;
            self.notebook.shadowed.extend(shadowed);
            self.notebook.attributes = attributes;
            self.dependencies.loaded |= self.dependencies.set.is_some();
        }
        if outcome.status == Status::Ok {
            self.notebook.variables.extend(variables);
        }
        self.notebook
            .variables
            .retain(|name, _| outcome.variables.contains(name));
    }

    /// The cell process ended. Items and dependencies stay; the names of the variables that were lost are returned.
    pub fn process_lost(&mut self) -> Vec<String> {
        self.dependencies.loaded = false;
        self.notebook.process_lost()
    }

    /// Cancels compiles, from any thread.
    pub fn canceller(&self) -> Canceller {
        self.canceller.clone()
    }

    /// Name and type of each stored variable, sorted by name. Types are as people write them.
    pub fn variables(&self) -> Vec<(String, String)> {
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

    fn compile_code(
        &mut self,
        count: u32,
        code: String,
        head: &Head,
        mut lost: Vec<String>,
        notes: &mut Vec<Note>,
    ) -> Result<Program, Error> {
        self.serial += 1;
        let cell = Arc::new(CellText {
            file: self.file_name(count),
            code,
        });
        let folder = self.folder.join(self.serial.to_string());
        unbalanced::check(&cell, &self.runtime, &self.canceller, &folder)?;
        let nightly = self.runtime.toolchain.takes_features();
        let own = head
            .checked(&cell.code, &cell.file, nightly)
            .map_err(Error::Compile)?;
        let split = split::split(&cell.code, &|space, name| {
            self.notebook.text_of(space, name)
        });
        let mut changes = self.notebook.changes(&split);
        for new in own {
            changes.attributes.retain(|old| *old != new);
            changes.attributes.push(new);
        }
        for name in &changes.lost {
            notes.push(Note::text(format!(
                "The type of the variable {name} was redefined, so was lost."
            )));
        }
        lost.extend(changes.lost.iter().cloned());
        let built = self.build(&cell, &split, &changes, &lost, &folder)?;
        // Most likely a trait whose methods were called: do not fail first each time.
        self.notebook.keep_uses |= built.needed_all;
        self.describe(&built, &lost, notes);
        Ok(self.program(
            &cell,
            &split,
            changes,
            built,
            lost,
            folder.join(LIBRARY_FILE),
        ))
    }

    /// Older cells of the same count have their items in files of that name.
    fn file_name(&self, count: u32) -> String {
        let taken = |name: &str| {
            self.notebook
                .items
                .iter()
                .any(|stored| stored.cell.file == name)
        };
        let name = format!("In[{count}]");
        if taken(&name) {
            format!("In[{count}]#{}", self.serial)
        } else {
            name
        }
    }

    fn describe(&self, unit: &UnitBuilt, lost: &[String], notes: &mut Vec<Note>) {
        let plan = &unit.built.plan;
        let warnings = unit
            .built
            .warnings
            .iter()
            .map(|warning: &Diagnostic| Note::text(warning.rendered.trim_end()));
        notes.extend(warnings);
        for (name, why) in &plan.unkept {
            notes.push(Note::text(format!(
                "`{name}` {why}, so that it is not kept for later cells.{}",
                advice(why)
            )));
        }
        for name in plan.unloadable.iter().filter(|name| !lost.contains(name)) {
            let ty = self
                .notebook
                .variables
                .get(name)
                .map_or("?", |variable| &variable.ty);
            notes.push(Note::text(format!(
                "`{name}` cannot be used: its type `{ty}` cannot be named from here"
            )));
        }
    }

    fn program(
        &self,
        cell: &Arc<CellText>,
        split: &Split,
        changes: Changes,
        unit: UnitBuilt,
        forget: Vec<String>,
        library: PathBuf,
    ) -> Program {
        let symbol_of = |stored: &StoredItem, index: usize| {
            Some(static_symbol(
                self.serial,
                &stored.cell.file,
                &stored.item.range,
                index,
            ))
        };
        let mut items = changes.older;
        items.extend(split.items.iter().map(|item| StoredItem::new(cell, item)));
        for stored in &mut items {
            let same = |other: &&StoredItem| {
                other.cell == stored.cell && other.item.range == stored.item.range
            };
            let emitted =
                Arc::ptr_eq(&stored.cell, cell) || unit.emitted.iter().any(|other| same(&other));
            if emitted {
                for index in 0..stored.symbols.len() {
                    if stored.symbols[index].is_none() {
                        stored.symbols[index] = symbol_of(stored, index);
                    }
                }
            }
        }
        let variables = unit.built.types.into_iter().map(|(new, ty)| {
            let mutable = new.mutable;
            (new.name, Variable { ty, mutable })
        });
        Program {
            library,
            symbol: symbol(self.serial),
            global: unit.built.defines_statics,
            forget,
            leaves: Leaves {
                items,
                variables: variables.collect(),
                generation: self.notebook.generation + u64::from(changes.redefines),
                shadowed: unit.built.plan.shadowed,
                attributes: changes.attributes,
            },
        }
    }
}

impl Drop for Compiler {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn advice(why: &str) -> &'static str {
    if why.contains("closure") {
        " To keep it, box it with its type: `let f: Box<dyn Fn(i32) -> i32> = Box::new(..);`."
    } else if why.contains("borrows") {
        " To keep it, clone what it borrows, or leak that with `Box::leak`."
    } else if why.contains("impl Trait") {
        " To keep it, box it: `Box<dyn Trait>`."
    } else {
        ""
    }
}
