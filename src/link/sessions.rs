use tokio::sync::oneshot;

use super::{LinkSender, Received};

/// What takes the frames about the sessions of pages' visitors: they go past the output of cells.
pub(crate) trait SessionFrames: Send + Sync {
    /// There is a cell process that makes sessions.
    fn attach(&self, link: LinkSender);

    /// Takes a frame that is about sessions; others are given back. On the thread that reads the link.
    fn receive(&self, frame: Received) -> Option<Received>;

    /// The cell process is gone, and all sessions with it.
    fn lost(&self, reason: &str);

    /// Stops the servers. What is given says when their sessions have ended; it is closed where there are none.
    fn stop_all(&self) -> oneshot::Receiver<()>;
}
