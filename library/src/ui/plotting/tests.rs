use super::*;
use crate::document::column::DataColumn;
use crate::document::value::{Spec, Value, field, value};
use crate::models::{ColumnDataSource, ModelLike};

fn source() -> ColumnDataSource {
    ColumnDataSource::new([("x", [1, 2]), ("y", [3, 4])])
}

#[test]
fn a_column_that_the_source_does_not_have_is_named() {
    let line = figure().line("x", "yy");
    let error = line.try_source(&source()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "Line: there is no column \"yy\", did you mean \"y\"?"
    );
    assert!(line.data_source().is_empty());
}

#[test]
fn values_of_its_own_become_columns_of_equal_length() {
    let p = figure();
    let line = p.line(vec![1.0, 2.0], [3, 4]);
    assert_eq!(line.data_source().get("y"), Some(DataColumn::from([3, 4])));
    assert_eq!(line.glyph_model().get("x"), Ok(field("x").into()));
    let error = line.try_source(&source()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "Line was given values of its own for x, y: give names of columns to use a source"
    );
}

#[test]
#[should_panic(expected = "Line: columns must have equal lengths: \"x\" has 3, \"y\" has 2")]
fn own_columns_of_unequal_length_panic_with_their_names() {
    figure().line([1, 2, 3], [1, 2]);
}

#[test]
fn a_style_reaches_the_twins_but_not_their_opacity() {
    let scatter = figure()
        .scatter("x", "y")
        .source(&source())
        .color("red")
        .size(9)
        .alpha(0.5);
    let twin = |role: &str| {
        scatter
            .as_model()
            .explicit(role)
            .unwrap()
            .as_model()
            .unwrap()
            .clone()
    };
    for role in ["glyph", "nonselection_glyph", "muted_glyph"] {
        assert_eq!(twin(role).get("fill_color"), Ok("red".into()));
        assert_eq!(twin(role).get("size"), Ok(9.into()));
    }
    assert_eq!(twin("glyph").get("fill_alpha"), Ok(0.5.into()));
    assert_eq!(twin("nonselection_glyph").get("fill_alpha"), Ok(0.1.into()));
    assert_eq!(twin("muted_glyph").get("line_alpha"), Ok(0.2.into()));
}

#[test]
#[should_panic(expected = "Line has no property \"fill_color\", did you mean \"line_color\"?")]
fn a_style_that_the_glyph_does_not_have_panics_with_the_nearest() {
    figure().line("x", "y").fill_color("red");
}

#[test]
#[should_panic(
    expected = "Line.line_color takes a colour (a name, \"#rrggbb\", \"rgb(r, g, b)\") or null, not \"reed\""
)]
fn a_colour_that_is_none_panics() {
    figure().line("x", "y").color("reed");
}

#[test]
fn glyphs_with_one_label_share_a_legend_entry() {
    let p = figure();
    p.line("x", "y").source(&source()).legend_label("a");
    p.scatter("x", "y").source(&source()).legend_label("a");
    p.line("x", "y").source(&source()).legend_label("b");
    let items = p.legend().as_model().get("items").unwrap();
    let items = items.as_list().unwrap();
    assert_eq!(items.len(), 2);
    let shared = items[0].as_model().unwrap().get("renderers").unwrap();
    assert_eq!(shared.as_list().unwrap().len(), 2);
}

#[test]
fn factors_make_an_axis_categorical_and_numbers_make_it_linear() {
    let p = figure().x_axis_label("kind").x_range(["a", "b"]);
    assert_eq!(p.xaxis().as_model().class().name, "CategoricalAxis");
    assert_eq!(p.xaxis().as_model().get("axis_label"), Ok("kind".into()));
    assert_eq!(
        p.as_model()
            .get("x_scale")
            .unwrap()
            .as_model()
            .unwrap()
            .class()
            .name,
        "CategoricalScale"
    );
    let grid = p.as_model().get("center").unwrap().as_list().unwrap()[0]
        .as_model()
        .unwrap()
        .clone();
    assert_eq!(grid.get("axis"), Ok(Value::from(p.xaxis().as_model())));
    let p = p.x_range(0.0..5.0);
    assert_eq!(p.xaxis().as_model().class().name, "LinearAxis");
}

