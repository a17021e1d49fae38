//! An [`AnyWidget`](super::AnyWidget) as models of Bokeh, so that it stands in layouts and on pages. BokehJS draws what a
//! `CustomJS` gives as text or as a node: it runs `mount.js` where the widget stands.

use super::Handler;
use crate::base::sync::lock;
use crate::comm::Message;
use crate::comm::ipywidgets::State;
use crate::document::value::Value;
use crate::document::{Model, ModelLike, turn};
use crate::param::Params;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};

const MOUNT: &str = include_str!("mount.js");

/// As many messages wait for the page at once; `mount.js` has the same number for those from it.
const MESSAGES: usize = 64;

/// Pages whose messages are counted; beyond, all are forgotten.
const PAGES: usize = 1000;

/// Who hears the messages of pages.
pub(super) type OnMsg = Arc<Mutex<Option<Arc<Handler>>>>;

pub(super) struct Shown {
    pub(super) root: Model,
    values: Vec<(&'static str, Model)>,
    inbox: Model,
}

/// A model of few properties: its tags are what it is for.
fn holder(tags: Vec<Value>) -> Model {
    Model::known("AllIndices").with("tags", tags)
}

impl Shown {
    /// `params` and `on_msg` outlive the widget's last handle: the page may still show it.
    pub(super) fn new(esm: &str, css: &str, params: &Params, on_msg: &OnMsg) -> Shown {
        let parameters = params.parameters().iter();
        let value = |name: &'static str| {
            let model = holder(vec![params.try_get(name).unwrap_or_default()]);
            let (params, weak) = (params.clone(), model.downgrade());
            model.hook("tags", move |tags| {
                let by_page = weak.upgrade().is_some_and(|model| is_by_page(&model));
                if let (true, Some([value])) = (by_page, tags.as_list())
                    && let Err(error) = params.try_set(name, value.clone())
                {
                    eprintln!("cellbeat: a value of a widget was not taken: {error}");
                }
            });
            (name, model)
        };
        let values: Vec<_> = parameters
            .map(|parameter| value(parameter.name()))
            .collect();
        let (anchor, inbox, outbox) = (holder(Vec::new()), holder(Vec::new()), holder(Vec::new()));
        let (heard, handler) = (Mutex::new(HashMap::new()), on_msg.clone());
        outbox.hook("tags", move |tags| hear(tags, &heard, &handler));
        let held = values.iter();
        let held = held.map(|(name, model)| ((*name).into(), model.into()));
        let args: Vec<(Value, Value)> = vec![
            ("anchor".into(), (&anchor).into()),
            ("esm".into(), esm.into()),
            ("css".into(), css.into()),
            ("values".into(), Value::Map(held.collect())),
            ("inbox".into(), (&inbox).into()),
            ("outbox".into(), outbox.into()),
        ];
        let script = Model::known("CustomJS")
            .with("args", Value::Map(args))
            .with("module", false)
            .with("code", MOUNT);
        let shown = Model::known("bokeh.models.dom.ValueOf")
            .with("obj", anchor)
            .with("attr", "name")
            .with("formatter", script);
        Shown {
            root: Model::known("Column").with("elements", vec![shown]),
            values,
            inbox,
        }
    }

    /// A value was set: pages learn it, unless it came from there.
    pub(super) fn set(&self, name: &str, value: &Value) -> Result<(), String> {
        let mut values = self.values.iter();
        let Some((_, model)) = values.find(|(known, _)| *known == name) else {
            return Ok(());
        };
        let set = model.set("tags", vec![value.clone()]);
        set.map_err(|error| error.to_string())
    }

    pub(super) fn send(&self, message: &Message) {
        let buffers = message.buffers.iter();
        let buffers: Vec<Value> = buffers
            .map(|bytes| crate::document::column::DataColumn::from(bytes.clone()).into())
            .collect();
        let content = Value::from(message.data.clone());
        let sent = self.inbox.modify("tags", &mut |messages| {
            let mut messages = match messages {
                Value::List(messages) => messages,
                _ => Vec::new(),
            };
            let last = messages.last().and_then(Value::as_list);
            let last = last.and_then(|last| last.first()?.as_i64()).unwrap_or(0);
            messages.push((last + 1, content.clone(), buffers.clone()).into());
            messages.drain(..messages.len().saturating_sub(MESSAGES));
            Some(messages.into())
        });
        sent.expect("tags take any values");
    }
}

fn is_by_page(model: &Model) -> bool {
    let set = model.explicit_and_origin("tags");
    set.is_some_and(|(_, origin)| origin != 0)
}

