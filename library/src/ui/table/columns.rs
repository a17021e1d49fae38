//! How the columns of a [`Table`] look: settings by their names, as Panel's Tabulator has them.

use super::Table;
use crate::document::Model;
use crate::document::value::Value;
use crate::models::{self, ModelLike, properties::*};
use crate::ui::plotting::copy;

/// How columns look. Each method takes pairs of a column and a value; columns that are not named stay as they are.
///
/// ```
/// use cellbeat::prelude::*;
/// use cellbeat::table::Table;
///
/// let source = ColumnDataSource::empty()
///     .column("price", [1234.5, 8.25])
///     .column("open", [true, false])
///     .column("at", DataColumn::times(vec![0.0, 86_400_000.0]));
/// let table = Table::new(&source)
///     .formatters([("price", "0,0.00"), ("at", "%d.%m.%Y")])
///     .formatters([("open", models::BooleanFormatter::new())])
///     .titles([("price", "Price in €")])
///     .widths([("open", 60)])
///     .text_align([("price", "center")])
///     .hidden_columns(["at"]);
/// ```
impl<R> Table<R> {
    /// How the values of columns are written, as text or as a formatter: `"0,0.00"` or `"0.0%"` for numbers, in the letters of
    /// [Bokeh's `NumberFormatter`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/widgets/tables.html#bokeh.models.NumberFormatter),
    /// `"%d.%m.%Y"` for times, in those of `strftime`, HTML with `<%= value %>` in it for anything; or one of Bokeh's formatters,
    /// such as [`BooleanFormatter`](models::BooleanFormatter).
    ///
    /// # Panics
    /// When there is no column of a name, or text that is no HTML is given for one that holds neither numbers nor times.
    #[track_caller]
    pub fn formatters<'a, V: Into<Value>>(
        &self,
        formatters: impl IntoIterator<Item = (&'a str, V)>,
    ) -> Self {
        self.set("formatter", pairs(formatters))
    }

    /// What stands above columns, in place of their names.
    ///
    /// # Panics
    /// When there is no column of a name.
    #[track_caller]
    pub fn titles<'a>(&self, titles: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        self.set("title", pairs(titles))
    }

    /// The widths of columns in pixels. In a table that is narrower or wider than its columns they are in that proportion.
    ///
    /// # Panics
    /// When there is no column of a name.
    #[track_caller]
    pub fn widths<'a>(&self, widths: impl IntoIterator<Item = (&'a str, i64)>) -> Self {
        self.set("width", pairs(widths))
    }

    /// Where values stand in their columns: `"left"`, `"center"` or `"right"`.
    ///
    /// # Panics
    /// When there is no column of a name, it is none of these, or the column's formatter has no such setting, as those for booleans
    /// and HTML.
    #[track_caller]
    pub fn text_align<'a>(&self, aligned: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        self.set("text_align", pairs(aligned))
    }

    /// Columns that the source has and the table does not show; all others are shown.
    ///
    /// # Panics
    /// When there is no column of a name.
    #[track_caller]
    pub fn hidden_columns<'a>(&self, hidden: impl IntoIterator<Item = &'a str>) -> Self {
        let names = self
            .models()
            .into_iter()
            .map(|(name, _)| (name, true.into()));
        self.set("visible", names.collect());
        let hidden = hidden.into_iter().map(|name| (name, false));
        self.set("visible", pairs(hidden))
    }

    fn models(&self) -> Vec<(String, Model)> {
        let columns = self.as_model().get("columns").unwrap_or_default();
        let columns = columns.as_list().unwrap_or_default().iter();
        let columns = columns.filter_map(Value::as_model).map(|column| {
            let field = column.get("field").unwrap_or_default();
            (
                field.as_str().unwrap_or_default().to_owned(),
                column.clone(),
            )
        });
        columns.collect()
    }

    #[track_caller]
    fn set(&self, property: &str, values: Vec<(String, Value)>) -> Self {
        set(self.as_model(), &self.models(), property, values, &|name| {
            let column = self.source().get(name)?;
            let is_number = column.to_f64().is_some();
            Some((column.is_time(), is_number))
        });
        self.clone()
    }
}

fn pairs<'a, V: Into<Value>>(
    values: impl IntoIterator<Item = (&'a str, V)>,
) -> Vec<(String, Value)> {
    let values = values.into_iter();
    values
        .map(|(name, value)| (name.to_owned(), value.into()))
        .collect()
}

