//! Two states: [`Toggle`], [`Checkbox`] and [`Switch`].

use super::button::button_type;
use super::widget::{Bound, Widget, common, get_value, widget};
use crate::document::Model;
use crate::param::{Kind, Parameter};

macro_rules! two_states {
    ($(#[$doc:meta])* $name:ident, $new:literal, $value:literal: $($property:ident)*) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq)]
        pub struct $name(Widget);
        widget!($name: $($property)*);
        get_value!($name: bool, $value);

        impl $name {
            #[doc = $new]
            pub fn new(name: impl Into<String>) -> Self {
                Self(two_states(stringify!($name), name.into()))
            }

            #[doc = $value]
            #[track_caller]
            pub fn value(&self, value: bool) -> Self {
                self.0.set("value", value);
                self.clone()
            }
        }
    };
}

fn two_states(class: &'static str, name: String) -> Widget {
    let mut parameters = common(name, "label");
    parameters.insert(
        0,
        Bound(Parameter::new("value", Kind::Bool, false), "active"),
    );
    Widget::new(class, Model::known(class), parameters, |_, _| Ok(()))
}

two_states!(
    /// A button that stays pressed. Parameters: `value`, `name`, `disabled`, `visible`. See
    /// [Panel's](https://panel.holoviz.org/reference/widgets/Toggle.html).
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let toggle = Toggle::new("Grid").value(true);
    /// toggle.on_value(|pressed| println!("{pressed}"));
    /// assert!(toggle.get_value());
    /// ```
    Toggle, "A toggle with `name` on it, not pressed.", "Whether it is pressed.":
);
button_type!([] Toggle);
two_states!(
    /// A box with a tick. Parameters: `value`, `name`, `disabled`, `visible`. See
    /// [Panel's](https://panel.holoviz.org/reference/widgets/Checkbox.html).
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let repeat = Checkbox::new("Repeat").value(true);
    /// repeat.on_value(|ticked| println!("{ticked}"));
    /// assert!(repeat.get_value());
    /// ```
    Checkbox, "A box with `name` beside it, without tick.", "Whether it is ticked.":
);
two_states!(
    /// A switch that is on or off. Parameters: `value`, `name`, `disabled`, `visible`. See
    /// [Panel's](https://panel.holoviz.org/reference/widgets/Switch.html).
    ///
    /// ```
    /// use cellbeat::widgets::Switch;
    ///
    /// let live = Switch::new("Live").value(true);
    /// assert!(live.get_value());
    /// ```
    Switch, "A switch with `name` beside it, off.", "Whether it is on.": SwitchProperties
);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::show::viewable::Viewable;

    #[test]
    fn what_the_browser_turns_on_is_on() {
        let (toggle, checkbox, switch) = (Toggle::new("a"), Checkbox::new("b"), Switch::new("c"));
        for (root, label) in [
            (toggle.root(), "a"),
            (checkbox.root(), "b"),
            (switch.root(), "c"),
        ] {
            assert_eq!(root.get("label"), Ok(label.into()));
            root.set_from("active", true.into(), 1).unwrap();
        }
        assert!(toggle.get_value() && checkbox.get_value() && switch.get_value());
        switch.value(false);
        assert_eq!(switch.root().get("active"), Ok(false.into()));
    }
}
