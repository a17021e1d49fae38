//! Values that the properties of Bokeh's models take.

use cellbeat::json::Json;
use cellbeat::models::spec::{Class, Kind};
use cellbeat::prelude::*;
use cellbeat::value::{Source, Spec};

/// Models within models within models: deeper nothing new is seen.
const DEEPEST: usize = 4;

pub struct Maker<'a> {
    /// What stdin has.
    pub asked: &'a Json,
    /// Which of several ways to fill a property: the second word of an enum, the third alternative.
    pub variant: usize,
}

impl Maker<'_> {
    fn text(&self, group: &str, key: &str) -> Option<&str> {
        self.asked.get(group)?.get_str(key)
    }

    /// A model of the class, or of one derived from it, with what is required.
    pub fn model(&self, name: &str, depth: usize) -> Option<Model> {
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
    pub fn value(&self, kind: &Kind, path: &str, depth: usize) -> Option<Value> {
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
