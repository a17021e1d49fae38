//! What a client of Bokeh's protocol gets and sends.

use super::*;
use crate::base::sync::lock;
use crate::prelude::*;
use crate::session::scope::Scope;
use crate::testing::{Fixture, wait_until};
use std::sync::Mutex;

#[derive(Clone, Debug, PartialEq)]
enum Sent {
    Document(u64, String, Json),
    Patch(u64, Json, Vec<Buffer>),
    Ok(String),
    Error(String),
    End,
}

#[derive(Default)]
struct Recorder(Mutex<Vec<Sent>>);

impl Recorder {
    fn add(&self, sent: Sent) {
        lock(&self.0).push(sent);
    }

    fn take(&self) -> Vec<Sent> {
        std::mem::take(&mut *lock(&self.0))
    }
}

impl Outlet for Recorder {
    fn document(&self, seq: u64, request: &str, content: String) {
        let content = json::parse(&content).unwrap();
        self.add(Sent::Document(seq, request.into(), content));
    }
    fn patch(&self, seq: u64, content: String, buffers: Vec<Buffer>) {
        self.add(Sent::Patch(seq, json::parse(&content).unwrap(), buffers));
    }
    fn ok(&self, request: &str) {
        self.add(Sent::Ok(request.into()));
    }
    fn error(&self, request: &str, _: &str) {
        self.add(Sent::Error(request.into()));
    }
    fn end(&self, _: &str) {
        self.add(Sent::End);
    }
}

/// A session that serves a source and a slider.
struct Served {
    fixture: Fixture,
    source: ColumnDataSource,
    slider: IntSlider,
}

impl Served {
    fn new() -> Served {
        let fixture = Fixture::manual();
        let entered = fixture.scope(0, "app").enter();
        let source = ColumnDataSource::new([("x", [1, 2]), ("y", [3, 4])]);
        let p = figure();
        p.line("x", "y").source(&source);
        p.servable();
        let slider = IntSlider::new("n").range(0..=9).servable();
        drop(entered);
        Served {
            fixture,
            source,
            slider,
        }
    }

    fn connect(&self) -> (Connection, Arc<Recorder>) {
        let recorder = Arc::new(Recorder::default());
        let connection = Connection::new(&self.fixture.session, recorder.clone());
        (connection, recorder)
    }

    fn enter(&self) -> crate::session::scope::Entered {
        Scope::new(self.fixture.session.clone(), 0, "app").enter()
    }

    /// A change as a client sends it.
    fn slide(&self, to: i64) -> String {
        let id = self.slider.root().id().to_owned();
        format!(
            r#"{{"events":[{{"kind":"ModelChanged","model":{{"id":"{id}"}},"attr":"value","new":{to}}}]}}"#
        )
    }
}

fn kinds(patch: &Json) -> Vec<String> {
    let events = patch.get("events").and_then(Json::as_array).unwrap();
    let kinds = events.iter().map(|event| event.get_str("kind").unwrap());
    kinds.map(str::to_owned).collect()
}

