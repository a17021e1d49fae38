use std::time::Duration;

use bytes::Bytes;
use zeromq::{Socket, SocketRecv, SocketSend, XPubSocket, ZmqMessage};

use super::TransportError;

/// How long one subscriber that does not read may hold up all the others. The crate writes to
/// one after another and drops nothing, so a stalled one would stop the kernel's output.
const STALLED_SUBSCRIBER: Duration = Duration::from_secs(5);

/// The XPUB socket of iopub.
pub(crate) struct Publisher(XPubSocket);

impl Publisher {
    pub(crate) async fn bind(endpoint: &str) -> Result<Publisher, TransportError> {
        let mut socket = XPubSocket::new();
        socket
            .bind(endpoint)
            .await
            .map_err(|source| TransportError::Bind {
                endpoint: endpoint.to_owned(),
                source,
            })?;
        Ok(Publisher(socket))
    }

    /// `parts[0]` is the topic.
    pub(crate) async fn send(&mut self, parts: Vec<Bytes>) -> Result<(), TransportError> {
        let message = ZmqMessage::try_from(parts).map_err(|_| TransportError::Closed)?;
        match tokio::time::timeout(STALLED_SUBSCRIBER, self.0.send(message)).await {
            Ok(sent) => sent.map_err(TransportError::Send),
            Err(_) => Ok(()),
        }
    }

    /// Waits for the next subscription and returns its topic. Subscriptions take effect only
    /// while this is awaited. Can be cancelled without loss.
    pub(crate) async fn subscribed(&mut self) -> Bytes {
        loop {
            match self.0.recv().await {
                Ok(message) => {
                    let mut parts = message.into_vec();
                    if let Some(frame) = parts.pop()
                        && frame.first() == Some(&1)
                    {
                        return frame.slice(1..);
                    }
                }
                // One peer's broken connection; the others go on.
                Err(_) => tokio::task::yield_now().await,
            }
        }
    }
}
