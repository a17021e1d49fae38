//! The columns of a [`ColumnDataSource`].

use super::{ColumnDataSource, ModelLike, Selection, SelectionProperties, UnionRenderers};
use crate::document::column::{DataColumn, IntoColumn, IntoColumns};
use crate::document::value::{FromValue, Value};
use crate::document::{DataError, Model, ModelWatcher};
use crate::threads::callback::Outcome;

/// Methods that change columns panic with the text of [`DataError`]; each has a `try_` twin that returns it. After an
/// error nothing is changed. All columns have the same length, always.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let source = ColumnDataSource::new([("x", range(0..10)), ("y", range(0..10))]);
/// source.update("y", vec![0.5; 10]);
/// source.stream([("x", vec![10.0]), ("y", vec![0.7])], 10); // the last 10 rows stay
/// source.patch("y", 9, [0.9]); // one row, from row 9 on
/// assert_eq!((source.len(), source.column_names()), (10, vec!["x".to_owned(), "y".to_owned()]));
/// assert_eq!(source.get("y").unwrap().get(9), Some(0.9.into()));
///
/// source.update_all([("x", [1, 2, 3]), ("y", [4, 5, 6])]); // of another length
/// source.add("name", ["a", "b", "c"]);
/// source.remove("y");
/// source.set([("u", [1, 2])]);
/// assert!(source.try_update("z", [1, 2]).unwrap_err().to_string().contains("no column \"z\""));
/// ```
impl ColumnDataSource {
    /// A data source of these columns, which must be equally long.
    ///
    /// # Panics
    /// When they are not, or two have the same name.
    #[track_caller]
    pub fn new<M>(columns: impl IntoColumns<M>) -> Self {
        Self::new_or_panic(columns.into_columns())
    }

    /// A data source of these columns.
    ///
    /// # Errors
    /// When they are of unequal lengths, or two have the same name.
    pub fn try_new<M>(columns: impl IntoColumns<M>) -> Result<Self, DataError> {
        Self::of(columns.into_columns())
    }

    /// A data source without columns.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let source = ColumnDataSource::empty();
    /// assert!(source.is_empty());
    /// source.add("x", [1, 2, 3]);
    /// assert_eq!(source.len(), 3);
    /// ```
    pub fn empty() -> Self {
        let none = Vec::<i64>::new;
        let source = Model::known("ColumnDataSource");
        let selection = Selection::new().indices(none()).line_indices(none());
        // Read-only since Bokeh makes it; made here so that its id is known.
        let selected = source.set_from("selected", selection.into(), 0);
        debug_assert_eq!(selected, Ok(()));
        Self(source).with("selection_policy", UnionRenderers::new())
    }

    /// Adds a column, as [`ColumnDataSource::add`], for a chain of columns of several types.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let source = ColumnDataSource::empty()
    ///     .column("city", ["Bern", "Rome"])
    ///     .column("people", [0.1, 2.8]);
    /// assert_eq!(source.len(), 2);
    /// ```
    #[track_caller]
    pub fn column<M>(&self, name: impl Into<String>, column: impl IntoColumn<M>) -> Self {
        self.add(name, column);
        self.clone()
    }

    /// Adds a column, or replaces the one of this name.
    ///
    /// # Panics
    /// When the columns would be of unequal lengths.
    #[track_caller]
    pub fn add<M>(&self, name: impl Into<String>, column: impl IntoColumn<M>) {
        self.edit_or_panic(Edit::Add(name.into(), column.into_column()));
    }

    /// Adds a column, or replaces the one of this name.
    ///
    /// # Errors
    /// When the columns would be of unequal lengths.
    pub fn try_add<M>(
        &self,
        name: impl Into<String>,
        column: impl IntoColumn<M>,
    ) -> Result<(), DataError> {
        self.edit(Edit::Add(name.into(), column.into_column()))
    }

    /// Replaces a column. Where the length changes, use [`ColumnDataSource::update_all`] or [`ColumnDataSource::set`].
    ///
    /// # Panics
    /// When there is no such column, or the columns would be of unequal lengths.
    #[track_caller]
    pub fn update<M>(&self, name: impl Into<String>, column: impl IntoColumn<M>) {
        self.edit_or_panic(Edit::Update(vec![(name.into(), column.into_column())]));
    }

