//! [`IntoColumn`], [`IntoColumns`]: what the columns of a data source are made from.

use super::DataColumn;
use std::marker::PhantomData;

/// What one column is made from: whatever is `Into<DataColumn>`, and with a [`bridge!`](crate::bridge) arrays and times of other crates.
///
/// `M` distinguishes these, and is always inferred. It is what lets a notebook implement the trait for types of other crates: its
/// `M` is a type of the notebook's own.
///
/// ```
/// use cellbeat::column::IntoColumn;
/// use cellbeat::prelude::*;
///
/// let source = ColumnDataSource::empty();
/// source.add("array", [1, 2, 3]);
/// source.add("range", 1..=3);
/// source.add("some", vec![Some(0.5), None, Some(1.5)]);
/// assert_eq!(source.len(), 3);
/// assert_eq!([1, 2, 3].into_column(), source.get("array").unwrap());
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be made a column of data",
    label = "not a column",
    note = "columns are made of `Vec`s, arrays, slices and ranges of numbers, text, `bool`, `SystemTime`, `Duration`, and of `Option`s of these",
    note = "for types of the crates chrono, jiff, nalgebra, ndarray and polars, there is `bridge!(chrono);`"
)]
pub trait IntoColumn<M> {
    /// The column.
    fn into_column(self) -> DataColumn;
}

/// By `Into<DataColumn>`.
#[doc(hidden)]
pub struct Own;

#[diagnostic::do_not_recommend]
impl<T: Into<DataColumn>> IntoColumn<Own> for T {
    fn into_column(self) -> DataColumn {
        self.into()
    }
}

/// What all columns of a data source are made from: pairs of names and columns, a tuple of such pairs where the columns are of
/// several types, [`columns!`](crate::columns), and with a [`bridge!`](crate::bridge) a table of another crate.
///
/// ```
/// use cellbeat::column::IntoColumns;
/// use cellbeat::prelude::*;
///
/// let source = ColumnDataSource::new((("city", ["Bern", "Rome"]), ("people", [0.1, 2.8])));
/// source.stream((("city", ["Oslo"]), ("people", [0.7])), 100);
/// assert_eq!(source.len(), 3);
///
/// let columns = [("x", [1, 2]), ("y", [3, 4])].into_columns();
/// assert_eq!(columns[1].0, "y");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be made the columns of a data source",
    label = "not pairs of names and columns",
    note = "columns of one type: `[(\"x\", vec![1, 2]), (\"y\", vec![3, 4])]`; of several types: `((\"x\", vec![1, 2]), (\"name\", [\"a\", \"b\"]))`",
    note = "fields of structs: `columns!(trades => time, price)`; tables of the crate polars: `bridge!(polars);`"
)]
pub trait IntoColumns<M> {
    /// The columns with their names.
    fn into_columns(self) -> Vec<(String, DataColumn)>;
}

/// Pairs of names `N` and columns `C`.
#[doc(hidden)]
pub struct Pairs<N, C, M>(PhantomData<(N, C, M)>);

impl<I, N, C, M> IntoColumns<Pairs<N, C, M>> for I
where
    I: IntoIterator<Item = (N, C)>,
    N: Into<String>,
    C: IntoColumn<M>,
{
    fn into_columns(self) -> Vec<(String, DataColumn)> {
        let mut all = Vec::new();
        for (name, column) in self {
            all.push((name.into(), column.into_column()));
        }
        all
    }
}

macro_rules! tuple_of_pairs {
    ($($name:ident $column:ident $marker:ident)+) => {
        impl<$($name: Into<String>, $column: IntoColumn<$marker>, $marker),+> IntoColumns<($($marker,)+)>
            for ($(($name, $column),)+)
        {
            fn into_columns(self) -> Vec<(String, DataColumn)> {
                #[allow(non_snake_case)]
                let ($(($name, $column),)+) = self;
                vec![$(($name.into(), $column.into_column())),+]
            }
        }
    };
}
tuple_of_pairs!(NA A MA);
tuple_of_pairs!(NA A MA NB B MB);
tuple_of_pairs!(NA A MA NB B MB NC C MC);
tuple_of_pairs!(NA A MA NB B MB NC C MC ND D MD);
tuple_of_pairs!(NA A MA NB B MB NC C MC ND D MD NE E ME);
tuple_of_pairs!(NA A MA NB B MB NC C MC ND D MD NE E ME NF F MF);
tuple_of_pairs!(NA A MA NB B MB NC C MC ND D MD NE E ME NF F MF NG G MG);
tuple_of_pairs!(NA A MA NB B MB NC C MC ND D MD NE E ME NF F MF NG G MG NH H MH);

/// Fields of structs as columns, with their names: `columns!(trades => time, price)`. The rows are a slice, an array or a `Vec`;
/// fields are cloned. What is not a field is computed: `columns!(trades => price, total = |trade| trade.price * trade.amount)`.
///
/// ```
/// use cellbeat::prelude::*;
///
/// struct Trade { symbol: &'static str, price: f64, amount: u32 }
/// let trades = [Trade { symbol: "A", price: 2.5, amount: 4 }, Trade { symbol: "B", price: 1.0, amount: 3 }];
///
/// let source = ColumnDataSource::new(columns!(trades => symbol, price));
/// source.update_all(columns!(trades => price = |trade| trade.price * f64::from(trade.amount)));
/// source.stream(columns!(trades => symbol, price), 100);
/// assert_eq!(source.get("price"), Some([10.0, 3.0, 2.5, 1.0].into()));
/// ```
#[macro_export]
macro_rules! columns {
    (@column $rows:ident $field:ident) => {
        $crate::columns!(@column $rows $field |row| ::core::clone::Clone::clone(&row.$field))
    };
    (@column $rows:ident $field:ident $value:expr) => {
        $crate::column::IntoColumn::into_column(
            $rows.iter().map($value).collect::<::std::vec::Vec<_>>(),
        )
    };
    ($rows:expr => $($field:ident $(= $value:expr)?),+ $(,)?) => {{
        let rows = &$rows[..];
        [$((::core::stringify!($field), $crate::columns!(@column rows $field $($value)?))),+]
    }};
}
