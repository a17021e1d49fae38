//! Compilers that are killed, as the system does when memory runs out: the cell says so, and the next one works. Compilers that
//! do not end or are stopped end with an interrupt and with the kernel, whatever has ended that.

use std::path::Path;
use std::time::Instant;

use serde_json::json;

use crate::frontend::Frontend;
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

/// More of the processor's time, in hundredths of a second, than a rustc has that waits for the next cell.
const BUSY: u64 = 50;

fn processor_time(process: u32) -> u64 {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let (_, fields) = stat.rsplit_once(") ").unwrap_or_default();
    let fields: Vec<&str> = fields.split(' ').collect();
    let times = fields.get(11..13).unwrap_or_default();
    times.iter().map(|time| time.parse::<u64>().unwrap()).sum()
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

/// All that runs below `process`, each with who has started it.
fn all_below(process: u32) -> Vec<(u32, u32)> {
    let mut found = Vec::new();
    let mut next = vec![process];
    while let Some(parent) = next.pop() {
        let children = children(parent);
        found.extend(children.iter().map(|child| (parent, *child)));
        next.extend(children);
    }
    found
}

/// A program that runs somewhere below `process`, and who has started it.
fn below(process: u32, is_it: impl Fn(u32) -> bool) -> Option<(u32, u32)> {
    let found = all_below(process).into_iter();
    found.into_iter().find(|(_, child)| is_it(*child))
}

#[track_caller]
fn wait_until_gone(process: u32) {
    let what = format!("{} lives on", name_of(process).trim());
    wait(&what, || (!is_alive(process)).then_some(()));
}

fn signal(process: u32, signal: &str) {
    let mut kill = std::process::Command::new("kill");
    let sent = kill.args(["-s", signal]).arg(process.to_string()).status();
    assert!(sent.unwrap().success());
}

/// Sends a cell that is compiled for ever, and the signal to its rustc; the ids of both.
#[track_caller]
fn send_spinning(frontend: &mut Frontend, by: &str) -> (String, u32) {
    let code = json!({"code": format!("{SPIN}N")});
    let id = frontend.send_shell("execute_request", json!({}), code, vec![]);
    frontend.wait_for(|m| m.msg_type == "execute_input" && m.parent["msg_id"] == *id);
    let kernel = frontend.kernel_pid();
    let is_it = |process| name_of(process).trim() == "rustc" && processor_time(process) > BUSY;
    let (_, rustc) = wait("no rustc is busy", || below(kernel, is_it));
    signal(rustc, by);
    (id, rustc)
}

#[test]
fn a_compiler_that_is_killed_is_named_and_the_next_cell_works() {
    let mut frontend = Frontend::start();
    frontend.execute("let kept = 1;").ok();
    for (name, number) in [("KILL", 9), ("TERM", 15)] {
        let (id, _) = send_spinning(&mut frontend, name);
        let cell = frontend.finish(&id);
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
    wait_until_gone(rustc);

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

/// Kills the kernel, and sees that nothing of it is left.
#[track_caller]
fn kill_kernel(mut frontend: Frontend) {
    let kernel = frontend.kernel_pid();
    let all = all_below(kernel);
    signal(kernel, "KILL");
    for (_, process) in all {
        wait_until_gone(process);
    }
    frontend.leave_the_rest();
}

#[test]
fn a_compiler_ends_with_a_kernel_that_is_killed_also_where_it_is_stopped() {
    for by in ["CONT", "STOP"] {
        let mut frontend = Frontend::start();
        send_spinning(&mut frontend, by);
        kill_kernel(frontend);
    }
}

#[test]
fn what_a_build_of_dependencies_has_started_ends_with_a_kernel_that_is_killed() {
    let mut frontend = Frontend::start();
    let folder = tempfile::tempdir().unwrap();
    write_crate(folder.path(), "");
    // The one that makes itself a session and the one whose parent ends are in no group of the kernel's.
    let script = "fn main() { std::process::Command::new(\"sh\")
        .args([\"-c\", \"sh -c 'setsid sleep 1000 &'; setsid sleep 1000\"]).status().unwrap(); }";
    std::fs::write(folder.path().join("build.rs"), script).unwrap();
    let code = format!(":dep killed_build = {{ path = {:?} }}", folder.path());
    frontend.send_code(None, &code);
    let kernel = frontend.kernel_pid();
    let sleeping = |kernel| {
        let all = all_below(kernel).into_iter();
        all.filter(|(_, child)| name_of(*child).trim() == "sleep")
            .count()
    };
    wait("the build script does not run", || {
        (sleeping(kernel) == 2).then_some(())
    });
    kill_kernel(frontend);
}

#[test]
fn a_compiler_that_is_stopped_ends_with_an_interrupt_and_with_a_shutdown() {
    let mut frontend = Frontend::start();
    frontend.execute("let kept = 1;").ok();
    let (id, rustc) = send_spinning(&mut frontend, "STOP");
    frontend.control_request("interrupt_request", json!({}));
    let cell = frontend.finish(&id);
    assert_eq!(cell.reply["ename"], "Interrupted", "{cell:#?}");
    wait_until_gone(rustc);
    assert_eq!(frontend.execute("kept").result(), "1");

    let (_, rustc) = send_spinning(&mut frontend, "STOP");
    let reply = frontend.control_request("shutdown_request", json!({"restart": true}));
    assert_eq!(reply.content["status"], "ok");
    assert_eq!(frontend.exit_code(), Some(0));
    wait_until_gone(rustc);
}
