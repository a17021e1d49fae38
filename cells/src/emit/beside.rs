//! The files beside the notebook, put where rustc looks for them: around each file with the text of their cell.

use super::order;
use super::{Unit, stored_items};
use crate::files::{Content, File, Module, folder_of};
use crate::notebook::CellText;
use std::collections::{HashMap, HashSet};
use std::os::unix::fs::symlink;
use std::path::Path;
use std::{fs, io};

/// Folder of the statements of a cell that brings in files.
const STATEMENTS: &str = "statements";

/// Between a cell's name and what is around its text.
const AROUND: &str = ".files/";

/// A folder of ours above the cell's text, for each `..` of a path.
const ABOVE: &str = "up/";

/// Where the text of a cell stands that belongs into `folder`. Cells that bring in files have folders of their own.
pub(super) fn path(folder: &str, cell: &CellText) -> String {
    let file = &cell.file;
    let folder = match folder {
        "" if cell.files.is_asked => STATEMENTS,
        folder => folder,
    };
    if cell.files.is_asked {
        let above = ABOVE.repeat(cell.files.depth());
        format!("{folder}/{file}{AROUND}{above}{file}")
    } else {
        known_path(folder, cell)
    }
}

/// How rustc is to call it.
pub(super) fn known_path(folder: &str, cell: &CellText) -> String {
    match folder {
        "" => cell.file.clone(),
        folder => format!("{folder}/{}", cell.file),
    }
}

/// Where a file of the cell stands whose text is at `path`.
pub(super) fn place(path: &str, file: &str) -> String {
    format!("{}{file}", folder_of(path))
}

/// Puts the cell's files around its text, which is at `path` below `folder`.
pub(super) fn put(
    folder: &Path,
    path: &str,
    cell: &CellText,
    mut text: impl FnMut(&File, &Module) -> String,
) -> io::Result<()> {
    for file in &cell.files.all {
        let target = folder.join(place(path, &file.path));
        fs::create_dir_all(target.parent().unwrap_or(folder))?;
        match &file.content {
            Content::Module(module) => fs::write(target, text(file, module))?,
            Content::Copy(copy) => match symlink(copy, target) {
                Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
                _ => {}
            },
        }
    }
    Ok(())
}

/// Writes the text of a cell, with its files around it; returns where.
pub(super) fn write(folder: &Path, kind: &str, cell: &CellText, text: &str) -> io::Result<String> {
    let path = path(kind, cell);
    let file = folder.join(&path);
    fs::create_dir_all(file.parent().unwrap_or(folder))?;
    fs::write(file, text)?;
    put(folder, &path, cell, |_, module| module.text.clone())?;
    Ok(path)
}

/// What rustc calls the files.
#[derive(Debug, Default)]
pub(crate) struct FileNames {
    /// Where a file stands, and its other name.
    others: Vec<(String, String)>,
    /// The files beside the notebook.
    files: HashSet<String>,
}

impl FileNames {
    pub(crate) fn of(unit: &Unit<'_>) -> FileNames {
        let older = unit.older.iter().map(|stored| &stored.cell);
        if !older.chain([unit.cell]).any(|cell| cell.files.is_asked) {
            return FileNames::default();
        }
        let own = &**unit.cell;
        let stored = stored_items(unit);
        let (files, _) = order::files(&stored);
        let mut names = FileNames::default();
        // Two files of one name would be one for rustc.
        let mut taken: HashMap<&str, (*const CellText, Option<&str>)> = HashMap::new();
        for file in files.iter().filter(|file| file.cell.files.is_asked) {
            // What is kept of an included file differs from place to place.
            let whose = (std::ptr::from_ref(file.cell), Some(file.path.as_str()));
            if *taken.entry(&file.known).or_insert(whose) == whose {
                names.add(&file.path, &file.known);
            }
            if file.included.is_some() {
                names.files.insert(names.known(&file.path).to_owned());
            }
        }
        let own = [("", own.file.clone()), ("last", format!("./{}", own.file))]
            .map(|(folder, known)| (path(folder, own), known));
        for (path, known) in own.iter().filter(|_| unit.cell.files.is_asked) {
            names.add(path, known);
        }
        let around = files.iter().map(|file| (&file.around, file.cell));
        let own = own.iter().map(|(path, _)| (path, &**unit.cell));
        for (path, cell) in around.chain(own) {
            for file in &cell.files.all {
                let place = place(path, &file.path);
                let whose = (std::ptr::from_ref(cell), None);
                if names.known(&place) == place
                    && *taken.entry(&file.name).or_insert(whose) == whose
                {
                    names.add(&place, &file.name);
                }
                names.files.insert(names.known(&place).to_owned());
            }
        }
        names
    }

    fn add(&mut self, path: &str, known: &str) {
        // rustc takes them apart there.
        if !path.contains('=') && !known.contains('=') {
            self.others.push((path.to_owned(), known.to_owned()));
        }
    }

    /// How rustc calls the file at `path`.
    pub(super) fn known<'a>(&'a self, path: &'a str) -> &'a str {
        let found = self.others.iter().find(|(of, _)| of == path);
        found.map_or(path, |(_, known)| known)
    }

    /// How it calls the files beside the notebook.
    pub(super) fn files(self) -> HashSet<String> {
        self.files
    }

    /// Arguments of rustc's.
    pub(crate) fn arguments(&self) -> impl Iterator<Item = String> {
        let pairs = self.others.iter();
        pairs.map(|(path, known)| format!("--remap-path-prefix={path}={known}"))
    }
}

/// Paths in a text of rustc's as the user would write them, from the notebook's folder.
pub(crate) fn as_written(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(AROUND) {
        let (before, after) = rest.split_at(at);
        let start = before.rfind(|c: char| c.is_whitespace() || "`\"'(".contains(c));
        let start = start.map_or(0, |start| start + 1);
        let is_ours = before[start..].contains("/In[")
            && before.ends_with(|c: char| c == ']' || c.is_ascii_digit());
        let mut after = &after[AROUND.len()..];
        if is_ours {
            out.push_str(&before[..start]);
            while let Some(below) = after.strip_prefix(ABOVE) {
                after = below;
            }
        } else {
            out.push_str(before);
            out.push_str(AROUND);
        }
        rest = after;
    }
    out.push_str(rest);
    // A macro of a cell that names no files itself.
    for kind in ["last/", "items/", "macros/"] {
        out = out.replace(&format!("couldn't read `{kind}"), "couldn't read `");
    }
    out
}
