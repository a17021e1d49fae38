//! [`Comm`] and targets as cells have them.

use super::Message;
use super::channel::{self, Channel, CommHandler, Target};
use crate::base::json::{Json, json};
use crate::base::sync::lock;
use crate::document::turn;
use crate::session::scope::{self, EndWithCell};
use crate::session::user_code::UserCode;
use crate::threads::callback::Outcome;
use crate::threads::timer::next_id;
use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Mutex};

/// Most messages that wait for [`Comm::on_msg`]; the oldest are dropped then.
const MOST_WAITING: usize = 1024;

/// An open comm. A handle: clones are the same comm. See [`crate::comm`].
///
/// ```
/// use cellbeat::json::json;
/// use cellbeat::prelude::*;
///
/// let comm = Comm::open("a.target.in.the.page", json!({"hello": "page"}));
/// println!("{} to {}", comm.comm_id(), comm.target());
/// comm.on_msg(|message| println!("{}", message.data));
/// comm.on_close(|last| println!("closed there: {}", last.data));
/// comm.send(json!({"x": [1, 2]}));
/// comm.close(); // or close_with(json!({"bye": "page"}))
/// assert!(!comm.is_open() && comm.try_send(json!({"x": 3})).is_err());
/// ```
#[derive(Clone)]
pub struct Comm(Arc<Inner>);

struct Inner {
    channel: Channel,
    target: String,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    on_msg: Option<Arc<Handler>>,
    on_close: Option<Arc<Handler>>,
    /// Arrived, and not handled yet.
    waiting: VecDeque<Message>,
    /// Why nothing can be sent any more.
    closed: Option<&'static str>,
}

type Function = Box<dyn FnMut(Message) -> Result<(), String> + Send>;

struct Handler {
    code: UserCode,
    function: Mutex<Function>,
}

impl Handler {
    fn new<R: Outcome>(
        subject: String,
        mut function: impl FnMut(Message) -> R + Send + 'static,
    ) -> Arc<Handler> {
        let function = move |message| function(message).outcome();
        Arc::new(Handler {
            code: UserCode::new(subject),
            function: Mutex::new(Box::new(function)),
        })
    }

    fn call(&self, message: Message) {
        self.code.handle(|| lock(&self.function)(message));
    }
}

/// Why a message cannot be sent.
///
/// ```
/// use cellbeat::comm::CommError;
/// use cellbeat::json::json;
/// use cellbeat::prelude::*;
///
/// let comm = Comm::open("gauge", json!({}));
/// comm.close();
/// let error = comm.try_send(json!({"value": 1})).unwrap_err();
/// assert!(matches!(error, CommError::Closed { target, .. } if target == "gauge"));
/// ```
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum CommError {
    /// The comm is closed.
    Closed {
        /// Its id.
        comm_id: String,
        /// Its target.
        target: String,
        /// By whom.
        why: &'static str,
    },
}

impl fmt::Display for CommError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CommError::Closed {
                comm_id,
                target,
                why,
            } => write!(
                f,
                "the comm {comm_id} (target \"{target}\") is closed: {why}"
            ),
        }
    }
}

crate::base::error::debug_as_display!(CommError);
impl std::error::Error for CommError {}

impl Comm {
    /// Opens a comm to the target of this name in the frontend. A frontend without it closes the comm.
    pub fn open(target: &str, message: impl Into<Message>) -> Comm {
        let id = format!("{}-{}", crate::base::ids::process(), next_id());
        let mut opened = None;
        Channel::open(&id, target, &message.into(), |channel| {
            let comm = Comm::new(channel, target);
            opened = Some(comm.clone());
            Arc::new(UserHandler(comm.0))
        });
        let comm = opened.expect("it was just made");
        scope::own(&comm.0);
        comm
    }

    fn new(channel: Channel, target: &str) -> Comm {
        Comm(Arc::new(Inner {
            channel,
            target: target.to_owned(),
            state: Mutex::default(),
        }))
    }

    /// Jupyter's `comm_id`.
    pub fn comm_id(&self) -> &str {
        self.0.channel.id()
    }

