//! [`Progress`], and [`progress()`] for loops.

use super::widget::{Bound, Widget, common, widget};
use crate::document::{Model, ModelLike, turn};
use crate::param::{Kind, Parameter, Params};
use crate::session::scope;
use crate::show::display::display;
use crate::threads::interrupt;
use crate::threads::soon::Soon;
use crate::threads::timer::{Timer, Wake};
use crate::threads::workers;
use std::panic::Location;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant};

/// How often the bar moves: more is not read.
const SHOWN_EVERY: Duration = Duration::from_millis(50);

/// A rate and a remaining time are said after this long; before, they only jump.
const SETTLED: Duration = Duration::from_millis(500);

/// A bar that says how much of a task is done, how fast it goes and how long it still takes. Any thread may move it, as often
/// as it likes: what is shown follows 20 times a second, also while the cell computes.
///
/// Parameters: `value`, `max` (0 where it is not known), `name`, `disabled`, `visible`.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let bar = Progress::new("fit").max(300);
/// std::thread::scope(|threads| {
///     for _ in 0..3 {
///         threads.spawn(|| (0..100).for_each(|_| bar.inc(1)));
///     }
/// });
/// assert_eq!(bar.get_value(), 300);
/// ```
#[derive(Clone)]
pub struct Progress(Widget, Arc<Counter>);
widget!(Progress:);

impl PartialEq for Progress {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

/// How much is done.
struct Counter {
    value: AtomicI64,
    began: Instant,
    timer: Timer,
    /// When it is shown.
    showing: Soon,
}

impl Progress {
    /// A bar with `name` beside it, nothing done of an unknown total.
    pub fn new(name: impl Into<String>) -> Self {
        Self::named(name.into())
    }

    fn named(name: String) -> Self {
        let mut parameters = common(name, "description");
        parameters.insert(0, Bound(Parameter::new("value", Kind::Int, 0), ""));
        parameters.insert(
            1,
            Bound(Parameter::new("max", Kind::Int, 0).bounds(0.0..), ""),
        );
        let model = Model::known("Progress")
            .with("label", "")
            .with("mode", "indeterminate");
        let shown = model.downgrade();
        let counter = Arc::new(Counter {
            value: AtomicI64::new(0),
            began: Instant::now(),
            timer: scope::current().session().timer().clone(),
            showing: Soon::default(),
        });
        let counted = counter.clone();
        let widget = Widget::new("Progress", model, parameters, move |params, event| {
            let Some(model) = shown.upgrade() else {
                return Ok(());
            };
            if event.name == "value" {
                let value = event.new.as_i64().unwrap_or_default();
                counted.value.store(value, Ordering::Relaxed);
            }
            if event.name == "value" || event.name == "max" {
                counted.show(&model, params);
            }
            Ok(())
        });
        Self(widget, counter)
    }

    /// What `value` is when all is done; 0 where that is not known.
    ///
    /// # Panics
    /// When it is negative.
    #[track_caller]
    pub fn max(&self, max: i64) -> Self {
        self.0.set("max", max);
        self.clone()
    }

    /// How much is done.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let bar = Progress::new("download").max(100);
    /// bar.value(40);
    /// assert_eq!(bar.get_value(), 40);
    /// ```
    #[track_caller]
    pub fn value(&self, value: i64) -> Self {
        self.0.set("value", value);
        self.clone()
    }

    /// How much is done.
    pub fn get_value(&self) -> i64 {
        self.1.value.load(Ordering::Relaxed)
    }

    /// So much more is done. Costs a few nanoseconds; the parameter `value` and what is shown follow.
    pub fn inc(&self, more: i64) {
        let counter = &self.1;
        counter.value.fetch_add(more, Ordering::Relaxed);
        counter
            .showing
            .ask(&counter.timer, SHOWN_EVERY, || Arc::new(self.clone()));
    }

