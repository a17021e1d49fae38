//! [`Asking`]: which patches are followed by a ping.
//!
//! A session keeps two patches in flight. Where the answers come much faster than the patches, nothing is later for it if only every
//! second patch is followed by a ping, which acknowledges both; and an acknowledgement costs the server almost as much as a patch.

use std::time::{Duration, Instant};

/// So many times longer than an answer takes must it be since the last patch.
const FASTER: u32 = 4;
/// Longer patches are always followed by a ping: they take time on the way.
const SMALL: usize = 4 << 10;

#[derive(Debug, Default)]
pub(super) struct Asking {
    /// When the last ping was sent, until its answer comes.
    asked: Option<Instant>,
    /// How long the last answer took.
    answer_took: Option<Duration>,
    last_patch: Option<Instant>,
    /// The last patch was not followed by a ping.
    owes: bool,
}

impl Asking {
    /// A patch of so many bytes is sent: whether a ping follows it.
    pub(super) fn asks(&mut self, now: Instant, bytes: usize) -> bool {
        let pause = self.last_patch.replace(now).map(|last| now - last);
        let is_fast = match (self.answer_took, pause) {
            (Some(took), Some(pause)) => self.asked.is_none() && took * FASTER < pause,
            _ => false,
        };
        let asks = self.owes || bytes > SMALL || !is_fast;
        if asks {
            self.asked(now);
        }
        self.owes = !asks;
        asks
    }

    /// A ping is sent.
    pub(super) fn asked(&mut self, now: Instant) {
        // Of several that are under way, the first is the one that is answered next.
        self.asked.get_or_insert(now);
        self.owes = false;
    }

    /// An answer came.
    pub(super) fn answered(&mut self, now: Instant) {
        self.answer_took = self.asked.take().map(|asked| now - asked);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MS: Duration = Duration::from_millis(1);

    /// Which of ten patches of so many bytes are followed by pings, whose answers take `answer`; a patch comes each `period`.
    fn asked(period: Duration, answer: Duration, bytes: usize) -> Vec<bool> {
        let mut asking = Asking::default();
        let mut now = Instant::now();
        let patches = (0..10).map(|_| {
            now += period;
            let asks = asking.asks(now, bytes);
            if asks && answer < period {
                asking.answered(now + answer);
            }
            asks
        });
        patches.collect()
    }

    #[test]
    fn a_client_that_answers_at_once_is_asked_every_second_time() {
        let mut alternate = vec![true];
        alternate.extend((0..9).map(|patch| patch % 2 == 1));
        assert_eq!(asked(MS * 200, MS * 2, 400), alternate);
    }

    #[test]
    fn one_that_is_slow_or_has_long_patches_is_asked_each_time() {
        assert_eq!(asked(MS * 20, MS * 10, 400), [true; 10]);
        assert_eq!(asked(MS * 20, MS * 50, 400), [true; 10]);
        assert_eq!(asked(MS * 200, MS * 2, 50_000), [true; 10]);
    }

    #[test]
    fn no_patch_is_left_unanswered_while_an_answer_is_awaited() {
        let mut asking = Asking::default();
        let start = Instant::now();
        assert!(asking.asks(start, 400));
        asking.answered(start + MS);
        assert!(!asking.asks(start + MS * 200, 400));
        assert!(asking.asks(start + MS * 400, 400));
        // Its answer does not come.
        assert!(asking.asks(start + MS * 600, 400));
    }
}
