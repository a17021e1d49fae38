//! Values as ipywidgets' protocol has them: JSON, with buffers for arrays.

use crate::base::json::Json;
use crate::document::column::{DataColumn, Values};
use crate::document::encode::bytes;
use crate::document::value::Value;

/// JSON, and buffers with the places at which they belong.
#[derive(Debug, Default)]
pub(crate) struct State {
    pub(crate) json: Vec<(String, Json)>,
    pub(crate) paths: Vec<Json>,
    pub(crate) buffers: Vec<Vec<u8>>,
}

impl State {
    /// Adds text, flags and the like.
    pub(crate) fn with(mut self, name: &str, value: impl Into<Json>) -> State {
        self.json.push((name.to_owned(), value.into()));
        self
    }

    /// Adds a value.
    ///
    /// # Errors
    /// When the value, or one in it, cannot be sent.
    pub(crate) fn add(&mut self, name: &str, value: &Value) -> Result<(), String> {
        let json = self.encode(value, &mut vec![Json::from(name)])?;
        self.json.push((name.to_owned(), json));
        Ok(())
    }

    fn encode(&mut self, value: &Value, path: &mut Vec<Json>) -> Result<Json, String> {
        Ok(match value {
            Value::Null => Json::Null,
            Value::Bool(value) => Json::Bool(*value),
            Value::Int(value) => Json::Int(*value),
            Value::Float(value) => Json::Float(*value),
            Value::Str(value) => Json::from(value),
            Value::List(items) | Value::Set(items) => {
                let mut list = Vec::with_capacity(items.len());
                for (index, item) in items.iter().enumerate() {
                    path.push(Json::from(index));
                    list.push(self.encode(item, path)?);
                    path.pop();
                }
                Json::Array(list)
            }
            Value::Map(entries) => {
                let mut pairs = Vec::with_capacity(entries.len());
                for (key, value) in entries {
                    let Some(key) = key.as_str() else {
                        return Err(format!("a key of a map is text, not {}", key.kind()));
                    };
                    path.push(Json::from(key));
                    pairs.push((key.to_owned(), self.encode(value, path)?));
                    path.pop();
                }
                Json::Object(pairs)
            }
            Value::Column(column) if is_binary(column) => {
                self.paths.push(Json::Array(path.clone()));
                self.buffers.push(bytes(column));
                Json::Null
            }
            other => return Err(format!("a widget's value cannot be {}", other.kind())),
        })
    }
}

fn is_binary(column: &DataColumn) -> bool {
    !matches!(column.values(), Values::Str(_) | Values::Any(_))
}

/// The values that a frontend sent. Buffers are put where their paths say; one that leads nowhere is left out.
pub(super) fn decode(state: Json, paths: &Json, buffers: Vec<Vec<u8>>) -> Vec<(String, Value)> {
    let Json::Object(pairs) = state else {
        return Vec::new();
    };
    let mut values: Vec<(String, Value)> = pairs
        .into_iter()
        .map(|(name, json)| (name, Value::from(json)))
        .collect();
    for (path, buffer) in paths.as_array().unwrap_or_default().iter().zip(buffers) {
        let Some((name, rest)) = path.as_array().and_then(<[Json]>::split_first) else {
            continue;
        };
        let name = name.as_str().unwrap_or_default();
        let column = Value::Column(DataColumn::new(Values::U8(buffer)));
        match values.iter_mut().find(|(known, _)| known == name) {
            Some((_, value)) => put(value, rest, column),
            // The manager takes a buffer at the top out of the state.
            None if rest.is_empty() => values.push((name.to_owned(), column)),
            None => {}
        }
    }
    values
}

fn put(value: &mut Value, path: &[Json], buffer: Value) {
    let Some((step, rest)) = path.split_first() else {
        *value = buffer;
        return;
    };
    match (value, step) {
        (Value::List(items), step) => {
            let index = step.as_u64().and_then(|index| usize::try_from(index).ok());
            if let Some(item) = index.and_then(|index| items.get_mut(index)) {
                put(item, rest, buffer);
            }
        }
        (Value::Map(entries), Json::Str(key)) => {
            match entries
                .iter_mut()
                .find(|(name, _)| name.as_str() == Some(key))
            {
                Some((_, value)) => put(value, rest, buffer),
                None if rest.is_empty() => entries.push((key.as_str().into(), buffer)),
                None => {}
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::json::json;

    #[test]
    fn arrays_are_buffers_and_come_back_as_bytes() {
        let mut state = State::default();
        let nested = Value::Map(vec![(
            "deep".into(),
            Value::List(vec![1.into(), DataColumn::from(vec![2_u8, 3]).into()]),
        )]);
        state
            .add("x", &DataColumn::from(vec![1_u8]).into())
            .unwrap();
        state.add("nested", &nested).unwrap();
        assert_eq!(state.paths, [json!(["x"]), json!(["nested", "deep", 1])]);
        assert_eq!(state.buffers, [vec![1], vec![2, 3]]);
        let decoded = decode(
            Json::Object(state.json),
            &Json::Array(state.paths),
            state.buffers,
        );
        assert_eq!(
            decoded[0],
            ("x".into(), DataColumn::from(vec![1_u8]).into())
        );
        assert_eq!(decoded[1], ("nested".into(), nested));
    }

    #[test]
    fn what_cannot_be_sent_is_refused_by_kind() {
        let model = crate::ui::plotting::figure();
        let error = State::default().add("p", &Value::from(&model)).unwrap_err();
        assert_eq!(error, "a widget's value cannot be a model");
    }
}
