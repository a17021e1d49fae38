//! Parameters: values that can be read, set, watched, linked and triggered by name.
//!
//! An object with parameters is [`Parameterized`]; [`Parameterized::param`] gives its [`Params`].
//!
//! ```
//! use cellbeat::param::{Kind, Parameter, Parameterized, Params};
//!
//! #[derive(Clone)]
//! struct Dial(Params);
//! impl Parameterized for Dial {
//!     fn param(&self) -> Params { self.0.clone() }
//! }
//!
//! let dial = Dial(Params::new("Dial", [Parameter::new("value", Kind::Float, 0.0).bounds(0.0..=10.0)]));
//! dial.param().watch("value", |event| println!("{:?} -> {:?}", event.old, event.new));
//! dial.param().set("value", 7);
//! assert_eq!(dial.param().get_as::<f64>("value"), 7.0);
//! assert!(dial.param().try_set("value", 11).is_err());
//! ```

mod error;
mod event;
mod link;
pub(crate) mod of_model;
mod parameter;
mod params;
#[cfg(test)]
mod tests;
mod watcher;

pub use error::ParamError;
pub use event::{Event, EventKind};
pub use link::Link;
pub(crate) use parameter::shorten;
pub use parameter::{Kind, Parameter};
pub use params::{Params, Unnotified};
pub use watcher::Watcher;

/// An object with parameters.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let (slider, toggle) = (IntSlider::new("n"), Toggle::new("Run"));
/// assert_eq!(slider.param().get_as::<i64>("value"), 0);
/// assert!(slider.try_link(&toggle, "value", "value").is_err()); // a number is no flag
/// ```
pub trait Parameterized {
    /// The parameters. The handle keeps the object alive.
    fn param(&self) -> Params;

    /// Sets `target`'s parameter to the value of this object's `parameter` whenever that changes.
    ///
    /// As in Panel, nothing is set when the link is made, so that a link never starts or stops anything by itself;
    /// [`Link::synced`] copies the value once. [`Link::bidirectional`] adds the way back. The link lasts until
    /// [`Link::unlink`] or until the cell that made it is run again; dropping the [`Link`] does not end it.
    ///
    /// ```
    /// # use cellbeat::param::{Kind, Parameter, Parameterized, Params};
    /// # struct Thing(Params);
    /// # impl Parameterized for Thing { fn param(&self) -> Params { self.0.clone() } }
    /// # let toggle = Thing(Params::new("Toggle", [Parameter::new("value", Kind::Bool, true)]));
    /// # let cb = Thing(Params::new("PeriodicCallback", [Parameter::new("running", Kind::Bool, true)]));
    /// toggle.link(&cb, "value", "running").bidirectional();
    /// toggle.param().set("value", false);
    /// assert!(!cb.param().get_as::<bool>("running"));
    /// ```
    ///
    /// # Panics
    /// When [`Parameterized::try_link`] gives an error.
    #[track_caller]
    fn link<T: Parameterized + ?Sized>(
        &self,
        target: &T,
        parameter: &str,
        target_parameter: &str,
    ) -> Link
    where
        Self: Sized,
    {
        match self.try_link(target, parameter, target_parameter) {
            Ok(link) => link,
            Err(error) => panic!("{error}"),
        }
    }

    /// [`Parameterized::link`] that does not panic.
    ///
    /// # Errors
    /// When either parameter does not exist, the types do not fit or the target is read-only. Numbers fit each other.
    fn try_link<T: Parameterized + ?Sized>(
        &self,
        target: &T,
        parameter: &str,
        target_parameter: &str,
    ) -> Result<Link, ParamError>
    where
        Self: Sized,
    {
        Link::new(self.param(), parameter, target.param(), target_parameter)
    }
}

impl Parameterized for Params {
    fn param(&self) -> Params {
        self.clone()
    }
}
