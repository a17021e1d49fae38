//! Who runs: the session, the execution and the cell on whose behalf a thread works.
//!
//! The thread that runs cells, the workers that run callbacks and the events thread each work inside a [`Scope`]. What is
//! created there remembers the scope: its output is shown under that execution, and it ends when that cell is run again.
//!
//! ```
//! use cellbeat::scope;
//!
//! let here = scope::current();
//! std::thread::spawn(move || {
//!     let _entered = here.enter(); // what this thread makes belongs to the cell, too
//! })
//! .join()
//! .unwrap();
//! ```

use crate::session::Session;
use std::cell::{Cell, RefCell};
use std::sync::{Arc, Mutex};

pub use crate::session::EndWithCell;

/// Session, execution and cell. Cheap to clone.
///
/// ```
/// use cellbeat::{Session, scope::Scope};
///
/// let scope = Scope::new(Session::notebook(), 7, "a cell's key");
/// assert_eq!((scope.execution(), scope.cell()), (7, "a cell's key"));
/// assert!(*scope.session() == Session::notebook());
/// {
///     let _entered = scope.enter();
///     assert_eq!(cellbeat::scope::current().execution(), 7);
/// }
/// assert_ne!(cellbeat::scope::current().execution(), 7);
/// ```
#[derive(Clone)]
pub struct Scope {
    session: Session,
    execution: u64,
    cell: Arc<str>,
}

impl Scope {
    /// A scope. `cell` is the stable key of a notebook cell, empty for none.
    pub fn new(session: Session, execution: u64, cell: &str) -> Scope {
        Scope {
            session,
            execution,
            cell: cell.into(),
        }
    }

    /// The session: the notebook, or one visitor of a served page.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The execution that outputs belong to; 0 when none is known.
    pub fn execution(&self) -> u64 {
        self.execution
    }

    /// The key of the cell, empty for none.
    pub fn cell(&self) -> &str {
        &self.cell
    }

    /// Works in this scope until the guard is dropped. Output to stdout is not moved.
    pub fn enter(&self) -> Entered {
        self.enter_as(CALLBACK_EXECUTION.get())
    }

    /// Works in this scope as a callback until the guard is dropped: what is printed belongs to [`Scope::execution`].
    ///
    /// ```
    /// use cellbeat::{Session, scope::{self, Scope}};
    ///
    /// let _entered = Scope::new(Session::notebook(), 7, "").enter_callback();
    /// assert_eq!(scope::callback_execution(), Some(7));
    /// ```
    pub fn enter_callback(&self) -> Entered {
        self.enter_as(Some(self.execution))
    }

    fn enter_as(&self, callback: Option<u64>) -> Entered {
        Entered {
            scope: CURRENT.with(|current| current.replace(Some(self.clone()))),
            callback: CALLBACK_EXECUTION.replace(callback),
        }
    }

    /// Ends `thing` when this scope's cell is run again. Only a weak reference is kept. Without a cell key nothing is done.
    ///
    /// ```
    /// use cellbeat::scope::{EndWithCell, Scope};
    /// use std::sync::Arc;
    ///
    /// struct Socket;
    /// impl EndWithCell for Socket {
    ///     fn end(&self) {
    ///         println!("closed");
    ///     }
    /// }
    /// let (session, socket) = (cellbeat::Session::notebook(), Arc::new(Socket));
    /// Scope::new(session.clone(), 1, "key").own(&socket);
    /// session.end_cell("key"); // closed
    /// ```
    pub fn own<T: EndWithCell + 'static>(&self, thing: &Arc<T>) {
        if !self.cell.is_empty() {
            let thing: Arc<dyn EndWithCell> = thing.clone();
            self.session.own(&self.cell, &thing);
        }
    }
}

impl std::fmt::Debug for Scope {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Scope")
            .field("execution", &self.execution)
            .field("cell", &self.cell)
            .finish_non_exhaustive()
    }
}

/// Puts the thread's earlier scope back when dropped.
///
/// ```
/// use cellbeat::scope::{self, Entered, Scope};
///
/// fn enter(scope: &Scope) -> Entered {
///     scope.enter()
/// }
/// let entered = enter(&scope::current());
/// drop(entered); // as before
/// ```
pub struct Entered {
    scope: Option<Scope>,
    callback: Option<u64>,
}

impl Drop for Entered {
    fn drop(&mut self) {
        CURRENT.with(|current| *current.borrow_mut() = self.scope.take());
        CALLBACK_EXECUTION.set(self.callback);
    }
}

