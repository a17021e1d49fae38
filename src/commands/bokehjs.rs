//! BokehJS: found in a Python environment or fetched with pip, and made into one module for the browser.
//!
//! It is not part of cellbeat's sources, and never loaded from a server of someone else: a notebook works offline.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use super::directory;
use super::python::{Python, run};

/// The version the generated models are made for. BokehJS refuses a document with one unknown property, so it is exact.
pub const VERSION: &str = "3.9.2";

/// The parts a notebook may need, core first. Left out: `api` (for JavaScript authors), `mathjax` (1.8 MB, for LaTeX).
const PARTS: [&str; 4] = [
    "bokeh.min.js",
    "bokeh-widgets.min.js",
    "bokeh-tables.min.js",
    "bokeh-gl.min.js",
];

/// Where they are below the directory of Python's packages.
const IN_PACKAGES: &str = "bokeh/server/static/js";

/// The name of the licence's text.
const LICENSE: &str = "LICENSE.txt";

/// BokehJS as it comes with the Python package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BokehJs {
    /// The directory of the `.min.js` files.
    pub directory: PathBuf,
    license: Option<PathBuf>,
}

impl BokehJs {
    /// The one in `directory`, which holds `bokeh.min.js` and the other parts.
    ///
    /// # Errors
    /// If a part is missing or of another version.
    pub fn at(directory: &Path) -> Result<BokehJs> {
        for part in PARTS {
            let path = directory.join(part);
            ensure!(
                path.is_file(),
                "{} is missing; BokehJS {VERSION} consists of {}",
                path.display(),
                PARTS.join(", ")
            );
        }
        let core = read(&directory.join(PARTS[0]))?;
        ensure!(
            core.contains(&format!("\"{VERSION}\"")),
            "{} is not of version {VERSION}, which cellbeat's models are made for",
            directory.join(PARTS[0]).display()
        );
        Ok(BokehJs {
            directory: directory.to_owned(),
            license: license_near(directory),
        })
    }

    /// The one in `python`'s own packages, if it is the right version.
    pub fn in_environment(python: &Python) -> Option<BokehJs> {
        // Looks the package up without importing it, which takes a second and needs all it depends on.
        let package = python
            .print(
                "import importlib.metadata, importlib.util, os\n\
                 spec = importlib.util.find_spec('bokeh')\n\
                 print(importlib.metadata.version('bokeh'), os.path.dirname(spec.origin))",
            )
            .ok()?;
        let (version, directory) = package.split_once(' ')?;
        if version != VERSION {
            return None;
        }
        BokehJs::at(&Path::new(directory).join("server/static/js")).ok()
    }

    /// The one that an earlier `fetch` put into our cache.
    pub fn in_cache(cache: &Path) -> Option<BokehJs> {
        BokehJs::at(&cached(cache)).ok()
    }

    /// Fetches the Python package `bokeh`, alone, into our cache. Nothing of it is run.
    ///
    /// # Errors
    /// If pip is missing, or fails (no network, for instance).
    pub fn fetch(python: &Python, cache: &Path) -> Result<BokehJs> {
        let requirement = format!("bokeh=={VERSION}");
        // The whole package is 32 MB; what is kept of it, 2 MB.
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
        let license = fetched.license()?;
        directory::replace(&cached(cache), |target| {
            for part in PARTS {
                directory::write(&target.join(part), read(&fetched.directory.join(part))?)?;
            }
            directory::write(&target.join(LICENSE), &license)
        })?;
        BokehJs::in_cache(cache).context("BokehJS was fetched, and is not in the cache")
    }

