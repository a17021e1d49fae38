//! [`Table`]: rows and columns that a reader can sort and select.
//!
//! ```
//! use cellbeat::prelude::*;
//!
//! struct Trade { symbol: &'static str, price: f64, amount: f64 }
//! let trades = vec![Trade { symbol: "A", price: 2.5, amount: 4.0 }];
//!
//! let table = table!(trades => symbol, price, total = |trade| trade.price * trade.amount);
//! table.update(&[Trade { symbol: "B", price: 3.0, amount: 1.0 }]);
//! table.stream(&trades, 100);
//! assert_eq!(table.source().get("total"), Some([3.0, 10.0].into()));
//! ```

mod columns;

use crate::document::column::DataColumn;
use crate::document::{Model, ModelLike};
use crate::models::{self, ColumnDataSource, properties::*};
use crate::show::display::Displayable;
use crate::show::viewable::Viewable;
use std::fmt;
use std::sync::Arc;

/// A [`Table`](crate::ui::table::Table) of structs: `table!(trades => time, price)` has a column for each of these fields, and
/// takes more rows of the same type. The rows are a slice, an array or a `Vec`; what is not a field is computed, as in
/// [`columns!`](crate::columns).
///
/// ```
/// use cellbeat::prelude::*;
///
/// struct Trade { symbol: &'static str, price: f64 }
/// let trades = [Trade { symbol: "A", price: 2.5 }];
///
/// let table = table!(trades => symbol, price, twice = |trade| 2.0 * trade.price);
/// assert_eq!(table.source().column_names(), ["symbol", "price", "twice"]);
/// ```
#[macro_export]
macro_rules! table {
    ($rows:expr => $($columns:tt)+) => {
        $crate::table::Table::of(&$rows[..], move |rows: &[_]| {
            ::std::vec::Vec::from($crate::columns!(rows => $($columns)+))
        })
    };
}

/// A table that a reader can sort and select, of a data source or of structs (see [`table!`](macro@crate::table)). It shows what
/// the source holds at any time. A handle: clones are the same table. Its other settings are those of Bokeh's `DataTable`.
///
/// ```
/// use cellbeat::prelude::*;
/// use cellbeat::table::Table;
///
/// let source = ColumnDataSource::new([("x", [1, 2]), ("y", [3, 4])]);
/// let table = Table::new(&source).width(300);
/// source.stream([("x", [5]), ("y", [6])], 100);
/// assert_eq!(table.source().len(), 3);
/// ```
pub struct Table<R = ()> {
    table: models::DataTable,
    source: ColumnDataSource,
    columns: Option<Columns<R>>,
}