#[test]
#[should_panic(expected = "there is no tool \"pann\", did you mean \"pan\"?")]
fn an_unknown_tool_panics_with_the_nearest() {
    figure().tools(["pann"]);
}

#[test]
#[should_panic(expected = "did you mean \"log\"?")]
fn an_unknown_axis_type_panics_with_the_nearest() {
    figure().x_axis_type("logg");
}

#[test]
fn any_glyph_of_bokeh_can_be_added_by_name() {
    let hex = figure()
        .glyph("HexTile", [("q", "x"), ("r", "y")])
        .source(&source());
    assert_eq!(hex.glyph_model().class().name, "HexTile");
}

/// The class of the glyph, and where each of `properties` is read from.
fn reads(glyph: &GlyphRenderer, properties: &[&str]) -> (&'static str, Vec<Value>) {
    let model = glyph.glyph_model();
    let values = properties.iter().map(|name| model.get(name).unwrap());
    (model.class().name, values.collect())
}

#[test]
fn each_glyph_reads_its_coordinates_from_the_columns_that_are_named() {
    let p = figure();
    let fields = |names: &[&str]| names.iter().map(|name| field(*name).into()).collect();
    for (glyph, class, properties) in [
        (p.vbar("a", "b"), "VBar", &["x", "top"][..]),
        (p.hbar("a", "b"), "HBar", &["y", "right"]),
        (p.varea("a", "b", "c"), "VArea", &["x", "y1", "y2"]),
        (p.multi_line("a", "b"), "MultiLine", &["xs", "ys"]),
        (p.patch("a", "b"), "Patch", &["x", "y"]),
        (p.patches("a", "b"), "Patches", &["xs", "ys"]),
        (
            p.quad("a", "b", "c", "d"),
            "Quad",
            &["left", "right", "top", "bottom"],
        ),
        (
            p.rect("a", "b", "c", "d"),
            "Rect",
            &["x", "y", "width", "height"],
        ),
        (
            p.wedge("a", "b", "c", "d", "e"),
            "Wedge",
            &["x", "y", "radius", "start_angle", "end_angle"],
        ),
    ] {
        let columns = &["a", "b", "c", "d", "e"][..properties.len()];
        assert_eq!(reads(&glyph, properties), (class, fields(columns)));
    }
}

#[test]
fn an_image_of_colours_has_the_size_of_one_until_it_is_given_bounds() {
    let image = DataColumn::from(vec![0xff00_00ff_u32; 6])
        .with_shape([2, 3])
        .unwrap();
    let source = ColumnDataSource::new([("image", DataColumn::from_values(vec![image.into()]))]);
    let image = figure().image_rgba("image").source(&source);
    let corner_and_size = ["image", "x", "y", "dw", "dh"];
    assert_eq!(
        reads(&image, &corner_and_size),
        (
            "ImageRGBA",
            vec![
                field("image").into(),
                0.0.into(),
                0.0.into(),
                1.0.into(),
                1.0.into()
            ]
        )
    );
    image.bounds(1.0, 2.0, 3.0, 4.0);
    assert_eq!(
        reads(&image, &corner_and_size[1..]).1,
        [1.0, 2.0, 3.0, 4.0].map(Value::from)
    );
}

#[test]
fn a_legend_by_a_column_has_one_entry_whose_label_is_that_column() {
    let p = figure();
    let scatter = p.scatter("x", "y").source(&source()).legend_field("y");
    let items = p.legend().as_model().explicit("items").unwrap();
    let [item] = items.as_list().unwrap() else {
        panic!("one entry");
    };
    let item = item.as_model().unwrap();
    assert_eq!(item.get("label"), Ok(field("y").into()));
    assert_eq!(
        item.get("renderers"),
        Ok(Value::List(vec![scatter.as_model().into()]))
    );
}

