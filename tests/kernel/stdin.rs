use serde_json::json;

use crate::frontend::{Executed, Frontend, Received};

const READ_LINE: &str =
    "let mut line = String::new();\nstd::io::stdin().read_line(&mut line)?;\nline";

#[test]
fn a_cell_that_reads_stdin_asks_the_frontend() {
    let mut frontend = Frontend::start();
    let content = json!({"code": READ_LINE, "allow_stdin": true});
    let id = frontend.send_shell("execute_request", json!({}), content, vec![]);
    let request = frontend.recv_stdin();
    assert_eq!(request.msg_type, "input_request");
    assert_eq!(request.parent["msg_id"], *id);
    assert_eq!(request.content["password"], false);
    frontend.reply_stdin("hello");
    assert_eq!(frontend.finish(&id).result(), "\"hello\\n\"");
}

#[test]
fn a_frontend_that_takes_no_input_is_the_end_of_input_with_a_reason() {
    let mut frontend = Frontend::start();
    let cell = frontend.execute_as(json!({}), json!({"code": READ_LINE, "allow_stdin": false}));
    assert_eq!(cell.result(), "\"\"");
    assert!(cell.stream("stderr").contains("allow_stdin"));
}

#[test]
fn an_interrupt_ends_the_wait_for_input() {
    let mut frontend = Frontend::start();
    frontend.execute("let kept = 1;").ok();
    let content = json!({"code": READ_LINE, "allow_stdin": true});
    let id = frontend.send_shell("execute_request", json!({}), content, vec![]);
    frontend.recv_stdin();
    frontend.control_request("interrupt_request", json!({}));
    let cell = frontend.finish(&id);
    assert_eq!(cell.reply["ename"], "Interrupted");
    assert_eq!(cell.stream("stderr"), "");
    assert_eq!(frontend.execute("kept").result(), "1");
}

/// Runs code in a frontend that takes input and answers its one question.
fn answered(frontend: &mut Frontend, code: &str, answer: &str) -> (Received, Executed) {
    let content = json!({"code": code, "allow_stdin": true});
    let id = frontend.send_shell("execute_request", json!({}), content, vec![]);
    let request = frontend.recv_stdin();
    frontend.reply_stdin(answer);
    (request, frontend.finish(&id))
}

#[test]
fn input_and_password_ask_with_their_prompt() {
    let mut frontend = Frontend::start();
    frontend.execute("use cellbeat::prelude::*;").ok();
    let (request, cell) = answered(&mut frontend, "input(\"Name? \")?", "Ada");
    assert_eq!(
        request.content,
        json!({"prompt": "Name? ", "password": false})
    );
    assert_eq!(cell.result(), "\"Ada\"");
    let (request, cell) = answered(&mut frontend, "password(\"Key: \")?.len()", "secret");
    assert_eq!(
        request.content,
        json!({"prompt": "Key: ", "password": true})
    );
    assert_eq!(cell.result(), "6");
}

#[test]
fn input_that_cannot_be_had_is_an_error_of_its_kind() {
    let mut frontend = Frontend::start();
    frontend.execute("use cellbeat::prelude::*;").ok();
    let (_, cell) = answered(&mut frontend, "input(\"\")", "\u{4}");
    assert_eq!(cell.result(), "Err(the input was ended)");
    let (_, cell) = answered(&mut frontend, READ_LINE, "\u{4}");
    assert_eq!(cell.result(), "\"\"");

    let quiet = json!({"code": "input(\"\")?", "allow_stdin": false});
    let cell = frontend.execute_as(json!({}), quiet);
    assert!(
        cell.error().contains("allow_stdin is false"),
        "{}",
        cell.error()
    );

    for (code, status) in [
        ("let kept = 1; try_input(\"\")", "ok"),
        ("loop { let _ = input(\"\"); }", "error"),
        ("loop { let _ = password(\"\"); }", "error"),
    ] {
        let content = json!({"code": code, "allow_stdin": true});
        let id = frontend.send_shell("execute_request", json!({}), content, vec![]);
        frontend.recv_stdin();
        frontend.control_request("interrupt_request", json!({}));
        let cell = frontend.finish(&id);
        assert_eq!(cell.reply["status"], status, "{code}");
        match status {
            "ok" => assert_eq!(cell.result(), "Err(interrupted)"),
            _ => assert_eq!(cell.reply["ename"], "Interrupted"),
        }
    }
    assert_eq!(frontend.execute("kept").result(), "1");

    let callback = "let cb = state.add_periodic_callback(|| input(\"\").map(drop), ms(1)).count(1);
sleep(ms(600_000)); cb.last_error()";
    let content = json!({"code": callback, "allow_stdin": true});
    let id = frontend.send_shell("execute_request", json!({}), content, vec![]);
    let told = frontend.wait_for(|m| m.msg_type == "display_data");
    let text = told.content["data"]["text/plain"].as_str().unwrap();
    assert!(text.contains("not for callbacks"), "{text}");
    frontend.control_request("interrupt_request", json!({}));
    assert_eq!(frontend.finish(&id).reply["ename"], "Interrupted");
}

#[test]
fn the_crate_evcxr_input_asks_the_frontend_with_its_prompt() {
    let mut frontend = Frontend::start();
    let code = ":dep evcxr_input = \"1\"\n\
        let name = evcxr_input::get_string(\"Name?\"); let password = evcxr_input::get_password(\"Password?\");\n\
        (name, password)";
    let content = json!({"code": code, "allow_stdin": true});
    let id = frontend.send_shell("execute_request", json!({}), content, vec![]);
    for (prompt, password, answer) in [("Name?", false, "Ann"), ("Password?", true, "secret")] {
        let request = frontend.recv_stdin();
        assert_eq!(request.content["prompt"], prompt);
        assert_eq!(request.content["password"], password);
        frontend.reply_stdin(answer);
    }
    assert_eq!(frontend.finish(&id).result(), "(\"Ann\", \"secret\")");
}
