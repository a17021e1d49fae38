//! What users build from: figures, panes, layouts, widgets, and links within the browser.

pub(crate) mod any_widget;
pub mod jslink;
pub mod layout;
pub mod pane;
pub mod plotting;
pub mod widgets;
