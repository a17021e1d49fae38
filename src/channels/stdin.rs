//! Asks the frontend of the running cell for a line.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use serde::Deserialize;
use serde_json::json;
use tokio::sync::oneshot;
use tracing::{debug, warn};

use super::{Replies, Requests};
use crate::lock::lock;
use crate::transport::TransportError;
use crate::wire::Parent;
use crate::wire::message::Outgoing;

#[derive(Deserialize)]
struct InputReply {
    value: String,
}

/// Requests for input that wait for their reply, by the client they were sent to.
#[derive(Clone)]
pub(crate) struct Stdin {
    replies: Replies,
    waiting: Arc<Mutex<HashMap<Vec<Bytes>, oneshot::Sender<String>>>>,
}

impl Stdin {
    pub(crate) fn new(replies: Replies) -> Stdin {
        Stdin {
            replies,
            waiting: Arc::default(),
        }
    }

    /// Sends an `input_request` to the client with these identities, the ones it has on shell
    /// too. The line arrives at the receiver; it is closed when another request takes its place.
    pub(crate) fn ask(
        &self,
        identities: &[Bytes],
        parent: &Parent,
        prompt: &str,
        password: bool,
    ) -> oneshot::Receiver<String> {
        let (sender, receiver) = oneshot::channel();
        self.waiting().insert(identities.to_vec(), sender);
        let content = json!({"prompt": prompt, "password": password});
        let message = Outgoing::new("input_request", parent, &content);
        self.replies.send(identities, message);
        receiver
    }

    pub(crate) fn cancel_all(&self) {
        self.waiting().clear();
    }

    pub(crate) async fn run(self, mut requests: Requests) -> Result<(), TransportError> {
        loop {
            let message = requests.next().await?;
            if message.msg_type() != "input_reply" {
                debug!("stdin: {} is not known", message.msg_type());
                continue;
            }
            match message.content::<InputReply>() {
                Ok(reply) => match self.waiting().remove(message.identities()) {
                    Some(waiting) => drop(waiting.send(reply.value)),
                    None => debug!("stdin: an input_reply that nothing waits for"),
                },
                Err(error) => warn!("stdin: {error}"),
            }
        }
    }

    fn waiting(&self) -> std::sync::MutexGuard<'_, HashMap<Vec<Bytes>, oneshot::Sender<String>>> {
        lock(&self.waiting)
    }
}
