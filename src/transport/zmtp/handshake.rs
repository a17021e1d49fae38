//! From an accepted connection to a peer that messages are exchanged with.

use std::io::IoSlice;

use bytes::{Buf, Bytes, BytesMut};

use super::command::{self, Properties};
use super::curve::{self, Curve};
use super::frames::FrameReader;
use super::incoming::IncomingReader;
use super::mechanism::{Opener, Sealer};
use super::outgoing::Encoder;
use super::{Held, ProtocolError, Room, greeting};
use crate::transport::limits::{self, MessageLimits};
use crate::transport::stream::Stream;

/// The socket that a connection came to.
pub(in crate::transport) struct Handshake {
    pub socket_type: &'static str,
    /// Whose connections it takes.
    pub peers: &'static [&'static str],
    /// Without keys, anyone is answered in the clear.
    pub curve: Option<Curve>,
    pub limits: MessageLimits,
    pub room: Room,
}

/// An established connection.
pub(in crate::transport) struct Peer {
    pub stream: Stream,
    pub incoming: IncomingReader,
    pub encoder: Encoder,
    /// Empty where the client has none.
    pub identity: Bytes,
}

/// A connection whose handshake goes on.
pub(super) struct Shaking {
    stream: Stream,
    frames: FrameReader,
    room: Room,
}

impl Handshake {
    pub(in crate::transport) async fn run(&self, stream: Stream) -> Result<Peer, ProtocolError> {
        let run = self.run_without_deadline(stream);
        tokio::time::timeout(limits::HANDSHAKE, run)
            .await
            .unwrap_or(Err(ProtocolError::HandshakeTimeout))
    }

    async fn run_without_deadline(&self, stream: Stream) -> Result<Peer, ProtocolError> {
        let mut shaking = Shaking {
            stream,
            frames: FrameReader::new(),
            room: self.room.clone(),
        };
        let ours = if self.curve.is_some() {
            "CURVE"
        } else {
            "NULL"
        };
        shaking.write(&greeting::of_server(ours)).await?;
        let theirs = shaking
            .frames
            .exactly(&shaking.stream, greeting::check_start)
            .await?;
        let theirs = greeting::mechanism(&theirs);
        if theirs != ours {
            return Err(ProtocolError::Mechanism { theirs, ours });
        }

        let mut ready = BytesMut::new();
        command::put_property(&mut ready, "Socket-Type", self.socket_type.as_bytes());
        let (identity, opener, sealer) = match &self.curve {
            None => {
                shaking.write(&command::frame("READY", &ready)).await?;
                let data = shaking.command("READY").await?;
                let identity = self.identity(&data, &mut shaking).await?;
                (identity, Opener::Null, Sealer::Null)
            }
            Some(keys) => {
                let session = curve::handshake(keys, &mut shaking).await?;
                let identity = self.identity(&session.metadata, &mut shaking).await?;
                let (opener, mut sealer) = session.start();
                let ready = sealer.ready(&ready);
                shaking.write(&command::frame("READY", &ready)).await?;
                (identity, Opener::Curve(opener), Sealer::Curve(sealer))
            }
        };
        shaking.frames.established();
        Ok(Peer {
            stream: shaking.stream,
            incoming: IncomingReader::new(shaking.frames, opener, self.limits, shaking.room),
            encoder: Encoder::new(sealer),
            identity,
        })
    }

    /// The identity of a client whose socket may talk to this one.
    async fn identity(&self, data: &[u8], shaking: &mut Shaking) -> Result<Bytes, ProtocolError> {
        let properties = Properties::new(data);
        let theirs = properties.get("Socket-Type")?.unwrap_or_default();
        if !self.peers.iter().any(|peer| peer.as_bytes() == theirs) {
            let error = ProtocolError::SocketType {
                theirs: theirs.escape_ascii().to_string(),
                ours: self.socket_type,
            };
            if self.curve.is_none() {
                let reason = b"\x1aInvalid socket combination";
                shaking.write(&command::frame("ERROR", reason)).await?;
            }
            return Err(error);
        }
        let identity = properties.get("Identity")?.unwrap_or_default();
        // Those that begin with a zero are the server's own.
        if identity.len() > 255 || identity.first() == Some(&0) {
            return Err(ProtocolError::Malformed("the client's identity"));
        }
        Ok(Bytes::copy_from_slice(identity))
    }
}

impl Shaking {
    /// The data of the next command, which has to be this one.
    pub(super) async fn command(&mut self, wanted: &'static str) -> Result<Bytes, ProtocolError> {
        let mut held = Held::new(&self.room);
        let frame = self
            .frames
            .next(&self.stream, limits::COMMAND, 0, &mut held)
            .await?;
        if !frame.is_command() {
            return Err(ProtocolError::Malformed("a message before the handshake"));
        }
        let (name, data) = command::split(&frame.body)?;
        match name {
            b"ERROR" => Err(ProtocolError::Closed),
            name if name == wanted.as_bytes() => Ok(Bytes::copy_from_slice(data)),
            _ => Err(ProtocolError::Malformed("a handshake's command")),
        }
    }

    pub(super) async fn write(&self, mut bytes: &[u8]) -> Result<(), ProtocolError> {
        while !bytes.is_empty() {
            self.stream.writable().await?;
            match self.stream.try_write(&[IoSlice::new(bytes)]) {
                Ok(written) => bytes.advance(written),
                Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }
}