    /// BokehJS found in one of the environments or in our cache, else fetched with the first of them.
    ///
    /// # Errors
    /// If it is nowhere and cannot be fetched.
    pub fn obtain(
        pythons: &[Python],
        cache: &Path,
        progress: &mut dyn FnMut(&str),
    ) -> Result<BokehJs> {
        if let Some(found) = pythons
            .iter()
            .find_map(BokehJs::in_environment)
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
            "fetching BokehJS {VERSION} (the Python package bokeh, about 6 MB)"
        ));
        BokehJs::fetch(python, cache)
    }

    /// One ES module that exports BokehJS and sets nothing on `window`.
    ///
    /// Each part is a script that attaches itself to its `this`; here that is an object of the module's own.
    ///
    /// # Errors
    /// If a part cannot be read.
    pub fn module(&self) -> Result<String> {
        let mut module =
            format!("// BokehJS {VERSION}, see bokeh.LICENSE.txt\nconst scope = {{}};\n");
        for part in PARTS {
            let script = read(&self.directory.join(part))?;
            module.push_str(&format!("(function () {{\n{script}\n}}).call(scope);\n"));
        }
        module.push_str("export default scope.Bokeh;\n");
        Ok(module)
    }

    /// The text of BokehJS's licence.
    ///
    /// # Errors
    /// If it is there and cannot be read.
    pub fn license(&self) -> Result<String> {
        match &self.license {
            Some(path) => read(path),
            // Every part carries it in a comment that minifiers keep.
            None => Ok("BokehJS is under the BSD-3-Clause licence; its text stands at the head of bokeh.js.\n".to_owned()),
        }
    }
}

fn cached(cache: &Path) -> PathBuf {
    cache.join("bokehjs").join(VERSION)
}

/// The licence beside the files, else in the metadata beside the package in which they are.
fn license_near(directory: &Path) -> Option<PathBuf> {
    let beside = directory.join(LICENSE);
    let packages = directory
        .ancestors()
        .nth(Path::new(IN_PACKAGES).components().count())?;
    let metadata = packages.join(format!("bokeh-{VERSION}.dist-info"));
    [
        beside,
        metadata.join("licenses").join(LICENSE),
        metadata.join(LICENSE),
    ]
    .into_iter()
    .find(|path| path.is_file())
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A Python package with something for BokehJS.
    pub fn package(version: &str) -> tempfile::TempDir {
        let packages = tempfile::tempdir().unwrap();
        let js = packages.path().join("bokeh/server/static/js");
        directory::write(
            &js.join(PARTS[0]),
            format!("this.Bokeh = {{version: \"{version}\", parts: []}}"),
        )
        .unwrap();
        for part in &PARTS[1..] {
            directory::write(
                &js.join(part),
                format!("this.Bokeh.parts.push(\"{part}\") // no line end"),
            )
            .unwrap();
        }
        directory::write(
            &packages
                .path()
                .join("bokeh-3.9.2.dist-info/licenses/LICENSE.txt"),
            "BSD",
        )
        .unwrap();
        packages
    }

    #[test]
    fn the_module_holds_the_parts_in_order_each_in_a_function_of_its_own() {
        let packages = package(VERSION);
        let bokehjs = BokehJs::at(&packages.path().join("bokeh/server/static/js")).unwrap();
        let module = bokehjs.module().unwrap();
        let places: Vec<usize> = PARTS[1..]
            .iter()
            .map(|part| module.find(part).unwrap())
            .collect();
        assert!(places.is_sorted());
        assert_eq!(module.matches("\n}).call(scope);\n").count(), PARTS.len());
        assert!(module.ends_with("export default scope.Bokeh;\n"));
        assert_eq!(bokehjs.license().unwrap(), "BSD");
    }

    #[test]
    fn another_version_is_refused_by_name() {
        let packages = package("3.8.0");
        let error = BokehJs::at(&packages.path().join("bokeh/server/static/js")).unwrap_err();
        assert!(error.to_string().contains("3.9.2"), "{error}");
    }

    #[test]
    fn a_missing_part_is_named() {
        let packages = package(VERSION);
        let js = packages.path().join("bokeh/server/static/js");
        fs::remove_file(js.join("bokeh-tables.min.js")).unwrap();
        assert!(
            BokehJs::at(&js)
                .unwrap_err()
                .to_string()
                .contains("bokeh-tables.min.js")
        );
    }
}
