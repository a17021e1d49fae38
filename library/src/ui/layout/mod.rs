//! Layouts: objects below, beside or behind each other, which can be added and removed while they are shown.
//!
//! | | |
//! |---|---|
//! | [`Column`], [`Row`], [`FlexBox`], [`WidgetBox`] | below each other, beside each other, in lines, in a frame |
//! | [`GridBox`], [`GridSpec`] | in a grid: one after the other, or each where it is put |
//! | [`Tabs`], [`Accordion`], [`Card`] | one of several, one or more of several, shown or folded away |
//! | [`Spacer`], [`HSpacer`], [`VSpacer`], [`Divider`] | between the others |
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

/// The items of a layout: `items![toggle, figure, row]`.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let row = Row::new(items![figure(), Toggle::new("Run"), pane::html("<b>text</b>")]);
/// assert_eq!(row.len(), 3);
/// ```
#[macro_export]
macro_rules! items {
    ($($item:expr),* $(,)?) => {
        [$($crate::viewable::Viewable::root(&$item)),*]
    };
}

mod accordion;
mod boxes;
mod card;
mod grid_box;
mod grid_spec;
mod spacer;
mod tabs;

pub use accordion::Accordion;
pub use boxes::{Column, FlexBox, Row, WidgetBox};
pub use card::Card;
pub use grid_box::GridBox;
pub use grid_spec::{GridSpec, NoPlace, Span};
pub use spacer::{Divider, HSpacer, Spacer, VSpacer};
pub use tabs::Tabs;

use crate::document::Model;
use crate::document::value::Value;
use crate::show::showing::reaches;

/// There is no item at this place.
///
/// ```
/// use cellbeat::layout::NoItem;
/// use cellbeat::prelude::*;
///
/// let row = Row::new(items![figure()]);
/// assert_eq!(row.replace(1, &Toggle::new("x")), Err(NoItem { index: 1, len: 1 }));
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
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

crate::base::error::debug_as_display!(NoItem);
impl std::error::Error for NoItem {}

/// The models in a list that a property holds.
fn models(list: Option<Value>) -> Vec<Model> {
    let list = list.as_ref().and_then(Value::as_list).unwrap_or_default();
    list.iter().filter_map(Value::as_model).cloned().collect()
}

/// The model of a new item. A layout within itself would have no end in the browser.
#[track_caller]
fn new_item(layout: &Model, item: Model) -> Model {
    if reaches(&item, layout) {
        panic!("a layout cannot be an item of itself: make another one of the same items");
    }
    item
}

/// Changes a list of models that a property holds. `change` is called again when somebody else changed it in between.
fn edit(of: &Model, property: &str, change: &mut dyn FnMut(&mut Vec<Model>)) {
    let edited = of.modify(property, &mut |list| {
        let mut items = models(Some(list));
        change(&mut items);
        Some(items.into())
    });
    edited.expect("models are what the property takes");
}

/// `Button, Toggle`
fn names(items: &[Model]) -> String {
    let names: Vec<_> = items.iter().map(|item| item.class().name).collect();
    names.join(", ")
}

/// What all layouts of items without titles have. The type has `items` and `set_items`.
macro_rules! items_of {
    ($name:ident) => {
        impl $name {
            /// Adds an item at the end.
            ///
            /// # Panics
            /// When the layout itself is in the item.
            #[track_caller]
            pub fn append(&self, item: &(impl $crate::show::viewable::Viewable + ?Sized)) {
                let root = $crate::ui::layout::new_item(&self.root, item.root());
                self.edit(&mut |items| items.push(root.clone()));
            }

            /// Adds an item before the one at `index`, or at the end when there is none.
            ///
            /// # Panics
            /// When the layout itself is in the item.
            #[track_caller]
            pub fn insert(
                &self,
                index: usize,
                item: &(impl $crate::show::viewable::Viewable + ?Sized),
            ) {
                let root = $crate::ui::layout::new_item(&self.root, item.root());
                self.edit(&mut |items| items.insert(index.min(items.len()), root.clone()));
            }

            /// Removes an item; false when it is not in the layout.
            pub fn remove(&self, item: &(impl $crate::show::viewable::Viewable + ?Sized)) -> bool {
                let (root, mut found) = (item.root(), false);
                self.edit(&mut |items| {
                    let place = items.iter().position(|item| *item == root);
                    found = place.is_some();
                    place.map(|place| items.remove(place));
                });
                found
            }

            /// Replaces the item at `index`, counted from 0.
            ///
            /// # Errors
            /// When there is none.
            ///
            /// # Panics
            /// When the layout itself is in the item.
            #[track_caller]
            pub fn replace(
                &self,
                index: usize,
                item: &(impl $crate::show::viewable::Viewable + ?Sized),
            ) -> Result<(), $crate::ui::layout::NoItem> {
                let root = $crate::ui::layout::new_item(&self.root, item.root());
                let mut result = Ok(());
                self.edit(&mut |items| {
                    let len = items.len();
                    match items.get_mut(index) {
                        Some(place) => (*place, result) = (root.clone(), Ok(())),
                        None => result = Err($crate::ui::layout::NoItem { index, len }),
                    }
                });
                result
            }

            /// Removes all items.
            pub fn clear(&self) {
                self.edit(&mut Vec::clear);
            }

            /// Number of items.
            pub fn len(&self) -> usize {
                self.items().len()
            }

            /// Whether there is no item.
            pub fn is_empty(&self) -> bool {
                self.len() == 0
            }
        }
    };
}
use items_of;

