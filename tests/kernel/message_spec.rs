//! What the protocol promises of each message, beside what the other files test.
//! <https://jupyter-client.readthedocs.io/en/stable/messaging.html>

use bytes::Bytes;
use serde_json::{Value, json};

use crate::frontend::Frontend;

const SLOW_FAILURE: &str =
    "std::thread::sleep(std::time::Duration::from_millis(500)); panic!(\"no\")";

#[test]
fn only_cells_are_aborted_behind_an_error() {
    let mut frontend = Frontend::start();
    frontend.execute("1").ok();
    let failed = frontend.send_code(None, SLOW_FAILURE);
    let aborted = [frontend.send_code(None, "1"), frontend.send_code(None, "2")];
    let tail = json!({"hist_access_type": "tail", "n": 1, "output": false, "raw": true});
    let others = [
        ("kernel_info_request", json!({})),
        ("comm_info_request", json!({})),
        ("history_request", tail),
        (
            "inspect_request",
            json!({"code": "x", "cursor_pos": 1, "detail_level": 0}),
        ),
        ("complete_request", json!({"code": "x", "cursor_pos": 1})),
    ]
    .map(|(msg_type, content)| frontend.send_to(None, msg_type, content));
    assert_eq!(frontend.finish(&failed).error(), "no");
    for id in &aborted {
        let cell = frontend.finish(id);
        assert_eq!(cell.reply, json!({"status": "aborted"}));
        assert_eq!(cell.kinds(), [""; 0]);
    }
    for id in &others {
        assert_eq!(frontend.reply_to(id).content["status"], "ok");
    }
}

#[test]
fn an_error_is_the_same_in_the_reply_and_on_iopub() {
    let mut frontend = Frontend::start();
    let cell = frontend.execute("panic!(\"as asked\")");
    let error = cell.of_type("error").next().expect("an error");
    for field in ["ename", "evalue", "traceback"] {
        assert_eq!(cell.reply[field], error.content[field], "{field}");
    }
    assert_eq!(cell.reply["execution_count"], 1);
    assert!(cell.reply.get("user_expressions").is_none());
}

#[test]
fn a_silent_error_is_told_in_the_reply_only_and_aborts_nothing() {
    let mut frontend = Frontend::start();
    frontend.execute("1").ok();
    let content = json!({"code": SLOW_FAILURE, "silent": true, "store_history": true});
    let failed = frontend.send_to(None, "execute_request", content);
    let queued = frontend.send_code(None, "2 + 2");
    let cell = frontend.finish(&failed);
    assert_eq!((cell.error(), cell.kinds()), ("no", Vec::new()));
    let next = frontend.finish(&queued);
    assert_eq!(next.result(), "4");
    // `silent` overrides `store_history`.
    assert_eq!(next.reply["execution_count"], 2);
}

#[test]
fn a_cell_that_is_not_to_be_stored_is_neither_counted_nor_remembered() {
    let mut frontend = Frontend::start();
    frontend.execute("let a = 1;").ok();
    let cell = frontend.execute_as(json!({}), json!({"code": "a + 1", "store_history": false}));
    assert_eq!(cell.result(), "2");
    assert_eq!(cell.reply["execution_count"], 1);
    let range = json!({"hist_access_type": "range", "session": 0, "start": 1, "raw": true});
    let history = frontend.request("history_request", range).content["history"].clone();
    assert_eq!(history.as_array().unwrap().len(), 1);
}

#[test]
fn a_user_expression_that_panics_is_an_error_of_its_own() {
    let mut frontend = Frontend::start();
    let expressions = json!({"bad": "panic!(\"only here\")", "good": "1 + 1"});
    let content = json!({"code": "0", "user_expressions": expressions});
    let cell = frontend.execute_as(json!({}), content);
    let answers = &cell.ok().reply["user_expressions"];
    assert_eq!(answers["bad"]["status"], "error");
    assert_eq!(answers["bad"]["evalue"], "only here");
    assert!(answers["bad"]["traceback"].is_array());
    assert_eq!(
        answers["good"],
        json!({"status": "ok", "data": {"text/plain": "2"}, "metadata": {}})
    );
    assert_eq!(cell.kinds(), ["execute_input", "execute_result"]);
}

#[test]
fn the_parent_is_the_requests_header_with_fields_nobody_knows() {
    let mut frontend = Frontend::start();
    let header = json!({
        "msg_id": "m1", "session": "s1", "username": "", "date": "", "msg_type": "execute_request", "version": "5.3",
        "x_trace": {"deep": [1, 2.5, null]}, "subshell_id": null,
    });
    let parts = frontend.wire.encode_with(
        &header,
        json!({}),
        json!({"code": "println!(\"a\"); 1"}),
        vec![],
    );
    frontend.send_raw(parts);
    assert_eq!(frontend.reply_to("m1").parent, header);
    let outputs = frontend.outputs_until_idle("m1");
    assert_eq!(outputs.len(), 4, "{outputs:#?}");
    for output in outputs {
        assert_eq!(output.parent, header);
    }
}

