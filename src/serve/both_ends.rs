//! Both ends of the link: the library writes what the kernel's decoders read, and reads what the kernel's encoders write.

use std::collections::{BTreeMap, BTreeSet};
use std::os::unix::net::UnixStream;
use std::sync::Mutex;
use std::thread;

use bytes::Bytes;
use cellbeat::__host::frames::{self, Done, Program as HostProgram};
use cellbeat::__host::{self, display};
use cellbeat::json::json;
use cellbeat::link::frame::read_frame;
use cellbeat::link::names::{self, NoInput};
use cellbeat::models::ColumnDataSource;
use cellbeat::outputs::StreamName;
use cellbeat::prelude::*;
use cellbeat::serve::Server;
use cellbeat::viewable::Viewable;
use cellbeat::{InputError, Session, clear_output, scope};
use serde_json::value::RawValue;

use super::frames::{FromCell as OfSession, Outcome, ServedCell, ToCell as ToSession};
use super::notebook_frame;
use crate::link::frames::{DisplayKind, FromCell, Request, ToCell};
use crate::link::{Program, Received};
use crate::wire;
use crate::wire::comm::{CommData, CommOpen};

struct Kernel {
    link: UnixStream,
    heard: BTreeSet<names::FromCell>,
    said: BTreeSet<names::ToCell>,
}

impl Kernel {
    fn next(&mut self) -> Received {
        let frame = read_frame(&mut self.link).unwrap();
        let buffers = frame.buffers.into_iter().map(Bytes::from);
        let frame = Received::new(frame.header, buffers.collect()).unwrap();
        self.heard.insert(frame.kind);
        frame
    }

    fn hear(&mut self) -> FromCell {
        FromCell::decode(self.next()).unwrap().0
    }

    fn hear_of_session(&mut self) -> (OfSession, Vec<Bytes>) {
        let frame = self.next();
        let said = OfSession::decode(&frame).unwrap();
        (said.expect("it is about sessions"), frame.buffers)
    }

    /// What the cell process makes of a header.
    fn read(&mut self, header: &[u8]) -> frames::Received {
        let read = frames::Received::read(header).unwrap();
        self.said.insert(match &read {
            frames::Received::Run(_) => names::ToCell::Run,
            frames::Received::Notebook(..) => names::ToCell::Notebook,
            frames::Received::SubshellDeleted(_) => names::ToCell::SubshellDeleted,
            frames::Received::GiveUp(_) => names::ToCell::GiveUp,
            frames::Received::Shutdown => names::ToCell::Shutdown,
            frames::Received::Library(kind, _) => *kind,
        });
        read
    }

    fn say(&mut self, header: &[u8], buffers: Vec<Vec<u8>>) {
        match self.read(header) {
            frames::Received::Library(kind, header) => __host::receive(kind, header, buffers),
            other => panic!("{other:?} is for the host"),
        }
    }

    fn say_of_session(&mut self, frame: &ToSession<'_>) {
        self.say(&frame.encode(), Vec::new());
    }
}

macro_rules! expect {
    ($pattern:pat = $value:expr) => {
        let $pattern = $value else {
            panic!("another frame than {}", stringify!($pattern));
        };
    };
}

fn raw(json: &str) -> Box<RawValue> {
    RawValue::from_string(json.to_owned()).unwrap()
}

/// One test, since a process has one link.
#[test]
fn each_end_understands_every_frame_of_the_other() {
    let (cell_process, link) = UnixStream::pair().unwrap();
    __host::connect(cell_process);
    let mut kernel = Kernel {
        link,
        heard: BTreeSet::new(),
        said: BTreeSet::new(),
    };
    what_the_host_says(&mut kernel);
    what_the_host_hears(&mut kernel);
    outputs_and_input(&mut kernel);
    comms(&mut kernel);
    sessions(&mut kernel);
    assert!(kernel.heard.iter().eq(names::FromCell::ALL));
    assert!(kernel.said.iter().eq(names::ToCell::ALL));
}

