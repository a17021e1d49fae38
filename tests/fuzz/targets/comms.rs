//! Comm messages of frontends, as the cell process gets them: to a view, a widget, a target of the user's, or nobody. What it
//! sends is JSON, and what was sent before is done before what is sent after.

use std::os::unix::net::UnixStream;
use std::sync::{Arc, Condvar, LazyLock, Mutex};
use std::time::Duration;

use cellbeat::__host::frames::Received;
use cellbeat::__host::{begin_execution, connect, receive};
use cellbeat::Session;
use cellbeat::json::json;
use cellbeat::link::names::ToCell;
use cellbeat::outputs::{CommMessage, Display, Outputs, StreamName};
use cellbeat::prelude::*;
use serde::de::IgnoredAny;

use super::{parts, text};

/// Headers of frames, each followed by its buffers, which begin with `b`. `$p` is a plot that is shown, `$w` the comm of a widget.
pub fn run(data: &[u8]) {
    let process = &*PROCESS;
    // There is one notebook.
    let mut came = process.came.lock().unwrap();
    came.clear();
    drop(came);
    let widget = AnyWidget::new("")
        .value("n", 0)
        .value("list", vec![Value::from(1), Value::from(2)]);
    widget.on_msg(|_| ());
    widget.evcxr_display();
    let widget_id = widget.model_id().expect("it is shown");

    let mut frames: Vec<(String, Vec<Vec<u8>>)> = Vec::new();
    for part in parts(data) {
        match (part.strip_prefix(b"b"), frames.last_mut()) {
            (Some(bytes), Some((_, buffers))) => buffers.push(bytes.to_vec()),
            _ => {
                let header = text(part)
                    .replace("$p", &process.plot)
                    .replace("$w", widget_id);
                frames.push((header, Vec::new()));
            }
        }
    }
    let mut opened = Vec::new();
    for (header, buffers) in frames {
        if let Ok(Received::Library(kind, header)) = Received::read(header.as_bytes())
            // Which ends what this thread waits for.
            && kind != ToCell::Interrupt
        {
            opened.extend(header.get_str("comm_id").map(str::to_owned));
            receive(kind, header, buffers);
        }
    }
    process.wait_until_done();
    for comm_id in opened {
        receive(ToCell::CommClose, json!({"comm_id": comm_id}), Vec::new());
    }
    widget.close();
    let came = process.came.lock().unwrap();
    let wrong = came.iter().find(|(_, is_right)| !is_right);
    assert!(wrong.is_none(), "not JSON: {wrong:?}");
}

/// The comm whose answer is the last one.
const LAST: &str = "the last one";

/// A cell process whose kernel is this test.
struct Process {
    plot: String,
    came: Arc<Came>,
}

static PROCESS: LazyLock<Process> = LazyLock::new(|| {
    let (ours, theirs) = UnixStream::pair().expect("a pair of sockets");
    // Registers what the library itself has comms to.
    connect(ours);
    let came = Arc::<Came>::default();
    Session::notebook().set_outputs(came.clone());
    drop(theirs);
    begin_execution(1, "cell");
    register_target("echo", |comm, open| {
        let answers = comm.clone();
        comm.on_msg(move |message| answers.send(message));
        comm.send(open);
    });
    let source = ColumnDataSource::new([("x", [1.0, 2.0]), ("y", [3.0, 4.0])]);
    let p = figure();
    p.line("x", "y").source(&source);
    display(&p);
    Process {
        plot: p.as_model().id().to_owned(),
        came,
    }
});

impl Process {
    /// Events are handled in the order in which they came.
    fn wait_until_done(&self) {
        let open = json!({"comm_id": LAST, "target_name": "jupyter.widget.control"});
        receive(ToCell::CommOpen, open, Vec::new());
        let asked = json!({"comm_id": LAST, "data": {"method": "request_states"}});
        receive(ToCell::CommMsg, asked, Vec::new());
        let came = self.came.lock().unwrap();
        let is_there = |came: &mut Vec<(String, bool)>| came.iter().any(|(id, _)| id == LAST);
        let (came, timeout) = self
            .came
            .more
            .wait_timeout_while(came, Duration::from_secs(60), |came| !is_there(came))
            .unwrap();
        assert!(!timeout.timed_out(), "only {came:?} came");
    }
}

/// The comm of each message, and whether what it carries is JSON.
#[derive(Default)]
struct Came {
    messages: Mutex<Vec<(String, bool)>>,
    more: Condvar,
}

impl std::ops::Deref for Came {
    type Target = Mutex<Vec<(String, bool)>>;
    fn deref(&self) -> &Self::Target {
        &self.messages
    }
}

impl Outputs for Came {
    fn display(&self, _: &Display<'_>) {}
    fn stream(&self, _: u64, _: StreamName, _: &str) {}
    fn clear_output(&self, _: u64, _: bool) {}
    fn comm(&self, _: u64, message: &CommMessage<'_>) {
        let is_right = serde_json::from_str::<IgnoredAny>(message.data).is_ok();
        self.messages
            .lock()
            .unwrap()
            .push((message.comm_id.to_owned(), is_right));
        self.more.notify_all();
    }
}
