//! Caches of a test's own, to be damaged, and kernels that use them.

use std::ffi::OsStr;
use std::fs::{self, File, Permissions};
use std::io::Write;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use crate::frontend::{self, Frontend, free_ports};

pub struct Cache {
    /// Holds the cache, so that it can be moved.
    folder: tempfile::TempDir,
    path: PathBuf,
}

impl Cache {
    /// A copy of the runtime of the cache that all tests share, with dates of its own.
    pub fn copied() -> Cache {
        drop(Frontend::start());
        let shared = frontend::cache().join("runtime");
        // Of other versions there may be some too.
        let newest = runtimes(&shared).max_by_key(|runtime| {
            let used = fs::metadata(runtime.join("used"));
            used.and_then(|used| used.modified()).ok()
        });
        let newest = newest.expect("a built runtime");
        let cache = Cache::empty();
        let copy = cache.path.join("runtime").join(newest.file_name().unwrap());
        copy_folder(&newest, &copy);
        cache
    }

    pub fn empty() -> Cache {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("cache");
        Cache { folder, path }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    pub fn rename(&mut self, name: &str) {
        let path = self.folder.path().join(name);
        fs::rename(&self.path, &path).unwrap();
        self.path = path;
    }

    /// The folder of its only runtime.
    pub fn runtime(&self) -> PathBuf {
        let mut all = runtimes(&self.path.join("runtime"));
        let runtime = all.next().expect("a runtime");
        assert_eq!(all.next(), None);
        runtime
    }

    /// The library, whose number is another one when it was built again.
    pub fn library(&self) -> PathBuf {
        self.runtime().join("libcellbeat.so")
    }

    /// Takes away the right to write it, from everyone.
    pub fn make_read_only(&self) {
        change_rights(&self.path, &|mode| mode & !0o222);
    }

    pub fn make_writable(&self) {
        change_rights(&self.path, &|mode| mode | 0o200);
    }

    /// A kernel that uses it.
    pub fn kernel(&self) -> Frontend {
        self.kernel_with(&[])
    }

    pub fn kernel_with(&self, environment: &[(&str, &OsStr)]) -> Frontend {
        let mut command = without_privileges();
        command.env("CELLBEAT_CACHE", &self.path);
        command.envs(environment.iter().copied());
        Frontend::start_by(command, free_ports())
    }

    /// A kernel whose rustc optimises nothing: where a runtime is built again, this takes a third of the time.
    pub fn kernel_that_builds(&self) -> Frontend {
        self.kernel_with(&[("RUSTC", self.quick_rustc().as_os_str())])
    }

    /// In a sysroot of its own, by which it is found; the rest of that is the toolchain's.
    fn quick_rustc(&self) -> PathBuf {
        let sysroot = self.folder.path().join("toolchain");
        let rustc = sysroot.join("bin/rustc");
        if rustc.exists() {
            return rustc;
        }
        let asked = Command::new("rustc").args(["--print", "sysroot"]).output();
        let toolchain = PathBuf::from(String::from_utf8(asked.unwrap().stdout).unwrap().trim());
        fs::create_dir_all(sysroot.join("bin")).unwrap();
        for part in ["lib", "bin/cargo"] {
            std::os::unix::fs::symlink(toolchain.join(part), sysroot.join(part)).unwrap();
        }
        let real = toolchain.join("bin/rustc");
        let script = format!(
            "#!/bin/sh\nexec '{}' \"$@\" --sysroot '{}' -Copt-level=0\n",
            real.display(),
            sysroot.display()
        );
        fs::write(&rustc, script).unwrap();
        fs::set_permissions(&rustc, Permissions::from_mode(0o755)).unwrap();
        rustc
    }

    /// What `cellbeat doctor` says of the runtime.
    pub fn doctor(&self) -> String {
        let mut command = without_privileges();
        let output = command.arg("doctor").env("CELLBEAT_CACHE", &self.path);
        let text = String::from_utf8(output.output().unwrap().stdout).unwrap();
        let mut lines = text.lines();
        let line = lines.find(|line| line.split_whitespace().nth(1) == Some("runtime"));
        line.unwrap_or_else(|| panic!("{text}")).to_owned()
    }
}

impl Drop for Cache {
    fn drop(&mut self) {
        self.make_writable();
    }
}

/// The program under test, for which permissions hold, which they do not for root.
fn without_privileges() -> Command {
    let program = env!("CARGO_BIN_EXE_cellbeat");
    if fs::metadata("/proc/self").unwrap().uid() != 0 {
        return Command::new(program);
    }
    let mut command = Command::new("setpriv");
    command.args(["--bounding-set=-dac_override", "--", program]);
    command
}

fn runtimes(folder: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    let entries = fs::read_dir(folder).unwrap().flatten();
    let paths = entries.map(|entry| entry.path());
    paths.filter(|path| path.is_dir() && path.extension().is_none())
}

/// Of a folder and all that is in it; of nothing where it is not there.
fn change_rights(path: &Path, change: &dyn Fn(u32) -> u32) {
    let Ok(found) = fs::metadata(path) else {
        return;
    };
    let mode = change(found.permissions().mode());
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
    for entry in fs::read_dir(path).into_iter().flatten().flatten() {
        change_rights(&entry.path(), change);
    }
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        let copy = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &copy);
        } else {
            fs::copy(entry.path(), copy).unwrap();
        }
    }
}

/// Leaves the first half of a file.
pub fn cut(path: &Path) {
    let file = File::options().write(true).open(path).unwrap();
    let length = file.metadata().unwrap().len();
    file.set_len(length / 2).unwrap();
}

/// Writes zeros over a file, which keeps its length and, as after a power loss, its date.
pub fn zero(path: &Path) {
    let mut file = File::options().write(true).open(path).unwrap();
    let found = file.metadata().unwrap();
    let length = usize::try_from(found.len()).unwrap();
    file.write_all(&vec![0; length]).unwrap();
    file.set_modified(found.modified().unwrap()).unwrap();
}

/// Gives a file another date.
pub fn touch(path: &Path) {
    let file = File::options().write(true).open(path).unwrap();
    file.set_modified(SystemTime::UNIX_EPOCH).unwrap();
}

/// What distinguishes a file from another one of the same name.
pub fn number(path: &Path) -> u64 {
    fs::metadata(path).unwrap().ino()
}
