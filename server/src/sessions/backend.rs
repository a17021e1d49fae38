//! [`Backend`]: where sessions live. In a plain program that is the same process; a kernel relays to the process of its cells.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use cellbeat::connection::{Buffer, Connection, Outlet};
use cellbeat::visit::{AppError, SessionContext};

/// A session in the making.
pub type Creating =
    Pin<Box<dyn Future<Output = Result<Arc<dyn BackendSession>, Failure>> + Send + 'static>>;

/// Why there is no session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// For the log.
    pub text: String,
    /// For the page of the visitor, who may be anybody.
    pub shown: String,
}

impl From<String> for Failure {
    fn from(text: String) -> Failure {
        let shown = "the app failed to start; the server's log says how".to_owned();
        Failure { text, shown }
    }
}

impl From<AppError> for Failure {
    fn from(error: AppError) -> Failure {
        let text = error.to_string();
        if error.for_visitors() {
            let shown = text.clone();
            return Failure { text, shown };
        }
        Failure::from(text)
    }
}

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
