//! [`Connection`]: one client of a served session, a browser or a program, in the words of Bokeh's server protocol.
//!
//! A server reads and writes the messages; here is what they mean. A client that is slow is never waited for and loses
//! nothing: at most two patches are under way to it, and what changes meanwhile is in the next one, with the values of then.

use std::sync::Arc;

use crate::base::json::{self, Json};
use crate::document::decode::Buffers;
use crate::session::Session;
use crate::view::{self, End, View};

/// Where the messages to one client go. Each method may be called from any thread, with the document's order held: it must not
/// wait, and must not call back into the connection.
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Buffer {
    /// The name.
    pub id: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// One client. It is connected until this is dropped.
pub struct Connection {
    session: Session,
    outlet: Arc<dyn Outlet>,
    view: u64,
}

impl Connection {
    /// Connects a client to a session. It gets nothing before it pulls.
    pub fn new(session: &Session, outlet: Arc<dyn Outlet>) -> Connection {
        let document = session.document();
        let view = document.next_view();
        let end = End::Client(outlet.clone());
        document.lock().add_view(View::of_page(view, end));
        Connection {
            session: session.clone(),
            outlet,
            view,
        }
    }

    /// `PULL-DOC-REQ`: the client gets the document, and from then on patches.
    pub fn pull(&self, request: &str) {
        let document = self.session.document();
        if let Some(view) = document.lock().view(self.view) {
            view.pull_for(request.to_owned());
        }
        document.send();
    }

    /// `PATCH-DOC`: applies events of the client, after those that came before to this session, on a thread of the library.
    /// The answer is [`Outlet::ok`] when all of them were handled, or [`Outlet::error`] when `content` is no JSON.
    pub fn patch(&self, request: String, content: &str, buffers: Vec<Buffer>) {
        let content = match json::parse(content) {
            Ok(content) => content,
            Err(error) => return self.outlet.error(&request, &error.to_string()),
        };
        let (session, outlet, view) = (self.session.clone(), self.outlet.clone(), self.view);
        self.session.post(move || {
            let named = buffers
                .iter()
                .map(|buffer| (buffer.id.as_str(), buffer.bytes.as_slice()));
            let document = session.document();
            let events = content.get("events").unwrap_or(&Json::Null);
            view::apply(&document, view, events, &Buffers::named(named));
            if events
                .as_array()
                .is_some_and(|events| events.iter().any(view::is_document_ready))
            {
                session.loaded();
            }
            document.flush();
            outlet.ok(&request);
        });
    }

    /// The client has the patches up to `seq`, or they are as good as there.
    pub fn acknowledge(&self, seq: u64) {
        let document = self.session.document();
        if document.lock().acknowledge(self.view, seq) {
            document.send();
        }
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        let document = self.session.document();
        let mut state = document.lock();
        let place = state.views.iter().position(|view| view.id() == self.view);
        let view = place.map(|place| state.views.remove(place));
        drop(state);
        drop(view);
    }
}

#[cfg(test)]
mod tests;
