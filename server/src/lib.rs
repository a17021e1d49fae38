//! Serves cellbeat's live objects as web pages: an app function, called once for each visitor, whose periodic callbacks live
//! and end with that visitor's session. No Jupyter, no Python.
//!
//! ```no_run
//! use cellbeat::prelude::*;
//!
//! fn panel_app() -> impl Viewable + use<> {
//!     let source = ColumnDataSource::new([("x", range(0..10)), ("y", range(0..10))]);
//!     let p = figure();
//!     p.line("x", "y").source(&source);
//!     let toggle = Toggle::new("Toggle callback").value(true);
//!     let cb = state.add_periodic_callback(
//!         move || source.update("y", random_integers(0..1 << 31, 10)),
//!         ms(200),
//!     );
//!     toggle.link(&cb, "value", "running").bidirectional();
//!     Column::new(items![p, toggle])
//! }
//!
//! fn main() -> Result<(), cellbeat_server::ServeError> {
//!     cellbeat_server::serve(panel_app)
//! }
//! ```
//!
//! The protocol is Bokeh's own, so stock BokehJS is the client, `bokeh.client.pull_session` connects from Python, and
//! `bokeh.embed.server_document` puts an app into another site's page.
//!
//! * [`Server`]: what can be set
//! * [`protocol`]: messages and tokens as data; [`sessions`]: which there are; [`transport`]: HTTP; [`websocket`]: frames. A kernel uses
//!   these with a [`sessions::Backend`] of its own, which relays to another process.

#![forbid(unsafe_code)]
#![warn(missing_docs, unreachable_pub)]

mod client_address;
pub mod limits;
mod lock;
pub mod log;
mod overrides;
pub mod protocol;
pub mod quota;
mod server;
pub mod sessions;
pub mod transport;
pub mod websocket;

use std::path::PathBuf;

use cellbeat::viewable::Viewable;

pub use client_address::ClientAddress;
pub use log::log_to_stderr;
pub use overrides::Overrides;
pub use server::{Running, ServeError, Server};

/// Serves one app at port 5006 (or `$PORT`) of this machine until Ctrl-C: [`Server::run`] with all defaults.
///
/// ```no_run
/// use cellbeat::prelude::*;
///
/// fn app() -> impl Viewable + use<> {
///     let p = figure();
///     p.line(range(0..100), random(100));
///     p
/// }
/// cellbeat_server::serve(app)?;
/// # Ok::<(), cellbeat_server::ServeError>(())
/// ```
///
/// # Errors
/// When it cannot start.
pub fn serve<V: Viewable>(app: impl Fn() -> V + Send + Sync + 'static) -> Result<(), ServeError> {
    Server::new().app("", app).run()
}

/// The directory of BokehJS, where it is on this machine: the one that `CELLBEAT_BOKEHJS` names, in the cache of cellbeat's kernel
/// or in a Python environment. For files that hold it, [`cellbeat::SaveOptions::bokehjs`].
///
/// ```
/// use cellbeat::prelude::*;
///
/// let options = match cellbeat_server::bokehjs() {
///     Some(directory) => SaveOptions::new().bokehjs(directory),
///     None => SaveOptions::new().resources(Resources::Cdn),
/// };
/// ```
pub fn bokehjs() -> Option<PathBuf> {
    let found = cellbeat_bokehjs::BokehJs::find().ok()?;
    found.map(|bokehjs| bokehjs.directory)
}
