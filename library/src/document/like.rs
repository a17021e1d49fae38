//! [`ModelLike`]: whatever is a model.

use super::Model;
use super::value::Value;
use crate::threads::callback::Outcome;

/// Whatever is a Bokeh model: the builders, and the generic [`Model`] itself.
///
/// ```
/// use cellbeat::prelude::*;
///
/// fn wide<M: ModelLike>(model: &M) -> M {
///     model.with("width", 800)
/// }
/// let button = wide(&Button::new("Go"));
/// assert_eq!(button.as_model().class().name, "Button");
/// assert_eq!(button.as_model().get("width"), Ok(800.into()));
/// ```
pub trait ModelLike: Clone {
    /// The model behind this.
    fn as_model(&self) -> &Model;

    /// Sets a property and returns the same model: setters can be chained, and a later call changes what is shown.
    ///
    /// # Panics
    /// With the text of [`ModelError`](super::ModelError) when the class has no such property or the property does not take the value.
    /// [`Model::set`] returns it instead.
    #[track_caller]
    fn with(&self, name: &str, value: impl Into<Value>) -> Self {
        self.as_model().set_or_panic(name, value.into());
        self.clone()
    }

    /// Parameters that are properties of the model under another name.
    #[doc(hidden)]
    fn __parameters(&self) -> Vec<(&'static str, &'static str)> {
        Vec::new()
    }
}

impl<M: ModelLike> Outcome for M {
    fn outcome(self) -> Result<(), String> {
        Ok(())
    }
}

impl ModelLike for Model {
    fn as_model(&self) -> &Model {
        self
    }
}

impl<M: ModelLike> ModelLike for &M {
    fn as_model(&self) -> &Model {
        (**self).as_model()
    }

    fn __parameters(&self) -> Vec<(&'static str, &'static str)> {
        (**self).__parameters()
    }
}
