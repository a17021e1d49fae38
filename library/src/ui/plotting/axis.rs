//! Axes: their kinds, ranges and scales.

use super::or_panic;
use crate::base::nearest::{DidYouMean, nearest};
use crate::document::Model;
use crate::document::value::Value;
use crate::models::{self, AxisProperties, ModelLike, ModelProperties, RendererProperties};

/// An axis of a figure, of any kind. A handle: clones are the same axis.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let p = figure();
/// p.xaxis().axis_label("time in s").axis_label_text_color("teal");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Axis(Model);

impl ModelLike for Axis {
    fn as_model(&self) -> &Model {
        &self.0
    }
}
impl AxisProperties for Axis {}
impl RendererProperties for Axis {}
impl ModelProperties for Axis {}

/// The range of an axis.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let p = figure().x_range(0.0..10.0).y_range(["low", "high"]);
/// figure().x_range(&p).y_range(..);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum AxisRange {
    /// From one number to another; the first may be the larger one.
    Numbers(f64, f64),
    /// The names of a categorical axis, in order.
    Factors(Vec<String>),
    /// A model derived from Bokeh's `Range`; or a figure, to share its range.
    Model(Model),
    /// From the least to the greatest value that there is.
    Data,
}

impl From<std::ops::RangeFull> for AxisRange {
    fn from(_: std::ops::RangeFull) -> Self {
        Self::Data
    }
}

impl From<std::ops::Range<f64>> for AxisRange {
    fn from(range: std::ops::Range<f64>) -> Self {
        Self::Numbers(range.start, range.end)
    }
}
impl From<std::ops::Range<i32>> for AxisRange {
    fn from(range: std::ops::Range<i32>) -> Self {
        Self::Numbers(range.start.into(), range.end.into())
    }
}
impl From<std::ops::RangeInclusive<f64>> for AxisRange {
    fn from(range: std::ops::RangeInclusive<f64>) -> Self {
        Self::Numbers(*range.start(), *range.end())
    }
}
impl From<std::ops::RangeInclusive<i32>> for AxisRange {
    fn from(range: std::ops::RangeInclusive<i32>) -> Self {
        Self::Numbers((*range.start()).into(), (*range.end()).into())
    }
}
impl From<(f64, f64)> for AxisRange {
    fn from((start, end): (f64, f64)) -> Self {
        Self::Numbers(start, end)
    }
}
impl From<Vec<String>> for AxisRange {
    fn from(factors: Vec<String>) -> Self {
        Self::Factors(factors)
    }
}
impl From<Vec<&str>> for AxisRange {
    fn from(factors: Vec<&str>) -> Self {
        Self::Factors(factors.into_iter().map(str::to_owned).collect())
    }
}
impl<const N: usize> From<[&str; N]> for AxisRange {
    fn from(factors: [&str; N]) -> Self {
        factors.to_vec().into()
    }
}
impl<M: ModelLike> From<&M> for AxisRange {
    fn from(range: &M) -> Self {
        Self::Model(range.as_model().clone())
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Dimension {
    X,
    Y,
}

impl Dimension {
    fn place(self) -> &'static str {
        match self {
            Self::X => "below",
            Self::Y => "left",
        }
    }

    /// Where a further axis stands.
    fn other_place(self) -> &'static str {
        match self {
            Self::X => "above",
            Self::Y => "right",
        }
    }

    pub(super) fn property(self, what: &str) -> String {
        format!("{}_{what}", if self == Self::X { 'x' } else { 'y' })
    }
}

/// What Bokeh gives an axis of this kind.
fn new(class: &'static str) -> Model {
    let axis = Model::known(class);
    match class {
        "LinearAxis" => {
            let ticker = models::BasicTicker::new().with("mantissas", [1, 2, 5]);
            axis.with("ticker", ticker)
                .with("formatter", models::BasicTickFormatter::new());
        }
        "LogAxis" => {
            let ticker = models::LogTicker::new()
                .with("num_minor_ticks", 10)
                .with("mantissas", [1, 5]);
            axis.with("ticker", ticker)
                .with("formatter", models::LogTickFormatter::new());
        }
        "CategoricalAxis" => {
            let formatter = models::CategoricalTickFormatter::new();
            axis.with("ticker", models::CategoricalTicker::new())
                .with("formatter", formatter);
        }
        // The tickers and formats of dates are many; BokehJS makes the same ones.
        "DatetimeAxis" => {
            let ticker = models::DatetimeTicker::new().with("num_minor_ticks", 5);
            axis.with("ticker", ticker);
        }
        _ => {}
    }
    axis.with("major_label_policy", models::AllLabels::new())
}

/// Adds an axis and its grid.
pub(super) fn add(figure: &Model, dimension: Dimension, class: &'static str) {
    let axis = new(class);
    figure.with(dimension.place(), vec![&axis]);
    let grid = models::Grid::new();
    if dimension == Dimension::Y {
        grid.with("dimension", 1);
    }
    super::push(figure, "center", grid.with("axis", &axis).as_model());
}