    /// The parameter takes over what was counted. It is stored, not set: setting would end what is counted from now on.
    fn catch_up(&self) {
        let (params, counter) = (self.0.param(), &self.1);
        counter.showing.begins();
        let stored =
            params.store_changed("value", &|_| counter.value.load(Ordering::Relaxed).into());
        if stored.changed() {
            counter.show(&self.0.model, &params);
        }
        stored.notify();
    }
}

impl Counter {
    fn show(&self, model: &Model, params: &Params) {
        let value = self.value.load(Ordering::Relaxed);
        show(model, value, params.get_as("max"), self.began.elapsed());
    }
}

impl Wake for Progress {
    fn wake(self: Arc<Self>, _: Duration) {
        workers::run(move || turn::run(|| self.catch_up()));
    }
}

fn show(model: &Model, value: i64, max: i64, elapsed: Duration) {
    model
        .with(
            "mode",
            if max > 0 {
                "determinate"
            } else {
                "indeterminate"
            },
        )
        .with("max", max.max(1))
        .with("value", value.clamp(0, max.max(1)))
        .with("label", label(value, max, elapsed));
}

/// `42% · 420/1000 · 210/s · 2.8 s left`
fn label(value: i64, max: i64, elapsed: Duration) -> String {
    let seconds = elapsed.as_secs_f64();
    let mut parts = Vec::new();
    if max > 0 {
        parts.push(format!("{:.0}%", 100.0 * value as f64 / max as f64));
        parts.push(format!("{value}/{max}"));
    } else {
        parts.push(value.to_string());
    }
    if value > 0 && max > 0 && value >= max {
        parts.push(time(seconds));
    } else if value > 0 && elapsed >= SETTLED {
        let rate = value as f64 / seconds;
        parts.push(if rate >= 10.0 {
            format!("{rate:.0}/s")
        } else {
            format!("{rate:.2}/s")
        });
        if max > 0 {
            parts.push(format!("{} left", time((max - value) as f64 / rate)));
        }
    }
    parts.join(" · ")
}

/// `2.8 s`, `3:05`, `2:03:05`
fn time(seconds: f64) -> String {
    let whole = seconds.round() as u64;
    let (hours, minutes, rest) = (whole / 3600, whole / 60 % 60, whole % 60);
    match (hours, minutes) {
        (0, 0) => format!("{seconds:.1} s"),
        (0, _) => format!("{minutes}:{rest:02}"),
        _ => format!("{hours}:{minutes:02}:{rest:02}"),
    }
}

/// Shows a bar in the running cell and moves it with each step of a loop. An interrupt (■) ends the cell at the next step, and
/// keeps all variables.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let mut sum = 0;
/// for i in progress(0..1000) {
///     sum += i;
/// }
/// assert_eq!(sum, 499_500);
/// ```
#[track_caller]
pub fn progress<I: IntoIterator>(items: I) -> Steps<I::IntoIter> {
    let items = items.into_iter();
    let (least, most) = items.size_hint();
    let bar = Progress::new("");
    if most == Some(least) {
        bar.max(i64::try_from(least).unwrap_or(i64::MAX));
    }
    display(&bar);
    Steps {
        items,
        bar,
        begun: false,
        place: Location::caller(),
    }
}

/// The iterator of [`progress()`].
///
/// ```
/// use cellbeat::prelude::*;
///
/// let steps = progress(0..3).named("three");
/// let bar = steps.bar();
/// assert_eq!(steps.sum::<i32>(), 3);
/// assert_eq!(bar.get_value(), 3);
/// ```
pub struct Steps<I> {
    items: I,
    bar: Progress,
    /// A step is under way, which is done when the next one is asked for.
    begun: bool,
    place: &'static Location<'static>,
}

impl<I> Steps<I> {
    /// The bar, to be shown elsewhere too, or named: `progress(rows).named("rows")`.
    pub fn bar(&self) -> Progress {
        self.bar.clone()
    }

    /// Puts `name` beside the bar.
    pub fn named(self, name: impl Into<String>) -> Self {
        self.bar.name(name);
        self
    }
}

impl<I: Iterator> Iterator for Steps<I> {
    type Item = I::Item;

