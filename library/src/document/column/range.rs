//! Evenly spaced columns.
//!
//! ```
//! use cellbeat::prelude::*;
//!
//! let x = linspace(0.0, 1.0, 5);
//! assert_eq!((x.len(), range(0..5).len()), (5, 5));
//! ```

use std::ops::{Range, RangeInclusive};

use crate::document::column::DataColumn;

/// The integers of a range: `range(0..10)`, `range(0..=10)`.
///
/// ```
/// use cellbeat::prelude::*;
///
/// assert_eq!(range(0..3).to_f64(), Some(vec![0.0, 1.0, 2.0]));
/// assert_eq!(range(0..=3).len(), 4);
/// ```
pub fn range(range: impl Integers) -> DataColumn {
    range.column()
}

/// A range of integers.
///
/// ```
/// use cellbeat::prelude::*;
/// use cellbeat::range::Integers;
///
/// fn squares(of: impl Integers) -> DataColumn {
///     range(of).map(|n| n * n)
/// }
/// assert_eq!(squares(1..=3), [1.0, 4.0, 9.0].into());
/// ```
pub trait Integers {
    #[doc(hidden)]
    fn column(self) -> DataColumn;
}

impl Integers for Range<i64> {
    fn column(self) -> DataColumn {
        self.collect()
    }
}

impl Integers for RangeInclusive<i64> {
    fn column(self) -> DataColumn {
        self.collect()
    }
}

/// `count` floats from `start` to `end`, both included; only `start` when `count` is 1.
///
/// ```
/// use cellbeat::prelude::*;
///
/// assert_eq!(linspace(0.0, 1.0, 5), [0.0, 0.25, 0.5, 0.75, 1.0].into());
/// ```
pub fn linspace(start: f64, end: f64, count: usize) -> DataColumn {
    let step = if count > 1 {
        (end - start) / (count - 1) as f64
    } else {
        0.0
    };
    let item = |index| {
        if index + 1 == count && count > 1 {
            end
        } else {
            start + step * index as f64
        }
    };
    (0..count).map(item).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_without_its_end_or_with_it() {
        assert_eq!(range(0..3), DataColumn::from([0_i64, 1, 2]));
        assert_eq!(range(0..=3), DataColumn::from([0_i64, 1, 2, 3]));
        assert!(range(3..3).is_empty());
    }

    #[test]
    fn both_ends_are_included() {
        assert_eq!(
            linspace(0.0, 1.0, 5),
            DataColumn::from([0.0, 0.25, 0.5, 0.75, 1.0])
        );
        assert_eq!(linspace(3.0, 9.0, 1), DataColumn::from([3.0]));
        assert_eq!(linspace(0.0, 1.0, 0).len(), 0);
        assert_eq!(linspace(0.0, 0.3, 4).get(3), Some(0.3.into()));
    }
}
