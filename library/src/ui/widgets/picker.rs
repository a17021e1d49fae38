//! Dates and times that are picked from a calendar and a clock.

use super::dates::{AsText, given};
use super::widget::{Bound, Convert, Widget, common, get_value, widget};
use crate::base::date::{Date, Datetime, Time};
use crate::document::Model;
use crate::document::value::Value;
use crate::param::{Kind, Parameter, Params};
use std::fmt::Display;
use std::marker::PhantomData;
use std::sync::Arc;

fn picker(
    class: &'static str,
    name: String,
    kind: Kind,
    [start, end]: [&'static str; 2],
    convert: Arc<dyn Convert>,
) -> Widget {
    let nothing =
        |name, kind, property| Bound(Parameter::new(name, kind, Value::Null).nullable(), property);
    let mut parameters = vec![
        nothing("start", Kind::Str, start),
        nothing("end", Kind::Str, end),
        nothing("value", kind, "value"),
    ];
    parameters.extend(common(name, "title"));
    let converted = ["start", "end", "value"].map(|name| (name, convert.clone()));
    let model = Model::known(class);
    Widget::converting(
        class,
        model,
        parameters,
        converted.into(),
        move |params, event| match event.name {
            "value" => check(params, &convert.property(&event.new)?),
            _ => Ok(()),
        },
    )
}

/// The value is a date or a pair of them in order; text of ISO 8601 is in the order of time.
fn check(params: &Params, value: &Value) -> Result<(), String> {
    let bound = |name| params.try_get_as::<Option<String>>(name).ok().flatten();
    let (start, end) = (bound("start"), bound("end"));
    let inside = |value: &Value| {
        let text = value.as_str().unwrap_or_default();
        start.as_deref().is_none_or(|start| start <= text)
            && end.as_deref().is_none_or(|end| text <= end)
    };
    match value {
        Value::List(items) if items.len() != 2 => Err("a range has a start and an end".into()),
        Value::List(items) if items[0].as_str() > items[1].as_str() => {
            Err(format!("{:?} is after {:?}", items[0], items[1]))
        }
        Value::List(items) if items.iter().all(inside) => Ok(()),
        Value::Null => Ok(()),
        value if inside(value) => Ok(()),
        value => {
            let or_any = |bound: Option<String>| bound.unwrap_or_else(|| "any".into());
            let (start, end) = (or_any(start), or_any(end));
            Err(format!(
                "{value:?} is outside of its range from {start} to {end}"
            ))
        }
    }
}

macro_rules! picker {
    (
        $(#[$doc:meta])* $name:ident, $kind:expr, $type:ty, $bounds:expr;
        $value:literal, $given:ident: $set:ty, $convert:expr => $get:ty; $($property:ident)*
    ) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq)]
        pub struct $name(Widget);
        widget!($name: InputWidgetProperties PickerBaseProperties $($property)*);
        get_value!($name: Option<$get>, $value);

        impl $name {
            /// An empty field with `name` above it.
            pub fn new(name: impl Into<String>) -> Self {
                Self::named(name.into())
            }

            fn named(name: String) -> Self {
                let convert = Arc::new(AsText::<$type>(PhantomData));
                Self(picker(
                    stringify!($name),
                    name,
                    $kind,
                    $bounds,
                    convert,
                ))
            }

            #[doc = $value]
            ///
            /// # Panics
            /// When it is not valid, or outside of `start` and `end`.
            #[track_caller]
            pub fn value<T>(&self, $given: $set) -> Self
            where
                T: TryInto<$type, Error: Display>,
            {
                self.0.set("value", $convert);
                self.clone()
            }

            /// Empties the field.
            pub fn clear(&self) -> Self {
                self.0.set("value", Value::Null);
                self.clone()
            }

            /// The first that can be picked.
            ///
            /// # Panics
            /// When it is not valid.
            #[track_caller]
            pub fn start(&self, start: impl TryInto<$type, Error: Display>) -> Self {
                self.0.set("start", given::<$type>(start));
                self.clone()
            }

            /// The last that can be picked.
            ///
            /// # Panics
            /// When it is not valid.
            #[track_caller]
            pub fn end(&self, end: impl TryInto<$type, Error: Display>) -> Self {
                self.0.set("end", given::<$type>(end));
                self.clone()
            }
        }
    };
}

/// The properties of models that bound what is picked.
const DATES: [&str; 2] = ["min_date", "max_date"];

