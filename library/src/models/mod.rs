//! Bokeh's models: a typed builder for each, generated from Bokeh itself, and the checked generic way to set any property.
//!
//! ```
//! use cellbeat::models::{self, ModelLike, properties::*};
//!
//! let range = models::Range1d::new().start(0).end(10);
//! let error = range.as_model().set("strat", 1).unwrap_err();
//! assert!(error.to_string().contains("Range1d has no property strat, did you mean \"start\"?"));
//! ```

mod data_source;
#[rustfmt::skip]
pub(crate) mod generated;

pub use crate::document::{ModelError, spec};
pub use generated::*;

use crate::document::value::Value;
use crate::document::{Model, ModelWatcher};
use crate::ui::jslink::{self, End, JsLink, JsLinkError};

/// The version of Bokeh that the models are of; BokehJS has to be of the same one.
pub const BOKEH_VERSION: &str = crate::document::spec::table::BOKEH_VERSION;

/// The traits that carry the setters of the builders, one for each class of Bokeh.
pub mod properties {
    pub use super::generated::properties::*;
}

/// Whatever is a Bokeh model: the builders, and the generic [`Model`] itself.
pub trait ModelLike: Clone {
    /// The model behind this.
    fn as_model(&self) -> &Model;

    /// Sets a property and returns the same model: setters can be chained, and a later call changes what is shown.
    ///
    /// # Panics
    /// With the text of [`ModelError`] when the class has no such property or the property does not take the value.
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

    /// Links a property to one of `target` within the browser: the target follows at once, without Rust, also on a page that
    /// was saved. What the link sets is set here too, so that all views show the same. At first the target takes the source's
    /// value. A widget's parameter can be named in place of its property, and with dots a property of a model that a property
    /// holds. The link stays when the handle is dropped, until [`JsLink::unlink`] or until the cell that made it is run again.
    ///
    /// Panel's `jslink`, Bokeh's `js_link`.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// let p = figure();
    /// let line = p.line("x", "y").source(&ColumnDataSource::new([("x", [0, 1]), ("y", [0, 1])]));
    /// let width = FloatSlider::new("Line width").range(1.0..=20.0);
    /// width.jslink(&line, "value", "glyph.line_width");
    /// let (one, other) = (Toggle::new("one"), Toggle::new("other"));
    /// one.jslink(&other, "value", "value").bidirectional();
    /// # assert!(width.try_jslink(&line, "value", "glyph.line_with").is_err());
    /// ```
    ///
    /// # Panics
    /// With the text of the error of [`ModelLike::try_jslink`].
    #[track_caller]
    fn jslink<T: ModelLike>(&self, target: &T, property: &str, target_property: &str) -> JsLink {
        match self.try_jslink(target, property, target_property) {
            Ok(link) => link,
            Err(error) => panic!("{error}"),
        }
    }

    /// [`ModelLike::jslink`] that does not panic.
    ///
    /// # Errors
    /// When either property does not exist, the target does not take the value or is read-only, or the two are of different
    /// sessions.
    fn try_jslink<T: ModelLike>(
        &self,
        target: &T,
        property: &str,
        target_property: &str,
    ) -> Result<JsLink, JsLinkError> {
        let source = End::of(self, property)?;
        JsLink::new(source, End::of(target, target_property)?)
    }

    /// Runs JavaScript in the browser whenever a property changes or, with `event:NAME`, when an event of the model happens,
    /// such as `event:button_click`. In the code, `cb_obj` is the model (or the event), and each argument has its name. What the
    /// code sets reaches Rust and other views as if the reader had set it. Where an object is shown several times, the code
    /// runs in each view.
    ///
    /// Panel's `jscallback`, Bokeh's `js_on_change` and `js_on_event`.
    ///
    /// ```
    /// # use cellbeat::prelude::*;
    /// let (celsius, text) = (FloatSlider::new("°C").range(0.0..=100.0), pane::html("32 °F"));
    /// celsius.jscallback("value", [("text", &text)], "text.text = `${cb_obj.value * 1.8 + 32} °F`");
    /// ```
    ///
    /// # Panics
    /// With the text of the error of [`ModelLike::try_jscallback`].
    #[track_caller]
    fn jscallback<N: Into<String>, V: Into<Value>>(
        &self,
        property: &str,
        args: impl IntoIterator<Item = (N, V)>,
        code: &str,
    ) -> ModelWatcher {
        match self.try_jscallback(property, args, code) {
            Ok(watcher) => watcher,
            Err(error) => panic!("{error}"),
        }
    }

    /// [`ModelLike::jscallback`] that does not panic.
    ///
    /// # Errors
    /// When the property does not exist, an argument has a name that is none in JavaScript, or a model is of another session.
    fn try_jscallback<N: Into<String>, V: Into<Value>>(
        &self,
        property: &str,
        args: impl IntoIterator<Item = (N, V)>,
        code: &str,
    ) -> Result<ModelWatcher, JsLinkError> {
        let args = args.into_iter();
        let args = args.map(|(name, value)| (name.into(), value.into()));
        jslink::callback(self, property, args.collect(), code)
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

/// Defines the builder of one concrete class.
macro_rules! model {
    ($name:ident, $bokeh:literal, $($properties:path)*) => {
        crate::models::custom_model!($name, $bokeh, $($properties)*);
        impl $name {
            /// A new model with all properties at their defaults.
            #[allow(clippy::new_without_default)]
            #[inline]
            pub fn new() -> Self {
                Self($crate::document::Model::known($bokeh))
            }
        }
    };
}

/// As `model!`, without `new`.
macro_rules! custom_model {
    ($name:ident, $bokeh:literal, $($properties:path)*) => {
        #[doc = concat!("Bokeh's `", $bokeh, "`. A handle: clones are the same model.")]
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name(pub(crate) $crate::document::Model);
        impl $crate::models::ModelLike for $name {
            #[inline]
            fn as_model(&self) -> &$crate::document::Model { &self.0 }
        }
        $(impl $properties for $name {})*
    };
}
pub(crate) use {custom_model, model};
