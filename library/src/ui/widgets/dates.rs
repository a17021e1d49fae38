//! Dates and times as parameters, which have the text of ISO 8601, and as properties.

use super::widget::Convert;
use crate::base::date::{Date, Datetime, Epoch, Time};
use crate::document::value::{FromValue, Value, WrongKind};
use std::fmt::Display;
use std::marker::PhantomData;
use std::str::FromStr;

macro_rules! as_text {
    ($($type:ty, $expected:literal;)*) => {$(
        impl From<$type> for Value {
            fn from(value: $type) -> Value {
                Value::Str(value.to_string())
            }
        }

        impl FromValue for $type {
            fn from_value(value: &Value) -> Result<Self, WrongKind> {
                let parsed = value.as_str().and_then(|text| text.parse().ok());
                parsed.ok_or_else(|| WrongKind {
                    expected: $expected,
                    found: format!("{value:?}"),
                })
            }
        }
    )*};
}
as_text! {
    Date, "a date such as 2024-05-31";
    Time, "a time such as 10:30:00";
    Datetime, "a date and time such as 2024-05-31T10:30:00";
}

/// A date from what a setter is given.
#[track_caller]
pub(super) fn given<T>(value: impl TryInto<T, Error: Display>) -> T {
    match value.try_into() {
        Ok(value) => value,
        Err(error) => panic!("{error}"),
    }
}

/// The items of a pair, or the one value.
fn each(value: &Value, one: impl Fn(&Value) -> Result<Value, String>) -> Result<Value, String> {
    match value {
        Value::List(items) => Ok(Value::List(
            items.iter().map(one).collect::<Result<_, _>>()?,
        )),
        value => one(value),
    }
}

fn read<T: FromValue>(value: &Value) -> Result<T, String> {
    T::from_value(value).map_err(|wrong| wrong.to_string())
}

/// Properties that have the text too: those of pickers.
pub(super) struct AsText<T>(pub(super) PhantomData<fn() -> T>);

impl<T: FromValue + FromStr + Into<Value> + 'static> Convert for AsText<T> {
    fn property(&self, value: &Value) -> Result<Value, String> {
        each(value, |value| match value {
            Value::Null => Ok(Value::Null),
            value => read::<T>(value).map(Into::into),
        })
    }

    fn parameter(&self, property: &Value) -> Option<Value> {
        self.property(property).ok()
    }
}

/// Properties that have milliseconds since 1970 in UTC: those of sliders.
pub(super) struct AsMs<T>(pub(super) PhantomData<fn() -> T>);

impl<T: FromValue + Epoch + Into<Value> + 'static> Convert for AsMs<T> {
    fn property(&self, value: &Value) -> Result<Value, String> {
        each(value, |value| Ok(read::<T>(value)?.to_ms().into()))
    }

    fn parameter(&self, property: &Value) -> Option<Value> {
        let of = |ms: &Value| {
            let ms = ms.as_f64().ok_or_else(String::new)?;
            Ok(T::of_ms(ms).into())
        };
        each(property, of).ok()
    }
}
