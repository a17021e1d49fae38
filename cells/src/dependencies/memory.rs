//! A built set, remembered beside its manifest: cargo takes some tenths of a second to say that there is nothing to do, and
//! more where there are many crates.
//!
//! Nothing is remembered of crates in folders, which may change at any time; cargo is asked for those.

use super::Set;
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::Path;
use std::time::SystemTime;

const FILE: &str = "set.json";

#[derive(Serialize, Deserialize)]
struct Remembered {
    set: Set,
    /// When the lock file was written; cargo writes it where other versions are chosen.
    locked: SystemTime,
}

/// The set that was built in `folder`, if all its files are still there.
pub(super) fn read(folder: &Path) -> Option<Set> {
    let text = fs::read(folder.join(FILE)).ok()?;
    let Remembered { set, locked } = serde_json::from_slice(&text).ok()?;
    let files = set
        .externs
        .iter()
        .map(|(_, file)| file)
        .chain(&set.libraries);
    let complete = files.into_iter().all(|file| file.is_file());
    (complete && locked_at(folder)? == locked).then_some(set)
}

/// Remembers a set that was just built. Where that fails, cargo is asked again.
pub(super) fn write(folder: &Path, set: &Set) {
    let Some(locked) = locked_at(folder).filter(|_| set.is_lasting()) else {
        return;
    };
    let remembered = Remembered {
        set: set.clone(),
        locked,
    };
    if let Ok(text) = serde_json::to_vec(&remembered) {
        let new = folder.join(format!("{FILE}.{}", std::process::id()));
        let _ = fs::write(&new, text).and_then(|()| fs::rename(&new, folder.join(FILE)));
    }
}

fn locked_at(folder: &Path) -> Option<SystemTime> {
    fs::metadata(folder.join("Cargo.lock"))
        .ok()?
        .modified()
        .ok()
}
