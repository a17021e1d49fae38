//! Prints a document for each of the models that stdin names, with every property set to a value that it takes: what Bokeh itself is
//! then asked about. A line of JSON for each.
//!
//! Stdin has `{"models": [..], "concrete": {"LayoutDOM": "Div", ..}, "texts": {"DatePicker.value": "2024-01-31", ..}, "variant": 0}`:
//! a class to make where one of a base is due, and texts that are of a form which only Bokeh knows.

mod values;

use cellbeat::json::{Json, parse};
use cellbeat::save::snapshot;
use values::Maker;

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
