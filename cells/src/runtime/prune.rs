//! Folders of the cache that nobody uses any more: runtimes, which each version of Rust and of this program has built, and built
//! dependencies.
//!
//! A kernel holds a shared lock in a folder as long as it uses it, so that one in use is never removed.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// The file that is locked; its date is that of the last use.
const USED: &str = "used";

/// Which folders are removed.
pub(crate) struct Rule<'a> {
    /// Where they are.
    pub(crate) parent: &'a Path,
    /// How their names begin; none has a dot.
    pub(crate) prefix: &'a str,
    /// How many of those that were used last are kept.
    pub(crate) kept: usize,
    /// Others are kept so long after their last use.
    pub(crate) unused: Duration,
}

/// Marks a folder as used, until the file is closed. None where the cache can only be read, and nothing is marked.
///
/// # Errors
/// What the system says, also where the folder is just being removed.
pub(crate) fn hold(folder: &Path) -> io::Result<Option<File>> {
    let path = folder.join(USED);
    let file = match File::create(&path) {
        Ok(file) => file,
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied
            ) =>
        {
            let file = File::open(&path).ok();
            return Ok(file.filter(|file| file.lock_shared().is_ok()));
        }
        Err(error) => return Err(error),
    };
    file.lock_shared()?;
    file.set_modified(SystemTime::now())?;
    // It may have been removed before the lock was there.
    fs::metadata(path).map(|_| Some(file))
}

impl Rule<'_> {
    /// Removes what was not used for longest, but for `own`. Where something cannot be removed it stays.
    pub(crate) fn prune(&self, own: &Path) {
        let mut others: Vec<(SystemTime, PathBuf)> = self.folders(own).collect();
        others.sort();
        for (used, folder) in others.iter().rev().skip(self.kept) {
            let is_old = used.elapsed().is_ok_and(|age| age >= self.unused);
            let Ok(file) = File::open(folder.join(USED)) else {
                continue;
            };
            if is_old && file.try_lock().is_ok() {
                let _ = fs::remove_dir_all(folder);
            }
        }
    }

    /// When each was used. A folder without that file is of an older version of this program, which may be running: its time
    /// begins now.
    fn folders(&self, own: &Path) -> impl Iterator<Item = (SystemTime, PathBuf)> {
        let entries = fs::read_dir(self.parent).into_iter().flatten();
        entries.filter_map(move |entry| {
            let path = entry.ok()?.path();
            let is_one = path.file_name()?.to_str()?.starts_with(self.prefix)
                && path.extension().is_none()
                && path.is_dir()
                && path != own;
            if !is_one {
                return None;
            }
            let file = path.join(USED);
            let used = fs::metadata(&file).and_then(|found| found.modified());
            let used = used.or_else(|_| File::create(&file)?.metadata()?.modified());
            Some((used.ok()?, path))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: Duration = Duration::from_secs(60);

    /// Folders that were used so many minutes ago.
    fn folders(test: &str, names: &[&str]) -> PathBuf {
        let parent = std::env::temp_dir().join(format!("cellbeat-{test}-{}", std::process::id()));
        for (age, name) in names.iter().enumerate() {
            let folder = parent.join(name);
            fs::create_dir_all(&folder).unwrap();
            let used = SystemTime::now() - MINUTE * u32::try_from(age).unwrap();
            let file = hold(&folder).unwrap().unwrap();
            file.set_modified(used).unwrap();
        }
        parent
    }

    /// What a rule leaves of them.
    fn left(parent: &Path, rule: &Rule<'_>) -> Vec<String> {
        rule.prune(&parent.join("own"));
        let entries = fs::read_dir(parent).unwrap();
        let mut left: Vec<_> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        left.sort();
        left
    }

    #[test]
    fn the_least_used_go_but_for_those_in_use() {
        let names = ["1", "2", "3", "old", "in-use", "oldest", "own"];
        let parent = folders("prune", &names);
        let in_use = File::open(parent.join("in-use").join(USED)).unwrap();
        in_use.lock_shared().unwrap();
        fs::create_dir_all(parent.join("before-locks")).unwrap();
        let rule = Rule {
            parent: &parent,
            prefix: "",
            kept: 3,
            unused: Duration::ZERO,
        };
        // One without the file counts as just used.
        assert_eq!(
            left(&parent, &rule),
            ["1", "2", "before-locks", "in-use", "own"]
        );
        fs::remove_dir_all(&parent).unwrap();
    }

    #[test]
    fn what_was_used_of_late_stays_and_so_does_what_has_another_name() {
        let names = [
            "set-0",
            "set-1",
            "set-2",
            "set-3",
            "other-4",
            "set-5.new",
            "set-6",
        ];
        let parent = folders("unused", &names);
        let rule = Rule {
            parent: &parent,
            prefix: "set-",
            kept: 0,
            unused: MINUTE * 2,
        };
        assert_eq!(
            left(&parent, &rule),
            ["other-4", "set-0", "set-1", "set-5.new"]
        );
        fs::remove_dir_all(&parent).unwrap();
    }
}
