//! Subshells (JEP 91): queues of their own, cells beside each other in one process.

use serde_json::{Value, json};

use crate::frontend::Frontend;

const SLEEP: &str = "let sleep = |ms| std::thread::sleep(std::time::Duration::from_millis(ms));";

/// What two cells meet at: each end passes when both are there.
const MEETING: &str = "use std::sync::Barrier;\nstatic MEETING: Barrier = Barrier::new(2);";

fn list(frontend: &mut Frontend) -> Value {
    let reply = frontend.control_request("list_subshell_request", json!({}));
    assert_eq!(reply.msg_type, "list_subshell_reply");
    assert_eq!(reply.content["status"], "ok");
    reply.content["subshell_id"].clone()
}

fn delete(frontend: &mut Frontend, subshell: &str) -> Value {
    let content = json!({"subshell_id": subshell});
    let reply = frontend.control_request("delete_subshell_request", content);
    assert_eq!(reply.msg_type, "delete_subshell_reply");
    reply.content
}

#[test]
fn subshells_are_created_listed_and_deleted() {
    let mut frontend = Frontend::start();
    let info = frontend.request("kernel_info_request", json!({})).content;
    assert_eq!(info["supported_features"], json!(["kernel subshells"]));
    assert_eq!(list(&mut frontend), json!([]));
    let (a, b) = (frontend.create_subshell(), frontend.create_subshell());
    assert_eq!(list(&mut frontend), json!([a, b]));
    assert_eq!(delete(&mut frontend, &a), json!({"status": "ok"}));
    assert_eq!(list(&mut frontend), json!([b]));
    let error = delete(&mut frontend, &a);
    assert_eq!(
        (&error["status"], &error["ename"]),
        (&json!("error"), &json!("UnknownSubshell"))
    );
    assert!(error["evalue"].as_str().unwrap().contains(&a));
    assert!(error["traceback"].is_array());
}

#[test]
fn each_shell_counts_its_own_cells_and_has_its_own_history() {
    let mut frontend = Frontend::start();
    let subshell = frontend.create_subshell();
    frontend.execute("let a = 1;").ok();
    frontend.execute("let b = 2;").ok();
    let cell = frontend.execute_in(&subshell, "a + b");
    assert_eq!(cell.result(), "3");
    assert_eq!(cell.reply["execution_count"], 1);
    assert_eq!(
        cell.of_type("execute_result").next().unwrap().content["execution_count"],
        1
    );
    assert_eq!(frontend.execute("0").reply["execution_count"], 3);

    let range = json!({"hist_access_type": "range", "session": 0, "start": 1});
    let id = frontend.send_to(Some(&subshell), "history_request", range.clone());
    let of_subshell = frontend.reply_to(&id).content["history"].clone();
    assert_eq!(of_subshell.as_array().unwrap().len(), 1);
    assert_eq!(
        of_subshell[0].as_array().unwrap()[1..],
        [json!(1), json!("a + b")]
    );
    let of_main = frontend.request("history_request", range).content["history"].clone();
    assert_eq!(of_main.as_array().unwrap().len(), 3);
}

#[test]
fn cells_of_two_shells_run_beside_each_other() {
    let mut frontend = Frontend::start();
    frontend.execute(MEETING).ok();
    let subshells = [frontend.create_subshell(), frontend.create_subshell()];
    for pair in [
        [None, Some(&subshells[0])],
        [Some(&subshells[0]), Some(&subshells[1])],
    ] {
        // Neither can end alone.
        let ids = pair.map(|shell| {
            frontend.send_code(
                shell.map(String::as_str),
                "MEETING.wait(); std::thread::current().name() == Some(\"main\")",
            )
        });
        let ends = ids.map(|id| frontend.finish(&id));
        assert_eq!(ends[0].result(), pair[0].is_none().to_string());
        assert_eq!(ends[1].result(), "false");
    }
}

#[test]
fn cells_of_one_subshell_run_one_after_another() {
    let mut frontend = Frontend::start();
    frontend
        .execute("use std::sync::Mutex;\nstatic LOG: Mutex<Vec<u8>> = Mutex::new(Vec::new());")
        .ok();
    let subshell = frontend.create_subshell();
    let ids: Vec<String> = (0..5)
        .map(|n| {
            let code = format!(
                "LOG.lock().unwrap().push({n}); std::thread::sleep(std::time::Duration::from_millis(30)); LOG.lock().unwrap().push({n});"
            );
            frontend.send_code(Some(&subshell), &code)
        })
        .collect();
    for id in &ids {
        frontend.finish(id).ok();
    }
    let log = frontend.execute("LOG.lock().unwrap().clone()");
    assert_eq!(log.result(), "[0, 0, 1, 1, 2, 2, 3, 3, 4, 4]");
}

