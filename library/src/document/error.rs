//! What can be wrong with a model or a property.

use std::fmt;

use super::spec::{Class, Property, nearest_class};
use crate::base::nearest::{DidYouMean, nearest};
use crate::document::value::Value;

/// A model or property that does not exist, or a value that a property does not take.
///
/// ```
/// use cellbeat::models::ModelError;
/// use cellbeat::prelude::*;
///
/// let error = figure().as_model().set("widht", 400).unwrap_err();
/// assert!(matches!(error, ModelError::UnknownProperty { nearest: Some("width"), .. }));
/// println!("{error}");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub enum ModelError {
    /// Bokeh has no model of this name.
    UnknownModel {
        /// The name asked for.
        name: String,
        /// The name most like it.
        nearest: Option<&'static str>,
    },
    /// The class only exists to be derived from.
    AbstractModel {
        /// The class.
        name: &'static str,
    },
    /// The class has no property of this name.
    UnknownProperty {
        /// The class.
        model: &'static str,
        /// The name asked for.
        property: String,
        /// The name most like it.
        nearest: Option<&'static str>,
    },
    /// The property does not take this value.
    WrongValue {
        /// The class.
        model: &'static str,
        /// The property.
        property: &'static str,
        /// What it takes, in words.
        expected: String,
        /// The value, as text.
        found: String,
        /// The accepted word most like it.
        nearest: Option<&'static str>,
    },
    /// The property has no default and was not set, so that the browser cannot draw the model.
    Missing {
        /// The class.
        model: &'static str,
        /// The property.
        property: &'static str,
        /// What it takes, in words.
        expected: String,
    },
    /// Bokeh has no event of this name.
    UnknownEvent {
        /// The name asked for.
        event: String,
        /// The name most like it.
        nearest: Option<&'static str>,
    },
    /// Models of this class do not have the event.
    EventOfOthers {
        /// The class.
        model: &'static str,
        /// The event.
        event: String,
        /// The classes whose models have it, or are derived from one that has.
        classes: &'static [&'static str],
    },
    /// Only the browser sets this property.
    ReadOnly {
        /// The class.
        model: &'static str,
        /// The property.
        property: &'static str,
    },
}

impl ModelError {
    pub(crate) fn unknown_model(name: &str) -> Self {
        Self::UnknownModel {
            name: name.into(),
            nearest: nearest_class(name),
        }
    }

    pub(crate) fn unknown_property(class: &Class, property: &str) -> Self {
        let nearest = nearest(property, class.all_properties().map(Property::name));
        Self::UnknownProperty {
            model: class.name,
            property: property.into(),
            nearest,
        }
    }

    pub(crate) fn missing(class: &Class, property: &'static Property) -> Self {
        Self::Missing {
            model: class.name,
            property: property.name(),
            expected: property.kind().describe(),
        }
    }

    pub(crate) fn wrong_value(class: &Class, property: &'static Property, value: &Value) -> Self {
        let nearest = value
            .as_str()
            .and_then(|word| nearest(word, property.kind().words()));
        Self::WrongValue {
            model: class.name,
            property: property.name(),
            expected: property.kind().describe(),
            found: format!("{value:?}"),
            nearest,
        }
    }
}

impl fmt::Display for ModelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownModel { name, nearest } => {
                write!(f, "Bokeh has no model {name}{}", DidYouMean(*nearest))
            }
            Self::AbstractModel { name } => {
                write!(f, "{name} is an abstract model, use one derived from it")
            }
            Self::UnknownProperty {
                model,
                property,
                nearest,
            } => {
                write!(
                    f,
                    "{model} has no property {property:?}{}",
                    DidYouMean(*nearest)
                )
            }
            Self::WrongValue {
                model,
                property,
                expected,
                found,
                nearest,
            } => {
                write!(
                    f,
                    "{model}.{property} takes {expected}, not {found}{}",
                    DidYouMean(*nearest)
                )
            }
            Self::Missing {
                model,
                property,
                expected,
            } => write!(
                f,
                "{model} cannot be shown without a value for {property}, {expected}: set it with `.{property}(..)`"
            ),
            Self::UnknownEvent { event, nearest } => {
                write!(f, "Bokeh has no event {event}{}", DidYouMean(*nearest))
            }
            Self::EventOfOthers {
                model,
                event,
                classes,
            } => write!(
                f,
                "{model} has no event {event}: it is of {}",
                classes.join(", ")
            ),
            Self::ReadOnly { model, property } => {
                write!(f, "{model}.{property} is set by the browser only")
            }
        }
    }
}

crate::base::error::debug_as_display!(ModelError);
impl std::error::Error for ModelError {}
