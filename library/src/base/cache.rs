//! The folder for what can be made again.

use std::env;
use std::path::PathBuf;

/// The folder for what can be made again: `$CELLBEAT_CACHE`, else `cellbeat` in the platform's folder for caches. `None` where no home
/// directory is known.
///
/// ```
/// use cellbeat::resources::{cache, in_cache};
///
/// if let Some(cache) = cache() {
///     println!("BokehJS would be in {}", in_cache(&cache).display());
/// }
/// ```
pub fn cache() -> Option<PathBuf> {
    if let Some(dir) = directory_variable("CELLBEAT_CACHE") {
        return Some(dir);
    }
    if let Some(dir) = directory_variable("XDG_CACHE_HOME") {
        return Some(dir.join("cellbeat"));
    }
    if cfg!(windows) {
        return Some(directory_variable("LOCALAPPDATA")?.join("cellbeat"));
    }
    let caches = if cfg!(target_os = "macos") {
        "Library/Caches"
    } else {
        ".cache"
    };
    let home = env::home_dir().filter(|home| !home.as_os_str().is_empty())?;
    Some(home.join(caches).join("cellbeat"))
}

/// The directory that an environment variable names. An empty one counts as none, as in the XDG rules.
///
/// ```
/// use cellbeat::resources::{VARIABLE, directory_variable};
///
/// match directory_variable(VARIABLE) {
///     Some(directory) => println!("BokehJS is to be in {}", directory.display()),
///     None => println!("{VARIABLE} says nothing"),
/// }
/// ```
pub fn directory_variable(name: &str) -> Option<PathBuf> {
    env::var_os(name)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
}
