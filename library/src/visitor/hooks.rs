//! What is to be done at the stages of a visit: when the session was made, when the page is there, when it is over.

use std::sync::{Arc, Mutex};

use super::SessionContext;
use crate::base::sync::lock;
use crate::session::Session;
use crate::session::outputs::Outputs;
use crate::session::parts::{Part, Stage};
use crate::session::scope::{self, EndWithCell, Scope};
use crate::session::user_code::UserCode;
use crate::threads::callback::{BoxedCallback, Callback, boxed};

/// What a session that is served has beyond a notebook's.
pub(crate) struct Visit {
    context: SessionContext,
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
    /// That of a session; none of a notebook or program.
    pub(crate) fn of(session: &Session) -> Option<Arc<Visit>> {
        session.parts().find()
    }

    fn new(context: SessionContext) -> Visit {
        Visit {
            context,
            all_destroyed: lock(&DESTROYED).clone(),
            stages: Mutex::default(),
        }
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
    fn destroyed(&self) {
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

impl Part for Visit {
    fn stage(&self) -> Stage {
        Stage::Hooks
    }

    fn end(&self) {
        self.destroyed();
    }
}

impl Session {
    /// The session of one visitor of a served page.
    ///
    /// ```
    /// use cellbeat::Session;
    /// use cellbeat::visit::{Request, SessionContext};
    ///
    /// let visitor = SessionContext { id: "s1".to_owned(), request: Request::default() };
    /// let session = Session::of_visitor(Session::notebook().outputs(), visitor);
    /// assert!(session.document().served().is_empty());
    /// session.end();
    /// ```
    pub fn of_visitor(outputs: Arc<dyn Outputs>, visitor: SessionContext) -> Session {
        let session = Session::visitors(outputs);
        session.parts().add(Visit::new(visitor));
        session
    }

    /// A page shows the session's document.
    pub(crate) fn loaded(&self) {
        if let Some(visit) = Visit::of(self) {
            visit.loaded();
        }
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
    if let Some(visit) = Visit::of(session) {
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
    if let Some(visit) = Visit::of(session) {
        assert!(
            session.runs_notebook(),
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
    let Some(visit) = Visit::of(session) else {
        return SessionHook::add(&DESTROYED, hook);
    };
    let context = visit.context.clone();
    let hook = Hook::new("on_session_destroyed", move || hook(&context));
    let mut stages = lock(&visit.stages);
    if !stages.ended {
        stages.destroyed.push(hook);
    }
}
