//! [`Trend`].

use super::{format, is_color, setter, show};
use crate::base::html::escape;
use crate::document::Model;
use crate::document::value::{FromValue, Value};
use crate::models::ModelLike;
use crate::param::{Kind, Parameter, Parameterized, Params};
use crate::ui::composite::composite;

/// The last value, how far it is from the one before, and a line of all. Parameters: `data` (the values), `name`, `format`,
/// `plot_color`, `rollover` (how many values are kept), `visible`. A handle: clones are the same indicator.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let trend = Trend::new("Requests").format("{value:,} /s").plot_color("teal").rollover(50);
/// trend.set_data([900.0, 1000.0]);
/// trend.push(1200.0);
/// assert_eq!(trend.data(), [900.0, 1000.0, 1200.0]);
/// ```
#[derive(Clone)]
pub struct Trend {
    root: Model,
}

const CSS: &str = "\
:host { padding: 8px 12px; border: 1px solid rgba(128, 128, 128, 0.4); border-radius: 6px; }
.bk-clearfix { display: block !important; }
.value { font-size: 2em; line-height: 1.3; }
.up { color: #2ca02c; } .down { color: #d62728; }
svg { display: block; width: 100%; height: 60px; overflow: visible; }";

impl Trend {
    /// An indicator of that name, without values.
    pub fn new(name: impl Into<String>) -> Self {
        let root = Model::known("Div")
            .with("disable_math", true)
            .with("width", 250)
            .with("stylesheets", vec![CSS]);
        let parameters = [
            Parameter::new("data", Kind::List, Value::List(Vec::new())),
            Parameter::new("name", Kind::Str, name.into()),
            Parameter::new("format", Kind::Str, "{value}"),
            Parameter::new("plot_color", Kind::Str, "#428bca"),
            Parameter::new("rollover", Kind::Int, 100).bounds(2.0..),
        ];
        show("Trend", &root, parameters, html);
        Self { root }
    }

    /// Adds a value; the oldest goes where there are as many as are kept.
    pub fn push(&self, value: f64) {
        let params = self.param();
        params.modify("data", |mut data: Vec<f64>| {
            data.push(value);
            let kept: usize = params.get_as("rollover");
            data.drain(..data.len().saturating_sub(kept));
            data
        });
    }

    /// The values.
    pub fn data(&self) -> Vec<f64> {
        self.param().get_as("data")
    }

    /// Replaces the values.
    pub fn set_data(&self, data: impl IntoIterator<Item = f64>) {
        self.param()
            .set("data", data.into_iter().collect::<Vec<_>>());
    }
}
setter!(
    /// How the last value is written, see [`Number::format`](super::Number::format).
    ///
    /// # Panics
    /// When it is something else in braces.
    Trend, format, &str
);
setter!(
    /// The colour of the line.
    ///
    /// # Panics
    /// When there is no such colour.
    Trend, plot_color, &str
);
setter!(
    /// How many values are kept.
    ///
    /// # Panics
    /// When it is less than 2.
    Trend, rollover, usize
);
composite!(Trend, [], [], |trend| match trend.data().last() {
    Some(value) => format!("value={value}"),
    None => String::new(),
});

fn html(params: &Params) -> Result<String, String> {
    let data = Vec::<f64>::from_value(&params.get("data"))
        .map_err(|_| "it takes a list of numbers".to_owned())?;
    let get = |name: &str| params.get_as::<String>(name);
    let color = get("plot_color");
    is_color(&color)?;
    let value = format::format(&get("format"), data.last().copied().unwrap_or_default())?;
    let value = if data.is_empty() { "–" } else { &value };
    Ok(format!(
        "<div>{}</div><div class=\"value\">{}</div>{}{}",
        escape(&get("name")),
        escape(value),
        change(&data),
        line(&data, &color)
    ))
}

/// `▲ 20.0%`
fn change(data: &[f64]) -> String {
    let change = match data {
        [.., before, last] if *before != 0.0 => 100.0 * (last - before) / before.abs(),
        _ => return "<div>&nbsp;</div>".to_owned(),
    };
    let (class, arrow) = match change {
        up if up > 0.0 => ("up", "▲"),
        down if down < 0.0 => ("down", "▼"),
        _ => ("", "="),
    };
    format!("<div class=\"{class}\">{arrow} {:.1}%</div>", change.abs())
}

/// A line through the finite values, within a box of 100 by 100 that is stretched.
fn line(data: &[f64], color: &str) -> String {
    let finite = || data.iter().copied().filter(|value| value.is_finite());
    let (low, high) = (
        finite().fold(f64::INFINITY, f64::min),
        finite().fold(f64::NEG_INFINITY, f64::max),
    );
    let (last, height) = ((data.len().max(2) - 1) as f64, high - low);
    let points = data
        .iter()
        .enumerate()
        .filter(|(_, value)| value.is_finite());
    let points = points.map(|(index, value)| {
        let up = if height > 0.0 {
            (value - low) / height
        } else {
            0.5
        };
        format!(
            "{:.2},{:.2}",
            100.0 * index as f64 / last,
            100.0 * (1.0 - up)
        )
    });
    let points: Vec<_> = points.collect();
    format!(
        "<svg viewBox=\"0 0 100 100\" preserveAspectRatio=\"none\"><polyline points=\"{}\" fill=\"none\" stroke=\"{}\" \
         stroke-width=\"2\" vector-effect=\"non-scaling-stroke\"/></svg>",
        points.join(" "),
        escape(color)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(trend: &Trend) -> String {
        let text = trend.root.get("text").unwrap();
        text.as_str().unwrap().to_owned()
    }

    #[test]
    fn the_last_value_its_change_and_the_line_are_shown() {
        let trend = Trend::new("Rate").format("{value:.0}/s");
        assert!(shown(&trend).contains("<div class=\"value\">–</div>"));
        trend.set_data([200.0, 100.0]);
        let html = shown(&trend);
        for part in [
            ">100/s<",
            "<div class=\"down\">▼ 50.0%</div>",
            "points=\"0.00,0.00 100.00,100.00\"",
        ] {
            assert!(html.contains(part), "{part}: {html}");
        }
        trend.push(150.0);
        assert!(shown(&trend).contains("▲ 50.0%"));
        trend.set_data([3.0, f64::NAN, 3.0]);
        assert!(
            shown(&trend).contains("points=\"0.00,50.00 100.00,50.00\""),
            "{}",
            shown(&trend)
        );
    }

    #[test]
    fn no_value_is_lost_of_those_that_threads_push_at_once() {
        const EACH: usize = 500;
        let trend = Trend::new("x").rollover(8 * EACH);
        std::thread::scope(|threads| {
            for thread in 0..4 {
                let trend = &trend;
                threads.spawn(move || {
                    (0..EACH).for_each(|index| trend.push((thread * EACH + index) as f64));
                });
            }
        });
        let mut data = trend.data();
        let html = html(&trend.param()).unwrap();
        assert_eq!(shown(&trend), html, "what is shown is of the last values");
        data.sort_by(f64::total_cmp);
        assert!(data.iter().copied().eq((0..4 * EACH).map(|n| n as f64)));
    }

    #[test]
    fn the_oldest_value_goes() {
        let trend = Trend::new("x").rollover(2);
        for value in [1.0, 2.0, 3.0] {
            trend.push(value);
        }
        assert_eq!(trend.data(), [2.0, 3.0]);
        assert!(trend.param().try_set("data", vec!["a"]).is_err());
        assert!(trend.param().try_set("plot_color", "bleu").is_err());
        assert_eq!(trend.data(), [2.0, 3.0]);
    }
}
