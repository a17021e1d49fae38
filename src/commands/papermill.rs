//! A Python module that has papermill give parameters to Rust notebooks, where Python looks for modules.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::destination::Destination;
use super::directory;

/// The module. papermill finds it by the entry point, for which Python wants a package's metadata beside it.
const MODULE: (&str, &str) = (
    "cellbeat_papermill.py",
    include_str!("../../papermill/cellbeat_papermill.py"),
);

const ENTRY_POINT: &str = "[papermill.engine]\ncellbeat = cellbeat_papermill:Engine\n";

fn metadata() -> String {
    let version = env!("CARGO_PKG_VERSION");
    format!(
        "Metadata-Version: 2.1\nName: cellbeat-papermill\nVersion: {version}\n\
         Summary: papermill's parameters for notebooks of the Rust kernel cellbeat\n"
    )
}

/// The metadata's folder, of this version.
fn metadata_folder() -> String {
    format!("cellbeat_papermill-{}.dist-info", env!("CARGO_PKG_VERSION"))
}

/// Writes the module for each Python of the destination, and gives the folders that it is in.
///
/// # Errors
/// If none of them can be written.
pub(super) fn install(destination: &Destination) -> Result<Vec<PathBuf>> {
    let folders = destination.module_folders();
    let mut written = Vec::new();
    let mut failure = None;
    for folder in folders {
        match install_in(&folder) {
            Ok(()) => written.push(folder),
            Err(error) => failure = Some(error),
        }
    }
    match failure {
        Some(error) if written.is_empty() => Err(error),
        _ => Ok(written),
    }
}

/// Writes the module as a package has it, which brings the metadata itself.
///
/// # Errors
/// If it cannot be written.
pub(super) fn stage(folder: &Path) -> Result<()> {
    let (module, text) = MODULE;
    directory::write(&folder.join(module), text)
}

fn install_in(folder: &Path) -> Result<()> {
    remove_from(folder)?;
    let (module, text) = MODULE;
    let metadata_folder = metadata_folder();
    // By these, pip can take it away too.
    let files = [
        (module.to_owned(), text.to_owned()),
        (format!("{metadata_folder}/METADATA"), metadata()),
        (format!("{metadata_folder}/INSTALLER"), "cellbeat\n".into()),
        (
            format!("{metadata_folder}/entry_points.txt"),
            ENTRY_POINT.into(),
        ),
    ];
    let mut record: String = files
        .iter()
        .map(|(path, _)| format!("{path},,\n"))
        .collect();
    record.push_str(&format!("{metadata_folder}/RECORD,,\n"));
    for (path, text) in &files {
        directory::write(&folder.join(path), text)?;
    }
    directory::write(&folder.join(metadata_folder).join("RECORD"), record)
}

/// Takes it away, of whatever version it is, and gives the folders that it was in.
///
/// # Errors
/// If something is there and cannot be removed.
pub(super) fn remove(destination: &Destination) -> Result<Vec<PathBuf>> {
    let mut removed = Vec::new();
    for folder in destination.module_folders() {
        if remove_from(&folder)? {
            removed.push(folder);
        }
    }
    Ok(removed)
}

fn remove_from(folder: &Path) -> Result<bool> {
    let own = |name: &str| {
        name == MODULE.0
            || name.starts_with("cellbeat_papermill-") && name.ends_with(".dist-info")
            || name.starts_with("cellbeat_papermill.") && name.ends_with(".pyc")
    };
    let mut removed = false;
    for folder in [folder.to_owned(), folder.join("__pycache__")] {
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let entry = entry.with_context(|| format!("cannot read {}", folder.display()))?;
            if entry.file_name().to_str().is_some_and(own) {
                removed |= directory::remove(&entry.path())?;
            }
        }
    }
    Ok(removed)
}

/// All text of it that comes with this program: another text, and it is to be installed again.
pub(super) fn sources() -> [&'static str; 2] {
    [MODULE.1, ENTRY_POINT]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_installed_is_recorded_and_taken_away_whole() {
        let packages = tempfile::tempdir().unwrap();
        let folder = packages.path();
        directory::write(
            &folder.join("cellbeat_papermill-0.0.1.dist-info/METADATA"),
            "",
        )
        .unwrap();
        directory::write(&folder.join("cellbeat_other.py"), "").unwrap();
        install_in(folder).unwrap();
        let metadata = folder.join(metadata_folder());
        let record = fs::read_to_string(metadata.join("RECORD")).unwrap();
        for line in record.lines() {
            let path = line.strip_suffix(",,").unwrap();
            assert!(folder.join(path).is_file(), "{path}");
        }
        assert!(!folder.join("cellbeat_papermill-0.0.1.dist-info").exists());
        let compiled = folder.join("__pycache__/cellbeat_papermill.cpython-311.pyc");
        directory::write(&compiled, "").unwrap();
        assert!(remove_from(folder).unwrap());
        let left = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name());
        let mut left: Vec<_> = left.collect();
        left.sort();
        assert_eq!(left, ["__pycache__", "cellbeat_other.py"]);
        assert!(!compiled.exists());
        assert!(!remove_from(folder).unwrap());
    }
}
