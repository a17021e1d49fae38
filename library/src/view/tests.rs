use std::time::Duration;

use super::{PROTOCOL, STALE, TARGET};
use crate::column::Column;
use crate::comm::{Incoming, receive};
use crate::document::Document;
use crate::json::{Json, parse};
use crate::models::{self, ColumnDataSource, MarkupProperties, ModelLike, SliderProperties};
use crate::scope::{self, Entered};
use crate::testing::{Fixture, SentComm};
use crate::viewable::Viewable;
use crate::widgets::{FloatSlider, Toggle};

/// A session with views whose messages are read by the tests.
struct Page {
    fixture: Fixture,
    _entered: Entered,
    read: usize,
}

impl Page {
    fn new() -> Self {
        super::register();
        let fixture = Fixture::manual();
        let entered = fixture.scope(1, "cell").enter();
        Self {
            fixture,
            _entered: entered,
            read: 0,
        }
    }

    fn document(&self) -> Document {
        self.fixture.session.document()
    }

    /// Shows `root` and opens a view of it.
    fn open(&mut self, comm_id: &str, root: &impl ModelLike) {
        self.document().show(root.as_model());
        self.open_id(comm_id, root.as_model().id());
    }

    fn open_id(&self, comm_id: &str, root: &str) {
        let data = Json::object([
            ("document", Json::from(root)),
            ("protocol", Json::from(PROTOCOL)),
        ]);
        receive(
            &self.fixture.session,
            Incoming::Open {
                target_name: TARGET.into(),
            },
            comm_id,
            &data,
            Vec::new(),
        );
    }

    fn say(&self, comm_id: &str, text: &str, buffers: Vec<Vec<u8>>) {
        receive(
            &self.fixture.session,
            Incoming::Msg,
            comm_id,
            &parse(text).unwrap(),
            buffers,
        );
    }

