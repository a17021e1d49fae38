//! Days and times of day, as calendars and clocks show them: no time zone, no leap seconds.

use std::fmt;
use std::str::FromStr;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

const DAY: i64 = 86_400;

/// A day of the Gregorian calendar, from the year 0 to 9999.
///
/// It is made of `(year, month, day)`, of ISO 8601 text, or of a [`SystemTime`] (the day in UTC), and gives them back; so do the
/// dates of crates such as chrono and jiff.
///
/// ```
/// use cellbeat::widgets::Date;
///
/// let date = Date::try_from((2024, 2, 29))?;
/// assert_eq!(date, "2024-02-29".parse()?);
/// assert_eq!((date.year(), date.month(), date.day()), (2024, 2, 29));
/// assert_eq!(<(i32, u32, u32)>::from(date), (2024, 2, 29));
/// assert!(Date::try_from((2023, 2, 29)).is_err());
/// # Ok::<(), cellbeat::widgets::DateError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: i32,
    month: u32,
    day: u32,
}

/// A time of day, to the second.
///
/// It is made of `(hour, minute, second)` or of ISO 8601 text, `10:30` or `10:30:00`, and gives them back.
///
/// ```
/// use cellbeat::widgets::Time;
///
/// let alarm = Time::try_from((6, 30, 0))?;
/// assert_eq!(alarm.to_string(), "06:30:00");
/// assert_eq!((alarm.hour(), alarm.minute(), alarm.second()), (6, 30, 0));
/// # Ok::<(), cellbeat::widgets::DateError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time {
    hour: u32,
    minute: u32,
    second: u32,
}

/// A time of a day, to the second.
///
/// It is made of `(year, month, day, hour, minute, second)`, of ISO 8601 text, `2024-02-29T10:30:00` or a date alone, or of a
/// [`SystemTime`] (in UTC), and gives them back.
///
/// ```
/// use cellbeat::widgets::Datetime;
///
/// let noon: Datetime = "2024-02-29T12:00".parse()?;
/// assert_eq!(noon.to_string(), "2024-02-29T12:00:00");
/// # Ok::<(), cellbeat::widgets::DateError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Datetime {
    /// The day.
    pub date: Date,
    /// The time on it.
    pub time: Time,
}

/// What is not a valid date or time.
///
/// ```
/// use cellbeat::widgets::{Date, DateError};
///
/// let error: DateError = "2023-02-29".parse::<Date>().unwrap_err();
/// assert!(error.to_string().contains("2023-02-29"));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct DateError(String);

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

crate::base::error::debug_as_display!(DateError);
impl std::error::Error for DateError {}

/// What never fails as one of what may.
impl From<std::convert::Infallible> for DateError {
    fn from(never: std::convert::Infallible) -> DateError {
        match never {}
    }
}

impl Date {
    /// The year, from 0 to 9999.
    pub fn year(self) -> i32 {
        self.year
    }

    /// The month, from 1 to 12.
    pub fn month(self) -> u32 {
        self.month
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u32 {
        self.day
    }

    /// Days since 1970.
    fn days(self) -> i64 {
        // Years that begin in March have the odd day at their end.
        let (year, month) = match self.month {
            1 | 2 => (i64::from(self.year) - 1, i64::from(self.month) + 9),
            month => (i64::from(self.year), i64::from(month) - 3),
        };
        let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
        year * 365 + leap_days + (153 * month + 2) / 5 + i64::from(self.day) - 1 - 719_468
    }

    /// The day so many days after the first of 1970; the first or the last there is beyond those.
    fn of_days(days: i64) -> Date {
        let (mut first, mut last) = (0, 9999);
        let january = |year| Date {
            year,
            month: 1,
            day: 1,
        };
        while first < last {
            let middle = (first + last + 1) / 2;
            match january(middle).days() <= days {
                true => first = middle,
                false => last = middle - 1,
            }
        }
        let mut date = january(first);
        let mut left = (days - date.days()).max(0) as u32;
        while left >= days_of(date.year, date.month) {
            if date.month == 12 {
                left = 30;
                break;
            }
            left -= days_of(date.year, date.month);
            date.month += 1;
        }
        date.day = left + 1;
        date
    }
}

fn days_of(year: i32, month: u32) -> u32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl Time {
    /// The hour, from 0 to 23.
    pub fn hour(self) -> u32 {
        self.hour
    }

    /// The minute, from 0 to 59.
    pub fn minute(self) -> u32 {
        self.minute
    }

    /// The second, from 0 to 59.
    pub fn second(self) -> u32 {
        self.second
    }

    fn seconds(self) -> i64 {
        i64::from((self.hour * 60 + self.minute) * 60 + self.second)
    }
}

impl TryFrom<(i32, u32, u32)> for Date {
    type Error = DateError;

