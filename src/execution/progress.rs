//! A line under the cell that says what is being built, gone when it is done.

use serde_json::json;
use uuid::Uuid;

use crate::channels::iopub::IoPub;
use crate::wire::Parent;
use crate::wire::output::display;

pub(super) struct ProgressLine<'a> {
    iopub: &'a IoPub,
    parent: &'a Parent,
    /// Nothing is shown.
    silent: bool,
    /// Set when the line is on the screen.
    display_id: Option<String>,
}

impl<'a> ProgressLine<'a> {
    pub(super) fn new(iopub: &'a IoPub, parent: &'a Parent, silent: bool) -> ProgressLine<'a> {
        ProgressLine {
            iopub,
            parent,
            silent,
            display_id: None,
        }
    }

    pub(super) async fn show(&mut self, text: &str) {
        if self.silent {
            return;
        }
        let shown = self.display_id.is_some();
        let id = self
            .display_id
            .get_or_insert_with(|| Uuid::new_v4().to_string());
        let msg_type = if shown {
            "update_display_data"
        } else {
            "display_data"
        };
        let content = display(json!({"text/plain": text}), Some(id));
        self.iopub.publish(msg_type, self.parent, &content).await;
    }

    /// Nothing else is under the cell while it is compiled, so all of it can be cleared.
    pub(super) async fn clear(self) {
        if self.display_id.is_some() {
            let content = json!({"wait": false});
            self.iopub
                .publish("clear_output", self.parent, &content)
                .await;
        }
    }
}
