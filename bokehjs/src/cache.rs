//! The folder for what can be made again.

use std::env;
use std::path::PathBuf;

use cellbeat::resources;

/// No home directory is known.
///
/// ```
/// use cellbeat_bokehjs::{NoHome, cache};
///
/// match cache() {
///     Ok(folder) => println!("{}", folder.display()),
///     Err(NoHome) => println!("set CELLBEAT_CACHE"),
/// }
/// ```
#[derive(Debug, thiserror::Error)]
#[error("no home directory is known: set HOME, or CELLBEAT_CACHE and JUPYTER_DATA_DIR")]
pub struct NoHome;

/// The folder for what can be made again: runtimes, BokehJS, JupyterLab's environment, fetched crates.
///
/// `$CELLBEAT_CACHE`, else `cellbeat` in the platform's folder for caches.
///
/// ```
/// let runtimes = cellbeat_bokehjs::cache()?.join("runtimes");
/// # Ok::<(), cellbeat_bokehjs::NoHome>(())
/// ```
///
/// # Errors
/// If no home directory is known.
pub fn cache() -> Result<PathBuf, NoHome> {
    resources::cache().ok_or(NoHome)
}

/// The user's home directory.
///
/// ```
/// let kernels = cellbeat_bokehjs::home()?.join(".local/share/jupyter/kernels");
/// # Ok::<(), cellbeat_bokehjs::NoHome>(())
/// ```
///
/// # Errors
/// If none is known.
pub fn home() -> Result<PathBuf, NoHome> {
    env::home_dir()
        .filter(|home| !home.as_os_str().is_empty())
        .ok_or(NoHome)
}
