//! A built set, in its own folder that never changes: cargo rewrites the libraries of its target folder, where features
//! or files have changed, while kernels have them loaded and cells are compiled against them.
//!
//! The files are hard links to cargo's. cargo and rustc write a new file in the place of an old one, so that these stay what
//! they are.

use super::Set;
use crate::base::Error;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What the set is; written last.
const FILE: &str = "set.json";

/// The set that was built under this name, if all that cells need of it is there.
pub(super) fn read(folder: &Path) -> Option<Set> {
    let text = fs::read(folder.join(FILE)).ok()?;
    let set: Set = serde_json::from_slice(&text).ok()?;
    let is_there = |(name, length): &(String, u64)| {
        fs::metadata(folder.join(name)).is_ok_and(|found| found.len() == *length)
    };
    set.files.iter().all(is_there).then_some(set)
}

/// Takes `files` into the folder of the set `set` and makes that complete. What another kernel has made by then is taken.
///
/// # Errors
/// Where the folder cannot be written.
pub(super) fn make(folder: &Path, files: &[PathBuf], mut set: Set) -> Result<Set, Error> {
    let at = |path: &Path| {
        let path = path.to_owned();
        move |source| Error::File { path, source }
    };
    let new = folder.with_extension(format!("new-{}", std::process::id()));
    let _ = fs::remove_dir_all(&new);
    fs::create_dir_all(&new).map_err(at(&new))?;
    set.files = Vec::new();
    for file in files {
        let Some(name) = file.file_name() else {
            continue;
        };
        let copy = new.join(name);
        link(file, &copy).map_err(at(file))?;
        let length = fs::metadata(&copy).map_err(at(&copy))?.len();
        set.files
            .push((name.to_string_lossy().into_owned(), length));
    }
    let text = serde_json::to_vec(&set).unwrap_or_default();
    fs::write(new.join(FILE), text).map_err(at(&new))?;
    if let Some(other) = read(folder) {
        let _ = fs::remove_dir_all(&new);
        return Ok(other);
    }
    // What is damaged goes; a process that has it loaded keeps it until it ends.
    let _ = fs::remove_dir_all(folder);
    fs::rename(&new, folder).map_err(at(folder))?;
    Ok(set)
}

fn link(file: &Path, copy: &Path) -> io::Result<()> {
    match fs::hard_link(file, copy) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        // Not all file systems have hard links.
        Err(_) => fs::copy(file, copy).map(drop),
        Ok(()) => Ok(()),
    }
}
