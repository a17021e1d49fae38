//! Limits for each address: a client that floods the server is refused, and others are not.

mod harness;

use std::io::Read;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpStream, UdpSocket};

use cellbeat::prelude::*;
use cellbeat_server::{Running, Server};
use harness::{Client, GENEROUS, get, start, wait_until};

const FLOODING: &str = "198.51.100.7";
const OTHER: &str = "198.51.100.8";

fn one_app() -> Server {
    Server::new().app("", || TextInput::new("Name"))
}

fn page_of(server: &Running, client: &str) -> harness::Answer {
    get(server.address(), "/", &[("X-Real-IP", client)])
}

fn socket_of(server: &Running, client: &str, token: &str) -> Result<Client, u16> {
    Client::open(server.address(), "/ws", token, &[("x-real-ip", client)])
        .map_err(|response| response.status().as_u16())
}

/// Where a server on all addresses is reached by one who does not count as of this machine.
fn from_outside(server: &Running) -> SocketAddr {
    // Nothing is sent: it says which address of this machine packets would come from.
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).unwrap();
    socket
        .connect((Ipv4Addr::new(203, 0, 113, 1), 9))
        .expect("this test needs a network interface");
    let own: IpAddr = socket.local_addr().unwrap().ip();
    SocketAddr::new(own, server.address().port())
}

fn open_to_all() -> Server {
    one_app().address(Ipv4Addr::UNSPECIFIED)
}

#[test]
fn one_who_takes_all_sessions_and_sockets_leaves_those_of_others() {
    let server = one_app().use_xheaders(true).max_share_per_address(0.2);
    let server = start(server.max_sessions(10).max_connections(10));
    let pages = [(); 20].map(|()| page_of(&server, FLOODING));
    let statuses = pages.each_ref().map(|page| page.status);
    assert_eq!(statuses[..2], [200, 200]);
    assert!(statuses[2..].iter().all(|status| *status == 429));
    assert!(pages[2].text().contains("by your address"));
    let token = pages[0].token();
    let mut sockets = [(); 20].map(|()| socket_of(&server, FLOODING, &token));
    assert!(sockets[..2].iter().all(Result::is_ok));
    assert!(sockets[2..].iter().all(|socket| matches!(socket, Err(429))));
    let other = page_of(&server, OTHER);
    assert_eq!(other.status, 200);
    assert!(socket_of(&server, OTHER, &other.token()).is_ok());
    // Sockets that are closed are places for others of the same address.
    sockets[0] = Err(0);
    wait_until(|| socket_of(&server, FLOODING, &token).is_ok());
}

#[test]
fn sessions_that_ended_are_places_for_others_of_the_address() {
    let server = one_app()
        .use_xheaders(true)
        .max_share_per_address(0.1)
        .max_sessions(10);
    let server = start(server.unused_session_lifetime(std::time::Duration::from_millis(300)));
    assert_eq!(page_of(&server, FLOODING).status, 200);
    assert_eq!(page_of(&server, FLOODING).status, 429);
    wait_until(|| page_of(&server, FLOODING).status == 200);
}

#[test]
fn one_who_makes_sessions_too_fast_does_not_slow_down_others() {
    // At once: five, of which one address may have one.
    let server = one_app().use_xheaders(true).max_share_per_address(0.2);
    let server = start(server.max_new_sessions_per_second(1.0));
    let statuses = [(); 4].map(|()| page_of(&server, FLOODING).status);
    assert_eq!(statuses[0], 200);
    assert!(statuses[1..].iter().all(|status| *status == 429));
    for other in 8..12 {
        assert_eq!(page_of(&server, &format!("198.51.100.{other}")).status, 200);
    }
}

#[test]
fn clients_of_this_machine_are_not_limited_and_headers_that_nobody_asked_for_say_nothing() {
    let server = start(open_to_all().max_sessions(20).max_share_per_address(0.1));
    let here = SocketAddr::new(Ipv4Addr::LOCALHOST.into(), server.address().port());
    for _ in 0..5 {
        assert_eq!(get(here, "/", &[("X-Real-IP", FLOODING)]).status, 200);
    }
    let outside = from_outside(&server);
    let statuses = [1, 2, 3, 4].map(|other| {
        let forged = format!("198.51.100.{other}");
        let headers = [("X-Real-IP", &*forged), ("X-Forwarded-For", &*forged)];
        get(outside, "/", &headers).status
    });
    assert_eq!(statuses, [200, 200, 429, 429]);
}

#[test]
fn one_who_opens_connections_and_says_nothing_keeps_nobody_else_out() {
    let limited = || open_to_all().max_connections(20).max_share_per_address(0.1);
    let server = start(limited());
    let here = SocketAddr::new(Ipv4Addr::LOCALHOST.into(), server.address().port());
    let outside = from_outside(&server);
    let open = || {
        let connection = TcpStream::connect(outside).unwrap();
        connection.set_read_timeout(Some(GENEROUS)).unwrap();
        connection
    };
    let held = [open(), open()];
    for _ in 0..40 {
        let ended = open().read(&mut [0]);
        assert!(ended.is_ok_and(|bytes| bytes == 0));
    }
    assert_eq!(get(here, "/healthz", &[]).status, 200);
    drop(held);
    wait_until(|| {
        // Both may still count.
        let mut connection = open();
        std::io::Write::write_all(&mut connection, b"GET /healthz HTTP/1.0\r\n\r\n").is_ok()
            && connection.read(&mut [0]).is_ok_and(|bytes| bytes > 0)
    });

    // Those of a proxy are its clients'.
    let server = start(limited().use_xheaders(true));
    let outside = from_outside(&server);
    let _held = [(); 5].map(|()| TcpStream::connect(outside).unwrap());
    assert_eq!(get(outside, "/healthz", &[]).status, 200);
}
