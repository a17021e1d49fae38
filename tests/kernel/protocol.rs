use bytes::Bytes;
use serde_json::json;

use crate::frontend::Frontend;

#[test]
fn kernel_info_names_the_language_and_the_protocol() {
    let mut frontend = Frontend::start();
    let reply = frontend.request("kernel_info_request", json!({}));
    assert_eq!(reply.msg_type, "kernel_info_reply");
    assert_eq!(reply.content["status"], "ok");
    assert_eq!(reply.content["protocol_version"], "5.5");
    assert_eq!(reply.content["language_info"]["name"], "rust");
    assert_eq!(reply.content["language_info"]["file_extension"], ".rs");
    let on_control = frontend.control_request("kernel_info_request", json!({}));
    assert_eq!(on_control.content, reply.content);
}

#[test]
fn a_request_has_one_busy_and_one_idle() {
    let mut frontend = Frontend::start();
    let parent = frontend.request("kernel_info_request", json!({})).parent;
    let id = parent["msg_id"].as_str().unwrap();
    let mut states = Vec::new();
    while states.last() != Some(&json!("idle")) {
        let status = frontend.wait_for(|m| m.parent["msg_id"] == id);
        states.push(status.content["execution_state"].clone());
    }
    assert_eq!(states, [json!("busy"), json!("idle")]);
}

#[test]
fn a_cell_is_published_in_order_between_busy_and_idle() {
    let mut frontend = Frontend::start();
    let cell = frontend.execute("println!(\"out\"); eprintln!(\"err\"); 40 + 2");
    assert_eq!(cell.outputs[0].content["execution_state"], "busy");
    assert_eq!(cell.outputs[1].msg_type, "execute_input");
    assert_eq!(cell.outputs[1].content["execution_count"], 1);
    assert_eq!(cell.result(), "42");
    assert_eq!(cell.stream("stdout"), "out\n");
    assert_eq!(cell.stream("stderr"), "err\n");
    assert_eq!(cell.reply["execution_count"], 1);
    assert_eq!(cell.reply["payload"], json!([]));
    assert_eq!(cell.outputs.last().unwrap().msg_type, "execute_result");
    assert_eq!(cell.outputs.last().unwrap().content["execution_count"], 1);
    assert_eq!(frontend.execute("1").reply["execution_count"], 2);
}

#[test]
fn a_silent_cell_publishes_nothing_and_is_not_counted() {
    let mut frontend = Frontend::start();
    let silent = json!({"code": "println!(\"x\"); let kept = 5; 1", "silent": true});
    let cell = frontend.execute_as(json!({}), silent);
    assert_eq!(cell.ok().kinds(), [""; 0]);
    let cell = frontend.execute_as(json!({}), json!({"code": "kept", "store_history": false}));
    assert_eq!(cell.result(), "5");
    assert_eq!(cell.reply["execution_count"], 0);
}

#[test]
fn cells_queued_behind_an_error_are_aborted() {
    let mut frontend = Frontend::start();
    frontend.execute("1").ok();
    let mut send = |code: &str, stop: bool| {
        let content = json!({"code": code, "stop_on_error": stop});
        frontend.send_shell("execute_request", json!({}), content, vec![])
    };
    let slow_failure = "std::thread::sleep(std::time::Duration::from_millis(500)); panic!(\"no\")";
    let failed = send(slow_failure, true);
    let queued = send("1", true);
    assert_eq!(frontend.finish(&failed).error(), "no");
    assert_eq!(frontend.finish(&queued).reply["status"], "aborted");
    assert_eq!(frontend.execute("2").result(), "2");

    let mut send = |code: &str, stop: bool| {
        let content = json!({"code": code, "stop_on_error": stop});
        frontend.send_shell("execute_request", json!({}), content, vec![])
    };
    let failed = send(slow_failure, false);
    let queued = send("3", false);
    assert_eq!(frontend.finish(&failed).error(), "no");
    assert_eq!(frontend.finish(&queued).result(), "3");
}

