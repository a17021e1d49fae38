//! Durations in few letters.

use std::time::Duration;

/// Milliseconds.
///
/// ```
/// assert_eq!(cellbeat::ms(1500), std::time::Duration::from_millis(1500));
/// ```
pub fn ms(milliseconds: u64) -> Duration {
    Duration::from_millis(milliseconds)
}

/// Seconds; a fraction is good to the nanosecond.
///
/// ```
/// assert_eq!(cellbeat::seconds(0.25), cellbeat::ms(250));
/// ```
///
/// # Panics
/// When `seconds` is negative, not a number, or more than a `Duration` holds.
#[track_caller]
pub fn seconds(seconds: f64) -> Duration {
    match Duration::try_from_secs_f64(seconds) {
        Ok(duration) => duration,
        Err(error) => panic!("{seconds} seconds is not a valid duration: {error}"),
    }
}

/// As a number of milliseconds, with its fraction.
pub(crate) fn as_ms(duration: Duration) -> f64 {
    // By whole nanoseconds: 200 ms are 200.0 and not 200.00000000000003.
    duration.as_nanos() as f64 / 1e6
}

/// The duration of so many milliseconds, which must be neither negative nor huge.
pub(crate) fn from_ms(milliseconds: f64) -> Duration {
    Duration::from_nanos((milliseconds * 1e6).round() as u64)
}
