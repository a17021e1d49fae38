//! What cells run in: the host program and the library, built once for each toolchain into a cache.

mod bound;
pub(crate) mod intact;
pub(crate) mod linker;
mod process;
pub(crate) mod prune;
mod sources;
pub(crate) mod standby;
#[cfg(target_os = "linux")]
#[path = "linux.rs"]
pub(crate) mod system;
#[cfg(not(target_os = "linux"))]
#[path = "not_linux.rs"]
pub(crate) mod system;
mod toolchain;
mod toolchain_cache;

pub(crate) use bound::{Spawning, kill_bound, kill_left_behind, spawn_bound};
pub(crate) use linker::Linker;
pub use process::{CellProcess, kill_descendants, spawn_helper};
pub use toolchain::Toolchain;

use intact::Intact;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
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
    /// This system has not what a cell process needs.
    #[error(
        "cells run on Linux only so far, and this is {0}; docs/porting.md in cellbeat's sources says what is missing"
    )]
    System(&'static str),
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
    #[error("{path}: {source}{way_out}", way_out = way_out(.source))]
    Cache {
        /// The file or folder.
        path: PathBuf,
        /// The underlying I/O error.
        source: io::Error,
    },
    /// What was built is not there as it was built.
    #[error("{path} is damaged: {why}")]
    Damaged {
        /// The folder.
        path: PathBuf,
        /// Which file, and what is wrong with it.
        why: String,
    },
}

/// What helps where something has to be built in a cache that cannot be written.
fn way_out(source: &io::Error) -> &'static str {
    match source.kind() {
        io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => {
            ". Something has to be built there: set CELLBEAT_CACHE to a folder that can be written"
        }
        _ => "",
    }
}

/// The record of what was built; see [`Intact`]. Without it nothing was, or not to its end.
const BUILT: &str = "built.json";

const HOST: &str = "cellbeat-host";
const LIBRARY_FILE: &str = "libcellbeat.so";
const CELL_FILE: &str = "libcellbeat_cell.rlib";

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
    /// Where it was built. Shared, since it may have to be built once more.
    built: Arc<Mutex<Option<Built>>>,
    was_repaired: Arc<AtomicBool>,
}

/// A built folder.
#[derive(Debug)]
struct Built {
    /// It has another number once it was built again.
    number: u64,
    /// While it is open the folder stays.
    _held: Option<File>,
}

impl Runtime {
    /// Finds the runtime in `cache`, or builds it there where it is missing or damaged. Kernels that start at once wait for the
    /// first one to build. `progress` gets lines to show; none comes where everything is built.
    ///
    /// # Errors
    /// See [`Error`].
    pub fn prepare(cache: &Path, progress: &mut dyn FnMut(&str)) -> Result<Runtime, Error> {
        let runtime = Runtime::of(cache)?;
        let built = runtime.built(progress)?;
        *runtime.lock_built() = Some(built);
        runtime.with_settings()
    }

    /// The runtime in `cache`, of which every byte was looked at; none where it was not built yet.
    ///
    /// # Errors
    /// [`Error::Damaged`], and what there can be wrong with the toolchain.
    pub fn existing(cache: &Path) -> Result<Option<Runtime>, Error> {
        let runtime = Runtime::of(cache)?;
        if !runtime.folder().is_dir() {
            return Ok(None);
        }
        match runtime.damage() {
            Some(why) => Err(Error::Damaged {
                path: runtime.folder().to_owned(),
                why,
            }),
            None => runtime.with_settings().map(Some),
        }
    }

    /// Builds it once more after a cell process did not start, where it is damaged or `is_unloadable`: the loader could not load
    /// it, as where the cache comes from another machine. False where that is not so, or was tried before.
    ///
    /// # Errors
    /// See [`Error`].
    pub fn repair(
        &self,
        is_unloadable: bool,
        progress: &mut dyn FnMut(&str),
    ) -> Result<bool, Error> {
        if self.was_repaired.load(Ordering::Acquire) {
            return Ok(false);
        }
        let unloadable = || is_unloadable.then(|| "what is there cannot be loaded".to_owned());
        let Some(why) = self.damage().or_else(unloadable) else {
            return Ok(false);
        };
        let failed = self.lock_built().as_ref().map(|built| built.number);
        self.build(failed, Some(&why), progress)?;
        let built = self.built(progress)?;
        *self.lock_built() = Some(built);
        self.was_repaired.store(true, Ordering::Release);
        Ok(true)
    }

    fn of(cache: &Path) -> Result<Runtime, Error> {
        if !cfg!(target_os = "linux") {
            return Err(Error::System(std::env::consts::OS));
        }
        let toolchain = Toolchain::find(cache)?;
        let folder = cache.join("runtime").join(sources::key(&toolchain.version));
        Ok(Runtime {
            host: folder.join(HOST),
            library: folder.join(LIBRARY_FILE),
            cell: folder.join(CELL_FILE),
            link_args: Vec::new(),
            linker: None,
            toolchain,
            cache: cache.to_owned(),
            environment: Arc::default(),
            built: Arc::default(),
            was_repaired: Arc::default(),
        })
    }

    fn folder(&self) -> &Path {
        self.host.parent().unwrap_or(&self.host)
    }

    fn lock_built(&self) -> MutexGuard<'_, Option<Built>> {
        self.built.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// With what was found out when it was built.
    fn with_settings(mut self) -> Result<Runtime, Error> {
        let at = |path: PathBuf| move |source| Error::Cache { path, source };
        let link_args = self.folder().join(LINK_ARGS);
        let text = fs::read_to_string(&link_args).map_err(at(link_args))?;
        self.link_args = text.lines().map(str::to_owned).collect();
        self.linker =
            Linker::read(self.folder(), &self.toolchain).map_err(at(self.folder().to_owned()))?;
        Ok(self)
    }

