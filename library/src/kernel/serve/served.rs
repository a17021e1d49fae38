//! [`Served`]: apps that are served, until they are not.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::apps::{self, Apps};
use super::relay;
use super::settings::Settings;
use crate::base::json::Json;
use crate::kernel::link;
use crate::kernel::link::names::FromCell;
use crate::session::scope::{self, EndWithCell};
use crate::show::display::{Displayable, MimeBundle};
use crate::threads::timer::next_id;

/// Why an app of a notebook is not served.
///
/// ```
/// use cellbeat::prelude::*;
/// use cellbeat::serve::ServeError;
///
/// let error = Server::new().app("", || figure()).start().err(); // in a program, which has no kernel
/// assert!(matches!(error, Some(ServeError::NoKernel)));
/// ```
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ServeError {
    /// This process is not that of a notebook's cells: `cellbeat_server::serve` is for plain programs.
    NoKernel,
    /// This code is an app's, and runs for one visitor.
    ForVisitor,
    /// The kernel cannot serve it, for this reason: the port is taken, a name cannot stand in an address, ...
    Refused(String),
}

impl fmt::Display for ServeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ServeError::NoKernel => {
                "there is no kernel that could serve it: a program serves its apps with the crate cellbeat-server, by \
                 cellbeat_server::serve(app)"
            }
            ServeError::ForVisitor => {
                "this code runs for one visitor of a page: serve apps outside of app functions"
            }
            ServeError::Refused(why) => why,
        })
    }
}

crate::base::error::debug_as_display!(ServeError);
impl std::error::Error for ServeError {}

/// Apps that are served. They go on when this is dropped; see [`Served::stop`]. Cheap to clone.
///
/// ```no_run
/// use cellbeat::prelude::*;
///
/// let served = serve(|| pane::html("<h1>Hello</h1>"));
/// println!("{}", served.url());
/// served.stop();
/// assert!(!served.running());
/// ```
#[derive(Clone)]
pub struct Served(Arc<Inner>);

pub(crate) struct Inner {
    server: u64,
    url: String,
    /// Where a browser finds it, where that is not `url`.
    link: Option<String>,
    names: Vec<String>,
    running: AtomicBool,
}

impl Served {
    pub(super) fn start(apps: Apps, settings: &Settings) -> Result<Served, ServeError> {
        let scope = scope::current();
        if scope.session().runs_notebook() {
            return Ok(Served::left_out());
        }
        if scope.session().is_visitors() {
            return Err(ServeError::ForVisitor);
        }
        if !link::is_connected() {
            return Err(ServeError::NoKernel);
        }
        let names: Vec<String> = apps.apps.keys().cloned().collect();
        let server = next_id();
        let request = [
            ("server", Json::from(server)),
            ("cell", Json::from(scope.cell())),
            (
                "apps",
                Json::Array(names.iter().map(|name| name.as_str().into()).collect()),
            ),
            ("settings", settings.to_json()),
        ];
        let apps = Arc::new(apps);
        apps::add(server, apps.clone());
        let answer = relay::ask(server, request).map_err(|why| {
            apps::remove(server);
            ServeError::Refused(why)
        })?;
        let text = |key: &str| answer.get_str(key).map(str::to_owned);
        let inner = Arc::new(Inner {
            server,
            url: text("url").unwrap_or_default(),
            link: text("link"),
            names,
            running: AtomicBool::new(true),
        });
        // Only once: this is the one place that sets it.
        let _ = apps.served.set(inner.clone());
        scope.own(&inner);
        Ok(Served(inner))
    }

    /// Where the notebook itself is served, what its cells would serve is left out.
    fn left_out() -> Served {
        Served(Arc::new(Inner {
            server: 0,
            url: String::new(),
            link: None,
            names: Vec::new(),
            running: AtomicBool::new(false),
        }))
    }

    /// The address of the page, or of the list of pages: `http://127.0.0.1:5006/`. Empty within a notebook that `cellbeat serve`
    /// serves as a whole: then nothing is served by its cells.
    pub fn url(&self) -> &str {
        &self.0.url
    }

    /// Whether it is served still.
    pub fn running(&self) -> bool {
        self.0.running.load(Ordering::Acquire)
    }

    /// Ends it: the pages are notified, the sessions of all visitors end.
    pub fn stop(&self) {
        self.0.end();
    }
}

impl EndWithCell for Inner {
    fn end(&self) {
        if !self.running.swap(false, Ordering::AcqRel) {
            return;
        }
        // The kernel ends the sessions first, whose apps these are.
        let request = [("server", Json::from(self.server))];
        link::send(FromCell::ServeStop, request, &[]);
        apps::remove(self.server);
    }
}

impl Displayable for Served {
    fn mime_bundle(&self) -> MimeBundle {
        let Inner {
            url, link, names, ..
        } = &*self.0;
        let link = link.as_ref().unwrap_or(url);
        let addresses: Vec<String> = names.iter().map(|name| format!("{url}{name}")).collect();
        let links: Vec<String> = names
            .iter()
            .zip(&addresses)
            .map(|(name, address)| {
                format!(r#"<a href="{link}{name}" target="_blank" rel="noopener">{address}</a>"#)
            })
            .collect();
        MimeBundle::new()
            .with("text/html", format!("Serving at {}", links.join(", ")))
            .with("text/plain", format!("Serving at {}", addresses.join(", ")))
    }
}

impl fmt::Debug for Served {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Served")
            .field("url", &self.0.url)
            .field("running", &self.running())
            .finish()
    }
}
