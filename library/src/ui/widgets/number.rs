//! Numbers that are typed: [`FloatInput`] and [`IntInput`].

use super::widget::{Bound, Widget, common, get_value, widget};
use crate::document::Model;
use crate::document::value::Value;
use crate::models::ModelLike;
use crate::param::{Event, Kind, Parameter, Params};
use std::ops::RangeInclusive;

fn input(class: &'static str, name: String, kind: Kind, step: Value) -> Widget {
    let bound =
        |name, property| Bound(Parameter::new(name, kind, Value::Null).nullable(), property);
    let mut parameters = vec![
        bound("start", "low"),
        bound("end", "high"),
        Bound(Parameter::new("value", kind, 0), "value"),
        Bound(Parameter::new("step", kind, step), "step"),
        Bound(
            Parameter::new("value_throttled", kind, 0).read_only(),
            "value_throttled",
        ),
    ];
    parameters.extend(common(name, "title"));
    let mode = if kind == Kind::Int { "int" } else { "float" };
    let model = Model::known("Spinner").with("mode", mode);
    Widget::new(class, model, parameters, check)
}

/// The value lies in the range where there is one.
fn check(params: &Params, event: &Event) -> Result<(), String> {
    let bound = |name| params.try_get_as::<Option<f64>>(name).ok().flatten();
    let (start, end) = (bound("start"), bound("end"));
    match (event.name, event.new.as_f64()) {
        ("value", Some(new)) if start.is_some_and(|start| new < start) => Err(format!(
            "{new} is below the smallest value, {}",
            start.unwrap_or_default()
        )),
        ("value", Some(new)) if end.is_some_and(|end| new > end) => Err(format!(
            "{new} is above the largest value, {}",
            end.unwrap_or_default()
        )),
        _ => Ok(()),
    }
}

