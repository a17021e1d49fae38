//! Apps of this process.

use std::collections::BTreeMap;
use std::sync::Arc;

use cellbeat::Session;
use cellbeat::connection::{Connection, Outlet};
use cellbeat::outputs::{CommMessage, Display, Outputs, StreamName};
use cellbeat::viewable::Viewable;
use cellbeat::visit::{self, AppError, SessionContext};
use tracing::{error, info};

use super::backend::{Backend, BackendConnection, BackendSession, Creating};

type Open = Arc<dyn Fn(&Session) -> Result<(), AppError> + Send + Sync>;

/// App functions by name, each called once for each session.
///
/// ```
/// use cellbeat::prelude::*;
/// use cellbeat_server::sessions::Apps;
///
/// let mut apps = Apps::default();
/// apps.add("ponds", "Ponds", || figure());
/// apps.add("lakes", "Lakes", || Column::new(items![figure(), Toggle::new("Run")]));
/// assert_eq!(apps.names().collect::<Vec<_>>(), ["lakes", "ponds"]);
/// ```
#[derive(Default)]
pub struct Apps {
    apps: BTreeMap<String, App>,
}

struct App {
    title: String,
    open: Open,
}

impl Apps {
    /// Adds an app, in place of one of the same name. Its pages have the title, unless it sets another.
    pub fn add<V: Viewable>(
        &mut self,
        name: &str,
        title: &str,
        app: impl Fn() -> V + Send + Sync + 'static,
    ) {
        let open: Open = Arc::new(move |session| visit::open(session, 0, &app));
        let title = title.to_owned();
        self.apps.insert(name.to_owned(), App { title, open });
    }

    /// Their names, in alphabetical order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.apps.keys().map(String::as_str)
    }
}

impl Backend for Apps {
    fn create(&self, app: &str, context: SessionContext) -> Creating {
        let Some(App { title, open }) = self.apps.get(app) else {
            let unknown = format!("there is no app \"{app}\"");
            return Box::pin(async { Err(unknown.into()) });
        };
        let (title, open) = (title.clone(), open.clone());
        // The app is code of the user: it may take its time, on a thread that nobody else waits for.
        let created = tokio::task::spawn_blocking(move || {
            let host = Arc::new(Log {
                session: short(&context.id).to_owned(),
            });
            let session = Session::of_visitor(host, context);
            session.document().set_title(&title);
            if let Err(error) = open(&session) {
                session.end();
                return Err(error.into());
            }
            let session: Arc<dyn BackendSession> = Arc::new(InProcess(session));
            Ok(session)
        });
        Box::pin(async {
            match created.await {
                Ok(created) => created,
                Err(error) => Err(error.to_string().into()),
            }
        })
    }
}

struct InProcess(Session);

impl BackendSession for InProcess {
    fn connect(&self, outlet: Arc<dyn Outlet>) -> Box<dyn BackendConnection> {
        Box::new(Connection::new(&self.0, outlet))
    }

    fn end(&self) {
        self.0.end();
    }
}

/// The part of a session's id by which the log distinguishes sessions, and from which nobody can join one.
pub(crate) fn short(id: &str) -> &str {
    id.get(..8).unwrap_or(id)
}

/// What a session would show beside its page goes to the log: failures of its callbacks above all.
struct Log {
    session: String,
}

impl Outputs for Log {
    fn display(&self, display: &Display<'_>) {
        let text = |wanted: &str| {
            let mut data = display.data.iter();
            let found = data.find(|(mime, _)| *mime == wanted);
            found.and_then(|(_, value)| value.as_str())
        };
        if let Some(failure) = text("application/vnd.jupyter.stderr") {
            error!(session = self.session, "{failure}");
        } else if let Some(shown) = text("text/plain") {
            info!(session = self.session, "{shown}");
        }
    }

    fn stream(&self, _: u64, _: StreamName, text: &str) {
        info!(session = self.session, "{text}");
    }

    fn clear_output(&self, _: u64, _: bool) {}

    fn comm(&self, _: u64, _: &CommMessage<'_>) {}
}
