//! Values that stand for others, as Bokeh's own properties take them: the name of a palette, places for a ticker, a title's text.

use super::kind::Kind;
use crate::document::column::DataColumn;
use crate::document::value::{Value, value};
use crate::document::{Model, palettes};

/// What Bokeh makes of a value where the property takes something else; `None` where it makes nothing.
pub(super) fn converted(kind: &Kind, value: &Value) -> Option<Value> {
    match (kind, value) {
        (Kind::List(Kind::Color), Value::Str(name)) => colors(name),
        (Kind::Instance("ColorMapper"), Value::Str(name)) => {
            let mapper = Model::known("LinearColorMapper");
            made(mapper, [("palette", colors(name)?)])
        }
        (Kind::Instance("Ticker"), Value::List(_) | Value::Column(_)) => {
            made(Model::known("FixedTicker"), [("ticks", numbers(value)?)])
        }
        (Kind::Instance("Title"), Value::Str(_)) => {
            made(Model::known("Title"), [("text", value.clone())])
        }
        (Kind::Instance("LegendItem"), Value::List(pair)) => match &pair[..] {
            [Value::Str(label), renderers] => {
                let label = self::value(label.as_str()).into();
                let properties = [("label", label), ("renderers", renderers.clone())];
                made(Model::known("LegendItem"), properties)
            }
            _ => None,
        },
        (Kind::Instance("TabPanel"), Value::List(pair)) => match &pair[..] {
            [title @ Value::Str(_), child @ Value::Model(_)] => {
                let properties = [("title", title.clone()), ("child", child.clone())];
                made(Model::known("TabPanel"), properties)
            }
            _ => None,
        },
        // Keys that are held: `"ctrl+shift"`.
        (Kind::Struct([("shift", _), ("ctrl", _), ("alt", _)]), Value::Str(keys)) => {
            let keys = keys.split('+').map(str::trim);
            let known = |key: &str| ["shift", "ctrl", "alt"].contains(&key);
            let held = keys.map(|key| known(key).then(|| (Value::from(key), Value::Bool(true))));
            held.collect::<Option<_>>().map(Value::Map)
        }
        _ => None,
    }
}

fn colors(name: &str) -> Option<Value> {
    palettes::find(name).map(Value::from)
}

fn numbers(of: &Value) -> Option<Value> {
    let column = match of {
        Value::List(items) => DataColumn::from_values(items.clone()),
        Value::Column(column) => column.clone(),
        _ => return None,
    };
    column.to_f64().map(Value::from)
}

fn made<const N: usize>(model: Model, properties: [(&str, Value); N]) -> Option<Value> {
    for (name, value) in properties {
        model.set_value(name, value).ok()?;
    }
    Some(model.into())
}

#[cfg(test)]
mod tests {
    use crate::document::value::Value;
    use crate::document::{Model, ModelLike};

    /// A property of what the other one was made.
    fn made(class: &'static str, property: &str, value: impl Into<Value>, within: &str) -> Value {
        let model = Model::known(class).with(property, value);
        let value = model.get(property).unwrap();
        let first = value.as_list().map_or(&value, |items| &items[0]);
        first.as_model().unwrap().get(within).unwrap()
    }

    #[test]
    fn a_palette_has_a_name() {
        for class in [
            "LinearColorMapper",
            "LogColorMapper",
            "EqHistColorMapper",
            "CategoricalColorMapper",
            "WeightedStackColorMapper",
        ] {
            let mapper = Model::known(class).with("palette", "Category10_3");
            let colors = ["#1f77b4", "#ff7f0e", "#2ca02c"];
            assert_eq!(mapper.get("palette"), Ok(colors.into()), "{class}");
        }
        let colors = made("Image", "color_mapper", "Viridis3", "palette");
        assert_eq!(colors.as_list().unwrap().len(), 3);
        let mapper = Model::known("LinearColorMapper");
        let error = mapper.set("palette", "Virdis256").unwrap_err().to_string();
        assert!(error.contains("or the name of a palette"), "{error}");
    }

    #[test]
    fn models_are_made_of_what_says_all_about_them() {
        let ticks = made("LinearAxis", "ticker", [0, 10, 20], "ticks");
        assert_eq!(ticks, [0.0, 10.0, 20.0].into());
        assert_eq!(made("Grid", "ticker", [5], "ticks"), [5.0].into());
        assert!(Model::known("LinearAxis").set("ticker", ["a"]).is_err());
        assert_eq!(made("Plot", "title", "Ponds", "text"), "Ponds".into());
        let pane = Model::known("Div");
        let tab = made("Tabs", "tabs", vec![("Text", &pane)], "child");
        assert_eq!(tab.as_model(), Some(&pane));
        let renderers = Vec::<Value>::new();
        let label = made("Legend", "items", vec![("a", renderers)], "label");
        assert_eq!(label, crate::document::value::value("a").into());
    }

    #[test]
    fn keys_that_are_held_are_text() {
        let tool = Model::known("WheelZoomTool").with("modifiers", "ctrl+shift");
        let keys = [("ctrl", true), ("shift", true)];
        let keys = keys.map(|(key, held)| (Value::from(key), held.into()));
        assert_eq!(tool.get("modifiers"), Ok(Value::Map(keys.into())));
        assert!(tool.set("modifiers", "ctrl+meta").is_err());
    }
}
