//! ■ on cells that can be asked to stop, over the sockets.

use serde_json::json;

use crate::frontend::{Executed, Frontend};

const KEPT: &str = "the cell was interrupted; all variables are kept";

/// With the prelude, a variable and a callback that counts.
fn start() -> Frontend {
    let mut frontend = Frontend::start();
    frontend
        .execute(
            "use cellbeat::prelude::*; let mut keep = vec![1];\n\
             let cb = state.add_periodic_callback(|| {}, ms(5));",
        )
        .ok();
    frontend
}

/// Interrupts a cell once it has begun.
fn interrupt(frontend: &mut Frontend, code: &str) -> Executed {
    let id = frontend.send_code(None, &format!("println!(\"in it\");\n{code}"));
    frontend.wait_for(|m| {
        let text = m.content["text"].as_str().unwrap_or_default();
        m.parent["msg_id"] == *id && text.starts_with("in it\n")
    });
    frontend.control_request("interrupt_request", json!({}));
    frontend.finish(&id)
}

/// The cell ends as interrupted and has lost nothing, the callback goes on, and the next cell works.
#[track_caller]
fn ends(frontend: &mut Frontend, code: &str) -> Executed {
    let cell = interrupt(frontend, code);
    assert_eq!(cell.reply["status"], "error", "`{code}`");
    assert_eq!(cell.reply["ename"], "Interrupted", "`{code}`");
    assert_eq!(cell.error(), KEPT, "`{code}`");
    assert_eq!(cell.stream("stderr"), "", "`{code}`");
    let after = frontend.execute(
        "let before = cb.counter(); while cb.counter() < before + 2 { sleep(ms(1)); }\n\
         (&keep, cb.running())",
    );
    assert_eq!(after.result(), "([1], true)", "`{code}`");
    cell
}

#[test]
fn a_cell_that_awaits_ends_and_keeps_its_variables() {
    let mut frontend = start();
    ends(&mut frontend, "std::future::pending::<()>().await;");
    ends(
        &mut frontend,
        "let (a, b) = (async { keep.len() }.await, delay(seconds(600.0)).await);",
    );
    let cell = interrupt(
        &mut frontend,
        "let moved = keep; std::future::pending::<()>().await; drop(moved);",
    );
    assert_eq!(
        cell.error(),
        "the cell was interrupted; what it had moved is gone: `keep`; all other variables are kept"
    );
    assert_eq!(frontend.execute("cb.running()").result(), "true");
}

#[test]
fn a_cell_that_sleeps_ends_at_its_place() {
    let mut frontend = start();
    let cell = ends(&mut frontend, "let long = seconds(600.0);\n  sleep(long);");
    let traceback = cell.reply["traceback"].to_string();
    assert!(
        traceback.contains(":3:3") && traceback.contains("sleep(long);"),
        "{traceback}"
    );
    // Its output as it was before, and none after.
    let cell = ends(
        &mut frontend,
        "for i in 0.. { sleep(ms(100)); if i % 10 == 0 { println!(\"{i}\") } }",
    );
    assert!(
        cell.stream("stdout").lines().count() <= 4,
        "{:?}",
        cell.stream("stdout")
    );
}

#[test]
fn a_cell_that_prints_ends_and_its_output_is_bounded() {
    let mut frontend = start();
    for code in [
        "for i in 0.. { let _ = try_sleep(ms(100)); if i % 10 == 0 { println!(\"{i}\") } }",
        "for i in 0.. { print!(\"{i} \"); std::thread::sleep(ms(2)); }",
        "use std::io::Write; for i in 0.. { writeln!(std::io::stdout(), \"{i}\")?; std::thread::sleep(ms(2)); }",
    ] {
        let cell = ends(&mut frontend, code);
        let text = cell.stream("stdout");
        assert!(text.len() < 20_000, "{} bytes after `{code}`", text.len());
        assert!(!text.contains('\0'));
        let next = frontend.execute("println!(\"next\"); print!(\"and {}\", 1);");
        assert_eq!(next.ok().stream("stdout"), "next\nand 1");
    }
}

#[test]
fn an_interrupt_ends_the_cells_of_all_shells_each_at_its_print_and_callbacks_print_on() {
    let mut frontend = start();
    frontend.leave_the_rest();
    let printing = frontend.execute_cell(
        "printing",
        "let says = state.add_periodic_callback(|| println!(\"tick\"), ms(10));",
    );
    let parent = printing.ok().reply["execution_count"].clone();
    assert_eq!(parent, 2);
    let subshell = frontend.create_subshell();
    let ids = [
        frontend.send_code(None, "loop { println!(\"main\"); sleep(ms(1)); }"),
        frontend.send_code(
            Some(&subshell),
            "loop { println!(\"sub\"); std::thread::sleep(ms(1)); }",
        ),
    ];
    for (id, text) in ids.iter().zip(["main", "sub"]) {
        frontend.wait_for(|m| {
            m.parent["msg_id"] == **id
                && m.content["text"]
                    .as_str()
                    .is_some_and(|found| found.contains(text))
        });
    }
    frontend.control_request("interrupt_request", json!({}));
    for id in &ids {
        assert_eq!(frontend.finish(id).reply["ename"], "Interrupted");
    }
    frontend.wait_for(|m| {
        m.msg_type == "stream"
            && m.content["text"]
                .as_str()
                .is_some_and(|text| text.contains("tick"))
    });
    let next = frontend.execute_in(&subshell, "println!(\"next\"); 1 + 1");
    assert_eq!(
        (next.result(), next.stream("stdout").as_str()),
        ("2", "next\n")
    );
    assert_eq!(frontend.execute("says.running()").result(), "true");
}

#[test]
fn what_follows_an_interrupted_cell_is_aborted_as_after_any_error() {
    let mut frontend = start();
    let id = frontend.send_code(None, "println!(\"in it\"); sleep(seconds(600.0));");
    let queued = frontend.send_code(None, "1");
    frontend.wait_for(|m| m.parent["msg_id"] == *id && m.content["text"] == "in it\n");
    frontend.control_request("interrupt_request", json!({}));
    assert_eq!(frontend.finish(&id).reply["ename"], "Interrupted");
    assert_eq!(frontend.finish(&queued).reply["status"], "aborted");
}

#[test]
fn a_loop_that_asks_now_and_then_has_time_to_ask_again() {
    let mut frontend = start();
    let cell = interrupt(
        &mut frontend,
        "let mut rounds = 0;\n\
         while !interrupted() {\n\
             rounds += 1;\n\
             let round = std::time::Instant::now();\n\
             while round.elapsed() < ms(1200) { std::hint::black_box(rounds); }\n\
         }\n\
         keep.push(rounds);",
    );
    assert_eq!(cell.reply["status"], "ok");
    assert_eq!(frontend.execute("keep.len()").result(), "2");
}
