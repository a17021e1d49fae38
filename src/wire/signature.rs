//! The signature of a message: HMAC-SHA256 over header, parent header, metadata and content,
//! never over the buffers.

use std::collections::HashSet;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// How many signatures are remembered at least to refuse a replayed message, about as many as ipykernel remembers; twice as many
/// at most. So many fill a table of 65,536 places, of 9 bytes each.
const REMEMBERED: usize = 57_344;

/// Digits of a signature that are remembered. That two are the same in these by chance is as good as impossible.
const DIGITS: usize = 16;

#[derive(Clone)]
pub struct Signer {
    mac: Option<Hmac<Sha256>>,
}

impl Signer {
    /// An empty key turns authentication off, as the protocol says.
    pub fn new(key: &str) -> Signer {
        let mac = (!key.is_empty())
            .then(|| Hmac::new_from_slice(key.as_bytes()).expect("HMAC takes a key of any length"));
        Signer { mac }
    }

    /// The signature in lower-case hexadecimal, empty without a key.
    pub fn sign(&self, parts: [&[u8]; 4]) -> String {
        let Some(mac) = &self.mac else {
            return String::new();
        };
        let mut mac = mac.clone();
        for part in parts {
            mac.update(part);
        }
        hex::encode(mac.finalize().into_bytes())
    }

    /// Compares in constant time. Only as [`Signer::sign`] writes it: in other letters a replayed one would look new.
    pub fn verify(&self, signature: &[u8], parts: [&[u8]; 4]) -> bool {
        let Some(mac) = &self.mac else {
            return true;
        };
        if signature.iter().any(u8::is_ascii_uppercase) {
            return false;
        }
        let Ok(signature) = hex::decode(signature) else {
            return false;
        };
        let mut mac = mac.clone();
        for part in parts {
            mac.update(part);
        }
        mac.verify_slice(&signature).is_ok()
    }

    pub fn is_enabled(&self) -> bool {
        self.mac.is_some()
    }
}

/// Remembers the signatures of one channel, so that a recorded message cannot be sent again. It takes 1.2 MB at most.
#[derive(Default)]
pub struct ReplayGuard {
    latest: HashSet<u64>,
    /// Those before. They are forgotten together.
    earlier: HashSet<u64>,
}

impl ReplayGuard {
    /// `false` when this signature was seen before, in whichever case its digits are written.
    pub fn admit(&mut self, signature: &[u8]) -> bool {
        let mut bytes = [0; DIGITS / 2];
        let digits = signature.get(..DIGITS).unwrap_or_default();
        if hex::decode_to_slice(digits, &mut bytes).is_err() {
            return false;
        }
        let key = u64::from_ne_bytes(bytes);
        if self.earlier.contains(&key) || !self.latest.insert(key) {
            return false;
        }
        if self.latest.len() == REMEMBERED {
            std::mem::swap(&mut self.latest, &mut self.earlier);
            self.latest.clear();
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARTS: [&[u8]; 4] = [b"{\"msg_id\":1}", b"{}", b"{}", b"{\"code\":\"1\"}"];

    #[test]
    fn a_signature_is_the_hmac_that_python_computes() {
        // hmac.new(b"key", b"".join(parts), "sha256").hexdigest()
        assert_eq!(
            Signer::new("key").sign(PARTS),
            "7ed705d44380caf8fa9185a93f5ab48ea5d4648969a3decb1bf1d00b8aa49c62"
        );
    }

    #[test]
    fn only_the_right_signature_is_verified() {
        let signer = Signer::new("key");
        let good = signer.sign(PARTS);
        assert!(signer.verify(good.as_bytes(), PARTS));
        assert!(!signer.verify(b"", PARTS));
        assert!(!signer.verify(b"not hex", PARTS));
        assert!(!signer.verify(good.to_uppercase().as_bytes(), PARTS));
        assert!(!Signer::new("other").verify(good.as_bytes(), PARTS));
        assert!(!signer.verify(good.as_bytes(), [b"{}", PARTS[1], PARTS[2], PARTS[3]]));
    }

    #[test]
    fn without_a_key_everything_is_accepted_and_nothing_signed() {
        let signer = Signer::new("");
        assert_eq!(signer.sign(PARTS), "");
        assert!(signer.verify(b"anything", PARTS));
    }

    #[test]
    fn a_signature_is_admitted_once_however_it_is_written() {
        let signer = Signer::new("key");
        let (first, second) = (signer.sign(PARTS), signer.sign([b"{}"; 4]));
        let mut guard = ReplayGuard::default();
        assert!(guard.admit(first.as_bytes()));
        assert!(guard.admit(second.as_bytes()));
        assert!(!guard.admit(first.as_bytes()));
        let shouted = first.to_uppercase();
        assert!(!guard.admit(shouted.as_bytes()));
    }

    #[test]
    fn the_last_signatures_are_remembered_in_a_table_that_does_not_grow() {
        let signature = |number: usize| format!("{number:016x}{:048}", 0);
        let mut guard = ReplayGuard::default();
        let count = 4 * REMEMBERED;
        for number in 0..count {
            assert!(guard.admit(signature(number).as_bytes()));
        }
        for number in count - REMEMBERED..count {
            assert!(!guard.admit(signature(number).as_bytes()));
        }
        assert!(guard.admit(signature(0).as_bytes()));
        let places = |table: &HashSet<u64>| table.capacity();
        assert_eq!(places(&guard.latest), REMEMBERED);
        assert_eq!(places(&guard.earlier), REMEMBERED);
    }
}
