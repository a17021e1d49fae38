//! JupyterLab in its own environment: a Python virtual environment in our cache, made once.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};
use sha2::{Digest, Sha256};

use super::bokehjs;
use super::destination::Destination;
use super::kernelspec::Views;
use super::python::{Python, last_lines, run};
use super::{directory, install, kernelspec, labextension, papermill};

/// What pip installs. The major versions are those the extension is tried with.
const REQUIREMENTS: [&str; 2] = ["jupyterlab>=4.4,<5", "notebook>=7.4,<8"];

/// Says, last of all, that the set-up came to its end, and of what it consists.
const MARKER: &str = "cellbeat-environment.txt";

/// Which kernel and extension the environment holds.
const INSTALLED: &str = "cellbeat-installed.txt";

/// How many more packages pip has come to when it is worth a line.
const PROGRESS_STEP: usize = 20;

/// What is set in it: JupyterLab asks no server on the internet for anything, and of what the server has to say only the
/// address and what goes wrong is printed.
const SETTINGS: [(&str, &str); 2] = [
    (
        "share/jupyter/lab/settings/overrides.json",
        r#"{
  "@jupyterlab/apputils-extension:notification": {
    "fetchNews": "false",
    "checkForUpdates": false,
    "doNotDisturbMode": false
  }
}
"#,
    ),
    (
        "etc/jupyter/jupyter_server_config.json",
        "{\"Application\": {\"log_level\": \"WARN\"}}\n",
    ),
];

/// A virtual environment with JupyterLab, Notebook, the kernel and its extension.
#[derive(Clone, Debug)]
pub(super) struct Environment {
    root: PathBuf,
}

impl Environment {
    /// The environment in `cache`, made or completed where needed.
    ///
    /// One that was interrupted half way lacks its marker, and is made again. Two programs may ask at once: the second
    /// waits.
    ///
    /// # Errors
    /// If there is no Python with `venv`, or pip fails (without a network, for instance).
    pub(super) fn prepare(cache: &Path, progress: &mut dyn FnMut(&str)) -> Result<Environment> {
        let environment = Environment {
            root: cache.join("jupyter"),
        };
        let lock = lock(cache, progress)?;
        if !environment.is_complete() {
            environment.create(&lock, progress)?;
        }
        environment.install_kernel(cache, progress)?;
        Ok(environment)
    }

    /// The environment in `cache` as it is, if it is complete.
    pub(super) fn existing(cache: &Path) -> Option<Environment> {
        let environment = Environment {
            root: cache.join("jupyter"),
        };
        environment.is_complete().then_some(environment)
    }

    /// Its directory, which is its `sys.prefix`.
    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// A command that starts its Python.
    ///
    /// # Errors
    /// If the environment has lost it.
    pub(super) fn python(&self) -> Result<Python> {
        Python::in_prefix(&self.root).with_context(|| {
            format!(
                "{} has no Python: remove the directory, and it is made again",
                self.root.display()
            )
        })
    }

    fn is_complete(&self) -> bool {
        fs::read_to_string(self.root.join(MARKER)).is_ok_and(|content| content == marker())
            // The Python it was made from may have been upgraded away.
            && self.python().is_ok_and(|python| python.has_modules(&["jupyterlab", "notebook"]))
    }

    fn create(&self, lock: &File, progress: &mut dyn FnMut(&str)) -> Result<()> {
        let Some(python) = Python::on_path() else {
            bail!(
                "JupyterLab needs Python 3, and there is no python3 on the search path: install Python 3.10 or later"
            );
        };
        ensure!(
            python.has_modules(&["venv", "ensurepip"]),
            "{} cannot make the virtual environment that JupyterLab is to be in: `apt-get install python3-venv`, or \
             another Python 3 with the modules venv and ensurepip",
            python.program().display()
        );
        directory::remove(&self.root)?;
        progress(&format!(
            "Setting up JupyterLab in {} (once; it fetches about 50 MB)",
            self.root.display()
        ));
        // What writes into the environment has the lock as its stdin, and so keeps it when this process is killed.
        let mut venv = python.command();
        venv.args(["-m", "venv"])
            .arg(&self.root)
            .stdin(lock.try_clone()?);
        run(&mut venv).context("the virtual environment for JupyterLab cannot be made")?;
        let mut pip = self.python()?.command();
        pip.args([
            "-m",
            "pip",
            "install",
            "--disable-pip-version-check",
            "--no-input",
            "--progress-bar",
            "off",
        ])
        .args(REQUIREMENTS)
        .stdin(lock.try_clone()?);
        run_pip(&mut pip, progress).context(
            "JupyterLab could not be installed (a network connection is needed, this once). With your own Jupyter, \
             `cellbeat install` is enough",
        )?;
        for (path, content) in SETTINGS {
            directory::write(&self.root.join(path), content)?;
        }
        directory::write(&self.root.join(MARKER), marker())
    }

