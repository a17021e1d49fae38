//! Building the runtime, and starting cell processes.

use crate::common::runtime;
use cellbeat_cells::Runtime;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// Runs one of the ignored tests below in its own process.
fn helper(name: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    let name = format!("runtime::{name}");
    command.args(["--exact", &name, "--ignored", "--nocapture"]);
    command
}

#[test]
fn a_built_runtime_is_found_without_building() {
    runtime();
    let mut steps = Vec::new();
    let found = Runtime::prepare(&crate::common::cache(), &mut |step| {
        steps.push(step.to_owned())
    })
    .unwrap();
    assert_eq!(steps, [""; 0]);
    assert!(found.host.is_file() && found.library.is_file());
}

#[test]
fn a_missing_rustc_is_an_error_that_says_what_to_install() {
    let output = helper("prepare_or_say_why")
        .env("RUSTC", "/nowhere/rustc")
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(
        text.contains("/nowhere/rustc") && text.contains("rustup"),
        "{text}"
    );
}

#[test]
fn a_rustc_that_does_not_work_is_an_error() {
    let output = helper("prepare_or_say_why")
        .env("RUSTC", "false")
        .output()
        .unwrap();
    assert!(String::from_utf8_lossy(&output.stdout).contains("rustc does not work"));
}

#[test]
fn a_rustc_that_is_too_old_is_an_error_that_says_which_is_needed() {
    use std::os::unix::fs::PermissionsExt;
    let rustc = crate::common::scratch().join("rustc");
    std::fs::write(&rustc, "#!/bin/sh\necho release: 1.80.1\n").unwrap();
    std::fs::set_permissions(&rustc, std::fs::Permissions::from_mode(0o755)).unwrap();
    let output = helper("prepare_or_say_why")
        .env("RUSTC", &rustc)
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    let expected = format!(
        "this is Rust 1.80.1, and cellbeat needs {} or newer: `rustup update stable`",
        env!("CARGO_PKG_RUST_VERSION")
    );
    assert!(text.contains(&expected), "{text}");
}

#[test]
#[ignore = "run by others"]
fn prepare_or_say_why() {
    match Runtime::prepare(&crate::common::scratch(), &mut |_| {}) {
        Ok(_) => println!("built"),
        Err(error) => println!("{error}"),
    }
}

/// The kernel may be killed at any time, and its cell process must not stay behind.
#[test]
fn a_cell_process_dies_with_the_process_that_started_it() {
    runtime();
    let mut parent = helper("hold_a_cell_process")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(parent.stdout.take().unwrap()).lines();
    let pid = lines
        .by_ref()
        .find_map(|line| line.unwrap().strip_prefix("pid ").map(str::to_owned))
        .unwrap();
    let link = std::fs::read_link(format!("/proc/{pid}/exe")).unwrap();
    assert_eq!(link, std::fs::canonicalize(runtime().host).unwrap());
    parent.kill().unwrap();
    parent.wait().unwrap();
    // It inherits none of our pipes, so its end can only be looked at.
    let gone = || !std::path::Path::new(&format!("/proc/{pid}/exe")).exists();
    let start = std::time::Instant::now();
    while !gone() {
        assert!(
            start.elapsed().as_secs() < 30,
            "the cell process {pid} stays"
        );
        std::thread::yield_now();
    }
}

#[test]
#[ignore = "run by others"]
fn hold_a_cell_process() {
    // The link stays open in the child's own copy: only the death signal can end it.
    let process = std::thread::spawn(|| runtime().spawn(&crate::common::scratch()).unwrap())
        .join()
        .unwrap();
    println!("pid {}", process.child.id());
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).unwrap();
}

#[test]
fn a_cell_process_outlives_the_thread_that_started_it() {
    let mut process = std::thread::spawn(|| runtime().spawn(&crate::common::scratch()).unwrap())
        .join()
        .unwrap();
    let ready = cellbeat_cells::frame::read_frame(&mut process.link).unwrap();
    assert!(String::from_utf8_lossy(&ready.header).contains("\"ready\""));
    assert!(process.child.try_wait().unwrap().is_none());
    process.child.kill().unwrap();
    process.child.wait().unwrap();
}

/// A rustup of this test: its proxy answers by the settings, and writes down that it was asked.
struct Rustup {
    home: std::path::PathBuf,
}

