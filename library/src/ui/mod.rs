//! What users build from: figures, panes, layouts, indicators, widgets, and links within the browser.

pub(crate) mod any_widget;
mod composite;
pub mod indicators;
pub mod jslink;
mod kinds;
pub mod layout;
pub mod pane;
pub mod plotting;
pub mod widgets;
