//! BokehJS: found in a Python environment or in cellbeat's cache, and made into one module for a notebook.
//!
//! It is not part of cellbeat's sources. The kernel, which also fetches it, and the server find it in the same places.

#![forbid(unsafe_code)]
#![warn(missing_docs, unreachable_pub)]

mod cache;

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

pub use cache::{NoHome, cache, home};
use cellbeat::resources::COMPONENTS;
pub use cellbeat::resources::{VARIABLE, directory_variable, in_cache as cached};

/// The version the generated models are made for. BokehJS refuses a document with one unknown property, so it is exact.
pub const VERSION: &str = cellbeat::models::BOKEH_VERSION;

/// The parts a page may need, core first. Left out: `api`, for JavaScript authors.
pub const PARTS: [&str; COMPONENTS.len()] = {
    let mut parts = [""; COMPONENTS.len()];
    let mut part = 0;
    while part < parts.len() {
        parts[part] = COMPONENTS[part].file_name;
        part += 1;
    }
    parts
};

/// The part for LaTeX and MathML, of 1.8 MB, which pages load when they need it.
pub const MATHJAX: &str = PARTS[PARTS.len() - 1];

/// Where they are below the directory of Python's packages.
pub const IN_PACKAGES: &str = "bokeh/server/static/js";

/// JavaScript: `mathOnDemand(Bokeh, load)` has `load()` called, once, when a document first holds LaTeX or MathML. It has to run
/// [`MATHJAX`] for that BokehJS, and may give a promise.
pub const MATH_ON_DEMAND: &str = include_str!("math.js");

/// The interpreter in an environment of its own.
const PYTHON: &str = if cfg!(windows) {
    "Scripts/python.exe"
} else {
    "bin/python"
};

/// The name of the licence's text.
pub const LICENSE: &str = "LICENSE.txt";

/// BokehJS as it comes with the Python package.
///
/// ```no_run
/// use cellbeat_bokehjs::{BokehJs, cache};
/// use std::path::Path;
///
/// let of_python = BokehJs::in_environment(Path::new("venv/bin/python"));
/// let found = of_python.or(BokehJs::in_cache(&cache()?)).or(BokehJs::find()?);
/// if let Some(bokehjs) = found {
///     println!("{}, {} bytes", bokehjs.directory.display(), bokehjs.module()?.len());
///     std::fs::write("mathjax.mjs", bokehjs.mathjax_module()?)?;
///     std::fs::write("LICENSE", bokehjs.license()?)?;
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BokehJs {
    /// The directory of the `.min.js` files.
    pub directory: PathBuf,
    license: Option<PathBuf>,
}

/// Why a directory is not BokehJS.
///
/// ```
/// use cellbeat_bokehjs::{BokehJs, BokehJsError};
/// use std::path::Path;
///
/// let error = BokehJs::at(Path::new("nowhere")).err().unwrap();
/// assert!(matches!(error, BokehJsError::Missing(_)));
/// println!("{error}");
/// ```
#[derive(Debug, thiserror::Error)]
pub enum BokehJsError {
    /// A part is missing.
    #[error("{} is missing; BokehJS {VERSION} consists of {}", .0.display(), PARTS.join(", "))]
    Missing(PathBuf),
    /// It is of another version.
    #[error("{} is not of version {VERSION}, which cellbeat's models are made for", .0.display())]
    OtherVersion(PathBuf),
    /// A file cannot be read.
    #[error("cannot read {}: {error}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// The underlying I/O error.
        error: io::Error,
    },
}

impl BokehJs {
    /// The one in `directory`, which holds `bokeh.min.js` and the other parts.
    ///
    /// ```
    /// use cellbeat_bokehjs::BokehJs;
    /// use std::path::Path;
    ///
    /// assert!(BokehJs::at(Path::new("nowhere")).is_err());
    /// ```
    ///
    /// # Errors
    /// If a part is missing or of another version.
    pub fn at(directory: &Path) -> Result<BokehJs, BokehJsError> {
        for part in PARTS {
            let path = directory.join(part);
            if !path.is_file() {
                return Err(BokehJsError::Missing(path));
            }
        }
        let core = directory.join(PARTS[0]);
        if !read(&core)?.contains(&format!("\"{VERSION}\"")) {
            return Err(BokehJsError::OtherVersion(core));
        }
        Ok(BokehJs {
            directory: directory.to_owned(),
            license: license_near(directory),
        })
    }

    /// The one among the packages of a Python interpreter, if it is the right version.
    pub fn in_environment(python: &Path) -> Option<BokehJs> {
        // Looks the package up without importing it, which takes a second and needs all it depends on.
        let script = "import importlib.metadata, importlib.util, os\n\
                      spec = importlib.util.find_spec('bokeh')\n\
                      print(importlib.metadata.version('bokeh'), os.path.dirname(spec.origin))";
        let output = Command::new(python)
            // Set for another interpreter, it would keep this one from finding its own library.
            .env_remove("PYTHONHOME")
            .args(["-c", script])
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .output()
            .ok()?;
        let printed = String::from_utf8_lossy(&output.stdout);
        let (version, directory) = printed.trim().split_once(' ')?;
        if version != VERSION {
            return None;
        }
        BokehJs::at(&Path::new(directory).join("server/static/js")).ok()
    }

    /// The one that the kernel's installation put into the cache.
    pub fn in_cache(cache: &Path) -> Option<BokehJs> {
        BokehJs::at(&cached(cache)).ok()
    }