impl Rustup {
    fn new() -> Rustup {
        use std::os::unix::fs::PermissionsExt;
        let home = crate::common::scratch();
        let proxy = "#!/bin/sh\necho asked >> \"$RUSTUP_HOME/asked\"\nname=${RUSTUP_TOOLCHAIN:-$(cat \"$RUSTUP_HOME/settings.toml\")}\n\
            [ -f rust-toolchain ] && name=$(cat rust-toolchain)\n\
            case $1 in -vV) echo \"rustc of $name\"; cat \"$RUSTUP_HOME/toolchains/$name/bin/rustc\";; \
            *) echo \"$RUSTUP_HOME/toolchains/$name\";; esac\n";
        let bin = home.join("bin");
        std::fs::create_dir_all(&bin).unwrap();
        std::fs::write(bin.join("rustup"), proxy).unwrap();
        let mode = std::fs::Permissions::from_mode(0o755);
        std::fs::set_permissions(bin.join("rustup"), mode).unwrap();
        std::os::unix::fs::symlink("rustup", bin.join("rustc")).unwrap();
        let rustup = Rustup { home };
        for name in ["stable", "nightly"] {
            rustup.install(name, "1");
        }
        rustup.choose("stable");
        rustup
    }

    fn install(&self, name: &str, version: &str) {
        let bin = self.home.join("toolchains").join(name).join("bin");
        std::fs::create_dir_all(&bin).unwrap();
        // A new file, as rustup puts it there.
        std::fs::write(bin.join("new"), version).unwrap();
        std::fs::rename(bin.join("new"), bin.join("rustc")).unwrap();
    }

    fn choose(&self, name: &str) {
        std::fs::write(self.home.join("settings.toml"), name).unwrap();
    }

    /// First line of the version that is found, and whether the proxy was asked for it.
    fn find(&self, folder: &str, toolchain: Option<&str>) -> (String, bool) {
        let asked = || {
            std::fs::read_to_string(self.home.join("asked"))
                .unwrap_or_default()
                .len()
        };
        let before = asked();
        let folder = self.home.join(folder);
        std::fs::create_dir_all(&folder).unwrap();
        let mut command = helper("find_a_toolchain");
        command
            .current_dir(folder)
            .env(
                "PATH",
                format!("{}:/usr/bin:/bin", self.home.join("bin").display()),
            )
            .env("RUSTUP_HOME", &self.home)
            .env("CELLBEAT_TEST_CACHE", self.home.join("cache"))
            .env_remove("RUSTUP_TOOLCHAIN")
            .env_remove("RUSTC");
        command.envs(toolchain.map(|name| ("RUSTUP_TOOLCHAIN", name)));
        let output = command.output().unwrap();
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let found = text.lines().find_map(|line| line.split_once("found "));
        (
            found.unwrap_or_else(|| panic!("{text}")).1.to_owned(),
            asked() > before,
        )
    }
}

#[test]
#[ignore = "run by others"]
fn find_a_toolchain() {
    let cache = std::env::var_os("CELLBEAT_TEST_CACHE").unwrap();
    let found = cellbeat_cells::runtime::Toolchain::find(cache.as_ref()).unwrap();
    println!("found {}", found.version.replace('\n', " "));
}

#[test]
fn the_toolchain_is_asked_for_once_and_again_when_something_has_changed() {
    let rustup = Rustup::new();
    let stable = |asked| ("rustc of stable 1".to_owned(), asked);
    assert_eq!(rustup.find("a", None), stable(true));
    assert_eq!(rustup.find("a", None), stable(false));
    let nightly = |asked| ("rustc of nightly 1".to_owned(), asked);
    // By the environment, and back.
    assert_eq!(rustup.find("a", Some("nightly")), nightly(true));
    assert_eq!(rustup.find("a", Some("nightly")), nightly(false));
    assert_eq!(rustup.find("a", None), stable(false));
    // By a file of the folder.
    let file = rustup.home.join("b/rust-toolchain");
    assert_eq!(rustup.find("b", None).0, "rustc of stable 1");
    std::fs::write(&file, "nightly").unwrap();
    assert_eq!(rustup.find("b", None), nightly(true));
    std::fs::remove_file(&file).unwrap();
    assert_eq!(rustup.find("b", None).0, "rustc of stable 1");
    // By the settings.
    rustup.choose("nightly");
    assert_eq!(rustup.find("a", None), nightly(true));
    rustup.choose("stable");
    // An update of the toolchain that is chosen.
    assert_eq!(rustup.find("a", None).0, "rustc of stable 1");
    rustup.install("stable", "2");
    assert_eq!(
        rustup.find("a", None),
        ("rustc of stable 2".to_owned(), true)
    );
}

#[test]
fn a_script_that_chooses_a_compiler_is_asked_each_time() {
    let rustup = Rustup::new();
    std::fs::remove_file(rustup.home.join("bin/rustc")).unwrap();
    std::fs::copy(
        rustup.home.join("bin/rustup"),
        rustup.home.join("bin/rustc"),
    )
    .unwrap();
    for _ in 0..2 {
        assert_eq!(
            rustup.find("a", None),
            ("rustc of stable 1".to_owned(), true)
        );
    }
}
