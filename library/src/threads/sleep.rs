//! [`sleep`] and [`try_sleep`].

use crate::threads::interrupt::{self, Interrupted, about_to_wait, wait};
use std::panic::Location;
use std::time::{Duration, Instant};

/// How long one wait of a sleep without an end is.
const FOR_EVER: Duration = Duration::from_secs(3600);

/// Sleeps for `duration`. An interrupt (■) ends the cell here, with the error `Interrupted`; all variables are kept. In a
/// callback it ends this call of it.
///
/// ```
/// use cellbeat::prelude::*;
///
/// for step in 0..3 {
///     sleep(ms(1));
///     println!("{step}");
/// }
/// ```
///
/// It unwinds as a panic does, without a message: destructors run, and a thread that was started by the cell ends too.
/// [`try_sleep`] is for code that has to do something before it ends.
#[track_caller]
pub fn sleep(duration: Duration) {
    let place = Location::caller();
    if sleep_unless(duration, interrupt::is_to_end).is_err() {
        interrupt::end(Some(place));
    }
}

/// Sleeps for `duration`, or until the running code is [`interrupted`](crate::interrupted()).
///
/// ```
/// use cellbeat::prelude::*;
///
/// let mut seen = 0;
/// while try_sleep(ms(1)).is_ok() && seen < 3 {
///     seen += 1;
/// }
/// println!("{seen} seen"); // also after an interrupt
/// ```
///
/// # Errors
/// [`Interrupted`] where the code was interrupted, however long ago.
#[must_use = "after an interrupt it returns at once: a loop that goes on would never sleep again"]
pub fn try_sleep(duration: Duration) -> Result<(), Interrupted> {
    sleep_unless(duration, interrupt::noticed)
}

fn sleep_unless(duration: Duration, interrupted: fn() -> bool) -> Result<(), Interrupted> {
    let end = Instant::now().checked_add(duration);
    let mut waiting = about_to_wait();
    loop {
        if interrupted() {
            return Err(Interrupted);
        }
        let left = end.map_or(FOR_EVER, |end| {
            end.saturating_duration_since(Instant::now())
        });
        if left.is_zero() {
            return Ok(());
        }
        waiting = wait(waiting, left);
    }
}
