//! What the methods of [`Params`] come down to: check, store, call the hook, tell the watchers.

use super::{Params, lock};
use crate::base::nearest::nearest;
use crate::document::value::Value;
use crate::param::watcher::{Function, Notify, Watcher, Watching};
use crate::param::{Event, EventKind, ParamError, Parameter};
use std::sync::Arc;

impl Params {
    /// The declaration of the parameter, or the error that there is none.
    pub(crate) fn parameter(&self, name: &str) -> Result<&Parameter, ParamError> {
        Ok(&self.shared.parameters[self.index(name)?])
    }

    pub(super) fn index(&self, name: &str) -> Result<usize, ParamError> {
        let names = || self.shared.parameters.iter().map(Parameter::name);
        names()
            .position(|known| known == name)
            .ok_or_else(|| ParamError::Unknown {
                owner: self.class().to_owned(),
                parameter: name.to_owned(),
                nearest: nearest(name, names()).map(str::to_owned),
                known: names().map(str::to_owned).collect(),
            })
    }

    pub(super) fn accept(&self, name: &str, value: &Value) -> Result<(usize, Value), ParamError> {
        let index = self.index(name)?;
        let value = self.shared.parameters[index].accept(self.class(), value)?;
        Ok((index, value))
    }

    pub(super) fn set_all(&self, values: &[(&str, Value)]) -> Result<(), ParamError> {
        let accept = |(name, value): &(&str, Value)| {
            let accepted = self.accept(name, value)?;
            if self.parameter(name)?.is_read_only() {
                return Err(ParamError::ReadOnly {
                    owner: self.class().to_owned(),
                    parameter: (*name).to_owned(),
                });
            }
            Ok(accepted)
        };
        let accepted = values.iter().map(accept).collect::<Result<Vec<_>, _>>()?;
        let mut events = self.exchange(accepted);
        let mut refused = None;
        events.retain(|event| match self.hook(event) {
            Ok(()) => true,
            Err(error) => {
                self.put_back(event);
                refused.get_or_insert(error);
                false
            }
        });
        self.notify(&events);
        refused.map_or(Ok(()), Err)
    }

    /// Stores accepted values and says what that changed.
    pub(super) fn exchange(&self, accepted: Vec<(usize, Value)>) -> Vec<Event> {
        let mut values = lock(&self.shared.values);
        let exchange = |(index, new): (usize, Value)| {
            let old = std::mem::replace(&mut values[index], new.clone());
            let kind = if old == new {
                EventKind::Set
            } else {
                EventKind::Changed
            };
            let name = self.shared.parameters[index].name();
            Event {
                name,
                old,
                new,
                kind,
            }
        };
        accepted.into_iter().map(exchange).collect()
    }

    pub(super) fn put_back(&self, event: &Event) {
        if let Ok(index) = self.index(event.name) {
            let mut values = lock(&self.shared.values);
            if values[index] == event.new {
                values[index] = event.old.clone();
            }
        }
    }

    pub(super) fn hook(&self, event: &Event) -> Result<(), ParamError> {
        match self.shared.hook.get() {
            Some(hook) if event.kind != EventKind::Set => {
                hook(event).map_err(|reason| ParamError::Refused {
                    owner: self.class().to_owned(),
                    parameter: event.name.to_owned(),
                    reason,
                })
            }
            _ => Ok(()),
        }
    }

    pub(super) fn notify(&self, events: &[Event]) {
        if events.is_empty() {
            return;
        }
        // Cloned: a watcher may watch or unwatch.
        let watchers = lock(&self.shared.watchers).clone();
        for watcher in watchers {
            watcher.tell(events);
        }
    }

    pub(super) fn add_watcher(
        &self,
        names: &[&str],
        notify: Notify,
        is_async: bool,
        function: Box<Function>,
    ) -> Result<Watcher, ParamError> {
        let names = names
            .iter()
            .map(|name| Ok(self.parameter(name)?.name()))
            .collect::<Result<Vec<_>, ParamError>>()?;
        let watching = Arc::new(Watching::new(self, names, notify, is_async, function));
        let mut watchers = lock(&self.shared.watchers);
        watchers.push(watching.clone());
        drop(watchers);
        crate::session::scope::own(&watching);
        Ok(Watcher::new(&watching))
    }

    pub(in crate::param) fn remove_watcher(&self, watching: &Watching) {
        // Dropped outside of the lock: the closure may hold the last handle of anything.
        let mut ended = Vec::new();
        lock(&self.shared.watchers).retain(|other| {
            let other_one = !std::ptr::eq(&**other, watching);
            if !other_one {
                ended.push(other.clone());
            }
            other_one
        });
    }
}

/// Values that are stored and of which the watchers were not notified yet.
#[must_use = "the watchers are notified by `notify`"]
pub struct Unnotified {
    pub(super) params: Params,
    pub(super) events: Vec<Event>,
}

impl Unnotified {
    /// Calls the watchers. Outside of locks.
    pub fn notify(self) {
        self.params.notify(&self.events);
    }

    /// Whether any value is another one now.
    pub fn changed(&self) -> bool {
        self.events
            .iter()
            .any(|event| event.kind == EventKind::Changed)
    }
}
