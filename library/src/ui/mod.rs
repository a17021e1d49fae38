//! What users build from: figures, panes, layouts, indicators, widgets, tables, and links within the browser.

pub(crate) mod any_widget;
pub mod bridges;
mod composite;
pub mod indicators;
pub mod jslink;
mod kinds;
pub mod layout;
pub mod pane;
pub mod plotting;
pub mod table;
pub mod widgets;
