//! Building a set of dependencies with cargo.

use super::progress::{self, Reader};
use super::{PREFIX, Set, Spec, errors, memory, spec};
use crate::emit::Executor;
use crate::runtime::Runtime;
use crate::rustc::{Canceller, Finished};
use crate::{Error, Progress};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Dependencies are always optimised: they are built once, and a notebook computes with them.
const OPT_LEVEL: u8 = 2;

/// The generated crate's file of Rust.
const SOURCE: &str = "src/lib.rs";

pub(super) struct Build<'a> {
    pub(super) specs: &'a [Spec],
    /// The set that is loaded.
    pub(super) previous: Option<&'a Set>,
    pub(super) offline: bool,
    pub(super) environment: &'a [(String, String)],
    pub(super) runtime: &'a Runtime,
    pub(super) canceller: &'a Canceller,
    pub(super) progress: &'a mut dyn FnMut(Progress),
}

impl Build<'_> {
    /// The built set, and whether it stands on the previous one.
    pub(super) fn run(&mut self) -> Result<(Set, bool), Error> {
        if let Some(previous) = self.previous {
            let folder = self.lay_out(Some(previous))?;
            let keeps = |features: &BTreeMap<String, Vec<String>>| {
                let mut old = previous.resolved.iter();
                old.all(|(id, old)| features.get(id) == Some(old))
            };
            if let Some(set) = self.remembered(&folder).filter(|set| keeps(&set.resolved)) {
                return Ok((set, true));
            }
            let resolved = self.resolve(&folder)?;
            if keeps(&resolved.features) {
                return Ok((self.build(&folder, resolved, Some(previous))?, true));
            }
        }
        let folder = self.lay_out(None)?;
        if let Some(set) = self.remembered(&folder) {
            return Ok((set, false));
        }
        let resolved = self.resolve(&folder)?;
        Ok((self.build(&folder, resolved, None)?, false))
    }

    /// What was built before, unless the environment that it is built in was changed.
    fn remembered(&self, folder: &Path) -> Option<Set> {
        memory::read(folder).filter(|_| self.environment.is_empty())
    }

    /// Writes the generated crate. Its name differs by what it depends on, so that kernels share it.
    fn lay_out(&self, previous: Option<&Set>) -> Result<PathBuf, Error> {
        let lines: Vec<String> = self
            .specs
            .iter()
            .map(|dep| format!("{} = {}\n", dep.name, spec::inline(&dep.value)))
            .collect();
        let mut hasher = DefaultHasher::new();
        (
            &lines,
            previous.map(|set| &set.name),
            &self.runtime.toolchain.version,
            OPT_LEVEL,
            // What is generated for them.
            include_str!("tokio.rs.in"),
        )
            .hash(&mut hasher);
        let name = format!("{PREFIX}{:016x}", hasher.finish());

        let root = self.runtime.cache.join("dependencies");
        let folder = root.join(&name);
        let mut manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[lib]\ncrate-type = [\"dylib\"]\n\n\
             [workspace]\n\n[profile.dev]\nopt-level = {OPT_LEVEL}\ndebug = 0\nincremental = false\n\n[dependencies]\n"
        );
        if let Some(previous) = previous {
            manifest.push_str(&format!("{0} = {{ path = \"../{0}\" }}\n", previous.name));
        }
        manifest.extend(lines);
        let at = |path: &Path| {
            let path = path.to_owned();
            move |source| Error::File { path, source }
        };
        fs::create_dir_all(folder.join("src")).map_err(at(&folder))?;
        write_if_new(&folder.join("Cargo.toml"), &manifest)?;
        // cargo wants to see one; `build` writes it.
        let source = folder.join(SOURCE);
        if !source.exists() {
            write_if_new(&source, "")?;
        }
        // The versions that are loaded stay.
        let lock = folder.join("Cargo.lock");
        if let Some(previous) = previous
            && !lock.exists()
        {
            let _ = fs::copy(root.join(&previous.name).join("Cargo.lock"), &lock);
        }
        Ok(folder)
    }

    /// The generated crate: all crates, and what is compiled once for the cells that await.
    fn source(&self, previous: Option<&Set>, executor: Executor) -> String {
        let mut source = String::from("#![allow(unused)]\n");
        let specs = self.specs.iter().map(Spec::crate_name);
        for name in previous
            .map(|set| set.name.clone())
            .into_iter()
            .chain(specs)
        {
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

    fn resolve(&mut self, folder: &Path) -> Result<Resolved, Error> {
        let finished = self.cargo(folder, &["metadata", "--format-version=1"])?;
        let metadata: Metadata = serde_json::from_slice(&finished.stdout)
            .map_err(|error| Error::Message(format!("cargo's metadata cannot be read: {error}")))?;
        Ok(Resolved::new(metadata))
    }

    fn build(
        &mut self,
        folder: &Path,
        resolved: Resolved,
        previous: Option<&Set>,
    ) -> Result<Set, Error> {
        let source = self.source(previous, resolved.executor);
        write_if_new(&folder.join(SOURCE), &source)?;
        let finished = self.cargo(
            folder,
            &["build", "--message-format=json-diagnostic-rendered-ansi"],
        )?;
        let artifacts: Vec<Artifact> = String::from_utf8_lossy(&finished.stdout)
            .lines()
            .filter_map(|line| serde_json::from_str::<Artifact>(line).ok())
            .filter(|artifact| {
                artifact.reason == "compiler-artifact" && artifact.target.is_library()
            })
            .collect();
        let file_of = |id: &str| {
            let files = artifacts
                .iter()
                .filter(|artifact| artifact.package_id == id)
                .flat_map(|found| &found.filenames);
            let with = |end: &str| {
                files
                    .clone()
                    .find(|file| file.extension().is_some_and(|found| found == end))
                    .cloned()
            };
            with("rlib").or_else(|| with("so"))
        };
        let mut externs = Vec::new();
        let own = file_of(&resolved.root).ok_or_else(|| {
            Error::Message("cargo has built no shared library for the dependencies".into())
        })?;
        for (name, id) in &resolved.direct {
            match file_of(id) {
                Some(file) => externs.push((name.clone(), file)),
                None => {
                    let why = format!(
                        "`{name}` has no library that Rust code can use (perhaps it is a program)"
                    );
                    return Err(Error::Message(why));
                }
            }
        }
        let name = folder
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let search = own.parent().map(Path::to_owned).unwrap_or_default();
        // cargo puts the library into `debug/` too; the one beside its dependencies is the one that is linked.
        let search = if search.ends_with("deps") {
            search
        } else {
            search.join("deps")
        };
        externs.push((name.clone(), search.join(format!("lib{name}.so"))));
        let mut libraries: Vec<PathBuf> = externs
            .iter()
            .map(|(_, file)| file.clone())
            .filter(|file| file.extension().is_some_and(|end| end == "so"))
            .collect();
        libraries.extend(previous.into_iter().flat_map(|set| set.libraries.clone()));
        let set = Set {
            name,
            externs,
            libraries,
            search,
            resolved: resolved.features,
            executor: resolved.executor,
        };
        memory::write(folder, &set);
        Ok(set)
    }

    /// Runs cargo; without the network when it cannot be reached.
    fn cargo(&mut self, folder: &Path, args: &[&str]) -> Result<Finished, Error> {
        let finished = self.cargo_once(folder, args, self.offline)?;
        if finished.status.success() {
            return Ok(finished);
        }
        if !self.offline && errors::is_of_network(&finished.stderr) {
            let again = self.cargo_once(folder, args, true)?;
            if again.status.success() {
                return Ok(again);
            }
        }
        Err(errors::read(&finished, self.specs))
    }

    fn cargo_once(
        &mut self,
        folder: &Path,
        args: &[&str],
        offline: bool,
    ) -> Result<Finished, Error> {
        let toolchain = &self.runtime.toolchain;
        let mut command = Command::new(&toolchain.cargo);
        command
            .current_dir(folder)
            .args(args)
            .env("RUSTC", &toolchain.rustc)
            .env("CARGO_TARGET_DIR", self.target())
            // The loader finds the libraries that stand beside one another.
            .env(
                "RUSTFLAGS",
                "-C prefer-dynamic -C link-arg=-Wl,-rpath,$ORIGIN",
            )
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .env_remove("RUSTC_WRAPPER")
            .envs(progress::ENVIRONMENT)
            .envs(self.environment.iter().cloned());
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
        self.runtime.toolchain.version.hash(&mut hasher);
        self.runtime
            .cache
            .join(format!("dependencies/target-{:016x}", hasher.finish()))
    }
}

/// Cargo builds again what has a new date.
fn write_if_new(path: &Path, text: &str) -> Result<(), Error> {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    fs::write(path, text).map_err(|source| Error::File {
        path: path.to_owned(),
        source,
    })
}

/// `cargo metadata`: <https://doc.rust-lang.org/cargo/commands/cargo-metadata.html>
#[derive(Deserialize)]
struct Metadata {
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Resolve {
    root: Option<String>,
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    features: Vec<String>,
    deps: Vec<NodeDep>,
}

#[derive(Deserialize)]
struct NodeDep {
    /// Name in code.
    name: String,
    pkg: String,
}

#[derive(Deserialize)]
struct Artifact {
    reason: String,
    package_id: String,
    target: Target,
    filenames: Vec<PathBuf>,
}

#[derive(Deserialize)]
struct Target {
    kind: Vec<String>,
}

impl Target {
    fn is_library(&self) -> bool {
        self.kind
            .iter()
            .any(|kind| matches!(kind.as_str(), "lib" | "rlib" | "dylib" | "proc-macro"))
    }
}

/// What cargo has chosen.
struct Resolved {
    root: String,
    /// Name in code and package of each direct dependency.
    direct: Vec<(String, String)>,
    features: BTreeMap<String, Vec<String>>,
    executor: Executor,
}

impl Resolved {
    fn new(metadata: Metadata) -> Resolved {
        let root = metadata.resolve.root.unwrap_or_default();
        let nodes = metadata.resolve.nodes;
        let direct: Vec<(String, String)> = nodes
            .iter()
            .filter(|node| node.id == root)
            .flat_map(|node| &node.deps)
            .filter(|dep| !dep.name.starts_with(PREFIX))
            .map(|dep| (dep.name.clone(), dep.pkg.clone()))
            .collect();
        let tokio = direct
            .iter()
            .find(|(name, _)| name == "tokio")
            .and_then(|(_, id)| nodes.iter().find(|node| node.id == *id));
        let has = |feature: &str| {
            tokio.is_some_and(|node| node.features.iter().any(|found| found == feature))
        };
        let executor = match (has("rt-multi-thread"), has("rt")) {
            (true, _) => Executor::Tokio { threads: true },
            (false, true) => Executor::Tokio { threads: false },
            // Its features have the names of that version.
            (false, false) if has("rt-core") => Executor::OldTokio,
            (false, false) => Executor::Plain,
        };
        // The generated crates have no features, and the new one is not in the old set.
        let features = nodes
            .into_iter()
            .filter(|node| node.id != root && !node.id.contains(PREFIX))
            .map(|node| (node.id, node.features))
            .collect();
        Resolved {
            root,
            direct,
            features,
            executor,
        }
    }
}
