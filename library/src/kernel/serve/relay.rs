//! Visitors' sessions in this process, whose clients are connected to the kernel: it is the web server, and each message of a
//! client is a frame of the link.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Condvar, LazyLock, Mutex};

use super::apps::{self, Refusal, VisitorOutputs};
use crate::base::json::Json;
use crate::base::sync::{Guard, lock};
use crate::kernel::link;
use crate::kernel::link::names::{FromCell, ToCell};
use crate::session::Session;
use crate::threads::workers;
use crate::visitor::connection::{Buffer, Connection, Outlet};
use crate::visitor::{Request, SessionContext};

static RELAY: (LazyLock<Mutex<Relay>>, Condvar) = (LazyLock::new(Mutex::default), Condvar::new());

#[derive(Default)]
struct Relay {
    sessions: HashMap<u64, Session>,
    /// With the session of each.
    connections: HashMap<u64, (u64, Arc<Connection>)>,
    /// The kernel's answers to [`ask`], by server.
    answers: HashMap<u64, Json>,
}

fn relay() -> Guard<'static, Relay> {
    lock(&RELAY.0)
}

/// Returns when the lock of the relay can be had.
pub(crate) fn try_lock() {
    drop(relay());
}

/// Asks the kernel to serve, and waits.
pub(super) fn ask<const N: usize>(server: u64, request: [(&str, Json); N]) -> Result<Json, String> {
    link::send(FromCell::Serve, request, &[]);
    let mut relay = relay();
    loop {
        if let Some(answer) = relay.answers.remove(&server) {
            return match answer.get_str("error") {
                Some(error) => Err(error.to_owned()),
                None => Ok(answer),
            };
        }
        relay = relay.wait(&RELAY.1);
    }
}

/// The kernel's answer to [`ask`].
pub(crate) fn answered(frame: Json) {
    let Some(server) = frame.get("server").and_then(Json::as_u64) else {
        return;
    };
    relay().answers.insert(server, frame);
    RELAY.1.notify_all();
}

/// A frame about a session. On the thread that reads the link: returns quickly.
///
/// # Errors
/// When the frame makes no sense.
pub(crate) fn receive(kind: ToCell, frame: &Json, buffers: Vec<Vec<u8>>) -> Result<(), String> {
    let number = |key: &str| {
        let number = frame.get(key).and_then(Json::as_u64);
        let kind = kind.as_str();
        number.ok_or_else(|| format!("a frame of type \"{kind}\" has no number \"{key}\""))
    };
    match kind {
        ToCell::SessionCreate => {
            let creation = Creation {
                server: number("server")?,
                session: number("session")?,
                app: frame.get_str("app").unwrap_or_default().to_owned(),
                context: context(frame),
            };
            // The app is code of the user.
            workers::run(move || creation.run());
        }
        ToCell::SessionConnect => connect(number("session")?, number("connection")?),
        ToCell::SessionDisconnect => {
            let number = number("connection")?;
            let connection = relay().connections.remove(&number);
            // With it may go what the user has put into models.
            workers::run(move || drop(connection));
        }
        ToCell::SessionEnd => end(number("session")?),
        ToCell::SessionPull => {
            if let Some(connection) = connection(number("connection")?) {
                connection.pull_later(frame.get_str("request").unwrap_or_default());
            }
        }
        ToCell::SessionAck => {
            if let Some(connection) = connection(number("connection")?) {
                connection.acknowledge_now(number("seq")?);
            }
        }
        ToCell::SessionPatch => {
            if let Some(connection) = connection(number("connection")?) {
                patch(&connection, frame, buffers)?;
            }
        }
        other => {
            return Err(format!(
                "a frame of type \"{}\" is not about a session",
                other.as_str()
            ));
        }
    }
    Ok(())
}

pub(super) fn context(frame: &Json) -> SessionContext {
    let texts = |key: &str| -> BTreeMap<String, String> {
        let pairs = frame.get(key).and_then(Json::as_object).unwrap_or_default();
        pairs
            .iter()
            .map(|(name, value)| (name.clone(), value.as_str().unwrap_or_default().to_owned()))
            .collect()
    };
    let arguments = frame.get("arguments").and_then(Json::as_object);
    SessionContext {
        id: frame.get_str("id").unwrap_or_default().to_owned(),
        request: Request {
            arguments: arguments
                .unwrap_or_default()
                .iter()
                .map(|(name, values)| {
                    let values = values.as_array().unwrap_or_default();
                    let values = values.iter().filter_map(Json::as_str);
                    (name.clone(), values.map(str::to_owned).collect())
                })
                .collect(),
            headers: texts("headers"),
            cookies: texts("cookies"),
        },
    }
}

