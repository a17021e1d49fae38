//! Where rust-analyzer is, and the sources of std that it reads.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Names the program to use in place of the one that would be found; empty for none.
pub(crate) const PROGRAM_VARIABLE: &str = "RUST_ANALYZER";

/// Names the folder `library` of Rust's sources, empty for none; rust-analyzer's own variable.
const SOURCES_VARIABLE: &str = "RUST_SRC_PATH";

/// How to get both.
pub(crate) const WAY_OUT: &str = "rustup component add rust-analyzer rust-src";

/// A rust-analyzer that runs.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    pub program: PathBuf,
    pub version: String,
}

/// Looks where `$RUST_ANALYZER` says, else in the toolchain, where rustup puts it, and on the search path.
pub(crate) fn program(sysroot: Option<&Path>) -> Option<Found> {
    if let Some(given) = std::env::var_os(PROGRAM_VARIABLE) {
        return probe(Path::new(&given));
    }
    let name = format!("rust-analyzer{}", std::env::consts::EXE_SUFFIX);
    let beside_rustc = sysroot.map(|sysroot| sysroot.join("bin").join(&name));
    let path = std::env::var_os("PATH").unwrap_or_default();
    let on_path = std::env::split_paths(&path).map(|folder| folder.join(&name));
    beside_rustc
        .into_iter()
        .chain(on_path)
        .find_map(|program| probe(&program))
}

/// Rustup has a program of this name that only says that the component is missing.
fn probe(program: &Path) -> Option<Found> {
    let mut command = Command::new(program);
    command
        .arg("--version")
        .stdin(Stdio::null())
        .stderr(Stdio::null());
    let output = command
        .output()
        .ok()
        .filter(|output| output.status.success())?;
    let version = String::from_utf8(output.stdout).ok()?.trim().to_owned();
    version.starts_with("rust-analyzer").then(|| Found {
        program: program.to_owned(),
        version,
    })
}

/// The folder of std's sources: `$RUST_SRC_PATH`, else rustup's.
pub(crate) fn sources(sysroot: &Path) -> Option<PathBuf> {
    let folder = match std::env::var_os(SOURCES_VARIABLE) {
        Some(given) => PathBuf::from(given),
        None => sysroot.join("lib/rustlib/src/rust/library"),
    };
    folder.join("core/src/lib.rs").is_file().then_some(folder)
}