thread_local! {
    static CURRENT: RefCell<Option<Scope>> = const { RefCell::new(None) };
    // Read by the host's `write`: constant and without a destructor, so that it can be read at any time of a thread's life.
    static CALLBACK_EXECUTION: Cell<Option<u64>> = const { Cell::new(None) };
    /// The execution that all prints of this thread belong to: a cell's that runs beside others.
    static OWN_OUTPUT: Cell<Option<u64>> = const { Cell::new(None) };
}

/// The notebook's execution that runs now, or ran last: the scope of threads that the user started.
static LATEST: Mutex<Option<Scope>> = Mutex::new(None);

/// Where something is shown, for later updates of it.
#[derive(Clone, Copy)]
pub(crate) struct Origin {
    execution: u64,
    is_notebook: bool,
}

impl Origin {
    pub(crate) fn of(scope: &Scope) -> Origin {
        Origin {
            execution: scope.execution,
            is_notebook: *scope.session() == Session::notebook(),
        }
    }

    /// The execution to update it under: in a notebook the one that runs, else ran last, since nbclient takes only messages
    /// of the cell that it waits for.
    pub(crate) fn latest(self) -> u64 {
        let latest = crate::base::sync::lock(&LATEST);
        match &*latest {
            Some(scope) if self.is_notebook => scope.execution,
            _ => self.execution,
        }
    }
}

/// The scope of this thread; on a thread that the library does not know, that of the running (else last) execution.
///
/// ```
/// let scope = cellbeat::scope::current();
/// assert!(*scope.session() == cellbeat::Session::notebook());
/// ```
pub fn current() -> Scope {
    let own = CURRENT
        .try_with(|current| current.borrow().clone())
        .ok()
        .flatten();
    own.or_else(|| crate::base::sync::lock(&LATEST).clone())
        .unwrap_or_else(|| Scope::new(Session::notebook(), 0, ""))
}

/// The execution that prints of this thread belong to, while it runs a callback.
///
/// ```
/// use cellbeat::scope;
///
/// assert_eq!(scope::callback_execution(), None); // no callback runs here
/// ```
pub fn callback_execution() -> Option<u64> {
    CALLBACK_EXECUTION.try_with(Cell::get).ok().flatten()
}

/// The execution that prints of this thread belong to, where the thread itself says so: it runs a callback, or a cell beside
/// other cells.
///
/// ```
/// use cellbeat::scope;
///
/// scope::own_output(Some(7));
/// assert_eq!(scope::output_execution(), Some(7));
/// # scope::own_output(None);
/// ```
pub fn output_execution() -> Option<u64> {
    callback_execution().or_else(|| OWN_OUTPUT.try_with(Cell::get).ok().flatten())
}

/// What this thread prints from now on belongs to `execution`, callbacks excepted.
///
/// ```
/// use cellbeat::scope;
///
/// std::thread::spawn(|| {
///     scope::own_output(Some(7));
///     println!("under execution 7");
/// });
/// ```
pub fn own_output(execution: Option<u64>) {
    let _ = OWN_OUTPUT.try_with(|own| own.set(execution));
}

/// Whether this thread runs the code of a cell itself (and not a callback).
///
/// ```
/// use cellbeat::scope;
///
/// assert!(!scope::in_cell()); // a plain program has no cells
/// ```
pub fn in_cell() -> bool {
    let scoped = CURRENT
        .try_with(|current| current.borrow().is_some())
        .unwrap_or(false);
    scoped && callback_execution().is_none()
}

/// Ends `thing` when the current cell is run again.
///
/// ```
/// use cellbeat::scope::{self, EndWithCell};
/// use std::sync::Arc;
///
/// struct Recording;
/// impl EndWithCell for Recording {
///     fn end(&self) {
///         println!("stopped");
///     }
/// }
/// let recording = Arc::new(Recording);
/// scope::own(&recording);
/// ```
pub fn own<T: EndWithCell + 'static>(thing: &Arc<T>) {
    current().own(thing);
}

/// Ends what the cell created in the current session: its timers, views, watchers and links.
///
/// ```
/// cellbeat::scope::end_cell("a cell's key");
/// ```
pub fn end_cell(cell: &str) {
    current().session().end_cell(cell);
}

/// The thread that runs cells starts an execution in the notebook's session.
pub(crate) fn begin(execution: u64, cell: &str) {
    let scope = Scope::new(Session::notebook(), execution, cell);
    *crate::base::sync::lock(&LATEST) = Some(scope.clone());
    CURRENT.with(|current| *current.borrow_mut() = Some(scope));
}

/// That execution ended.
pub(crate) fn end() {
    CURRENT.with(|current| *current.borrow_mut() = None);
}
