//! Watchers of a model's changes and events.

use std::sync::{Arc, Weak};

use super::events::{self, EventWatcher, Function, Handling};
use super::model::{Model, WeakModel};
use crate::base::rare::Empty;
use crate::document::ModelError;
use crate::document::value::Value;
use crate::session::scope::EndWithCell;
use crate::session::user_code::UserCode;
use crate::threads::callback::Outcome;

type Watch = Arc<dyn Fn(&Value) + Send + Sync>;
type OnEvent = Arc<dyn Fn(&ModelEvent) + Send + Sync>;

#[derive(Default)]
pub(super) struct Watchers {
    changes: Vec<(Arc<Watching>, &'static str, Watch)>,
    events: Vec<(Arc<Watching>, String, OnEvent)>,
    scripts: Vec<(Arc<Watching>, Script)>,
}

impl Empty for Watchers {
    const EMPTY: &'static Watchers = &Watchers {
        changes: Vec::new(),
        events: Vec::new(),
        scripts: Vec::new(),
    };
}

/// A callback that runs in browsers: which property holds it, under which key, and the `CustomJS`.
#[derive(Clone)]
pub(crate) struct Script {
    pub(crate) property: &'static str,
    pub(crate) key: String,
    pub(crate) code: Model,
}

/// An event of a model in the browser that is not a change of a property: a click, a tap, a reset.
///
/// ```
/// use cellbeat::prelude::*;
///
/// figure().as_model().on_event("tap", |event| {
///     println!("{} at {:?}", event.name, event.values.get("x"));
/// })?;
/// # Ok::<(), cellbeat::models::ModelError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct ModelEvent {
    /// Bokeh's name of the event, such as `button_click`.
    pub name: String,
    /// What came with it: `model`, `x`, `y`, ...
    pub values: Value,
}

/// A watcher of a model. It stays when this is dropped, until [`ModelWatcher::unwatch`] or until the cell that made it is run again.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let p = figure();
/// let watcher = p.as_model().on_change("inner_width", |width| println!("{width:?} pixels"))?;
/// watcher.unwatch();
/// # Ok::<(), cellbeat::models::ModelError>(())
/// ```
#[derive(Clone)]
pub struct ModelWatcher(pub(crate) Weak<Watching>);

pub(crate) struct Watching(WeakModel);

impl Watching {
    pub(crate) fn of(model: &Model) -> Arc<Watching> {
        Arc::new(Watching(model.downgrade()))
    }
}

impl Model {
    pub(super) fn changed(&self, name: &str, value: &Value) {
        for watch in self.watches(name) {
            watch(value);
        }
    }

    pub(super) fn changed_lazily(&self, name: &str, value: impl FnOnce() -> Value) {
        let watches = self.watches(name);
        if !watches.is_empty() {
            let value = value();
            watches.iter().for_each(|watch| watch(&value));
        }
    }

    fn watches(&self, name: &str) -> Vec<Watch> {
        let watchers = self.watchers();
        watchers
            .changes
            .iter()
            .filter(|(_, watched, _)| *watched == name)
            .map(|(_, _, watch)| watch.clone())
            .collect()
    }

    /// Calls `watch` with the new value after each change of a property, wherever it comes from. A panic in it is reported
    /// under the cell that made the watcher.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let p = figure();
    /// let (sender, seen) = std::sync::mpsc::channel();
    /// p.as_model().on_change("width", move |width| sender.send(width.as_i64()))?;
    /// p.width(400);
    /// assert_eq!(seen.recv(), Ok(Some(400)));
    /// # Ok::<(), cellbeat::models::ModelError>(())
    /// ```
    ///
    /// # Errors
    /// When the class has no such property.
    pub fn on_change<R: Outcome>(
        &self,
        name: &str,
        watch: impl Fn(&Value) -> R + Send + Sync + 'static,
    ) -> Result<ModelWatcher, ModelError> {
        let name = self.property(name)?.name();
        let code = UserCode::new(format!("watcher of {}.{name}", self.class().name));
        let watching = self.hook(name, move |value| {
            code.handle_from_setter(|| watch(value));
        });
        crate::session::scope::own(&watching);
        Ok(ModelWatcher(Arc::downgrade(&watching)))
    }

    /// As [`Model::on_change`], for the library's own objects: it stays as long as the model.
    pub(crate) fn hook(
        &self,
        name: &'static str,
        watch: impl Fn(&Value) + Send + Sync + 'static,
    ) -> Arc<Watching> {
        let watching = Watching::of(self);
        self.hook_as(&watching, name, watch);
        watching
    }

    /// As [`Model::hook`], until `watching` ends.
    pub(crate) fn hook_as(
        &self,
        watching: &Arc<Watching>,
        name: &'static str,
        watch: impl Fn(&Value) + Send + Sync + 'static,
    ) {
        self.watchers()
            .changes
            .push((watching.clone(), name, Arc::new(watch)));
    }

