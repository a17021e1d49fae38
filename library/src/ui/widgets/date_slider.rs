//! Dates and times from a range of them.

use super::dates::{AsMs, given};
use super::widget::{Bound, Convert, Widget, common, get_value, widget};
use crate::base::date::{Date, Datetime, Epoch};
use crate::base::duration::as_ms;
use crate::document::value::Value;
use crate::document::{Model, ModelLike};
use crate::param::{Kind, Parameter, Params};
use std::fmt::Display;
use std::marker::PhantomData;
use std::ops::RangeInclusive;
use std::sync::Arc;
use std::time::Duration;

fn slider(
    class: &'static str,
    model: Model,
    name: String,
    [start, end]: [Value; 2],
    value: Value,
    convert: Arc<dyn Convert>,
) -> Widget {
    let kind = match value {
        Value::List(_) => Kind::List,
        _ => Kind::Str,
    };
    let throttled = Parameter::new("value_throttled", kind, value.clone());
    let mut parameters = vec![
        Bound(Parameter::new("start", Kind::Str, start), "start"),
        Bound(Parameter::new("end", Kind::Str, end), "end"),
        Bound(Parameter::new("value", kind, value), "value"),
        Bound(throttled.read_only(), "value_throttled"),
    ];
    parameters.extend(common(name, "title"));
    let converted =
        ["start", "end", "value", "value_throttled"].map(|name| (name, convert.clone()));
    Widget::converting(
        class,
        model,
        parameters,
        converted.into(),
        move |params, event| match event.name {
            "value" => check(params, &event.new, &*convert),
            _ => Ok(()),
        },
    )
}

/// The value lies in the range; a pair of them is in order.
fn check(params: &Params, value: &Value, convert: &dyn Convert) -> Result<(), String> {
    let ms = |value: &Value| convert.property(value)?.as_f64().ok_or_else(String::new);
    let (start, end) = (params.get("start"), params.get("end"));
    let (low, high) = match value {
        Value::List(items) => match &items[..] {
            [low, high] => (low, high),
            _ => return Err("a range has a start and an end".into()),
        },
        one => (one, one),
    };
    if ms(low)? > ms(high)? {
        return Err(format!("{low:?} is after {high:?}"));
    }
    if ms(&start)? > ms(low)? || ms(high)? > ms(&end)? {
        return Err(format!(
            "{value:?} is outside of its range from {start:?} to {end:?}; set start and end first"
        ));
    }
    Ok(())
}

/// The start and the end of a slider.
#[track_caller]
fn ends<T>(range: RangeInclusive<impl TryInto<T, Error: Display>>) -> [T; 2]
where
    T: Epoch + Display,
{
    let (start, end) = range.into_inner();
    let (start, end): (T, T) = (given(start), given(end));
    assert!(
        start.to_ms() < end.to_ms(),
        "a slider needs a range that is not empty, not {start} to {end}"
    );
    [start, end]
}