struct Creation {
    server: u64,
    session: u64,
    app: String,
    context: SessionContext,
}

impl Creation {
    fn run(self) {
        let mut answer = vec![("session", Json::from(self.session))];
        let number = self.session;
        match self.open() {
            Ok(session) => {
                relay().sessions.insert(number, session);
            }
            Err(Refusal { text, for_visitors }) => {
                answer.push(("error", Json::from(text)));
                answer.push(("for_visitors", Json::from(for_visitors)));
            }
        }
        link::send(FromCell::SessionCreated, answer, &[]);
    }

    fn open(self) -> Result<Session, Refusal> {
        let apps = apps::find(self.server);
        let apps = apps.ok_or_else(|| Refusal::new("it is not served any more"))?;
        let outputs = Arc::new(VisitorOutputs(Session::notebook().outputs()));
        let session = Session::of_visitor(outputs, self.context);
        match apps.open(&self.app, &session) {
            Ok(()) => Ok(session),
            Err(error) => {
                session.end();
                Err(error)
            }
        }
    }
}

fn connect(session: u64, connection: u64) {
    let mut relay = relay();
    if let Some(of) = relay.sessions.get(&session) {
        let made = Connection::new(of, Arc::new(Client(connection)));
        let made = (session, Arc::new(made));
        relay.connections.insert(connection, made);
    }
}

fn connection(number: u64) -> Option<Arc<Connection>> {
    let relay = relay();
    let (_, connection) = relay.connections.get(&number)?;
    Some(connection.clone())
}

/// Ends a session; hooks of the user run, so not here.
fn end(number: u64) {
    let mut relay = relay();
    let session = relay.sessions.remove(&number);
    let of_session = |_: &u64, (session, _): &mut (u64, Arc<Connection>)| *session == number;
    let gone: Vec<_> = relay.connections.extract_if(of_session).collect();
    drop(relay);
    workers::run(move || {
        drop(gone);
        if let Some(session) = session {
            session.end();
        }
        let ended = [("session", Json::from(number))];
        link::send(FromCell::SessionEnded, ended, &[]);
    });
}

/// The first buffer is the content; the names of the others are in the header.
fn patch(connection: &Connection, frame: &Json, buffers: Vec<Vec<u8>>) -> Result<(), String> {
    let mut buffers = buffers.into_iter();
    let content = String::from_utf8(buffers.next().unwrap_or_default())
        .map_err(|error| format!("a patch is not UTF-8: {error}"))?;
    let names = frame.get("buffers").and_then(Json::as_array);
    let names = names.unwrap_or_default().iter().filter_map(Json::as_str);
    let buffers = names.zip(buffers).map(|(id, bytes)| Buffer {
        id: id.to_owned(),
        bytes,
    });
    let request = frame.get_str("request").unwrap_or_default().to_owned();
    connection.patch(request, &content, buffers.collect());
    Ok(())
}

/// The way to one client of the kernel's.
struct Client(u64);

impl Client {
    fn send(&self, kind: FromCell, more: Vec<(&str, Json)>, buffers: &[&[u8]]) {
        let connection = ("connection", Json::from(self.0));
        link::send(kind, std::iter::once(connection).chain(more), buffers);
    }
}

impl Outlet for Client {
    fn document(&self, seq: u64, request: &str, content: String) {
        let more = vec![("seq", seq.into()), ("request", request.into())];
        self.send(FromCell::SessionDocument, more, &[content.as_bytes()]);
    }

    fn patch(&self, seq: u64, content: String, buffers: Vec<Buffer>) {
        let names = buffers.iter().map(|buffer| buffer.id.as_str().into());
        let more = vec![
            ("seq", seq.into()),
            ("buffers", Json::Array(names.collect())),
        ];
        let mut all = vec![content.as_bytes()];
        all.extend(buffers.iter().map(|buffer| buffer.bytes.as_slice()));
        self.send(FromCell::SessionChanged, more, &all);
    }

    fn ok(&self, request: &str) {
        self.send(FromCell::SessionOk, vec![("request", request.into())], &[]);
    }

    fn error(&self, request: &str, text: &str) {
        let more = vec![("request", request.into()), ("text", text.into())];
        self.send(FromCell::SessionError, more, &[]);
    }

    fn end(&self, reason: &str) {
        self.send(
            FromCell::SessionClosed,
            vec![("reason", reason.into())],
            &[],
        );
    }
}
