//! Evenly spaced columns.

use std::ops::Range;

use crate::document::column::Column;

/// The integers of a range.
pub fn range(range: Range<i64>) -> Column {
    range.collect()
}

/// `count` floats from `start` to `end`, both included; only `start` when `count` is 1.
pub fn linspace(start: f64, end: f64, count: usize) -> Column {
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
    fn both_ends_are_included() {
        assert_eq!(
            linspace(0.0, 1.0, 5),
            Column::from([0.0, 0.25, 0.5, 0.75, 1.0])
        );
        assert_eq!(linspace(3.0, 9.0, 1), Column::from([3.0]));
        assert_eq!(linspace(0.0, 1.0, 0).len(), 0);
        assert_eq!(linspace(0.0, 0.3, 4).get(3), Some(0.3.into()));
    }
}
