//! Commands: a name and its data, in their own frame.

use bytes::{BufMut, Bytes, BytesMut};

use super::{ProtocolError, frames};

/// What a peer may say between messages.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::transport) enum Command {
    Subscribe(Bytes),
    Cancel(Bytes),
    /// The context is to be sent back.
    Ping(Bytes),
    /// PONG, and what a later version of the protocol may have.
    Other,
}

/// The context of a PING is no longer.
const PING_CONTEXT: usize = 16;

impl Command {
    pub(super) fn parse(body: &Bytes) -> Result<Command, ProtocolError> {
        let (name, data) = split(body)?;
        let data = body.slice_ref(data);
        Ok(match name {
            b"SUBSCRIBE" => Command::Subscribe(data),
            b"CANCEL" => Command::Cancel(data),
            // Before the context are two bytes: how soon the peer wants the next sign of life, which it gets when it asks.
            b"PING" if (2..=2 + PING_CONTEXT).contains(&data.len()) => {
                Command::Ping(data.slice(2..))
            }
            b"ERROR" => return Err(ProtocolError::Closed),
            _ => Command::Other,
        })
    }
}

/// A command's name, and what is behind it.
pub(super) fn split(body: &[u8]) -> Result<(&[u8], &[u8]), ProtocolError> {
    body.split_first()
        .and_then(|(length, rest)| rest.split_at_checked(usize::from(*length)))
        .ok_or(ProtocolError::Malformed("a command's name"))
}

/// The body of a command.
pub(super) fn body(name: &str, data: &[u8]) -> BytesMut {
    let mut body = BytesMut::with_capacity(1 + name.len() + data.len());
    body.put_u8(u8::try_from(name.len()).expect("a short name"));
    body.extend_from_slice(name.as_bytes());
    body.extend_from_slice(data);
    body
}

/// The frame of a command that is sent in the clear.
pub(super) fn frame(name: &str, data: &[u8]) -> BytesMut {
    let body = body(name, data);
    let mut frame = BytesMut::with_capacity(9 + body.len());
    frames::put_head(&mut frame, frames::COMMAND, body.len());
    frame.unsplit(body);
    frame
}

/// The properties of a READY or INITIATE: names, which know no case, and values.
pub(super) struct Properties<'a>(&'a [u8]);

impl<'a> Properties<'a> {
    pub(super) fn new(data: &'a [u8]) -> Properties<'a> {
        Properties(data)
    }

    /// The value of this name, where there is one.
    pub(super) fn get(&self, wanted: &str) -> Result<Option<&'a [u8]>, ProtocolError> {
        let mut found = None;
        let mut rest = self.0;
        while !rest.is_empty() {
            let (name, value, behind) =
                property(rest).ok_or(ProtocolError::Malformed("a property of a handshake"))?;
            if name.eq_ignore_ascii_case(wanted.as_bytes()) {
                found = Some(value);
            }
            rest = behind;
        }
        Ok(found)
    }
}

/// The name and value of the first of these properties, and the others.
fn property(data: &[u8]) -> Option<(&[u8], &[u8], &[u8])> {
    let (length, rest) = data.split_first()?;
    let (name, rest) = rest.split_at_checked(usize::from(*length))?;
    let (length, rest) = rest.split_first_chunk()?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    let (value, behind) = rest.split_at_checked(length)?;
    Some((name, value, behind))
}

pub(super) fn put_property(data: &mut BytesMut, name: &str, value: &[u8]) {
    data.put_u8(u8::try_from(name.len()).expect("a short name"));
    data.extend_from_slice(name.as_bytes());
    data.put_u32(u32::try_from(value.len()).expect("a short value"));
    data.extend_from_slice(value);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_told_by_their_names() {
        let parse = |bytes: &'static [u8]| Command::parse(&Bytes::from_static(bytes));
        assert_eq!(
            parse(b"\x09SUBSCRIBEa").unwrap(),
            Command::Subscribe("a".into())
        );
        assert_eq!(parse(b"\x06CANCEL").unwrap(), Command::Cancel(Bytes::new()));
        assert_eq!(
            parse(b"\x04PING\0\x0actx").unwrap(),
            Command::Ping("ctx".into())
        );
        assert_eq!(parse(b"\x04PING\0").unwrap(), Command::Other);
        assert_eq!(parse(b"\x04PONGctx").unwrap(), Command::Other);
        assert!(parse(b"").is_err());
        assert!(parse(b"\x20PING").is_err());
    }

    #[test]
    fn properties_are_found_whatever_their_case() {
        let mut data = BytesMut::new();
        put_property(&mut data, "Socket-Type", b"DEALER");
        put_property(&mut data, "IDENTITY", b"me");
        let properties = Properties::new(&data);
        assert_eq!(properties.get("socket-type").unwrap(), Some(&b"DEALER"[..]));
        assert_eq!(properties.get("Identity").unwrap(), Some(&b"me"[..]));
        assert_eq!(properties.get("Resource").unwrap(), None);
        for end in 1..data.len() {
            let cut = Properties::new(&data[..end]).get("Identity");
            assert!(cut.is_err() || cut.unwrap().is_none(), "cut at {end}");
        }
        assert!(Properties::new(b"\x01a\xff\xff\xff\xff").get("a").is_err());
    }
}
