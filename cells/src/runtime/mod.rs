//! What cells run in: the host program and the library, built once for each toolchain into a cache.

pub(crate) mod linker;
mod process;
pub(crate) mod prune;
mod remembered;
mod sources;
mod toolchain;

pub(crate) use linker::Linker;
pub(crate) use process::spawn_bound;
pub use process::{CellProcess, kill_descendants, spawn_helper};
pub use toolchain::Toolchain;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// The crate name of the library; cells `use` it.
pub(crate) const LIBRARY: &str = "cellbeat";

/// How many runtimes are kept besides the one that was just built: other toolchains and versions of this program.
const KEPT: usize = 3;

/// The crate name of what every cell is linked with.
pub(crate) const CELL_CRATE: &str = "cellbeat_cell";

/// Path below the library's `src`, and text, of each of its sources.
pub(crate) fn library_sources() -> impl Iterator<Item = (&'static str, &'static str)> {
    sources::texts("library/src/")
}

/// Why the runtime cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no Rust compiler.
    #[error(
        "rustc was not found ({0}: {1}). cellbeat compiles cells with your own Rust: install it from https://rustup.rs, or put the rustc you have on the PATH"
    )]
    NoRustc(PathBuf, io::Error),
    /// The Rust compiler does not say what it is.
    #[error("rustc does not work: {0}")]
    Rustc(String),
    /// The Rust compiler is older than the library's sources need.
    #[error("this is Rust {0}, and cellbeat needs {oldest} or newer: `rustup update stable`", oldest = toolchain::OLDEST)]
    OldRustc(String),
    /// rustc finds no linker.
    #[error(
        "rustc needs a C compiler as its linker and `cc` was not found. Install one, for instance with `apt install gcc` or `dnf install gcc`"
    )]
    NoLinker,
    /// A source of the runtime does not compile with this Rust.
    #[error("{what} does not compile with {version}:\n{output}")]
    Build {
        /// The library or the host.
        what: &'static str,
        /// First line of `rustc -vV`.
        version: String,
        /// What rustc wrote.
        output: String,
    },
    /// The cache cannot be used.
    #[error("{path}: {source}")]
    Cache {
        /// The file or folder.
        path: PathBuf,
        /// The underlying I/O error.
        source: io::Error,
    },
}

/// File with [`Runtime::link_args`], a line each.
const LINK_ARGS: &str = "link-args";

/// The built host and library, and the toolchain they were built with.
#[derive(Debug, Clone)]
pub struct Runtime {
    /// Program of the cell process.
    pub host: PathBuf,
    /// `libcellbeat.so`
    pub library: PathBuf,
    /// `libcellbeat_cell.rlib`, which every cell is linked with.
    pub cell: PathBuf,
    /// Arguments of rustc's that make the linker faster, where it takes them.
    pub link_args: Vec<String>,
    /// What links most cells faster than rustc does, where there is one.
    pub(crate) linker: Option<Linker>,
    /// The toolchain that compiles cells too.
    pub toolchain: Toolchain,
    /// The folder that kernels share, for built dependencies.
    pub cache: PathBuf,
    /// What `:env` has set for the cell processes; one for all clones.
    environment: Arc<Mutex<BTreeMap<String, String>>>,
    /// While it is open the folder stays.
    held: Option<Arc<File>>,
}

impl Runtime {
    /// Finds the runtime in `cache`, or builds it there. Kernels that start at once wait for the first one to build.
    /// `progress` gets lines to show; none comes where everything is built.
    ///
    /// # Errors
    /// See [`Error`].
    pub fn prepare(cache: &Path, progress: &mut dyn FnMut(&str)) -> Result<Runtime, Error> {
        let toolchain = Toolchain::find(cache)?;
        let key = sources::key(&toolchain.version);
        let folder = cache.join("runtime").join(&key);
        let mut runtime = Runtime {
            host: folder.join("cellbeat-host"),
            library: folder.join("libcellbeat.so"),
            cell: folder.join("libcellbeat_cell.rlib"),
            link_args: Vec::new(),
            linker: None,
            toolchain,
            cache: cache.to_owned(),
            environment: Arc::default(),
            held: None,
        };
        runtime.held = Some(runtime.built(&folder, progress)?);
        let link_args = folder.join(LINK_ARGS);
        let text = fs::read_to_string(&link_args).map_err(|source| Error::Cache {
            path: link_args,
            source,
        })?;
        runtime.link_args = text.lines().map(str::to_owned).collect();
        runtime.linker = Linker::read(&folder).map_err(|source| Error::Cache {
            path: folder.clone(),
            source,
        })?;
        Ok(runtime)
    }

    /// Sets a variable of the environment of the cell processes that start from now on.
    pub(crate) fn set_environment(&self, name: &str, value: &str) {
        let mut environment = self
            .environment
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        environment.insert(name.to_owned(), value.to_owned());
    }

    /// Whether panics of cells are to tell the way to them; their lines must be in the cells then.
    pub(crate) fn wants_backtraces(&self) -> bool {
        const NAME: &str = "RUST_BACKTRACE";
        let environment = self
            .environment
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        match environment.get(NAME) {
            Some(value) => value != "0",
            None => std::env::var_os(NAME).is_some_and(|value| value != "0"),
        }
    }

