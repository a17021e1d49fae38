//! What all widgets are made of: a model for the browser and parameters for everybody else.

use crate::document::Model;
use crate::document::value::Value;
use crate::models::ModelLike;
use crate::param::{Event, Kind, Parameter, Parameterized, Params, of_model};
use std::sync::Arc;

/// A model and its parameters, each of which is a property of the model.
///
/// The model keeps the parameters, so that a widget lives as long as it is shown; a handle of the parameters keeps the
/// model ([`Params::owned_by`]), so that setting them always has an effect.
#[derive(Clone, PartialEq)]
pub(crate) struct Widget {
    pub(super) model: Model,
    pub(super) class: &'static str,
    /// The parameters and the properties that they are.
    bound: Arc<[(&'static str, &'static str)]>,
}

/// A parameter and the property that it is; an empty name for none.
pub(crate) struct Bound(pub(crate) Parameter, pub(crate) &'static str);

/// The parameters that every widget has; `label` is the property that shows the name.
pub(crate) fn common(name: String, label: &'static str) -> Vec<Bound> {
    vec![
        Bound(Parameter::new("name", Kind::Str, name), label),
        Bound(Parameter::new("disabled", Kind::Bool, false), "disabled"),
        Bound(Parameter::new("visible", Kind::Bool, true), "visible"),
    ]
}

impl Widget {
    /// `set` is called when a parameter is set, before its property is; its error says what is wrong with the value beyond the
    /// parameter's type.
    pub(crate) fn new(
        class: &'static str,
        model: Model,
        parameters: Vec<Bound>,
        set: impl Fn(&Params, &Event) -> Result<(), String> + Send + Sync + 'static,
    ) -> Self {
        let bound = parameters
            .iter()
            .map(|Bound(parameter, property)| (parameter.name(), *property));
        let bound: Arc<[_]> = bound.filter(|(_, property)| !property.is_empty()).collect();
        let params = Params::new(
            class,
            parameters.into_iter().map(|Bound(parameter, _)| parameter),
        );
        let (shown, properties, checked) = (model.downgrade(), bound.clone(), params.downgrade());
        params.on_set(move |event| {
            let (Some(model), Some(params)) = (shown.upgrade(), checked.upgrade()) else {
                return Ok(());
            };
            set(&params, event)?;
            match properties.iter().find(|(name, _)| *name == event.name) {
                Some((_, property)) => model
                    .set(property, event.new.clone())
                    .map_err(|error| error.to_string()),
                None => Ok(()),
            }
        });
        for (name, property) in bound.iter().copied() {
            if !params.is_read_only(name) {
                model.with(property, params.get(name));
            }
            of_model::follow(&model, &params, name, property);
        }
        of_model::declare(&model, &params);
        Self {
            model,
            class,
            bound,
        }
    }

    pub(crate) fn bound(&self) -> Vec<(&'static str, &'static str)> {
        self.bound.to_vec()
    }

    pub(crate) fn param(&self) -> Params {
        self.model.param()
    }

    /// The parameters in a handle that the model itself can hold.
    pub(crate) fn unowned(&self) -> Params {
        of_model::unowned(&self.model)
    }

    #[track_caller]
    pub(crate) fn set(&self, name: &str, value: impl Into<Value>) {
        self.param().set(name, value);
    }

    /// `Toggle(value=true)`
    pub(crate) fn describe(&self) -> String {
        match self.unowned().try_get("value") {
            Ok(value) => format!("{}(value={value:?})", self.class),
            Err(_) => format!("{}()", self.class),
        }
    }
}

/// Makes a newtype of [`Widget`] a widget in public: handles, parameters, display, and the setters that all have.
macro_rules! widget {
    ($name:ident) => {
        impl $name {
            /// Changes the text beside or on the widget.
            #[track_caller]
            pub fn name(&self, name: impl Into<String>) -> Self {
                self.0.set("name", name.into());
                self.clone()
            }

            /// Whether it is greyed and does not react.
            #[track_caller]
            pub fn disabled(&self, disabled: bool) -> Self {
                self.0.set("disabled", disabled);
                self.clone()
            }

            /// Whether it is shown.
            #[track_caller]
            pub fn visible(&self, visible: bool) -> Self {
                self.0.set("visible", visible);
                self.clone()
            }
        }

        impl $crate::models::ModelLike for $name {
            fn as_model(&self) -> &$crate::document::Model {
                &self.0.model
            }

            fn __parameters(&self) -> Vec<(&'static str, &'static str)> {
                self.0.bound()
            }
        }
        impl $crate::models::LayoutDOMProperties for $name {}
        impl $crate::models::UIElementProperties for $name {}
        impl $crate::models::StyledElementProperties for $name {}
        impl $crate::models::ModelProperties for $name {}
        $crate::show::viewable::viewable!(
            $name,
            |widget| widget.0.model.clone(),
            widget.0.describe()
        );

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0.describe())
            }
        }
    };
}
pub(crate) use widget;

