//! [`Server`]: the apps of one server in the kernel, and how they are served.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::apps::{App, Apps};
use super::served::{ServeError, Served};
use super::settings::Settings;
use crate::show::viewable::Viewable;
use crate::visitor;

/// Several apps of a notebook, or one with other settings than [`serve`](super::serve()) has. The words are those of
/// `cellbeat_server::Server`, with which a plain program serves.
///
/// ```no_run
/// use cellbeat::prelude::*;
/// let served = Server::new()
///     .app("left", || pane::html("<h1>Left</h1>"))
///     .app("right", || pane::html("<h1>Right</h1>"))
///     .port(5006)
///     .start()?;
/// # Ok::<(), cellbeat::serve::ServeError>(())
/// ```
#[derive(Default)]
#[must_use = "nothing is served before `start` is called"]
pub struct Server {
    apps: BTreeMap<String, App>,
    settings: Settings,
    /// A name that two apps have.
    twice: Option<String>,
}

impl Server {
    /// A server of nothing yet, at any free port, for this machine only.
    pub fn new() -> Server {
        Server::default()
    }

    /// Serves `app` at `/NAME`; with the empty name, at `/`. It is called once for each session. Two apps of one name are an
    /// error of [`Server::start`].
    pub fn app<V: Viewable>(
        mut self,
        name: &str,
        app: impl Fn() -> V + Send + Sync + 'static,
    ) -> Server {
        let title = if name.is_empty() { "cellbeat" } else { name };
        let app = App {
            title: title.to_owned(),
            open: Arc::new(move |session, execution| visitor::open(session, execution, &app)),
        };
        if self.apps.insert(name.to_owned(), app).is_some() {
            self.twice.get_or_insert_with(|| name.to_owned());
        }
        self
    }

    crate::__serve_settings!("use cellbeat::prelude::*;");

    #[cfg(test)]
    pub(super) fn into_apps(self) -> BTreeMap<String, App> {
        self.apps
    }

    /// Serves until the cell is run again or [`Served::stop`] is called. The result may be dropped.
    ///
    /// # Errors
    /// See [`ServeError`].
    pub fn start(self) -> Result<Served, ServeError> {
        if let Some(name) = self.twice {
            return Err(ServeError::Refused(format!(
                "there are two apps with the name {name:?}: give each its own name"
            )));
        }
        Served::start(Apps::of_cell(self.apps), &self.settings)
    }
}