    /// Calls `handler` for each event of this name, such as `tap` or `button_click`, in any view of the model. Where the name is
    /// known when the code is written, [`Events::on`](super::events::Events::on) has the event as a type.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let p = figure();
    /// p.as_model().on_event("reset", |_| println!("as at first"))?;
    /// assert!(p.as_model().on_event("restart", |_| ()).is_err());
    /// # Ok::<(), cellbeat::models::ModelError>(())
    /// ```
    ///
    /// # Errors
    /// When Bokeh has no such event, or models of this class do not have it.
    pub fn on_event<R: Outcome>(
        &self,
        name: &str,
        mut handler: impl FnMut(&ModelEvent) -> R + Send + 'static,
    ) -> Result<EventWatcher, ModelError> {
        self.handle(name, false, Box::new(move |event| handler(event).outcome()))
    }

    /// [`Model::on_event`] that is compiled once, here.
    pub(super) fn handle(
        &self,
        name: &str,
        is_async: bool,
        function: Box<Function>,
    ) -> Result<EventWatcher, ModelError> {
        events::check(self, name)?;
        let code = UserCode::new(format!("{name} handler of {}", self.class().name));
        let handling = Handling::new(code, is_async, function);
        let heard = handling.clone();
        let watching = self.event_hook(name, move |event| heard.handle(event));
        crate::session::scope::own(&watching);
        Ok(EventWatcher::new(&watching, &handling))
    }

    pub(crate) fn event_hook(
        &self,
        name: &str,
        handler: impl Fn(&ModelEvent) + Send + Sync + 'static,
    ) -> Arc<Watching> {
        let watching = Watching::of(self);
        self.watchers()
            .events
            .push((watching.clone(), name.into(), Arc::new(handler)));
        // The browser publishes only the events that are subscribed to.
        let subscribe = &mut |subscribed| {
            let mut subscribed = match subscribed {
                Value::Set(names) => names,
                _ => Vec::new(),
            };
            let is_known = subscribed.iter().any(|known| known.as_str() == Some(name));
            (!is_known).then(|| {
                subscribed.push(name.into());
                Value::Set(subscribed)
            })
        };
        self.modify("subscribed_events", subscribe)
            .expect("every model has the property");
        watching
    }

    /// Has browsers run a script, as long as `watching` does not end.
    pub(crate) fn run_script(&self, watching: &Arc<Watching>, script: Script) {
        self.edit_scripts(&script, &|scripts| scripts.push((&script.code).into()));
        self.watchers().scripts.push((watching.clone(), script));
    }

    fn edit_scripts(&self, script: &Script, edit: &dyn Fn(&mut Vec<Value>)) {
        let edited = self.modify(script.property, &mut |map| {
            Some(with_scripts(map, &script.key, edit))
        });
        edited.expect("every model has the property");
    }

    /// Ends what runs in browsers: it holds other models, which may hold this one.
    pub(super) fn end_scripts(&self) {
        let watchers = self.watchers();
        let all: Vec<_> = watchers
            .scripts
            .iter()
            .map(|(watching, _)| watching.clone())
            .collect();
        drop(watchers);
        all.iter().for_each(|watching| watching.end());
    }

    /// Runs the handlers of an event.
    pub(crate) fn dispatch(&self, event: &ModelEvent) {
        let watchers = self.watchers();
        let wanted = watchers
            .events
            .iter()
            .filter(|(_, name, _)| *name == event.name);
        let handlers: Vec<_> = wanted.map(|(_, _, handler)| handler.clone()).collect();
        drop(watchers);
        handlers.iter().for_each(|handler| handler(event));
    }
}

/// The scripts of a model with those of `key` edited.
fn with_scripts(map: Value, key: &str, edit: &dyn Fn(&mut Vec<Value>)) -> Value {
    let mut map = match map {
        Value::Map(map) => map,
        _ => Vec::new(),
    };
    let mut entries = map.iter_mut();
    let entry = entries.find(|(name, _)| name.as_str() == Some(key));
    match entry {
        Some((_, Value::List(scripts))) => edit(scripts),
        Some(_) => {}
        None => {
            let mut scripts = Vec::new();
            edit(&mut scripts);
            map.push((key.into(), Value::List(scripts)));
        }
    }
    map.retain(|(_, scripts)| *scripts != Value::List(Vec::new()));
    Value::Map(map)
}

impl ModelWatcher {
    /// Removes the watcher; no effect when it is removed already.
    pub fn unwatch(&self) {
        if let Some(watching) = self.0.upgrade() {
            watching.end();
        }
    }
}

impl EndWithCell for Watching {
    fn end(&self) {
        let Some(model) = self.0.upgrade() else {
            return;
        };
        let mut watchers = model.watchers();
        let changes = watchers
            .changes
            .extract_if(.., |(watching, ..)| std::ptr::eq(&**watching, self))
            .collect::<Vec<_>>();
        let events = watchers
            .events
            .extract_if(.., |(watching, ..)| std::ptr::eq(&**watching, self))
            .collect::<Vec<_>>();
        let scripts = watchers
            .scripts
            .extract_if(.., |(watching, _)| std::ptr::eq(&**watching, self))
            .collect::<Vec<_>>();
        // Dropped without the lock: closures may hold anything.
        drop(watchers);
        for (_, script) in &scripts {
            model.edit_scripts(script, &|scripts| {
                scripts.retain(|other| other.as_model() != Some(&script.code));
            });
        }
        drop((changes, events, scripts));
    }
}
