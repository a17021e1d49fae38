//! [`Button`].

use super::widget::{Widget, common, widget};
use crate::document::Model;
use crate::param::{Kind, Parameter, Params, Watcher};
use crate::ui::widgets::widget::Bound;

/// A button. Parameters: `clicks` (how often it was clicked, in all views), `name`, `disabled`, `visible`.
#[derive(Clone, PartialEq)]
pub struct Button(Widget);
widget!(Button);

impl Button {
    /// A button with `name` on it.
    pub fn new(name: impl Into<String>) -> Self {
        let mut parameters = common(name.into(), "label");
        // No property of the model: the browser tells of clicks by events.
        parameters.push(Bound(Parameter::new("clicks", Kind::Int, 0), ""));
        let button = Self(Widget::new(
            "Button",
            Model::known("Button"),
            parameters,
            |_, _| Ok(()),
        ));
        let params = button.0.unowned();
        button
            .0
            .model
            .event_hook("button_click", move |_| clicked(&params));
        button
    }

    /// Calls `handler` for each click, in any view. It is never called twice at the same time.
    pub fn on_click(&self, mut handler: impl FnMut() + Send + 'static) -> Watcher {
        self.0.param().watch("clicks", move |_| handler())
    }

    /// Clicks it, as if a reader had.
    pub fn click(&self) {
        clicked(&self.0.param());
    }

    /// How often it was clicked.
    pub fn clicks(&self) -> i64 {
        self.0.param().get_as("clicks")
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

fn clicked(params: &Params) {
    let clicks: i64 = params.get_as("clicks");
    params
        .store(&[("clicks", clicks.wrapping_add(1).into())])
        .notify();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::ModelEvent;
    use crate::document::value::Value;
    use crate::param::Parameterized;
    use crate::show::viewable::Viewable;
    use std::sync::mpsc;

    #[test]
    fn clicks_are_counted_and_handled() {
        let button = Button::new("Go");
        let (sender, seen) = mpsc::channel();
        button.on_click(move || sender.send(()).unwrap());
        let click = ModelEvent {
            name: "button_click".into(),
            values: Value::Null,
        };
        button.root().dispatch(&click);
        button.click();
        assert_eq!((button.clicks(), seen.try_iter().count()), (2, 2));
        assert_eq!(
            button.root().get("subscribed_events"),
            Ok(Value::Set(vec!["button_click".into()]))
        );
        assert_eq!(button.param().get_as::<i64>("clicks"), 2);
    }
}
