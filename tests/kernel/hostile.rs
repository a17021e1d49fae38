//! Messages that no client should send, on every channel: dropped, and the next request is answered.

use bytes::Bytes;
use serde_json::json;

use crate::frontend::Frontend;

/// The kernel answers on all channels.
#[track_caller]
fn answers(frontend: &mut Frontend) {
    assert_eq!(
        frontend.request("kernel_info_request", json!({})).content["status"],
        "ok"
    );
    let on_control = frontend.control_request("kernel_info_request", json!({}));
    assert_eq!(on_control.content["status"], "ok");
    assert_eq!(frontend.beat(b"still there"), &b"still there"[..]);
    let mut client = frontend.connect();
    frontend.subscribe(&mut client, "");
}

#[test]
fn what_is_no_message_of_ours_is_dropped_on_every_channel() {
    let mut frontend = Frontend::start();
    for channel in ["shell", "control", "stdin"] {
        // On stdin nothing is answered.
        let encode = |frontend: &Frontend| {
            frontend
                .wire
                .encode("kernel_info_request", json!({}), json!({}), vec![])
                .1
        };
        let replace = |at: usize, with: &'static [u8]| {
            let mut parts = encode(&frontend);
            parts[at] = Bytes::from_static(with);
            parts
        };
        for bad in [
            vec![Bytes::new()],
            vec![Bytes::from_static(b"no delimiter"); 20],
            vec![Bytes::from_static(b"<IDS|MSG>"); 7],
            encode(&frontend)[..5].to_vec(),
            replace(1, b""),
            replace(1, b"\xff\xfe"),
            replace(5, b"{\"forged\": true}"),
        ] {
            frontend.send_raw_on(channel, bad);
        }
        let (_, unknown) = frontend
            .wire
            .encode("no_such_request", json!({}), json!({}), vec![]);
        // The second is a replay.
        frontend.send_raw_on(channel, unknown.clone());
        frontend.send_raw_on(channel, unknown);
        // Signed, but no header of a message.
        for header in [
            json!(7),
            json!([]),
            json!({}),
            json!({"msg_id": 1, "msg_type": "x"}),
            json!({"msg_type": "x"}),
            json!({"msg_id": "a", "msg_type": "kernel_info_request", "subshell_id": 7}),
        ] {
            let parts = frontend
                .wire
                .encode_with(&header, json!({}), json!({}), vec![]);
            frontend.send_raw_on(channel, parts);
        }
        answers(&mut frontend);
    }
}

#[test]
fn content_that_is_not_what_its_type_says_is_dropped() {
    let mut frontend = Frontend::start();
    let mut deep = json!(0);
    for _ in 0..100 {
        deep = json!([deep]);
    }
    let cases = [
        ("execute_request", json!({"code": 5})),
        ("execute_request", json!({})),
        ("execute_request", json!({"code": "1", "silent": "yes"})),
        (
            "execute_request",
            json!({"code": "1", "user_expressions": ["a"]}),
        ),
        ("execute_request", json!(null)),
        (
            "complete_request",
            json!({"code": "let x", "cursor_pos": "3"}),
        ),
        (
            "complete_request",
            json!({"code": "let x", "cursor_pos": -1}),
        ),
        ("inspect_request", json!({"code": 1, "cursor_pos": 1})),
        ("is_complete_request", json!({"code": ["1"]})),
        (
            "history_request",
            json!({"hist_access_type": "tail", "n": -5}),
        ),
        (
            "history_request",
            json!({"hist_access_type": "tail", "n": "many"}),
        ),
        ("history_request", json!({"hist_access_type": "everything"})),
        ("comm_open", json!({"comm_id": 7, "target_name": "x"})),
        ("comm_msg", json!([1, 2])),
        ("comm_close", json!({"data": {}})),
        ("comm_info_request", json!({"target_name": 4})),
        ("no_such_request", deep.clone()),
    ];
    for (msg_type, content) in cases {
        let id = frontend.send_shell(msg_type, json!({}), content.clone(), vec![]);
        let outputs = frontend.outputs_until_idle(&id);
        assert_eq!(outputs.len(), 1, "{msg_type} {content}: {outputs:#?}");
    }
    // These are answered: a position past the end is the end, whatever it is.
    for cursor_pos in [json!(3), json!(1_000_000), json!(u64::MAX)] {
        let content = json!({"code": "é", "cursor_pos": cursor_pos});
        assert_eq!(
            frontend
                .request("complete_request", content.clone())
                .content["status"],
            "ok"
        );
        assert_eq!(
            frontend.request("inspect_request", content).content["status"],
            "ok"
        );
    }
    let many = json!({"hist_access_type": "tail", "n": u64::MAX});
    assert_eq!(
        frontend.request("history_request", many).content["status"],
        "ok"
    );
    for (msg_type, content) in [
        ("delete_subshell_request", json!({})),
        ("delete_subshell_request", json!({"subshell_id": ["x"]})),
    ] {
        assert_eq!(
            frontend.control_request(msg_type, content).content["status"],
            "error"
        );
    }
    frontend.send_control("no_such_request", deep);
    frontend.send_control("shutdown_reply", json!({}));
    answers(&mut frontend);
}

