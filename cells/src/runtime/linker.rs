//! Linking a cell without rustc and the C compiler: rustc starts `cc`, that starts a linker, and the two starts take longer
//! than the linking. The linker that Rust brings along is called directly, with the libraries that a cell process has
//! loaded anyway.
//!
//! Where this toolchain has no such linker, or a cell needs something else, rustc links as it always does.

use super::standby::{STDIN, Waits};
use super::{CELL_FILE, HOST, LIBRARY_FILE, Toolchain};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

/// File with the linker's program and arguments, a line each. Empty where it cannot be called directly.
const FILE: &str = "linker";

/// What of a cell's library others may see: its function, and its statics.
const EXPORTS: &str = "exports";
const EXPORTED: &str = "{ global: __run_*; __cell_*; local: *; };\n";

/// The linker's argument with that file, which it reads before anything else.
const VERSION_SCRIPT: &str = "--version-script=";

/// What [`Linker::set_up`] writes.
pub(super) const FILES: [&str; 2] = [FILE, EXPORTS];

/// Start of the names that earlier cells have exported: they are found when the library is loaded.
const OF_CELLS: &str = "__cell_";

/// How a cell's object becomes its library.
#[derive(Debug, Clone)]
pub(crate) struct Linker {
    program: PathBuf,
    /// Before the cell's object, and after it.
    before: Vec<String>,
    after: Vec<String>,
}

impl Linker {
    /// Finds how to link for the runtime in `folder`, tries it on a small cell, and writes down what works.
    ///
    /// # Errors
    /// Where the folder cannot be written. A linker that does not work is none.
    pub(super) fn set_up(
        toolchain: &Toolchain,
        folder: &Path,
        object: impl FnOnce(&str) -> bool,
    ) -> io::Result<()> {
        fs::write(folder.join(EXPORTS), EXPORTED)?;
        let lines = found(toolchain, folder).unwrap_or_default();
        fs::write(folder.join(FILE), lines.join("\n"))?;
        let works = !lines.is_empty()
            && object(TRIED)
            && Linker::read(folder, toolchain)?.is_some_and(|linker| {
                let command = linker.command(&folder.join("try.o"), &[], &folder.join("try.so"));
                is_linked(command)
            });
        for file in ["try.o", "try.so"] {
            let _ = fs::remove_file(folder.join(file));
        }
        if works {
            Ok(())
        } else {
            fs::write(folder.join(FILE), "")
        }
    }

    /// What was found when the runtime was built; none where something of it is not there, as on another machine.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub(super) fn read(folder: &Path, toolchain: &Toolchain) -> io::Result<Option<Linker>> {
        let text = fs::read_to_string(folder.join(FILE))?;
        // The folder is moved into place after it was made.
        let places = [(HERE, folder), (SYSROOT, &toolchain.sysroot)];
        let mut files = text.lines().map(|line| {
            let placed = places.iter().find_map(|(name, folder)| {
                let rest = line.strip_prefix(name)?;
                Some(folder.display().to_string() + rest)
            });
            placed.unwrap_or_else(|| line.to_owned())
        });
        let Some(program) = files.next() else {
            return Ok(None);
        };
        let after: Vec<String> = files.collect();
        if !std::iter::once(&program)
            .chain(&after)
            .all(|file| Path::new(file).is_file())
        {
            return Ok(None);
        }
        let before = [
            "-flavor",
            "gnu",
            "-shared",
            "--as-needed",
            "--eh-frame-hdr",
            "--gc-sections",
            "--threads=1",
            "-znoexecstack",
            "-znow",
            // Two mappings in place of four: a process may only have so many, and those of cells stay.
            "--no-rosegment",
            "-znorelro",
            // What is missing is an error, so that rustc can link instead.
            "-zdefs",
            "--warn-unresolved-symbols",
        ];
        let exports = format!("{VERSION_SCRIPT}{}", folder.join(EXPORTS).display());
        Ok(Some(Linker {
            program: program.into(),
            before: before
                .into_iter()
                .map(str::to_owned)
                .chain([exports])
                .collect(),
            after,
        }))
    }

    /// Links `object` with the shared libraries of dependencies. [`is_linked`] says whether that has worked.
    pub(crate) fn command(&self, object: &Path, libraries: &[&Path], output: &Path) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.before).arg(object).args(libraries);
        for folder in libraries.iter().filter_map(|library| library.parent()) {
            let mut rpath = OsString::from("-rpath=");
            rpath.push(folder);
            command.arg(rpath);
        }
        command.args(&self.after).arg("-o").arg(output);
        command
    }

    /// The same, started before the object is there.
    pub(crate) fn waits(command: &Command) -> Waits {
        let arguments = command.get_args().map(|argument| {
            match argument
                .as_encoded_bytes()
                .starts_with(VERSION_SCRIPT.as_bytes())
            {
                true => OsString::from(format!("{VERSION_SCRIPT}{STDIN}")),
                false => argument.to_owned(),
            }
        });
        Waits::new(command, arguments, EXPORTED.to_owned())
    }
}

