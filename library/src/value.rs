//! [`Value`]: what a parameter or a Bokeh property can hold.

use std::fmt;

use crate::column::Column;
use crate::document::Model;

/// A dynamic value: JSON's kinds, and those of Bokeh's grammar beyond them.
///
/// Equality is that of a change check: `NaN` equals itself, and a whole float equals the integer of the same size, since JSON
/// does not tell them apart. Models are equal when they are the same model.
#[derive(Clone, Default)]
pub enum Value {
    /// `null`, `None`.
    #[default]
    Null,
    /// A boolean.
    Bool(bool),
    /// An integer.
    Int(i64),
    /// A float, infinities and `NaN` included.
    Float(f64),
    /// Text.
    Str(String),
    /// A sequence.
    List(Vec<Value>),
    /// Pairs of key and value, in the order given.
    Map(Vec<(Value, Value)>),
    /// A set, in the order given.
    Set(Vec<Value>),
    /// A reference to a model.
    Model(Model),
    /// An array with a shape.
    Column(Column),
    /// What a glyph takes from its data: a column, one value, or an expression.
    Spec(Box<Spec>),
    /// A value object of Bokeh that is no model, such as `Styles` parts: a name and attributes.
    Object(Box<Object>),
}

/// A data specification of a glyph property, see Bokeh's `field`, `value` and `expr`.
#[derive(Clone, Debug, PartialEq)]
pub struct Spec {
    /// Where the values come from.
    pub from: Source,
    /// A transform model applied to each value in the browser, e.g. a colour mapper.
    pub transform: Option<Model>,
    /// Units of the property where it has any: `"data"`, `"screen"`, `"rad"`, `"deg"`, ...
    pub units: Option<String>,
}

/// The source of a [`Spec`].
#[derive(Clone, Debug, PartialEq)]
pub enum Source {
    /// The column of this name.
    Field(String),
    /// The same value for every item.
    Value(Value),
    /// An `Expression` model evaluated in the browser.
    Expr(Model),
}

/// A named bag of attributes without identity.
#[derive(Clone, Debug, PartialEq)]
pub struct Object {
    /// Bokeh's name of the class.
    pub name: String,
    /// Attributes, in the order given.
    pub attributes: Vec<(String, Value)>,
}

/// A [`Spec`] that reads the column `name`.
pub fn field(name: impl Into<String>) -> Spec {
    Spec {
        from: Source::Field(name.into()),
        transform: None,
        units: None,
    }
}

/// A [`Spec`] with the same value for every item, where a bare one would be read otherwise.
pub fn value(value: impl Into<Value>) -> Spec {
    Spec {
        from: Source::Value(value.into()),
        transform: None,
        units: None,
    }
}

/// A [`Spec`] computed in the browser by an `Expression` model.
pub fn expr(expression: &Model) -> Spec {
    Spec {
        from: Source::Expr(expression.clone()),
        transform: None,
        units: None,
    }
}

impl Spec {
    /// Applies `transform` (a Bokeh `Transform` model) to every value.
    pub fn transform(mut self, transform: impl AsRef<Model>) -> Self {
        self.transform = Some(transform.as_ref().clone());
        self
    }

    /// Sets the units, such as `"screen"`.
    pub fn units(mut self, units: impl Into<String>) -> Self {
        self.units = Some(units.into());
        self
    }
}

