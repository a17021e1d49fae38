//! What a kernel leaves on the machine is for its user alone, and is not left for ever.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use crate::caches::Cache;
use crate::frontend::Frontend;
use crate::wire::PATIENCE;

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

/// A kernel whose temporary files are in this folder.
fn kernel_in(temporary: &Path) -> Frontend {
    Frontend::start_with(&[("TMPDIR", temporary.as_os_str())])
}

/// The kernels' folders there.
fn scratch(temporary: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(temporary).unwrap().flatten();
    entries.map(|entry| entry.path()).collect()
}

#[test]
fn the_text_of_cells_is_for_the_user_alone() {
    let temporary = tempfile::tempdir().unwrap();
    let cache = Cache::copied();
    let history = cache.path().join("history.jsonl");
    // As an older version has left it.
    fs::write(&history, "").unwrap();
    fs::set_permissions(&history, fs::Permissions::from_mode(0o644)).unwrap();
    let mut frontend = cache.kernel_with(&[("TMPDIR", temporary.path().as_os_str())]);
    frontend.execute("let password = 1;").ok();
    let [folder] = &scratch(temporary.path())[..] else {
        panic!("one folder");
    };
    assert_eq!((mode(folder), mode(&history)), (0o700, 0o600));
    assert!(folder.join("cells/cell").is_dir());
}

#[test]
fn a_cache_that_is_made_is_for_the_user_alone_and_one_that_is_there_stays_as_it_is() {
    let cache = Cache::empty();
    // Nothing is built.
    let environment = [("RUSTC", OsStr::new("/nowhere/rustc"))];
    drop(cache.kernel_with(&environment));
    assert_eq!(mode(cache.path()), 0o700);
    fs::set_permissions(cache.path(), fs::Permissions::from_mode(0o755)).unwrap();
    drop(cache.kernel_with(&environment));
    assert_eq!(mode(cache.path()), 0o755);
}

#[test]
fn what_a_killed_kernel_has_left_is_removed_by_the_next_start() {
    let temporary = tempfile::tempdir().unwrap();
    let mut living = kernel_in(temporary.path());
    living.execute("let kept = 1;").ok();
    let of_living = scratch(temporary.path());
    let mut killed = kernel_in(temporary.path());
    killed.execute("1").ok();
    let kill = ["-KILL", &killed.kernel_pid().to_string()];
    assert!(Command::new("kill").args(kill).status().unwrap().success());
    killed.exit_code();
    assert_eq!(scratch(temporary.path()).len(), 2);

    let mut next = kernel_in(temporary.path());
    let deadline = Instant::now() + PATIENCE;
    let left = |path: &&PathBuf| path.exists();
    let all = scratch(temporary.path());
    let of_next_and_living = 2;
    while all.iter().filter(left).count() > of_next_and_living {
        assert!(Instant::now() < deadline, "{all:?}");
        std::thread::sleep(Duration::from_millis(5));
    }
    assert!(of_living[0].exists());
    assert_eq!(living.execute("kept").result(), "1");
    next.execute("1").ok();
    // One that ends by itself leaves nothing.
    next.control_request("shutdown_request", serde_json::json!({"restart": false}));
    next.exit_code();
    assert_eq!(scratch(temporary.path()), of_living);
}
