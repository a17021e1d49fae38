//! [`MenuButton`].

use super::button::button_type;
use super::choices::{Choice, ChoiceValue};
use super::widget::{Bound, Widget, common, widget_of};
use crate::document::Model;
use crate::document::value::Value;
use crate::models::ModelLike;
use crate::param::{Event, Kind, Parameter, Watcher};
use crate::threads::callback::Reply;
use std::sync::Arc;

/// A button that opens a menu. Parameters: `clicked` (the label of the item that was clicked last, read-only), `name`, `disabled`,
/// `visible`. See [Panel's](https://panel.holoviz.org/reference/widgets/MenuButton.html).
///
/// ```
/// use cellbeat::widgets::MenuButton;
///
/// let menu = MenuButton::new("Zoom", [("50 %", 0.5), ("100 %", 1.0)]).button_type("primary");
/// menu.on_click(|zoom| println!("{zoom}"));
/// assert_eq!(menu.clicked(), None);
/// ```
#[derive(Clone)]
pub struct MenuButton<T = String>(Widget, Arc<[(String, T)]>);
widget_of!([T: ChoiceValue] MenuButton<T>);
button_type!([T: ChoiceValue] MenuButton<T>);

impl<T> PartialEq for MenuButton<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<T: ChoiceValue> MenuButton<T> {
    /// A button with `name` on it and a menu of `items`, each a value with a label, or text or a number that is its own label.
    pub fn new<C: Choice<Value = T>>(
        name: impl Into<String>,
        items: impl IntoIterator<Item = C>,
    ) -> Self {
        let items: Arc<[_]> = items.into_iter().map(Choice::choice).collect();
        let labels = items.iter().map(|(label, _)| label.clone()).collect();
        Self(menu(name.into(), labels), items)
    }

    /// Calls `handler` with the value of the item for each click on one, in any view. The handler gives nothing, a `Result` or a
    /// future; it is never called twice at the same time, and it ends when its cell is run again.
    pub fn on_click<M, R: Reply<M>>(
        &self,
        mut handler: impl FnMut(T) -> R + Send + 'static,
    ) -> Watcher {
        let items = self.1.clone();
        let told = move |event: &Event| match item(&items, &event.new) {
            Some(value) => handler(value).reply(),
            None => Ok(()),
        };
        let params = self.0.param();
        params.watch_each_set("clicked", R::IS_ASYNC, Box::new(told))
    }

    /// The value of the item that was clicked last.
    pub fn clicked(&self) -> Option<T> {
        item(&self.1, &self.0.param().get("clicked"))
    }
}

fn item<T: Clone>(items: &[(String, T)], label: &Value) -> Option<T> {
    let label = label.as_str()?;
    let found = items.iter().find(|(text, _)| text == label)?;
    Some(found.1.clone())
}

fn menu(name: String, labels: Vec<String>) -> Widget {
    let mut parameters = common(name, "label");
    let clicked = Parameter::new("clicked", Kind::Str, Value::Null);
    parameters.push(Bound(clicked.nullable().read_only(), ""));
    let model = Model::known("Dropdown").with("menu", labels);
    let widget = Widget::new("MenuButton", model, parameters, |_, _| Ok(()));
    let params = widget.unowned();
    widget.model.event_hook("menu_item_click", move |event| {
        if let Some(item) = event.values.get("item") {
            let stored = params.try_store(&[("clicked", item.clone())]);
            if let Ok(stored) = stored {
                stored.notify();
            }
        }
    });
    widget
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::ModelEvent;
    use crate::show::viewable::Viewable;
    use std::sync::mpsc;

    #[test]
    fn a_click_on_an_item_gives_its_value_each_time() {
        let menu = MenuButton::new("Zoom", [("half", 0.5), ("whole", 1.0)]);
        assert_eq!(menu.root().get("menu"), Ok(["half", "whole"].into()));
        assert_eq!(
            (menu.clicked(), menu.root().get("label")),
            (None, Ok("Zoom".into()))
        );
        let (sender, seen) = mpsc::channel();
        menu.on_click(move |zoom| sender.send(zoom));
        let click = |item: Value| {
            menu.root().dispatch(&ModelEvent {
                name: "menu_item_click".into(),
                values: Value::Map(vec![("item".into(), item)]),
            });
        };
        click("whole".into());
        click("whole".into());
        click("gone".into());
        click(3.into());
        click("half".into());
        assert_eq!(seen.try_iter().collect::<Vec<_>>(), [1.0, 1.0, 0.5]);
        assert_eq!(menu.clicked(), Some(0.5));
    }

    #[test]
    fn items_of_text_are_their_own_values() {
        let menu = MenuButton::new("File", ["Open", "Save"]);
        let clicked: Option<String> = menu.clicked();
        assert_eq!(clicked, None);
    }
}
