//! What the cell process prints, shows and asks for.

use crate::common::{Failed, Notebook};
use serde_json::json;
use std::os::unix::process::ExitStatusExt;

#[test]
fn stdout_and_stderr_come_through_their_pipes() {
    let mut n = Notebook::new();
    n.run("println!(\"This is stdout\"); eprintln!(\"This is stderr\"); print!(\"partial\");");
    assert_eq!(n.stdout(), "This is stdout\npartial");
    assert_eq!(n.stderr(), "This is stderr\n");
}

#[test]
fn a_partial_line_comes_while_the_cell_runs() {
    let mut n = Notebook::new();
    let code =
        "print!(\"waiting\"); let mut s = String::new(); std::io::stdin().read_line(&mut s)?;";
    let program = n
        .compiler
        .compile(1, code, &mut |_| {})
        .unwrap()
        .program
        .unwrap();
    n.send(&json!({"type": "run", "execution": 1, "cell": "", "library": program.library, "symbol": program.symbol}));
    assert_eq!(n.receive().unwrap()["type"], "input_request");
    n.wait_for_stdout("waiting");
    n.send(&json!({"type": "input_reply", "value": "go on"}));
    assert_eq!(n.receive().unwrap()["status"], "ok");
}

#[test]
fn what_is_printed_just_before_an_abort_is_there() {
    let mut n = Notebook::new();
    let Err(Failed::Lost(printed)) =
        n.try_run("for i in 0..50 { println!(\"line {i}\"); } std::process::abort();")
    else {
        panic!("the process lives on");
    };
    assert_eq!(printed.lines().count(), 50);
}

#[test]
fn the_value_of_the_last_expression_is_an_execute_result_of_its_execution() {
    let mut n = Notebook::new();
    n.run("1");
    let frame = &n.run("2 + 3").frames[0];
    assert_eq!(frame["type"], "display");
    assert_eq!(frame["kind"], "execute_result");
    assert_eq!(frame["execution"], 2);
    assert_eq!(frame["data"]["text/plain"], "5");
}

#[test]
fn a_panic_that_ends_the_cell_has_message_and_place_and_is_not_printed_too() {
    let mut n = Notebook::new();
    n.run("fn f(x: i32) -> i32 {\n    if x > 0 { panic!(\"deep {x}\") }\n    x\n}");
    let outcome = n.try_run("f(1)").unwrap();
    assert_eq!(
        (outcome.location.as_str(), outcome.message.as_str()),
        ("In[1]:2:16", "deep 1")
    );
    let outcome = n.try_run("let v = vec![1];\nlet i = 7; v[i]").unwrap();
    assert_eq!(outcome.location, "In[3]:2:13");
    assert_eq!(n.stderr(), "");
}

#[test]
fn a_backtrace_has_the_frames_of_the_users_cells_only() {
    let mut n = Notebook::new();
    n.run(":env RUST_BACKTRACE=1\n:restart\n:opt 0");
    n.run("fn inner(x: Option<i32>) -> i32 {\n    x.unwrap()\n}");
    n.run("fn outer() -> i32 { [1].iter().map(|_| inner(None)).sum() }");
    let outcome = n.try_run("let a = 1;\nouter()").unwrap();
    assert_eq!(outcome.location, "In[2]:2:7");
    assert_eq!(
        outcome.backtrace,
        [
            "inner at In[2]:2:7",
            "outer::{{closure}} at In[3]:1:40",
            "outer at In[3]:1:53",
            "the cell at In[4]:2:1"
        ]
    );
    assert_eq!(outcome.line.as_deref(), Some("    x.unwrap()"));
}

#[test]
fn a_panic_that_the_cell_catches_is_one_line_on_stderr() {
    let mut n = Notebook::new();
    n.run("let caught = std::panic::catch_unwind(|| panic!(\"x\")).is_err(); assert!(caught);");
    assert_eq!(
        n.stderr(),
        "\x1b[1;31mpanicked\x1b[0m at \x1b[1mIn[1]:1:42\x1b[0m: x\n"
    );
}

#[test]
fn a_panic_of_a_thread_names_the_thread() {
    let mut n = Notebook::new();
    n.run("let r = std::thread::Builder::new().name(\"worker\".into()).spawn(|| -> u8 { panic!(\"x\") }).unwrap().join().is_err(); assert!(r);");
    assert_eq!(
        n.stderr(),
        "thread 'worker' \x1b[1;31mpanicked\x1b[0m at \x1b[1mIn[1]:1:76\x1b[0m: x\n"
    );
}

#[test]
fn dbg_and_file_name_the_cell() {
    let mut n = Notebook::new();
    assert_eq!(n.show("let x = 5;\n(file!(), line!())"), "(\"./In[1]\", 2)");
    n.run("\ndbg!(x);");
    assert_eq!(n.stderr(), "[In[2]:2:1] x = 5\n");
}

