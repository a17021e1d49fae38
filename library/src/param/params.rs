//! [`Params`]: the parameters of one object.

mod store;

pub use store::Unnotified;

use super::watcher::{Function, Notify, Watcher, Watching};
use super::{Event, EventKind, ParamError, Parameter};
use crate::base::sync::lock;
use crate::document::value::{FromValue, Value};
use crate::session::Session;
use crate::threads::callback::Reply;
use std::any::Any;
use std::fmt;
use std::sync::{Arc, Mutex, OnceLock, Weak};

/// A handle to the parameters of one object. Cheap to clone; all clones are the same parameters.
///
/// Methods that name a parameter panic with a message that says the way out when it does not exist or does not take the
/// value; each has a `try_` twin that returns the error. Watchers and the owner's hook run on the thread that sets, after
/// the values are stored and outside of every lock.
///
/// ```
/// use cellbeat::param::{Kind, Parameter, Params};
///
/// let params = Params::new("Dial", [
///     Parameter::new("value", Kind::Float, 0.0).bounds(0.0..=10.0),
///     Parameter::new("unit", Kind::Str, "bar"),
/// ]);
/// let watcher = params.watch("value", |event| println!("{:?} -> {:?}", event.old, event.new));
/// params.watch_all(&["value", "unit"], |events| println!("{} at once", events.len()));
/// params.set("value", 7);
/// params.modify("value", |value: f64| value + 1.0);
/// assert_eq!((params.get("value"), params.get_as::<f64>("value")), (8.0.into(), 8.0));
/// params.update([("value", 2.5.into()), ("unit", cellbeat::value::Value::from("psi"))]);
/// params.trigger("value"); // calls the watchers, though nothing has changed
/// params.unwatch(&watcher);
///
/// assert_eq!((params.class(), params.parameters().len()), ("Dial", 2));
/// assert!(params.try_set("value", 11).is_err() && params.try_get("color").is_err());
/// ```
#[derive(Clone)]
pub struct Params {
    shared: Arc<Shared>,
    /// The object itself, so that whoever holds its parameters can still set them to an effect.
    owner: Option<Arc<dyn Any + Send + Sync>>,
}

/// A handle that keeps nothing alive.
#[derive(Clone)]
pub(crate) struct WeakParams {
    shared: Weak<Shared>,
    owner: Option<Weak<dyn Any + Send + Sync>>,
}

type Hook = dyn Fn(&Event) -> Result<(), String> + Send + Sync;

struct Shared {
    class: &'static str,
    /// Objects of one class may have them in common.
    parameters: Arc<[Parameter]>,
    /// In the order of `parameters`.
    values: Mutex<Vec<Value>>,
    watchers: Mutex<Vec<Arc<Watching>>>,
    hook: OnceLock<Box<Hook>>,
    /// Set where other sessions must not steer the object.
    session: OnceLock<Session>,
}

impl Params {
    /// The parameters of an object of the class `class`, which is named in messages.
    ///
    /// # Panics
    /// When a default value is not one its parameter accepts: a mistake of the class, not of its user.
    #[track_caller]
    pub fn new(class: &'static str, parameters: impl IntoIterator<Item = Parameter>) -> Params {
        Params::in_common(class, parameters.into_iter().collect())
    }

    /// The same, of a class whose objects all have these, with these defaults.
    #[track_caller]
    pub(crate) fn in_common(class: &'static str, parameters: Arc<[Parameter]>) -> Params {
        let accept = |parameter: &Parameter| match parameter.accept(class, parameter.default()) {
            Ok(value) => value,
            Err(error) => panic!("{error}"),
        };
        let values = parameters.iter().map(accept).collect();
        Params {
            shared: Arc::new(Shared {
                class,
                parameters,
                values: Mutex::new(values),
                watchers: Mutex::default(),
                hook: OnceLock::new(),
                session: OnceLock::new(),
            }),
            owner: None,
        }
    }

    /// The same parameters in a handle that keeps `owner` alive. An object holds its own `Params` without this (else it would
    /// keep itself alive) and gives it to whoever calls [`Parameterized::param`](super::Parameterized::param).
    ///
    /// ```
    /// use cellbeat::param::{Kind, Parameter, Parameterized, Params};
    /// use std::sync::Arc;
    ///
    /// #[derive(Clone)]
    /// struct Camera(Arc<Params>);
    /// impl Parameterized for Camera {
    ///     fn param(&self) -> Params {
    ///         self.0.owned_by(self.0.clone()) // who links to it keeps it
    ///     }
    /// }
    /// let camera = Camera(Arc::new(Params::new("Camera", [Parameter::new("gain", Kind::Int, 1)])));
    /// camera.param().set("gain", 2);
    /// ```
    pub fn owned_by(&self, owner: Arc<dyn Any + Send + Sync>) -> Params {
        Params {
            shared: self.shared.clone(),
            owner: Some(owner),
        }
    }

