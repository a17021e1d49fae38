//! Kernels that start: many at once, and where a port is in use.

use std::net::TcpListener;
use std::ops::Range;
use std::process::Command;

use serde_json::json;

use crate::frontend::{Frontend, free_ports, wait_for_listener};

/// Ports that the system does not give to connections by itself, on Linux as on macOS.
const BELOW_CLIENTS: Range<u16> = 20_000..32_768;

fn cellbeat() -> Command {
    Command::new(env!("CARGO_BIN_EXE_cellbeat"))
}

/// How often what is rare is tried: `CELLBEAT_FAULTS_FACTOR`, or once.
fn factor() -> usize {
    let factor = std::env::var("CELLBEAT_FAULTS_FACTOR");
    factor.map_or(1, |factor| factor.parse().expect("a number"))
}

#[test]
fn twenty_kernels_start_at_once() {
    drop(Frontend::start());
    for _ in 0..factor() {
        start_at_once();
    }
}

fn start_at_once() {
    const KERNELS: usize = 20;
    // All are chosen before a kernel binds one, and none is one that a client's connection may get before.
    let first = BELOW_CLIENTS.start + (std::process::id() % 8000) as u16;
    let free =
        (first..BELOW_CLIENTS.end).filter_map(|port| TcpListener::bind(("127.0.0.1", port)).ok());
    let held: Vec<TcpListener> = free.take(KERNELS * 5).collect();
    assert_eq!(held.len(), KERNELS * 5);
    let ports = held.chunks_exact(5).map(|five| {
        let port = |at: usize| five[at].local_addr().unwrap().port();
        std::array::from_fn(port)
    });
    let ports: Vec<[u16; 5]> = ports.collect();
    drop(held);
    std::thread::scope(|scope| {
        for ports in ports {
            scope.spawn(move || {
                let mut frontend = Frontend::start_by(cellbeat(), ports);
                let info = frontend.request("kernel_info_request", json!({}));
                assert_eq!(info.content["status"], "ok");
                assert_eq!(frontend.execute("6 * 7").result(), "42");
            });
        }
    });
}

#[test]
fn a_port_that_is_in_use_for_a_moment_is_waited_for() {
    let ports = free_ports();
    let [shell, .., heartbeat] = ports;
    let holder = TcpListener::bind(("127.0.0.1", shell)).unwrap();
    // The heartbeat is bound first.
    let release = std::thread::spawn(move || {
        wait_for_listener(heartbeat);
        drop(holder);
    });
    let mut frontend = Frontend::start_by(cellbeat(), ports);
    release.join().unwrap();
    assert_eq!(frontend.beat(b"there"), &b"there"[..]);
}
