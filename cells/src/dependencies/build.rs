//! Building a set of dependencies with cargo.

use super::artifact::Artifact;
use super::place::{self, Place};
use super::progress::{self, Reader};
use super::units::{self, Unit, Units};
use super::{PREFIX, Set, Spec, errors, folders, native, snapshot, spec};
use crate::base::process::{Canceller, Finished};

use crate::base::{Error, Progress};
use crate::emit::Executor;
use crate::runtime::prune::{Rule, hold};
use crate::runtime::{self, Runtime};

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// Dependencies are always optimised: they are built once, and a notebook computes with them.
const OPT_LEVEL: u8 = 2;

/// The loader finds the libraries that stand beside one another, and each calls the C that it brings along.
const RUSTFLAGS: &str =
    "-C prefer-dynamic -C link-arg=-Wl,-rpath,$ORIGIN -C link-arg=-Wl,-Bsymbolic";

/// Changes with what is made of a set, so that none of an older version is taken for it.
const FORMAT: u32 = 2;

/// Start of the names of cargo's target folders, one for each version of Rust.
const TARGET: &str = "target-";

/// How long what is built stays after its last use.
const UNUSED: Duration = Duration::from_secs(30 * 24 * 3600);

/// The generated crate's file of Rust.
const SOURCE: &str = "src/lib.rs";

pub(super) struct Build<'a> {
    pub(super) specs: &'a [Spec],
    /// The set that cells use now.
    pub(super) current: Option<&'a Set>,
    /// Cells of the running process have loaded it.
    pub(super) is_loaded: bool,
    pub(super) offline: bool,
    pub(super) environment: &'a [(String, String)],
    pub(super) runtime: &'a Runtime,
    pub(super) canceller: &'a Canceller,
    pub(super) progress: &'a mut dyn FnMut(Progress),
    /// The lock of the set, where there can be one.
    pub(super) held: Option<File>,
}

/// What became of a wish for dependencies.
pub(super) enum Built {
    /// They are there.
    Same,
    /// A set that stands on the loaded one, which stays as it is.
    Added(Set),
    /// A set that stands alone.
    Alone(Set),
}

/// What there is of a set.
enum Found {
    Set(Box<Set>),
    Workspace(PathBuf, File),
}

