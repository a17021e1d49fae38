//! Widgets with options: one is chosen, or any number.

use super::button::button_type;
use super::choices::{Choice, ChoiceValue, Choices, Form};
use super::widget::{Widget, setters_of, widget_of};
use crate::param::Watcher;
use crate::threads::callback::Reply;
use std::sync::Arc;

/// What all widgets with options have, beside how a value is read and set.
macro_rules! choice {
    ($(#[$doc:meta])* $name:ident, $model:literal, $form:expr, $($property:ident)*) => {
        $(#[$doc])*
        #[derive(Clone)]
        pub struct $name<T = String>(Widget, Arc<Choices<T>>);
        widget_of!([T: ChoiceValue] $name<T>);
        $(setters_of!([T: ChoiceValue] $name<T>; $property);)*

        impl<T> PartialEq for $name<T> {
            fn eq(&self, other: &Self) -> bool {
                self.0 == other.0
            }
        }

        impl<T: ChoiceValue> $name<T> {
            /// The widget with its name and its options, each a value with a label, or text or a number that is its own label.
            ///
            /// # Panics
            /// When two options have one label.
            #[track_caller]
            pub fn new<C: Choice<Value = T>>(
                name: impl Into<String>,
                options: impl IntoIterator<Item = C>,
            ) -> Self {
                static FORM: Form = $form;
                let (widget, choices) =
                    Choices::new(stringify!($name), $model, &FORM, name.into(), options);
                Self(widget, choices)
            }

            /// Replaces the options. What is chosen stays so where it is one of them.
            ///
            /// # Panics
            /// When two options have one label.
            #[track_caller]
            pub fn options<C: Choice<Value = T>>(&self, options: impl IntoIterator<Item = C>) -> Self {
                self.1.replace(&self.0, options);
                self.clone()
            }
        }
    };
}

macro_rules! one {
    ($($name:ident)*) => {$(
        impl<T: ChoiceValue> $name<T> {
            /// Chooses the option with this value.
            ///
            /// # Panics
            /// When there is none; the message names the options.
            #[track_caller]
            pub fn value(&self, value: impl Into<T>) -> Self {
                let value = self.1.parameter(&value.into());
                self.0.set("value", value);
                self.clone()
            }

            /// The value of the option that is chosen: the first one, until another is.
            ///
            /// # Panics
            /// When there are no options.
            #[track_caller]
            pub fn get_value(&self) -> T {
                self.1.one(&self.0.param().get("value"))
            }

            /// Calls `handler` with the value whenever another option is chosen, here or in a browser. The handler gives nothing,
            /// a `Result` or a future; it is never called twice at the same time, and it ends when its cell is run again.
            pub fn on_value<M, R: Reply<M>>(
                &self,
                mut handler: impl FnMut(T) -> R + Send + 'static,
            ) -> Watcher {
                let choices = self.1.clone();
                let told = move |event: &crate::param::Event| handler(choices.one(&event.new)).reply();
                self.0.param().watch_each("value", R::IS_ASYNC, Box::new(told))
            }
        }
    )*};
}

macro_rules! several {
    ($($name:ident)*) => {$(
        impl<T: ChoiceValue> $name<T> {
            /// Chooses the options with these values, and no others.
            ///
            /// # Panics
            /// When one of them is not the value of an option; the message names the options.
            #[track_caller]
            pub fn value<V: Into<T>>(&self, values: impl IntoIterator<Item = V>) -> Self {
                let mut chosen = Vec::new();
                // A loop: a panic in a closure would not be at the caller's line.
                for value in values {
                    chosen.push(self.1.parameter(&value.into()));
                }
                self.0.set("value", chosen);
                self.clone()
            }

            /// The values of the options that are chosen: none, until one is.
            pub fn get_value(&self) -> Vec<T> {
                self.1.several(&self.0.param().get("value"))
            }

            /// Calls `handler` with the values whenever others are chosen, here or in a browser. The handler gives nothing, a
            /// `Result` or a future; it is never called twice at the same time, and it ends when its cell is run again.
            pub fn on_value<M, R: Reply<M>>(
                &self,
                mut handler: impl FnMut(Vec<T>) -> R + Send + 'static,
            ) -> Watcher {
                let choices = self.1.clone();
                let told = move |event: &crate::param::Event| {
                    handler(choices.several(&event.new)).reply()
                };
                self.0.param().watch_each("value", R::IS_ASYNC, Box::new(told))
            }
        }
    )*};
}

const LISTED: Form = Form {
    labels: "options",
    chosen: "value",
    by_index: false,
    several: false,
    title: "title",
};

/// Groups show no name.
const GROUPED: Form = Form {
    labels: "labels",
    chosen: "active",
    by_index: true,
    several: false,
    title: "",
};

choice!(
    /// One of several options, in a list that opens. Parameters: `value` (a number, a boolean or text where that is the value of
    /// the options, else the label), `options` (the labels, read-only), `name`, `disabled`, `visible`. See
    /// [Panel's](https://panel.holoviz.org/reference/widgets/Select.html).
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let colour = Select::new("Colour", ["red", "blue"]);
    /// assert_eq!(colour.get_value(), "red");
    ///
    /// #[derive(Clone, Debug, PartialEq)]
    /// enum Mode { Fast, Slow }
    /// let mode = Select::new("Mode", [("fast", Mode::Fast), ("slow", Mode::Slow)]).value(Mode::Slow);
    /// mode.on_value(|mode| println!("{mode:?}"));
    /// assert_eq!(mode.get_value(), Mode::Slow);
    /// ```
    Select, "Select", LISTED, InputWidgetProperties
);
choice!(
    /// One of several options, each with a round box. Options and parameters as those of [`Select`]; the name is not shown. See
    /// [Panel's](https://panel.holoviz.org/reference/widgets/RadioBoxGroup.html).
    ///
    /// ```
    /// use cellbeat::prelude::*;
    /// use cellbeat::widgets::RadioBoxGroup;
    ///
    /// let size = RadioBoxGroup::new("Size", [("small", 10), ("large", 100)]).inline(true);
    /// assert_eq!(size.value(100).get_value(), 100);
    /// ```
    RadioBoxGroup, "RadioGroup", GROUPED, ToggleInputGroupProperties
);
choice!(
    /// One of several options, each a button. Options and parameters as those of [`Select`]; the name is not shown. See
    /// [Panel's](https://panel.holoviz.org/reference/widgets/RadioButtonGroup.html).
    ///
    /// ```
    /// use cellbeat::widgets::{ButtonType, RadioButtonGroup};
    ///
    /// let side = RadioButtonGroup::new("Side", ["left", "right"]).button_type(ButtonType::Primary);
    /// assert_eq!(side.get_value(), "left");
    /// ```
    RadioButtonGroup, "RadioButtonGroup", GROUPED, ToggleButtonGroupProperties
);
choice!(
    /// One of several options, in their order on a slider. Options and parameters as those of [`Select`]; and `value_throttled`, which
    /// changes when the handle is let go. See [Panel's](https://panel.holoviz.org/reference/widgets/DiscreteSlider.html).
    ///
    /// ```
    /// use cellbeat::widgets::DiscreteSlider;
    ///
    /// let size = DiscreteSlider::new("Size", [1, 10, 100]).value(10);
    /// assert_eq!((size.get_value(), size.get_value_throttled()), (10, 10));
    /// ```
    DiscreteSlider, "CategoricalSlider", Form { labels: "categories", ..LISTED }, AbstractSliderProperties
);
button_type!([T: ChoiceValue] RadioButtonGroup<T>);
one!(Select RadioBoxGroup RadioButtonGroup DiscreteSlider);

impl<T: ChoiceValue> DiscreteSlider<T> {
    /// The value when the handle was last let go in a browser; until then, the one that Rust has set.
    ///
    /// # Panics
    /// When there are no options.
    #[track_caller]
    pub fn get_value_throttled(&self) -> T {
        match self.0.param().get("value_throttled") {
            crate::document::value::Value::Null => self.get_value(),
            chosen => self.1.one(&chosen),
        }
    }
}

choice!(
    /// Any number of several options, in a list. Parameters: `value` (a list of numbers, booleans or text where those are the values
    /// of the options, else of labels), `options` (the labels, read-only), `name`, `disabled`, `visible`. See
    /// [Panel's](https://panel.holoviz.org/reference/widgets/MultiSelect.html).
    ///
    /// ```
    /// use cellbeat::prelude::*;
    /// use cellbeat::widgets::MultiSelect;
    ///
    /// let fruit = MultiSelect::new("Fruit", ["apple", "pear", "plum"]).value(["pear"]).size(3);
    /// assert_eq!(fruit.get_value(), ["pear"]);
    /// ```
    MultiSelect, "MultiSelect", Form { several: true, ..LISTED }, InputWidgetProperties MultiSelectProperties
);
choice!(
    /// Any number of several options, which are found by typing. Options and parameters as those of [`MultiSelect`]. See
    /// [Panel's](https://panel.holoviz.org/reference/widgets/MultiChoice.html).
    ///
    /// ```
    /// use cellbeat::prelude::*;
    /// use cellbeat::widgets::MultiChoice;
    ///
    /// let years = MultiChoice::new("Years", 2020..2026).value([2024, 2025]).max_items(3);
    /// assert_eq!(years.get_value(), [2024, 2025]);
    /// ```
    MultiChoice, "MultiChoice", Form { several: true, ..LISTED }, InputWidgetProperties MultiChoiceProperties
);
choice!(
    /// Any number of several options, each with a box. Options and parameters as those of [`MultiSelect`]; the name is not shown. See
    /// [Panel's](https://panel.holoviz.org/reference/widgets/CheckBoxGroup.html).
    ///
    /// ```
    /// use cellbeat::widgets::CheckBoxGroup;
    ///
    /// let shown = CheckBoxGroup::new("Shown", ["grid", "legend"]).value(["grid"]);
    /// assert_eq!(shown.get_value(), ["grid"]);
    /// ```
    CheckBoxGroup, "CheckboxGroup", Form { several: true, ..GROUPED }, ToggleInputGroupProperties
);
choice!(
    /// Any number of several options, each a button. Options and parameters as those of [`MultiSelect`]; the name is not shown. See
    /// [Panel's](https://panel.holoviz.org/reference/widgets/CheckButtonGroup.html).
    ///
    /// ```
    /// use cellbeat::widgets::CheckButtonGroup;
    ///
    /// let days = CheckButtonGroup::new("Days", ["Mon", "Tue"]).value(["Tue"]);
    /// assert_eq!(days.get_value(), ["Tue"]);
    /// ```
    CheckButtonGroup, "CheckboxButtonGroup", Form { several: true, ..GROUPED }, ToggleButtonGroupProperties
);
button_type!([T: ChoiceValue] CheckButtonGroup<T>);
several!(MultiSelect MultiChoice CheckBoxGroup CheckButtonGroup);

/// Panel's name for a group of toggles: any number of them, as buttons. What it makes of its other arguments has its own names here:
/// [`RadioButtonGroup`], [`CheckBoxGroup`], [`RadioBoxGroup`]. See [Panel's](https://panel.holoviz.org/reference/widgets/ToggleGroup.html).
///
/// ```
/// use cellbeat::widgets::ToggleGroup;
///
/// let days = ToggleGroup::new("Days", ["Mon", "Tue"]).value(["Tue"]);
/// assert_eq!(days.get_value(), ["Tue"]);
/// ```
pub type ToggleGroup<T = String> = CheckButtonGroup<T>;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::value::Value;
    use crate::param::Parameterized;
    use crate::show::viewable::Viewable;
    use std::sync::mpsc;

    #[derive(Clone, Debug, PartialEq)]
    enum Mode {
        Fast,
        Slow,
    }

    const MODES: [(&str, Mode); 2] = [("fast", Mode::Fast), ("slow", Mode::Slow)];

    fn get(widget: &impl Viewable, name: &str) -> Value {
        widget.root().get(name).unwrap()
    }

    fn browser(widget: &impl Viewable, name: &str, value: impl Into<Value>) {
        widget.root().set_from(name, value.into(), 1).unwrap();
    }

    fn panics(code: impl FnOnce()) -> String {
        let code = std::panic::AssertUnwindSafe(code);
        let payload = std::panic::catch_unwind(code).unwrap_err();
        let text = payload
            .downcast_ref::<&str>()
            .map(|text| (*text).to_owned());
        text.unwrap_or_else(|| *payload.downcast::<String>().unwrap())
    }

    #[test]
    fn only_options_can_be_chosen() {
        let select = Select::new("Colour", ["red", "blue"]);
        assert_eq!(select.get_value(), "red");
        let error = select
            .param()
            .try_set("value", "green")
            .unwrap_err()
            .to_string();
        assert!(
            error.ends_with("\"green\" is not one of the options red, blue"),
            "{error}"
        );
        assert_eq!(
            panics(|| drop(select.value("green"))),
            "the value is not one of the options red, blue"
        );
        assert_eq!(select.value("blue").options(["green"]).get_value(), "green");
    }

    #[test]
    fn an_option_is_a_value_of_any_type_with_a_label() {
        macro_rules! chosen {
            ($($widget:ident $property:literal $fast:expr, $slow:expr;)*) => {$(
                let widget = $widget::new("Mode", MODES);
                assert_eq!(widget.get_value(), Mode::Fast);
                assert_eq!(get(&widget, $property), $fast.into(), stringify!($widget));
                let (sender, seen) = mpsc::channel();
                widget.on_value(move |mode| sender.send(mode));
                browser(&widget, $property, $slow);
                assert_eq!((widget.get_value(), widget.param().get("value")), (Mode::Slow, "slow".into()));
                widget.value(Mode::Fast);
                assert_eq!(get(&widget, $property), $fast.into());
                assert_eq!(seen.try_iter().collect::<Vec<_>>(), [Mode::Slow, Mode::Fast]);
            )*};
        }
        chosen! {
            Select "value" "fast", "slow";
            RadioBoxGroup "active" 0, 1;
            RadioButtonGroup "active" 0, 1;
            DiscreteSlider "value" "fast", "slow";
        }
    }

    #[test]
    fn any_number_of_options_is_a_list() {
        macro_rules! chosen {
            ($($widget:ident $property:literal $labels:literal $fast:expr, $slow:expr;)*) => {$(
                let widget = $widget::new("Mode", MODES);
                assert_eq!((widget.get_value(), get(&widget, $property)), (vec![], Value::List(vec![])));
                assert_eq!(get(&widget, $labels), ["fast", "slow"].into());
                let (sender, seen) = mpsc::channel();
                widget.on_value(move |modes| sender.send(modes));
                browser(&widget, $property, [$slow, $fast]);
                assert_eq!(widget.get_value(), [Mode::Slow, Mode::Fast], stringify!($widget));
                widget.value([Mode::Fast]);
                assert_eq!(get(&widget, $property), [$fast].into());
                widget.options([("slow", Mode::Slow), ("fast", Mode::Fast)]);
                let moved = if $property == "active" { [1].into() } else { get(&widget, $property) };
                assert_eq!((widget.get_value(), get(&widget, $property)), (vec![Mode::Fast], moved));
                widget.options([("slow", Mode::Slow)]);
                assert_eq!((widget.get_value(), get(&widget, $property)), (vec![], Value::List(vec![])));
                let seen: Vec<_> = seen.try_iter().collect();
                assert_eq!(seen, [vec![Mode::Slow, Mode::Fast], vec![Mode::Fast], vec![]]);
                let wrong = widget.param().try_set("value", ["slow", "fast"]).unwrap_err().to_string();
                assert!(wrong.ends_with("\"fast\" is not one of the options slow"), "{wrong}");
            )*};
        }
        chosen! {
            MultiSelect "value" "options" "fast", "slow";
            MultiChoice "value" "options" "fast", "slow";
            CheckBoxGroup "active" "labels" 0, 1;
            CheckButtonGroup "active" "labels" 0, 1;
        }
    }

    #[test]
    fn what_is_chosen_stays_so_among_other_options() {
        let group = RadioBoxGroup::new("Mode", MODES).value(Mode::Slow);
        let (sender, seen) = mpsc::channel();
        group.on_value(move |mode| sender.send(mode));
        group.options([("slow", Mode::Slow), ("fast", Mode::Fast)]);
        assert_eq!(
            (group.get_value(), get(&group, "active")),
            (Mode::Slow, 0.into())
        );
        assert_eq!(get(&group, "labels"), ["slow", "fast"].into());
        browser(&group, "active", 1);
        assert_eq!(group.get_value(), Mode::Fast);
        group.options([("slow", Mode::Slow)]);
        assert_eq!(
            (group.get_value(), get(&group, "active")),
            (Mode::Slow, 0.into())
        );
        assert_eq!(
            seen.try_iter().collect::<Vec<_>>(),
            [Mode::Fast, Mode::Slow]
        );
        assert_eq!(group.param().get("options"), ["slow"].into());
    }

    #[test]
    fn numbers_are_values_of_parameters_and_can_be_linked() {
        use crate::ui::widgets::IntSlider;
        let select = Select::new("Size", [("small", 1), ("large", 10)]);
        let (slider, discrete) = (IntSlider::new("n"), DiscreteSlider::new("d", [1_u8, 5, 10]));
        select.link(&slider, "value", "value").bidirectional();
        slider.link(&discrete, "value", "value");
        browser(&select, "value", "large");
        assert_eq!((slider.get_value(), discrete.get_value()), (10, 10));
        slider.value(1);
        assert_eq!(
            (select.get_value(), get(&select, "value")),
            (1, "small".into())
        );
        // A label names its option too.
        select.param().set("value", "large");
        assert_eq!((select.get_value(), slider.get_value()), (10, 10));
        browser(&discrete, "value_throttled", "5");
        assert_eq!(
            (discrete.get_value_throttled(), discrete.get_value()),
            (5, 10)
        );
        let floats = Select::new("x", [0.5, 1.0]).value(1.0);
        assert_eq!(
            (floats.get_value(), get(&floats, "value")),
            (1.0, "1".into())
        );
        let flags = RadioButtonGroup::new("b", [true, false]);
        assert_eq!(
            (flags.get_value(), flags.param().get("value")),
            (true, true.into())
        );
    }

    #[test]
    fn options_may_come_later_and_each_has_its_own_label() {
        let select = Select::new("City", Vec::<String>::new());
        assert_eq!(get(&select, "value"), "".into());
        assert_eq!(
            panics(|| drop(select.get_value())),
            "there is nothing to choose from yet: give it `.options(..)` first"
        );
        assert_eq!(select.options(["Bern"]).get_value(), "Bern");
        assert_eq!(
            select.options(Vec::<&str>::new()).param().get("value"),
            Value::Null
        );
        let group = RadioBoxGroup::new("City", Vec::<String>::new());
        assert_eq!(get(&group, "active"), Value::Null);
        assert_eq!(
            panics(|| drop(Select::new("City", [("a", 1), ("b", 2), ("a", 3)]))),
            "two options of a Select have the label \"a\": give each its own"
        );
    }

    #[test]
    fn setters_of_bokehs_and_of_all_widgets_are_there() {
        use crate::models::properties::*;
        let select = Select::new("Mode", MODES)
            .name("How")
            .width(120)
            .disabled(true);
        assert_eq!(
            (get(&select, "title"), get(&select, "width")),
            ("How".into(), 120.into())
        );
        assert_eq!(get(&select, "disabled"), true.into());
        let group = CheckBoxGroup::new("Mode", MODES)
            .inline(true)
            .visible(false);
        assert_eq!(
            (get(&group, "inline"), get(&group, "visible")),
            (true.into(), false.into())
        );
        assert_eq!(format!("{group:?}"), "CheckBoxGroup(value=[])");
        assert_eq!(group.param().get_as::<String>("name"), "Mode");
        let toggles = super::ToggleGroup::new("Mode", MODES).value([Mode::Slow]);
        assert_eq!(toggles.get_value(), [Mode::Slow]);
    }
}