    /// Replaces a column.
    ///
    /// # Errors
    /// When there is no such column, or the columns would be of unequal lengths.
    pub fn try_update<M>(
        &self,
        name: impl Into<String>,
        column: impl IntoColumn<M>,
    ) -> Result<(), DataError> {
        self.edit(Edit::Update(vec![(name.into(), column.into_column())]))
    }

    /// Replaces several columns at once.
    ///
    /// # Panics
    /// When one of them does not exist, or the columns would be of unequal lengths.
    #[track_caller]
    pub fn update_all<M>(&self, columns: impl IntoColumns<M>) {
        self.edit_or_panic(Edit::Update(columns.into_columns()));
    }

    /// Replaces several columns at once.
    ///
    /// # Errors
    /// When one of them does not exist, or the columns would be of unequal lengths.
    pub fn try_update_all<M>(&self, columns: impl IntoColumns<M>) -> Result<(), DataError> {
        self.edit(Edit::Update(columns.into_columns()))
    }

    /// Replaces all columns by these.
    ///
    /// # Panics
    /// When they are of unequal lengths, or two have the same name.
    #[track_caller]
    pub fn set<M>(&self, columns: impl IntoColumns<M>) {
        self.edit_or_panic(Edit::Set(columns.into_columns()));
    }

    /// Replaces all columns by these.
    ///
    /// # Errors
    /// When they are of unequal lengths, or two have the same name.
    pub fn try_set<M>(&self, columns: impl IntoColumns<M>) -> Result<(), DataError> {
        self.edit(Edit::Set(columns.into_columns()))
    }

    /// Removes a column.
    ///
    /// # Panics
    /// When there is no such column.
    #[track_caller]
    pub fn remove(&self, name: &str) {
        self.edit_or_panic(Edit::Remove(name));
    }

    /// Removes a column.
    ///
    /// # Errors
    /// When there is no such column.
    pub fn try_remove(&self, name: &str) -> Result<(), DataError> {
        self.edit(Edit::Remove(name))
    }

    /// Appends rows to every column and keeps the last `rollover` rows; `None` keeps all.
    ///
    /// # Panics
    /// When a column is missing or unknown, or the rows are of unequal lengths.
    #[track_caller]
    pub fn stream<M>(&self, rows: impl IntoColumns<M>, rollover: impl Into<Option<usize>>) {
        self.edit_or_panic(Edit::Stream(rows.into_columns(), rollover.into()));
    }

    /// Appends rows to every column and keeps the last `rollover` rows; `None` keeps all.
    ///
    /// # Errors
    /// When a column is missing or unknown, or the rows are of unequal lengths.
    pub fn try_stream<M>(
        &self,
        rows: impl IntoColumns<M>,
        rollover: impl Into<Option<usize>>,
    ) -> Result<(), DataError> {
        self.edit(Edit::Stream(rows.into_columns(), rollover.into()))
    }

    /// Replaces the rows of a column from row `start` on.
    ///
    /// # Panics
    /// When there is no such column or row.
    #[track_caller]
    pub fn patch<M>(&self, name: &str, start: usize, rows: impl IntoColumn<M>) {
        self.edit_or_panic(Edit::Patch(name, start, rows.into_column()));
    }

    /// Replaces the rows of a column from row `start` on.
    ///
    /// # Errors
    /// When there is no such column or row.
    pub fn try_patch<M>(
        &self,
        name: &str,
        start: usize,
        rows: impl IntoColumn<M>,
    ) -> Result<(), DataError> {
        self.edit(Edit::Patch(name, start, rows.into_column()))
    }

    /// A column, if there is one of this name.
    pub fn get(&self, name: &str) -> Option<DataColumn> {
        self.as_model().attributes().data.get(name).cloned()
    }

    /// The names of the columns, in the order in which they were added.
    pub fn column_names(&self) -> Vec<String> {
        self.as_model().attributes().data.names()
    }

    /// Number of rows.
    pub fn len(&self) -> usize {
        self.as_model().attributes().data.len()
    }

