//! [`Watcher`]: one watcher of parameters, and how it is notified.

use super::params::{Params, WeakParams};
use super::{Event, EventKind};
use crate::base::sync::lock;
use crate::session::scope::{self, EndWithCell};
use crate::session::user_code::UserCode;
use crate::threads::lanes::Lane;
use crate::threads::panics::Failure;
use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, Weak};
use std::thread::ThreadId;

/// How often a watcher may make itself be called again before it is taken for one that never settles.
const MAX_ECHOES: u32 = 100;

/// A handle to a watcher. Dropping it does not end the watcher.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let toggle = Toggle::new("Run");
/// let watcher = toggle.param().watch("value", |event| println!("{:?}", event.new));
/// watcher.unwatch();
/// assert!(!watcher.is_watching());
/// ```
#[derive(Clone)]
pub struct Watcher {
    watching: Weak<Watching>,
}

impl Watcher {
    pub(super) fn new(watching: &Arc<Watching>) -> Watcher {
        Watcher {
            watching: Arc::downgrade(watching),
        }
    }

    /// Ends the watcher; it is not called again. No effect when it ended before.
    pub fn unwatch(&self) {
        if let Some(watching) = self.watching.upgrade() {
            watching.end();
        }
    }

    /// Whether it is still called.
    pub fn is_watching(&self) -> bool {
        let ended = |watching: Arc<Watching>| watching.ended.load(Ordering::Acquire);
        self.watching
            .upgrade()
            .is_some_and(|watching| !ended(watching))
    }
}

impl std::fmt::Debug for Watcher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Watcher")
            .field("watching", &self.is_watching())
            .finish()
    }
}

pub(super) type Function = dyn FnMut(&[Event]) -> Result<(), String> + Send;

/// When a watcher is called.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Notify {
    /// When a value is another one now, or is triggered.
    OnChange,
    /// Also when a value is set to what it was.
    OnSet,
}

pub(super) struct Watching {
    params: WeakParams,
    names: Vec<&'static str>,
    notify: Notify,
    code: UserCode,
    /// Where it runs when it is async, so that events of the page do not wait for what it awaits.
    lane: Option<Lane>,
    /// Locked while it runs; only by the thread that set `delivery.runner`.
    function: Mutex<Box<Function>>,
    delivery: Mutex<Delivery>,
    ended: AtomicBool,
}

#[derive(Default)]
struct Delivery {
    pending: VecDeque<Vec<Event>>,
    runner: Option<ThreadId>,
    /// Calls that the watcher itself caused since it was idle.
    echoes: u32,
}

impl Watching {
    pub(super) fn new(
        params: &Params,
        names: Vec<&'static str>,
        notify: Notify,
        is_async: bool,
        function: Box<Function>,
    ) -> Watching {
        Watching {
            code: UserCode::new(format!(
                "watcher of {}.{}",
                params.class(),
                names.join(", ")
            )),
            params: params.downgrade(),
            names,
            notify,
            lane: is_async.then(Lane::default),
            function: Mutex::new(function),
            delivery: Mutex::default(),
            ended: AtomicBool::new(false),
        }
    }

    /// Calls the watcher with those of the events it watches, or leaves them to the thread that is calling it now.
    pub(super) fn tell(self: &Arc<Self>, events: &[Event]) {
        let every_set = self.notify == Notify::OnSet;
        let wanted = |event: &&Event| {
            self.names.contains(&event.name) && (every_set || event.kind != EventKind::Set)
        };
        let events: Vec<Event> = events.iter().filter(wanted).cloned().collect();
        if events.is_empty() {
            return;
        }
        match &self.lane {
            Some(lane) if !scope::in_cell() && !self.runs_here() => {
                let watching = self.clone();
                lane.post(move || watching.handle(events));
            }
            _ => self.handle(events),
        }
    }

    fn handle(&self, events: Vec<Event>) {
        if self.enqueue(events) {
            while let Some(events) = self.next() {
                self.code
                    .handle_from_setter(|| (lock(&self.function))(&events));
            }
        }
    }

    fn runs_here(&self) -> bool {
        lock(&self.delivery).runner == Some(std::thread::current().id())
    }

    /// Whether this thread is to call the watcher.
    fn enqueue(&self, events: Vec<Event>) -> bool {
        let this = std::thread::current().id();
        let mut delivery = lock(&self.delivery);
        let own_doing = delivery.runner == Some(this);
        if own_doing {
            delivery.echoes += 1;
            if delivery.echoes > MAX_ECHOES {
                drop(delivery);
                self.code.failed(&Failure::error(format!(
                    "it keeps changing what it watches; stopped after {MAX_ECHOES} rounds"
                )));
                return false;
            }
        }
        delivery.pending.push_back(events);
        let idle = delivery.runner.is_none();
        if idle {
            delivery.runner = Some(this);
        }
        idle
    }

    fn next(&self) -> Option<Vec<Event>> {
        let mut delivery = lock(&self.delivery);
        if self.ended.load(Ordering::Acquire) {
            delivery.pending.clear();
        }
        let next = delivery.pending.pop_front();
        if next.is_none() {
            *delivery = Delivery::default();
        }
        next
    }
}

impl EndWithCell for Watching {
    fn end(&self) {
        self.ended.store(true, Ordering::Release);
        if let Some(params) = self.params.upgrade() {
            params.remove_watcher(self);
        }
    }
}
