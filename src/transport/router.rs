use bytes::Bytes;
use zeromq::{
    RouterRecvHalf, RouterSendHalf, RouterSocket, Socket, SocketRecv, SocketSend, ZmqMessage,
};

use super::TransportError;

/// Binds a ROUTER socket: shell, control, stdin and heartbeat.
pub(crate) async fn bind_router(
    endpoint: &str,
) -> Result<(RouterSender, RouterReceiver), TransportError> {
    let mut socket = RouterSocket::new();
    socket
        .bind(endpoint)
        .await
        .map_err(|source| TransportError::Bind {
            endpoint: endpoint.to_owned(),
            source,
        })?;
    let (sender, receiver) = socket.split();
    Ok((RouterSender(sender), RouterReceiver(receiver)))
}

#[derive(Clone)]
pub(crate) struct RouterSender(RouterSendHalf);

impl RouterSender {
    /// Sends to the client that `parts[0]` names. A client that has gone is an error.
    pub(crate) async fn send(&mut self, parts: Vec<Bytes>) -> Result<(), TransportError> {
        let message = ZmqMessage::try_from(parts).map_err(|_| TransportError::Closed)?;
        self.0.send(message).await.map_err(TransportError::Send)
    }
}

pub(crate) struct RouterReceiver(RouterRecvHalf);

impl RouterReceiver {
    /// The next message of any client, its identity first.
    pub(crate) async fn recv(&mut self) -> Result<Vec<Bytes>, TransportError> {
        match self.0.recv().await {
            Ok(message) => Ok(message.into_vec()),
            Err(_) => Err(TransportError::Closed),
        }
    }
}