#[test]
fn what_each_cell_prints_and_shows_is_its_own() {
    let mut frontend = Frontend::start();
    frontend.execute(MEETING).ok();
    let subshell = frontend.create_subshell();
    let code = |name: &str| {
        format!(
            "MEETING.wait();\nfor _ in 0..200 {{ println!(\"{name}\"); eprintln!(\"{name}!\"); }}\nprint!(\"end\");\n\
             println!(\"\\nEVCXR_BEGIN_CONTENT text/html\\n<b>{name}</b>\\nEVCXR_END_CONTENT\");\n\"{name}\""
        )
    };
    let main = frontend.send_code(None, &code("main"));
    let sub = frontend.send_code(Some(&subshell), &code("sub"));
    for (id, name) in [(main, "main"), (sub, "sub")] {
        let cell = frontend.finish(&id);
        assert_eq!(cell.result(), format!("\"{name}\""));
        assert_eq!(cell.stream("stderr"), format!("{name}!\n").repeat(200));
        let stdout = cell.stream("stdout");
        assert!(
            stdout.starts_with(&format!("{name}\n").repeat(200)),
            "{stdout}"
        );
        let html = cell.of_type("display_data").next().unwrap();
        assert_eq!(html.content["data"]["text/html"], format!("<b>{name}</b>"));
        for output in &cell.outputs {
            let parent = &output.parent["subshell_id"];
            assert_eq!(
                parent.as_str(),
                (name == "sub").then_some(subshell.as_str())
            );
        }
    }
}

#[test]
fn what_two_cells_leave_is_there_for_both_shells() {
    let mut frontend = Frontend::start();
    frontend.execute(MEETING).ok();
    frontend.execute("let shared = vec![1];").ok();
    let subshell = frontend.create_subshell();
    let cells = [
        frontend.send_code(
            None,
            "fn of_main() -> u8 { 1 }\nMEETING.wait();\nlet from_main = 10u8;",
        ),
        frontend.send_code(
            Some(&subshell),
            "fn of_sub() -> u8 { 2 }\nMEETING.wait();\nlet from_sub = 20u8;",
        ),
    ];
    for id in cells {
        frontend.finish(&id).ok();
    }
    let all = "(of_main() + of_sub(), from_main + from_sub, shared.len())";
    assert_eq!(frontend.execute(all).result(), "(3, 30, 1)");
    assert_eq!(frontend.execute_in(&subshell, all).result(), "(3, 30, 1)");
}

#[test]
fn a_variable_that_a_running_cell_has_taken_is_an_error_that_names_both() {
    let mut frontend = Frontend::start();
    frontend.execute(MEETING).ok();
    frontend
        .execute("let mut taken = vec![1]; let free = 7;")
        .ok();
    let subshell = frontend.create_subshell();
    let main = frontend.send_code(
        None,
        "taken.push(2); MEETING.wait(); MEETING.wait(); taken.push(3);",
    );
    frontend.execute_in(&subshell, "MEETING.wait();").ok();
    let cell = frontend.execute_in(&subshell, "taken.len()");
    assert_eq!(cell.reply["ename"], "InUse");
    let why = "the variable `taken` is in use by In[3], which is still running. Nothing was run";
    assert_eq!(cell.error(), why);
    // What the other cell has not taken can be used, and a new variable of that name made.
    assert_eq!(frontend.execute_in(&subshell, "free").result(), "7");
    assert_eq!(
        frontend
            .execute_in(&subshell, "let taken = free; taken")
            .result(),
        "7"
    );
    frontend.execute_in(&subshell, "MEETING.wait();").ok();
    frontend.finish(&main).ok();
    // The newer variable stays.
    assert_eq!(frontend.execute("taken").result(), "7");
}

