//! Views over comms, as the browser's client opens them.

use std::time::Duration;

use serde_json::{Value, json};

use crate::frontend::{Frontend, Received};

const PLOT: &str = "use cellbeat::prelude::*;
let source = ColumnDataSource::new([(\"x\", range(0..10)), (\"y\", range(0..10))]);
let p = figure();
p.line(\"x\", \"y\").source(&source);
let bokeh_pane = pane::bokeh(&p);
bokeh_pane.servable()";

/// The document that a displayed object's bundle names.
#[track_caller]
pub fn document_of(cell: &crate::frontend::Executed) -> String {
    let result = cell
        .ok()
        .of_type("execute_result")
        .next()
        .expect("a displayed object");
    let view = &result.content["data"]["application/vnd.cellbeat.view.v1+json"];
    assert_eq!(view["target"], "cellbeat.view");
    view["document"]
        .as_str()
        .expect("the document's id")
        .to_owned()
}

impl Frontend {
    pub fn open_view(&mut self, comm_id: &str, document: &str) {
        let data = json!({"type": "open", "document": document, "bokeh": "3.9.2", "protocol": 1});
        let content = json!({"comm_id": comm_id, "target_name": "cellbeat.view", "data": data});
        self.send_shell("comm_open", json!({}), content, vec![]);
    }

    pub fn send_view(&mut self, comm_id: &str, data: Value) -> String {
        let content = json!({"comm_id": comm_id, "data": data});
        self.send_shell("comm_msg", json!({}), content, vec![])
    }

    /// The next message of this type to the view.
    #[track_caller]
    pub fn recv_view(&mut self, comm_id: &str, kind: &str) -> Received {
        self.wait_for(|m| is_view(m, comm_id, kind))
    }
}

fn is_view(message: &Received, comm_id: &str, kind: &str) -> bool {
    message.msg_type == "comm_msg"
        && message.content["comm_id"] == comm_id
        && message.content["data"]["type"] == kind
}

#[test]
fn a_view_gets_the_current_document_and_patches_within_its_window() {
    let mut frontend = Frontend::start();
    let document = document_of(&frontend.execute(PLOT));
    frontend
        .execute("source.update(\"y\", range(10..20));")
        .ok();
    frontend.open_view("v", &document);
    let doc = frontend.recv_view("v", "doc");
    let data = &doc.content["data"];
    assert_eq!(data["seq"], 0);
    let names = data["buffers"].as_array().unwrap();
    assert_eq!(names.len(), doc.buffers.len());
    let pane = &data["doc"]["roots"][0];
    assert_eq!(pane["attributes"]["children"][0]["name"], "Figure");
    // y as it is now, not as it was displayed.
    let y: Vec<u8> = (10..20).flat_map(i32::to_le_bytes).collect();
    assert!(doc.buffers.iter().any(|buffer| buffer[..] == y[..]));
    frontend.send_view("v", json!({"type": "ack", "seq": 0}));

    // In one cell: a view that acknowledges nothing for ten seconds gets no patches.
    let steps = "for step in 0..5 { source.update(\"y\", range(step..step + 10)); flush(); }";
    frontend.execute(steps).ok();
    // Two patches are out and none is acknowledged: the others wait, merged.
    assert_eq!(frontend.recv_view("v", "patch").content["data"]["seq"], 1);
    assert_eq!(frontend.recv_view("v", "patch").content["data"]["seq"], 2);
    let third = frontend.try_wait_for(Duration::from_millis(200), |m| is_view(m, "v", "patch"));
    assert!(third.is_none(), "{third:?}");
    frontend.send_view("v", json!({"type": "ack", "seq": 1}));
    let third = frontend.recv_view("v", "patch");
    assert_eq!(third.content["data"]["seq"], 3);
    let latest: Vec<u8> = (4..14).flat_map(i32::to_le_bytes).collect();
    assert_eq!(third.buffers, [latest]);
}

#[test]
fn a_second_view_sees_what_the_first_sees() {
    let mut frontend = Frontend::start();
    let document = document_of(&frontend.execute(PLOT));
    for view in ["a", "b"] {
        frontend.open_view(view, &document);
        frontend.recv_view(view, "doc");
        frontend.send_view(view, json!({"type": "ack", "seq": 0}));
    }
    frontend.execute("source.update(\"y\", range(5..15));").ok();
    let a = frontend.recv_view("a", "patch");
    let b = frontend.recv_view("b", "patch");
    assert_eq!(a.buffers, b.buffers);
    // A view that lost a message asks again and gets all of it.
    frontend.send_view("b", json!({"type": "pull"}));
    let doc = frontend.recv_view("b", "doc");
    let y: Vec<u8> = (5..15).flat_map(i32::to_le_bytes).collect();
    assert!(doc.buffers.iter().any(|buffer| buffer[..] == y[..]));
}

#[test]
fn an_unknown_document_or_target_is_refused_with_a_reason() {
    let mut frontend = Frontend::start();
    frontend.open_view("v", "no-such-document");
    let end = frontend.recv_view("v", "end");
    assert!(
        end.content["data"]["reason"]
            .as_str()
            .unwrap()
            .contains("earlier kernel")
    );
    let content = json!({"comm_id": "v", "data": {}});
    frontend.send_shell("comm_close", json!({}), content, vec![]);
    let info = frontend.request("comm_info_request", json!({}));
    assert_eq!(info.content["comms"], json!({}));
    let content = json!({"comm_id": "t", "target_name": "no.such.target", "data": {}});
    frontend.send_shell("comm_open", json!({}), content, vec![]);
    let close = frontend.wait_for(|m| m.msg_type == "comm_close");
    assert_eq!(close.content["comm_id"], "t");
}

#[test]
fn a_comm_that_the_page_has_closed_is_not_closed_again() {
    let mut frontend = Frontend::start();
    frontend.execute("1").ok();
    let open = |comm_id: &str| json!({"comm_id": comm_id, "target_name": "none", "data": {}});
    // The refusal comes after the page's own close.
    let stopped = frontend.stop_cell_process();
    frontend.send_shell("comm_open", json!({}), open("c"), vec![]);
    let content = json!({"comm_id": "c", "data": {}});
    let id = frontend.send_shell("comm_close", json!({}), content, vec![]);
    frontend.outputs_until_idle(&id);
    drop(stopped);
    frontend.send_shell("comm_open", json!({}), open("d"), vec![]);
    let close = frontend.wait_for(|m| m.msg_type == "comm_close");
    assert_eq!(close.content["comm_id"], "d");
}

#[test]
fn open_comms_are_listed_by_target() {
    let mut frontend = Frontend::start();
    let document = document_of(&frontend.execute(PLOT));
    frontend.open_view("v", &document);
    frontend.recv_view("v", "doc");
    let mut comms = |content: Value| frontend.request("comm_info_request", content).content;
    let mine = json!({"v": {"target_name": "cellbeat.view"}});
    assert_eq!(
        comms(json!({"target_name": "cellbeat.view"}))["comms"],
        mine
    );
    assert_eq!(comms(json!({"target_name": "other"}))["comms"], json!({}));
}

#[test]
fn a_comm_message_is_handled_while_a_cell_runs_between_its_own_busy_and_idle() {
    let mut frontend = Frontend::start();
    frontend.execute("use cellbeat::prelude::*;").ok();
    let toggle = "let toggle = Toggle::new(\"on\").value(false); toggle";
    let cell = frontend.execute(toggle);
    let document = document_of(&cell);
    frontend.open_view("v", &document);
    let doc = frontend.recv_view("v", "doc");
    let id = doc.content["data"]["doc"]["roots"][0]["id"].clone();
    frontend.send_view("v", json!({"type": "ack", "seq": 0}));

    let busy = "cellbeat::sleep(cellbeat::seconds(600.0));";
    let cell = frontend.send_shell("execute_request", json!({}), json!({"code": busy}), vec![]);
    frontend.wait_for(|m| m.msg_type == "execute_input" && m.content["code"] == busy);
    let event = json!({"kind": "ModelChanged", "model": {"id": id}, "attr": "active", "new": true});
    let sent = frontend.send_view("v", json!({"type": "events", "seq": 1, "events": [event]}));
    let outputs = frontend.outputs_until_idle(&sent);
    assert_eq!(outputs[0].content["execution_state"], "busy");
    assert_eq!(frontend.recv_view("v", "ok").content["data"]["seq"], 1);

    // The view's own client asks for none of that.
    let event = json!({"kind": "ModelChanged", "model": {"id": id}, "attr": "active", "new": true});
    let content = json!({"comm_id": "v", "data": {"type": "events", "seq": 2, "events": [event]}});
    let quiet = json!({"cellbeat.quiet": true});
    let sent = frontend.send_shell("comm_msg", quiet, content, vec![]);
    let next = frontend.send_shell("kernel_info_request", json!({}), json!({}), vec![]);
    assert_eq!(frontend.recv_view("v", "ok").content["data"]["seq"], 2);
    let status = frontend.wait_for(|m| {
        m.msg_type == "status" && [&sent, &next].iter().any(|id| m.parent["msg_id"] == ***id)
    });
    assert_eq!(status.parent["msg_id"], next);
    assert!(frontend.outputs_until_idle(&next).is_empty());
    frontend.reply_to(&next);
    frontend.control_request("interrupt_request", json!({}));
    assert_eq!(frontend.finish(&cell).reply["ename"], "Interrupted");
    assert_eq!(frontend.execute("toggle.get_value()").result(), "true");
}

#[test]
fn the_end_of_the_cell_process_closes_its_comms_with_a_reason() {
    let mut frontend = Frontend::start();
    let document = document_of(&frontend.execute(PLOT));
    frontend.open_view("v", &document);
    frontend.recv_view("v", "doc");
    frontend.execute("std::process::exit(1)");
    let close = frontend.wait_for(|m| m.msg_type == "comm_close");
    assert_eq!(close.content["comm_id"], "v");
    let reason = close.content["data"]["reason"].as_str().unwrap();
    assert!(reason.contains("exited with code 1"), "{reason}");
}
