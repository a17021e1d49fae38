//! Adds the glyphs that stdin asks for to figures, and prints the document of each: what Bokeh's own figure is then compared with.
//! A line of JSON for each.
//!
//! Asked is a list of `{"method": "line", "args": ["x", [1, 2]], "styles": [["color", "red"]], "twins": [["hover", "alpha", 1]],
//! "source": {"x": [1, 2]}, "legend": ["label", "a"], "figure": [["x_axis_type", "log"]]}`; all but the first two may be left out.
//! An argument is text for a column, a list or `{"shape": [2, 3], "values": [..]}` for values of its own, a number, or
//! `{"field": "x"}` or `{"value": 1}`, with `units`.

use cellbeat::column;
use cellbeat::json::{Json, parse};
use cellbeat::plotting::Coordinate;
use cellbeat::prelude::*;
use cellbeat::save::snapshot;
use cellbeat::value::{Spec, value};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let asked = parse(&std::io::read_to_string(std::io::stdin())?)?;
    for call in asked.as_array().unwrap_or_default() {
        println!("{}", snapshot::to_json(figure_of(call).as_model()));
    }
    Ok(())
}

fn list<'a>(json: &'a Json, key: &str) -> &'a [Json] {
    json.get(key).and_then(Json::as_array).unwrap_or_default()
}

fn figure_of(call: &Json) -> Figure {
    let mut p = figure();
    for setting in list(call, "figure") {
        p = set_up(p, &strings(setting));
    }
    for glyph in list(call, "glyphs") {
        add(&p, glyph);
    }
    p
}

fn strings(json: &Json) -> Vec<&str> {
    let items = json.as_array().unwrap_or_default().iter();
    items.filter_map(Json::as_str).collect()
}

fn set_up(p: Figure, setting: &[&str]) -> Figure {
    match setting {
        ["x_axis_type", kind] => p.x_axis_type(kind),
        ["y_axis_type", kind] => p.y_axis_type(kind),
        ["x_range", factors @ ..] => p.x_range(factors.to_vec()),
        ["y_range", factors @ ..] => p.y_range(factors.to_vec()),
        other => panic!("nothing is set up by {other:?}"),
    }
}

fn add(p: &Figure, asked: &Json) {
    let method = asked.get_str("method").unwrap_or_default();
    let args = list(asked, "args").iter().map(coordinate).collect();
    let glyph = glyph(p, method, args);
    if let Some(columns) = asked.get("source").and_then(Json::as_object) {
        let columns = columns.iter().map(|(name, values)| (name, column(values)));
        glyph.source(&ColumnDataSource::new(columns));
    }
    for style in list(asked, "styles").iter().filter_map(Json::as_array) {
        let [Json::Str(property), value] = style else {
            panic!("a style is a property and a value, not {style:?}");
        };
        match property.as_str() {
            "color" => glyph.color(to_value(value)),
            "alpha" => glyph.alpha(to_value(value)),
            other => glyph.style(other, to_value(value)),
        };
    }
    for style in list(asked, "twins").iter().filter_map(Json::as_array) {
        let [Json::Str(twin), Json::Str(property), value] = style else {
            panic!("a twin's style is a twin, a property and a value, not {style:?}");
        };
        let value = to_value(value);
        match twin.as_str() {
            "hover" => glyph.hover_style(property, value),
            "selection" => glyph.selection_style(property, value),
            "nonselection" => glyph.nonselection_style(property, value),
            "muted" => glyph.muted_style(property, value),
            other => panic!("{other} is not a twin"),
        };
    }
    for setting in list(asked, "renderer").iter().filter_map(Json::as_array) {
        let [Json::Str(property), value] = setting else {
            panic!("a setting is a property and a value, not {setting:?}");
        };
        glyph.with(property, to_value(value));
    }
    match asked.get("legend").map(strings).as_deref() {
        None => {}
        Some(["label", text]) => drop(glyph.legend_label(*text)),
        Some(["field", column]) => drop(glyph.legend_field(*column)),
        Some(["group", column]) => drop(glyph.legend_group(column)),
        Some(other) => panic!("{other:?} is not a legend"),
    }
}

