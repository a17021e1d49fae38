//! A visit to a served page: what is known of the visitor, and what is to be done at its stages.

pub mod connection;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use crate::base::sync::lock;
use crate::document::reachable;
use crate::session::Session;
use crate::session::scope::{self, EndWithCell, Entered, Scope};
use crate::session::user_code::UserCode;
use crate::show::viewable::Viewable;
use crate::threads::callback::{BoxedCallback, Callback, boxed};
use crate::threads::panics::catch;

/// The request that made a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// The arguments of the query, each with its values in order.
    pub arguments: BTreeMap<String, Vec<String>>,
    /// The headers, their names in lower case.
    pub headers: BTreeMap<String, String>,
    /// The cookies.
    pub cookies: BTreeMap<String, String>,
}

/// The session of one visitor, as its hooks see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionContext {
    /// The session's id. Whoever knows it can see and change the session.
    pub id: String,
    /// The request that made it.
    pub request: Request,
}

/// Why an app cannot be shown to a visitor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AppError {
    /// The app function panicked; message and place.
    Panicked(String),
    /// It shows an object, named here, that was made outside of it.
    MadeOutside(String),
    /// A cell of the notebook failed; how.
    Cell(String),
    /// The notebook shows nothing.
    NothingServable,
}

impl fmt::Display for AppError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            AppError::Panicked(failure) => write!(f, "the app function {failure}"),
            AppError::MadeOutside(object) => write!(
                f,
                "the app function shows {object}, which was made outside of it: one object cannot belong to every visitor. Make what \
                 is shown, and the periodic callbacks that change it, within the app function, which is called once for each session"
            ),
            AppError::Cell(failure) => f.write_str(failure),
            AppError::NothingServable => f.write_str(
                "no cell of the notebook makes anything servable: end one with `.servable()`, as in `pane.servable()`",
            ),
        }
    }
}

impl std::error::Error for AppError {}

impl AppError {
    /// Whether every visitor may read it: it says how the app is written, and holds nothing that the app knows.
    pub fn for_visitors(&self) -> bool {
        matches!(self, AppError::MadeOutside(_) | AppError::NothingServable)
    }
}

/// Calls the hooks of a new session, then `app`, and puts what it gives on the session's page, after what it made
/// [`servable`](Viewable::servable) itself. `execution` is that of the cell which serves the app, to which belongs what it
/// prints; 0 where there is none.
///
/// # Errors
/// When the app panics, or shows an object of another session; then the session is good for nothing but to be ended.
pub fn open<V: Viewable>(
    session: &Session,
    execution: u64,
    app: impl FnOnce() -> V,
) -> Result<(), AppError> {
    let _entered = begin(session, execution);
    let root = catch(|| app().root()).map_err(|failure| AppError::Panicked(failure.to_string()))?;
    crate::session::prints::flush_prints();
    session.document().serve(&root);
    all_made_within(session)
}

/// Runs the cells of a notebook that is served as a whole.
pub(crate) fn open_notebook(
    session: &Session,
    run: impl FnOnce() -> Result<(), String>,
) -> Result<(), AppError> {
    let _entered = begin(session, 0);
    if let Some(visit) = session.visit() {
        visit.is_notebook.store(true, Ordering::Release);
    }
    run().map_err(AppError::Cell)?;
    if session.document().served().is_empty() {
        return Err(AppError::NothingServable);
    }
    all_made_within(session)
}

fn begin(session: &Session, execution: u64) -> Entered {
    // With the key of a cell, all that is made here has an owner, with which it ends.
    let entered = Scope::new(session.clone(), execution, APP).enter_callback();
    if let Some(visit) = session.visit() {
        visit.created();
    }
    entered
}

fn all_made_within(session: &Session) -> Result<(), AppError> {
    let document = session.document();
    let mut outside = None;
    reachable(&document.served(), &mut |model| {
        if *model.document() != document {
            outside.get_or_insert_with(|| format!("a {}", model.class().name));
        }
    });
    outside.map_or(Ok(()), |object| Err(AppError::MadeOutside(object)))
}

