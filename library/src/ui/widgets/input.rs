//! Text: [`TextInput`], [`PasswordInput`], [`TextAreaInput`], [`AutocompleteInput`], [`ColorPicker`] and [`StaticText`].

use super::widget::{Bound, Widget, common, value, widget};
use crate::base::html::escape;
use crate::document::{Model, ModelLike};
use crate::param::{Kind, Parameter};

fn text(name: &'static str) -> Bound {
    Bound(Parameter::new(name, Kind::Str, ""), name)
}

fn input(class: &'static str, name: String) -> Widget {
    let mut parameters = vec![text("value"), text("value_input"), text("placeholder")];
    parameters.extend(common(name, "title"));
    Widget::new(class, Model::known(class), parameters, |_, _| Ok(()))
}

macro_rules! text_input {
    ($(#[$doc:meta])* $name:ident: $($property:ident)*) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq)]
        pub struct $name(Widget);
        widget!($name: InputWidgetProperties TextLikeInputProperties $($property)*);
        value!($name: String => String, "The text.");

        impl $name {
            /// The text shown in grey while the field is empty.
            #[track_caller]
            pub fn placeholder(&self, placeholder: impl Into<String>) -> Self {
                self.0.set("placeholder", placeholder.into());
                self.clone()
            }
        }
    };
}

macro_rules! new_input {
    ($($name:ident)*) => {$(
        impl $name {
            /// An empty field with `name` above it.
            pub fn new(name: impl Into<String>) -> Self {
                Self(input(stringify!($name), name.into()))
            }
        }
    )*};
}

text_input!(
    /// A line of text. Parameters: `value` (changes on Enter and when the field is left), `value_input` (changes with each key),
    /// `placeholder`, `name`, `disabled`, `visible`. See [Panel's](https://panel.holoviz.org/reference/widgets/TextInput.html).
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let who = TextInput::new("Who").placeholder("your name").max_length(20);
    /// who.on_value(|name| println!("Hello, {name}!"));
    /// assert_eq!(who.value("Ada").get_value(), "Ada");
    /// ```
    TextInput: TextInputProperties
);
text_input!(
    /// A line of text that is not shown. Parameters as those of [`TextInput`]. See
    /// [Panel's](https://panel.holoviz.org/reference/widgets/PasswordInput.html).
    ///
    /// ```
    /// use cellbeat::widgets::PasswordInput;
    ///
    /// let key = PasswordInput::new("Key").placeholder("secret");
    /// assert_eq!(key.get_value(), "");
    /// ```
    PasswordInput: TextInputProperties
);
text_input!(
    /// Lines of text: 2 of 20 characters, until set otherwise. Parameters as those of [`TextInput`]. See
    /// [Panel's](https://panel.holoviz.org/reference/widgets/TextAreaInput.html).
    ///
    /// ```
    /// use cellbeat::prelude::*;
    /// use cellbeat::widgets::TextAreaInput;
    ///
    /// let notes = TextAreaInput::new("Notes").rows(6).value("one\ntwo");
    /// assert_eq!(notes.get_value().lines().count(), 2);
    /// ```
    TextAreaInput: TextAreaInputProperties
);
new_input!(TextInput PasswordInput TextAreaInput);

text_input!(
    /// A line of text that is completed from options while it is typed; what is none of them is not taken, until
    /// [`restrict`](crate::models::AutocompleteInputProperties::restrict) is false. Parameters as those of [`TextInput`], and `options`.
    /// See [Panel's](https://panel.holoviz.org/reference/widgets/AutocompleteInput.html).
    ///
    /// ```
    /// use cellbeat::prelude::*;
    /// use cellbeat::widgets::AutocompleteInput;
    ///
    /// let city = AutocompleteInput::new("City", ["Berlin", "Bern"]).case_sensitive(false).min_characters(1);
    /// assert_eq!(city.value("Bern").get_value(), "Bern");
    /// city.options(["Rome", "Oslo"]); // the text stays
    /// ```
    AutocompleteInput: TextInputProperties AutocompleteInputProperties
);

impl AutocompleteInput {
    /// An empty field with `name` above it.
    pub fn new<S: Into<String>>(
        name: impl Into<String>,
        options: impl IntoIterator<Item = S>,
    ) -> Self {
        Self::named(name.into(), options.into_iter().map(Into::into).collect())
    }

    fn named(name: String, options: Vec<String>) -> Self {
        let mut parameters = vec![text("value"), text("value_input"), text("placeholder")];
        parameters.push(Bound(
            Parameter::new("options", Kind::List, options),
            "completions",
        ));
        parameters.extend(common(name, "title"));
        let class = "AutocompleteInput";
        Self(Widget::new(
            class,
            Model::known(class),
            parameters,
            |_, _| Ok(()),
        ))
    }

    /// Replaces the options. The text stays.
    #[track_caller]
    pub fn options<S: Into<String>>(&self, options: impl IntoIterator<Item = S>) -> Self {
        let options: Vec<String> = options.into_iter().map(Into::into).collect();
        self.0.set("options", options);
        self.clone()
    }
}

/// A colour, by the browser's own dialog: black, until set otherwise. Parameters: `value`, `name`, `disabled`, `visible`. See
/// [Panel's](https://panel.holoviz.org/reference/widgets/ColorPicker.html).
///
/// ```
/// use cellbeat::prelude::*;
/// use cellbeat::widgets::ColorPicker;
///
/// let p = figure();
/// let line = p.line([0, 1], [0, 1]);
/// let colour = ColorPicker::new("Line").value("#99ef78");
/// colour.jslink(&line, "value", "glyph.line_color");
/// assert_eq!(colour.get_value(), "#99ef78");
/// ```
#[derive(Clone, PartialEq)]
pub struct ColorPicker(Widget);
widget!(ColorPicker: InputWidgetProperties);
value!(ColorPicker: String => String, "The colour: `#rrggbb` where the reader has chosen it, or a name.");

impl ColorPicker {
    /// A field of the colour with `name` above it.
    pub fn new(name: impl Into<String>) -> Self {
        Self::named(name.into())
    }

    fn named(name: String) -> Self {
        let mut parameters = vec![Bound(
            Parameter::new("value", Kind::Str, "#000000"),
            "color",
        )];
        parameters.extend(common(name, "title"));
        let class = "ColorPicker";
        let widget = Widget::new(class, Model::known(class), parameters, |_, _| Ok(()));
        widget.model.with("width", 52);
        Self(widget)
    }
}

/// A text with its name before it, which the reader cannot change. Parameters: `value`, `name`, `disabled`, `visible`. See
/// [Panel's](https://panel.holoviz.org/reference/widgets/StaticText.html).
///
/// ```
/// use cellbeat::widgets::StaticText;
///
/// let model = StaticText::new("Loss").value(format!("{:.3}", 0.12345));
/// assert_eq!(model.get_value(), "0.123");
/// ```
#[derive(Clone, PartialEq)]
pub struct StaticText(Widget);
widget!(StaticText:);
value!(StaticText: String => String, "The text after the name.");

impl StaticText {
    /// An empty text after `name`.
    pub fn new(name: impl Into<String>) -> Self {
        Self::named(name.into())
    }

    fn named(name: String) -> Self {
        let mut parameters = common(name, "");
        parameters.insert(0, Bound(Parameter::new("value", Kind::Str, ""), ""));
        let model = Model::known("Div");
        let shown = model.downgrade();
        let widget = Widget::new("StaticText", model, parameters, move |params, _| {
            let Some(model) = shown.upgrade() else {
                return Ok(());
            };
            let part = |name| escape(&params.get_as::<String>(name));
            let html = match part("name") {
                name if name.is_empty() => part("value"),
                name => format!("<b>{name}</b>: {}", part("value")),
            };
            model.set("text", html).map_err(|error| error.to_string())
        });
        widget.param().trigger("value");
        Self(widget)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::models::properties::*;
    use crate::param::Parameterized;
    use crate::show::viewable::Viewable;
    use std::sync::mpsc;

    fn get(widget: &impl Viewable, name: &str) -> crate::document::value::Value {
        widget.root().get(name).unwrap()
    }

    #[test]
    fn what_is_typed_is_the_text() {
        fn typed(widget: impl Viewable, value: impl Fn() -> String) {
            assert_eq!(get(&widget, "width"), 300.into());
            let browser = widget.root();
            browser.set_from("value", "typed".into(), 1).unwrap();
            assert_eq!(value(), "typed");
        }
        let text = TextInput::new("a").placeholder("here").value("x");
        assert_eq!(
            (get(&text, "placeholder"), get(&text, "value")),
            ("here".into(), "x".into())
        );
        typed(text.clone(), move || text.get_value());
        let password = PasswordInput::new("a");
        typed(password.clone(), move || password.get_value());
        let area = TextAreaInput::new("a").rows(5);
        assert_eq!(get(&area, "rows"), 5.into());
        typed(area.clone(), move || area.get_value());
        let complete = AutocompleteInput::new("a", ["typed"]);
        typed(complete.clone(), move || complete.get_value());
    }

    #[test]
    fn completions_are_the_options() {
        let complete = AutocompleteInput::new("a", ["x"])
            .restrict(false)
            .value("z");
        assert_eq!(get(&complete, "completions"), ["x"].into());
        complete.options(["y", "z"]);
        assert_eq!(get(&complete, "completions"), ["y", "z"].into());
        assert_eq!(complete.get_value(), "z");
        assert_eq!(
            complete.param().get_as::<Vec<String>>("options"),
            ["y", "z"]
        );
    }

    #[test]
    fn a_colour_is_one_of_bokehs() {
        let picker = ColorPicker::new("Line").value("tomato");
        assert_eq!(
            (get(&picker, "color"), get(&picker, "width")),
            ("tomato".into(), 52.into())
        );
        let error = picker.param().try_set("value", "redd").unwrap_err();
        assert!(
            error.to_string().contains("did you mean \"red\""),
            "{error}"
        );
        picker
            .root()
            .set_from("color", "#102030".into(), 1)
            .unwrap();
        assert_eq!(picker.get_value(), "#102030");
    }

    #[test]
    fn a_static_text_is_text_after_its_name() {
        let text = StaticText::new("a < b").value("<i>");
        assert_eq!(get(&text, "text"), "<b>a &lt; b</b>: &lt;i&gt;".into());
        assert_eq!(text.get_value(), "<i>");
        text.name("");
        assert_eq!(get(&text, "text"), "&lt;i&gt;".into());
        assert_eq!(get(&StaticText::new("n"), "text"), "<b>n</b>: ".into());
    }

    #[test]
    fn a_handler_is_told_the_text_and_may_be_async_or_fail() {
        let fixture = crate::testing::Fixture::manual();
        let _entered = fixture.scope(7, "cell").enter();
        let (sender, seen) = mpsc::channel();
        let text = TextInput::new("a");
        let later = sender.clone();
        text.on_value(move |value| sender.send(value.to_uppercase()).unwrap());
        text.on_value(move |value| {
            let later = later.clone();
            async move { later.send(value.trim().to_owned()) }
        });
        let watcher = text.on_value(|value| value.parse::<f64>());
        text.value("1.5 ");
        watcher.unwatch();
        text.root().set_from("value", "b".into(), 1).unwrap();
        assert_eq!(
            seen.try_iter().collect::<Vec<_>>(),
            ["1.5 ", "1.5", "B", "b"]
        );
        let displays = fixture.outputs.displays();
        assert_eq!(displays.len(), 1);
        assert_eq!(
            displays[0].plain_text(),
            "watcher of TextInput.value failed: invalid float literal"
        );
    }
}
