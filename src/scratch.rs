//! The folder of a kernel for what it compiles: for its user alone, since it holds the cells' text, and gone in the end. What a
//! kernel that was killed has left is removed by one that starts later.

use std::fs::{self, DirEntry, File};
use std::io;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::Path;

use tempfile::TempDir;
use tracing::{debug, warn};

const PREFIX: &str = "cellbeat-";

/// In each of the folders: locked as long as its kernel lives.
const LOCK: &str = "lock";

pub(crate) struct Scratch {
    folder: TempDir,
    _lock: File,
}

impl Scratch {
    /// A new folder among the system's temporary ones.
    ///
    /// # Errors
    /// Where it cannot be made.
    pub(crate) fn new() -> io::Result<Scratch> {
        Scratch::new_in(&std::env::temp_dir())
    }

    fn new_in(parent: &Path) -> io::Result<Scratch> {
        let folder = tempfile::Builder::new()
            .prefix(PREFIX)
            .permissions(fs::Permissions::from_mode(0o700))
            .tempdir_in(parent)?;
        // Under its name it is locked already: who finds it free may remove the folder.
        let new = folder.path().join("lock.new");
        let lock = File::create(&new)?;
        lock.lock()?;
        fs::rename(new, folder.path().join(LOCK))?;
        Ok(Scratch {
            folder,
            _lock: lock,
        })
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Removes what killed kernels of this user have left beside it, in the background.
    pub(crate) fn remove_others(&self) {
        let own = self.folder.path().to_owned();
        let started = std::thread::Builder::new()
            .name("old scratch folders".to_owned())
            .spawn(move || remove_left_beside(&own));
        if let Err(error) = started {
            warn!("old scratch folders stay: {error}");
        }
    }
}

fn remove_left_beside(own: &Path) {
    let Some((parent, user)) = own.parent().zip(user_of(own)) else {
        return;
    };
    let entries = fs::read_dir(parent).into_iter().flatten().flatten();
    for entry in entries.filter(|entry| is_of(user, entry) && entry.path() != own) {
        let path = entry.path();
        match remove_if_left(&path) {
            Ok(true) => debug!("{} was left by a killed kernel", path.display()),
            Ok(false) => {}
            Err(error) => debug!("{} stays: {error}", path.display()),
        }
    }
}

fn user_of(path: &Path) -> Option<u32> {
    fs::symlink_metadata(path).ok().map(|found| found.uid())
}

/// Whether it is a folder of the user's: nothing is done to links, nor to what others have laid there.
fn is_of(user: u32, entry: &DirEntry) -> bool {
    entry.file_name().to_string_lossy().starts_with(PREFIX)
        && entry
            .metadata()
            .is_ok_and(|found| found.is_dir() && found.uid() == user)
}

/// Removes a folder whose lock is free. One without a lock is of another program, or is just being made.
fn remove_if_left(folder: &Path) -> io::Result<bool> {
    let lock = folder.join(LOCK);
    let Ok(file) = File::open(&lock) else {
        return Ok(false);
    };
    if file.try_lock().is_err() {
        return Ok(false);
    }
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name() == LOCK {
            // Last, so that what is half removed is found again.
        } else if entry.file_type()?.is_dir() {
            fs::remove_dir_all(entry.path())?;
        } else {
            fs::remove_file(entry.path())?;
        }
    }
    fs::remove_file(lock)?;
    fs::remove_dir(folder)?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_folders_whose_kernel_is_gone_are_removed() {
        let parent = tempfile::tempdir().unwrap();
        let own = Scratch::new_in(parent.path()).unwrap();
        let living = Scratch::new_in(parent.path()).unwrap();
        let Scratch { folder, _lock } = Scratch::new_in(parent.path()).unwrap();
        let left = folder.keep();
        drop(_lock);
        fs::create_dir_all(left.join("cells/1")).unwrap();
        fs::write(left.join("cells/1/In[1]"), "1").unwrap();
        fs::write(left.join("file"), "1").unwrap();
        // Another program's, a link to what is not to be touched, and a folder of another name.
        let other = parent.path().join("cellbeat-something");
        fs::create_dir(&other).unwrap();
        let elsewhere = tempfile::tempdir().unwrap();
        fs::write(elsewhere.path().join(LOCK), "").unwrap();
        std::os::unix::fs::symlink(elsewhere.path(), parent.path().join("cellbeat-link")).unwrap();
        let unrelated = parent.path().join("notes");
        fs::create_dir(&unrelated).unwrap();
        fs::write(unrelated.join(LOCK), "").unwrap();

        remove_left_beside(own.path());
        assert!(!left.exists());
        for stays in [
            own.path(),
            living.path(),
            &other,
            &elsewhere.path().join(LOCK),
            &unrelated.join(LOCK),
        ] {
            assert!(stays.exists(), "{}", stays.display());
        }
        let path = living.path().to_owned();
        drop(living);
        assert!(!path.exists());
    }

    #[test]
    fn it_is_for_its_user_alone() {
        let parent = tempfile::tempdir().unwrap();
        let scratch = Scratch::new_in(parent.path()).unwrap();
        let mode = fs::metadata(scratch.path()).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o700);
    }
}
