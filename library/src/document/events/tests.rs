use super::*;
use crate::models;
use crate::testing::{Fixture, GENEROUS};
use crate::ui::plotting::figure;
use std::sync::mpsc::channel;

fn event(name: &str, values: &[(&str, Value)]) -> ModelEvent {
    let values = values.iter();
    ModelEvent {
        name: name.to_owned(),
        values: Value::Map(
            values
                .map(|(key, value)| ((*key).into(), value.clone()))
                .collect(),
        ),
    }
}

fn moved(p: &Model, x: f64) -> ModelEvent {
    let held = Value::from(std::collections::BTreeMap::from([("ctrl", true)]));
    let values = [
        ("model", p.into()),
        ("x", x.into()),
        ("y", Value::Null),
        ("sx", 7.into()),
        ("sy", 8.into()),
        ("modifiers", held),
    ];
    event("mousemove", &values)
}

#[test]
fn the_argument_of_a_handler_says_which_event_it_is_for_and_has_what_came_with_it() {
    let p = figure();
    let (sender, seen) = channel();
    let watcher = p.on(move |moved: &MouseMove| sender.send(moved.clone()).unwrap());
    assert_eq!(
        p.as_model().get("subscribed_events"),
        Ok(Value::Set(vec!["mousemove".into()]))
    );
    p.as_model().dispatch(&moved(p.as_model(), 1.5));
    p.as_model()
        .dispatch(&event("tap", &[("model", (&p).into())]));
    // Not of its form.
    p.as_model().dispatch(&event("mousemove", &[]));
    watcher.unwatch();
    p.as_model().dispatch(&moved(p.as_model(), 2.5));
    let moved = seen.recv().unwrap();
    assert!(seen.recv().is_err());
    assert_eq!((moved.x, moved.sx, moved.sy), (1.5, 7.0, 8.0));
    assert!(moved.y.is_nan() && moved.modifiers.ctrl && !moved.modifiers.alt);
    assert_eq!(moved.model, *p.as_model());
}

