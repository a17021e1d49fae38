//! [`Button`].

use super::widget::{Widget, common, widget};
use crate::document::Model;
use crate::param::{Kind, Parameter, Params, Watcher};
use crate::threads::callback::Outcome;
use crate::ui::widgets::widget::Bound;

/// A button. Parameters: `clicks` (how often it was clicked, in all views), `name`, `disabled`, `visible`.
#[derive(Clone, PartialEq)]
pub struct Button(Widget);
widget!(Button);

impl Button {
    /// A button with `name` on it.
    pub fn new(name: impl Into<String>) -> Self {
        let mut parameters = common(name.into(), "label");
        // No property of the model: the browser sends clicks as events.
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
    pub fn on_click<R: Outcome>(&self, mut handler: impl FnMut() -> R + Send + 'static) -> Watcher {
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

    #[test]
    fn a_handler_may_give_what_its_last_call_gives_and_an_error_is_told() {
        use crate::models::ModelLike;
        use crate::testing::Fixture;
        use crate::ui::widgets::{FloatSlider, Toggle};
        let fixture = Fixture::manual();
        let _entered = fixture.scope(7, "cell").enter();
        let (button, slider) = (Button::new("Go"), FloatSlider::new("x").end(10.0));
        let toggle = Toggle::new("on");
        let (moved, mut seen) = (slider.clone(), std::collections::HashSet::new());
        button.on_click(move || moved.value(3.0));
        button.on_click(move || seen.insert(1));
        let on = toggle.clone();
        slider.param().watch("value", move |event| {
            on.value(event.new.as_f64() > Some(2.0))
        });
        toggle.param().watch_set("value", |_| "x".parse::<f64>());
        toggle.param().watch_all(&["value"], |_| Some(1));
        slider.as_model().on_change("value", |_| true).unwrap();
        slider.as_model().on_event("tap", |_| panic!());
        button.click();
        assert!(toggle.param().get_as::<bool>("value"));
        let displays = fixture.outputs.displays();
        assert_eq!(displays.len(), 1);
        assert_eq!(
            displays[0].plain_text(),
            "watcher of Toggle.value failed: invalid float literal"
        );
    }
}
