//! [`Parameter`]: name, type and bounds of one parameter.

use super::ParamError;
use crate::document::value::Value;
use std::ops::{Bound, RangeBounds};

/// The type of a parameter.
///
/// ```
/// use cellbeat::param::{Kind, Parameter, Params};
///
/// let params = Params::new("Scale", [Parameter::new("factor", Kind::Float, 1.0)]);
/// params.set("factor", 2); // an integer is a float too
/// assert!(params.try_set("factor", "two").is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind {
    /// Whatever there is.
    Any,
    /// A boolean.
    Bool,
    /// An integer.
    Int,
    /// A float; integers are taken too.
    Float,
    /// Text.
    Str,
    /// A list.
    List,
    /// A map.
    Map,
    /// A Bokeh model.
    Model,
}

impl Kind {
    fn words(self) -> &'static str {
        match self {
            Kind::Any => "any value",
            Kind::Bool => "a boolean",
            Kind::Int => "an integer",
            Kind::Float => "a number",
            Kind::Str => "a string",
            Kind::List => "a list",
            Kind::Map => "a map",
            Kind::Model => "a model",
        }
    }

    /// The value as this type, where nothing is lost.
    fn convert(self, value: &Value) -> Option<Value> {
        match self {
            Kind::Any => Some(value.clone()),
            Kind::Bool => value.as_bool().map(Value::Bool),
            Kind::Int => value.as_i64().map(Value::Int),
            Kind::Float => value.as_f64().map(Value::Float),
            Kind::Str => matches!(value, Value::Str(_)).then(|| value.clone()),
            Kind::List => matches!(value, Value::List(_)).then(|| value.clone()),
            Kind::Map => matches!(value, Value::Map(_)).then(|| value.clone()),
            Kind::Model => matches!(value, Value::Model(_)).then(|| value.clone()),
        }
    }

    /// Whether a value of this type may fit the other. Whole floats are integers, so numbers fit each other.
    fn fits(self, other: Kind) -> bool {
        let number = |kind| matches!(kind, Kind::Int | Kind::Float);
        self == other || self == Kind::Any || other == Kind::Any || (number(self) && number(other))
    }
}

/// Declares one parameter of a class.
///
/// ```
/// use cellbeat::param::{Kind, Parameter, Params};
/// use cellbeat::value::Value;
///
/// let period = Parameter::new("period", Kind::Float, 500.0).bounds(0.1..).unit("ms");
/// let mode = Parameter::new("mode", Kind::Str, "fast").choices(["fast", "exact"]);
/// let limit = Parameter::new("limit", Kind::Int, Value::Null).nullable();
/// let calls = Parameter::new("calls", Kind::Int, 0).read_only();
/// assert_eq!((period.name(), period.kind(), calls.is_read_only()), ("period", Kind::Float, true));
///
/// let params = Params::new("Timer", [period, mode, limit, calls]);
/// let error = params.try_set("period", 0).unwrap_err();
/// assert_eq!(error.to_string(), "Timer.period cannot be 0 ms: it must be at least 0.1 ms");
/// ```
#[derive(Debug, Clone)]
pub struct Parameter {
    name: &'static str,
    kind: Kind,
    default: Value,
    low: Bound<f64>,
    high: Bound<f64>,
    choices: Vec<Value>,
    unit: &'static str,
    nullable: bool,
    read_only: bool,
}

impl Parameter {
    /// A parameter with its value at the start.
    pub fn new(name: &'static str, kind: Kind, default: impl Into<Value>) -> Parameter {
        Parameter {
            name,
            kind,
            default: default.into(),
            low: Bound::Unbounded,
            high: Bound::Unbounded,
            choices: Vec::new(),
            unit: "",
            nullable: false,
            read_only: false,
        }
    }

    /// Numbers must lie in `bounds`.
    pub fn bounds(mut self, bounds: impl RangeBounds<f64>) -> Parameter {
        self.low = bounds.start_bound().cloned();
        self.high = bounds.end_bound().cloned();
        self
    }

    /// The value must be one of these.
    pub fn choices<V: Into<Value>>(mut self, choices: impl IntoIterator<Item = V>) -> Parameter {
        self.choices = choices.into_iter().map(Into::into).collect();
        self
    }

    /// The unit of its numbers, for messages.
    pub fn unit(mut self, unit: &'static str) -> Parameter {
        self.unit = unit;
        self
    }

    /// Null (Rust's `None`) is a value too.
    pub fn nullable(mut self) -> Parameter {
        self.nullable = true;
        self
    }

    /// Only the owner sets it.
    pub fn read_only(mut self) -> Parameter {
        self.read_only = true;
        self
    }

