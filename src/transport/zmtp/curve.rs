//! CurveZMQ, the server's side: <https://rfc.zeromq.org/spec/26/>. Any client that knows the server's key is let in, as
//! by libzmq where no authenticator is set: who may read the connection file has the key.

use std::sync::Arc;

use bytes::{BufMut, BytesMut};
use crypto_box::aead::AeadInPlace;
use crypto_box::{PublicKey, SalsaBox, SecretKey};

use super::ProtocolError;
use super::command;
use super::frames::{self, COMMAND, Frame, MORE};
use super::handshake::Shaking;
use crate::large::aside;

const KEY: usize = 32;
/// A nonce is a text for its purpose, and a number or random bytes.
const NONCE: usize = 24;
const COUNTER: usize = 8;
const RANDOM: usize = 16;
/// The authentication tag before what a box holds.
const TAG: usize = 16;
const COOKIE: usize = 96;

const MESSAGE: &[u8] = b"\x07MESSAGE";

/// What the first byte in a message's box says of its frame.
const BOXED_MORE: u8 = 1;
const BOXED_COMMAND: u8 = 2;

/// The long-term key of a kernel.
pub(in crate::transport) struct Curve {
    secret: SecretKey,
}

impl Curve {
    pub(in crate::transport) fn new(secret: [u8; KEY]) -> Curve {
        Curve {
            secret: secret.into(),
        }
    }

    pub(in crate::transport) fn public(&self) -> [u8; KEY] {
        *self.secret.public_key().as_bytes()
    }
}

/// A connection whose client has shown that it knows the server's key.
pub(super) struct Session {
    cipher: Arc<SalsaBox>,
    /// The client's properties.
    pub metadata: Vec<u8>,
    /// Of the client's last command: each has a higher one.
    counter: u64,
}

pub(super) async fn handshake(
    keys: &Curve,
    shaking: &mut Shaking,
) -> Result<Session, ProtocolError> {
    let mut secret = [0; KEY];
    let mut nonce = [0; RANDOM];
    // The protocol lets a server put its state into the cookie and forget it. This one remembers, within the bounds that
    // connections have, and what comes back has only to be the same.
    let mut cookie = [0; COOKIE];
    for random in [&mut secret[..], &mut nonce, &mut cookie] {
        getrandom::fill(random).map_err(std::io::Error::from)?;
    }
    let transient = SecretKey::from(secret);

    let hello = shaking.command("HELLO").await?;
    let client = open_hello(keys, &hello)?;
    let welcome = welcome(keys, &client, &transient, &nonce, &cookie);
    shaking.write(&command::frame("WELCOME", &welcome)).await?;
    let initiate = shaking.command("INITIATE").await?;
    let initiate = initiate
        .strip_prefix(&cookie)
        .ok_or(ProtocolError::Malformed("the cookie"))?;
    open_initiate(keys, &client, &transient, initiate)
}

/// The client's transient key.
fn open_hello(keys: &Curve, hello: &[u8]) -> Result<PublicKey, ProtocolError> {
    const MALFORMED: ProtocolError = ProtocolError::Malformed("HELLO");
    const PADDING: usize = 72;
    let (version, rest) = hello.split_first_chunk::<2>().ok_or(MALFORMED)?;
    let (_, rest) = rest.split_at_checked(PADDING).ok_or(MALFORMED)?;
    let (client, rest) = rest.split_first_chunk::<KEY>().ok_or(MALFORMED)?;
    let (counter, signature) = rest.split_first_chunk::<COUNTER>().ok_or(MALFORMED)?;
    if version[0] != 1 || signature.len() != TAG + 64 {
        return Err(MALFORMED);
    }
    let client = PublicKey::from(*client);
    let cipher = SalsaBox::new(&client, &keys.secret);
    open(&cipher, b"CurveZMQHELLO---", counter, signature, "HELLO")?;
    Ok(client)
}

fn welcome(
    keys: &Curve,
    client: &PublicKey,
    transient: &SecretKey,
    nonce: &[u8; RANDOM],
    cookie: &[u8; COOKIE],
) -> Vec<u8> {
    let mut welcome = nonce.to_vec();
    let plain = [transient.public_key().as_bytes(), &cookie[..]].concat();
    let cipher = SalsaBox::new(client, &keys.secret);
    seal(&cipher, b"WELCOME-", nonce, &plain, &mut welcome);
    welcome
}

/// `initiate` is what is behind the cookie.
fn open_initiate(
    keys: &Curve,
    client: &PublicKey,
    transient: &SecretKey,
    initiate: &[u8],
) -> Result<Session, ProtocolError> {
    const MALFORMED: ProtocolError = ProtocolError::Malformed("INITIATE");
    let (counter, boxed) = initiate.split_first_chunk::<COUNTER>().ok_or(MALFORMED)?;
    let cipher = SalsaBox::new(client, transient);
    let plain = open(&cipher, b"CurveZMQINITIATE", counter, boxed, "INITIATE")?;
    let (long_term, rest) = plain.split_first_chunk::<KEY>().ok_or(MALFORMED)?;
    let (nonce, rest) = rest.split_first_chunk::<RANDOM>().ok_or(MALFORMED)?;
    let (vouch, metadata) = rest.split_at_checked(TAG + 2 * KEY).ok_or(MALFORMED)?;
    // The client's long-term key vouches for its transient one.
    let vouched = SalsaBox::new(&PublicKey::from(*long_term), transient);
    let vouched = open(&vouched, b"VOUCH---", nonce, vouch, "the vouch")?;
    if vouched != [client.as_bytes(), &keys.public()[..]].concat() {
        return Err(ProtocolError::Malformed("the vouch"));
    }
    Ok(Session {
        cipher: Arc::new(cipher),
        metadata: metadata.to_vec(),
        counter: u64::from_be_bytes(*counter),
    })
}

