//! Jupyter's widgets: models that a frontend's widget manager (ipywidgets) shows.
//!
//! - `model`: the protocol of ipywidgets, version 2.1.0, over a comm of the target `jupyter.widget`
//! - `state`: values as that protocol writes them
//! - `control`: the target by which a page that was loaded again finds the widgets

mod control;
mod model;
mod state;

pub(crate) use control::register;
pub(crate) use model::{Model, Widget, anywidget_state, view_mime};
pub(crate) use state::State;
