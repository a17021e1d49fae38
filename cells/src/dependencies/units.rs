//! What cargo would build: its graph of units, each a crate with its features for one side (for the cells, or for build
//! scripts and procedural macros).
//!
//! `cargo metadata` will not do: it has one set of features for a package, the union of both sides.
//! <https://doc.rust-lang.org/cargo/reference/unstable.html#unit-graph>

use super::folders;
use serde::Deserialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};

/// cargo's arguments, for a cargo that takes unstable ones.
pub(super) const ARGUMENTS: [&str; 4] = ["build", "--unit-graph", "-Z", "unstable-options"];

/// The graph, as cargo prints it.
#[derive(Deserialize)]
pub(super) struct Units {
    units: Vec<Unit>,
}

#[derive(Deserialize)]
pub(super) struct Unit {
    pub(super) pkg_id: String,
    pub(super) target: Target,
    profile: Value,
    platform: Option<String>,
    mode: String,
    pub(super) features: Vec<String>,
    dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
pub(super) struct Target {
    pub(super) name: String,
    kind: Vec<String>,
}

#[derive(Deserialize)]
struct Dependency {
    index: usize,
    extern_crate_name: String,
}

impl Target {
    pub(super) fn is_library(&self) -> bool {
        let is_library =
            |kind: &String| matches!(kind.as_str(), "lib" | "rlib" | "dylib" | "proc-macro");
        self.kind.iter().any(is_library)
    }
}

impl Unit {
    pub(super) fn is_library(&self) -> bool {
        self.mode == "build" && self.target.is_library()
    }

    pub(super) fn is_macro(&self) -> bool {
        self.target.kind.iter().any(|kind| kind == "proc-macro")
    }

    pub(super) fn opt_level(&self) -> &str {
        self.profile["opt_level"].as_str().unwrap_or_default()
    }

    /// The package's name: what follows `#` is it with a version, or a version where it is the folder's name.
    /// <https://doc.rust-lang.org/cargo/reference/pkgid-spec.html>
    pub(super) fn package(&self) -> &str {
        let (source, rest) = self.pkg_id.rsplit_once('#').unwrap_or(("", &self.pkg_id));
        match rest.split_once('@') {
            Some((name, _)) => name,
            None => source.rsplit('/').next().unwrap_or(source),
        }
    }
}

impl Units {
    pub(super) fn all(&self) -> impl Iterator<Item = &Unit> {
        self.units.iter()
    }

    pub(super) fn find(&self, wanted: impl Fn(&Unit) -> bool) -> Option<usize> {
        self.units.iter().position(wanted)
    }

    /// What the crate `index` depends on: the name in its code, and the library.
    pub(super) fn libraries_of(&self, index: usize) -> impl Iterator<Item = (&str, usize)> {
        let dependencies = self.units[index].dependencies.iter();
        dependencies
            .filter(|dependency| self.units[dependency.index].is_library())
            .map(|dependency| (dependency.extern_crate_name.as_str(), dependency.index))
    }

    /// The names of libraries that several packages have.
    pub(super) fn twins(&self) -> Vec<String> {
        let mut packages: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
        for unit in self.units.iter().filter(|unit| unit.is_library()) {
            let name = unit.target.name.replace('-', "_");
            packages.entry(name).or_default().insert(&unit.pkg_id);
        }
        packages.retain(|_, ids| ids.len() > 1);
        packages.into_keys().collect()
    }

    pub(super) fn get(&self, index: usize) -> &Unit {
        &self.units[index]
    }

    /// Equal for two units that cargo builds in the same way, with all that they depend on.
    pub(super) fn fingerprint(&self, index: usize) -> u64 {
        self.fingerprint_known(index, &mut HashMap::new())
    }

    fn fingerprint_known(&self, index: usize, known: &mut HashMap<usize, u64>) -> u64 {
        if let Some(found) = known.get(&index) {
            return *found;
        }
        let unit = &self.units[index];
        let mut hasher = DefaultHasher::new();
        (
            &unit.pkg_id,
            &unit.target.name,
            &unit.target.kind,
            &unit.mode,
        )
            .hash(&mut hasher);
        (&unit.platform, &unit.features, unit.profile.to_string()).hash(&mut hasher);
        // A crate by path may have been saved since.
        if let Some(folder) = folders::of(&unit.pkg_id) {
            folders::stamp(&[folder]).hash(&mut hasher);
        }
        for dependency in &unit.dependencies {
            let other = self.fingerprint_known(dependency.index, known);
            (&dependency.extern_crate_name, other).hash(&mut hasher);
        }
        let fingerprint = hasher.finish();
        known.insert(index, fingerprint);
        fingerprint
    }
}