impl Build<'_> {
    pub(super) fn run(&mut self) -> Result<Built, Error> {
        let folders = self.folders()?;
        let key = self.key(folders::stamp(&folders));
        if self.current.is_some_and(|current| current.key == key) {
            return Ok(Built::Same);
        }
        if let Some(loaded) = self.current.filter(|_| self.is_loaded)
            && let Some(set) = self.added(key, &folders, loaded)?
        {
            return Ok(Built::Added(set));
        }
        let name = name_of(key, None);
        let (workspace, _alone) = match self.find(&name, None)? {
            Found::Set(set) => return Ok(Built::Alone(*set)),
            Found::Workspace(folder, lock) => (folder, lock),
        };
        let units = self.units(&workspace)?;
        Ok(Built::Alone(self.build(key, &folders, &units, None)?))
    }

    /// A set that stands on the loaded one; none where cargo would build that in another way now.
    fn added(&mut self, key: u64, folders: &[PathBuf], loaded: &Set) -> Result<Option<Set>, Error> {
        let name = name_of(key, Some(loaded));
        let (workspace, _alone) = match self.find(&name, Some(loaded))? {
            Found::Set(set) => return Ok(Some(*set)),
            Found::Workspace(folder, lock) => (folder, lock),
        };
        let units = self.units(&workspace)?;
        let is_loaded = |unit: &Unit| unit.is_library() && unit.target.name == loaded.name;
        let stays = units
            .find(is_loaded)
            .is_some_and(|unit| units.fingerprint(unit) == loaded.fingerprint);
        if !stays {
            return Ok(None);
        }
        self.build(key, folders, &units, Some(loaded)).map(Some)
    }

    /// The current set built once more, if it is damaged. One that stands on another is built when a kernel next asks for it.
    pub(super) fn repaired(&mut self) -> Result<Option<Set>, Error> {
        let Some(current) = self.current else {
            return Ok(None);
        };
        if snapshot::is_whole(&current.search) {
            return Ok(None);
        }
        let name = name_of(current.key, None);
        if current.name != name {
            snapshot::give_up(&current.search);
            return Ok(None);
        }
        let workspace = self.lay_out(&name, None)?;
        let _alone = self.alone(&workspace)?;
        let units = self.units(&workspace)?;
        self.build(current.key, &current.folders, &units, None)
            .map(Some)
    }

    /// Differs between sets that are not the same.
    fn key(&self, stamp: u64) -> u64 {
        let mut hasher = DefaultHasher::new();
        (
            self.lines(),
            &self.runtime.toolchain.version,
            self.environment,
            stamp,
            (OPT_LEVEL, RUSTFLAGS, FORMAT),
            // What is generated for them.
            include_str!("tokio.rs.in"),
        )
            .hash(&mut hasher);
        hasher.finish()
    }

    fn lines(&self) -> Vec<String> {
        let specs = self.specs.iter();
        specs
            .map(|dep| format!("{} = {}\n", dep.name, spec::inline(&dep.value)))
            .collect()
    }

    fn root(&self) -> PathBuf {
        self.runtime.cache.join("dependencies")
    }

    fn workspace(&self, name: &str) -> PathBuf {
        self.root().join("workspaces").join(name)
    }

    fn sets(&self) -> PathBuf {
        self.root().join("sets")
    }

    fn snapshot(&self, name: &str) -> PathBuf {
        self.sets().join(name)
    }

    /// The set of this name if it is built, else the workspace to build it in, which no other kernel uses until then.
    fn find(&mut self, name: &str, previous: Option<&Set>) -> Result<Found, Error> {
        if let Some(set) = self.known(name) {
            // A later set may stand on this one. In a cache that cannot be written none will be built.
            let _ = self.lay_out(name, previous);
            return Ok(Found::Set(set));
        }
        let folder = self.lay_out(name, previous)?;
        let alone = self.alone(&folder)?;
        // Another kernel may have built it by now.
        Ok(match self.known(name) {
            Some(set) => Found::Set(set),
            None => Found::Workspace(folder, alone),
        })
    }

    /// The set that was built under this name, which stays from now on.
    fn known(&mut self, name: &str) -> Option<Box<Set>> {
        let folder = self.snapshot(name);
        let held = hold(&folder).ok()?;
        let set = snapshot::read(&folder)?;
        self.held = held;
        Some(Box::new(set))
    }

    /// Removes what nobody uses any more; `own` is the set that was just built.
    fn prune(&self, own: &Path) {
        let (root, sets) = (self.root(), self.sets());
        for (parent, prefix) in [(&sets, PREFIX), (&root, TARGET)] {
            let old = Rule {
                parent,
                prefix,
                kept: 0,
                unused: UNUSED,
            };
            old.prune(own);
        }
    }

    /// Of the crates in folders, also those that others depend on, where they are.
    fn folders(&mut self) -> Result<Vec<PathBuf>, Error> {
        if !self.specs.iter().any(Spec::is_path) {
            return Ok(Vec::new());
        }
        let name = name_of(self.key(0), None);
        let folder = self.lay_out(&format!("{name}_asked"), None)?;
        let units = self.units(&folder)?;
        let mut folders: Vec<PathBuf> = units
            .all()
            .filter_map(|unit| folders::of(&unit.pkg_id))
            .collect();
        folders.sort();
        folders.dedup();
        Ok(folders)
    }

    /// Writes the generated crate, and beside it the workspace in which cargo builds it. It is not a member of that, since cargo
    /// would then build it in another way than where a later set stands on it. The workspace's folder is returned.
    fn lay_out(&self, name: &str, previous: Option<&Set>) -> Result<PathBuf, Error> {
        let folder = self.root().join(name);
        let package = |name: &str| {
            format!(
                "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n"
            )
        };
        let path = |name: &str| format!("{name} = {{ path = \"../{name}\" }}\n");
        let mut manifest = package(name) + "[lib]\ncrate-type = [\"dylib\"]\n\n[dependencies]\n";
        manifest.extend(previous.map(|previous| path(&previous.name)));
        manifest.extend(self.lines());
        write_package(&folder, &manifest)?;

        let workspace = self.workspace(name);
        let manifest = format!(
            "{}[profile.dev]\nopt-level = {OPT_LEVEL}\ndebug = 0\nincremental = false\n\n\
             [dependencies]\n{name} = {{ path = \"../../{name}\" }}\n",
            package(&format!("{name}_workspace"))
        );
        write_package(&workspace, &manifest)?;
        // The versions that are loaded stay.
        let lock = workspace.join("Cargo.lock");
        if let Some(previous) = previous
            && !lock.exists()
        {
            let of_previous = self.workspace(&previous.name);
            let _ = fs::copy(of_previous.join("Cargo.lock"), &lock);
        }
        Ok(workspace)
    }

    /// Waits while another kernel builds the same set.
    fn alone(&self, folder: &Path) -> Result<File, Error> {
        place::lock(&folder.join("lock"), self.canceller)
    }

    /// The generated crate: all crates, and what is compiled once for the cells that await.
    fn source(externs: &[&str], executor: Executor) -> String {
        let mut source = String::from("#![allow(unused)]\n");
        for name in externs {
            source.push_str(&format!("pub extern crate {name};\n"));
        }
        let (start, handle) = match executor {
            Executor::Plain => return source,
            Executor::Tokio { threads: true } => {
                ("Builder::new_multi_thread().enable_all().build()", "")
            }
            Executor::Tokio { threads: false } => {
                ("Builder::new_current_thread().enable_all().build()", "")
            }
            Executor::OldTokio => ("Runtime::new()", ".handle()"),
        };
        let tokio = include_str!("tokio.rs.in").replace("__START__", start);
        source + &tokio.replace("__HANDLE__", handle)
    }

    /// What cargo would build in a workspace.
    fn units(&mut self, workspace: &Path) -> Result<Units, Error> {
        let finished = self.cargo(workspace, &units::ARGUMENTS, None)?;
        serde_json::from_slice(&finished.stdout)
            .map_err(|error| Error::Message(format!("cargo's unit graph cannot be read: {error}")))
    }

    fn build(
        &mut self,
        key: u64,
        folders: &[PathBuf],
        units: &Units,
        previous: Option<&Set>,
    ) -> Result<Set, Error> {
        let name = name_of(key, previous);
        let (folder, workspace) = (self.root().join(&name), self.workspace(&name));
        let is_root = |unit: &Unit| unit.is_library() && unit.target.name == name;
        let root = units.find(is_root).ok_or_else(|| {
            Error::Message("cargo does not say what it builds for the dependencies".into())
        })?;
        let direct: Vec<(&str, usize)> = units.libraries_of(root).collect();
        self.have_libraries(&direct, units)?;
        let executor = executor(&direct, units);
        let externs: Vec<&str> = direct.iter().map(|(name, _)| *name).collect();
        let source = Self::source(&externs, executor);
        let file = folder.join(SOURCE);
        // With what came of native libraries before.
        if !fs::read_to_string(&file).is_ok_and(|old| old.starts_with(&source)) {
            write_if_new(&file, &source)?;
        }

        let search = self.snapshot(&name);
        let damaged = snapshot::damage(&search);
        let wanted = previous.map(|previous| previous.place);
        let wanted = wanted.or(damaged.as_ref().map(|damaged| damaged.place));
        let target = self.target();
        fs::create_dir_all(&target).map_err(|source| at(&target, source))?;
        let _used = hold(&target);
        let place = place::take(&target, wanted, self.canceller)?;
        for name in damaged.iter().flat_map(|damaged| &damaged.names) {
            place.forget(name);
        }
        let arguments = ["build", "--message-format=json-diagnostic-rendered-ansi"];
        let mut finished = self.cargo(&workspace, &arguments, Some(&place))?;
        let mut natives = native::archives(&finished.stdout);
        natives.retain(|one| previous.is_none_or(|previous| !previous.natives.contains(one)));
        let exports = native::exports(&natives);
        let whole = source + &exports;
        if !exports.is_empty() && !fs::read_to_string(&file).is_ok_and(|old| old == whole) {
            write_if_new(&file, &whole)?;
            finished = self.cargo(&workspace, &arguments, Some(&place))?;
        }
        // For those who read the generated crate by itself.
        let _ = fs::copy(workspace.join("Cargo.lock"), folder.join("Cargo.lock"));
        let artifacts = Artifact::read_all(&finished.stdout);
        let file_of = |unit: &Unit| {
            let artifact = artifacts.iter().find(|artifact| artifact.is_of(unit))?;
            Some(search.join(artifact.library()?.file_name()?))
        };
        let mut set = Set {
            name: name.clone(),
            key,
            fingerprint: units.fingerprint(root),
            folders: folders.to_vec(),
            stamp: folders::stamp(folders),
            place: place.number,
            natives,
            twins: units.twins(),
            search: search.clone(),
            executor,
            ..Set::default()
        };
        for (name, index) in direct {
            let unit = units.get(index);
            let file = file_of(unit).ok_or_else(|| no_library(name))?;
            if file.extension().is_some_and(|end| end == "so") && !unit.is_macro() {
                set.libraries.push(file.clone());
            }
            if name.starts_with(PREFIX) {
                continue;
            }
            let own_name = unit.target.name.replace('-', "_");
            if own_name != name && !externs.contains(&own_name.as_str()) {
                set.renamed.push((own_name, name.to_owned()));
            }
            let fingerprint = units.fingerprint(index);
            set.crates.insert(name.to_owned(), fingerprint);
            set.externs.push((name.to_owned(), file));
        }
        let of_previous = previous.into_iter().flat_map(|set| set.natives.clone());
        set.natives.extend(of_previous);
        let own = search.join(format!("lib{name}.so"));
        set.libraries.push(own.clone());
        set.libraries.extend(previous.into_iter().flat_map(|set| {
            let names = set.libraries.iter().filter_map(|file| file.file_name());
            names.map(|name| search.join(name)).collect::<Vec<_>>()
        }));
        set.libraries.sort();
        set.libraries.dedup();
        set.externs.push((name, own));

        let mut files: Vec<PathBuf> = artifacts.iter().flat_map(Artifact::files).collect();
        // What is loaded is what cells link with, even if cargo has made it once more.
        for file in &mut files {
            let loaded = previous.zip(file.file_name());
            let loaded = loaded.map(|(previous, name)| previous.search.join(name));
            if let Some(loaded) = loaded.filter(|loaded| loaded.is_file()) {
                *file = loaded;
            }
        }
        let set = snapshot::make(&search, &files, set)?;
        self.held = hold(&search).ok().flatten();
        self.prune(&search);
        Ok(set)
    }

    /// Whether each dependency has a library: cargo only warns of programs.
    fn have_libraries(&self, direct: &[(&str, usize)], units: &Units) -> Result<(), Error> {
        let packages: Vec<&str> = direct
            .iter()
            .map(|(_, index)| units.get(*index).package())
            .collect();
        let missing = self.specs.iter().find(|spec| {
            let package = spec.package().unwrap_or(&spec.name);
            !packages.contains(&package)
        });
        missing.map_or(Ok(()), |spec| Err(no_library(&spec.name)))
    }

    /// Runs cargo; without the network when it cannot be reached.
    fn cargo(
        &mut self,
        folder: &Path,
        args: &[&str],
        place: Option<&Place>,
    ) -> Result<Finished, Error> {
        let finished = self.cargo_once(folder, args, place, self.offline)?;
        if finished.status.success() {
            return Ok(finished);
        }
        if let Some(place) = place.filter(|_| errors::is_of_damage(&finished)) {
            // What cargo has built earlier, which it takes as it is.
            let _ = fs::remove_dir_all(&place.folder);
            let again = self.cargo_once(folder, args, Some(place), self.offline)?;
            if again.status.success() {
                return Ok(again);
            }
        }
        if !self.offline && errors::is_of_network(&finished.stderr) {
            let again = self.cargo_once(folder, args, place, true)?;
            if again.status.success() {
                return Ok(again);
            }
        }
        Err(errors::read(&finished, self.specs))
    }

    /// In `place` it builds, and without one it only says what it would do, for which it takes unstable arguments.
    fn cargo_once(
        &mut self,
        folder: &Path,
        args: &[&str],
        place: Option<&Place>,
        offline: bool,
    ) -> Result<Finished, Error> {
        let toolchain = &self.runtime.toolchain;
        let mut command = Command::new(&toolchain.cargo);
        command
            .current_dir(folder)
            .args(args)
            .env("RUSTC", &toolchain.rustc)
            .env("RUSTFLAGS", RUSTFLAGS)
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .env_remove("RUSTC_WRAPPER")
            .envs(progress::ENVIRONMENT)
            .envs(self.environment.iter().cloned());
        match place {
            Some(place) => command.env("CARGO_TARGET_DIR", &place.folder),
            None => command.env("RUSTC_BOOTSTRAP", "1"),
        };
        if offline {
            command.arg("--offline");
        }
        let mut reader = Reader::default();
        let progress = &mut *self.progress;
        self.canceller
            .start(command)?
            .finish(&mut |piece| reader.read(piece, progress))
    }

    fn target(&self) -> PathBuf {
        let mut hasher = DefaultHasher::new();
        // Before there were snapshots, what stands in these folders could be damaged.
        (&self.runtime.toolchain.version, "snapshots").hash(&mut hasher);
        self.root()
            .join(format!("{TARGET}{:016x}", hasher.finish()))
    }
}

