use super::*;
use crate::document::value::Value;
use crate::document::value::field;

fn accept(class: &str, property: &str, value: impl Into<Value>) -> Option<Value> {
    Class::find(class)
        .unwrap()
        .property(property)
        .unwrap()
        .kind()
        .accept(value.into())
}

#[test]
fn classes_know_their_bases_and_inherited_properties() {
    let line = Class::find("Line").unwrap();
    assert!(line.is_a("Glyph") && line.is_a("Model") && !line.is_a("Marker"));
    assert!(line.property("line_color").is_some() && line.property("tags").is_some());
    assert!(Class::find("Lime").is_none());
    assert_eq!(nearest_class("Toogle"), Some("Toggle"));
    assert_eq!(Class::find("Figure").unwrap().default("width"), Some("600"));
}

#[test]
fn values_are_checked_by_kind() {
    assert!(accept("Line", "line_color", "navy").is_some());
    assert!(accept("Line", "line_color", "#12345").is_none());
    assert!(accept("Line", "line_color", field("c")).is_none());
    assert!(accept("Scatter", "line_color", field("c")).is_some());
    assert!(accept("Line", "line_alpha", 1.5).is_none());
    assert!(accept("Line", "line_dash", "dashed").is_some());
    assert!(accept("Line", "line_dash", [4, 4]).is_some());
    assert!(accept("Line", "line_cap", "round").is_some());
    assert!(accept("Line", "line_cap", "rund").is_none());
    assert!(accept("Figure", "width", 300).is_some());
    assert!(accept("Figure", "width", "wide").is_none());
    assert!(accept("Toggle", "active", 1).is_none());
    assert!(accept("Scatter", "marker", "circle").is_some());
    assert!(accept("Slider", "value", 3).is_some());
}

#[test]
fn text_for_a_number_of_each_item_is_a_column() {
    assert_eq!(accept("Line", "x", "time"), Some(field("time").into()));
    assert_eq!(
        accept("Scatter", "size", "radius"),
        Some(field("radius").into())
    );
}

#[test]
fn what_a_browser_has_only_as_a_base_cannot_be_made() {
    let error = crate::document::Model::new("TextLikeInput").unwrap_err();
    assert_eq!(
        error.to_string(),
        "TextLikeInput is an abstract model, use one derived from it"
    );
}

#[test]
fn a_factor_begins_with_text() {
    let nested: Vec<Value> = vec!["2024".into(), "spring".into(), 0.25.into()];
    assert!(accept("VBar", "bottom", nested).is_some());
    assert!(accept("VBar", "bottom", vec![1.5, 2.5]).is_none());
}
