//! Rust values as [`Value`]s.

use super::{Spec, Value};
use crate::base::duration::as_ms;
use crate::base::json::Json;
use crate::document::ModelLike;
use crate::document::column::{DataColumn, since_epoch};
use std::collections::{BTreeMap, HashMap};
use std::time::{Duration, SystemTime};

fn map<K: Into<Value>, V: Into<Value>>(entries: impl IntoIterator<Item = (K, V)>) -> Value {
    let entries = entries.into_iter();
    Value::Map(
        entries
            .map(|(key, value)| (key.into(), value.into()))
            .collect(),
    )
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
/// Milliseconds since 1970 in UTC, as datetime axes have them.
impl From<SystemTime> for Value {
    fn from(value: SystemTime) -> Self {
        Value::Float(since_epoch(value))
    }
}
/// Milliseconds.
impl From<Duration> for Value {
    fn from(value: Duration) -> Self {
        Value::Float(as_ms(value))
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
/// All models, by value and by reference: two impls for each of the builders would be looked through for every conversion.
impl<M: ModelLike> From<M> for Value {
    fn from(model: M) -> Self {
        Value::Model(model.as_model().clone())
    }
}
impl From<Json> for Value {
    fn from(json: Json) -> Self {
        match json {
            Json::Null => Value::Null,
            Json::Bool(value) => Value::Bool(value),
            Json::Int(value) => Value::Int(value),
            Json::Float(value) => Value::Float(value),
            Json::Str(text) | Json::Raw(text) => Value::Str(text),
            Json::Array(items) => Value::List(items.into_iter().map(Value::from).collect()),
            Json::Object(pairs) => Value::Map(
                pairs
                    .into_iter()
                    .map(|(key, value)| (Value::Str(key), Value::from(value)))
                    .collect(),
            ),
        }
    }
}
impl From<DataColumn> for Value {
    fn from(column: DataColumn) -> Self {
        Value::Column(column)
    }
}
impl From<Spec> for Value {
    fn from(spec: Spec) -> Self {
        Value::Spec(Box::new(spec))
    }
}
impl From<&Spec> for Value {
    fn from(spec: &Spec) -> Self {
        spec.clone().into()
    }
}
impl From<&Value> for Value {
    fn from(value: &Value) -> Self {
        value.clone()
    }
}
/// Of a value only, so that a bare `None` is understood: an option of something else is `option.map(Value::from)`.
impl From<Option<Value>> for Value {
    fn from(value: Option<Value>) -> Self {
        value.unwrap_or_default()
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
impl<K: Into<Value>, V: Into<Value>, S> From<HashMap<K, V, S>> for Value {
    fn from(entries: HashMap<K, V, S>) -> Self {
        map(entries)
    }
}
impl<K: Into<Value>, V: Into<Value>> From<BTreeMap<K, V>> for Value {
    fn from(entries: BTreeMap<K, V>) -> Self {
        map(entries)
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
