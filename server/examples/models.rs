//! Serves pages of any models, and tells on them what a visitor does: what the tests of models in a browser look at.
//!
//! `MODELS` names a file of JSON: `{"page": [{"class": "Slider", "properties": {"start": 0, ..}, "watch": ["value"], "events": ["tap"]}]}`.
//! A property may hold further models; those of data have `columns`. The page is chosen by `?page=NAME`. Below the models a text has
//! a line for each change of a property that is watched, as Rust has it, and for each event.

use cellbeat::column;
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
    let asked = pages
        .get(page.map_or("", String::as_str))
        .and_then(Json::as_array);
    let told = models::PreText::new().css_classes(vec!["told"]);
    let mut children: Vec<Value> = Vec::new();
    for one in asked.unwrap_or_default() {
        let model = model(one);
        for property in strings(one, "watch") {
            let (told, name) = (told.clone(), format!("{}.{property}", model.class().name));
            model
                .on_change(property, move |value| {
                    tell(&told, &format!("{name} = {value:?}"))
                })
                .expect("a property that is watched is one of the model's");
        }
        for event in strings(one, "events") {
            let (told, name) = (told.clone(), model.class().name);
            model.on_event(event, move |event| {
                let item = event.values.get("item").cloned().unwrap_or_default();
                tell(&told, &format!("{name}: {} {item:?}", event.name));
            });
        }
        children.push(model.into());
    }
    children.push(told.into());
    models::Column::new().children(children)
}

fn tell(told: &models::PreText, line: &str) {
    let text = told.as_model().get("text").unwrap_or_default();
    told.text(format!("{}{line}\n", text.as_str().unwrap_or_default()));
}

fn strings<'a>(json: &'a Json, key: &str) -> Vec<&'a str> {
    let items = json.get(key).and_then(Json::as_array).unwrap_or_default();
    items.iter().filter_map(Json::as_str).collect()
}

fn entries<'a>(json: &'a Json, key: &str) -> &'a [(String, Json)] {
    json.get(key).and_then(Json::as_object).unwrap_or_default()
}

fn model(json: &Json) -> Model {
    let class = json.get_str("class").unwrap_or_default();
    let model = match json.get("columns") {
        Some(_) => {
            let source = ColumnDataSource::empty();
            for (name, values) in entries(json, "columns") {
                let values = values.as_array().unwrap_or_default();
                source.add(
                    name,
                    column::Column::from_values(values.iter().map(value).collect()),
                );
            }
            source.as_model().clone()
        }
        None => Model::new(class).unwrap_or_else(|error| panic!("{error}")),
    };
    for (property, json) in entries(json, "properties") {
        model.with(property, value(json));
    }
    model
}

fn value(json: &Json) -> Value {
    match json {
        Json::Array(items) => items.iter().map(value).collect::<Vec<_>>().into(),
        Json::Object(_) if json.get("class").is_some() => model(json).into(),
        Json::Object(pairs) => Value::Map(
            pairs
                .iter()
                .map(|(key, item)| (key.into(), value(item)))
                .collect(),
        ),
        other => other.clone().into(),
    }
}