    /// The target to which it was opened, here or there.
    pub fn target(&self) -> &str {
        &self.0.target
    }

    /// Whether messages can be sent.
    pub fn is_open(&self) -> bool {
        lock(&self.0.state).closed.is_none()
    }

    /// Sends a message: JSON, or a [`Message`] with buffers.
    ///
    /// # Panics
    /// When the comm is closed.
    #[track_caller]
    pub fn send(&self, message: impl Into<Message>) {
        if let Err(error) = self.try_send(message) {
            panic!("{error}");
        }
    }

    /// [`Comm::send`] that does not panic.
    ///
    /// # Errors
    /// When the comm is closed.
    pub fn try_send(&self, message: impl Into<Message>) -> Result<(), CommError> {
        if let Some(why) = lock(&self.0.state).closed {
            return Err(CommError::Closed {
                comm_id: self.comm_id().to_owned(),
                target: self.target().to_owned(),
                why,
            });
        }
        self.0.channel.send(&message.into());
        Ok(())
    }

    /// Calls `function` with each message that comes, in place of an earlier function. Messages that have come already are
    /// its first ones.
    pub fn on_msg<R: Outcome>(&self, function: impl FnMut(Message) -> R + Send + 'static) {
        let handler = Handler::new(format!("on_msg of comm {}", self.target()), function);
        let mut state = lock(&self.0.state);
        if state.closed.is_none() {
            let earlier = state.on_msg.replace(handler);
            let waiting = !state.waiting.is_empty();
            drop(state);
            drop(earlier);
            if waiting {
                self.0.clone().deliver();
            }
        }
    }

    /// Calls `function` when the other side closes the comm, with what it said at last. Not when it is closed here.
    pub fn on_close<R: Outcome>(&self, function: impl FnMut(Message) -> R + Send + 'static) {
        let handler = Handler::new(format!("on_close of comm {}", self.target()), function);
        let mut state = lock(&self.0.state);
        if state.closed.is_none() {
            let earlier = state.on_close.replace(handler);
            drop(state);
            drop(earlier);
        }
    }

    /// Closes the comm. Closing it again does nothing.
    pub fn close(&self) {
        self.close_with(json!({}));
    }

    /// Closes the comm with a last message, an object.
    ///
    /// ```
    /// use cellbeat::json::json;
    /// use cellbeat::prelude::*;
    ///
    /// let comm = Comm::open("gauge", json!({}));
    /// comm.close_with(json!({"reason": "the sensor is off"}));
    /// ```
    pub fn close_with(&self, data: impl Into<Json>) {
        self.0.close("it was closed in a cell", &data.into());
    }
}

impl fmt::Debug for Comm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Comm")
            .field("target", &self.target())
            .field("comm_id", &self.comm_id())
            .field("is_open", &self.is_open())
            .finish()
    }
}

impl Inner {
    /// Calls the handler with what waits, on the events thread.
    fn deliver(self: Arc<Self>) {
        turn::post(move || {
            loop {
                let mut state = lock(&self.state);
                let Some(handler) = state.on_msg.clone() else {
                    return;
                };
                let Some(message) = state.waiting.pop_front() else {
                    return;
                };
                drop(state);
                handler.call(message);
            }
        });
    }

    /// No more is sent or handled. False if it was so already.
    fn end(&self, why: &'static str) -> bool {
        let mut state = lock(&self.state);
        if state.closed.is_some() {
            return false;
        }
        let ended = State {
            closed: Some(why),
            ..State::default()
        };
        let before = std::mem::replace(&mut *state, ended);
        drop(state);
        // What handlers captured may run code when dropped, and often holds this comm.
        drop(before);
        true
    }

    fn close(&self, why: &'static str, data: &Json) {
        if self.end(why) {
            self.channel.close(&data.to_string());
        }
    }
}

/// The end here of a comm, which keeps it open.
struct UserHandler(Arc<Inner>);

impl CommHandler for UserHandler {
    fn message(&self, message: Message) {
        {
            let mut state = lock(&self.0.state);
            if state.closed.is_some() {
                return;
            }
            if state.waiting.len() == MOST_WAITING {
                state.waiting.pop_front();
            }
            state.waiting.push_back(message);
        }
        self.0.clone().deliver();
    }

