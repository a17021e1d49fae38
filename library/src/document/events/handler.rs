//! [`EventHandler`]: what is called for an event; [`Handling`]: how.

use crate::base::sync::lock;
use crate::document::watch::ModelEvent;
use crate::session::scope::{self, EndWithCell};
use crate::session::user_code::UserCode;
use crate::threads::block_on::block_on;
use crate::threads::callback::{Async, Outcome, Sync};
use crate::threads::lanes::Lane;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, Weak};
use std::thread::ThreadId;

/// A closure that handles events of the type `E`: `|tap: &Tap| ..`, `async |tap: &Tap| ..`, which gives nothing or a `Result`
/// whose error can be displayed.
///
/// `M` distinguishes the two kinds of closure; it is always inferred.
#[diagnostic::on_unimplemented(
    message = "this does not handle an event",
    label = "not a handler of an event",
    note = "a handler is a closure whose argument says which event it is for, `|tap: &Tap| ..`, and that gives nothing or a `Result`: end its last expression with `;`",
    note = "what it captures must be `Send` and owned: use `move`, and clone handles before"
)]
pub trait EventHandler<E, M>: Send + 'static {
    #[doc(hidden)]
    fn __is_async(&self) -> bool;

    #[doc(hidden)]
    fn __call(&mut self, event: &E) -> Result<(), String>;
}

impl<E, F, R> EventHandler<E, Sync<R>> for F
where
    F: FnMut(&E) -> R + Send + 'static,
    R: Outcome,
{
    fn __is_async(&self) -> bool {
        false
    }

    fn __call(&mut self, event: &E) -> Result<(), String> {
        self(event).outcome()
    }
}

impl<E, F, R> EventHandler<E, Async<R>> for F
where
    F: AsyncFnMut(&E) -> R + Send + 'static,
    R: Outcome,
{
    fn __is_async(&self) -> bool {
        true
    }

    fn __call(&mut self, event: &E) -> Result<(), String> {
        block_on(self(event)).outcome()
    }
}

pub(in crate::document) type Function = dyn FnMut(&ModelEvent) -> Result<(), String> + Send;

/// Most events that wait for one handler. A page goes on sending while the handler does not return: the oldest are lost then.
const WAITING: usize = 10_000;

/// A handler, and the events that wait for it.
pub(in crate::document) struct Handling {
    code: UserCode,
    /// Where it runs when other handlers are not to wait for it.
    lane: Lane,
    /// Locked while it runs; only by the thread that is `queue.runner`.
    function: Mutex<Box<Function>>,
    queue: Mutex<Queue>,
}

#[derive(Default)]
struct Queue {
    pending: VecDeque<ModelEvent>,
    runner: Option<ThreadId>,
    /// A job for it is in the lane.
    posted: bool,
    /// It runs in its lane.
    apart: bool,
    /// An event takes the place of those that wait.
    latest_only: bool,
}

impl Handling {
    pub(in crate::document) fn new(
        code: UserCode,
        is_async: bool,
        function: Box<Function>,
    ) -> Arc<Self> {
        let queue = Queue {
            apart: is_async,
            ..Queue::default()
        };
        Arc::new(Self {
            code,
            lane: Lane::default(),
            function: Mutex::new(function),
            queue: Mutex::new(queue),
        })
    }

    /// Calls the handler, or leaves the event to the thread that calls it now.
    pub(in crate::document) fn handle(self: &Arc<Self>, event: &ModelEvent) {
        let mut queue = lock(&self.queue);
        if queue.latest_only {
            queue.pending.clear();
        } else if queue.pending.len() == WAITING {
            queue.pending.pop_front();
        }
        queue.pending.push_back(event.clone());
        if queue.runner.is_some() || queue.posted {
            return;
        }
        if queue.apart && !scope::in_cell() {
            queue.posted = true;
            drop(queue);
            let this = self.clone();
            self.lane.post(move || this.run());
        } else {
            drop(queue);
            self.run();
        }
    }

    fn run(&self) {
        let this = std::thread::current().id();
        loop {
            let mut queue = lock(&self.queue);
            queue.posted = false;
            if queue.runner.is_some_and(|runner| runner != this) {
                return;
            }
            let Some(event) = queue.pending.pop_front() else {
                queue.runner = None;
                return;
            };
            queue.runner = Some(this);
            drop(queue);
            (self.code).handle_from_setter(|| (lock(&self.function))(&event));
        }
    }
}

/// A handler of an event. It stays when this is dropped, until [`EventWatcher::unwatch`] or until the cell that made it is run
/// again.
#[derive(Clone)]
pub struct EventWatcher {
    hears: Weak<dyn EndWithCell>,
    handling: Weak<Handling>,
}

impl EventWatcher {
    /// Of the handler `handling`, which gets events until `hears` ends.
    pub(in crate::document) fn new<T: EndWithCell + 'static>(
        hears: &Arc<T>,
        handling: &Arc<Handling>,
    ) -> EventWatcher {
        let hears: Arc<dyn EndWithCell> = hears.clone();
        EventWatcher {
            hears: Arc::downgrade(&hears),
            handling: Arc::downgrade(handling),
        }
    }

    /// Keeps of the events that wait only the latest: for those that come in floods, as [`MouseMove`](super::MouseMove),
    /// [`Pan`](super::Pan) or [`RangesUpdate`](super::RangesUpdate) do, and a handler that takes longer than they do. Other
    /// handlers do not wait for this one then.
    pub fn latest_only(self) -> Self {
        if let Some(handling) = self.handling.upgrade() {
            let mut queue = lock(&handling.queue);
            (queue.latest_only, queue.apart) = (true, true);
        }
        self
    }

    /// Ends the handler; no effect when it ended before.
    pub fn unwatch(&self) {
        if let Some(hears) = self.hears.upgrade() {
            hears.end();
        }
        if let Some(handling) = self.handling.upgrade() {
            lock(&handling.queue).pending.clear();
        }
    }
}
