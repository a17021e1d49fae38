//! The signature of a message: HMAC-SHA256 over header, parent header, metadata and content,
//! never over the buffers.

use std::collections::{HashSet, VecDeque};

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// How many signatures are remembered to refuse a replayed message; ipykernel's number.
const REPLAY_HISTORY: usize = 65_536;

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

/// Remembers the signatures of one channel, so that a recorded message cannot be sent again.
#[derive(Default)]
pub struct ReplayGuard {
    seen: HashSet<Vec<u8>>,
    order: VecDeque<Vec<u8>>,
}

impl ReplayGuard {
    /// `false` when this signature was seen before.
    pub fn admit(&mut self, signature: &[u8]) -> bool {
        if !self.seen.insert(signature.to_vec()) {
            return false;
        }
        self.order.push_back(signature.to_vec());
        if self.order.len() > REPLAY_HISTORY
            && let Some(oldest) = self.order.pop_front()
        {
            self.seen.remove(&oldest);
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
    fn a_signature_is_admitted_once() {
        let mut guard = ReplayGuard::default();
        assert!(guard.admit(b"a"));
        assert!(guard.admit(b"b"));
        assert!(!guard.admit(b"a"));
    }
}