/// The first axis of a dimension.
pub(super) fn of(figure: &Model, dimension: Dimension) -> Axis {
    let axes = figure.explicit(dimension.place());
    let axes = axes.as_ref().and_then(Value::as_list).unwrap_or_default();
    let found = axes
        .iter()
        .filter_map(Value::as_model)
        .find(|model| model.class().is_a("Axis"))
        .cloned();
    Axis(found.unwrap_or_else(|| {
        add(figure, dimension, "LinearAxis");
        of(figure, dimension).0
    }))
}

#[track_caller]
pub(super) fn set_range(figure: &Model, dimension: Dimension, range: AxisRange) {
    let range = model(dimension, range);
    or_panic(figure.set(&dimension.property("range"), &range));
    let categorical = range.class().is_a("FactorRange");
    if categorical != of(figure, dimension).0.class().is_a("CategoricalAxis") {
        set_type(
            figure,
            dimension,
            if categorical { "category" } else { "linear" },
        );
    }
}

/// The range of the default axis.
pub(super) fn range(figure: &Model, dimension: Dimension) -> Model {
    let range = figure.explicit(&dimension.property("range"));
    match range {
        Some(Value::Model(range)) => range,
        _ => {
            let range = models::DataRange1d::new().0;
            figure.with(&dimension.property("range"), &range);
            range
        }
    }
}

/// Adds an axis with a range of its own at the other side.
#[track_caller]
pub(super) fn add_extra(
    figure: &Model,
    dimension: Dimension,
    name: &str,
    range: AxisRange,
) -> Axis {
    let range = model(dimension, range);
    let is_categorical = range.class().is_a("FactorRange");
    let (class, scale) = match is_categorical {
        true => ("CategoricalAxis", "CategoricalScale"),
        false => ("LinearAxis", "LinearScale"),
    };
    for (map, value) in [("ranges", range), ("scales", Model::known(scale))] {
        let property = format!("extra_{}", dimension.property(map));
        let mut entries = match figure.explicit(&property) {
            Some(Value::Map(entries)) => entries,
            _ => Vec::new(),
        };
        entries.retain(|(known, _)| known.as_str() != Some(name));
        entries.push((name.into(), value.into()));
        figure.with(&property, Value::Map(entries));
    }
    let axis = new(class).with(&dimension.property("range_name"), name);
    super::push(figure, dimension.other_place(), &axis);
    Axis(axis)
}

#[track_caller]
fn model(dimension: Dimension, range: AxisRange) -> Model {
    match range {
        AxisRange::Numbers(start, end) => {
            models::Range1d::new()
                .with("start", start)
                .with("end", end)
                .0
        }
        AxisRange::Factors(factors) => models::FactorRange::new().with("factors", factors).0,
        AxisRange::Model(plot) if plot.class().is_a("Plot") => self::range(&plot, dimension),
        AxisRange::Model(model) => model,
        AxisRange::Data => models::DataRange1d::new().0,
    }
}

#[track_caller]
pub(super) fn set_type(figure: &Model, dimension: Dimension, kind: &str) {
    let (class, scale) = match kind {
        "linear" => ("LinearAxis", "LinearScale"),
        "log" => ("LogAxis", "LogScale"),
        "datetime" => ("DatetimeAxis", "LinearScale"),
        "mercator" => ("MercatorAxis", "LinearScale"),
        "category" => ("CategoricalAxis", "CategoricalScale"),
        other => {
            let kinds = ["linear", "log", "datetime", "mercator", "category"];
            let hint = DidYouMean(nearest(other, kinds));
            panic!(
                "there is no axis type {other:?}{hint} (it is one of {})",
                kinds.join(", ")
            );
        }
    };
    let (old, axis) = (of(figure, dimension).0, new(class));
    if let Some(label) = old.explicit("axis_label") {
        axis.with("axis_label", label);
    }
    if class == "MercatorAxis" {
        let of_dimension = if dimension == Dimension::X {
            "lon"
        } else {
            "lat"
        };
        let ticker = models::MercatorTicker::new().with("dimension", of_dimension);
        let formatter = models::MercatorTickFormatter::new().with("dimension", of_dimension);
        axis.with("ticker", ticker).with("formatter", formatter);
    }
    figure.with(&dimension.property("scale"), Model::known(scale));
    replace(figure, dimension.place(), &old, &axis);
    let center = figure.explicit("center");
    let grids = center.as_ref().and_then(Value::as_list).unwrap_or_default();
    for grid in grids
        .iter()
        .filter_map(Value::as_model)
        .filter(|model| model.class().is_a("Grid"))
    {
        if grid.explicit("axis").as_ref().and_then(Value::as_model) == Some(&old) {
            grid.with("axis", &axis);
        }
    }
}

fn replace(figure: &Model, place: &str, old: &Model, new: &Model) {
    or_panic(figure.modify(place, &mut |items| {
        let Value::List(mut items) = items else {
            return None;
        };
        for item in items.iter_mut().filter(|item| item.as_model() == Some(old)) {
            *item = new.into();
        }
        Some(items.into())
    }));
}
