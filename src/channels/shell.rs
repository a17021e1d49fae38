//! Requests of the frontends. Cells are queued for [`Executor`]; all else is answered here at
//! once, so that no request but a cell waits behind a cell.

use std::sync::{Arc, Mutex, PoisonError};

use serde::de::DeserializeOwned;
use serde_json::Value;
use tracing::{debug, warn};

use super::{Replies, Requests, while_busy};
use crate::assist::Assist;
use crate::channels::control::shut_down;
use crate::channels::iopub::IoPub;
use crate::execution::Executor;
use crate::history::{History, HistoryRequest};
use crate::link::Cells;
use crate::transport::TransportError;
use crate::wire::comm::{CommData, CommInfoRequest, CommOpen, comm_info_reply};
use crate::wire::request::{IsCompleteRequest, history_reply};
use crate::wire::{Message, kernel_info};

pub struct Shell {
    pub replies: Replies,
    pub iopub: IoPub,
    pub cells: Cells,
    pub executor: Executor,
    pub assist: Assist,
    pub history: Arc<Mutex<History>>,
}

impl Shell {
    /// Returns when a shutdown was asked for on this channel, as clients before 5.4 do.
    pub async fn run(self, mut requests: Requests) -> Result<(), TransportError> {
        loop {
            let request = requests.next().await?;
            match request.msg_type() {
                "execute_request" => self.executor.submit(request),
                // They may take a while, and comm messages must not.
                "complete_request" | "inspect_request" => {
                    self.assist.answer(request, &self.replies, &self.iopub);
                }
                "shutdown_request" => {
                    shut_down(&self.replies, &self.iopub, &self.cells, &request).await;
                    return Ok(());
                }
                _ => {
                    let parent = request.as_parent();
                    while_busy(&self.iopub, &parent, self.handle(&request)).await;
                }
            }
        }
    }

    async fn handle(&self, request: &Message) {
        let reply = match request.msg_type() {
            "kernel_info_request" => Some(("kernel_info_reply", kernel_info::reply())),
            "is_complete_request" => read(request).map(|r: IsCompleteRequest| {
                ("is_complete_reply", self.executor.is_complete(&r.code))
            }),
            "history_request" => read(request).map(|asked: HistoryRequest| {
                let history = self.history.lock().unwrap_or_else(PoisonError::into_inner);
                ("history_reply", history_reply(history.answer(&asked)))
            }),
            "comm_info_request" => {
                let asked: CommInfoRequest = request.content().unwrap_or_default();
                let comms = self.cells.comms(asked.target_name.as_deref());
                Some(("comm_info_reply", comm_info_reply(comms.iter())))
            }
            "comm_open" => {
                if let Some(open) = read::<CommOpen>(request) {
                    self.cells.comm_open(request, open);
                }
                None
            }
            "comm_msg" => {
                if let Some(message) = read::<CommData>(request) {
                    self.cells.comm_msg(request, message);
                }
                None
            }
            "comm_close" => {
                if let Some(close) = read::<CommData>(request) {
                    self.cells.comm_close(request, close);
                }
                None
            }
            other => {
                debug!("shell: {other} is not known and not answered");
                None
            }
        };
        if let Some((msg_type, content)) = reply {
            let content: Value = content;
            self.replies.reply(request, msg_type, &content).await;
        }
    }
}

fn read<T: DeserializeOwned>(request: &Message) -> Option<T> {
    request
        .content()
        .inspect_err(|error| warn!("shell: {} was dropped: {error}", request.msg_type()))
        .ok()
}
