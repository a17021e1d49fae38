//! BokehJS for the notebook: the one that is on this machine, else fetched with pip.
//!
//! It is never loaded from a server of someone else: a notebook works offline.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
pub(super) use cellbeat_bokehjs::{BokehJs, MATH_ON_DEMAND, PARTS, VERSION};
use cellbeat_bokehjs::{IN_PACKAGES, LICENSE, cached};

use super::directory;
use super::python::{Python, run};

/// BokehJS found in one of the environments or in our cache, else fetched with the first of them.
///
/// # Errors
/// If it is nowhere and cannot be fetched.
pub(super) fn obtain(
    pythons: &[Python],
    cache: &Path,
    progress: &mut dyn FnMut(&str),
) -> Result<BokehJs> {
    if let Some(found) = pythons
        .iter()
        .find_map(|python| BokehJs::in_environment(python.program()))
        .or_else(|| BokehJs::in_cache(cache))
    {
        return Ok(found);
    }
    let Some(python) = pythons.iter().find(|python| python.has_modules(&["pip"])) else {
        bail!(
            "BokehJS {VERSION} is missing, and there is no Python with pip to fetch it with. Install Python 3 with \
             pip, or give the directory of bokeh.min.js with --bokehjs"
        );
    };
    progress(&format!(
        "Fetching BokehJS {VERSION} (the Python package bokeh, about 6 MB)"
    ));
    fetch(python, cache)
}

/// Fetches the Python package `bokeh`, alone, into our cache. Nothing of it is run.
///
/// # Errors
/// If pip is missing, or fails (no network, for instance).
fn fetch(python: &Python, cache: &Path) -> Result<BokehJs> {
    let requirement = format!("bokeh=={VERSION}");
    // The whole package is 32 MB; what is kept of it, 4 MB.
    let package = tempfile::tempdir().context("cannot make a temporary directory")?;
    run(python
        .command()
        .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--target"])
        .arg(package.path())
        .arg(&requirement))
    .with_context(|| {
        format!(
            "BokehJS {VERSION} is missing and could not be fetched. Either `pip install {requirement}` in the \
             Python environment of your Jupyter, or unpack that package yourself and give its directory \
             bokeh/server/static/js with --bokehjs"
        )
    })?;
    let fetched = BokehJs::at(&package.path().join(IN_PACKAGES))?;
    directory::replace(&cached(cache), |target| copy(&fetched, target))?;
    BokehJs::in_cache(cache).context("BokehJS was fetched, and is not in the cache")
}

/// Copies its parts and its licence into a directory.
///
/// # Errors
/// If a part cannot be read or written.
pub(super) fn copy(bokehjs: &BokehJs, target: &Path) -> Result<()> {
    for part in PARTS {
        let from = bokehjs.directory.join(part);
        let script = fs::read(&from).with_context(|| format!("cannot read {}", from.display()))?;
        directory::write(&target.join(part), script)?;
    }
    directory::write(&target.join(LICENSE), bokehjs.license()?)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A Python package with something for BokehJS.
    pub(crate) fn package(version: &str) -> tempfile::TempDir {
        let packages = tempfile::tempdir().unwrap();
        let js = packages.path().join(IN_PACKAGES);
        let core = format!("this.Bokeh = {{version: \"{version}\", parts: []}}");
        directory::write(&js.join(PARTS[0]), core).unwrap();
        for part in &PARTS[1..] {
            let script = format!("this.Bokeh.parts.push(\"{part}\")");
            directory::write(&js.join(part), script).unwrap();
        }
        let license = packages
            .path()
            .join(format!("bokeh-{VERSION}.dist-info/licenses"))
            .join(LICENSE);
        directory::write(&license, "BSD").unwrap();
        packages
    }
}