/// The columns of some rows.
type Columns<R> = Arc<dyn Fn(&[R]) -> Vec<(&'static str, DataColumn)> + Send + Sync>;

impl Table {
    /// A table of all columns that the source has now.
    pub fn new(source: &ColumnDataSource) -> Table {
        Table::showing(source, None)
    }
}

impl<R> Table<R> {
    #[doc(hidden)]
    #[track_caller]
    pub fn of(
        rows: &[R],
        columns: impl Fn(&[R]) -> Vec<(&'static str, DataColumn)> + Send + Sync + 'static,
    ) -> Table<R> {
        let source = ColumnDataSource::new(columns(rows));
        Table::showing(&source, Some(Arc::new(columns)))
    }

    fn showing(source: &ColumnDataSource, columns: Option<Columns<R>>) -> Table<R> {
        Table {
            table: data_table(source),
            source: source.clone(),
            columns,
        }
    }

    /// The source that it shows: its rows can be selected, changed and watched there.
    pub fn source(&self) -> ColumnDataSource {
        self.source.clone()
    }
}

/// Of structs only.
impl<R> Table<R> {
    /// Shows these rows in place of those that are there.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// struct Trade { symbol: &'static str, price: f64 }
    /// let table = table!([Trade { symbol: "A", price: 2.5 }] => symbol, price);
    /// table.update(&[Trade { symbol: "B", price: 3.0 }]);
    /// table.stream(&[Trade { symbol: "C", price: 3.5 }], 100); // the last 100 rows stay
    /// assert_eq!(table.source().get("symbol"), Some(["B", "C"].into()));
    /// ```
    #[track_caller]
    pub fn update(&self, rows: &[R]) {
        self.source.set(self.columns_of(rows));
    }

    /// Adds rows, and keeps the last `rollover`; `None` keeps all.
    #[track_caller]
    pub fn stream(&self, rows: &[R], rollover: impl Into<Option<usize>>) {
        self.source.stream(self.columns_of(rows), rollover);
    }

    fn columns_of(&self, rows: &[R]) -> Vec<(&'static str, DataColumn)> {
        let columns = self.columns.as_ref();
        columns.map(|columns| columns(rows)).unwrap_or_default()
    }
}

/// Rows that are seen without scrolling.
const ROWS_SEEN: usize = 12;
/// Pixels.
const ROW: usize = 25;
const INDEX: usize = 50;
const WIDEST: usize = 900;

fn data_table(source: &ColumnDataSource) -> models::DataTable {
    let mut columns = Vec::new();
    let mut width = INDEX;
    for name in source.column_names() {
        let Some(column) = source.get(&name) else {
            continue;
        };
        let own = if column.is_time() { 180 } else { 120 };
        width += own;
        columns.push(
            models::TableColumn::new()
                .field(name.as_str())
                .title(name.as_str())
                .width(own)
                .formatter(formatter(&column)),
        );
    }
    // What does not fit is scrolled to.
    let mode = if width > WIDEST { "none" } else { "force_fit" };
    let rows = source.len().clamp(3, ROWS_SEEN);
    models::DataTable::new()
        .source(source)
        .columns(columns)
        .autosize_mode(mode)
        .width(width.min(WIDEST))
        .height(ROW * (rows + 1) + 5)
}

/// How a column's values are written.
fn formatter(column: &DataColumn) -> Model {
    if column.is_time() {
        let formatter = models::DateFormatter::new().nan_format("");
        return formatter.format(date_format(column)).0;
    }
    let numbers = column.to_f64();
    if numbers
        .as_ref()
        .is_some_and(|numbers| numbers.iter().any(is_long))
    {
        let formatter = models::ScientificFormatter::new().precision(6);
        return formatter.nan_format("").text_align("right").0;
    }
    let formatter = models::StringFormatter::new().null_format("");
    match numbers {
        Some(_) => formatter.nan_format("").text_align("right").0,
        None => formatter.0,
    }
}

/// Whether a number has more digits than fit well.
fn is_long(number: &f64) -> bool {
    number.is_finite() && number.to_string().len() > 10
}

/// No finer than the times are.
fn date_format(times: &DataColumn) -> &'static str {
    const DAY: f64 = 86_400_000.0;
    let times = times.to_f64().unwrap_or_default();
    let each_is = |unit: f64| {
        let mut known = times.iter().filter(|time| time.is_finite()).peekable();
        known.peek().is_some() && known.all(|time| time % unit == 0.0)
    };
    match () {
        () if each_is(DAY) => "%Y-%m-%d",
        () if each_is(1000.0) => "%Y-%m-%d %H:%M:%S",
        () => "%Y-%m-%d %H:%M:%S.%3N",
    }
}

impl<R> Clone for Table<R> {
    fn clone(&self) -> Self {
        Table {
            table: self.table.clone(),
            source: self.source.clone(),
            columns: self.columns.clone(),
        }
    }
}

impl<R> fmt::Debug for Table<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let columns = self.source.column_names().join(", ");
        match self.source.len() {
            1 => write!(f, "Table({columns}; 1 row)"),
            rows => write!(f, "Table({columns}; {rows} rows)"),
        }
    }
}

impl<R> ModelLike for Table<R> {
    fn as_model(&self) -> &Model {
        self.table.as_model()
    }
}
impl<R> DataTableProperties for Table<R> {}
impl<R> LayoutDOMProperties for Table<R> {}
impl<R> PaneProperties for Table<R> {}
impl<R> UIElementProperties for Table<R> {}
impl<R> StyledElementProperties for Table<R> {}
impl<R> ModelProperties for Table<R> {}

crate::show::viewable::returns_itself!([R] Table<R>);

impl<R> Viewable for Table<R> {
    fn root(&self) -> Model {
        self.as_model().clone()
    }

    fn describe(&self) -> String {
        format!("{self:?}")
    }
}