    /// Puts kernel and extension into the environment, unless they are there as they are to be.
    fn install_kernel(&self, cache: &Path, progress: &mut dyn FnMut(&str)) -> Result<()> {
        install::prepare_runtime(cache, progress)?;
        let stamp = self.root.join(INSTALLED);
        let wanted = fingerprint()?;
        if fs::read_to_string(&stamp).is_ok_and(|content| content == wanted) {
            return Ok(());
        }
        let destination = Destination::in_prefix(&self.root);
        let bokehjs = bokehjs::obtain(&destination.pythons(), cache, progress)?;
        install::install(&destination, &bokehjs, Views::Extension)?;
        directory::write(&stamp, wanted)
    }
}

fn marker() -> String {
    let settings = SETTINGS.map(|(path, content)| format!("{path}\n{content}"));
    format!("{}\n{}", REQUIREMENTS.join("\n"), settings.concat())
}

/// Changes whenever what `install` writes would.
fn fingerprint() -> Result<String> {
    let program = std::env::current_exe().context("it is not known where this program is")?;
    let mut hash = Sha256::new();
    let others = kernelspec::sources()
        .into_iter()
        .chain(papermill::sources());
    for text in labextension::sources().chain(others.map(Into::into)) {
        hash.update(text.as_bytes());
    }
    let hash = hex::encode(hash.finalize());
    Ok(format!(
        "{}\nBokehJS {}: {}\n{hash}\n",
        program.display(),
        bokehjs::VERSION,
        bokehjs::PARTS.join(", ")
    ))
}

/// Held while the environment is looked at and made; released when all that have the file open have closed it or died.
fn lock(cache: &Path, progress: &mut dyn FnMut(&str)) -> Result<File> {
    fs::create_dir_all(cache).with_context(|| format!("cannot create {}", cache.display()))?;
    let path = cache.join("jupyter.lock");
    let file = File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;
    if file.try_lock().is_err() {
        progress("Waiting for another cellbeat that is setting up JupyterLab");
        file.lock()
            .with_context(|| format!("cannot lock {}", path.display()))?;
    }
    Ok(file)
}

/// Runs pip and shows how many packages it has come to.
fn run_pip(pip: &mut Command, progress: &mut dyn FnMut(&str)) -> Result<()> {
    let mut child = pip
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .context("cannot start pip")?;
    // Read on its own thread: pip would stand still with a full pipe.
    let stderr = child.stderr.take().map(|stderr| {
        std::thread::spawn(move || std::io::read_to_string(stderr).unwrap_or_default())
    });
    let stdout = child.stdout.take().context("pip has no output")?;
    let mut packages = 0;
    for line in BufReader::new(stdout).lines().map_while(Result::ok) {
        if line.starts_with("Collecting ") {
            packages += 1;
            if packages % PROGRESS_STEP == 0 {
                progress(&format!("  {packages} packages"));
            }
        } else if line.starts_with("Installing ") {
            progress(&format!("  installing {packages} packages"));
        }
    }
    let status = child.wait().context("pip was lost")?;
    let complaint = stderr
        .and_then(|thread| thread.join().ok())
        .unwrap_or_default();
    ensure!(
        status.success(),
        "pip failed ({status}): {}",
        last_lines(&complaint)
    );
    Ok(())
}