    fn next(&mut self) -> Option<I::Item> {
        if std::mem::take(&mut self.begun) {
            self.bar.inc(1);
        }
        if interrupt::is_to_end() {
            interrupt::end(Some(self.place));
        }
        let next = self.items.next();
        self.begun = next.is_some();
        if next.is_none() {
            self.bar.catch_up();
        }
        next
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.items.size_hint()
    }
}

impl<I: ExactSizeIterator> ExactSizeIterator for Steps<I> {}

impl<I> Drop for Steps<I> {
    /// Left early: the bar stays where the loop was left.
    fn drop(&mut self) {
        let bar = &self.bar;
        interrupt::calmly(|| bar.catch_up());
        let root = &bar.0.model;
        root.document().refresh(root);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::value::Value;
    use crate::param::Parameterized;
    use crate::show::viewable::Viewable;
    use crate::testing::{Fixture, wait_until};

    fn property(bar: &Progress, name: &str) -> Value {
        bar.root().get(name).unwrap()
    }

    #[test]
    fn a_loop_is_shown_once_and_counted_to_its_end() {
        let fixture = Fixture::manual();
        let _entered = fixture.scope(7, "cell").enter();
        let steps = progress(vec![1, 2, 3]).named("rows");
        let bar = steps.bar();
        assert_eq!((steps.len(), property(&bar, "max")), (3, 3.into()));
        assert_eq!(property(&bar, "description"), "rows".into());
        assert_eq!(steps.sum::<i32>(), 6);
        assert_eq!(fixture.outputs.displays().len(), 1);
        assert_eq!(property(&bar, "value"), 3.into());
        assert!(
            bar.root()
                .get("label")
                .unwrap()
                .as_str()
                .unwrap()
                .starts_with("100% · 3/3 · ")
        );
    }

    #[test]
    fn a_loop_that_is_left_early_leaves_the_bar_there() {
        let fixture = Fixture::manual();
        let _entered = fixture.scope(7, "cell").enter();
        let mut steps = progress(0..10);
        let bar = steps.bar();
        steps.nth(4);
        drop(steps);
        // The fifth step was not asked to be done.
        assert_eq!(property(&bar, "value"), 4.into());
        assert_eq!(property(&bar, "mode"), "determinate".into());
    }

    #[test]
    fn of_an_unknown_total_it_only_counts() {
        let fixture = Fixture::manual();
        let _entered = fixture.scope(7, "cell").enter();
        let steps = progress(std::iter::from_fn({
            let mut left = 3;
            move || {
                left -= 1;
                (left > 0).then_some(left)
            }
        }));
        let bar = steps.bar();
        assert_eq!(steps.count(), 2);
        assert_eq!(property(&bar, "mode"), "indeterminate".into());
        assert_eq!(property(&bar, "label"), "2".into());
    }

    #[test]
    fn threads_count_and_what_is_shown_follows() {
        let fixture = Fixture::manual();
        let _entered = fixture.scope(7, "cell").enter();
        let bar = Progress::new("fit").max(300);
        std::thread::scope(|threads| {
            for _ in 0..3 {
                threads.spawn(|| (0..100).for_each(|_| bar.inc(1)));
            }
        });
        assert_eq!((bar.get_value(), fixture.timer.armed()), (300, 1));
        assert_eq!(bar.param().get_as::<i64>("value"), 0);
        fixture.timer.advance(SHOWN_EVERY);
        wait_until(|| bar.param().get_as::<i64>("value") == 300);
        wait_until(|| property(&bar, "value") == 300.into());
        bar.value(10);
        assert_eq!((bar.get_value(), property(&bar, "value")), (10, 10.into()));
        assert!(bar.param().try_set("max", -1).is_err());
    }

    #[test]
    fn a_label_has_rate_and_time() {
        let label = |value, max, ms| label(value, max, Duration::from_millis(ms));
        assert_eq!(label(0, 1000, 3_000), "0% · 0/1000");
        assert_eq!(label(420, 1000, 100), "42% · 420/1000");
        assert_eq!(
            label(420, 1000, 2_000),
            "42% · 420/1000 · 210/s · 2.8 s left"
        );
        assert_eq!(label(1, 10, 40_000), "10% · 1/10 · 0.03/s · 6:00 left");
        assert_eq!(label(10, 10, 7_384_600), "100% · 10/10 · 2:03:05");
        assert_eq!(label(50, 0, 1_000), "50 · 50/s");
    }
}