#[test]
fn json_that_is_deep_or_no_text_is_dropped() {
    let mut frontend = Frontend::start();
    frontend.execute("let kept = 1;").ok();
    let document = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    for content in [
        document.clone(),
        format!("{{\"comm_id\":\"c\",\"target_name\":\"t\",\"data\":{document}}}"),
        "{\"comm_id\":\"c\",\"data\":1e999}".to_owned(),
        "{\"code\": \"1\", ".to_owned(),
    ] {
        for msg_type in ["comm_open", "comm_msg", "execute_request"] {
            frontend.send_signed(msg_type, content.clone().into_bytes());
        }
    }
    frontend.send_signed("execute_request", b"{\"code\": \"\xff\xfe\"}".to_vec());
    answers(&mut frontend);
    // The cell process, which gets what is JSON, says so of the two deep ones that are whole.
    let mut said = String::new();
    while said.matches("nested too deep").count() < 2 {
        let stderr = frontend.wait_for(|m| m.content["name"] == "stderr");
        said.push_str(stderr.content["text"].as_str().unwrap());
    }
    assert_eq!(frontend.execute("kept").result(), "1");
}

#[test]
fn a_large_message_is_handled_like_a_small_one() {
    let mut frontend = Frontend::start();
    let code = format!("// {}\n6 * 7", "x".repeat(20 << 20));
    assert_eq!(frontend.execute(&code).result(), "42");
    let content =
        json!({"comm_id": "c", "target_name": "none", "data": {"x": "y".repeat(10 << 20)}});
    let buffer = Bytes::from(vec![7; 20 << 20]);
    frontend.send_shell("comm_open", json!({}), content, vec![buffer]);
    frontend.wait_for(|m| m.msg_type == "comm_close");
    answers(&mut frontend);
}

#[test]
fn what_is_no_subscription_is_ignored() {
    let mut frontend = Frontend::start();
    frontend.send_on_iopub(&[
        b"\x01\xff\xfe",
        b"\x00never subscribed",
        b"\x02what",
        b"",
        b"kernel.",
    ]);
    answers(&mut frontend);
    assert_eq!(frontend.execute("6 * 7").result(), "42");
}

#[test]
fn an_input_reply_that_nobody_waits_for_is_dropped() {
    let mut frontend = Frontend::start();
    frontend.reply_stdin("nobody asked");
    let content = json!({"code": "let mut line = String::new(); std::io::stdin().read_line(&mut line)?; line", "allow_stdin": true});
    let id = frontend.send_to(None, "execute_request", content);
    frontend.recv_stdin();
    let (_, wrong) = frontend
        .wire
        .encode("input_reply", json!({}), json!({"value": 5}), vec![]);
    frontend.send_raw_on("stdin", wrong);
    frontend.reply_stdin("asked");
    assert_eq!(frontend.finish(&id).result(), "\"asked\\n\"");
}

#[test]
fn fifty_clients_at_once_get_each_its_own_replies() {
    let mut frontend = Frontend::start();
    frontend.leave_the_rest();
    frontend.execute("let base = 1000;").ok();
    let mut clients: Vec<_> = (0..50).map(|_| frontend.connect()).collect();
    for client in &mut clients {
        frontend.subscribe(client, "");
    }
    // Every client has sent before any reads.
    let mut sent = Vec::new();
    for (n, client) in clients.iter_mut().enumerate() {
        let info = frontend.send_as(client, "kernel_info_request", json!({}));
        let open = json!({"comm_id": format!("c{n}"), "target_name": "none", "data": {}});
        frontend.send_as(client, "comm_open", open);
        sent.push(info);
    }
    for (client, info) in clients.iter_mut().zip(&sent) {
        let reply = frontend.recv_as(client);
        assert_eq!(
            (&*reply.msg_type, &reply.parent["msg_id"]),
            ("kernel_info_reply", &json!(info))
        );
        frontend.outputs_as(client, info);
    }
    for n in [0, 25, 49] {
        let content = json!({"code": format!("base + {n}")});
        let id = frontend.send_as(&mut clients[n], "execute_request", content);
        assert_eq!(frontend.recv_as(&mut clients[n]).content["status"], "ok");
        // All see it.
        for client in &mut clients {
            let outputs = frontend.outputs_as(client, &id);
            let result = outputs
                .iter()
                .find(|m| m.msg_type == "execute_result")
                .unwrap();
            assert_eq!(result.content["data"]["text/plain"], (1000 + n).to_string());
        }
    }
}

#[test]
fn a_flood_of_comm_messages_for_nobody_leaves_the_kernel_as_it_was() {
    let mut frontend = Frontend::start();
    frontend.execute("let kept = 1;").ok();
    for _ in 0..20 {
        let mut last = String::new();
        for _ in 0..1000 {
            let content = json!({"comm_id": "gone", "data": {}});
            last = frontend.send_to(None, "comm_msg", content);
        }
        // Each has its busy and its idle.
        frontend.skip_until_idle(&last);
    }
    assert_eq!(frontend.execute("kept").result(), "1");
}
