//! Rust collections as [`DataColumn`]s.

use super::{DataColumn, Values};
use crate::base::duration::as_ms;
use crate::document::value::Value;
use std::collections::VecDeque;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The collections of a type, where there is one from its `Vec`.
macro_rules! collections_of {
    ($item:ty) => {
        impl From<&[$item]> for DataColumn {
            fn from(items: &[$item]) -> Self {
                items.to_vec().into()
            }
        }
        impl From<&Vec<$item>> for DataColumn {
            fn from(items: &Vec<$item>) -> Self {
                items.clone().into()
            }
        }
        impl<const N: usize> From<&[$item; N]> for DataColumn {
            fn from(items: &[$item; N]) -> Self {
                items.to_vec().into()
            }
        }
        impl<const N: usize> From<[$item; N]> for DataColumn {
            fn from(items: [$item; N]) -> Self {
                items.to_vec().into()
            }
        }
        impl FromIterator<$item> for DataColumn {
            fn from_iter<I: IntoIterator<Item = $item>>(items: I) -> Self {
                items.into_iter().collect::<Vec<_>>().into()
            }
        }
    };
}

/// Null for none.
fn any<T: Into<Value>>(item: Option<T>) -> Value {
    item.map(Into::into).into()
}

macro_rules! column_from {
    ($($item:ty => $convert:expr;)*) => {$(
        impl From<Vec<$item>> for DataColumn {
            fn from(items: Vec<$item>) -> Self {
                let convert: fn(Vec<$item>) -> Values = $convert;
                DataColumn::new(convert(items))
            }
        }
        collections_of!($item);
    )*};
}

macro_rules! column_of_times {
    ($($item:ty => $convert:expr;)*) => {$(
        impl From<Vec<$item>> for DataColumn {
            fn from(items: Vec<$item>) -> Self {
                let convert: fn($item) -> f64 = $convert;
                DataColumn::times(items.into_iter().map(convert).collect())
            }
        }
        collections_of!($item);
    )*};
}
column_of_times! {
    SystemTime => since_epoch;
    Option<SystemTime> => |item| or_nan(item.map(since_epoch));
}

macro_rules! column_from_str {
    ($(($($generic:tt)*) $from:ty;)*) => {$(
        impl<$($generic)*> From<$from> for DataColumn {
            fn from(items: $from) -> Self {
                items.iter().map(|item| (*item).to_owned()).collect()
            }
        }
    )*};
}
column_from_str! {
    ('a) Vec<&'a str>;
    ('a) &[&'a str];
    ('a, const N: usize) [&'a str; N];
    ('a, const N: usize) &[&'a str; N];
}

impl<'a> FromIterator<&'a str> for DataColumn {
    fn from_iter<I: IntoIterator<Item = &'a str>>(items: I) -> Self {
        items.into_iter().map(str::to_owned).collect()
    }
}

column_from! {
    f64 => Values::F64;
    f32 => Values::F32;
    i64 => Values::I64;
    i32 => Values::I32;
    u32 => Values::U32;
    i16 => Values::I16;
    u16 => Values::U16;
    i8 => Values::I8;
    u8 => Values::U8;
    bool => Values::Bool;
    String => Values::Str;
    u64 => |items| wide(&items, |item| i64::try_from(item).ok(), |item| item as f64);
    usize => |items| wide(&items, |item| i64::try_from(item).ok(), |item| item as f64);
    isize => |items| Values::I64(items.into_iter().map(|item| item as i64).collect());
    char => |items| Values::Str(items.into_iter().map(String::from).collect());
    Duration => |items| Values::F64(items.into_iter().map(as_ms).collect());
    Option<bool> => |items| Values::Any(items.into_iter().map(any).collect());
    Option<String> => |items| Values::Any(items.into_iter().map(any).collect());
    Option<Duration> => |items| Values::F64(items.into_iter().map(|item| or_nan(item.map(as_ms))).collect());
    Option<char> => |items| Values::Any(items.into_iter().map(|item| any(item.map(String::from))).collect());
    DataColumn => |items| Values::Any(items.into_iter().map(Value::Column).collect());
    Value => Values::Any;
}

macro_rules! column_of_optional_numbers {
    ($($number:ty)*) => {
        column_from! {$(
            Option<$number> => |items| {
                Values::F64(items.into_iter().map(|item| or_nan(item.map(|item| item as f64))).collect())
            };
        )*}
    };
}
column_of_optional_numbers!(f64 f32 i64 i32 i16 i8 isize u64 u32 u16 u8 usize);

macro_rules! column_of_arrays {
    ($($number:ty)*) => {
        column_from! {$(
            Vec<$number> => |items| {
                Values::Any(items.into_iter().map(|item| Value::Column(item.into())).collect())
            };
        )*}
    };
}
column_of_arrays!(f64 f32 i64 i32 u32 usize);

/// Integers that may be too large for 64 bits with a sign: as floats then, which is how BokehJS has them anyway.
fn wide<T: Copy>(items: &[T], fitting: fn(T) -> Option<i64>, float: fn(T) -> f64) -> Values {
    let integers: Option<Vec<i64>> = items.iter().map(|item| fitting(*item)).collect();
    match integers {
        Some(integers) => Values::I64(integers),
        None => Values::F64(items.iter().map(|item| float(*item)).collect()),
    }
}

/// Nothing is drawn where a value is missing.
fn or_nan(item: Option<f64>) -> f64 {
    item.unwrap_or(f64::NAN)
}

/// Milliseconds since 1970 in UTC, as datetime axes have them.
pub(crate) fn since_epoch(time: SystemTime) -> f64 {
    match time.duration_since(UNIX_EPOCH) {
        Ok(after) => as_ms(after),
        Err(before) => -as_ms(before.duration()),
    }
}

/// Factors of nested categories: `[("2024", "spring"), ("2024", "autumn")]`.
macro_rules! column_from_tuples {
    ($(($($item:ident)+);)*) => {$(
        impl<$($item: Into<Value>),+> From<Vec<($($item,)+)>> for DataColumn {
            fn from(items: Vec<($($item,)+)>) -> Self {
                DataColumn::new(Values::Any(items.into_iter().map(Value::from).collect()))
            }
        }
        impl<$($item: Into<Value>),+, const N: usize> From<[($($item,)+); N]> for DataColumn {
            fn from(items: [($($item,)+); N]) -> Self {
                Vec::from(items).into()
            }
        }
    )*};
}
column_from_tuples! {
    (A B);
    (A B C);
}

impl<T> From<VecDeque<T>> for DataColumn
where
    DataColumn: FromIterator<T>,
{
    fn from(items: VecDeque<T>) -> Self {
        items.into_iter().collect()
    }
}

impl<T: Clone> From<&VecDeque<T>> for DataColumn
where
    DataColumn: FromIterator<T>,
{
    fn from(items: &VecDeque<T>) -> Self {
        items.iter().cloned().collect()
    }
}

impl From<&DataColumn> for DataColumn {
    fn from(column: &DataColumn) -> Self {
        column.clone()
    }
}

macro_rules! column_from_range {
    ($($item:ty)*) => {$(
        impl From<std::ops::Range<$item>> for DataColumn {
            fn from(range: std::ops::Range<$item>) -> Self {
                range.collect()
            }
        }
        impl From<std::ops::RangeInclusive<$item>> for DataColumn {
            fn from(range: std::ops::RangeInclusive<$item>) -> Self {
                range.collect()
            }
        }
    )*};
}
column_from_range!(i64 i32 i16 i8 isize u64 u32 u16 u8 usize);
