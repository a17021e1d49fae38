//! Jupyter's own clients, and a browser, on the kernel. The tests are Python, since Jupyter's clients are; each test here
//! runs pytest on one file or folder of this directory, in the environment that `cellbeat lab` makes.
//!
//! To run a part of them: `cargo test --release --test jupyter`, then the name of a test; pytest's own options go into
//! `PYTEST_ADDOPTS`, for instance `PYTEST_ADDOPTS="-k reload"`.

mod environment;

use std::io::Write;
use std::path::Path;
use std::process::Command;
use std::sync::{Mutex, MutexGuard, PoisonError};

use environment::{Environment, Packages, tests_directory};

/// Each run has several workers, and a browser uses all of a small machine.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// All that `jupyter_kernel_test` can test of a kernel. It skips what is not declared, which must not pass unseen. It runs alone, since
/// it reads the history that all kernels share.
#[test]
fn jupyter_kernel_test_runs_all_its_tests_and_is_content() {
    let report = Pytest::new("test_kernel.py").run();
    let summary = report.lines().last().unwrap_or_default();
    assert!(
        summary.contains(" 13 passed") && !summary.contains("skipped"),
        "{report}"
    );
}

#[test]
fn clients_without_a_browser_run_notebooks() {
    Pytest::new("clients").workers(3).run();
}

/// Bokeh's own Python is the oracle: it reads what the library makes, and makes the same.
#[test]
fn documents_are_those_of_bokeh_itself() {
    Pytest::new("documents").run();
}

#[test]
fn outputs_stay_alive_in_a_browser() {
    Pytest::new("browser").with_a_browser().run();
}

#[test]
fn served_apps_are_alive_in_browsers_and_in_python() {
    Pytest::new("served")
        .workers(3)
        .with_a_browser()
        .with_served_examples()
        .run();
}

#[test]
#[ignore = "needs nginx: `apt-get install nginx-light`"]
fn served_apps_are_alive_behind_nginx() {
    Pytest::new("served/test_nginx.py")
        .marked("nginx")
        .with_a_browser()
        .with_served_examples()
        .run();
}

/// A run of pytest; no other is under way in the meantime.
struct Pytest {
    what: &'static str,
    environment: Environment,
    workers: usize,
    command: Command,
    _alone: MutexGuard<'static, ()>,
}

impl Pytest {
    /// On a file or a folder of the tests, with two workers, as many as a small machine has cores.
    fn new(what: &'static str) -> Pytest {
        let alone = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
        let environment = Environment::prepare(Packages::Tests);
        let scratch = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pytest");
        std::fs::create_dir_all(&scratch).unwrap();
        let mut command = environment.python();
        command
            .args(["-m", "pytest", "-p", "no:cacheprovider", "--color=no"])
            // Each worker starts with its share of the tests, in order, and takes over what others have left.
            .arg("--dist=worksteal")
            .arg("--basetemp")
            .arg(scratch.join(what.trim_end_matches(".py").replace('/', "-")))
            .arg(what)
            .current_dir(tests_directory());
        Pytest {
            what,
            environment,
            workers: 2,
            command,
            _alone: alone,
        }
    }

    /// More workers, for tests that wait most of the time.
    fn workers(mut self, number: usize) -> Pytest {
        self.workers = number;
        self
    }

    /// Those with this mark, which are left out otherwise.
    fn marked(mut self, mark: &str) -> Pytest {
        self.command.args(["-m", mark]);
        self
    }

    fn with_a_browser(mut self) -> Pytest {
        self.command.env("CHROMIUM", self.environment.chromium());
        self
    }

    /// With the directory of the examples that serve apps, built. Cargo is asked for the examples of all packages, as
    /// `cargo test` is: those of one would have dependencies with other features, built once more.
    fn with_served_examples(mut self) -> Pytest {
        let built = Command::new(env!("CARGO"))
            .args(["build", "--quiet", "--release", "--examples"])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .status()
            .unwrap();
        assert!(built.success());
        let profile = Path::new(env!("CARGO_BIN_EXE_cellbeat")).parent().unwrap();
        let release = profile.with_file_name("release");
        self.command.env("SERVED", release.join("examples"));
        self
    }

    /// Gives what pytest says. Lines with a measurement are always shown, the rest when a test fails.
    fn run(mut self) -> String {
        self.command.arg(format!("--numprocesses={}", self.workers));
        let output = self.command.output().unwrap();
        let report = String::from_utf8_lossy(&output.stdout);
        for line in report.lines().filter(|line| line.starts_with("measured: ")) {
            // Written past the test harness, which keeps the output of a test that passes to itself.
            let _ = writeln!(std::io::stderr(), "{line}");
        }
        assert!(
            output.status.success(),
            "pytest {} failed\n{report}\n{}",
            self.what,
            String::from_utf8_lossy(&output.stderr)
        );
        report.into_owned()
    }
}