fn what_the_host_says(kernel: &mut Kernel) {
    frames::send_ready();
    expect!(FromCell::Ready = kernel.hear());

    for status in names::Status::ALL {
        let done = Done {
            status: *status,
            message: "no \"b\"".to_owned(),
            location: "In[3]:2:5".to_owned(),
            backtrace: vec!["double at In[3]:2:5".to_owned()],
            variables: vec!["a".to_owned(), "b".to_owned()],
            order: 9,
        };
        frames::send_done(7, done.clone());
        expect!(FromCell::Done(heard) = kernel.hear());
        assert_eq!((heard.execution, heard.status), (7, done.status));
        assert_eq!(
            (heard.message, heard.location),
            (done.message, done.location)
        );
        assert_eq!(heard.backtrace, done.backtrace);
        assert_eq!((heard.variables, heard.order), (done.variables, done.order));
    }

    frames::send_not_given_up(7, "it holds a lock");
    expect!(FromCell::NotGivenUp(not) = kernel.hear());
    assert_eq!((not.execution, not.why.as_str()), (7, "it holds a lock"));

    for (name, heard) in [
        (StreamName::Stdout, wire::output::StreamName::Stdout),
        (StreamName::Stderr, wire::output::StreamName::Stderr),
    ] {
        frames::send_stream(7, name, "tick\n");
        expect!(FromCell::Stream(stream) = kernel.hear());
        assert_eq!((stream.execution, stream.name), (7, heard));
        assert_eq!(stream.text, "tick\n");
    }

    frames::send_notebook_loaded(Err("no such file".to_owned()));
    let loaded: super::process::NotebookLoaded = kernel.next().read().unwrap();
    assert_eq!(loaded.error.as_deref(), Some("no such file"));
    frames::send_notebook_loaded(Ok(()));
    let loaded: super::process::NotebookLoaded = kernel.next().read().unwrap();
    assert_eq!(loaded.error, None);
}

fn what_the_host_hears(kernel: &mut Kernel) {
    let forget = ["a".to_owned()];
    let program = Program {
        subshell: "s1",
        cell: "c1",
        library: "/tmp/cell.so",
        symbol: "run_1",
        global: true,
        forget: &forget,
    };
    let run = ToCell::Run {
        execution: 7,
        program: &program,
    };
    expect!(frames::Received::Run(run) = kernel.read(&run.encode()));
    assert_eq!((run.execution, run.subshell.as_str()), (7, "s1"));
    assert_eq!(run.cell, "c1");
    let expected = |program: &HostProgram| {
        assert_eq!(program.library, "/tmp/cell.so");
        assert_eq!((program.symbol.as_str(), program.global), ("run_1", true));
        assert_eq!(program.forget, forget);
    };
    expected(&run.program);

    let cells = [ServedCell {
        library: "/tmp/cell.so".into(),
        symbol: "run_1".to_owned(),
        global: true,
        forget: forget.to_vec(),
    }];
    let notebook = kernel.read(&notebook_frame("plot", &cells));
    expect!(frames::Received::Notebook(title, programs) = notebook);
    assert_eq!((title.as_str(), programs.len()), ("plot", 1));
    expected(&programs[0]);

    let deleted = kernel.read(&ToCell::SubshellDeleted { subshell: "s1" }.encode());
    expect!(frames::Received::SubshellDeleted(subshell) = deleted);
    assert_eq!(subshell, "s1");
    let give_up = kernel.read(&ToCell::GiveUp { execution: 7 }.encode());
    expect!(frames::Received::GiveUp(7) = give_up);
    for shutdown in [
        ToCell::Shutdown {}.encode(),
        ToSession::Shutdown {}.encode(),
    ] {
        expect!(frames::Received::Shutdown = kernel.read(&shutdown));
    }
}

