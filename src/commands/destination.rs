//! Where Jupyter finds what is installed: the choice that `install` and `uninstall` share.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::paths;
use super::python::Python;

/// The command-line options.
#[derive(clap::Args, Clone, Debug, Default)]
#[group(multiple = false)]
pub(super) struct Options {
    /// For this user (the default): in Jupyter's data directory, which every Jupyter of the user searches.
    #[arg(long)]
    pub user: bool,
    /// In DIR/share/jupyter, for the Jupyter of that environment.
    #[arg(long, value_name = "DIR")]
    pub prefix: Option<PathBuf>,
    /// In the active Python environment (virtualenv, conda), as Jupyter's own --sys-prefix.
    #[arg(long)]
    pub sys_prefix: bool,
}

impl Options {
    /// Where that is on this machine.
    ///
    /// # Errors
    /// If there is no home directory, or no active environment for `--sys-prefix`.
    pub(super) fn resolve(&self) -> Result<Destination> {
        if let Some(prefix) = &self.prefix {
            return Ok(Destination::in_prefix(&std::path::absolute(prefix)?));
        }
        if self.sys_prefix {
            let python = Python::on_path()
                .context("--sys-prefix needs a Python on the search path; --prefix DIR names the directory instead")?;
            let prefix = python.environment()?.with_context(|| {
                format!(
                    "--sys-prefix is for the active environment, and {} is not in one: activate a virtual environment or a conda \
                     one first, or name its directory with --prefix DIR",
                    python.program().display()
                )
            })?;
            return Ok(Destination::in_prefix(&prefix));
        }
        Ok(Destination {
            data: paths::jupyter_data()?,
            prefix: None,
        })
    }
}

/// A directory in which Jupyter looks for kernels and extensions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Destination {
    data: PathBuf,
    prefix: Option<PathBuf>,
}

impl Destination {
    /// The data directory of an environment.
    pub(super) fn in_prefix(prefix: &Path) -> Destination {
        Destination {
            data: prefix.join("share/jupyter"),
            prefix: Some(prefix.to_owned()),
        }
    }

    /// Jupyter's data directory: `kernels/` and `labextensions/` are in it.
    pub(super) fn data(&self) -> &Path {
        &self.data
    }

    /// Where its Pythons look for modules. A user has the folder of the Python on the search path, and where the program
    /// papermill is another's (pipx), that one's.
    pub(super) fn module_folders(&self) -> Vec<PathBuf> {
        const OF_PREFIX: &str = "import sysconfig; print(sysconfig.get_path('purelib'))";
        const OF_USER: &str = "import site, sysconfig; \
            print(site.getusersitepackages() if site.ENABLE_USER_SITE else sysconfig.get_path('purelib'))";
        let (pythons, script) = match &self.prefix {
            Some(prefix) => (vec![Python::in_prefix(prefix)], OF_PREFIX),
            None => (
                vec![Python::on_path(), Python::of_script("papermill")],
                OF_USER,
            ),
        };
        let folders = pythons
            .into_iter()
            .flatten()
            .filter_map(|python| python.print(script).ok())
            .map(PathBuf::from)
            // A program that is no Python prints nothing, which would be this folder.
            .filter(|folder| folder.is_absolute());
        let mut folders: Vec<PathBuf> = folders.collect();
        folders.dedup();
        folders
    }

    /// The Pythons in which BokehJS may be, the environment's own first.
    pub(super) fn pythons(&self) -> Vec<Python> {
        let own = self.prefix.as_deref().and_then(Python::in_prefix);
        own.into_iter().chain(Python::on_path()).collect()
    }
}
