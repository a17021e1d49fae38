//! Building the runtime, and starting cell processes.

mod common;

use cellbeat_cells::Runtime;
use common::runtime;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// Runs one of the ignored tests below in a process of its own.
fn helper(name: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", name, "--ignored", "--nocapture"]);
    command
}

#[test]
fn a_built_runtime_is_found_without_building() {
    runtime();
    let mut steps = Vec::new();
    let found =
        Runtime::prepare(&common::cache(), &mut |step| steps.push(step.to_owned())).unwrap();
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
#[ignore = "run by others"]
fn prepare_or_say_why() {
    match Runtime::prepare(&common::scratch(), &mut |_| {}) {
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
    let process = std::thread::spawn(|| runtime().spawn(&common::scratch()).unwrap())
        .join()
        .unwrap();
    println!("pid {}", process.child.id());
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).unwrap();
}

#[test]
fn a_cell_process_outlives_the_thread_that_started_it() {
    let mut process = std::thread::spawn(|| runtime().spawn(&common::scratch()).unwrap())
        .join()
        .unwrap();
    let ready = cellbeat_cells::frame::read_frame(&mut process.link).unwrap();
    assert!(String::from_utf8_lossy(&ready.header).contains("\"ready\""));
    assert!(process.child.try_wait().unwrap().is_none());
    process.child.kill().unwrap();
    process.child.wait().unwrap();
}
