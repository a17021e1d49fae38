//! A ROUTER socket's end of one connection, without the socket, for fuzz targets.

use std::convert::Infallible;

use tokio::net::UnixStream;

use super::limits;
use super::stream::Stream;
use super::zmtp::{Command, Curve, Encoded, Handshake, Incoming, ProtocolError, Room};

/// Sends each message and each PING's context back, until the connection ends.
pub(crate) async fn echo(
    stream: UnixStream,
    secret: Option<[u8; 32]>,
) -> Result<Infallible, String> {
    let ended = serve(stream, secret).await;
    ended.map_err(|error| error.to_string())
}

async fn serve(stream: UnixStream, secret: Option<[u8; 32]>) -> Result<Infallible, ProtocolError> {
    let handshake = Handshake {
        socket_type: "ROUTER",
        peers: &["DEALER"],
        curve: secret.map(Curve::new),
        limits: limits::REQUEST,
        room: Room::new(limits::REQUEST.bytes),
    };
    let mut peer = handshake.run(Stream::Unix(stream)).await?;
    loop {
        let mut encoded = Encoded::default();
        match peer.incoming.next(&peer.stream).await? {
            Incoming::Message(parts, _) => peer.encoder.message(&parts, &mut encoded),
            Incoming::Command(Command::Ping(context)) => {
                peer.encoder.pong(&context, &mut encoded);
            }
            Incoming::Command(_) => {}
        }
        peer.encoder.finish(&mut encoded);
        while !encoded.is_empty() {
            peer.stream.writable().await?;
            match peer.stream.try_write(&encoded.slices()) {
                Ok(written) => drop(encoded.advance(written)),
                Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => {}
                Err(error) => return Err(error.into()),
            }
        }
    }
}