impl Session {
    pub(super) fn start(self) -> (Opener, Sealer) {
        let sealer = Sealer {
            cipher: self.cipher.clone(),
            counter: 0,
        };
        let opener = Opener {
            cipher: self.cipher,
            counter: self.counter,
        };
        (opener, sealer)
    }
}

pub(super) struct Opener {
    cipher: Arc<SalsaBox>,
    counter: u64,
}

impl Opener {
    /// The frame in a MESSAGE.
    pub(super) fn open(&mut self, mut body: Vec<u8>) -> Result<Frame, ProtocolError> {
        const MALFORMED: ProtocolError = ProtocolError::Malformed("an encrypted message");
        let rest = body.strip_prefix(MESSAGE).ok_or(MALFORMED)?;
        let (counter, rest) = rest.split_first_chunk::<COUNTER>().ok_or(MALFORMED)?;
        let tag = *rest.first_chunk::<TAG>().ok_or(MALFORMED)?;
        let number = u64::from_be_bytes(*counter);
        if number <= self.counter {
            return Err(ProtocolError::Malformed("a message that came before"));
        }
        let nonce = nonce(b"CurveZMQMESSAGEC", counter);
        let at = MESSAGE.len() + COUNTER + TAG;
        aside(body.len(), || {
            self.cipher
                .decrypt_in_place_detached(&nonce.into(), b"", &mut body[at..], &tag.into())
        })
        .map_err(|_| MALFORMED)?;
        self.counter = number;
        let boxed = *body.get(at).ok_or(MALFORMED)?;
        let mut flags = 0;
        if boxed & BOXED_MORE != 0 {
            flags |= MORE;
        }
        if boxed & BOXED_COMMAND != 0 {
            flags |= COMMAND;
        }
        body.drain(..=at);
        Ok(Frame { flags, body })
    }
}

pub(super) struct Sealer {
    cipher: Arc<SalsaBox>,
    counter: u64,
}

impl Sealer {
    /// The data of the READY that ends the handshake.
    pub(super) fn ready(&mut self, properties: &[u8]) -> Vec<u8> {
        let counter = self.next();
        let mut ready = counter.to_vec();
        seal(
            &self.cipher,
            b"CurveZMQREADY---",
            &counter,
            properties,
            &mut ready,
        );
        ready
    }

    /// Appends a frame whose body is a MESSAGE.
    pub(super) fn seal(&mut self, flags: u8, body: &[u8], out: &mut BytesMut) {
        let counter = self.next();
        let length = MESSAGE.len() + COUNTER + TAG + 1 + body.len();
        out.reserve(9 + length);
        // As libzmq has it: only the box says which frame it is.
        frames::put_head(out, 0, length);
        out.extend_from_slice(MESSAGE);
        out.extend_from_slice(&counter);
        let tag_at = out.len();
        out.put_bytes(0, TAG);
        let mut boxed = 0;
        if flags & MORE != 0 {
            boxed |= BOXED_MORE;
        }
        if flags & COMMAND != 0 {
            boxed |= BOXED_COMMAND;
        }
        out.put_u8(boxed);
        let nonce = nonce(b"CurveZMQMESSAGES", &counter);
        let tag = aside(body.len(), || {
            out.extend_from_slice(body);
            self.cipher
                .encrypt_in_place_detached(&nonce.into(), b"", &mut out[tag_at + TAG..])
                .expect("a box takes any length that memory has")
        });
        out[tag_at..tag_at + TAG].copy_from_slice(&tag);
    }

    fn next(&mut self) -> [u8; COUNTER] {
        self.counter += 1;
        self.counter.to_be_bytes()
    }
}

fn nonce(purpose: &[u8], rest: &[u8]) -> [u8; NONCE] {
    let mut nonce = [0; NONCE];
    let (start, end) = nonce.split_at_mut(purpose.len());
    start.copy_from_slice(purpose);
    end.copy_from_slice(rest);
    nonce
}

/// What a box of a handshake holds.
fn open(
    cipher: &SalsaBox,
    purpose: &[u8],
    number: &[u8],
    boxed: &[u8],
    what: &'static str,
) -> Result<Vec<u8>, ProtocolError> {
    let malformed = || ProtocolError::Malformed(what);
    let (tag, boxed) = boxed.split_first_chunk::<TAG>().ok_or_else(malformed)?;
    let mut plain = boxed.to_vec();
    cipher
        .decrypt_in_place_detached(
            &nonce(purpose, number).into(),
            b"",
            &mut plain,
            &(*tag).into(),
        )
        .map_err(|_| malformed())?;
    Ok(plain)
}

/// Appends a box of a handshake.
fn seal(cipher: &SalsaBox, purpose: &[u8], number: &[u8], plain: &[u8], out: &mut Vec<u8>) {
    let mut boxed = plain.to_vec();
    let tag = cipher
        .encrypt_in_place_detached(&nonce(purpose, number).into(), b"", &mut boxed)
        .expect("a handshake is short");
    out.extend_from_slice(&tag);
    out.extend_from_slice(&boxed);
}
