//! Keys as text: <https://rfc.zeromq.org/spec/32/>.

const ALPHABET: &[u8; 85] =
    b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#";

/// The 32 bytes of a key, where the text is one.
pub(super) fn key(text: &str) -> Option<[u8; 32]> {
    let mut key = [0; 32];
    if text.len() != key.len() / 4 * 5 {
        return None;
    }
    for (bytes, digits) in key.chunks_exact_mut(4).zip(text.as_bytes().chunks_exact(5)) {
        let number = digits.iter().try_fold(0_u32, |number, digit| {
            let value = ALPHABET.iter().position(|known| known == digit)?;
            number
                .checked_mul(85)?
                .checked_add(u32::try_from(value).ok()?)
        });
        bytes.copy_from_slice(&number?.to_be_bytes());
    }
    Some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_as_libzmq_writes_it() {
        // As pyzmq's `z85.decode` reads it.
        let text = "rq:rM>}U?@Lns47E1%kR.o@n%FcmmsL/@{H8]yf7";
        let expected = "54fcba24e93249969316fb617c872bb0c1d1ff14800427c594cbfacf1bc2d652";
        assert_eq!(hex::encode(key(text).unwrap()), expected);
    }

    #[test]
    fn what_is_no_key_is_none() {
        let text = "rq:rM>}U?@Lns47E1%kR.o@n%FcmmsL/@{H8]yf7";
        assert_eq!(key(&text[1..]), None);
        assert_eq!(key(&text.replace('q', "~")), None);
        // More than four bytes can hold.
        assert_eq!(key(&"#".repeat(40)), None);
        assert_eq!(key(&"é".repeat(20)), None);
    }
}