macro_rules! slider {
    (
        $(#[$doc:meta])* $name:ident, $model:expr, $type:ty, $first:expr;
        $value:literal, $given:ident: $set:ty, $convert:expr => $get:ty
    ) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq)]
        pub struct $name(Widget);
        widget!($name: AbstractSliderProperties);
        get_value!($name: $get, $value);

        impl $name {
            /// A slider from `start` to `end` with `name` above it. Both are what
            #[doc = concat!("[`", stringify!($name), "::value`] takes.")]
            ///
            /// # Panics
            /// When one is not valid, or the first is not before the second.
            #[track_caller]
            pub fn new(
                name: impl Into<String>,
                range: RangeInclusive<impl TryInto<$type, Error: Display>>,
            ) -> Self {
                Self::named(name.into(), ends::<$type>(range))
            }

            fn named(name: String, [start, end]: [$type; 2]) -> Self {
                let first: fn($type, $type) -> $get = $first;
                Self(slider(
                    stringify!($name),
                    $model,
                    name,
                    [start.into(), end.into()],
                    first(start, end).into(),
                    Arc::new(AsMs::<$type>(PhantomData)),
                ))
            }

            #[doc = $value]
            ///
            /// # Panics
            /// When it is not valid, or outside of the range.
            #[track_caller]
            pub fn value<T>(&self, $given: $set) -> Self
            where
                T: TryInto<$type, Error: Display>,
            {
                self.0.set("value", $convert);
                self.clone()
            }

            /// The value when a handle was last let go in a browser; until then, the one that Rust has set.
            pub fn get_value_throttled(&self) -> $get {
                self.0.param().get_as("value_throttled")
            }

            /// Another start and end. The value is moved into them.
            ///
            /// # Panics
            /// When one is not valid, or the first is not before the second.
            #[track_caller]
            pub fn range(&self, range: RangeInclusive<impl TryInto<$type, Error: Display>>) -> Self {
                self.between(ends::<$type>(range))
            }

            #[track_caller]
            fn between(&self, [start, end]: [$type; 2]) -> Self {
                let params = self.0.param();
                params.update([("start", start), ("end", end)]);
                let into = |value: &Value| match value.as_str().and_then(|text| text.parse::<$type>().ok()) {
                    Some(value) => value.clamp(start, end).into(),
                    None => Value::Null,
                };
                let value = match params.get("value") {
                    Value::List(items) => Value::List(items.iter().map(into).collect()),
                    one => into(&one),
                };
                params.set("value", value);
                self.clone()
            }
        }
    };
}

/// Sliders of days: a step is a number of them, and Bokeh's formats are text.
macro_rules! of_days {
    ($($name:ident)*) => {$(
        impl $name {
            /// How many days are between two values: 1, until set otherwise.
            ///
            /// # Panics
            /// When it is not above 0.
            #[track_caller]
            pub fn step(&self, days: i64) -> Self {
                assert!(days > 0, "the step of a slider must be more than 0 days");
                self.with("step", days)
            }

            /// How a value is written, in the letters of `strftime`: `"%d %b %Y"`, until set otherwise.
            #[track_caller]
            pub fn format(&self, format: &str) -> Self {
                self.with("format", format)
            }
        }
    )*};
}

/// Sliders of times: a step is a duration.
macro_rules! of_times {
    ($($name:ident)*) => {$(
        impl $name {
            /// The time between two values: a minute, until set otherwise.
            ///
            /// # Panics
            /// When it is less than a second.
            #[track_caller]
            pub fn step(&self, step: Duration) -> Self {
                assert!(step.as_secs() > 0, "the step of a slider must be a second or more, not {step:?}");
                self.with("step", as_ms(step).round() as i64)
            }
        }
    )*};
}

/// A minute.
const STEP: i64 = 60_000;

/// BokehJS has no slider of single times: that of numbers, with times written on it.
fn times() -> Model {
    let format = Model::known("DatetimeTickFormatter")
        .with("boundary_scaling", false)
        .with("years", "%d %b %Y %H:%M:%S");
    Model::known("Slider")
        .with("step", STEP)
        .with("format", format)
}

fn ranges_of_times() -> Model {
    Model::known("DatetimeRangeSlider").with("step", STEP)
}

