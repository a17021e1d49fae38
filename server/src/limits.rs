//! Limits, each with its reason.
//!
//! ```
//! use cellbeat_server::limits::{self, TokenBucket};
//!
//! let mut frames = TokenBucket::new(limits::FRAMES);
//! assert!((0..10_000).all(|_| frames.take())); // a burst of them
//! ```

use std::time::{Duration, Instant};

/// How often something may happen.
///
/// ```
/// use cellbeat_server::limits::Rate;
///
/// let rate = Rate { per_second: 2.0, burst: 10.0 }; // ten at once, then two a second
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    /// On average.
    pub per_second: f64,
    /// At once, after a pause.
    pub burst: f64,
}

/// Which part of what there is one address may have.
///
/// ```
/// use cellbeat_server::limits::{Rate, Share};
///
/// let quarter = Share::of(0.25);
/// assert_eq!((quarter.count(100), quarter.count(2)), (25, 1));
/// assert_eq!(quarter.rate(Rate { per_second: 8.0, burst: 40.0 }).per_second, 2.0);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    part: f64,
    /// As many in any case, where there are as many.
    least: usize,
}

impl Default for Share {
    /// A tenth. A page is up to six connections of a browser, and each time that it is loaded it is a session, of which the
    /// earlier ones live on for a while: 20 are left to one address, however few there are.
    fn default() -> Share {
        Share {
            part: 0.1,
            least: 20,
        }
    }
}

impl Share {
    /// This part, and one at least.
    pub fn of(part: f64) -> Share {
        Share { part, least: 1 }
    }

    /// Of so many at a time.
    pub fn count(self, total: usize) -> usize {
        ((total as f64 * self.part).ceil() as usize).max(self.least.min(total))
    }

    /// Of so many in a time.
    pub fn rate(self, total: Rate) -> Rate {
        Rate {
            per_second: total.per_second * self.part,
            burst: (total.burst * self.part).max((self.least as f64).min(total.burst)),
        }
    }
}

/// Frames of one connection, three or more to a message. A mouse that is dragged over a plot gives about 200 messages a second;
/// more are read later.
pub const FRAMES: Rate = Rate {
    per_second: 2_000.0,
    burst: 10_000.0,
};

/// Bytes of one connection. An image or a file that a visitor uploads comes at once; a flood is read slowly.
pub const BYTES: Rate = Rate {
    per_second: 4e6,
    burst: 64e6,
};

/// Requests of one connection that are not answered yet; more are not read before one of these is.
pub const WAITING_MESSAGES: usize = 64;

/// Bytes that are read from a socket at a time. Most of what comes are acknowledgements of 14 bytes.
pub const READ_BUFFER: usize = 4 << 10;

/// How long a client may take to read what was sent, before it counts as gone.
pub const WRITE_TIMEOUT: Duration = Duration::from_secs(60);

/// Time between two signs of life on an idle connection: proxies close those that are silent for a minute.
pub const KEEP_ALIVE: Duration = Duration::from_secs(30);

/// How long a client may take to send the head of a request: the first, from when it connects, and the next, from the last
/// answer.
pub const HEADER_TIMEOUT: Duration = Duration::from_secs(10);

/// How long open connections may take to end when the server stops.
pub const SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(5);

/// Counts what a [`Rate`] allows.
///
/// ```
/// use cellbeat_server::limits::{Rate, TokenBucket};
/// use std::time::Duration;
///
/// let mut bucket = TokenBucket::new(Rate { per_second: 0.1, burst: 2.0 });
/// assert!(bucket.take() && bucket.take() && !bucket.take());
/// assert!(bucket.wait(1) > Duration::from_secs(5)); // ten seconds for each
/// ```
#[derive(Debug)]
pub struct TokenBucket {
    rate: Rate,
    tokens: f64,
    filled: Instant,
}

impl TokenBucket {
    /// A full one.
    pub fn new(rate: Rate) -> TokenBucket {
        TokenBucket {
            rate,
            tokens: rate.burst,
            filled: Instant::now(),
        }
    }

    /// Whether it may happen now; then it counts.
    pub fn take(&mut self) -> bool {
        self.take_at(Instant::now())
    }

    /// It happens `times` in any case: how long it has to wait before.
    pub fn wait(&mut self, times: usize) -> Duration {
        self.wait_at(times, Instant::now())
    }

    pub(crate) fn take_at(&mut self, now: Instant) -> bool {
        self.fill(now);
        let may = self.tokens >= 1.0;
        if may {
            self.tokens -= 1.0;
        }
        may
    }

    /// Whether it is as a new one.
    pub(crate) fn is_full_at(&mut self, now: Instant) -> bool {
        self.fill(now);
        self.tokens >= self.rate.burst
    }

    fn wait_at(&mut self, times: usize, now: Instant) -> Duration {
        self.fill(now);
        self.tokens -= times as f64;
        Duration::from_secs_f64((-self.tokens).max(0.0) / self.rate.per_second)
    }

    fn fill(&mut self, now: Instant) {
        let passed = now.saturating_duration_since(self.filled).as_secs_f64();
        self.filled = now;
        self.tokens = (self.tokens + passed * self.rate.per_second).min(self.rate.burst);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_its_share_and_enough_for_some_pages() {
        let rate = |per_second, burst| Rate { per_second, burst };
        let counts = [10_000, 100, 5, 0].map(|total| Share::default().count(total));
        assert_eq!(counts, [1000, 20, 5, 0]);
        assert_eq!(Share::default().rate(rate(100.0, 500.0)), rate(10.0, 50.0));
        assert_eq!(Share::default().rate(rate(10.0, 50.0)), rate(1.0, 20.0));
        assert_eq!(Share::default().rate(rate(1.0, 5.0)), rate(0.1, 5.0));
        let counts = [10_000, 100, 5].map(|total| Share::of(0.1).count(total));
        assert_eq!(counts, [1000, 10, 1]);
        assert_eq!(Share::of(0.1).rate(rate(1.0, 5.0)), rate(0.1, 1.0));
        assert_eq!(Share::of(1.0).count(7), 7);
    }

    #[test]
    fn a_burst_is_allowed_and_then_the_rate() {
        let start = Instant::now();
        let mut bucket = TokenBucket::new(Rate {
            per_second: 10.0,
            burst: 3.0,
        });
        bucket.filled = start;
        let taken = |bucket: &mut TokenBucket, now| (0..5).filter(|_| bucket.take_at(now)).count();
        assert_eq!(taken(&mut bucket, start), 3);
        assert!(bucket.take_at(start + Duration::from_millis(101)));
        assert!(!bucket.take_at(start + Duration::from_millis(102)));
        assert_eq!(taken(&mut bucket, start + Duration::from_secs(3600)), 3);
    }

    #[test]
    fn what_happens_in_any_case_waits_as_long_as_the_rate_wants() {
        let start = Instant::now();
        let mut bucket = TokenBucket::new(Rate {
            per_second: 10.0,
            burst: 3.0,
        });
        bucket.filled = start;
        assert_eq!(bucket.wait_at(3, start), Duration::ZERO);
        assert_eq!(bucket.wait_at(5, start), Duration::from_millis(500));
        let later = start + Duration::from_millis(500);
        assert_eq!(bucket.wait_at(1, later), Duration::from_millis(100));
    }
}
