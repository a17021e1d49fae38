//! Whether the files of a folder of the cache are still what was built: a file beside them says what they were, and is written
//! last. A cleaner, a full disk, a copy that was cut short or a power loss can have damaged them since.
//!
//! Digests of all files would take more of a kernel's start than all else that it does. So each use looks at lengths and dates,
//! digests only what has another date, as in a copy, and all where something does not work.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fs::{self, File, Metadata};
use std::io::{self, Write};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::Path;

/// What was built, as it was then.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Intact(Vec<Recorded>);

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Recorded {
    name: String,
    length: u64,
    /// In whole seconds, as archives and images keep it.
    modified: i64,
    is_program: bool,
    digest: [u8; 32],
}

impl Intact {
    /// Records these files of `folder`, and has the system put them on the disk.
    ///
    /// # Errors
    /// Where one cannot be read.
    pub(crate) fn of<'a>(
        folder: &Path,
        names: impl IntoIterator<Item = &'a str>,
    ) -> io::Result<Intact> {
        let recorded = |name: &str| {
            let path = folder.join(name);
            let file = File::open(&path)?;
            file.sync_all()?;
            let found = file.metadata()?;
            Ok(Recorded {
                name: name.to_owned(),
                length: found.len(),
                modified: found.mtime(),
                is_program: is_program(&found),
                digest: digest(&path)?,
            })
        };
        let files: io::Result<Vec<Recorded>> = names.into_iter().map(recorded).collect();
        files.map(Intact)
    }

    /// What is wrong with the first damaged file. A file with another date is compared by its digest; the record then takes
    /// that date, and `Ok(true)` says so.
    pub(crate) fn check(&mut self, folder: &Path) -> Result<bool, String> {
        let mut has_changed = false;
        for file in &mut self.0 {
            let modified = file.found_in(folder)?;
            if modified != file.modified {
                file.compare(folder)?;
                file.modified = modified;
                has_changed = true;
            }
        }
        Ok(has_changed)
    }

    /// The names of damaged files, whatever their dates are, each with what is wrong with it.
    pub(crate) fn damaged<'a>(
        &'a self,
        folder: &'a Path,
    ) -> impl Iterator<Item = (&'a str, String)> {
        let files = self.0.iter();
        files.filter_map(|file| {
            let found = file.found_in(folder);
            let why = found.and_then(|_| file.compare(folder)).err()?;
            Some((file.name.as_str(), why))
        })
    }
}

impl Recorded {
    /// Its date, if the rest that can be seen without reading it is as it was.
    fn found_in(&self, folder: &Path) -> Result<i64, String> {
        let (name, length) = (&self.name, self.length);
        let found = fs::metadata(folder.join(name)).map_err(|error| format!("{name}: {error}"))?;
        if found.len() != length {
            return Err(format!("{name} has {} of {length} bytes", found.len()));
        }
        if self.is_program && !is_program(&found) {
            return Err(format!("{name} may not be executed"));
        }
        Ok(found.mtime())
    }

    fn compare(&self, folder: &Path) -> Result<(), String> {
        let name = &self.name;
        match digest(&folder.join(name)) {
            Ok(digest) if digest == self.digest => Ok(()),
            Ok(_) => Err(format!("{name} has other contents")),
            Err(error) => Err(format!("{name}: {error}")),
        }
    }
}

fn is_program(found: &Metadata) -> bool {
    found.permissions().mode() & 0o111 != 0
}

fn digest(path: &Path) -> io::Result<[u8; 32]> {
    let mut hasher = Hasher(Sha256::new());
    io::copy(&mut File::open(path)?, &mut hasher)?;
    Ok(hasher.0.finalize().into())
}

struct Hasher(Sha256);

