//! What can be wrong about a parameter.

use std::fmt;

use crate::base::nearest::DidYouMean;

/// Why a parameter could not be read, set, watched or linked. Nothing was changed.
///
/// ```
/// use cellbeat::param::ParamError;
/// use cellbeat::prelude::*;
///
/// let slider = IntSlider::new("n").range(0..=10);
/// let error = slider.param().try_set("valu", 3).unwrap_err();
/// assert!(matches!(error, ParamError::Unknown { nearest: Some(name), .. } if name == "value"));
/// println!("{}", slider.param().try_set("value", 11).unwrap_err());
/// ```
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum ParamError {
    /// There is no parameter of that name.
    Unknown {
        /// The class of the object.
        owner: String,
        /// The name that was asked for.
        parameter: String,
        /// The name that is most like it.
        nearest: Option<String>,
        /// Every name there is.
        known: Vec<String>,
    },
    /// The value is of another type.
    WrongType {
        /// The class of the object.
        owner: String,
        /// The parameter's name.
        parameter: String,
        /// The type it takes, in words.
        expected: String,
        /// What was given.
        found: String,
    },
    /// The value is outside of the parameter's bounds.
    OutOfRange {
        /// The class of the object.
        owner: String,
        /// The parameter's name.
        parameter: String,
        /// What was given.
        found: String,
        /// What is allowed, in words.
        allowed: String,
    },
    /// Only the object itself sets the parameter.
    ReadOnly {
        /// The class of the object.
        owner: String,
        /// The parameter's name.
        parameter: String,
    },
    /// A link between parameters of different types.
    LinkType {
        /// `Owner.parameter` and type of the source.
        source: String,
        /// `Owner.parameter` and type of the target.
        target: String,
    },
    /// The object did not accept the value.
    Refused {
        /// The class of the object.
        owner: String,
        /// The parameter's name.
        parameter: String,
        /// Why, and the way out.
        reason: String,
    },
}

impl fmt::Display for ParamError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ParamError::Unknown {
                owner,
                parameter,
                nearest,
                known,
            } => {
                let hint = DidYouMean(nearest.as_deref());
                write!(
                    f,
                    "{owner} has no parameter \"{parameter}\"{hint} (it has: {})",
                    known.join(", ")
                )
            }
            ParamError::WrongType {
                owner,
                parameter,
                expected,
                found,
            } => {
                write!(f, "{owner}.{parameter} takes {expected}, not {found}")
            }
            ParamError::OutOfRange {
                owner,
                parameter,
                found,
                allowed,
            } => {
                write!(
                    f,
                    "{owner}.{parameter} cannot be {found}: it must be {allowed}"
                )
            }
            ParamError::ReadOnly { owner, parameter } => write!(
                f,
                "{owner}.{parameter} is read-only: it can be read, watched and linked from, but only the {owner} sets it"
            ),
            ParamError::LinkType { source, target } => write!(
                f,
                "cannot link {source} to {target}: the types differ; use param().watch(..) and convert the value there"
            ),
            ParamError::Refused {
                owner,
                parameter,
                reason,
            } => {
                write!(f, "{owner}.{parameter} was not set: {reason}")
            }
        }
    }
}

crate::base::error::debug_as_display!(ParamError);
impl std::error::Error for ParamError {}
