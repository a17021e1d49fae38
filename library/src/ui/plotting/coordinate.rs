//! [`Coordinate`]: what a glyph is drawn from.

use crate::document::column::{DataColumn, IntoColumn};
use crate::document::value::{Spec, Value};
use std::marker::PhantomData;

/// What a glyph takes for a coordinate or another value of each item: the name of a column, values of its own, or one value.
///
/// Text names a column; numbers are one value; lists, arrays, ranges and [`DataColumn`]s are values of its own.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let p = figure();
/// p.line("x", "y").source(&ColumnDataSource::new([("x", [0, 1]), ("y", [0, 1])]));
/// p.line([0, 1], vec![0.5, 1.5]);
/// p.vbar(0..3, 2.0);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Coordinate {
    /// The name of a column of the source, or a full specification.
    Spec(Spec),
    /// Values of the glyph's own.
    Column(DataColumn),
    /// The same for every item.
    Value(Value),
}

impl From<&str> for Coordinate {
    fn from(name: &str) -> Self {
        Self::Spec(crate::document::value::field(name))
    }
}
impl From<String> for Coordinate {
    fn from(name: String) -> Self {
        Self::Spec(crate::document::value::field(name))
    }
}
impl From<Spec> for Coordinate {
    fn from(spec: Spec) -> Self {
        Self::Spec(spec)
    }
}
impl From<Value> for Coordinate {
    fn from(value: Value) -> Self {
        Self::Value(value)
    }
}

macro_rules! from_number {
    ($($number:ty)*) => {$(
        impl From<$number> for Coordinate {
            fn from(value: $number) -> Self {
                Self::Value(value.into())
            }
        }
    )*};
}
from_number!(f64 i32 i64);

impl From<DataColumn> for Coordinate {
    fn from(column: DataColumn) -> Self {
        Self::Column(column)
    }
}

/// What a coordinate is made from: what is `Into<Coordinate>`, and whatever [can be a column](IntoColumn).
///
/// `M` distinguishes the two, and is always inferred.
///
/// ```
/// use cellbeat::plotting::{Coordinate, IntoCoordinate};
/// use cellbeat::prelude::*;
///
/// fn dots<M>(p: &Figure, y: impl IntoCoordinate<M>) {
///     let y = y.into_coordinate();
///     assert!(matches!(y, Coordinate::Column(_)));
///     p.scatter(range(0..3), y);
/// }
/// dots(&figure(), [2.0, 1.0, 3.0]);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a coordinate of a glyph",
    label = "neither a column, nor the name of one, nor a number",
    note = "columns are made of `Vec`s, arrays, slices and ranges of numbers, text, `bool`, `SystemTime`, `Duration`, and of `Option`s of these",
    note = "for types of the crates chrono, jiff, nalgebra, ndarray and polars, there is `bridge!(chrono);`"
)]
pub trait IntoCoordinate<M> {
    /// The coordinate.
    fn into_coordinate(self) -> Coordinate;
}

/// Of a column.
#[doc(hidden)]
pub struct OfColumn<M>(PhantomData<M>);

impl<M, T: IntoColumn<M>> IntoCoordinate<OfColumn<M>> for T {
    fn into_coordinate(self) -> Coordinate {
        Coordinate::Column(self.into_column())
    }
}

/// Of anything else.
#[doc(hidden)]
pub struct Given;

macro_rules! given {
    ($($type:ty)*) => {$(
        impl IntoCoordinate<Given> for $type {
            fn into_coordinate(self) -> Coordinate {
                self.into()
            }
        }
    )*};
}
given!(&str String Spec Value Coordinate f64 i32 i64);
