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
        let accept = |(name, value): &(&str, Value)| self.accept_set(name, value);
        let accepted = values.iter().map(accept).collect::<Result<Vec<_>, _>>()?;
        self.take_effect(self.exchange(accepted))
    }

    /// [`Params::accept`] of a parameter that not only the owner sets.
    fn accept_set(&self, name: &str, value: &Value) -> Result<(usize, Value), ParamError> {
        let accepted = self.accept(name, value)?;
        if self.shared.parameters[accepted.0].is_read_only() {
            return Err(ParamError::ReadOnly {
                owner: self.class().to_owned(),
                parameter: name.to_owned(),
            });
        }
        Ok(accepted)
    }

    /// [`Params::try_modify`], compiled once.
    pub(super) fn try_change(
        &self,
        name: &str,
        change: &mut dyn FnMut(Value) -> Result<Value, ParamError>,
    ) -> Result<(), ParamError> {
        loop {
            let old = self.try_get(name)?;
            let accepted = self.accept_set(name, &change(old.clone())?)?;
            if let Some(event) = self.exchange_if(&old, accepted) {
                return self.take_effect(vec![event]);
            }
        }
    }

    /// [`Params::store`] of what `change` makes of a value that nobody sets in between.
    #[track_caller]
    pub(crate) fn store_changed(&self, name: &str, change: &dyn Fn(Value) -> Value) -> Unnotified {
        loop {
            let old = self.get(name);
            let accepted = super::or_panic(self.accept(name, &change(old.clone())));
            if let Some(event) = self.exchange_if(&old, accepted) {
                return Unnotified {
                    params: self.clone(),
                    events: vec![event],
                };
            }
        }
    }

    /// Stores an accepted value in place of `old`, and only of that.
    fn exchange_if(&self, old: &Value, (index, new): (usize, Value)) -> Option<Event> {
        let mut values = lock(&self.shared.values);
        (values[index] == *old).then(|| self.exchange_one(&mut values, index, new))
    }

    /// The hook makes changes take effect; then the watchers are notified.
    fn take_effect(&self, mut events: Vec<Event>) -> Result<(), ParamError> {
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
        let accepted = accepted.into_iter();
        accepted
            .map(|(index, new)| self.exchange_one(&mut values, index, new))
            .collect()
    }

    fn exchange_one(&self, values: &mut [Value], index: usize, new: Value) -> Event {
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
///
/// ```
/// use cellbeat::param::{Kind, Parameter, Params, Unnotified};
///
/// let params = Params::new("Job", [Parameter::new("done", Kind::Int, 0).read_only()]);
/// let stored: Unnotified = params.store(&[("done", 1.into())]); // here a lock may be held
/// assert!(stored.changed());
/// stored.notify(); // and here none
/// ```
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
