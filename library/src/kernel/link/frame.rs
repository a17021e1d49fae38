//! One frame of the link: the only place that knows the lengths.
//!
//! All integers are little endian:
//! `header_len u32 | buffer_count u32 | buffer_len u64 * buffer_count | header | buffers`.
//!
//! This file stands alone (std only), because the kernel's side includes it as it is.

use std::io::{self, IoSlice, Read, Write};

/// Longest header, in bytes. A document's first JSON can be large; more than this is a broken peer.
pub const MAX_HEADER: usize = 256 << 20;
/// Most buffers in one frame. Each column of a document is one.
pub const MAX_BUFFERS: usize = 4096;
/// Longest buffer, in bytes.
pub const MAX_BUFFER: u64 = 1 << 30;

/// Frames up to this many bytes are copied together and written with one system call.
const SMALL_FRAME: usize = 64 << 10;

/// A frame as it was read: a JSON object in UTF-8 and the raw buffers it refers to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Frame {
    /// UTF-8 JSON object with the key "type". Not checked here.
    pub header: Vec<u8>,
    /// Raw bytes, in the order of the frame.
    pub buffers: Vec<Vec<u8>>,
}

/// What a frame begins with: the lengths of its parts.
pub struct Lengths {
    header: usize,
    buffers: usize,
}

impl Lengths {
    /// How many bytes it begins with.
    pub const SIZE: usize = 8;

    /// Of the first bytes.
    ///
    /// # Errors
    /// `InvalidData` when a length is above its limit.
    pub fn read(bytes: [u8; Self::SIZE]) -> io::Result<Lengths> {
        let [header, buffers] = [0, 4].map(|at| {
            let word = [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]];
            u32::from_le_bytes(word) as usize
        });
        check("header", header as u64, MAX_HEADER as u64)?;
        check("number of buffers", buffers as u64, MAX_BUFFERS as u64)?;
        Ok(Lengths { header, buffers })
    }

    /// Of the header.
    pub fn header(&self) -> usize {
        self.header
    }

    /// How many bytes follow, which say how long the buffers are.
    pub fn of_buffers(&self) -> usize {
        8 * self.buffers
    }

    /// What those bytes say.
    ///
    /// # Errors
    /// `InvalidData` when a length is above its limit.
    pub fn buffers(bytes: &[u8]) -> io::Result<Vec<usize>> {
        let (longs, _) = bytes.as_chunks::<8>();
        let lengths = longs.iter().map(|long| {
            let length = u64::from_le_bytes(*long);
            check("buffer", length, MAX_BUFFER)?;
            Ok(length as usize)
        });
        lengths.collect()
    }
}

/// Room for more bytes of so many in all: no more than have come, since a length is only claimed.
fn make_room(bytes: &mut Vec<u8>, length: usize) {
    const FIRST: usize = 1 << 20;
    let more = (length - bytes.len()).min(bytes.len().max(FIRST));
    if bytes.is_empty() {
        // Zeros that the system has; others would have to be written.
        *bytes = vec![0; more];
    } else {
        bytes.resize(bytes.len() + more, 0);
    }
}

/// Reads one whole frame.
///
/// # Errors
/// `UnexpectedEof` when the peer is gone, `InvalidData` when a length is above its limit.
pub fn read_frame(input: &mut impl Read) -> io::Result<Frame> {
    let mut first = [0; Lengths::SIZE];
    input.read_exact(&mut first)?;
    let lengths = Lengths::read(first)?;
    let buffers = Lengths::buffers(&read_bytes(input, lengths.of_buffers())?)?;
    let header = read_bytes(input, lengths.header())?;
    let buffers = buffers
        .into_iter()
        .map(|length| read_bytes(input, length))
        .collect::<io::Result<_>>()?;
    Ok(Frame { header, buffers })
}

fn read_bytes(input: &mut impl Read, length: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    while bytes.len() < length {
        let start = bytes.len();
        make_room(&mut bytes, length);
        input.read_exact(&mut bytes[start..])?;
    }
    Ok(bytes)
}

