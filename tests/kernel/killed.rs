//! Compilers that are killed, as the system does when memory runs out: the cell says so, and the next one works.

use std::path::Path;
use std::time::Instant;

use serde_json::json;

use crate::frontend::{Executed, Frontend};
use crate::wire::PATIENCE;

/// Takes rustc for ever.
const SPIN: &str = "const fn spin(n: u64) -> u64 { let mut i = 0; while i < n { i += 1; } i }\n\
                    #[allow(long_running_const_eval)] pub const N: u64 = spin(1 << 40);\n";

fn name_of(process: u32) -> String {
    std::fs::read_to_string(format!("/proc/{process}/comm")).unwrap_or_default()
}

fn children(process: u32) -> Vec<u32> {
    let tasks = std::fs::read_dir(format!("/proc/{process}/task"));
    let tasks = tasks.into_iter().flatten().flatten();
    let lists = tasks.map(|task| std::fs::read_to_string(task.path().join("children")));
    let lists: Vec<String> = lists.flatten().collect();
    let words = lists.iter().flat_map(|list| list.split_whitespace());
    words.map(|word| word.parse().unwrap()).collect()
}

/// Whether it runs: a zombie does not.
fn is_alive(process: u32) -> bool {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat"));
    stat.is_ok_and(|stat| !stat.contains(") Z "))
}

/// Waits until something is so.
#[track_caller]
fn wait<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let deadline = Instant::now() + PATIENCE;
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(Instant::now() < deadline, "{what}");
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
}

/// A program that runs somewhere below `process`, and who has started it.
fn below(process: u32, is_it: impl Fn(u32) -> bool) -> Option<(u32, u32)> {
    let mut next = vec![process];
    while let Some(parent) = next.pop() {
        for child in children(parent) {
            if is_it(child) {
                return Some((parent, child));
            }
            next.push(child);
        }
    }
    None
}

fn signal(process: u32, signal: &str) {
    let mut kill = std::process::Command::new("kill");
    let sent = kill.args(["-s", signal]).arg(process.to_string()).status();
    assert!(sent.unwrap().success());
}

/// Sends a cell, and the signal to a program of this name that the kernel has started for it.
#[track_caller]
fn killed(frontend: &mut Frontend, code: &str, program: &str, by: &str) -> Executed {
    let id = frontend.send_shell("execute_request", json!({}), json!({"code": code}), vec![]);
    frontend.wait_for(|m| m.msg_type == "execute_input" && m.parent["msg_id"] == *id);
    let kernel = frontend.kernel_pid();
    let is_it = |process| name_of(process).trim() == program;
    let (_, found) = wait(&format!("there is no {program}"), || below(kernel, is_it));
    signal(found, by);
    frontend.finish(&id)
}

#[test]
fn a_compiler_that_is_killed_is_named_and_the_next_cell_works() {
    let mut frontend = Frontend::start();
    frontend.execute("let kept = 1;").ok();
    for (name, number) in [("KILL", 9), ("TERM", 15)] {
        let cell = killed(&mut frontend, &format!("{SPIN}N"), "rustc", name);
        assert_eq!(cell.reply["ename"], "CompilerKilled", "{cell:#?}");
        let says = format!("rustc was killed by signal {number}; nothing was run");
        assert!(cell.error().starts_with(&says), "{}", cell.error());
        assert_eq!(cell.error().contains("memory"), number == 9);
        assert_eq!(frontend.execute("kept").result(), "1");
    }
}

/// A crate that takes for ever to build, or not.
fn write_crate(folder: &Path, code: &str) {
    std::fs::create_dir_all(folder.join("src")).unwrap();
    let manifest = "[package]\nname = \"killed_build\"\nversion = \"0.1.0\"\nedition = \"2024\"\n";
    std::fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    std::fs::write(folder.join("src/lib.rs"), code).unwrap();
}

#[test]
fn a_build_of_dependencies_that_is_killed_is_named_and_can_be_done_again() {
    let mut frontend = Frontend::start();
    frontend.execute("let kept = 1;").ok();
    let folder = tempfile::tempdir().unwrap();
    write_crate(folder.path(), SPIN);
    let code = format!(
        ":dep killed_build = {{ path = {:?} }}\nkilled_build::N",
        folder.path()
    );

    // rustc, by which cargo fails.
    let id = frontend.send_code(None, &code);
    let (_, rustc) = building(&frontend);
    signal(rustc, "KILL");
    let cell = frontend.finish(&id);
    assert!(
        cell.error().contains("signal: 9, SIGKILL"),
        "{}",
        cell.error()
    );

    // cargo: its compilers end with it.
    let id = frontend.send_code(None, &code);
    let (cargo, rustc) = building(&frontend);
    signal(cargo, "KILL");
    let cell = frontend.finish(&id);
    assert_eq!(cell.reply["ename"], "CompilerKilled", "{cell:#?}");
    assert!(
        cell.error().starts_with("cargo was killed by signal 9"),
        "{}",
        cell.error()
    );
    wait("rustc lives on", || (!is_alive(rustc)).then_some(()));

    assert_eq!(frontend.execute("kept").result(), "1");
    write_crate(folder.path(), "pub const N: u64 = 7;\n");
    assert_eq!(frontend.execute(&code).result(), "7");
    frontend.leave_the_rest();
}

/// cargo, and the rustc that builds the crate for it.
#[track_caller]
fn building(frontend: &Frontend) -> (u32, u32) {
    let kernel = frontend.kernel_pid();
    let is_it = |process| {
        let command = std::fs::read_to_string(format!("/proc/{process}/cmdline"));
        command.is_ok_and(|command| command.contains("--crate-name\0killed_build\0"))
    };
    wait("nothing is built", || below(kernel, is_it))
}

#[test]
fn a_build_of_dependencies_ends_with_a_kernel_that_is_killed() {
    let mut frontend = Frontend::start();
    let folder = tempfile::tempdir().unwrap();
    write_crate(folder.path(), SPIN);
    frontend.send_code(
        None,
        &format!(":dep killed_build = {{ path = {:?} }}", folder.path()),
    );
    let (cargo, rustc) = building(&frontend);
    signal(frontend.kernel_pid(), "KILL");
    wait("cargo lives on", || (!is_alive(cargo)).then_some(()));
    // Of what cargo had started it may finish one crate.
    if is_alive(rustc) {
        signal(rustc, "KILL");
    }
    frontend.leave_the_rest();
}
