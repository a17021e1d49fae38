//! Prints a document for each of the models that stdin names, with every property set to a value that it takes: what Bokeh itself is
//! then asked about. A line of JSON for each.
//!
//! Stdin has `{"models": [..], "concrete": {"LayoutDOM": "Div", ..}, "texts": {"DatePicker.value": "2024-01-31", ..}, "variant": 0}`:
//! a class to make where one of a base is due, and texts that are of a form which only Bokeh knows.

use cellbeat::json::{Json, parse};
use cellbeat::models::spec::{Class, Kind};
use cellbeat::prelude::*;
use cellbeat::save::snapshot;
use cellbeat::value::{Source, Spec};

/// Models within models within models: deeper nothing new is seen.
const DEEPEST: usize = 4;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let asked = parse(&std::io::read_to_string(std::io::stdin())?)?;
    let variant = asked
        .get("variant")
        .and_then(Json::as_u64)
        .unwrap_or_default();
    let makes = Maker {
        asked: &asked,
        variant: usize::try_from(variant)?,
    };
    let names = asked
        .get("models")
        .and_then(Json::as_array)
        .ok_or("stdin names no models")?;
    for name in names.iter().filter_map(Json::as_str) {
        let Some(model) = makes.model(name, 0) else {
            let unmade = [("name", Json::from(name)), ("document", Json::Null)];
            println!("{}", Json::object(unmade));
            continue;
        };
        let mut refused = Vec::new();
        let class = model.class();
        for property in class
            .all_properties()
            .filter(|property| !property.is_readonly())
        {
            let path = format!("{}.{}", class.name, property.name());
            let Some(value) = makes.value(property.kind(), &path, 0) else {
                continue;
            };
            if let Err(error) = model.set(property.name(), value) {
                refused.push(Json::from(error.to_string()));
            }
        }
        let document = parse(&snapshot::to_json(&model))?;
        let line = Json::object([
            ("name", Json::from(name)),
            ("refused", Json::Array(refused)),
            ("document", document),
        ]);
        println!("{line}");
    }
    Ok(())
}

struct Maker<'a> {
    asked: &'a Json,
    /// Which of several ways to fill a property: the second word of an enum, the third alternative.
    variant: usize,
}

impl Maker<'_> {
    fn text(&self, group: &str, key: &str) -> Option<&str> {
        self.asked.get(group)?.get_str(key)
    }

    /// A model of the class, or of one derived from it, with what is required.
    fn model(&self, name: &str, depth: usize) -> Option<Model> {
        let name = self.text("concrete", name).unwrap_or(name);
        let model = Model::new(name).ok()?;
        let class = Class::find(name)?;
        for property in class.required() {
            let path = format!("{}.{}", class.name, property.name());
            let value = self.value(property.kind(), &path, depth);
            let set = value.map(|value| model.set(property.name(), value));
            if !matches!(set, Some(Ok(()))) {
                eprintln!("{path} is required, and has no value: {set:?}");
                return None;
            }
        }
        Some(model)
    }

    /// A value that the kind takes; none where there is none to be had.
    fn value(&self, kind: &Kind, path: &str, depth: usize) -> Option<Value> {
        let number = self.variant as i64 + 1;
        let turn = |all: &[&'static Kind]| self.value(all[self.variant % all.len()], path, depth);
        Some(match kind {
            Kind::Any | Kind::Int => number.into(),
            Kind::Null => Value::Null,
            Kind::Bool => self.variant.is_multiple_of(2).into(),
            Kind::Float => (number as f64 + 0.5).into(),
            Kind::Percent => 0.25.into(),
            Kind::NonNegative(kind) | Kind::Positive(kind) => self.value(kind, path, depth)?,
            Kind::Str => self.text("texts", path).unwrap_or("text").into(),
            Kind::Color => match self.text("texts", path) {
                Some(text) => text.into(),
                None => ["red", "#102030", "rgb(1, 2, 3)"][self.variant % 3].into(),
            },
            Kind::Marker => "star".into(),
            Kind::DashPattern => match self.variant % 2 {
                0 => "dashed".into(),
                _ => vec![2, 4].into(),
            },
            Kind::IntEnum(numbers) => numbers[self.variant % numbers.len()].into(),
            Kind::Enum(words) => words[self.variant % words.len()].into(),
            Kind::Nullable(_) if self.variant == 2 => Value::Null,
            Kind::Nullable(kind) => self.value(kind, path, depth)?,
            Kind::Either(kinds) => turn(kinds)
                .or_else(|| kinds.iter().find_map(|kind| self.value(kind, path, depth)))?,
            Kind::List(kind) => Value::List(vec![self.value(kind, path, depth)?]),
            Kind::Set(kind) => Value::Set(vec![self.value(kind, path, depth)?]),
            Kind::Tuple(kinds) => {
                // Each larger than the one before, as bounds want it.
                let item = |(place, kind): (usize, &&Kind)| {
                    let variant = self.variant + place;
                    Maker { variant, ..*self }.value(kind, path, depth)
                };
                Value::List(kinds.iter().enumerate().map(item).collect::<Option<_>>()?)
            }
            Kind::Map(key, item) => Value::Map(vec![(
                self.value(key, &format!("{path}.key"), depth)?,
                self.value(item, path, depth)?,
            )]),
            Kind::Struct(fields) => {
                let entries = fields
                    .iter()
                    .map(|(name, kind)| Some(((*name).into(), self.value(kind, path, depth)?)));
                Value::Map(entries.collect::<Option<_>>()?)
            }
            Kind::Coordinate => match self.variant % 2 {
                0 => 1.5.into(),
                _ => "factor".into(),
            },
            Kind::Spec(kind, units) => Spec {
                from: match self.variant % 2 {
                    0 => Source::Field("x".into()),
                    _ => Source::Value(self.value(kind, path, depth)?),
                },
                transform: None,
                units: units
                    .get(self.variant % units.len().max(1))
                    .map(|unit| (*unit).to_owned()),
            }
            .into(),
            Kind::InstanceWith(name, property, kind) if depth < DEEPEST => {
                let model = self.model(name, depth + 1)?;
                model
                    .set(property, self.value(kind, path, depth + 1)?)
                    .ok()?;
                model.into()
            }
            Kind::Instance(name) if depth < DEEPEST => self.model(name, depth + 1)?.into(),
            _ => return None,
        })
    }
}
