//! [`OnError`]: what a failure of a periodic callback does.

/// What is done when a call of a periodic callback panics or gives an `Err`. The failure is reported in any case.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let cb = state
///     .add_periodic_callback(|| "x".parse::<f64>().map(drop), ms(100))
///     .on_error(OnError::StopAfter(3));
/// # cb.stop();
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OnError {
    /// Goes on with the next tick.
    ///
    /// The default: one bad sample, a file that is being written or a network that is away for a second should not end a
    /// live plot, and the report says that it happened.
    #[default]
    Continue,
    /// Stops.
    Stop,
    /// Stops after so many calls in a row have failed.
    StopAfter(u64),
}

impl OnError {
    pub(super) fn stops_after(self, failures_in_a_row: u64) -> bool {
        match self {
            OnError::Continue => false,
            OnError::Stop => true,
            OnError::StopAfter(limit) => failures_in_a_row >= limit,
        }
    }
}
