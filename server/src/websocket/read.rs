//! [`Reader`]: from the bytes of a client to whole frames.

use std::io::Cursor;

use tungstenite::protocol::frame::FrameHeader;
use tungstenite::protocol::frame::coding::{Control, Data, OpCode};

use super::MAX_CONTROL;

/// What a client sends: the parts of a message that came in several frames are one.
///
/// ```
/// use cellbeat_server::websocket::Frame;
///
/// fn is_data(frame: &Frame) -> bool {
///     matches!(frame, Frame::Text(_) | Frame::Binary(_))
/// }
/// assert!(is_data(&Frame::Binary(vec![1])) && !is_data(&Frame::Close));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Frame {
    /// A text.
    Text(String),
    /// Bytes.
    Binary(Vec<u8>),
    /// Wants a pong of the same bytes.
    Ping(Vec<u8>),
    /// The answer to a ping.
    Pong(Vec<u8>),
    /// The client ends.
    Close,
}

/// What a client sent is no WebSocket's; its connection is to be closed.
///
/// ```
/// use cellbeat_server::websocket::{FrameError, Reader};
///
/// let mut reader = Reader::new(100);
/// reader.feed(&[0x81, 0x02, b'h', b'i']);
/// assert_eq!(reader.next(), Err(FrameError::NotMasked));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FrameError {
    /// A client's frames are masked.
    #[error("a frame is not masked")]
    NotMasked,
    /// Bits or codes that belong to no extension that was agreed on.
    #[error("a frame of an unknown kind")]
    Unknown,
    /// A ping, a pong or a close is short and in one frame.
    #[error("a control frame is too long or has several parts")]
    Control,
    /// A message began within another, or went on without a beginning.
    #[error("a frame out of order")]
    OutOfOrder,
    /// A text is not UTF-8.
    #[error("a text is not UTF-8")]
    NotUtf8,
    /// All frames of a message have more bytes than allowed.
    #[error("a message is larger than {0} bytes")]
    TooLarge(usize),
}

/// Puts the frames of one socket together.
///
/// ```
/// use cellbeat_server::websocket::{Frame, Reader};
///
/// let mut reader = Reader::new(100);
/// let pong = [0x8a, 0x81, 0, 0, 0, 0, 7];
/// reader.feed(&pong[..3]);
/// assert_eq!(reader.next(), Ok(None));
/// reader.feed(&pong[3..]);
/// assert_eq!(reader.next(), Ok(Some(Frame::Pong(vec![7]))));
/// ```
#[derive(Debug)]
pub struct Reader {
    max_message: usize,
    /// What came and is not looked at yet, from `start` on.
    incoming: Vec<u8>,
    start: usize,
    /// The message so far.
    message: Vec<u8>,
    /// Its kind, from its first frame to its last.
    kind: Option<Kind>,
    /// The frame of the message that is being read.
    frame: Option<Payload>,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Text,
    Binary,
}

#[derive(Debug)]
struct Payload {
    left: usize,
    mask: [u8; 4],
    is_final: bool,
}

impl Reader {
    /// For messages of up to `max_message` bytes.
    pub fn new(max_message: usize) -> Reader {
        Reader {
            max_message,
            incoming: Vec::new(),
            start: 0,
            message: Vec::new(),
            kind: None,
            frame: None,
        }
    }

    /// Takes what came.
    pub fn feed(&mut self, bytes: &[u8]) {
        self.incoming.drain(..self.start);
        self.start = 0;
        self.incoming.extend_from_slice(bytes);
    }

    /// The next frame that is whole.
    ///
    /// # Errors
    /// When what came is none. Then there is no next.
    #[allow(clippy::should_implement_trait)]
    pub fn next(&mut self) -> Result<Option<Frame>, FrameError> {
        loop {
            if self.frame.is_none() {
                match self.begin()? {
                    Begun::Control(frame) => return Ok(Some(frame)),
                    Begun::Data => {}
                    Begun::Nothing => {
                        self.let_go();
                        return Ok(None);
                    }
                }
            }
            let Some(frame) = &mut self.frame else {
                continue;
            };
            let here = self.incoming.len() - self.start;
            let count = frame.left.min(here);
            let bytes = &self.incoming[self.start..self.start + count];
            unmask(bytes, &mut frame.mask, &mut self.message);
            self.start += count;
            frame.left -= count;
            if frame.left > 0 {
                self.let_go();
                return Ok(None);
            }
            let is_final = frame.is_final;
            self.frame = None;
            if let (true, Some(kind)) = (is_final, self.kind) {
                self.kind = None;
                let message = std::mem::take(&mut self.message);
                return Ok(Some(match kind {
                    Kind::Binary => Frame::Binary(message),
                    Kind::Text => {
                        let text = String::from_utf8(message);
                        Frame::Text(text.map_err(|_| FrameError::NotUtf8)?)
                    }
                }));
            }
        }
    }

