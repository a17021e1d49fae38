//! Dates and times of the crates chrono and jiff.

/// Lists of whatever the trait `$time` is for are columns.
#[doc(hidden)]
#[macro_export]
macro_rules! __bridge_times {
    ($bridge:ident, $time:ident, $krate:literal) => {
        #[doc = concat!("Stands for the notebook's bridge to the crate ", $krate, ".")]
        pub struct $bridge;

        #[doc = concat!("A date, time or duration of the crate ", $krate, ".")]
        pub trait $time {
            /// It is a point in time.
            const IS_DATE: bool;

            /// Milliseconds, of a point in time since 1970 in UTC; NaN for `None`.
            fn milliseconds(&self) -> f64;
        }

        impl<T: $time> $time for ::core::option::Option<T> {
            const IS_DATE: bool = T::IS_DATE;

            fn milliseconds(&self) -> f64 {
                self.as_ref().map_or(f64::NAN, $time::milliseconds)
            }
        }

        impl<T: $time> $crate::column::IntoColumn<$bridge> for &[T] {
            fn into_column(self) -> $crate::column::DataColumn {
                let milliseconds = self.iter().map($time::milliseconds).collect();
                $crate::bridges::times(milliseconds, T::IS_DATE)
            }
        }
        $crate::__bridge_times! { @ $bridge $time ::std::vec::Vec<T> }
        $crate::__bridge_times! { @ $bridge $time &::std::vec::Vec<T> }
        impl<T: $time, const N: usize> $crate::column::IntoColumn<$bridge> for [T; N] {
            fn into_column(self) -> $crate::column::DataColumn {
                $crate::column::IntoColumn::<$bridge>::into_column(&self[..])
            }
        }
        impl<T: $time, const N: usize> $crate::column::IntoColumn<$bridge> for &[T; N] {
            fn into_column(self) -> $crate::column::DataColumn {
                $crate::column::IntoColumn::<$bridge>::into_column(&self[..])
            }
        }
    };
    (@ $bridge:ident $time:ident $list:ty) => {
        impl<T: $time> $crate::column::IntoColumn<$bridge> for $list {
            fn into_column(self) -> $crate::column::DataColumn {
                $crate::column::IntoColumn::<$bridge>::into_column(&self[..])
            }
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __bridge_chrono {
    () => {
        $crate::__bridge_times! { ChronoBridge, ChronoTime, "chrono" }

        impl<Z: ::chrono::TimeZone> ChronoTime for ::chrono::DateTime<Z> {
            const IS_DATE: bool = true;

            fn milliseconds(&self) -> f64 {
                let of_second = f64::from(self.timestamp_subsec_nanos()) / 1e6;
                self.timestamp() as f64 * 1e3 + of_second
            }
        }
        impl ChronoTime for ::chrono::NaiveDateTime {
            const IS_DATE: bool = true;

            fn milliseconds(&self) -> f64 {
                self.and_utc().milliseconds()
            }
        }
        impl ChronoTime for ::chrono::NaiveDate {
            const IS_DATE: bool = true;

            fn milliseconds(&self) -> f64 {
                let midnight = ::chrono::NaiveTime::MIN;
                self.and_time(midnight).milliseconds()
            }
        }
        impl ChronoTime for ::chrono::Duration {
            const IS_DATE: bool = false;

            fn milliseconds(&self) -> f64 {
                let of_second = f64::from(self.subsec_nanos()) / 1e6;
                self.num_seconds() as f64 * 1e3 + of_second
            }
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __bridge_jiff {
    () => {
        $crate::__bridge_times! { JiffBridge, JiffTime, "jiff" }

        impl JiffTime for ::jiff::Timestamp {
            const IS_DATE: bool = true;

            fn milliseconds(&self) -> f64 {
                self.as_nanosecond() as f64 / 1e6
            }
        }
        impl JiffTime for ::jiff::Zoned {
            const IS_DATE: bool = true;

            fn milliseconds(&self) -> f64 {
                self.timestamp().milliseconds()
            }
        }
        impl JiffTime for ::jiff::civil::DateTime {
            const IS_DATE: bool = true;

            fn milliseconds(&self) -> f64 {
                let days = (self.date() - ::jiff::civil::Date::constant(1970, 1, 1)).get_days();
                let since_midnight = self.time() - ::jiff::civil::Time::midnight();
                let of_day = ::jiff::SignedDuration::try_from(since_midnight);
                f64::from(days) * 86_400_000.0 + of_day.map_or(f64::NAN, |it| it.milliseconds())
            }
        }
        impl JiffTime for ::jiff::civil::Date {
            const IS_DATE: bool = true;

            fn milliseconds(&self) -> f64 {
                self.to_datetime(::jiff::civil::Time::midnight())
                    .milliseconds()
            }
        }
        impl JiffTime for ::jiff::SignedDuration {
            const IS_DATE: bool = false;

            fn milliseconds(&self) -> f64 {
                self.as_nanos() as f64 / 1e6
            }
        }
    };
}