/// Writes one whole frame. It does not flush `output`.
///
/// # Errors
/// `InvalidInput` when a length is above its limit (nothing is written then), else what `output` says.
pub fn write_frame(output: &mut impl Write, header: &[u8], buffers: &[&[u8]]) -> io::Result<()> {
    let refuse = |error: io::Error| io::Error::new(io::ErrorKind::InvalidInput, error.to_string());
    check("header", header.len() as u64, MAX_HEADER as u64).map_err(refuse)?;
    check(
        "number of buffers",
        buffers.len() as u64,
        MAX_BUFFERS as u64,
    )
    .map_err(refuse)?;
    for buffer in buffers {
        check("buffer", buffer.len() as u64, MAX_BUFFER).map_err(refuse)?;
    }

    let mut prefix = Vec::with_capacity(8 + 8 * buffers.len());
    prefix.extend((header.len() as u32).to_le_bytes());
    prefix.extend((buffers.len() as u32).to_le_bytes());
    for buffer in buffers {
        prefix.extend((buffer.len() as u64).to_le_bytes());
    }

    let total = header.len() + buffers.iter().map(|buffer| buffer.len()).sum::<usize>();
    if total <= SMALL_FRAME {
        prefix.extend_from_slice(header);
        for buffer in buffers {
            prefix.extend_from_slice(buffer);
        }
        return output.write_all(&prefix);
    }
    let mut slices = vec![IoSlice::new(&prefix), IoSlice::new(header)];
    slices.extend(buffers.iter().map(|buffer| IoSlice::new(buffer)));
    write_all_vectored(output, &mut slices)
}

fn write_all_vectored(output: &mut impl Write, mut slices: &mut [IoSlice<'_>]) -> io::Result<()> {
    IoSlice::advance_slices(&mut slices, 0); // drops empty slices at the front
    while !slices.is_empty() {
        match output.write_vectored(slices) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(written) => IoSlice::advance_slices(&mut slices, written),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

fn check(what: &str, found: u64, limit: u64) -> io::Result<()> {
    if found <= limit {
        return Ok(());
    }
    Err(io::Error::new(
        io::ErrorKind::InvalidData,
        format!("the {what} of a link frame is {found}, more than its limit {limit}"),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn through(header: &[u8], buffers: &[&[u8]]) -> Frame {
        let mut bytes = Vec::new();
        write_frame(&mut bytes, header, buffers).unwrap();
        read_frame(&mut bytes.as_slice()).unwrap()
    }

    #[test]
    fn a_frame_comes_back_as_it_was_written() {
        let frame = through(br#"{"type":"x"}"#, &[b"one", b"", b"three"]);
        assert_eq!(frame.header, br#"{"type":"x"}"#);
        assert_eq!(
            frame.buffers,
            [b"one".to_vec(), Vec::new(), b"three".to_vec()]
        );
    }

    #[test]
    fn a_large_frame_with_empty_buffers_comes_back_as_it_was_written() {
        let large = vec![7; SMALL_FRAME + 1];
        let frame = through(b"{}", &[b"", &large, b""]);
        assert_eq!(frame.buffers, [Vec::new(), large, Vec::new()]);
    }

    #[test]
    fn the_layout_is_the_one_of_the_wall() {
        let mut bytes = Vec::new();
        write_frame(&mut bytes, b"{}", &[b"abc"]).unwrap();
        let expected: &[u8] = b"\x02\0\0\0\x01\0\0\0\x03\0\0\0\0\0\0\0{}abc";
        assert_eq!(bytes, expected);
    }

    #[test]
    fn a_length_above_the_limit_is_an_error_that_names_it() {
        let mut bytes = u32::MAX.to_le_bytes().to_vec();
        bytes.extend(0u32.to_le_bytes());
        let error = read_frame(&mut bytes.as_slice()).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::InvalidData);
        assert!(
            error.to_string().contains("header") && error.to_string().contains("4294967295"),
            "{error}"
        );
    }

    #[test]
    fn a_frame_cut_short_is_unexpected_eof() {
        let mut bytes = Vec::new();
        write_frame(&mut bytes, b"{}", &[b"abc"]).unwrap();
        for end in 0..bytes.len() {
            let error = read_frame(&mut &bytes[..end]).unwrap_err();
            assert_eq!(error.kind(), io::ErrorKind::UnexpectedEof, "cut at {end}");
        }
    }

    #[test]
    fn too_many_buffers_are_refused_before_anything_is_written() {
        let mut bytes = Vec::new();
        let error =
            write_frame(&mut bytes, b"{}", &vec![b"".as_slice(); MAX_BUFFERS + 1]).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::InvalidInput);
        assert!(bytes.is_empty());
    }
}