#[test]
fn the_vertical_axis_has_a_label_and_a_kind_as_the_horizontal_one() {
    let p = figure().y_axis_label("metres").y_axis_type("log");
    let axis = p.yaxis();
    assert_eq!(axis.as_model().class().name, "LogAxis");
    assert_eq!(axis.as_model().get("axis_label"), Ok("metres".into()));
    let scale = p.as_model().explicit("y_scale").unwrap();
    assert_eq!(scale.as_model().unwrap().class().name, "LogScale");
    assert_eq!(p.xaxis().as_model().class().name, "LinearAxis");
}

#[test]
fn a_datetime_axis_has_minor_ticks() {
    let p = figure().x_axis_type("datetime");
    let ticker = p.xaxis().as_model().explicit("ticker").unwrap();
    let minor = ticker.as_model().unwrap().get("num_minor_ticks");
    assert_eq!(minor, Ok(5.into()));
}

#[test]
fn a_tool_is_added_after_those_that_there_are() {
    use crate::models::HoverTool;

    let p = figure().tools(["pan"]).add_tool(HoverTool::new());
    let toolbar = p.as_model().explicit("toolbar").unwrap();
    let tools = toolbar.as_model().unwrap().explicit("tools").unwrap();
    let tools = tools.as_list().unwrap().iter();
    let classes = tools.map(|tool| tool.as_model().unwrap().class().name);
    assert_eq!(classes.collect::<Vec<_>>(), ["PanTool", "HoverTool"]);
}

#[test]
fn units_are_part_of_what_is_in_them() {
    let p = figure();
    let circle = p.circle("x", "y", 5).style("radius_units", "screen");
    let glyph = circle.glyph_model();
    let in_screen = |from: Spec| Ok(from.units("screen").into());
    assert_eq!(glyph.get("radius"), in_screen(value(5)));
    assert_eq!(glyph.get("radius_units"), Ok("screen".into()));
    // A browser knows no property of that name.
    assert_eq!(glyph.explicit("radius_units"), None);
    circle.radius(field("r"));
    assert_eq!(glyph.get("radius"), in_screen(field("r")));
    circle.style("radius_units", "data");
    assert_eq!(glyph.get("radius"), Ok(field("r").units("data").into()));
    let wedge = p.wedge("x", "y", 1, 0, 1).glyph_model();
    assert_eq!(wedge.get("end_angle_units"), Ok("rad".into()));
    wedge.with("radius_units", "screen");
    let error = wedge.set("radius_units", "turn").unwrap_err().to_string();
    assert_eq!(
        error,
        "Wedge.radius_units takes \"screen\" or \"data\", not \"turn\""
    );
}

#[test]
fn a_list_gives_each_item_a_style_of_its_own() {
    let p = figure();
    let scatter = p
        .scatter([1, 2], [3, 4])
        .size([5, 6])
        .color(vec!["red", "blue"]);
    assert_eq!(scatter.glyph_model().get("size"), Ok(field("size").into()));
    let colors = scatter.data_source().get("fill_color");
    assert_eq!(colors, Some(DataColumn::from(["red", "blue"])));
    // One colour by its parts, and a pattern, are one value.
    scatter.fill_color([1, 2, 3]).line_dash([6, 3]);
    assert_eq!(
        scatter.glyph_model().get("fill_color"),
        Ok(vec![1, 2, 3].into())
    );
    assert_eq!(
        scatter.glyph_model().get("line_dash"),
        Ok(vec![6, 3].into())
    );
}

#[test]
#[should_panic(
    expected = "Scatter was given values of its own for size: give names of columns to use a source"
)]
fn a_list_beside_a_source_panics() {
    figure().scatter("x", "y").source(&source()).size([1, 2]);
}

