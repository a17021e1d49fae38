//! Cells that were compiled and have not ended: those of a notebook's subshells run beside each other.
//!
//! Two rules keep the types of variables true. A cell that changes the layout of a type runs alone, since a value of the old
//! type could be stored while it runs. And no two cells that run define one name in two ways: both types would have one
//! `TypeId`.

use super::Compiler;
use crate::base::Diagnostic;
use crate::base::Error;
use crate::cell::names::Names;
use crate::cell::split::Split;
use crate::notebook::Changes;
use std::sync::{Arc, Weak};

/// One such cell.
#[derive(Debug)]
pub(super) struct RunningCell {
    /// `In[3]`
    pub(super) file: String,
    /// The variables that it has taken.
    loads: Vec<String>,
    /// Names and text of the items that it defines.
    items: Vec<(String, String)>,
    reshapes: bool,
    program: Weak<()>,
}

impl RunningCell {
    pub(super) fn new(
        file: &str,
        loads: Vec<String>,
        split: &Split,
        changes: &Changes,
        program: &Arc<()>,
    ) -> RunningCell {
        RunningCell {
            file: file.to_owned(),
            loads,
            items: named_items(split),
            reshapes: changes.reshapes,
            program: Arc::downgrade(program),
        }
    }
}

fn named_items(split: &Split) -> Vec<(String, String)> {
    let names = |item: &crate::cell::item::Item| {
        let text = item.text.clone();
        let names: Vec<String> = item.names().map(str::to_owned).collect();
        names.into_iter().map(move |name| (name, text.clone()))
    };
    split.items.iter().flat_map(names).collect()
}

impl Compiler {
    /// Whether the cell may run beside those that are under way.
    pub(super) fn may_run_beside(&mut self, split: &Split, changes: &Changes) -> Result<(), Error> {
        self.running
            .retain(|other| other.program.strong_count() > 0);
        let own = named_items(split);
        for other in &self.running {
            let file = &other.file;
            if other.reshapes {
                return Err(Error::Beside(format!(
                    "{file} is still running, which redefines a type: no cell can run beside it"
                )));
            }
            if changes.reshapes {
                let names: Vec<&str> = own.iter().map(|(name, _)| name.as_str()).collect();
                return Err(Error::Beside(format!(
                    "{file} is still running: types cannot be redefined until it ends ({})",
                    names.join(", ")
                )));
            }
            let conflict = own.iter().find(|(name, text)| {
                other
                    .items
                    .iter()
                    .any(|(theirs, their_text)| theirs == name && their_text != text)
            });
            if let Some((name, _)) = conflict {
                return Err(Error::Beside(format!(
                    "{file} is still running, which defines another `{name}`"
                )));
            }
        }
        Ok(())
    }

    /// Names of variables that cells have taken which are under way, and the cell.
    pub(super) fn in_use(&self) -> impl Iterator<Item = (&str, &str)> {
        self.running.iter().flat_map(|other| {
            other
                .loads
                .iter()
                .map(|name| (name.as_str(), other.file.as_str()))
        })
    }

    /// rustc does not find a variable that is in use: the reason says more than its error.
    pub(super) fn explain_in_use(&self, mentions: &Names, error: Error) -> Error {
        let Error::Compile(errors) = &error else {
            return error;
        };
        let about = |error: &Diagnostic, name: &str| {
            error.code == "E0425" && error.message.contains(&format!("`{name}`"))
        };
        let in_use = self.in_use().find(|(name, _)| {
            mentions.contains(*name) && errors.iter().any(|error| about(error, name))
        });
        match in_use {
            Some((name, file)) => Error::Beside(format!(
                "the variable `{name}` is in use by {file}, which is still running. Nothing was run"
            )),
            None => error,
        }
    }
}
