//! Where things are kept.

use std::env;
use std::fs::DirBuilder;
use std::os::unix::fs::DirBuilderExt;
use std::path::PathBuf;

use anyhow::Result;
use cellbeat_bokehjs::{NoHome, directory_variable, home};

/// The folder for what can be made again. Where it is missing it is made, for its user alone: the history of cells is in it.
///
/// # Errors
/// If no home directory is known.
pub(super) fn cache() -> Result<PathBuf, NoHome> {
    let cache = cellbeat_bokehjs::cache()?;
    // Where that fails, what is first written there says so.
    let _ = DirBuilder::new().recursive(true).mode(0o700).create(&cache);
    Ok(cache)
}

/// Jupyter's data directory of this user, by the rules of `jupyter --data-dir`.
///
/// # Errors
/// If no home directory is known.
pub(super) fn jupyter_data() -> Result<PathBuf> {
    if let Some(dir) = directory_variable("JUPYTER_DATA_DIR") {
        return Ok(dir);
    }
    if cfg!(target_os = "macos") {
        let platform_dirs = env::var("JUPYTER_PLATFORM_DIRS").is_ok_and(|value| is_true(&value));
        let dir = if platform_dirs {
            "Library/Application Support/Jupyter"
        } else {
            "Library/Jupyter"
        };
        return Ok(home()?.join(dir));
    }
    if let Some(dir) = directory_variable("XDG_DATA_HOME") {
        return Ok(dir.join("jupyter"));
    }
    Ok(home()?.join(".local/share/jupyter"))
}

/// The folders in which Jupyter looks for data, nearest first: the user's, the given prefix's, the system's.
pub(super) fn jupyter_data_search(prefix: Option<PathBuf>) -> Vec<PathBuf> {
    let mut dirs: Vec<PathBuf> = env::var_os("JUPYTER_PATH")
        .map(|path| {
            env::split_paths(&path)
                .filter(|dir| !dir.as_os_str().is_empty())
                .collect()
        })
        .unwrap_or_default();
    dirs.extend(jupyter_data());
    dirs.extend(prefix.map(|prefix| prefix.join("share/jupyter")));
    dirs.extend(["/usr/local/share/jupyter", "/usr/share/jupyter"].map(PathBuf::from));
    let mut seen = Vec::new();
    dirs.retain(|dir| {
        !seen.contains(dir) && {
            seen.push(dir.clone());
            true
        }
    });
    dirs
}

/// The program `name` on the search path.
pub(super) fn find_program(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .map(|dir| dir.join(name))
        .find(|program| is_executable(program))
}

/// Whether `path` is a file that may be run.
pub(super) fn is_executable(path: &std::path::Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    path.metadata()
        .is_ok_and(|metadata| metadata.is_file() && metadata.permissions().mode() & 0o111 != 0)
}

fn is_true(value: &str) -> bool {
    !matches!(
        value.to_ascii_lowercase().as_str(),
        "no" | "n" | "false" | "off" | "0" | "0.0" | ""
    )
}
