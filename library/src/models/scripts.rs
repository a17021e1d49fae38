//! `CustomJS` that the library itself gives to models.

use crate::document::Model;
use crate::document::spec::Class;
use crate::document::value::Value;
use crate::models::ModelLike;

pub(crate) const PROPERTY_CALLBACKS: &str = "js_property_callbacks";

/// In the document of `of`, which may be another than the current one.
pub(crate) fn custom_js(of: &Model, args: Vec<(String, Value)>, code: &str) -> Model {
    let class = Class::find("CustomJS").expect("it is in the table of classes");
    let args = args.into_iter();
    let args = args.map(|(name, value)| (name.into(), value)).collect();
    let document = of.document();
    Model::with_id(class, document.next_id(), document.clone())
        .with("args", Value::Map(args))
        .with("code", code)
}