    /// Says, once, that the object is for `session` alone: no visitor's object can be linked to it.
    pub(crate) fn belong_to(&self, session: &Session) {
        let _ = self.shared.session.set(session.clone());
    }

    pub(crate) fn session(&self) -> Option<&Session> {
        self.shared.session.get()
    }

    /// Sets the owner's hook, once: it is called before the watchers when a value changed or is triggered, and makes the
    /// change take effect. An error puts the old value back and is given to whoever set it.
    ///
    /// ```
    /// use cellbeat::param::{Kind, Parameter, Params};
    ///
    /// let params = Params::new("Port", [Parameter::new("baud", Kind::Int, 9600)]);
    /// params.on_set(|event| match event.new.as_i64() {
    ///     Some(baud) if baud % 300 == 0 => Ok(()), // set the device
    ///     _ => Err("the device knows multiples of 300 only".to_owned()),
    /// });
    /// assert!(params.try_set("baud", 1000).is_err());
    /// assert_eq!(params.get_as::<i64>("baud"), 9600);
    /// ```
    pub fn on_set(&self, hook: impl Fn(&Event) -> Result<(), String> + Send + Sync + 'static) {
        let first = self.shared.hook.set(Box::new(hook)).is_ok();
        debug_assert!(first, "{} has a hook already", self.shared.class);
    }