/// What BokehJS sends beside the model, by event; sizes are those of a figure of 500 × 400 pixels.
const SENT: &[(&str, &str)] = &[
    ("axis_click", r#"{"value": 5.5}"#),
    ("button_click", "{}"),
    ("doubletap", AT_A_POINT),
    ("legend_item_click", r#"{"item": "model"}"#),
    ("lodend", "{}"),
    ("lodstart", "{}"),
    ("menu_item_click", r#"{"item": "2"}"#),
    ("mouseenter", AT_A_POINT),
    ("mouseleave", AT_A_POINT),
    ("mousemove", AT_A_POINT),
    (
        "pan",
        r#"{"sx": 250, "sy": 200, "x": 5.0, "y": 4.5, "modifiers": {"shift": false, "ctrl": false, "alt": false}, "delta_x": 100, "delta_y": 50}"#,
    ),
    ("panend", AT_A_POINT),
    ("panstart", AT_A_POINT),
    (
        "pinch",
        r#"{"sx": 230, "sy": 200, "x": 4.5, "y": 4.5, "modifiers": {"shift": false, "ctrl": false, "alt": false}, "scale": 1.5}"#,
    ),
    ("pinchend", AT_A_POINT),
    ("pinchstart", AT_A_POINT),
    ("press", AT_A_POINT),
    ("pressup", AT_A_POINT),
    (
        "rangesupdate",
        r#"{"x0": 1.25, "x1": 8.75, "y0": 1.5, "y1": 8.5}"#,
    ),
    ("reset", "{}"),
    (
        "rotate",
        r#"{"sx": 230, "sy": 200, "x": 4.5, "y": 4.5, "modifiers": {"shift": false, "ctrl": false, "alt": false}, "rotation": 90}"#,
    ),
    ("rotateend", AT_A_POINT),
    ("rotatestart", AT_A_POINT),
    (
        "selectiongeometry",
        r#"{"geometry": {"type": "rect", "sx0": 150, "sx1": 250, "sy0": 150, "sy1": 200, "greedy": false, "x0": 2.75, "y0": 4.75, "x1": 5.0, "y1": 6.25}, "final": true}"#,
    ),
    ("tap", AT_A_POINT),
    ("value_submit", r#"{"value": "seven"}"#),
    (
        "wheel",
        r#"{"sx": 200, "sy": 200, "x": 4.0, "y": 4.75, "modifiers": {"shift": false, "ctrl": false, "alt": false}, "delta": 200}"#,
    ),
];

const AT_A_POINT: &str = r#"{"sx": 250, "sy": 200, "x": 5.0, "y": 4.75, "modifiers": {"shift": true, "ctrl": false, "alt": false}}"#;

macro_rules! read_all {
    ($p:ident, $($event:ident)*) => {{
        let mut read: Vec<(&str, String)> = Vec::new();
        $({
            let sent = SENT.iter().find(|(name, _)| *name == $event::NAME);
            let json = crate::base::json::parse(sent.unwrap().1).unwrap();
            let Value::Map(mut values) = Value::from(json) else { panic!() };
            for (_, value) in values.iter_mut().filter(|(_, value)| value.as_str() == Some("model")) {
                *value = (&$p).into();
            }
            values.push(("model".into(), (&$p).into()));
            let event = $event::read(&Value::Map(values));
            read.push(($event::NAME, format!("{:?}", event.unwrap())));
        })*
        read
    }};
}

#[test]
fn each_event_is_read_in_the_form_that_bokehjs_sends() {
    let p = figure();
    let read = read_all!(p, AxisClick ButtonClick DoubleTap LODEnd LODStart LegendItemClick MenuItemClick MouseEnter MouseLeave
        MouseMove MouseWheel Pan PanEnd PanStart Pinch PinchEnd PinchStart Press PressUp RangesUpdate Reset Rotate RotateEnd
        RotateStart SelectionGeometry Tap ValueSubmit);
    let names = |all: Vec<&'static str>| all.into_iter().collect::<std::collections::BTreeSet<_>>();
    let known = names(ALL.iter().map(|(name, _)| *name).collect());
    assert_eq!(names(read.iter().map(|(name, _)| *name).collect()), known);
    assert_eq!((known.len(), SENT.len()), (27, 27));
    for (name, part) in [
        ("axis_click", "value: 5.5"),
        ("menu_item_click", "item: Some(\"2\")"),
        ("pan", "delta_x: 100.0, delta_y: 50.0"),
        ("pinch", "scale: 1.5"),
        ("rangesupdate", "x0: 1.25, x1: 8.75, y0: 1.5, y1: 8.5"),
        ("rotate", "rotation: 90.0"),
        (
            "selectiongeometry",
            "Rect { x0: 2.75, x1: 5.0, y0: 4.75, y1: 6.25 }, is_final: true",
        ),
        (
            "tap",
            "x: 5.0, y: 4.75, sx: 250.0, sy: 200.0, modifiers: KeyModifiers { shift: true",
        ),
        ("value_submit", "value: \"seven\""),
        ("wheel", "delta: 200.0"),
    ] {
        let (_, event) = read.iter().find(|(known, _)| *known == name).unwrap();
        assert!(event.contains(part), "{event}");
    }
}

#[test]
fn what_was_selected_has_the_form_of_its_tool() {
    let p = figure();
    let (sender, seen) = channel();
    p.on(move |drawn: &SelectionGeometry| sender.send((drawn.geometry.clone(), drawn.is_final)));
    let map = |entries: &[(&str, Value)]| {
        let entries = entries.iter();
        Value::Map(
            entries
                .map(|(key, value)| ((*key).into(), value.clone()))
                .collect(),
        )
    };
    for geometry in [
        map(&[
            ("type", "rect".into()),
            ("x0", 1.into()),
            ("x1", 2.into()),
            ("y0", 3.into()),
            ("y1", 4.into()),
        ]),
        map(&[
            ("type", "poly".into()),
            ("x", [1, 2].into()),
            ("y", [3, 4].into()),
        ]),
        map(&[("type", "circle".into())]),
    ] {
        let values = [
            ("model", Value::from(&p)),
            ("geometry", geometry),
            ("final", true.into()),
        ];
        p.as_model().dispatch(&event("selectiongeometry", &values));
    }
    let seen: Vec<_> = seen.try_iter().collect();
    let rect = Geometry::Rect {
        x0: 1.0,
        x1: 2.0,
        y0: 3.0,
        y1: 4.0,
    };
    let poly = Geometry::Poly {
        x: vec![1.0, 2.0],
        y: vec![3.0, 4.0],
    };
    assert_eq!(seen, [(rect, true), (poly, true)]);
}

#[test]
fn of_a_flood_of_events_only_the_latest_waits_for_a_handler_that_takes_long() {
    let p = figure();
    let (sender, seen) = channel();
    let (release, held) = channel::<()>();
    p.on(move |moved: &MouseMove| {
        sender.send(moved.x).unwrap();
        let _ = held.recv();
    })
    .latest_only();
    p.as_model().dispatch(&moved(p.as_model(), 0.0));
    assert_eq!(seen.recv_timeout(GENEROUS), Ok(0.0));
    for x in 1..100 {
        p.as_model().dispatch(&moved(p.as_model(), f64::from(x)));
    }
    release.send(()).unwrap();
    assert_eq!(seen.recv_timeout(GENEROUS), Ok(99.0));
    drop(release);
    p.as_model().dispatch(&moved(p.as_model(), 100.0));
    assert_eq!(seen.recv_timeout(GENEROUS), Ok(100.0));
}

#[test]
fn an_async_handler_gets_all_events_in_order_and_an_error_is_reported() {
    let fixture = Fixture::manual();
    let _entered = fixture.scope(7, "cell").enter();
    let p = figure();
    let (sender, seen) = channel();
    p.on(async move |moved: &MouseMove| {
        let x = moved.x;
        std::future::ready(()).await;
        sender.send(x)
    });
    for x in 0..100 {
        p.as_model().dispatch(&moved(p.as_model(), f64::from(x)));
    }
    for x in 0..100 {
        assert_eq!(seen.recv_timeout(GENEROUS), Ok(f64::from(x)));
    }
    p.on(|_: &Reset| "x".parse::<u8>());
    p.as_model()
        .dispatch(&event("reset", &[("model", (&p).into())]));
    let displays = fixture.outputs.displays();
    assert_eq!(
        displays[0].plain_text(),
        "reset handler of Figure failed: invalid digit found in string"
    );
}

#[test]
fn a_name_that_is_none_and_an_event_of_other_models_are_errors() {
    let p = figure();
    let error = |model: &Model, name| model.on_event(name, |_| ()).err().unwrap().to_string();
    assert_eq!(
        error(p.as_model(), "tapp"),
        "Bokeh has no event tapp, did you mean \"tap\"?"
    );
    assert_eq!(
        error(p.as_model(), "button_click"),
        "Figure has no event button_click: it is of AbstractButton, ToggleButtonGroup"
    );
    let menu = models::Dropdown::new();
    assert!(menu.as_model().on_event("menu_item_click", |_| ()).is_ok());
}

#[test]
#[should_panic(expected = "Figure has no event value_submit: it is of TextInput")]
fn a_type_of_an_event_that_the_model_does_not_have_panics() {
    figure().on(|_: &ValueSubmit| ());
}
