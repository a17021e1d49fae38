//! [`Button`], and how all buttons look and click.

use super::widget::{Bound, Widget, common, widget};
use crate::document::Model;
use crate::document::value::Value;
use crate::param::{Event, Kind, Parameter, Params, Watcher};
use crate::threads::callback::Callback;

/// Gives widgets that are buttons the setter of how they look.
macro_rules! button_type {
    ([$($generics:tt)*] $type:ty) => {
        impl<$($generics)*> $type {
            /// A [`ButtonType`](crate::models::enums::ButtonType), or its name: `"default"`, `"primary"`, `"success"`, `"warning"`,
            /// `"danger"` or `"light"`.
            ///
            /// # Panics
            /// When it is none of these.
            #[track_caller]
            pub fn button_type(&self, kind: impl $crate::models::OneOf<$crate::models::enums::ButtonType>) -> Self {
                $crate::models::ModelLike::with(self, "button_type", kind)
            }
        }
    };
}
pub(super) use button_type;

/// Gives widgets that are clicked the handler and the count of clicks.
macro_rules! clicks {
    ($name:ident) => {
        impl $name {
            /// Calls `handler` for each click, in any view: a closure `move || ..`, `async move || ..` or `move || async { .. }`,
            /// which gives nothing or a `Result`. It is never called twice at the same time; while one that is async waits, other
            /// handlers run. It ends when its cell is run again.
            pub fn on_click<M>(
                &self,
                handler: impl $crate::threads::callback::Callback<M>,
            ) -> $crate::param::Watcher {
                $crate::ui::widgets::button::on_click(&self.0, handler)
            }

            /// Clicks it, as if a reader had.
            pub fn click(&self) {
                $crate::ui::widgets::button::clicked(&self.0.param());
            }

            /// How often it was clicked.
            pub fn clicks(&self) -> i64 {
                self.0.param().get_as("clicks")
            }
        }
    };
}
pub(super) use clicks;

/// A button. Parameters: `clicks` (how often it was clicked, in all views), `name`, `disabled`, `visible`. See
/// [Panel's](https://panel.holoviz.org/reference/widgets/Button.html).
///
/// ```
/// use cellbeat::prelude::*;
///
/// let button = Button::new("Go").button_type("primary");
/// button.on_click(async move || {
///     delay(ms(10)).await;
///     println!("gone");
/// });
/// button.click();
/// assert_eq!(button.clicks(), 1);
/// ```
#[derive(Clone, PartialEq)]
pub struct Button(Widget);
widget!(Button:);
button_type!([] Button);
clicks!(Button);

impl Button {
    /// A button with `name` on it.
    pub fn new(name: impl Into<String>) -> Self {
        Self::named(name.into())
    }

    /// [`Button::new`] that is compiled once, here: what is generic is compiled with each cell.
    fn named(name: String) -> Self {
        let model = Model::known("Button");
        let parameters = common(name, "label");
        Self(clickable("Button", model, parameters, |_, _| Ok(())))
    }
}

/// [`Widget::new`] of a button, whose clicks are counted.
pub(super) fn clickable(
    class: &'static str,
    model: Model,
    mut parameters: Vec<Bound>,
    set: impl Fn(&Params, &Event) -> Result<(), String> + Send + Sync + 'static,
) -> Widget {
    // No property of the model: the browser sends clicks as events.
    parameters.push(Bound(Parameter::new("clicks", Kind::Int, 0), ""));
    let widget = Widget::new(class, model, parameters, set);
    let params = widget.unowned();
    widget
        .model
        .event_hook("button_click", move |_| clicked(&params));
    widget
}

pub(super) fn on_click<C: Callback<M>, M>(widget: &Widget, mut handler: C) -> Watcher {
    let told = Box::new(move |_: &Event| handler.call());
    widget.param().watch_each("clicks", C::IS_ASYNC, told)
}

pub(super) fn clicked(params: &Params) {
    let one_more = |clicks: Value| clicks.as_i64().unwrap_or_default().wrapping_add(1).into();
    params.store_changed("clicks", &one_more).notify();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::ModelEvent;
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
    fn a_click_runs_an_async_closure_to_its_end() {
        use crate::testing::GENEROUS;
        let (sender, seen) = mpsc::channel();
        let button = Button::new("Go");
        let mut number = 0;
        button.on_click(async move || {
            number += 1;
            std::future::ready(()).await;
            sender.send(number).map_err(|_| "nobody listens")
        });
        button.click();
        button.click();
        assert_eq!(
            [(); 2].map(|()| seen.recv_timeout(GENEROUS)),
            [Ok(1), Ok(2)]
        );
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
        button
            .as_model()
            .on_event("button_click", |_| panic!())
            .unwrap();
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
