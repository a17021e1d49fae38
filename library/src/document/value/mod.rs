//! [`Value`]: what a parameter or a Bokeh property can hold.
//!
//! ```
//! use cellbeat::prelude::*;
//!
//! let slider = IntSlider::new("n").value(3);
//! let value: Value = slider.param().get("value");
//! assert_eq!((value.as_i64(), value), (Some(3), 3.into()));
//! ```

mod from;
mod read;
#[cfg(test)]
mod tests;

use std::fmt;

pub use read::{FromValue, WrongKind};

use crate::document::Model;
use crate::document::ModelLike;
use crate::document::column::DataColumn;

/// A dynamic value: JSON's kinds, and those of Bokeh's grammar beyond them.
///
/// Equality is that of a change check: `NaN` equals itself, and a whole float equals the integer of the same size, since JSON
/// does not distinguish them. Models are equal when they are the same model.
///
/// ```
/// use cellbeat::prelude::*;
///
/// assert_eq!(Value::from(2.0), Value::from(2));
/// assert_eq!(Value::from("a").as_str(), Some("a"));
/// assert_eq!((Value::from(2).as_f64(), Value::from(2).as_i64()), (Some(2.0), Some(2)));
/// assert_eq!(Value::from(true).as_bool(), Some(true));
/// assert_eq!(Value::from(figure().as_model()).as_model().unwrap().class().name, "Figure");
/// let pair: Value = (None, 10.0).into();
/// assert_eq!(pair.as_list().unwrap()[1], 10.0.into());
/// assert_eq!(pair.kind(), "a list");
/// ```
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
    Column(DataColumn),
    /// What a glyph takes from its data: a column, one value, or an expression.
    Spec(Box<Spec>),
    /// A value object of Bokeh that is not a model, such as `Styles` parts: a name and attributes.
    Object(Box<Object>),
}

/// A data specification of a glyph property, see Bokeh's `field`, `value` and `expr`.
///
/// ```
/// use cellbeat::prelude::*;
/// use cellbeat::value::{Source, Spec};
///
/// let spec: Spec = field("width").units("screen");
/// assert_eq!(spec.from, Source::Field("width".to_owned()));
/// assert_eq!(spec.units.as_deref(), Some("screen"));
/// ```
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
///
/// ```
/// use cellbeat::value::{Source, field, value};
///
/// assert_eq!(field("paint").from, Source::Field("paint".to_owned()));
/// assert_eq!(value("paint").from, Source::Value("paint".into()));
/// ```
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
///
/// ```
/// use cellbeat::value::{Object, Value};
///
/// let object = Object { name: "Point".to_owned(), attributes: vec![("x".to_owned(), 1.into())] };
/// assert!(matches!(Value::Object(Box::new(object)), Value::Object(point) if point.name == "Point"));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Object {
    /// Bokeh's name of the class.
    pub name: String,
    /// Attributes, in the order given.
    pub attributes: Vec<(String, Value)>,
}

/// A [`Spec`] that reads the column `name`.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let source = ColumnDataSource::new((("x", [1, 2]), ("y", [3, 4]), ("paint", ["red", "navy"])));
/// let p = figure();
/// p.scatter("x", "y").source(&source).color(field("paint"));
/// ```
pub fn field(name: impl Into<String>) -> Spec {
    Spec {
        from: Source::Field(name.into()),
        transform: None,
        units: None,
    }
}

/// A [`Spec`] with the same value for every item, where a bare one would be read otherwise.
///
/// ```
/// use cellbeat::prelude::*;
/// use cellbeat::value::value;
///
/// let p = figure();
/// p.text([0, 1], [0, 1], value("x")); // the letter, at both points, and no column "x"
/// ```
pub fn value(value: impl Into<Value>) -> Spec {
    Spec {
        from: Source::Value(value.into()),
        transform: None,
        units: None,
    }
}

/// A [`Spec`] computed in the browser by an `Expression` model.
///
/// ```
/// use cellbeat::prelude::*;
/// use cellbeat::value::expr;
///
/// let source = ColumnDataSource::new([("x", [1, 2, 3]), ("steps", [1, 2, 3])]);
/// let sum = models::CumSum::new().field("steps");
/// figure().line("x", expr(sum)).source(&source);
/// ```
pub fn expr(expression: impl ModelLike) -> Spec {
    Spec {
        from: Source::Expr(expression.as_model().clone()),
        transform: None,
        units: None,
    }
}

impl Spec {
    /// Applies `transform` (a Bokeh `Transform` model) to every value.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let source = ColumnDataSource::new([("x", [1, 1, 1]), ("y", [1, 2, 3])]);
    /// let jitter = models::Jitter::new().width(0.5);
    /// figure().scatter(field("x").transform(jitter), "y").source(&source);
    /// ```
    pub fn transform(mut self, transform: impl ModelLike) -> Self {
        self.transform = Some(transform.as_model().clone());
        self
    }

    /// Sets the units, such as `"screen"`.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let source = ColumnDataSource::new([("x", [1, 2]), ("y", [1, 2]), ("r", [10, 20])]);
    /// figure().circle("x", "y", field("r").units("screen")).source(&source); // r in pixels
    /// ```
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
    pub fn as_i64(&self) -> Option<i64> {
        match self {
            Value::Int(value) => Some(*value),
            Value::Float(value) if value.fract() == 0.0 && value.abs() < 9.0e18 => {
                Some(*value as i64)
            }
            _ => None,
        }
    }

    /// The number as a float, if it is a number.
    pub fn as_f64(&self) -> Option<f64> {
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
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// figure().as_model().on_event("tap", |event| {
    ///     let x = event.values.get("x").and_then(Value::as_f64);
    ///     println!("{x:?}");
    /// })?;
    /// # Ok::<(), cellbeat::models::ModelError>(())
    /// ```
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
