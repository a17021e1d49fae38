//! A built set, in its own folder that never changes: cargo rewrites the libraries of its target folder, where features
//! or files have changed, while kernels have them loaded and cells are compiled against them.
//!
//! The files are hard links to cargo's. cargo and rustc write a new file in the place of an old one, so that these stay what
//! they are.

use super::Set;
use crate::base::Error;
use crate::runtime::intact::{self, Intact};
use crate::runtime::{self, link_or_copy};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What the set is; written last.
const FILE: &str = "set.json";

/// The set that was built under this name, if all that cells need of it is there as it was built.
pub(super) fn read(folder: &Path) -> Option<Set> {
    let mut set = read_record(folder)?;
    if set.files.check(folder).ok()? {
        // Where it cannot be written, it is compared each time.
        let _ = write_record(folder, &set);
    }
    Some(set.moved_to(folder))
}

/// What is left of a set.
pub(super) struct Damaged {
    /// Which of cargo's target folders it was built in.
    pub(super) place: usize,
    /// Files that are not what they were.
    pub(super) names: Vec<String>,
}

/// Looks at every byte of a set; none where it is not there at all.
pub(super) fn damage(folder: &Path) -> Option<Damaged> {
    let set = read_record(folder)?;
    let names = set.files.damaged(folder).map(|(name, _)| name.to_owned());
    Some(Damaged {
        place: set.place,
        names: names.collect(),
    })
}

/// Whether the set is there, and every byte of it as it was built.
pub(super) fn is_whole(folder: &Path) -> bool {
    damage(folder).is_some_and(|damaged| damaged.names.is_empty())
}

/// Has a damaged set rebuilt by whoever asks for it next.
pub(super) fn give_up(folder: &Path) {
    let _ = fs::remove_file(folder.join(FILE));
}

fn read_record(folder: &Path) -> Option<Set> {
    serde_json::from_slice(&fs::read(folder.join(FILE)).ok()?).ok()
}

fn write_record(folder: &Path, set: &Set) -> io::Result<()> {
    intact::write(
        &folder.join(FILE),
        &serde_json::to_vec(set).unwrap_or_default(),
    )
}

/// Takes `files` into the folder of the set `set` and makes that complete.
///
/// # Errors
/// Where the folder cannot be written.
pub(super) fn make(folder: &Path, files: &[PathBuf], mut set: Set) -> Result<Set, Error> {
    let at = |path: &Path| {
        let path = path.to_owned();
        move |source| Error::from(runtime::Error::Cache { path, source })
    };
    // Nobody else builds this set: what is there was left by a kernel that was killed.
    let new = folder.with_extension("new");
    let _ = fs::remove_dir_all(&new);
    fs::create_dir_all(&new).map_err(at(&new))?;
    let mut names = Vec::new();
    for file in files {
        let Some(name) = file.file_name().and_then(|name| name.to_str()) else {
            continue;
        };
        link_or_copy(file, &new.join(name)).map_err(at(file))?;
        names.push(name);
    }
    set.files = Intact::of(&new, names).map_err(at(&new))?;
    write_record(&new, &set).map_err(at(&new))?;
    intact::put_in_place(&new, folder).map_err(at(folder))?;
    Ok(set)
}
