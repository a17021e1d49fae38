//! Outputs that are recorded, and its own session for each test, so that tests run beside each other.

use crate::base::json::Json;
use crate::base::sync::{Guard, lock};
use crate::session::Session;
use crate::session::outputs::{CommKind, CommMessage, Display, DisplayKind, Outputs, StreamName};
use crate::session::scope::Scope;
use crate::threads::timer::Timer;
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

/// How long a test waits for something that must happen.
pub(crate) const GENEROUS: Duration = Duration::from_secs(60);

/// A display that was sent.
#[derive(Debug, Clone)]
pub(crate) struct SentDisplay {
    pub(crate) kind: DisplayKind,
    pub(crate) execution: u64,
    pub(crate) data: Vec<(String, Json)>,
    pub(crate) display_id: Option<String>,
}

impl SentDisplay {
    pub(crate) fn get(&self, mime: &str) -> Option<&Json> {
        self.data
            .iter()
            .find(|(name, _)| name == mime)
            .map(|(_, value)| value)
    }

    pub(crate) fn plain_text(&self) -> String {
        self.get("text/plain")
            .and_then(Json::as_str)
            .unwrap_or_default()
            .to_owned()
    }
}

/// A comm message that was sent.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SentComm {
    pub(crate) kind: &'static str,
    pub(crate) comm_id: String,
    pub(crate) data: String,
    pub(crate) buffers: Vec<Vec<u8>>,
}

#[derive(Default)]
struct Sent {
    displays: Vec<SentDisplay>,
    comms: Vec<SentComm>,
}

/// Records what is sent.
#[derive(Default)]
pub(crate) struct RecordedOutputs {
    sent: Mutex<Sent>,
    added: Condvar,
}

impl RecordedOutputs {
    pub(crate) fn displays(&self) -> Vec<SentDisplay> {
        lock(&self.sent).displays.clone()
    }

    pub(crate) fn comms(&self) -> Vec<SentComm> {
        lock(&self.sent).comms.clone()
    }

    /// Waits until what was sent fulfils `condition`.
    #[track_caller]
    pub(crate) fn wait_until(&self, condition: impl Fn(&RecordedOutputs) -> bool) {
        let end = Instant::now() + GENEROUS;
        while !condition(self) {
            assert!(Instant::now() < end, "it did not happen");
            // Looked at again after a while: something may be sent between the look and the wait.
            let sent = lock(&self.sent);
            let _ = sent.wait_timeout(&self.added, Duration::from_millis(20));
        }
    }

    fn add(&self, change: impl FnOnce(&mut Sent)) {
        change(&mut lock(&self.sent));
        self.added.notify_all();
    }
}

impl Outputs for RecordedOutputs {
    fn display(&self, display: &Display<'_>) {
        let data = display
            .data
            .iter()
            .map(|(mime, value)| ((*mime).to_owned(), value.clone()));
        let sent_display = SentDisplay {
            kind: display.kind,
            execution: display.execution,
            data: data.collect(),
            display_id: display.display_id.map(str::to_owned),
        };
        self.add(|sent| sent.displays.push(sent_display));
    }

    fn stream(&self, _: u64, _: StreamName, _: &str) {}

    fn clear_output(&self, _: u64, _: bool) {}

    fn comm(&self, _: u64, message: &CommMessage<'_>) {
        let sent_comm = SentComm {
            kind: match message.kind {
                CommKind::Open { .. } => "comm_open",
                CommKind::Msg => "comm_msg",
                CommKind::Close => "comm_close",
            },
            comm_id: message.comm_id.to_owned(),
            data: message.data.to_owned(),
            buffers: message
                .buffers
                .iter()
                .map(|buffer| buffer.to_vec())
                .collect(),
        };
        self.add(|sent| sent.comms.push(sent_comm));
    }
}

/// A session of its own, whose outputs are recorded.
pub(crate) struct Fixture {
    pub(crate) outputs: Arc<RecordedOutputs>,
    pub(crate) session: Session,
    pub(crate) timer: Timer,
}

impl Fixture {
    /// With a clock that stands until it is advanced.
    pub(crate) fn manual() -> Fixture {
        Fixture::with_timer(Timer::manual())
    }

    /// With the real clock.
    pub(crate) fn real() -> Fixture {
        Fixture::with_timer(Timer::shared())
    }

    fn with_timer(timer: Timer) -> Fixture {
        let outputs = Arc::new(RecordedOutputs::default());
        Fixture {
            session: Session::with_timer(outputs.clone(), timer.clone()),
            outputs,
            timer,
        }
    }

    /// A scope as that of a running cell.
    pub(crate) fn scope(&self, execution: u64, cell: &str) -> Scope {
        Scope::new(self.session.clone(), execution, cell)
    }
}

/// Waits until `condition` is true.
#[track_caller]
pub(crate) fn wait_until(condition: impl Fn() -> bool) {
    let end = Instant::now() + GENEROUS;
    while !condition() {
        assert!(Instant::now() < end, "it did not happen");
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// For tests that touch what the whole process shares, such as interrupts.
pub(crate) fn alone() -> Guard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    lock(&ALONE)
}