#[test]
fn a_twin_keeps_the_style_that_it_was_given() {
    let scatter = figure()
        .scatter("x", "y")
        .source(&source())
        .color("red")
        .hover_style("color", "blue")
        .selection_style("line_width", 3)
        .nonselection_style("alpha", 0.5)
        .muted_style("fill_color", "grey")
        .color("green")
        .alpha(0.8);
    let twin = |role: &str, property: &str| {
        let twin = scatter.as_model().explicit(role).unwrap();
        twin.as_model().unwrap().get(property).unwrap()
    };
    assert_eq!(twin("hover_glyph", "fill_color"), "blue".into());
    assert_eq!(twin("hover_glyph", "fill_alpha"), 0.8.into());
    assert_eq!(twin("selection_glyph", "line_width"), 3.into());
    assert_eq!(twin("selection_glyph", "line_color"), "green".into());
    assert_eq!(twin("nonselection_glyph", "fill_alpha"), 0.5.into());
    assert_eq!(twin("nonselection_glyph", "fill_color"), "green".into());
    assert_eq!(twin("muted_glyph", "fill_color"), "grey".into());
    assert_eq!(twin("muted_glyph", "line_color"), "green".into());
}

#[test]
fn a_legend_by_groups_has_an_entry_for_each_value() {
    let source = ColumnDataSource::new([("n", DataColumn::from([2.5, 10.0, 2.5, 1.0]))]);
    let p = figure();
    p.scatter("n", "n").source(&source).legend_group("n");
    let items = p.legend().as_model().get("items").unwrap();
    let entry = |item: &Value| {
        let item = item.as_model().unwrap();
        (item.get("label").unwrap(), item.get("index").unwrap())
    };
    let entries: Vec<_> = items.as_list().unwrap().iter().map(entry).collect();
    let wanted = [("1.0", 3), ("2.5", 0), ("10.0", 1)];
    assert_eq!(
        entries,
        wanted.map(|(label, index)| (value(label).into(), index.into()))
    );
}

#[test]
fn a_style_by_a_column_that_the_source_does_not_have_is_refused() {
    let source = ColumnDataSource::new([("x", [1.0]), ("weight", [2.0])]);
    let dots = figure().scatter("x", "x").source(&source);
    let refused = |style: &dyn Fn()| {
        let panic = std::panic::catch_unwind(std::panic::AssertUnwindSafe(style)).unwrap_err();
        panic.downcast_ref::<String>().unwrap().clone()
    };
    let missing = "Scatter: there is no column \"wieght\", did you mean \"weight\"?";
    assert_eq!(refused(&|| drop(dots.size("wieght"))), missing);
    assert_eq!(refused(&|| drop(dots.legend_field("wieght"))), missing);
    assert_eq!(
        refused(&|| drop(dots.hover_style("size", "wieght"))),
        missing
    );
    dots.size("weight").marker("square").marker("weight");
    let missing = "there is no marker \"hexa\", did you mean \"hex\"?";
    assert_eq!(refused(&|| drop(dots.marker("hexa"))), missing);
    assert_eq!(
        dots.glyph_model().explicit("size"),
        Some(field("weight").into())
    );
    figure().scatter("x", "x").size("radius"); // it has no source yet
}

#[test]
#[should_panic(expected = "Scatter: there is no column \"kindd\", did you mean \"kind\"?")]
fn a_legend_by_the_groups_of_no_column_panics_with_the_nearest() {
    let source = ColumnDataSource::new([("kind", ["a", "b"])]);
    figure()
        .scatter("kind", "kind")
        .source(&source)
        .legend_group("kindd");
}

fn class_of(model: &Model, property: &str) -> &'static str {
    model
        .get(property)
        .unwrap()
        .as_model()
        .unwrap()
        .class()
        .name
}

fn factors(p: &Figure) -> Value {
    p.get_x_range().get("factors").unwrap()
}

#[test]
fn words_make_an_axis_categorical_and_it_follows_those_that_come_later() {
    let source = ColumnDataSource::new((("kind", ["a", "b", "a"]), ("n", [1, 2, 3])));
    let p = figure().x_axis_label("kind");
    p.vbar("kind", "n").source(&source);
    assert_eq!(p.xaxis().as_model().class().name, "CategoricalAxis");
    assert_eq!(class_of(p.as_model(), "x_scale"), "CategoricalScale");
    assert_eq!(p.xaxis().as_model().get("axis_label"), Ok("kind".into()));
    assert_eq!(p.yaxis().as_model().class().name, "LinearAxis");
    p.vbar(["c", "b"], [1, 2]);
    source.stream((("kind", ["d"]), ("n", [1])), None);
    assert_eq!(factors(&p), ["a", "b", "c", "d"].into());
    // What was said stays.
    let p = figure().x_range(["b"]);
    p.vbar("kind", "n").source(&source);
    assert_eq!(factors(&p), ["b"].into());
}

