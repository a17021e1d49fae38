use super::*;
use crate::models::{Div, MarkupProperties};
use crate::show::viewable::Viewable;
use crate::testing::Fixture;
use crate::ui::plotting::figure;
use crate::ui::widgets::{FloatSlider, TextInput, Toggle};
use crate::{models, pane};

fn scripts(model: &Model, property: &str) -> Vec<(String, usize)> {
    let Some(Value::Map(map)) = model.explicit(property) else {
        return Vec::new();
    };
    let entries = map.into_iter().map(|(key, scripts)| {
        let Value::List(scripts) = scripts else {
            panic!("{scripts:?}");
        };
        (key.as_str().unwrap().to_owned(), scripts.len())
    });
    entries.collect()
}

fn width() -> FloatSlider {
    FloatSlider::new("Width").range(0.0..=20.0).value(3.0)
}

#[test]
fn the_target_takes_the_value_and_follows_changes_from_here_and_from_views() {
    let slider = width();
    let line = models::Line::new();
    let link = slider.jslink(&line, "value", "line_width");
    assert_eq!(
        format!("{link:?}"),
        "JsLink(Slider.value → Line.line_width)"
    );
    assert_eq!(line.0.get("line_width"), Ok(3.into()));
    slider.value(4.0);
    assert_eq!(
        line.0.explicit_and_origin("line_width"),
        Some((4.into(), 0))
    );
    let width = crate::document::value::value(2);
    line.0.set_from("line_width", width.into(), 7).unwrap();
    assert_eq!(line.0.get("line_width"), Ok(2.into()));
    slider.root().set_from("value", 5.into(), 7).unwrap();
    assert_eq!(
        line.0.explicit_and_origin("line_width"),
        Some((5.into(), 7))
    );
    let expected = [("change:value".to_owned(), 1)];
    assert_eq!(scripts(&slider.root(), PROPERTY_CALLBACKS), expected);
    link.unlink();
    slider.value(6.0);
    assert_eq!(line.0.get("line_width"), Ok(5.into()));
    assert_eq!(scripts(&slider.root(), PROPERTY_CALLBACKS), []);
}

#[test]
fn both_ends_can_follow_each_other_by_the_names_of_parameters() {
    let (one, other) = (Toggle::new("one").value(true), Toggle::new("other"));
    let link = one.jslink(&other, "value", "value").bidirectional();
    assert_eq!(format!("{link:?}"), "JsLink(Toggle.active ↔ Toggle.active)");
    assert!(other.get_value());
    other.root().set_from("active", false.into(), 3).unwrap();
    assert!(!one.get_value());
    assert_eq!(
        scripts(&other.root(), PROPERTY_CALLBACKS),
        [("change:active".to_owned(), 1)]
    );
    link.unlink();
    assert_eq!(scripts(&other.root(), PROPERTY_CALLBACKS), []);
}

#[test]
fn a_path_leads_to_a_model_that_a_property_holds() {
    let p = figure();
    let line = p
        .line("x", "y")
        .source(&models::ColumnDataSource::new([("x", [0]), ("y", [0])]));
    let slider = width();
    slider.jslink(&line, "value", "glyph.line_width");
    slider.value(8.0);
    assert_eq!(line.glyph_model().get("line_width"), Ok(8.into()));
    let text = pane::html("a");
    let input = TextInput::new("Text").value("b");
    input.jslink(&text, "value", "object");
    assert_eq!(text.object(), "b");
    input.root().set_from("value", "c".into(), 1).unwrap();
    assert_eq!(text.object(), "c");
}