/// Sets a property of columns, or of their formatters; `holds` says whether a column is of times, and whether of numbers.
#[track_caller]
fn set(
    table: &Model,
    columns: &[(String, Model)],
    property: &str,
    values: Vec<(String, Value)>,
    holds: &dyn Fn(&str) -> Option<(bool, bool)>,
) {
    for (name, value) in values {
        let Some((_, column)) = columns.iter().find(|(column, _)| *column == name) else {
            let names: Vec<_> = columns
                .iter()
                .map(|(name, _)| format!("{name:?}"))
                .collect();
            let class = table.class().name;
            panic!(
                "this {class} has no column {name:?}, only {}",
                names.join(", ")
            );
        };
        match (property, &value) {
            ("text_align", _) => {
                // Another one: of a change within a formatter the table in the browser hears nothing.
                let formatter = column.get("formatter").unwrap_or_default();
                let formatter = copy(formatter.as_model().expect("each column has a formatter"));
                formatter.set_or_panic(property, value);
                column.set_or_panic("formatter", formatter.into());
            }
            ("formatter", Value::Str(format)) => {
                let formatter = formatter(&name, format, holds(&name).unwrap_or_default());
                column.set_or_panic(property, formatter.into());
            }
            _ => column.set_or_panic(property, value),
        }
    }
}

#[track_caller]
fn formatter(name: &str, format: &str, (is_time, is_number): (bool, bool)) -> Model {
    if format.contains("<%") {
        let formatter = models::HTMLTemplateFormatter::new().template(format);
        return formatter.as_model().clone();
    }
    match (is_time, is_number) {
        (true, _) => {
            let formatter = models::DateFormatter::new().nan_format("").format(format);
            formatter.as_model().clone()
        }
        (false, true) => {
            let formatter = models::NumberFormatter::new().nan_format("").format(format);
            formatter.text_align("right").as_model().clone()
        }
        (false, false) => panic!(
            "the column {name:?} holds neither numbers nor times, which {format:?} could format: give HTML with `<%= value %>`, or a formatter of Bokeh"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::column::DataColumn;
    use crate::models::ColumnDataSource;

    fn table() -> Table {
        let source = ColumnDataSource::empty()
            .column("price", [1234.5, 8.25])
            .column("name", ["ash", "elm"])
            .column("at", DataColumn::times(vec![0.0, 86_400_000.0]));
        Table::new(&source)
    }

    /// A property of a column's formatter, and its class.
    fn formatted(table: &Table, name: &str, property: &str) -> (&'static str, Value) {
        let formatter = of(table, name, "formatter");
        let formatter = formatter.as_model().unwrap();
        (formatter.class().name, formatter.get(property).unwrap())
    }

    fn of(table: &Table, name: &str, property: &str) -> Value {
        let columns = table.models();
        let (_, column) = columns.iter().find(|(column, _)| column == name).unwrap();
        column.get(property).unwrap()
    }

    #[test]
    fn a_text_is_the_format_of_what_the_column_holds() {
        let table = table().formatters([
            ("price", "0,0.00"),
            ("at", "%H:%M"),
            ("name", "<b><%= value %></b>"),
        ]);
        let expected = ("NumberFormatter", "0,0.00".into());
        assert_eq!(formatted(&table, "price", "format"), expected);
        assert_eq!(formatted(&table, "price", "text_align").1, "right".into());
        let expected = ("DateFormatter", "%H:%M".into());
        assert_eq!(formatted(&table, "at", "format"), expected);
        let expected = ("HTMLTemplateFormatter", "<b><%= value %></b>".into());
        assert_eq!(formatted(&table, "name", "template"), expected);
        table.formatters([("price", models::ScientificFormatter::new().precision(2))]);
        let expected = ("ScientificFormatter", 2.into());
        assert_eq!(formatted(&table, "price", "precision"), expected);
    }

    #[test]
    fn alignment_keeps_the_format() {
        let table = table().formatters([("price", "0.0")]);
        let before = of(&table, "price", "formatter");
        table.text_align([("price", "center")]);
        assert_ne!(of(&table, "price", "formatter"), before);
        let expected = ("NumberFormatter", "center".into());
        assert_eq!(formatted(&table, "price", "text_align"), expected);
        assert_eq!(formatted(&table, "price", "format").1, "0.0".into());
    }

    #[test]
    fn columns_have_titles_and_widths_and_are_hidden() {
        let table = table().titles([("price", "€")]).widths([("price", 60)]);
        assert_eq!(of(&table, "price", "title"), "€".into());
        assert_eq!(of(&table, "price", "width"), 60.into());
        table.hidden_columns(["name"]).hidden_columns(["at"]);
        let visible = ["price", "name", "at"].map(|name| of(&table, name, "visible"));
        assert_eq!(visible, [true, true, false].map(Value::from));
    }

    #[test]
    #[should_panic(
        expected = "this DataTable has no column \"prize\", only \"price\", \"name\", \"at\""
    )]
    fn a_column_that_is_not_there_is_refused() {
        table().titles([("prize", "€")]);
    }

    #[test]
    #[should_panic(expected = "the column \"name\" holds neither numbers nor times")]
    fn a_format_of_numbers_does_not_fit_text() {
        table().formatters([("name", "0.0")]);
    }
}
