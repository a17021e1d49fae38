//! Bokeh's events as types: the argument of a handler says which one it is for.
//!
//! ```
//! use cellbeat::prelude::*;
//!
//! let p = figure();
//! p.on(|tap: &Tap| println!("{:.1}, {:.1}", tap.x, tap.y));
//! // While one view is computed, the ranges may change often: only the latest are worth it.
//! p.on(async |view: &RangesUpdate| println!("from {} to {}", view.x0, view.x1)).latest_only();
//! let hidden = p.legend().on(|click: &LegendItemClick| click.item.get("label").map(drop));
//! hidden.unwatch();
//! ```
//!
//! A name that Bokeh does not have does not compile. [`Model::on_event`] takes the name as text, and checks it.

mod handler;
mod kinds;
mod of_document;

pub use handler::{EventHandler, EventWatcher};
pub(super) use handler::{Function, Handling};
pub use kinds::*;
pub use of_document::{ClientReconnected, ConnectionLost, DocumentEvent, DocumentReady};

use super::value::Value;
use super::watch::ModelEvent;
use super::{Model, ModelError, ModelLike};
use crate::base::nearest::nearest;

/// An event of Bokeh as a type: [`Tap`], [`Pan`], [`RangesUpdate`], ... See
/// [Bokeh's list](https://docs.bokeh.org/en/3.9.2/docs/reference/events.html).
///
/// ```
/// use cellbeat::events::TypedEvent;
/// use cellbeat::prelude::*;
///
/// assert_eq!(DoubleTap::NAME, "doubletap");
/// figure().as_model().on_event(DoubleTap::NAME, |event| {
///     if let Some(tap) = DoubleTap::read(&event.values) {
///         println!("{:.1}, {:.1}", tap.x, tap.y);
///     }
/// })?;
/// # Ok::<(), cellbeat::models::ModelError>(())
/// ```
pub trait TypedEvent: Sized + 'static {
    /// Bokeh's name of it: `"tap"`.
    const NAME: &'static str;

    /// The classes of Bokeh whose models have it, or are derived from one that has; all models where there is none.
    const CLASSES: &'static [&'static str];

    /// What came with the event; `None` when it is not of this form.
    fn read(values: &Value) -> Option<Self>;
}

/// Handlers of events, for all models: figures, widgets, legends, axes, ...
///
/// ```
/// use cellbeat::prelude::*;
///
/// let p = figure();
/// let watcher = p.on(|tap: &Tap| println!("{:.1}, {:.1}", tap.x, tap.y));
/// watcher.unwatch();
/// ```
pub trait Events: ModelLike {
    /// Calls `handler` for each event of the type that its argument has, in any view of this model. The handler is a closure
    /// `|tap: &Tap| ..` or `async |tap: &Tap| ..` that gives nothing or a `Result`, and is never called twice at the same time.
    /// While one that is async waits, other handlers run. It ends when its cell is run again.
    ///
    /// # Panics
    /// When this model never has such an event.
    #[track_caller]
    fn on<E: TypedEvent, M>(&self, mut handler: impl EventHandler<E, M>) -> EventWatcher {
        let is_async = handler.__is_async();
        let function = move |event: &ModelEvent| match E::read(&event.values) {
            Some(event) => handler.__call(&event),
            None => Ok(()),
        };
        match (self.as_model()).handle(E::NAME, is_async, Box::new(function)) {
            Ok(watcher) => watcher,
            Err(error) => panic!("{error}"),
        }
    }
}

impl<M: ModelLike> Events for M {}

/// Whether models of the class of `model` may have the event.
///
/// # Errors
/// When Bokeh has no event of this name, or none for such a model.
pub(super) fn check(model: &Model, name: &str) -> Result<(), ModelError> {
    let found = ALL.iter().find(|(known, _)| *known == name);
    let Some((_, classes)) = found else {
        return Err(ModelError::UnknownEvent {
            event: name.to_owned(),
            nearest: nearest(name, ALL.iter().map(|(known, _)| *known)),
        });
    };
    let has = classes.is_empty() || classes.iter().any(|class| model.class().is_a(class));
    match has {
        true => Ok(()),
        false => Err(ModelError::EventOfOthers {
            model: model.class().name,
            event: name.to_owned(),
            classes,
        }),
    }
}

#[cfg(test)]
mod tests;
