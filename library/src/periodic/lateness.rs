//! [`Lateness`]: how exactly ticks come.

use std::collections::VecDeque;
use std::time::Duration;

/// How many of the latest ticks are kept.
const KEPT: usize = 1024;

/// How much later than due the latest ticks (up to 1024) began, in whole microseconds.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let cb = state.add_periodic_callback(|| (), ms(10));
/// let late = cb.lateness();
/// println!("{} ticks, half of them within {:?}, the latest by {:?}", late.ticks, late.p50, late.max);
/// # cb.stop();
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Lateness {
    /// The median.
    pub p50: Duration,
    /// Of a hundred ticks, one is later than this.
    pub p99: Duration,
    /// The latest one.
    pub max: Duration,
    /// How many ticks this is about.
    pub ticks: usize,
}

#[derive(Debug, Default)]
pub(super) struct Recorder {
    /// In microseconds: a server has thousands of these.
    latest: VecDeque<u32>,
}

impl Recorder {
    pub(super) fn add(&mut self, lateness: Duration) {
        if self.latest.len() == KEPT {
            self.latest.pop_front();
        }
        let micros = u32::try_from(lateness.as_micros());
        self.latest.push_back(micros.unwrap_or(u32::MAX));
    }

    pub(super) fn clear(&mut self) {
        self.latest.clear();
    }

    pub(super) fn lateness(&self) -> Lateness {
        let mut sorted: Vec<u32> = self.latest.iter().copied().collect();
        sorted.sort_unstable();
        let Some(&max) = sorted.last() else {
            return Lateness::default();
        };
        let time = |micros: u32| Duration::from_micros(micros.into());
        let at =
            |percent: usize| time(sorted[(sorted.len() * percent / 100).min(sorted.len() - 1)]);
        Lateness {
            p50: at(50),
            p99: at(99),
            max: time(max),
            ticks: sorted.len(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_those_of_the_latest_ticks() {
        let mut recorder = Recorder::default();
        assert_eq!(recorder.lateness(), Lateness::default());
        recorder.add(Duration::from_secs(9));
        for micros in 0..KEPT as u64 {
            recorder.add(Duration::from_micros(micros));
        }
        let lateness = recorder.lateness();
        assert_eq!(lateness.ticks, KEPT);
        assert_eq!(lateness.p50, Duration::from_micros(512));
        assert_eq!(lateness.p99, Duration::from_micros(1013));
        assert_eq!(lateness.max, Duration::from_micros(1023));
    }
}
