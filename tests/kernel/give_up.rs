//! Cells that do not stop when they are interrupted: their thread is given up; where that cannot be, their process is killed.

use serde_json::json;

use crate::frontend::{Executed, Frontend};

/// Starts a cell in a shell and waits until it is in it.
fn start(frontend: &mut Frontend, subshell: Option<&str>, code: &str) -> String {
    let id = frontend.send_code(subshell, &format!("println!(\"in it\"); {code}"));
    frontend.wait_for(|m| m.parent["msg_id"] == *id && m.content["text"] == "in it\n");
    id
}

fn interrupt(frontend: &mut Frontend) {
    let reply = frontend.control_request("interrupt_request", json!({}));
    assert_eq!(reply.content["status"], "ok");
}

/// Runs a cell, interrupts it, and waits for its end.
#[track_caller]
fn interrupted(frontend: &mut Frontend, code: &str) -> Executed {
    let id = start(frontend, None, code);
    interrupt(frontend);
    let cell = frontend.finish(&id);
    assert_eq!(cell.reply["ename"], "Interrupted", "{cell:#?}");
    cell
}

#[test]
fn all_but_the_cells_own_variables_live_on_in_the_same_process() {
    let mut frontend = Frontend::start();
    frontend
        .execute("use cellbeat::prelude::*;\nuse std::rc::Rc;")
        .ok();
    frontend
        .execute("let precious = vec![1, 2]; let mut taken = 1_u64; let counted = Rc::new(3);\nlet cb = state.add_periodic_callback(|| {}, ms(20));")
        .ok();
    let process = frontend.cell_process();
    let cell = interrupted(
        &mut frontend,
        "loop { taken = std::hint::black_box(taken + 1); }",
    );
    let text = "The cell did not stop when it was interrupted, so its thread was stopped for good. Lost: `taken`, and whatever the cell would have made; all other variables are kept. Call `interrupted()` in long loops: a cell that ends by itself keeps its variables.";
    assert_eq!(cell.error(), text);
    assert_eq!(cell.kinds(), ["execute_input", "error"]);
    let cell = frontend.execute("(precious.len(), *counted, cb.running())");
    assert_eq!(cell.result(), "(2, 3, true)");
    assert_eq!(frontend.cell_process(), process);
    assert!(frontend.execute("taken").error().contains("`taken`"));
    // The next one is the main shell's thread.
    assert_eq!(
        frontend
            .execute("std::thread::current().name() == Some(\"main\")")
            .result(),
        "true"
    );
    assert_eq!(frontend.execute("let taken = 2; let n = cb.counter(); while cb.counter() < n + 5 { std::thread::sleep(ms(5)); } taken").result(), "2");
}

#[test]
fn whatever_the_cell_waits_for() {
    let mut frontend = Frontend::start();
    frontend.execute("let kept = 7; fn never() -> std::sync::mpsc::Receiver<u8> { let (sender, receiver) = std::sync::mpsc::channel(); Box::leak(Box::new(sender)); receiver }").ok();
    for code in [
        "let _ = never().recv();",
        "std::thread::sleep(std::time::Duration::from_secs(600));",
        "std::thread::spawn(|| never().recv()).join();",
        "std::process::Command::new(\"sleep\").arg(\"600\").status()?;",
        "std::net::TcpListener::bind(\"127.0.0.1:0\")?.accept()?;",
        "unsafe extern \"C\" { fn pause() -> i32; }\nloop { unsafe { pause() }; }",
    ] {
        interrupted(&mut frontend, code);
        assert_eq!(frontend.execute("kept").result(), "7");
    }
}

#[test]
fn what_is_queued_behind_is_aborted_and_a_second_interrupt_changes_nothing() {
    let mut frontend = Frontend::start();
    frontend.execute("let kept = 7;").ok();
    let id = start(&mut frontend, None, "loop {}");
    let queued = frontend.send_code(None, "kept");
    interrupt(&mut frontend);
    interrupt(&mut frontend);
    assert_eq!(frontend.finish(&id).reply["ename"], "Interrupted");
    assert_eq!(frontend.reply_to(&queued).content["status"], "aborted");
    assert_eq!(frontend.execute("kept").result(), "7");
}

