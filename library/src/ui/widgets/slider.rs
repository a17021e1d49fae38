//! Numbers from a range: [`FloatSlider`] and [`IntSlider`].

use std::ops::RangeInclusive;

use super::widget::{Bound, Widget, common, get_value, widget};
use crate::document::Model;
use crate::document::value::Value;
use crate::models::ModelLike;
use crate::param::{Event, Kind, Parameter, Params};

fn slider(class: &'static str, name: String, kind: Kind, end: Value, step: Value) -> Widget {
    let number = |name, value: Value| Bound(Parameter::new(name, kind, value), name);
    let mut parameters = vec![
        // Before the value, so that the model has its range when the value is set.
        number("start", 0.into()),
        number("end", end),
        number("value", 0.into()),
        number("step", step),
        Bound(
            Parameter::new("value_throttled", kind, 0).read_only(),
            "value_throttled",
        ),
    ];
    parameters.extend(common(name, "title"));
    Widget::new(class, Model::known("Slider"), parameters, check)
}

/// The value lies in the range, and the step is more than nothing.
fn check(params: &Params, event: &Event) -> Result<(), String> {
    let number = |name| params.try_get_as::<f64>(name).unwrap_or_default();
    let new = event.new.as_f64().unwrap_or_default();
    let (start, end) = (number("start"), number("end"));
    match event.name {
        "value" if !(start..=end).contains(&new) => Err(format!(
            "{new} is outside of its range from {start} to {end}; set start and end first"
        )),
        "step" if new <= 0.0 => Err("the step must be more than 0".into()),
        _ => Ok(()),
    }
}

macro_rules! slider {
    ($name:ident, $number:ty) => {
        widget!($name: AbstractSliderProperties);
        get_value!($name: $number, "The value, while the handle is dragged too.");

        impl $name {
            /// The value.
            ///
            /// # Panics
            /// When it is outside of the range.
            #[track_caller]
            pub fn value(&self, value: $number) -> Self {
                self.0.set("value", value);
                self.clone()
            }

            /// The value when the handle was last let go in a browser; until then, the one that Rust has set.
            pub fn get_value_throttled(&self) -> $number {
                self.0.param().get_as("value_throttled")
            }

            /// The smallest and the largest value. The value is moved into the range.
            ///
            /// # Panics
            /// When the first is not below the second.
            #[track_caller]
            pub fn range(&self, range: RangeInclusive<$number>) -> Self {
                let (start, end) = range.into_inner();
                assert!(
                    start < end,
                    "{} needs a range that is not empty, not {start} to {end}",
                    self.0.class
                );
                self.0.param().update([("start", start), ("end", end)]);
                let value = self.get_value();
                self.value(if value < start {
                    start
                } else if value > end {
                    end
                } else {
                    value
                })
            }

            /// The smallest value.
            #[track_caller]
            pub fn start(&self, start: $number) -> Self {
                self.0.set("start", start);
                if self.get_value() < start && start <= self.0.param().get_as::<$number>("end") {
                    self.value(start);
                }
                self.clone()
            }

            /// The largest value.
            #[track_caller]
            pub fn end(&self, end: $number) -> Self {
                self.0.set("end", end);
                let start = self.0.param().get_as::<$number>("start");
                let value = self.get_value();
                if start <= end && !(start..=end).contains(&value) {
                    self.value(if value > end { end } else { start });
                }
                self.clone()
            }

            /// The distance between two values.
            ///
            /// # Panics
            /// When it is not above 0.
            #[track_caller]
            pub fn step(&self, step: $number) -> Self {
                self.0.set("step", step);
                self.clone()
            }

            /// How the value is written, such as `"0.00"` or `"0%"`.
            #[track_caller]
            pub fn format(&self, format: &str) -> Self {
                self.with("format", format)
            }
        }
    };
}

/// A slider for floats: 0 to 1 in steps of 0.1, until set otherwise. Parameters: `value`, `value_throttled` (read-only),
/// `start`, `end`, `step`, `name`, `disabled`, `visible`. See
/// [Panel's](https://panel.holoviz.org/reference/widgets/FloatSlider.html).
///
/// ```
/// use cellbeat::prelude::*;
///
/// let speed = FloatSlider::new("Speed").range(0.0..=10.0).step(0.5).value(2.5);
/// speed.on_value(|speed| println!("{speed}"));
/// assert_eq!(speed.get_value(), 2.5);
/// ```
#[derive(Clone, PartialEq)]
pub struct FloatSlider(Widget);
slider!(FloatSlider, f64);

impl FloatSlider {
    /// A slider with `name` above it.
    pub fn new(name: impl Into<String>) -> Self {
        Self(slider(
            "FloatSlider",
            name.into(),
            Kind::Float,
            1.into(),
            0.1.into(),
        ))
    }
}

/// A slider for integers: 0 to 10 in steps of 1, until set otherwise. Parameters as those of [`FloatSlider`].
///
/// ```
/// use cellbeat::prelude::*;
///
/// let steps = IntSlider::new("Steps").range(0..=100).step(5).value(20);
/// steps.param().set("value", 25);
/// assert_eq!(steps.get_value(), 25);
/// ```
#[derive(Clone, PartialEq)]
pub struct IntSlider(Widget);
slider!(IntSlider, i64);

impl IntSlider {
    /// A slider with `name` above it.
    pub fn new(name: impl Into<String>) -> Self {
        Self(slider(
            "IntSlider",
            name.into(),
            Kind::Int,
            10.into(),
            1.into(),
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::param::Parameterized;
    use crate::show::viewable::Viewable;

    #[test]
    fn the_value_stays_in_the_range() {
        let slider = FloatSlider::new("Speed").start(5.0).end(10.0);
        assert_eq!(slider.get_value(), 5.0);
        let error = slider.param().try_set("value", 11).unwrap_err().to_string();
        assert_eq!(
            error,
            "FloatSlider.value was not set: 11 is outside of its range from 5 to 10; set start and end first"
        );
        assert_eq!(
            (
                slider.get_value(),
                slider.end(7.0).range(0.0..=3.0).get_value()
            ),
            (5.0, 3.0)
        );
    }

    #[test]
    fn the_throttled_value_is_set_by_the_browser_only() {
        let slider = IntSlider::new("N");
        assert!(slider.param().try_set("value_throttled", 3).is_err());
        slider
            .root()
            .set_from("value_throttled", 3.into(), 1)
            .unwrap();
        assert_eq!(slider.get_value_throttled(), 3);
    }
}
