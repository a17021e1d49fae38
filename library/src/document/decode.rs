//! Bokeh's grammar, read: what browsers send.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use super::{Document, Model};
use crate::base::base64;
use crate::base::json::Json;
use crate::document::column::{DataColumn, Values};
use crate::document::spec::Class;
use crate::document::value::{Source, Spec, Value};

/// Reads values of one message.
pub(crate) struct Decoder<'a> {
    /// The model of an id, if the sender can know it.
    pub(crate) find: &'a dyn Fn(&str) -> Option<Model>,
    /// Takes models that the sender made.
    pub(crate) created: Option<(&'a Document, &'a mut Created)>,
    /// What was sent beside the JSON.
    pub(crate) buffers: &'a Buffers<'a>,
}

/// Models that the sender of a message made, by their ids.
pub(crate) type Created = HashMap<Arc<str>, Model>;

/// The buffers of a message by their names.
#[derive(Default)]
pub(crate) struct Buffers<'a>(HashMap<Cow<'a, str>, &'a [u8]>);

impl<'a> Buffers<'a> {
    /// Named by their number, from 0.
    pub(crate) fn numbered(buffers: &'a [Vec<u8>]) -> Self {
        let named = buffers.iter().enumerate();
        Self(
            named
                .map(|(index, bytes)| (index.to_string().into(), bytes.as_slice()))
                .collect(),
        )
    }

    /// With their own names.
    pub(crate) fn named(buffers: impl Iterator<Item = (&'a str, &'a [u8])>) -> Self {
        Self(buffers.map(|(name, bytes)| (name.into(), bytes)).collect())
    }

    fn get(&self, name: &str) -> Option<&'a [u8]> {
        self.0.get(name).copied()
    }
}

/// Reads a value without models and buffers, such as a default.
pub(crate) fn plain(json: &Json) -> Option<Value> {
    Decoder {
        find: &|_| None,
        created: None,
        buffers: &Buffers::default(),
    }
    .value(json)
}

impl Decoder<'_> {
    /// The value, or `None` when it is malformed or refers to what is not known here.
    pub(crate) fn value(&mut self, json: &Json) -> Option<Value> {
        Some(match json {
            Json::Null => Value::Null,
            Json::Bool(value) => Value::Bool(*value),
            Json::Int(value) => Value::Int(*value),
            Json::Float(value) => Value::Float(*value),
            Json::Str(value) => Value::Str(value.clone()),
            Json::Array(items) => Value::List(self.list(items)?),
            Json::Object(pairs) => return self.object(json, pairs),
            Json::Raw(_) => return None,
        })
    }

    fn list(&mut self, items: &[Json]) -> Option<Vec<Value>> {
        items.iter().map(|item| self.value(item)).collect()
    }

    fn entries(&mut self, json: &Json) -> Option<Vec<Value>> {
        json.get("entries")
            .map_or(Some(Vec::new()), |entries| self.list(entries.as_array()?))
    }

    fn object(&mut self, json: &Json, pairs: &[(String, Json)]) -> Option<Value> {
        let Some(kind) = json.get_str("type") else {
            if let (Some(id), 1) = (json.get_str("id"), pairs.len()) {
                return (self.find)(id).map(Value::Model);
            }
            let entries = pairs
                .iter()
                .map(|(key, value)| Some((Value::from(key), self.value(value)?)));
            return entries.collect::<Option<_>>().map(Value::Map);
        };
        match kind {
            "ref" => (self.find)(json.get_str("id")?).map(Value::Model),
            "number" => match json.get_str("value")? {
                "nan" => Some(Value::Float(f64::NAN)),
                "+inf" => Some(Value::Float(f64::INFINITY)),
                "-inf" => Some(Value::Float(f64::NEG_INFINITY)),
                _ => None,
            },
            "map" => {
                let entries = self.entries(json)?.into_iter().map(|entry| match entry {
                    Value::List(pair) => <[Value; 2]>::try_from(pair)
                        .ok()
                        .map(|[key, value]| (key, value)),
                    _ => None,
                });
                entries.collect::<Option<_>>().map(Value::Map)
            }
            "set" => self.entries(json).map(Value::Set),
            "ndarray" | "typed_array" => self.array(json).map(Value::Column),
            "bytes" => self.bytes(json).map(|bytes| Value::Column(bytes.into())),
            "field" | "value" | "expr" => self.spec(json, kind),
            "date" => json.get_str("iso").map(Value::from),
            "symbol" => json.get_str("name").map(Value::from),
            "slice" | "event" => {
                let rest = pairs.iter().filter(|(key, _)| key != "type");
                let entries = rest.map(|(key, value)| Some((Value::from(key), self.value(value)?)));
                entries.collect::<Option<_>>().map(Value::Map)
            }
            "object" => self.model(json),
            _ => None,
        }
    }

    fn spec(&mut self, json: &Json, kind: &str) -> Option<Value> {
        let from = match kind {
            "field" => Source::Field(json.get_str("field")?.to_owned()),
            "value" => Source::Value(self.value(json.get("value")?)?),
            _ => Source::Expr(self.value(json.get("expr")?)?.as_model()?.clone()),
        };
        let transform = match json.get("transform") {
            Some(transform) => self.value(transform)?.as_model().cloned(),
            None => None,
        };
        let units = json.get_str("units").map(str::to_owned);
        Some(
            Spec {
                from,
                transform,
                units,
            }
            .into(),
        )
    }

    /// A model that the browser made, or one that is known here, of which nothing is taken over.
    fn model(&mut self, json: &Json) -> Option<Value> {
        let id = json.get_str("id")?;
        if let Some(model) = (self.find)(id) {
            return Some(model.into());
        }
        let class = Class::find(json.get_str("name")?)?;
        let (document, created) = self.created.as_mut()?;
        if let Some(model) = created.get(id) {
            return Some(model.into());
        }
        let model = Model::with_id(class, id.to_owned(), (*document).clone());
        created.insert(model.shared_id().clone(), model.clone());
        if let Some(attributes) = json.get("attributes").and_then(Json::as_object) {
            for (name, value) in attributes {
                // What is not understood stays at its default here; the browser keeps its own.
                if let Some(value) = self.value(value) {
                    let _ = model.set(name, value);
                }
            }
        }
        Some(model.into())
    }

    fn bytes(&mut self, json: &Json) -> Option<Vec<u8>> {
        match json.get("data")? {
            // Only a document pushed by a browser would hold gzip; it sends buffers.
            Json::Str(text) => {
                base64::decode(text).filter(|bytes| !bytes.starts_with(&[0x1F, 0x8B]))
            }
            data => self.buffers.get(data.get_str("id")?).map(<[u8]>::to_vec),
        }
    }

    fn array(&mut self, json: &Json) -> Option<DataColumn> {
        let array = json.get("array")?;
        let column = match array {
            Json::Array(items) => DataColumn::from_values(self.list(items)?),
            _ => {
                let bytes = self.bytes(array)?;
                let little = json.get_str("order") != Some("big");
                DataColumn::new(typed(&bytes, json.get_str("dtype")?, little)?)
            }
        };
        match json.get("shape").and_then(Json::as_array) {
            Some(shape) if shape.len() > 1 => {
                let shape = shape
                    .iter()
                    .map(|side| usize::try_from(side.as_u64()?).ok())
                    .collect::<Option<Vec<_>>>()?;
                column.with_shape(shape).ok()
            }
            _ => Some(column),
        }
    }
}