#[test]
fn cells_of_several_shells_are_given_up_each_by_itself() {
    let mut frontend = Frontend::start();
    let subshell = frontend.create_subshell();
    frontend
        .execute("let mut mine = 1_u64; let mut yours = 1_u64; let kept = 7;")
        .ok();
    let ids = [
        start(
            &mut frontend,
            None,
            "loop { mine = std::hint::black_box(mine + 1); }",
        ),
        start(
            &mut frontend,
            Some(&subshell),
            "loop { yours = std::hint::black_box(yours + 1); }",
        ),
    ];
    interrupt(&mut frontend);
    for (id, lost) in ids.iter().zip(["Lost: `mine`,", "Lost: `yours`,"]) {
        let cell = frontend.finish(id);
        assert_eq!(cell.reply["ename"], "Interrupted");
        assert!(cell.error().contains(lost), "{}", cell.error());
    }
    assert_eq!(frontend.execute("kept").result(), "7");
    assert_eq!(
        frontend
            .execute_in(&subshell, "println!(\"{kept}\"); kept")
            .result(),
        "7"
    );
}

#[test]
fn a_cell_that_does_not_stop_leaves_those_beside_it_alone() {
    let mut frontend = Frontend::start();
    let subshell = frontend.create_subshell();
    frontend.execute("let kept = 1;").ok();
    let deaf = start(
        &mut frontend,
        Some(&subshell),
        "loop { std::thread::sleep(std::time::Duration::from_secs(1)); }",
    );
    let polite = start(
        &mut frontend,
        None,
        "while !cellbeat::interrupted() { std::thread::sleep(std::time::Duration::from_millis(1)); }",
    );
    interrupt(&mut frontend);
    frontend.finish(&polite).ok();
    // Begun after the interrupt.
    let beside = frontend.send_code(
        None,
        "std::thread::sleep(std::time::Duration::from_secs(2)); kept",
    );
    assert_eq!(frontend.finish(&deaf).reply["ename"], "Interrupted");
    assert_eq!(frontend.finish(&beside).result(), "1");
    assert_eq!(frontend.execute_in(&subshell, "kept").result(), "1");
}

#[test]
fn a_subshell_can_be_deleted_after_its_cell_was_given_up() {
    let mut frontend = Frontend::start();
    let subshell = frontend.create_subshell();
    let id = start(&mut frontend, Some(&subshell), "loop {}");
    interrupt(&mut frontend);
    assert_eq!(frontend.finish(&id).reply["ename"], "Interrupted");
    frontend.control_request("delete_subshell_request", json!({"subshell_id": subshell}));
    assert_eq!(frontend.execute("1 + 1").result(), "2");
    frontend.control_request("shutdown_request", json!({"restart": false}));
    assert_eq!(frontend.exit_code(), Some(0));
}

/// The cell's process is killed, and the text says by whom and why.
#[track_caller]
fn killed(code: &str, why: &str) {
    let mut frontend = Frontend::start();
    frontend
        .execute("unsafe extern \"C\" { fn sigfillset(set: *mut [u64; 16]) -> i32; fn pthread_sigmask(how: i32, set: *const [u64; 16], old: *mut [u64; 16]) -> i32; fn raise(signal: i32) -> i32; }\nlet precious = 1;")
        .ok();
    let id = start(&mut frontend, None, code);
    interrupt(&mut frontend);
    let cell = frontend.finish(&id);
    assert_eq!(cell.reply["ename"], "Interrupted", "{cell:#?}");
    let text = format!(
        "The cell did not stop when it was interrupted, and its thread could not be given up: {why}. So its process was killed by the kernel. Lost variables: precious. Functions, types and :dep stay; the next cell runs in a new process."
    );
    assert_eq!(cell.error(), text);
    assert_eq!(frontend.execute("6 * 7").result(), "42");
}

#[test]
fn what_cannot_be_given_up_is_killed_with_its_process() {
    // The grace of each is some seconds.
    std::thread::scope(|scope| {
        for (code, why) in [
            (
                "let mut all = [0; 16]; unsafe { sigfillset(&mut all); pthread_sigmask(0, &all, std::ptr::null_mut()); } loop {}",
                "its thread does not answer a signal",
            ),
            (
                "let _out = std::io::stderr().lock(); loop {}",
                "it holds a lock that others need, the one of stderr",
            ),
            // Its process stands still.
            ("unsafe { raise(19) };", "it does not answer"),
        ] {
            scope.spawn(move || killed(code, why));
        }
    });
}
