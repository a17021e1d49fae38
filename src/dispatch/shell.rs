//! Requests of the frontends. Cells are queued in their shell; all else is answered here at once, in the order in which it
//! comes, so that no request but a cell waits behind a cell. Comms have this one lane too, whichever subshell they name: the
//! handlers of their messages must not run beside each other.

use serde_json::Value;
use tracing::{debug, warn};

use super::control::shut_down;
use crate::assist::Assist;
use crate::channels::iopub::IoPub;
use crate::channels::{Replies, Requests, while_busy};
use crate::execution::{HistoryRequest, ShellHandle, Shells};
use crate::large::{LARGE, aside};
use crate::link::Cells;
use crate::log::request_span;
use crate::transport::TransportError;
use crate::wire::comm::{CommData, CommInfoRequest, CommOpen, comm_info_reply};
use crate::wire::request::{Ports, connect_reply, history_reply};
use crate::wire::{Message, kernel_info};

pub(crate) struct Shell {
    pub replies: Replies,
    pub iopub: IoPub,
    pub cells: Cells,
    pub shells: Shells,
    pub assist: Assist,
    pub ports: Ports,
}

impl Shell {
    /// Returns when a shutdown was asked for on this channel, as clients before 5.4 do.
    pub(crate) async fn run(self, mut requests: Requests) -> Result<(), TransportError> {
        loop {
            let request = requests.next().await?;
            let Some(shell) = self.shell_of(&request) else {
                let id = request.header.subshell_id.as_deref().unwrap_or_default();
                warn!(
                    "shell: {} for the unknown subshell {id} was dropped",
                    request.msg_type()
                );
                continue;
            };
            match request.msg_type() {
                "execute_request" => shell.submit(request),
                // They may take a while, and comm messages must not.
                "complete_request" | "inspect_request" | "is_complete_request" => {
                    self.assist.answer(request, &self.replies, &self.iopub);
                }
                "shutdown_request" => {
                    shut_down(&self.replies, &self.iopub, &self.cells, &request).await;
                    return Ok(());
                }
                "comm_msg" if request.is_quiet() => self.handle(request, &shell),
                _ => {
                    let parent = request.as_parent();
                    let answer = async { self.handle(request, &shell) };
                    while_busy(&self.iopub, &parent, answer).await;
                }
            }
        }
    }

    fn shell_of(&self, request: &Message) -> Option<ShellHandle> {
        let id = request.header.subshell_id.as_deref();
        // JupyterLab closes a comm on its subshell and deletes that at once: the deletion, on control, may come first.
        let is_comm = matches!(request.msg_type(), "comm_open" | "comm_msg" | "comm_close");
        match id {
            Some(id) if is_comm && self.shells.has_or_had(id) => self.shells.find(None),
            _ => self.shells.find(id),
        }
    }

    fn handle(&self, request: Message, shell: &ShellHandle) {
        let bytes = match request.msg_type() {
            // It reads a file of any size.
            "history_request" => LARGE,
            _ => request.size(),
        };
        let _entered = request_span("shell", &request).entered();
        aside(bytes, move || self.answer(request, shell));
    }

    fn answer(&self, request: Message, shell: &ShellHandle) {
        let reply = match request.msg_type() {
            "kernel_info_request" => Some(("kernel_info_reply", kernel_info::reply())),
            "history_request" => request.content_or_log().map(|asked: HistoryRequest| {
                ("history_reply", history_reply(shell.history.answer(&asked)))
            }),
            "connect_request" => Some(("connect_reply", connect_reply(&self.ports))),
            "comm_info_request" => request.content_or_log().map(|asked: CommInfoRequest| {
                let comms = self.cells.comms(asked.target_name.as_deref());
                ("comm_info_reply", comm_info_reply(comms.iter()))
            }),
            "comm_open" => {
                if let Some(open) = request.content_or_log::<CommOpen>() {
                    self.cells.comm_open(&request, open);
                }
                None
            }
            "comm_msg" => {
                if let Some(message) = request.content_or_log::<CommData>() {
                    self.cells.comm_msg(&request, message);
                }
                None
            }
            "comm_close" => {
                if let Some(close) = request.content_or_log::<CommData>() {
                    self.cells.comm_close(&request, close);
                }
                None
            }
            other => {
                debug!("{other} is not known and not answered");
                None
            }
        };
        if let Some((msg_type, content)) = reply {
            let content: Value = content;
            self.replies.reply(&request, msg_type, &content);
        }
    }
}
