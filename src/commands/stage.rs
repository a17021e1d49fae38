use std::path::PathBuf;

use anyhow::Result;

use super::bokehjs;
use super::installed_by::InstalledBy;
use super::python::Python;
use super::{directory, kernelspec, labextension, papermill, paths};

/// Write what the Python package installs beside the program: `data/share/jupyter` and `purelib`.
#[derive(clap::Args, Debug)]
pub(super) struct Args {
    /// The folder, which is emptied first.
    directory: PathBuf,
}

/// Runs `cellbeat stage`.
///
/// # Errors
/// If BokehJS cannot be had, or the folder cannot be written.
pub(super) fn run(args: Args) -> Result<()> {
    let pythons: Vec<Python> = Python::on_path().into_iter().collect();
    let cache = paths::cache()?;
    let bokehjs = bokehjs::obtain(&pythons, &cache, &mut |line| eprintln!("{line}"))?;
    directory::remove(&args.directory)?;
    let data = args.directory.join("data/share/jupyter");
    kernelspec::stage(&data, &bokehjs)?;
    labextension::install(&data, &bokehjs, InstalledBy::Pip)?;
    papermill::stage(&args.directory.join("purelib"))
}
