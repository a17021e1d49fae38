//! Bytes that no client should send, from anyone who reaches the ports: they end their own connection and nothing else.

use std::collections::VecDeque;

use serde_json::json;

use crate::frontend::Frontend;
use crate::raw::{Raw, claim, command, greeting, properties};

/// The kernel answers on all channels, and has kept what it had.
#[track_caller]
fn answers(frontend: &mut Frontend) {
    frontend.assert_answers();
    let mut client = frontend.connect();
    frontend.subscribe(&mut client, "");
}

/// A number of the kernel's own account of its memory, in kB.
fn memory(frontend: &Frontend, name: &str) -> u64 {
    let status =
        std::fs::read_to_string(format!("/proc/{}/status", frontend.kernel_pid())).unwrap();
    let line = status.lines().find(|line| line.starts_with(name)).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

#[test]
fn bytes_before_a_handshake_end_only_their_own_connection() {
    let mut frontend = Frontend::start();
    let mut future = greeting("NULL");
    future[10] = 2;
    let after_greeting = |bytes: &[u8]| [&greeting("NULL")[..], bytes].concat();
    let long_property = [&b"\x0bSocket-Type"[..], &[0xff; 4], b"DEALER"].concat();
    let cases = [
        b"GET / HTTP/1.1\r\n\r\n".to_vec(),
        vec![0; 64],
        vec![0xff; 64],
        (0..=255).rev().collect(),
        future,
        greeting("CURVE"),
        greeting("PLAIN"),
        greeting("no such mechanism!!!"),
        // A frame of 64 TiB in place of READY, as a command and as a message.
        after_greeting(&claim(4, 1 << 46)),
        after_greeting(&claim(0, 1 << 46)),
        after_greeting(&claim(4, u64::MAX)),
        after_greeting(&[0xff; 9]),
        after_greeting(&command("READY", b"")),
        after_greeting(&command("READY", b"\x0bSocket")),
        after_greeting(&command("READY", &long_property)),
        after_greeting(&command("READY", &properties("PULL", ""))),
        after_greeting(&command("READY", &properties("DEALER", "\0reserved"))),
        after_greeting(&command("READY", &properties("SUB", &"x".repeat(300)))),
        after_greeting(&command("READY", &vec![b'x'; 9000])),
        after_greeting(&command("HELLO", &[0; 194])),
        after_greeting(&command("ERROR", b"\x03why")),
        after_greeting(b"\x04\0"),
        after_greeting(b"\x04\x01\xff"),
        after_greeting(b"\0\x05early"),
    ];
    for port in frontend.ports {
        for case in &cases {
            let mut raw = Raw::connect(port);
            raw.send(case);
            raw.wait_until_ended();
        }
    }
    answers(&mut frontend);
}

#[test]
fn bytes_after_a_handshake_end_only_their_own_connection() {
    let mut frontend = Frontend::start();
    frontend.execute("let kept = 7;").ok();
    let cases = [
        claim(0, 1 << 36),
        claim(1, 1 << 62),
        claim(4, 1 << 36),
        claim(0, u64::MAX),
        // More than all frames of a message may have together.
        [&b"\x01\x03abc"[..], &claim(0, (1 << 30) - 2)].concat(),
        vec![0xff; 500],
        // Bits that no frame has; a command of several frames.
        b"\x08\0".to_vec(),
        b"\x05\x01\0".to_vec(),
        // Commands without a name, or of a name that is cut.
        b"\x04\0".to_vec(),
        b"\x04\x02\x09S".to_vec(),
        command("ERROR", b"\0"),
        // More frames than a message may have.
        b"\x01\0".repeat(1 << 17),
    ];
    for (at, port) in frontend.ports.into_iter().enumerate() {
        let socket_type = if at == 3 { "SUB" } else { "DEALER" };
        for case in &cases {
            let mut raw = Raw::established(port, socket_type, "");
            raw.send_and_ignore(case);
            raw.wait_until_ended();
        }
    }
    answers(&mut frontend);
    assert_eq!(frontend.execute("kept").result(), "7");
}

#[test]
fn a_claimed_length_costs_no_memory_before_its_bytes_have_come() {
    let mut frontend = Frontend::start();
    let before = memory(&frontend, "VmSize");
    let mut claims: Vec<Raw> = (0..100)
        .map(|_| Raw::established(frontend.ports[0], "DEALER", ""))
        .collect();
    for raw in &mut claims {
        raw.send(&claim(0, 1 << 30));
        raw.send(b"the first bytes of it");
    }
    // Each was read by then, or is read soon; a first piece of it counts for little.
    answers(&mut frontend);
    let grown = memory(&frontend, "VmSize").saturating_sub(before);
    assert!(grown < 1 << 20, "{grown} kB more");
}

#[test]
fn half_open_connections_keep_nobody_out() {
    let mut frontend = Frontend::start();
    for port in frontend.ports {
        // More than a socket takes, held open all the time.
        let mut open = VecDeque::new();
        for number in 0..600 {
            let mut raw = Raw::connect(port);
            // Some greet, and go no further.
            if number % 2 == 0 {
                raw.send_and_ignore(&greeting("NULL")[..number % 64]);
            }
            open.push_back(raw);
            if open.len() > 300 {
                open.pop_front();
            }
        }
        answers(&mut frontend);
        let files = std::fs::read_dir(format!("/proc/{}/fd", frontend.kernel_pid())).unwrap();
        let files = files.count();
        assert!(files < 300, "{files} files of the kernel are open");
    }
}

#[test]
fn a_ping_is_answered_with_its_context() {
    let mut frontend = Frontend::start();
    for (port, socket_type) in [(frontend.ports[0], "DEALER"), (frontend.ports[3], "SUB")] {
        let mut raw = Raw::established(port, socket_type, "");
        raw.send(&command("PING", b"\x01\x00context"));
        let (flags, body) = raw.frame();
        assert_eq!((flags, &body[..]), (4, &b"\x04PONGcontext"[..]));
    }
    answers(&mut frontend);
}

#[test]
fn subscriptions_come_as_commands_or_as_messages() {
    let mut frontend = Frontend::start();
    for (subscribe, cancel) in [
        (
            command("SUBSCRIBE", b"kernel."),
            command("CANCEL", b"kernel."),
        ),
        (b"\0\x08\x01kernel.".to_vec(), b"\0\x08\0kernel.".to_vec()),
    ] {
        let mut raw = Raw::established(frontend.ports[3], "SUB", "");
        raw.send(&subscribe);
        raw.send(&subscribe);
        raw.send(&cancel);
        // One of the two is left. A topic that is another's is not this one's.
        let welcome = raw.message();
        assert_eq!(welcome[0], "kernel.");
        assert_eq!(raw.message()[0], "kernel.");
        frontend.request("kernel_info_request", json!({}));
        let topic = raw.message()[0].clone();
        assert!(topic.ends_with(b".status"), "{topic:?}");
        raw.send(&cancel);
        raw.send(&command("SUBSCRIBE", b"other"));
        loop {
            let topic = raw.message()[0].clone();
            if topic == "other" {
                break;
            }
        }
        frontend.request("kernel_info_request", json!({}));
        raw.send(&command("PING", b"\0\0end"));
        // Nothing but the answer.
        assert_eq!(raw.frame().1, "\x04PONGend");
    }
}
