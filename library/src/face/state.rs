//! `state`: what belongs to the whole notebook (or, when served, to one visitor).
//!
//! ```
//! use cellbeat::prelude::*;
//!
//! let cb = state.add_periodic_callback(|| println!("tick"), seconds(1.0));
//! assert_eq!(state.periodic_callbacks().len(), 1);
//! state.stop_all();
//! assert!(!cb.running());
//! ```

use crate::document::Document;
use crate::document::events::{DocumentEvent, EventHandler, EventWatcher};
use crate::param::ParamError;
use crate::periodic::PeriodicCallback;
use crate::periodic::tasks::{self, UnknownTask, When};
use crate::session::scope;
use crate::threads::callback::Callback;
use crate::visitor::{self, Request, SessionContext, Visit};
use std::collections::BTreeMap;
use std::time::Duration;

/// The state of the current session. All that can be done with it is in [`StateApi`].
///
/// ```
/// use cellbeat::prelude::*;
/// use cellbeat::state::State;
///
/// fn pause(of: &State) {
///     of.stop_all();
/// }
/// pause(&state());
/// ```
#[derive(Debug, Clone, Copy)]
pub struct State;

/// The state of the current session. With the prelude, `state.add_periodic_callback(..)` and
/// `state().add_periodic_callback(..)` are the same.
///
/// It is a function and no static because Rust lets no variable have the name of a static: with a static `state` in the
/// prelude, `let state = 1;` would be an error in every cell.
///
/// ```
/// use cellbeat::prelude::*;
///
/// state.stop_all();
/// assert!(state.periodic_callbacks().iter().all(|cb| !cb.running()));
/// ```
pub fn state() -> State {
    State
}

/// What [`state`](state()) can do.
///
/// ```
/// use cellbeat::prelude::*;
/// use std::time::SystemTime;
///
/// let cb = state.add_periodic_callback(|| println!("tick"), ms(500));
/// assert!(state.periodic_callbacks().iter().all(|cb| cb.running()));
/// state.stop_all();
///
/// state.schedule_task("backup", || println!("saved"), SystemTime::now() + seconds(3600.0));
/// assert_eq!(state.tasks(), ["backup"]);
/// state.cancel_task("backup").unwrap();
/// ```
pub trait StateApi {
    /// Calls `callback` every `period` from now on; the first time after one period.
    ///
    /// The callback is a closure `move || ..`, `async move || ..` or `move || async { .. }`; when it gives a `Result`, an error
    /// is reported under this cell. See [`crate::periodic`] for when exactly it is called.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    /// let mut n = 0;
    /// let cb = state.add_periodic_callback(
    ///     move || {
    ///         n += 1;
    ///         println!("{n}");
    ///     },
    ///     ms(200),
    /// ).timeout(ms(5000));
    /// assert!(cb.running());
    /// # cb.stop();
    /// ```
    ///
    /// # Panics
    /// When the period is 0 or above a year.
    #[track_caller]
    fn add_periodic_callback<M>(
        &self,
        callback: impl Callback<M>,
        period: Duration,
    ) -> PeriodicCallback {
        match self.try_add_periodic_callback(callback, period) {
            Ok(callback) => callback,
            Err(error) => panic!("{error}"),
        }
    }

    /// [`StateApi::add_periodic_callback`] that does not panic.
    ///
    /// # Errors
    /// When the period is 0 or above a year.
    fn try_add_periodic_callback<M>(
        &self,
        callback: impl Callback<M>,
        period: Duration,
    ) -> Result<PeriodicCallback, ParamError> {
        let callback = PeriodicCallback::new(callback, period)?;
        callback.start();
        Ok(callback)
    }

    /// The periodic callbacks of this session, in the order of creation: those that run, and those whose handle is kept.
    fn periodic_callbacks(&self) -> Vec<PeriodicCallback> {
        scope::current().session().periodic_callbacks()
    }

    /// Stops every periodic callback of this session. Each can be started again.
    fn stop_all(&self) {
        scope::current().session().stop_all();
    }

