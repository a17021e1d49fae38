//! [`DataColumn`]: an array with a shape, shared and never changed in place.
//!
//! ```
//! use cellbeat::prelude::*;
//!
//! let x = linspace(0.0, 1.0, 3);
//! let y = x.map(|x| x * x);
//! assert_eq!(y.to_f64(), Some(vec![0.0, 0.25, 1.0]));
//! figure().line(x, y);
//! ```

mod from;
mod into;
pub mod random;
pub mod range;
#[cfg(test)]
mod tests;

pub(crate) use from::since_epoch;
pub use into::{IntoColumn, IntoColumns};

use std::fmt;
use std::sync::Arc;

use crate::document::Model;
use crate::document::value::Value;

/// One column of a data source, or another array: values of one kind, with a shape.
///
/// Cloning is cheap: the values are shared. Integers of 64 bits are sent as int32 where they fit, else as float64, since
/// BokehJS knows no int64.
///
/// ```
/// use cellbeat::column::{DataColumn, Values};
///
/// let column = DataColumn::from([1.5, 2.5, 3.5]); // or DataColumn::new(Values::F64(..))
/// assert_eq!((column.len(), column.is_empty()), (3, false));
/// assert_eq!(column.get(1), Some(2.5.into()));
/// assert_eq!(column.iter().filter_map(|value| value.as_f64()).sum::<f64>(), 7.5);
/// assert_eq!(column.map(|x| 2.0 * x).to_f64(), Some(vec![3.0, 5.0, 7.0]));
///
/// let grid = DataColumn::from([1_i64, 2, 3, 4, 5, 6]).with_shape([2, 3])?; // 2 rows of 3
/// assert_eq!((grid.shape(), grid.len()), (&[2, 3][..], 2));
/// assert!(matches!(grid.values(), Values::I64(numbers) if numbers.len() == 6));
/// # Ok::<(), cellbeat::column::ShapeError>(())
/// ```
#[derive(Clone)]
pub struct DataColumn {
    values: Arc<Values>,
    shape: Vec<usize>,
    /// They are milliseconds since 1970.
    is_time: bool,
}

/// The values of a [`DataColumn`], by kind.
///
/// ```
/// use cellbeat::column::{DataColumn, Values};
///
/// let column = DataColumn::new(Values::U8(vec![0, 128, 255]));
/// if let Values::U8(bytes) = column.values() {
///     assert_eq!(bytes[2], 255);
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Values {
    /// 64-bit floats.
    F64(Vec<f64>),
    /// 32-bit floats.
    F32(Vec<f32>),
    /// 64-bit integers.
    I64(Vec<i64>),
    /// 32-bit integers.
    I32(Vec<i32>),
    /// 32-bit unsigned integers; an RGBA image is made of these.
    U32(Vec<u32>),
    /// 16-bit integers.
    I16(Vec<i16>),
    /// 16-bit unsigned integers.
    U16(Vec<u16>),
    /// 8-bit integers.
    I8(Vec<i8>),
    /// Bytes.
    U8(Vec<u8>),
    /// Booleans.
    Bool(Vec<bool>),
    /// Text, such as the factors of a categorical axis.
    Str(Vec<String>),
    /// Anything else, arrays of unequal length among it.
    Any(Vec<Value>),
}

macro_rules! each_kind {
    ($values:expr, $items:ident => $body:expr) => {
        match $values {
            Values::F64($items) => $body,
            Values::F32($items) => $body,
            Values::I64($items) => $body,
            Values::I32($items) => $body,
            Values::U32($items) => $body,
            Values::I16($items) => $body,
            Values::U16($items) => $body,
            Values::I8($items) => $body,
            Values::U8($items) => $body,
            Values::Bool($items) => $body,
            Values::Str($items) => $body,
            Values::Any($items) => $body,
        }
    };
}

impl Values {
    fn len(&self) -> usize {
        each_kind!(self, items => items.len())
    }

    // One of the kinds is a value already.
    #[allow(clippy::useless_conversion)]
    fn get(&self, index: usize) -> Option<Value> {
        each_kind!(self, items => items.get(index).cloned().map(Value::from))
    }
}

impl DataColumn {
    /// A column of one dimension.
    pub fn new(values: Values) -> Self {
        let shape = vec![values.len()];
        Self {
            values: Arc::new(values),
            shape,
            is_time: false,
        }
    }