impl Value {
    /// The kind of this value in words, for messages.
    pub fn kind(&self) -> &'static str {
        match self {
            Value::Null => "null",
            Value::Bool(_) => "a boolean",
            Value::Int(_) => "an integer",
            Value::Float(_) => "a float",
            Value::Str(_) => "a string",
            Value::List(_) => "a list",
            Value::Map(_) => "a map",
            Value::Set(_) => "a set",
            Value::Model(_) => "a model",
            Value::Column(_) => "an array",
            Value::Spec(_) => "a data specification",
            Value::Object(_) => "an object",
        }
    }

    /// The boolean, if it is one.
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Value::Bool(value) => Some(*value),
            _ => None,
        }
    }

    /// The integer, if it is one or a float without a fraction.
    pub fn as_int(&self) -> Option<i64> {
        match self {
            Value::Int(value) => Some(*value),
            Value::Float(value) if value.fract() == 0.0 && value.abs() < 9.0e18 => {
                Some(*value as i64)
            }
            _ => None,
        }
    }

    /// The number as a float, if it is a number.
    pub fn as_float(&self) -> Option<f64> {
        match self {
            Value::Int(value) => Some(*value as f64),
            Value::Float(value) => Some(*value),
            _ => None,
        }
    }

    /// The text, if it is one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Value::Str(value) => Some(value),
            _ => None,
        }
    }

    /// The items, if it is a list or a set.
    pub fn as_list(&self) -> Option<&[Value]> {
        match self {
            Value::List(items) | Value::Set(items) => Some(items),
            _ => None,
        }
    }

    /// The model, if it is one.
    pub fn as_model(&self) -> Option<&Model> {
        match self {
            Value::Model(model) => Some(model),
            _ => None,
        }
    }

    /// The value of the text key `key`, if it is a map that has it.
    pub fn get(&self, key: &str) -> Option<&Value> {
        match self {
            Value::Map(entries) => entries
                .iter()
                .find(|(name, _)| name.as_str() == Some(key))
                .map(|(_, value)| value),
            _ => None,
        }
    }

    /// Calls `visit` with every model that this value refers to, nested ones included; not those that the models refer to.
    pub(crate) fn each_model(&self, visit: &mut dyn FnMut(&Model)) {
        match self {
            Value::Model(model) => visit(model),
            Value::List(items) | Value::Set(items) => {
                items.iter().for_each(|item| item.each_model(visit))
            }
            Value::Map(entries) => entries.iter().for_each(|(key, value)| {
                key.each_model(visit);
                value.each_model(visit);
            }),
            Value::Spec(spec) => {
                if let Some(transform) = &spec.transform {
                    visit(transform);
                }
                match &spec.from {
                    Source::Field(_) => {}
                    Source::Value(value) => value.each_model(visit),
                    Source::Expr(model) => visit(model),
                }
            }
            Value::Object(object) => object
                .attributes
                .iter()
                .for_each(|(_, value)| value.each_model(visit)),
            Value::Column(column) => column.each_model(visit),
            Value::Null | Value::Bool(_) | Value::Int(_) | Value::Float(_) | Value::Str(_) => {}
        }
    }
}

impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Value::Null, Value::Null) => true,
            (Value::Bool(a), Value::Bool(b)) => a == b,
            (Value::Int(a), Value::Int(b)) => a == b,
            (Value::Float(a), Value::Float(b)) => a == b || (a.is_nan() && b.is_nan()),
            (Value::Int(a), Value::Float(b)) | (Value::Float(b), Value::Int(a)) => *a as f64 == *b,
            (Value::Str(a), Value::Str(b)) => a == b,
            (Value::List(a), Value::List(b)) | (Value::Set(a), Value::Set(b)) => a == b,
            (Value::Map(a), Value::Map(b)) => a == b,
            (Value::Model(a), Value::Model(b)) => a == b,
            (Value::Column(a), Value::Column(b)) => a == b,
            (Value::Spec(a), Value::Spec(b)) => a == b,
            (Value::Object(a), Value::Object(b)) => a == b,
            _ => false,
        }
    }
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Null => f.write_str("null"),
            Value::Bool(value) => write!(f, "{value}"),
            Value::Int(value) => write!(f, "{value}"),
            Value::Float(value) => write!(f, "{value:?}"),
            Value::Str(value) => write!(f, "{value:?}"),
            Value::List(items) => f.debug_list().entries(items).finish(),
            Value::Set(items) => f.debug_set().entries(items).finish(),
            Value::Map(entries) => f
                .debug_map()
                .entries(entries.iter().map(|(key, value)| (key, value)))
                .finish(),
            Value::Model(model) => model.fmt(f),
            Value::Column(column) => column.fmt(f),
            Value::Spec(spec) => spec.fmt(f),
            Value::Object(object) => object.fmt(f),
        }
    }
}