    /// What is wrong with it, if every byte is looked at.
    fn damage(&self) -> Option<String> {
        match read_built(self.folder()) {
            Ok(intact) => intact.damaged(self.folder()).map(|(_, why)| why).next(),
            Err(why) => Some(why),
        }
    }

    /// Sets a variable of the environment of the cell processes that start from now on.
    pub fn set_environment(&self, name: &str, value: &str) {
        let mut environment = self
            .environment
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        environment.insert(name.to_owned(), value.to_owned());
    }

    /// Whether panics of cells are to show the way to them; their lines must be in the cells then.
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
    fn built(&self, progress: &mut dyn FnMut(&str)) -> Result<Built, Error> {
        let folder = self.folder();
        let mut tries = 0..3;
        loop {
            let number = number_of(folder);
            if let Err(why) = check(folder) {
                self.build(number, number.and(Some(&why)), progress)?;
            }
            match prune::hold(folder) {
                Ok(held) => {
                    return Ok(Built {
                        number: number_of(folder).unwrap_or_default(),
                        _held: held,
                    });
                }
                // Another kernel has just removed it.
                Err(_) if tries.next().is_some() && !folder.is_dir() => {}
                Err(source) => {
                    let path = folder.to_owned();
                    return Err(Error::Cache { path, source });
                }
            }
        }
    }

    /// Builds beside the folder and moves the whole into place, so that it is there or not. Where another kernel has done so
    /// meanwhile, the folder has another number than `failed`, and is taken.
    fn build(
        &self,
        failed: Option<u64>,
        damage: Option<&String>,
        progress: &mut dyn FnMut(&str),
    ) -> Result<(), Error> {
        let folder = self.folder();
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
        if number_of(folder).is_some_and(|now| Some(now) != failed) {
            return Ok(());
        }

        let work = folder.with_extension("new");
        let _ = fs::remove_dir_all(&work);
        fs::create_dir_all(&work).map_err(at(&work))?;
        sources::write_to(&work).map_err(at(&work))?;
        match damage {
            Some(why) => progress(&format!("Compiling cellbeat again: in the cache, {why}")),
            None => progress("Compiling cellbeat (once for each version of Rust)"),
        }
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
                // All that it loads stands beside it, wherever the cache is copied to.
                "-Clink-arg=-Wl,-rpath,$ORIGIN",
                "--extern",
                "cellbeat=libcellbeat.so",
                "-o",
                HOST,
            ],
        )?;
        let std = self.take_std(&work).map_err(at(&work))?;
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
        let files = [HOST, LIBRARY_FILE, CELL_FILE, LINK_ARGS, &std];
        let intact =
            Intact::of(&work, files.into_iter().chain(linker::FILES)).map_err(at(&work))?;
        let record = serde_json::to_vec(&intact).unwrap_or_default();
        intact::write(&work.join(BUILT), &record).map_err(at(&work))?;
        intact::put_in_place(&work, folder).map_err(at(folder))?;
        let old = prune::Rule {
            parent,
            prefix: "",
            kept: KEPT,
            unused: Duration::ZERO,
        };
        old.prune(folder);
        Ok(())
    }

    /// Puts the toolchain's std beside the host, and returns its name.
    fn take_std(&self, work: &Path) -> io::Result<String> {
        let missing = || io::Error::other("the toolchain has no shared library of std");
        let folder = self.toolchain.libraries().ok_or_else(missing)?;
        let mut names =
            fs::read_dir(&folder)?.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let name = names
            .find(|name| name.starts_with("libstd-") && name.ends_with(".so"))
            .ok_or_else(missing)?;
        link_or_copy(&folder.join(&name), &work.join(&name))?;
        Ok(name)
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
        let mut rustc = Command::new(&self.toolchain.rustc);
        rustc
            .current_dir(work)
            .args([
                "--edition=2024",
                "-O",
                "-Cprefer-dynamic",
                "-Cdebuginfo=0",
                "--cap-lints=allow",
            ])
            .args(args)
            .args(source);
        let output = bound::output_bound(rustc)
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

/// What of a runtime is not as it was built, as far as lengths and dates show.
fn check(folder: &Path) -> Result<(), String> {
    let mut intact = read_built(folder)?;
    if intact.check(folder)? {
        // Where it cannot be written, it is compared each time.
        let record = serde_json::to_vec(&intact).unwrap_or_default();
        let _ = intact::write(&folder.join(BUILT), &record);
    }
    Ok(())
}

fn read_built(folder: &Path) -> Result<Intact, String> {
    let record = fs::read(folder.join(BUILT)).map_err(|error| format!("{BUILT}: {error}"))?;
    serde_json::from_slice(&record).map_err(|error| format!("{BUILT}: {error}"))
}

/// What distinguishes a folder from one rebuilt in its place; none where there is none.
fn number_of(folder: &Path) -> Option<u64> {
    fs::metadata(folder).ok().map(|found| found.ino())
}

/// The same file under another name, or a copy: not all file systems have hard links, and not all files may have one.
pub(crate) fn link_or_copy(file: &Path, copy: &Path) -> io::Result<()> {
    match fs::hard_link(file, copy) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(_) => fs::copy(file, copy).map(drop),
        Ok(()) => Ok(()),
    }
}
