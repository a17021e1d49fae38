//! What a cell needs: `use cellbeat::prelude::*;`
//!
//! ```
//! use cellbeat::prelude::*;
//!
//! let slider = FloatSlider::new("Frequency").range(1.0..=10.0);
//! let source = ColumnDataSource::new([("x", linspace(0.0, 6.3, 100)), ("y", linspace(0.0, 6.3, 100).map(f64::sin))]);
//! let p = figure().height(300);
//! p.line("x", "y").source(&source);
//! slider.on_value(move |f| source.update("y", linspace(0.0, 6.3, 100).map(|x| (f * x).sin())));
//! Column::new(items![slider, p])
//! # ;
//! ```

pub use crate::base::duration::{ms, seconds};
pub use crate::base::json::Json;
pub use crate::comm::{Comm, register_target, unregister_target};
pub use crate::document::column::DataColumn;
pub use crate::document::column::random::{random, random_integers, random_normal};
pub use crate::document::column::range::{linspace, range};
pub use crate::document::events::*;
pub use crate::document::value::{Value, field};
pub use crate::document::{Model, flush};
pub use crate::face::state::{StateApi, state};
pub use crate::kernel::input::{InputError, input, password, try_input, try_password};
pub use crate::kernel::serve::{Served, Server, serve};
pub use crate::models::{self, ColumnDataSource, ModelLike, enums, properties::*};
pub use crate::param::{Event, Parameterized, Params};
pub use crate::periodic::delay::delay;
pub use crate::periodic::tasks::When;
pub use crate::periodic::{OnError, PeriodicCallback};
pub use crate::session::outputs::clear_output;
pub use crate::show::display::{
    DisplayHandle, Displayable, HTML, JPEG, JSON, Latex, Markdown, MimeBundle, PNG, SVG, debug,
    display, display_with_id,
};
pub use crate::show::resources::Resources;
pub use crate::show::save::{SaveError, SaveOptions, Saved, save};
pub use crate::show::theme::Theme;
pub use crate::show::viewable::Viewable;
pub use crate::threads::interrupt::{Interrupted, interrupted};
pub use crate::threads::sleep::{sleep, try_sleep};
pub use crate::ui::any_widget::AnyWidget;
pub use crate::ui::indicators::{
    BooleanStatus, Dial, LoadingSpinner, Number, StringIndicator, TooltipIcon, Trend,
};
pub use crate::ui::jslink::{JsLink, JsLinkError, JsLinks};
pub use crate::ui::layout::{
    Accordion, Card, Column, Divider, FlexBox, GridBox, GridSpec, HSpacer, Row, Spacer, Tabs,
    VSpacer, WidgetBox,
};
pub use crate::ui::pane;
pub use crate::ui::plotting::{
    Figure, GlyphRenderer, GlyphStack, Palette, eqhist_cmap, factor_cmap, figure, gridplot,
    linear_cmap, log_cmap, palette,
};
pub use crate::ui::widgets;
pub use crate::ui::widgets::{
    Button, Checkbox, FloatSlider, IntSlider, Progress, Select, TextInput, Toggle, progress,
};
pub use crate::view::{Comms, extension};
pub use crate::{bridge, columns, items, table};
