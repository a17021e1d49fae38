//! Two numbers from a range: [`RangeSlider`] and [`IntRangeSlider`].

use super::widget::{Bound, Widget, common, get_value, widget};
use crate::document::Model;
use crate::document::value::Value;
use crate::models::ModelLike;
use crate::param::{Event, Kind, Parameter, Params};
use std::ops::RangeInclusive;

fn slider(class: &'static str, name: String, kind: Kind, end: Value, step: Value) -> Widget {
    let number = |name, value: Value| Bound(Parameter::new(name, kind, value), name);
    let whole = Value::List(vec![0.into(), end.clone()]);
    let throttled = Parameter::new("value_throttled", Kind::List, whole.clone());
    let mut parameters = vec![
        // Before the value, so that the model has its range when the value is set.
        number("start", 0.into()),
        number("end", end),
        Bound(Parameter::new("value", Kind::List, whole), "value"),
        number("step", step),
        Bound(throttled.read_only(), "value_throttled"),
    ];
    parameters.extend(common(name, "title"));
    let is_whole = kind == Kind::Int;
    let model = Model::known("RangeSlider");
    Widget::new(class, model, parameters, move |params, event| {
        check(params, event, is_whole)
    })
}

/// The value is two numbers in order that lie in the range, and the step is more than nothing.
fn check(params: &Params, event: &Event, whole: bool) -> Result<(), String> {
    let number = |name| params.try_get_as::<f64>(name).unwrap_or_default();
    let (start, end) = (number("start"), number("end"));
    match (event.name, event.new.as_list(), event.new.as_f64()) {
        ("step", _, Some(step)) if step <= 0.0 => Err("the step must be more than 0".into()),
        ("value", Some([low, high]), _) => match (low.as_f64(), high.as_f64()) {
            _ if whole && (low.as_i64().is_none() || high.as_i64().is_none()) => {
                Err(format!("{:?} are not two integers", event.new))
            }
            (Some(low), Some(high)) if low > high => Err(format!("{low} is above {high}")),
            (Some(low), Some(high)) if start <= low && high <= end => Ok(()),
            (Some(low), Some(high)) => Err(format!(
                "({low}, {high}) is outside of its range from {start} to {end}; set start and end first"
            )),
            _ => Err(format!("{:?} are not two numbers", event.new)),
        },
        ("value", ..) => Err("it takes two numbers, the lower one first".into()),
        _ => Ok(()),
    }
}

macro_rules! slider {
    ($(#[$doc:meta])* $name:ident, $number:ty, $kind:expr, $end:literal, $step:literal) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq)]
        pub struct $name(Widget);
        widget!($name: AbstractSliderProperties);
        get_value!($name: ($number, $number), "The lower and the higher number, while a handle is dragged too.");

        impl $name {
            /// A slider with `name` above it, all of its range chosen.
            pub fn new(name: impl Into<String>) -> Self {
                Self(slider(stringify!($name), name.into(), $kind, $end.into(), $step.into()))
            }

            /// The lower and the higher number.
            ///
            /// # Panics
            /// When they are not in order, or outside of the range.
            #[track_caller]
            pub fn value(&self, value: ($number, $number)) -> Self {
                self.0.set("value", value);
                self.clone()
            }

            /// The numbers when a handle was last let go in a browser; until then, those that Rust has set.
            pub fn get_value_throttled(&self) -> ($number, $number) {
                self.0.param().get_as("value_throttled")
            }

            /// The smallest and the largest number. Those chosen are moved into the range; where all of it was chosen, all is.
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
                let params = self.0.param();
                let (low, high) = self.get_value();
                let all = (params.get_as("start"), params.get_as("end")) == (low, high);
                params.update([("start", start), ("end", end)]);
                let into = |number: $number| match number {
                    number if number < start => start,
                    number if number > end => end,
                    number => number,
                };
                self.value(if all { (start, end) } else { (into(low), into(high)) })
            }

            /// The smallest number.
            ///
            /// # Panics
            /// When it is not below the largest.
            #[track_caller]
            pub fn start(&self, start: $number) -> Self {
                self.range(start..=self.0.param().get_as("end"))
            }

            /// The largest number.
            ///
            /// # Panics
            /// When it is not above the smallest.
            #[track_caller]
            pub fn end(&self, end: $number) -> Self {
                self.range(self.0.param().get_as("start")..=end)
            }

            /// The distance between two numbers.
            ///
            /// # Panics
            /// When it is not above 0.
            #[track_caller]
            pub fn step(&self, step: $number) -> Self {
                self.0.set("step", step);
                self.clone()
            }

            /// How the numbers are written, such as `"0.00"` or `"0%"`.
            #[track_caller]
            pub fn format(&self, format: &str) -> Self {
                self.with("format", format)
            }
        }
    };
}