#[test]
fn times_make_a_datetime_axis_unless_another_type_was_said() {
    let times = || DataColumn::times(vec![0.0, 1000.0]);
    let p = figure().y_range(0..10);
    p.line(times(), [1, 2]);
    assert_eq!(p.xaxis().as_model().class().name, "DatetimeAxis");
    assert_eq!(p.yaxis().as_model().class().name, "LinearAxis");
    let p = figure().x_axis_type("linear");
    p.line(times(), [1, 2]);
    assert_eq!(p.xaxis().as_model().class().name, "LinearAxis");
    let p = figure();
    p.extra_y_range("t", ..);
    p.line([1, 2], times());
    assert_eq!(p.yaxis().as_model().class().name, "DatetimeAxis");
    assert_eq!(p.xaxis().as_model().class().name, "LinearAxis");
}

#[test]
fn tooltips_stay_when_the_tools_are_others() {
    let p = figure().tooltips([("x", "@x")]).tools(["pan", "hover"]);
    let tools = p.toolbar_model().get("tools").unwrap();
    let tools: Vec<_> = tools.as_list().unwrap().iter().collect();
    let hover = tools[1].as_model().unwrap();
    assert_eq!((tools.len(), hover.class().name), (2, "HoverTool"));
    assert_eq!(
        hover.get("tooltips"),
        Ok(vec![Value::from(("x", "@x"))].into())
    );
    let p = p.tools(["pan"]).tooltips("@y");
    let tools = p.toolbar_model().get("tools").unwrap();
    assert_eq!(tools.as_list().unwrap().len(), 2);
}

#[test]
#[should_panic(expected = "the figure has no tool \"box_zoom\": name it in `tools([..])` first")]
fn a_tool_that_the_figure_does_not_have_cannot_be_active() {
    figure().tools(["pan"]).active_drag("box_zoom");
}

#[test]
#[should_panic(expected = "there is no palette \"Virdis256\", did you mean \"Viridis256\"?")]
fn an_unknown_palette_panics_with_the_nearest() {
    palette("Virdis256");
}

#[test]
#[should_panic(expected = "there are no colours to explain")]
fn a_bar_of_what_maps_no_colours_panics() {
    let p = figure();
    p.color_bar(p.scatter("x", "y").color("red"));
}

#[test]
fn a_palette_is_set_in_all_sizes_and_none_else() {
    assert_eq!(palette("Category20_20")[19], "#9edae5");
    for none in ["Category2020", "Viridis12", "Viridis_256", "Set13", ""] {
        let found = std::panic::catch_unwind(|| palette(none));
        assert!(found.is_err(), "{none}");
    }
}

#[test]
#[should_panic(expected = "a stack of 3 glyphs takes as many items, not 2")]
fn too_few_colours_for_a_stack_panic() {
    let p = figure();
    p.vbar_stack(["a", "b", "c"], "x").color(["red", "blue"]);
}

#[test]
fn an_image_keeps_its_limits_when_its_palette_is_another() {
    let pixels = DataColumn::image(1, 2, [0.0, 1.0]);
    let image = figure().image(pixels).limits(-1.0..1.0).palette("Viridis3");
    let mapper = image.glyph_model().explicit("color_mapper");
    let mapper = mapper.as_ref().and_then(Value::as_model).unwrap();
    assert_eq!(mapper.get("low"), Ok((-1.0).into()));
    assert_eq!(mapper.get("high"), Ok(1.0.into()));
    assert_eq!(mapper.get("palette"), Ok(palette("Viridis3").into()));
    image.limits(..);
    assert_eq!(mapper.get("low"), Ok(Value::Null));
}

#[test]
#[should_panic(expected = "Line has no limits")]
fn what_is_no_image_has_no_limits() {
    figure().line([0, 1], [0, 1]).limits(0..1);
}
