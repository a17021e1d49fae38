//! Visits from their beginning to their end.

use super::*;
use crate::prelude::*;
use crate::session::Session;
use crate::session::scope::Scope;
use crate::testing::Fixture;
use std::collections::BTreeMap;
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
    fixture.session = Session::of_visitor(fixture.outputs.clone(), context);
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
    let displays = visitor.outputs.displays();
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
