//! Items one after the other: [`Column`], [`Row`], [`FlexBox`], [`WidgetBox`].

use super::items_of;
use crate::document::Model;
use crate::models::ModelLike;
use crate::ui::composite::composite;

macro_rules! boxes {
    ($(#[$doc:meta])* $name:ident, $model:literal, $css:literal) => {
        $(#[$doc])*
        #[derive(Clone)]
        pub struct $name {
            root: Model,
        }

        impl $name {
            /// A layout of these items, see [`items!`](crate::items).
            pub fn new(items: impl IntoIterator<Item = Model>) -> Self {
                let layout = Self {
                    root: Model::known($model),
                };
                if !$css.is_empty() {
                    layout.root.with("stylesheets", vec![$css]);
                }
                layout.root.with("children", items.into_iter().collect::<Vec<_>>());
                layout
            }

            /// The models of the items.
            pub fn items(&self) -> Vec<Model> {
                super::models(self.root.explicit("children"))
            }

            fn edit(&self, change: &mut dyn FnMut(&mut Vec<Model>)) {
                super::edit(&self.root, "children", change);
            }
        }
        items_of!($name);
        composite!($name, [], [FlexBoxProperties], |layout| super::names(&layout.items()));
    };
}

boxes!(
    /// Items below each other. A handle: clones are the same layout.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let run = Toggle::new("Run");
    /// let column = Column::new(items![figure(), run]);
    /// column.append(&Button::new("Reset"));
    /// column.insert(0, &pane::markdown("# Ponds"));
    /// assert_eq!(format!("{column:?}"), "Column(Markdown, Figure, Toggle, Button)");
    /// assert!(column.remove(&run));
    /// assert_eq!(column.items().len(), 3);
    /// column.clear();
    /// assert!(column.is_empty());
    /// ```
    Column, "Column", ""
);
boxes!(
    /// Items beside each other. A handle: clones are the same layout.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let row = Row::new(items![Button::new("a"), Button::new("b")]);
    /// row.replace(0, &Toggle::new("c"))?;
    /// assert_eq!(format!("{row:?}"), "Row(Toggle, Button)");
    /// # Ok::<(), cellbeat::layout::NoItem>(())
    /// ```
    Row, "Row", ""
);
boxes!(
    /// Items beside each other, which go on in a next line where they do not fit. A handle: clones are the same layout.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let buttons = ["a", "b", "c"].map(|name| Button::new(name).root());
    /// let flex = FlexBox::new(buttons).spacing(10).styles([("justify-content", "center")]);
    /// assert_eq!(flex.len(), 3);
    /// ```
    FlexBox, "Row", ":host { flex-wrap: wrap; width: 100%; }"
);
boxes!(
    /// Items below each other in a frame. A handle: clones are the same layout.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let form = WidgetBox::new(items![TextInput::new("Name"), Button::new("Send")]);
    /// assert_eq!(format!("{form:?}"), "WidgetBox(TextInput, Button)");
    /// ```
    WidgetBox,
    "Column",
    ":host { padding: 5px 10px; border: 1px solid rgba(128, 128, 128, 0.4); border-radius: 4px; }"
);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::show::viewable::Viewable;
    use crate::ui::layout::NoItem;
    use crate::ui::widgets::{Button, Toggle};

    #[test]
    fn items_come_go_and_are_replaced() {
        let (a, b) = (Button::new("a"), Toggle::new("b"));
        let row = Row::new(items![a, b]);
        assert_eq!(format!("{row:?}"), "Row(Button, Toggle)");
        assert!(row.remove(&a) && !row.remove(&a));
        row.insert(9, &a);
        assert_eq!(row.items(), [b.root(), a.root()]);
        row.replace(0, &Column::new(items![])).unwrap();
        assert_eq!(row.replace(2, &a), Err(NoItem { index: 2, len: 2 }));
        assert_eq!(format!("{row:?}"), "Row(Column, Button)");
    }

    #[test]
    #[should_panic(expected = "a layout cannot be an item of itself")]
    fn a_layout_within_itself_is_refused() {
        let inner = Column::new(items![]);
        let tabs = crate::ui::layout::Tabs::new([("Inner", &inner)]);
        inner.append(&tabs);
    }

    #[test]
    fn each_is_the_model_that_lays_it_out() {
        let class = |root: Model| root.class().name;
        assert_eq!(class(FlexBox::new(items![]).root()), "Row");
        assert_eq!(class(WidgetBox::new(items![]).root()), "Column");
        let css = FlexBox::new(items![]).root().get("stylesheets").unwrap();
        assert!(format!("{css:?}").contains("flex-wrap: wrap"), "{css:?}");
        assert_eq!(Column::new(items![]).root().explicit("stylesheets"), None);
    }
}
