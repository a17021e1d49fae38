//! [`Freed`]: what outputs leave behind. glibc keeps what is freed below a block that is still used: 50 MB after 10,000 displays of 10 kB.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

/// From so many bytes of messages on it is worth a look through all that is free, which takes milliseconds.
const WORTH: usize = 4 << 20;

/// That is done when fewer come in this time.
const QUIET: Duration = Duration::from_secs(1);

#[derive(Default)]
pub(crate) struct Freed {
    bytes: Arc<AtomicUsize>,
    is_due: Arc<AtomicBool>,
}

impl Freed {
    /// A message of so many bytes has gone.
    pub(crate) fn after(&self, bytes: usize) {
        let all = self.bytes.fetch_add(bytes, Ordering::Relaxed) + bytes;
        if all >= WORTH && !self.is_due.swap(true, Ordering::Relaxed) {
            let (bytes, is_due) = (self.bytes.clone(), self.is_due.clone());
            tokio::spawn(async move {
                while bytes.swap(0, Ordering::Relaxed) >= WORTH {
                    tokio::time::sleep(QUIET).await;
                }
                is_due.store(false, Ordering::Relaxed);
                let give_back = cellbeat_cells::runtime::give_back_what_is_freed;
                // It ends with the kernel at the latest, and nobody waits for it.
                drop(tokio::task::spawn_blocking(give_back));
            });
        }
    }
}
