//! [`Kind`]: what a property takes.

use super::Class;
use super::converted::converted;
use crate::document::spec::table::{COLORS, MARKERS};
use crate::document::value::{Source, Spec, Value};

/// What a property takes.
///
/// ```
/// use cellbeat::models::spec::{Class, Kind};
///
/// let align = Class::find("LegendItem").unwrap().property("visible").unwrap();
/// assert!(matches!(align.kind(), Kind::Bool));
/// assert_eq!(align.kind().describe(), "a boolean");
/// ```
#[derive(Debug)]
pub enum Kind {
    /// Anything.
    Any,
    /// Null only.
    Null,
    /// A boolean.
    Bool,
    /// An integer.
    Int,
    /// An integer or a float.
    Float,
    /// A number from 0 to 1.
    Percent,
    /// A number that is not negative.
    NonNegative(&'static Kind),
    /// A number above 0.
    Positive(&'static Kind),
    /// Text.
    Str,
    /// A name of a colour, `#rrggbb`, `rgb(...)` or a list of 3 or 4 numbers.
    Color,
    /// The name of a marker.
    Marker,
    /// A name, or lengths as text or a list.
    DashPattern,
    /// One of these words.
    Enum(&'static [&'static str]),
    /// One of these numbers.
    IntEnum(&'static [i64]),
    /// That or null.
    Nullable(&'static Kind),
    /// Any of those.
    Either(&'static [&'static Kind]),
    /// A list of that.
    List(&'static Kind),
    /// A set of that.
    Set(&'static Kind),
    /// A list of exactly those.
    Tuple(&'static [&'static Kind]),
    /// A map from the first to the second.
    Map(&'static Kind, &'static Kind),
    /// A map of these text keys; each may be left out.
    Struct(&'static [(&'static str, &'static Kind)]),
    /// The columns of a data source.
    Data,
    /// A number, or a factor of a categorical axis.
    Coordinate,
    /// A value for each item: a field, one value or an expression; with the units it knows.
    Spec(&'static Kind, &'static [&'static str]),
    /// A model of this class or of one derived from it.
    Instance(&'static str),
    /// A model of this class whose property of that name takes what follows: a renderer of certain glyphs.
    InstanceWith(&'static str, &'static str, &'static Kind),
}

impl Kind {
    /// The value as this kind takes it (text that must be a column becomes a field, arrays become lists where lists are due), or `None`.
    pub(crate) fn accept(&self, value: Value) -> Option<Value> {
        if self.takes_as_it_is(&value) {
            return Some(value);
        }
        if let Some(converted) = converted(self, &value) {
            return Some(converted);
        }
        match (self, value) {
            (Kind::Nullable(kind), value) => kind.accept(value),
            (Kind::Either(kinds), value) => {
                kinds.iter().find_map(|kind| kind.accept(value.clone()))
            }
            (Kind::List(item) | Kind::Set(item), Value::List(items) | Value::Set(items)) => {
                let items = items
                    .into_iter()
                    .map(|value| item.accept(value))
                    .collect::<Option<_>>()?;
                Some(if matches!(self, Kind::Set(_)) {
                    Value::Set(items)
                } else {
                    Value::List(items)
                })
            }
            (Kind::List(_) | Kind::Tuple(_), Value::Column(column)) => {
                self.accept(Value::List(column.iter().collect()))
            }
            (Kind::Tuple(kinds), Value::List(items)) if items.len() == kinds.len() => {
                let items = kinds
                    .iter()
                    .zip(items)
                    .map(|(kind, value)| kind.accept(value))
                    .collect::<Option<_>>()?;
                Some(Value::List(items))
            }
            (Kind::Map(key, item), Value::Map(entries)) => {
                let entries = entries
                    .into_iter()
                    .map(|(name, value)| Some((key.accept(name)?, item.accept(value)?)));
                Some(Value::Map(entries.collect::<Option<_>>()?))
            }
            // Pairs, as Rust writes a map.
            (Kind::Map(..) | Kind::Struct(_), Value::List(items)) => {
                let pair = |item| match item {
                    Value::List(pair) => <[Value; 2]>::try_from(pair).ok().map(<(_, _)>::from),
                    _ => None,
                };
                let entries: Option<_> = items.into_iter().map(pair).collect();
                self.accept(Value::Map(entries?))
            }
            (Kind::Struct(fields), Value::Map(entries)) => {
                let entries = entries.into_iter().map(|(name, value)| {
                    let kind = fields
                        .iter()
                        .find(|(field, _)| name.as_str() == Some(field))?
                        .1;
                    Some((name, kind.accept(value)?))
                });
                Some(Value::Map(entries.collect::<Option<_>>()?))
            }
            (Kind::Spec(..), Value::Spec(spec)) => self.accept_spec(*spec),
            // As in Bokeh: text that cannot be the value itself names a column.
            (Kind::Spec(kind, _), Value::Str(name)) => {
                match kind.accept(Value::Str(name.clone())) {
                    Some(_) if !matches!(kind, Kind::Coordinate) => Some(Value::Str(name)),
                    _ if kind.is_numeric() => Some(crate::document::value::field(name).into()),
                    _ => None,
                }
            }
            (Kind::Spec(kind, _), value) => kind.accept(value),
            (Kind::Int, Value::Float(value)) => Value::Float(value).as_i64().map(Value::Int),
            _ => None,
        }
    }

    fn accept_spec(&self, spec: Spec) -> Option<Value> {
        let Kind::Spec(kind, units) = self else {
            return None;
        };
        if spec
            .units
            .as_ref()
            .is_some_and(|unit| !units.contains(&unit.as_str()))
        {
            return None;
        }
        let from = match spec.from {
            // A transform may turn any value into one of the kind that is due.
            Source::Value(value) if spec.transform.is_none() => Source::Value(kind.accept(value)?),
            from => from,
        };
        Some(Value::Spec(Box::new(Spec { from, ..spec })))
    }

    /// The common cases, without taking the value apart.
    fn takes_as_it_is(&self, value: &Value) -> bool {
        match (self, value) {
            (Kind::Any, _)
            | (Kind::Null | Kind::Nullable(_), Value::Null)
            | (Kind::Bool, Value::Bool(_))
            | (Kind::Int | Kind::Coordinate, Value::Int(_))
            | (Kind::Float | Kind::Coordinate, Value::Int(_) | Value::Float(_))
            | (Kind::Coordinate | Kind::Str, Value::Str(_)) => true,
            (Kind::Coordinate, Value::List(items)) => {
                // Nested factors, and an offset in the last of them.
                (2..=4).contains(&items.len())
                    && matches!(items[0], Value::Str(_))
                    && items[1..]
                        .iter()
                        .all(|item| matches!(item, Value::Str(_) | Value::Float(_) | Value::Int(_)))
            }
            (Kind::Percent, value) => value
                .as_f64()
                .is_some_and(|value| (0.0..=1.0).contains(&value)),
            (Kind::NonNegative(kind), value) => {
                kind.takes_as_it_is(value) && value.as_f64().is_some_and(|value| value >= 0.0)
            }
            (Kind::Positive(kind), value) => {
                kind.takes_as_it_is(value) && value.as_f64().is_some_and(|value| value > 0.0)
            }
            (Kind::Enum(values), Value::Str(value)) => values.contains(&value.as_str()),
            (Kind::IntEnum(values), Value::Int(value)) => values.contains(value),
            (Kind::Marker, Value::Str(value)) => {
                MARKERS.contains(&value.as_str()) || value.starts_with('@')
            }
            (Kind::Color, Value::Str(value)) => is_color(value),
            (Kind::Color, Value::List(items)) => {
                (3..=4).contains(&items.len()) && items.iter().all(|item| item.as_f64().is_some())
            }
            (Kind::DashPattern, Value::Str(value)) => {
                ["solid", "dashed", "dotted", "dotdash", "dashdot"].contains(&value.as_str())
                    || value
                        .split_whitespace()
                        .all(|part| part.parse::<u32>().is_ok())
            }
            (Kind::DashPattern, Value::List(items)) => items
                .iter()
                .all(|item| item.as_i64().is_some_and(|item| item >= 0)),
            (Kind::Instance(name), Value::Model(model)) => model.class().is_a(name),
            (Kind::InstanceWith(name, property, kind), Value::Model(model)) => {
                let has = |value: &Value| kind.takes_as_it_is(value);
                model.class().is_a(name) && model.explicit(property).as_ref().is_some_and(has)
            }
            (Kind::Either(kinds), value) => kinds.iter().any(|kind| kind.takes_as_it_is(value)),
            (Kind::Instance(name), Value::Object(object)) => {
                object.name == *name || Class::find(name).is_none()
            }
            // Classes that are not models, such as value objects given as maps.
            (Kind::Instance(name), Value::Map(_)) => Class::find(name).is_none(),
            _ => false,
        }
    }

    fn is_numeric(&self) -> bool {
        match self {
            Kind::Int | Kind::Float | Kind::Percent | Kind::Coordinate => true,
            Kind::Nullable(kind) | Kind::NonNegative(kind) | Kind::Positive(kind) => {
                kind.is_numeric()
            }
            _ => false,
        }
    }

    /// The words that this kind takes, where it takes some.
    pub(crate) fn words(&self) -> Vec<&'static str> {
        match self {
            Kind::Enum(values) => values.to_vec(),
            Kind::Color => COLORS.to_vec(),
            Kind::Marker => MARKERS.to_vec(),
            Kind::DashPattern => vec!["solid", "dashed", "dotted", "dotdash", "dashdot"],
            Kind::Nullable(kind) | Kind::Spec(kind, _) | Kind::List(kind) => kind.words(),
            Kind::Either(kinds) => kinds.iter().flat_map(|kind| kind.words()).collect(),
            _ => Vec::new(),
        }
    }

    /// What is taken, in words.
    pub fn describe(&self) -> String {
        let list = |kinds: &[&Kind], word: &str| {
            kinds
                .iter()
                .map(|kind| kind.describe())
                .collect::<Vec<_>>()
                .join(word)
        };
        match self {
            Kind::Any => "anything".into(),
            Kind::Null => "null".into(),
            Kind::Bool => "a boolean".into(),
            Kind::Int => "an integer".into(),
            Kind::Float => "a number".into(),
            Kind::Percent => "a number from 0 to 1".into(),
            Kind::NonNegative(kind) => format!("{} that is not negative", kind.describe()),
            Kind::Positive(kind) => format!("{} above 0", kind.describe()),
            Kind::Str => "a string".into(),
            Kind::Color => "a colour (a name, \"#rrggbb\", \"rgb(r, g, b)\")".into(),
            Kind::Marker => "the name of a marker".into(),
            Kind::DashPattern => "a dash pattern (a name or a list of lengths)".into(),
            Kind::Enum(values) if values.len() > 12 => format!("one of {} names", values.len()),
            Kind::Enum(values) => values
                .iter()
                .map(|value| format!("{value:?}"))
                .collect::<Vec<_>>()
                .join(" or "),
            Kind::IntEnum(values) => values
                .iter()
                .map(i64::to_string)
                .collect::<Vec<_>>()
                .join(" or "),
            Kind::Nullable(kind) => format!("{} or null", kind.describe()),
            Kind::Either(kinds) => list(kinds, " or "),
            Kind::List(Kind::Color) => "a list of colors or the name of a palette".to_owned(),
            Kind::List(kind) => format!("a list of {}", kind.describe()),
            Kind::Set(kind) => format!("a set of {}", kind.describe()),
            Kind::Tuple(kinds) => format!("a list [{}]", list(kinds, ", ")),
            Kind::Map(_, kind) => format!("a map to {}", kind.describe()),
            Kind::Struct(fields) => {
                format!(
                    "a map of {}",
                    fields
                        .iter()
                        .map(|(name, _)| *name)
                        .collect::<Vec<_>>()
                        .join(", ")
                )
            }
            Kind::Data => "columns of equal length".into(),
            Kind::Coordinate => "a number or a factor".into(),
            Kind::Spec(kind, []) => format!("{} or field(\"column\")", kind.describe()),
            Kind::Spec(kind, units) => format!(
                "{} or field(\"column\"), in units {}",
                kind.describe(),
                units.join(", ")
            ),
            Kind::Instance(name) => format!("a {name} model"),
            Kind::InstanceWith(name, property, kind) => {
                format!("a {name} model whose {property} is {}", kind.describe())
            }
        }
    }
}

fn is_color(text: &str) -> bool {
    let hex = |digits: &str| {
        matches!(digits.len(), 3 | 4 | 6 | 8) && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
    };
    COLORS.binary_search(&text).is_ok()
        || text.strip_prefix('#').is_some_and(hex)
        || text == "transparent"
        || (text.ends_with(')')
            && ["rgb(", "rgba(", "hsl(", "hsla("]
                .iter()
                .any(|start| text.starts_with(start)))
}