    /// A column of times in milliseconds since 1970 in UTC, as datetime axes have them; tables show them as dates.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let time = DataColumn::times(vec![1_704_067_200_000.0, 1_704_070_800_000.0]); // 2024-01-01, 0 and 1 o'clock
    /// let p = figure().x_axis_type("datetime");
    /// p.line(time, [3.0, 5.0]);
    /// ```
    pub fn times(milliseconds: Vec<f64>) -> Self {
        Self {
            is_time: true,
            ..Self::new(Values::F64(milliseconds))
        }
    }

    /// A column from values of any kind: numbers, booleans and strings become typed arrays when all are alike.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let column = DataColumn::from_values(vec![1.into(), 2.5.into()]);
    /// assert_eq!(column.to_f64(), Some(vec![1.0, 2.5]));
    /// ```
    pub fn from_values(items: Vec<Value>) -> Self {
        fn all<T>(items: &[Value], read: impl Fn(&Value) -> Option<T>) -> Option<Vec<T>> {
            items.iter().map(read).collect()
        }
        let only_int = |value: &Value| {
            if let Value::Int(value) = value {
                Some(*value)
            } else {
                None
            }
        };
        let values = if items.is_empty() {
            Values::Any(items)
        } else if let Some(ints) = all(&items, only_int) {
            Values::I64(ints)
        } else if let Some(floats) = all(&items, Value::as_f64) {
            Values::F64(floats)
        } else if let Some(booleans) = all(&items, Value::as_bool) {
            Values::Bool(booleans)
        } else if let Some(texts) = all(&items, |value| value.as_str().map(str::to_owned)) {
            Values::Str(texts)
        } else {
            Values::Any(items)
        };
        Self::new(values)
    }

    /// The same values seen with another shape, e.g. `[rows, columns]` for an image.
    ///
    /// # Errors
    /// When the shape does not hold exactly the number of values that there are.
    pub fn with_shape(self, shape: impl Into<Vec<usize>>) -> Result<Self, ShapeError> {
        let shape = shape.into();
        let wanted = shape
            .iter()
            .try_fold(1_usize, |product, side| product.checked_mul(*side));
        if wanted != Some(self.values.len()) || shape.is_empty() {
            return Err(ShapeError {
                values: self.values.len(),
                shape,
            });
        }
        Ok(Self { shape, ..self })
    }

    /// A column with one image, for [`Figure::image`](crate::plotting::Figure::image) and `image_rgba`: its pixels row after row, the
    /// lowest row first. They are numbers, or `u32` with the bytes red, green, blue and alpha.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    /// use cellbeat::column::DataColumn;
    /// let (rows, columns) = (20, 30);
    /// let pixels = (0..rows).flat_map(|y| (0..columns).map(move |x| (x * y) as f64));
    /// figure().image(DataColumn::image(rows, columns, pixels));
    /// ```
    ///
    /// # Panics
    /// When there are more or fewer pixels than `rows * columns`.
    #[track_caller]
    pub fn image<T>(rows: usize, columns: usize, pixels: impl IntoIterator<Item = T>) -> Self
    where
        DataColumn: FromIterator<T>,
    {
        let pixels: DataColumn = pixels.into_iter().collect();
        pixels.into_image(rows, columns)
    }

    #[track_caller]
    fn into_image(self, rows: usize, columns: usize) -> Self {
        match self.with_shape([rows, columns]) {
            Ok(image) => Self::new(Values::Any(vec![Value::Column(image)])),
            Err(error) => panic!("{error}"),
        }
    }

    /// What `function` makes of each number: `linspace(0.0, 6.3, 100).map(f64::sin)`.
    ///
    /// # Panics
    /// When the values are not numbers.
    #[track_caller]
    pub fn map<T>(&self, function: impl FnMut(f64) -> T) -> Self
    where
        DataColumn: FromIterator<T>,
    {
        let Some(numbers) = self.to_f64() else {
            panic!("a column of `{}` has no numbers to map", self.kind_name());
        };
        numbers.into_iter().map(function).collect()
    }

    /// The length of each dimension; the first is the number of rows.
    pub fn shape(&self) -> &[usize] {
        &self.shape
    }

    /// The values, row after row.
    pub fn values(&self) -> &Values {
        &self.values
    }

