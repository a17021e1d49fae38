//! A session: the notebook, or one visitor of a served page.

pub mod outputs;
pub(crate) mod parts;
pub(crate) mod prints;
pub(crate) mod report;
pub mod scope;
pub(crate) mod user_code;

use crate::base::sync::lock;
use crate::threads::lanes::Lane;
use crate::threads::panics::catch;
use crate::threads::timer::Timer;
use outputs::{NoOutputs, Outputs};
use parts::Parts;
use scope::Scope;
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, LazyLock, Mutex, Weak};

/// Something that ends when the cell that created it is run again.
///
/// ```
/// use cellbeat::scope::{self, EndWithCell};
/// use std::sync::Arc;
///
/// struct Socket;
/// impl EndWithCell for Socket {
///     fn end(&self) {
///         println!("closed");
///     }
/// }
/// let socket = Arc::new(Socket);
/// scope::own(&socket); // until the cell is run again
/// ```
pub trait EndWithCell: Send + Sync {
    /// Ends it. Called once, on the thread that runs cells; must not block.
    fn end(&self);
}

/// What one user of the objects shares: where outputs go, and what each cell created. Cheap to clone.
///
/// ```
/// use cellbeat::Session;
///
/// let session = Session::notebook();
/// let elsewhere = Session::new(session.outputs()); // other objects, the same outputs
/// elsewhere.set_outputs(session.outputs());
/// assert!(session != elsewhere);
/// elsewhere.end_cell("a cell's key");
/// elsewhere.end();
/// ```
#[derive(Clone)]
pub struct Session {
    shared: Arc<Shared>,
}

struct Shared {
    outputs: Mutex<Arc<dyn Outputs>>,
    cells: Mutex<HashMap<Box<str>, Owned>>,
    parts: Parts,
    timer: Timer,
    /// Its visitor's events: one visitor does not wait for another's.
    lane: Lane,
    /// It is that of one visitor of a served page.
    is_visitors: bool,
    /// Its app is a notebook that is served as a whole.
    runs_notebook: AtomicBool,
}

/// What one cell owns, weakly.
#[derive(Default)]
struct Owned {
    things: Vec<Weak<dyn EndWithCell>>,
    /// Length at which dropped things are looked for next.
    prune_at: usize,
}

impl Session {
    /// A session whose outputs go to `outputs`.
    pub fn new(outputs: Arc<dyn Outputs>) -> Session {
        Session::make(outputs, Timer::shared(), false)
    }

    /// The session of one visitor of a served page.
    pub(crate) fn visitors(outputs: Arc<dyn Outputs>) -> Session {
        Session::make(outputs, Timer::shared(), true)
    }

    #[cfg(test)]
    pub(crate) fn with_timer(outputs: Arc<dyn Outputs>, timer: Timer) -> Session {
        Session::make(outputs, timer, false)
    }

    fn make(outputs: Arc<dyn Outputs>, timer: Timer, is_visitors: bool) -> Session {
        Session {
            shared: Arc::new(Shared {
                outputs: Mutex::new(outputs),
                cells: Mutex::default(),
                parts: Parts::default(),
                timer,
                lane: Lane::default(),
                is_visitors,
                runs_notebook: AtomicBool::new(false),
            }),
        }
    }

    /// The session of this process' notebook; its outputs go nowhere until a kernel is connected.
    pub fn notebook() -> Session {
        static NOTEBOOK: LazyLock<Session> = LazyLock::new(|| Session::new(Arc::new(NoOutputs)));
        NOTEBOOK.clone()
    }

    /// Where outputs go.
    pub fn outputs(&self) -> Arc<dyn Outputs> {
        lock(&self.shared.outputs).clone()
    }

    /// Has outputs go there from now on.
    pub fn set_outputs(&self, outputs: Arc<dyn Outputs>) {
        *lock(&self.shared.outputs) = outputs;
    }

    /// What later rooms keep for this session.
    pub(crate) fn parts(&self) -> &Parts {
        &self.shared.parts
    }

