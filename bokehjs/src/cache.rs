//! The folder for what can be made again.

use std::env;
use std::path::PathBuf;

/// No home directory is known.
#[derive(Debug, thiserror::Error)]
#[error("no home directory is known: set HOME, or CELLBEAT_CACHE and JUPYTER_DATA_DIR")]
pub struct NoHome;

/// The folder for what can be made again: runtimes, BokehJS, JupyterLab's environment, fetched crates.
///
/// `$CELLBEAT_CACHE`, else `cellbeat` in the platform's folder for caches.
///
/// # Errors
/// If no home directory is known.
pub fn cache() -> Result<PathBuf, NoHome> {
    if let Some(dir) = directory_variable("CELLBEAT_CACHE") {
        return Ok(dir);
    }
    if let Some(dir) = directory_variable("XDG_CACHE_HOME") {
        return Ok(dir.join("cellbeat"));
    }
    let caches = if cfg!(target_os = "macos") {
        "Library/Caches"
    } else {
        ".cache"
    };
    Ok(home()?.join(caches).join("cellbeat"))
}

/// The user's home directory.
///
/// # Errors
/// If none is known.
pub fn home() -> Result<PathBuf, NoHome> {
    env::home_dir()
        .filter(|home| !home.as_os_str().is_empty())
        .ok_or(NoHome)
}

/// The directory that an environment variable names. An empty one counts as none, as in the XDG rules.
pub fn directory_variable(name: &str) -> Option<PathBuf> {
    env::var_os(name)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
}
