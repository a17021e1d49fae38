//! [`Backlog`]: how much of what frontends have sent still waits for the cell process.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Comm messages beyond this many bytes are dropped: a cell process that reads nothing has stopped, and the kernel's memory
/// stays bounded.
const MOST: usize = 256 << 20;

#[derive(Clone, Default)]
pub(crate) struct Backlog(Arc<AtomicUsize>);

/// Counts until it is dropped.
pub(crate) struct Waiting {
    backlog: Backlog,
    bytes: usize,
}

impl Backlog {
    /// `None` where there is no room for so many bytes. A message that is larger than all the room waits alone.
    pub(crate) fn add(&self, bytes: usize) -> Option<Waiting> {
        let fits =
            |waiting: usize| (waiting == 0 || waiting + bytes <= MOST).then_some(waiting + bytes);
        self.0
            .fetch_update(Ordering::AcqRel, Ordering::Acquire, fits)
            .ok()?;
        Some(Waiting {
            backlog: self.clone(),
            bytes,
        })
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        self.backlog.0.fetch_sub(self.bytes, Ordering::AcqRel);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_is_refused_until_there_is_room() {
        let backlog = Backlog::default();
        let half = backlog.add(MOST / 2).unwrap();
        let other = backlog.add(MOST / 2).unwrap();
        assert!(backlog.add(1).is_none());
        drop(half);
        assert!(backlog.add(1).is_some());
        drop(other);
        let large = backlog.add(MOST * 2).expect("it waits alone");
        assert!(backlog.add(1).is_none());
        drop(large);
        assert!(backlog.add(1).is_some());
    }
}
