//! [`Connection`]: one client of a served session, a browser or a program, in the words of Bokeh's server protocol.
//!
//! A server reads and writes the messages; here is what they mean. A client that is slow is never waited for and loses
//! nothing: at most two patches are in flight to it, and later changes are coalesced into the next one.
//!
//! ```
//! use cellbeat::connection::{Buffer, Connection, Outlet};
//! use cellbeat::{prelude::*, visit};
//! use std::sync::{Arc, mpsc};
//!
//! struct Socket(mpsc::Sender<String>);
//! impl Outlet for Socket {
//!     fn document(&self, _: u64, request: &str, content: String) {
//!         self.0.send(format!("{request} is answered by {} bytes", content.len())).ok();
//!     }
//!     fn patch(&self, _: u64, _: String, _: Vec<Buffer>) {}
//!     fn ok(&self, _: &str) {}
//!     fn error(&self, _: &str, _: &str) {}
//!     fn end(&self, _: &str) {}
//! }
//! let visitor = visit::SessionContext { id: "s1".to_owned(), request: visit::Request::default() };
//! let session = cellbeat::Session::of_visitor(cellbeat::Session::notebook().outputs(), visitor);
//! visit::open(&session, 0, figure)?;
//! let (sender, sent) = mpsc::channel();
//! let client = Connection::new(&session, Arc::new(Socket(sender)));
//! client.pull("7");
//! assert!(sent.recv().unwrap().starts_with("7 is answered by"));
//! # session.end();
//! # Ok::<(), visit::AppError>(())
//! ```

use std::sync::Arc;

use crate::base::json::{self, Json};
use crate::document::decode::Buffers;
use crate::document::encode::{Arrays, bytes};
use crate::document::events::{ConnectionLost, DocumentEvent};
use crate::document::peer::{Peer, Update, UpdateKind};
use crate::document::subscriber::Subscriber;
use crate::document::{received, turn};
use crate::session::Session;

/// Where the messages to one client go. Each method may be called from any thread, with the document's order held: it must not
/// wait, and must not call back into the connection.
///
/// ```
/// use cellbeat::connection::{Buffer, Outlet};
///
/// /// Prints what a WebSocket would send.
/// struct Log;
/// impl Outlet for Log {
///     fn document(&self, seq: u64, request: &str, content: String) {
///         println!("PULL-DOC-REPLY to {request}, {seq}: {content}");
///     }
///     fn patch(&self, seq: u64, content: String, buffers: Vec<Buffer>) {
///         println!("PATCH-DOC {seq}: {content} and {} buffers", buffers.len());
///     }
///     fn ok(&self, request: &str) {
///         println!("OK to {request}");
///     }
///     fn error(&self, request: &str, text: &str) {
///         println!("ERROR to {request}: {text}");
///     }
///     fn end(&self, reason: &str) {
///         println!("closed: {reason}");
///     }
/// }
/// ```
pub trait Outlet: Send + Sync {
    /// The content of a `PULL-DOC-REPLY` to the message whose `msgid` is `request`. It counts as a patch for
    /// [`Connection::acknowledge`].
    fn document(&self, seq: u64, request: &str, content: String);
    /// The content and buffers of a `PATCH-DOC`.
    fn patch(&self, seq: u64, content: String, buffers: Vec<Buffer>);
    /// `OK`: the message whose `msgid` is `request` was done.
    fn ok(&self, request: &str);
    /// `ERROR`: the message whose `msgid` is `request` was not done.
    fn error(&self, request: &str, text: &str);
    /// The session ended: nothing more will come.
    fn end(&self, reason: &str);
}

/// Bytes beside the JSON of a message, by the name that the JSON has for them.
///
/// ```
/// use cellbeat::connection::Buffer;
///
/// let buffer = Buffer { id: "b0".to_owned(), bytes: vec![0; 8] };
/// assert_eq!(buffer.bytes.len(), 8);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Buffer {
    /// The name.
    pub id: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// One client. It is connected until this is dropped.
