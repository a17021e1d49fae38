//! What can be wrong with a link within the browser.

use std::fmt;

use crate::base::nearest::DidYouMean;
use crate::document::ModelError;

/// Why there is no link or callback. Nothing is changed then.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let width = FloatSlider::new("Width");
/// let error = width.try_jslink(&figure(), "value", "heigth").unwrap_err();
/// assert!(error.to_string().contains("height"));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub enum JsLinkError {
    /// The model has no property, and no parameter, of this name.
    UnknownProperty {
        /// Its class.
        model: &'static str,
        /// The name asked for.
        property: String,
        /// The name or path most like it.
        nearest: Option<String>,
    },
    /// A path leads through a property that holds no model.
    NoModel {
        /// The class.
        model: &'static str,
        /// The property.
        property: &'static str,
    },
    /// The source cannot be read, or the target not be set.
    Model(ModelError),
    /// The target does not take the source's value.
    Value {
        /// The source, as `Slider.value`.
        source: String,
        /// What the target says.
        error: ModelError,
    },
    /// The columns of a data source are not linked.
    Columns,
    /// The models are of different sessions.
    OtherSession,
    /// An argument's name cannot be one in JavaScript.
    Name {
        /// The name.
        name: String,
    },
}

impl fmt::Display for JsLinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownProperty {
                model,
                property,
                nearest,
            } => {
                let hint = DidYouMean(nearest.as_deref());
                write!(f, "{model} has no property {property:?}{hint}")
            }
            Self::NoModel { model, property } => {
                write!(f, "{model}.{property} holds no model: set it first")
            }
            Self::Model(error) => error.fmt(f),
            Self::Value { source, error } => write!(f, "cannot link {source}: {error}"),
            Self::Columns => f.write_str(
                "the columns of a data source cannot be linked: let both glyphs draw from the same source, or use jscallback",
            ),
            Self::OtherSession => f.write_str(
                "models of different sessions cannot be linked: make them in the same app function",
            ),
            Self::Name { name } => write!(
                f,
                "{name:?} cannot be the name of an argument: letters, digits, _ and $, and not cb_ at its start"
            ),
        }
    }
}

crate::base::error::debug_as_display!(JsLinkError);
impl std::error::Error for JsLinkError {}
