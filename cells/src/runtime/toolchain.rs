//! The user's Rust: found through the sysroot, so that every rustc and cargo used is of one toolchain.

use super::Error;
use super::toolchain_cache::Question;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// One installed toolchain.
#[derive(Debug, Clone)]
pub struct Toolchain {
    /// `rustc --print sysroot`
    pub sysroot: PathBuf,
    /// The compiler itself, not a proxy that chooses one.
    pub rustc: PathBuf,
    /// The cargo beside it.
    pub cargo: PathBuf,
    /// `rustc -vV`
    pub version: String,
}

impl Toolchain {
    /// Asks the rustc on the PATH (or `$RUSTC`) which toolchain it is of. What it has said before is remembered in `cache`.
    ///
    /// # Errors
    /// [`Error::NoRustc`] where there is none, [`Error::Rustc`] where it does not answer, [`Error::OldRustc`] where it is too old.
    pub fn find(cache: &Path) -> Result<Toolchain, Error> {
        let found = Toolchain::ask(cache)?;
        match too_old(&found.version) {
            Some(release) => Err(Error::OldRustc(release.to_owned())),
            None => Ok(found),
        }
    }

    fn ask(cache: &Path) -> Result<Toolchain, Error> {
        let asked = PathBuf::from(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
        let question = Question::new(&asked, cache);
        if let Some(answer) = question.as_ref().and_then(Question::answer) {
            return Ok(answer);
        }
        // Both at once: each is a start through rustup's proxy.
        let (sysroot, version) = std::thread::scope(|scope| {
            let version = scope.spawn(|| ask(&asked, &["-vV"]));
            let sysroot = ask(&asked, &["--print", "sysroot"]);
            let ended = || Err(Error::Rustc("its version was not read".into()));
            (sysroot, version.join().unwrap_or_else(|_| ended()))
        });
        let (sysroot, version) = (PathBuf::from(sysroot?.trim()), version?);
        let own = sysroot.join("bin/rustc");
        let is_own = own.is_file();
        let answer = Toolchain::new(sysroot, if is_own { own } else { asked }, version);
        if let (true, Some(question)) = (is_own, question) {
            question.remember(&answer);
        }
        Ok(answer)
    }

    pub(super) fn new(sysroot: PathBuf, rustc: PathBuf, version: String) -> Toolchain {
        let cargo = match sysroot.join("bin/cargo") {
            own if own.is_file() => own,
            _ => "cargo".into(),
        };
        Toolchain {
            sysroot,
            rustc,
            cargo,
            version,
        }
    }

    /// The folder of its libraries for this machine.
    pub(super) fn libraries(&self) -> Option<PathBuf> {
        let mut lines = self.version.lines();
        let host = lines.find_map(|line| line.strip_prefix("host: "))?;
        Some(self.sysroot.join("lib/rustlib").join(host).join("lib"))
    }

    /// Whether this compiler takes `#![feature(..)]`.
    pub(crate) fn takes_features(&self) -> bool {
        let release = self
            .version
            .lines()
            .find(|line| line.starts_with("release:"));
        release.is_some_and(|release| release.contains("-nightly") || release.contains("-dev"))
    }

    /// Whether the linker that rustc calls can be started. Only asked where something did not link.
    pub(crate) fn has_linker() -> bool {
        Command::new("cc").arg("--version").output().is_ok()
    }
}

/// The oldest Rust that compiles the library, which every user's own compiler has to.
pub(super) const OLDEST: &str = env!("CARGO_PKG_RUST_VERSION");

/// The release in the output of `rustc -vV`, if it is older than that.
fn too_old(version: &str) -> Option<&str> {
    let numbers = |release: &str| -> Option<(u32, u32)> {
        let mut parts = release.split('.');
        Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
    };
    let mut lines = version.lines();
    let release = lines.find_map(|line| line.strip_prefix("release: "))?;
    (numbers(release)? < numbers(OLDEST)?).then_some(release)
}

fn ask(rustc: &Path, args: &[&str]) -> Result<String, Error> {
    let output = Command::new(rustc).args(args).output();
    match output {
        Ok(Output { status, stdout, .. }) if status.success() => {
            Ok(String::from_utf8_lossy(&stdout).into_owned())
        }
        Ok(Output { stderr, .. }) => Err(Error::Rustc(
            String::from_utf8_lossy(&stderr).trim().to_owned(),
        )),
        Err(error) => Err(Error::NoRustc(rustc.to_owned(), error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_compiler_older_than_the_oldest_supported_is_refused() {
        let asked = |release: &str| {
            too_old(&format!("rustc {release}\nhost: x\nrelease: {release}\n")).map(str::to_owned)
        };
        assert_eq!(asked("1.85.1").as_deref(), Some("1.85.1"));
        assert_eq!(asked("1.9.0").as_deref(), Some("1.9.0"));
        assert_eq!(asked(&format!("{OLDEST}.0")), None);
        assert_eq!(asked("1.200.0-nightly"), None);
        assert_eq!(too_old("what is this"), None);
    }
}
