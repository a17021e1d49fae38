//! [`Schedule`]: when a periodic callback ticks. Plain arithmetic on times; no thread, no clock.

use std::time::Duration;

/// Times are durations since the clock's start.
#[derive(Debug)]
pub(super) struct Schedule {
    period: Duration,
    timeout: Option<Duration>,
    immediate: bool,
    /// While it runs.
    run: Option<Run>,
    tick: Tick,
    /// A tick came due before the last one had ended.
    waits_for_end: bool,
}

/// From start to stop.
#[derive(Debug)]
struct Run {
    started: Duration,
    /// Where the grid of ticks was last fixed: the due time of the last tick, or the start.
    anchor: Duration,
    /// The next point of the grid.
    next: Duration,
    ticked: bool,
}

/// The tick that is going on. It outlives a stop: the callback is never called while an earlier call has not ended.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Tick {
    None,
    /// Handed to a worker, which has not begun.
    Queued {
        due: Duration,
    },
    Executing,
}

/// What is due.
#[derive(Debug, PartialEq)]
pub(super) enum Due {
    Nothing,
    /// Hand a tick to a worker.
    Tick,
    /// The timeout passed: it is stopped.
    TimedOut,
}

impl Schedule {
    pub(super) fn new(period: Duration) -> Schedule {
        Schedule {
            period,
            timeout: None,
            immediate: false,
            run: None,
            tick: Tick::None,
            waits_for_end: false,
        }
    }

    pub(super) fn is_running(&self) -> bool {
        self.run.is_some()
    }

    /// Whether a tick is queued or going on.
    #[cfg(test)]
    pub(super) fn is_busy(&self) -> bool {
        self.tick != Tick::None
    }

    /// Starts. A tick still going on from before stays what it is.
    pub(super) fn start(&mut self, now: Duration) {
        self.run = Some(Run {
            started: now,
            anchor: now,
            next: if self.immediate {
                now
            } else {
                now + self.period
            },
            ticked: false,
        });
    }

    /// Stops. A tick that was handed to a worker and has not begun is dropped.
    pub(super) fn stop(&mut self) {
        self.run = None;
        if let Tick::Queued { .. } = self.tick {
            self.tick = Tick::None;
            self.waits_for_end = false;
        }
    }

    /// The new period counts from the last tick (or from the start): when that has passed already, a tick is due now.
    pub(super) fn set_period(&mut self, period: Duration, now: Duration) {
        self.period = period;
        if let Some(run) = &mut self.run
            && (run.ticked || !self.immediate)
        {
            run.next = (run.anchor + period).max(now);
        }
    }

    pub(super) fn set_timeout(&mut self, timeout: Option<Duration>) {
        self.timeout = timeout;
    }

    /// Takes effect at once when it runs and has not ticked yet.
    pub(super) fn set_immediate(&mut self, immediate: bool, now: Duration) {
        self.immediate = immediate;
        if let Some(run) = &mut self.run
            && !run.ticked
        {
            run.next = if immediate {
                now
            } else {
                run.anchor + self.period
            };
        }
    }

    /// When something will be due next. A tick that goes on is expected to end before the next one: then the timer need not be
    /// woken for its end.
    pub(super) fn next_wake(&self) -> Option<Duration> {
        let run = self.run.as_ref()?;
        let deadline = self.timeout.map(|timeout| run.started + timeout);
        let next = (!self.waits_for_end).then_some(run.next);
        match self.tick {
            // The timeout does not take back a tick that was due before it.
            Tick::Queued { .. } => next,
            Tick::None | Tick::Executing => next.into_iter().chain(deadline).min(),
        }
    }

    /// What is due by `now`, once. A tick and the timeout due at the same time: the tick comes first.
    pub(super) fn advance(&mut self, now: Duration) -> Due {
        let Some(run) = &mut self.run else {
            return Due::Nothing;
        };
        let deadline = self.timeout.map(|timeout| run.started + timeout);
        let tick_is_due = run.next <= now && deadline.is_none_or(|deadline| run.next <= deadline);
        if self.tick == Tick::None && tick_is_due {
            self.tick = Tick::Queued { due: run.next };
            run.anchor = run.next;
            run.next += self.period;
            run.ticked = true;
            return Due::Tick;
        }
        self.waits_for_end = self.tick != Tick::None && run.next <= now;
        let queued = matches!(self.tick, Tick::Queued { .. });
        if !queued && deadline.is_some_and(|deadline| deadline <= now) {
            self.stop();
            return Due::TimedOut;
        }
        Due::Nothing
    }