fn coordinate(json: &Json) -> Coordinate {
    match json {
        Json::Str(name) => name.as_str().into(),
        Json::Int(number) => (*number).into(),
        Json::Float(number) => (*number).into(),
        Json::Object(_) if json.get("shape").is_none() => spec(json).into(),
        values => column(values).into(),
    }
}

fn spec(json: &Json) -> Spec {
    let spec = match json.get_str("field") {
        Some(name) => field(name),
        None => value(to_value(json.get("value").unwrap_or(&Json::Null))),
    };
    match json.get_str("units") {
        Some(units) => spec.units(units),
        None => spec,
    }
}

fn to_value(json: &Json) -> Value {
    match json {
        Json::Array(items) => items.iter().map(to_value).collect::<Vec<_>>().into(),
        Json::Object(_) if json.get("shape").is_some() => column(json).into(),
        Json::Object(_) => spec(json).into(),
        other => other.clone().into(),
    }
}

fn column(json: &Json) -> column::DataColumn {
    if let Some(shape) = json.get("shape").and_then(Json::as_array) {
        let side = |side: &Json| usize::try_from(side.as_u64()?).ok();
        let shape: Option<Vec<_>> = shape.iter().map(side).collect();
        let values = list(json, "values").iter().filter_map(Json::as_f64);
        let column: column::DataColumn = match json.get_str("dtype") {
            Some("uint32") => values.map(|number| number as u32).collect(),
            _ => values.collect(),
        };
        return column.with_shape(shape.unwrap_or_default()).unwrap();
    }
    column::DataColumn::from_values(
        json.as_array()
            .unwrap_or_default()
            .iter()
            .map(to_value)
            .collect(),
    )
}

macro_rules! methods {
    ($p:ident, $name:ident, $args:ident, $($method:ident($($arg:ident)+))*) => {
        match $name {
            $(stringify!($method) => {
                let mut args = $args.into_iter();
                $(let $arg = args.next().expect(concat!("an argument ", stringify!($arg)));)+
                assert_eq!(args.next(), None, "an argument too many");
                $p.$method($($arg),+)
            })*
            other => panic!("a figure has no method {other}"),
        }
    };
}

fn glyph(p: &Figure, name: &str, args: Vec<Coordinate>) -> GlyphRenderer {
    if name == "image_stack" {
        let mapper = models::WeightedStackColorMapper::new()
            .palette(vec!["red", "blue"])
            .alpha_mapper(models::LinearColorMapper::new().palette(vec!["#00000000", "black"]));
        let [image] = <[_; 1]>::try_from(args).expect("one image");
        return p.image_stack(image, mapper);
    }
    methods! { p, name, args,
        annular_wedge(x y inner_radius outer_radius start_angle end_angle)
        annulus(x y inner_radius outer_radius)
        arc(x y radius start_angle end_angle)
        bezier(x0 y0 x1 y1 cx0 cy0 cx1 cy1)
        block(x y)
        circle(x y radius)
        ellipse(x y width height)
        harea(x1 x2 y)
        harea_step(x1 x2 y)
        hbar(y right)
        hex_tile(q r)
        hspan(y)
        hstrip(y0 y1)
        image(image)
        image_rgba(image)
        image_url(url x y)
        line(x y)
        mathml(x y text)
        multi_line(xs ys)
        multi_polygons(xs ys)
        ngon(x y radius)
        patch(x y)
        patches(xs ys)
        quad(left right top bottom)
        quadratic(x0 y0 x1 y1 cx cy)
        ray(x y)
        rect(x y width height)
        scatter(x y)
        segment(x0 y0 x1 y1)
        step(x y)
        tex(x y text)
        text(x y text)
        varea(x y1 y2)
        varea_step(x y1 y2)
        vbar(x top)
        vspan(x)
        vstrip(x0 x1)
        wedge(x y radius start_angle end_angle)
    }
}
