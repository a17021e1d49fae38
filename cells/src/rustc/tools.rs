//! What rustc is started with.

use crate::base::Error;
use crate::base::process::{Canceller, Started};
use crate::dependencies::Dependencies;
use crate::emit::{EXPANSION, FileNames, PROBE, ROOT, Unit};
use crate::notebook::Notebook;
use crate::runtime::standby::{STDIN, Standby, Waits};
use crate::runtime::{CELL_CRATE, LIBRARY, Linker, Runtime};
use crate::rustc::type_probe;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Name of the library in the cell's folder.
pub(crate) const LIBRARY_FILE: &str = "cell.so";

/// Name of what the library is linked from.
pub(crate) const OBJECT_FILE: &str = "cell.o";

/// Settings of rustc's allocator, jemalloc. For a small cell rustc spends most of its time on having pages mapped: with one arena
/// in large pages there are a quarter fewer, and the cell takes 7% less of the processor.
const ALLOCATOR: &str = "MALLOC_CONF";
const IN_LARGE_PAGES: &str = "narenas:1,thp:always";

/// What a cell is compiled with.
pub(crate) struct Tools<'a> {
    pub(crate) runtime: &'a Runtime,
    pub(crate) dependencies: &'a Dependencies,
    pub(crate) canceller: &'a Canceller,
    pub(crate) opt_level: &'a str,
    pub(crate) notebook: &'a Notebook,
    pub(crate) standby: Option<&'a Standby>,
    /// The cell's folder.
    pub(crate) folder: &'a Path,
    /// Older items that do not compile are set aside.
    pub(crate) sets_aside: bool,
}

/// What rustc is to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Output {
    /// The text with its macros expanded.
    Expansion,
    /// Nothing but its messages about types.
    Types,
    /// Nothing but its messages.
    Check,
    /// An object, which is linked here.
    Object,
    /// The library.
    Library,
}

impl Tools<'_> {
    /// Starts a command of these, or has the program go on that waits for it.
    ///
    /// # Errors
    /// As [`Canceller::start`].
    fn start(&self, command: Command, waits: Option<Waits>) -> Result<Started, Error> {
        let waiting = self.standby.zip(waits);
        match waiting.and_then(|(standby, waits)| standby.take(&waits)) {
            Some(child) => self.canceller.adopt(command.get_program(), child),
            None => self.canceller.start(command),
        }
    }

    /// Starts what the next cell will need.
    pub(crate) fn prepare_next(&self) {
        if let Some(standby) = self.standby {
            prepare(standby, self.runtime, self.dependencies, self.folder);
        }
    }

    /// # Errors
    /// As [`Canceller::start`].
    pub(crate) fn start_rustc(&self, command: Command) -> Result<Started, Error> {
        let waits = waits(&command);
        self.start(command, waits)
    }

    /// # Errors
    /// As [`Canceller::start`].
    pub(crate) fn start_linker(&self, linker: &Linker) -> Result<Started, Error> {
        let command = link(linker, self.dependencies, self.folder);
        let waits = Linker::waits(&command);
        self.start(command, Some(waits))
    }

    pub(crate) fn command(&self, unit: &Unit<'_>, output: Output) -> Command {
        let mut command = knowing_crates(self.runtime, self.dependencies);
        command.current_dir(self.folder);
        command.args([
            "--crate-name=ctx",
            "--crate-type=cdylib",
            "-Cprefer-dynamic",
            "--json=diagnostic-rendered-ansi,artifacts",
        ]);
        // The user's types are the same ones in all cells of a generation.
        command.arg(format!("-Cmetadata=cells{}", unit.generation));
        for name in &self.notebook.features {
            command.arg(format!("--cfg=feature=\"{name}\""));
        }
        command.arg("--remap-path-prefix=last=.");
        command.args(FileNames::of(unit).arguments());
        command
            .arg("--extern")
            .arg(format!("{CELL_CRATE}={}", self.runtime.cell.display()));
        if let Some(set) = &self.dependencies.set
            && output == Output::Library
        {
            command.arg(format!("-Clink-arg=-Wl,-rpath,{}", set.search.display()));
        }
        if output == Output::Expansion {
            command
                .env("RUSTC_BOOTSTRAP", "1")
                .arg("-Zunpretty=expanded,hygiene")
                .arg(Path::new(EXPANSION).join(ROOT));
        } else if output == Output::Types {
            command.env("RUSTC_BOOTSTRAP", "1").args(type_probe::FLAGS);
            command
                .args(["--emit=metadata", "-o", "probe.rmeta"])
                .arg(Path::new(PROBE).join(ROOT));
        } else {
            command.arg(format!("-Copt-level={}", self.opt_level));
            // Measured: more units cost more than a second core gains.
            command.args(["-Coverflow-checks=on", "-Ccodegen-units=1", ROOT]);
            match output {
                Output::Library => command
                    .args(&self.runtime.link_args)
                    .args(["-o", LIBRARY_FILE]),
                Output::Check => command.args(["--emit=metadata", "-o", "check.rmeta"]),
                _ => command.args(["--emit=obj", "-o", OBJECT_FILE]),
            };
        }
        command
    }
}

