//! What users build from: figures, panes, layouts, widgets, tables, and links within the browser.

pub(crate) mod any_widget;
pub mod bridges;
pub mod jslink;
pub mod layout;
pub mod pane;
pub mod plotting;
pub mod table;
pub mod widgets;