slider!(
    /// A slider for two floats: 0 to 1 in steps of 0.1, until set otherwise. Parameters: `value` (a list of two numbers),
    /// `value_throttled` (read-only), `start`, `end`, `step`, `name`, `disabled`, `visible`. See
    /// [Panel's](https://panel.holoviz.org/reference/widgets/RangeSlider.html).
    ///
    /// ```
    /// use cellbeat::widgets::RangeSlider;
    ///
    /// let band = RangeSlider::new("Band").range(0.0..=10.0).value((2.0, 5.0));
    /// band.on_value(|(low, high)| println!("{low} to {high}"));
    /// assert_eq!(band.get_value(), (2.0, 5.0));
    /// ```
    RangeSlider, f64, Kind::Float, 1.0, 0.1
);
slider!(
    /// A slider for two integers: 0 to 10 in steps of 1, until set otherwise. Parameters as those of [`RangeSlider`]. See
    /// [Panel's](https://panel.holoviz.org/reference/widgets/IntRangeSlider.html).
    ///
    /// ```
    /// use cellbeat::widgets::IntRangeSlider;
    ///
    /// let rows = IntRangeSlider::new("Rows").range(0..=100).value((10, 20));
    /// assert_eq!(rows.get_value(), (10, 20));
    /// ```
    IntRangeSlider, i64, Kind::Int, 10, 1
);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::param::Parameterized;
    use crate::show::viewable::Viewable;
    use std::sync::mpsc;

    #[test]
    fn all_is_chosen_until_a_part_is() {
        let slider = RangeSlider::new("Band").range(2.0..=8.0);
        assert_eq!(slider.get_value(), (2.0, 8.0));
        slider.value((3.0, 7.0)).end(5.0);
        assert_eq!(
            (slider.get_value(), slider.get_value_throttled()),
            ((3.0, 5.0), (3.0, 5.0))
        );
        assert_eq!(slider.root().get("value"), Ok((3.0, 5.0).into()));
        assert_eq!(slider.range(10.0..=20.0).get_value(), (10.0, 10.0));
    }

    #[test]
    fn a_browser_gives_two_numbers() {
        let (sender, seen) = mpsc::channel();
        let slider = IntRangeSlider::new("Rows");
        slider.on_value(move |rows| sender.send(rows));
        slider
            .root()
            .set_from("value", [2.0, 5.0].into(), 1)
            .unwrap();
        slider
            .root()
            .set_from("value", [2.5, 5.0].into(), 1)
            .unwrap();
        slider
            .root()
            .set_from("value_throttled", [2, 6].into(), 1)
            .unwrap();
        assert_eq!(seen.try_iter().collect::<Vec<_>>(), [(2, 5)]);
        assert_eq!(
            (slider.get_value(), slider.get_value_throttled()),
            ((2, 5), (2, 6))
        );
    }

    #[test]
    fn what_is_not_a_part_of_the_range_is_refused() {
        let slider = RangeSlider::new("Band");
        let wrong = |value: Value| {
            slider
                .param()
                .try_set("value", value)
                .unwrap_err()
                .to_string()
        };
        for (value, reason) in [
            ((0.5, 0.2).into(), "0.5 is above 0.2"),
            (
                (0.5, 2.0).into(),
                "(0.5, 2) is outside of its range from 0 to 1; set start and end first",
            ),
            (
                vec![0.5].into(),
                "it takes two numbers, the lower one first",
            ),
            (("a", "b").into(), "[\"a\", \"b\"] are not two numbers"),
        ] {
            assert_eq!(
                wrong(value),
                format!("RangeSlider.value was not set: {reason}")
            );
        }
        assert_eq!(slider.get_value(), (0.0, 1.0));
    }
}
