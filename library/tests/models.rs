//! Bokeh's models as a user has them, beside the widgets, panes and layouts that have names of Panel's.

use cellbeat::models::{self, ModelLike, properties::*};
use cellbeat::prelude::*;
use cellbeat::value::Value;
use std::collections::{BTreeMap, HashMap};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc;
use std::time::{Duration, UNIX_EPOCH};

fn table() -> models::DataTable {
    let source = ColumnDataSource::new([("price", [1.5, 2.5])]);
    let column = models::TableColumn::new().field("price").title("Price");
    models::DataTable::new()
        .source(&source)
        .columns(vec![column])
}

fn panics(code: impl FnOnce()) -> String {
    let payload = catch_unwind(AssertUnwindSafe(code)).unwrap_err();
    payload.downcast_ref::<String>().unwrap().clone()
}

#[test]
fn an_enumeration_its_text_and_none_are_values_of_properties() {
    let get = |model: &Model, name: &str| model.get(name).unwrap();
    let slider = models::Slider::new().orientation(enums::Orientation::Vertical);
    assert_eq!(get(slider.as_model(), "orientation"), "vertical".into());
    slider.orientation("horizontal");
    assert_eq!(get(slider.as_model(), "orientation"), "horizontal".into());
    let refused = panics(|| drop(slider.orientation("vertica")));
    assert!(refused.contains("did you mean \"vertical\"?"), "{refused}");
    slider.align((enums::Align::Start, enums::Align::End));
    assert_eq!(get(slider.as_model(), "align"), ["start", "end"].into());
    slider.width(400).width(None);
    assert_eq!(get(slider.as_model(), "width"), Value::Null);
    let range = models::Range1d::new().bounds((None, 10.0));
    assert_eq!(get(range.as_model(), "bounds"), (None, 10.0).into());
    let line = models::Line::new()
        .line_color(enums::NamedColor::Red)
        .line_dash(enums::DashPattern::Dotdash);
    assert_eq!(get(line.as_model(), "line_color"), "red".into());
    line.line_color(None);
    assert_eq!(get(line.as_model(), "line_color"), Value::Null);
}

#[test]
fn a_model_stands_wherever_a_widget_does() {
    let (table, slider) = (table(), IntSlider::new("Rows"));
    let column = Column::new(items![slider, table, models::Spacer::new()]);
    column.append(&models::Div::new().text("below"));
    assert_eq!(column.len(), 4);
    let pane = pane::bokeh(&table);
    assert_eq!(&pane.object(), table.as_model());
    assert_eq!(&table.servable().root(), table.as_model());
    display(&table);
    table.evcxr_display();
    let mut text = String::new();
    std::fmt::write(&mut text, format_args!("{}", table.describe())).unwrap();
    assert!(text.starts_with("DataTable(id="), "{text}");
}

#[test]
fn its_properties_are_parameters() {
    let spinner = models::Spinner::new().low(0).high(10).value(3);
    let params = spinner.param();
    assert_eq!(params.get_as::<i64>("value"), 3);
    assert!(params.get_as::<bool>("visible"));
    let (sender, seen) = mpsc::channel();
    params.watch("value", move |event| {
        sender.send(event.new.as_i64()).unwrap();
    });
    spinner.value(4);
    params.set("value", 5);
    assert_eq!(spinner.as_model().get("value"), Ok(5.into()));
    assert_eq!(seen.try_iter().collect::<Vec<_>>(), [Some(4), Some(5)]);
    let error = params.try_set("mode", "decimal").unwrap_err().to_string();
    assert!(
        error.contains("Spinner.mode takes \"int\" or \"float\""),
        "{error}"
    );
    let error = params.try_set("valeu", 1).unwrap_err().to_string();
    assert!(error.contains("value"), "{error}");
}

#[test]
fn it_is_linked_with_widgets_glyphs_and_callbacks() {
    let p = figure();
    let line = p.line([0.0, 1.0], [0.0, 1.0]);
    let (switch, toggle) = (models::Switch::new(), Toggle::new("Line").value(true));
    toggle.link(&line, "value", "visible");
    switch.link(&toggle, "active", "value").bidirectional();
    let cb = state.add_periodic_callback(|| {}, seconds(3600.0));
    switch.link(&cb, "active", "running").bidirectional();

    switch.active(true).active(false);
    assert_eq!(line.as_model().get("visible"), Ok(false.into()));
    assert!(!cb.running());
    cb.start();
    assert_eq!(switch.as_model().get("active"), Ok(true.into()));
    assert_eq!(line.as_model().get("visible"), Ok(true.into()));
    cb.stop();
}

