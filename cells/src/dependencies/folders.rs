//! Crates by path: whether their files have changed.

use super::PREFIX;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// The folder of a crate by path, by its package id.
pub(super) fn of(package_id: &str) -> Option<PathBuf> {
    let path = package_id.strip_prefix("path+file://")?;
    let (path, _) = path.rsplit_once('#')?;
    let is_ours = path
        .rsplit('/')
        .next()
        .is_some_and(|name| name.starts_with(PREFIX));
    (!is_ours).then(|| PathBuf::from(decoded(path)))
}

/// A URL's `%20` is a blank.
fn decoded(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut pieces = path.split('%');
    bytes.extend_from_slice(pieces.next().unwrap_or_default().as_bytes());
    for piece in pieces {
        let byte = piece
            .get(..2)
            .and_then(|code| u8::from_str_radix(code, 16).ok());
        match byte {
            Some(byte) => {
                bytes.push(byte);
                bytes.extend_from_slice(&piece.as_bytes()[2..]);
            }
            None => bytes.extend_from_slice(format!("%{piece}").as_bytes()),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Differs where a file of one of these folders was saved.
pub(super) fn stamp(folders: &[PathBuf]) -> u64 {
    let mut hasher = DefaultHasher::new();
    for folder in folders {
        folder.hash(&mut hasher);
        add(folder, true, &mut hasher);
    }
    hasher.finish()
}

/// A package's `target` and what is hidden are not of its source.
fn add(folder: &Path, is_package: bool, hasher: &mut DefaultHasher) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    let mut entries: Vec<_> = entries.flatten().collect();
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name();
        let is_left_out = is_package && (name == "target" || name == "Cargo.lock")
            || name.to_string_lossy().starts_with('.');
        let Ok(metadata) = entry.metadata() else {
            continue;
        };
        if is_left_out {
            continue;
        }
        if metadata.is_dir() {
            add(&entry.path(), false, hasher);
        } else {
            (&name, metadata.len(), metadata.modified().ok()).hash(hasher);
        }
    }
}
