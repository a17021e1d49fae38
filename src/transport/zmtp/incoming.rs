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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::transport::limits::REQUEST;
    use crate::transport::zmtp::mechanism::Sealer;
    use crate::transport::zmtp::outgoing::{Encoded, Encoder};
    use tokio::io::AsyncWriteExt;
    use tokio::net::UnixStream;

    /// xorshift: the same numbers each time.
    struct Random(u64);

    impl Random {
        fn below(&mut self, bound: usize) -> usize {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            (self.0 % bound as u64) as usize
        }
    }

    fn messages(random: &mut Random) -> Vec<Vec<Bytes>> {
        let sizes = [0, 1, 254, 255, 256, 5_000, 40_000, 200_000];
        let mut message = || {
            let parts = 1 + random.below(9);
            (0..parts)
                .map(|_| {
                    let size = sizes[random.below(sizes.len())];
                    Bytes::from(vec![random.below(256) as u8; size])
                })
                .collect()
        };
        (0..20).map(|_| message()).collect()
    }

    fn encode(messages: &[Vec<Bytes>]) -> Vec<u8> {
        let mut encoder = Encoder::new(Sealer::Null);
        let mut encoded = Encoded::default();
        for message in messages {
            encoder.message(message, &mut encoded);
        }
        encoder.finish(&mut encoded);
        let mut bytes = Vec::new();
        while !encoded.is_empty() {
            let before = bytes.len();
            for slice in encoded.slices() {
                bytes.extend_from_slice(&slice);
            }
            encoded.advance(bytes.len() - before);
        }
        bytes
    }

    /// What is read of these bytes, which come in pieces of these sizes, until they end or are refused.
    async fn read(bytes: &[u8], mut piece: impl FnMut() -> usize) -> Vec<Vec<Bytes>> {
        let (mut theirs, ours) = UnixStream::pair().unwrap();
        let stream = Stream::Unix(ours);
        let mut reader = IncomingReader::new(
            FrameReader::new(),
            Opener::Null,
            REQUEST,
            Room::new(1 << 20),
        );
        let reading = async {
            let mut read = Vec::new();
            while let Ok(incoming) = reader.next(&stream).await {
                if let Incoming::Message(parts, _) = incoming {
                    read.push(parts);
                }
            }
            drop(stream);
            read
        };
        let writing = async move {
            let mut rest = bytes;
            while !rest.is_empty() {
                let (now, later) = rest.split_at(piece().min(rest.len()));
                if theirs.write_all(now).await.is_err() {
                    return;
                }
                rest = later;
                tokio::task::yield_now().await;
            }
        };
        tokio::join!(reading, writing).0
    }

    #[tokio::test]
    async fn messages_are_the_same_in_whatever_pieces_they_come() {
        let mut random = Random(42);
        for largest in [1, 2, 10, 1_000, 100_000] {
            let mut sent = messages(&mut random);
            // Byte by byte takes its time.
            sent.truncate(if largest < 10 { 1 } else { 20 });
            let bytes = encode(&sent);
            let got = read(&bytes, || 1 + random.below(largest)).await;
            assert!(got == sent, "in pieces of up to {largest} bytes");
        }
    }

    #[tokio::test]
    async fn bytes_that_were_changed_are_read_or_refused_and_nothing_else() {
        let mut random = Random(7);
        let sent = [vec![
            Bytes::from_static(b"a client"),
            Bytes::from_static(b"a request"),
        ]];
        let clean = encode(&[&sent[..]; 8].concat());
        for _ in 0..20_000 {
            let mut bytes = clean.clone();
            for _ in 0..=random.below(4) {
                let at = random.below(bytes.len());
                match random.below(3) {
                    0 => bytes[at] = random.below(256) as u8,
                    1 => drop(bytes.remove(at)),
                    _ => bytes.insert(at, random.below(256) as u8),
                }
            }
            let got = read(&bytes, || usize::MAX).await;
            let most: usize = got.iter().flatten().map(Bytes::len).sum();
            assert!(most <= bytes.len());
        }
    }
}