    /// Runs `callback` at given times under a name: `ms(..)` for at once and then every so often, a `SystemTime` for once, or
    /// a [`When`]. Under a name that is taken, it replaces that task.
    ///
    /// Unlike a periodic callback, a task goes on when its cell is run again, and ■ does not stop it. In a notebook that is served
    /// as a whole, whose cells run for each visitor, the first visitor's task is that of all.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    /// state.schedule_task("heartbeat", || println!("alive"), seconds(60.0));
    /// state.cancel_task("heartbeat").unwrap();
    /// ```
    ///
    /// # Panics
    /// When the time between two runs is 0, or within an app function that is served.
    #[track_caller]
    fn schedule_task<M>(&self, name: &str, callback: impl Callback<M>, when: impl Into<When>) {
        tasks::schedule(name, callback, when.into());
    }

    /// Ends a task. A run that is going on completes.
    ///
    /// # Errors
    /// When there is no task of that name.
    fn cancel_task(&self, name: &str) -> Result<(), UnknownTask> {
        tasks::cancel(name)
    }

    /// The names of the tasks, in alphabetical order.
    fn tasks(&self) -> Vec<String> {
        tasks::names()
    }

    /// Runs `callback` once the page of this visitor shows the app: what takes long is done while there is something to look
    /// at. When it is shown already, and in a notebook, it runs at once.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let table = pane::markdown("*loading …*");
    /// let text = table.clone();
    /// state.onload(move || text.set_object("12 rows")); // what takes long, once the page is there
    /// ```
    fn onload<M>(&self, callback: impl Callback<M>) {
        visitor::onload(scope::current().session(), callback);
    }

    /// Calls `handler` for each event of the document that its argument says: [`DocumentReady`], [`ConnectionLost`] or
    /// [`ClientReconnected`]. It is called as the handlers of [`Events::on`](crate::events::Events::on) are, until the cell is run again.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    /// state.on(|_: &ConnectionLost| println!("the page is gone, or without a network"));
    /// ```
    ///
    /// [`DocumentReady`]: crate::events::DocumentReady
    /// [`ConnectionLost`]: crate::events::ConnectionLost
    /// [`ClientReconnected`]: crate::events::ClientReconnected
    fn on<E: DocumentEvent, M>(&self, handler: impl EventHandler<E, M>) -> EventWatcher {
        Document::current().on(handler)
    }

    /// Calls `hook` for each new session of a served app, before the app function, within that session; until its cell is run
    /// again. In a notebook that is served as a whole, whose cells run for each visitor, it is called at once.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// state.on_session_created(|visitor| println!("{} comes from {:?}", visitor.id, visitor.request.headers.get("referer")));
    /// ```
    ///
    /// # Panics
    /// When called within an app function.
    #[track_caller]
    fn on_session_created(&self, hook: impl Fn(&SessionContext) + Send + Sync + 'static) {
        visitor::on_session_created(scope::current().session(), hook);
    }

    /// Calls `hook` when a session ended: this visitor's within an app function or a notebook that is served, else every one
    /// that begins from now on, until the cell is run again.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// state.on_session_destroyed(|visitor| println!("{} has gone", visitor.id));
    /// ```
    fn on_session_destroyed(&self, hook: impl Fn(&SessionContext) + Send + Sync + 'static) {
        visitor::on_session_destroyed(scope::current().session(), hook);
    }

    /// The arguments of the query with which this visitor came, each with its values in order: of `/?n=5` it is `n` with
    /// `["5"]`. Empty in a notebook.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let args = state.session_args(); // of http://localhost:5006/?rows=5
    /// let rows = args.get("rows").and_then(|values| values[0].parse().ok()).unwrap_or(10);
    /// assert_eq!(rows, 10); // there is no visitor here
    /// ```
    fn session_args(&self) -> BTreeMap<String, Vec<String>> {
        request().arguments
    }

    /// The headers of the request with which this visitor came, their names in lower case. Empty in a notebook.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let user = state.headers().get("x-forwarded-user").cloned();
    /// assert_eq!(user, None);
    /// ```
    fn headers(&self) -> BTreeMap<String, String> {
        request().headers
    }

    /// The cookies with which this visitor came. Empty in a notebook.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let is_dark = state.cookies().get("theme").is_some_and(|theme| theme == "dark");
    /// assert!(!is_dark);
    /// ```
    fn cookies(&self) -> BTreeMap<String, String> {
        request().cookies
    }
}

fn request() -> Request {
    let scope = scope::current();
    let visit = Visit::of(scope.session());
    visit.map_or_else(Request::default, |visit| visit.context().request.clone())
}

impl StateApi for State {}

/// `state.method()` on the function itself.
impl<F: Fn() -> State> StateApi for F {}
