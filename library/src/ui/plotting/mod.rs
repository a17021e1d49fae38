//! Figures: plots with axes, grids and tools, to which glyphs are added.
//!
//! ```
//! use cellbeat::prelude::*;
//!
//! let source = ColumnDataSource::new([("x", range(0..10)), ("y", range(0..10))]);
//! let p = figure().title("Ten points").x_axis_label("time in s").height(300);
//! p.line("x", "y").source(&source);
//! p.scatter("x", "y").source(&source).size(8).color("firebrick").legend_label("points");
//! ```

mod automatic;
mod axis;
mod coordinate;
mod figure;
mod glyphs;
mod grid;
mod mappers;
mod renderer;
mod stacks;
#[cfg(test)]
mod tests;
mod tools;

pub use crate::document::palettes::{Palette, palette};
pub use axis::{Axis, AxisRange};
pub use coordinate::{Coordinate, IntoCoordinate};
pub use figure::{Figure, figure};
pub use grid::{GridItem, gridplot};
pub use mappers::{Limits, eqhist_cmap, factor_cmap, linear_cmap, log_cmap};
pub use renderer::GlyphRenderer;
pub(in crate::ui) use renderer::copy;
pub use stacks::GlyphStack;

use crate::base::nearest::{DidYouMean, nearest};
use crate::document::spec::table::MARKERS;
use crate::document::value::Value;
use crate::document::{DataError, Model, ModelError};

/// What can be wrong with a glyph's data.
///
/// ```
/// use cellbeat::plotting::PlotError;
/// use cellbeat::prelude::*;
///
/// let source = ColumnDataSource::new([("x", [1, 2])]);
/// let error = figure().line("x", "y").try_source(&source).unwrap_err();
/// assert!(matches!(error, PlotError::Data { glyph: "Line", .. }));
/// println!("{error}");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub enum PlotError {
    /// The glyph reads a column that its source does not have, or its own columns are of unequal lengths.
    Data {
        /// Bokeh's name of the glyph.
        glyph: &'static str,
        /// What is wrong.
        error: DataError,
    },
    /// The glyph was given values of its own and then a source.
    OwnValues {
        /// Bokeh's name of the glyph.
        glyph: &'static str,
        /// The properties that were given as values.
        properties: Vec<String>,
    },
    /// What is given for a marker is neither one nor a column of the source.
    Marker(String),
    /// A property that the model does not have or that does not take the value.
    Model(ModelError),
}

impl std::fmt::Display for PlotError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Data { glyph, error } => write!(f, "{glyph}: {error}"),
            Self::OwnValues { glyph, properties } => write!(
                f,
                "{glyph} was given values of its own for {}: give names of columns to use a source",
                properties.join(", ")
            ),
            Self::Marker(name) => {
                let near = nearest(name, MARKERS.iter().copied());
                write!(f, "there is no marker {name:?}{}", DidYouMean(near))
            }
            Self::Model(error) => error.fmt(f),
        }
    }
}

crate::base::error::debug_as_display!(PlotError);
impl std::error::Error for PlotError {}

impl From<ModelError> for PlotError {
    fn from(error: ModelError) -> Self {
        Self::Model(error)
    }
}

#[track_caller]
fn or_panic<T, E: std::fmt::Display>(result: Result<T, E>) -> T {
    match result {
        Ok(value) => value,
        Err(error) => panic!("{error}"),
    }
}

/// Appends a model to a list property.
#[track_caller]
fn push(model: &Model, property: &str, item: &Model) {
    or_panic(model.modify(property, &mut |items| {
        let mut items = match items {
            Value::List(items) => items,
            _ => Vec::new(),
        };
        items.push(item.into());
        Some(items.into())
    }));
}

/// The first model in a list property that is wanted, or one that is made and appended.
#[track_caller]
fn find_or_push(
    model: &Model,
    property: &str,
    wanted: &dyn Fn(&Model) -> bool,
    make: &dyn Fn() -> Model,
) -> Model {
    let mut found = None;
    or_panic(model.modify(property, &mut |items| {
        let mut items = match items {
            Value::List(items) => items,
            _ => Vec::new(),
        };
        let mut known = items.iter().filter_map(Value::as_model);
        if let Some(known) = known.find(|model| wanted(model)) {
            found = Some(known.clone());
            return None;
        }
        items.push(found.insert(make()).clone().into());
        Some(items.into())
    }));
    found.expect("it is there or was made")
}
