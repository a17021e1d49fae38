//! What a peer sends, whole: messages and commands.

use bytes::Bytes;

use super::frames::FrameReader;
use super::mechanism::Opener;
use super::{Command, Held, ProtocolError, Room};
use crate::transport::limits::{self, MessageLimits};
use crate::transport::stream::Stream;

pub(in crate::transport) enum Incoming {
    /// The frames, and the memory they have until they are handled.
    Message(Vec<Bytes>, Held),
    Command(Command),
}

pub(in crate::transport) struct IncomingReader {
    frames: FrameReader,
    opener: Opener,
    limits: MessageLimits,
    room: Room,
    /// The message that has begun.
    parts: Vec<Bytes>,
    bytes: usize,
    held: Held,
}

impl IncomingReader {
    pub(super) fn new(
        frames: FrameReader,
        opener: Opener,
        limits: MessageLimits,
        room: Room,
    ) -> IncomingReader {
        IncomingReader {
            frames,
            opener,
            limits,
            held: Held::new(&room),
            room,
            parts: Vec::new(),
            bytes: 0,
        }
    }

    pub(in crate::transport) async fn next(
        &mut self,
        stream: &Stream,
    ) -> Result<Incoming, ProtocolError> {
        loop {
            let limit = self.limits.bytes.saturating_sub(self.bytes);
            let frame = self
                .frames
                .next(stream, limit, self.bytes, &mut self.held)
                .await?;
            let frame = self.opener.open(frame)?;
            let (is_command, has_more) = (frame.is_command(), frame.has_more());
            let body = Bytes::from(frame.body);
            if is_command {
                if body.len() > limits::COMMAND {
                    return Err(ProtocolError::TooLarge(limits::COMMAND));
                }
                return Command::parse(&body).map(Incoming::Command);
            }
            if self.parts.len() == self.limits.frames {
                return Err(ProtocolError::TooManyFrames(self.limits.frames));
            }
            self.bytes += body.len() + size_of::<Bytes>();
            self.parts.push(body);
            if !has_more {
                self.bytes = 0;
                let held = std::mem::replace(&mut self.held, Held::new(&self.room));
                return Ok(Incoming::Message(std::mem::take(&mut self.parts), held));
            }
        }
    }
}