    /// The parameter's name.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The parameter's type.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Whether only the owner sets it.
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    pub(super) fn default(&self) -> &Value {
        &self.default
    }

    /// Type in words: "a number or null".
    pub(super) fn words(&self) -> String {
        let null = if self.nullable { " or null" } else { "" };
        format!("{}{null}", self.kind.words())
    }

    pub(super) fn fits(&self, other: &Parameter) -> bool {
        self.kind.fits(other.kind)
    }

    /// The value as it is stored, or what is wrong with it.
    pub(super) fn accept(&self, owner: &str, value: &Value) -> Result<Value, ParamError> {
        if matches!(value, Value::Null) && (self.nullable || self.kind == Kind::Any) {
            return Ok(Value::Null);
        }
        let Some(value) = self.kind.convert(value) else {
            return Err(ParamError::WrongType {
                owner: owner.to_owned(),
                parameter: self.name.to_owned(),
                expected: self.words(),
                found: shorten(value),
            });
        };
        let in_bounds = match value.as_f64() {
            Some(number) if self.is_bounded() => (self.low, self.high).contains(&number),
            _ => true,
        };
        let chosen = self.choices.is_empty() || self.choices.contains(&value);
        if in_bounds && chosen {
            return Ok(value);
        }
        Err(ParamError::OutOfRange {
            owner: owner.to_owned(),
            parameter: self.name.to_owned(),
            found: match value.as_f64() {
                Some(number) => format!("{number}{}", self.unit_after()),
                None => shorten(&value),
            },
            allowed: self.allowed(),
        })
    }

    fn is_bounded(&self) -> bool {
        (self.low, self.high) != (Bound::Unbounded, Bound::Unbounded)
    }

    fn unit_after(&self) -> String {
        if self.unit.is_empty() {
            String::new()
        } else {
            format!(" {}", self.unit)
        }
    }

    fn allowed(&self) -> String {
        if !self.choices.is_empty() {
            let choices: Vec<String> = self.choices.iter().map(shorten).collect();
            return format!("one of {}", choices.join(", "));
        }
        let low = match self.low {
            Bound::Included(low) => Some(format!("at least {low}{}", self.unit_after())),
            Bound::Excluded(low) => Some(format!("more than {low}{}", self.unit_after())),
            Bound::Unbounded => None,
        };
        let high = match self.high {
            Bound::Included(high) => Some(format!("at most {high}{}", self.unit_after())),
            Bound::Excluded(high) => Some(format!("less than {high}{}", self.unit_after())),
            Bound::Unbounded => None,
        };
        let mut words: Vec<String> = low.into_iter().chain(high).collect();
        if self.nullable {
            words.push("or null for none".to_owned());
        }
        words.join(", ")
    }
}

/// The value as text that fits a message.
pub(crate) fn shorten(value: &Value) -> String {
    const LONGEST: usize = 80;
    let text = format!("{value:?}");
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period() -> Parameter {
        Parameter::new("period", Kind::Float, 500)
            .bounds(0.1..=1000.0)
            .unit("ms")
    }

    #[test]
    fn numbers_are_converted_where_nothing_is_lost() {
        let count = Parameter::new("count", Kind::Int, Value::Null).nullable();
        assert!(matches!(
            count.accept("C", &Value::Float(3.0)),
            Ok(Value::Int(3))
        ));
        assert!(matches!(
            period().accept("C", &Value::Int(200)),
            Ok(Value::Float(_))
        ));
        let error = count.accept("C", &Value::Float(3.5)).unwrap_err();
        assert_eq!(
            error.to_string(),
            "C.count takes an integer or null, not 3.5"
        );
    }

    #[test]
    fn a_value_out_of_bounds_is_refused_with_the_bounds() {
        let error = period().accept("C", &Value::Int(-5)).unwrap_err();
        assert_eq!(
            error.to_string(),
            "C.period cannot be -5 ms: it must be at least 0.1 ms, at most 1000 ms"
        );
        assert!(period().accept("C", &Value::Float(f64::NAN)).is_err());
        assert!(period().accept("C", &Value::Null).is_err());
    }

    #[test]
    fn a_value_that_is_no_choice_is_refused_with_the_choices() {
        let mode = Parameter::new("mode", Kind::Str, "a").choices(["a", "b"]);
        let error = mode.accept("C", &Value::from("c")).unwrap_err();
        assert_eq!(
            error.to_string(),
            "C.mode cannot be \"c\": it must be one of \"a\", \"b\""
        );
        assert!(mode.accept("C", &Value::from("b")).is_ok());
    }

    #[test]
    fn a_long_value_is_shortened_in_messages() {
        assert!(shorten(&Value::from("x".repeat(1000))).chars().count() < 100);
    }
}
