//! [`Backend`]: where sessions live. In a plain program that is the same process; a kernel relays to the process of its cells.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use cellbeat::connection::{Buffer, Connection, Outlet};
use cellbeat::visit::{AppError, SessionContext};

/// A session in the making.
///
/// ```
/// use cellbeat_server::sessions::Creating;
///
/// fn refuse(why: &'static str) -> Creating {
///     Box::pin(async move { Err(why.to_owned().into()) })
/// }
/// let creating = refuse("the process is gone");
/// ```
pub type Creating =
    Pin<Box<dyn Future<Output = Result<Arc<dyn BackendSession>, Failure>> + Send + 'static>>;

/// Why there is no session.
///
/// ```
/// use cellbeat_server::sessions::Failure;
///
/// let failure = Failure {
///     text: "app: index out of bounds at src/main.rs:7".to_owned(),
///     shown: "the app failed".to_owned(),
/// };
/// ```
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
///
/// ```
/// use cellbeat::visit::SessionContext;
/// use cellbeat_server::sessions::{Apps, Backend, Creating};
///
/// /// Says who comes.
/// struct Logged(Apps);
/// impl Backend for Logged {
///     fn create(&self, app: &str, context: SessionContext) -> Creating {
///         println!("{app} for {:?}", context.request.headers.get("referer"));
///         self.0.create(app, context)
///     }
/// }
/// ```
pub trait Backend: Send + Sync + 'static {
    /// Makes a session of the app of this name, which is one that the server was given.
    fn create(&self, app: &str, context: SessionContext) -> Creating;
}

/// One session.
///
/// ```
/// use cellbeat::connection::{Connection, Outlet};
/// use cellbeat_server::sessions::{BackendConnection, BackendSession};
/// use std::sync::Arc;
///
/// struct InThisProcess(cellbeat::Session);
/// impl BackendSession for InThisProcess {
///     fn connect(&self, outlet: Arc<dyn Outlet>) -> Box<dyn BackendConnection> {
///         Box::new(Connection::new(&self.0, outlet))
///     }
///     fn is_alive(&self) -> bool {
///         true
///     }
///     fn end(&self) {
///         self.0.end();
///     }
/// }
/// ```
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
///
/// ```
/// use cellbeat::connection::Buffer;
/// use cellbeat_server::sessions::BackendConnection;
/// use std::sync::mpsc::Sender;
///
/// /// Passes it on to where the session lives.
/// struct Relayed(Sender<String>);
/// impl BackendConnection for Relayed {
///     fn pull(&self, request: &str) {
///         self.0.send(format!("pull {request}")).ok();
///     }
///     fn patch(&self, request: String, content: &str, _: Vec<Buffer>) {
///         self.0.send(format!("patch {request} {content}")).ok();
///     }
///     fn acknowledge(&self, seq: u64) {
///         self.0.send(format!("acknowledge {seq}")).ok();
///     }
/// }
/// # fn sync<T: Sync>(_: T) {}
/// ```
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
