//! Clients that reconnect under the identity they had, as jupyter_server does after its network was gone.

use std::collections::{BTreeSet, VecDeque};
use std::sync::atomic::{AtomicBool, Ordering};

use bytes::Bytes;
use serde_json::{Value, json};

use crate::frontend::Frontend;
use crate::raw::Raw;

const IDENTITY: &str = "one-and-the-same";

fn connect(frontend: &Frontend) -> Raw {
    Raw::established(frontend.ports[0], "DEALER", IDENTITY)
}

/// Sends a request and returns its id.
fn send(frontend: &Frontend, raw: &mut Raw, msg_type: &str, content: Value) -> String {
    let (id, parts) = frontend.wire.encode(msg_type, json!({}), content, vec![]);
    raw.send_message(&parts);
    id
}

fn parent(frontend: &Frontend, parts: Vec<Bytes>) -> String {
    let reply = frontend.wire.decode(parts);
    reply.parent["msg_id"].as_str().unwrap().to_owned()
}

/// `held`: how many of the connections before are still open.
#[track_caller]
fn reconnect_a_thousand_times(frontend: &Frontend, held: usize) {
    let mut open = VecDeque::new();
    for _ in 0..1000 {
        let mut raw = connect(frontend);
        let id = send(frontend, &mut raw, "kernel_info_request", json!({}));
        assert_eq!(parent(frontend, raw.message()), id);
        open.push_back(raw);
        if open.len() > held {
            open.pop_front();
        }
    }
}

#[test]
fn a_thousand_reconnects_lose_no_request_and_no_reply() {
    let frontend = Frontend::start();
    for held in [0, 1, 50] {
        reconnect_a_thousand_times(&frontend, held);
    }
}

#[test]
fn a_thousand_reconnects_under_load_lose_no_request_and_no_reply() {
    let mut frontend = Frontend::start();
    frontend.leave_the_rest();
    let ended = AtomicBool::new(false);
    std::thread::scope(|scope| {
        // Also where the test fails.
        let ends = EndsWith(&ended);
        let frontend = &frontend;
        let ended = &ended;
        for _ in 0..2 {
            scope.spawn(move || {
                let mut other = Raw::established(frontend.ports[0], "DEALER", "");
                while !ended.load(Ordering::Relaxed) {
                    let burst: Vec<String> = (0..4)
                        .map(|_| send(frontend, &mut other, "kernel_info_request", json!({})))
                        .collect();
                    for id in burst {
                        assert_eq!(parent(frontend, other.message()), id);
                    }
                }
            });
        }
        // The cells print at the same time.
        let mut busy = Raw::established(frontend.ports[0], "DEALER", "");
        let code = "let until = std::time::Instant::now() + std::time::Duration::from_secs(3);\n\
                    while std::time::Instant::now() < until { println!(\"busy\"); }";
        send(
            frontend,
            &mut busy,
            "execute_request",
            json!({"code": code}),
        );
        reconnect_a_thousand_times(frontend, 1);
        drop(ends);
    });
}

struct EndsWith<'a>(&'a AtomicBool);

impl Drop for EndsWith<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

#[test]
fn a_request_sent_just_before_its_connection_ends_is_handled() {
    let mut frontend = Frontend::start();
    let sent: BTreeSet<String> = (0..200)
        .map(|_| {
            let mut raw = connect(&frontend);
            send(&frontend, &mut raw, "kernel_info_request", json!({}))
        })
        .collect();
    for id in sent {
        frontend.outputs_until_idle(&id);
    }
}

#[test]
fn a_reply_reaches_a_client_that_was_away_when_it_was_ready() {
    let mut frontend = Frontend::start();
    let mut raw = connect(&frontend);
    let id = send(
        &frontend,
        &mut raw,
        "execute_request",
        json!({"code": "6 * 7"}),
    );
    // It runs, and nobody waits for it.
    frontend.wait_for(|m| m.parent["msg_id"] == id && m.msg_type == "execute_input");
    drop(raw);
    let outputs = frontend.outputs_until_idle(&id);
    assert_eq!(outputs.last().unwrap().content["data"]["text/plain"], "42");
    let mut raw = connect(&frontend);
    assert_eq!(parent(&frontend, raw.message()), id);
}

#[test]
fn a_reply_goes_to_the_newest_connection_whatever_becomes_of_the_old_ones() {
    let mut frontend = Frontend::start();
    let mut old = connect(&frontend);
    let code = "let line = std::io::stdin().lines().next(); 6 * 7";
    let content = json!({"code": code, "allow_stdin": true});
    let mut stdin = Raw::established(frontend.ports[2], "DEALER", IDENTITY);
    let id = send(&frontend, &mut old, "execute_request", content);
    // Asked for on the connection that is there when the cell asks, answered on another.
    let asked = frontend.wire.decode(stdin.message());
    assert_eq!(asked.msg_type, "input_request");
    let mut new = connect(&frontend);
    // The old connection is ended for the client.
    old.wait_until_ended();
    drop(old);
    let mut newer_stdin = Raw::established(frontend.ports[2], "DEALER", IDENTITY);
    drop(stdin);
    send(
        &frontend,
        &mut newer_stdin,
        "input_reply",
        json!({"value": "a line"}),
    );
    let reply = frontend.wire.decode(new.message());
    assert_eq!(
        (&reply.parent["msg_id"], &reply.content["status"]),
        (&json!(id), &json!("ok"))
    );
    let outputs = frontend.outputs_until_idle(&id);
    assert_eq!(outputs.last().unwrap().content["data"]["text/plain"], "42");
}
