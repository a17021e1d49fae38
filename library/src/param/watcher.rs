//! [`Watcher`]: one watcher of parameters, and how it is notified.

use super::params::{Params, WeakParams};
use super::{Event, EventKind};
use crate::base::sync::lock;
use crate::session::scope::EndWithCell;
use crate::session::user_code::UserCode;
use crate::threads::panics::Failure;
use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, Weak};
use std::thread::ThreadId;

/// How often a watcher may make itself be called again before it is taken for one that never settles.
const MAX_ECHOES: u32 = 100;

/// A handle to a watcher. Dropping it does not end the watcher.
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
    pub fn end(&self) {
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

pub(super) struct Watching {
    params: WeakParams,
    names: Vec<&'static str>,
    /// Notified also when a value is set to what it was.
    every_set: bool,
    code: UserCode,
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
        every_set: bool,
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
            every_set,
            function: Mutex::new(function),
            delivery: Mutex::default(),
            ended: AtomicBool::new(false),
        }
    }

    /// Calls the watcher with those of the events it watches, or leaves them to the thread that is calling it now.
    pub(super) fn tell(&self, events: &[Event]) {
        let wanted = |event: &&Event| {
            self.names.contains(&event.name) && (self.every_set || event.kind != EventKind::Set)
        };
        let events: Vec<Event> = events.iter().filter(wanted).cloned().collect();
        if !events.is_empty() && self.enqueue(events) {
            while let Some(events) = self.next() {
                self.code
                    .handle_from_setter(|| (lock(&self.function))(&events));
            }
        }
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
