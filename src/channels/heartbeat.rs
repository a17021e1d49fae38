//! Echoes what it gets. A ROUTER, as in ipykernel: it keeps no state that a malformed peer could
//! upset.

use crate::transport::{RouterReceiver, RouterSender, TransportError};

pub(crate) async fn run(
    mut receiver: RouterReceiver,
    sender: RouterSender,
) -> Result<(), TransportError> {
    loop {
        let parts = receiver.recv().await?;
        // A peer that left before its echo is its own affair.
        let _ = sender.send(parts);
    }
}