/// The key of the cell that owns what an app makes.
const APP: &str = "app";

/// What a session that is served has beyond a notebook's.
pub(crate) struct Visit {
    context: SessionContext,
    /// Its app is a notebook that is served as a whole.
    is_notebook: AtomicBool,
    /// The hooks for the end of all sessions, as they were at its beginning: a cell that is run again ends its own, and those
    /// sessions after that.
    all_destroyed: Vec<Arc<SessionHook>>,
    stages: Mutex<Stages>,
}

#[derive(Default)]
struct Stages {
    loaded: bool,
    ended: bool,
    onload: Vec<Hook>,
    destroyed: Vec<Hook>,
}

struct Hook {
    code: UserCode,
    callback: BoxedCallback,
}

/// The hooks of all sessions, in the order in which they were added.
static CREATED: Mutex<Vec<Arc<SessionHook>>> = Mutex::new(Vec::new());
static DESTROYED: Mutex<Vec<Arc<SessionHook>>> = Mutex::new(Vec::new());

/// A hook of all sessions, until its cell is run again.
struct SessionHook {
    call: Box<dyn Fn(&SessionContext) + Send + Sync>,
    /// What it prints, and how it fails, is shown under the cell that added it.
    execution: u64,
    /// Those that it is among.
    all: &'static Mutex<Vec<Arc<SessionHook>>>,
}

impl SessionHook {
    fn add(
        all: &'static Mutex<Vec<Arc<SessionHook>>>,
        hook: impl Fn(&SessionContext) + Send + Sync + 'static,
    ) {
        let hook = Arc::new(SessionHook {
            call: Box::new(hook),
            execution: scope::current().execution(),
            all,
        });
        scope::own(&hook);
        lock(all).push(hook);
    }
}

impl EndWithCell for SessionHook {
    fn end(&self) {
        let ended: Vec<_> = lock(self.all)
            .extract_if(.., |hook| std::ptr::eq(&**hook, self))
            .collect();
        // Without the lock: what it holds is the user's.
        drop(ended);
    }
}

impl Hook {
    fn new<M>(name: &str, callback: impl Callback<M>) -> Hook {
        Hook {
            code: UserCode::new(name),
            callback: boxed(callback),
        }
    }

    fn run(mut self) {
        if let Ok(Err(failure)) = self.code.call(|| (self.callback)()) {
            self.code.failed(&failure);
        }
    }
}

impl Visit {
    pub(crate) fn new(context: SessionContext) -> Visit {
        Visit {
            context,
            is_notebook: AtomicBool::new(false),
            all_destroyed: lock(&DESTROYED).clone(),
            stages: Mutex::default(),
        }
    }

    pub(crate) fn is_notebook(&self) -> bool {
        self.is_notebook.load(Ordering::Acquire)
    }

    pub(crate) fn context(&self) -> &SessionContext {
        &self.context
    }

    /// A page shows the session: runs what waits for the first time of that.
    pub(crate) fn loaded(&self) {
        let mut stages = lock(&self.stages);
        stages.loaded = true;
        let hooks = std::mem::take(&mut stages.onload);
        drop(stages);
        hooks.into_iter().for_each(Hook::run);
    }

    /// The session was made, its app is not called yet. In the session's scope.
    pub(crate) fn created(&self) {
        let hooks = lock(&CREATED).clone();
        run_all(&hooks, "on_session_created", &self.context);
    }

    /// The session is over. Once; in the session's scope.
    pub(crate) fn destroyed(&self) {
        let mut stages = lock(&self.stages);
        if std::mem::replace(&mut stages.ended, true) {
            return;
        }
        let hooks = std::mem::take(&mut stages.destroyed);
        let never = std::mem::take(&mut stages.onload);
        drop(stages);
        drop(never);
        hooks.into_iter().for_each(Hook::run);
        run_all(&self.all_destroyed, "on_session_destroyed", &self.context);
    }
}

