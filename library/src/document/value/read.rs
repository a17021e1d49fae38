//! [`Value`]s as Rust values.

use std::fmt;

use super::Value;
use crate::document::Model;
use crate::document::column::DataColumn;

/// A value of another kind than asked for.
///
/// ```
/// use cellbeat::value::{FromValue, Value};
///
/// let error = u32::from_value(&Value::from("many")).unwrap_err();
/// assert_eq!(error.expected, "a non-negative integer of 32 bits");
/// ```
#[derive(Clone, PartialEq)]
pub struct WrongKind {
    /// What was asked for, in words.
    pub expected: &'static str,
    /// What was there, as text.
    pub found: String,
}

impl fmt::Display for WrongKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {}, found {}", self.expected, self.found)
    }
}

crate::base::error::debug_as_display!(WrongKind);
impl std::error::Error for WrongKind {}

impl WrongKind {
    fn new(expected: &'static str, found: &Value) -> Self {
        Self {
            expected,
            found: format!("{found:?}"),
        }
    }
}

/// Reading a Rust value out of a [`Value`]. Numbers are converted where nothing is lost.
///
/// ```
/// use cellbeat::value::{FromValue, Value, WrongKind};
///
/// #[derive(Debug, PartialEq)]
/// enum Side { Left, Right }
/// impl FromValue for Side {
///     fn from_value(value: &Value) -> Result<Self, WrongKind> {
///         Ok(if bool::from_value(value)? { Side::Right } else { Side::Left })
///     }
/// }
/// assert_eq!(Side::from_value(&true.into()), Ok(Side::Right));
/// ```
pub trait FromValue: Sized {
    /// The Rust value, or what is wrong.
    fn from_value(value: &Value) -> Result<Self, WrongKind>;
}

impl FromValue for Value {
    fn from_value(value: &Value) -> Result<Self, WrongKind> {
        Ok(value.clone())
    }
}

macro_rules! from_value {
    ($($type:ty, $expected:literal, $read:expr;)*) => {$(
        impl FromValue for $type {
            fn from_value(value: &Value) -> Result<Self, WrongKind> {
                let read: fn(&Value) -> Option<$type> = $read;
                read(value).ok_or_else(|| WrongKind::new($expected, value))
            }
        }
        impl TryFrom<Value> for $type {
            type Error = WrongKind;
            fn try_from(value: Value) -> Result<Self, WrongKind> {
                <$type>::from_value(&value)
            }
        }
    )*};
}
from_value! {
    bool, "a boolean", Value::as_bool;
    i64, "an integer", Value::as_i64;
    i32, "an integer of 32 bits", |value| value.as_i64()?.try_into().ok();
    u32, "a non-negative integer of 32 bits", |value| value.as_i64()?.try_into().ok();
    u64, "a non-negative integer", |value| value.as_i64()?.try_into().ok();
    usize, "a non-negative integer", |value| value.as_i64()?.try_into().ok();
    f64, "a number", Value::as_f64;
    f32, "a number", |value| Some(value.as_f64()? as f32);
    String, "a string", |value| Some(value.as_str()?.to_owned());
    Model, "a model", |value| value.as_model().cloned();
    DataColumn, "an array", |value| match value {
        Value::Column(column) => Some(column.clone()),
        Value::List(items) => Some(DataColumn::from_values(items.clone())),
        _ => None,
    };
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_value(value: &Value) -> Result<Self, WrongKind> {
        match value {
            Value::Null => Ok(None),
            value => T::from_value(value).map(Some),
        }
    }
}

impl<T: FromValue> FromValue for Vec<T> {
    fn from_value(value: &Value) -> Result<Self, WrongKind> {
        match value {
            Value::List(items) | Value::Set(items) => items.iter().map(T::from_value).collect(),
            Value::Column(column) => column.iter().map(|item| T::from_value(&item)).collect(),
            other => Err(WrongKind::new("a list", other)),
        }
    }
}

impl<A: FromValue, B: FromValue> FromValue for (A, B) {
    fn from_value(value: &Value) -> Result<Self, WrongKind> {
        match value.as_list() {
            Some([a, b]) => Ok((A::from_value(a)?, B::from_value(b)?)),
            _ => Err(WrongKind::new("a pair", value)),
        }
    }
}
