//! The Python environment of tests and benchmarks: the one that `cellbeat lab` makes, with packages added to it.

#[path = "chromium.rs"]
mod chromium;

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The variable by which everything of a test run shares one cache, so that each thing is built once.
const CACHE: &str = "CELLBEAT_CACHE";

/// What the environment holds besides JupyterLab and the kernel.
#[derive(Clone, Copy)]
#[allow(
    dead_code,
    reason = "the tests make the one and the benchmarks the other"
)]
pub enum Packages {
    Tests,
    /// The peers that the benchmarks run beside, and what the tests need.
    Peers,
}

/// An environment that is ready.
pub struct Environment {
    root: PathBuf,
    scratch: PathBuf,
}

impl Environment {
    /// Makes the environment where it is not made yet, which takes a minute and a network connection.
    ///
    /// # Panics
    /// If something is missing; the message says what to install.
    pub fn prepare(packages: Packages) -> Environment {
        let scratch = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
        let _lock = lock(&scratch);
        // One pip run pins what `cellbeat lab` leaves open.
        let pins = tests_directory().join("requirements.txt");
        let mut lab = Command::new(env!("CARGO_BIN_EXE_cellbeat"));
        lab.args(["lab", "--prepare-only"])
            .env("PIP_CONSTRAINT", &pins);
        let printed = run(lab.env(CACHE, scratch.join("cache")));
        let root = PathBuf::from(printed.trim());
        let environment = Environment { root, scratch };
        environment.add(&pins);
        if matches!(packages, Packages::Peers) {
            environment
                .add(&Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/requirements.txt"));
        }
        environment
    }

    /// A command that starts its Python: with the kernel and nothing of the user's own Jupyter.
    pub fn python(&self) -> Command {
        let mut command = Command::new(self.root.join("bin/python"));
        for (variable, directory) in [
            ("JUPYTER_CONFIG_DIR", "config"),
            ("JUPYTER_DATA_DIR", "data"),
            ("JUPYTER_RUNTIME_DIR", "runtime"),
            ("IPYTHONDIR", "ipython"),
        ] {
            command.env(variable, self.scratch.join("home").join(directory));
        }
        for variable in [
            "JUPYTER_PATH",
            "JUPYTER_CONFIG_PATH",
            "PYTHONPATH",
            "PYTHONHOME",
        ] {
            command.env_remove(variable);
        }
        command
            .env("PYTHONNOUSERSITE", "1")
            .env("PYTHONDONTWRITEBYTECODE", "1")
            .env(CACHE, self.scratch.join("cache"))
            .env("CELLBEAT", env!("CARGO_BIN_EXE_cellbeat"))
            .env("CARGO", env!("CARGO"))
            .env("SCRATCH", &self.scratch);
        command
    }

    /// The browser that tests and benchmarks find in `CHROMIUM`.
    ///
    /// # Panics
    /// If there is none and none can be fetched; the message says what to install.
    #[allow(dead_code, reason = "not every benchmark has a page")]
    pub fn chromium(&self) -> PathBuf {
        chromium::find(|| self.python(), &self.scratch.join("browsers"))
    }

    /// Installs the packages of a requirements file, unless it was done.
    fn add(&self, requirements: &Path) {
        let wanted = fs::read(requirements).unwrap();
        let folder = requirements.parent().and_then(Path::file_name).unwrap();
        let stamp = self.root.join(format!("cellbeat-{}.txt", folder.display()));
        if fs::read(&stamp).is_ok_and(|found| found == wanted) {
            return;
        }
        let _ = writeln!(std::io::stderr(), "Installing {}", requirements.display());
        let pip = [
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "-r",
        ];
        run(Command::new(self.root.join("bin/python"))
            .args(pip)
            .arg(requirements));
        fs::write(stamp, wanted).unwrap();
    }
}

/// The directory of the Python tests.
pub fn tests_directory() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/jupyter")
}

/// Held while the environment is made; released with the file, also when the process dies.
fn lock(directory: &Path) -> File {
    let file = File::create(directory.join("jupyter-tests.lock")).unwrap();
    file.lock().unwrap();
    file
}

/// What a command prints. Its progress, on stderr, is shown as it comes.
fn run(command: &mut Command) -> String {
    let output = command
        .stderr(std::process::Stdio::inherit())
        .output()
        .unwrap_or_else(|error| panic!("{command:?} cannot be started: {error}"));
    assert!(output.status.success(), "{command:?} failed, see above");
    String::from_utf8_lossy(&output.stdout).into_owned()
}
