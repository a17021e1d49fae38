//! Serves pages of any models, and shows on them what a visitor does: what the tests of models in a browser look at.
//!
//! `MODELS` names a file of JSON, `{"PAGE": [{"class": "Slider", "properties": {"start": 0}, "watch": ["value"], "events": ["tap"]}]}`;
//! the page is chosen by `?page=PAGE`. A property may hold further models; a source of data has `columns`. Below the models a text
//! has a line for each change of a property that is watched, as Rust has it, and for each event.

use cellbeat::column;
use cellbeat::document::ModelEvent;
use cellbeat::json::{Json, parse};
use cellbeat::prelude::*;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let pages = parse(&std::fs::read_to_string(std::env::var("MODELS")?)?)?;
    cellbeat_server::serve(move || app(&pages))?;
    Ok(())
}

fn app(pages: &Json) -> impl Viewable + use<> {
    let arguments = state.session_args();
    let page = arguments.get("page").and_then(|names| names.first());
    let made = Made {
        told: models::PreText::new().css_classes(vec!["told"]),
    };
    let mut children: Vec<Value> = Vec::new();
    for asked in list(pages, page.map_or("", String::as_str)) {
        children.push(made.model(asked).into());
    }
    children.push(made.told.into());
    models::Column::new().children(children)
}

/// The models of a page, and the text that shows their changes.
struct Made {
    told: models::PreText,
}

impl Made {
    fn model(&self, asked: &Json) -> Model {
        let class = asked.get_str("class").unwrap_or_default();
        let model = match class {
            "ColumnDataSource" => {
                let (source, told) = (ColumnDataSource::empty(), self.told.clone());
                source.on_select(move |rows| tell(&told, &format!("selected rows {rows:?}")));
                source.as_model().clone()
            }
            "Figure" => figure().as_model().clone(),
            _ => Model::new(class).unwrap_or_else(|error| panic!("{error}")),
        };
        let columns = asked.get("columns").and_then(Json::as_object);
        if let Some(columns) = columns {
            let column = |(name, values): &(String, Json)| match self.value(values) {
                Value::List(values) => {
                    (name.into(), column::DataColumn::from_values(values).into())
                }
                other => panic!("{name} is a column, not {other:?}"),
            };
            model.with("data", Value::Map(columns.iter().map(column).collect()));
        }
        let properties = asked.get("properties").and_then(Json::as_object);
        for (property, value) in properties.unwrap_or_default() {
            model.with(property, self.value(value));
        }
        self.watch(&model, asked);
        model
    }

    fn watch(&self, model: &Model, asked: &Json) {
        let class = model.class().name;
        for property in list(asked, "watch").iter().filter_map(Json::as_str) {
            let (told, name) = (self.told.clone(), format!("{class}.{property}"));
            let tell = move |value: &Value| tell(&told, &format!("{name} = {value:?}"));
            model
                .on_change(property, tell)
                .expect("it has the property");
        }
        for event in list(asked, "events").iter().filter_map(Json::as_str) {
            let told = self.told.clone();
            let handler = move |event: &ModelEvent| {
                let item = event.values.get("item").cloned().unwrap_or_default();
                tell(&told, &format!("{class}: {} {item:?}", event.name));
            };
            model.on_event(event, handler).expect("it has the event");
        }
    }

    fn value(&self, json: &Json) -> Value {
        match json {
            Json::Array(items) => {
                let items = items.iter().map(|item| self.value(item));
                items.collect::<Vec<_>>().into()
            }
            Json::Object(_) if json.get("class").is_some() => self.model(json).into(),
            Json::Object(pairs) => {
                let pair = |(key, item): &(String, Json)| (key.into(), self.value(item));
                Value::Map(pairs.iter().map(pair).collect())
            }
            other => other.clone().into(),
        }
    }
}

fn list<'a>(json: &'a Json, key: &str) -> &'a [Json] {
    json.get(key).and_then(Json::as_array).unwrap_or_default()
}

fn tell(told: &models::PreText, line: &str) {
    let text = told.as_model().get("text").unwrap_or_default();
    told.text(format!("{}{line}\n", text.as_str().unwrap_or_default()));
}
