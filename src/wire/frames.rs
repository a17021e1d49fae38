//! The frames of a message: identities, delimiter, signature, four JSON parts, buffers.

use bytes::Bytes;
use thiserror::Error;

use super::signature::{ReplayGuard, Signer};

const DELIMITER: &[u8] = b"<IDS|MSG>";

/// A message whose signature was verified, not yet read as JSON.
#[derive(Clone, Debug)]
pub struct Frames {
    pub identities: Vec<Bytes>,
    pub header: Bytes,
    pub parent_header: Bytes,
    pub metadata: Bytes,
    pub content: Bytes,
    pub buffers: Vec<Bytes>,
}

#[derive(Debug, Error, PartialEq, Eq)]
pub enum FramesError {
    #[error("the delimiter <IDS|MSG> is missing")]
    NoDelimiter,
    #[error("{0} frames after the delimiter, at least 5 are needed")]
    TooFew(usize),
    #[error("the signature does not match the connection file's key")]
    BadSignature,
    #[error("the signature was used before: a replayed message")]
    Replayed,
}

impl Frames {
    /// Takes a received multipart message apart and checks its signature over the bytes as received.
    pub fn parse(
        mut parts: Vec<Bytes>,
        signer: &Signer,
        replays: &mut ReplayGuard,
    ) -> Result<Frames, FramesError> {
        let delimiter = parts
            .iter()
            .position(|part| part.as_ref() == DELIMITER)
            .ok_or(FramesError::NoDelimiter)?;
        let mut rest = parts.split_off(delimiter + 1).into_iter();
        parts.pop();
        let count = rest.len();
        let (Some(signature), Some(header), Some(parent_header), Some(metadata), Some(content)) = (
            rest.next(),
            rest.next(),
            rest.next(),
            rest.next(),
            rest.next(),
        ) else {
            return Err(FramesError::TooFew(count));
        };
        if !signer.verify(&signature, [&header, &parent_header, &metadata, &content]) {
            return Err(FramesError::BadSignature);
        }
        if signer.is_enabled() && !replays.admit(&signature) {
            return Err(FramesError::Replayed);
        }
        Ok(Frames {
            identities: parts,
            header,
            parent_header,
            metadata,
            content,
            buffers: rest.collect(),
        })
    }

    pub fn into_parts(self, signer: &Signer) -> Vec<Bytes> {
        let signature = signer.sign([
            &self.header,
            &self.parent_header,
            &self.metadata,
            &self.content,
        ]);
        let mut parts = self.identities;
        parts.extend([
            Bytes::from_static(DELIMITER),
            signature.into(),
            self.header,
            self.parent_header,
            self.metadata,
            self.content,
        ]);
        parts.extend(self.buffers);
        parts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frames() -> Frames {
        Frames {
            identities: vec![Bytes::from_static(b"client")],
            header: Bytes::from_static(b"{\"msg_id\":\"1\"}"),
            parent_header: Bytes::from_static(b"{}"),
            metadata: Bytes::from_static(b"{}"),
            content: Bytes::from_static(b"{\"x\":1}"),
            buffers: vec![Bytes::from_static(b"\x00\xff")],
        }
    }

    #[test]
    fn a_message_survives_the_wire() {
        let signer = Signer::new("key");
        let parts = frames().into_parts(&signer);
        let back = Frames::parse(parts, &signer, &mut ReplayGuard::default()).unwrap();
        assert_eq!(back.identities, frames().identities);
        assert_eq!(back.content, frames().content);
        assert_eq!(back.buffers, frames().buffers);
    }

    #[test]
    fn buffers_are_not_signed() {
        let signer = Signer::new("key");
        let mut parts = frames().into_parts(&signer);
        *parts.last_mut().unwrap() = Bytes::from_static(b"other");
        assert!(Frames::parse(parts, &signer, &mut ReplayGuard::default()).is_ok());
    }

    #[test]
    fn bad_messages_are_named() {
        let signer = Signer::new("key");
        let parse = |parts| Frames::parse(parts, &signer, &mut ReplayGuard::default()).map(|_| ());
        let good = frames().into_parts(&signer);
        assert_eq!(parse(vec![]), Err(FramesError::NoDelimiter));
        assert_eq!(parse(good[..5].to_vec()), Err(FramesError::TooFew(3)));
        let mut forged = good.clone();
        forged[6] = Bytes::from_static(b"{\"x\":2}");
        assert_eq!(parse(forged), Err(FramesError::BadSignature));

        let mut replays = ReplayGuard::default();
        assert!(Frames::parse(good.clone(), &signer, &mut replays).is_ok());
        let again = Frames::parse(good, &signer, &mut replays).map(|_| ());
        assert_eq!(again, Err(FramesError::Replayed));
    }
}
