//! How cellbeat came to a place, which decides how it is brought there again.

use std::fs;
use std::path::{Path, PathBuf};

/// How the program, kernelspec and extension came here, and are taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum InstalledBy {
    /// By `cellbeat install`.
    Cellbeat,
    /// With the Python package.
    Pip,
}

impl InstalledBy {
    /// The command that brings it again, for a message.
    pub(super) fn again(self) -> &'static str {
        match self {
            InstalledBy::Cellbeat => "run `cellbeat install` again",
            InstalledBy::Pip => {
                "run `pip install --force-reinstall --no-deps cellbeat` in that environment"
            }
        }
    }
}

/// The environment in which pip has put this program, if it has.
pub(super) fn prefix_of_package() -> Option<PathBuf> {
    let program = std::env::current_exe().ok()?;
    let prefix = program.parent()?.parent()?;
    has_package(prefix).then(|| prefix.to_owned())
}

/// Whether the Python of `prefix` has the package cellbeat: its metadata are beside the other packages'.
fn has_package(prefix: &Path) -> bool {
    let metadata = format!("cellbeat-{}.dist-info", env!("CARGO_PKG_VERSION"));
    let versions = fs::read_dir(prefix.join("lib")).into_iter().flatten();
    versions.flatten().any(|version| {
        ["site-packages", "dist-packages"]
            .iter()
            .any(|packages| version.path().join(packages).join(&metadata).is_dir())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_is_known_by_its_metadata() {
        let prefix = tempfile::tempdir().unwrap();
        assert!(!has_package(prefix.path()));
        let packages = prefix.path().join("lib/python3.13/site-packages");
        fs::create_dir_all(packages.join("cellbeat-0.0.0.dist-info")).unwrap();
        assert!(!has_package(prefix.path()), "of another version");
        let metadata = format!("cellbeat-{}.dist-info", env!("CARGO_PKG_VERSION"));
        fs::create_dir(packages.join(metadata)).unwrap();
        assert!(has_package(prefix.path()));
    }
}
