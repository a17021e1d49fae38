//! What a stranger, another site and a hostile client get: nothing, and nobody else suffers.

mod harness;

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::time::Duration;

use axum::{Router, routing};
use cellbeat::prelude::*;
use cellbeat_server::protocol::Signer;
use cellbeat_server::transport::{Listener, ListenerOptions};
use cellbeat_server::{ServeError, Server};
use harness::{Client, GENEROUS, Refused, get, id, request, start, wait_until};
use serde_json::json;
use tokio::runtime::Runtime;
use tokio::sync::watch;

fn name() -> impl Viewable {
    TextInput::new("Name")
}

fn one_app() -> Server {
    Server::new().app("", name)
}

#[track_caller]
fn status(refused: Result<Client, Box<Refused>>) -> u16 {
    match refused {
        Ok(_) => panic!("the socket was opened"),
        Err(response) => response.status().as_u16(),
    }
}

#[test]
fn a_token_that_the_server_did_not_make_opens_nothing() {
    let server = start(one_app().secret_key("ours"));
    let address = server.address();
    let theirs = Signer::new(b"theirs".to_vec(), true);
    let unsigned = Signer::new(Vec::new(), false);
    let lifetime = Duration::from_secs(300);
    for token in [
        theirs.token(&theirs.session_id().unwrap(), lifetime),
        unsigned.token("default", lifetime),
        "nonsense".to_owned(),
    ] {
        assert_eq!(status(Client::open(address, "/ws", &token, &[])), 403);
    }
    assert_eq!(server.sessions(), 0);
    let named = get(address, "/?bokeh-session-id=mine", &[]);
    assert_eq!(named.status, 403);
    // The same key elsewhere, as Bokeh's Python client has it, does.
    let ours = Signer::new(b"ours".to_vec(), true);
    let token = ours.token(&ours.session_id().unwrap(), lifetime);
    assert!(Client::open(address, "/ws", &token, &[]).is_ok());
}

#[test]
fn a_token_expires_but_not_for_the_page_that_used_it_in_time() {
    let server = start(one_app().session_token_expiration(Duration::from_secs(1)));
    let address = server.address();
    let (client, used) = Client::visit(address);
    let unused = get(address, "/", &[]).token();
    std::thread::sleep(Duration::from_millis(2100));
    assert_eq!(status(Client::open(address, "/ws", &unused, &[])), 403);
    drop(client);
    Client::join(address, &used).pull();
}

#[test]
fn where_that_was_asked_for_clients_name_sessions_as_they_like() {
    let server = start(one_app().sign_sessions(false));
    let token = Signer::new(Vec::new(), false).token("mine", Duration::from_secs(300));
    Client::join(server.address(), &token).pull();
    let page = get(server.address(), "/?bokeh-session-id=mine", &[]);
    Client::join(server.address(), &page.token()).pull();
    assert_eq!(server.sessions(), 1);
}

#[test]
fn a_page_of_another_site_gets_neither_a_socket_nor_a_token() {
    let server = start(one_app().allow_websocket_origin("friend.example"));
    let address = server.address();
    let token = get(address, "/", &[]).token();
    let from = |origin: &str| Client::open(address, "/ws", &token, &[("origin", origin)]);
    for origin in [
        "http://evil.example",
        "http://friend.example.evil.example",
        "null",
    ] {
        assert_eq!(status(from(origin)), 403, "{origin}");
    }
    assert!(from("http://friend.example").is_ok());
    let autoload = "/autoload.js?bokeh-autoload-element=e";
    let evil = get(address, autoload, &[("Origin", "http://evil.example")]);
    assert_eq!(evil.status, 403);
    assert_eq!(evil.header("access-control-allow-origin"), None);
    let friend = get(address, autoload, &[("Origin", "http://friend.example")]);
    assert_eq!(friend.status, 200);
    assert_eq!(
        friend.header("access-control-allow-origin"),
        Some("http://friend.example")
    );
    let asked = request(
        address,
        "OPTIONS",
        autoload,
        &[("Origin", "http://evil.example")],
    );
    assert_eq!(asked.status, 403);
    // By default, only those of the server itself.
    let server = start(one_app());
    let token = get(server.address(), "/", &[]).token();
    let own = format!("http://{}", server.address());
    assert!(Client::open(server.address(), "/ws", &token, &[("origin", &own)]).is_ok());
    let friend = [("origin", "http://friend.example")];
    assert_eq!(
        status(Client::open(server.address(), "/ws", &token, &friend)),
        403
    );
}

