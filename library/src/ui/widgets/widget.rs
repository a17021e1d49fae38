//! What all widgets are made of: a model for the browser and parameters for everybody else.

use crate::document::Model;
use crate::document::value::{FromValue, Value};
use crate::models::ModelLike;
use crate::param::{Event, Kind, Parameter, Parameterized, Params, Watcher, of_model};
use crate::threads::callback::Reply;
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

/// How wide the fields are, in pixels: as Panel's, and as BokehJS' sliders.
const WIDTH: i64 = 300;

/// A parameter and the property that it is; an empty name for none.
pub(crate) struct Bound(pub(crate) Parameter, pub(crate) &'static str);

/// A parameter and its property where they are not of one form.
pub(crate) trait Convert: Send + Sync + 'static {
    /// The property for a value of the parameter, or what is wrong with that.
    fn property(&self, value: &Value) -> Result<Value, String>;

    /// The parameter for a value of the property, if that has one.
    fn parameter(&self, property: &Value) -> Option<Value>;
}

fn conversion<'a>(
    conversions: &'a [(&'static str, Arc<dyn Convert>)],
    name: &str,
) -> Option<&'a Arc<dyn Convert>> {
    let mut conversions = conversions.iter();
    let found = conversions.find(|(parameter, _)| *parameter == name);
    found.map(|(_, convert)| convert)
}

/// Whether a number from a browser, which may be a float, is the parameter's.
fn is_same(a: &Value, b: &Value) -> bool {
    a == b || a.as_f64().is_some_and(|number| Some(number) == b.as_f64())
}

/// As long as nobody has let go of the widget in a browser, the throttled value is the one that Rust sets.
fn settle(model: &Model, params: &Params, value: &Value) {
    if params.parameter(THROTTLED).is_ok()
        && model.explicit(THROTTLED).is_none()
        && let Ok(stored) = params.try_store(&[(THROTTLED, value.clone())])
    {
        stored.notify();
    }
}

/// The parameter that changes when the handle is let go or the field left.
const THROTTLED: &str = "value_throttled";

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
        Self::converting(class, model, parameters, Vec::new(), set)
    }

    /// [`Widget::new`] with parameters of which the property has another form.
    pub(crate) fn converting(
        class: &'static str,
        model: Model,
        parameters: Vec<Bound>,
        conversions: Vec<(&'static str, Arc<dyn Convert>)>,
        set: impl Fn(&Params, &Event) -> Result<(), String> + Send + Sync + 'static,
    ) -> Self {
        let conversions: Arc<[_]> = conversions.into();
        let bound = parameters
            .iter()
            .map(|Bound(parameter, property)| (parameter.name(), *property));
        let bound: Arc<[_]> = bound.filter(|(_, property)| !property.is_empty()).collect();
        let params = Params::new(
            class,
            parameters.into_iter().map(|Bound(parameter, _)| parameter),
        );
        let (shown, properties, checked) = (model.downgrade(), bound.clone(), params.downgrade());
        let converted = conversions.clone();
        params.on_set(move |event| {
            let (Some(model), Some(params)) = (shown.upgrade(), checked.upgrade()) else {
                return Ok(());
            };
            set(&params, event)?;
            let Some((name, property)) = properties.iter().find(|(name, _)| *name == event.name)
            else {
                return Ok(());
            };
            let convert = conversion(&converted, name);
            let value = match convert {
                Some(convert) => convert.property(&event.new)?,
                None => event.new.clone(),
            };
            let before = model.explicit(property);
            model
                .set_value(property, value)
                .map_err(|error| error.to_string())?;
            let before = before.and_then(|before| match convert {
                Some(convert) => convert.parameter(&before),
                None => Some(before),
            });
            // What a browser has sent is the property already.
            if *name == "value" && !before.is_some_and(|before| is_same(&before, &event.new)) {
                settle(&model, &params, &event.new);
            }
            Ok(())
        });
        // As wide as sliders are, whatever is written in it.
        if model.class().is_a("InputWidget") {
            model.with("width", WIDTH);
        }
        for (name, property) in bound.iter().copied() {
            let convert = conversion(&conversions, name).cloned();
            if !params.is_read_only(name) {
                let value = params.get(name);
                model.with(
                    property,
                    match &convert {
                        Some(convert) => match convert.property(&value) {
                            Ok(value) => value,
                            Err(error) => panic!("{class}.{name}: {error}"),
                        },
                        None => value,
                    },
                );
            }
            match convert {
                Some(convert) => of_model::follow_as(&model, &params, name, property, move |of| {
                    convert.parameter(of)
                }),
                None => of_model::follow(&model, &params, name, property),
            }
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
        self.set_value(name, value.into());
    }

    /// [`Widget::set`] that is compiled once, here.
    #[track_caller]
    fn set_value(&self, name: &str, value: Value) {
        self.param().set(name, value);
    }

    /// Calls `handler` with the value of a parameter when that changes.
    pub(crate) fn on<T: FromValue, M, R: Reply<M>>(
        &self,
        name: &str,
        mut handler: impl FnMut(T) -> R + Send + 'static,
    ) -> Watcher {
        let told = move |event: &Event| {
            let value = T::from_value(&event.new).map_err(|wrong| wrong.to_string())?;
            handler(value).reply()
        };
        self.param().watch_each(name, R::IS_ASYNC, Box::new(told))
    }

    /// `Toggle(value=true)`
    pub(crate) fn describe(&self) -> String {
        match self.unowned().try_get("value") {
            Ok(value) => format!("{}(value={value:?})", self.class),
            Err(_) => format!("{}()", self.class),
        }
    }
}

/// Makes a newtype of [`Widget`] a widget in public: handles, parameters, display, the setters that all have, and those of Bokeh's
/// that are listed. Each of these macros has one rule, which is what the kernel's index for completion can read.
macro_rules! widget {
    ($name:ident: $($properties:ident)*) => {
        $crate::ui::widgets::widget::widget_of!([] $name);
        $($crate::ui::widgets::widget::setters_of!([] $name; $properties);)*
    };
}
pub(crate) use widget;

macro_rules! setters_of {
    ([$($generics:tt)*] $type:ty; $properties:ident) => {
        impl<$($generics)*> $crate::models::properties::$properties for $type {}
    };
}
pub(crate) use setters_of;

/// [`widget!`] of a type that may have a type of values of its own.
macro_rules! widget_of {
    ([$($generics:tt)*] $type:ty) => {
        impl<$($generics)*> $type {
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

        impl<$($generics)*> $crate::models::ModelLike for $type {
            fn as_model(&self) -> &$crate::document::Model {
                &self.0.model
            }

            fn __parameters(&self) -> Vec<(&'static str, &'static str)> {
                self.0.bound()
            }
        }
        impl<$($generics)*> $crate::models::LayoutDOMProperties for $type {}
        impl<$($generics)*> $crate::models::UIElementProperties for $type {}
        impl<$($generics)*> $crate::models::StyledElementProperties for $type {}
        impl<$($generics)*> $crate::models::ModelProperties for $type {}
        $crate::show::viewable::viewable_of!(
            [$($generics)*] $type,
            |widget| widget.0.model.clone(),
            widget.0.describe()
        );

        impl<$($generics)*> std::fmt::Debug for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0.describe())
            }
        }
    };
}
pub(crate) use widget_of;

