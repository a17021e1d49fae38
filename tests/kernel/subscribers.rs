//! Subscribers that do not read: nobody else notices them, and what comes when they read again is theirs.

use std::process::Command;

use serde_json::json;

use crate::frontend::{Executed, Frontend};
use crate::raw::Raw;

/// More than a queue and the system's buffers hold, as one line for each `{number}`.
const LINES: usize = 1200;

/// The text that a reader of all gets.
fn print_lines(frontend: &mut Frontend, name: &str) -> String {
    let code =
        format!("for n in 0..{LINES} {{ println!(\"{name} {{n}} {{}}\", \"x\".repeat(60_000)); }}");
    let id = frontend.send_code(None, &code);
    // The outputs first: this client reads its sockets only when it is asked to.
    let outputs = frontend.outputs_until_idle(&id);
    let reply = frontend.finish_reply(&id);
    Executed { reply, outputs }.stream("stdout")
}

/// The numbers of the lines in these texts, in order.
fn numbers(text: &str, name: &str) -> Vec<usize> {
    let lines = text.lines().filter_map(|line| line.strip_prefix(name));
    lines
        .filter_map(|line| line.split_whitespace().next()?.parse().ok())
        .collect()
}

#[test]
fn one_that_does_not_read_loses_for_itself_alone_and_then_gets_what_comes() {
    let mut frontend = Frontend::start();
    let mut stalled = Raw::subscribed(frontend.ports[3]);
    let whole: Vec<usize> = (0..LINES).collect();
    for name in ["first", "second"] {
        let printed = print_lines(&mut frontend, name);
        assert_eq!(numbers(&printed, name), whole);
    }
    assert!(frontend.log().contains("a client does not read"));

    // What waited for it is there, in order and whole.
    let mut text = String::new();
    while text.len() < 12 << 20 {
        let message = frontend.wire.decode(stalled.message());
        if message.msg_type == "stream" {
            text.push_str(message.content["text"].as_str().unwrap());
        }
    }
    let (_, lines) = numbers(&text, "first")
        .split_last()
        .map(|(l, r)| (*l, r.to_vec()))
        .unwrap();
    assert_eq!(lines, (0..lines.len()).collect::<Vec<_>>());

    // By now there is room for more.
    let id = frontend.send_code(None, "6 * 7");
    let result = loop {
        let message = frontend.wire.decode(stalled.message());
        if message.parent["msg_id"] == id && message.msg_type == "execute_result" {
            break message;
        }
    };
    assert_eq!(result.content["data"]["text/plain"], "42");
    assert_eq!(frontend.finish(&id).result(), "42");
}

/// How the kernel is ended: what that is called, and how it is done.
type End = (&'static str, fn(&mut Frontend));

#[test]
fn one_that_does_not_read_holds_up_no_end_of_the_kernel() {
    let ends: [End; 2] = [
        ("shutdown_request", |frontend| {
            let reply = frontend.control_request("shutdown_request", json!({"restart": false}));
            assert_eq!(reply.content["status"], "ok");
        }),
        ("SIGTERM", |frontend| {
            let pid = frontend.kernel_pid().to_string();
            let kill = Command::new("kill").arg(&pid).status().unwrap();
            assert!(kill.success());
        }),
    ];
    for (how, end) in ends {
        let mut frontend = Frontend::start();
        frontend.leave_the_rest();
        let mut stalled = Raw::subscribed(frontend.ports[3]);
        print_lines(&mut frontend, how);
        end(&mut frontend);
        assert_eq!(frontend.exit_code(), Some(0), "{how}");
        // What it had not read, it may have lost; the connection ends all the same.
        stalled.wait_until_ended();
    }
}

#[test]
fn the_last_outputs_and_replies_are_delivered_before_the_kernel_ends() {
    for _ in 0..20 {
        let mut frontend = Frontend::start();
        let mut client = frontend.connect();
        frontend.subscribe(&mut client, "");
        let id = frontend.send_as(&mut client, "shutdown_request", json!({"restart": true}));
        let reply = frontend.recv_as(&mut client);
        assert_eq!(
            (&*reply.msg_type, &reply.content["restart"]),
            ("shutdown_reply", &json!(true))
        );
        let last = frontend.wait_for(|m| m.msg_type == "shutdown_reply");
        assert_eq!(last.parent["msg_id"], id);
        assert_eq!(frontend.exit_code(), Some(0));
    }
}
