//! [`JsLinks`]: what every model can do with them.

use super::{JsEnd, JsLink, JsLinkError, callback};
use crate::document::value::Value;
use crate::document::{ModelLike, ModelWatcher};

/// Links and callbacks in the browser, of every model.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let (slider, text) = (IntSlider::new("n"), pane::html("0"));
/// slider.jscallback("value", [("text", &text)], "text.text = `${cb_obj.value}`");
/// let error = slider.try_jslink(&text, "valeu", "text").unwrap_err();
/// assert!(error.to_string().contains("value"));
/// ```
pub trait JsLinks: ModelLike {
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
    /// With the text of the error of [`JsLinks::try_jslink`].
    #[track_caller]
    fn jslink<T: ModelLike>(&self, target: &T, property: &str, target_property: &str) -> JsLink {
        match self.try_jslink(target, property, target_property) {
            Ok(link) => link,
            Err(error) => panic!("{error}"),
        }
    }

    /// [`JsLinks::jslink`] that does not panic.
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
        let source = JsEnd::of(self, property)?;
        JsLink::new(source, JsEnd::of(target, target_property)?)
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
    /// With the text of the error of [`JsLinks::try_jscallback`].
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

    /// [`JsLinks::jscallback`] that does not panic.
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
        callback(self, property, args.collect(), code)
    }
}

impl<M: ModelLike> JsLinks for M {}