    /// Reads the header of a frame, and all of one that stands between the frames of messages.
    fn begin(&mut self) -> Result<Begun, FrameError> {
        let mut cursor = Cursor::new(&self.incoming[self.start..]);
        let header = FrameHeader::parse(&mut cursor).map_err(|_| FrameError::Unknown)?;
        let Some((header, length)) = header else {
            return Ok(Begun::Nothing);
        };
        let after = self.start + cursor.position() as usize;
        if header.rsv1 || header.rsv2 || header.rsv3 {
            return Err(FrameError::Unknown);
        }
        let mut mask = header.mask.ok_or(FrameError::NotMasked)?;
        let length = usize::try_from(length).unwrap_or(usize::MAX);
        let kind = match header.opcode {
            OpCode::Control(control) => {
                if length > MAX_CONTROL || !header.is_final {
                    return Err(FrameError::Control);
                }
                let Some(bytes) = self.incoming.get(after..after + length) else {
                    return Ok(Begun::Nothing);
                };
                let mut payload = Vec::with_capacity(length);
                unmask(bytes, &mut mask, &mut payload);
                self.start = after + length;
                return Ok(Begun::Control(match control {
                    Control::Ping => Frame::Ping(payload),
                    Control::Pong => Frame::Pong(payload),
                    Control::Close => Frame::Close,
                    Control::Reserved(_) => return Err(FrameError::Unknown),
                }));
            }
            OpCode::Data(Data::Text) => Some(Kind::Text),
            OpCode::Data(Data::Binary) => Some(Kind::Binary),
            OpCode::Data(Data::Continue) => None,
            OpCode::Data(Data::Reserved(_)) => return Err(FrameError::Unknown),
        };
        if kind.is_some() == self.kind.is_some() {
            return Err(FrameError::OutOfOrder);
        }
        if length > self.max_message.saturating_sub(self.message.len()) {
            return Err(FrameError::TooLarge(self.max_message));
        }
        self.kind = self.kind.or(kind);
        self.start = after;
        self.frame = Some(Payload {
            left: length,
            mask,
            is_final: header.is_final,
        });
        Ok(Begun::Data)
    }

    /// Gives the buffer back when all of it was looked at: for most of its life a socket has nothing to read.
    fn let_go(&mut self) {
        if self.start == self.incoming.len() {
            self.incoming = Vec::new();
            self.start = 0;
        }
    }
}

enum Begun {
    /// Not all of it is here.
    Nothing,
    Control(Frame),
    Data,
}

