//! Dependencies: every `:dep` so far makes one generated crate, a shared library that all cells link their crates through,
//! so that each crate and its statics are there once.
//!
//! A later `:dep` makes a further generated crate that depends on the one before, so that what is loaded stays. Where that
//! would need a loaded crate to be built in another way (other features, another version), the new set stands alone
//! and its crates are loaded a second time; values of the old ones are lost then.

mod build;
mod errors;
mod memory;
mod progress;
mod spec;

pub(crate) use spec::{Spec, read};

use crate::cell::names::Names;
use crate::emit::Executor;
use crate::runtime::Runtime;
use crate::rustc::Canceller;
use crate::{Error, Progress};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Start of the generated crates' names.
const PREFIX: &str = "cell_deps_";

/// A built set.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Set {
    /// The generated crate.
    pub(crate) name: String,
    /// Name in code, and file, of each crate that cells can use.
    pub(crate) externs: Vec<(String, PathBuf)>,
    /// The shared libraries that cells can be linked with: the generated one, those it stands on, and crates that are
    /// shared libraries themselves.
    pub(crate) libraries: Vec<PathBuf>,
    /// Where all built files are.
    pub(crate) search: PathBuf,
    /// Package id and features of everything in it.
    resolved: BTreeMap<String, Vec<String>>,
    pub(crate) executor: Executor,
}

impl Set {
    /// Whether none of it is in a folder, where it may change.
    fn is_lasting(&self) -> bool {
        !self.resolved.keys().any(|id| id.starts_with("path+"))
    }
}

/// The dependencies of a notebook.
#[derive(Debug, Clone, Default)]
pub(crate) struct Dependencies {
    pub(crate) specs: Vec<Spec>,
    pub(crate) set: Option<Set>,
    pub(crate) offline: bool,
    /// What `:build_env` has set.
    pub(crate) environment: Vec<(String, String)>,
    /// Cells of the running cell process have loaded the set.
    pub(crate) loaded: bool,
}

/// What a new set does to what is there.
#[derive(Debug, Default)]
pub(crate) struct Replaced {
    /// Crates that are loaded a second time.
    pub(crate) crates: Names,
}

impl Dependencies {
    /// Adds dependencies and builds the new set. A dependency of the same name is replaced.
    ///
    /// # Errors
    /// What cargo says. Nothing is changed then.
    pub(crate) fn add(
        &mut self,
        new: Vec<Spec>,
        runtime: &Runtime,
        canceller: &Canceller,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Replaced, Error> {
        let mut specs = self.specs.clone();
        for spec in new {
            match specs
                .iter_mut()
                .find(|other| other.crate_name() == spec.crate_name())
            {
                Some(other) => *other = spec,
                None => specs.push(spec),
            }
        }
        // A cell that is run again asks for what is there.
        if specs == self.specs && self.set.as_ref().is_some_and(Set::is_lasting) {
            return Ok(Replaced::default());
        }
        let mut build = build::Build {
            specs: &specs,
            previous: self.set.as_ref().filter(|_| self.loaded),
            offline: self.offline,
            environment: &self.environment,
            runtime,
            canceller,
            progress,
        };
        let (set, chained) = build.run()?;
        let replaced = match &self.set {
            Some(old) if self.loaded && !chained => Replaced {
                crates: old.externs.iter().map(|(name, _)| name.clone()).collect(),
            },
            _ => Replaced::default(),
        };
        self.set = Some(set);
        self.specs = specs;
        Ok(replaced)
    }

    /// The names that code mentions crates by.
    pub(crate) fn names(&self) -> Names {
        let externs = self.set.iter().flat_map(|set| &set.externs);
        externs.map(|(name, _)| name.clone()).collect()
    }

    /// `:show_deps`
    pub(crate) fn show(&self) -> String {
        let lines: Vec<&str> = self.specs.iter().map(|spec| spec.given.as_str()).collect();
        if lines.is_empty() {
            "no dependencies".into()
        } else {
            lines.join("\n")
        }
    }
}
