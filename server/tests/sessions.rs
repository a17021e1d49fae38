//! Sessions over Bokeh's protocol: what a page, several clients and the log of a visit see.

mod harness;

use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use cellbeat::prelude::*;
use cellbeat_server::Server;
use harness::{Client, GENEROUS, find, get, id, start, wait_until};
use serde_json::json;

/// The guide's app, with the number of the tick beside it.
fn panel_app() -> impl Viewable {
    let source = ColumnDataSource::new([("x", range(0..10)), ("y", range(0..10))]);
    let p = figure();
    p.line("x", "y").source(&source);
    let cb = state.add_periodic_callback(
        move || source.update("y", random_integers(0..1 << 31, 10)),
        ms(20),
    );
    let toggle = Toggle::new("Toggle callback").value(true);
    toggle.link(&cb, "value", "running").bidirectional();
    let count = IntSlider::new("ticks").range(0..=1_000_000);
    let shown = count.clone();
    cb.param().watch("counter", move |event| {
        shown.param().set("value", event.new.clone());
    });
    Column::new(items![p, toggle, count])
}

fn guide() -> cellbeat_server::Running {
    start(Server::new().app("", panel_app))
}

#[test]
fn a_page_opens_a_session_whose_callbacks_send_patches_with_buffers() {
    let server = guide();
    let (mut client, _) = Client::visit(server.address());
    let document = client.pull();
    assert_eq!(document["version"], "3.9.2");
    assert_eq!(find(&document, "Line")["attributes"]["y"]["field"], "y");
    // Bokeh numbers its fields so: the array is within, since BokehJS loses buffers when it pulls again.
    let data = &find(&document, "ColumnDataSource")["attributes"]["data"]["entries"][1][1];
    assert_eq!(data["dtype"], "int32");
    assert!(data["array"]["data"].as_str().unwrap().starts_with("H4sI"));
    for _ in 0..3 {
        let patch = client.receive();
        assert_eq!(patch.kind(), "PATCH-DOC");
        assert!(patch.events().contains(&"ColumnDataChanged"), "{patch:?}");
        assert_eq!(patch.buffers[0].len(), 40);
    }
}

#[test]
fn requests_are_answered_by_name() {
    let server = guide();
    let (mut client, _) = Client::visit(server.address());
    let info = client.ask("SERVER-INFO-REQ", &json!({}), &[]);
    assert_eq!(info.kind(), "SERVER-INFO-REPLY");
    assert_eq!(info.content["version_info"]["server"], "3.9.2");
    let push = client.ask("PUSH-DOC", &json!({"doc": {}}), &[]);
    assert_eq!(push.kind(), "ERROR");
    let unknown = client.ask("MAKE-COFFEE", &json!({}), &[]);
    assert_eq!(unknown.kind(), "ERROR");
    let text = unknown.content["text"].as_str().unwrap();
    assert!(text.contains("MAKE-COFFEE"), "{text}");
}

#[test]
fn each_visitor_has_counters_and_a_toggle_of_their_own() {
    let server = guide();
    let (mut one, _) = Client::visit(server.address());
    let (mut other, _) = Client::visit(server.address());
    let document = one.pull();
    other.pull();
    one.set(&id(&document, "Toggle"), "active", json!(false));
    let last = one.pull();
    std::thread::sleep(Duration::from_millis(100));
    let count = |document: &serde_json::Value| {
        find(document, "Slider")["attributes"]["value"]
            .as_u64()
            .unwrap_or(0)
    };
    let (stopped, still) = (count(&last), count(&one.pull()));
    assert_eq!(stopped, still);
    let before = count(&other.pull());
    wait_until(|| count(&other.pull()) > before + 2);
}

