//! [`bridge!`](crate::bridge): data of other crates.
//!
//! ```text
//! :dep chrono = "0.4"
//! use cellbeat::prelude::*;
//! bridge!(chrono);
//!
//! let times = vec![chrono::Utc::now()];
//! let source = ColumnDataSource::new((("time", &times), ("price", [101.5])));
//! ```
//!
//! | crate | what it brings |
//! |---|---|
//! | `chrono`, `jiff` | lists of their dates, times and durations, and of `Option`s of these, are columns; `time.milliseconds()` is the value of one |
//! | `ndarray`, `nalgebra` | arrays and vectors are columns; `a.to_columns(["x", "y"])` names the columns of a matrix, `a.to_image()` is a column with one image |
//! | `polars` | a `DataFrame` that ends a cell is a live table, and so is `df.table()`; `ColumnDataSource::new(&df)` has its data, `stream(&df, ..)` adds it; a `Series` is a column |
//! | `image` | an image that ends a cell is shown, `image.to_png()` is a display; `image.to_image()` is a column with one image, for `image_rgba` |
//!
//! The macro expands in the notebook, where these crates are: the library itself has no dependencies. What it makes holds for all
//! later cells. Rust lets nobody implement a foreign trait for a foreign type; these implementations are of traits of the notebook's
//! own, or of traits with a parameter that is a type of the notebook's own, as [`IntoColumn`](crate::column::IntoColumn).

mod arrays;
mod image;
mod polars;
mod times;

use crate::document::column::DataColumn;
use crate::models::ColumnDataSource;
use crate::ui::table::Table;

/// Lets data of other crates be columns, tables, images: `bridge!(polars)`, `bridge!(ndarray, chrono)`. The crates are
/// dependencies of the notebook; see [`bridges`](crate::bridges) for what each brings.
///
/// ```text
/// :dep ndarray = "0.16"
/// bridge!(ndarray);
/// let source = ColumnDataSource::new([("y", &ndarray::arr1(&[1.0, 2.0]))]);
/// ```
#[macro_export]
macro_rules! bridge {
    ($($name:ident),+ $(,)?) => {
        $($crate::__bridge! { $name })+
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __bridge {
    (chrono) => {
        $crate::__bridge_chrono! {}
    };
    (image) => {
        $crate::__bridge_image! {}
    };
    (jiff) => {
        $crate::__bridge_jiff! {}
    };
    (nalgebra) => {
        $crate::__bridge_nalgebra! {}
    };
    (ndarray) => {
        $crate::__bridge_ndarray! {}
    };
    (polars) => {
        $crate::__bridge_polars! {}
    };
    ($name:ident) => {
        ::core::compile_error!(::core::concat!(
            "there is no bridge to the crate `",
            ::core::stringify!($name),
            "`; there are bridges to chrono, image, jiff, nalgebra, ndarray and polars"
        ));
    };
}

/// Rows of a frame that are shown where it ends a cell: all of them go to the browser.
#[doc(hidden)]
pub const ROWS_SHOWN: usize = 10_000;

#[doc(hidden)]
pub fn times(milliseconds: Vec<f64>, are_dates: bool) -> DataColumn {
    match are_dates {
        true => DataColumn::times(milliseconds),
        false => milliseconds.into(),
    }
}

/// The values in this shape; of no dimension, they are one.
#[doc(hidden)]
pub fn shaped(values: DataColumn, shape: &[usize]) -> DataColumn {
    if shape.len() < 2 {
        return values;
    }
    match values.with_shape(shape) {
        Ok(column) => column,
        Err(error) => panic!("{error}"),
    }
}

#[doc(hidden)]
#[track_caller]
pub fn named(
    names: impl Iterator<Item = String>,
    columns: impl Iterator<Item = DataColumn>,
) -> Vec<(String, DataColumn)> {
    let (names, columns): (Vec<_>, Vec<_>) = (names.collect(), columns.collect());
    assert!(
        names.len() == columns.len(),
        "{} names do not fit {} columns",
        names.len(),
        columns.len()
    );
    names.into_iter().zip(columns).collect()
}

/// The table of a frame of which `source` holds the first rows.
#[doc(hidden)]
pub fn show_frame(source: &ColumnDataSource, rows: usize) {
    Table::new(source).evcxr_display();
    if rows > source.len() {
        println!("{} of {rows} rows; table() shows all", source.len());
    }
}