    /// The class of the object.
    pub fn class(&self) -> &'static str {
        self.shared.class
    }

    /// Whether only the owner sets the parameter.
    pub(crate) fn is_read_only(&self, name: &str) -> bool {
        let mut parameters = self.shared.parameters.iter();
        parameters.any(|parameter| parameter.name() == name && parameter.is_read_only())
    }

    /// Whether both are handles to the same parameters.
    pub(crate) fn is_same(&self, other: &Params) -> bool {
        Arc::ptr_eq(&self.shared, &other.shared)
    }

    /// The parameters' declarations.
    pub fn parameters(&self) -> &[Parameter] {
        &self.shared.parameters
    }

    /// The value.
    ///
    /// # Panics
    /// When there is no parameter `name`.
    #[track_caller]
    pub fn get(&self, name: &str) -> Value {
        or_panic(self.try_get(name))
    }

    /// The value.
    ///
    /// # Errors
    /// When there is no parameter `name`.
    pub fn try_get(&self, name: &str) -> Result<Value, ParamError> {
        let index = self.index(name)?;
        Ok(lock(&self.shared.values)[index].clone())
    }

    /// The value as a Rust type.
    ///
    /// # Panics
    /// When there is no parameter `name`, or it is of another type.
    #[track_caller]
    pub fn get_as<T: FromValue>(&self, name: &str) -> T {
        or_panic(self.try_get_as(name))
    }

    /// The value as a Rust type.
    ///
    /// # Errors
    /// When there is no parameter `name`, or it is of another type.
    pub fn try_get_as<T: FromValue>(&self, name: &str) -> Result<T, ParamError> {
        self.read(name, &self.try_get(name)?)
    }

    fn read<T: FromValue>(&self, name: &str, value: &Value) -> Result<T, ParamError> {
        T::from_value(value).map_err(|wrong| ParamError::WrongType {
            owner: self.class().to_owned(),
            parameter: name.to_owned(),
            expected: self.shared.parameters[self.index(name).unwrap_or_default()].words(),
            found: wrong.expected.to_owned(),
        })
    }

    /// Sets the value, then calls the watchers.
    ///
    /// # Panics
    /// When there is no parameter `name`, or it does not take the value.
    #[track_caller]
    pub fn set(&self, name: &str, value: impl Into<Value>) {
        or_panic(self.try_set(name, value));
    }

    /// Sets the value, then calls the watchers.
    ///
    /// # Errors
    /// When there is no parameter `name`, or it does not take the value: nothing is changed then.
    pub fn try_set(&self, name: &str, value: impl Into<Value>) -> Result<(), ParamError> {
        self.set_all(&[(name, value.into())])
    }

    /// Sets the value to what `change` makes of it, then calls the watchers. Nobody sets it between the two: `change` is called
    /// again when somebody did.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// let slider = IntSlider::new("n");
    /// std::thread::scope(|threads| {
    ///     for _ in 0..2 {
    ///         threads.spawn(|| slider.param().modify("value", |n: i64| n + 1));
    ///     }
    /// });
    /// assert_eq!(slider.get_value(), 2);
    /// ```
    ///
    /// # Panics
    /// When there is no parameter `name`, it is of another type, or it does not take the value.
    #[track_caller]
    pub fn modify<T: FromValue, V: Into<Value>>(&self, name: &str, change: impl FnMut(T) -> V) {
        or_panic(self.try_modify(name, change));
    }

    /// [`Params::modify`] that does not panic.
    ///
    /// # Errors
    /// When there is no parameter `name`, it is of another type, or it does not take the value: nothing is changed then.
    pub fn try_modify<T: FromValue, V: Into<Value>>(
        &self,
        name: &str,
        mut change: impl FnMut(T) -> V,
    ) -> Result<(), ParamError> {
        self.try_change(name, &mut |value| {
            Ok(change(self.read(name, &value)?).into())
        })
    }

    /// Sets several values at once: all are checked before any is set, and each watcher is called once.
    ///
    /// # Panics
    /// As [`Params::set`].
    #[track_caller]
    pub fn update<'a, V: Into<Value>>(&self, values: impl IntoIterator<Item = (&'a str, V)>) {
        or_panic(self.try_update(values));
    }

    /// Sets several values at once: all are checked before any is set, and each watcher is called once.
    ///
    /// # Errors
    /// As [`Params::try_set`].
    pub fn try_update<'a, V: Into<Value>>(
        &self,
        values: impl IntoIterator<Item = (&'a str, V)>,
    ) -> Result<(), ParamError> {
        let values: Vec<_> = values
            .into_iter()
            .map(|(name, value)| (name, value.into()))
            .collect();
        self.set_all(&values)
    }

    /// Calls hook and watchers of the parameter as if its value had changed.
    ///
    /// # Panics
    /// When there is no parameter `name`.
    #[track_caller]
    pub fn trigger(&self, name: &str) {
        or_panic(self.try_trigger(name));
    }

    /// Calls hook and watchers of the parameter as if its value had changed.
    ///
    /// # Errors
    /// When there is no parameter `name`, or what the owner's hook says.
    pub fn try_trigger(&self, name: &str) -> Result<(), ParamError> {
        let index = self.index(name)?;
        let value = lock(&self.shared.values)[index].clone();
        let mut event = Event {
            name: self.shared.parameters[index].name(),
            old: value.clone(),
            new: value,
            kind: EventKind::Triggered,
        };
        self.hook(&event)?;
        // What the hook makes when it is triggered is another value now.
        event.new = lock(&self.shared.values)[index].clone();
        self.notify(&[event]);
        Ok(())
    }

    /// Calls `watcher` when the parameter changes or is triggered. A watcher is never called twice at the same time: what
    /// changes while it runs, by its own doing too, it is notified when it returns. A watcher that panics or gives an error is reported
    /// under the cell that made it, and the others still run. It may give a future ([`Reply`]).
    ///
    /// It lasts until [`Params::unwatch`], or until the cell that made it is run again.
    ///
    /// # Panics
    /// When there is no parameter `name`.
    #[track_caller]
    pub fn watch<M, R: Reply<M>>(
        &self,
        name: &str,
        watcher: impl FnMut(&Event) -> R + Send + 'static,
    ) -> Watcher {
        self.watch_each(name, R::IS_ASYNC, each(watcher))
    }

    /// As [`Params::watch`].
    ///
    /// # Errors
    /// When there is no parameter `name`.
    pub fn try_watch<M, R: Reply<M>>(
        &self,
        name: &str,
        watcher: impl FnMut(&Event) -> R + Send + 'static,
    ) -> Result<Watcher, ParamError> {
        self.add_watcher(
            &[name],
            Notify::OnChange,
            R::IS_ASYNC,
            of_each(each(watcher)),
        )
    }

    /// [`Params::watch`] that is compiled once, here: what is generic is compiled with each cell.
    #[track_caller]
    pub(crate) fn watch_each(&self, name: &str, is_async: bool, watcher: Box<Each>) -> Watcher {
        or_panic(self.add_watcher(&[name], Notify::OnChange, is_async, of_each(watcher)))
    }

    /// Calls `watcher` once for each [`Params::update`] that changes any of the parameters, with all of their events.
    ///
    /// # Panics
    /// When there is no parameter of one of the names.
    #[track_caller]
    pub fn watch_all<M, R: Reply<M>>(
        &self,
        names: &[&str],
        watcher: impl FnMut(&[Event]) -> R + Send + 'static,
    ) -> Watcher {
        or_panic(self.try_watch_all(names, watcher))
    }

    /// As [`Params::watch_all`].
    ///
    /// # Errors
    /// When there is no parameter of one of the names.
    pub fn try_watch_all<M, R: Reply<M>>(
        &self,
        names: &[&str],
        mut watcher: impl FnMut(&[Event]) -> R + Send + 'static,
    ) -> Result<Watcher, ParamError> {
        let watcher = move |events: &[Event]| watcher(events).reply();
        self.add_watcher(names, Notify::OnChange, R::IS_ASYNC, Box::new(watcher))
    }

    /// As [`Params::watch`], and also called when the parameter is set to the value it has ([`EventKind::Set`]).
    ///
    /// ```
    /// use cellbeat::param::EventKind;
    /// use cellbeat::prelude::*;
    ///
    /// let slider = IntSlider::new("n").value(3);
    /// let (sender, seen) = std::sync::mpsc::channel();
    /// slider.param().watch_set("value", move |event| sender.send(event.kind));
    /// slider.value(3);
    /// assert_eq!(seen.recv(), Ok(EventKind::Set));
    /// ```
    ///
    /// # Panics
    /// When there is no parameter `name`.
    #[track_caller]
    pub fn watch_set<M, R: Reply<M>>(
        &self,
        name: &str,
        watcher: impl FnMut(&Event) -> R + Send + 'static,
    ) -> Watcher {
        self.watch_each_set(name, R::IS_ASYNC, each(watcher))
    }

    /// [`Params::watch_set`] that is compiled once, here.
    #[track_caller]
    pub(crate) fn watch_each_set(&self, name: &str, is_async: bool, watcher: Box<Each>) -> Watcher {
        or_panic(self.add_watcher(&[name], Notify::OnSet, is_async, of_each(watcher)))
    }

    /// Ends a watcher. No effect when it ended before.
    pub fn unwatch(&self, watcher: &Watcher) {
        watcher.unwatch();
    }

    /// Stores values on behalf of the owner: read-only ones too, and without calling the hook. The watchers are called by
    /// [`Unnotified::notify`], so that the owner can store while it holds its own lock.
    ///
    /// ```
    /// use cellbeat::param::{Kind, Parameter, Params};
    ///
    /// let params = Params::new("Job", [Parameter::new("done", Kind::Int, 0).read_only()]);
    /// assert!(params.try_set("done", 1).is_err());
    /// params.store(&[("done", 1.into())]).notify();
    /// assert_eq!(params.get_as::<i64>("done"), 1);
    /// ```
    ///
    /// # Panics
    /// When the class does not have the parameter or gives it a wrong value: a mistake of the class.
    #[track_caller]
    pub fn store(&self, values: &[(&str, Value)]) -> Unnotified {
        or_panic(self.try_store(values))
    }

    /// [`Params::store`] that does not panic.
    pub(crate) fn try_store(&self, values: &[(&str, Value)]) -> Result<Unnotified, ParamError> {
        let accepted = values.iter().map(|(name, value)| self.accept(name, value));
        let accepted: Vec<_> = accepted.collect::<Result<_, _>>()?;
        Ok(Unnotified {
            params: self.clone(),
            events: self.exchange(accepted),
        })
    }

    pub(crate) fn downgrade(&self) -> WeakParams {
        WeakParams {
            shared: Arc::downgrade(&self.shared),
            owner: self.owner.as_ref().map(Arc::downgrade),
        }
    }
}