macro_rules! number_input {
    ($(#[$doc:meta])* $name:ident, $number:ty, $kind:expr, $step:literal) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq)]
        pub struct $name(Widget);
        widget!($name: InputWidgetProperties);
        get_value!($name: $number, "The number. A field that the reader empties keeps the last one.");

        impl $name {
            /// A field of 0 with `name` above it.
            pub fn new(name: impl Into<String>) -> Self {
                Self(input(stringify!($name), name.into(), $kind, $step.into()))
            }

            /// The number.
            ///
            /// # Panics
            /// When it is outside of `start` and `end`.
            #[track_caller]
            pub fn value(&self, value: $number) -> Self {
                self.0.set("value", value);
                self.clone()
            }

            /// The number when Enter was last pressed, or the field left, in a browser; until then, the one that Rust has set.
            pub fn get_value_throttled(&self) -> $number {
                self.0.param().get_as("value_throttled")
            }

            /// The smallest and the largest number. The value is moved into the range.
            ///
            /// # Panics
            /// When the first is above the second.
            #[track_caller]
            pub fn range(&self, range: RangeInclusive<$number>) -> Self {
                let (start, end) = range.into_inner();
                assert!(
                    start <= end,
                    "{} needs a range that is not empty, not {start} to {end}",
                    self.0.class
                );
                self.0.param().update([("start", start), ("end", end)]);
                self.moved()
            }

            /// The smallest number; a smaller value is moved to it.
            #[track_caller]
            pub fn start(&self, start: $number) -> Self {
                self.0.set("start", start);
                self.moved()
            }

            /// The largest number; a larger value is moved to it.
            #[track_caller]
            pub fn end(&self, end: $number) -> Self {
                self.0.set("end", end);
                self.moved()
            }

            #[track_caller]
            fn moved(&self) -> Self {
                let bound = |name: &str| self.0.param().get_as::<Option<$number>>(name);
                let value = self.get_value();
                match (bound("start"), bound("end")) {
                    (_, Some(end)) if value > end => self.value(end),
                    (Some(start), _) if value < start => self.value(start),
                    _ => self.clone(),
                }
            }

            /// How much an arrow adds or takes.
            ///
            /// # Panics
            /// When it is not above 0.
            #[track_caller]
            pub fn step(&self, step: $number) -> Self {
                self.0.set("step", step);
                self.clone()
            }

            /// How the number is written while it is not edited, such as `"0.00"`.
            #[track_caller]
            pub fn format(&self, format: &str) -> Self {
                self.with("format", format)
            }

            /// The text shown in grey while the field is empty.
            #[track_caller]
            pub fn placeholder(&self, placeholder: &str) -> Self {
                self.with("placeholder", placeholder)
            }
        }
    };
}

number_input!(
    /// A field for a float, with arrows: 0 in steps of 0.1, until set otherwise. Parameters: `value`, `value_throttled` (read-only),
    /// `start`, `end` (null for none), `step`, `name`, `disabled`, `visible`. See
    /// [Panel's](https://panel.holoviz.org/reference/widgets/FloatInput.html).
    ///
    /// ```
    /// use cellbeat::widgets::FloatInput;
    ///
    /// let rate = FloatInput::new("Rate").range(0.0..=1.0).value(0.5);
    /// rate.on_value(|rate| println!("{rate}"));
    /// assert_eq!(rate.get_value(), 0.5);
    /// ```
    FloatInput, f64, Kind::Float, 0.1
);
number_input!(
    /// A field for an integer, with arrows: 0 in steps of 1, until set otherwise. Parameters as those of [`FloatInput`]. See
    /// [Panel's](https://panel.holoviz.org/reference/widgets/IntInput.html).
    ///
    /// ```
    /// use cellbeat::widgets::IntInput;
    ///
    /// let count = IntInput::new("Count").start(1);
    /// assert_eq!(count.get_value(), 1);
    /// ```
    IntInput, i64, Kind::Int, 1
);

/// Panel's other name for a field with arrows.
///
/// ```
/// use cellbeat::widgets::Spinner;
///
/// assert_eq!(Spinner::new("Rate").value(0.5).get_value(), 0.5);
/// ```
pub type Spinner = FloatInput;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::param::Parameterized;
    use crate::show::viewable::Viewable;

    #[test]
    fn a_typed_number_is_the_value_and_an_empty_field_keeps_it() {
        let input = IntInput::new("Count").step(5).value(3);
        let browser = input.root();
        assert_eq!(
            (browser.get("mode"), browser.get("value")),
            (Ok("int".into()), Ok(3.into()))
        );
        browser.set_from("value", 4.into(), 1).unwrap();
        browser.set_from("value_throttled", 4.into(), 1).unwrap();
        assert_eq!((input.get_value(), input.get_value_throttled()), (4, 4));
        browser.set_from("value", Value::Null, 1).unwrap();
        assert_eq!(input.get_value(), 4);
        let float = FloatInput::new("Rate").format("0.00");
        float.root().set_from("value", 1.25.into(), 1).unwrap();
        assert_eq!(float.get_value(), 1.25);
    }

    #[test]
    fn the_value_stays_in_the_range_where_there_is_one() {
        let input = FloatInput::new("Rate").start(2.0);
        assert_eq!(
            (input.get_value(), input.root().get("low")),
            (2.0, Ok(2.0.into()))
        );
        assert_eq!(input.value(9.0).end(5.0).get_value(), 5.0);
        let error = input.param().try_set("value", 1).unwrap_err().to_string();
        assert_eq!(
            error,
            "FloatInput.value was not set: 1 is below the smallest value, 2"
        );
        let error = input.param().try_set("value", 6).unwrap_err().to_string();
        assert_eq!(
            error,
            "FloatInput.value was not set: 6 is above the largest value, 5"
        );
        assert_eq!(input.range(-1.0..=0.0).get_value(), 0.0);
        assert!(input.param().try_set("step", 0).is_err());
    }
}