    /// Whether there is no row.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// assert!(ColumnDataSource::new([("x", Vec::<f64>::new())]).is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The selected rows, as the select tools of a figure leave them.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let source = ColumnDataSource::new([("x", [1, 2, 3])]);
    /// source.select([1]);
    /// assert_eq!(source.selected(), [1]);
    /// ```
    pub fn selected(&self) -> Vec<usize> {
        let indices = self
            .selection()
            .and_then(|selection| selection.get("indices").ok());
        indices
            .and_then(|indices| Vec::from_value(&indices).ok())
            .unwrap_or_default()
    }

    /// Selects rows.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let source = ColumnDataSource::new([("x", [1, 2, 3]), ("y", [4, 5, 6])]);
    /// source.on_select(|rows| println!("{} selected", rows.len()));
    /// source.select([0, 2]);
    /// assert_eq!(source.selected(), [0, 2]);
    /// ```
    pub fn select(&self, rows: impl IntoIterator<Item = usize>) {
        if let Some(selection) = self.selection() {
            selection.with("indices", rows.into_iter().collect::<Vec<_>>());
        }
    }

    /// Calls `watch` with the selected rows after each change of the selection, wherever it comes from.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let source = ColumnDataSource::new([("x", [1, 2, 3]), ("y", [4, 5, 6])]);
    /// figure().tools(["box_select"]).scatter("x", "y").source(&source);
    /// source.on_select(|rows| println!("{rows:?}"));
    /// ```
    pub fn on_select<R: Outcome>(
        &self,
        watch: impl Fn(&[usize]) -> R + Send + Sync + 'static,
    ) -> Option<ModelWatcher> {
        let watch = move |indices: &Value| watch(&Vec::from_value(indices).unwrap_or_default());
        self.selection()?.on_change("indices", watch).ok()
    }

    fn selection(&self) -> Option<Model> {
        self.as_model().explicit("selected")?.as_model().cloned()
    }
}