///
/// ```
/// use cellbeat::connection::{Connection, Outlet};
/// use cellbeat::Session;
/// use std::sync::Arc;
///
/// fn connect(session: &Session, socket: Arc<dyn Outlet>) -> Connection {
///     let client = Connection::new(session, socket);
///     client.pull("1"); // its answer, and later patches, come to the socket
///     client.patch("2".to_owned(), r#"{"events": []}"#, vec![]);
///     client.acknowledge(1); // it has the document
///     client
/// }
/// ```
pub struct Connection {
    session: Session,
    outlet: Arc<dyn Outlet>,
    view: u64,
}

impl Connection {
    /// Connects a client to a session. It gets nothing before it pulls.
    pub fn new(session: &Session, outlet: Arc<dyn Outlet>) -> Connection {
        let document = session.document();
        let view = document.next_subscriber();
        let peer = Arc::new(Client(outlet.clone()));
        document.subscribe(Subscriber::of_page(view, peer));
        Connection {
            session: session.clone(),
            outlet,
            view,
        }
    }

    /// `PULL-DOC-REQ`: the client gets the document, and from then on patches.
    pub fn pull(&self, request: &str) {
        let document = self.session.document();
        document.pull(self.view, Some(request.to_owned()));
    }

    /// [`Connection::pull`] for a thread that must not wait.
    pub(crate) fn pull_later(&self, request: &str) {
        let (view, request) = (self.view, request.to_owned());
        let document = self.session.document();
        document.later(move |document| document.pull(view, Some(request)));
    }

    /// `PATCH-DOC`: applies events of the client, after those that came before to this session, on a thread of the library.
    /// The answer is [`Outlet::ok`] when all of them were handled, or [`Outlet::error`] when `content` is not JSON.
    pub fn patch(&self, request: String, content: &str, buffers: Vec<Buffer>) {
        let content = match json::parse(content) {
            Ok(content) => content,
            Err(error) => return self.outlet.error(&request, &error.to_string()),
        };
        let (session, outlet, view) = (self.session.clone(), self.outlet.clone(), self.view);
        turn::post_for(&self.session, move || {
            let named = buffers
                .iter()
                .map(|buffer| (buffer.id.as_str(), buffer.bytes.as_slice()));
            let document = session.document();
            let events = content.get("events").unwrap_or(&Json::Null);
            received::apply(&document, view, events, &Buffers::named(named));
            if events
                .as_array()
                .is_some_and(|events| events.iter().any(received::is_document_ready))
            {
                session.loaded();
            }
            document.flush();
            outlet.ok(&request);
        });
    }

    /// The client has the patches up to `seq`, or they are as good as there.
    pub fn acknowledge(&self, seq: u64) {
        self.session.document().acknowledge(self.view, seq, None);
    }

    /// [`Connection::acknowledge`] for a thread that must not wait.
    pub(crate) fn acknowledge_now(&self, seq: u64) {
        self.session
            .document()
            .acknowledge_now(self.view, seq, None);
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        let document = self.session.document();
        document.unsubscribe(self.view);
        turn::post_for(&self.session, move || {
            document.dispatch(ConnectionLost::NAME)
        });
    }
}

/// A client as the document's subscriber.
struct Client(Arc<dyn Outlet>);

impl Peer for Client {
    /// BokehJS drops the buffers of a document that it pulls again after a lost connection.
    fn arrays_of_document(&self) -> Arrays {
        Arrays::Inline
    }

    fn takes_documents(&self) -> bool {
        false
    }

    fn begin(&self, kind: UpdateKind, _: u64) -> String {
        match kind {
            UpdateKind::Document => "{\"doc\":".to_owned(),
            UpdateKind::Patch => "{\"events\":".to_owned(),
        }
    }

    fn send(&self, update: Update) {
        let mut content = update.content;
        content.push('}');
        if !update.request.is_empty() {
            return self.0.document(update.seq, &update.request, content);
        }
        let buffers = update.buffers.iter().enumerate();
        let buffers = buffers.map(|(index, column)| Buffer {
            id: format!("b{index}"),
            bytes: bytes(column),
        });
        self.0.patch(update.seq, content, buffers.collect());
    }

    fn end(&self, reason: &str) {
        self.0.end(reason);
    }
}

#[cfg(test)]
mod tests;
