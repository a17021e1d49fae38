//! [`Json`]: what comms and displays carry, and [`json!`] to write it.
//!
//! ```
//! use cellbeat::json::{Json, json};
//! let message = json!({"type": "point", "at": [1.5, 2]});
//! assert_eq!(message.get_str("type"), Some("point"));
//! assert_eq!(message["at"][0].as_f64(), Some(1.5));
//! assert!(message["no such key"].is_null());
//! let read: Json = r#"{"x": [1, 2]}"#.parse()?;
//! assert_eq!(read["x"].as_array().map(<[Json]>::len), Some(2));
//! # Ok::<(), cellbeat::json::ParseError>(())
//! ```
//!
//! The macro is not in the prelude: a cell that imports another crate's `json!` would find the name ambiguous.

mod build;
mod parse;
mod write;

pub use parse::{ParseError, parse};
pub(crate) use write::{write_float, write_string};

#[doc(inline)]
pub use crate::__json as json;

/// A JSON value. Objects keep the order of their keys.
///
/// ```
/// use cellbeat::json::{Json, json};
///
/// let point = json!({"name": "A", "at": [1.5, 2], "shown": true, "label": null});
/// assert_eq!(point.get_str("name"), point["name"].as_str());
/// assert_eq!((point["at"][0].as_f64(), point["at"][1].as_i64()), (Some(1.5), Some(2)));
/// assert_eq!(point["at"][1].as_u64(), Some(2));
/// assert_eq!(point["shown"].as_bool(), Some(true));
/// assert!(point["label"].is_null() && point.get("size").is_none());
/// assert_eq!(point["at"].as_array().map(<[Json]>::len), Some(2));
/// assert_eq!(point.as_object().map(<[_]>::len), Some(4));
///
/// let computed = Json::object([("n", Json::from(3)), ("text", "three".into())]);
/// assert_eq!(computed.to_string(), r#"{"n":3,"text":"three"}"#);
/// ```
#[derive(Clone, PartialEq, Default)]
pub enum Json {
    /// `null`
    #[default]
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number written without fraction or exponent that fits.
    Int(i64),
    /// Every other number. Not-a-number and infinities are written as `null`.
    Float(f64),
    /// A string.
    Str(String),
    /// An array.
    Array(Vec<Json>),
    /// An object, in the order of its keys.
    Object(Vec<(String, Json)>),
    /// JSON text written as it is; only ever made by this library, never read.
    #[doc(hidden)]
    Raw(String),
}

impl Json {
    /// An object from pairs.
    pub fn object<K: Into<String>>(pairs: impl IntoIterator<Item = (K, Json)>) -> Json {
        Json::Object(
            pairs
                .into_iter()
                .map(|(key, value)| (key.into(), value))
                .collect(),
        )
    }

    /// The value at `key`, when this is an object that has it. A key given twice: the last one counts.
    pub fn get(&self, key: &str) -> Option<&Json> {
        match self {
            Json::Object(pairs) => pairs
                .iter()
                .rev()
                .find(|(name, _)| name == key)
                .map(|(_, value)| value),
            _ => None,
        }
    }

    /// The string at `key`.
    pub fn get_str(&self, key: &str) -> Option<&str> {
        self.get(key).and_then(Json::as_str)
    }

    /// The text of a string.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Json::Str(text) => Some(text),
            _ => None,
        }
    }

    /// A whole number; a float without a fraction counts as one.
    pub fn as_i64(&self) -> Option<i64> {
        match self {
            Json::Int(number) => Some(*number),
            Json::Float(number) if number.fract() == 0.0 && number.abs() < 9.0e15 => {
                Some(*number as i64)
            }
            _ => None,
        }
    }

    /// A whole number that is not negative.
    pub fn as_u64(&self) -> Option<u64> {
        self.as_i64().and_then(|number| u64::try_from(number).ok())
    }

    /// Any number.
    pub fn as_f64(&self) -> Option<f64> {
        match self {
            Json::Int(number) => Some(*number as f64),
            Json::Float(number) => Some(*number),
            _ => None,
        }
    }

    /// `true` or `false`.
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Json::Bool(value) => Some(*value),
            _ => None,
        }
    }

    /// The items of an array.
    pub fn as_array(&self) -> Option<&[Json]> {
        match self {
            Json::Array(items) => Some(items),
            _ => None,
        }
    }

    /// The pairs of an object.
    pub fn as_object(&self) -> Option<&[(String, Json)]> {
        match self {
            Json::Object(pairs) => Some(pairs),
            _ => None,
        }
    }

    /// True for `null`.
    pub fn is_null(&self) -> bool {
        matches!(self, Json::Null)
    }
}

static NULL: Json = Json::Null;

/// The value at a key; `null` where there is none, or where this is no object.
impl std::ops::Index<&str> for Json {
    type Output = Json;
    fn index(&self, key: &str) -> &Json {
        self.get(key).unwrap_or(&NULL)
    }
}

/// The item at an index; `null` where there is none, or where this is no array.
impl std::ops::Index<usize> for Json {
    type Output = Json;
    fn index(&self, index: usize) -> &Json {
        self.as_array()
            .and_then(|items| items.get(index))
            .unwrap_or(&NULL)
    }
}

impl std::str::FromStr for Json {
    type Err = ParseError;

    /// Reads JSON text.
    fn from_str(text: &str) -> Result<Json, ParseError> {
        parse(text)
    }
}
