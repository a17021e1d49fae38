//! Serving from a notebook: an app function becomes a page, called once for each visitor, while the notebook goes on.
//!
//! ```no_run
//! use cellbeat::prelude::*;
//!
//! fn panel_app() -> impl Viewable {
//!     let source = ColumnDataSource::new([("x", range(0..10)), ("y", range(0..10))]);
//!     let p = figure();
//!     p.line("x", "y").source(&source);
//!     state.add_periodic_callback(
//!         move || source.update("y", random_integers(0..1 << 31, 10)),
//!         ms(200),
//!     );
//!     p
//! }
//!
//! serve(panel_app)
//! # ;
//! ```
//!
//! The kernel is the web server, on this machine's own address. The page ends when its cell is run again, by
//! [`Served::stop`], and with the kernel. Run again, a cell serves at the same address, and pages that are open show the new app.
//! What app functions print, and how they fail, is shown under the cell.
//!
//! A plain program serves the same app function with the crate `cellbeat-server`.

mod apps;
mod relay;
mod served;
mod server;
mod settings;

pub use apps::add_notebook;
pub(crate) use relay::{answered, receive, try_lock};
pub use served::{ServeError, Served};
pub use server::Server;
pub use settings::Settings;

use crate::show::viewable::Viewable;

/// Serves `app` as its own page: [`Server::start`] with all defaults. As the last expression of a cell, it shows where.
///
/// ```no_run
/// use cellbeat::prelude::*;
///
/// serve(|| Column::new(items![figure(), Button::new("Go")]))
/// # ;
/// ```
///
/// # Panics
/// When the page cannot be served; see [`ServeError`].
#[track_caller]
pub fn serve<V: Viewable>(app: impl Fn() -> V + Send + Sync + 'static) -> Served {
    match Server::new().app("", app).start() {
        Ok(served) => served,
        Err(error) => panic!("{error}"),
    }
}

#[cfg(test)]
mod tests;