    fn try_from((year, month, day): (i32, u32, u32)) -> Result<Date, DateError> {
        let valid = (0..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_of(year, month)).contains(&day);
        match valid {
            true => Ok(Date { year, month, day }),
            false => Err(DateError(format!(
                "({year}, {month}, {day}) is not a valid date: it takes a year from 0 to 9999, a month and a day of that month"
            ))),
        }
    }
}

impl TryFrom<(u32, u32, u32)> for Time {
    type Error = DateError;

    fn try_from((hour, minute, second): (u32, u32, u32)) -> Result<Time, DateError> {
        match hour < 24 && minute < 60 && second < 60 {
            true => Ok(Time {
                hour,
                minute,
                second,
            }),
            false => Err(DateError(format!(
                "({hour}, {minute}, {second}) is not a valid time: it takes an hour below 24, a minute and a second below 60"
            ))),
        }
    }
}

impl TryFrom<(i32, u32, u32, u32, u32, u32)> for Datetime {
    type Error = DateError;

    fn try_from(parts: (i32, u32, u32, u32, u32, u32)) -> Result<Datetime, DateError> {
        let (year, month, day, hour, minute, second) = parts;
        Ok(Datetime {
            date: (year, month, day).try_into()?,
            time: (hour, minute, second).try_into()?,
        })
    }
}

impl From<Date> for (i32, u32, u32) {
    fn from(date: Date) -> Self {
        (date.year, date.month, date.day)
    }
}

impl From<Time> for (u32, u32, u32) {
    fn from(time: Time) -> Self {
        (time.hour, time.minute, time.second)
    }
}

impl From<Datetime> for (i32, u32, u32, u32, u32, u32) {
    fn from(Datetime { date, time }: Datetime) -> Self {
        (
            date.year,
            date.month,
            date.day,
            time.hour,
            time.minute,
            time.second,
        )
    }
}

impl From<Date> for Datetime {
    /// The beginning of the day.
    fn from(date: Date) -> Datetime {
        let time = Time::default();
        Datetime { date, time }
    }
}

/// Milliseconds since 1970 in UTC, as datetime axes and date sliders have them.
pub(crate) trait Epoch: Copy {
    fn to_ms(self) -> f64;
    fn of_ms(ms: f64) -> Self;
}

impl Epoch for Datetime {
    fn to_ms(self) -> f64 {
        (self.date.days() * DAY + self.time.seconds()) as f64 * 1000.0
    }

    fn of_ms(ms: f64) -> Datetime {
        let seconds = (ms / 1000.0).floor() as i64;
        let left = seconds.rem_euclid(DAY) as u32;
        Datetime {
            date: Date::of_days(seconds.div_euclid(DAY)),
            time: Time {
                hour: left / 3600,
                minute: left / 60 % 60,
                second: left % 60,
            },
        }
    }
}

impl Epoch for Date {
    fn to_ms(self) -> f64 {
        Datetime::from(self).to_ms()
    }

    fn of_ms(ms: f64) -> Date {
        Datetime::of_ms(ms).date
    }
}

impl From<SystemTime> for Datetime {
    fn from(time: SystemTime) -> Datetime {
        let ms = match time.duration_since(UNIX_EPOCH) {
            Ok(after) => after.as_secs() as f64 * 1000.0,
            Err(before) => -before.duration().as_secs_f64().ceil() * 1000.0,
        };
        Datetime::of_ms(ms)
    }
}

impl From<SystemTime> for Date {
    fn from(time: SystemTime) -> Date {
        Datetime::from(time).date
    }
}

impl From<Datetime> for SystemTime {
    fn from(time: Datetime) -> SystemTime {
        let seconds = time.date.days() * DAY + time.time.seconds();
        let distance = Duration::from_secs(seconds.unsigned_abs());
        match seconds < 0 {
            true => UNIX_EPOCH - distance,
            false => UNIX_EPOCH + distance,
        }
    }
}

impl From<Date> for SystemTime {
    /// The beginning of the day in UTC.
    fn from(date: Date) -> SystemTime {
        Datetime::from(date).into()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}:{:02}", self.hour, self.minute, self.second)
    }
}

impl fmt::Display for Datetime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}T{}", self.date, self.time)
    }
}

/// The numbers of `text` between `separator`s.
fn numbers(text: &str, separator: char) -> Option<Vec<u32>> {
    let number = |part: &str| {
        let digits = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| part.parse().ok()).flatten()
    };
    text.split(separator).map(number).collect()
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Date, DateError> {
        let parsed = match numbers(text, '-').as_deref() {
            Some(&[year, month, day]) => {
                i32::try_from(year).map(|year| Date::try_from((year, month, day)))
            }
            _ => return Err(wrong(text, "date", "2024-05-31")),
        };
        match parsed {
            Ok(Ok(date)) => Ok(date),
            _ => Err(wrong(text, "date", "2024-05-31")),
        }
    }
}