#[test]
fn what_does_not_exist_or_fit_is_an_error_that_names_the_nearest() {
    let slider = width();
    let p = figure();
    let line = p
        .line("x", "y")
        .source(&models::ColumnDataSource::new([("x", [0]), ("y", [0])]));
    let error = |property: &str, target: &str| {
        let error = slider.try_jslink(&line, property, target).unwrap_err();
        error.to_string()
    };
    assert_eq!(
        error("valeu", "glyph.line_width"),
        "Slider has no property \"valeu\", did you mean \"value\"?"
    );
    assert_eq!(
        error("value", "line_width"),
        "GlyphRenderer has no property \"line_width\", did you mean \"glyph.line_width\"?"
    );
    assert_eq!(
        error("value", "glyph.line_with"),
        "Line has no property \"line_with\", did you mean \"line_width\"?"
    );
    assert_eq!(
        error("value", "name.x"),
        "GlyphRenderer.name holds no model: set it first"
    );
    assert_eq!(
        error("value", "data_source.data"),
        JsLinkError::Columns.to_string()
    );
    assert_eq!(
        error("value", "glyph.line_alpha"),
        "cannot link Slider.value: Line.line_alpha takes a number from 0 to 1, not 3.0"
    );
    let error = slider.try_jslink(&p, "value", "inner_width").unwrap_err();
    assert_eq!(
        error.to_string(),
        "Figure.inner_width is set by the browser only"
    );
    assert_eq!(scripts(&slider.root(), PROPERTY_CALLBACKS), []);
}

#[test]
fn models_of_different_sessions_are_not_linked() {
    let (one, other) = (Fixture::manual(), Fixture::manual());
    let inside = |fixture: &Fixture| {
        let _entered = fixture.scope(1, "").enter();
        Toggle::new("t")
    };
    let (one, other) = (inside(&one), inside(&other));
    let error = one.try_jslink(&other, "value", "value").unwrap_err();
    assert_eq!(error, JsLinkError::OtherSession);
    let error = one.try_jscallback("value", [("other", &other)], "");
    assert_eq!(error.err(), Some(JsLinkError::OtherSession));
}

#[test]
fn a_callback_has_its_arguments_and_is_run_for_a_property_or_an_event() {
    let (slider, text) = (width(), Div::new().text(""));
    let watcher = slider.jscallback("value", [("text", &text)], "text.text = `${cb_obj.value}`");
    slider.jscallback("event:button_click", [("n", 1)], "");
    assert_eq!(
        scripts(&slider.root(), PROPERTY_CALLBACKS),
        [("change:value".to_owned(), 1)]
    );
    assert_eq!(
        scripts(&slider.root(), EVENT_CALLBACKS),
        [("button_click".to_owned(), 1)]
    );
    watcher.unwatch();
    assert_eq!(scripts(&slider.root(), PROPERTY_CALLBACKS), []);
    for name in ["cb_obj", "1st", "a b", ""] {
        let error = slider.try_jscallback("value", [(name, 1)], "").err();
        assert_eq!(
            error,
            Some(JsLinkError::Name {
                name: name.to_owned()
            })
        );
    }
}

#[test]
fn a_link_ends_when_its_cell_is_run_again() {
    let fixture = Fixture::manual();
    let entered = fixture.scope(1, "").enter();
    let (one, other) = (Toggle::new("one"), Toggle::new("other"));
    drop(entered);
    let entered = fixture.scope(2, "cell").enter();
    one.jslink(&other, "value", "value").bidirectional();
    drop(entered);
    fixture.session.end_cell("cell");
    assert_eq!(scripts(&one.root(), PROPERTY_CALLBACKS), []);
    one.value(true);
    assert!(!other.get_value());
}

#[test]
fn linked_models_are_gone_with_their_session() {
    let fixture = Fixture::manual();
    let entered = fixture.scope(1, "").enter();
    let (one, other) = (Toggle::new("one"), Toggle::new("other"));
    one.jslink(&other, "value", "value").bidirectional();
    let shown = crate::ui::layout::Row::new(crate::items![one, other]).servable();
    let weak = [one.root().downgrade(), other.root().downgrade()];
    drop((one, other, shown, entered));
    assert!(weak[0].upgrade().is_some());
    fixture.session.end();
    assert!(weak.iter().all(|model| model.upgrade().is_none()));
}
