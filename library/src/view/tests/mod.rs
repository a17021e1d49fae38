//! Views without a browser: the tests speak the frontend's part.

mod columns;
mod edits;
mod frames;
mod window;

use std::time::Duration;

use super::{PROTOCOL, TARGET};
use crate::base::json::{Json, parse};
use crate::comm::{Incoming, Message, receive};
use crate::document::Document;
use crate::document::column::DataColumn;
use crate::document::subscriber::STALE;
use crate::models::{self, ColumnDataSource, MarkupProperties, ModelLike, SliderProperties};
use crate::session::scope::{self, Entered};
use crate::show::viewable::Viewable;
use crate::testing::{Fixture, SentComm};
use crate::ui::widgets::{FloatSlider, Toggle};

/// A session with views whose messages are read by the tests.
struct Page {
    fixture: Fixture,
    _entered: Entered,
    read: usize,
    /// Begins its comm ids: those are the whole process'.
    prefix: String,
}

impl Page {
    fn new() -> Self {
        super::register();
        let fixture = Fixture::manual();
        let entered = fixture.scope(1, "cell").enter();
        Self {
            fixture,
            _entered: entered,
            read: 0,
            prefix: format!("{}:", crate::base::ids::unique_prefix()),
        }
    }

    fn document(&self) -> Document {
        self.fixture.session.document()
    }

    /// Shows `root` and opens a view of it.
    fn open(&mut self, comm_id: &str, root: &impl ModelLike) {
        self.document().show(root.as_model());
        self.open_id(comm_id, root.as_model().id());
    }

    fn open_id(&self, comm_id: &str, root: &str) {
        let data = Json::object([
            ("document", Json::from(root)),
            ("protocol", Json::from(PROTOCOL)),
        ]);
        receive(
            &self.fixture.session,
            Incoming::Open {
                target_name: TARGET.into(),
            },
            &self.comm_id(comm_id),
            Message::new(data),
        );
        self.document().settle();
    }

    fn say(&self, comm_id: &str, text: &str, buffers: Vec<Vec<u8>>) {
        let message = Message {
            buffers,
            ..Message::new(parse(text).unwrap())
        };
        receive(
            &self.fixture.session,
            Incoming::Msg,
            &self.comm_id(comm_id),
            message,
        );
        self.document().settle();
    }

    fn ack(&self, comm_id: &str, seq: u64) {
        self.say(
            comm_id,
            &format!(r#"{{"type":"ack","seq":{seq}}}"#),
            Vec::new(),
        );
    }

    /// Sends events and waits until they are handled.
    fn events(&mut self, comm_id: &str, events: &str) {
        self.events_with(comm_id, events, Vec::new());
    }

    fn events_with(&mut self, comm_id: &str, events: &str, buffers: Vec<Vec<u8>>) {
        let answers = |comms: Vec<SentComm>| {
            let answers = comms.iter().filter(|comm| is_ok(comm));
            answers
                .filter(|comm| comm.comm_id.ends_with(comm_id))
                .count()
        };
        let before = answers(self.fixture.outputs.comms());
        let message = format!(r#"{{"type":"events","seq":5,"events":{events}}}"#);
        self.say(comm_id, &message, buffers);
        let outputs = &self.fixture.outputs;
        outputs.wait_until(|sent| answers(sent.comms()) > before);
    }

    fn close(&self, comm_id: &str) {
        let (session, id) = (&self.fixture.session, self.comm_id(comm_id));
        receive(session, Incoming::Close, &id, Message::default());
        self.document().settle();
    }

    fn comm_id(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }

    /// What was sent since the last call, but for answers to events.
    fn sent(&mut self) -> Vec<SentComm> {
        let comms = self.fixture.outputs.comms();
        let mut new = comms[self.read..].to_vec();
        self.read = comms.len();
        new.retain(|comm| !is_ok(comm));
        for comm in &mut new {
            comm.comm_id = comm.comm_id.replace(&self.prefix, "");
        }
        new
    }

    /// The events of the one patch that was sent since the last call; the ids of `names` are replaced by their names.
    #[track_caller]
    fn patch(&mut self, names: &[(&str, &dyn AsRef<str>)]) -> String {
        let sent = self.sent();
        assert_eq!(sent.len(), 1, "{sent:?}");
        events(&sent[0], names)
    }
}

fn is_ok(comm: &SentComm) -> bool {
    comm.data.starts_with("{\"type\":\"ok\"")
}

fn events(comm: &SentComm, names: &[(&str, &dyn AsRef<str>)]) -> String {
    let json = parse(&comm.data).unwrap();
    assert_eq!(json.get_str("type"), Some("patch"), "{}", comm.data);
    let mut text = json.get("events").unwrap().to_string();
    for (name, id) in names {
        text = text.replace(id.as_ref(), name);
    }
    text
}

fn json(comm: &SentComm) -> Json {
    parse(&comm.data).unwrap()
}

fn seq(comm: &SentComm) -> Option<u64> {
    json(comm).get("seq").and_then(Json::as_u64)
}

fn id(model: &impl ModelLike) -> String {
    model.as_model().id().to_owned()
}

/// A figure's worth of source, reachable from a root.
fn root_with(source: &ColumnDataSource) -> models::Figure {
    let renderer = models::GlyphRenderer::new().with("data_source", source);
    models::Figure::new().with("renderers", vec![renderer.as_model()])
}
