//! What cargo has built, as its messages say.

use super::PREFIX;
use super::units::{Target, Unit};
use serde::Deserialize;
use std::path::{Path, PathBuf};

/// A crate that cargo has built.
/// <https://doc.rust-lang.org/cargo/reference/external-tools.html#artifact-messages>
#[derive(Deserialize)]
pub(super) struct Artifact {
    reason: String,
    package_id: String,
    target: Target,
    profile: ArtifactProfile,
    features: Vec<String>,
    filenames: Vec<PathBuf>,
}

#[derive(Deserialize)]
struct ArtifactProfile {
    opt_level: String,
}

impl Artifact {
    pub(super) fn read_all(stdout: &[u8]) -> Vec<Artifact> {
        String::from_utf8_lossy(stdout)
            .lines()
            .filter_map(|line| serde_json::from_str::<Artifact>(line).ok())
            .filter(Artifact::is_of_the_set)
            .collect()
    }

    fn is_of_the_set(&self) -> bool {
        let is_workspace =
            self.target.name.starts_with(PREFIX) && self.target.name.ends_with("_workspace");
        self.reason == "compiler-artifact" && self.target.is_library() && !is_workspace
    }

    pub(super) fn is_of(&self, unit: &Unit) -> bool {
        self.package_id == unit.pkg_id
            && self.target.name == unit.target.name
            && self.features == unit.features
            && self.profile.opt_level == unit.opt_level()
    }

    /// Its libraries, where cargo has built them: it puts some beside `deps` too.
    pub(super) fn files(&self) -> impl Iterator<Item = PathBuf> {
        let is_library = |file: &&PathBuf| {
            let end = file.extension().unwrap_or_default();
            end == "rlib" || end == "so"
        };
        self.filenames.iter().filter(is_library).map(|file| {
            let folder = file.parent().unwrap_or(Path::new(""));
            let in_deps = folder
                .join("deps")
                .join(file.file_name().unwrap_or_default());
            if in_deps.is_file() {
                in_deps
            } else {
                file.clone()
            }
        })
    }

    /// The one that is linked.
    pub(super) fn library(&self) -> Option<PathBuf> {
        let files: Vec<PathBuf> = self.files().collect();
        let rlib = files
            .iter()
            .find(|file| file.extension().is_some_and(|end| end == "rlib"));
        rlib.or(files.first()).cloned()
    }
}
