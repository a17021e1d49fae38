//! What the widgets with options have in common: labels for the reader, values for Rust.

use super::widget::{Bound, Convert, Widget, common};
use crate::base::sync::lock;
use crate::document::Model;
use crate::document::value::Value;
use crate::models::ModelLike;
use crate::param::{Kind, Parameter};
use std::any::Any;
use std::sync::{Arc, Mutex};

/// An option of a widget: a value with a label, `("fast", Mode::Fast)`, or text, a number, a boolean, which is its own label.
///
/// ```
/// use cellbeat::prelude::*;
/// use cellbeat::widgets::Choice;
///
/// #[derive(Clone, PartialEq)]
/// struct City {
///     name: &'static str,
///     people: f64,
/// }
/// impl Choice for City {
///     type Value = City;
///     fn choice(self) -> (String, City) {
///         (self.name.to_owned(), self)
///     }
/// }
/// let city = Select::new("City", [City { name: "Bern", people: 0.1 }, City { name: "Rome", people: 2.8 }]);
/// assert_eq!(city.get_value().people, 0.1);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be an option of a widget",
    label = "not an option",
    note = "an option is text, a number or a boolean, or a pair of a label and any value: `(\"fast\", Mode::Fast)`"
)]
pub trait Choice {
    /// What the widget's `value` is in Rust.
    type Value;

    /// The label, and the value.
    fn choice(self) -> (String, Self::Value);
}

/// What options may stand for.
///
/// ```
/// use cellbeat::prelude::*;
/// use cellbeat::widgets::ChoiceValue;
///
/// fn first_of<T: ChoiceValue>(options: Vec<(&str, T)>) -> T {
///     Select::new("One of", options).get_value()
/// }
/// assert_eq!(first_of(vec![("small", 10), ("large", 100)]), 10);
/// ```
#[diagnostic::on_unimplemented(
    message = "the values of options are compared and kept: `{Self}` is not `Clone + PartialEq + Send + Sync + 'static`",
    note = "write `#[derive(Clone, PartialEq)]` above it"
)]
pub trait ChoiceValue: Clone + PartialEq + Send + Sync + 'static {}

impl<T: Clone + PartialEq + Send + Sync + 'static> ChoiceValue for T {}

impl<L: Into<String>, T> Choice for (L, T) {
    type Value = T;

    fn choice(self) -> (String, T) {
        (self.0.into(), self.1)
    }
}

macro_rules! own_label {
    ($($from:ty => $value:ty;)*) => {$(
        impl Choice for $from {
            type Value = $value;

            fn choice(self) -> (String, $value) {
                (self.to_string(), self.into())
            }
        }
    )*};
}
own_label! {
    &str => String;
    &String => String;
    String => String;
    bool => bool;
    char => char;
    f32 => f32;
    f64 => f64;
    i8 => i8;
    i16 => i16;
    i32 => i32;
    i64 => i64;
    isize => isize;
    u8 => u8;
    u16 => u16;
    u32 => u32;
    u64 => u64;
    usize => usize;
}

/// A label, and the value of the parameter when its option is chosen.
struct Label {
    text: String,
    parameter: Value,
}