impl WeakParams {
    pub(crate) fn upgrade(&self) -> Option<Params> {
        let owner = match &self.owner {
            Some(owner) => Some(owner.upgrade()?),
            None => None,
        };
        Some(Params {
            shared: self.shared.upgrade()?,
            owner,
        })
    }
}

impl fmt::Debug for Params {
    /// `Toggle(value=true, name="x")`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let values = lock(&self.shared.values).clone();
        write!(f, "{}(", self.class())?;
        for (index, (parameter, value)) in self.shared.parameters.iter().zip(values).enumerate() {
            let comma = if index == 0 { "" } else { ", " };
            write!(f, "{comma}{}={}", parameter.name(), super::shorten(&value))?;
        }
        f.write_str(")")
    }
}

/// A watcher of single events.
pub(crate) type Each = dyn FnMut(&Event) -> Result<(), String> + Send;

fn each<M, R: Reply<M>>(mut watcher: impl FnMut(&Event) -> R + Send + 'static) -> Box<Each> {
    Box::new(move |event| watcher(event).reply())
}

/// The same as a watcher of all of them.
fn of_each(mut watcher: Box<Each>) -> Box<Function> {
    Box::new(move |events| events.iter().try_for_each(&mut watcher))
}

#[track_caller]
fn or_panic<T>(result: Result<T, ParamError>) -> T {
    match result {
        Ok(value) => value,
        Err(error) => panic!("{error}"),
    }
}
