//! Work on large messages, beside which requests are answered: [`aside`], or in pieces. To free one is work too: 0.2 ms for a MiB.

use tokio::runtime::{Handle, RuntimeFlavor};

/// How many bytes are read or written at once: others have their turn after it.
pub(crate) const AT_ONCE: usize = 256 << 10;

/// Gives others their turn whenever so much was read.
#[derive(Default)]
pub(crate) struct Turns {
    read: usize,
}

impl Turns {
    pub(crate) async fn after(&mut self, bytes: usize) {
        self.read += bytes;
        if self.read >= AT_ONCE {
            self.read = 0;
            tokio::task::yield_now().await;
        }
    }
}

/// From so many bytes on, reading JSON, writing it and signing take a millisecond and more.
pub(crate) const LARGE: usize = 512 << 10;

/// Does work on so many bytes. Where these are many, others look for requests at the same time: the runtime has one thread that waits
/// for the sockets and runs what comes of them too.
pub(crate) fn aside<T>(bytes: usize, work: impl FnOnce() -> T) -> T {
    let has_others = Handle::try_current()
        .is_ok_and(|handle| handle.runtime_flavor() == RuntimeFlavor::MultiThread);
    if bytes >= LARGE && has_others {
        tokio::task::block_in_place(work)
    } else {
        work()
    }
}
