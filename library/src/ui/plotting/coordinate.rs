//! [`Coordinate`]: what a glyph is drawn from.

use crate::document::column::DataColumn;
use crate::document::value::{Spec, Value};

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

macro_rules! from_column {
    ($(($($generic:tt)*) $values:ty;)*) => {$(
        impl<$($generic)*> From<$values> for Coordinate
        where
            DataColumn: From<$values>,
        {
            fn from(values: $values) -> Self {
                Self::Column(values.into())
            }
        }
    )*};
}
from_column! {
    () DataColumn;
    ('a) &'a DataColumn;
    (T) Vec<T>;
    ('a, T) &'a [T];
    ('a, T) &'a Vec<T>;
    (T, const N: usize) [T; N];
    ('a, T, const N: usize) &'a [T; N];
    (T) std::ops::Range<T>;
    (T) std::ops::RangeInclusive<T>;
    (T) std::collections::VecDeque<T>;
}
