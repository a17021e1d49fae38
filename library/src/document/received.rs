//! What browsers report: changed properties, edited columns, clicks.

use std::convert::Infallible;

use super::column::DataColumn;
use super::decode::{Buffers, Created, Decoder};
use super::encode::Known;
use super::value::Value;
use super::{Document, Model, ModelEvent};
use crate::base::json::Json;

/// Applies the events of a view. What is malformed or names what the view does not show is passed over.
pub(crate) fn apply(document: &Document, view: u64, events: &Json, buffers: &Buffers<'_>) {
    for event in events.as_array().unwrap_or_default() {
        let received = Received {
            document,
            view,
            event,
            buffers,
        };
        let _ = received.apply();
    }
}

struct Received<'a> {
    document: &'a Document,
    view: u64,
    event: &'a Json,
    buffers: &'a Buffers<'a>,
}

/// Whether the event says that a page has drawn the document.
pub(crate) fn is_document_ready(event: &Json) -> bool {
    let data = event.get("msg_data");
    event.get_str("msg_type") == Some("bokeh_event")
        && data.and_then(|data| data.get_str("name")) == Some("document_ready")
}

impl Received<'_> {
    /// `None` when it was passed over.
    fn apply(&self) -> Option<()> {
        match self.event.get_str("kind")? {
            "ModelChanged" => self.model_changed(),
            "ColumnDataChanged" => self.column_data_changed(),
            "ColumnsStreamed" => self.columns_streamed(),
            "ColumnsPatched" => self.columns_patched(),
            "MessageSent" => self.message_sent(),
            // RootAdded of the known root comes with every new view; titles and roots are not the browser's to change.
            _ => None,
        }
    }

    fn find(&self, id: &str) -> Option<Model> {
        self.document.lock().subscriber(self.view)?.find(id)
    }

    fn model(&self) -> Option<Model> {
        self.find(self.event.get("model")?.get_str("id")?)
    }

    fn value(&self, json: &Json) -> Option<Value> {
        let mut created = Created::new();
        let find = |id: &str| self.find(id);
        let mut decoder = Decoder {
            find: &find,
            created: Some((self.document, &mut created)),
            buffers: self.buffers,
        };
        let value = decoder.value(json);
        let mut state = self.document.lock();
        let clock = state.clock;
        if let Some(view) = state.subscriber(self.view) {
            for model in created.values() {
                let known = Known {
                    model: model.downgrade(),
                    synced: clock,
                    streamed: 0,
                    kinds: None,
                };
                view.known_mut().insert(model.shared_id().clone(), known);
            }
        }
        value
    }

    fn model_changed(&self) -> Option<()> {
        let model = self.model()?;
        let name = self.event.get_str("attr")?;
        if is_of_one_view(&model, name) {
            return None;
        }
        let value = self.value(self.event.get("new")?)?;
        model.set_from(name, value, self.view).ok()
    }

    fn columns(&self) -> Option<Vec<(String, DataColumn)>> {
        let Value::Map(entries) = self.value(self.event.get("data")?)? else {
            return None;
        };
        let columns = entries.into_iter().map(|(name, column)| match column {
            Value::Column(column) => Some((name.as_str()?.to_owned(), column)),
            Value::List(items) => Some((name.as_str()?.to_owned(), DataColumn::from_values(items))),
            _ => None,
        });
        columns.collect()
    }

    fn column_data_changed(&self) -> Option<()> {
        let (model, columns) = (self.model()?, self.columns()?);
        let partial = self.event.get("cols").is_some_and(|cols| !cols.is_null());
        model
            .edit_data(|data, clock| {
                match partial {
                    true => data.merge(columns, clock, self.view),
                    false => data.replace(columns, clock, self.view),
                }
                Ok::<_, Infallible>(())
            })
            .ok()
    }

    fn columns_streamed(&self) -> Option<()> {
        let (model, rows) = (self.model()?, self.columns()?);
        let rollover = self
            .event
            .get("rollover")
            .and_then(Json::as_u64)
            .and_then(|rows| usize::try_from(rows).ok());
        model
            .edit_data(|data, clock| data.stream(rows, rollover, clock, self.view))
            .ok()
    }

    fn columns_patched(&self) -> Option<()> {
        let model = self.model()?;
        let Value::Map(patches) = self.value(self.event.get("patches")?)? else {
            return None;
        };
        for (column, patches) in &patches {
            for patch in patches.as_list()? {
                let [place, new] = patch.as_list()? else {
                    return None;
                };
                let part = |name: &str| place.get(name).and_then(Value::as_i64);
                let (start, step, rows) = match (place.as_i64(), place) {
                    (Some(row), _) => (row, 1, DataColumn::from_values(vec![new.clone()])),
                    (None, Value::Map(_)) => (
                        part("start").unwrap_or(0),
                        part("step").unwrap_or(1),
                        column_of(new)?,
                    ),
                    _ => return None,
                };
                let (start, step) = (usize::try_from(start).ok()?, usize::try_from(step).ok()?);
                let column = column.as_str().unwrap_or_default();
                let patch = |start: usize, rows: &DataColumn| {
                    model.edit_data(|data, clock| data.patch(column, start, rows, clock, self.view))
                };
                if step == 1 {
                    patch(start, &rows).ok()?;
                } else {
                    for (index, row) in rows.iter().enumerate() {
                        patch(start + index * step, &DataColumn::from_values(vec![row])).ok()?;
                    }
                }
            }
        }
        Some(())
    }

    fn message_sent(&self) -> Option<()> {
        if self.event.get_str("msg_type") != Some("bokeh_event") {
            return None;
        }
        let data = self.event.get("msg_data")?;
        let name = data.get_str("name")?;
        let values = self.value(data.get("values")?)?;
        let Some(model) = values.get("model") else {
            self.document.dispatch(name);
            return Some(());
        };
        let model = model.as_model()?.clone();
        model.dispatch(&ModelEvent {
            name: name.to_owned(),
            values,
        });
        Some(())
    }
}

fn column_of(value: &Value) -> Option<DataColumn> {
    match value {
        Value::Column(column) => Some(column.clone()),
        Value::List(items) => Some(DataColumn::from_values(items.clone())),
        _ => None,
    }
}

/// Sizes and automatic ranges belong to one view: taken over, two views of different size would fight.
fn is_of_one_view(model: &Model, property: &str) -> bool {
    match property {
        "inner_width" | "inner_height" | "outer_width" | "outer_height" => true,
        "start" | "end" => model.class().is_a("DataRange1d"),
        _ => false,
    }
}
