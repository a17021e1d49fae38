//! Dependencies: every `:dep` so far makes one generated crate, a shared library that all cells link their crates through,
//! so that each crate and its statics are there once.
//!
//! A later `:dep` makes a further generated crate that depends on the one before, so that what is loaded stays. Where that
//! would need a loaded crate to be built in another way (other features, another version, a crate by path that was saved),
//! the new set stands alone and its crates are loaded a second time; values of crates that have changed are lost then.

mod artifact;
mod build;
mod errors;
mod folders;
mod native;
mod place;
mod progress;
mod snapshot;
mod spec;
mod units;
mod visibility;

use build::Built;
pub(crate) use spec::{Spec, read};

use crate::base::process::Canceller;
use crate::base::{Error, Progress};
use crate::cell::names::Names;
use crate::emit::Executor;
use crate::runtime::Runtime;
use crate::runtime::intact::Intact;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;

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
    /// Where all built files are, and nothing else.
    pub(crate) search: PathBuf,
    pub(crate) executor: Executor,
    /// Crates that code uses by another name: rustc's name for them, and that name.
    pub(crate) renamed: Vec<(String, String)>,
    /// rustc's names of crates that are there in several versions.
    #[serde(default)]
    twins: Vec<String>,
    /// Equal for equal wishes.
    key: u64,
    /// How cargo builds it; see [`units`].
    fingerprint: u64,
    /// The same of each crate that was asked for.
    crates: BTreeMap<String, u64>,
    /// The files in `search`.
    files: Intact,
    /// Of the crates by path in it, where they are, and [`folders::stamp`] of that.
    folders: Vec<PathBuf>,
    stamp: u64,
    /// Libraries of C in it: name and file.
    natives: Vec<(String, PathBuf)>,
    /// Which of cargo's target folders it was built in.
    place: usize,
}

impl Set {
    /// Whether rustc has one name for the crate that cells use as `name` and for another one, which may not be the notebook's.
    pub(crate) fn has_twins(&self, name: &str) -> bool {
        let own = self.own_name(name);
        self.twins.iter().any(|twin| twin == own)
    }

    /// The other names that cells use crates by that rustc calls as it calls `name`.
    pub(crate) fn twins<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let own = self.own_name(name);
        let names = self.externs.iter().map(|(name, _)| name.as_str());
        names.filter(move |other| *other != name && self.own_name(other) == own)
    }

    /// The set where it is now: the cache may have been copied or moved with it.
    fn moved_to(mut self, folder: &Path) -> Set {
        if self.search != folder {
            let move_file = |file: &mut PathBuf| {
                if let Some(name) = file.file_name() {
                    *file = folder.join(name);
                }
            };
            self.externs
                .iter_mut()
                .for_each(|(_, file)| move_file(file));
            self.libraries.iter_mut().for_each(move_file);
            self.search = folder.to_owned();
        }
        self
    }

    /// What rustc calls the crate that cells use by this name.
    fn own_name<'a>(&'a self, name: &'a str) -> &'a str {
        let mut externs = self.externs.iter();
        let file = externs.find(|(other, _)| other == name);
        let file = file.and_then(|(_, file)| file.file_name()?.to_str());
        file.and_then(crate_of).unwrap_or(name)
    }
}

/// `libserde_json-0f1e2d3c.rlib` is of `serde_json`.
fn crate_of(file: &str) -> Option<&str> {
    let stem = file.strip_prefix("lib")?.split('.').next()?;
    Some(stem.rsplit_once('-').map_or(stem, |(name, _)| name))
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
    /// Locks of the sets that the cell process may have loaded, which stay in the cache as long.
    pub(crate) held: Vec<Arc<File>>,
    /// [`folders::stamp`] of crates by path when they did not compile.
    pub(crate) failed: Option<u64>,
}

/// What a new set does to what is there.
#[derive(Debug, Default)]
pub(crate) struct Replaced {
    /// Crates whose values cannot be used any more.
    pub(crate) crates: Names,
    /// All crates are loaded a second time, with statics that start over.
    pub(crate) is_anew: bool,
}

impl Dependencies {
    /// Adds dependencies and builds the new set. An earlier dependency of the same name is replaced.
    ///
    /// # Errors
    /// What cargo says, and where `new` has two of one name. Nothing is changed then.
    pub(crate) fn add(
        &mut self,
        new: Vec<Spec>,
        runtime: &Runtime,
        canceller: &Canceller,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Replaced, Error> {
        let mut specs = self.specs.clone();
        for spec in spec::merged(new).map_err(Error::Message)? {
            match specs
                .iter_mut()
                .find(|other| other.crate_name() == spec.crate_name())
            {
                Some(other) => *other = spec,
                None => specs.push(spec),
            }
        }
        let mut build = self.build(&specs, runtime, canceller, progress);
        let built = build.run()?;
        let held = build.held.take().map(Arc::new);
        let (set, is_anew) = match built {
            Built::Same => return Ok(Replaced::default()),
            Built::Added(set) => (set, false),
            Built::Alone(set) => (set, self.loaded),
        };
        let old = self.set.replace(set).filter(|_| is_anew);
        let changed = old.iter().zip(&self.set);
        let changed = changed.flat_map(|(old, new)| build::changed(old, new));
        self.specs = specs;
        self.held.extend(held);
        self.failed = None;
        Ok(Replaced {
            crates: changed.collect(),
            is_anew,
        })
    }

    fn build<'a>(
        &'a self,
        specs: &'a [Spec],
        runtime: &'a Runtime,
        canceller: &'a Canceller,
        progress: &'a mut dyn FnMut(Progress),
    ) -> build::Build<'a> {
        build::Build {
            specs,
            current: self.set.as_ref(),
            is_loaded: self.loaded,
            offline: self.offline,
            environment: &self.environment,
            runtime,
            canceller,
            progress,
            held: None,
        }
    }

    /// Builds the set once more where files of it are damaged that seemed to be whole. False where they are.
    ///
    /// # Errors
    /// What cargo says.
    pub(crate) fn repair(
        &mut self,
        runtime: &Runtime,
        canceller: &Canceller,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<bool, Error> {
        let mut build = self.build(&self.specs, runtime, canceller, progress);
        let Some(set) = build.repaired()? else {
            return Ok(false);
        };
        let held = build.held.take().map(Arc::new);
        self.held.extend(held);
        self.set = Some(set);
        Ok(true)
    }

    /// Builds crates by path again that were saved. Where that fails, their last build stays and it is not tried again
    /// until something is saved.
    ///
    /// # Errors
    /// What cargo says.
    pub(crate) fn refresh(
        &mut self,
        runtime: &Runtime,
        canceller: &Canceller,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Replaced, Error> {
        let Some(set) = self.set.as_ref().filter(|set| !set.folders.is_empty()) else {
            return Ok(Replaced::default());
        };
        let now = folders::stamp(&set.folders);
        if now == set.stamp || self.failed == Some(now) {
            return Ok(Replaced::default());
        }
        let result = self.add(Vec::new(), runtime, canceller, progress);
        if result.is_err() {
            self.failed = Some(now);
        }
        result
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