#[test]
fn autoload_takes_only_addresses_of_the_web() {
    let server = start(one_app());
    let with = |url: &str| {
        let target = format!("/autoload.js?bokeh-autoload-element=e&bokeh-absolute-url={url}");
        get(server.address(), &target, &[])
    };
    assert_eq!(with("javascript:alert(1)").status, 400);
    let script = with("http://app.example/x%22)%3Balert(1)").text();
    assert!(
        script.contains(r#""http://app.example/static/js/bokeh.min.js"#),
        "{script}"
    );
    assert!(
        script.contains(r#"\");alert(1)"#) && !script.contains(r#"x");alert"#),
        "{script}"
    );
    assert_eq!(get(server.address(), "/autoload.js", &[]).status, 400);
}

#[test]
fn a_client_that_breaks_the_protocol_loses_its_socket_and_nobody_else_does() {
    let server = start(one_app().websocket_max_message_size(100_000));
    let (mut good, _) = Client::visit(server.address());
    let input = id(&good.pull(), "TextInput");
    let bad = |texts: &[&str]| {
        let (mut client, _) = Client::visit(server.address());
        for text in texts {
            if client.send_text(text).is_err() {
                break;
            }
        }
        client.closed()
    };
    assert_eq!(bad(&["["]), Some(1002));
    assert_eq!(
        bad(&[r#"{"msgid":"a","msgtype":"PATCH-DOC"}"#, "[]"]),
        Some(1002)
    );
    let many = r#"{"msgid":"a","msgtype":"PATCH-DOC","num_buffers":1000000000}"#;
    assert_eq!(bad(&[many]), Some(1002));
    let half = " ".repeat(60_000);
    let header = r#"{"msgid":"a","msgtype":"PATCH-DOC","num_buffers":1}"#;
    assert_eq!(bad(&[header, "{}", &half, &half]), Some(1002));
    let large = " ".repeat(100_001);
    assert!(bad(&[header, "{}", &large]).is_none_or(|code| code == 1008 || code == 1009));
    good.set(&input, "value", json!("still here"));
}

#[test]
fn nasty_events_change_nothing_and_are_answered() {
    let server = start(one_app());
    let (mut client, _) = Client::visit(server.address());
    let document = client.pull();
    let input = id(&document, "TextInput");
    let deep = format!("{}{}", "[".repeat(50_000), "]".repeat(50_000));
    let mut ask =
        |events: serde_json::Value| client.ask("PATCH-DOC", &events, &[]).kind().to_owned();
    for events in [
        json!({"events": [{"kind": "RootRemoved", "model": {"id": input}}]}),
        json!({"events": [{"kind": "RootAdded", "model": {"type": "object", "name": "Div", "id": "x"}}]}),
        json!({"events": [{"kind": "TitleChanged", "title": "theirs"}]}),
        json!({"events": [{"kind": "ModelChanged", "model": {"id": input}, "attr": "nosuch", "new": 1}]}),
        json!({"events": [{"kind": "ModelChanged", "model": {"id": input}, "attr": "value", "new": {"id": input}}]}),
        json!({"events": [{"kind": "ModelChanged", "model": {"id": input}, "attr": "value", "new": {"type": "ndarray", "array": {"type": "bytes", "data": {"id": "9"}}, "shape": [-1], "dtype": "float64"}}]}),
        json!({"events": {"kind": 7}}),
        json!([]),
    ] {
        assert_eq!(ask(events), "OK");
    }
    let msgid = r#"{"msgid":"deep","msgtype":"PATCH-DOC"}"#;
    for text in [msgid, "{}", &format!(r#"{{"events":{deep}}}"#)] {
        client.send_text(text).unwrap();
    }
    assert_eq!(client.receive().kind(), "ERROR");
    assert_eq!(client.pull(), document);
}

#[test]
fn a_client_that_asks_and_does_not_read_is_read_no_more_and_others_have_their_answers() {
    // 10 kB each: more than sockets hold, less than the rate allows at once.
    const MANY: usize = 4000;
    // Answers of 15 kB: as much again.
    let server = start(Server::new().app("", || {
        let source = ColumnDataSource::new([("y", vec![0.5; 1000])]);
        let p = figure();
        p.line("y", "y").source(&source);
        p
    }));
    let address = server.address();
    let (mut good, token) = Client::visit(address);
    let (sender, sent) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let mut client = Client::join(address, &token);
        client.set_write_timeout(Duration::from_secs(3));
        let padding = " ".repeat(10_000);
        let ask = |client: &mut Client| {
            let header = r#"{"msgid":"a","msgtype":"PULL-DOC-REQ"}"#;
            let texts = [header, "{}", &format!("{{{padding}}}")];
            texts.iter().all(|text| client.send_text(text).is_ok())
        };
        let asked = (0..MANY).take_while(|_| ask(&mut client)).count();
        sender.send(asked).unwrap();
        // Held open until the test ends.
        std::thread::park();
    });
    let asked = sent.recv_timeout(GENEROUS).unwrap();
    assert!(asked < MANY, "all of it was read");
    for _ in 0..20 {
        let answer = good.ask("SERVER-INFO-REQ", &json!({}), &[]);
        assert_eq!(answer.kind(), "SERVER-INFO-REPLY");
    }
}

#[test]
fn there_are_no_more_sessions_and_sockets_than_allowed() {
    let lifetime = Duration::from_millis(300);
    let server = start(one_app().max_sessions(2).unused_session_lifetime(lifetime));
    let address = server.address();
    let (first, _) = Client::visit(address);
    let (_second, token) = Client::visit(address);
    let third = get(address, "/", &[]);
    assert_eq!(third.status, 503);
    assert!(third.text().contains("too many visitors"));
    Client::join(address, &token);
    drop(first);
    wait_until(|| get(address, "/", &[]).status == 200);

    let server = start(one_app().max_connections(2));
    let (_first, token) = Client::visit(server.address());
    let _second = Client::join(server.address(), &token);
    assert_eq!(
        status(Client::open(server.address(), "/ws", &token, &[])),
        503
    );
}

#[test]
fn sessions_come_no_faster_than_allowed() {
    let server = start(one_app().max_new_sessions_per_second(0.01));
    assert_eq!(get(server.address(), "/", &[]).status, 200);
    assert_eq!(get(server.address(), "/", &[]).status, 503);
}

#[test]
fn no_path_leads_out_of_bokehjs() {
    let server = start(one_app());
    for path in [
        "/static/js/../../../Cargo.toml",
        "/static/js/..%2f..%2fCargo.toml",
        "/static/js/%2e%2e/Cargo.toml",
        "/static/js//etc/passwd",
        "/static/js/bokeh.min.js%00",
        "/static/",
        "/etc/passwd",
    ] {
        let answer = get(server.address(), path, &[]);
        assert!(
            [400, 404].contains(&answer.status),
            "{path}: {}",
            answer.status
        );
    }
    let found = get(server.address(), "/static/js/bokeh.min.js", &[]);
    assert_eq!(found.status, 200);
    assert_eq!(found.header("cache-control"), Some("no-cache"));
    let tag = found.header("etag").unwrap().to_owned();
    let again = get(
        server.address(),
        "/static/js/bokeh.min.js",
        &[("If-None-Match", &tag)],
    );
    assert_eq!((again.status, again.body.len()), (304, 0));
}

#[test]
fn every_answer_has_the_headers_that_protect_it() {
    let server = start(one_app());
    for path in ["/", "/healthz", "/static/js/bokeh.min.js", "/nothing"] {
        let answer = get(server.address(), path, &[]);
        assert_eq!(
            answer.header("x-content-type-options"),
            Some("nosniff"),
            "{path}"
        );
        assert!(answer.header("content-security-policy").is_some(), "{path}");
    }
    let page = get(server.address(), "/", &[]);
    let policy = page.header("content-security-policy").unwrap();
    let nonce = policy
        .split("'nonce-")
        .nth(1)
        .unwrap()
        .split('\'')
        .next()
        .unwrap();
    assert!(page.text().contains(&format!("<script nonce=\"{nonce}\">")));
    assert!(!policy.contains("script-src 'self' 'unsafe-inline'"));
    let other = get(server.address(), "/", &[]);
    assert!(
        !other
            .header("content-security-policy")
            .unwrap()
            .contains(nonce)
    );
    assert_eq!(request(server.address(), "POST", "/", &[]).status, 405);
}

#[test]
fn with_a_token_set_only_those_who_know_it_are_let_in() {
    let server = start(one_app().auth_token("s3cret").secret_key("ours"));
    let address = server.address();
    assert_eq!(get(address, "/", &[]).status, 401);
    assert_eq!(get(address, "/?token=wrong", &[]).status, 401);
    assert_eq!(
        get(address, "/autoload.js?bokeh-autoload-element=e", &[]).status,
        401
    );
    assert_eq!(get(address, "/healthz", &[]).status, 200);
    let welcome = get(address, "/?token=s3cret&n=5", &[]);
    assert_eq!(
        (welcome.status, welcome.header("location")),
        (303, Some("/?n=5"))
    );
    let cookie = welcome.header("set-cookie").unwrap().to_owned();
    assert!(cookie.contains("HttpOnly"));
    let cookie = cookie.split(';').next().unwrap();
    let page = get(address, "/?n=5", &[("Cookie", cookie)]);
    Client::join(address, &page.token()).pull();
    // To know the key that signs is not enough to make a session.
    let ours = Signer::new(b"ours".to_vec(), true);
    let token = ours.token(&ours.session_id().unwrap(), Duration::from_secs(300));
    assert_eq!(status(Client::open(address, "/ws", &token, &[])), 401);
    let bearer = [("authorization", "Bearer s3cret")];
    assert!(Client::open(address, "/ws", &token, &bearer).is_ok());
}

#[test]
fn behind_a_proxy_only_requests_that_it_vouches_for_are_answered() {
    let server = start(one_app().auth_header("x-forwarded-user"));
    assert_eq!(get(server.address(), "/", &[]).status, 401);
    assert_eq!(
        get(server.address(), "/", &[("X-Forwarded-User", "ada")]).status,
        200
    );
}

#[test]
fn a_connection_without_a_request_is_ended() {
    let options = ListenerOptions {
        max_connections: 10,
        max_connections_per_peer: 10,
        header_timeout: Duration::from_millis(500),
    };
    let runtime = Runtime::new().unwrap();
    let _entered = runtime.enter();
    let listener = Listener::bind((Ipv4Addr::LOCALHOST, 0).into(), options).unwrap();
    let address = listener.address().unwrap();
    let router = Router::new().route("/healthz", routing::get(async || {}));
    let (_running, stop) = watch::channel(false);
    runtime.spawn(listener.serve(router, stop));
    let answered = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n";
    let half = "GET / HTTP/1.1\r\nHost: x\r\nX-";
    let next = format!("{answered}{half}");
    let connections = ["", half, answered, &next].map(|text| {
        let mut connection = TcpStream::connect(address).unwrap();
        connection.set_read_timeout(Some(GENEROUS)).unwrap();
        connection.write_all(text.as_bytes()).unwrap();
        connection
    });
    let answers = connections.map(|mut connection| {
        let mut answer = String::new();
        connection.read_to_string(&mut answer).expect("an end");
        answer.matches("HTTP/1.1 200").count()
    });
    assert_eq!(answers, [0, 0, 1, 1]);
}

#[test]
fn a_server_that_stops_says_so_to_its_clients_and_ends_their_sessions() {
    let server = start(one_app());
    let (mut client, _) = Client::visit(server.address());
    let stopping = std::thread::spawn(move || server.stop());
    assert_eq!(client.closed(), Some(1001));
    stopping.join().unwrap();
}

#[test]
fn what_cannot_be_served_is_an_error_that_says_why() {
    let taken = start(one_app());
    let again = one_app().port(taken.address().port()).start();
    let Err(error @ ServeError::Bind { .. }) = again else {
        panic!("the port is taken");
    };
    assert!(error.to_string().contains("port 0"), "{error}");
    assert!(matches!(Server::new().start(), Err(ServeError::NoApp)));
    let twice = Server::new().app("a", name).app("b", name).app("a", name);
    assert!(matches!(twice.start(), Err(ServeError::Twice(name)) if name == "a"));
    for wrong in ["static", "a/b", "a b"] {
        let error = Server::new().app(wrong, name).port(0).start();
        assert!(matches!(error, Err(ServeError::Name(_))), "{wrong}");
    }
    let origin = one_app().port(0).allow_websocket_origin("http://x").start();
    assert!(matches!(origin, Err(ServeError::Origin(_))));
    let nowhere = one_app().port(0).bokehjs("/nowhere").start();
    assert!(matches!(nowhere, Err(ServeError::BokehJs(_))));
}
