//! [`GridBox`]: items in a grid, one after the other.

use super::items_of;
use crate::document::Model;
use crate::document::value::Value;
use crate::param::{Kind, Parameter, Parameterized, Params, of_model};
use crate::ui::composite::{composite, declare};

/// Items in a grid, row by row. Parameters: `ncols`, `nrows` (both may be null), `visible`. A handle: clones are the same layout.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let plots = GridBox::new(items![figure(), figure(), figure()]).ncols(2);
/// plots.append(&figure());
/// plots.param().set("ncols", 4);
/// assert_eq!((plots.len(), plots.items()[3].class().name), (4, "Figure"));
/// ```
#[derive(Clone)]
pub struct GridBox {
    root: Model,
}

impl GridBox {
    /// A grid of these items, see [`items!`](crate::items): one column, until [`GridBox::ncols`] or [`GridBox::nrows`] says more.
    pub fn new(items: impl IntoIterator<Item = Model>) -> Self {
        let root = Model::known("GridBox");
        let side = |name| {
            Parameter::new(name, Kind::Int, None)
                .nullable()
                .bounds(1.0..)
        };
        let parameters = [side("ncols"), side("nrows")];
        declare("GridBox", &root, parameters, |root, params, _| {
            arrange(root, params, &mut |_| ())
        });
        let grid = Self { root };
        let mut items = items.into_iter();
        grid.edit(&mut |all| all.extend(items.by_ref()));
        grid
    }

    /// How many columns; as many rows as it takes.
    ///
    /// # Panics
    /// When it is 0.
    #[track_caller]
    pub fn ncols(&self, ncols: usize) -> Self {
        self.param().set("ncols", ncols);
        self.clone()
    }

    /// How many rows; as many columns as it takes. Where `ncols` is set, that holds.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let plots = GridBox::new(items![figure(), figure(), figure(), figure()]).nrows(2);
    /// assert_eq!(plots.len(), 4); // in two columns
    /// ```
    ///
    /// # Panics
    /// When it is 0.
    #[track_caller]
    pub fn nrows(&self, nrows: usize) -> Self {
        self.param().set("nrows", nrows);
        self.clone()
    }

    /// The models of the items.
    pub fn items(&self) -> Vec<Model> {
        items_in(&self.root)
    }

    fn edit(&self, change: &mut dyn FnMut(&mut Vec<Model>)) {
        let arranged = arrange(&self.root, &of_model::unowned(&self.root), change);
        debug_assert_eq!(arranged, Ok(()));
    }
}
items_of!(GridBox);
composite!(GridBox, [], [GridBoxProperties], |grid| super::names(
    &grid.items()
));

/// Those of the cells, in the order given.
pub(super) fn items_in(grid: &Model) -> Vec<Model> {
    items(&grid.explicit("children").unwrap_or_default())
}

fn items(cells: &Value) -> Vec<Model> {
    let cells = cells.as_list().unwrap_or_default();
    let item = |cell: &Value| cell.as_list()?.first()?.as_model().cloned();
    cells.iter().filter_map(item).collect()
}

/// Changes the items, and puts them in their cells.
fn arrange(
    grid: &Model,
    params: &Params,
    change: &mut dyn FnMut(&mut Vec<Model>),
) -> Result<(), String> {
    let arranged = grid.modify("children", &mut |cells| {
        let mut items = items(&cells);
        change(&mut items);
        let (ncols, nrows): (Option<usize>, Option<usize>) =
            (params.get_as("ncols"), params.get_as("nrows"));
        let columns = match (ncols, nrows) {
            (Some(columns), _) => columns,
            (None, Some(rows)) => items.len().div_ceil(rows).max(1),
            (None, None) => 1,
        };
        let cells = items.into_iter().enumerate();
        let cells = cells.map(|(index, item)| (item, index / columns, index % columns));
        Some(cells.collect::<Vec<_>>().into())
    });
    arranged.map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::widgets::{Button, Toggle};

    fn places(grid: &GridBox) -> Vec<(i64, i64)> {
        let cells = grid.root.get("children").unwrap();
        let place = |cell: &Value| {
            let cell = cell.as_list().unwrap();
            (cell[1].as_i64().unwrap(), cell[2].as_i64().unwrap())
        };
        cells.as_list().unwrap().iter().map(place).collect()
    }

    #[test]
    fn items_fill_the_rows_of_as_many_columns() {
        let button = Button::new("b");
        let grid = GridBox::new(items![button, Toggle::new("t"), Toggle::new("u")]);
        assert_eq!(places(&grid), [(0, 0), (1, 0), (2, 0)]);
        assert_eq!(places(&grid.ncols(2)), [(0, 0), (0, 1), (1, 0)]);
        grid.param()
            .update([("ncols", None), ("nrows", Some(1.into()))]);
        assert_eq!(places(&grid), [(0, 0), (0, 1), (0, 2)]);
        assert!(grid.remove(&button));
        grid.append(&button);
        assert_eq!(format!("{grid:?}"), "GridBox(Toggle, Toggle, Button)");
        assert_eq!(places(&grid), [(0, 0), (0, 1), (0, 2)]);
        let error = grid.param().try_set("ncols", 0).unwrap_err().to_string();
        assert_eq!(
            error,
            "GridBox.ncols cannot be 0: it must be at least 1, or null for none"
        );
    }
}