/// Appends `bytes` unmasked, and turns the mask to where the next begin.
fn unmask(bytes: &[u8], mask: &mut [u8; 4], to: &mut Vec<u8>) {
    let start = to.len();
    to.extend_from_slice(bytes);
    let mut chunks = to[start..].chunks_exact_mut(4);
    for chunk in &mut chunks {
        for (byte, mask) in chunk.iter_mut().zip(&*mask) {
            *byte ^= mask;
        }
    }
    for (byte, mask) in chunks.into_remainder().iter_mut().zip(&*mask) {
        *byte ^= mask;
    }
    mask.rotate_left(bytes.len() % 4);
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: u8 = 1;
    const BINARY: u8 = 2;
    const CONTINUE: u8 = 0;
    const PING: u8 = 9;
    const FINAL: u8 = 0x80;

    fn frame(first: u8, payload: &[u8]) -> Vec<u8> {
        let mask = [0x12, 0x34, 0x56, 0x78];
        let mut bytes = vec![first];
        match payload.len() {
            length @ 0..126 => bytes.push(0x80 | length as u8),
            length @ 126..65536 => {
                bytes.push(0x80 | 126);
                bytes.extend_from_slice(&(length as u16).to_be_bytes());
            }
            length => {
                bytes.push(0x80 | 127);
                bytes.extend_from_slice(&(length as u64).to_be_bytes());
            }
        }
        bytes.extend_from_slice(&mask);
        let masked = payload.iter().zip(mask.iter().cycle());
        bytes.extend(masked.map(|(byte, mask)| byte ^ mask));
        bytes
    }

    /// All frames of `bytes` that come in pieces of `size`.
    fn read(bytes: &[u8], size: usize) -> Result<Vec<Frame>, FrameError> {
        let mut reader = Reader::new(100_000);
        let mut frames = Vec::new();
        for piece in bytes.chunks(size) {
            reader.feed(piece);
            while let Some(frame) = reader.next()? {
                frames.push(frame);
            }
        }
        Ok(frames)
    }

    #[test]
    fn frames_are_the_same_in_whatever_pieces_they_come() {
        let long: Vec<u8> = (0..70_000u32).map(|at| at as u8).collect();
        let mut bytes = frame(FINAL | TEXT, b"");
        bytes.extend(frame(TEXT, "Gr\u{fc}".as_bytes()));
        bytes.extend(frame(FINAL | PING, b"between"));
        bytes.extend(frame(CONTINUE, &"\u{df}e".as_bytes()[..1]));
        bytes.extend(frame(FINAL | CONTINUE, &"\u{df}e".as_bytes()[1..]));
        bytes.extend(frame(FINAL | BINARY, &long[..300]));
        bytes.extend(frame(FINAL | BINARY, &long));
        bytes.extend(frame(FINAL | 10, &[7; 125]));
        bytes.extend(frame(FINAL | 8, &[3, 232]));
        let frames = [
            Frame::Text(String::new()),
            Frame::Ping(b"between".to_vec()),
            Frame::Text("Gr\u{fc}\u{df}e".to_owned()),
            Frame::Binary(long[..300].to_vec()),
            Frame::Binary(long),
            Frame::Pong(vec![7; 125]),
            Frame::Close,
        ];
        for size in [1, 2, 3, 7, 1000, usize::MAX] {
            assert_eq!(read(&bytes, size).as_deref(), Ok(&frames[..]), "{size}");
        }
    }

    #[test]
    fn a_reader_that_waits_holds_no_buffer() {
        let mut reader = Reader::new(100_000);
        reader.feed(&frame(FINAL | BINARY, &[1; 50_000]));
        assert!(matches!(reader.next(), Ok(Some(Frame::Binary(_)))));
        assert_eq!(reader.next(), Ok(None));
        assert_eq!(
            (reader.incoming.capacity(), reader.message.capacity()),
            (0, 0)
        );
    }

    #[test]
    fn what_is_no_frame_is_an_error_that_says_what() {
        let mut not_masked = frame(FINAL | TEXT, b"hi");
        not_masked[1] &= 0x7f;
        let mut announced = frame(FINAL | TEXT, &[b' '; 70_000]);
        announced[2..10].copy_from_slice(&u64::MAX.to_be_bytes());
        let two = |one: Vec<u8>, other: Vec<u8>| [one, other].concat();
        let cases = [
            (not_masked, FrameError::NotMasked),
            (frame(FINAL | 0x40 | TEXT, b"hi"), FrameError::Unknown),
            (frame(FINAL | 3, b"hi"), FrameError::Unknown),
            (frame(FINAL | 11, b"hi"), FrameError::Unknown),
            (frame(PING, b"part"), FrameError::Control),
            (frame(FINAL | PING, &[0; 126]), FrameError::Control),
            (frame(FINAL | CONTINUE, b"hi"), FrameError::OutOfOrder),
            (
                two(frame(TEXT, b"a"), frame(FINAL | TEXT, b"b")),
                FrameError::OutOfOrder,
            ),
            (frame(FINAL | TEXT, &[0xff]), FrameError::NotUtf8),
            (announced, FrameError::TooLarge(100_000)),
            (
                two(
                    frame(TEXT, &[b' '; 60_000]),
                    frame(CONTINUE, &[b' '; 60_000]),
                ),
                FrameError::TooLarge(100_000),
            ),
        ];
        for (bytes, error) in cases {
            assert_eq!(read(&bytes, usize::MAX), Err(error));
        }
    }
}
