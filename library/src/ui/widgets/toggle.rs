//! Two states: [`Toggle`] and [`Checkbox`].

use super::widget::{Bound, Widget, common, widget};
use crate::document::Model;
use crate::param::{Kind, Parameter};

fn two_states(class: &'static str, name: String, label: &'static str) -> Widget {
    let mut parameters = common(name, label);
    parameters.insert(
        0,
        Bound(Parameter::new("value", Kind::Bool, false), "active"),
    );
    Widget::new(class, Model::known(class), parameters, |_, _| Ok(()))
}

/// A button that stays pressed. Parameters: `value`, `name`, `disabled`, `visible`.
#[derive(Clone, PartialEq)]
pub struct Toggle(Widget);
widget!(Toggle);

impl Toggle {
    /// A toggle with `name` on it, not pressed.
    pub fn new(name: impl Into<String>) -> Self {
        Self(two_states("Toggle", name.into(), "label"))
    }

    /// Whether it is pressed.
    #[track_caller]
    pub fn value(&self, value: bool) -> Self {
        self.0.set("value", value);
        self.clone()
    }

    /// Whether it is pressed.
    pub fn get_value(&self) -> bool {
        self.0.param().get_as("value")
    }

    /// `"default"`, `"primary"`, `"success"`, `"warning"`, `"danger"` or `"light"`.
    ///
    /// # Panics
    /// When it is none of these.
    #[track_caller]
    pub fn button_type(&self, kind: &str) -> Self {
        crate::models::ModelLike::with(self, "button_type", kind)
    }
}

/// A box with a tick. Parameters: `value`, `name`, `disabled`, `visible`.
#[derive(Clone, PartialEq)]
pub struct Checkbox(Widget);
widget!(Checkbox);

impl Checkbox {
    /// A box with `name` beside it, without tick.
    pub fn new(name: impl Into<String>) -> Self {
        Self(two_states("Checkbox", name.into(), "label"))
    }

    /// Whether it is ticked.
    #[track_caller]
    pub fn value(&self, value: bool) -> Self {
        self.0.set("value", value);
        self.clone()
    }

    /// Whether it is ticked.
    pub fn get_value(&self) -> bool {
        self.0.param().get_as("value")
    }
}
