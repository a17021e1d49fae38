//! PNG files (RFC 2083) of 8-bit RGB, compressed by fixed Huffman codes (RFC 1951, 3.2.6): what is drawn has long runs.

use super::gzip::crc32;

/// Bytes of a pixel.
const RGB: usize = 3;
/// As far back as a match may be.
const WINDOW: usize = 32 * 1024;
const MIN_MATCH: usize = 4;
const MAX_MATCH: usize = 258;
const HASH_BITS: u32 = 15;

/// The file of an image of `width` times `pixels.len() / width / 3` pixels, by rows from the top.
pub(crate) fn encode(width: u32, height: u32, pixels: &[u8]) -> Vec<u8> {
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut header = Vec::new();
    header.extend(width.to_be_bytes());
    header.extend(height.to_be_bytes());
    // 8 bits, RGB, the only compression and set of filters, not interlaced.
    header.extend([8, 2, 0, 0, 0]);
    chunk(&mut file, b"IHDR", &header);
    let rows = filtered(width as usize * RGB, pixels);
    chunk(&mut file, b"IDAT", &zlib(&rows));
    chunk(&mut file, b"IEND", &[]);
    file
}

fn chunk(file: &mut Vec<u8>, kind: &[u8; 4], data: &[u8]) {
    file.extend((data.len() as u32).to_be_bytes());
    let start = file.len();
    file.extend(kind);
    file.extend(data);
    let crc = crc32(&file[start..]);
    file.extend(crc.to_be_bytes());
}

/// Each row as its differences from the row above or the pixel before, or as it is: whichever is smallest.
fn filtered(stride: usize, pixels: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(pixels.len() + pixels.len() / stride.max(1));
    let mut above = vec![0; stride];
    let (mut up, mut sub) = (vec![0; stride], vec![0; stride]);
    for row in pixels.chunks_exact(stride.max(1)) {
        for at in 0..stride {
            up[at] = row[at].wrapping_sub(above[at]);
            let before = if at < RGB { 0 } else { row[at - RGB] };
            sub[at] = row[at].wrapping_sub(before);
        }
        let size = |bytes: &[u8]| -> u32 {
            let sizes = bytes
                .iter()
                .map(|byte| u32::from(byte.cast_signed().unsigned_abs()));
            sizes.sum()
        };
        let ways = [(2, &up[..]), (1, &sub[..]), (0, row)];
        let (filter, bytes) = ways
            .into_iter()
            .min_by_key(|(_, bytes)| size(bytes))
            .unwrap_or((0, row));
        out.push(filter);
        out.extend_from_slice(bytes);
        above.copy_from_slice(row);
    }
    out
}

fn zlib(bytes: &[u8]) -> Vec<u8> {
    // Deflate with a window of 32 kB; no dictionary.
    let mut out = vec![0x78, 0x01];
    deflate(bytes, &mut out);
    let (mut a, mut b) = (1_u32, 0_u32);
    // Sums of so many bytes fit 32 bits.
    for part in bytes.chunks(5552) {
        for byte in part {
            a += u32::from(*byte);
            b += a;
        }
        (a, b) = (a % 65521, b % 65521);
    }
    out.extend((b << 16 | a).to_be_bytes());
    out
}

fn deflate(bytes: &[u8], out: &mut Vec<u8>) {
    let mut bits = Bits {
        out,
        held: 0,
        count: 0,
    };
    // The last block, of fixed codes.
    bits.push(0b011, 3);
    let mut last = vec![usize::MAX; 1 << HASH_BITS];
    let mut at = 0;
    while at < bytes.len() {
        let found = match bytes.get(at..at + MIN_MATCH) {
            Some(&[a, b, c, d]) => {
                let hash = u32::from_le_bytes([a, b, c, d]).wrapping_mul(0x9E37_79B1);
                let slot = &mut last[(hash >> (32 - HASH_BITS)) as usize];
                let candidate = std::mem::replace(slot, at);
                longest(bytes, at, candidate)
            }
            _ => 0,
        };
        match found {
            0 => {
                bits.literal(u32::from(bytes[at]));
                at += 1;
            }
            found => {
                let (distance, length) = (found >> 16, found & 0xFFFF);
                bits.reference(length, distance);
                at += length;
            }
        }
    }
    bits.literal(256);
    bits.push(0, 7);
}

