//! Directories that are there as a whole or not at all.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// Makes `target` the directory that `fill` fills, in place of one that may be there.
///
/// It is filled beside `target` and then renamed: Jupyter, which may look at any time, never sees half of it.
///
/// # Errors
/// If the directory cannot be written; what was there before is then untouched.
pub(super) fn replace(target: &Path, fill: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    let parent = target
        .parent()
        .with_context(|| format!("{} has no parent directory", target.display()))?;
    fs::create_dir_all(parent).with_context(|| format!("cannot create {}", parent.display()))?;
    // A leading dot hides it from Jupyter's search for extensions.
    let staging = tempfile::Builder::new()
        .prefix(".cellbeat-")
        .tempdir_in(parent)
        .with_context(|| format!("cannot write to {}", parent.display()))?;
    // A temporary directory is for its owner only; what is installed in a prefix is for all.
    let content = staging.path().join("content");
    fs::create_dir(&content).with_context(|| format!("cannot create {}", content.display()))?;
    fill(&content)?;
    remove(target)?;
    fs::rename(&content, target)
        .with_context(|| format!("cannot put {} in its place", target.display()))
}

/// Removes `target` with all that is in it; true if it was there.
///
/// # Errors
/// If it is there and cannot be removed.
pub(super) fn remove(target: &Path) -> Result<bool> {
    let result = match fs::symlink_metadata(target) {
        Err(_) => return Ok(false),
        // A developer's link to the sources: the link goes, the sources stay.
        Ok(metadata) if metadata.is_symlink() || metadata.is_file() => fs::remove_file(target),
        Ok(_) => fs::remove_dir_all(target),
    };
    result.with_context(|| format!("cannot remove {}", target.display()))?;
    Ok(true)
}

/// Writes a file, and the directory it is in.
///
/// # Errors
/// If it cannot be written.
pub(super) fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)
            .with_context(|| format!("cannot create {}", parent.display()))?;
    }
    fs::write(path, content).with_context(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replacing_leaves_nothing_of_the_old_directory_and_nothing_beside_it() {
        let parent = tempfile::tempdir().unwrap();
        let target = parent.path().join("kernels/cellbeat");
        replace(&target, |dir| write(&dir.join("old"), "1")).unwrap();
        replace(&target, |dir| write(&dir.join("static/new"), "2")).unwrap();
        assert!(!target.join("old").exists());
        assert_eq!(fs::read(target.join("static/new")).unwrap(), b"2");
        assert_eq!(fs::read_dir(target.parent().unwrap()).unwrap().count(), 1);
    }

    #[test]
    fn a_failure_while_filling_leaves_what_was_there() {
        let parent = tempfile::tempdir().unwrap();
        let target = parent.path().join("cellbeat");
        replace(&target, |dir| write(&dir.join("old"), "1")).unwrap();
        assert!(replace(&target, |_| anyhow::bail!("no BokehJS")).is_err());
        assert_eq!(fs::read(target.join("old")).unwrap(), b"1");
    }

    #[test]
    fn removing_a_link_keeps_what_it_points_to() {
        let parent = tempfile::tempdir().unwrap();
        let sources = parent.path().join("frontend");
        write(&sources.join("view.js"), "").unwrap();
        let link = parent.path().join("cellbeat");
        std::os::unix::fs::symlink(&sources, &link).unwrap();
        assert!(remove(&link).unwrap());
        assert!(sources.join("view.js").exists());
        assert!(!remove(&link).unwrap());
    }
}