picker!(
    /// A day from a calendar, none until one is picked. Parameters: `value` (text of ISO 8601, or null), `start`, `end`, `name`,
    /// `disabled`, `visible`. See [Panel's](https://panel.holoviz.org/reference/widgets/DatePicker.html).
    ///
    /// ```
    /// use cellbeat::widgets::{Date, DatePicker};
    ///
    /// let day = DatePicker::new("Day").start("2024-01-01").value((2024, 2, 29));
    /// day.on_value(|day| println!("{day:?}"));
    /// assert_eq!(day.get_value(), Some(Date::try_from("2024-02-29")?));
    /// # Ok::<(), cellbeat::widgets::DateError>(())
    /// ```
    DatePicker, Kind::Str, Date, DATES;
    "The day: a [`Date`](crate::widgets::Date), `(year, month, day)`, text of ISO 8601 or a `SystemTime`.",
    value: T, given::<Date>(value) => Date; BaseDatePickerProperties
);
picker!(
    /// A first and a last day from a calendar, none until both are picked. Parameters: `value` (a list of two texts of ISO 8601, or
    /// null), `start`, `end`, `name`, `disabled`, `visible`. See
    /// [Panel's](https://panel.holoviz.org/reference/widgets/DateRangePicker.html).
    ///
    /// ```
    /// use cellbeat::widgets::DateRangePicker;
    ///
    /// let days = DateRangePicker::new("Days").value(("2024-02-01", "2024-02-29"));
    /// let (first, last) = days.get_value().unwrap();
    /// assert_eq!((first.day(), last.day()), (1, 29));
    /// ```
    DateRangePicker, Kind::List, Date, DATES;
    "The first and the last day, each as that of [`DatePicker`].",
    value: (T, T), (given::<Date>(value.0), given::<Date>(value.1)) => (Date, Date); BaseDatePickerProperties
);
picker!(
    /// A time of a day from a calendar and a clock, as the reader's clock shows it; none until one is picked. Parameters as those of
    /// [`DatePicker`]. See [Panel's](https://panel.holoviz.org/reference/widgets/DatetimePicker.html).
    ///
    /// ```
    /// use cellbeat::widgets::DatetimePicker;
    ///
    /// let start = DatetimePicker::new("Start").value("2024-02-29T10:30");
    /// assert_eq!(start.get_value().unwrap().time.hour(), 10);
    /// ```
    DatetimePicker, Kind::Str, Datetime, DATES;
    "The time: a [`Datetime`](crate::widgets::Datetime), its six numbers, text of ISO 8601 or a `SystemTime`, which is shown in UTC.",
    value: T, given::<Datetime>(value) => Datetime; BaseDatetimePickerProperties
);
picker!(
    /// A first and a last time from a calendar and a clock, none until both are picked. Parameters as those of [`DateRangePicker`].
    /// See [Panel's](https://panel.holoviz.org/reference/widgets/DatetimeRangePicker.html).
    ///
    /// ```
    /// use cellbeat::widgets::DatetimeRangePicker;
    ///
    /// let shift = DatetimeRangePicker::new("Shift").value(("2024-02-29T22:00", "2024-03-01T06:00"));
    /// let (first, last) = shift.get_value().unwrap();
    /// assert!(first < last);
    /// ```
    DatetimeRangePicker, Kind::List, Datetime, DATES;
    "The first and the last time, each as that of [`DatetimePicker`].",
    value: (T, T), (given::<Datetime>(value.0), given::<Datetime>(value.1)) => (Datetime, Datetime);
    BaseDatetimePickerProperties
);
picker!(
    /// A time of day from a clock, none until one is picked. Parameters as those of [`DatePicker`]. See
    /// [Panel's](https://panel.holoviz.org/reference/widgets/TimePicker.html).
    ///
    /// ```
    /// use cellbeat::widgets::TimePicker;
    ///
    /// let alarm = TimePicker::new("Alarm").value((6, 30, 0));
    /// assert_eq!(alarm.get_value().unwrap().to_string(), "06:30:00");
    /// ```
    TimePicker, Kind::Str, Time, ["min_time", "max_time"];
    "The time: a [`Time`](crate::widgets::Time), `(hour, minute, second)`, or text of ISO 8601.",
    value: T, given::<Time>(value) => Time; TimePickerProperties
);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::models::properties::*;
    use crate::param::Parameterized;
    use crate::show::viewable::Viewable;
    use std::sync::mpsc;

    fn pick(picker: &impl Viewable, value: impl Into<Value>) {
        picker.root().set_from("value", value.into(), 1).unwrap();
    }

    #[test]
    fn a_picked_date_is_a_date() {
        let picker = DatePicker::new("Day");
        assert_eq!(
            (picker.get_value(), picker.root().get("value")),
            (None, Ok(Value::Null))
        );
        let (sender, seen) = mpsc::channel();
        picker.on_value(move |day| sender.send(day));
        pick(&picker, "2024-02-29");
        picker.value((2024, 3, 1));
        assert_eq!(picker.root().get("value"), Ok("2024-03-01".into()));
        pick(&picker, Value::Null);
        let days = ["2024-02-29", "2024-03-01"].map(|day| Some(given(day)));
        assert_eq!(
            seen.try_iter().collect::<Vec<_>>(),
            [days[0], days[1], None]
        );
    }

    #[test]
    fn a_range_is_a_pair_in_order() {
        let picker = DateRangePicker::new("Days").value(("2024-01-02", "2024-01-05"));
        assert_eq!(
            picker.root().get("value"),
            Ok(["2024-01-02", "2024-01-05"].into())
        );
        pick(&picker, ["2024-01-03", "2024-01-03"]);
        let third: Date = given("2024-01-03");
        assert_eq!(picker.get_value(), Some((third, third)));
        let wrong = |value: Value| {
            picker
                .param()
                .try_set("value", value)
                .unwrap_err()
                .to_string()
        };
        assert_eq!(
            wrong(["2024-01-05", "2024-01-02"].into()),
            "DateRangePicker.value was not set: \"2024-01-05\" is after \"2024-01-02\""
        );
        assert!(wrong(["2024-01-05"].into()).ends_with("a range has a start and an end"));
        assert_eq!(picker.clear().get_value(), None);
    }

    #[test]
    fn times_are_text_and_what_is_typed_short_is_written_out() {
        let picker = DatetimePicker::new("Start").value("2024-02-29 10:30");
        assert_eq!(picker.root().get("value"), Ok("2024-02-29T10:30:00".into()));
        pick(&picker, "2024-03-01T00:00:01");
        assert_eq!(picker.get_value(), Some(given((2024, 3, 1, 0, 0, 1))));
        picker.param().set("value", "2024-03-02");
        assert_eq!(picker.param().get("value"), "2024-03-02T00:00:00".into());

        let range = DatetimeRangePicker::new("Shift");
        pick(&range, ["2024-03-01T00:00:01", "2024-03-01T00:00:02"]);
        assert_eq!(range.get_value().unwrap().1.time.second(), 2);

        let time = TimePicker::new("Alarm").value("6:30").seconds(true);
        assert_eq!(time.root().get("value"), Ok("06:30:00".into()));
        pick(&time, "23:59:59");
        assert_eq!(time.get_value(), Some(given((23, 59, 59))));
    }

    #[test]
    fn what_is_out_of_bounds_or_no_date_is_refused() {
        let picker = DatePicker::new("Day").start("2024-01-01").end("2024-12-31");
        assert_eq!(picker.root().get("min_date"), Ok("2024-01-01".into()));
        let wrong = |value: &str| {
            picker
                .param()
                .try_set("value", value)
                .unwrap_err()
                .to_string()
        };
        assert_eq!(
            wrong("2025-01-01"),
            "DatePicker.value was not set: \"2025-01-01\" is outside of its range from 2024-01-01 to 2024-12-31"
        );
        assert_eq!(
            wrong("2024-02-30"),
            "DatePicker.value was not set: expected a date such as 2024-05-31, found \"2024-02-30\""
        );
        let typed = std::panic::catch_unwind(|| DatePicker::new("Day").value("tomorrow"));
        assert_eq!(
            *typed.unwrap_err().downcast::<String>().unwrap(),
            "\"tomorrow\" is not a valid date such as 2024-05-31"
        );
        assert_eq!(picker.get_value(), None);
    }

    #[test]
    fn pickers_are_linked() {
        let (one, other) = (DatePicker::new("a"), DatePicker::new("b"));
        one.link(&other, "value", "value").bidirectional();
        pick(&one, "2024-02-29");
        assert_eq!(other.root().get("value"), Ok("2024-02-29".into()));
        pick(&other, "2024-03-01");
        assert_eq!(one.get_value(), Some(given("2024-03-01")));
    }
}
