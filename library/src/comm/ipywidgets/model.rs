//! [`Widget`]: one model of a frontend's widget manager.
//! <https://github.com/jupyter-widgets/ipywidgets/blob/main/packages/schema/messages.md>

use super::state::{State, decode};
use crate::base::json::{Json, json};
use crate::base::sync::lock;
use crate::comm::{Channel, CommHandler, Message};
use crate::document::turn;
use crate::document::value::Value;
use crate::session::parts::{Part, Stage};
use crate::session::scope;
use crate::threads::timer::next_id;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, Weak};

const TARGET: &str = "jupyter.widget";
const PROTOCOL: &str = "2.1.0";

/// What is behind a widget.
pub(crate) trait Model: Send + Sync {
    /// What makes it that kind of widget, and its values.
    fn state(&self) -> State;
    /// The frontend changed values. Called on the events thread.
    fn update(&self, values: Vec<(String, Value)>);
    /// The frontend's code sent a message. Called at once, on the thread that reads the link.
    fn custom(&self, message: Message);
    /// The frontend closed the widget. Called at once.
    fn closed(&self);
}

/// The open widgets of one session, by id.
#[derive(Default)]
pub(super) struct OpenWidgets(pub(super) Mutex<BTreeMap<String, Weak<dyn Model>>>);

impl Part for OpenWidgets {
    fn stage(&self) -> Stage {
        Stage::Comms
    }

    fn end(&self) {
        lock(&self.0).clear();
    }
}

/// The frontend's end of a model: a comm, opened when it is first needed.
#[derive(Default)]
pub(crate) struct Widget {
    channel: OnceLock<Channel>,
    ended: AtomicBool,
}

/// The mime type of a widget's view, and its value.
pub(crate) fn view_mime(model_id: &str) -> (&'static str, Json) {
    let view = json!({"model_id": model_id, "version_major": 2, "version_minor": 1});
    ("application/vnd.jupyter.widget-view+json", view)
}

/// What makes a model one of the package anywidget's. Any version of it will do: the page has one.
pub(crate) fn anywidget_state(esm: &str, css: &str, id: &str) -> State {
    let state = State::default()
        .with("_model_module", "anywidget")
        .with("_model_module_version", "*")
        .with("_model_name", "AnyModel")
        .with("_view_module", "anywidget")
        .with("_view_module_version", "*")
        .with("_view_name", "AnyView")
        .with("_view_count", Json::Null)
        .with("_dom_classes", Json::Array(Vec::new()))
        .with("_anywidget_id", id)
        .with("_esm", esm);
    match css {
        "" => state,
        css => state.with("_css", css),
    }
}

impl Widget {
    /// The model's id, once it is open.
    pub(crate) fn id(&self) -> Option<&str> {
        self.channel.get().map(Channel::id)
    }

    /// The id of `model`, of which this is the frontend's end; it is opened the first time.
    pub(crate) fn open(&self, model: &Arc<dyn Model>) -> &str {
        let channel = self.channel.get_or_init(|| {
            let id = format!("{}-{}", crate::base::ids::process(), next_id());
            let session = scope::current().session().clone();
            lock(&session.parts().get::<OpenWidgets>().0).insert(id.clone(), Arc::downgrade(model));
            let state = model.state();
            let message = Message {
                buffers: state.buffers,
                ..Message::new(
                    json!({"state": Json::Object(state.json), "buffer_paths": state.paths}),
                )
            };
            let message = message.metadata(json!({"version": PROTOCOL}));
            let mut opened = None;
            Channel::open(&id, TARGET, &message, |channel| {
                opened = Some(channel.clone());
                let model = model.clone();
                Arc::new(WidgetHandler { model, channel })
            });
            opened.expect("it was just made")
        });
        channel.id()
    }

    fn channel(&self) -> Option<&Channel> {
        let ended = self.ended.load(Ordering::Acquire);
        self.channel.get().filter(|_| !ended)
    }

    /// Sends changed values, if the widget is open.
    pub(crate) fn send_update(&self, state: State) {
        if let Some(channel) = self.channel() {
            channel.send(&update("update", state));
        }
    }

    /// Sends a message to the frontend's code, if the widget is open.
    pub(crate) fn send_custom(&self, message: Message) {
        if let Some(channel) = self.channel() {
            let content = json!({"method": "custom", "content": message.data});
            channel.send(&Message {
                data: content,
                ..message
            });
        }
    }

    /// [`Widget::send_custom`] with content that is JSON text.
    pub(crate) fn send_custom_text(&self, content: &str, buffers: &[&[u8]]) {
        if let Some(channel) = self.channel() {
            let data = format!("{{\"method\":\"custom\",\"content\":{content}}}");
            channel.send_text(&data, buffers);
        }
    }

    /// Closes the widget, wherever it is shown.
    pub(crate) fn close(&self) {
        if !self.ended.swap(true, Ordering::AcqRel)
            && let Some(channel) = self.channel.get()
        {
            channel.close("{}");
        }
    }

    /// It was closed on the other side.
    pub(crate) fn was_closed(&self) {
        self.ended.store(true, Ordering::Release);
    }
}

fn update(method: &str, state: State) -> Message {
    let data = json!({
        "method": method,
        "state": Json::Object(state.json),
        "buffer_paths": state.paths,
    });
    Message {
        buffers: state.buffers,
        ..Message::new(data)
    }
}

/// The end here of a widget's comm.
struct WidgetHandler {
    model: Arc<dyn Model>,
    channel: Channel,
}

impl CommHandler for WidgetHandler {
    fn message(&self, message: Message) {
        if message.data.get_str("method") == Some("custom") {
            return self.model.custom(Message {
                data: message.data["content"].clone(),
                ..message
            });
        }
        let (model, channel) = (self.model.clone(), self.channel.clone());
        turn::post(move || match message.data.get_str("method") {
            Some("update") => {
                // All pages that show the widget learn what this one changed; this one, that it has arrived.
                let mut echo = message.clone();
                echo.data = json!({
                    "method": "echo_update",
                    "state": message.data["state"].clone(),
                    "buffer_paths": message.data["buffer_paths"].clone(),
                });
                channel.send(&echo);
                let paths = message.data["buffer_paths"].clone();
                let state = message.data["state"].clone();
                model.update(decode(state, &paths, message.buffers));
            }
            Some("request_state") => {
                channel.send(&update("update", model.state()).answers(&message));
            }
            _ => {}
        });
    }

    fn closed(&self, _: Message) {
        self.model.closed();
    }
}
