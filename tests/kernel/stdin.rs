use serde_json::json;

use crate::frontend::Frontend;

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
    assert_eq!(cell.result(), "\"\"");
    assert!(cell.stream("stderr").contains("interrupted"));
    assert_eq!(frontend.execute("kept").result(), "1");
}