#[test]
fn what_is_not_send_stays_with_the_main_shell() {
    let mut frontend = Frontend::start();
    frontend.execute("let counted = std::rc::Rc::new(5);").ok();
    let subshell = frontend.create_subshell();
    let cell = frontend.execute_in(&subshell, "counted");
    assert!(
        cell.error()
            .contains("`counted` cannot be used in a subshell: it is not `Send`"),
        "{}",
        cell.error()
    );
    let cell = frontend.execute_in(&subshell, "let own = std::rc::Rc::new(6); own");
    assert_eq!(cell.result(), "6");
    let note = cell.of_type("display_data").next().expect("a note");
    let note = note.content["data"]["text/plain"].as_str().unwrap();
    assert!(note.contains("`own` is not `Send`"), "{note}");
    assert_eq!(frontend.execute("counted").result(), "5");
    assert!(frontend.execute("own").error().contains("`own`"));
}

#[test]
fn a_type_cannot_be_redefined_beside_a_running_cell() {
    let mut frontend = Frontend::start();
    frontend.execute(MEETING).ok();
    frontend
        .execute("#[derive(Debug)] struct Point(u8);\nfn twice(x: u8) -> u8 { x * 2 }")
        .ok();
    let subshell = frontend.create_subshell();
    let main = frontend.send_code(None, "MEETING.wait(); MEETING.wait(); let p = Point(1);");
    frontend.execute_in(&subshell, "MEETING.wait();").ok();
    let cell = frontend.execute_in(&subshell, "#[derive(Debug)] struct Point(u64);");
    assert_eq!(cell.reply["ename"], "InUse");
    assert!(
        cell.error().starts_with("In[3] is still running"),
        "{}",
        cell.error()
    );
    // A function's body is not part of a type.
    assert_eq!(
        frontend
            .execute_in(&subshell, "fn twice(x: u8) -> u8 { x + x + 1 }\ntwice(2)")
            .result(),
        "5"
    );
    frontend.execute_in(&subshell, "MEETING.wait();").ok();
    frontend.finish(&main).ok();
    assert_eq!(frontend.execute("(twice(2), p)").result(), "(5, Point(1))");
    frontend.execute("#[derive(Debug)] struct Point(u64);").ok();
    assert!(frontend.execute("p").error().contains("`p`"));
}

#[test]
fn an_error_aborts_what_is_queued_in_its_own_shell_only() {
    let mut frontend = Frontend::start();
    frontend.execute(SLEEP).ok();
    let subshells = [frontend.create_subshell(), frontend.create_subshell()];
    for (failing, other) in [
        (None, Some(&*subshells[0])),
        (Some(&*subshells[0]), None),
        (Some(&*subshells[0]), Some(&*subshells[1])),
    ] {
        let sleep = |ms| format!("std::thread::sleep(std::time::Duration::from_millis({ms}));");
        let failed = frontend.send_code(failing, &format!("{} panic!(\"no\")", sleep(400)));
        let aborted = [
            frontend.send_code(failing, "1"),
            frontend.send_code(failing, "2"),
        ];
        let slow = frontend.send_code(other, &sleep(700));
        let runs = frontend.send_code(other, "3");
        assert_eq!(frontend.finish(&failed).error(), "no");
        for id in aborted {
            let reply = frontend.reply_to(&id);
            assert_eq!(reply.content["status"], "aborted");
            assert_eq!(reply.parent["subshell_id"].as_str(), failing);
        }
        frontend.finish(&slow).ok();
        assert_eq!(frontend.finish(&runs).result(), "3");
        let again = frontend.send_code(failing, "4");
        assert_eq!(frontend.finish(&again).result(), "4");
    }
}

#[test]
fn an_unknown_subshell_is_dropped_and_the_next_request_answered() {
    let mut frontend = Frontend::start();
    let subshell = frontend.create_subshell();
    frontend.execute_in(&subshell, "1").ok();
    delete(&mut frontend, &subshell);
    frontend.send_code(Some(&subshell), "1");
    frontend.send_to(Some("no-such-subshell"), "kernel_info_request", json!({}));
    let id = frontend.send_to(None, "kernel_info_request", json!({}));
    assert_eq!(frontend.recv_shell().parent["msg_id"], id);
}

#[test]
fn deleting_a_subshell_lets_its_cell_end_and_aborts_those_behind_it() {
    let mut frontend = Frontend::start();
    frontend.execute(MEETING).ok();
    let subshell = frontend.create_subshell();
    let running = frontend.send_code(Some(&subshell), "MEETING.wait(); MEETING.wait(); 5");
    let queued = frontend.send_code(Some(&subshell), "6");
    frontend.execute("MEETING.wait();").ok();
    delete(&mut frontend, &subshell);
    frontend.execute("MEETING.wait();").ok();
    assert_eq!(frontend.finish(&running).result(), "5");
    assert_eq!(frontend.finish(&queued).reply["status"], "aborted");
}

