//! Open comms: what arrives finds its handler, what is sent its way out.

use super::Message;
use crate::base::json::Json;
use crate::base::sync::lock;
use crate::session::Session;
use crate::session::outputs::{CommKind, CommMessage, Outputs};
use crate::session::parts::{Part, Stage};
use crate::session::scope::{self, Scope};
use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

/// What a registered target does when the browser opens a comm to it.
///
/// Called at once on the thread that reads the link, so it must return quickly; code of the user goes to
/// [`turn::post`](crate::document::turn::post).
pub(crate) trait Target: Send + Sync {
    /// A comm was opened; the handler gets its further messages, unless the target closed the comm at once.
    fn open(&self, channel: Channel, message: Message) -> Arc<dyn CommHandler>;
}

/// The end here of one open comm. Called at once on the thread that reads the link, without a lock held.
pub(crate) trait CommHandler: Send + Sync {
    /// `comm_msg`
    fn message(&self, message: Message);
    /// `comm_close` from the other side: nothing can be sent any more.
    fn closed(&self, message: Message);
}

/// An open comm: what to answer with. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Channel {
    session: Session,
    id: Arc<str>,
    closed: Arc<AtomicBool>,
}

/// What came from the other side.
#[derive(Debug)]
pub(crate) enum Incoming {
    Open { target_name: String },
    Msg,
    Close,
}

struct Registered {
    target: Arc<dyn Target>,
    /// It is one of this library's own.
    is_reserved: bool,
}

static TARGETS: Mutex<BTreeMap<String, Registered>> = Mutex::new(BTreeMap::new());

/// The open comms of one session, by id: one visitor does not reach the comms of another.
#[derive(Default)]
struct OpenComms(Mutex<HashMap<Arc<str>, Arc<dyn CommHandler>>>);

impl OpenComms {
    fn of(session: &Session) -> Arc<OpenComms> {
        session.parts().get()
    }

    fn insert(&self, id: &str, handler: Arc<dyn CommHandler>) {
        let earlier = lock(&self.0).insert(id.into(), handler);
        drop(earlier);
    }

    fn get(&self, id: &str) -> Option<Arc<dyn CommHandler>> {
        lock(&self.0).get(id).cloned()
    }

    fn remove(&self, id: &str) -> Option<Arc<dyn CommHandler>> {
        lock(&self.0).remove(id)
    }
}

impl Part for OpenComms {
    fn stage(&self) -> Stage {
        Stage::Comms
    }

    /// The handlers hold the session, and nobody is left to send to.
    fn end(&self) {
        let handlers = std::mem::take(&mut *lock(&self.0));
        drop(handlers);
    }
}

/// Opens comms to `name` with this target from now on.
pub(crate) fn register_target(name: &str, target: Arc<dyn Target>) {
    register(name, target, false);
}

/// [`register_target`] for a target of this library: no cell can take it.
pub(crate) fn reserve_target(name: &str, target: Arc<dyn Target>) {
    register(name, target, true);
}

fn register(name: &str, target: Arc<dyn Target>, is_reserved: bool) {
    let registered = Registered {
        target,
        is_reserved,
    };
    let earlier = lock(&TARGETS).insert(name.to_owned(), registered);
    drop(earlier);
}

/// Whether it is a target of this library.
pub(crate) fn is_reserved(name: &str) -> bool {
    lock(&TARGETS)
        .get(name)
        .is_some_and(|registered| registered.is_reserved)
}

/// Opens no more comms to `name`; `only` where it is that target.
pub(crate) fn unregister_target(name: &str, only: Option<*const ()>) {
    let mut targets = lock(&TARGETS);
    let is_it = |to: &Registered| only.is_none_or(|only| Arc::as_ptr(&to.target).cast() == only);
    let removed = match targets.get(name).is_some_and(is_it) {
        true => targets.remove(name),
        false => None,
    };
    drop(targets);
    drop(removed);
}

/// Passes a message of the other side to the target or handler it is for. One for an unknown target or comm is answered with
/// a `comm_close` whose data says so.
pub(crate) fn receive(session: &Session, kind: Incoming, comm_id: &str, message: Message) {
    let channel = Channel::new(session.clone(), comm_id);
    // What is asked for the current session is answered for this one.
    let _entered = Scope::new(session.clone(), scope::current().execution(), "").enter();
    match kind {
        Incoming::Open { target_name } => {
            let target = lock(&TARGETS).get(&target_name).map(|to| to.target.clone());
            let Some(target) = target else {
                return channel.refuse(&format!(
                    "there is no comm target \"{target_name}\" in the cell process"
                ));
            };
            let closed = channel.closed.clone();
            let handler = target.open(channel, message);
            if !closed.load(Ordering::Acquire) {
                OpenComms::of(session).insert(comm_id, handler);
            }
        }
        Incoming::Msg => {
            let handler = OpenComms::of(session).get(comm_id);
            match handler {
                Some(handler) => handler.message(message),
                None => channel.refuse("this comm is not open in the cell process"),
            }
        }
        Incoming::Close => {
            let handler = OpenComms::of(session).remove(comm_id);
            if let Some(handler) = handler {
                handler.closed(message);
            }
        }
    }
}

impl Channel {
    fn new(session: Session, id: &str) -> Channel {
        Channel {
            session,
            id: id.into(),
            closed: Arc::default(),
        }
    }

