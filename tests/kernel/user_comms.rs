//! Comms that cells open and targets that they register, and widgets on them.

use bytes::Bytes;
use serde_json::{Value, json};

use crate::frontend::{Frontend, Received};

impl Frontend {
    fn open_comm(&mut self, target: &str, comm_id: &str, data: Value) {
        let content = json!({"comm_id": comm_id, "target_name": target, "data": data});
        self.send_shell("comm_open", json!({}), content, vec![]);
    }

    fn say(&mut self, comm_id: &str, data: Value, buffers: Vec<Bytes>) -> String {
        let content = json!({"comm_id": comm_id, "data": data});
        self.send_shell("comm_msg", json!({}), content, buffers)
    }

    #[track_caller]
    fn hear(&mut self, comm_id: &str) -> Received {
        self.wait_for(|m| m.msg_type == "comm_msg" && m.content["comm_id"] == comm_id)
    }

    fn comms(&mut self, target: &str) -> Value {
        let asked = json!({"target_name": target});
        self.request("comm_info_request", asked).content["comms"].clone()
    }
}

#[test]
fn a_target_of_a_cell_answers_with_json_and_buffers_while_a_cell_runs() {
    let mut frontend = Frontend::start();
    let target = "use cellbeat::{comm::Message, json::json, prelude::*};
register_target(\"sum\", |comm, open| {
    let mut sum = open.data[\"start\"].as_i64().unwrap_or(0);
    let answers = comm.clone();
    comm.on_msg(move |message| {
        sum += message.data[\"add\"].as_i64().unwrap();
        println!(\"added {}\", message.data[\"add\"]);
        answers.send(Message { data: json!({\"sum\": sum}), ..message });
    });
});";
    let cell = frontend.execute_cell("target", target);
    cell.ok();
    let busy = json!({"code": "println!(\"busy\");\nsleep(seconds(600.0));"});
    let running = frontend.send_shell("execute_request", json!({}), busy, vec![]);
    frontend.wait_for(|m| m.msg_type == "stream" && m.content["text"] == "busy\n");
    frontend.open_comm("sum", "c", json!({"start": 40}));
    frontend.say("c", json!({"add": 2}), vec![Bytes::from_static(b"raw")]);
    let answer = frontend.hear("c");
    assert_eq!(answer.content["data"], json!({"sum": 42}));
    assert_eq!(answer.buffers, [Bytes::from_static(b"raw")]);
    // What it prints is below the cell that registered it.
    let printed = frontend.wait_for(|m| m.msg_type == "stream");
    assert_eq!(printed.content["text"], "added 2\n");
    assert_eq!(frontend.comms("sum"), json!({"c": {"target_name": "sum"}}));
    frontend.control_request("interrupt_request", json!({}));
    assert_eq!(frontend.finish(&running).reply["ename"], "Interrupted");

    frontend.execute_cell("target", "1").ok();
    let close = frontend.wait_for(|m| m.msg_type == "comm_close");
    assert_eq!(close.content["comm_id"], "c");
    assert_eq!(frontend.comms("sum"), json!({}));
    frontend.open_comm("sum", "late", json!({}));
    let close = frontend.wait_for(|m| m.msg_type == "comm_close");
    let reason = close.content["data"]["reason"].as_str().unwrap();
    assert!(reason.contains("no comm target \"sum\""), "{reason}");
}

#[test]
fn a_comm_that_a_cell_opens_is_listed_and_ends_with_an_error_that_names_it() {
    let mut frontend = Frontend::start();
    let open = "use cellbeat::{comm::Message, json::json, prelude::*};
let comm = Comm::open(\"page\", Message::new(json!({\"a\": 1})).metadata(json!({\"m\": 2})).buffer(vec![1_u8]));
comm.send(json!({\"b\": 2}));
comm.comm_id().to_owned()";
    let cell = frontend.execute(open);
    let opened = frontend.wait_for(|m| m.msg_type == "comm_open");
    let id = opened.content["comm_id"].as_str().unwrap().to_owned();
    assert_eq!(cell.result(), format!("{id:?}"));
    assert_eq!(opened.content["target_name"], "page");
    assert_eq!(opened.content["data"], json!({"a": 1}));
    assert_eq!(opened.buffers, [Bytes::from_static(&[1])]);
    assert_eq!(frontend.hear(&id).content["data"], json!({"b": 2}));
    assert_eq!(
        frontend.comms("page"),
        json!({&id: {"target_name": "page"}})
    );
    let content = json!({"comm_id": id, "data": {}});
    frontend.send_shell("comm_close", json!({}), content, vec![]);
    assert_eq!(frontend.comms("page"), json!({}));
    let cell = frontend.execute("while comm.is_open() { sleep(ms(1)); }\ncomm.send(json!({}));");
    let error = cell.error();
    assert!(
        error.contains(&id) && error.contains("the other side closed it"),
        "{error}"
    );
}

const WIDGET: &str = "use cellbeat::prelude::*;
let w = AnyWidget::new(\"export default {}\").css(\"b {}\").value(\"count\", 1).value(\"raw\", DataColumn::from(vec![1_u8, 2]));
w.on_msg({ let w = w.clone(); move |message| w.send(message) });
let seen = w.param().watch(\"count\", |event| println!(\"{:?} -> {:?}\", event.old, event.new));
w";

#[test]
fn a_widget_speaks_the_protocol_of_ipywidgets() {
    let mut frontend = Frontend::start();
    let cell = frontend.execute_cell("widget", WIDGET);
    let result = cell.ok().of_type("execute_result").next().unwrap();
    let view = &result.content["data"]["application/vnd.jupyter.widget-view+json"];
    let id = view["model_id"]
        .as_str()
        .expect("a widget's view")
        .to_owned();
    assert_eq!(
        (&view["version_major"], &view["version_minor"]),
        (&json!(2), &json!(1))
    );
    let open = frontend.wait_for(|m| m.msg_type == "comm_open");
    assert_eq!(open.content["target_name"], "jupyter.widget");
    assert_eq!(open.metadata["version"], "2.1.0");
    let state = &open.content["data"]["state"];
    for (name, value) in [
        ("_model_module", "anywidget"),
        ("_model_name", "AnyModel"),
        ("_view_module", "anywidget"),
        ("_view_name", "AnyView"),
        ("_esm", "export default {}"),
        ("_css", "b {}"),
    ] {
        assert_eq!(state[name], value, "{name}");
    }
    assert_eq!(state["count"], 1);
    assert_eq!(open.content["data"]["buffer_paths"], json!([["raw"]]));
    assert_eq!(open.buffers, [Bytes::from_static(&[1, 2])]);

    // The page sets a value: echoed as an answer to its message, watched here, not sent back.
    let update = json!({"method": "update", "state": {"count": 5}, "buffer_paths": []});
    let sent = frontend.say(&id, update, vec![]);
    let echo = frontend.hear(&id);
    assert_eq!(echo.content["data"]["method"], "echo_update");
    assert_eq!(echo.content["data"]["state"], json!({"count": 5}));
    assert_eq!(echo.parent["msg_id"], *sent);
    let printed = frontend.wait_for(|m| m.msg_type == "stream");
    assert_eq!(printed.content["text"], "1 -> 5\n");
    // A cell sets it.
    frontend.execute("w.param().set(\"count\", 6);").ok();
    let update = frontend.hear(&id).content["data"].clone();
    assert_eq!(
        update,
        json!({"method": "update", "state": {"count": 6}, "buffer_paths": []})
    );
    // Messages both ways, with buffers.
    let custom = json!({"method": "custom", "content": {"x": 1}});
    frontend.say(&id, custom.clone(), vec![Bytes::from_static(b"b")]);
    let back = frontend.hear(&id);
    assert_eq!(back.content["data"], custom);
    assert_eq!(back.buffers, [Bytes::from_static(b"b")]);
    // A page that was loaded again asks for all of them, or for one.
    frontend.open_comm("jupyter.widget.control", "control", json!({}));
    frontend.say("control", json!({"method": "request_states"}), vec![]);
    let states = frontend.hear("control");
    let known = &states.content["data"]["states"][&id];
    assert_eq!(
        (&known["model_name"], &known["state"]["count"]),
        (&json!("AnyModel"), &json!(6))
    );
    assert_eq!(
        states.content["data"]["buffer_paths"],
        json!([[id, "state", "raw"]])
    );
    assert_eq!(states.buffers, [Bytes::from_static(&[1, 2])]);
    frontend.say(&id, json!({"method": "request_state"}), vec![]);
    assert_eq!(frontend.hear(&id).content["data"]["state"]["count"], 6);

    frontend.execute_cell("widget", "1").ok();
    let close = frontend.wait_for(|m| m.msg_type == "comm_close");
    assert_eq!(close.content["comm_id"], id.as_str());
}

#[test]
fn a_view_over_anywidget_gets_client_document_and_patches() {
    // The cell process' programs are built by the first start.
    drop(Frontend::start());
    let folder = tempfile::tempdir().unwrap();
    let sources = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("frontend");
    for name in [
        "anywidget.js",
        "view.js",
        "mount.js",
        "outbox.js",
        "pace.js",
        "picture.js",
    ] {
        std::fs::copy(sources.join(name), folder.path().join(name)).unwrap();
    }
    let environment = [
        ("CELLBEAT_FRONTEND", folder.path().as_os_str()),
        ("CELLBEAT_VIEWS", "anywidget".as_ref()),
    ];
    let mut frontend = Frontend::start_with(&environment);
    let code = "use cellbeat::prelude::*;\nlet t = Toggle::new(\"t\");\nt.clone()";
    let cell = frontend.execute_cell("view", code);
    let result = cell.ok().of_type("execute_result").next().unwrap();
    let data = &result.content["data"];
    let document = &data["application/vnd.cellbeat.view.v1+json"]["document"];
    let view = &data["application/vnd.jupyter.widget-view+json"];
    let id = view["model_id"].as_str().expect("a widget").to_owned();
    let open = frontend.wait_for(|m| m.msg_type == "comm_open");
    assert_eq!(open.content["data"]["state"]["document"], *document);

    let ask = |content: Value| json!({"method": "custom", "content": content});
    frontend.say(
        &id,
        ask(json!({"type": "asset", "asset": "a", "name": "client"})),
        vec![],
    );
    let asset = frontend.hear(&id);
    assert_eq!(
        asset.content["data"]["content"],
        json!({"type": "asset", "asset": "a"})
    );
    let view_js = std::fs::read(sources.join("view.js")).unwrap();
    assert_eq!(
        (asset.buffers.len(), &asset.buffers[0][..]),
        (4, &view_js[..])
    );
    frontend.say(
        &id,
        ask(json!({"type": "asset", "asset": "b", "name": "bokeh"})),
        vec![],
    );
    let error = frontend.hear(&id).content["data"]["content"]["error"].clone();
    let error = error.as_str().unwrap();
    assert!(
        error.contains("bokeh.js.gz") && error.contains("cellbeat install"),
        "{error}"
    );

    let asked = json!({"document": document, "bokeh": "3.9.2", "protocol": 1});
    frontend.say(
        &id,
        ask(json!({"type": "open", "view": "v", "data": asked})),
        vec![],
    );
    let doc = frontend.hear(&id).content["data"]["content"].clone();
    assert_eq!(
        (&doc["type"], &doc["view"]),
        (&json!("message"), &json!("v"))
    );
    assert_eq!(doc["data"]["doc"]["roots"][0]["id"], *document);
    let ack = json!({"type": "message", "view": "v", "data": {"type": "ack", "seq": 0}});
    frontend.say(&id, ask(ack), vec![]);
    frontend.execute("t.param().set(\"value\", true);").ok();
    let patch = frontend.hear(&id).content["data"]["content"]["data"].clone();
    assert_eq!(
        (&patch["type"], &patch["seq"]),
        (&json!("patch"), &json!(1))
    );
    // One that it does not know is refused; the widget goes on.
    let unknown = json!({"document": "no-such", "bokeh": "3.9.2", "protocol": 1});
    frontend.say(
        &id,
        ask(json!({"type": "open", "view": "w", "data": unknown})),
        vec![],
    );
    let refused = frontend.hear(&id).content["data"]["content"].clone();
    assert_eq!(
        (&refused["data"]["type"], &refused["view"]),
        (&json!("end"), &json!("w"))
    );
    // An extension that is there needs no widget.
    frontend.execute("extension(Comms::Extension);").ok();
    let cell = frontend.execute("t.clone()");
    let result = cell.ok().of_type("execute_result").next().unwrap();
    assert!(result.content["data"]["application/vnd.jupyter.widget-view+json"].is_null());
}
