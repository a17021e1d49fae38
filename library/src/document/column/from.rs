//! Rust collections as [`Column`]s.

use super::{Column, Values};
use crate::document::value::Value;

macro_rules! column_from {
    ($($item:ty => $kind:ident, $convert:expr;)*) => {$(
        impl From<Vec<$item>> for Column {
            fn from(items: Vec<$item>) -> Self {
                let convert: fn(Vec<$item>) -> _ = $convert;
                Column::new(Values::$kind(convert(items)))
            }
        }
        impl From<&[$item]> for Column {
            fn from(items: &[$item]) -> Self {
                items.to_vec().into()
            }
        }
        impl From<&Vec<$item>> for Column {
            fn from(items: &Vec<$item>) -> Self {
                items.clone().into()
            }
        }
        impl<const N: usize> From<[$item; N]> for Column {
            fn from(items: [$item; N]) -> Self {
                items.to_vec().into()
            }
        }
        impl FromIterator<$item> for Column {
            fn from_iter<I: IntoIterator<Item = $item>>(items: I) -> Self {
                items.into_iter().collect::<Vec<_>>().into()
            }
        }
    )*};
}
macro_rules! column_from_str {
    ($(($($generic:tt)*) $from:ty;)*) => {$(
        impl<$($generic)*> From<$from> for Column {
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
}

column_from! {
    f64 => F64, |items| items;
    f32 => F32, |items| items;
    i64 => I64, |items| items;
    i32 => I32, |items| items;
    u32 => U32, |items| items;
    i16 => I16, |items| items;
    u16 => U16, |items| items;
    i8 => I8, |items| items;
    u8 => U8, |items| items;
    bool => Bool, |items| items;
    String => Str, |items| items;
    usize => I64, |items| items.into_iter().map(|item| i64::try_from(item).unwrap_or(i64::MAX)).collect();
    Vec<f64> => Any, |items| items.into_iter().map(|item| Value::Column(item.into())).collect();
    Column => Any, |items| items.into_iter().map(Value::Column).collect();
    Value => Any, |items| items;
}

impl From<&Column> for Column {
    fn from(column: &Column) -> Self {
        column.clone()
    }
}

macro_rules! column_from_range {
    ($($item:ty)*) => {$(
        impl From<std::ops::Range<$item>> for Column {
            fn from(range: std::ops::Range<$item>) -> Self {
                range.collect()
            }
        }
    )*};
}
column_from_range!(i64 i32 usize);
