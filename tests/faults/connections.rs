//! Connections that are open and do nothing keep nobody out.

use serde_json::json;

use crate::frontend::Frontend;
use crate::raw::{Raw, command};

/// As many as a socket takes.
const CONNECTIONS: usize = 160;

#[test]
fn those_that_send_nothing_or_nothing_valid_make_room_for_others() {
    let mut frontend = Frontend::start();
    frontend.assert_answers();
    let mut idle = Vec::new();
    for (at, port) in frontend.ports.into_iter().enumerate() {
        let kind = if at == 3 { "SUB" } else { "DEALER" };
        for number in 0..CONNECTIONS {
            let mut raw = Raw::established(port, kind, "");
            if kind == "DEALER" && number % 2 == 0 {
                raw.send_message(&["not signed".into()]);
            }
            idle.push(raw);
        }
    }
    // A new client comes in on all channels.
    let mut client = frontend.connect();
    frontend.subscribe(&mut client, "");
    let id = frontend.send_as(&mut client, "kernel_info_request", json!({}));
    let reply = frontend.recv_as(&mut client);
    assert_eq!(reply.content["status"], "ok");
    frontend.outputs_as(&mut client, &id);
    // The one that was there before has kept its place where it can be told from others.
    frontend.request("kernel_info_request", json!({}));
    frontend.control_request("kernel_info_request", json!({}));
    assert_eq!(frontend.execute("6 * 7").result(), "42");
    drop(idle);
}

#[test]
fn a_subscriber_without_a_subscription_makes_room_and_is_told_of_nothing_more() {
    let frontend = Frontend::start();
    let port = frontend.ports[3];
    let mut first = Raw::subscribed(port);
    first.send(&command("CANCEL", b""));
    // The next one is answered after that was read.
    first.send(&command("PING", b"\0\0read"));
    while first.frame().1 != "\x04PONGread" {}
    // With the frontend's own these are one too many.
    let others = (1..CONNECTIONS).map(|_| Raw::subscribed(port));
    let others: Vec<Raw> = others.collect();
    first.wait_until_ended();
    drop(others);
}
