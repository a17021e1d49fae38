//! The apps of this process that are served, by the number of their server.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock};

use super::served::Inner;
use crate::base::sync::lock;
use crate::session::Session;
use crate::session::outputs::{CommMessage, Display, Outputs, StreamName};
use crate::session::report::{FAILURE, Report};
use crate::session::scope::{self, Scope};
use crate::threads::panics::Failure;
use crate::visitor::AppError;

/// Fills the page of a session.
pub(crate) type Open = Arc<dyn Fn(&Session, u64) -> Result<(), AppError> + Send + Sync>;

/// One app function.
#[derive(Clone)]
pub(crate) struct App {
    pub(crate) title: String,
    pub(crate) open: Open,
}

/// The apps of one server.
pub(crate) struct Apps {
    pub(crate) apps: BTreeMap<String, App>,
    /// The cell that serves them; none for a notebook that is served as a whole.
    cell: Option<(Scope, Arc<Report>)>,
    /// What ends it when the cell is run again, which the cell may let go of.
    pub(crate) served: OnceLock<Arc<Inner>>,
}

static SERVERS: Mutex<BTreeMap<u64, Arc<Apps>>> = Mutex::new(BTreeMap::new());

/// The server of the notebook that is served as a whole.
const NOTEBOOK: u64 = 0;

/// Why there is no session.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub(crate) text: String,
    /// See [`AppError::for_visitors`].
    pub(crate) for_visitors: bool,
}

impl Refusal {
    /// For those who serve.
    pub(crate) fn new(text: impl Into<String>) -> Refusal {
        Refusal {
            text: text.into(),
            for_visitors: false,
        }
    }
}

impl Apps {
    /// Of the current cell.
    pub(crate) fn of_cell(apps: BTreeMap<String, App>) -> Apps {
        let scope = scope::current();
        let report = Report::new(scope.clone(), "serve".to_owned());
        Apps {
            apps,
            cell: Some((scope, report)),
            served: OnceLock::new(),
        }
    }

    /// The execution that the output of these apps belongs to.
    pub(crate) fn execution(&self) -> u64 {
        self.cell.as_ref().map_or(0, |(cell, _)| cell.execution())
    }

    /// Fills the page of a new session; a failure is reported under the cell too.
    pub(crate) fn open(&self, name: &str, session: &Session) -> Result<(), Refusal> {
        let Some(App { title, open }) = self.apps.get(name) else {
            return Err(Refusal::new(format!("there is no app {name:?}")));
        };
        session.document().set_title(title);
        open(session, self.execution()).map_err(|error| {
            if let Some((_, report)) = &self.cell {
                report.add(&Failure::error(&error));
            }
            Refusal {
                text: error.to_string(),
                for_visitors: error.for_visitors(),
            }
        })
    }
}

pub(crate) fn add(server: u64, apps: Arc<Apps>) {
    lock(&SERVERS).insert(server, apps);
}

pub(crate) fn find(server: u64) -> Option<Arc<Apps>> {
    lock(&SERVERS).get(&server).cloned()
}

pub(crate) fn remove(server: u64) {
    let apps = lock(&SERVERS).remove(&server);
    // Code of the user goes with it, which may use this.
    drop(apps);
}

/// Makes a notebook that is served as a whole an app: `run` runs its cells, once for each session.
pub fn add_notebook(title: &str, run: impl Fn() -> Result<(), String> + Send + Sync + 'static) {
    let open: Open = Arc::new(move |session, _| crate::visitor::open_notebook(session, &run));
    let app = App {
        title: title.to_owned(),
        open,
    };
    let apps = Apps {
        apps: BTreeMap::from([(String::new(), app)]),
        cell: None,
        served: OnceLock::new(),
    };
    add(NOTEBOOK, Arc::new(apps));
}

/// What a visitor's session shows beside its page: of that, failures and what is printed go to the cell that serves it.
pub(crate) struct VisitorOutputs(pub(crate) Arc<dyn Outputs>);

impl Outputs for VisitorOutputs {
    fn display(&self, display: &Display<'_>) {
        if display.data.iter().any(|(mime, _)| *mime == FAILURE) {
            self.0.display(display);
        }
    }

    fn stream(&self, execution: u64, name: StreamName, text: &str) {
        self.0.stream(execution, name, text);
    }

    fn clear_output(&self, _: u64, _: bool) {}

    fn comm(&self, _: u64, _: &CommMessage<'_>) {}
}