impl FromStr for Time {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Time, DateError> {
        // The second may have a fraction, as the times of other crates do.
        let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
        let parsed = match numbers(whole, ':').as_deref() {
            Some(&[hour, minute]) => Time::try_from((hour, minute, 0)),
            Some(&[hour, minute, second]) => Time::try_from((hour, minute, second)),
            _ => Err(DateError(String::new())),
        };
        parsed.map_err(|_| wrong(text, "time", "10:30:00"))
    }
}

impl FromStr for Datetime {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Datetime, DateError> {
        let parsed = match text.split_once(['T', ' ']) {
            Some((date, time)) => date
                .parse()
                .and_then(|date| time.parse().map(|time| Datetime { date, time })),
            None => text.parse::<Date>().map(Datetime::from),
        };
        parsed.map_err(|_| wrong(text, "date and time", "2024-05-31T10:30:00"))
    }
}

fn wrong(text: &str, what: &str, example: &str) -> DateError {
    DateError(format!("{text:?} is not a valid {what} such as {example}"))
}

macro_rules! try_from_text {
    ($($type:ty)*) => {$(
        impl TryFrom<&str> for $type {
            type Error = DateError;
            fn try_from(text: &str) -> Result<$type, DateError> {
                text.parse()
            }
        }
        impl TryFrom<String> for $type {
            type Error = DateError;
            fn try_from(text: String) -> Result<$type, DateError> {
                text.parse()
            }
        }
    )*};
}
try_from_text!(Date Time Datetime);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_has_its_number_and_follows_the_one_before() {
        let (first, last): (Date, Date) =
            ("0000-01-01".parse().unwrap(), "9999-12-31".parse().unwrap());
        assert_eq!("1970-01-01".parse::<Date>().unwrap().days(), 0);
        let mut before = first;
        // The calendar repeats itself every 400 years.
        let cycle = Date::try_from((400, 12, 31)).unwrap();
        for days in first.days() + 1..=cycle.days() {
            let date = Date::of_days(days);
            assert_eq!(date.days(), days, "{date}");
            let next = match date.day {
                1 => before.day == days_of(before.year, before.month),
                day => (before.month, before.day + 1) == (date.month, day),
            };
            assert!(next && before < date, "{before}, {date}");
            before = date;
        }
        assert_eq!(before, cycle);
        assert_eq!(Date::of_days(last.days()), last);
        assert_eq!(
            (Date::of_days(i64::MIN / 2), Date::of_days(i64::MAX / 2)),
            (first, last)
        );
    }

    #[test]
    fn what_is_not_a_date_or_a_time_says_so() {
        for text in [
            "",
            "2024",
            "2024-13-01",
            "2023-02-29",
            "2024-1-0",
            "x-1-1",
            "+2024-1-1",
            "99999-1-1",
        ] {
            let error = text.parse::<Date>().unwrap_err().to_string();
            assert_eq!(
                error,
                format!("{text:?} is not a valid date such as 2024-05-31")
            );
        }
        for text in ["", "10", "24:00", "10:60", "10:00:60", "1:2:3:4"] {
            let error = text.parse::<Time>().unwrap_err().to_string();
            assert_eq!(
                error,
                format!("{text:?} is not a valid time such as 10:30:00")
            );
        }
        assert_eq!("1:02".parse(), Time::try_from((1, 2, 0)));
        assert_eq!("01:02:03.9".parse(), Time::try_from((1, 2, 3)));
        assert!("2024-05-31T".parse::<Datetime>().is_err());
        assert!(Date::try_from((10_000, 1, 1)).is_err());
        assert!(Time::try_from((23, 59, 60)).is_err());
    }

    #[test]
    fn times_go_to_the_system_clock_and_back() {
        for (text, seconds) in [
            ("1970-01-01T00:00:00", 0),
            ("1969-12-31T23:59:59", -1),
            ("2024-02-29T12:34:56", 1_709_210_096),
            ("0000-01-01T00:00:00", -62_167_219_200_i64),
        ] {
            let time: Datetime = text.parse().unwrap();
            assert_eq!(time.to_ms(), 1000.0 * seconds as f64, "{text}");
            assert_eq!(Datetime::from(SystemTime::from(time)), time);
            assert_eq!(Datetime::of_ms(time.to_ms() + 999.0), time);
            assert_eq!(time.to_string(), text);
        }
        // A fraction before 1970 belongs to the second that it is in.
        let before = UNIX_EPOCH - Duration::from_millis(1);
        assert_eq!(Datetime::from(before).to_string(), "1969-12-31T23:59:59");
        assert_eq!(Date::from(before).to_string(), "1969-12-31");
    }

    #[test]
    fn a_date_alone_is_its_beginning() {
        let whole: Datetime = "2024-05-31".parse().unwrap();
        assert_eq!(whole, (2024, 5, 31, 0, 0, 0).try_into().unwrap());
        let parts: (i32, u32, u32, u32, u32, u32) = whole.into();
        assert_eq!(parts, (2024, 5, 31, 0, 0, 0));
        assert_eq!(
            "2024-05-31 10:30".parse::<Datetime>().unwrap().to_string(),
            "2024-05-31T10:30:00"
        );
    }
}
