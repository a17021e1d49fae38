//! [`Backlog`]: how much of what frontends and visitors' pages have sent still waits for the cell process.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use bytes::Bytes;

/// What a frame takes beside its bytes, about.
const FRAME: usize = 256;

/// A cell process that reads nothing has stopped, and the kernel's memory stays bounded.
#[derive(Clone)]
pub(crate) struct Backlog {
    most: usize,
    waiting: Arc<AtomicUsize>,
}

/// Counts until it is dropped.
pub(crate) struct Waiting {
    backlog: Backlog,
    bytes: usize,
}

impl Backlog {
    /// With room for so many bytes.
    pub(crate) fn new(most: usize) -> Backlog {
        Backlog {
            most,
            waiting: Arc::default(),
        }
    }

    /// `None` where there is no room for this frame. One that is larger than all the room waits alone.
    pub(crate) fn add(&self, header: &[u8], buffers: &[Bytes]) -> Option<Waiting> {
        let bytes = FRAME + header.len() + buffers.iter().map(Bytes::len).sum::<usize>();
        let fits = |waiting: usize| {
            (waiting == 0 || waiting + bytes <= self.most).then_some(waiting + bytes)
        };
        self.waiting
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
        self.backlog.waiting.fetch_sub(self.bytes, Ordering::AcqRel);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_is_refused_until_there_is_room() {
        let backlog = Backlog::new(4 * FRAME);
        let half = || backlog.add(&[0; FRAME / 2], &[Bytes::from_static(&[0; FRAME / 2])]);
        let (first, second) = (half().unwrap(), half().unwrap());
        assert!(backlog.add(&[], &[]).is_none());
        drop(first);
        assert!(backlog.add(&[], &[]).is_some());
        drop(second);
        let large = backlog.add(&[0; 8 * FRAME], &[]).expect("it waits alone");
        assert!(backlog.add(&[], &[]).is_none());
        drop(large);
        assert!(backlog.add(&[], &[]).is_some());
    }
}
