//! Help while typing with rust-analyzer: the real one, `$RUST_ANALYZER` or the toolchain's. These tests are run when asked for:
//! `cargo test --release --test kernel analyzer -- --ignored`.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::frontend::Frontend;
use crate::help::{complete, inspect, matches, until};

/// Longer than rust-analyzer needs to read std on a busy machine.
const PATIENCE: Duration = Duration::from_secs(300);

/// The rust-analyzer to test with.
#[track_caller]
fn program() -> PathBuf {
    let program = std::env::var_os("RUST_ANALYZER").map_or_else(
        || rustc_says("sysroot").join("bin/rust-analyzer"),
        PathBuf::from,
    );
    assert!(
        program.is_file(),
        "there is no rust-analyzer at {}: `rustup component add rust-analyzer`, or set RUST_ANALYZER",
        program.display()
    );
    program
}

fn rustc_says(what: &str) -> PathBuf {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc)
        .args(["--print", what])
        .output()
        .unwrap();
    PathBuf::from(String::from_utf8(output.stdout).unwrap().trim())
}

/// Fails where the sources of std are not there, without which this would show nothing.
#[track_caller]
fn assert_std_has_sources() {
    let folder = match std::env::var_os("RUST_SRC_PATH") {
        Some(given) => PathBuf::from(given),
        None => rustc_says("sysroot").join("lib/rustlib/src/rust/library"),
    };
    let found = folder.join("std").is_dir();
    assert!(
        found,
        "the sources of std are not in {}: `rustup component add rust-src`, or set RUST_SRC_PATH",
        folder.display()
    );
}

fn start_with(more: &[(&str, &OsStr)]) -> Frontend {
    Frontend::start().execute("1").ok();
    let program = program();
    let mut environment = vec![("RUST_ANALYZER", program.as_os_str())];
    environment.extend(more);
    Frontend::start_with(&environment)
}

/// With a rust-analyzer that is ready sooner, since it has no std to read.
fn start_without_std(more: &[(&str, &OsStr)]) -> Frontend {
    let mut environment = vec![("RUST_SRC_PATH", OsStr::new(""))];
    environment.extend(more);
    start_with(&environment)
}