/// What layouts of titled items have. The type has `entries`, of title and item, and `set_entries`.
macro_rules! titled_items_of {
    ($name:ident, $entry:ty) => {
        impl $name {
            fn replace_entry(
                &self,
                index: usize,
                entry: impl FnOnce(String, $crate::document::Model) -> $entry,
            ) -> Result<(), $crate::ui::layout::NoItem> {
                let mut result = Ok(());
                self.edit(|entries| {
                    let len = entries.len();
                    match entries.get_mut(index) {
                        Some(place) => {
                            let (title, item) = Self::parts(place);
                            *place = entry(title, item);
                        }
                        None => result = Err($crate::ui::layout::NoItem { index, len }),
                    }
                });
                result
            }

            /// Adds an item at the end.
            ///
            /// # Panics
            /// When the layout itself is in the item.
            #[track_caller]
            pub fn append(
                &self,
                title: impl Into<String>,
                item: &(impl $crate::show::viewable::Viewable + ?Sized),
            ) {
                self.insert(usize::MAX, title, item);
            }

            /// Adds an item before the one at `index`, or at the end when there is none.
            ///
            /// # Panics
            /// When the layout itself is in the item.
            #[track_caller]
            pub fn insert(
                &self,
                index: usize,
                title: impl Into<String>,
                item: &(impl $crate::show::viewable::Viewable + ?Sized),
            ) {
                let root = $crate::ui::layout::new_item(&self.root, item.root());
                self.edit(|entries| {
                    let entry = Self::entry(title.into(), root);
                    entries.insert(index.min(entries.len()), entry);
                });
            }

            /// Removes an item; false when it is not in the layout.
            pub fn remove(&self, item: &(impl $crate::show::viewable::Viewable + ?Sized)) -> bool {
                let (root, mut found) = (item.root(), false);
                self.edit(|entries| {
                    let place = entries
                        .iter()
                        .position(|entry| Self::parts(entry).1 == root);
                    found = place.is_some();
                    place.map(|place| entries.remove(place));
                });
                found
            }

            /// Replaces the item at `index`, counted from 0, under the same title.
            ///
            /// # Errors
            /// When there is none.
            ///
            /// # Panics
            /// When the layout itself is in the item.
            #[track_caller]
            pub fn replace(
                &self,
                index: usize,
                item: &(impl $crate::show::viewable::Viewable + ?Sized),
            ) -> Result<(), $crate::ui::layout::NoItem> {
                let root = $crate::ui::layout::new_item(&self.root, item.root());
                self.replace_entry(index, |title, _| Self::entry(title, root))
            }

            /// Gives the item at `index`, counted from 0, another title.
            ///
            /// # Errors
            /// When there is none.
            pub fn set_title(
                &self,
                index: usize,
                title: impl Into<String>,
            ) -> Result<(), $crate::ui::layout::NoItem> {
                let title = title.into();
                self.replace_entry(index, |_, item| Self::entry(title, item))
            }

            /// Removes all items.
            pub fn clear(&self) {
                self.edit(Vec::clear);
            }

            /// Number of items.
            pub fn len(&self) -> usize {
                self.items().len()
            }

            /// Whether there is no item.
            pub fn is_empty(&self) -> bool {
                self.len() == 0
            }
        }
    };
}
use titled_items_of;