#[test]
fn what_the_browser_could_not_draw_is_an_error_that_names_it() {
    let slider = models::Slider::new().start(0).end(10);
    let wanted =
        "Slider cannot be shown without a value for value, a number: set it with `.value(..)`";
    assert_eq!(panics(|| display(&slider)), wanted);
    assert_eq!(slider.save("never.html").unwrap_err().to_string(), wanted);
    display(&slider.value(3));

    // Also deep within what is shown.
    let p = figure();
    let bar = models::ColorBar::new();
    p.add_layout(&bar, "right");
    assert!(
        panics(|| display(&p))
            .starts_with("ColorBar cannot be shown without a value for color_mapper")
    );
    let mapper = models::LinearColorMapper::new().low(0).high(1);
    bar.color_mapper(&mapper);
    assert!(
        panics(|| display(&p))
            .starts_with("LinearColorMapper cannot be shown without a value for palette")
    );
    mapper.palette(vec!["#000000", "#ffffff"]);
    display(&p);
}

#[test]
fn columns_hold_what_rust_has() {
    let second = UNIX_EPOCH + Duration::from_millis(1_500);
    let array = &[0.5, 1.5];
    let source = ColumnDataSource::empty()
        .column("u64", vec![1_u64, u64::MAX])
        .column("isize", [-1_isize, 2])
        .column("array", array)
        .column("missing", vec![Some(1.0), None])
        .column("some", vec![Some(1_i64), None])
        .column("text", vec![Some("a".to_owned()), None])
        .column("char", ['a', 'b'])
        .column("time", vec![UNIX_EPOCH, second])
        .column("span", [Duration::ZERO, Duration::from_micros(1_500)])
        .column("to", 1..=2_u32)
        .column("pair", [("2024", "spring"), ("2024", "autumn")])
        .column(
            "made",
            (0..2_u64)
                .map(|i| i * i)
                .collect::<cellbeat::column::DataColumn>(),
        );
    let floats = |name: &str| source.get(name).unwrap().to_f64().unwrap();
    assert_eq!(floats("u64"), [1.0, u64::MAX as f64]);
    assert_eq!(floats("isize"), [-1.0, 2.0]);
    assert_eq!(floats("array"), [0.5, 1.5]);
    assert!(floats("missing")[1].is_nan() && floats("some")[1].is_nan());
    assert_eq!((floats("missing")[0], floats("some")[0]), (1.0, 1.0));
    assert_eq!(source.get("text").unwrap().get(1), Some(Value::Null));
    assert_eq!(source.get("char").unwrap().get(1), Some("b".into()));
    assert_eq!(floats("time"), [0.0, 1_500.0]);
    assert_eq!(floats("span"), [0.0, 1.5]);
    assert_eq!(floats("to"), [1.0, 2.0]);
    let pair = source.get("pair").unwrap().get(1);
    assert_eq!(
        pair,
        Some(Value::List(vec!["2024".into(), "autumn".into()]))
    );
    assert_eq!(floats("made"), [0.0, 1.0]);
}

#[test]
fn maps_are_pairs_or_maps() {
    let hover = models::HoverTool::new();
    let read = || hover.as_model().get("formatters").unwrap();
    hover.formatters([("@time", "datetime")]);
    let pairs = read();
    hover.formatters(HashMap::from([("@time".to_owned(), "datetime")]));
    assert_eq!(read(), pairs);
    hover.formatters(BTreeMap::from([("@time", "datetime")]));
    assert_eq!(read(), pairs);
    assert_eq!(pairs, Value::Map(vec![("@time".into(), "datetime".into())]));

    let div = models::Div::new().styles([("color", "red"), ("font-size", "2em")]);
    assert_eq!(
        div.as_model().get("styles"),
        Ok(Value::Map(vec![
            ("color".into(), "red".into()),
            ("font-size".into(), "2em".into())
        ]))
    );
    let wrong = panics(|| drop(hover.formatters([("@time", "datetime", "x")])));
    assert!(
        wrong.starts_with("HoverTool.formatters takes a map to"),
        "{wrong}"
    );
}
