//! What pages report to their session: changed properties, edited columns, clicks. Each request is answered once, and whatever it
//! has changed, the other clients and the next one get JSON.

use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use cellbeat::Session;
use cellbeat::connection::{Buffer, Connection, Outlet};
use cellbeat::outputs::{CommMessage, Display, Outputs, StreamName};
use cellbeat::prelude::*;
use cellbeat::scope::Scope;
use serde::de::IgnoredAny;

use super::{parts, text};

/// `{"events": [..]}`, in which `$0`, `$1`, .. are the ids of models; then buffers, by the names `0`, `1`, ..
pub fn run(data: &[u8]) {
    let mut parts = parts(data);
    let session = Session::new(Arc::new(Nowhere));
    let entered = Scope::new(session.clone(), 0, "app").enter();
    let ids = models();
    let mut content = text(parts.next().unwrap_or_default()).into_owned();
    for (number, id) in ids.iter().enumerate() {
        content = content.replace(&format!("${number}"), id);
    }
    let buffers = parts.enumerate().map(|(number, bytes)| Buffer {
        id: number.to_string(),
        bytes: bytes.to_vec(),
    });

    let (page, other) = (Arc::new(Client::default()), Arc::new(Client::default()));
    let connection = Connection::new(&session, page.clone());
    let others = Connection::new(&session, other.clone());
    connection.pull("first");
    others.pull("other's");
    connection.patch("patch".to_owned(), &content, buffers.collect());
    let is_json = cellbeat::json::parse(&content).is_ok();
    let answer = if is_json { "ok patch" } else { "error patch" };
    page.wait_for(answer);
    let third = Arc::new(Client::default());
    Connection::new(&session, third.clone()).pull("third");
    third.wait_for("document third");
    drop((connection, others));
    let answers = page.count(|name| name.ends_with(" patch"));
    assert_eq!(answers, 1, "answers to one request");
    for client in [page, other, third] {
        assert_eq!(client.count(|name| name.starts_with("document")), 1);
        assert_eq!(
            client.count(|name| name.starts_with("wrong")),
            0,
            "{:?}",
            client.came
        );
    }
    drop(entered);
    session.end();
}

/// Some of each kind, and their ids.
fn models() -> Vec<String> {
    let source = ColumnDataSource::new([("x", vec![1.0, 2.0]), ("y", vec![3.0, 4.0])]);
    let p = figure();
    p.line("x", "y").source(&source);
    p.servable();
    let slider = IntSlider::new("n").range(0..=9).servable();
    let button = Button::new("b").servable();
    let input = TextInput::new("t").servable();
    [
        source.as_model(),
        p.as_model(),
        slider.as_model(),
        button.as_model(),
        input.as_model(),
    ]
    .map(|model| model.id().to_owned())
    .to_vec()
}

struct Nowhere;

impl Outputs for Nowhere {
    fn display(&self, _: &Display<'_>) {}
    fn stream(&self, _: u64, _: StreamName, _: &str) {}
    fn clear_output(&self, _: u64, _: bool) {}
    fn comm(&self, _: u64, _: &CommMessage<'_>) {}
}

/// What came to one client, as a word and the request that it answers.
#[derive(Default)]
struct Client {
    came: Mutex<Vec<String>>,
    more: Condvar,
}

impl Client {
    fn add(&self, what: String) {
        self.came.lock().unwrap().push(what);
        self.more.notify_all();
    }

    fn wait_for(&self, what: &str) {
        let came = self.came.lock().unwrap();
        let (came, timeout) = self
            .more
            .wait_timeout_while(came, Duration::from_secs(60), |came| {
                !came.iter().any(|x| x == what)
            })
            .unwrap();
        assert!(!timeout.timed_out(), "no {what:?} in {came:?}");
    }

    /// A panic here would be caught.
    fn check(&self, content: &str, buffers: &[Buffer]) {
        let is_json = serde_json::from_str::<IgnoredAny>(content).is_ok();
        let names = |buffer: &Buffer| content.contains(&format!(r#"{{"id":"{}"}}"#, buffer.id));
        if !is_json || !buffers.iter().all(names) {
            self.add(format!("wrong: {content}"));
        }
    }

    fn count(&self, is_it: impl Fn(&str) -> bool) -> usize {
        let came = self.came.lock().unwrap();
        came.iter().filter(|name| is_it(name)).count()
    }
}

impl Outlet for Client {
    fn document(&self, _: u64, request: &str, content: String) {
        self.check(&content, &[]);
        self.add(format!("document {request}"));
    }
    fn patch(&self, _: u64, content: String, buffers: Vec<Buffer>) {
        self.check(&content, &buffers);
        self.add("patch".to_owned());
    }
    fn ok(&self, request: &str) {
        self.add(format!("ok {request}"));
    }
    fn error(&self, request: &str, _: &str) {
        self.add(format!("error {request}"));
    }
    fn end(&self, _: &str) {}
}