#[test]
fn an_interrupt_reaches_the_cells_of_all_shells() {
    let mut frontend = Frontend::start();
    let subshell = frontend.create_subshell();
    frontend.execute("let kept = 1;").ok();
    let wait = "println!(\"in it\"); while cellbeat::try_sleep(std::time::Duration::from_secs(600)).is_ok() {} \"stopped\"";
    let ids = [
        frontend.send_code(None, wait),
        frontend.send_code(Some(&subshell), wait),
    ];
    for id in &ids {
        frontend.wait_for(|m| m.parent["msg_id"] == **id && m.content["text"] == "in it\n");
    }
    frontend.control_request("interrupt_request", json!({}));
    for id in ids {
        assert_eq!(frontend.finish(&id).result(), "\"stopped\"");
    }
    assert_eq!(frontend.execute("kept").result(), "1");
}

#[test]
fn a_shutdown_ends_running_subshells() {
    let mut frontend = Frontend::start();
    let subshell = frontend.create_subshell();
    frontend.send_code(Some(&subshell), "println!(\"in it\"); loop {}");
    frontend.wait_for(|m| m.content["text"] == "in it\n");
    frontend.control_request("shutdown_request", json!({"restart": false}));
    assert_eq!(frontend.exit_code(), Some(0));
}

#[test]
fn input_is_asked_for_with_the_subshells_own_request() {
    let mut frontend = Frontend::start();
    let subshell = frontend.create_subshell();
    let code = "let mut line = String::new();\nstd::io::stdin().read_line(&mut line)?;\nline";
    let content = json!({"code": code, "allow_stdin": true});
    let ids = [None, Some(&*subshell)]
        .map(|shell| frontend.send_to(shell, "execute_request", content.clone()));
    // They ask one after another; each gets the line that was typed for it.
    for _ in &ids {
        let asked = frontend.recv_stdin();
        let who = asked.parent["subshell_id"]
            .as_str()
            .unwrap_or("main")
            .to_owned();
        frontend.reply_stdin(&who);
    }
    assert_eq!(frontend.finish(&ids[0]).result(), "\"main\\n\"");
    assert_eq!(
        frontend.finish(&ids[1]).result(),
        format!("\"{subshell}\\n\"")
    );
}

#[test]
fn a_stack_overflow_in_a_subshell_ends_only_the_cell_process() {
    let mut frontend = Frontend::start();
    let subshell = frontend.create_subshell();
    frontend.execute("fn kept() -> u8 { 42 }").ok();
    let code =
        "#[allow(unconditional_recursion)]\nfn deep(n: u64) -> u64 { deep(n + 1) + 1 }\ndeep(0)";
    let cell = frontend.execute_in(&subshell, code);
    assert_eq!(cell.reply["ename"], "CellProcessLost");
    assert!(cell.error().contains("signal"), "{}", cell.error());
    assert_eq!(frontend.execute_in(&subshell, "kept()").result(), "42");
}

#[test]
fn a_panic_in_a_subshell_is_its_cells_error() {
    let mut frontend = Frontend::start();
    let subshell = frontend.create_subshell();
    let cell = frontend.execute_in(&subshell, "panic!(\"beside\")");
    assert_eq!(
        (cell.error(), &cell.reply["ename"]),
        ("beside", &json!("Panic"))
    );
    assert_eq!(cell.kinds(), ["execute_input", "error"]);
}

#[test]
fn a_comm_message_of_a_deleted_subshell_is_still_delivered() {
    let mut frontend = Frontend::start();
    let subshell = frontend.create_subshell();
    delete(&mut frontend, &subshell);
    let content = json!({"comm_id": "c", "target_name": "none", "data": {}});
    let id = frontend.send_to(Some(&subshell), "comm_open", content);
    let outputs = frontend.outputs_until_idle(&id);
    assert_eq!(outputs[0].parent["subshell_id"], *subshell);
    let close = frontend.wait_for(|m| m.msg_type == "comm_close");
    assert_eq!(close.content["comm_id"], "c");
}