/// Asks until the answer has the name, which the kernel does not know by itself. Each answer comes in time, but on a busy
/// machine not each one has what rust-analyzer says.
#[track_caller]
fn until_analyzed(frontend: &mut Frontend, code: &str, wanted: &str) -> Value {
    let deadline = Instant::now() + PATIENCE;
    loop {
        let reply = complete(frontend, code);
        if reply["matches"]
            .as_array()
            .unwrap()
            .iter()
            .any(|found| found == wanted)
        {
            return reply;
        }
        assert!(
            Instant::now() < deadline,
            "rust-analyzer does not say {wanted}"
        );
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// The process of rust-analyzer, if it runs.
fn analyzer(frontend: &Frontend) -> Option<u32> {
    let children = frontend.children();
    children.into_iter().find(|pid| {
        std::fs::read_to_string(format!("/proc/{pid}/comm"))
            .is_ok_and(|name| name.trim() == "rust-analyzer")
    })
}

#[track_caller]
fn until_gone(pid: u32) {
    let deadline = Instant::now() + PATIENCE;
    let runs = || {
        // What has ended and was not waited for is a zombie, `Z`.
        let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
        stat.rsplit(')')
            .next()
            .is_some_and(|rest| !rest.trim().is_empty() && !rest.trim().starts_with('Z'))
    };
    while runs() {
        assert!(Instant::now() < deadline, "rust-analyzer does not end");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Needs no std: which type a generic function returns is known to no other.
const INFERRED: &str = "struct Zebra { zebra_made: u8 }\nfn same<T>(x: T) -> T { x }\nsame(Zebra { zebra_made: 1 }).zeb|";

#[test]
#[ignore = "needs `rustup component add rust-analyzer rust-src`"]
fn it_knows_std_and_everything_of_the_notebook() {
    assert_std_has_sources();
    let crate_folder = tempfile::tempdir().unwrap();
    let folder = crate_folder.path().join("zebra_crate");
    std::fs::create_dir_all(folder.join("src")).unwrap();
    let manifest = "[package]\nname = \"zebra_crate\"\nversion = \"0.1.0\"\nedition = \"2024\"\n";
    std::fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    let library = "/// Counts.\npub fn zebras() -> Vec<u8> { vec![1] }\n";
    std::fs::write(folder.join("src/lib.rs"), library).unwrap();

    let mut frontend = start_with(&[]);
    frontend
        .execute("use std::collections::HashMap as Map;\nstruct Point { x: Vec<u8> }")
        .ok();
    frontend.execute("let v = vec![1, 2]; let p = Point { x: vec![] }; async fn later() -> String { String::new() }").ok();
    until_analyzed(&mut frontend, "v.pu|", "push");
    let code = "let s = \"🦀e\u{301}\"; v.extend_from_sl|ice(&[3])";
    let reply = until_analyzed(&mut frontend, code, "extend_from_slice");
    assert_eq!(reply["matches"], json!(["extend_from_slice"]));
    assert_eq!(
        (&reply["cursor_start"], &reply["cursor_end"]),
        (&json!(17), &json!(31))
    );
    let described = &reply["metadata"]["_jupyter_types_experimental"][0];
    assert_eq!(described["type"], "function");
    assert!(
        described["signature"]
            .as_str()
            .unwrap()
            .starts_with("pub fn extend_from_slice(&mut self"),
        "{described}"
    );
    until_analyzed(&mut frontend, "p.x.pu|", "push");
    until_analyzed(&mut frontend, "Map::<u8, u8>::new().ins|", "insert");
    until_analyzed(&mut frontend, "later().await.push_s|", "push_str");
    until_analyzed(&mut frontend, "std::collections::BTreeM|", "BTreeMap");
    until_analyzed(&mut frontend, "cellbeat::seconds(1.0).as_mil|", "as_millis");
    let deadline = Instant::now() + PATIENCE;
    let help = loop {
        let help = inspect(&mut frontend, "v.pu|sh(3)", 0);
        if help["found"] == true {
            break help;
        }
        assert!(Instant::now() < deadline, "rust-analyzer does not explain");
    };
    let text = help["data"]["text/plain"].as_str().unwrap();
    assert!(
        text.contains("pub fn push(&mut self, value: T)") && text.contains("Appends an element"),
        "{text}"
    );
    assert!(
        help["data"]["text/html"]
            .as_str()
            .unwrap()
            .contains("<h1>Panics</h1>")
    );

    frontend.execute(&format!(":dep {}", folder.display())).ok();
    until_analyzed(&mut frontend, "zebra_crate::zeb|", "zebras");
    until_analyzed(&mut frontend, "zebra_crate::zebras().pu|", "push");
}

#[test]
#[ignore = "needs `rustup component add rust-analyzer`"]
fn what_the_kernel_knows_is_there_beside_rust_analyzers_answer() {
    let mut frontend = start_without_std(&[]);
    frontend
        .execute("fn zebra_of(count: usize) {} let zebra_count = 1;")
        .ok();
    until_analyzed(&mut frontend, INFERRED, "zebra_made");
    let mut found = matches(&mut frontend, "zebra_|");
    found.sort();
    assert_eq!(found, ["zebra_count", "zebra_of"]);
    assert_eq!(matches(&mut frontend, ":he|"), [":help"]);
    assert_eq!(matches(&mut frontend, "let s = \"zeb|"), [""; 0]);
    until(&mut frontend, "use cellbeat::prelude::Togg|", "Toggle");
    assert!(matches(&mut frontend, "prin|").contains(&"println!".to_owned()));
}

#[test]
#[ignore = "needs `rustup component add rust-analyzer`"]
fn it_is_started_at_the_first_question_and_again_when_it_has_died() {
    let mut frontend = start_without_std(&[]);
    frontend.execute("let zebra = 1;").ok();
    assert_eq!(analyzer(&frontend), None);
    until_analyzed(&mut frontend, INFERRED, "zebra_made");
    let first = analyzer(&frontend).unwrap();
    kill(first);
    until_gone(first);
    assert_eq!(matches(&mut frontend, "zeb|"), ["zebra"]);
    until_analyzed(&mut frontend, INFERRED, "zebra_made");
    assert_ne!(analyzer(&frontend).unwrap(), first);
}

#[test]
#[ignore = "needs `rustup component add rust-analyzer`"]
fn it_is_stopped_when_nothing_is_asked_and_started_by_the_next_question() {
    let mut frontend = start_without_std(&[("CELLBEAT_ANALYZER_IDLE", OsStr::new("0.5"))]);
    frontend.execute("let zebra = 1;").ok();
    until_analyzed(&mut frontend, INFERRED, "zebra_made");
    let first = analyzer(&frontend).unwrap();
    until_gone(first);
    assert_eq!(matches(&mut frontend, "zeb|"), ["zebra"]);
    until_analyzed(&mut frontend, INFERRED, "zebra_made");
}

#[test]
#[ignore = "needs `rustup component add rust-analyzer`"]
fn it_ends_with_the_kernel_even_when_that_is_killed() {
    let mut frontend = start_without_std(&[]);
    frontend.execute("1").ok();
    until_analyzed(&mut frontend, INFERRED, "zebra_made");
    let pid = analyzer(&frontend).unwrap();
    kill(frontend.kernel_pid());
    assert_eq!(frontend.exit_code(), None);
    until_gone(pid);
}

fn kill(pid: u32) {
    let status = Command::new("kill")
        .args(["-9", &pid.to_string()])
        .status()
        .unwrap();
    assert!(status.success());
}