#[test]
fn everything_but_cells_is_answered_while_a_cell_runs() {
    let mut frontend = Frontend::start();
    frontend.execute("1").ok();
    let content = json!({"code": "cellbeat::sleep(cellbeat::seconds(600.0));"});
    let cell = frontend.send_shell("execute_request", json!({}), content, vec![]);
    let tail = json!({"hist_access_type": "tail", "n": 1, "output": false, "raw": true});
    for (request, content, reply) in [
        ("kernel_info_request", json!({}), "kernel_info_reply"),
        ("comm_info_request", json!({}), "comm_info_reply"),
        ("history_request", tail, "history_reply"),
    ] {
        // The fixture's `request` would skip the cell's reply, so this fails if it came first.
        let id = frontend.send_shell(request, json!({}), content, vec![]);
        let answer = frontend.recv_shell();
        assert_eq!(
            (answer.msg_type.as_str(), &answer.parent["msg_id"]),
            (reply, &json!(id))
        );
    }
    assert_eq!(frontend.beat(b"beat"), &b"beat"[..]);
    let info = frontend.control_request("kernel_info_request", json!({}));
    assert_eq!(info.content["status"], "ok");
    frontend.control_request("interrupt_request", json!({}));
    assert_eq!(frontend.finish(&cell).reply["ename"], "Interrupted");
}

#[test]
fn bad_messages_are_dropped_and_the_next_is_answered() {
    let mut frontend = Frontend::start();
    // Each would be answered under its own id if it were taken for good.
    let mut forge = |at: usize, with: &'static [u8]| {
        let (id, mut parts) =
            frontend
                .wire
                .encode("kernel_info_request", json!({}), json!({}), vec![]);
        parts[at] = Bytes::from_static(with);
        frontend.send_raw(parts);
        id
    };
    let forged = [
        forge(0, b"<IDS|MSg>"),
        forge(1, b""),
        forge(1, b"00ff"),
        forge(1, b"not hex"),
        forge(4, b"{\"forged\": true}"),
        forge(5, b"{\"forged\": true}"),
    ];
    let (_, good) = frontend
        .wire
        .encode("kernel_info_request", json!({}), json!({}), vec![]);
    frontend.send_raw(vec![Bytes::from_static(b"no delimiter")]);
    frontend.send_raw(good[..4].to_vec());
    // Signed, but not what the type says, and types that do not exist.
    frontend.send_shell("comm_msg", json!({}), json!([1, 2]), vec![]);
    frontend.send_shell("comm_open", json!({}), json!({"comm_id": 7}), vec![]);
    frontend.send_shell("execute_request", json!({}), json!({"silent": 3}), vec![]);
    frontend.send_shell("no_such_request", json!({}), json!({}), vec![]);
    // The second is a replay.
    frontend.send_raw(good.clone());
    frontend.send_raw(good);
    let reply = frontend.recv_shell();
    assert_eq!(reply.msg_type, "kernel_info_reply");
    assert!(
        !forged.contains(&reply.parent["msg_id"].as_str().unwrap().to_owned()),
        "{reply:#?}"
    );
    // That nothing else was answered, the end of the test sees.
    assert_eq!(frontend.execute("6 * 7").result(), "42");
}

#[test]
fn buffers_are_not_signed() {
    let mut frontend = Frontend::start();
    let content = json!({"comm_id": "c", "target_name": "none", "data": {}});
    let buffers = vec![Bytes::from_static(b"\x00\xff\xfe")];
    frontend.send_shell("comm_open", json!({}), content, buffers);
    let close = frontend.wait_for(|m| m.msg_type == "comm_close");
    assert_eq!(close.content["comm_id"], "c");
}

#[test]
fn headers_are_the_kernels_own_and_parents_come_back_unchanged() {
    let mut frontend = Frontend::start();
    let first = frontend.request("kernel_info_request", json!({}));
    let second = frontend.request("kernel_info_request", json!({}));
    assert_ne!(first.header["msg_id"], second.header["msg_id"]);
    assert_eq!(first.header["session"], second.header["session"]);
    assert_ne!(first.header["session"], first.parent["session"]);
    assert_eq!(first.header["version"], "5.5");
    assert!(first.header["date"].as_str().unwrap().ends_with('Z'));
    assert_eq!(first.parent["username"], "kernel");
}

