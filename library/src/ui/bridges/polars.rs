//! Tables of the crate polars.

#[doc(hidden)]
#[macro_export]
macro_rules! __bridge_polars {
    () => {
        /// Stands for the notebook's bridge to the crate polars.
        pub struct PolarsBridge;

        /// What a `DataFrame` can be made.
        pub trait PolarsTable {
            /// A data source with its columns.
            fn to_source(&self) -> $crate::models::ColumnDataSource;

            /// A table of all its rows.
            fn table(&self) -> $crate::table::Table;

            /// Shows the frame as the result of the running cell. The cell compiler calls it.
            fn evcxr_display(&self);
        }

        impl PolarsTable for ::polars::prelude::DataFrame {
            #[inline]
            fn to_source(&self) -> $crate::models::ColumnDataSource {
                $crate::models::ColumnDataSource::new(self)
            }

            #[inline]
            fn table(&self) -> $crate::table::Table {
                $crate::table::Table::new(&self.to_source())
            }

            #[inline]
            fn evcxr_display(&self) {
                let shown = self.head(::core::option::Option::Some($crate::bridges::ROWS_SHOWN));
                $crate::bridges::show_frame(&shown.to_source(), self.height());
            }
        }

        impl $crate::column::IntoColumns<PolarsBridge> for &::polars::prelude::DataFrame {
            #[inline]
            fn into_columns(
                self,
            ) -> ::std::vec::Vec<(::std::string::String, $crate::column::Column)> {
                let names = self.get_column_names();
                let columns = names.into_iter().map(|name| {
                    let column = self
                        .column(name)
                        .expect("a frame has the columns that it names");
                    let series = column.as_materialized_series();
                    (
                        name.to_string(),
                        $crate::column::IntoColumn::into_column(series),
                    )
                });
                columns.collect()
            }
        }

        impl $crate::column::IntoColumns<PolarsBridge> for ::polars::prelude::DataFrame {
            #[inline]
            fn into_columns(
                self,
            ) -> ::std::vec::Vec<(::std::string::String, $crate::column::Column)> {
                $crate::column::IntoColumns::into_columns(&self)
            }
        }

        impl $crate::column::IntoColumn<PolarsBridge> for &::polars::prelude::Series {
            #[inline]
            fn into_column(self) -> $crate::column::Column {
                use ::polars::prelude::{DataType, TimeUnit};
                use $crate::column::Column;

                let integers = || self.cast(&DataType::Int64);
                let floats = || self.cast(&DataType::Float64);
                let dates = |unit: f64| -> ::core::option::Option<Column> {
                    let integers = integers().ok()?;
                    let times = integers.i64().ok()?.iter();
                    let times = times.map(|time| time.map_or(f64::NAN, |time| time as f64 * unit));
                    ::core::option::Option::Some(Column::times(times.collect()))
                };
                let unit_of = |unit: &TimeUnit| match unit {
                    TimeUnit::Nanoseconds => 1e-6,
                    TimeUnit::Microseconds => 1e-3,
                    TimeUnit::Milliseconds => 1.0,
                };
                let typed = || -> ::core::option::Option<Column> {
                    ::core::option::Option::Some(match self.dtype() {
                        DataType::Boolean if self.null_count() == 0 => {
                            self.bool().ok()?.iter().flatten().collect()
                        }
                        DataType::Boolean => self.bool().ok()?.iter().collect(),
                        DataType::Date => return dates(86_400_000.0),
                        DataType::Datetime(unit, _) => return dates(unit_of(unit)),
                        DataType::Duration(unit) => {
                            let unit = unit_of(unit);
                            dates(unit)?.map(|milliseconds| milliseconds)
                        }
                        kind if kind.is_integer() && self.null_count() == 0 => {
                            integers().ok()?.i64().ok()?.iter().flatten().collect()
                        }
                        kind if kind.is_numeric() => floats().ok()?.f64().ok()?.iter().collect(),
                        _ => {
                            let texts = self.cast(&DataType::String).ok()?;
                            let texts = texts.str().ok()?.iter();
                            texts
                                .map(|text| text.map(::std::borrow::ToOwned::to_owned))
                                .collect()
                        }
                    })
                };
                typed().unwrap_or_else(|| self.iter().map(|value| value.to_string()).collect())
            }
        }

        impl $crate::column::IntoColumn<PolarsBridge> for ::polars::prelude::Series {
            #[inline]
            fn into_column(self) -> $crate::column::Column {
                $crate::column::IntoColumn::into_column(&self)
            }
        }

        impl $crate::column::IntoColumn<PolarsBridge> for &::polars::prelude::Column {
            #[inline]
            fn into_column(self) -> $crate::column::Column {
                $crate::column::IntoColumn::into_column(self.as_materialized_series())
            }
        }
    };
}
