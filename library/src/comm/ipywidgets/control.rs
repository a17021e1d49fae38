//! The target `jupyter.widget.control`: a page that was loaded again asks for all widgets at once.

use super::Model;
use super::model::OpenWidgets;
use crate::base::json::{Json, json};
use crate::base::sync::lock;
use crate::comm::{Channel, CommHandler, Message, Target};
use crate::document::turn;
use crate::session::scope;
use std::sync::Arc;

/// The target's name.
pub(crate) const TARGET: &str = "jupyter.widget.control";

/// Registers the target, once in a process.
pub(crate) fn register() {
    crate::comm::reserve(TARGET, Arc::new(Control));
}

struct Control;
struct Manager(Channel);

impl Target for Control {
    fn open(&self, channel: Channel, _: Message) -> Arc<dyn CommHandler> {
        Arc::new(Manager(channel))
    }
}

impl CommHandler for Manager {
    fn message(&self, message: Message) {
        if message.data.get_str("method") != Some("request_states") {
            return;
        }
        let session = scope::current().session().clone();
        let channel = self.0.clone();
        turn::post(move || {
            let widgets = session.parts().get::<OpenWidgets>();
            let mut widgets = lock(&widgets.0);
            widgets.retain(|_, model| model.strong_count() > 0);
            let widgets: Vec<(String, Arc<dyn Model>)> = widgets
                .iter()
                .filter_map(|(id, model)| Some((id.clone(), model.upgrade()?)))
                .collect();
            channel.send(&states(&widgets).answers(&message));
        });
    }

    fn closed(&self, _: Message) {}
}

fn states(widgets: &[(String, Arc<dyn Model>)]) -> Message {
    let (mut states, mut paths, mut buffers) = (Vec::new(), Vec::new(), Vec::new());
    for (id, model) in widgets {
        let state = model.state();
        buffers.extend(state.buffers);
        for path in &state.paths {
            let steps = path.as_array().unwrap_or_default().iter().cloned();
            let start = [Json::from(id), Json::from("state")];
            paths.push(Json::Array(start.into_iter().chain(steps).collect()));
        }
        let values = Json::Object(state.json);
        let class = json!({
            "model_name": values["_model_name"].clone(),
            "model_module": values["_model_module"].clone(),
            "model_module_version": values["_model_module_version"].clone(),
            "state": values,
        });
        states.push((id.clone(), class));
    }
    let data =
        json!({"method": "update_states", "states": Json::Object(states), "buffer_paths": paths});
    Message {
        buffers,
        ..Message::new(data)
    }
}
