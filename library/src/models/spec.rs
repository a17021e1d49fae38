//! The description of Bokeh's models that values are checked against.
//!
//! One wrong value aborts a whole document in the browser, so nothing unchecked reaches it.

use crate::models::generated::table::{CLASSES, COLORS, MARKERS};
use crate::value::{Source, Spec, Value};

/// A model class of Bokeh.
#[derive(Debug)]
pub struct Class {
    /// Bokeh's qualified name.
    pub name: &'static str,
    /// Whether it only exists to be derived from.
    pub is_abstract: bool,
    /// Indices in [`CLASSES`] of all bases, nearest first.
    pub(crate) mro: &'static [u16],
    /// The properties it adds to those of its bases.
    pub(crate) properties: &'static [Property],
    /// Defaults that differ from those of the bases.
    pub(crate) overrides: &'static [(&'static str, &'static str)],
}

/// A property: name, kind, default in Bokeh's JSON (empty where it is a model or computed), and whether only the browser sets it.
#[derive(Debug)]
pub struct Property(
    pub(crate) &'static str,
    pub(crate) &'static Kind,
    pub(crate) &'static str,
    pub(crate) bool,
);

/// What a property takes.
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
}

impl PartialEq for Class {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Class {
    /// The class of this name, as Bokeh spells it.
    pub fn find(name: &str) -> Option<&'static Class> {
        let index = CLASSES
            .binary_search_by(|class| class.name.cmp(name))
            .ok()?;
        Some(&CLASSES[index])
    }

    /// Whether this class is `name` or derived from it.
    pub fn is_a(&self, name: &str) -> bool {
        self.name == name || self.bases().any(|base| base.name == name)
    }

    /// The property of this name, own or inherited.
    pub fn property(&self, name: &str) -> Option<&'static Property> {
        self.all_properties().find(|property| property.0 == name)
    }

    /// The default of a property in Bokeh's JSON; `None` where it is a model or computed in the browser.
    pub fn default(&self, name: &str) -> Option<&'static str> {
        let find = |class: &Class| {
            class
                .overrides
                .iter()
                .find(|(property, _)| *property == name)
                .map(|(_, default)| *default)
        };
        let default = find(self)
            .or_else(|| self.bases().find_map(find))
            .or_else(|| self.property(name).map(|property| property.2))?;
        (!default.is_empty()).then_some(default)
    }

    /// All properties, own ones first.
    pub fn all_properties(&self) -> impl Iterator<Item = &'static Property> + use<> {
        let own: &'static [Property] = self.properties;
        own.iter()
            .chain(self.bases().flat_map(|base| base.properties))
    }

    fn bases(&self) -> impl Iterator<Item = &'static Class> + use<> {
        let mro: &'static [u16] = self.mro;
        mro.iter().map(|index| &CLASSES[usize::from(*index)])
    }
}

impl Property {
    /// Its name.
    pub fn name(&self) -> &'static str {
        self.0
    }

    /// What it takes.
    pub fn kind(&self) -> &'static Kind {
        self.1
    }

    /// Whether it is set by the browser only.
    pub fn is_readonly(&self) -> bool {
        self.3
    }
}

/// The named class's nearest match, for messages.
pub(crate) fn nearest_class(name: &str) -> Option<&'static str> {
    nearest(name, CLASSES.iter().map(|class| class.name))
}