fn outputs_and_input(kernel: &mut Kernel) {
    __host::count_output(|| [3, 4]);
    __host::execution_comes(7);
    __host::begin_execution(7, "c1");
    for (kind, heard) in [
        ("execute_result", DisplayKind::ExecuteResult),
        ("display_data", DisplayKind::DisplayData),
        ("update_display_data", DisplayKind::UpdateDisplayData),
    ] {
        display(kind, "text/plain", "\"3\"");
        expect!(FromCell::Display(shown) = kernel.hear());
        assert_eq!((shown.kind, shown.execution), (heard, 7));
        assert_eq!(shown.data.get(), r#"{"text/plain":"\"3\""}"#);
        assert_eq!((shown.metadata.get(), shown.transient.get()), ("{}", "{}"));
        assert_eq!(shown.written, Some([3, 4]));
    }
    clear_output(true);
    expect!(FromCell::ClearOutput(clear) = kernel.hear());
    assert_eq!((clear.execution, clear.wait), (7, true));
    assert_eq!(clear.written, Some([3, 4]));

    for (answer, expected) in [
        (ToCell::InputReply { value: "Ada" }, Ok("Ada".to_owned())),
        (
            ToCell::no_input(NoInput::NotAllowed),
            Err(InputError::NotAllowed),
        ),
        (
            ToCell::no_input(NoInput::Interrupted),
            Err(InputError::Interrupted),
        ),
    ] {
        let asking = thread::spawn(|| try_input("Name? "));
        expect!(FromCell::InputRequest(request) = kernel.hear());
        assert_eq!((request.execution, request.password), (7, false));
        assert_eq!(request.prompt, "Name? ");
        kernel.say(&answer.encode(), Vec::new());
        assert_eq!(asking.join().unwrap(), expected);
    }

    assert!(!interrupted());
    kernel.say(&ToCell::Interrupt {}.encode(), Vec::new());
    assert!(interrupted());
    __host::end_execution();
}

fn comms(kernel: &mut Kernel) {
    __host::begin_execution(8, "c2");
    register_target("echo", |comm: Comm, open| {
        comm.on_msg({
            let comm = comm.clone();
            move |message| comm.send(message)
        });
        comm.send(open);
    });
    let request = || Request {
        metadata: &serde_json::Value::Null,
        parent: Some(raw(r#"{"msg_id":"m1"}"#)),
    };
    let open = CommOpen {
        comm_id: "theirs".to_owned(),
        target_name: "echo".to_owned(),
        data: raw(r#"{"a":1}"#),
    };
    let message = CommData {
        comm_id: "theirs".to_owned(),
        data: raw(r#"{"b":2}"#),
    };
    let opens = ToCell::CommOpen {
        open: &open,
        request: request(),
    };
    let says = ToCell::CommMsg {
        message: &message,
        request: request(),
    };
    for (frame, data) in [(opens, r#"{"a":1}"#), (says, r#"{"b":2}"#)] {
        kernel.say(&frame.encode(), vec![b"raw".to_vec()]);
        let answer = kernel.next();
        expect!((FromCell::CommMsg(answer), buffers) = FromCell::decode(answer).unwrap());
        assert_eq!(buffers, ["raw"]);
        assert_eq!(
            (answer.comm_id.as_str(), answer.data.get()),
            ("theirs", data)
        );
        assert_eq!(answer.parent.unwrap().get(), r#"{"msg_id":"m1"}"#);
    }
    let close = ToCell::CommClose {
        close: &message,
        request: request(),
    };
    kernel.say(&close.encode(), Vec::new());

    let ours = Comm::open("view", json!({"c": 3}));
    expect!(FromCell::CommOpen(opened) = kernel.hear());
    assert_eq!((opened.execution, opened.target_name.as_str()), (8, "view"));
    assert_eq!(opened.comm_id, ours.comm_id());
    assert_eq!(opened.data.get(), r#"{"c":3}"#);
    ours.close();
    expect!(FromCell::CommClose(closed) = kernel.hear());
    assert_eq!(closed.comm_id, opened.comm_id);
    __host::end_execution();
}

/// What the app of [`sessions`] had and received.
struct Visit {
    session: Session,
    source: ColumnDataSource,
    arguments: BTreeMap<String, Vec<String>>,
    headers: BTreeMap<String, String>,
    cookies: BTreeMap<String, String>,
}

static VISIT: Mutex<Option<Visit>> = Mutex::new(None);

fn app() -> impl Viewable {
    let source = ColumnDataSource::new([("x", [1, 2]), ("y", [3, 4])]);
    let p = figure();
    p.line("x", "y").source(&source);
    *VISIT.lock().unwrap() = Some(Visit {
        session: scope::current().session().clone(),
        source,
        arguments: state.session_args(),
        headers: state.headers(),
        cookies: state.cookies(),
    });
    p
}

fn sessions(kernel: &mut Kernel) {
    __host::begin_execution(9, "c3");
    let refused = thread::spawn(|| Server::new().app("", app).start());
    expect!((OfSession::Serve(serve), _) = kernel.hear_of_session());
    assert_eq!(
        (serve.settings.port, serve.apps),
        (None, vec![String::new()])
    );
    let (server, error) = (serve.server, "the port is taken".to_owned());
    let outcome = Outcome::Refused { error };
    kernel.say_of_session(&ToSession::Served { server, outcome });
    let refused = refused.join().unwrap().unwrap_err();
    assert_eq!(refused.to_string(), "the port is taken");

    let served = thread::spawn(|| Server::new().port(5007).app("left", app).start());
    expect!((OfSession::Serve(serve), _) = kernel.hear_of_session());
    assert_eq!(
        (serve.cell.as_str(), serve.apps),
        ("c3", vec!["left".to_owned()])
    );
    assert_eq!(serve.settings.port, Some(5007));
    let server = serve.server;
    let outcome = Outcome::Served {
        url: "http://127.0.0.1:5007/".to_owned(),
        link: None,
    };
    kernel.say_of_session(&ToSession::Served { server, outcome });
    let served = served.join().unwrap().unwrap();
    assert_eq!(served.url(), "http://127.0.0.1:5007/");

    a_session(kernel, server);
    served.stop();
    expect!((OfSession::ServeStop(stop), _) = kernel.hear_of_session());
    assert_eq!(stop.server, server);
    __host::end_execution();
}

fn a_session(kernel: &mut Kernel, server: u64) {
    let one = |key: &str, value: &str| BTreeMap::from([(key.to_owned(), value.to_owned())]);
    let (headers, cookies) = (one("host", "a.org"), one("c", "1"));
    let arguments = BTreeMap::from([("n".to_owned(), vec!["5".to_owned(), "6".to_owned()])]);
    let create = |app, session| ToSession::SessionCreate {
        server,
        session,
        app,
        id: "abc",
        arguments: &arguments,
        headers: &headers,
        cookies: &cookies,
    };
    kernel.say_of_session(&create("other", 2));
    expect!((OfSession::SessionCreated(not), _) = kernel.hear_of_session());
    assert_eq!((not.session, not.for_visitors), (2, false));
    assert_eq!(not.error.as_deref(), Some("there is no app \"other\""));
    kernel.say_of_session(&create("left", 3));
    expect!((OfSession::SessionCreated(created), _) = kernel.hear_of_session());
    assert_eq!((created.session, created.error), (3, None));
    let visit = VISIT.lock().unwrap().take().unwrap();
    assert_eq!(visit.arguments, arguments);
    assert_eq!((visit.headers, visit.cookies), (headers, cookies));

    let (session, connection) = (3, 4);
    kernel.say_of_session(&ToSession::SessionConnect {
        session,
        connection,
    });
    let request = "r1";
    kernel.say_of_session(&ToSession::SessionPull {
        connection,
        request,
    });
    expect!((OfSession::SessionDocument(document), buffers) = kernel.hear_of_session());
    assert_eq!((document.connection, document.request.as_str()), (4, "r1"));
    assert!(buffers[0].starts_with(b"{\"doc\":"), "{buffers:?}");
    let seq = document.seq;
    kernel.say_of_session(&ToSession::SessionAck { connection, seq });

    visit.source.update("y", [5.5, 6.5]);
    flush();
    expect!((OfSession::SessionChanged(changed), buffers) = kernel.hear_of_session());
    assert_eq!((changed.connection, changed.seq), (4, seq + 1));
    assert_eq!(changed.buffers, ["b0"]);
    let numbers = [5.5f64, 6.5].map(f64::to_le_bytes).concat();
    assert_eq!(buffers[1], numbers);

    let patch = |request| ToSession::SessionPatch {
        connection,
        request,
        buffers: vec!["b0"],
    };
    let id = visit.source.as_model().id();
    let content = format!(
        r#"{{"events":[{{"kind":"ColumnDataChanged","model":{{"id":"{id}"}},"attr":"data","cols":["y"],"data":{{"type":"map","entries":[["y",{{"type":"ndarray","array":{{"type":"bytes","data":{{"id":"b0"}}}},"dtype":"float64","shape":[2],"order":"little"}}]]}}}}]}}"#
    );
    let numbers = [7.5f64, 8.5].map(f64::to_le_bytes).concat();
    kernel.say(&patch("r2").encode(), vec![content.into_bytes(), numbers]);
    expect!((OfSession::SessionOk(ok), _) = kernel.hear_of_session());
    assert_eq!((ok.connection, ok.request.as_str()), (4, "r2"));
    assert_eq!(visit.source.get("y").unwrap().to_f64().unwrap(), [7.5, 8.5]);
    kernel.say(&patch("r3").encode(), vec![b"{".to_vec()]);
    expect!((OfSession::SessionError(error), _) = kernel.hear_of_session());
    assert_eq!((error.connection, error.request.as_str()), (4, "r3"));

    visit.session.end();
    expect!((OfSession::SessionClosed(closed), _) = kernel.hear_of_session());
    assert_eq!(closed.connection, 4);
    kernel.say_of_session(&ToSession::SessionEnd { session });
    expect!((OfSession::SessionEnded(ended), _) = kernel.hear_of_session());
    assert_eq!(ended.session, 3);
    // No answer: nobody is there.
    kernel.say_of_session(&ToSession::SessionDisconnect { connection });
}
