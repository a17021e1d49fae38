//! Random columns. Not for secrets.
//!
//! ```
//! use cellbeat::prelude::*;
//! use cellbeat::random::seed;
//!
//! seed(7);
//! let source = ColumnDataSource::new((("x", random(100)), ("y", random_normal(0.0, 1.0, 100))));
//! assert_eq!(source.len(), 100);
//! ```

use std::cell::Cell;
use std::ops::Range;

use super::DataColumn;
use crate::base::ids::entropy;

/// SplitMix64 (Steele, Lea, Flood 2014): one word of state, every seed is good.
struct Generator(Cell<u64>);

thread_local! {
    static GENERATOR: Generator = Generator(Cell::new(entropy()));
}

fn next() -> u64 {
    GENERATOR.with(|generator| {
        let state = generator.0.get().wrapping_add(0x9E37_79B9_7F4A_7C15);
        generator.0.set(state);
        let word = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let word = (word ^ (word >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        word ^ (word >> 31)
    })
}

/// From 0 up to, not including, 1.
fn unit() -> f64 {
    (next() >> 11) as f64 / (1_u64 << 53) as f64
}

/// Makes the random functions of this thread repeatable.
///
/// ```
/// use cellbeat::random::{random, seed};
///
/// seed(1);
/// let first = random(3);
/// seed(1);
/// assert_eq!(random(3), first);
/// ```
pub fn seed(seed: u64) {
    GENERATOR.with(|generator| generator.0.set(seed));
}

/// `count` integers from `range`, each equally likely.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let dice = random_integers(1..7, 100).to_f64().unwrap();
/// assert!(dice.iter().all(|eyes| (1.0..=6.0).contains(eyes)));
/// ```
///
/// # Panics
/// When the range is empty.
#[track_caller]
pub fn random_integers(range: Range<i64>, count: usize) -> DataColumn {
    assert!(
        !range.is_empty(),
        "random_integers needs a range that is not empty, not {range:?}"
    );
    let width = range.end.wrapping_sub(range.start) as u64;
    // The high word of a product is uniform but for a bias below width / 2^64.
    let item = || {
        range
            .start
            .wrapping_add(((u128::from(next()) * u128::from(width)) >> 64) as i64)
    };
    (0..count).map(|_| item()).collect()
}

/// `count` floats from 0 up to, not including, 1, each equally likely.
///
/// ```
/// use cellbeat::prelude::*;
///
/// assert_eq!(random(50).len(), 50);
/// ```
pub fn random(count: usize) -> DataColumn {
    (0..count).map(|_| unit()).collect()
}

/// `count` floats of the normal distribution with this mean and standard deviation.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let p = figure();
/// p.scatter(random_normal(0.0, 1.0, 200), random_normal(5.0, 0.5, 200));
/// ```
pub fn random_normal(mean: f64, deviation: f64, count: usize) -> DataColumn {
    let item = || {
        // Box and Muller; 1 - u keeps the logarithm finite.
        let radius = (-2.0 * (1.0 - unit()).ln()).sqrt();
        mean + deviation * radius * (std::f64::consts::TAU * unit()).cos()
    };
    (0..count).map(|_| item()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_stay_in_their_range_and_reach_its_ends() {
        let values: Vec<i64> = random_integers(-1..2, 1000)
            .iter()
            .filter_map(|value| value.as_i64())
            .collect();
        for value in -1..2 {
            assert!(values.contains(&value));
        }
        assert!(values.iter().all(|value| (-1..2).contains(value)));
        assert_eq!(random_integers(i64::MIN..i64::MAX, 10).len(), 10);
    }

    #[test]
    fn a_seed_repeats() {
        seed(7);
        let first = random(5);
        seed(7);
        assert_eq!(first, random(5));
    }

    #[test]
    fn normal_values_have_their_mean_and_deviation() {
        seed(1);
        let values = random_normal(10.0, 2.0, 10_000).to_f64().unwrap();
        let mean = values.iter().sum::<f64>() / 1e4;
        let variance = values
            .iter()
            .map(|value| (value - mean).powi(2))
            .sum::<f64>()
            / 1e4;
        assert!(
            (mean - 10.0).abs() < 0.1 && (variance.sqrt() - 2.0).abs() < 0.1,
            "{mean} {variance}"
        );
    }
}