fn typed(bytes: &[u8], dtype: &str, little: bool) -> Option<Values> {
    fn each<T, const N: usize>(
        bytes: &[u8],
        little: bool,
        from: impl Fn([u8; N]) -> T,
    ) -> Option<Vec<T>> {
        if !bytes.len().is_multiple_of(N) {
            return None;
        }
        let item = |chunk: &[u8]| {
            let mut item: [u8; N] = chunk.try_into().ok()?;
            if !little {
                item.reverse();
            }
            Some(from(item))
        };
        bytes.chunks_exact(N).map(item).collect()
    }
    Some(match dtype {
        "float64" => Values::F64(each(bytes, little, f64::from_le_bytes)?),
        "float32" => Values::F32(each(bytes, little, f32::from_le_bytes)?),
        "int32" => Values::I32(each(bytes, little, i32::from_le_bytes)?),
        "uint32" => Values::U32(each(bytes, little, u32::from_le_bytes)?),
        "int16" => Values::I16(each(bytes, little, i16::from_le_bytes)?),
        "uint16" => Values::U16(each(bytes, little, u16::from_le_bytes)?),
        "int8" => Values::I8(each(bytes, little, i8::from_le_bytes)?),
        "uint8" => Values::U8(bytes.to_vec()),
        "bool" => Values::Bool(bytes.iter().map(|byte| *byte != 0).collect()),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::json::parse;

    fn decode(text: &str, buffers: &[Vec<u8>]) -> Option<Value> {
        Decoder {
            find: &|_| None,
            created: None,
            buffers: &Buffers::numbered(buffers),
        }
        .value(&parse(text).unwrap())
    }

    #[test]
    fn the_kinds_that_browsers_send_are_read() {
        assert!(
            decode(r#"{"type":"number","value":"nan"}"#, &[])
                .unwrap()
                .as_f64()
                .unwrap()
                .is_nan()
        );
        let map = decode(
            r#"{"type":"map","entries":[["x",{"type":"set","entries":[1]}]]}"#,
            &[],
        )
        .unwrap();
        assert_eq!(map.get("x"), Some(&Value::Set(vec![1.into()])));
        assert_eq!(
            decode(r#"{"type":"map"}"#, &[]),
            Some(Value::Map(Vec::new()))
        );
    }

    #[test]
    fn arrays_are_read_from_buffers_in_both_orders() {
        let json = r#"{"type":"typed_array","array":{"type":"bytes","data":{"id":"0"}},"order":"ORDER","dtype":"int16"}"#;
        let buffers = [vec![1, 0, 0, 2]];
        let little = decode(&json.replace("ORDER", "little"), &buffers);
        assert_eq!(little, Some(DataColumn::from([1_i16, 512]).into()));
        assert_eq!(
            decode(&json.replace("ORDER", "big"), &buffers),
            Some(DataColumn::from([256_i16, 2]).into())
        );
        assert_eq!(decode(json, &[vec![1, 0, 0]]), None);
        assert_eq!(decode(json, &[]), None);
    }

    #[test]
    fn unknown_models_and_kinds_are_no_value() {
        assert_eq!(decode(r#"{"id":"p1"}"#, &[]), None);
        assert_eq!(decode(r#"[1,{"type":"nosuch"}]"#, &[]), None);
        assert_eq!(
            decode(r#"{"type":"object","name":"Div","id":"p1"}"#, &[]),
            None
        );
    }
}
