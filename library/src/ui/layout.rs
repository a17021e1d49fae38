//! Layouts: objects below or beside each other, which can be added and removed while they are shown.
//!
//! ```
//! use cellbeat::prelude::*;
//!
//! let p = figure();
//! let toggle = Toggle::new("Run");
//! let column = Column::new(items![toggle, p]);
//! column.append(&Row::new(items![Button::new("a"), Button::new("b")]));
//! assert_eq!(column.len(), 3);
//! ```

use crate::document::Model;
use crate::document::value::Value;
use crate::models::ModelLike;
use crate::show::viewable::{Viewable, viewable};

/// The items of a layout: `items![toggle, figure, row]`.
#[macro_export]
macro_rules! items {
    ($($item:expr),* $(,)?) => {
        [$($crate::viewable::Viewable::root(&$item)),*]
    };
}

/// There is no item at this place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoItem {
    /// The place asked for, from 0.
    pub index: usize,
    /// Number of items.
    pub len: usize,
}

impl std::fmt::Display for NoItem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "there is no item {} in a layout of {} (the first is 0)",
            self.index, self.len
        )
    }
}

impl std::error::Error for NoItem {}

macro_rules! layout {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq)]
        pub struct $name(Model);

        impl $name {
            /// A layout of these items, see [`items!`](crate::items).
            pub fn new(items: impl IntoIterator<Item = Model>) -> Self {
                let layout = Self(Model::known(stringify!($name)));
                layout.set_items(items.into_iter().collect());
                layout
            }

            /// Adds an item at the end.
            pub fn append(&self, item: &(impl Viewable + ?Sized)) {
                let mut items = self.items();
                items.push(item.root());
                self.set_items(items);
            }

            /// Adds an item before the one at `index`, or at the end when there is none.
            pub fn insert(&self, index: usize, item: &(impl Viewable + ?Sized)) {
                let mut items = self.items();
                items.insert(index.min(items.len()), item.root());
                self.set_items(items);
            }

            /// Removes an item; false when it is not in the layout.
            pub fn remove(&self, item: &(impl Viewable + ?Sized)) -> bool {
                let (mut items, root) = (self.items(), item.root());
                let Some(index) = items.iter().position(|item| *item == root) else { return false };
                items.remove(index);
                self.set_items(items);
                true
            }

            /// Replaces the item at `index`, counted from 0.
            ///
            /// # Errors
            /// When there is none.
            pub fn replace(&self, index: usize, item: &(impl Viewable + ?Sized)) -> Result<(), NoItem> {
                let mut items = self.items();
                let len = items.len();
                *items.get_mut(index).ok_or(NoItem { index, len })? = item.root();
                self.set_items(items);
                Ok(())
            }

            /// Removes all items.
            pub fn clear(&self) {
                self.set_items(Vec::new());
            }

            /// The models of the items.
            pub fn items(&self) -> Vec<Model> {
                let children = self.0.explicit("children");
                let children = children.as_ref().and_then(Value::as_list).unwrap_or_default();
                children.iter().filter_map(Value::as_model).cloned().collect()
            }

            /// Number of items.
            pub fn len(&self) -> usize {
                self.items().len()
            }

            /// Whether there is no item.
            pub fn is_empty(&self) -> bool {
                self.len() == 0
            }

            fn set_items(&self, items: Vec<Model>) {
                self.0.with("children", items);
            }
        }

        impl ModelLike for $name {
            fn as_model(&self) -> &Model {
                &self.0
            }
        }
        impl crate::models::FlexBoxProperties for $name {}
        impl crate::models::LayoutDOMProperties for $name {}
        impl crate::models::UIElementProperties for $name {}
        impl crate::models::StyledElementProperties for $name {}
        impl crate::models::ModelProperties for $name {}
        viewable!($name, |layout| layout.0.clone(), format!("{layout:?}"));

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                let names: Vec<_> = self.items().iter().map(|item| item.class().name).collect();
                write!(f, "{}({})", stringify!($name), names.join(", "))
            }
        }
    };
}

layout!(
    /// Items below each other. A handle: clones are the same layout.
    Column
);
layout!(
    /// Items beside each other. A handle: clones are the same layout.
    Row
);

#[cfg(test)]
mod tests {
    use super::*;
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
}
