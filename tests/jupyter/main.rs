//! Jupyter's own clients, and a browser, on the kernel. The tests are Python, since Jupyter's clients are; each test here
//! runs pytest on one file or folder of this directory, in the environment that `cellbeat lab` makes.
//!
//! To run a part of them: `cargo test --release --test jupyter`, then the name of a test; pytest's own options go into
//! `PYTEST_ADDOPTS`, for instance `PYTEST_ADDOPTS="-k reload"`.

mod environment;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, PoisonError};

use environment::{Environment, Packages, tests_directory};

/// The clients measure time, and a browser wants all of a small machine.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// All that `jupyter_kernel_test` can test of a kernel. It skips what is not declared, which must not pass unseen.
#[test]
fn jupyter_kernel_test_runs_all_its_tests_and_is_content() {
    let report = pytest("test_kernel.py");
    let summary = report.lines().last().unwrap_or_default();
    assert!(
        summary.contains(" 13 passed") && !summary.contains("skipped"),
        "{report}"
    );
}

#[test]
fn clients_without_a_browser_run_notebooks() {
    pytest("clients");
}

#[test]
fn documents_are_those_that_bokeh_itself_makes() {
    pytest("test_bokeh.py");
}

#[test]
fn outputs_stay_alive_in_a_browser() {
    pytest("browser");
}

#[test]
fn served_apps_are_alive_in_browsers_and_in_python() {
    pytest_with("served", &[("SERVED", &served())]);
}

/// The directory of the examples that serve apps, built.
fn served() -> PathBuf {
    let built = Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--release", "-p", "cellbeat-server"])
        .arg("--examples")
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .status()
        .unwrap();
    assert!(built.success());
    let profile = Path::new(env!("CARGO_BIN_EXE_cellbeat")).parent().unwrap();
    let release = profile.with_file_name("release");
    release.join("examples")
}

/// Runs pytest on `what`. Lines that tell a measurement are shown always, the rest when a test fails.
fn pytest(what: &str) -> String {
    pytest_with(what, &[])
}

/// As [`pytest`], with variables that name paths.
fn pytest_with(what: &str, variables: &[(&str, &Path)]) -> String {
    let _alone = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let environment = Environment::prepare(Packages::Tests);
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pytest");
    std::fs::create_dir_all(&scratch).unwrap();
    let output = environment
        .python()
        .envs(variables.iter().copied())
        .args(["-m", "pytest", "-p", "no:cacheprovider", "--color=no"])
        .arg("--basetemp")
        .arg(scratch.join(what.trim_end_matches(".py")))
        .arg(what)
        .current_dir(tests_directory())
        .output()
        .unwrap();
    let report = String::from_utf8_lossy(&output.stdout);
    for line in report.lines().filter(|line| line.starts_with("measured: ")) {
        // Written past the test harness, which keeps the output of a test that passes to itself.
        let _ = writeln!(std::io::stderr(), "{line}");
    }
    assert!(
        output.status.success(),
        "pytest {what} failed\n{report}\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    report.into_owned()
}