#[cfg(test)]
mod tests {
    use crate::document::value::Value;
    use crate::param::Parameterized;
    use crate::show::viewable::Viewable;
    use crate::ui::widgets::{FloatSlider, IntSlider, TextInput, Toggle};
    use std::sync::mpsc;

    #[test]
    fn a_parameter_and_its_property_follow_each_other() {
        let toggle = Toggle::new("On").value(true);
        assert_eq!(toggle.root().get("active"), Ok(Value::Bool(true)));
        assert_eq!(toggle.root().get("label"), Ok(Value::from("On")));
        let (sender, seen) = mpsc::channel();
        toggle.param().watch("value", move |event| {
            sender.send(event.new.clone()).unwrap()
        });
        toggle.root().set_from("active", false.into(), 1).unwrap();
        assert!(!toggle.get_value());
        assert_eq!(seen.try_recv(), Ok(Value::Bool(false)));
        assert!(seen.try_recv().is_err());
    }

    #[test]
    fn parameters_keep_the_widget_and_the_shown_model_keeps_the_parameters() {
        let toggle = Toggle::new("On");
        let (root, param) = (toggle.root(), toggle.param());
        drop(toggle);
        param.set("value", true);
        assert_eq!(root.get("active"), Ok(Value::Bool(true)));
        drop(param);
        let weak = root.downgrade();
        root.set_from("active", false.into(), 1).unwrap();
        drop(root);
        assert!(weak.upgrade().is_none());
    }

    #[test]
    fn what_a_browser_sends_and_the_parameter_does_not_take_is_left_out() {
        let input = TextInput::new("Name").value("a");
        assert!(input.root().set_from("value", Value::Null, 1).is_err());
        assert_eq!(input.get_value(), "a");
        let slider = FloatSlider::new("Speed").range(0.0..=1.0);
        slider.root().set_from("value", 7.into(), 1).unwrap();
        assert_eq!(slider.get_value(), 0.0);
        let whole = IntSlider::new("Count");
        let nan = f64::NAN.into();
        whole.root().set_from("value_throttled", nan, 1).unwrap();
        assert_eq!(whole.get_value_throttled(), 0);
    }

    #[test]
    fn a_link_runs_in_both_directions_and_survives_the_handles() {
        let (a, b) = (Toggle::new("a"), Toggle::new("b"));
        let (shown_a, shown_b) = (a.root(), b.root());
        a.link(&b, "value", "value").bidirectional();
        drop((a, b));
        shown_a.set_from("active", true.into(), 1).unwrap();
        assert_eq!(shown_b.get("active"), Ok(Value::Bool(true)));
        shown_b.set_from("active", false.into(), 1).unwrap();
        assert_eq!(shown_a.get("active"), Ok(Value::Bool(false)));
    }
}