/// Whether the linker's messages are only of what earlier cells export.
pub(crate) fn is_complete(stderr: &str) -> bool {
    stderr
        .lines()
        .filter_map(|line| line.split_once("undefined symbol: "))
        .all(|(_, symbol)| symbol.starts_with(OF_CELLS))
}

fn is_linked(mut command: Command) -> bool {
    command.output().is_ok_and(|output| {
        output.status.success() && is_complete(&String::from_utf8_lossy(&output.stderr))
    })
}

/// What most cells need of std, and some of the C library and the compiler's own.
const TRIED: &str = "#[unsafe(no_mangle)] pub extern \"C-unwind\" fn __run_0(x: f64, y: i128) -> i32 {\n\
    thread_local! { static LOCAL: std::cell::RefCell<Vec<f64>> = const { std::cell::RefCell::new(Vec::new()) }; }\n\
    LOCAL.with(|local| local.borrow_mut().push(x.sin()));\n\
    println!(\"{x:?}\");\n\
    std::panic::catch_unwind(move || (y / 3) as i32).unwrap_or(2)\n}\n";

/// Stand for the folders of the runtime and of the toolchain in the file.
const HERE: &str = "$RUNTIME";
const SYSROOT: &str = "$SYSROOT";

/// Program and libraries; none where something of it is not there.
fn found(toolchain: &Toolchain, folder: &Path) -> Option<Vec<String>> {
    let libraries = toolchain.libraries()?;
    let program = libraries.parent()?.join("bin/rust-lld");
    if !program.is_file() {
        return None;
    }
    let builtins = fs::read_dir(&libraries)
        .ok()?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .find(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with("libcompiler_builtins-") && name.ends_with(".rlib")
        })?;
    let placed = |path: &Path| {
        let (name, rest) = match path.strip_prefix(&toolchain.sysroot) {
            Ok(rest) => (SYSROOT, rest),
            Err(_) => (HERE, path.strip_prefix(folder).ok()?),
        };
        Some(format!("{name}/{}", rest.display()))
    };
    let text = |path: &Path| placed(path).unwrap_or_else(|| path.display().to_string());
    let mut lines = vec![text(&program)];
    lines.push(format!("{HERE}/{CELL_FILE}"));
    lines.push(format!("{HERE}/{LIBRARY_FILE}"));
    lines.push(text(&builtins));
    // The loader of glibc lists what the host would load.
    let loaded = Command::new(folder.join(HOST))
        .env("LD_TRACE_LOADED_OBJECTS", "1")
        .output()
        .ok()?;
    for line in String::from_utf8_lossy(&loaded.stdout).lines() {
        let path = line
            .split_once(" => ")
            .map_or(line, |(_, path)| path)
            .trim();
        let path = path.rsplit_once(" (").map_or(path, |(path, _)| path);
        let path = Path::new(path);
        if !path.is_absolute() || path.ends_with(LIBRARY_FILE) {
            continue;
        }
        // The system's are links.
        lines.push(match placed(path) {
            Some(own) => own,
            None => fs::canonicalize(path).ok()?.display().to_string(),
        });
    }
    Some(lines)
}

#[cfg(test)]
mod tests {
    use super::is_complete;

    #[test]
    fn only_what_earlier_cells_export_may_be_missing() {
        let of_a_cell =
            "rust-lld: warning: undefined symbol: __cell_3_3_0_0\n>>> referenced by cell.o\n";
        assert!(is_complete(of_a_cell));
        assert!(!is_complete(&format!(
            "{of_a_cell}ld: warning: undefined symbol: deflate\n"
        )));
    }
}