/// Text, numbers and booleans are values of parameters; of anything else the parameter has the label.
fn parameter(value: &dyn Any, label: &str) -> Value {
    macro_rules! known {
        ($($type:ty)*) => {$(
            if let Some(value) = value.downcast_ref::<$type>() {
                return value.clone().into();
            }
        )*};
    }
    known!(String &'static str bool f32 f64 i8 i16 i32 i64 isize u8 u16 u32 u64 usize);
    label.into()
}

/// How a model of Bokeh has options.
pub(super) struct Form {
    /// The property with the labels.
    pub(super) labels: &'static str,
    /// The property with what is chosen: labels, or indices.
    pub(super) chosen: &'static str,
    pub(super) by_index: bool,
    /// Whether any number may be chosen, or always one.
    pub(super) several: bool,
    /// The property that shows the widget's name; empty for none.
    pub(super) title: &'static str,
}

/// The labels of now.
struct Labels {
    form: &'static Form,
    now: Mutex<Arc<[Label]>>,
}

impl Labels {
    fn get(&self) -> Arc<[Label]> {
        lock(&self.now).clone()
    }

    fn item_to_property(&self, value: &Value) -> Result<Value, String> {
        let labels = self.get();
        match position(&labels, value) {
            Some(index) if self.form.by_index => Ok(index.into()),
            Some(index) => Ok(labels[index].text.clone().into()),
            // There is nothing to choose yet.
            None if labels.is_empty() && self.form.by_index => Ok(Value::Null),
            None if labels.is_empty() => Ok("".into()),
            None => Err(format!(
                "{value:?} is not one of the options {}",
                texts(&labels).join(", ")
            )),
        }
    }

    fn item_to_parameter(&self, property: &Value) -> Option<Value> {
        let labels = self.get();
        let label = if self.form.by_index {
            labels.get(usize::try_from(property.as_i64()?).ok()?)
        } else {
            let text = property.as_str()?;
            labels.iter().find(|label| label.text == text)
        };
        Some(label?.parameter.clone())
    }
}

impl Convert for Labels {
    fn property(&self, value: &Value) -> Result<Value, String> {
        match value {
            Value::List(items) if self.form.several => {
                let items = items.iter().map(|value| self.item_to_property(value));
                Ok(Value::List(items.collect::<Result<_, _>>()?))
            }
            value => self.item_to_property(value),
        }
    }

    fn parameter(&self, property: &Value) -> Option<Value> {
        match property {
            Value::List(items) if self.form.several => {
                let items = items.iter().map(|item| self.item_to_parameter(item));
                Some(Value::List(items.collect::<Option<_>>()?))
            }
            property => self.item_to_parameter(property),
        }
    }
}

fn texts(labels: &[Label]) -> Vec<String> {
    labels.iter().map(|label| label.text.clone()).collect()
}

/// Where the option is that a parameter names, by its value or by its label.
fn position(labels: &[Label], value: &Value) -> Option<usize> {
    let by_value = labels.iter().position(|label| label.parameter == *value);
    by_value.or_else(|| {
        let text = value.as_str()?;
        labels.iter().position(|label| label.text == text)
    })
}

/// A widget's options.
pub(super) struct Choices<T> {
    labels: Arc<Labels>,
    now: Mutex<Arc<Options<T>>>,
}

struct Options<T> {
    labels: Arc<[Label]>,
    /// In the order of the labels.
    values: Vec<T>,
}

impl<T: ChoiceValue> Options<T> {
    #[track_caller]
    fn of<C: Choice<Value = T>>(class: &str, options: impl IntoIterator<Item = C>) -> Options<T> {
        let mut labels: Vec<Label> = Vec::new();
        let mut values = Vec::new();
        for option in options {
            let (text, value) = option.choice();
            let parameter = parameter(&value, &text);
            labels.push(Label { text, parameter });
            values.push(value);
        }
        all_different(class, &labels);
        Options {
            labels: labels.into(),
            values,
        }
    }

    fn value(&self, chosen: &Value) -> Option<T> {
        let index = position(&self.labels, chosen)?;
        Some(self.values[index].clone())
    }
}

/// A browser distinguishes options by their labels.
#[track_caller]
fn all_different(class: &str, labels: &[Label]) {
    let mut texts = texts(labels);
    texts.sort_unstable();
    if let Some(pair) = texts.windows(2).find(|pair| pair[0] == pair[1]) {
        panic!(
            "two options of a {class} have the label {:?}: give each its own",
            pair[0]
        );
    }
}

impl<T: ChoiceValue> Choices<T> {
    /// The options, and the widget that shows them: the first is chosen, or none where several may be.
    #[track_caller]
    pub(super) fn new<C: Choice<Value = T>>(
        class: &'static str,
        model: &'static str,
        form: &'static Form,
        name: String,
        options: impl IntoIterator<Item = C>,
    ) -> (Widget, Arc<Choices<T>>) {
        let options = Options::of(class, options);
        let labels = Arc::new(Labels {
            form,
            now: Mutex::new(options.labels.clone()),
        });
        let widget = widget(class, Model::known(model), name, &labels);
        let now = Mutex::new(Arc::new(options));
        (widget, Arc::new(Choices { labels, now }))
    }

    fn get(&self) -> Arc<Options<T>> {
        lock(&self.now).clone()
    }

    /// The value that a parameter names; the first option where it names none, as while other options take their place.
    #[track_caller]
    pub(super) fn one(&self, chosen: &Value) -> T {
        let options = self.get();
        let first = || options.values.first().cloned();
        match options.value(chosen).or_else(first) {
            Some(value) => value,
            None => panic!("there is nothing to choose from yet: give it `.options(..)` first"),
        }
    }

    pub(super) fn several(&self, chosen: &Value) -> Vec<T> {
        let options = self.get();
        let chosen = chosen.as_list().unwrap_or_default().iter();
        chosen.filter_map(|value| options.value(value)).collect()
    }

    /// What a parameter is for the value.
    #[track_caller]
    pub(super) fn parameter(&self, value: &T) -> Value {
        let options = self.get();
        match options.values.iter().position(|other| other == value) {
            Some(index) => options.labels[index].parameter.clone(),
            None => panic!(
                "the value is not one of the options {}",
                texts(&options.labels).join(", ")
            ),
        }
    }

    /// Other options take the place of these; what is chosen stays so where it is among them.
    #[track_caller]
    pub(super) fn replace<C: Choice<Value = T>>(
        &self,
        widget: &Widget,
        options: impl IntoIterator<Item = C>,
    ) {
        let options = Options::of(widget.class, options);
        let labels = options.labels.clone();
        *lock(&self.now) = Arc::new(options);
        relabel(widget, &self.labels, labels);
    }
}

fn widget(class: &'static str, model: Model, name: String, labels: &Arc<Labels>) -> Widget {
    let (form, now) = (labels.form, labels.get());
    let (kind, chosen) = match form.several {
        true => (Kind::List, Value::List(Vec::new())),
        false => (
            Kind::Any,
            now.first().map(|first| first.parameter.clone()).into(),
        ),
    };
    let texts = texts(&now);
    model.with(form.labels, texts.clone());
    let mut parameters = vec![
        Bound(Parameter::new("value", kind, chosen.clone()), form.chosen),
        Bound(Parameter::new("options", Kind::List, texts).read_only(), ""),
    ];
    parameters.extend(common(name, form.title));
    let mut conversions: Vec<(_, Arc<dyn Convert>)> = vec![("value", labels.clone())];
    if model.class().property("value_throttled").is_some() {
        let value = Parameter::new("value_throttled", Kind::Any, chosen).read_only();
        parameters.push(Bound(value, "value_throttled"));
        conversions.push(("value_throttled", labels.clone()));
    }
    Widget::converting(class, model, parameters, conversions, |_, _| Ok(()))
}

#[track_caller]
fn relabel(widget: &Widget, labels: &Labels, new: Arc<[Label]>) {
    let (form, texts, params) = (labels.form, texts(&new), widget.param());
    *lock(&labels.now) = new.clone();
    widget.model.with(form.labels, texts.clone());
    params.store(&[("options", texts.into())]).notify();
    let there = |value: &Value| position(&new, value).is_some();
    let value = match params.get("value") {
        Value::List(chosen) if form.several => {
            Value::List(chosen.into_iter().filter(there).collect())
        }
        chosen if there(&chosen) => chosen,
        _ => new.first().map(|first| first.parameter.clone()).into(),
    };
    params.set("value", value.clone());
    // The same choice may have another index now.
    if let Ok(property) = labels.property(&value) {
        widget.model.with(form.chosen, property);
    }
}
