//! The runtime in the cache: what is damaged is built again, and what is whole is used wherever it is.

use std::ffi::OsStr;
use std::fs;

use crate::caches::{Cache, cut, number, zero};
use crate::frontend::Executed;

/// What was said to be done before the cell ran.
fn progress(cell: &Executed) -> String {
    let shown = ["display_data", "update_display_data"];
    let outputs = cell.outputs.iter();
    let lines = outputs.filter(|output| shown.contains(&output.msg_type.as_str()));
    let text = lines.map(|output| output.content["data"]["text/plain"].as_str().unwrap());
    text.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_copied_and_a_moved_cache_are_used_as_they_are() {
    let mut cache = Cache::copied();
    let built = number(&cache.library());
    assert_eq!(cache.kernel().execute("6 * 7").result(), "42");
    cache.rename("moved");
    // The loader and the linker both look there.
    assert_eq!(cache.kernel().execute("6 * 7").result(), "42");
    assert_eq!(number(&cache.library()), built);
    let found = format!("{} starts", cache.runtime().join("cellbeat-host").display());
    assert!(cache.doctor().starts_with("ok"), "{}", cache.doctor());
    assert!(cache.doctor().ends_with(&found), "{}", cache.doctor());
}

#[test]
fn a_complete_cache_that_cannot_be_written_is_used() {
    let cache = Cache::copied();
    cache.make_read_only();
    let mut frontend = cache.kernel();
    frontend.execute("let kept = 6;").ok();
    assert_eq!(frontend.execute("kept * 7").result(), "42");
    assert!(!cache.path().join("history.jsonl").exists());
}

#[test]
fn a_damaged_cache_that_cannot_be_written_is_named_with_the_way_out_until_it_is_mended() {
    let cache = Cache::copied();
    let whole = fs::read(cache.library()).unwrap();
    cut(&cache.library());
    cache.make_read_only();
    let mut frontend = cache.kernel();
    let cell = frontend.execute("6 * 7");
    let error = cell.error();
    let runtime = cache.path().join("runtime").display().to_string();
    assert_eq!(cell.reply["ename"], "SetupError");
    assert!(error.contains(&runtime), "{error}");
    assert!(error.contains("set CELLBEAT_CACHE to a folder"), "{error}");
    // Once it is mended, the same kernel uses it.
    cache.make_writable();
    fs::write(cache.library(), whole).unwrap();
    assert_eq!(frontend.execute("6 * 7").result(), "42");
}

#[test]
fn a_cell_process_that_cannot_be_loaded_is_told_in_the_loaders_words() {
    let cache = Cache::copied();
    cache.make_read_only();
    // What the loader finds here comes before all else.
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("libcellbeat.so"), "").unwrap();
    let environment = [("LD_LIBRARY_PATH", folder.path().as_os_str())];
    let mut frontend = cache.kernel_with(&environment);
    let cell = frontend.execute("6 * 7");
    let error = cell.error();
    assert_eq!(cell.reply["ename"], "CellProcessLost");
    let host = cache.runtime().join("cellbeat-host");
    let words = format!(
        "cannot be started: it exited with code 127 at its start: {}: error while loading shared libraries: {}: file too short. \
         It could not be built again: ",
        host.display(),
        folder.path().join("libcellbeat.so").display()
    );
    assert!(error.contains(&words), "{error}");
    // It is tried again, and said again.
    assert!(frontend.execute("6 * 7").error().contains(&words));
}

#[test]
fn damage_that_can_be_seen_is_repaired_once_for_kernels_that_start_together() {
    let cache = Cache::copied();
    let runtime = cache.runtime();
    let built = number(&cache.library());
    cut(&cache.library());
    cut(&runtime.join("libcellbeat_cell.rlib"));
    fs::remove_file(runtime.join("cellbeat-host")).unwrap();
    // What a kernel leaves that is killed while it builds.
    let begun = runtime.with_extension("new");
    fs::create_dir(&begun).unwrap();
    fs::write(begun.join("libcellbeat.so"), "half").unwrap();
    fs::write(runtime.with_extension("lock"), "").unwrap();
    let doctor = cache.doctor();
    assert!(doctor.contains("cellbeat-host: No such file"), "{doctor}");
    assert!(doctor.contains("builds it again"), "{doctor}");

    let mut kernels = [(); 3].map(|()| cache.kernel_that_builds());
    let cells = kernels.each_mut().map(|kernel| kernel.execute("6 * 7"));
    for cell in &cells {
        assert_eq!(cell.result(), "42");
    }
    let said: Vec<String> = cells.iter().map(progress).collect();
    let why = "Compiling cellbeat again: in the cache, cellbeat-host: No such file";
    let builders = said.iter().filter(|said| said.contains(why)).count();
    assert!(builders <= 1, "{said:#?}");
    assert_ne!(number(&cache.library()), built);
    assert!(!begun.exists());
    assert!(cache.doctor().starts_with("ok"), "{}", cache.doctor());
}

#[test]
fn damage_that_cannot_be_seen_is_repaired_when_the_cell_process_does_not_start() {
    let cache = Cache::copied();
    // Its dates are known after that.
    cache.kernel().execute("1").ok();
    let built = number(&cache.library());
    zero(&cache.library());
    let doctor = cache.doctor();
    assert!(
        doctor.contains("libcellbeat.so has other contents"),
        "{doctor}"
    );
    let mut frontend = cache.kernel_that_builds();
    assert_eq!(frontend.execute("6 * 7").result(), "42");
    let repaired = number(&cache.library());
    assert_ne!(repaired, built);
    // For the kernels after it too.
    assert_eq!(cache.kernel().execute("6 * 7").result(), "42");
    assert_eq!(number(&cache.library()), repaired);
}

#[test]
fn without_a_cache_that_can_be_made_cells_say_so() {
    let cache = Cache::empty();
    fs::write(cache.path(), "a file").unwrap();
    let cell = cache
        .kernel_with(&[("RUST_LOG", OsStr::new("off"))])
        .execute("1");
    assert_eq!(cell.reply["ename"], "SetupError");
    let path = cache.path().display().to_string();
    assert!(cell.error().contains(&path), "{}", cell.error());
}