/// rustc's line when it has written the object. Its own end takes some milliseconds more.
pub(crate) fn says_object_is_written(stderr: &[u8]) -> bool {
    let stderr = String::from_utf8_lossy(stderr);
    let mut lines = stderr.lines();
    lines.any(|line| line.starts_with(ARTIFACT) && line.contains("\"emit\":\"obj\""))
}

const ARTIFACT: &str = "{\"$message_type\":\"artifact\"";

/// rustc as it can be started before its arguments are known; none where one of them does not fit on a line.
fn waits(command: &Command) -> Option<Waits> {
    let mut input = String::new();
    for argument in command.get_args() {
        let argument = argument
            .to_str()
            .filter(|text| !text.contains(['\n', '\r']))?;
        input.push_str(argument);
        input.push('\n');
    }
    let arguments = [format!("@{STDIN}").into()];
    Some(Waits::new(command, arguments, input))
}

/// Starts what a cell will need that is compiled in `folder`.
pub(crate) fn prepare(
    standby: &Standby,
    runtime: &Runtime,
    dependencies: &Dependencies,
    folder: &Path,
) {
    // A container without `/dev`, for one.
    if !Path::new(STDIN).exists() {
        return;
    }
    let mut rustc = knowing_crates(runtime, dependencies);
    rustc.current_dir(folder);
    let mut programs: Vec<Command> = waits(&rustc).into_iter().map(|it| it.program).collect();
    rustc.env("RUSTC_BOOTSTRAP", "1");
    programs.extend(waits(&rustc).map(|it| it.program));
    let linker = runtime.linker.as_ref();
    let link = linker.map(|linker| link(linker, dependencies, folder));
    programs.extend(link.map(|link| Linker::waits(&link).program));
    standby.prepare(programs);
}

/// The linker, with a cell's object and the dependencies.
fn link(linker: &Linker, dependencies: &Dependencies, folder: &Path) -> Command {
    let set = dependencies.set.iter();
    let libraries: Vec<&Path> = set
        .flat_map(|set| &set.libraries)
        .map(PathBuf::as_path)
        .collect();
    let mut command = linker.command(Path::new(OBJECT_FILE), &libraries, Path::new(LIBRARY_FILE));
    command.current_dir(folder);
    command
}

/// rustc, with the library and the dependencies.
pub(crate) fn knowing_crates(runtime: &Runtime, dependencies: &Dependencies) -> Command {
    let mut command = Command::new(&runtime.toolchain.rustc);
    if std::env::var_os(ALLOCATOR).is_none() {
        command.env(ALLOCATOR, IN_LARGE_PAGES);
    }
    command
        .env_remove("RUST_BACKTRACE")
        .env_remove("RUSTC_BOOTSTRAP")
        .envs(dependencies.environment.iter().cloned())
        .args(["--edition=2024", "--error-format=json"])
        .arg("--extern")
        .arg(format!("{LIBRARY}={}", runtime.library.display()));
    if let Some(set) = &dependencies.set {
        command.arg(format!("-Ldependency={}", set.search.display()));
        for (name, file) in &set.externs {
            command
                .arg("--extern")
                .arg(format!("{name}={}", file.display()));
        }
    }
    command
}