    /// The one that is on this machine: in the directory that `CELLBEAT_BOKEHJS` names, else in the cache, else in the Python
    /// environment that is active, else in that of the interpreter on the search path.
    ///
    /// # Errors
    /// If the directory that is named does not hold it.
    pub fn find() -> Result<Option<BokehJs>, BokehJsError> {
        if let Some(named) = directory_variable(VARIABLE) {
            return BokehJs::at(&named).map(Some);
        }
        let cached = cache().ok().and_then(|cache| BokehJs::in_cache(&cache));
        Ok(cached.or_else(|| {
            let prefixes = ["VIRTUAL_ENV", "CONDA_PREFIX"].into_iter();
            let active = prefixes
                .filter_map(env::var_os)
                .map(|prefix| Path::new(&prefix).join(PYTHON));
            active
                .chain(["python3".into(), "python".into()])
                .find_map(|python: PathBuf| BokehJs::in_environment(&python))
        }))
    }

    /// One ES module that exports BokehJS, without the part for LaTeX, and [`MATH_ON_DEMAND`]. It follows the page's
    /// theme, and sets nothing on `window`.
    ///
    /// Each part is a script that attaches itself to its `this`; here that is an object of the module's own.
    ///
    /// # Errors
    /// If a part cannot be read.
    pub fn module(&self) -> Result<String, BokehJsError> {
        let mut module =
            format!("// BokehJS {VERSION}, see bokeh.LICENSE.txt\nconst scope = {{}};\n");
        for part in PARTS.into_iter().filter(|part| *part != MATHJAX) {
            let script = read(&self.directory.join(part))?;
            module.push_str(&format!("(function () {{\n{script}\n}}).call(scope);\n"));
        }
        module.push_str(MATH_ON_DEMAND);
        let theme = cellbeat::theme::script();
        module.push_str(&format!("(function (Bokeh) {{\n{theme}}})(scope.Bokeh);\n"));
        module.push_str("export { mathOnDemand };\nexport default scope.Bokeh;\n");
        Ok(module)
    }

    /// One ES module with the part for LaTeX: a function that adds it to the BokehJS that it is given.
    ///
    /// # Errors
    /// If the part cannot be read.
    pub fn mathjax_module(&self) -> Result<String, BokehJsError> {
        let script = read(&self.directory.join(MATHJAX))?;
        Ok(format!(
            "// BokehJS {VERSION}, see bokeh.LICENSE.txt\nexport default function (Bokeh) {{\n(function () {{\n{script}\n}}).call({{ Bokeh }});\n}}\n"
        ))
    }

    /// The text of BokehJS's licence.
    ///
    /// # Errors
    /// If it is there and cannot be read.
    pub fn license(&self) -> Result<String, BokehJsError> {
        match &self.license {
            Some(path) => read(path),
            // Every part carries it in a comment that minifiers keep.
            None => Ok("BokehJS is under the BSD-3-Clause licence; its text stands at the head of bokeh.js.\n".to_owned()),
        }
    }
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

fn read(path: &Path) -> Result<String, BokehJsError> {
    fs::read_to_string(path).map_err(|error| BokehJsError::Read {
        path: path.to_owned(),
        error,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(version: &str) -> tempfile::TempDir {
        let packages = tempfile::tempdir().unwrap();
        let js = packages.path().join(IN_PACKAGES);
        fs::create_dir_all(&js).unwrap();
        let core = format!("this.Bokeh = {{version: \"{version}\", parts: []}}");
        fs::write(js.join(PARTS[0]), core).unwrap();
        for part in &PARTS[1..] {
            let script = format!("this.Bokeh.parts.push(\"{part}\") // no line end");
            fs::write(js.join(part), script).unwrap();
        }
        let licenses = packages
            .path()
            .join(format!("bokeh-{VERSION}.dist-info/licenses"));
        fs::create_dir_all(&licenses).unwrap();
        fs::write(licenses.join(LICENSE), "BSD").unwrap();
        packages
    }

    #[test]
    fn the_module_holds_the_parts_in_order_each_in_a_function_of_its_own() {
        let packages = package(VERSION);
        let bokehjs = BokehJs::at(&packages.path().join(IN_PACKAGES)).unwrap();
        let module = bokehjs.module().unwrap();
        let places: Vec<usize> = PARTS[1..PARTS.len() - 1]
            .iter()
            .map(|part| module.find(part).unwrap())
            .collect();
        assert!(places.is_sorted());
        assert_eq!(module.matches("\n}).call(scope);\n").count(), 4);
        assert!(!module.contains(MATHJAX));
        assert!(module.ends_with("export default scope.Bokeh;\n"));
        assert_eq!(bokehjs.license().unwrap(), "BSD");
    }

    #[test]
    fn another_version_is_refused_by_name() {
        let packages = package("3.8.0");
        let error = BokehJs::at(&packages.path().join(IN_PACKAGES)).unwrap_err();
        assert!(error.to_string().contains(VERSION), "{error}");
    }

    #[test]
    fn a_missing_part_is_named() {
        let packages = package(VERSION);
        let js = packages.path().join(IN_PACKAGES);
        fs::remove_file(js.join("bokeh-tables.min.js")).unwrap();
        let error = BokehJs::at(&js).unwrap_err().to_string();
        assert!(error.contains("bokeh-tables.min.js"), "{error}");
    }

    #[test]
    fn the_readme_and_the_generator_name_the_version() {
        assert!(include_str!("../../README.md").contains(&format!("BokehJS {VERSION}")));
        let generator = include_str!("../../library/spec/generate.py");
        assert!(generator.contains(&format!("VERSION = \"{VERSION}\"")));
        assert_eq!(MATHJAX, format!("{}.min.js", cellbeat::resources::MATHJAX));
    }
}
