//! How rustc is to call the files of a cell's crate.

use super::beside::{path, place};
use super::{Unit, order, stored_items};
use crate::cell::text::CellText;
use std::collections::{HashMap, HashSet};

/// What rustc calls the files: by the names that the user knows.
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
