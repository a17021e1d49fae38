//! The memory of messages that have begun and were not handled yet.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::ProtocolError;
use crate::transport::limits::OWN_ROOM;

/// What the connections of a socket have together, in KiB.
#[derive(Clone)]
pub(in crate::transport) struct Room(Arc<Semaphore>);

impl Room {
    pub(in crate::transport) fn new(bytes: usize) -> Room {
        Room(Arc::new(Semaphore::new(bytes / 1024)))
    }
}

/// What one message has of it.
pub(in crate::transport) struct Held {
    room: Room,
    permit: Option<OwnedSemaphorePermit>,
}

impl Held {
    pub(super) fn new(room: &Room) -> Held {
        Held {
            room: room.clone(),
            permit: None,
        }
    }

    /// Whether it has more than what is its own.
    pub(super) fn is_shared(&self) -> bool {
        self.permit.is_some()
    }

    /// Makes it enough for a message of so many bytes.
    pub(super) fn grow_to(&mut self, bytes: usize) -> Result<(), ProtocolError> {
        let wanted = bytes.saturating_sub(OWN_ROOM).div_ceil(1024);
        let held = self
            .permit
            .as_ref()
            .map_or(0, |permit| permit.num_permits());
        let more = u32::try_from(wanted.saturating_sub(held)).unwrap_or(u32::MAX);
        if more == 0 {
            return Ok(());
        }
        let semaphore = self.room.0.clone();
        let permit = semaphore
            .try_acquire_many_owned(more)
            .map_err(|_| ProtocolError::NoRoom)?;
        match &mut self.permit {
            Some(all) => all.merge(permit),
            none => *none = Some(permit),
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_share_the_room_beyond_their_own() {
        let room = Room::new(4 << 20);
        let (mut first, mut second) = (Held::new(&room), Held::new(&room));
        first.grow_to(OWN_ROOM).unwrap();
        first.grow_to(OWN_ROOM + (3 << 20)).unwrap();
        first.grow_to(OWN_ROOM).unwrap();
        second.grow_to(OWN_ROOM).unwrap();
        second.grow_to(OWN_ROOM + (1 << 20)).unwrap();
        assert!(second.grow_to(OWN_ROOM + (1 << 20) + 1).is_err());
        drop(first);
        second.grow_to(OWN_ROOM + (4 << 20)).unwrap();
        assert!(second.grow_to(usize::MAX).is_err());
    }
}