/// Gives a widget the setter, the getter and the handler of its parameter `value`, which is of one Rust type.
macro_rules! value {
    ($name:ident: $set:ty => $get:ty, $doc:literal) => {
        impl $name {
            #[doc = $doc]
            #[track_caller]
            pub fn value(&self, value: impl Into<$set>) -> Self {
                self.0.set("value", value.into());
                self.clone()
            }
        }
        $crate::ui::widgets::widget::get_value!($name: $get, $doc);
    };
}
pub(crate) use value;

/// The same without the setter.
macro_rules! get_value {
    ($name:ident: $get:ty, $doc:literal) => {
        impl $name {
            #[doc = $doc]
            pub fn get_value(&self) -> $get {
                self.0.param().get_as("value")
            }

            /// Calls `handler` with the value whenever that changes, here or in a browser. The handler gives nothing, a
            /// `Result` or a future; it is never called twice at the same time, and it ends when its cell is run again.
            pub fn on_value<M, R: $crate::threads::callback::Reply<M>>(
                &self,
                handler: impl FnMut($get) -> R + Send + 'static,
            ) -> $crate::param::Watcher {
                self.0.on("value", handler)
            }
        }
    };
}
pub(crate) use get_value;

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
    fn the_throttled_value_is_what_rust_sets_until_the_handle_is_let_go() {
        use crate::ui::widgets::{DateSlider, DiscreteSlider, IntInput, IntRangeSlider};
        let sizes = DiscreteSlider::new("Size", [1, 10, 100]);
        assert_eq!(sizes.get_value_throttled(), 1);
        assert_eq!(sizes.value(10).get_value_throttled(), 10);
        assert_eq!(IntInput::new("n").value(4).get_value_throttled(), 4);
        let rows = IntRangeSlider::new("Rows").value((2, 5));
        assert_eq!(rows.get_value_throttled(), (2, 5));

        let slider = IntSlider::new("n").value(3);
        let (sender, seen) = mpsc::channel();
        slider.param().watch("value_throttled", move |event| {
            sender.send(event.new.clone()).unwrap()
        });
        slider.value(4);
        slider.root().set_from("value", 6.0.into(), 1).unwrap(); // dragged
        assert_eq!((slider.get_value(), slider.get_value_throttled()), (6, 4));
        slider
            .root()
            .set_from("value_throttled", 7.0.into(), 1)
            .unwrap();
        slider.value(1);
        assert_eq!((slider.get_value(), slider.get_value_throttled()), (1, 7));
        assert_eq!(seen.try_iter().collect::<Vec<_>>(), [4.into(), 7.into()]);

        let days = DateSlider::new("Day", "2024-01-01"..="2024-12-31").value("2024-02-29");
        let noon = 1_709_208_000_000.0; // of that day
        let later = noon + 86_400_000.0;
        days.root().set_from("value", later.into(), 1).unwrap();
        let dates = [days.get_value(), days.get_value_throttled()].map(|date| date.to_string());
        assert_eq!(dates, ["2024-03-01", "2024-02-29"]);
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
