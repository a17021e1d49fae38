//! [`aside`]: work on large messages, beside which requests are answered. To free one is work too: 0.2 ms for a MiB.

use tokio::runtime::{Handle, RuntimeFlavor};

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
