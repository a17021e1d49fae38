//! [`GridSpec`]: items in a grid, each where it is put.

use crate::document::Model;
use crate::document::value::Value;
use crate::models::ModelLike;
use crate::show::viewable::Viewable;
use crate::ui::composite::composite;
use std::fmt;
use std::ops::{Range, RangeInclusive};

/// Items in a grid, each in a cell or across several. Columns are of equal width, rows as high as their items. A handle: clones are the same layout.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let refresh = Button::new("Refresh");
/// let page = GridSpec::new()
///     .place(0, 0..3, &pane::html("<h2>Sales</h2>"))
///     .place(1..=2, 0..2, &figure())
///     .place(1, 2, &refresh);
/// assert_eq!(page.items().len(), 3);
/// assert!(page.try_place(2, 1, &Toggle::new("x")).is_err()); // the figure is there
///
/// assert!(page.remove(&refresh));
/// assert_eq!(page.len(), 2);
/// page.clear();
/// assert!(page.is_empty());
/// ```
#[derive(Clone)]
pub struct GridSpec {
    root: Model,
}

/// Rows or columns of a grid, counted from 0: `2`, `0..2` or `0..=1`.
///
/// ```
/// use cellbeat::layout::Span;
/// use cellbeat::prelude::*;
///
/// fn header(page: &GridSpec, columns: impl Into<Span>) {
///     page.place(0, columns, &pane::markdown("# Sales"));
/// }
/// header(&GridSpec::new(), 0..3);
/// header(&GridSpec::new(), 0);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    start: usize,
    end: usize,
}

impl From<usize> for Span {
    fn from(at: usize) -> Span {
        (at..=at).into()
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Span {
        Span {
            start: range.start,
            end: range.end,
        }
    }
}

impl From<RangeInclusive<usize>> for Span {
    fn from(range: RangeInclusive<usize>) -> Span {
        (*range.start()..range.end().saturating_add(1)).into()
    }
}

impl Span {
    fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// The first that both have.
    fn shared(self, other: Span) -> Option<usize> {
        let first = self.start.max(other.start);
        (first < self.end.min(other.end)).then_some(first)
    }
}

/// Why an item cannot be put there.
///
/// ```
/// use cellbeat::layout::NoPlace;
/// use cellbeat::prelude::*;
///
/// let page = GridSpec::new().place(0..2, 0..2, &figure());
/// let error = page.try_place(1, 1, &Toggle::new("x")).unwrap_err();
/// assert_eq!(error, NoPlace::Taken { row: 1, column: 1 });
/// assert_eq!(error.to_string(), "row 1, column 1 of the grid has an item already: remove that first");
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum NoPlace {
    /// Another item has this cell.
    Taken {
        /// From 0.
        row: usize,
        /// From 0.
        column: usize,
    },
    /// The rows or columns are a range without a number in it.
    Empty,
}

impl fmt::Display for NoPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NoPlace::Taken { row, column } => write!(
                f,
                "row {row}, column {column} of the grid has an item already: remove that first"
            ),
            NoPlace::Empty => {
                f.write_str("an item takes at least one row and one column, such as `0` or `0..2`")
            }
        }
    }
}

crate::base::error::debug_as_display!(NoPlace);
impl std::error::Error for NoPlace {}

/// An item, its rows and its columns.
type Placed = (Model, Span, Span);

