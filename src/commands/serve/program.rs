//! A crate that serves by itself: built and run by cargo, with the wishes of the command line in its environment.

use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, anyhow, ensure};
use cargo_metadata::MetadataCommand;
use cellbeat_server::Overrides;

/// Becomes `cargo run --release` of the crate in `folder`; does not return unless it fails.
///
/// # Errors
/// When it is not a crate that serves, or cargo cannot be started.
pub(super) fn run(folder: &Path, overrides: &Overrides) -> Result<()> {
    let manifest = folder.join("Cargo.toml");
    ensure!(
        manifest.exists(),
        "{} is neither a notebook (.ipynb) nor the folder of a crate with a Cargo.toml",
        folder.display()
    );
    check(&manifest)?;
    let error = Command::new("cargo")
        .args(["run", "--release", "--manifest-path"])
        .arg(&manifest)
        .envs(overrides.variables())
        .exec();
    Err(error).context("cannot start cargo")
}

/// Whether the program is one that serves, before it is built.
fn check(manifest: &Path) -> Result<()> {
    let shown = manifest.display();
    let metadata = MetadataCommand::new()
        .manifest_path(manifest)
        .exec()
        .with_context(|| format!("cargo cannot read {shown}"))?;
    let package = metadata.root_package().ok_or_else(|| {
        anyhow!("{shown} is of a workspace: name the folder of one of its crates")
    })?;
    let mut dependencies = package.dependencies.iter();
    ensure!(
        dependencies.any(|dependency| dependency.name == "cellbeat-server"),
        "the crate {} does not depend on cellbeat-server, whose serve(app) in its main function makes it a server",
        package.name
    );
    Ok(())
}