    /// A worker begins the queued tick: its due time, or nothing when it was dropped by then.
    pub(super) fn begin(&mut self) -> Option<Duration> {
        let Tick::Queued { due } = self.tick else {
            return None;
        };
        self.tick = Tick::Executing;
        Some(due)
    }

    /// The tick ended. Points of the grid that passed while it ran are skipped; returns how many.
    pub(super) fn end(&mut self, now: Duration) -> u64 {
        self.tick = Tick::None;
        self.waits_for_end = false;
        match &mut self.run {
            Some(run) if run.next < now => {
                let late = (now - run.next).as_nanos();
                let missed = late.div_ceil(self.period.as_nanos().max(1));
                // Both fit: a period is at least a fraction of a millisecond, and the clock began with the process.
                run.next += Duration::from_nanos((missed * self.period.as_nanos()) as u64);
                missed as u64
            }
            _ => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ms(ms: u64) -> Duration {
        Duration::from_millis(ms)
    }

    fn started(period: u64) -> Schedule {
        let mut schedule = Schedule::new(ms(period));
        schedule.start(ms(0));
        schedule
    }

    /// Ticks until `end`, each call taking `work`, and says when the ticks were due.
    fn ticks(schedule: &mut Schedule, end: Duration, work: Duration) -> Vec<u64> {
        let mut due = Vec::new();
        let mut now = ms(0);
        while let Some(next) = schedule.next_wake() {
            now = now.max(next);
            if now > end {
                break;
            }
            if schedule.advance(now) == Due::Tick {
                due.push(schedule.begin().unwrap().as_millis() as u64);
                now += work;
                schedule.end(now);
            }
        }
        due
    }

    #[test]
    fn the_first_tick_comes_after_one_period_and_the_grid_does_not_drift() {
        assert_eq!(
            ticks(&mut started(200), ms(1000), ms(3)),
            [200, 400, 600, 800, 1000]
        );
    }

    #[test]
    fn a_tick_that_ends_in_time_changes_nothing_for_the_timer() {
        let mut schedule = started(100);
        assert_eq!(schedule.advance(ms(100)), Due::Tick);
        assert_eq!(schedule.next_wake(), Some(ms(200)));
        schedule.begin().unwrap();
        assert_eq!(schedule.next_wake(), Some(ms(200)));
        assert_eq!(schedule.end(ms(103)), 0);
        assert_eq!(schedule.next_wake(), Some(ms(200)));
    }

    #[test]
    fn the_end_of_a_tick_is_waited_for_once_the_next_is_due() {
        let mut schedule = started(100);
        assert_eq!(schedule.advance(ms(100)), Due::Tick);
        assert_eq!(schedule.advance(ms(200)), Due::Nothing);
        assert_eq!(schedule.next_wake(), None);
        schedule.begin().unwrap();
        assert_eq!(schedule.next_wake(), None);
        assert_eq!(schedule.end(ms(250)), 1);
        assert_eq!(schedule.next_wake(), Some(ms(300)));
    }

    #[test]
    fn one_that_is_stopped_before_a_late_tick_begins_can_be_started_again() {
        let mut schedule = started(100);
        assert_eq!(schedule.advance(ms(100)), Due::Tick);
        assert_eq!(schedule.advance(ms(200)), Due::Nothing);
        schedule.stop();
        assert_eq!(schedule.begin(), None);
        schedule.start(ms(200));
        assert_eq!(schedule.next_wake(), Some(ms(300)));
    }

    #[test]
    fn an_immediate_one_ticks_at_the_start() {
        let mut schedule = Schedule::new(ms(200));
        schedule.set_immediate(true, ms(0));
        schedule.start(ms(0));
        assert_eq!(ticks(&mut schedule, ms(600), ms(0)), [0, 200, 400, 600]);
    }

    #[test]
    fn a_slow_callback_skips_what_it_missed_and_stays_on_the_grid() {
        let mut schedule = started(100);
        assert_eq!(
            ticks(&mut schedule, ms(1000), ms(250)),
            [100, 400, 700, 1000]
        );
        assert_eq!(schedule.advance(ms(1300)), Due::Tick);
        schedule.begin();
        assert_eq!(schedule.end(ms(1550)), 2);
    }

    #[test]
    fn a_call_as_long_as_the_period_misses_nothing() {
        assert_eq!(
            ticks(&mut started(100), ms(400), ms(100)),
            [100, 200, 300, 400]
        );
    }

    #[test]
    fn a_timer_thread_that_wakes_late_does_not_tick_in_a_burst() {
        let mut schedule = started(100);
        assert_eq!(schedule.advance(ms(350)), Due::Tick);
        assert_eq!(schedule.begin(), Some(ms(100)));
        assert_eq!(schedule.end(ms(351)), 2);
        assert_eq!(schedule.next_wake(), Some(ms(400)));
    }

    #[test]
    fn the_timeout_stops_between_ticks() {
        let mut schedule = started(200);
        schedule.set_timeout(Some(ms(300)));
        assert_eq!(ticks(&mut schedule, ms(250), ms(0)), [200]);
        assert_eq!(schedule.next_wake(), Some(ms(300)));
        assert_eq!(schedule.advance(ms(300)), Due::TimedOut);
        assert!(!schedule.is_running());
        assert_eq!(schedule.next_wake(), None);
    }

    #[test]
    fn a_tick_due_at_the_timeout_still_comes() {
        let mut schedule = started(200);
        schedule.set_timeout(Some(ms(5000)));
        assert_eq!(ticks(&mut schedule, ms(10_000), ms(0)).len(), 25);
        assert!(!schedule.is_running());
    }

    #[test]
    fn a_tick_due_after_the_timeout_does_not_come_when_the_thread_wakes_late() {
        let mut schedule = started(200);
        schedule.set_timeout(Some(ms(150)));
        assert_eq!(schedule.advance(ms(900)), Due::TimedOut);
    }

    #[test]
    fn the_timeout_fires_while_a_tick_executes() {
        let mut schedule = started(100);
        schedule.set_timeout(Some(ms(150)));
        assert_eq!(schedule.advance(ms(100)), Due::Tick);
        schedule.begin();
        assert_eq!(schedule.next_wake(), Some(ms(150)));
        assert_eq!(schedule.advance(ms(150)), Due::TimedOut);
        assert_eq!(schedule.end(ms(400)), 0);
        assert_eq!(schedule.next_wake(), None);
    }

    #[test]
    fn a_new_period_counts_from_the_last_tick() {
        let mut schedule = started(200);
        assert_eq!(ticks(&mut schedule, ms(200), ms(0)), [200]);
        schedule.set_period(ms(500), ms(300));
        assert_eq!(schedule.next_wake(), Some(ms(700)));
        schedule.set_period(ms(50), ms(300));
        assert_eq!(
            schedule.next_wake(),
            Some(ms(300)),
            "that time has passed: now"
        );
        assert_eq!(schedule.advance(ms(300)), Due::Tick);
        schedule.begin();
        assert_eq!(
            schedule.end(ms(301)),
            0,
            "nothing was missed by changing the period"
        );
        assert_eq!(schedule.next_wake(), Some(ms(350)));
    }

    #[test]
    fn a_new_period_keeps_the_timeout() {
        let mut schedule = started(200);
        schedule.set_timeout(Some(ms(1000)));
        schedule.set_period(ms(400), ms(100));
        assert_eq!(ticks(&mut schedule, ms(5000), ms(0)), [400, 800]);
        assert!(!schedule.is_running());
    }

    #[test]
    fn a_stop_drops_a_tick_that_has_not_begun_and_not_one_that_has() {
        let mut schedule = started(100);
        assert_eq!(schedule.advance(ms(100)), Due::Tick);
        schedule.stop();
        assert_eq!(schedule.begin(), None);

        schedule.start(ms(1000));
        assert_eq!(schedule.advance(ms(1100)), Due::Tick);
        assert!(schedule.begin().is_some());
        schedule.stop();
        assert_eq!(schedule.next_wake(), None);
        schedule.end(ms(1200));
        assert_eq!(schedule.advance(ms(2000)), Due::Nothing);
    }

    #[test]
    fn started_again_during_a_call_it_does_not_overlap_with_that_call() {
        let mut schedule = started(100);
        assert_eq!(schedule.advance(ms(100)), Due::Tick);
        schedule.begin();
        schedule.stop();
        schedule.start(ms(150));
        assert_eq!(schedule.advance(ms(250)), Due::Nothing);
        assert_eq!(schedule.end(ms(260)), 1);
        assert_eq!(schedule.next_wake(), Some(ms(350)));
    }
}