impl GridSpec {
    /// A grid without items.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        let root = Model::known("GridBox")
            .with("sizing_mode", "stretch_width")
            .with("cols", "1fr");
        Self { root }
    }

    /// Puts an item in these rows and columns.
    ///
    /// # Panics
    /// When [`GridSpec::try_place`] gives an error.
    #[track_caller]
    pub fn place(
        &self,
        rows: impl Into<Span>,
        columns: impl Into<Span>,
        item: &(impl Viewable + ?Sized),
    ) -> Self {
        match self.put(rows.into(), columns.into(), item.root()) {
            Ok(()) => self.clone(),
            Err(error) => panic!("{error}"),
        }
    }

    /// Puts an item in these rows and columns.
    ///
    /// # Errors
    /// When there is an item already, or there are no rows or columns.
    ///
    /// # Panics
    /// When the grid itself is in the item.
    #[track_caller]
    pub fn try_place(
        &self,
        rows: impl Into<Span>,
        columns: impl Into<Span>,
        item: &(impl Viewable + ?Sized),
    ) -> Result<(), NoPlace> {
        self.put(rows.into(), columns.into(), item.root())
    }

    #[track_caller]
    fn put(&self, rows: Span, columns: Span, item: Model) -> Result<(), NoPlace> {
        let item = super::new_item(&self.root, item);
        if rows.len() == 0 || columns.len() == 0 {
            return Err(NoPlace::Empty);
        }
        let mut result = Ok(());
        self.edit(&mut |cells| {
            let taken = cells.iter().find_map(|(_, taken_rows, taken_columns)| {
                let (row, column) = (rows.shared(*taken_rows)?, columns.shared(*taken_columns)?);
                Some(NoPlace::Taken { row, column })
            });
            result = taken.map_or(Ok(()), Err);
            if result.is_ok() {
                cells.push((item.clone(), rows, columns));
            }
        });
        result
    }

    /// Removes an item; false when it is not in the grid.
    pub fn remove(&self, item: &(impl Viewable + ?Sized)) -> bool {
        let (root, mut removed) = (item.root(), false);
        self.edit(&mut |cells| {
            let before = cells.len();
            cells.retain(|(item, ..)| *item != root);
            removed = cells.len() < before;
        });
        removed
    }

    /// Removes all items.
    pub fn clear(&self) {
        self.edit(&mut Vec::clear);
    }

    /// The models of the items.
    pub fn items(&self) -> Vec<Model> {
        super::grid_box::items_in(&self.root)
    }

    /// Number of items.
    pub fn len(&self) -> usize {
        self.items().len()
    }

    /// Whether there is no item.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn edit(&self, change: &mut dyn FnMut(&mut Vec<Placed>)) {
        let edited = self.root.modify("children", &mut |cells| {
            let cells = cells.as_list().unwrap_or_default();
            let mut cells = cells.iter().filter_map(cell).collect();
            change(&mut cells);
            let cells = cells.into_iter().map(|(item, rows, columns)| {
                let place = [rows.start, columns.start, rows.len(), columns.len()];
                let item = std::iter::once(Value::from(item));
                Value::List(item.chain(place.map(Value::from)).collect())
            });
            Some(Value::List(cells.collect()))
        });
        edited.expect("cells are what the property takes");
    }
}

/// Item, rows and columns of a child of Bokeh's `GridBox`.
fn cell(child: &Value) -> Option<Placed> {
    let child = child.as_list()?;
    let number = |place: usize| match child.get(place) {
        Some(number) => usize::try_from(number.as_i64()?).ok(),
        None => Some(1),
    };
    let span = |start: usize, len: usize| Span::from(start..start + len);
    Some((
        child.first()?.as_model()?.clone(),
        span(number(1)?, number(3)?),
        span(number(2)?, number(4)?),
    ))
}

composite!(GridSpec, [], [GridBoxProperties], |grid| super::names(
    &grid.items()
));

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::widgets::{Button, Toggle};

    #[test]
    fn an_item_takes_its_cells_until_it_is_removed() {
        let (a, b) = (Button::new("a"), Toggle::new("b"));
        let grid = GridSpec::new().place(0..2, 1..=3, &a);
        assert_eq!(
            grid.try_place(1, 3, &b),
            Err(NoPlace::Taken { row: 1, column: 3 })
        );
        assert_eq!(grid.try_place(2..2, 0, &b), Err(NoPlace::Empty));
        grid.try_place(1, 0, &b).unwrap();
        assert_eq!(
            grid.root().get("children"),
            Ok(Value::List(vec![
                Value::List(vec![
                    a.root().into(),
                    0.into(),
                    1.into(),
                    2.into(),
                    3.into()
                ]),
                Value::List(vec![
                    b.root().into(),
                    1.into(),
                    0.into(),
                    1.into(),
                    1.into()
                ]),
            ]))
        );
        assert!(grid.remove(&a) && !grid.remove(&a));
        grid.try_place(0, 1, &a).unwrap();
        assert_eq!(format!("{grid:?}"), "GridSpec(Toggle, Button)");
        grid.clear();
        assert!(grid.is_empty());
    }
}