/// A change of the columns. The public methods are generic, so that each cell compiles what it uses of them: they only make
/// one of these.
enum Edit<'a> {
    Set(Vec<(String, DataColumn)>),
    Update(Vec<(String, DataColumn)>),
    Add(String, DataColumn),
    Remove(&'a str),
    Stream(Vec<(String, DataColumn)>, Option<usize>),
    Patch(&'a str, usize, DataColumn),
}

impl ColumnDataSource {
    fn of(columns: Vec<(String, DataColumn)>) -> Result<Self, DataError> {
        let source = Self::empty();
        source.edit(Edit::Set(columns))?;
        Ok(source)
    }

    #[track_caller]
    fn new_or_panic(columns: Vec<(String, DataColumn)>) -> Self {
        match Self::of(columns) {
            Ok(source) => source,
            Err(error) => panic!("{error}"),
        }
    }

    fn edit(&self, edit: Edit<'_>) -> Result<(), DataError> {
        self.as_model().edit_data(|data, clock| match edit {
            Edit::Set(columns) => data.set(columns, clock),
            Edit::Update(columns) => data.update(columns, clock),
            Edit::Add(name, column) => data.add(name, column, clock),
            Edit::Remove(name) => data.remove(name, clock),
            Edit::Stream(rows, rollover) => data.stream(rows, rollover, clock, 0),
            Edit::Patch(name, start, rows) => data.patch(name, start, &rows, clock, 0),
        })
    }

    #[track_caller]
    fn edit_or_panic(&self, edit: Edit<'_>) {
        if let Err(error) = self.edit(edit) {
            panic!("{error}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_of_several_types_can_be_chained() {
        let source = ColumnDataSource::empty()
            .column("x", [1, 2])
            .column("name", ["a", "b"]);
        assert_eq!(source.column_names(), ["x", "name"]);
        assert_eq!(source.get("name"), Some(DataColumn::from(["a", "b"])));
        assert_eq!(source.get("y"), None);
    }

    #[test]
    fn columns_of_several_types_are_made_changed_and_streamed_together() {
        let source = ColumnDataSource::new((("x", vec![1, 2]), ("name", ["a", "b"])));
        source.stream((("x", [3]), ("name", ["c"])), 2);
        assert_eq!(source.get("x"), Some([2, 3].into()));
        source.update_all((("name", vec!["d"; 2]), ("x", 5..7)));
        assert_eq!(source.get("name"), Some(["d", "d"].into()));
        source.set((("t", [0.5]), ("ok", [true]), ("n", [Some(1_u8)])));
        assert_eq!(source.column_names(), ["t", "ok", "n"]);
    }

    #[test]
    fn fields_of_structs_are_columns_with_their_names() {
        struct Trade {
            price: f64,
            symbol: String,
            amounts: [u32; 2],
        }
        let trade = |price, symbol: &str| Trade {
            price,
            symbol: symbol.to_owned(),
            amounts: [3, 4],
        };
        let trades = [trade(1.5, "A"), trade(2.5, "B")];
        let factor = 10.0;
        let source = ColumnDataSource::new(crate::columns!(
            trades => symbol, price = |trade| trade.price * factor, first = |trade| trade.amounts[0],
        ));
        assert_eq!(source.column_names(), ["symbol", "price", "first"]);
        assert_eq!(source.get("price"), Some([15.0, 25.0].into()));
        source.stream(
            crate::columns!(&trades[1..] => price, symbol, first = |_| 7_u32),
            None,
        );
        assert_eq!(source.get("symbol"), Some(["A", "B", "B"].into()));
        assert_eq!(source.get("first"), Some([3_u32, 3, 7].into()));
    }

    #[test]
    #[should_panic(expected = "columns must have equal lengths: \"x\" has 2, \"y\" has 1")]
    fn unequal_columns_panic_with_their_names() {
        ColumnDataSource::new([("x", vec![1, 2]), ("y", vec![1])]);
    }

    #[test]
    fn the_selection_is_read_and_watched() {
        let source = ColumnDataSource::new([("x", [1, 2, 3])]);
        let (sender, seen) = std::sync::mpsc::channel();
        let sender = std::sync::Mutex::new(sender);
        source.on_select(move |rows| sender.lock().unwrap().send(rows.to_vec()).unwrap());
        source.select([0, 2]);
        assert_eq!(
            (source.selected(), seen.try_recv().unwrap()),
            (vec![0, 2], vec![0, 2])
        );
        source.select([0, 2]);
        assert!(seen.try_recv().is_err());
    }

    #[test]
    fn what_is_tried_and_fails_changes_nothing_and_says_why() {
        let source = ColumnDataSource::new([("x", [1, 2]), ("y", [3, 4])]);
        let said = |result: Result<(), DataError>| result.unwrap_err().to_string();
        assert_eq!(
            said(source.try_update_all([("x", vec![1]), ("y", vec![2, 3])])),
            "columns must have equal lengths: \"x\" has 1, \"y\" has 2 (`set` replaces all columns at once)"
        );
        assert_eq!(
            said(source.try_remove("xx")),
            "there is no column \"xx\", did you mean \"x\"?"
        );
        assert_eq!(
            said(source.try_stream([("x", [5])], None)),
            "a stream needs rows for every column, missing: y"
        );
        assert_eq!(
            said(source.try_patch("y", 1, [7, 8])),
            "the patch reaches to row 3, but column \"y\" has 2 rows; use stream to add rows"
        );
        assert_eq!(source.get("x"), Some(DataColumn::from([1, 2])));
        assert_eq!(source.get("y"), Some(DataColumn::from([3, 4])));
    }

    #[test]
    fn what_is_tried_and_succeeds_is_there() {
        let source = ColumnDataSource::new([("x", [1, 2]), ("y", [3, 4])]);
        source
            .try_update_all([("x", [5, 6]), ("y", [7, 8])])
            .unwrap();
        source.try_stream([("x", [9]), ("y", [10])], 2).unwrap();
        source.try_patch("y", 0, [0]).unwrap();
        assert_eq!(source.get("x"), Some(DataColumn::from([6, 9])));
        assert_eq!(source.get("y"), Some(DataColumn::from([0, 10])));
        source.try_remove("x").unwrap();
        assert_eq!(source.column_names(), ["y"]);
        source.update_all([("y", [1, 2, 3])]);
        assert_eq!(source.get("y"), Some(DataColumn::from([1, 2, 3])));
    }
}
