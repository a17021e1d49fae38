//! gzip without compression (RFC 1952 around the stored blocks of RFC 1951): BokehJS wants inline arrays gzipped.

/// Longest stored block.
const MAX_BLOCK: usize = 0xFFFF;

/// A gzip stream that holds `bytes` as they are.
pub(crate) fn store(bytes: &[u8]) -> Vec<u8> {
    let blocks = bytes.len().div_ceil(MAX_BLOCK).max(1);
    let mut out = Vec::with_capacity(bytes.len() + 18 + 5 * blocks);
    // Magic, deflate, no flags, no time, no hints, unknown system.
    out.extend([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]);
    for index in 0..blocks {
        let block = &bytes[index * MAX_BLOCK..bytes.len().min((index + 1) * MAX_BLOCK)];
        let len = block.len() as u16;
        out.push(u8::from(index + 1 == blocks));
        out.extend(len.to_le_bytes());
        out.extend((!len).to_le_bytes());
        out.extend_from_slice(block);
    }
    out.extend(crc32(bytes).to_le_bytes());
    out.extend((bytes.len() as u32).to_le_bytes());
    out
}

const fn crc_table() -> [u32; 256] {
    let mut table = [0; 256];
    let mut index = 0;
    while index < 256 {
        let mut crc = index as u32;
        let mut bit = 0;
        while bit < 8 {
            crc = if crc & 1 == 1 {
                0xEDB8_8320 ^ (crc >> 1)
            } else {
                crc >> 1
            };
            bit += 1;
        }
        table[index] = crc;
        index += 1;
    }
    table
}

pub(super) fn crc32(bytes: &[u8]) -> u32 {
    static TABLE: [u32; 256] = crc_table();
    !bytes.iter().fold(!0, |crc, byte| {
        TABLE[usize::from(crc as u8 ^ byte)] ^ (crc >> 8)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_value_of_the_crc_holds() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
    }

    #[test]
    fn a_small_stream_is_one_stored_block() {
        // Python: gzip.decompress(bytes.fromhex("1f8b08000000000000ff0103 00fcff616263 c2412435 03000000")) == b"abc"
        let mut expected = vec![0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255, 1, 3, 0, 0xFC, 0xFF];
        expected.extend(b"abc");
        expected.extend([0xC2, 0x41, 0x24, 0x35, 3, 0, 0, 0]);
        assert_eq!(store(b"abc"), expected);
    }

    #[test]
    fn long_data_is_split_and_only_the_last_block_is_final() {
        let bytes = vec![7; MAX_BLOCK + 2];
        let stream = store(&bytes);
        assert_eq!(stream[10], 0);
        assert_eq!(stream[10 + 5 + MAX_BLOCK], 1);
        assert_eq!(stream.len(), 10 + 5 + MAX_BLOCK + 5 + 2 + 8);
    }
}