/// The match at `candidate` as distance and length in one number; 0 for none.
fn longest(bytes: &[u8], at: usize, candidate: usize) -> usize {
    if candidate == usize::MAX || at - candidate > WINDOW {
        return 0;
    }
    let pairs = bytes[at..].iter().zip(&bytes[candidate..]).take(MAX_MATCH);
    let length = pairs.take_while(|(new, old)| new == old).count();
    match length < MIN_MATCH {
        true => 0,
        false => (at - candidate) << 16 | length,
    }
}

/// Bits from the lowest of each byte.
struct Bits<'a> {
    out: &'a mut Vec<u8>,
    held: u64,
    count: u32,
}

impl Bits<'_> {
    fn push(&mut self, bits: u32, count: u32) {
        self.held |= u64::from(bits) << self.count;
        self.count += count;
        while self.count >= 8 {
            self.out.push(self.held as u8);
            self.held >>= 8;
            self.count -= 8;
        }
    }

    /// A Huffman code, which begins with its highest bit.
    fn code(&mut self, code: u32, count: u32) {
        self.push(code.reverse_bits() >> (32 - count), count);
    }

    fn literal(&mut self, symbol: u32) {
        match symbol {
            0..144 => self.code(0x30 + symbol, 8),
            144..256 => self.code(0x190 + symbol - 144, 9),
            256..280 => self.code(symbol - 256, 7),
            _ => self.code(0xC0 + symbol - 280, 8),
        }
    }

    fn reference(&mut self, length: usize, distance: usize) {
        if length == MAX_MATCH {
            self.literal(285);
        } else {
            // From 3; each group of four has a bit more than the one before, the first two none.
            let (group, extra, rest) = grouped(length - 3, 4);
            self.literal(257 + group);
            self.push(rest, extra);
        }
        let (group, extra, rest) = grouped(distance - 1, 2);
        self.code(group, 5);
        self.push(rest, extra);
    }
}

/// The code of a number where `each` codes share a count of extra bits, and those bits.
fn grouped(number: usize, each: u32) -> (u32, u32, u32) {
    let number = number as u32;
    if number < 2 * each {
        return (number, 0, 0);
    }
    let extra = number.ilog2() - each.ilog2();
    let group = extra * each + (number >> extra);
    (group, extra, number & ((1 << extra) - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_and_distances_have_the_codes_of_the_standard() {
        let length = |length: usize| {
            let (group, extra, rest) = grouped(length - 3, 4);
            (257 + group, extra, rest)
        };
        assert_eq!(length(3), (257, 0, 0));
        assert_eq!(length(10), (264, 0, 0));
        assert_eq!(length(11), (265, 1, 0));
        assert_eq!(length(12), (265, 1, 1));
        assert_eq!(length(18), (268, 1, 1));
        assert_eq!(length(35), (273, 3, 0));
        assert_eq!(length(257), (284, 5, 30));
        assert_eq!(grouped(0, 2), (0, 0, 0));
        assert_eq!(grouped(4, 2), (4, 1, 0));
        assert_eq!(grouped(24576, 2), (29, 13, 0));
        assert_eq!(grouped(32767, 2), (29, 13, 8191));
    }

    #[test]
    fn a_file_is_that_of_the_standard() {
        // Python: zlib.decompress of the chunk IDAT gives 2, 255, 0, 0: the difference from the row above.
        let file = encode(1, 1, &[255, 0, 0]);
        assert_eq!(&file[..8], b"\x89PNG\r\n\x1a\n");
        let data = &file[41..file.len() - 16];
        assert_eq!(&file[37..41], b"IDAT");
        assert_eq!(data, [0x78, 1, 0x63, 0xFA, 0xCF, 0xC0, 0, 0, 3, 9, 1, 2]);
    }

    #[test]
    fn a_drawing_is_small() {
        let mut pixels = vec![255; 640 * 400 * RGB];
        for x in 0..400 {
            pixels[(x * 640 + x) * RGB..][..RGB].fill(0);
        }
        assert!(encode(640, 400, &pixels).len() < 12_000);
    }
}