    fn closed(&self, message: Message) {
        let comm = self.0.clone();
        turn::post(move || {
            let on_close = lock(&comm.state).on_close.clone();
            if comm.end("the other side closed it")
                && let Some(handler) = on_close
            {
                handler.call(message);
            }
        });
    }
}

impl EndWithCell for Inner {
    fn end(&self) {
        let reason = "the cell that made it was run again";
        self.close(reason, &json!({"reason": reason}));
    }
}

/// Calls `function` with each comm that a frontend opens to the target `name`, and with what it said at the opening. Another
/// function that was registered under the name before is replaced. The target is gone when the cell is run again.
///
/// ```
/// use cellbeat::json::json;
/// use cellbeat::prelude::*;
///
/// register_target("echo", |comm, open| {
///     comm.send(json!({"heard": open.data}));
///     let answers = comm.clone();
///     comm.on_msg(move |message| answers.send(message));
/// });
/// ```
///
/// # Panics
/// When the name is one of this library's own targets.
#[track_caller]
pub fn register_target<R: Outcome>(
    name: &str,
    mut function: impl FnMut(Comm, Message) -> R + Send + 'static,
) {
    let function = move |comm, message| function(comm, message).outcome();
    assert!(
        !channel::is_reserved(name),
        "the comm target \"{name}\" is cellbeat's own: choose another name"
    );
    let target = Arc::new(UserTarget {
        name: name.to_owned(),
        code: Arc::new(UserCode::new(format!("the comm target {name}"))),
        function: Arc::new(Mutex::new(Box::new(function))),
    });
    scope::own(&target);
    channel::register_target(name, target);
}

/// Frontends find no target of this name any more; comms that are open stay open.
///
/// ```
/// use cellbeat::prelude::*;
///
/// register_target("greeting", |comm, _| println!("{} is here", comm.comm_id()));
/// unregister_target("greeting");
/// ```
pub fn unregister_target(name: &str) {
    if !channel::is_reserved(name) {
        channel::unregister_target(name, None);
    }
}

type OnOpen = Box<dyn FnMut(Comm, Message) -> Result<(), String> + Send>;

struct UserTarget {
    name: String,
    code: Arc<UserCode>,
    function: Arc<Mutex<OnOpen>>,
}

impl Target for UserTarget {
    fn open(&self, channel: Channel, message: Message) -> Arc<dyn CommHandler> {
        let comm = Comm::new(channel, &self.name);
        self.code.scope().own(&comm.0);
        let (code, function) = (self.code.clone(), self.function.clone());
        let opened = comm.clone();
        turn::post(move || {
            code.handle(|| lock(&function)(opened, message));
        });
        Arc::new(UserHandler(comm.0))
    }
}

