//! What a cell needs: `use cellbeat::prelude::*;`

pub use crate::comm::{Comm, register_target, unregister_target};
pub use crate::display::{
    DisplayHandle, Displayable, HTML, JPEG, JSON, Latex, Markdown, MimeBundle, PNG, SVG, debug,
    display, display_with_id,
};
pub use crate::document::{Model, flush};
pub use crate::items;
pub use crate::jslink::{JsLink, JsLinkError, JsLinks};
pub use crate::json::Json;
pub use crate::layout::{Column, Row};
pub use crate::models::{self, ColumnDataSource, ModelLike, properties::*};
pub use crate::pane;
pub use crate::param::{Event, Parameterized, Params};
pub use crate::periodic::{OnError, PeriodicCallback};
pub use crate::plotting::{Figure, GlyphRenderer, figure};
pub use crate::random::{random, random_integers, random_normal};
pub use crate::range::{linspace, range};
pub use crate::serve::{Served, Server, serve};
pub use crate::state::{StateApi, state};
pub use crate::tasks::When;
pub use crate::value::{Value, field};
pub use crate::viewable::Viewable;
pub use crate::widget::AnyWidget;
pub use crate::widgets::{Button, Checkbox, FloatSlider, IntSlider, Select, TextInput, Toggle};
pub use crate::{
    Comms, InputError, Interrupted, Resources, SaveError, SaveOptions, clear_output, delay,
    extension, input, interrupted, ms, password, save, seconds, sleep, try_input, try_password,
    try_sleep,
};
