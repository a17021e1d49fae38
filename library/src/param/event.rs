//! [`Event`]: what a watcher is called with.

use crate::document::value::Value;

/// Why a watcher is called.
///
/// ```
/// use cellbeat::param::EventKind;
/// use cellbeat::prelude::*;
///
/// Toggle::new("Run").param().watch("value", |event| {
///     if event.kind == EventKind::Triggered {
///         println!("asked for, not changed");
///     }
/// });
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventKind {
    /// The value is another one now.
    Changed,
    /// The value was set to what it was.
    Set,
    /// Nothing was set: [`Params::trigger`](super::Params::trigger).
    Triggered,
}

/// One parameter was set or triggered.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let slider = IntSlider::new("n");
/// slider.param().watch("value", |event: &Event| println!("{}: {:?} -> {:?}", event.name, event.old, event.new));
/// slider.value(3);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// The parameter's name.
    pub name: &'static str,
    /// The value before.
    pub old: Value,
    /// The value since.
    pub new: Value,
    /// Why the watcher is called.
    pub kind: EventKind,
}
