//! Everything the kernel publishes goes through one ordered queue with one owner of the socket.

use std::sync::Arc;

use bytes::Bytes;
use serde::Serialize;
use serde_json::json;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc, oneshot};

use crate::freed::Freed;
use crate::large::aside;
use crate::transport::Publisher;
use crate::wire::Parent;
use crate::wire::message::Outgoing;
use crate::wire::output::{ExecutionState, Status, Stream, StreamName};
use crate::wire::signature::Signer;

/// How much may wait, in KiB. Whoever publishes more waits, down to the cell that prints: nothing is dropped here, and the
/// kernel's memory stays bounded. How much of it is shown is for the server, which limits what it passes on to a browser.
const QUEUE_KIB: u32 = 16 * 1024;

/// How many busy and idle may wait. They have room of their own: a request is answered between them, and must not wait for the
/// output of cells to leave.
const QUEUE_STATUSES: usize = 1024;

#[derive(Clone)]
pub(crate) struct IoPub {
    queue: mpsc::UnboundedSender<Item>,
    room: Arc<Semaphore>,
    statuses: Arc<Semaphore>,
}

enum Item {
    /// With the room that it takes until it is handed to the socket.
    Message(Outgoing, Option<OwnedSemaphorePermit>),
    /// Answered when all that was queued before it was handed to the socket.
    Flush(oneshot::Sender<()>),
    /// Answered when it has left the socket too.
    Drain(oneshot::Sender<()>),
}

impl IoPub {
    pub(crate) fn new() -> (IoPub, IoPubQueue) {
        let (queue, items) = mpsc::unbounded_channel();
        let iopub = IoPub {
            queue,
            room: Arc::new(Semaphore::new(QUEUE_KIB as usize)),
            statuses: Arc::new(Semaphore::new(QUEUE_STATUSES)),
        };
        (iopub, IoPubQueue(items))
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

    /// [`IoPub::send`] of a message of about so many bytes, which is made of what the closure has taken.
    pub(crate) async fn send_large(&self, bytes: usize, message: impl FnOnce() -> Outgoing) {
        self.send(aside(bytes, message)).await;
    }

    pub(crate) async fn status(&self, parent: &Parent, execution_state: ExecutionState) {
        let room = self.statuses.clone().acquire_owned().await.ok();
        let message = Outgoing::new("status", parent, &Status { execution_state });
        let _ = self.queue.send(Item::Message(message, room));
    }

    pub(crate) async fn stream(&self, parent: &Parent, name: StreamName, text: &str) {
        let message = || Outgoing::new("stream", parent, &Stream { name, text });
        self.send_large(text.len(), message).await;
    }

    pub(crate) async fn flush(&self) {
        self.answered(Item::Flush).await;
    }

    /// Returns when all that was published before has left, to subscribers that read.
    pub(crate) async fn drained(&self) {
        self.answered(Item::Drain).await;
    }

    async fn answered(&self, question: impl FnOnce(oneshot::Sender<()>) -> Item) {
        let (done, answer) = oneshot::channel();
        if self.queue.send(question(done)).is_ok() {
            let _ = answer.await;
        }
    }
}

pub(crate) struct IoPubQueue(mpsc::UnboundedReceiver<Item>);

/// Subscriptions that are taken before a message that is queued: one that comes after a subscription is to reach it, and a flood
/// of them must not stop the messages.
const SUBSCRIPTIONS_FIRST: usize = 32;

/// Owns the iopub socket: welcomes subscribers (JEP 65) and publishes what is queued.
pub(crate) async fn run(
    mut queue: IoPubQueue,
    mut socket: Publisher,
    session: String,
    signer: Signer,
) {
    let freed = Freed::default();
    loop {
        tokio::select! {
            topic = socket.subscribed() => welcome(&mut socket, topic, &session, &signer).await,
            item = queue.0.recv() => match item {
                Some(Item::Message(message, _room)) => {
                    for _ in 0..SUBSCRIPTIONS_FIRST {
                        let Some(topic) = socket.try_subscribed() else { break };
                        welcome(&mut socket, topic, &session, &signer).await;
                    }
                    let topic = format!("kernel.{session}.{}", message.msg_type);
                    let parts = aside(message.content.len(), || {
                        message.into_parts(vec![Bytes::from(topic)], &session, &signer)
                    });
                    let bytes = parts.iter().map(Bytes::len).sum();
                    socket.send(parts).await;
                    freed.after(bytes);
                }
                Some(Item::Flush(done)) => {
                    let _ = done.send(());
                }
                Some(Item::Drain(done)) => {
                    socket.drained().await;
                    let _ = done.send(());
                }
                None => return,
            },
        }
    }
}

async fn welcome(socket: &mut Publisher, topic: Bytes, session: &str, signer: &Signer) {
    let Ok(subscription) = std::str::from_utf8(&topic) else {
        return;
    };
    let content = json!({"subscription": subscription});
    let welcome = Outgoing::new("iopub_welcome", &Parent::none(), &content);
    let parts = welcome.into_parts(vec![topic], session, signer);
    socket.send(parts).await;
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The replies to requests stand between statuses.
    #[tokio::test]
    async fn a_status_does_not_wait_until_large_outputs_have_left() {
        let (iopub, _queue) = IoPub::new();
        let nobody = Parent::none();
        let text = "x".repeat(QUEUE_KIB as usize * 1024);
        iopub.stream(&nobody, StreamName::Stdout, &text).await;
        tokio::select! {
            biased;
            () = iopub.stream(&nobody, StreamName::Stdout, "x") => panic!("there is room"),
            () = iopub.status(&nobody, ExecutionState::Busy) => {}
            () = std::future::ready(()) => panic!("it waits"),
        }
    }
}
