//! Limits, each with its reason.

use std::time::{Duration, Instant};

/// How often something may happen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    /// On average.
    pub per_second: f64,
    /// At once, after a pause.
    pub burst: f64,
}

impl Rate {
    /// A part of it, of which one may always come at once.
    pub fn share(self, share: f64) -> Rate {
        Rate {
            per_second: self.per_second * share,
            burst: (self.burst * share).max(1.0),
        }
    }
}

/// A part of `total`, one at least.
pub fn share(total: usize, share: f64) -> usize {
    ((total as f64 * share).ceil() as usize).max(1)
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

/// Bytes that are read from a socket at a time. Each socket has such a buffer for as long as it is open, and most of what comes
/// are acknowledgements of 14 bytes.
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