#[test]
fn a_header_may_hold_no_more_than_its_id_and_type() {
    let mut frontend = Frontend::start();
    let header = json!({"msg_id": "m1", "msg_type": "kernel_info_request"});
    let parts = frontend
        .wire
        .encode_with(&header, json!({}), json!({}), vec![]);
    frontend.send_raw(parts);
    assert_eq!(frontend.reply_to("m1").msg_type, "kernel_info_reply");
}

#[test]
fn connect_request_tells_the_ports() {
    let mut frontend = Frontend::start();
    let ports = frontend.ports;
    let reply = frontend.request("connect_request", json!({}));
    assert_eq!(reply.msg_type, "connect_reply");
    let expected = json!({
        "status": "ok", "shell_port": ports[0], "control_port": ports[1], "stdin_port": ports[2],
        "iopub_port": ports[3], "hb_port": ports[4],
    });
    assert_eq!(reply.content, expected);
}

#[test]
fn each_subscription_is_welcomed_with_its_topic() {
    let frontend = Frontend::start();
    let mut client = frontend.connect();
    for topic in ["kernel.", "other", ""] {
        let (frame, content) = frontend.subscribe(&mut client, topic);
        assert_eq!(content, json!({"subscription": topic}));
        assert_eq!(frame, topic.as_bytes());
    }
}

#[test]
fn requests_on_control_are_between_busy_and_idle_and_answered_during_a_cell() {
    let mut frontend = Frontend::start();
    frontend.execute("1").ok();
    let cell = frontend.send_code(
        None,
        "println!(\"in it\"); while !cellbeat::interrupted() { std::thread::sleep(std::time::Duration::from_millis(1)); }",
    );
    frontend.wait_for(|m| m.content["text"] == "in it\n");
    for (request, reply) in [
        ("kernel_info_request", "kernel_info_reply"),
        ("list_subshell_request", "list_subshell_reply"),
        ("interrupt_request", "interrupt_reply"),
    ] {
        let answer = frontend.control_request(request, json!({}));
        assert_eq!(
            (&*answer.msg_type, &answer.content["status"]),
            (reply, &json!("ok"))
        );
        let id = answer.parent["msg_id"].as_str().unwrap().to_owned();
        let outputs = frontend.outputs_until_idle(&id);
        assert_eq!(outputs.len(), 1);
        assert_eq!(outputs[0].content["execution_state"], "busy");
    }
    frontend.finish(&cell).ok();
}

#[test]
fn a_shutdown_on_shell_is_answered_there() {
    let mut frontend = Frontend::start();
    let reply = frontend.request("shutdown_request", json!({"restart": false}));
    assert_eq!(reply.content, json!({"status": "ok", "restart": false}));
    frontend.wait_for(|m| m.msg_type == "shutdown_reply");
    assert_eq!(frontend.exit_code(), Some(0));
}

#[test]
fn buffers_of_a_comm_message_reach_the_cell_process() {
    let mut frontend = Frontend::start();
    let plot = "use cellbeat::prelude::*;\nlet source = ColumnDataSource::new([(\"y\", range(0..3))]);\n\
                let p = figure(); p.line(\"y\", \"y\").source(&source); p";
    let cell = frontend.execute(plot);
    let document = crate::comms::document_of(&cell);
    frontend.open_view("v", &document);
    let doc = frontend.recv_view("v", "doc");
    let id = find_source(&doc.content["data"]["doc"]).expect("the source in the document");
    frontend.send_view("v", json!({"type": "ack", "seq": 0}));
    let array = json!({"type": "ndarray", "array": {"type": "bytes", "data": {"id": "0"}}, "shape": [3], "dtype": "int32", "order": "little"});
    let data = json!({"type": "map", "entries": [["y", array]]});
    let event = json!({"kind": "ColumnDataChanged", "model": {"id": id}, "attr": "data", "data": data, "cols": null});
    let events = json!({"type": "events", "seq": 1, "events": [event], "buffers": ["0"]});
    let bytes: Vec<u8> = [7_i32, 8, 9]
        .into_iter()
        .flat_map(i32::to_le_bytes)
        .collect();
    let content = json!({"comm_id": "v", "data": events});
    frontend.send_shell("comm_msg", json!({}), content, vec![Bytes::from(bytes)]);
    assert_eq!(frontend.recv_view("v", "ok").content["data"]["seq"], 1);
    let shown = frontend.execute("source.get(\"y\").map(|y| format!(\"{y:?}\"))");
    assert!(
        shown.result().contains("7, 8, 9") || shown.result().contains("7.0, 8.0, 9.0"),
        "{}",
        shown.result()
    );
}

fn find_source(value: &Value) -> Option<Value> {
    match value {
        Value::Object(fields) if fields.get("name") == Some(&json!("ColumnDataSource")) => {
            fields.get("id").cloned()
        }
        Value::Object(fields) => fields.values().find_map(find_source),
        Value::Array(items) => items.iter().find_map(find_source),
        _ => None,
    }
}
