//! Messages as the bytes that are written.

use std::collections::VecDeque;
use std::io::IoSlice;

use bytes::{Buf, Bytes, BytesMut};

use super::command;
use super::frames::{self, COMMAND, MORE};
use super::mechanism::Sealer;
use crate::large::AT_ONCE;

/// A body from this size on is not copied.
const LARGE: usize = 16 * 1024;

/// Slices of one write; the system copies [`AT_ONCE`] bytes of them.
const SLICES: usize = 64;

pub(in crate::transport) struct Encoder {
    sealer: Sealer,
    /// The end of what is encoded, not yet a chunk.
    tail: BytesMut,
}

impl Encoder {
    pub(super) fn new(sealer: Sealer) -> Encoder {
        Encoder {
            sealer,
            tail: BytesMut::new(),
        }
    }

    /// Of a connection that is not encrypted.
    #[cfg(test)]
    pub(in crate::transport) fn clear() -> Encoder {
        Encoder::new(Sealer::Null)
    }

    /// Appends all frames of a message.
    pub(in crate::transport) fn message(&mut self, parts: &[Bytes], out: &mut Encoded) {
        for (at, part) in parts.iter().enumerate() {
            let flags = if at + 1 < parts.len() { MORE } else { 0 };
            if part.len() >= LARGE && self.sealer.is_clear() {
                frames::put_head(&mut self.tail, flags, part.len());
                out.chunk(self.tail.split().freeze());
                out.chunk(part.clone());
            } else {
                self.sealer.seal(flags, part, &mut self.tail);
            }
        }
        out.ends.push_back(out.bytes + self.tail.len());
    }

    pub(in crate::transport) fn pong(&mut self, context: &Bytes, out: &mut Encoded) {
        let body = command::body("PONG", context);
        self.sealer.seal(COMMAND, &body, &mut self.tail);
        out.ends.push_back(out.bytes + self.tail.len());
    }

    /// Ends what is appended to `out`.
    pub(in crate::transport) fn finish(&mut self, out: &mut Encoded) {
        out.chunk(self.tail.split().freeze());
    }
}

/// Encoded messages, written piece by piece.
#[derive(Default)]
pub(in crate::transport) struct Encoded {
    chunks: VecDeque<Bytes>,
    /// Of all chunks, those written too.
    bytes: usize,
    written: usize,
    /// Where each message ends that is not written yet.
    ends: VecDeque<usize>,
}

impl Encoded {
    fn chunk(&mut self, chunk: Bytes) {
        if !chunk.is_empty() {
            self.bytes += chunk.len();
            self.chunks.push_back(chunk);
        }
    }

    pub(in crate::transport) fn is_empty(&self) -> bool {
        self.chunks.is_empty()
    }

    /// The first of what is left.
    pub(in crate::transport) fn slices(&self) -> Vec<IoSlice<'_>> {
        let mut room = AT_ONCE;
        let chunks = self.chunks.iter().take(SLICES).map_while(|chunk| {
            let bytes = chunk.len().min(room);
            room -= bytes;
            (bytes > 0).then(|| IoSlice::new(&chunk[..bytes]))
        });
        chunks.collect()
    }

    /// So many bytes more were written. Returns how many messages ended among them.
    pub(in crate::transport) fn advance(&mut self, mut bytes: usize) -> usize {
        self.written += bytes;
        while let Some(chunk) = self.chunks.front_mut() {
            if chunk.len() > bytes {
                chunk.advance(bytes);
                break;
            }
            bytes -= chunk.len();
            self.chunks.pop_front();
        }
        let ended = self.ends.iter().take_while(|end| **end <= self.written);
        let ended = ended.count();
        self.ends.drain(..ended);
        ended
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_message_is_written_in_pieces() {
        let mut encoder = Encoder::clear();
        let mut out = Encoded::default();
        encoder.message(&[Bytes::from(vec![7; 3 * AT_ONCE])], &mut out);
        encoder.finish(&mut out);
        let mut pieces = Vec::new();
        while !out.is_empty() {
            let bytes = out.slices().iter().map(|slice| slice.len()).sum();
            pieces.push(bytes);
            out.advance(bytes);
        }
        assert_eq!(pieces, [AT_ONCE, AT_ONCE, AT_ONCE, 9]);
    }

    #[test]
    fn messages_end_as_their_last_byte_is_written() {
        let mut encoder = Encoder::clear();
        let mut out = Encoded::default();
        let large = Bytes::from(vec![7; LARGE]);
        encoder.message(&["a".into(), "bc".into()], &mut out);
        encoder.message(std::slice::from_ref(&large), &mut out);
        encoder.message(&[Bytes::new()], &mut out);
        encoder.finish(&mut out);
        let mut all = b"\x01\x01a\0\x02bc\x02\0\0\0\0\0\0\x40\0".to_vec();
        all.extend_from_slice(&large);
        all.extend_from_slice(b"\0\0");
        let slices = out.slices();
        let bytes: Vec<u8> = slices.iter().flat_map(|slice| slice.to_vec()).collect();
        assert_eq!(bytes, all);
        // The large body is not copied.
        assert_eq!(slices[1].as_ptr(), large.as_ptr());
        drop(slices);
        assert_eq!(out.advance(6), 0);
        assert_eq!(out.advance(1), 1);
        assert_eq!(out.advance(9 + LARGE - 1), 0);
        assert_eq!(out.advance(2), 1);
        assert!(!out.is_empty());
        assert_eq!(out.advance(1), 1);
        assert!(out.is_empty());
    }
}