#[test]
fn clients_of_one_session_see_each_others_changes_and_columns() {
    let server = start(Server::new().app("", || {
        let source = ColumnDataSource::new([("y", [1, 2])]);
        let p = figure();
        p.line("y", "y").source(&source);
        Column::new(items![p, TextInput::new("Name")])
    }));
    let (mut one, token) = Client::visit(server.address());
    let mut other = Client::join(server.address(), &token);
    let document = one.pull();
    other.pull();
    one.set(&id(&document, "TextInput"), "value", json!("Ada"));
    let patch = other.receive();
    assert_eq!(patch.content["events"][0]["new"], "Ada");
    let array = json!({"type": "ndarray", "array": {"type": "bytes", "data": {"id": "0"}}, "dtype": "float64", "shape": [2], "order": "little"});
    let event = json!({
        "kind": "ColumnDataChanged", "model": {"id": id(&document, "ColumnDataSource")}, "attr": "data", "cols": ["y"],
        "data": {"type": "map", "entries": [["y", array]]},
    });
    let bytes = [0.5_f64.to_le_bytes(), 1.5_f64.to_le_bytes()].concat();
    let answer = one.ask("PATCH-DOC", &json!({"events": [event]}), &[&bytes]);
    assert_eq!(answer.kind(), "OK");
    let patch = other.receive();
    assert_eq!(patch.events(), ["ColumnDataChanged"]);
    assert_eq!(patch.buffers, [bytes]);
    assert_eq!(server.sessions(), 1);
}