/// The page's messages are `[page, number, content, buffers]`; those that were heard come again with later ones.
fn hear(messages: &Value, heard: &Mutex<HashMap<String, i64>>, on_msg: &OnMsg) {
    for message in messages.as_list().unwrap_or_default() {
        let Some([page, number, content, buffers]) = message.as_list() else {
            continue;
        };
        let (Some(page), Some(number)) = (page.as_str(), number.as_i64()) else {
            continue;
        };
        let mut heard = lock(heard);
        if heard.len() >= PAGES && !heard.contains_key(page) {
            heard.clear();
        }
        let last = heard.entry(page.to_owned()).or_default();
        if number <= *last {
            continue;
        }
        *last = number;
        drop(heard);
        let mut state = State::default();
        if state.add("content", content).is_err() {
            continue;
        }
        let data = state.json.pop().map(|(_, json)| json).unwrap_or_default();
        let buffers = buffers.as_list().unwrap_or_default().iter();
        let bytes = |buffer: &Value| match buffer {
            Value::Column(column) => Some(crate::document::encode::bytes(column)),
            _ => None,
        };
        let message = Message {
            buffers: buffers.filter_map(bytes).collect(),
            ..Message::new(data)
        };
        deliver(message, on_msg);
    }
}

/// The handler is called on the thread for events.
pub(super) fn deliver(message: Message, on_msg: &OnMsg) {
    let on_msg = on_msg.clone();
    turn::post(move || {
        let handler = lock(&on_msg).clone();
        if let Some(handler) = handler {
            handler.call(message);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::json::json;
    use crate::param::Parameterized;
    use crate::show::viewable::Viewable;
    use crate::testing::GENEROUS;
    use crate::ui::any_widget::AnyWidget;
    use std::sync::mpsc;

    fn arg(widget: &AnyWidget, name: &str) -> Value {
        let elements = widget.root().explicit("elements").unwrap();
        let mount = elements.as_list().unwrap()[0].as_model().unwrap().clone();
        let script = mount.explicit("formatter").unwrap();
        let args = script.as_model().unwrap().explicit("args").unwrap();
        args.get(name).unwrap().clone()
    }

    fn tags(of: &Value) -> Value {
        of.as_model().unwrap().get("tags").unwrap()
    }

    #[test]
    fn a_value_that_either_side_sets_is_that_of_both() {
        let widget = AnyWidget::new("export default {}").value("count", 1);
        let count = arg(&widget, "values").get("count").unwrap().clone();
        assert_eq!(tags(&count), [1].into());
        widget.param().set("count", 2);
        assert_eq!(tags(&count), [2].into());
        let (sender, seen) = mpsc::channel();
        widget.param().watch("count", move |event| {
            sender.send(event.new.clone()).map_err(|_| "gone")
        });
        let page = |value: i64| {
            let model = count.as_model().unwrap();
            model.set_from("tags", [value].into(), 1).unwrap();
        };
        page(3);
        assert_eq!(seen.try_iter().collect::<Vec<_>>(), [3.into()]);
        assert_eq!(widget.param().get_as::<i64>("count"), 3);
        // The page still shows it when nobody here has a handle: its watchers run.
        drop(widget);
        page(4);
        assert_eq!(seen.try_iter().collect::<Vec<_>>(), [4.into()]);
    }

    #[test]
    fn each_message_of_a_page_is_heard_once_and_the_last_to_it_wait() {
        let widget = AnyWidget::new("export default {}");
        let (sender, heard) = mpsc::channel();
        widget.on_msg(move |message| sender.send(message).map_err(|_| "gone"));
        let outbox = arg(&widget, "outbox");
        let bytes: Value = crate::document::column::DataColumn::from([4_u8, 5]).into();
        let message = |page: &str, number: i64| {
            let content = Value::Map(vec![("n".into(), number.into())]);
            let buffers = vec![bytes.clone()];
            Value::List(vec![page.into(), number.into(), content, buffers.into()])
        };
        for messages in [
            vec![message("a", 1)],
            vec![message("a", 1), message("a", 2)],
            vec![message("b", 1)],
        ] {
            let model = outbox.as_model().unwrap();
            model.set_from("tags", messages.into(), 1).unwrap();
        }
        let next = || heard.recv_timeout(GENEROUS).unwrap();
        let numbers = [next(), next(), next()].map(|message| message.data["n"].as_i64());
        assert_eq!(numbers, [Some(1), Some(2), Some(1)]);
        for number in 0..=MESSAGES {
            widget.send(json!({"n": number}));
        }
        let waiting = tags(&arg(&widget, "inbox"));
        let waiting = waiting.as_list().unwrap();
        assert_eq!(waiting.len(), MESSAGES);
        assert_eq!(waiting[0].as_list().unwrap()[0], 2.into());
    }
}
