//! What a security mechanism does to frames after the handshake.

use bytes::BytesMut;

use super::frames::{self, Frame};
use super::{ProtocolError, curve};

/// Of what comes.
pub(super) enum Opener {
    Null,
    Curve(curve::Opener),
}

impl Opener {
    pub(super) fn open(&mut self, frame: Frame) -> Result<Frame, ProtocolError> {
        match self {
            Opener::Null => Ok(frame),
            Opener::Curve(opener) => opener.open(frame.body),
        }
    }
}

/// Of what is sent.
pub(super) enum Sealer {
    Null,
    Curve(curve::Sealer),
}

impl Sealer {
    /// Whether a body goes out as it is, behind its head.
    pub(super) fn is_clear(&self) -> bool {
        matches!(self, Sealer::Null)
    }

    /// Appends a frame.
    pub(super) fn seal(&mut self, flags: u8, body: &[u8], out: &mut BytesMut) {
        match self {
            Sealer::Null => {
                frames::put_head(out, flags, body.len());
                out.extend_from_slice(body);
            }
            Sealer::Curve(sealer) => sealer.seal(flags, body, out),
        }
    }
}
