//! Frames as they come: flags, a length of one or eight bytes, a body. A claimed length costs no memory before its bytes have come.

use bytes::{Buf, BufMut, BytesMut};

use super::{Held, ProtocolError};
use crate::large::{AT_ONCE, Turns};
use crate::transport::limits;
use crate::transport::stream::Stream;

pub(super) const MORE: u8 = 1;
const LONG: u8 = 2;
pub(super) const COMMAND: u8 = 4;

/// Read at once, where small frames come.
const CHUNK: usize = 32 * 1024;

/// Read at once before it is known who is there. The handshakes of a flood of connections are to cost little.
const FIRST_CHUNK: usize = 512;

pub(super) struct Frame {
    pub flags: u8,
    pub body: Vec<u8>,
}

impl Frame {
    pub(super) fn is_command(&self) -> bool {
        self.flags & COMMAND != 0
    }

    pub(super) fn has_more(&self) -> bool {
        self.flags & MORE != 0
    }
}

/// The head of a frame with such a body.
pub(super) fn put_head(buffer: &mut BytesMut, flags: u8, length: usize) {
    match u8::try_from(length) {
        Ok(short) => buffer.extend_from_slice(&[flags, short]),
        Err(_) => {
            buffer.put_u8(flags | LONG);
            buffer.put_u64(length as u64);
        }
    }
}

pub(super) struct FrameReader {
    /// Come and not looked at.
    buffer: BytesMut,
    chunk: usize,
}

impl FrameReader {
    /// Of a connection whose handshake begins.
    pub(super) fn new() -> FrameReader {
        FrameReader {
            buffer: BytesMut::new(),
            chunk: FIRST_CHUNK,
        }
    }

    /// From here on messages come.
    pub(super) fn established(&mut self) {
        self.chunk = CHUNK;
    }

    /// The next `N` bytes, checked as they come.
    pub(super) async fn exactly<const N: usize>(
        &mut self,
        stream: &Stream,
        check: impl Fn(&[u8]) -> Result<(), ProtocolError>,
    ) -> Result<[u8; N], ProtocolError> {
        let mut bytes = [0; N];
        loop {
            check(&self.buffer[..self.buffer.len().min(N)])?;
            if self.buffer.len() >= N {
                self.buffer.copy_to_slice(&mut bytes);
                return Ok(bytes);
            }
            self.fill(stream).await?;
        }
    }

    /// The next frame. `limit` is the largest body that may come, beside the `before` bytes for which `held` is enough already.
    pub(super) async fn next(
        &mut self,
        stream: &Stream,
        limit: usize,
        before: usize,
        held: &mut Held,
    ) -> Result<Frame, ProtocolError> {
        let (flags, length) = loop {
            if let Some(head) = self.take_head()? {
                break head;
            }
            self.fill(stream).await?;
        };
        let length = usize::try_from(length)
            .ok()
            .filter(|length| *length <= limit)
            .ok_or(ProtocolError::TooLarge(before + limit))?;
        let come = length.min(self.buffer.len());
        held.grow_to(before + come)?;
        let mut body = self.buffer[..come].to_vec();
        self.buffer.advance(come);
        let mut turns = Turns::default();
        while body.len() < length {
            if body.len() == body.capacity() {
                // Twice what has come: a body is moved a few times at most, and has no more than its length at the end.
                let more = body.len().max(CHUNK).min(length - body.len());
                held.grow_to(before + body.len() + more)?;
                body.reserve_exact(more);
            }
            let had = body.len();
            let mut rest = (&mut body).limit((length - had).min(AT_ONCE));
            let read = stream.read(&mut rest);
            if held.is_shared() {
                // Others may need it.
                let read = tokio::time::timeout(limits::HOPELESS, read).await;
                read.unwrap_or(Err(ProtocolError::Unfinished))?;
            } else {
                read.await?;
            }
            turns.after(body.len() - had).await;
        }
        Ok(Frame { flags, body })
    }

    fn take_head(&mut self) -> Result<Option<(u8, u64)>, ProtocolError> {
        let Some(flags) = self.buffer.first().copied() else {
            return Ok(None);
        };
        if flags & !(MORE | LONG | COMMAND) != 0 || flags & (MORE | COMMAND) == MORE | COMMAND {
            return Err(ProtocolError::Malformed("a frame's first byte"));
        }
        if flags & LONG == 0 {
            if self.buffer.len() < 2 {
                return Ok(None);
            }
            self.buffer.advance(1);
            return Ok(Some((flags, u64::from(self.buffer.get_u8()))));
        }
        if self.buffer.len() < 9 {
            return Ok(None);
        }
        self.buffer.advance(1);
        Ok(Some((flags, self.buffer.get_u64())))
    }

    async fn fill(&mut self, stream: &Stream) -> Result<(), ProtocolError> {
        // A connection that says nothing has no buffer.
        stream.readable().await?;
        self.buffer.reserve(self.chunk);
        stream.read(&mut self.buffer).await
    }
}
