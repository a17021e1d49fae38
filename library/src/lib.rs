//! Live plots, widgets and periodic callbacks for Rust notebooks.
//!
//! This is the library that the cells of a cellbeat notebook use, and that plain programs use to serve the same objects.
//!
//! * [`state`](mod@state): periodic callbacks and what else belongs to the whole notebook; [`periodic`]: when exactly a
//!   callback is called; [`tasks`]: scheduled tasks
//! * [`plotting`], [`palettes`], [`pane`], [`indicators`], [`widgets`], [`layout`], [`table`](mod@table): what is shown live;
//!   [`display`](mod@display): everything else, and displays that change
//! * [`save`](mod@save): files that are opened without any server; [`resources`]: BokehJS; [`theme`](mod@theme): light and dark
//! * [`comm`]: messages between cells and the browser; [`json`]: what they carry; [`widget`]: custom widgets
//! * [`input`](fn@input) and [`password`]: a line from whoever runs the cell
//! * [`sleep`](fn@sleep), [`interrupted`]: what waits, and what long loops ask, so that ■ ends them
//! * [`column`](mod@column): what data can be; [`bridges`]: data of other crates
//! * [`param`]: values that can be watched, linked, triggered
//! * [`jslink`]: links within the browser, which need no Rust
//! * [`events`]: what a reader does to a plot, as types
//! * [`models`]: Bokeh's models; [`document`]: the graph of them, and its changes
//! * [`scope`]: on whose behalf a thread works; [`outputs`]: how all of this reaches the notebook, a web server or a test
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

#![warn(missing_docs, unreachable_pub)]

// The rooms, from the ground up: each imports only from those before it. `tests/rooms.rs` reads this list, and fails where a
// `use` goes the other way. Paths that users name are re-exported below.

// Knows nothing of notebooks: JSON, base64, gzip, HTML, names, locks, durations, dates.
mod base;

// Who runs, and when: timer, workers, lanes, interrupts; what a panic leaves.
mod threads;

// On whose behalf: sessions, scopes, where outputs go, prints, failures of user code.
mod session;

// The graph of models, its values, its changes, its subscribers; Bokeh's grammar for all of them.
pub mod document;

// A typed builder for each of Bokeh's models.
pub mod models;

// Values that can be watched, linked, triggered.
pub mod param;

// Callbacks and tasks at their times.
pub mod periodic;

// Messages between cells and the browser; ipywidgets' protocol.
pub mod comm;

// Live views over comms.
mod view;

// What a display holds: mime bundles, objects that stay alive in them, saved files, BokehJS.
mod show;

// What users build from: figures, panes, layouts, widgets, links in the browser.
mod ui;

// A page for everyone, as a web server needs it: requests, apps, hooks, clients.
pub mod visitor;

// The notebook's side: the link to the kernel process, input, pages of cells.
#[doc(hidden)]
pub mod kernel;

// The prelude, and `state`.
mod face;

#[cfg(test)]
mod testing;

pub use base::duration::{ms, seconds};
#[doc(hidden)]
pub use base::html;
pub use base::json;
pub use document::column::{self, random, range};
pub use document::events;
pub use document::palettes;
pub use document::value;
#[doc(hidden)]
pub use kernel as __host;
#[doc(hidden)]
pub use kernel::link;
pub use kernel::{
    input::{InputError, input, password, try_input, try_password},
    serve::{self, serve},
};
pub use periodic::{delay::delay, tasks};
pub use session::outputs::{self, clear_output};
pub use session::{Session, scope};
pub use show::resources::{self, Resources};
pub use show::save::{self, SaveError, SaveOptions, Saved, save};
pub use show::theme::{self, Theme};
pub use show::{display, viewable};
pub use threads::block_on::block_on;
pub use threads::callback::{Callback, Never, Outcome, Reply};
pub use threads::interrupt::{Interrupted, interrupted};
pub use threads::sleep::{sleep, try_sleep};
pub use ui::{bridges, indicators, jslink, layout, pane, plotting, table, widgets};
pub use view::{Comms, extension};
pub use visitor as visit;
pub use visitor::connection;

// Last: a type's name in messages of rustc is the first of its shortest paths, and that of its module says more.
pub use face::{prelude, state};

/// Widgets of one's own.
///
/// ```
/// use cellbeat::widget::AnyWidget;
///
/// let hello = AnyWidget::new("export default { render({ el }) { el.textContent = 'Hello'; } };");
/// ```
pub mod widget {
    pub use crate::ui::any_widget::AnyWidget;
}
