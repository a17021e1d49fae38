//! Where cargo builds. One target folder serves all kernels, so that a crate is built once; while one kernel builds there for
//! minutes, others go to a further one.

use crate::base::Error;
use crate::base::process::Canceller;
use crate::runtime;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// More kernels than this wait for each other.
const PLACES: usize = 4;

/// How often it is looked whether another kernel has ended.
const AGAIN: Duration = Duration::from_millis(50);

/// A target folder that is this kernel's until this is dropped.
pub(super) struct Place {
    pub(super) folder: PathBuf,
    /// Which one it is.
    pub(super) number: usize,
    _lock: File,
}

impl Place {
    /// Has cargo rebuild the crate whose library has this name: it asks whether the file is there, not what is in it.
    pub(super) fn forget(&self, library: &str) {
        for folder in ["debug/deps", "debug"] {
            let _ = fs::remove_file(self.folder.join(folder).join(library));
        }
    }
}

/// Takes the first free one, or waits for the one that is `wanted`.
///
/// # Errors
/// Where the folder cannot be written, and [`Error::Cancelled`].
pub(super) fn take(
    root: &Path,
    wanted: Option<usize>,
    canceller: &Canceller,
) -> Result<Place, Error> {
    let path = |number: usize| root.join(format!("{number}.lock"));
    let place = |number: usize, lock| Place {
        folder: root.join(number.to_string()),
        number,
        _lock: lock,
    };
    let numbers = wanted.map_or(0..PLACES, |number| number..number + 1);
    for number in numbers.clone() {
        let lock = open(&path(number))?;
        if lock.try_lock().is_ok() {
            return Ok(place(number, lock));
        }
    }
    let number = numbers.start;
    Ok(place(number, lock(&path(number), canceller)?))
}

/// Waits until no other kernel holds the lock, or the compile is cancelled.
///
/// # Errors
/// Where the file cannot be written, and [`Error::Cancelled`].
pub(super) fn lock(path: &Path, canceller: &Canceller) -> Result<File, Error> {
    let file = open(path)?;
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) => {
                canceller.check()?;
                std::thread::sleep(AGAIN);
            }
            Err(TryLockError::Error(source)) => return Err(at(path, source)),
        }
    }
}

fn open(path: &Path) -> Result<File, Error> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|source| at(folder, source))?;
    }
    File::create(path).map_err(|source| at(path, source))
}

fn at(path: &Path, source: std::io::Error) -> Error {
    let path = path.to_owned();
    Error::Runtime(runtime::Error::Cache { path, source })
}
