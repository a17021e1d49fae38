//! [`DataTable`]: a table that redraws whenever its source changes.

use super::{CDSView, DataTable, properties::*, scripts::custom_js};
use crate::base::sync::lock;
use crate::document::{Model, Script, Watching};
use crate::session::scope::EndWithCell;
use std::sync::{Arc, Mutex};

impl DataTable {
    /// A new model with all properties at their defaults.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let source = ColumnDataSource::new([("price", [1.5, 2.5])]);
    /// let price = models::TableColumn::new().field("price").title("Price");
    /// let table = models::DataTable::new().source(&source).columns(vec![price]);
    /// source.update("price", [3.5, 4.5]); // what is shown follows
    /// ```
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        let view = CDSView::new().filter(super::AllIndices::new());
        let table = Self(Model::known("DataTable")).view(view);
        let redraws = Arc::<Redraws>::default();
        for property in ["source", "view"] {
            let (of, redraws) = (table.0.downgrade(), redraws.clone());
            table.0.hook(property, move |_| {
                if let Some(table) = of.upgrade() {
                    redraws.of(&table);
                }
            });
        }
        table
    }
}

/// What redraws a table in the browser: by itself BokehJS does so only when the number of its rows changes.
#[derive(Default)]
struct Redraws(Mutex<Vec<Arc<Watching>>>);

impl Redraws {
    fn of(&self, table: &Model) {
        let model = |property| table.explicit(property)?.as_model().cloned();
        let mut scripts = Vec::new();
        if let (Some(source), Some(view)) = (model("source"), model("view"))
            && source.document() == view.document()
        {
            // Not of the table, which holds the source.
            let args = vec![("view".to_owned(), view.into())];
            let code = custom_js(&source, args, "view.change.emit()");
            for key in ["change:data", "streaming", "patching"] {
                let watching = Watching::of(&source);
                let script = Script {
                    property: super::scripts::PROPERTY_CALLBACKS,
                    key: key.to_owned(),
                    code: code.clone(),
                };
                source.run_script(&watching, script);
                scripts.push(watching);
            }
        }
        let earlier = std::mem::replace(&mut *lock(&self.0), scripts);
        earlier.iter().for_each(|script| script.end());
    }
}

impl Drop for Redraws {
    fn drop(&mut self) {
        let scripts = std::mem::take(&mut *lock(&self.0));
        scripts.iter().for_each(|script| script.end());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::value::Value;
    use crate::models::{ColumnDataSource, ModelLike};

    fn scripts(source: &ColumnDataSource) -> Vec<Value> {
        let all = source.as_model().get("js_property_callbacks").unwrap();
        let keys = ["change:data", "streaming", "patching"];
        let of_key = |key| all.get(key).and_then(Value::as_list).unwrap_or_default();
        let scripts = keys.into_iter().flat_map(of_key);
        let args = scripts.map(|script| script.as_model().unwrap().get("args").unwrap());
        args.map(|args| args.get("view").unwrap().clone()).collect()
    }

    #[test]
    fn the_source_at_hand_redraws_the_view_at_hand_as_long_as_there_is_the_table() {
        let [one, other] = [1, 2].map(|x| ColumnDataSource::new([("x", [x])]));
        let table = DataTable::new().source(&one);
        let view = || table.as_model().get("view").unwrap();
        assert_eq!(scripts(&one), [view(), view(), view()]);
        table
            .source(&other)
            .view(CDSView::new().filter(super::super::AllIndices::new()));
        assert_eq!(scripts(&one), []);
        assert_eq!(scripts(&other), [view(), view(), view()]);
        drop(table);
        assert_eq!(scripts(&other), []);
    }
}
