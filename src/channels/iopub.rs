//! Everything the kernel publishes goes through one ordered queue with one owner of the socket.

use std::sync::Arc;

use bytes::Bytes;
use serde::Serialize;
use serde_json::json;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc, oneshot};
use tracing::warn;

use crate::transport::Publisher;
use crate::wire::Parent;
use crate::wire::message::Outgoing;
use crate::wire::output::{ExecutionState, Status, Stream, StreamName};
use crate::wire::signature::Signer;

/// How much may wait, in KiB. Whoever publishes more waits, down to the cell that prints: nothing is dropped, and the
/// kernel's memory stays bounded. How much of it is shown is for the server, which limits what it passes on to a browser.
const QUEUE_KIB: u32 = 16 * 1024;

#[derive(Clone)]
pub(crate) struct IoPub {
    queue: mpsc::UnboundedSender<Item>,
    room: Arc<Semaphore>,
}

enum Item {
    /// With the room that it takes until it is handed to the socket.
    Message(Outgoing, Option<OwnedSemaphorePermit>),
    /// Answered when all that was queued before it was handed to the socket.
    Flush(oneshot::Sender<()>),
}

impl IoPub {
    pub(crate) fn new() -> (IoPub, IoPubQueue) {
        let (queue, items) = mpsc::unbounded_channel();
        let room = Arc::new(Semaphore::new(QUEUE_KIB as usize));
        (IoPub { queue, room }, IoPubQueue(items))
    }

    pub(crate) async fn send(&self, message: Outgoing) {
        let buffers: usize = message.buffers.iter().map(Bytes::len).sum();
        let kib = 1 + (message.content.len() + buffers) / 1024;
        // A message larger than all the room waits until it is alone.
        let kib = u32::try_from(kib).unwrap_or(QUEUE_KIB).min(QUEUE_KIB);
        let room = self.room.clone().acquire_many_owned(kib).await.ok();
        // The queue closes only when the kernel ends.
        let _ = self.queue.send(Item::Message(message, room));
    }

    pub(crate) async fn publish(
        &self,
        msg_type: &'static str,
        parent: &Parent,
        content: &impl Serialize,
    ) {
        self.send(Outgoing::new(msg_type, parent, content)).await;
    }

    pub(crate) async fn status(&self, parent: &Parent, execution_state: ExecutionState) {
        self.publish("status", parent, &Status { execution_state })
            .await;
    }

    pub(crate) async fn stream(&self, parent: &Parent, name: StreamName, text: &str) {
        self.publish("stream", parent, &Stream { name, text }).await;
    }

    pub(crate) async fn flush(&self) {
        let (done, flushed) = oneshot::channel();
        if self.queue.send(Item::Flush(done)).is_ok() {
            let _ = flushed.await;
        }
    }
}

pub(crate) struct IoPubQueue(mpsc::UnboundedReceiver<Item>);

/// Owns the iopub socket: welcomes subscribers (JEP 65) and publishes what is queued.
pub(crate) async fn run(
    mut queue: IoPubQueue,
    mut socket: Publisher,
    session: String,
    signer: Signer,
) {
    loop {
        // Subscriptions first: a message queued after a subscription must reach it.
        tokio::select! {
            biased;
            topic = socket.subscribed() => {
                let Ok(subscription) = std::str::from_utf8(&topic) else { continue };
                let welcome = Outgoing::new(
                    "iopub_welcome",
                    &Parent::none(),
                    &json!({"subscription": subscription}),
                );
                let parts = welcome.into_parts(vec![topic.clone()], &session, &signer);
                send(&mut socket, parts).await;
            }
            item = queue.0.recv() => match item {
                Some(Item::Message(message, _room)) => {
                    let topic = format!("kernel.{session}.{}", message.msg_type);
                    let parts = message.into_parts(vec![Bytes::from(topic)], &session, &signer);
                    send(&mut socket, parts).await;
                }
                Some(Item::Flush(done)) => {
                    let _ = done.send(());
                }
                None => return,
            },
        }
    }
}

async fn send(socket: &mut Publisher, parts: Vec<Bytes>) {
    if let Err(error) = socket.send(parts).await {
        warn!("iopub: {error}");
    }
}