#[test]
fn what_a_callback_prints_is_a_frame_of_the_execution_that_made_it() {
    let mut n = Notebook::new();
    n.run(
        "let scope = cellbeat::scope::current();\n\
         std::thread::spawn(move || {\n\
           let _entered = scope.enter_callback();\n\
           println!(\"out {}\", 1);\n\
           eprintln!(\"err\");\n\
         }).join().unwrap();\nprintln!(\"of the cell\");",
    );
    let frames = n.run("1").frames;
    assert_eq!(frames[0]["data"]["text/plain"], "1");
    assert_eq!(n.stdout(), "of the cell\n");
    assert_eq!(n.stderr(), "");
}

#[test]
fn callback_output_frames_carry_name_text_and_execution() {
    let mut n = Notebook::new();
    n.run("let scope = cellbeat::scope::current();");
    let outcome = n.run(
        "std::thread::spawn(move || {\n\
           let _entered = scope.enter_callback();\n\
           println!(\"out {}\", 1);\n\
           eprint!(\"err\");\n\
         }).join().unwrap();",
    );
    let streams: Vec<_> = outcome
        .frames
        .iter()
        .filter(|frame| frame["type"] == "stream")
        .cloned()
        .collect();
    let all = |name: &str| -> String {
        streams
            .iter()
            .filter(|frame| frame["name"] == name)
            .map(|frame| frame["text"].as_str().unwrap())
            .collect()
    };
    assert_eq!(
        (all("stdout").as_str(), all("stderr").as_str()),
        ("out 1\n", "err")
    );
    assert!(
        streams.iter().all(|frame| frame["execution"] == 1),
        "{streams:?}"
    );
}

#[test]
fn reading_stdin_asks_the_frontend() {
    let mut n = Notebook::new();
    let compiled = n
        .compiler
        .compile(1, "let mut s = String::new(); std::io::stdin().read_line(&mut s)?; println!(\"EVCXR_INPUT_REQUEST_PASSWORD:Word?\"); let mut t = String::new(); std::io::stdin().read_line(&mut t)?; (s, t)", &mut |_| {})
        .unwrap();
    let program = compiled.program.unwrap();
    n.send(&json!({"type": "run", "execution": 5, "cell": "", "library": program.library, "symbol": program.symbol, "global": program.global, "forget": []}));
    let asked = n.receive().unwrap();
    assert_eq!(
        asked,
        json!({"type": "input_request", "execution": 5, "prompt": "", "password": false})
    );
    n.send(&json!({"type": "input_reply", "value": "first"}));
    let asked = n.receive().unwrap();
    assert_eq!(
        asked,
        json!({"type": "input_request", "execution": 5, "prompt": "Word?", "password": true})
    );
    n.send(&json!({"type": "input_reply", "value": "second"}));
    assert_eq!(
        n.receive().unwrap()["data"]["text/plain"],
        "(\"first\\n\", \"second\\n\")"
    );
    assert_eq!(n.receive().unwrap()["status"], "ok");
    assert_eq!(n.stdout(), "");
}

#[test]
fn a_frontend_without_input_is_the_end_of_stdin() {
    let mut n = Notebook::new();
    let compiled = n
        .compiler
        .compile(
            1,
            "let mut s = String::new(); std::io::stdin().read_line(&mut s)?",
            &mut |_| {},
        )
        .unwrap();
    let program = compiled.program.unwrap();
    n.send(&json!({"type": "run", "execution": 1, "cell": "", "library": program.library, "symbol": program.symbol}));
    assert_eq!(n.receive().unwrap()["type"], "input_request");
    n.send(&json!({"type": "input_error", "error": "not_allowed"}));
    assert_eq!(n.receive().unwrap()["data"]["text/plain"], "0");
    assert_eq!(n.receive().unwrap()["type"], "done");
    assert_eq!(
        n.stderr(),
        "no input: the frontend does not take input (allow_stdin is false), as when a notebook is run without a user\n"
    );
}

#[test]
fn the_process_ends_with_the_link_and_on_shutdown() {
    let mut n = Notebook::new();
    n.send(&json!({"type": "shutdown"}));
    assert_eq!(n.process.child.wait().unwrap().code(), Some(0));

    // The kernel is gone: with what the cells have started, which is of the same process group.
    let mut n = Notebook::new();
    n.process.link.shutdown(std::net::Shutdown::Both).unwrap();
    assert_eq!(n.process.child.wait().unwrap().signal(), Some(9));
}

#[test]
fn programs_that_a_cell_starts_do_not_hold_the_link() {
    let mut n = Notebook::new();
    assert_eq!(n.show("std::process::Command::new(\"sh\").args([\"-c\", \"test -e /proc/self/fd/3\"]).status()?.success()"), "false");
}

#[test]
fn a_viewable_of_the_library_shows_itself() {
    let mut n = Notebook::new();
    n.run("use cellbeat::prelude::*;");
    n.run("let toggle = Toggle::new(\"On\");");
    assert!(
        n.variables()[0].starts_with("toggle: cellbeat::"),
        "{:?}",
        n.variables()
    );
    let outcome = n.run("toggle");
    assert!(
        outcome.frames[0]["data"]["text/html"].is_string(),
        "{:?}",
        outcome.frames
    );
}