impl EndWithCell for UserTarget {
    fn end(&self) {
        channel::unregister_target(&self.name, Some(std::ptr::from_ref(self).cast::<()>()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comm::{Incoming, receive};
    use crate::testing::{Fixture, wait_until};

    fn open(fixture: &Fixture, target: &str, id: &str) {
        let target_name = target.to_owned();
        let message = Message::new(json!({"start": 5}));
        receive(
            &fixture.session,
            Incoming::Open { target_name },
            id,
            message,
        );
    }

    fn say(fixture: &Fixture, id: &str, data: Json) {
        let message = Message::new(data).buffer([7, 8]);
        receive(&fixture.session, Incoming::Msg, id, message);
    }

    #[test]
    fn a_target_of_the_user_hears_and_answers_its_comms_in_order() {
        let fixture = Fixture::manual();
        let _entered = fixture.scope(7, "cell").enter();
        register_target("test.count", |comm, open| {
            let mut sum = open.data["start"].as_i64().unwrap();
            let answers = comm.clone();
            comm.on_msg(move |message| {
                sum += message.data["add"].as_i64().unwrap();
                answers.send(Message::new(json!({"sum": sum})).buffer(message.buffers[0].clone()));
            });
        });
        open(&fixture, "test.count", "count-1");
        for number in 0..50 {
            say(&fixture, "count-1", json!({"add": number}));
        }
        fixture.outputs.wait_until(|sent| sent.comms().len() == 50);
        let sent = fixture.outputs.comms();
        assert_eq!(sent[0].data, r#"{"sum":5}"#);
        assert_eq!(sent[49].data, format!(r#"{{"sum":{}}}"#, 5 + 49 * 50 / 2));
        assert_eq!(sent[49].buffers, [vec![7, 8]]);
    }

    #[test]
    fn what_came_before_there_was_a_function_is_not_lost() {
        let fixture = Fixture::manual();
        let _entered = fixture.scope(7, "cell").enter();
        let comm = Comm::open("test.page", json!({"hello": 1}));
        say(&fixture, comm.comm_id(), json!(1));
        say(&fixture, comm.comm_id(), json!(2));
        let seen = Arc::new(Mutex::new(Vec::new()));
        let seeing = seen.clone();
        comm.on_msg(move |message| lock(&seeing).push(message.data));
        wait_until(|| *lock(&seen) == [json!(1), json!(2)]);
        assert_eq!(fixture.outputs.comms()[0].kind, "comm_open");
        assert_eq!(fixture.outputs.comms()[0].data, r#"{"hello":1}"#);
    }

    #[test]
    fn a_closed_comm_says_so_and_by_whom() {
        let fixture = Fixture::manual();
        let _entered = fixture.scope(7, "cell").enter();
        let comm = Comm::open("test.page", json!({}));
        let (sender, closed) = std::sync::mpsc::channel();
        comm.on_close(move |message| sender.send(message.data).unwrap());
        let bye = Message::new(json!({"bye": true}));
        receive(&fixture.session, Incoming::Close, comm.comm_id(), bye);
        assert_eq!(closed.recv().unwrap(), json!({"bye": true}));
        wait_until(|| !comm.is_open());
        let error = comm.try_send(json!({})).unwrap_err().to_string();
        assert!(
            error.contains("(target \"test.page\") is closed: the other side closed it"),
            "{error}"
        );
        comm.close();
        assert_eq!(
            fixture.outputs.comms().len(),
            1,
            "nothing was sent after the opening"
        );
        let comm = Comm::open("test.page", json!({}));
        comm.close_with(json!({"reason": "done"}));
        comm.close();
        assert_eq!(fixture.outputs.comms().len(), 3);
        assert!(comm.try_send(json!({})).is_err());
    }

    #[test]
    fn comms_and_targets_end_with_their_cell() {
        let fixture = Fixture::manual();
        let entered = fixture.scope(7, "cell").enter();
        register_target("test.ends", |_, _| {});
        open(&fixture, "test.ends", "ends-1");
        let comm = Comm::open("test.page", json!({}));
        drop(entered);
        fixture.session.end_cell("cell");
        assert!(!comm.is_open());
        open(&fixture, "test.ends", "ends-2");
        let closed: Vec<_> = fixture.outputs.comms()[1..]
            .iter()
            .map(|sent| sent.comm_id.clone())
            .collect();
        assert_eq!(closed, ["ends-1", comm.comm_id(), "ends-2"]);
        assert!(fixture.outputs.comms()[3].data.contains("no comm target"));
    }

    #[test]
    fn a_panic_in_a_function_is_told_below_its_cell() {
        let fixture = Fixture::manual();
        let _entered = fixture.scope(7, "cell").enter();
        let comm = Comm::open("test.page", json!({}));
        comm.on_msg(|_| panic!("ouch"));
        say(&fixture, comm.comm_id(), json!({}));
        fixture
            .outputs
            .wait_until(|sent| sent.displays().len() == 1);
        let told = &fixture.outputs.displays()[0];
        assert_eq!(told.execution, 7);
        assert!(
            told.plain_text()
                .starts_with("on_msg of comm test.page panicked")
        );
        assert!(comm.is_open());
    }

    #[test]
    #[should_panic(expected = "cellbeat's own")]
    fn a_name_of_the_library_is_not_given_away() {
        crate::view::register();
        register_target(crate::view::TARGET, |_, _| {});
    }
}
