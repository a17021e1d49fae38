//! Files beside the notebook that a cell brings in: `mod hello;`, `include!`, `include_str!`, `include_bytes!`. rustc looks for
//! them beside the file that it reads the cell from, so that they are put there.
//!
//! They are read when the cell is run. Later cells that use its items are compiled with what was read then, as they are with the
//! cell's text: a file that is edited counts once the cell is run again.
//!
//! - `place`: where Rust looks for a module
//! - `fill`: their text, put into the cell's syntax tree
//! - `read`: the files as they are on the disk
//! - `written`: an item's text with theirs

mod fill;
mod place;
mod read;
mod written;

use crate::base::Diagnostic;
use crate::base::Error;
use crate::syntax::nesting;
use fill::Source;
use read::Reading;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use syn::parse::Parser;
use syn::{Block, Stmt};

/// A file that a cell brings in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct File {
    /// From the notebook's folder, as Rust comes to it: `hello/world.rs`, `../data.csv`.
    pub(crate) path: String,
    /// How rustc is to call it.
    pub(crate) name: String,
    pub(crate) content: Content,
    /// When it was saved, as far as the system says.
    saved: Option<SystemTime>,
}

/// What was in a file when its cell was run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Content {
    /// A module, or the items that a cell includes.
    Module(Module),
    /// Anything else, copied to this place.
    Copy(PathBuf),
}

/// The text of items. Its bytes count on from those of the cell's code, so that a place says which text it is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Module {
    pub(crate) text: String,
    pub(crate) start: usize,
}

/// The files of one cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Files {
    pub(crate) all: Vec<File>,
    /// The code brings in files, also such as are not there.
    pub(crate) is_asked: bool,
}

impl Files {
    /// Reads the files that `code` names, and `more`; copies are put into `copies`. What is not there is for rustc to report.
    ///
    /// # Errors
    /// A file that cannot be copied.
    pub(crate) fn read(
        code: &str,
        more: &[String],
        directory: &Path,
        copies: &Path,
    ) -> Result<Files, Error> {
        if !["mod", "include"].iter().any(|word| code.contains(word)) && more.is_empty() {
            return Ok(Files::default());
        }
        let mut reading = Reading {
            directory,
            copies,
            end: code.len() + 1,
            found: Files::default(),
            error: None,
        };
        let mut statements = Block::parse_within.parse_str(code).unwrap_or_default();
        reading.fill_all(&mut statements);
        reading.named(code.parse().unwrap_or_default(), "");
        for path in more {
            reading.copy(path);
        }
        match reading.error {
            Some(error) => Err(error),
            None => Ok(reading.found),
        }
    }

    /// With the names that rustc is to know them by.
    pub(crate) fn named(mut self, name: impl Fn(&str) -> String) -> Files {
        for file in &mut self.all {
            file.name = name(&file.path);
        }
        self
    }

    /// Puts the text of modules into the statements of the cell, for all who read its items.
    pub(crate) fn fill(&self, statements: &mut Vec<Stmt>) {
        if !self.all.is_empty() {
            let mut known = self;
            known.fill_all(statements);
        }
    }

    /// The modules.
    pub(crate) fn modules(&self) -> impl Iterator<Item = (&File, &Module)> {
        self.all.iter().filter_map(|file| match &file.content {
            Content::Module(module) => Some((file, module)),
            Content::Copy(_) => None,
        })
    }

    /// The included text that a byte of the cell's is in.
    pub(crate) fn text_at(&self, byte: usize) -> Option<(&File, &Module)> {
        let mut modules = self.modules();
        modules.find(|(_, module)| module.within(&(byte..byte)).is_some())
    }

    /// How far above the notebook's folder they reach.
    pub(crate) fn depth(&self) -> usize {
        let above = |path: &str| path.split('/').filter(|part| *part == "..").count();
        self.all
            .iter()
            .map(|file| above(&file.path))
            .max()
            .unwrap_or(0)
    }

    /// Those that were saved since, and when.
    pub(crate) fn saved_since(
        &self,
        directory: &Path,
    ) -> impl Iterator<Item = (&File, SystemTime)> {
        self.all.iter().filter_map(|file| {
            let now = saved(&directory.join(&file.path))?;
            (Some(now) != file.saved).then_some((file, now))
        })
    }
}

fn saved(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|found| found.modified()).ok()
}

impl Module {
    /// A range of the cell's bytes as one of this text, if it is in it.
    pub(crate) fn within(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let is_in = range.start >= self.start && range.end <= self.start + self.text.len();
        is_in.then(|| range.start - self.start..range.end - self.start)
    }

    pub(crate) fn all_within(&self, ranges: &[Range<usize>]) -> Vec<Range<usize>> {
        ranges
            .iter()
            .filter_map(|range| self.within(range))
            .collect()
    }

    /// The syntax tree, with the cell's bytes for places.
    fn parsed(&self) -> Option<syn::File> {
        if nesting::too_deep(&self.text).is_some() {
            return None;
        }
        syn::parse_file(&format!("{}{}", " ".repeat(self.start), self.text)).ok()
    }
}

/// The folder of a path, with its slash.
pub(crate) fn folder_of(path: &str) -> &str {
    &path[..path.rfind('/').map_or(0, |at| at + 1)]
}

/// An absolute path is found without us.
fn is_beside(path: &str) -> bool {
    !path.starts_with('/')
}

/// The paths, from the notebook's folder, that rustc has not found, as `include_str!(concat!(..))` or a macro names them.
pub(crate) fn missed(errors: &[Diagnostic]) -> Vec<String> {
    let paths = errors.iter().filter_map(|error| unread(&error.message));
    paths.map(str::to_owned).collect()
}

/// The path in "couldn't read `data.csv`: No such file or directory".
fn unread(message: &str) -> Option<&str> {
    let (path, _) = message.strip_prefix("couldn't read `")?.split_once("`: ")?;
    Some(path)
}
