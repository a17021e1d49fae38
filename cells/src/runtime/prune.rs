//! Old runtimes leave the cache: each version of Rust and of this program has built one.
//!
//! A kernel holds a shared lock in the folder of its runtime as long as it lives, so that one in use is never removed.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// How many are kept besides the one that was just built: other toolchains and versions of this program.
const KEPT: usize = 3;

/// The file that is locked; its date is that of the last use.
const USED: &str = "used";

/// A folder without that file is of an older version of this program and may be in use unseen.
const UNSEEN: Duration = Duration::from_secs(7 * 24 * 3600);

/// Marks the runtime in `folder` as used, until the file is closed.
///
/// # Errors
/// What the system says, also where the folder is just being removed.
pub(super) fn hold(folder: &Path) -> io::Result<File> {
    let path = folder.join(USED);
    let file = File::create(&path)?;
    file.lock_shared()?;
    file.set_modified(SystemTime::now())?;
    // It may have been removed before the lock was there.
    fs::metadata(path).map(|_| file)
}

/// Removes what was not used for longest. Where something cannot be removed it stays.
pub(super) fn prune(runtimes: &Path, own: &Path) {
    let Ok(entries) = fs::read_dir(runtimes) else {
        return;
    };
    let date = |path: &Path| fs::metadata(path).and_then(|found| found.modified());
    let mut others: Vec<(SystemTime, PathBuf)> = entries
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            let used = date(&path.join(USED)).or_else(|_| date(&path)).ok()?;
            let is_runtime = path.extension().is_none() && path.is_dir() && path != own;
            is_runtime.then_some((used, path))
        })
        .collect();
    others.sort();
    for (used, folder) in others.iter().rev().skip(KEPT) {
        let free = match File::open(folder.join(USED)) {
            Ok(file) => file.try_lock().is_ok().then_some(Some(file)),
            Err(_) => used.elapsed().is_ok_and(|age| age > UNSEEN).then_some(None),
        };
        if let Some(_lock) = free {
            let _ = fs::remove_dir_all(folder);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_used_runtimes_go_but_for_those_in_use() {
        let runtimes = std::env::temp_dir().join(format!("cellbeat-prune-{}", std::process::id()));
        let folder = |name: &str| runtimes.join(name);
        let mut held = Vec::new();
        for (age, name) in ["own", "1", "2", "3", "old", "older-in-use", "oldest"]
            .iter()
            .enumerate()
        {
            fs::create_dir_all(folder(name)).unwrap();
            let file = hold(&folder(name)).unwrap();
            let used = SystemTime::now() - Duration::from_secs(age as u64 * 60);
            file.set_modified(used).unwrap();
            held.extend((*name == "older-in-use").then_some(file));
        }
        fs::create_dir_all(folder("before-locks")).unwrap();
        prune(&runtimes, &folder("own"));
        let mut left: Vec<_> = fs::read_dir(&runtimes)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        left.sort();
        assert_eq!(left, ["1", "2", "before-locks", "older-in-use", "own"]);
        fs::remove_dir_all(&runtimes).unwrap();
    }
}