impl<R> Table<R> {
    /// Shows the object as the result of the running cell. The cell compiler calls it.
    pub fn evcxr_display(&self) {
        Displayable::evcxr_display(self);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::value::Value;
    use std::time::{Duration, SystemTime, UNIX_EPOCH};

    struct Trade {
        time: SystemTime,
        symbol: String,
        price: f64,
        amount: u32,
        open: bool,
    }

    fn trade(seconds: f64, price: f64) -> Trade {
        Trade {
            time: UNIX_EPOCH + Duration::from_secs_f64(seconds),
            symbol: "A".into(),
            price,
            amount: 2,
            open: true,
        }
    }

    /// Name of the column, class of its formatter, and its format.
    fn columns<R>(table: &Table<R>) -> Vec<(String, &'static str, Value)> {
        let columns = table.as_model().get("columns").unwrap();
        let columns = columns.as_list().unwrap().iter();
        let columns = columns.map(|column| {
            let column = column.as_model().unwrap();
            let formatter = column.get("formatter").unwrap().as_model().unwrap().clone();
            let format = formatter.get("format").unwrap_or_default();
            let field = column.get("field").unwrap().as_str().unwrap().to_owned();
            (field, formatter.class().name, format)
        });
        columns.collect()
    }

    #[test]
    fn a_table_of_structs_has_the_fields_asked_for_and_takes_more() {
        let trades = [trade(0.0, 1.5), trade(3600.0, 2.5)];
        let table = crate::table!(trades => time, symbol, price, open, total = |it| it.price * f64::from(it.amount));
        let shown = [
            ("time", "DateFormatter", Value::from("%Y-%m-%d %H:%M:%S")),
            ("symbol", "StringFormatter", Value::Null),
            ("price", "StringFormatter", Value::Null),
            ("open", "StringFormatter", Value::Null),
            ("total", "StringFormatter", Value::Null),
        ];
        assert_eq!(
            columns(&table),
            shown.map(|(name, class, format)| (name.to_owned(), class, format))
        );
        let source = table.source();
        assert_eq!(source.get("total"), Some([3.0, 5.0].into()));
        table.stream(&[trade(1.0, 4.0)], 2);
        assert_eq!(source.get("price"), Some([2.5, 4.0].into()));
        table.clone().update(&trades[..1]);
        assert_eq!(source.get("time"), Some([0.0].into()));
        assert_eq!(
            format!("{table:?}"),
            "Table(time, symbol, price, open, total; 1 row)"
        );
    }

    #[test]
    fn times_are_written_no_finer_than_they_are() {
        let format = |times: Vec<f64>| {
            let source = ColumnDataSource::empty().column("t", DataColumn::times(times));
            columns(&Table::new(&source))[0]
                .2
                .as_str()
                .unwrap()
                .to_owned()
        };
        assert_eq!(format(vec![86_400_000.0, f64::NAN]), "%Y-%m-%d");
        assert_eq!(format(vec![86_400_000.0, 1000.0]), "%Y-%m-%d %H:%M:%S");
        assert_eq!(format(vec![86_400_000.0, 1.5]), "%Y-%m-%d %H:%M:%S.%3N");
        assert_eq!(format(vec![]), "%Y-%m-%d %H:%M:%S.%3N");
    }

    #[test]
    fn numbers_with_many_digits_are_rounded() {
        let source = ColumnDataSource::new((
            ("short", [0.5, 1e6]),
            ("long", [1.0, 1.0 / 3.0]),
            ("none", [f64::NAN; 2]),
        ));
        let classes: Vec<_> = columns(&Table::new(&source))
            .iter()
            .map(|column| column.1)
            .collect();
        assert_eq!(
            classes,
            ["StringFormatter", "ScientificFormatter", "StringFormatter"]
        );
    }

    #[test]
    fn a_table_of_a_source_shows_that_source() {
        let source = ColumnDataSource::new([("x", [1, 2])]);
        let table = Table::new(&source);
        let shown = table.as_model().get("source").unwrap();
        assert_eq!(shown.as_model(), Some(source.as_model()));
        assert!(crate::document::check_complete(&[table.root()]).is_ok());
        assert_eq!(
            table.editable(true).as_model().get("editable"),
            Ok(Value::Bool(true))
        );
    }
}
