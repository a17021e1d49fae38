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
            ) -> ::std::vec::Vec<(::std::string::String, $crate::column::DataColumn)> {
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
            ) -> ::std::vec::Vec<(::std::string::String, $crate::column::DataColumn)> {
                $crate::column::IntoColumns::into_columns(&self)
            }
        }

        impl $crate::column::IntoColumn<PolarsBridge> for &::polars::prelude::Series {
            #[inline]
            fn into_column(self) -> $crate::column::DataColumn {
                use ::polars::prelude::{DataType, TimeUnit};
                use $crate::column::DataColumn;

                let milliseconds = |unit: f64| -> ::core::option::Option<::std::vec::Vec<f64>> {
                    let integers = self.cast(&DataType::Int64).ok()?;
                    let all = integers.i64().ok()?.iter();
                    let all = all.map(|time| time.map_or(f64::NAN, |time| time as f64 * unit));
                    ::core::option::Option::Some(all.collect())
                };
                let unit_of = |unit: &TimeUnit| match unit {
                    TimeUnit::Nanoseconds => 1e-6,
                    TimeUnit::Microseconds => 1e-3,
                    TimeUnit::Milliseconds => 1.0,
                };
                let integers = || -> ::core::option::Option<DataColumn> {
                    let integers = self.cast(&DataType::Int64).ok()?;
                    let is_whole = integers.null_count() == 0;
                    let integers = integers.i64().ok()?.iter().flatten();
                    is_whole.then(|| integers.collect())
                };
                let floats = || -> ::core::option::Option<DataColumn> {
                    let floats = self.cast(&DataType::Float64).ok()?;
                    ::core::option::Option::Some(floats.f64().ok()?.iter().collect())
                };
                let texts = || -> ::core::option::Option<DataColumn> {
                    let texts = self.cast(&DataType::String).ok()?;
                    let texts = texts.str().ok()?.iter();
                    let texts = texts.map(|text| text.map(::std::borrow::ToOwned::to_owned));
                    ::core::option::Option::Some(texts.collect())
                };
                let typed = || match self.dtype() {
                    DataType::Boolean => {
                        let all = self.bool().ok()?;
                        ::core::option::Option::Some(match all.null_count() {
                            0 => all.iter().flatten().collect(),
                            _ => all.iter().collect(),
                        })
                    }
                    DataType::Date => milliseconds(86_400_000.0).map(DataColumn::times),
                    DataType::Datetime(unit, _) => {
                        milliseconds(unit_of(unit)).map(DataColumn::times)
                    }
                    DataType::Duration(unit) => milliseconds(unit_of(unit)).map(DataColumn::from),
                    kind if kind.is_integer() => integers().or_else(floats),
                    kind if kind.is_float() => floats(),
                    _ => texts(),
                };
                typed().unwrap_or_else(|| self.iter().map(|value| value.to_string()).collect())
            }
        }

        impl $crate::column::IntoColumn<PolarsBridge> for ::polars::prelude::Series {
            #[inline]
            fn into_column(self) -> $crate::column::DataColumn {
                $crate::column::IntoColumn::into_column(&self)
            }
        }

        impl $crate::column::IntoColumn<PolarsBridge> for &::polars::prelude::Column {
            #[inline]
            fn into_column(self) -> $crate::column::DataColumn {
                $crate::column::IntoColumn::into_column(self.as_materialized_series())
            }
        }
    };
}
