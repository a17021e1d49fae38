//! Text and choices: [`TextInput`] and [`Select`].

use super::widget::{Bound, Widget, common, widget};
use crate::document::Model;
use crate::param::{Event, Kind, Parameter, Params};

/// A line of text. Parameters: `value` (changes on Enter and when the field is left), `value_input` (changes with each key),
/// `placeholder`, `name`, `disabled`, `visible`.
#[derive(Clone, PartialEq)]
pub struct TextInput(Widget);
widget!(TextInput);

impl TextInput {
    /// An empty field with `name` above it.
    pub fn new(name: impl Into<String>) -> Self {
        let text = |name| Bound(Parameter::new(name, Kind::Str, ""), name);
        let mut parameters = vec![text("value"), text("value_input"), text("placeholder")];
        parameters.extend(common(name.into(), "title"));
        Self(Widget::new(
            "TextInput",
            Model::known("TextInput"),
            parameters,
            |_, _| Ok(()),
        ))
    }

    /// The text.
    #[track_caller]
    pub fn value(&self, value: impl Into<String>) -> Self {
        self.0.set("value", value.into());
        self.clone()
    }

    /// The text.
    pub fn get_value(&self) -> String {
        self.0.param().get_as("value")
    }

    /// The text shown in grey while the field is empty.
    #[track_caller]
    pub fn placeholder(&self, placeholder: impl Into<String>) -> Self {
        self.0.set("placeholder", placeholder.into());
        self.clone()
    }
}

/// One of several choices. Parameters: `value`, `options`, `name`, `disabled`, `visible`.
#[derive(Clone, PartialEq)]
pub struct Select(Widget);
widget!(Select);

impl Select {
    /// A list of `options` with `name` above it; the first is chosen.
    pub fn new<S: Into<String>>(
        name: impl Into<String>,
        options: impl IntoIterator<Item = S>,
    ) -> Self {
        let options: Vec<String> = options.into_iter().map(Into::into).collect();
        let first = options.first().cloned().unwrap_or_default();
        let mut parameters = vec![
            Bound(Parameter::new("options", Kind::List, options), "options"),
            Bound(Parameter::new("value", Kind::Str, first), "value"),
        ];
        parameters.extend(common(name.into(), "title"));
        Self(Widget::new(
            "Select",
            Model::known("Select"),
            parameters,
            check,
        ))
    }

    /// The choice.
    ///
    /// # Panics
    /// When it is none of the options; the message names them.
    #[track_caller]
    pub fn value(&self, value: impl Into<String>) -> Self {
        self.0.set("value", value.into());
        self.clone()
    }

    /// The choice.
    pub fn get_value(&self) -> String {
        self.0.param().get_as("value")
    }

    /// Replaces the options; when the choice is none of them, the first is chosen.
    #[track_caller]
    pub fn options<S: Into<String>>(&self, options: impl IntoIterator<Item = S>) -> Self {
        let options: Vec<String> = options.into_iter().map(Into::into).collect();
        self.0.set("options", options.clone());
        if !options.contains(&self.get_value()) {
            self.value(options.into_iter().next().unwrap_or_default());
        }
        self.clone()
    }
}

fn check(params: &Params, event: &Event) -> Result<(), String> {
    let options: Vec<String> = params.try_get_as("options").unwrap_or_default();
    match (event.name, event.new.as_str()) {
        ("value", Some(value))
            if !options.is_empty() && !options.iter().any(|option| option == value) =>
        {
            Err(format!(
                "{value:?} is none of the options {}",
                options.join(", ")
            ))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::param::Parameterized;

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
            error.ends_with("\"green\" is none of the options red, blue"),
            "{error}"
        );
        assert_eq!(select.value("blue").options(["green"]).get_value(), "green");
    }
}
