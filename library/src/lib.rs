//! Live plots, widgets and periodic callbacks for Rust notebooks.
//!
//! This is the library that the cells of a cellbeat notebook use, and that plain programs use to serve the same objects.
//!
//! * [`state`](mod@state): periodic callbacks and what else belongs to the whole notebook; [`periodic`]: when exactly a
//!   callback is called; [`tasks`]: scheduled tasks
//! * [`plotting`], [`pane`], [`widgets`], [`layout`]: what is shown live; [`display`](mod@display): everything else, and displays
//!   that change
//! * [`save`](mod@save): files that are opened without any server; [`resources`]: BokehJS
//! * [`comm`]: messages between cells and the browser; [`json`]: what they carry; [`widget`]: widgets of one's own
//! * [`input`](fn@input) and [`password`]: a line from whoever runs the cell
//! * [`sleep`](fn@sleep), [`interrupted`]: what waits, and what long loops ask, so that ■ ends them
//! * [`param`]: values that can be watched, linked, triggered
//! * [`jslink`]: links within the browser, which need no Rust
//! * [`models`]: Bokeh's models; [`document`]: the graph of them, and its changes
//! * [`scope`]: on whose behalf a thread works; [`host`]: how all of this reaches the notebook, a web server or a test
//! * [`serve`](mod@serve): an app function of a notebook as a page for everyone
//! * [`connection`], [`visit`]: what a web server needs to serve it to visitors
//!
//! ```
//! use cellbeat::prelude::*;
//!
//! let cb = state.add_periodic_callback(|| println!("tick"), ms(200)).count(10);
//! cb.param().watch("counter", |event| println!("{:?}", event.new));
//! # cb.stop();
//! ```

#![warn(missing_docs)]

#[doc(hidden)]
pub mod __host;
mod block_on;
mod callback;
pub mod column;
pub mod comm;
pub mod connection;
mod delay;
pub mod display;
pub mod document;
mod duration;
mod events;
mod flush;
pub mod host;
mod ids;
mod input;
mod interrupt;
pub mod jslink;
pub mod json;
pub mod layout;
#[doc(hidden)]
pub mod link;
pub mod models;
mod nearest;
pub mod pane;
mod panics;
pub mod param;
pub mod periodic;
pub mod plotting;
pub mod random;
pub mod range;
mod report;
pub mod resources;
pub mod save;
pub mod scope;
pub mod serve;
mod session;
mod sleep;
pub mod state;
mod sync;
pub mod tasks;
#[cfg(test)]
mod testing;
mod timer;
mod user_code;
pub mod value;
mod view;
pub mod viewable;
pub mod visit;
pub mod widget;
pub mod widgets;
mod workers;

pub use block_on::block_on;
pub use callback::{Callback, Never, Outcome};
pub use delay::delay;
pub use duration::{ms, seconds};
pub use host::clear_output;
pub use input::{InputError, input, password, try_input, try_password};
pub use interrupt::{Interrupted, interrupted};
pub use resources::Resources;
pub use save::{SaveError, SaveOptions, save};
pub use serve::serve;
pub use session::Session;
pub use sleep::{sleep, try_sleep};
pub use view::{Comms, extension};

/// What a cell needs: `use cellbeat::prelude::*;`
pub mod prelude {
    pub use crate::comm::{Comm, register_target, unregister_target};
    pub use crate::display::{
        DisplayHandle, Displayable, HTML, JPEG, JSON, Latex, Markdown, MimeBundle, PNG, SVG, debug,
        display, display_with_id,
    };
    pub use crate::document::{Model, flush};
    pub use crate::items;
    pub use crate::jslink::{JsLink, JsLinkError};
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
}
