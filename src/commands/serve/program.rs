//! A crate that serves by itself: built and run by cargo, with the wishes of the command line in its environment.

use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, anyhow, ensure};
use cellbeat_server::Overrides;
use serde::Deserialize;

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Option<Resolve>,
}

#[derive(Deserialize)]
struct Resolve {
    root: Option<String>,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    name: String,
}

/// Becomes `cargo run --release` of the crate in `folder`; does not return unless it fails.
///
/// # Errors
/// When it is no crate that serves, or cargo cannot be started.
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
    let output = Command::new("cargo")
        .args(["metadata", "--format-version", "1", "--manifest-path"])
        .arg(manifest)
        .output()
        .context("cannot start cargo")?;
    let shown = manifest.display();
    ensure!(
        output.status.success(),
        "cargo cannot read {shown}: {}",
        String::from_utf8_lossy(&output.stderr).trim()
    );
    let metadata: Metadata = serde_json::from_slice(&output.stdout)
        .with_context(|| format!("cargo's description of {shown}"))?;
    let root = metadata.resolve.and_then(|resolve| resolve.root);
    let package = metadata
        .packages
        .iter()
        .find(|package| Some(&package.id) == root.as_ref())
        .ok_or_else(|| {
            anyhow!("{shown} is of a workspace: name the folder of one of its crates")
        })?;
    let serves = |dependency: &Dependency| dependency.name == "cellbeat-server";
    ensure!(
        package.dependencies.iter().any(serves),
        "the crate {} does not depend on cellbeat-server, whose serve(app) in its main function makes it a server",
        package.name
    );
    Ok(())
}