impl Write for Hasher {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Writes a file whole or not at all, and returns when it is on the disk.
///
/// # Errors
/// What the system says.
pub(crate) fn write(path: &Path, text: &[u8]) -> io::Result<()> {
    let new = path.with_extension(format!("new-{}", std::process::id()));
    let written = File::create(&new).and_then(|mut file| {
        file.write_all(text)?;
        file.sync_all()?;
        fs::rename(&new, path)
    });
    if written.is_err() {
        let _ = fs::remove_file(&new);
    }
    written
}

/// Puts the finished folder `new` in the place of `folder`, on the disk too. What stood there goes; who has loaded it keeps it.
///
/// # Errors
/// What the system says.
pub(crate) fn put_in_place(new: &Path, folder: &Path) -> io::Result<()> {
    File::open(new)?.sync_all()?;
    let old = folder.with_extension("old");
    let _ = fs::remove_dir_all(&old);
    if folder.exists() {
        fs::rename(folder, &old)?;
    }
    fs::rename(new, folder)?;
    let _ = fs::remove_dir_all(&old);
    match folder.parent() {
        Some(parent) => File::open(parent)?.sync_all(),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::{Duration, SystemTime};

    const NAMES: [&str; 2] = ["host", "library"];

    fn built(test: &str) -> (std::path::PathBuf, Intact) {
        let folder = std::env::temp_dir().join(format!("cellbeat-{test}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        for name in NAMES {
            fs::write(folder.join(name), name.repeat(1000)).unwrap();
        }
        fs::set_permissions(folder.join("host"), fs::Permissions::from_mode(0o755)).unwrap();
        let intact = Intact::of(&folder, NAMES).unwrap();
        (folder, intact)
    }

    fn date(path: &Path, seconds: u64) {
        let file = File::options().append(true).open(path).unwrap();
        let time = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        file.set_modified(time).unwrap();
    }

    #[test]
    fn what_is_cut_gone_zeroed_or_no_program_any_more_is_named() {
        type Damage = fn(&Path);
        let cases: [(Damage, &str); 4] = [
            (
                |folder| fs::write(folder.join("library"), "cut").unwrap(),
                "library has 3 of 7000 bytes",
            ),
            (
                |folder| fs::remove_file(folder.join("host")).unwrap(),
                "host: No such file or directory (os error 2)",
            ),
            (
                |folder| {
                    fs::write(folder.join("library"), [0; 7000]).unwrap();
                    date(&folder.join("library"), 1);
                },
                "library has other contents",
            ),
            (
                |folder| {
                    let mode = fs::Permissions::from_mode(0o644);
                    fs::set_permissions(folder.join("host"), mode).unwrap();
                },
                "host may not be executed",
            ),
        ];
        for (damage, expected) in cases {
            let (folder, mut intact) = built("damage");
            assert_eq!(intact.check(&folder), Ok(false));
            damage(&folder);
            assert_eq!(intact.check(&folder), Err(expected.to_owned()));
            let damaged: Vec<_> = intact.damaged(&folder).map(|(_, why)| why).collect();
            assert_eq!(damaged, [expected]);
            fs::remove_dir_all(&folder).unwrap();
        }
    }

    #[test]
    fn other_contents_of_the_same_date_are_found_by_those_who_ask_for_digests() {
        let (folder, mut intact) = built("same-date");
        let library = folder.join("library");
        date(&library, 5);
        assert_eq!(intact.check(&folder), Ok(true));
        fs::write(&library, [0; 7000]).unwrap();
        date(&library, 5);
        assert_eq!(intact.check(&folder), Ok(false));
        let damaged: Vec<_> = intact.damaged(&folder).map(|(name, _)| name).collect();
        assert_eq!(damaged, ["library"]);
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_copy_is_compared_once() {
        let (folder, mut intact) = built("copy");
        for name in NAMES {
            date(&folder.join(name), 7);
        }
        assert_eq!(intact.check(&folder), Ok(true));
        assert_eq!(intact.check(&folder), Ok(false));
        fs::remove_dir_all(&folder).unwrap();
    }
}