    /// Number of rows: the first dimension.
    pub fn len(&self) -> usize {
        self.shape[0]
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The row `index`: a value, or an array when there is more than one dimension.
    pub fn get(&self, index: usize) -> Option<Value> {
        if self.shape.len() == 1 {
            return self.values.get(index);
        }
        (index < self.len()).then(|| Value::Column(self.row(index)))
    }

    fn row(&self, index: usize) -> DataColumn {
        let shape = self.shape[1..].to_vec();
        let size: usize = shape.iter().product();
        DataColumn {
            values: Arc::new(slice(&self.values, index * size, (index + 1) * size)),
            shape,
            is_time: self.is_time,
        }
    }

    /// All rows as values.
    pub fn iter(&self) -> impl Iterator<Item = Value> + '_ {
        (0..self.len()).filter_map(|index| self.get(index))
    }

    /// The values as floats, row after row; `None` when they are not numbers.
    pub fn to_f64(&self) -> Option<Vec<f64>> {
        Some(match &*self.values {
            Values::F64(items) => items.clone(),
            Values::F32(items) => items.iter().map(|item| f64::from(*item)).collect(),
            Values::I64(items) => items.iter().map(|item| *item as f64).collect(),
            Values::I32(items) => items.iter().map(|item| f64::from(*item)).collect(),
            Values::U32(items) => items.iter().map(|item| f64::from(*item)).collect(),
            Values::I16(items) => items.iter().map(|item| f64::from(*item)).collect(),
            Values::U16(items) => items.iter().map(|item| f64::from(*item)).collect(),
            Values::I8(items) => items.iter().map(|item| f64::from(*item)).collect(),
            Values::U8(items) => items.iter().map(|item| f64::from(*item)).collect(),
            Values::Bool(_) | Values::Str(_) | Values::Any(_) => return None,
        })
    }

    /// What it holds, as Rust calls it.
    pub(crate) fn kind_name(&self) -> &'static str {
        match &*self.values {
            Values::F64(_) => "f64",
            Values::F32(_) => "f32",
            Values::I64(_) => "i64",
            Values::I32(_) => "i32",
            Values::U32(_) => "u32",
            Values::I16(_) => "i16",
            Values::U16(_) => "u16",
            Values::I8(_) => "i8",
            Values::U8(_) => "u8",
            Values::Bool(_) => "bool",
            Values::Str(_) => "String",
            Values::Any(_) => "Value",
        }
    }

    /// Whether its values are numbers, all of one kind.
    pub(crate) fn is_number(&self) -> bool {
        !matches!(
            &*self.values,
            Values::Bool(_) | Values::Str(_) | Values::Any(_)
        )
    }

    /// Whether its values are times.
    pub(crate) fn is_time(&self) -> bool {
        self.is_time
    }

    /// The last `rows` rows; all when there are not that many.
    pub(crate) fn tail(&self, rows: usize) -> DataColumn {
        let skip = self.len().saturating_sub(rows);
        if skip == 0 {
            return self.clone();
        }
        let size: usize = self.shape[1..].iter().product();
        let mut shape = self.shape.clone();
        shape[0] -= skip;
        DataColumn {
            values: Arc::new(slice(&self.values, skip * size, self.values.len())),
            shape,
            is_time: self.is_time,
        }
    }

    /// These rows and then those of `more`, of which the last `rollover` are kept.
    ///
    /// Where the kinds differ, numbers become floats and anything else a mixed column. Appending to a column that nobody else
    /// holds does not copy it.
    pub(crate) fn append(&mut self, more: &DataColumn, rollover: Option<usize>) {
        let keep = rollover.unwrap_or(usize::MAX);
        if more.len() >= keep || self.is_empty() {
            *self = DataColumn {
                is_time: self.is_time || more.is_time,
                ..more.tail(keep)
            };
            return;
        }
        let size: usize = self.shape[1..].iter().product();
        let drop = (self.len() + more.len()).saturating_sub(keep);
        let values = Arc::make_mut(&mut self.values);
        if !extend_same(values, drop * size, &more.values) {
            *values = joined(values, drop * size, &more.values);
        }
        self.shape[0] += more.len();
        self.shape[0] -= drop;
    }

    /// Replaces the rows from `start` on by those of `rows`. The caller has checked that they fit.
    pub(crate) fn splice(&mut self, start: usize, rows: &DataColumn) {
        let size: usize = self.shape[1..].iter().product();
        let values = Arc::make_mut(&mut self.values);
        let at = start * size;
        let after = slice(values, at + rows.values.len(), values.len());
        let mut patched = slice(values, 0, at);
        for part in [&*rows.values, &after] {
            if !extend_same(&mut patched, 0, part) {
                patched = joined(&patched, 0, part);
            }
        }
        *values = patched;
    }

    pub(crate) fn each_model(&self, visit: &mut dyn FnMut(&Model)) {
        if let Values::Any(items) = &*self.values {
            items.iter().for_each(|item| item.each_model(visit));
        }
    }
}

