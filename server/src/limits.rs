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

/// Frames of one connection, three or more to a message. A mouse that is dragged over a plot gives about 200 messages a second;
/// more are read later.
pub const FRAMES: Rate = Rate {
    per_second: 2_000.0,
    burst: 10_000.0,
};

/// Messages of one connection that wait for the app's handlers; more are not read before one of these is done.
pub const WAITING_MESSAGES: usize = 64;

/// How long a client may take to read what was sent, before it counts as gone.
pub const WRITE_TIMEOUT: Duration = Duration::from_secs(60);

/// Time between two signs of life on an idle connection: proxies close those that are silent for a minute.
pub const KEEP_ALIVE: Duration = Duration::from_secs(30);

/// How long a client may take to send the head of a request.
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
        self.take_at(Instant::now()).is_zero()
    }

    /// As [`TokenBucket::take`], but it happens in any case: how long it has to wait.
    pub fn wait(&mut self) -> Duration {
        let wait = self.take_at(Instant::now());
        if !wait.is_zero() {
            self.tokens -= 1.0;
        }
        wait
    }

    fn take_at(&mut self, now: Instant) -> Duration {
        let passed = now.saturating_duration_since(self.filled).as_secs_f64();
        self.filled = now;
        self.tokens = (self.tokens + passed * self.rate.per_second).min(self.rate.burst);
        if self.tokens >= 1.0 {
            self.tokens -= 1.0;
            Duration::ZERO
        } else {
            Duration::from_secs_f64((1.0 - self.tokens) / self.rate.per_second)
        }
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
        let taken = (0..5).filter(|_| bucket.take_at(start).is_zero()).count();
        assert_eq!(taken, 3);
        let wait = bucket.take_at(start);
        assert!((wait.as_secs_f64() - 0.1).abs() < 1e-6, "{wait:?}");
        assert!(bucket.take_at(start + Duration::from_millis(101)).is_zero());
        assert!(!bucket.take_at(start + Duration::from_millis(102)).is_zero());
        let later = start + Duration::from_secs(3600);
        let taken = (0..5).filter(|_| bucket.take_at(later).is_zero()).count();
        assert_eq!(taken, 3);
    }
}