/// Within the session of the current scope.
fn run_all(hooks: &[Arc<SessionHook>], name: &str, context: &SessionContext) {
    let scope = scope::current();
    for hook in hooks {
        let scope = Scope::new(scope.session().clone(), hook.execution, scope.cell());
        let _entered = scope.enter();
        // A failure is reported by the code.
        let _ = UserCode::new(name).call(|| (hook.call)(context));
    }
}

/// [`StateApi::onload`](crate::state::StateApi::onload)
pub(crate) fn onload<M>(session: &Session, callback: impl Callback<M>) {
    let hook = Hook::new("onload", callback);
    if let Some(visit) = session.visit() {
        let mut stages = lock(&visit.stages);
        if !stages.loaded {
            if !stages.ended {
                stages.onload.push(hook);
            }
            return;
        }
    }
    hook.run();
}

/// [`StateApi::on_session_created`](crate::state::StateApi::on_session_created)
#[track_caller]
pub(crate) fn on_session_created(
    session: &Session,
    hook: impl Fn(&SessionContext) + Send + Sync + 'static,
) {
    if let Some(visit) = session.visit() {
        assert!(
            visit.is_notebook(),
            "on_session_created is called before a session's app: call it in main, not in the app function"
        );
        return hook(&visit.context);
    }
    SessionHook::add(&CREATED, hook);
}