    /// Builds the runtime unless it is there, and marks it as used.
    fn built(&self, folder: &Path, progress: &mut dyn FnMut(&str)) -> Result<Arc<File>, Error> {
        let mut tries = 0..3;
        loop {
            if !folder.is_dir() {
                self.build(folder, progress)?;
            }
            match prune::hold(folder) {
                Ok(file) => return Ok(Arc::new(file)),
                // Another kernel has just removed it.
                Err(_) if tries.next().is_some() && !folder.is_dir() => {}
                Err(source) => {
                    let path = folder.to_owned();
                    return Err(Error::Cache { path, source });
                }
            }
        }
    }

    /// Builds beside `folder` and moves the whole into place, so that it is there or not.
    fn build(&self, folder: &Path, progress: &mut dyn FnMut(&str)) -> Result<(), Error> {
        let at = |path: &Path| {
            let path = path.to_owned();
            move |source| Error::Cache { path, source }
        };
        let parent = folder.parent().unwrap_or(folder);
        fs::create_dir_all(parent).map_err(at(parent))?;
        let lock_path = folder.with_extension("lock");
        let lock = File::create(&lock_path).map_err(at(&lock_path))?;
        if lock.try_lock().is_err() {
            progress("Waiting for another kernel that builds the runtime");
            lock.lock().map_err(at(&lock_path))?;
        }
        if folder.is_dir() {
            return Ok(());
        }

        let work = folder.with_extension("new");
        let _ = fs::remove_dir_all(&work);
        fs::create_dir_all(&work).map_err(at(&work))?;
        sources::write_to(&work).map_err(at(&work))?;
        progress("Compiling cellbeat (once for each version of Rust)");
        self.compile(
            &work,
            "the library",
            &["library/src/lib.rs"],
            &[
                "--crate-name",
                LIBRARY,
                "--crate-type",
                "dylib",
                "-Cmetadata=cellbeat",
                // A third less time to build on two cores; the default splits finer than they can use.
                "-Clto=off",
                "-Ccodegen-units=4",
            ],
        )?;
        progress("Compiling the cell process");
        self.compile(
            &work,
            "the cells' runtime",
            &["host/src/cell.rs"],
            &[
                "--crate-name",
                CELL_CRATE,
                "--crate-type",
                "rlib",
                "-Cmetadata=cellbeat",
            ],
        )?;
        self.compile(
            &work,
            "the host",
            &["host/src/main.rs"],
            &[
                "--crate-name",
                "cellbeat_host",
                "-Crpath",
                "--extern",
                "cellbeat=libcellbeat.so",
                "-o",
                "cellbeat-host",
            ],
        )?;
        let link_args = self.fast_link_args(&work).join("\n");
        fs::write(work.join(LINK_ARGS), link_args).map_err(at(&work))?;
        let object = |source: &str| {
            let args = [
                "--crate-name=tried",
                "--crate-type=cdylib",
                "--emit=obj",
                "-otry.o",
            ];
            let file = work.join("try.rs");
            let compiled = fs::write(&file, source).is_ok()
                && self.compile(&work, "nothing", &["try.rs"], &args).is_ok();
            let _ = fs::remove_file(file);
            compiled
        };
        Linker::set_up(&self.toolchain, &work, object).map_err(at(&work))?;
        fs::rename(&work, folder).map_err(at(folder))?;
        let old = prune::Rule {
            parent,
            prefix: "",
            kept: KEPT,
            unused: Duration::ZERO,
        };
        old.prune(folder);
        Ok(())
    }

    /// A cell is so small that starting threads takes the linker longer than linking. Not every linker has the option.
    fn fast_link_args(&self, work: &Path) -> Vec<String> {
        let one_thread = "-Clink-arg=-Wl,--threads=1".to_owned();
        let args = [
            "--crate-name",
            "try",
            "--crate-type",
            "cdylib",
            one_thread.as_str(),
        ];
        let source = work.join("try.rs");
        let linked = fs::write(&source, "").is_ok()
            && self.compile(work, "nothing", &["try.rs"], &args).is_ok();
        let _ = fs::remove_file(source);
        let _ = fs::remove_file(work.join("libtry.so"));
        if linked { vec![one_thread] } else { Vec::new() }
    }

    fn compile(
        &self,
        work: &Path,
        what: &'static str,
        source: &[&str],
        args: &[&str],
    ) -> Result<(), Error> {
        let output = Command::new(&self.toolchain.rustc)
            .current_dir(work)
            .args([
                "--edition=2024",
                "-O",
                "-Cprefer-dynamic",
                "-Cdebuginfo=0",
                "--cap-lints=allow",
            ])
            .args(args)
            .args(source)
            .output()
            .map_err(|error| Error::NoRustc(self.toolchain.rustc.clone(), error))?;
        if output.status.success() {
            return Ok(());
        }
        let text = String::from_utf8_lossy(&output.stderr).into_owned();
        if text.contains("linker `cc` not found") || !Toolchain::has_linker() {
            return Err(Error::NoLinker);
        }
        Err(Error::Build {
            what,
            version: self
                .toolchain
                .version
                .lines()
                .next()
                .unwrap_or("rustc")
                .to_owned(),
            output: text,
        })
    }
}
