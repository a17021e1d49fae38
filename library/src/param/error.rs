//! What can be wrong about a parameter.

use std::fmt;

/// Why a parameter could not be read, set, watched or linked. Nothing was changed.
#[derive(Debug, Clone, PartialEq)]
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
                write!(f, "{owner} has no parameter \"{parameter}\"")?;
                if let Some(nearest) = nearest {
                    write!(f, ", did you mean \"{nearest}\"?")?;
                }
                write!(f, " (it has: {})", known.join(", "))
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

impl std::error::Error for ParamError {}

/// The name most like `name`, when one is near enough to be a slip of the fingers.
pub(crate) fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let allowed = (name.chars().count() / 2).clamp(1, 3);
    known
        .into_iter()
        .map(|candidate| {
            (
                distance(&name.to_lowercase(), &candidate.to_lowercase()),
                candidate,
            )
        })
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Edits (insert, delete, replace) from `a` to `b`.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, a) in a.chars().enumerate() {
        let mut diagonal = i;
        row[0] = i + 1;
        for (j, b) in b.iter().enumerate() {
            let replaced = diagonal + usize::from(a != *b);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_found_and_a_far_one_is_not() {
        let known = ["running", "counter", "count", "period", "timeout"];
        assert_eq!(nearest("runing", known), Some("running"));
        assert_eq!(nearest("Period", known), Some("period"));
        assert_eq!(nearest("conter", known), Some("counter"));
        assert_eq!(nearest("colour", known), None);
        assert_eq!(nearest("x", known), None);
    }
}