#[test]
fn a_client_gets_nothing_before_it_pulls_and_then_all_roots_with_arrays_inside() {
    let served = Served::new();
    let (connection, recorder) = served.connect();
    let _entered = served.enter();
    served.source.update("y", [5, 6]);
    flush();
    assert_eq!(recorder.take(), []);
    connection.pull("r1");
    let [Sent::Document(0, request, content)] = &recorder.take()[..] else {
        panic!("no document");
    };
    assert_eq!(request, "r1");
    let document = content.get("doc").unwrap();
    let roots = document.get("roots").and_then(Json::as_array).unwrap();
    let names: Vec<_> = roots.iter().map(|root| root.get_str("name")).collect();
    assert_eq!(names, [Some("Figure"), Some("Slider")]);
    assert!(
        document.to_string().contains(r#""data":"H4sI"#),
        "{document}"
    );
}

#[test]
fn each_request_for_the_document_is_answered() {
    let served = Served::new();
    let (connection, recorder) = served.connect();
    connection.pull("r1");
    connection.pull("r2");
    let requests: Vec<_> = recorder
        .take()
        .into_iter()
        .map(|sent| match sent {
            Sent::Document(_, request, _) => request,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(requests, ["r1", "r2"]);
}

#[test]
fn a_slow_client_gets_what_changed_in_one_patch_however_long_it_sleeps() {
    let served = Served::new();
    let (connection, recorder) = served.connect();
    let _entered = served.enter();
    connection.pull("r1");
    served.source.update("y", [0, 0]);
    flush();
    recorder.take();
    for n in 1..=1000 {
        served.source.update("y", [n, n]);
        served.slider.param().set("value", n % 10);
        flush();
    }
    assert_eq!(recorder.take(), [], "two messages are under way");
    connection.acknowledge(1);
    let [Sent::Patch(2, patch, buffers)] = &recorder.take()[..] else {
        panic!("no single patch");
    };
    assert_eq!(kinds(patch), ["ColumnDataChanged", "ModelChanged"]);
    assert_eq!(buffers[0].bytes, [1000_i32.to_le_bytes(); 2].concat());
    assert_eq!(buffers[0].id, "b0");
}

#[test]
fn a_change_of_one_client_is_answered_and_goes_to_the_others_only() {
    let served = Served::new();
    let (first, to_first) = served.connect();
    let (second, to_second) = served.connect();
    first.pull("a");
    second.pull("b");
    to_first.take();
    to_second.take();
    first.patch("p".into(), &served.slide(7), Vec::new());
    wait_until(|| !lock(&to_first.0).is_empty());
    assert_eq!(to_first.take(), [Sent::Ok("p".into())]);
    assert_eq!(served.slider.get_value(), 7);
    let [Sent::Patch(1, patch, _)] = &to_second.take()[..] else {
        panic!("no patch");
    };
    assert_eq!(kinds(patch), ["ModelChanged"]);
    drop(second);
    first.patch("q".into(), &served.slide(8), Vec::new());
    wait_until(|| !lock(&to_first.0).is_empty());
    assert_eq!(to_second.take(), []);
}

#[test]
fn columns_come_with_buffers_that_have_names() {
    let served = Served::new();
    let (connection, recorder) = served.connect();
    connection.pull("r");
    recorder.take();
    let id = served.source.as_model().id().to_owned();
    let content = format!(
        r#"{{"events":[{{"kind":"ColumnDataChanged","model":{{"id":"{id}"}},"attr":"data","cols":["y"],"data":{{"type":"map","entries":[["y",{{"type":"ndarray","array":{{"type":"bytes","data":{{"id":"p1007"}}}},"dtype":"float64","shape":[2],"order":"little"}}]]}}}}]}}"#
    );
    let buffer = Buffer {
        id: "p1007".into(),
        bytes: [0.5_f64.to_le_bytes(); 2].concat(),
    };
    connection.patch("p".into(), &content, vec![buffer]);
    wait_until(|| !lock(&recorder.0).is_empty());
    let column = crate::document::column::DataColumn::from([0.5, 0.5]);
    let data = served.source.as_model().get("data").unwrap();
    assert_eq!(data.get("y"), Some(&Value::Column(column)));
}

#[test]
fn what_is_no_json_is_an_error_and_what_names_nothing_known_is_passed_over() {
    let served = Served::new();
    let (connection, recorder) = served.connect();
    connection.pull("r");
    recorder.take();
    connection.patch("p1".into(), "{", Vec::new());
    assert_eq!(recorder.take(), [Sent::Error("p1".into())]);
    let unknown =
        r#"{"events":[{"kind":"ModelChanged","model":{"id":"nobody"},"attr":"x","new":1},7]}"#;
    connection.patch("p2".into(), unknown, Vec::new());
    wait_until(|| !lock(&recorder.0).is_empty());
    assert_eq!(recorder.take(), [Sent::Ok("p2".into())]);
}

#[test]
fn a_root_or_title_that_comes_later_is_added_to_the_page() {
    let served = Served::new();
    let (connection, recorder) = served.connect();
    let _entered = served.enter();
    connection.pull("r");
    recorder.take();
    pane::html("more").servable();
    served.fixture.session.document().set_title("Now");
    flush();
    let [Sent::Patch(1, patch, _)] = &recorder.take()[..] else {
        panic!("no patch");
    };
    assert_eq!(kinds(patch), ["TitleChanged", "RootAdded"]);
    flush();
    assert_eq!(recorder.take(), []);
}

#[test]
fn a_root_that_is_removed_goes_from_the_page_and_can_come_back() {
    let served = Served::new();
    let (connection, recorder) = served.connect();
    let _entered = served.enter();
    let document = served.fixture.session.document();
    let root = pane::html("more").servable().root();
    connection.pull("r");
    recorder.take();
    let last = document.served().len() - 1;
    let patch = |seq: u64| {
        flush();
        connection.acknowledge(seq);
        let sent = recorder.take();
        let [Sent::Patch(_, patch, _)] = &sent[..] else {
            panic!("no patch: {sent:?}");
        };
        patch.clone()
    };
    document.remove_root(&root);
    document.remove_root(&root);
    let gone = patch(1);
    assert_eq!(kinds(&gone), ["RootRemoved"]);
    assert!(gone.to_string().contains(root.id()));
    root.set("text", "nobody sees it").unwrap();
    flush();
    assert_eq!(recorder.take(), []);
    document.serve(&root);
    let back = patch(2);
    assert_eq!(kinds(&back), ["RootAdded"]);
    assert!(back.to_string().contains("nobody sees it"), "{back}");
    // Another first root: the browser, which appends, takes out what has to stand behind it.
    let first = document.served()[0].clone();
    document.remove_root(&first);
    document.serve(&first);
    let moved = kinds(&patch(3));
    let (out, back) = (vec!["RootRemoved"; last + 1], vec!["RootAdded"; last + 1]);
    assert_eq!(moved, [out, back].concat());
}

#[test]
fn with_its_session_end_the_connections_and_all_that_its_callbacks_held() {
    let served = Served::new();
    let (connection, recorder) = served.connect();
    connection.pull("r");
    recorder.take();
    let held = Arc::new(());
    {
        let _entered = served.enter();
        let (kept, slider) = (held.clone(), served.slider.clone());
        served.slider.param().watch("value", move |_| {
            let _ = (&kept, &slider);
        });
        let button = Button::new("b").servable();
        let (kept, itself) = (held.clone(), button.clone());
        button.on_click(move || {
            let _ = (&kept, &itself);
        });
        let (kept, source) = (held.clone(), served.source.clone());
        let cb = state.add_periodic_callback(
            move || {
                let _ = (&kept, &source);
            },
            ms(100),
        );
        let toggle = Toggle::new("t").value(true).servable();
        toggle.link(&cb, "value", "running").bidirectional();
        let itself = cb.clone();
        cb.param().watch("running", move |_| {
            let _ = &itself;
        });
    }
    served.fixture.session.end();
    assert_eq!(recorder.take(), [Sent::End]);
    drop(connection);
    drop(served);
    wait_until(|| Arc::strong_count(&held) == 1);
}

#[test]
fn a_client_adds_a_column_and_replaces_every_second_row() {
    let served = Served::new();
    let (connection, recorder) = served.connect();
    connection.pull("r1");
    recorder.take();
    served.source.set([("x", [1, 2, 3]), ("y", [4, 5, 6])]);
    let id = served.source.as_model().id();
    let event = |kind: &str, rest: &str| {
        format!(r#"{{"kind":"{kind}","model":{{"id":"{id}"}},"attr":"data",{rest}}}"#)
    };
    let added = r#""data":{"type":"map","entries":[["z",[7,8,9]]]},"cols":["z"]"#;
    let patched = r#""patches":{"type":"map","entries":[["x",[[{"type":"slice","start":0,"stop":3,"step":2},[10,30]]]]]}"#;
    let events = [
        event("ColumnDataChanged", added),
        event("ColumnsPatched", patched),
    ];
    let content = format!(r#"{{"events":[{}]}}"#, events.join(","));
    connection.patch("p1".into(), &content, Vec::new());
    wait_until(|| lock(&recorder.0).contains(&Sent::Ok("p1".into())));
    let column = |name: &str| served.source.get(name).unwrap().to_f64().unwrap();
    assert_eq!(column("z"), [7.0, 8.0, 9.0]);
    assert_eq!(column("x"), [10.0, 2.0, 30.0]);
    assert_eq!(column("y"), [4.0, 5.0, 6.0]);
}
