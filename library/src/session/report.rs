//! [`Report`]: failures of a callback, shown under the cell that created it.
//!
//! One display for each callback: shown at the first failure, then updated. The same failure again is folded into "(×N)".

use crate::base::json::Json;
use crate::base::rare::{Empty, Rare};
use crate::base::sync::lock;
use crate::session::outputs::{Display, DisplayKind};
use crate::session::scope::Scope;
use crate::threads::panics::Failure;
use crate::threads::timer::{Wake, next_id};
use crate::threads::workers;
use std::fmt::Write;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// Shortest time between two updates of one display: a callback that fails 100 times a second must not flood the notebook.
const UPDATE_EVERY: Duration = Duration::from_millis(250);
/// Most different failures that one display lists; a message with a counter in it is different each time.
const LISTED: usize = 5;

/// The form of a failure that JupyterLab draws like stderr.
pub(crate) const FAILURE: &str = "application/vnd.jupyter.stderr";

impl Empty for Failures {
    const EMPTY: &'static Failures = &Failures {
        listed: Vec::new(),
        dropped: 0,
        shown: false,
        last_shown: Duration::ZERO,
        update_pending: false,
    };
}

/// The failures of one piece of user code.
pub(crate) struct Report {
    scope: Scope,
    subject: String,
    timer_id: u64,
    failures: Mutex<Rare<Failures>>,
}

#[derive(Default)]
struct Failures {
    /// The latest different ones, in order of their first time, and how often each came.
    listed: Vec<(Failure, u64)>,
    /// How many that are listed no more.
    dropped: u64,
    shown: bool,
    last_shown: Duration,
    update_pending: bool,
}

impl Report {
    pub(crate) fn new(scope: Scope, subject: String) -> Arc<Report> {
        Arc::new(Report {
            scope,
            subject,
            timer_id: next_id(),
            failures: Mutex::default(),
        })
    }

    /// Shows the failure now, or with the next update.
    pub(crate) fn add(self: &Arc<Self>, failure: &Failure) {
        let timer = self.scope.session().timer();
        let mut failures = lock(&self.failures);
        failures.count(failure);
        if failures.update_pending {
            return;
        }
        let now = timer.now();
        let due = failures.last_shown + UPDATE_EVERY;
        if failures.shown && now < due {
            failures.update_pending = true;
            timer.arm(self.timer_id, Some(due), self.clone());
        } else {
            self.show(&mut failures, now);
        }
    }

    /// Under the lock, so that an older text never replaces a newer one.
    fn show(&self, failures: &mut Failures, now: Duration) {
        let text = failures.text(&self.subject);
        // Most never fail: an id that is kept would be all that they have.
        let id = format!(
            "cellbeat-report-{}-{}",
            crate::base::ids::process(),
            self.timer_id
        );
        let kind = if failures.shown {
            DisplayKind::UpdateDisplayData
        } else {
            DisplayKind::DisplayData
        };
        failures.shown = true;
        failures.last_shown = now;
        failures.update_pending = false;
        self.scope.session().outputs().display(&Display {
            kind,
            execution: self.scope.execution(),
            // Frontends other than JupyterLab take the plain text.
            data: &[
                (FAILURE, Json::from(text.as_str())),
                ("text/plain", Json::from(text.as_str())),
            ],
            metadata: Json::Null,
            display_id: Some(&id),
        });
    }
}

impl Wake for Report {
    fn wake(self: Arc<Self>, now: Duration) {
        // Sending may wait for the kernel process; the timer thread must not.
        workers::run(move || {
            let mut failures = lock(&self.failures);
            if failures.update_pending {
                self.show(&mut failures, now);
            }
        });
    }
}

impl Failures {
    fn count(&mut self, failure: &Failure) {
        if let Some((_, times)) = self.listed.iter_mut().find(|(listed, _)| listed == failure) {
            *times += 1;
            return;
        }
        if self.listed.len() == LISTED {
            self.dropped += self.listed.remove(0).1;
        }
        self.listed.push((failure.clone(), 1));
    }

    fn text(&self, subject: &str) -> String {
        let mut text = String::new();
        if self.dropped > 0 {
            let _ = writeln!(text, "{subject}: {} earlier failures", self.dropped);
        }
        for (failure, times) in &self.listed {
            let _ = write!(text, "{subject} {failure}");
            if *times > 1 {
                let _ = write!(text, " (×{times})");
            }
            text.push('\n');
        }
        text.truncate(text.trim_end().len());
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Fixture;

    fn texts(fixture: &Fixture) -> Vec<(DisplayKind, String)> {
        let displays = fixture.outputs.displays();
        displays
            .iter()
            .map(|display| (display.kind, display.plain_text()))
            .collect()
    }

    #[test]
    fn a_failure_is_shown_at_once_under_its_execution() {
        let fixture = Fixture::manual();
        let report = Report::new(fixture.scope(7, "cell"), "PeriodicCallback".into());
        report.add(&Failure::error("no file"));
        let displays = fixture.outputs.displays();
        assert_eq!(displays.len(), 1);
        assert_eq!(displays[0].kind, DisplayKind::DisplayData);
        assert_eq!(displays[0].execution, 7);
        assert_eq!(displays[0].plain_text(), "PeriodicCallback failed: no file");
    }

    #[test]
    fn repeats_are_folded_and_sent_a_few_times_a_second() {
        let fixture = Fixture::manual();
        let report = Report::new(fixture.scope(7, "cell"), "PeriodicCallback".into());
        for _ in 0..100 {
            report.add(&Failure::error("no file"));
        }
        assert_eq!(fixture.outputs.displays().len(), 1);
        fixture.timer.advance(UPDATE_EVERY);
        fixture
            .outputs
            .wait_until(|sent| sent.displays().len() == 2);
        let expected = "PeriodicCallback failed: no file (×100)".to_owned();
        assert_eq!(
            texts(&fixture)[1],
            (DisplayKind::UpdateDisplayData, expected)
        );
        let displays = fixture.outputs.displays();
        assert_eq!(displays[0].display_id, displays[1].display_id);
    }

    #[test]
    fn failures_that_differ_each_time_stay_one_short_display() {
        let fixture = Fixture::manual();
        let report = Report::new(fixture.scope(7, "cell"), "PeriodicCallback".into());
        for number in 0..20 {
            report.add(&Failure::error(format!("no file {number}")));
        }
        fixture.timer.advance(UPDATE_EVERY);
        fixture
            .outputs
            .wait_until(|sent| sent.displays().len() == 2);
        let text = texts(&fixture)[1].1.clone();
        assert_eq!(text.lines().count(), LISTED + 1, "{text}");
        assert!(
            text.starts_with("PeriodicCallback: 15 earlier failures\n"),
            "{text}"
        );
        assert!(text.ends_with("failed: no file 19"), "{text}");
    }
}
