//! Axes that are chosen by the data: times make a datetime axis, words a categorical one.

use super::axis::{self, AxisRange, Dimension};
use crate::base::sync::lock;
use crate::document::column::{DataColumn, Values};
use crate::document::value::{Source, Value};
use crate::document::{Model, WeakModel};
use crate::models::{ColumnDataSource, ModelLike};
use std::sync::Mutex;

/// Models of which something is known that is not theirs to say.
struct Marks(Mutex<Vec<WeakModel>>);

impl Marks {
    const fn new() -> Self {
        Self(Mutex::new(Vec::new()))
    }

    fn add(&self, model: &Model) {
        let mut marks = lock(&self.0);
        marks.retain(|mark| mark.upgrade().is_some());
        marks.push(model.downgrade());
    }

    fn has(&self, model: &Model) -> bool {
        let marks = lock(&self.0);
        marks
            .iter()
            .any(|mark| mark.upgrade().as_ref() == Some(model))
    }
}

/// Axes whose type was said.
static CHOSEN: Marks = Marks::new();
/// Ranges whose factors are those of the data.
static OF_DATA: Marks = Marks::new();

/// The type of this axis was said.
pub(super) fn choose(axis: &Model) {
    CHOSEN.add(axis);
}

const ALONG_X: [&str; 8] = ["x", "xs", "x0", "x1", "x2", "left", "right", "cx"];
const ALONG_Y: [&str; 8] = ["y", "ys", "y0", "y1", "y2", "top", "bottom", "cy"];

/// Makes the axes of a figure fit what a glyph reads.
pub(super) fn fit(figure: &Model, renderer: &Model, glyph: &Model, source: &ColumnDataSource) {
    for (dimension, properties, named) in [
        (Dimension::X, ALONG_X, "x_range_name"),
        (Dimension::Y, ALONG_Y, "y_range_name"),
    ] {
        if renderer.explicit(named).is_some() {
            continue;
        }
        for property in properties {
            if let Some(Value::Spec(spec)) = glyph.explicit(property)
                && let Source::Field(name) = &spec.from
                && let Some(column) = source.get(name)
            {
                fit_column(figure, dimension, source, name, &column);
            }
        }
    }
}

fn fit_column(
    figure: &Model,
    dimension: Dimension,
    source: &ColumnDataSource,
    name: &str,
    column: &DataColumn,
) {
    let axis = axis::of(figure, dimension);
    let axis = axis.as_model();
    let is_open = axis.class().name == "LinearAxis" && !CHOSEN.has(axis);
    let range = axis::range(figure, dimension);
    if column.is_time() && is_open {
        axis::set_type(figure, dimension, "datetime");
    } else if let Values::Str(words) = column.values() {
        let range = if is_open && range.class().is_a("DataRange1d") {
            axis::set_range(figure, dimension, AxisRange::Factors(Vec::new()));
            let range = axis::range(figure, dimension);
            OF_DATA.add(&range);
            range
        } else if OF_DATA.has(&range) {
            range
        } else {
            return;
        };
        add(&range, words);
        follow(&range, source, name);
    }
}

/// Adds the factors that a range does not have yet.
fn add(range: &Model, words: &[String]) {
    let mut factors = match range.explicit("factors") {
        Some(Value::List(factors)) => factors,
        _ => Vec::new(),
    };
    let before = factors.len();
    let mut known: std::collections::HashSet<String> = (factors.iter())
        .filter_map(|factor| factor.as_str().map(str::to_owned))
        .collect();
    for word in words {
        if known.insert(word.clone()) {
            factors.push(word.as_str().into());
        }
    }
    if factors.len() > before {
        range.with("factors", factors);
    }
}

/// Adds those that come later.
fn follow(range: &Model, source: &ColumnDataSource, name: &str) {
    let (range, name) = (range.downgrade(), name.to_owned());
    let weak = source.as_model().downgrade();
    source.as_model().hook("data", move |_| {
        let (Some(range), Some(source)) = (range.upgrade(), weak.upgrade()) else {
            return;
        };
        if let Some(column) = ColumnDataSource(source).get(&name)
            && let Values::Str(words) = column.values()
        {
            add(&range, words);
        }
    });
}
