//! [`json()`].

use crate::base::html::escape;
use crate::base::json;
use crate::document::Model;
use crate::document::value::Value;
use crate::models::ModelLike;
use crate::param::{Kind, Parameter, Parameterized};
use crate::ui::composite::{composite, declare, set};
use std::fmt::Write;

const CSS: &str = "\
.bk-clearfix { display: block !important; font-family: var(--mono-font, monospace); }
details > *:not(summary), summary ~ div { margin-inline-start: 1.4em; }
summary { cursor: pointer; }
b { font-weight: 600; }
i { font-style: normal; opacity: 0.6; }";

/// A pane that shows JSON as a tree that can be opened.
///
/// ```
/// use cellbeat::json::json;
/// use cellbeat::prelude::*;
///
/// let config = pane::json(json!({"name": "x", "sizes": [1, 2]})).depth(2);
/// config.set_object(json!({"name": "y"}));
/// ```
pub fn json(object: impl Into<json::Json>) -> Json {
    Json::of(object.into().into())
}

/// See [`json()`]. A handle: clones are the same pane. Parameters: `object`, `depth`, `visible`.
///
/// ```
/// use cellbeat::json::json;
/// use cellbeat::prelude::*;
///
/// let config: pane::Json = pane::json(json!({"sizes": [1, 2]})).depth(-1); // all levels open
/// config.set_object(json!({"sizes": [1, 2, 3]}));
/// assert!(config.object().get("sizes").is_some());
/// ```
#[derive(Clone)]
pub struct Json {
    root: Model,
}

impl Json {
    fn of(object: Value) -> Self {
        let root = Model::known("Div")
            .with("stylesheets", vec![CSS])
            .with("text", tree(&object, 1));
        let parameters = [
            Parameter::new("object", Kind::Any, object),
            Parameter::new("depth", Kind::Int, 1).bounds(-1.0..),
        ];
        declare("JSON", &root, parameters, |root, params, _| {
            set(
                root,
                "text",
                tree(&params.get("object"), params.get_as("depth")),
            )
        });
        Self { root }
    }

    /// How many levels are open at first, and after each change; -1 for all.
    ///
    /// # Panics
    /// When it is below -1.
    #[track_caller]
    pub fn depth(&self, depth: i64) -> Self {
        self.param().set("depth", depth);
        self.clone()
    }

    /// What is shown.
    pub fn object(&self) -> Value {
        self.param().get("object")
    }

    /// Shows another value.
    pub fn set_object(&self, object: impl Into<json::Json>) {
        self.param().set("object", object.into());
    }
}
composite!(Json, [], [], |pane| crate::param::shorten(&pane.object()));

fn tree(value: &Value, depth: i64) -> String {
    let mut html = String::new();
    node(&mut html, "", value, depth);
    html
}

/// One value, with `depth` open levels; all for a negative one.
fn node(html: &mut String, name: &str, value: &Value, depth: i64) {
    let (entries, kind): (Vec<(String, &Value)>, _) = match value {
        Value::Map(entries) => {
            let key = |key: &Value| {
                key.as_str()
                    .map_or_else(|| format!("{key:?}"), str::to_owned)
            };
            let entries = entries.iter().map(|(name, value)| (key(name), value));
            (entries.collect(), ['{', '}'])
        }
        Value::List(items) | Value::Set(items) => {
            let items = items.iter().enumerate();
            (
                items
                    .map(|(index, item)| (index.to_string(), item))
                    .collect(),
                ['[', ']'],
            )
        }
        _ => (Vec::new(), [' ', ' ']),
    };
    let name = match name {
        "" => String::new(),
        name => format!("<b>{}</b>: ", escape(name)),
    };
    let [open, close] = kind;
    // Writing to a string does not fail.
    let _ = match (value, entries.len()) {
        (Value::Map(_) | Value::List(_) | Value::Set(_), 0) => {
            write!(html, "<div>{name}{open}{close}</div>")
        }
        (Value::Map(_) | Value::List(_) | Value::Set(_), len) => {
            let shown = if depth == 0 { "" } else { " open" };
            let _ = write!(
                html,
                "<details{shown}><summary>{name}{open}<i>{len}</i>{close}</summary>"
            );
            for (name, value) in entries {
                node(
                    html,
                    &name,
                    value,
                    if depth > 0 { depth - 1 } else { depth },
                );
            }
            write!(html, "</details>")
        }
        _ => write!(html, "<div>{name}{}</div>", escape(&format!("{value:?}"))),
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::json::json as value;
    use crate::show::viewable::Viewable;

    fn shown(pane: &Json) -> String {
        let text = pane.root().get("text").unwrap();
        text.as_str().unwrap().to_owned()
    }

    #[test]
    fn a_tree_is_open_to_its_depth() {
        let pane = json(value!({"a": [1, null], "b": {}}));
        let list = "<summary><b>a</b>: [<i>2</i>]</summary><div><b>0</b>: 1</div><div><b>1</b>: null</div></details>";
        let of = |inner: &str| {
            format!(
                "<details open><summary>{{<i>2</i>}}</summary><details{inner}>{list}<div><b>b</b>: {{}}</div></details>"
            )
        };
        assert_eq!(shown(&pane), of(""));
        assert_eq!(shown(&pane.depth(2)), of(" open"));
        assert_eq!(shown(&pane.depth(-1)), of(" open"));
        assert!(shown(&pane.depth(0)).starts_with("<details><summary>"));
    }

    #[test]
    fn names_and_texts_are_escaped() {
        let pane = json(value!(1.5));
        assert_eq!(shown(&pane), "<div>1.5</div>");
        pane.set_object(value!({"<b>": "<i>&"}));
        assert!(
            shown(&pane).contains("<div><b>&lt;b&gt;</b>: &quot;&lt;i&gt;&amp;&quot;</div>"),
            "{}",
            shown(&pane)
        );
    }
}