/// The candidate that differs least from `name`, if any is near enough to be meant.
pub(crate) fn nearest<'a>(
    name: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let lower = name.to_lowercase();
    let limit = 2.max(name.chars().count() / 3);
    candidates
        .into_iter()
        .map(|candidate| (distance(&lower, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| {
            *distance <= limit || (lower.len() > 2 && candidate.contains(&lower))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Levenshtein's distance, a swap of two neighbours counted once.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows = vec![(0..=b.len()).collect::<Vec<_>>()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let change = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut best = change.min(rows[i - 1][j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(rows[i - 2][j - 2] + 1);
            }
            row.push(best);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

impl Kind {
    /// The value as this kind takes it (text that must be a column becomes a field, arrays become lists where lists are due), or `None`.
    pub(crate) fn accept(&self, value: Value) -> Option<Value> {
        if self.takes_as_it_is(&value) {
            return Some(value);
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
                    _ if kind.is_numeric() => Some(crate::value::field(name).into()),
                    _ => None,
                }
            }
            (Kind::Spec(kind, _), value) => kind.accept(value),
            (Kind::Int, Value::Float(value)) => Value::Float(value).as_int().map(Value::Int),
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
                (2..=3).contains(&items.len())
                    && items
                        .iter()
                        .all(|item| matches!(item, Value::Str(_) | Value::Float(_)))
            }
            (Kind::Percent, value) => value
                .as_float()
                .is_some_and(|value| (0.0..=1.0).contains(&value)),
            (Kind::NonNegative(kind), value) => {
                kind.takes_as_it_is(value) && value.as_float().is_some_and(|value| value >= 0.0)
            }
            (Kind::Positive(kind), value) => {
                kind.takes_as_it_is(value) && value.as_float().is_some_and(|value| value > 0.0)
            }
            (Kind::Enum(values), Value::Str(value)) => values.contains(&value.as_str()),
            (Kind::Marker, Value::Str(value)) => {
                MARKERS.contains(&value.as_str()) || value.starts_with('@')
            }
            (Kind::Color, Value::Str(value)) => is_color(value),
            (Kind::Color, Value::List(items)) => {
                (3..=4).contains(&items.len()) && items.iter().all(|item| item.as_float().is_some())
            }
            (Kind::DashPattern, Value::Str(value)) => {
                ["solid", "dashed", "dotted", "dotdash", "dashdot"].contains(&value.as_str())
                    || value
                        .split_whitespace()
                        .all(|part| part.parse::<u32>().is_ok())
            }
            (Kind::DashPattern, Value::List(items)) => items
                .iter()
                .all(|item| item.as_int().is_some_and(|item| item >= 0)),
            (Kind::Instance(name), Value::Model(model)) => model.class().is_a(name),
            (Kind::Instance(name), Value::Object(object)) => {
                object.name == *name || Class::find(name).is_none()
            }
            // Classes that are no models, such as value objects given as maps.
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
            Kind::Nullable(kind) => format!("{} or null", kind.describe()),
            Kind::Either(kinds) => list(kinds, " or "),
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
            Kind::Data => "columns".into(),
            Kind::Coordinate => "a number or a factor".into(),
            Kind::Spec(kind, []) => format!("{} or a field", kind.describe()),
            Kind::Spec(kind, units) => format!(
                "{} or a field, in units {}",
                kind.describe(),
                units.join(", ")
            ),
            Kind::Instance(name) => format!("a {name} model"),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::field;

    fn accept(class: &str, property: &str, value: impl Into<Value>) -> Option<Value> {
        Class::find(class)
            .unwrap()
            .property(property)
            .unwrap()
            .kind()
            .accept(value.into())
    }

    #[test]
    fn classes_know_their_bases_and_inherited_properties() {
        let line = Class::find("Line").unwrap();
        assert!(line.is_a("Glyph") && line.is_a("Model") && !line.is_a("Marker"));
        assert!(line.property("line_color").is_some() && line.property("tags").is_some());
        assert!(Class::find("Lime").is_none());
        assert_eq!(nearest_class("Toogle"), Some("Toggle"));
        assert_eq!(Class::find("Figure").unwrap().default("width"), Some("600"));
    }

    #[test]
    fn values_are_checked_by_kind() {
        assert!(accept("Line", "line_color", "navy").is_some());
        assert!(accept("Line", "line_color", "#12345").is_none());
        assert!(accept("Line", "line_color", field("c")).is_none());
        assert!(accept("Scatter", "line_color", field("c")).is_some());
        assert!(accept("Line", "line_alpha", 1.5).is_none());
        assert!(accept("Line", "line_dash", "dashed").is_some());
        assert!(accept("Line", "line_dash", [4, 4]).is_some());
        assert!(accept("Line", "line_cap", "round").is_some());
        assert!(accept("Line", "line_cap", "rund").is_none());
        assert!(accept("Figure", "width", 300).is_some());
        assert!(accept("Figure", "width", "wide").is_none());
        assert!(accept("Toggle", "active", 1).is_none());
        assert!(accept("Scatter", "marker", "circle").is_some());
        assert!(accept("Slider", "value", 3).is_some());
    }

    #[test]
    fn text_for_a_number_of_each_item_is_a_column() {
        assert_eq!(accept("Line", "x", "time"), Some(field("time").into()));
        assert_eq!(
            accept("Scatter", "size", "radius"),
            Some(field("radius").into())
        );
    }

    #[test]
    fn the_nearest_name_is_found_only_when_it_is_near() {
        assert_eq!(
            nearest("line_colour", ["line_color", "line_width"]),
            Some("line_color")
        );
        assert_eq!(
            nearest("lnie_width", ["line_color", "line_width"]),
            Some("line_width")
        );
        assert_eq!(nearest("nosuch", ["line_color", "line_width"]), None);
    }
}
