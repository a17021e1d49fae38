//! What a cell can do to its process, and to what it has started: the kernel lives and says what happened.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::frontend::{Executed, Frontend};

/// libc, as a cell reaches it without a dependency.
const LIBC: &str = "unsafe extern \"C\" {
    fn fork() -> i32;
    fn waitpid(pid: i32, status: *mut i32, options: i32) -> i32;
    fn setrlimit(resource: i32, limit: *const [u64; 2]) -> i32;
    fn kill(pid: i32, signal: i32) -> i32;
    fn close(fd: i32) -> i32;
    fn pause() -> i32;
    fn raise(signal: i32) -> i32;
}";

fn start() -> Frontend {
    let mut frontend = Frontend::start();
    frontend.execute(LIBC).ok();
    frontend
}

/// The cell ends with its process, and the next one runs in a new one.
#[track_caller]
fn lost(frontend: &mut Frontend, code: &str, how: &str) -> Executed {
    let cell = frontend.execute(code);
    assert_eq!(cell.reply["ename"], "CellProcessLost", "{cell:#?}");
    assert!(cell.error().contains(how), "{}", cell.error());
    assert_eq!(frontend.execute("6 * 7").result(), "42");
    cell
}

/// Waits until the process with this id has ended; a zombie has.
#[track_caller]
fn wait_until_gone(pid: &str) {
    let path = format!("/proc/{pid}/stat");
    let deadline = Instant::now() + Duration::from_secs(60);
    while std::fs::read_to_string(&path).is_ok_and(|stat| !stat.contains(") Z ")) {
        assert!(Instant::now() < deadline, "the process {pid} lives on");
        std::thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn cells_run_in_the_folder_that_jupyter_starts_the_kernel_in() {
    let mut frontend = Frontend::start();
    let folder = std::env::current_dir().unwrap();
    let code = "std::env::current_dir().unwrap().display().to_string()";
    let expected = format!("{:?}", folder.display().to_string());
    assert_eq!(frontend.execute(code).result(), expected);
    lost(&mut frontend, "std::process::abort()", "SIGABRT");
    assert_eq!(frontend.execute(code).result(), expected);
}

#[test]
fn memory_that_cannot_be_had_is_named_as_the_reason() {
    let code = "let limit = [1 << 30, 1 << 30];\nunsafe { setrlimit(9, &limit) };\n\
                let all: Vec<Vec<u8>> = (0..64).map(|_| vec![1; 64 << 20]).collect();\nall.len()";
    let cell = lost(
        &mut start(),
        code,
        "signal 6 (SIGABRT), since there was not enough memory",
    );
    assert!(
        cell.stream("stderr").contains("memory allocation of"),
        "{cell:#?}"
    );
}

#[test]
fn the_system_ends_the_cell_process_before_the_kernel_when_memory_runs_out() {
    let mut frontend = start();
    let score = |pid: u32| std::fs::read_to_string(format!("/proc/{pid}/oom_score_adj")).unwrap();
    assert_eq!(score(frontend.cell_process()).trim(), "1000");
    assert_ne!(score(frontend.kernel_pid()).trim(), "1000");
    // As the system does it.
    let cell = lost(&mut frontend, "unsafe { raise(9) }", "SIGKILL");
    assert!(cell.error().contains("memory"), "{}", cell.error());
}

#[test]
fn a_child_that_a_cell_forks_is_not_taken_for_the_cell_process() {
    let mut frontend = start();
    // The child comes back from the cell before its parent does, and holds pipes and link.
    let code = "let child = unsafe { fork() };\n\
                if child > 0 { unsafe { waitpid(child, std::ptr::null_mut(), 0) }; println!(\"parent\"); }\n\
                child > 0";
    let cell = frontend.execute(code);
    assert_eq!(
        (cell.result(), cell.stream("stdout").as_str()),
        ("true", "parent\n")
    );
    assert_eq!(frontend.execute("child > 0").result(), "true");
}

#[test]
fn the_end_of_the_process_is_seen_while_a_forked_child_holds_its_pipes() {
    let mut frontend = start();
    let code = "let child = unsafe { fork() };\nif child == 0 { loop { unsafe { pause() }; } }\n\
                println!(\"{child}\");\nstd::process::exit(4)";
    let cell = lost(&mut frontend, code, "exited with code 4");
    // The child ends with it.
    wait_until_gone(cell.stream("stdout").trim());
}

#[test]
fn a_program_that_a_cell_starts_lives_on_over_cells_and_ends_with_the_kernel() {
    let mut frontend = start();
    frontend
        .execute("let program = std::process::Command::new(\"sleep\").arg(\"600\").spawn()?;")
        .ok();
    let pid = frontend.execute("program.id()").result().to_owned();
    assert!(std::path::Path::new(&format!("/proc/{pid}")).exists());
    let reply = frontend.control_request("shutdown_request", json!({"restart": false}));
    assert_eq!(reply.content["status"], "ok");
    assert_eq!(frontend.exit_code(), Some(0));
    wait_until_gone(&pid);
}

#[test]
fn what_a_started_program_prints_is_shown() {
    let mut frontend = start();
    let cell =
        frontend.execute("std::process::Command::new(\"echo\").arg(\"from outside\").status()?;");
    assert_eq!(cell.ok().stream("stdout"), "from outside\n");
}

#[test]
fn a_cell_that_closes_its_output_still_ends() {
    let mut frontend = start();
    let cell = frontend.execute("println!(\"before\"); unsafe { close(1); close(2) }; 5");
    assert_eq!(
        (cell.result(), cell.stream("stdout").as_str()),
        ("5", "before\n")
    );
    assert_eq!(frontend.execute("6").result(), "6");
    frontend.execute(":restart").ok();
    assert_eq!(
        frontend
            .execute("println!(\"again\")")
            .ok()
            .stream("stdout"),
        "again\n"
    );
}

#[test]
fn a_cell_that_kills_its_process_group_does_not_reach_the_kernel() {
    lost(&mut start(), "unsafe { kill(0, 9) }", "SIGKILL");
}

#[test]
fn output_that_is_no_text_is_shown_as_replacement_characters() {
    let mut frontend = start();
    let code = "use std::io::Write;\nstd::io::stdout().write_all(b\"a\\xffb \\xe2\\x82\\xac \\xe2\\x82\\n\")?;";
    assert_eq!(
        frontend.execute(code).ok().stream("stdout"),
        "a\u{fffd}b € \u{fffd}\n"
    );
}

#[test]
fn a_thread_that_prints_after_its_cell_prints_under_the_latest() {
    let mut frontend = start();
    frontend
        .execute("use std::sync::mpsc;\nlet (go, gone) = mpsc::channel::<()>();")
        .ok();
    frontend
        .execute("std::thread::spawn(move || { let _ = gone.recv(); println!(\"late\"); });")
        .ok();
    let latest = frontend.execute("go.send(())?;");
    let parent = latest.ok().outputs[0].parent["msg_id"].clone();
    let late = &frontend.outputs_of(&latest, "stream", 1)[0];
    assert_eq!(
        (&late.parent["msg_id"], &late.content["text"]),
        (&parent, &json!("late\n"))
    );
}

#[test]
fn a_flood_of_output_is_shown_whole_and_the_kernel_stays_small() {
    let mut frontend = start();
    const LINES: usize = 1 << 18;
    // 64 MiB, faster than they can be read.
    let code = format!(
        "use std::io::Write;\nlet line = [b'x'; 255];\nlet mut out = std::io::BufWriter::new(std::io::stdout());\n\
         for _ in 0..{LINES} {{ out.write_all(&line)?; out.write_all(b\"\\n\")?; }}\nout.flush()?;"
    );
    let before = frontend.resident();
    let id = frontend.send_code(None, &code);
    let (mut shown, mut largest) = (0, 0);
    loop {
        let message = frontend.wait_for(|m| m.parent["msg_id"] == *id);
        if message.content["execution_state"] == "idle" {
            break;
        }
        if let Some(text) = message.content["text"].as_str() {
            shown += text.len();
            largest = largest.max(frontend.resident());
        }
    }
    assert_eq!(shown, LINES * 256);
    let grown = largest.saturating_sub(before);
    assert!(grown < 48 << 20, "the kernel grew by {} MiB", grown >> 20);
    assert_eq!(frontend.finish_reply(&id)["status"], "ok");
}

#[test]
fn a_cell_that_prints_for_ever_can_be_interrupted() {
    let mut frontend = start();
    let id = frontend.send_code(None, "loop { println!(\"again and again\"); }");
    frontend.wait_for(|m| m.msg_type == "stream");
    frontend.send_control("interrupt_request", json!({}));
    // What was printed is read on: a frontend that does not read would hold up the cell.
    frontend.skip_until_idle(&id);
    assert_eq!(frontend.finish_reply(&id)["ename"], "Interrupted");
    assert_eq!(frontend.execute("6 * 7").result(), "42");
}

/// Programs that a cell leaves running, one of them in a group of its own, and one that makes itself a session.
const LEFT_RUNNING: &str = "use std::process::Command;
use std::os::unix::process::CommandExt;
fn start(line: &str) -> u32 { Command::new(\"sh\").args([\"-c\", line]).spawn().unwrap().id() }
let plain = start(\"sleep 1000; true\");
let group = Command::new(\"sleep\").arg(\"1000\").process_group(0).spawn()?.id();
let daemon = start(\"exec setsid sleep 1000\");
loop {
    let group = std::fs::read_to_string(format!(\"/proc/{daemon}/stat\")).unwrap();
    if group.split(' ').nth(5) == Some(daemon.to_string().as_str()) { break }
}";

/// The ids of that program, of what it has started, of the one with its own group, and of the one with its own session.
fn left_running(frontend: &mut Frontend) -> ([String; 3], String) {
    frontend.execute(LEFT_RUNNING).ok();
    let mut id = |code: &str| frontend.execute(code).result().to_owned();
    let (plain, group, daemon) = (id("plain"), id("group"), id("daemon"));
    let children = format!("/proc/{plain}/task/{plain}/children");
    let deadline = Instant::now() + Duration::from_secs(60);
    let child = loop {
        let child = std::fs::read_to_string(&children).unwrap();
        if !child.is_empty() {
            break child.trim().to_owned();
        }
        assert!(Instant::now() < deadline);
    };
    ([plain, child, group], daemon)
}

fn kill(pid: &str) {
    let killed = std::process::Command::new("kill")
        .args(["-9", pid])
        .status();
    assert!(killed.unwrap().success());
}

#[test]
fn what_cells_have_started_ends_with_a_kernel_that_is_killed() {
    let mut frontend = start();
    let (programs, daemon) = left_running(&mut frontend);
    // The cell waits for its shell.
    frontend.send_code(None, "!sh -c 'echo $$; sleep 1000; true'");
    let shell = frontend.wait_for(|m| m.msg_type == "stream");
    let shell = shell.content["text"].as_str().unwrap().trim().to_owned();
    kill(&frontend.kernel_pid().to_string());
    for pid in programs.iter().chain([&shell]) {
        wait_until_gone(pid);
    }
    assert!(std::path::Path::new(&format!("/proc/{daemon}")).exists());
    kill(&daemon);
    frontend.leave_the_rest();
}

#[test]
fn it_ends_also_where_cells_have_taken_all_signals() {
    let mut frontend = start();
    let (programs, daemon) = left_running(&mut frontend);
    frontend
        .execute(
            "unsafe extern \"C\" { fn signal(number: i32, handler: usize) -> usize; }\n\
             for number in 1..=64 { unsafe { signal(number, 1) }; }",
        )
        .ok();
    let process = frontend.cell_process().to_string();
    kill(&frontend.kernel_pid().to_string());
    for pid in programs.iter().chain([&process]) {
        wait_until_gone(pid);
    }
    kill(&daemon);
    frontend.leave_the_rest();
}

#[test]
fn what_cells_have_started_ends_with_a_cell_process_that_is_killed() {
    let mut frontend = start();
    let (programs, daemon) = left_running(&mut frontend);
    kill(&frontend.cell_process().to_string());
    for pid in &programs {
        wait_until_gone(pid);
    }
    kill(&daemon);
    frontend.leave_the_rest();
}