    /// Whether it is that of one visitor of a served page.
    pub(crate) fn is_visitors(&self) -> bool {
        self.shared.is_visitors
    }

    /// Whether its app is a notebook that is served as a whole: what its cells say holds for all visitors.
    pub(crate) fn runs_notebook(&self) -> bool {
        self.shared.runs_notebook.load(Ordering::Acquire)
    }

    pub(crate) fn set_runs_notebook(&self) {
        self.shared.runs_notebook.store(true, Ordering::Release);
    }

    pub(crate) fn lane(&self) -> &Lane {
        &self.shared.lane
    }

    pub(crate) fn timer(&self) -> &Timer {
        &self.shared.timer
    }

    pub(crate) fn own(&self, cell: &str, thing: &Arc<dyn EndWithCell>) {
        const PRUNE_FROM: usize = 64;
        let mut cells = lock(&self.shared.cells);
        let owned = cells.entry(cell.into()).or_default();
        owned.things.push(Arc::downgrade(thing));
        if owned.things.len() > owned.prune_at.max(PRUNE_FROM) {
            owned.things.retain(|thing| thing.strong_count() > 0);
            owned.prune_at = owned.things.len() * 2;
        }
    }

    /// Ends what `cell` created, in the order of creation.
    pub fn end_cell(&self, cell: &str) {
        let owned = lock(&self.shared.cells).remove(cell).unwrap_or_default();
        for thing in owned.things.iter().filter_map(Weak::upgrade) {
            if let Err(failure) = catch(|| thing.end()) {
                eprintln!("cellbeat: ending what a cell created {failure}");
            }
        }
    }

    /// Ends the session, as when its visitor is gone: what its cells created and every periodic callback, which cannot be
    /// started again; then the hooks for the end of a session are called.
    pub fn end(&self) {
        let cells: Vec<Box<str>> = lock(&self.shared.cells).keys().cloned().collect();
        cells.iter().for_each(|cell| self.end_cell(cell));
        let _entered = Scope::new(self.clone(), 0, "").enter();
        self.shared.parts.end();
    }
}

impl PartialEq for Session {
    /// Whether it is the same session.
    fn eq(&self, other: &Session) -> bool {
        Arc::ptr_eq(&self.shared, &other.shared)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Fixture;
    use std::sync::mpsc::{Sender, channel};

    struct Thing(u32, Mutex<Sender<u32>>);

    impl EndWithCell for Thing {
        fn end(&self) {
            lock(&self.1).send(self.0).unwrap();
        }
    }

    #[test]
    fn a_cell_ends_what_it_owns_once_and_in_order() {
        let fixture = Fixture::manual();
        let (sender, ended) = channel();
        let thing = |name| Arc::new(Thing(name, Mutex::new(sender.clone())));
        let things = [thing(1), thing(2), thing(3), thing(4)];
        fixture.scope(1, "a").own(&things[0]);
        fixture.scope(1, "b").own(&things[1]);
        fixture.scope(2, "a").own(&things[2]);
        fixture.scope(3, "").own(&things[3]);
        fixture.session.end_cell("a");
        fixture.session.end_cell("a");
        fixture.session.end_cell("");
        assert_eq!(ended.try_iter().collect::<Vec<_>>(), [1, 3]);
    }

    #[test]
    fn a_session_that_ended_ticks_no_more() {
        use crate::prelude::*;
        let fixture = Fixture::manual();
        let _entered = fixture.scope(1, "").enter();
        let cb = state.add_periodic_callback(|| {}, ms(100));
        fixture.session.end();
        assert!(!cb.running());
        assert!(cb.param().try_set("running", true).is_err());
        assert_eq!(fixture.timer.armed(), 0);
    }

    #[test]
    fn what_was_dropped_does_not_pile_up() {
        let fixture = Fixture::manual();
        let (sender, _ended) = channel();
        let scope = fixture.scope(1, "a");
        for name in 0..10_000 {
            scope.own(&Arc::new(Thing(name, Mutex::new(sender.clone()))));
        }
        assert!(lock(&fixture.session.shared.cells)["a"].things.len() < 100);
    }
}
