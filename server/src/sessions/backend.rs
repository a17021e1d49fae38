//! [`Backend`]: where sessions live. In a plain program that is the same process; a kernel relays to the process of its cells.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use cellbeat::connection::{Buffer, Connection, Outlet};
use cellbeat::visit::SessionContext;

/// A session in the making; an error is what the app did wrong, for the log.
pub type Creating =
    Pin<Box<dyn Future<Output = Result<Arc<dyn BackendSession>, String>> + Send + 'static>>;

/// Makes sessions.
pub trait Backend: Send + Sync + 'static {
    /// Makes a session of the app of this name, which is one that the server was given.
    fn create(&self, app: &str, context: SessionContext) -> Creating;
}

/// One session.
pub trait BackendSession: Send + Sync {
    /// Connects one more client.
    fn connect(&self, outlet: Arc<dyn Outlet>) -> Box<dyn BackendConnection>;
    /// False once it has ended by itself, as when the process that it lived in is gone.
    fn is_alive(&self) -> bool {
        true
    }
    /// Ends the session. Once; may take its time, since hooks of the user run.
    fn end(&self);
}

/// One client of a session; dropped when it is gone. See [`Connection`], which is one.
pub trait BackendConnection: Send + Sync {
    /// `PULL-DOC-REQ`
    fn pull(&self, request: &str);
    /// `PATCH-DOC`
    fn patch(&self, request: String, content: &str, buffers: Vec<Buffer>);
    /// The client has the patches up to `seq`.
    fn acknowledge(&self, seq: u64);
}

impl BackendConnection for Connection {
    fn pull(&self, request: &str) {
        Connection::pull(self, request);
    }

    fn patch(&self, request: String, content: &str, buffers: Vec<Buffer>) {
        Connection::patch(self, request, content, buffers);
    }

    fn acknowledge(&self, seq: u64) {
        Connection::acknowledge(self, seq);
    }
}
