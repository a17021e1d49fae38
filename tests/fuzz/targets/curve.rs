//! A client of CurveZMQ, <https://rfc.zeromq.org/spec/26/>, one of whose bytes may be another than it should.

use bytes::BytesMut;
use crypto_box::aead::AeadInPlace;
use crypto_box::{PublicKey, SalsaBox, SecretKey};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::UnixStream;

use super::zmtp::{greeting, put_command, put_frame, take_frame};

const TAG: usize = 16;

/// The byte, and where: in the greeting, HELLO, INITIATE or the first message.
pub(super) struct Flip {
    pub step: usize,
    pub at: usize,
    pub bits: u8,
}

impl Flip {
    fn apply(&self, step: usize, bytes: &mut [u8]) {
        if step == self.step {
            let at = self.at % bytes.len();
            bytes[at] ^= self.bits;
        }
    }

    /// Whether it may go unnoticed: in the greeting, and in the minor version and the padding of HELLO.
    fn is_unseen(&self, length: usize) -> bool {
        self.bits == 0 || self.step == 0 || self.step == 1 && (9..82).contains(&(self.at % length))
    }
}

/// Has messages of one frame sent back, and returns those that were.
pub(super) async fn converse(
    mut stream: UnixStream,
    server: [u8; 32],
    messages: &[&[u8]],
    flip: &Flip,
) -> Vec<Vec<u8>> {
    let mut came = Vec::new();
    // Where the server ends the connection, nothing more comes.
    let _ = try_converse(&mut stream, server, messages, flip, &mut came).await;
    came
}

async fn try_converse(
    stream: &mut UnixStream,
    server: [u8; 32],
    messages: &[&[u8]],
    flip: &Flip,
    came: &mut Vec<Vec<u8>>,
) -> Option<()> {
    let server = SecretKey::from(server).public_key();
    let (long_term, transient) = (SecretKey::from([1; 32]), SecretKey::from([2; 32]));
    let mut received = Received::default();

    let mut out = greeting("CURVE");
    flip.apply(0, &mut out);
    stream.write_all(&out).await.ok()?;
    let mut theirs = [0; 64];
    stream.read_exact(&mut theirs).await.ok()?;

    let cipher = SalsaBox::new(&server, &transient);
    let mut hello = vec![1, 0];
    hello.extend_from_slice(&[0; 72]);
    hello.extend_from_slice(transient.public_key().as_bytes());
    hello.extend_from_slice(&number(1));
    hello.extend(seal(&cipher, b"CurveZMQHELLO---", &number(1), &[0; 64]));
    let length = send(stream, "HELLO", &hello, (1, flip)).await?;

    let welcome = received.command(stream, b"\x07WELCOME").await?;
    assert!(
        flip.step != 1 || flip.is_unseen(length),
        "it took a HELLO that was changed"
    );
    let (nonce, boxed) = welcome.split_first_chunk::<16>()?;
    let plain = open(&cipher, b"WELCOME-", nonce, boxed)?;
    let (key, cookie) = plain.split_first_chunk::<32>()?;
    let theirs = PublicKey::from(*key);

    let cipher = SalsaBox::new(&theirs, &transient);
    let vouched = [&transient.public_key().as_bytes()[..], server.as_bytes()].concat();
    let vouch = seal(
        &SalsaBox::new(&theirs, &long_term),
        b"VOUCH---",
        &[3; 16],
        &vouched,
    );
    let properties = b"\x0bSocket-Type\0\0\0\x06DEALER";
    let plain = [
        &long_term.public_key().as_bytes()[..],
        &[3; 16],
        &vouch,
        properties,
    ]
    .concat();
    let mut initiate = cookie.to_vec();
    initiate.extend_from_slice(&number(2));
    initiate.extend(seal(&cipher, b"CurveZMQINITIATE", &number(2), &plain));
    send(stream, "INITIATE", &initiate, (2, flip)).await?;

    let ready = received.command(stream, b"\x05READY").await?;
    assert!(
        flip.step != 2 || flip.bits == 0,
        "it took an INITIATE that was changed"
    );
    let (counter, boxed) = ready.split_first_chunk::<8>()?;
    open(&cipher, b"CurveZMQREADY---", counter, boxed)?;

    for (at, message) in messages.iter().enumerate() {
        let counter = number(3 + at as u64);
        let plain = [&[0][..], message].concat();
        let mut body = b"\x07MESSAGE".to_vec();
        body.extend_from_slice(&counter);
        body.extend(seal(&cipher, b"CurveZMQMESSAGEC", &counter, &plain));
        let mut frame = BytesMut::new();
        put_frame(&mut frame, 0, &body);
        if at == 0 {
            flip.apply(3, &mut frame);
        }
        stream.write_all(&frame).await.ok()?;
        // A frame that claims to be longer than it is would be waited for.
        if at + 1 == messages.len() || flip.step == 3 && flip.bits != 0 {
            stream.shutdown().await.ok()?;
        }
        let boxed = received.command(stream, b"\x07MESSAGE").await?;
        let (counter, boxed) = boxed.split_first_chunk::<8>()?;
        let plain = open(&cipher, b"CurveZMQMESSAGES", counter, boxed).expect("of the server");
        assert_eq!(plain[0], 0);
        came.push(plain[1..].to_vec());
    }
    Some(())
}

/// Sends a command, and returns how long its frame is.
async fn send(
    stream: &mut UnixStream,
    name: &str,
    data: &[u8],
    (step, flip): (usize, &Flip),
) -> Option<usize> {
    let mut frame = BytesMut::new();
    put_command(&mut frame, name, data);
    flip.apply(step, &mut frame);
    stream.write_all(&frame).await.ok()?;
    if step == flip.step && flip.bits != 0 {
        stream.shutdown().await.ok()?;
    }
    Some(frame.len())
}

/// What has come and was not read.
#[derive(Default)]
struct Received(Vec<u8>);

impl Received {
    /// What is behind the name in the next frame, which has to be this command.
    async fn command(&mut self, stream: &mut UnixStream, name: &[u8]) -> Option<Vec<u8>> {
        loop {
            let mut rest = &self.0[..];
            if let Some((_, body)) = take_frame(&mut rest) {
                let data = body.strip_prefix(name).map(<[u8]>::to_vec);
                let taken = self.0.len() - rest.len();
                self.0.drain(..taken);
                return data;
            }
            if stream.read_buf(&mut self.0).await.ok()? == 0 {
                return None;
            }
        }
    }
}

fn number(number: u64) -> [u8; 8] {
    number.to_be_bytes()
}

fn nonce(purpose: &[u8], rest: &[u8]) -> [u8; 24] {
    [purpose, rest].concat().try_into().expect("24 bytes")
}

fn seal(cipher: &SalsaBox, purpose: &[u8], rest: &[u8], plain: &[u8]) -> Vec<u8> {
    let mut boxed = plain.to_vec();
    let nonce = nonce(purpose, rest).into();
    let tag = cipher.encrypt_in_place_detached(&nonce, b"", &mut boxed);
    [tag.expect("a short text").as_slice(), &boxed].concat()
}

fn open(cipher: &SalsaBox, purpose: &[u8], rest: &[u8], boxed: &[u8]) -> Option<Vec<u8>> {
    let (tag, boxed) = boxed.split_first_chunk::<TAG>()?;
    let mut plain = boxed.to_vec();
    let nonce = nonce(purpose, rest).into();
    let opened = cipher.decrypt_in_place_detached(&nonce, b"", &mut plain, &(*tag).into());
    opened.ok().map(|()| plain)
}
