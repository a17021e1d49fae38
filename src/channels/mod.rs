//! Jupyter's five channels, one file each. Each socket has one owner.

pub(crate) mod heartbeat;
pub(crate) mod iopub;
pub(crate) mod stdin;

use bytes::Bytes;
use serde::Serialize;
use tracing::warn;

use crate::channels::iopub::IoPub;
use crate::large::aside;
use crate::transport::{RouterReceiver, RouterSender, TransportError};
use crate::wire::message::Outgoing;
use crate::wire::output::ExecutionState;
use crate::wire::signature::{ReplayGuard, Signer};
use crate::wire::{Message, Parent};

/// The requests of one ROUTER channel. What is malformed, forged or replayed is logged and
/// dropped, never answered.
pub(crate) struct Requests {
    name: &'static str,
    socket: RouterReceiver,
    signer: Signer,
    replays: ReplayGuard,
}

impl Requests {
    pub(crate) fn new(name: &'static str, socket: RouterReceiver, signer: Signer) -> Requests {
        Requests {
            name,
            socket,
            signer,
            replays: ReplayGuard::default(),
        }
    }

    /// The next valid message; `Err` when the socket is gone for good.
    pub(crate) async fn next(&mut self) -> Result<Message, TransportError> {
        loop {
            let parts = self.socket.recv().await?;
            let bytes = parts.iter().map(Bytes::len).sum();
            match aside(bytes, || {
                Message::parse(parts, &self.signer, &mut self.replays)
            }) {
                Ok(message) => {
                    self.socket.keep_sender();
                    return Ok(message);
                }
                Err(error) => warn!("{}: a message was dropped: {error}", self.name),
            }
        }
    }
}

/// Answers the requests of one ROUTER channel. Clones share the socket.
#[derive(Clone)]
pub(crate) struct Replies {
    socket: RouterSender,
    session: String,
    signer: Signer,
}

impl Replies {
    pub(crate) fn new(socket: RouterSender, session: &str, signer: Signer) -> Replies {
        Replies {
            socket,
            session: session.to_owned(),
            signer,
        }
    }

    /// Sends to the client that sent `request`. That it has gone in the meantime is not an error.
    pub(crate) fn reply(
        &self,
        request: &Message,
        msg_type: &'static str,
        content: &impl Serialize,
    ) {
        self.send(
            request.identities(),
            Outgoing::new(msg_type, &request.as_parent(), content),
        );
    }

    pub(crate) fn send(&self, identities: &[Bytes], message: Outgoing) {
        let msg_type = message.msg_type;
        let parts = aside(message.content.len(), || {
            message.into_parts(identities.to_vec(), &self.session, &self.signer)
        });
        if let Err(error) = self.socket.send(parts) {
            warn!("{msg_type} was not sent: {error}");
        }
    }

    /// Returns when all that was sent has left, to clients that read.
    pub(crate) async fn drained(&self) {
        self.socket.drained().await;
    }
}

/// `busy` around `work`, `idle` after it: for each request, whatever becomes of it.
pub(crate) async fn while_busy<T>(
    iopub: &IoPub,
    parent: &Parent,
    work: impl Future<Output = T>,
) -> T {
    iopub.status(parent, ExecutionState::Busy).await;
    let result = work.await;
    iopub.status(parent, ExecutionState::Idle).await;
    result
}
