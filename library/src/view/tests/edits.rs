//! What readers change in their views.

use super::*;
use crate::document::value::Value;

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
            if value.as_f64() > Some(5.0) {
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
    let p = crate::ui::plotting::figure();
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
    assert_eq!(source.get("x"), Some(DataColumn::from([0.5, 1.5])));
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
    let button = crate::ui::widgets::Button::new("Go");
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

#[test]
fn an_event_of_any_model_reaches_its_handlers_with_what_came_with_it_until_they_are_taken_away() {
    let mut page = Page::new();
    let p = crate::ui::plotting::figure();
    let (sender, seen) = std::sync::mpsc::channel();
    let handler = p.as_model().on_event("tap", move |event| {
        let sent = (event.name.clone(), event.values.clone());
        sender.send(sent).unwrap();
    });
    let handler = handler.unwrap();
    page.open("a", &p);
    let id = id(&p);
    let event = |name: &str| {
        format!(
            r#"[{{"kind":"MessageSent","msg_type":"bokeh_event","msg_data":{{"type":"event","name":"{name}","values":{{"type":"map","entries":[["model",{{"id":"{id}"}}],["x",1.5]]}}}}}}]"#
        )
    };
    page.events("a", &event("pan"));
    page.events("a", &event("tap"));
    let values = Value::Map(vec![
        ("model".into(), (&p).into()),
        ("x".into(), 1.5.into()),
    ]);
    assert_eq!(
        seen.try_iter().collect::<Vec<_>>(),
        [("tap".to_owned(), values)]
    );
    handler.unwatch();
    page.events("a", &event("tap"));
    assert_eq!(seen.try_iter().count(), 0);
}