/// [`StateApi::on_session_destroyed`](crate::state::StateApi::on_session_destroyed)
pub(crate) fn on_session_destroyed(
    session: &Session,
    hook: impl Fn(&SessionContext) + Send + Sync + 'static,
) {
    let Some(visit) = session.visit() else {
        return SessionHook::add(&DESTROYED, hook);
    };
    let context = visit.context.clone();
    let hook = Hook::new("on_session_destroyed", move || hook(&context));
    let mut stages = lock(&visit.stages);
    if !stages.ended {
        stages.destroyed.push(hook);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prelude::*;
    use crate::session::scope::Scope;
    use crate::testing::Fixture;
    use std::sync::mpsc::channel;

    #[test]
    fn objects_and_callbacks_from_outside_the_app_function_are_an_error_that_says_so() {
        let fixture = visited();
        let outside = pane::html("shared");
        let error = open(&fixture.session, 0, || Row::new(items![outside])).unwrap_err();
        assert_eq!(error, AppError::MadeOutside("a Div".into()));
        let said = error.to_string();
        assert!(said.contains("periodic callbacks") && said.contains("within the app function"));
        let fixture = visited();
        assert_eq!(open(&fixture.session, 0, || pane::html("own")), Ok(()));
        let program = Fixture::manual();
        let entered = program.scope(1, "").enter();
        let cb = state.add_periodic_callback(|| {}, ms(100));
        drop(entered);
        let linked = open(&fixture.session, 0, || {
            let toggle = Toggle::new("");
            toggle.link(&cb, "value", "running");
            toggle
        });
        let said = linked.unwrap_err().to_string();
        assert!(
            said.contains("created outside of the app function"),
            "{said}"
        );
        let panicked = open(&fixture.session, 0, || -> Toggle { panic!("no data") });
        assert!(panicked.unwrap_err().to_string().contains("no data"));
    }

    fn visited() -> Fixture {
        visited_by("visitor")
    }

    fn visited_by(id: &str) -> Fixture {
        let mut fixture = Fixture::manual();
        let context = SessionContext {
            id: id.into(),
            request: Request {
                arguments: BTreeMap::from([("n".into(), vec!["5".into()])]),
                ..Request::default()
            },
        };
        fixture.session = Session::of_visitor(fixture.host.clone(), context);
        fixture
    }

    #[test]
    fn what_waits_for_the_page_runs_once_when_it_is_loaded_and_later_at_once() {
        let fixture = visited();
        let _entered = Scope::new(fixture.session.clone(), 0, "").enter();
        let (sender, ran) = channel();
        let note = |what: &'static str| {
            let sender = sender.clone();
            move || sender.send(what).unwrap()
        };
        state.onload(note("first"));
        assert!(ran.try_recv().is_err());
        fixture.session.loaded();
        fixture.session.loaded();
        state.onload(note("second"));
        assert_eq!(ran.try_iter().collect::<Vec<_>>(), ["first", "second"]);
    }

    #[test]
    fn in_a_notebook_there_is_no_page_to_wait_for_and_no_request() {
        let fixture = Fixture::manual();
        let _entered = fixture.scope(1, "cell").enter();
        let (sender, ran) = channel();
        state.onload(move || sender.send(()).unwrap());
        assert_eq!(ran.try_recv(), Ok(()));
        assert!(state.session_args().is_empty());
    }

    #[test]
    fn a_session_knows_its_request_and_tells_its_own_end_once() {
        let fixture = visited();
        let _entered = Scope::new(fixture.session.clone(), 0, "").enter();
        assert_eq!(state.session_args()["n"], ["5"]);
        let (sender, ended) = channel();
        state.on_session_destroyed(move |context| sender.send(context.id.clone()).unwrap());
        fixture.session.end();
        fixture.session.end();
        assert_eq!(ended.try_iter().collect::<Vec<_>>(), ["visitor"]);
    }

    #[test]
    fn hooks_of_all_sessions_end_when_their_cell_is_run_again() {
        let notebook = Fixture::manual();
        let (sender, called) = channel();
        for run in [1, 2] {
            let _entered = notebook.scope(run, "cell").enter();
            notebook.session.end_cell("cell");
            let note = |what: &'static str| {
                let sender = sender.clone();
                // Other tests have visitors too.
                move |context: &SessionContext| {
                    if context.id == "of this test" {
                        sender.send((what, run)).unwrap();
                    }
                }
            };
            state.on_session_created(note("created"));
            state.on_session_destroyed(note("destroyed"));
        }
        let failing = notebook.scope(3, "failing").enter();
        state.on_session_destroyed(|context| assert_ne!(context.id, "of this test"));
        drop(failing);
        let visitor = visited_by("of this test");
        open(&visitor.session, 0, || pane::html("")).unwrap();
        visitor.session.end();
        notebook.session.end_cell("cell");
        let calls: Vec<_> = called.try_iter().collect();
        assert_eq!(calls, [("created", 2), ("destroyed", 2)]);
        let displays = visitor.host.displays();
        assert_eq!((displays.len(), displays[0].execution), (1, 3));
        notebook.session.end_cell("failing");
    }

    #[test]
    fn in_a_notebook_that_is_served_the_session_is_there_and_a_task_is_that_of_all() {
        let fixture = visited();
        let (sender, called) = channel();
        let opened = open_notebook(&fixture.session, move || {
            state.on_session_created(move |context| sender.send(context.id.clone()).unwrap());
            let later = std::time::SystemTime::now() + seconds(3600.0);
            state.schedule_task("of all", || {}, later);
            pane::html("").servable();
            Ok(())
        });
        assert_eq!(opened, Ok(()));
        assert_eq!(called.try_iter().collect::<Vec<_>>(), ["visitor"]);
        fixture.session.end();
        state.cancel_task("of all").unwrap();
    }

    #[test]
    #[should_panic(expected = "not in the app function")]
    fn what_is_done_for_every_new_session_is_not_said_within_one() {
        let fixture = visited();
        let _entered = Scope::new(fixture.session.clone(), 0, "").enter();
        state.on_session_created(|_| {});
    }

    #[test]
    fn a_task_of_the_whole_program_is_not_scheduled_for_one_visitor() {
        let fixture = visited();
        let error = open(&fixture.session, 0, || {
            state.schedule_task("refresh", || {}, seconds(60.0));
            pane::html("")
        });
        let said = error.unwrap_err().to_string();
        assert!(said.contains("schedule \"refresh\" in main"), "{said}");
        assert!(!state.tasks().contains(&"refresh".to_owned()));
    }
}