impl IntoIterator for DataColumn {
    type Item = Value;
    type IntoIter = std::vec::IntoIter<Value>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter().collect::<Vec<_>>().into_iter()
    }
}

impl IntoIterator for &DataColumn {
    type Item = Value;
    type IntoIter = std::vec::IntoIter<Value>;

    fn into_iter(self) -> Self::IntoIter {
        self.clone().into_iter()
    }
}

fn slice(values: &Values, start: usize, end: usize) -> Values {
    match values {
        Values::F64(items) => Values::F64(items[start..end].to_vec()),
        Values::F32(items) => Values::F32(items[start..end].to_vec()),
        Values::I64(items) => Values::I64(items[start..end].to_vec()),
        Values::I32(items) => Values::I32(items[start..end].to_vec()),
        Values::U32(items) => Values::U32(items[start..end].to_vec()),
        Values::I16(items) => Values::I16(items[start..end].to_vec()),
        Values::U16(items) => Values::U16(items[start..end].to_vec()),
        Values::I8(items) => Values::I8(items[start..end].to_vec()),
        Values::U8(items) => Values::U8(items[start..end].to_vec()),
        Values::Bool(items) => Values::Bool(items[start..end].to_vec()),
        Values::Str(items) => Values::Str(items[start..end].to_vec()),
        Values::Any(items) => Values::Any(items[start..end].to_vec()),
    }
}

/// Appends in place when both are of one kind.
fn extend_same(values: &mut Values, drop: usize, more: &Values) -> bool {
    fn extend<T: Clone>(items: &mut Vec<T>, drop: usize, more: &[T]) -> bool {
        items.drain(..drop);
        items.extend_from_slice(more);
        true
    }
    match (values, more) {
        (Values::F64(items), Values::F64(more)) => extend(items, drop, more),
        (Values::F32(items), Values::F32(more)) => extend(items, drop, more),
        (Values::I64(items), Values::I64(more)) => extend(items, drop, more),
        (Values::I32(items), Values::I32(more)) => extend(items, drop, more),
        (Values::U32(items), Values::U32(more)) => extend(items, drop, more),
        (Values::I16(items), Values::I16(more)) => extend(items, drop, more),
        (Values::U16(items), Values::U16(more)) => extend(items, drop, more),
        (Values::I8(items), Values::I8(more)) => extend(items, drop, more),
        (Values::U8(items), Values::U8(more)) => extend(items, drop, more),
        (Values::Bool(items), Values::Bool(more)) => extend(items, drop, more),
        (Values::Str(items), Values::Str(more)) => extend(items, drop, more),
        (Values::Any(items), Values::Any(more)) => extend(items, drop, more),
        _ => false,
    }
}

fn joined(values: &Values, drop: usize, more: &Values) -> Values {
    let (first, second) = (
        DataColumn::new(slice(values, drop, values.len())),
        DataColumn::new(more.clone()),
    );
    match (first.to_f64(), second.to_f64()) {
        (Some(mut first), Some(second)) => {
            first.extend(second);
            Values::F64(first)
        }
        _ => Values::Any(first.iter().chain(second.iter()).collect()),
    }
}

impl PartialEq for DataColumn {
    /// Same shape and values. Columns that share their values are equal at once.
    fn eq(&self, other: &Self) -> bool {
        self.shape == other.shape
            && (Arc::ptr_eq(&self.values, &other.values) || self.values == other.values)
    }
}

impl fmt::Debug for DataColumn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SHOWN: usize = 6;
        write!(f, "DataColumn{:?}[", self.shape)?;
        for index in 0..self.values.len().min(SHOWN) {
            let comma = if index == 0 { "" } else { ", " };
            write!(f, "{comma}{:?}", self.values.get(index).unwrap_or_default())?;
        }
        f.write_str(if self.values.len() > SHOWN {
            ", ...]"
        } else {
            "]"
        })
    }
}

/// A shape that does not hold the number of values that there are.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let error = range(0..6).with_shape([2, 2]).unwrap_err();
/// assert_eq!((error.values, error.shape), (6, vec![2, 2]));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct ShapeError {
    /// Number of values.
    pub values: usize,
    /// The shape asked for.
    pub shape: Vec<usize>,
}

impl fmt::Display for ShapeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} values do not fill the shape {:?}",
            self.values, self.shape
        )
    }
}

crate::base::error::debug_as_display!(ShapeError);
impl std::error::Error for ShapeError {}