slider!(
    /// A slider for a day. Parameters: `value` (text of ISO 8601), `value_throttled` (read-only), `start`, `end`, `name`, `disabled`,
    /// `visible`. See [Panel's](https://panel.holoviz.org/reference/widgets/DateSlider.html).
    ///
    /// ```
    /// use cellbeat::widgets::DateSlider;
    ///
    /// let day = DateSlider::new("Day", "2024-01-01"..="2024-12-31").value((2024, 2, 29)).format("%d.%m.%Y");
    /// day.on_value(|day| println!("{day}"));
    /// assert_eq!(day.get_value().month(), 2);
    /// ```
    DateSlider, Model::known("DateSlider"), Date, |start, _| start;
    "The day: a [`Date`](crate::widgets::Date), `(year, month, day)`, text of ISO 8601 or a `SystemTime`.",
    value: T, given::<Date>(value) => Date
);
slider!(
    /// A slider for a first and a last day. Parameters as those of [`DateSlider`], `value` a list of two texts. See
    /// [Panel's](https://panel.holoviz.org/reference/widgets/DateRangeSlider.html).
    ///
    /// ```
    /// use cellbeat::widgets::DateRangeSlider;
    ///
    /// let days = DateRangeSlider::new("Days", "2024-01-01"..="2024-12-31").step(7);
    /// let (first, last) = days.value(("2024-02-01", "2024-02-29")).get_value();
    /// assert_eq!((first.day(), last.day()), (1, 29));
    /// ```
    DateRangeSlider, Model::known("DateRangeSlider"), Date, |start, end| (start, end);
    "The first and the last day, each as that of [`DateSlider`].",
    value: (T, T), (given::<Date>(value.0), given::<Date>(value.1)) => (Date, Date)
);
of_days!(DateSlider DateRangeSlider);
slider!(
    /// A slider for a time. Parameters as those of [`DateSlider`]. See
    /// [Panel's](https://panel.holoviz.org/reference/widgets/DatetimeSlider.html).
    ///
    /// ```
    /// use cellbeat::prelude::*;
    /// use cellbeat::widgets::DatetimeSlider;
    ///
    /// let time = DatetimeSlider::new("Time", "2024-02-29"..="2024-03-01").step(seconds(900.0)).format("%H:%M");
    /// assert_eq!(time.value("2024-02-29T10:30").get_value().time.hour(), 10);
    /// ```
    DatetimeSlider, times(), Datetime, |start, _| start;
    "The time: a [`Datetime`](crate::widgets::Datetime), its six numbers, text of ISO 8601 or a `SystemTime`, which is shown in UTC.",
    value: T, given::<Datetime>(value) => Datetime
);
slider!(
    /// A slider for a first and a last time. Parameters as those of [`DateRangeSlider`]. See
    /// [Panel's](https://panel.holoviz.org/reference/widgets/DatetimeRangeSlider.html).
    ///
    /// ```
    /// use cellbeat::widgets::DatetimeRangeSlider;
    ///
    /// let shift = DatetimeRangeSlider::new("Shift", "2024-02-29"..="2024-03-01").format("%a %H:%M");
    /// let (first, last) = shift.get_value();
    /// assert!(first < last);
    /// ```
    DatetimeRangeSlider, ranges_of_times(), Datetime, |start, end| (start, end);
    "The first and the last time, each as that of [`DatetimeSlider`].",
    value: (T, T), (given::<Datetime>(value.0), given::<Datetime>(value.1)) => (Datetime, Datetime)
);
of_times!(DatetimeSlider DatetimeRangeSlider);

impl DatetimeSlider {
    /// How a value is written, in the letters of `strftime`: `"%d %b %Y %H:%M:%S"`, until set otherwise.
    #[track_caller]
    pub fn format(&self, format: &str) -> Self {
        if let Ok(Value::Model(formatter)) = self.0.model.get("format") {
            formatter.with("years", format);
        }
        self.clone()
    }
}