    fn ack(&self, comm_id: &str, seq: u64) {
        self.say(
            comm_id,
            &format!(r#"{{"type":"ack","seq":{seq}}}"#),
            Vec::new(),
        );
    }

    /// Sends events and waits until they are handled.
    fn events(&mut self, comm_id: &str, events: &str) {
        self.events_with(comm_id, events, Vec::new());
    }

    fn events_with(&mut self, comm_id: &str, events: &str, buffers: Vec<Vec<u8>>) {
        let before = self
            .fixture
            .host
            .comms()
            .iter()
            .filter(|comm| is_ok(comm, comm_id))
            .count();
        self.say(
            comm_id,
            &format!(r#"{{"type":"events","seq":5,"events":{events}}}"#),
            buffers,
        );
        self.fixture.host.wait_until(|host| {
            host.comms()
                .iter()
                .filter(|comm| is_ok(comm, comm_id))
                .count()
                > before
        });
    }

    /// What was sent since the last call, but for answers to events.
    fn sent(&mut self) -> Vec<SentComm> {
        let comms = self.fixture.host.comms();
        let new = comms[self.read..].to_vec();
        self.read = comms.len();
        new.into_iter()
            .filter(|comm| !comm.data.starts_with("{\"type\":\"ok\""))
            .collect()
    }

    /// The events of the one patch that was sent since the last call; the ids of `names` are replaced by their names.
    #[track_caller]
    fn patch(&mut self, names: &[(&str, &dyn AsRef<str>)]) -> String {
        let sent = self.sent();
        assert_eq!(sent.len(), 1, "{sent:?}");
        events(&sent[0], names)
    }
}

fn is_ok(comm: &SentComm, comm_id: &str) -> bool {
    comm.comm_id == comm_id && comm.data.starts_with("{\"type\":\"ok\"")
}

fn events(comm: &SentComm, names: &[(&str, &dyn AsRef<str>)]) -> String {
    let json = parse(&comm.data).unwrap();
    assert_eq!(json.get_str("type"), Some("patch"), "{}", comm.data);
    let mut text = json.get("events").unwrap().to_string();
    for (name, id) in names {
        text = text.replace(id.as_ref(), name);
    }
    text
}

fn json(comm: &SentComm) -> Json {
    parse(&comm.data).unwrap()
}

fn seq(comm: &SentComm) -> Option<u64> {
    json(comm).get("seq").and_then(Json::as_u64)
}

fn id(model: &impl ModelLike) -> String {
    model.as_model().id().to_owned()
}

/// A figure's worth of source, reachable from a root.
fn root_with(source: &ColumnDataSource) -> models::Figure {
    let renderer = models::GlyphRenderer::new().with("data_source", source);
    models::Figure::new().with("renderers", vec![renderer.as_model()])
}

#[test]
fn a_view_gets_the_document_and_then_patches() {
    let mut page = Page::new();
    let div = models::Div::new().text("a");
    page.open("v", &div);
    let sent = page.sent();
    let doc = json(&sent[0]);
    assert_eq!((doc.get_str("type"), seq(&sent[0])), (Some("doc"), Some(0)));
    let root = &doc
        .get("doc")
        .unwrap()
        .get("roots")
        .and_then(Json::as_array)
        .unwrap()[0];
    assert_eq!(
        root.to_string(),
        format!(
            r#"{{"type":"object","name":"Div","id":"{}","attributes":{{"text":"a"}}}}"#,
            id(&div)
        )
    );

    div.text("b");
    assert!(page.sent().is_empty(), "nothing goes before the flush");
    page.document().flush();
    assert_eq!(
        page.patch(&[("D", &id(&div))]),
        r#"[{"kind":"ModelChanged","model":{"id":"D"},"attr":"text","new":"b"}]"#
    );
}

#[test]
fn without_an_acknowledgement_two_messages_go_and_changes_merge() {
    let mut page = Page::new();
    let div = models::Div::new();
    page.open("v", &div);
    for text in ["a", "b", "c", "d"] {
        div.text(text);
        page.document().flush();
    }
    let sent = page.sent();
    assert_eq!(
        sent.iter()
            .map(|comm| seq(comm).unwrap())
            .collect::<Vec<_>>(),
        [0, 1]
    );
    page.ack("v", 0);
    let patch = page.patch(&[("D", &id(&div))]);
    assert_eq!(
        patch,
        r#"[{"kind":"ModelChanged","model":{"id":"D"},"attr":"text","new":"d"}]"#
    );
    page.ack("v", 2);
    assert!(page.sent().is_empty());
}

#[test]
fn setting_the_same_value_sends_nothing() {
    let mut page = Page::new();
    let div = models::Div::new().text("a");
    page.open("v", &div);
    page.sent();
    div.text("a");
    page.document().flush();
    assert!(page.sent().is_empty());
}

#[test]
fn a_column_is_sent_alone_and_as_a_buffer() {
    let mut page = Page::new();
    let source = ColumnDataSource::new([("x", [1, 2]), ("y", [3, 4])]);
    page.open("v", &root_with(&source));
    assert_eq!(page.sent()[0].buffers.len(), 2);
    source.update("y", [5, 6]);
    source.update("y", [7, 8]);
    page.document().flush();
    let sent = page.sent();
    assert_eq!(sent[0].buffers, [[7, 0, 0, 0, 8, 0, 0, 0]]);
    assert_eq!(
        json(&sent[0]).get("buffers").unwrap().to_string(),
        r#"["b0"]"#
    );
    assert_eq!(
        events(&sent[0], &[("S", &id(&source))]),
        concat!(
            r#"[{"kind":"ColumnDataChanged","model":{"id":"S"},"attr":"data","data":{"type":"map","entries":[["y","#,
            r#"{"type":"ndarray","array":{"type":"bytes","data":{"id":"b0"}},"shape":[2],"dtype":"int32","order":"little"}]]},"#,
            r#""cols":["y"]}]"#
        )
    );
}

#[test]
fn streams_are_concatenated_up_to_the_rollover() {
    let mut page = Page::new();
    let source = ColumnDataSource::new([("x", [1.0, 2.0, 3.0])]);
    page.open("v", &root_with(&source));
    page.sent();
    source.stream([("x", [4.0])], 4);
    source.stream([("x", [5.0])], 4);
    page.document().flush();
    let sent = page.sent();
    let stream = events(&sent[0], &[("S", &id(&source))]);
    assert!(
        stream.contains("ColumnsStreamed") && stream.ends_with(r#""rollover":4}]"#),
        "{stream}"
    );
    assert_eq!(
        sent[0].buffers,
        [[4.0_f64.to_le_bytes(), 5.0_f64.to_le_bytes()].concat()]
    );

    // More rows than are kept: the whole is smaller than the stream.
    source.stream([("x", [6.0, 7.0, 8.0, 9.0, 10.0])], 4);
    page.document().flush();
    page.ack("v", 1);
    let sent = page.sent();
    assert!(events(&sent[0], &[]).contains(r#""kind":"ColumnDataChanged""#));
    assert_eq!(sent[0].buffers[0].len(), 32);
}

#[test]
fn rows_of_another_kind_are_not_streamed() {
    let mut page = Page::new();
    let source = ColumnDataSource::new([("x", [1, 2])]);
    page.open("v", &root_with(&source));
    page.sent();
    source.stream([("x", [2.5])], None);
    page.document().flush();
    let sent = page.sent();
    assert!(events(&sent[0], &[]).contains(r#""kind":"ColumnDataChanged""#));
    assert_eq!(sent[0].buffers[0].len(), 24);

    // The view has int32 now as float64: small integers follow as floats.
    page.ack("v", 1);
    let wide = ColumnDataSource::new([("t", [1_i64 << 40, 2])]);
    page.open("w", &root_with(&wide));
    page.sent();
    wide.stream([("t", [3_i64])], None);
    page.document().flush();
    let sent = page.sent();
    assert!(events(&sent[0], &[]).contains("ColumnsStreamed"));
    assert_eq!(sent[0].buffers, [3.0_f64.to_le_bytes()]);
}

#[test]
fn patched_rows_are_sent_alone() {
    let mut page = Page::new();
    let source = ColumnDataSource::new([("x", [0; 8])]);
    page.open("v", &root_with(&source));
    page.sent();
    source.patch("x", 1, [10]);
    source.patch("x", 1, [11]);
    source.patch("x", 4, [4, 5]);
    page.document().flush();
    assert_eq!(
        page.patch(&[("S", &id(&source))]),
        concat!(
            r#"[{"kind":"ColumnsPatched","model":{"id":"S"},"attr":"data","patches":{"type":"map","entries":[["x","#,
            r#"[[1,11],[{"type":"slice","start":4,"stop":6,"step":null},[4,5]]]]]}}]"#
        )
    );
    // Patched and streamed since the last patch: the rows are not told apart.
    source.patch("x", 0, [9]);
    source.stream([("x", [1])], None);
    page.document().flush();
    page.ack("v", 1);
    assert!(events(&page.sent()[0], &[]).contains("ColumnDataChanged"));
}

#[test]
fn new_columns_replace_the_data() {
    let mut page = Page::new();
    let source = ColumnDataSource::new([("x", [1, 2])]);
    page.open("v", &root_with(&source));
    page.sent();
    source.add("y", [3, 4]);
    page.document().flush();
    assert!(page.patch(&[]).ends_with(r#""cols":null}]"#));
}

#[test]
fn new_models_are_inlined_and_those_that_left_are_sent_again_in_full() {
    let mut page = Page::new();
    let (a, b) = (models::Div::new().text("a"), models::Div::new().text("b"));
    let row = models::Row::new().with("children", vec![a.as_model()]);
    page.open("v", &row);
    page.sent();
    let names = [("A", id(&a)), ("B", id(&b)), ("R", id(&row))];
    let names: Vec<(&str, &dyn AsRef<str>)> = names
        .iter()
        .map(|(name, id)| (*name, id as &dyn AsRef<str>))
        .collect();
    row.with("children", vec![a.as_model(), b.as_model()]);
    page.document().flush();
    assert_eq!(
        page.patch(&names),
        concat!(
            r#"[{"kind":"ModelChanged","model":{"id":"R"},"attr":"children","new":[{"id":"A"},"#,
            r#"{"type":"object","name":"Div","id":"B","attributes":{"text":"b"}}]}]"#
        )
    );
    page.ack("v", 1);
    row.with("children", vec![b.as_model()]);
    page.document().flush();
    page.ack("v", 2);
    page.sent();
    // Out of the graph: a change is not sent, and when it comes back all of it is.
    a.text("a2");
    page.document().flush();
    assert!(page.sent().is_empty());
    row.with("children", vec![a.as_model()]);
    page.document().flush();
    assert_eq!(
        page.patch(&names),
        concat!(
            r#"[{"kind":"ModelChanged","model":{"id":"R"},"attr":"children","new":["#,
            r#"{"type":"object","name":"Div","id":"A","attributes":{"text":"a2"}}]}]"#
        )
    );
}

#[test]
fn an_edit_in_one_view_reaches_the_others_and_does_not_come_back() {
    let mut page = Page::new();
    let toggle = Toggle::new("T");
    page.open("a", &toggle);
    page.open("b", &toggle);
    page.sent();
    let root = toggle.root();
    page.events(
        "a",
        &format!(
            r#"[{{"kind":"ModelChanged","model":{{"id":"{}"}},"attr":"active","new":true}}]"#,
            root.id()
        ),
    );
    assert!(toggle.get_value());
    let sent = page.sent();
    assert_eq!(
        sent.iter()
            .map(|comm| comm.comm_id.as_str())
            .collect::<Vec<_>>(),
        ["b"]
    );
}

#[test]
fn a_value_that_a_watcher_changed_again_comes_back() {
    let mut page = Page::new();
    let slider = models::Slider::new().start(0).end(10).value(1);
    page.open("a", &slider);
    page.sent();
    let clamped = slider.clone();
    slider
        .as_model()
        .on_change("value", move |value| {
            if value.as_float() > Some(5.0) {
                clamped.value(5);
            }
        })
        .unwrap();
    let edit = |value: i32| {
        let id = slider.as_model().id();
        format!(
            r#"[{{"kind":"ModelChanged","model":{{"id":"{id}"}},"attr":"value","new":{value}}}]"#
        )
    };
    page.events("a", &edit(3));
    assert!(page.sent().is_empty());
    page.events("a", &edit(8));
    assert_eq!(
        page.patch(&[("S", &id(&slider))]),
        r#"[{"kind":"ModelChanged","model":{"id":"S"},"attr":"value","new":5}]"#
    );
}

#[test]
fn what_belongs_to_one_view_or_is_unknown_is_passed_over() {
    let mut page = Page::new();
    let p = crate::plotting::figure();
    page.open("a", &p);
    page.open("b", &p);
    page.sent();
    let range = p
        .as_model()
        .explicit("x_range")
        .unwrap()
        .as_model()
        .unwrap()
        .clone();
    let (p_id, range_id) = (id(&p), id(&range));
    page.events(
        "a",
        &format!(
            r#"[{{"kind":"ModelChanged","model":{{"id":"{p_id}"}},"attr":"inner_width","new":500}},
            {{"kind":"ModelChanged","model":{{"id":"{range_id}"}},"attr":"start","new":0.5}},
            {{"kind":"ModelChanged","model":{{"id":"FA71"}},"attr":"start","new":1}},
            {{"kind":"ModelChanged","model":{{"id":"{p_id}"}},"attr":"nosuch","new":1}},
            {{"kind":"ModelChanged","model":{{"id":"{p_id}"}},"attr":"width","new":"wide"}},
            {{"kind":"RootAdded","model":{{"id":"{p_id}"}}}},
            {{"kind":"MessageSent","msg_type":"bokeh_event","msg_data":{{"type":"event","name":"document_ready","values":{{"type":"map"}}}}}},
            7, null, {{}}, {{"kind":"Nonsense"}}]"#
        ),
    );
    assert!(page.sent().is_empty());
    assert_eq!(range.explicit("start"), None);
}

#[test]
fn columns_edited_in_a_view_are_taken_over() {
    let mut page = Page::new();
    let source = ColumnDataSource::new([("x", [1.0, 2.0]), ("y", [3.0, 4.0])]);
    let root = root_with(&source);
    page.open("a", &root);
    page.open("b", &root);
    page.sent();
    let id = source.as_model().id().to_owned();
    let data = r#"{"type":"map","entries":[["x",{"type":"typed_array","array":{"type":"bytes","data":{"id":"0"}},"order":"little","dtype":"float64"}],["y",[3,4]]]}"#;
    page.events_with(
        "a",
        &format!(
            r#"[{{"kind":"ModelChanged","model":{{"id":"{id}"}},"attr":"data","new":{data}}}]"#
        ),
        vec![[0.5_f64.to_le_bytes(), 1.5_f64.to_le_bytes()].concat()],
    );
    assert_eq!(source.get("x"), Some(Column::from([0.5, 1.5])));
    let sent = page.sent();
    assert_eq!((sent.len(), sent[0].comm_id.as_str()), (1, "b"));

    page.ack("b", 1);
    page.events(
        "b",
        &format!(
            r#"[{{"kind":"ColumnsStreamed","model":{{"id":"{id}"}},"attr":"data","data":{{"type":"map","entries":[["x",[9]],["y",[8]]]}}}},
            {{"kind":"ColumnsPatched","model":{{"id":"{id}"}},"attr":"data","patches":{{"type":"map","entries":[["y",[[0,7]]]]}}}}]"#
        ),
    );
    assert_eq!(source.len(), 3);
    assert_eq!(source.get("y").and_then(|y| y.get(0)), Some(7.into()));
    let sent = page.sent();
    assert_eq!((sent.len(), sent[0].comm_id.as_str()), (1, "a"));
    assert_eq!(sent[0].buffers[0].len(), 24);
}

#[test]
fn clicks_reach_their_handlers() {
    let mut page = Page::new();
    let button = crate::widgets::Button::new("Go");
    page.open("a", &button);
    let id = button.root().id().to_owned();
    page.events(
        "a",
        &format!(
            r#"[{{"kind":"MessageSent","msg_type":"bokeh_event","msg_data":{{"type":"event","name":"button_click","values":{{"type":"map","entries":[["model",{{"id":"{id}"}}]]}}}}}}]"#
        ),
    );
    assert_eq!(button.clicks(), 1);
}

#[test]
fn a_pull_gets_a_fresh_document_at_the_same_number() {
    let mut page = Page::new();
    let div = models::Div::new();
    page.open("v", &div);
    div.text("a");
    page.document().flush();
    page.sent();
    div.text("b");
    page.document().flush();
    page.say("v", r#"{"type":"pull"}"#, Vec::new());
    let sent = page.sent();
    assert_eq!(sent.len(), 1);
    assert_eq!(
        (json(&sent[0]).get_str("type"), seq(&sent[0])),
        (Some("doc"), Some(1))
    );
    assert!(sent[0].data.contains(r#""text":"b""#));
    div.text("c");
    page.document().flush();
    assert_eq!(seq(&page.sent()[0]), Some(2));
}

#[test]
fn a_view_that_does_not_answer_gets_nothing_until_it_wakes() {
    let mut page = Page::new();
    let div = models::Div::new();
    page.open("v", &div);
    div.text("a");
    page.document().flush();
    page.sent();
    page.document().lock().views[0].age(STALE + Duration::from_millis(1));
    div.text("b");
    page.document().flush();
    div.text("c");
    page.document().flush();
    assert!(page.sent().is_empty());
    page.ack("v", 1);
    let sent = page.sent();
    assert_eq!(
        (sent.len(), json(&sent[0]).get_str("type")),
        (1, Some("doc"))
    );
    assert!(sent[0].data.contains(r#""text":"c""#));
}

#[test]
fn an_unknown_document_is_refused_with_a_reason() {
    let mut page = Page::new();
    page.open_id("v", "p-nosuch");
    let sent = page.sent();
    assert_eq!((sent.len(), sent[0].kind), (1, "comm_close"));
    assert!(
        json(&sent[0])
            .get_str("reason")
            .unwrap()
            .contains("earlier kernel")
    );
}

#[test]
fn views_end_when_the_cell_is_run_again_unless_another_cell_shows_the_object_too() {
    let mut page = Page::new();
    let (div, kept) = (models::Div::new(), models::Div::new());
    page.open("v", &div);
    page.open("k", &kept);
    {
        let _other = page.fixture.scope(2, "other cell").enter();
        page.document().show(kept.as_model());
    }
    page.sent();
    scope::end_cell("cell");
    let sent = page.sent();
    assert_eq!(
        (sent.len(), sent[0].kind, sent[0].comm_id.as_str()),
        (1, "comm_close", "v")
    );
    assert_eq!(
        json(&sent[0]).get_str("reason"),
        Some("the cell was run again")
    );
    kept.text("x");
    page.document().flush();
    assert_eq!(page.sent().len(), 1);
    page.open_id("w", div.as_model().id());
    assert!(
        json(&page.sent()[0])
            .get_str("reason")
            .unwrap()
            .contains("earlier run")
    );
}

#[test]
fn without_a_view_nothing_is_kept_for_it() {
    let mut page = Page::new();
    let div = models::Div::new();
    page.open("v", &div);
    receive(
        &page.fixture.session,
        Incoming::Close,
        "v",
        &Json::Null,
        Vec::new(),
    );
    page.sent();
    div.text("a");
    page.document().flush();
    assert!(page.sent().is_empty());
    assert!(page.document().lock().views.is_empty());
}

#[test]
fn a_slider_follows_its_parameter_in_every_view() {
    let mut page = Page::new();
    let slider = FloatSlider::new("Speed");
    page.open("a", &slider);
    page.open("b", &slider);
    page.sent();
    slider.value(0.5);
    page.document().flush();
    assert_eq!(page.sent().len(), 2);
}