macro_rules! from_int {
    ($($int:ty)*) => {$(
        impl From<$int> for Value {
            fn from(value: $int) -> Self {
                i64::try_from(value).map_or(Value::Float(value as f64), Value::Int)
            }
        }
    )*};
}
from_int!(i8 i16 i32 i64 isize u8 u16 u32 u64 usize);

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Value::Bool(value)
    }
}
impl From<f32> for Value {
    fn from(value: f32) -> Self {
        Value::Float(value.into())
    }
}
impl From<f64> for Value {
    fn from(value: f64) -> Self {
        Value::Float(value)
    }
}
impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Value::Str(value.into())
    }
}
impl From<String> for Value {
    fn from(value: String) -> Self {
        Value::Str(value)
    }
}
impl From<&String> for Value {
    fn from(value: &String) -> Self {
        Value::Str(value.clone())
    }
}
impl From<Model> for Value {
    fn from(model: Model) -> Self {
        Value::Model(model)
    }
}
impl From<&Model> for Value {
    fn from(model: &Model) -> Self {
        Value::Model(model.clone())
    }
}
impl From<Column> for Value {
    fn from(column: Column) -> Self {
        Value::Column(column)
    }
}
impl From<Spec> for Value {
    fn from(spec: Spec) -> Self {
        Value::Spec(Box::new(spec))
    }
}
impl From<&Value> for Value {
    fn from(value: &Value) -> Self {
        value.clone()
    }
}
impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Value::Null, Into::into)
    }
}
impl<T: Into<Value>> From<Vec<T>> for Value {
    fn from(items: Vec<T>) -> Self {
        Value::List(items.into_iter().map(Into::into).collect())
    }
}
impl<T: Into<Value> + Clone> From<&[T]> for Value {
    fn from(items: &[T]) -> Self {
        Value::List(items.iter().cloned().map(Into::into).collect())
    }
}
impl<T: Into<Value>, const N: usize> From<[T; N]> for Value {
    fn from(items: [T; N]) -> Self {
        Value::List(items.into_iter().map(Into::into).collect())
    }
}
impl<A: Into<Value>, B: Into<Value>> From<(A, B)> for Value {
    fn from((a, b): (A, B)) -> Self {
        Value::List(vec![a.into(), b.into()])
    }
}
impl<A: Into<Value>, B: Into<Value>, C: Into<Value>> From<(A, B, C)> for Value {
    fn from((a, b, c): (A, B, C)) -> Self {
        Value::List(vec![a.into(), b.into(), c.into()])
    }
}

/// A value of another kind than asked for.
#[derive(Clone, Debug, PartialEq)]
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
    i64, "an integer", Value::as_int;
    i32, "an integer of 32 bits", |value| value.as_int()?.try_into().ok();
    u32, "a non-negative integer of 32 bits", |value| value.as_int()?.try_into().ok();
    u64, "a non-negative integer", |value| value.as_int()?.try_into().ok();
    usize, "a non-negative integer", |value| value.as_int()?.try_into().ok();
    f64, "a number", Value::as_float;
    f32, "a number", |value| Some(value.as_float()? as f32);
    String, "a string", |value| Some(value.as_str()?.to_owned());
    Model, "a model", |value| value.as_model().cloned();
    Column, "an array", |value| match value {
        Value::Column(column) => Some(column.clone()),
        Value::List(items) => Some(Column::from_values(items.clone())),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_compare_as_json_does() {
        assert_eq!(Value::from(1), Value::from(1.0));
        assert_ne!(Value::from(1), Value::from(1.5));
        assert_ne!(Value::from(1), Value::from(true));
        assert_eq!(Value::from(f64::NAN), Value::from(f64::NAN));
    }

    #[test]
    fn integers_beyond_i64_become_floats() {
        assert!(matches!(Value::from(u64::MAX), Value::Float(_)));
        assert!(matches!(
            Value::from(u64::from(u32::MAX)),
            Value::Int(4_294_967_295)
        ));
    }

    #[test]
    fn reading_back_converts_only_without_loss() {
        assert_eq!(i64::from_value(&Value::from(3.0)), Ok(3));
        assert_eq!(
            i64::from_value(&Value::from(3.5)).unwrap_err().to_string(),
            "expected an integer, found 3.5"
        );
        assert_eq!(
            u32::from_value(&Value::from(-1)).unwrap_err().expected,
            "a non-negative integer of 32 bits"
        );
        assert_eq!(Option::<f64>::from_value(&Value::Null), Ok(None));
        assert_eq!(
            Vec::<i64>::from_value(&Value::from(vec![1, 2])),
            Ok(vec![1, 2])
        );
        assert_eq!(
            <(f64, f64)>::from_value(&Value::from((1, 2.5))),
            Ok((1.0, 2.5))
        );
        assert!(<(f64, f64)>::from_value(&Value::from([1.0])).is_err());
    }
}