impl DatetimeRangeSlider {
    /// How a value is written, in the letters of `strftime`: `"%d %b %Y %H:%M:%S"`, until set otherwise.
    #[track_caller]
    pub fn format(&self, format: &str) -> Self {
        self.with("format", format)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::param::Parameterized;
    use crate::show::viewable::Viewable;
    use std::sync::mpsc;

    /// 2024-02-29 in milliseconds.
    const LEAP_DAY: f64 = 1_709_164_800_000.0;

    const HOUR: f64 = 3_600_000.0;

    #[test]
    fn days_are_milliseconds_in_the_browser() {
        let slider = DateSlider::new("Day", "2024-01-01"..="2024-12-31");
        assert_eq!(slider.get_value(), given("2024-01-01"));
        slider.value("2024-02-29").step(7).format("%d.%m.");
        let get = |name| slider.root().get(name).unwrap();
        assert_eq!((get("value"), get("step")), (LEAP_DAY.into(), 7.into()));
        assert_eq!(
            (get("format"), get("title")),
            ("%d.%m.".into(), "Day".into())
        );
        let (sender, seen) = mpsc::channel();
        slider.on_value(move |day| sender.send(day.to_string()));
        let next = LEAP_DAY + 24.0 * HOUR;
        for name in ["value", "value_throttled"] {
            slider.root().set_from(name, next.into(), 1).unwrap();
        }
        assert_eq!(seen.try_iter().collect::<Vec<_>>(), ["2024-03-01"]);
        assert_eq!(slider.get_value_throttled(), slider.get_value());
        // Within a day the value is that day, here and in the browser.
        slider
            .root()
            .set_from("value", (LEAP_DAY + HOUR).into(), 1)
            .unwrap();
        assert_eq!(
            (slider.get_value(), get("value")),
            (given("2024-02-29"), LEAP_DAY.into())
        );
    }

    #[test]
    fn a_range_of_days_is_a_pair() {
        let slider = DateRangeSlider::new("Days", (2024, 1, 1)..=(2024, 12, 31));
        let whole = (given("2024-01-01"), given("2024-12-31"));
        assert_eq!(slider.get_value(), whole);
        let pair = [LEAP_DAY, LEAP_DAY + 24.0 * HOUR];
        slider.root().set_from("value", pair.into(), 1).unwrap();
        assert_eq!(
            slider.get_value(),
            (given("2024-02-29"), given("2024-03-01"))
        );
        slider.range("2024-03-01"..="2024-04-01");
        assert_eq!(
            slider.get_value(),
            (given("2024-03-01"), given("2024-03-01"))
        );
        assert_eq!(slider.root().get("start"), Ok(pair[1].into()));
    }

    #[test]
    fn times_have_seconds() {
        let slider = DatetimeSlider::new("Time", "2024-02-29"..="2024-03-01").format("%H:%M");
        slider
            .step(Duration::from_secs(900))
            .value("2024-02-29T01:00");
        let get = |name| slider.root().get(name).unwrap();
        assert_eq!(
            (get("value"), get("step")),
            ((LEAP_DAY + HOUR).into(), 900_000.into())
        );
        assert_eq!(
            get("format").as_model().unwrap().get("years"),
            Ok("%H:%M".into())
        );
        slider
            .root()
            .set_from("value", (LEAP_DAY + 1000.0).into(), 1)
            .unwrap();
        assert_eq!(slider.get_value(), given("2024-02-29T00:00:01"));
        let range = DatetimeRangeSlider::new("Shift", "2024-02-29"..="2024-03-01").format("%H");
        range
            .root()
            .set_from("value", [LEAP_DAY, LEAP_DAY + HOUR].into(), 1)
            .unwrap();
        assert_eq!(range.get_value().1, given("2024-02-29T01:00"));
    }

    #[test]
    fn what_is_not_in_the_range_is_refused() {
        let slider = DateRangeSlider::new("Days", "2024-01-01"..="2024-12-31");
        let wrong = |value: Value| {
            slider
                .param()
                .try_set("value", value)
                .unwrap_err()
                .to_string()
        };
        for (value, reason) in [
            (
                ("2024-05-02", "2024-05-01").into(),
                "\"2024-05-02\" is after \"2024-05-01\"",
            ),
            (
                ("2024-05-02", "x").into(),
                "expected a date such as 2024-05-31, found \"x\"",
            ),
            (vec!["2024-05-02"].into(), "a range has a start and an end"),
            (
                ("2023-12-31", "2024-05-01").into(),
                "[\"2023-12-31\", \"2024-05-01\"] is outside of its range from \"2024-01-01\" to \"2024-12-31\"; set start and end first",
            ),
        ] {
            assert_eq!(
                wrong(value),
                format!("DateRangeSlider.value was not set: {reason}")
            );
        }
        let empty =
            std::panic::catch_unwind(|| DateSlider::new("Day", "2024-01-01"..="2024-01-01"));
        assert_eq!(
            *empty.unwrap_err().downcast::<String>().unwrap(),
            "a slider needs a range that is not empty, not 2024-01-01 to 2024-01-01"
        );
    }
}
