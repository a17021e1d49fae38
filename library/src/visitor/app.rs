//! Apps: the function that makes what one visitor sees, and why it may fail.

use std::fmt;

use super::hooks::Visit;
use crate::document::{check_complete, reachable};
use crate::session::Session;
use crate::session::prints::write_prints;
use crate::session::scope::{Entered, Scope};
use crate::show::viewable::Viewable;
use crate::threads::panics::catch;

/// The key of the cell that owns what an app makes.
const APP: &str = "app";

/// Why an app cannot be shown to a visitor.
///
/// ```
/// use cellbeat::visit::AppError;
///
/// let error = AppError::Panicked("index out of bounds at src/main.rs:7".to_owned());
/// assert!(!error.for_visitors()); // it may hold what only the author should see
/// assert!(AppError::NothingServable.for_visitors());
/// ```
#[derive(Clone, PartialEq, Eq)]
pub enum AppError {
    /// The app function panicked; message and place.
    Panicked(String),
    /// It shows an object, named here, that was made outside of it.
    MadeOutside(String),
    /// It shows a model that no browser can draw; what is missing.
    Incomplete(String),
    /// A cell of the notebook failed; how.
    Cell(String),
    /// The notebook shows nothing.
    NothingServable,
}

impl fmt::Display for AppError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            AppError::Panicked(failure) => write!(f, "the app function {failure}"),
            AppError::MadeOutside(object) => write!(
                f,
                "the app function shows {object}, which was made outside of it: one object cannot belong to every visitor. Make what \
                 is shown, and the periodic callbacks that change it, within the app function, which is called once for each session"
            ),
            AppError::Incomplete(missing) => f.write_str(missing),
            AppError::Cell(failure) => f.write_str(failure),
            AppError::NothingServable => f.write_str(
                "no cell of the notebook makes anything servable: end one with `.servable()`, as in `pane.servable()`",
            ),
        }
    }
}

crate::base::error::debug_as_display!(AppError);
impl std::error::Error for AppError {}

impl AppError {
    /// Whether every visitor may read it: it says how the app is written, and holds nothing that the app knows.
    pub fn for_visitors(&self) -> bool {
        matches!(
            self,
            AppError::MadeOutside(_) | AppError::Incomplete(_) | AppError::NothingServable
        )
    }
}

/// Calls the hooks of a new session, then `app`, and puts what it gives on the session's page, after what it made
/// [`servable`](Viewable::servable) itself. `execution` is that of the cell which serves the app, to which belongs what it
/// prints; 0 where there is none.
///
/// ```
/// use cellbeat::prelude::*;
/// use cellbeat::{Session, visit};
///
/// let visitor = visit::SessionContext { id: "s1".to_owned(), request: visit::Request::default() };
/// let session = Session::of_visitor(Session::notebook().outputs(), visitor);
/// visit::open(&session, 0, || figure().title("Ponds"))?;
/// assert_eq!(session.document().served().len(), 1);
/// session.end();
/// # Ok::<(), visit::AppError>(())
/// ```
///
/// # Errors
/// When the app panics, or shows an object of another session; the session can then only be ended.
pub fn open<V: Viewable>(
    session: &Session,
    execution: u64,
    app: impl FnOnce() -> V,
) -> Result<(), AppError> {
    let _entered = begin(session, execution);
    let root = catch(|| app().root()).map_err(|failure| AppError::Panicked(failure.to_string()))?;
    write_prints();
    session.document().serve(&root);
    check(session)
}

/// Runs the cells of a notebook that is served as a whole.
pub(crate) fn open_notebook(
    session: &Session,
    run: impl FnOnce() -> Result<(), String>,
) -> Result<(), AppError> {
    let _entered = begin(session, 0);
    session.set_runs_notebook();
    run().map_err(AppError::Cell)?;
    if session.document().served().is_empty() {
        return Err(AppError::NothingServable);
    }
    check(session)
}

fn begin(session: &Session, execution: u64) -> Entered {
    // With the key of a cell, all that is made here has an owner, with which it ends.
    let entered = Scope::new(session.clone(), execution, APP).enter_callback();
    if let Some(visit) = Visit::of(session) {
        visit.created();
    }
    entered
}

fn check(session: &Session) -> Result<(), AppError> {
    let document = session.document();
    let mut outside = None;
    reachable(&document.served(), &mut |model| {
        // There may be thousands of these sessions.
        model.shrink();
        if *model.document() != document {
            outside.get_or_insert_with(|| format!("a {}", model.class().name));
        }
    });
    if let Some(object) = outside {
        return Err(AppError::MadeOutside(object));
    }
    check_complete(&document.served()).map_err(|missing| AppError::Incomplete(missing.to_string()))
}