/// An app that reports when its callback ticks and when it is gone.
fn told(sender: Sender<&'static str>) -> Server {
    let sender = Arc::new(Mutex::new(sender));
    Server::new().app("", move || {
        struct Gone(Sender<&'static str>);
        impl Drop for Gone {
            fn drop(&mut self) {
                let _ = self.0.send("gone");
            }
        }
        let sender = sender.lock().unwrap().clone();
        let gone = Gone(sender.clone());
        state.add_periodic_callback(
            move || {
                let _ = gone.0.send("tick");
            },
            ms(10),
        );
        state.on_session_destroyed(move |_| sender.send("destroyed").unwrap());
        TextInput::new("Name")
    })
}

#[test]
fn a_session_nobody_is_connected_to_ends_with_all_its_callbacks_held() {
    let (sender, heard) = channel();
    let server = start(told(sender).unused_session_lifetime(Duration::from_millis(200)));
    let (client, _) = Client::visit(server.address());
    assert_eq!(heard.recv_timeout(GENEROUS), Ok("tick"));
    drop(client);
    let rest: Vec<_> = std::iter::from_fn(|| heard.recv_timeout(GENEROUS).ok())
        .skip_while(|what| *what == "tick")
        .take(2)
        .collect();
    assert_eq!((rest.len(), server.sessions()), (2, 0));
    assert!(
        rest.contains(&"gone") && rest.contains(&"destroyed"),
        "{rest:?}"
    );
    assert!(heard.recv_timeout(Duration::from_millis(50)).is_err());
}

#[test]
fn a_page_that_never_connects_leaves_no_session() {
    let (sender, heard) = channel();
    let server = start(told(sender).unused_session_lifetime(Duration::from_millis(50)));
    get(server.address(), "/", &[]);
    wait_until(|| heard.try_recv() == Ok("gone"));
    assert_eq!(server.sessions(), 0);
}

#[test]
fn a_lost_connection_finds_its_session_again_and_a_reload_gets_another() {
    let server = start(Server::new().app("", || TextInput::new("Name")));
    let (mut client, token) = Client::visit(server.address());
    let input = id(&client.pull(), "TextInput");
    client.set(&input, "value", json!("Ada"));
    drop(client);
    let document = Client::join(server.address(), &token).pull();
    assert_eq!(find(&document, "TextInput")["attributes"]["value"], "Ada");
    let (mut reloaded, _) = Client::visit(server.address());
    let document = reloaded.pull();
    assert!(
        find(&document, "TextInput")["attributes"]
            .get("value")
            .is_none_or(|value| value != "Ada")
    );
}

#[test]
fn the_app_knows_arguments_headers_and_cookies_and_when_the_page_is_there() {
    let (sender, heard) = channel();
    let sender = Mutex::new(sender);
    let server = start(Server::new().app("", move || {
        let sender = sender.lock().unwrap().clone();
        sender
            .send(format!(
                "{:?} {} {:?}",
                state.session_args()["n"],
                state.headers()["user-agent"],
                state.cookies()["theme"]
            ))
            .unwrap();
        state.onload(move || sender.send("loaded".to_owned()).unwrap());
        TextInput::new("Name")
    }));
    let headers = [("User-Agent", "test/1"), ("Cookie", "theme=dark")];
    let page = get(server.address(), "/?n=5&n=6", &headers);
    assert_eq!(heard.recv().unwrap(), r#"["5", "6"] test/1 "dark""#);
    let mut client = Client::join(server.address(), &page.token());
    client.pull();
    assert!(heard.try_recv().is_err());
    let ready = json!({"kind": "MessageSent", "msg_type": "bokeh_event", "msg_data": {"type": "event", "name": "document_ready", "values": {"type": "map"}}});
    client.ask("PATCH-DOC", &json!({"events": [ready]}), &[]);
    assert_eq!(heard.recv_timeout(GENEROUS).unwrap(), "loaded");
}

#[test]
fn handlers_hear_what_happens_to_the_document_of_their_visitor() {
    let (sender, heard) = channel();
    let sender = Mutex::new(sender);
    let server = start(Server::new().app("", move || {
        let [ready, reconnected, once, lost] =
            std::array::from_fn(|_| sender.lock().unwrap().clone());
        state.on(move |_: &DocumentReady| ready.send("ready").unwrap());
        state.on(move |_: &ClientReconnected| reconnected.send("reconnected").unwrap());
        state.on(async move |_: &ConnectionLost| lost.send("lost").unwrap());
        state
            .on(move |_: &DocumentReady| once.send("not any more").unwrap())
            .unwatch();
        TextInput::new("Name")
    }));
    let page = get(server.address(), "/", &[]);
    let mut client = Client::join(server.address(), &page.token());
    client.pull();
    assert!(heard.try_recv().is_err());
    for (event, expected) in [
        ("document_ready", "ready"),
        ("client_reconnected", "reconnected"),
    ] {
        let data = json!({"type": "event", "name": event, "values": {"type": "map"}});
        let sent = json!({"kind": "MessageSent", "msg_type": "bokeh_event", "msg_data": data});
        client.ask("PATCH-DOC", &json!({"events": [sent]}), &[]);
        assert_eq!(heard.recv_timeout(GENEROUS), Ok(expected));
    }
    drop(client);
    assert_eq!(heard.recv_timeout(GENEROUS), Ok("lost"));
    assert!(heard.try_recv().is_err());
}

#[test]
fn hooks_of_the_program_see_every_session_come_and_go() {
    let (sender, heard) = channel();
    let sender = Mutex::new(sender);
    let gone = Mutex::new(sender.lock().unwrap().clone());
    state.on_session_created(move |context| {
        if context.request.arguments.contains_key("hooked") {
            sender
                .lock()
                .unwrap()
                .send(("created", context.id.clone()))
                .unwrap();
        }
    });
    state.on_session_destroyed(move |context| {
        if context.request.arguments.contains_key("hooked") {
            gone.lock()
                .unwrap()
                .send(("destroyed", context.id.clone()))
                .unwrap();
        }
    });
    let server = start(Server::new().app("", || TextInput::new("Name")));
    get(server.address(), "/?hooked=1", &[]);
    let (what, id) = heard.recv_timeout(GENEROUS).unwrap();
    assert_eq!(what, "created");
    server.stop();
    assert_eq!(heard.recv_timeout(GENEROUS), Ok(("destroyed", id)));
}

#[test]
fn what_is_wrong_with_an_app_is_said_on_the_page_and_what_it_panics_with_is_not() {
    let shared = TextInput::new("Name");
    let server = start(
        Server::new()
            .app("outside", move || shared.clone())
            .app("panics", || -> TextInput { panic!("the password is 1234") }),
    );
    let outside = get(server.address(), "/outside", &[]);
    assert_eq!(outside.status, 500);
    let said = "shows a TextInput, which was made outside of it";
    assert!(outside.text().contains(said), "{}", outside.text());
    let panics = get(server.address(), "/panics", &[]);
    assert_eq!(panics.status, 500);
    let said = "the app failed to start; the server's log says how";
    assert!(panics.text().contains(said), "{}", panics.text());
    assert!(!panics.text().contains("1234"));
    assert_eq!(server.sessions(), 0);
}

#[test]
fn several_apps_have_pages_of_their_own_and_a_list() {
    let server = start(
        Server::new()
            .prefix("/apps")
            .app("one", || TextInput::new("One"))
            .app("two", || TextInput::new("Two")),
    );
    let index = get(server.address(), "/apps", &[]).text();
    assert!(index.contains("href=\"/apps/one\"") && index.contains("href=\"/apps/two\""));
    let page = get(server.address(), "/apps/two", &[]);
    assert!(page.text().contains("\"/apps/static/js/bokeh.min.js"));
    let mut client = Client::open(server.address(), "/apps/two/ws", &page.token(), &[]).unwrap();
    assert_eq!(client.receive().kind(), "ACK");
    let document = client.pull();
    assert_eq!(document["title"], "two");
    assert_eq!(find(&document, "TextInput")["attributes"]["title"], "Two");
    assert_eq!(get(server.address(), "/two", &[]).status, 404);
    assert_eq!(
        get(server.address(), "/apps/two/metadata", &[]).text(),
        r#"{"data":{},"url":"/apps/two"}"#
    );
}

#[test]
fn a_client_that_does_not_read_is_not_waited_for_and_gets_the_values_of_now() {
    const ROWS: usize = 100_000;
    let (sender, ticks) = channel();
    let sender = Mutex::new(sender);
    let server = start(Server::new().app("", move || {
        let sender = sender.lock().unwrap().clone();
        let source = ColumnDataSource::new([("y", vec![0_i32; ROWS])]);
        let p = figure();
        p.line("y", "y").source(&source);
        let mut n = 0;
        state.add_periodic_callback(
            move || {
                n += 1;
                source.update("y", DataColumn::from(vec![n; ROWS]));
                let _ = sender.send(n);
            },
            ms(5),
        );
        p
    }));
    let (mut client, _) = Client::visit(server.address());
    client.pull();
    // 400 kB a tick, which would be 80 MB.
    let now = ticks.iter().find(|n| *n >= 200).unwrap();
    let value =
        |patch: &harness::Received| i32::from_le_bytes(patch.buffers[0][..4].try_into().unwrap());
    let mut patches = 0;
    while value(&client.receive()) < now {
        patches += 1;
    }
    assert!(patches <= 2, "{patches} old patches were kept");
}

#[test]
fn a_slow_handler_of_one_visitor_does_not_hold_up_another() {
    let (sender, held) = channel::<()>();
    let held = Arc::new(Mutex::new(held));
    let server = start(Server::new().app("", move || {
        let input = TextInput::new("Name");
        let held = held.clone();
        input.param().watch("value", move |event| {
            if event.new == Value::from("wait") {
                let _ = held.lock().unwrap().recv();
            }
        });
        input
    }));
    let (mut slow, _) = Client::visit(server.address());
    let (mut quick, _) = Client::visit(server.address());
    let input = id(&slow.pull(), "TextInput");
    let event =
        json!({"kind": "ModelChanged", "model": {"id": input}, "attr": "value", "new": "wait"});
    slow.send("PATCH-DOC", &json!({"events": [event]}), &[]);
    let input = id(&quick.pull(), "TextInput");
    quick.set(&input, "value", json!("now"));
    sender.send(()).unwrap();
    assert_eq!(slow.receive().kind(), "OK");
}