/// The generated crate's name, which differs by what it stands on.
fn name_of(key: u64, previous: Option<&Set>) -> String {
    let mut hasher = DefaultHasher::new();
    (key, previous.map(|set| &set.name)).hash(&mut hasher);
    format!("{PREFIX}{:016x}", hasher.finish())
}

fn no_library(name: &str) -> Error {
    Error::Message(format!(
        "`{name}` has no library that Rust code can use (perhaps it is a program)"
    ))
}

/// How cells await, by the features that tokio is built with.
fn executor(direct: &[(&str, usize)], units: &Units) -> Executor {
    let tokio = direct.iter().find(|(name, _)| *name == "tokio");
    let has = |feature: &str| {
        tokio.is_some_and(|(_, index)| {
            let mut features = units.get(*index).features.iter();
            features.any(|found| found == feature)
        })
    };
    match (has("rt-multi-thread"), has("rt")) {
        (true, _) => Executor::Tokio { threads: true },
        (false, true) => Executor::Tokio { threads: false },
        // Its features have the names of that version.
        (false, false) if has("rt-core") => Executor::OldTokio,
        (false, false) => Executor::Plain,
    }
}

/// A package whose code is written later: cargo wants to see some.
fn write_package(folder: &Path, manifest: &str) -> Result<(), Error> {
    let source = folder.join(SOURCE);
    fs::create_dir_all(folder.join("src")).map_err(|source| at(folder, source))?;
    write_if_new(&folder.join("Cargo.toml"), manifest)?;
    if source.exists() {
        return Ok(());
    }
    write_if_new(&source, "")
}

/// Cargo builds again what has a new date.
fn write_if_new(path: &Path, text: &str) -> Result<(), Error> {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    fs::write(path, text).map_err(|source| at(path, source))
}

fn at(path: &Path, source: io::Error) -> Error {
    let path = path.to_owned();
    Error::Runtime(runtime::Error::Cache { path, source })
}

/// The crates in a set whose values another set cannot use.
pub(super) fn changed(old: &Set, new: &Set) -> Vec<String> {
    let is_same =
        |(name, fingerprint): &(&String, &u64)| new.crates.get(*name) == Some(fingerprint);
    let crates: BTreeMap<_, _> = old.crates.iter().filter(|one| !is_same(one)).collect();
    crates.into_keys().cloned().collect()
}
