use super::apps::{Apps, VisitorOutputs};
use super::{Server, Settings, relay};
use crate::base::json::parse;
use crate::kernel::link::names::ToCell;
use crate::prelude::*;
use crate::session::{Session, scope};
use crate::testing::Fixture;
use crate::visitor;
use crate::visitor::{Request, SessionContext};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

fn visitor(fixture: &Fixture) -> Session {
    let context = SessionContext {
        id: "visitor".into(),
        request: Request::default(),
    };
    let host = Arc::new(VisitorOutputs(fixture.outputs.clone()));
    Session::of_visitor(host, context)
}

fn apps(server: Server) -> Apps {
    Apps::of_cell(server.into_apps())
}

#[test]
fn an_app_that_fails_is_told_under_the_cell_that_serves_it() {
    let fixture = Fixture::manual();
    let _entered = fixture.scope(7, "cell").enter();
    let apps = apps(Server::new().app("bad", || -> Toggle { panic!("no data") }));
    let error = apps.open("bad", &visitor(&fixture)).unwrap_err();
    assert!(error.text.contains("no data"), "{error:?}");
    assert!(!error.for_visitors);
    let displays = fixture.outputs.displays();
    assert_eq!((displays.len(), displays[0].execution), (1, 7));
    let text = displays[0].plain_text();
    assert!(
        text.starts_with("serve failed: the app function panicked at ")
            && text.ends_with("no data"),
        "{text}"
    );
    let unknown = apps.open("other", &visitor(&fixture)).unwrap_err();
    assert_eq!(unknown.text, "there is no app \"other\"");
}

#[test]
fn what_a_visitor_is_shown_beside_the_page_stays_out_of_the_notebook_and_what_fails_does_not() {
    let fixture = Fixture::manual();
    let entered = fixture.scope(7, "cell").enter();
    let apps = apps(Server::new().app("", || {
        display("for nobody");
        state.onload(|| panic!("too late"));
        pane::html("page")
    }));
    drop(entered);
    let session = visitor(&fixture);
    apps.open("", &session).unwrap();
    assert!(fixture.outputs.displays().is_empty());
    session.loaded();
    let displays = fixture.outputs.displays();
    assert_eq!((displays.len(), displays[0].execution), (1, 7));
    assert!(displays[0].plain_text().starts_with("onload panicked"));
}

#[test]
fn an_app_does_not_serve_and_in_a_notebook_that_is_served_it_is_left_out() {
    let fixture = Fixture::manual();
    let session = visitor(&fixture);
    let _entered = scope::Scope::new(session, 0, "").enter();
    let error = Server::new()
        .app("", || pane::html(""))
        .start()
        .unwrap_err();
    assert_eq!(error, super::ServeError::ForVisitor);
}

#[test]
fn a_notebook_without_anything_servable_is_an_error_that_says_what_to_do() {
    let fixture = Fixture::manual();
    let error = visitor::open_notebook(&visitor(&fixture), || Ok(())).unwrap_err();
    assert!(error.to_string().contains("`.servable()`"), "{error}");
    let failed = visitor::open_notebook(&visitor(&fixture), || Err("a cell failed".into()));
    assert_eq!(failed.unwrap_err().to_string(), "a cell failed");
}

#[test]
fn the_request_of_a_visitor_comes_whole() {
    let frame = parse(
        r#"{"id":"abc","arguments":{"n":["5","6"]},"headers":{"host":"a.org"},"cookies":{"c":"1"}}"#,
    );
    let context = relay::context(&frame.unwrap());
    assert_eq!(context.id, "abc");
    let one = |key: &str, value: &str| BTreeMap::from([(key.to_owned(), value.to_owned())]);
    assert_eq!(context.request.headers, one("host", "a.org"));
    assert_eq!(context.request.cookies, one("c", "1"));
    let arguments = BTreeMap::from([("n".to_owned(), vec!["5".to_owned(), "6".to_owned()])]);
    assert_eq!(context.request.arguments, arguments);
}

#[test]
fn a_frame_about_sessions_that_makes_no_sense_is_an_error_that_says_why() {
    for (kind, frame, why) in [
        (
            ToCell::SessionCreate,
            r#"{"server":1}"#,
            "no number \"session\"",
        ),
        (ToCell::SessionAck, "{}", "no number \"connection\""),
        (ToCell::Run, "{}", "\"run\" is not about a session"),
    ] {
        let error = relay::receive(kind, &parse(frame).unwrap(), Vec::new()).unwrap_err();
        assert!(error.contains(why), "{error}");
    }
    // Of a client that is gone: nothing happens.
    let frame = parse(r#"{"connection":1,"seq":2}"#).unwrap();
    assert_eq!(
        relay::receive(ToCell::SessionAck, &frame, Vec::new()),
        Ok(())
    );
}

#[test]
fn settings_come_back_as_they_were_sent_and_what_is_wrong_is_named() {
    let all = Settings {
        address: [0, 0, 0, 0].into(),
        port: Some(0),
        prefix: Some("apps".to_owned()),
        origins: vec!["a.org".to_owned(), "b.org:80".to_owned()],
        auth_token: Some("t".to_owned()),
        auth_header: Some("x-forwarded-user".to_owned()),
        secret_key: Some(vec![0, 255]),
        sign_sessions: false,
        session_token_expiration: Some(seconds(0.5)),
        unused_session_lifetime: Duration::MAX,
        max_sessions: 1,
        max_new_sessions_per_second: 2.5,
        max_connections: i64::MAX as usize,
        max_share_per_address: Some(0.5),
        use_xheaders: true,
        websocket_max_message_size: 4,
        show: true,
        title: Some("Ponds".to_owned()),
        theme: Theme::Dark,
    };
    for settings in [all, Settings::default()] {
        let sent = parse(&settings.to_json().to_string()).unwrap();
        assert_eq!(Settings::from_json(&sent), Ok(settings));
    }
    let error = |text: &str| Settings::from_json(&parse(text).unwrap()).unwrap_err();
    assert_eq!(error("{}"), "there is no address");
    let text = Settings::default().to_json().to_string();
    let text = text.replace("\"port\":null", "\"port\":65536");
    assert_eq!(error(&text), "65536 is not a valid port");
}

#[test]
fn two_apps_of_one_name_are_an_error_that_names_it() {
    let server = Server::new()
        .app("a", || pane::html("one"))
        .app("b", || pane::html("other"))
        .app("a", || pane::html("two"));
    let refused = server.start().unwrap_err();
    assert_eq!(
        refused.to_string(),
        "there are two apps with the name \"a\": give each its own name"
    );
}
