//! What setters ask for where a property takes one kind of value: traits that only say so, since each is one more for rustc to
//! look up in every cell that calls a setter, and methods would be compiled there.

use crate::document::value::Value;
use std::time::Duration;

/// A number, or a [`Value`] that has to be one: what a property of numbers takes. A duration counts as milliseconds.
///
/// ```
/// use cellbeat::models::{Numeric, Spinner, properties::*};
///
/// fn limited(spinner: &Spinner, high: impl Numeric) -> Spinner {
///     spinner.low(0).high(high)
/// }
/// limited(&Spinner::new(), 10);
/// limited(&Spinner::new(), 2.5);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a number",
    label = "this property takes a number"
)]
pub trait Numeric: Into<Value> {}

macro_rules! numbers {
    ($($number:ty)*) => {$(impl Numeric for $number {})*};
}
numbers!(i8 i16 i32 i64 isize u8 u16 u32 u64 usize f32 f64 Duration Value);

/// One of Bokeh's enumerations, see [`enums`](super::enums).
///
/// ```
/// use cellbeat::models::{Enumeration, enums::Align};
///
/// assert_eq!(Align::NAMES, ["start", "center", "end"]);
/// ```
pub trait Enumeration: Copy {
    /// All its texts, as Bokeh spells them.
    const NAMES: &'static [&'static str];
}

/// A value of the enumeration `E`, or its text, which is checked when it is set.
///
/// ```
/// use cellbeat::models::{Div, OneOf, enums::Align, properties::*};
///
/// fn aligned(div: &Div, align: impl OneOf<Align>) -> Div {
///     div.align(align.into())
/// }
/// aligned(&Div::new(), Align::Center);
/// aligned(&Div::new(), "center");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not one of Bokeh's `{E}`",
    label = "this property takes `enums::{E}::..` or its text"
)]
pub trait OneOf<E: Enumeration>: Into<Value> {}

impl<E: Enumeration + Into<Value>> OneOf<E> for E {}
impl<E: Enumeration> OneOf<E> for &str {}
impl<E: Enumeration> OneOf<E> for String {}
impl<E: Enumeration> OneOf<E> for &String {}
impl<E: Enumeration> OneOf<E> for Value {}

/// Defines an enumeration.
macro_rules! enumeration {
    ($name:ident: $first:ident = $first_text:literal, $($variant:ident = $text:literal,)*) => {
        #[doc = concat!("Bokeh's `", stringify!($name), "`.")]
        ///
        /// ```
        /// use cellbeat::models::enums;
        /// use cellbeat::value::Value;
        ///
        #[doc = concat!("assert_eq!(Value::from(enums::", stringify!($name), "::", stringify!($first), "), \"", $first_text, "\".into());")]
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u16)]
        pub enum $name {
            #[doc = concat!("`", $first_text, "`")] $first,
            $(#[doc = concat!("`", $text, "`")] $variant,)*
        }
        impl $crate::models::Enumeration for $name {
            const NAMES: &'static [&'static str] = &[$first_text $(, $text)*];
        }
        impl From<$name> for $crate::document::value::Value {
            fn from(value: $name) -> Self {
                <$name as $crate::models::Enumeration>::NAMES[value as usize].into()
            }
        }
    };
}
pub(crate) use enumeration;
