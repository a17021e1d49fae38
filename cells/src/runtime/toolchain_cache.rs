//! What the rustc on the PATH has said of its toolchain, remembered between kernels.
//!
//! rustup's `rustc` is a proxy that reads settings and then starts the compiler; asking it takes 26 ms, most of the start of a
//! kernel. The answer is used again while nothing that it depends on has changed: the proxy, the variables and files by
//! which rustup chooses, the folder of toolchains, and the compiler that was chosen.

use super::Toolchain;
use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;
use std::{env, fs, io};

/// Answers that are kept: one for each folder that notebooks are in, at most.
const KEPT: usize = 32;

/// Where an answer is remembered, and what it depends on.
#[derive(Debug)]
pub(super) struct Question {
    file: PathBuf,
    depends: String,
}

impl Question {
    /// The question which toolchain `asked` is of, in the working directory; none where the answer may depend on something that
    /// cannot be seen, as when `asked` is a script.
    pub(super) fn new(asked: &Path, cache: &Path) -> Option<Question> {
        let program = program(asked)?;
        let mut depends = String::new();
        note(&mut depends, &program);
        if is_rustup(&program) {
            let home = rustup_home()?;
            for name in ["RUSTUP_TOOLCHAIN", "RUSTUP_HOME"] {
                let _ = writeln!(depends, "{name}={:?}", env::var_os(name));
            }
            note(&mut depends, &home.join("settings.toml"));
            note(&mut depends, &home.join("toolchains"));
            // The settings have overrides for folders, and these files override too.
            let folder = env::current_dir().ok()?;
            for folder in folder.ancestors() {
                note(&mut depends, &folder.join("rust-toolchain.toml"));
                note(&mut depends, &folder.join("rust-toolchain"));
            }
        } else if !is_compiler(&program) {
            return None;
        }
        let mut hasher = DefaultHasher::new();
        depends.hash(&mut hasher);
        let file = cache.join(format!("toolchains/{:016x}", hasher.finish()));
        Some(Question { file, depends })
    }

    /// The remembered answer, if the compiler is still the one that it was.
    pub(super) fn answer(&self) -> Option<Toolchain> {
        let text = fs::read_to_string(&self.file).ok()?;
        let rest = text.strip_prefix(&self.depends)?.strip_prefix('\n')?;
        let mut parts = rest.splitn(4, '\n');
        let (sysroot, rustc, compiler) = (parts.next()?, parts.next()?, parts.next()?);
        let mut now = String::new();
        note(&mut now, Path::new(rustc));
        let version = parts.next()?;
        (now.trim_end() == compiler)
            .then(|| Toolchain::new(sysroot.into(), rustc.into(), version.into()))
    }

    /// Remembers an answer. Where that fails it is asked again.
    pub(super) fn remember(&self, answer: &Toolchain) {
        let mut text = self.depends.clone();
        let _ = write!(
            text,
            "\n{}\n{}\n",
            answer.sysroot.display(),
            answer.rustc.display()
        );
        note(&mut text, &answer.rustc);
        text.push_str(&answer.version);
        let _ = self.write(&text);
    }

    fn write(&self, text: &str) -> io::Result<()> {
        let folder = self.file.parent().unwrap_or(&self.file);
        fs::create_dir_all(folder)?;
        let mut others: Vec<_> = fs::read_dir(folder)?
            .filter_map(|entry| {
                let path = entry.ok()?.path();
                Some((fs::metadata(&path).ok()?.modified().ok()?, path))
            })
            .collect();
        others.sort();
        for (_, old) in others.iter().rev().skip(KEPT - 1) {
            let _ = fs::remove_file(old);
        }
        let new = self
            .file
            .with_extension(format!("new{}", std::process::id()));
        fs::write(&new, text)?;
        fs::rename(&new, &self.file)
    }
}

/// The file that would be started.
fn program(asked: &Path) -> Option<PathBuf> {
    if asked.components().count() > 1 {
        return asked.is_file().then(|| asked.to_owned());
    }
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .map(|folder| folder.join(asked))
        .find(|program| {
            let found = fs::metadata(program);
            found.is_ok_and(|found| found.is_file() && found.mode() & 0o111 != 0)
        })
}

/// Whether a program is rustup under another name.
fn is_rustup(program: &Path) -> bool {
    let rustup = program.with_file_name("rustup");
    let same = |a: fs::Metadata, b: fs::Metadata| (a.dev(), a.ino()) == (b.dev(), b.ino());
    match (fs::metadata(program), fs::metadata(rustup)) {
        (Ok(program), Ok(rustup)) => same(program, rustup),
        _ => false,
    }
}

/// Whether a program is a compiler in its own toolchain, and no script that chooses one.
fn is_compiler(program: &Path) -> bool {
    let Ok(program) = fs::canonicalize(program) else {
        return false;
    };
    let lib = program
        .parent()
        .and_then(Path::parent)
        .map(|root| root.join("lib"));
    let has_driver = |lib: PathBuf| {
        let mut entries = fs::read_dir(lib).ok()?;
        entries.find_map(|entry| {
            let name = entry.ok()?.file_name();
            name.to_string_lossy()
                .starts_with("librustc_driver-")
                .then_some(())
        })
    };
    lib.and_then(has_driver).is_some()
}

fn rustup_home() -> Option<PathBuf> {
    let set = env::var_os("RUSTUP_HOME").map(PathBuf::from);
    set.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".rustup")))
}

/// A line that differs when the file was changed or replaced, or is not there any more.
fn note(depends: &mut String, path: &Path) {
    let found = fs::metadata(path).map(|found| {
        let modified = found.modified().ok();
        let since = modified.and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        (
            found.dev(),
            found.ino(),
            found.len(),
            since.unwrap_or_default().as_nanos(),
        )
    });
    if let Ok((device, file, length, time)) = found {
        let _ = writeln!(
            depends,
            "{} {device} {file} {length} {time}",
            path.display()
        );
    }
}
