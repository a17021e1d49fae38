//! Bokeh's models: a typed builder for each, generated from Bokeh itself, and the checked generic way to set any property.
//!
//! ```
//! use cellbeat::models::{self, ModelLike, properties::*};
//!
//! let range = models::Range1d::new().start(0).end(10);
//! let error = range.as_model().set("strat", 1).unwrap_err();
//! assert!(error.to_string().contains("Range1d has no property \"strat\", did you mean \"start\"?"));
//! ```

mod data_source;
mod data_table;
#[rustfmt::skip]
pub(crate) mod generated;
pub(crate) mod scripts;
mod typed;

pub use crate::document::{ModelError, ModelLike, spec};
pub use generated::*;
pub(crate) use typed::enumeration;
pub use typed::{Enumeration, Numeric, OneOf};

/// The version of Bokeh that the models are of; BokehJS has to be of the same one.
pub const BOKEH_VERSION: &str = spec::BOKEH_VERSION;

/// The traits that carry the setters of the builders, one for each class of Bokeh.
///
/// ```
/// use cellbeat::models::{self, properties::LineProperties};
///
/// fn thick<G: LineProperties>(line: &G) -> G {
///     line.line_width(4)
/// }
/// thick(&models::Line::new());
/// ```
pub mod properties {
    pub use super::generated::properties::*;
}

/// Defines the builder of one concrete class.
macro_rules! model {
    ($(#[$doc:meta])* $name:ident, $bokeh:literal, $($properties:path)*) => {
        crate::models::custom_model!($(#[$doc])* $name, $bokeh, $($properties)*);
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
    ($(#[$doc:meta])* $name:ident, $bokeh:literal, $($properties:path)*) => {
        #[doc = concat!("Bokeh's `", $bokeh, "`. A handle: clones are the same model.")]
        ///
        $(#[$doc])*
        #[derive(Clone, PartialEq)]
        pub struct $name(pub(crate) $crate::document::Model);
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Debug::fmt(&self.0, f)
            }
        }
        impl $crate::models::ModelLike for $name {
            #[inline]
            fn as_model(&self) -> &$crate::document::Model { &self.0 }
        }
        $(impl $properties for $name {})*
    };
}
pub(crate) use {custom_model, model};