    /// Opens a comm to a target of the other side; `handler` gets its messages.
    pub(crate) fn open(
        id: &str,
        target_name: &str,
        message: &Message,
        handler: impl FnOnce(Channel) -> Arc<dyn CommHandler>,
    ) {
        let session = scope::current().session().clone();
        let channel = Channel::new(session.clone(), id);
        // Before it is sent: an answer may come at once.
        OpenComms::of(&session).insert(id, handler(channel.clone()));
        channel.send_message(CommKind::Open { target_name }, message);
    }

    pub(crate) fn id(&self) -> &str {
        &self.id
    }

    /// Sends a `comm_msg`. `data` is a JSON object as text.
    pub(crate) fn send_text(&self, data: &str, buffers: &[&[u8]]) {
        self.send_as(CommKind::Msg, data, "", "", buffers);
    }

    /// Sends a `comm_msg`.
    pub(crate) fn send(&self, message: &Message) {
        self.send_message(CommKind::Msg, message);
    }

    /// Sends a `comm_close` and forgets the handler. `data` is a JSON object as text.
    pub(crate) fn close(&self, data: &str) {
        self.closed.store(true, Ordering::Release);
        let handler = OpenComms::of(&self.session).remove(&self.id);
        drop(handler);
        self.send_as(CommKind::Close, data, "", "", &[]);
    }

    fn refuse(&self, reason: &str) {
        self.close(&Json::object([("reason", Json::from(reason))]).to_string());
    }

    fn send_message(&self, kind: CommKind<'_>, message: &Message) {
        let metadata = match &message.metadata {
            Json::Null => String::new(),
            metadata => metadata.to_string(),
        };
        let buffers: Vec<&[u8]> = message.buffers.iter().map(Vec::as_slice).collect();
        let data = message.data.to_string();
        self.send_as(kind, &data, &metadata, &message.parent, &buffers);
    }

    fn send_as(
        &self,
        kind: CommKind<'_>,
        data: &str,
        metadata: &str,
        parent: &str,
        buffers: &[&[u8]],
    ) {
        let outputs: Arc<dyn Outputs> = self.session.outputs();
        outputs.comm(
            scope::current().execution(),
            &CommMessage {
                kind,
                comm_id: &self.id,
                data,
                metadata,
                parent,
                buffers,
            },
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Fixture, SentComm};

    /// Answers each message with its data and buffers.
    struct Echo;
    struct EchoHandler(Channel);

    impl Target for Echo {
        fn open(&self, channel: Channel, message: Message) -> Arc<dyn CommHandler> {
            channel.send(&message);
            Arc::new(EchoHandler(channel))
        }
    }

    impl CommHandler for EchoHandler {
        fn message(&self, message: Message) {
            self.0.send(&message);
        }

        fn closed(&self, _: Message) {}
    }

    fn sent(kind: &'static str, id: &str, data: &str, buffers: Vec<Vec<u8>>) -> SentComm {
        SentComm {
            kind,
            comm_id: id.into(),
            data: data.into(),
            buffers,
        }
    }

    #[test]
    fn messages_reach_the_handler_of_their_comm_until_it_is_closed() {
        let fixture = Fixture::manual();
        register_target("test.echo", Arc::new(Echo));
        let data = Json::object([("a", Json::Int(1))]);
        let open = || Incoming::Open {
            target_name: "test.echo".into(),
        };
        receive(
            &fixture.session,
            open(),
            "echo-1",
            Message::new(data.clone()),
        );
        receive(
            &fixture.session,
            Incoming::Msg,
            "echo-1",
            Message::new(data.clone()).buffer([1, 2]),
        );
        receive(
            &fixture.session,
            Incoming::Close,
            "echo-1",
            Message::default(),
        );
        receive(
            &fixture.session,
            Incoming::Msg,
            "echo-1",
            Message::new(data.clone()),
        );
        let reason = r#"{"reason":"this comm is not open in the cell process"}"#;
        assert_eq!(
            fixture.outputs.comms(),
            [
                sent("comm_msg", "echo-1", r#"{"a":1}"#, Vec::new()),
                sent("comm_msg", "echo-1", r#"{"a":1}"#, vec![vec![1, 2]]),
                sent("comm_close", "echo-1", reason, Vec::new()),
            ]
        );
    }

    #[test]
    fn a_session_does_not_reach_the_comms_of_another() {
        let (fixture, other) = (Fixture::manual(), Fixture::manual());
        register_target("test.echo", Arc::new(Echo));
        let open = Incoming::Open {
            target_name: "test.echo".into(),
        };
        receive(&fixture.session, open, "mine", Message::default());
        receive(&other.session, Incoming::Msg, "mine", Message::default());
        assert_eq!(other.outputs.comms()[0].kind, "comm_close");
        receive(&fixture.session, Incoming::Msg, "mine", Message::default());
        assert_eq!(fixture.outputs.comms()[1].kind, "comm_msg");
    }

    #[test]
    fn a_comm_to_an_unknown_target_is_closed_with_the_reason() {
        let fixture = Fixture::manual();
        let open = Incoming::Open {
            target_name: "nobody".into(),
        };
        receive(&fixture.session, open, "c", Message::default());
        let comms = fixture.outputs.comms();
        assert_eq!((comms.len(), comms[0].kind), (1, "comm_close"));
        assert!(comms[0].data.contains("nobody"));
    }
}
