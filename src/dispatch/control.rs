//! Requests that never wait behind a cell: interrupt, shutdown, kernel_info, and the subshells' lives.

use serde_json::{Value, json};
use tracing::{Instrument, debug, warn};

use crate::channels::iopub::IoPub;
use crate::channels::{Replies, Requests, while_busy};
use crate::execution::Shells;
use crate::link::Cells;
use crate::log::request_span;
use crate::transport::TransportError;
use crate::wire::execute::ExecuteError;
use crate::wire::request::{ShutdownRequest, error, ok};
use crate::wire::subshell::{DeleteSubshellRequest, create_subshell_reply, list_subshell_reply};
use crate::wire::{Message, kernel_info};

pub(crate) struct Control {
    pub replies: Replies,
    pub iopub: IoPub,
    pub cells: Cells,
    pub shells: Shells,
}

impl Control {
    /// Returns when a shutdown was asked for and answered.
    pub(crate) async fn run(self, mut requests: Requests) -> Result<(), TransportError> {
        loop {
            let request = requests.next().await?;
            let parent = request.as_parent();
            let answer = self
                .handle(&request)
                .instrument(request_span("control", &request));
            if while_busy(&self.iopub, &parent, answer).await {
                return Ok(());
            }
        }
    }

    /// Returns whether the kernel is to end.
    async fn handle(&self, request: &Message) -> bool {
        match request.msg_type() {
            "kernel_info_request" => {
                let content = kernel_info::reply();
                self.replies.reply(request, "kernel_info_reply", &content);
            }
            "interrupt_request" => {
                self.shells.interrupt();
                self.replies.reply(request, "interrupt_reply", &ok());
            }
            "shutdown_request" => {
                shut_down(&self.replies, &self.iopub, &self.cells, request).await;
                return true;
            }
            "create_subshell_request" => {
                let content = create_subshell_reply(&self.shells.create());
                self.replies
                    .reply(request, "create_subshell_reply", &content);
            }
            "delete_subshell_request" => {
                let content = self.delete_subshell(request);
                self.replies
                    .reply(request, "delete_subshell_reply", &content);
            }
            "list_subshell_request" => {
                let content = list_subshell_reply(&self.shells.list());
                self.replies.reply(request, "list_subshell_reply", &content);
            }
            other => debug!("{other} is not known and not answered"),
        }
        false
    }

    fn delete_subshell(&self, request: &Message) -> Value {
        match request.content::<DeleteSubshellRequest>() {
            Ok(DeleteSubshellRequest { subshell_id }) => {
                if self.shells.delete(&subshell_id) {
                    return ok();
                }
                let why = format!("there is no subshell {subshell_id:?}");
                error(&ExecuteError::new("UnknownSubshell", &why))
            }
            Err(why) => error(&ExecuteError::new("BadRequest", &why.to_string())),
        }
    }
}

/// Answers a shutdown request on its channel and, as ipykernel does, on iopub for all clients.
pub(super) async fn shut_down(replies: &Replies, iopub: &IoPub, cells: &Cells, request: &Message) {
    let restart = request
        .content::<ShutdownRequest>()
        .unwrap_or_else(|error| {
            warn!("shutdown_request: {error}; taken as a shutdown without restart");
            ShutdownRequest::default()
        })
        .restart;
    cells.shut_down().await;
    let content = json!({"status": "ok", "restart": restart});
    replies.reply(request, "shutdown_reply", &content);
    iopub
        .publish("shutdown_reply", &request.as_parent(), &content)
        .await;
}
