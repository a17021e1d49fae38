//! [`Dial`].

use super::{Colors, format, is_color, setter, show};
use crate::base::html::escape;
use crate::document::Model;
use crate::document::value::{FromValue, Value};
use crate::models::ModelLike;
use crate::param::{Kind, Parameter, Parameterized, Params};
use crate::ui::composite::composite;
use std::f64::consts::PI;

/// A value as part of an arc. Parameters: `value` (null for none), `bounds`, `name`, `format`, `colors`, `default_color`, `visible`.
/// A handle: clones are the same indicator.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let dial = Dial::new("Pressure")
///     .bounds(0.0, 12.0)
///     .format("{value:.1} bar")
///     .colors([(8.0, "green"), (12.0, "red")])
///     .default_color("gray")
///     .value(9);
/// assert_eq!(dial.get_value(), Some(9.0));
/// ```
#[derive(Clone)]
pub struct Dial {
    root: Model,
}

const CSS: &str =
    ".bk-clearfix { display: block !important; } svg { display: block; width: 100%; }";

impl Dial {
    /// An indicator of that name, without a value, from 0 to 100.
    pub fn new(name: impl Into<String>) -> Self {
        let root = Model::known("Div")
            .with("disable_math", true)
            .with("width", 250)
            .with("stylesheets", vec![CSS]);
        let parameters = [
            Parameter::new("value", Kind::Float, None).nullable(),
            Parameter::new("bounds", Kind::List, (0.0, 100.0)),
            Parameter::new("name", Kind::Str, name.into()),
            Parameter::new("format", Kind::Str, "{value}"),
            Parameter::new("colors", Kind::List, Value::List(Vec::new())),
            Parameter::new("default_color", Kind::Str, "#428bca"),
        ];
        show("Dial", &root, parameters, html);
        Self { root }
    }

    /// The value; `None` for none. The arc ends at the bounds, the text shows the value beyond them.
    #[track_caller]
    pub fn value(&self, value: impl Into<Value>) -> Self {
        self.param().set("value", value);
        self.clone()
    }

    /// The value.
    pub fn get_value(&self) -> Option<f64> {
        self.param().get_as("value")
    }

    /// Where the arc begins and ends.
    ///
    /// # Panics
    /// When it does not end above its beginning.
    #[track_caller]
    pub fn bounds(&self, low: f64, high: f64) -> Self {
        self.param().set("bounds", (low, high));
        self.clone()
    }

    /// The colours of the arc, each with the value up to which it holds.
    ///
    /// # Panics
    /// When there is no such colour.
    #[track_caller]
    pub fn colors<'a>(&self, colors: impl IntoIterator<Item = (f64, &'a str)>) -> Self {
        let colors: Vec<_> = colors.into_iter().collect();
        self.param().set("colors", colors);
        self.clone()
    }
}
setter!(
    /// How the value is written, see [`Number::format`](super::Number::format).
    ///
    /// # Panics
    /// When it is something else in braces.
    Dial, format, &str
);
setter!(
    /// The colour where none of [`Dial::colors`] holds.
    ///
    /// # Panics
    /// When there is no such colour.
    Dial, default_color, &str
);
composite!(Dial, [], [], |dial| match dial.get_value() {
    Some(value) => format!("value={value}"),
    None => String::new(),
});

fn html(params: &Params) -> Result<String, String> {
    let get = |name: &str| params.get_as::<String>(name);
    let bounds = <(f64, f64)>::from_value(&params.get("bounds"));
    let (low, high) = bounds
        .ok()
        .filter(|(low, high)| low.is_finite() && high.is_finite() && low < high)
        .ok_or("it takes two numbers, of which the second is larger")?;
    let (colors, default) = (Colors::read(params)?, get("default_color"));
    is_color(&default)?;
    let value: Option<f64> = params.get_as("value");
    let text = format::format(&get("format"), value.unwrap_or_default())?;
    let value = value.filter(|value| !value.is_nan());
    let color = value.and_then(|value| colors.of(value)).unwrap_or(&default);
    let part = value.map_or(0.0, |value| ((value - low) / (high - low)).clamp(0.0, 1.0));
    Ok(format!(
        "<svg viewBox=\"0 0 200 118\" role=\"img\"><path d=\"{}\" stroke=\"rgba(128, 128, 128, 0.25)\" {STROKE}/>\
         <path d=\"{}\" stroke=\"{}\" {STROKE}/>\
         <g fill=\"currentColor\" text-anchor=\"middle\"><text x=\"100\" y=\"88\" font-size=\"28\">{}</text>\
         <text x=\"100\" y=\"114\" font-size=\"14\">{}</text></g></svg>",
        arc(1.0),
        arc(part),
        escape(color),
        escape(if value.is_some() { &text } else { "–" }),
        escape(&get("name"))
    ))
}

const STROKE: &str = "stroke-width=\"22\" fill=\"none\"";

/// This part of the half circle, from the left.
fn arc(part: f64) -> String {
    if part == 0.0 {
        return String::new();
    }
    let angle = PI * (1.0 - part);
    let (x, y) = (100.0 + 82.0 * angle.cos(), 95.0 - 82.0 * angle.sin());
    format!("M 18 95 A 82 82 0 0 1 {x:.2} {y:.2}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(dial: &Dial) -> String {
        let text = dial.root.get("text").unwrap();
        text.as_str().unwrap().to_owned()
    }

    #[test]
    fn the_arc_is_the_part_of_the_bounds() {
        let dial = Dial::new("x")
            .bounds(0.0, 10.0)
            .value(5)
            .format("{value} bar");
        let html = shown(&dial);
        assert!(
            html.contains("A 82 82 0 0 1 100.00 13.00\" stroke=\"#428bca\""),
            "{html}"
        );
        assert!(html.contains(">5 bar</text>"), "{html}");
        let html = shown(&dial.value(20).colors([(8.0, "green"), (10.0, "red")]));
        assert!(
            html.contains("A 82 82 0 0 1 182.00 95.00\" stroke=\"red\""),
            "{html}"
        );
        assert!(html.contains(">20 bar</text>"), "{html}");
        let html = shown(&dial.value(None));
        assert!(
            html.contains("<path d=\"\"") && html.contains(">–</text>"),
            "{html}"
        );
    }

    #[test]
    fn bounds_that_are_none_are_refused() {
        let dial = Dial::new("x");
        for wrong in [
            Value::from((1.0, 1.0)),
            vec![1.0].into(),
            (0.0, f64::INFINITY).into(),
        ] {
            let error = dial
                .param()
                .try_set("bounds", wrong)
                .unwrap_err()
                .to_string();
            assert!(error.contains("Dial.bounds"), "{error}");
        }
    }
}