#[test]
fn is_complete_tells_an_open_block_from_a_finished_one() {
    let mut frontend = Frontend::start();
    let mut status = |code: &str| {
        let reply = frontend.request("is_complete_request", json!({"code": code}));
        reply.content["status"].as_str().unwrap().to_owned()
    };
    assert_eq!(status("let x = 1;"), "complete");
    assert_eq!(status("fn f() {"), "incomplete");
    assert_eq!(status("let x = )"), "invalid");
}

#[test]
fn shutdown_is_answered_on_control_and_for_all_on_iopub() {
    let mut frontend = Frontend::start();
    frontend.execute("let x = 1;").ok();
    let reply = frontend.control_request("shutdown_request", json!({"restart": true}));
    assert_eq!(reply.msg_type, "shutdown_reply");
    assert_eq!(reply.content, json!({"status": "ok", "restart": true}));
    let broadcast = frontend.wait_for(|m| m.msg_type == "shutdown_reply");
    assert_eq!(broadcast.content["restart"], true);
    assert_eq!(frontend.exit_code(), Some(0));
}

#[test]
fn a_shutdown_during_a_cell_ends_the_kernel() {
    let mut frontend = Frontend::start();
    frontend.execute("1").ok();
    let content = json!({"code": "loop {}"});
    frontend.send_shell("execute_request", json!({}), content, vec![]);
    frontend.wait_for(|m| m.msg_type == "execute_input" && m.content["execution_count"] == 2);
    let reply = frontend.control_request("shutdown_request", json!({"restart": false}));
    assert_eq!(reply.content["status"], "ok");
    assert_eq!(frontend.exit_code(), Some(0));
}

#[test]
fn history_tells_inputs_and_outputs_of_this_session() {
    let mut frontend = Frontend::start();
    frontend.execute("let a = 20;").ok();
    frontend.execute("a + 1").ok();
    let range =
        json!({"hist_access_type": "range", "session": 0, "start": 1, "output": true, "raw": true});
    let reply = frontend.request("history_request", range);
    let history = reply.content["history"].as_array().unwrap();
    assert_eq!(
        history[0].as_array().unwrap()[1..],
        [json!(1), json!(["let a = 20;", null])]
    );
    assert_eq!(
        history[1].as_array().unwrap()[1..],
        [json!(2), json!(["a + 1", "21"])]
    );
    assert_eq!(history.len(), 2);
}

#[test]
fn user_expressions_are_evaluated_each_for_itself() {
    let mut frontend = Frontend::start();
    let expressions = json!({"sum": "a + 1", "bad": "no_such_name"});
    let content = json!({"code": "let a = 1;", "user_expressions": expressions});
    let cell = frontend.execute_as(json!({}), content);
    assert_eq!(cell.ok().kinds(), ["execute_input"]);
    let answers = &cell.reply["user_expressions"];
    assert_eq!(answers["sum"]["status"], "ok");
    assert_eq!(answers["sum"]["data"]["text/plain"], "2");
    assert_eq!(answers["bad"]["status"], "error");
    assert_eq!(answers["bad"]["ename"], "E0425");
}

#[test]
fn kernel_info_does_not_wait_until_the_cell_process_is_built() {
    let empty = tempfile::tempdir().unwrap();
    let mut frontend = Frontend::start_with(&[("CELLBEAT_CACHE", empty.path().as_os_str())]);
    let reply = frontend.request("kernel_info_request", json!({}));
    assert_eq!(reply.content["status"], "ok");
    let reply = frontend.control_request("shutdown_request", json!({"restart": false}));
    assert_eq!(reply.content["status"], "ok");
    assert_eq!(frontend.exit_code(), Some(0));
    let built = std::fs::read_dir(empty.path().join("runtime"));
    let built = built
        .into_iter()
        .flatten()
        .flatten()
        .filter(|e| e.path().join("cellbeat-host").exists());
    assert_eq!(
        built.count(),
        0,
        "it was built before the reply, so this shows nothing"
    );
}

#[test]
fn the_kernel_ends_when_the_process_that_started_it_is_gone() {
    let mut gone = std::process::Command::new("true").spawn().unwrap();
    let pid = gone.id().to_string();
    gone.wait().unwrap();
    let mut frontend = Frontend::start_with(&[("JPY_PARENT_PID", pid.as_ref())]);
    assert_eq!(frontend.exit_code(), Some(0));
}
