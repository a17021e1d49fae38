//! The server's end of ZeroMQ's connections: what a client sends comes back if it is right. What is not right ends the connection.

use bytes::{Buf, BufMut, BytesMut};
use cellbeat_kernel::fuzzing::echo;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::UnixStream;

use super::curve::{self, Flip};
use super::parts;
use crate::memory::bounded;

const GREETING: usize = 64;
const MORE: u8 = 1;
const LONG: u8 = 2;
pub(super) const COMMAND: u8 = 4;

/// A largest read of the connection, and its tasks.
const AT_ONCE: usize = 256 << 10;

/// The first byte says how far the client knows the protocol.
pub fn run(data: &[u8]) {
    let Some((how, rest)) = data.split_first() else {
        return;
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let runtime = runtime.expect("a runtime");
    let start = greeting("NULL");
    match how % 4 {
        0 => drop(runtime.block_on(converse(rest))),
        1 => drop(runtime.block_on(converse(&[&start[..], rest].concat()))),
        2 => {
            let mut ready = BytesMut::new();
            put_command(&mut ready, "READY", b"\x0bSocket-Type\0\0\0\x06DEALER");
            let sent = [&start[..], &ready, rest].concat();
            let got = bounded(AT_ONCE + 8 * data.len(), || {
                runtime.block_on(converse(&sent))
            });
            let own = b"\x04\x1c\x05READY\x0bSocket-Type\0\0\0\x06ROUTER";
            let (greeted, got) = got.split_at(GREETING);
            assert_eq!(&greeted[10..16], b"\x03\x01NULL");
            let got = got.strip_prefix(&own[..]).expect("the server's READY");
            assert_eq!(got, answers(rest));
        }
        _ => runtime.block_on(encrypted(rest)),
    }
}

pub(super) fn greeting(mechanism: &str) -> [u8; GREETING] {
    let mut greeting = [0; GREETING];
    (greeting[0], greeting[9], greeting[10]) = (0xff, 0x7f, 3);
    greeting[12..12 + mechanism.len()].copy_from_slice(mechanism.as_bytes());
    greeting
}

pub(super) fn put_frame(out: &mut BytesMut, flags: u8, body: &[u8]) {
    match u8::try_from(body.len()) {
        Ok(short) => out.extend_from_slice(&[flags, short]),
        Err(_) => {
            out.put_u8(flags | LONG);
            out.put_u64(body.len() as u64);
        }
    }
    out.extend_from_slice(body);
}

pub(super) fn put_command(out: &mut BytesMut, name: &str, data: &[u8]) {
    let mut body = vec![name.len() as u8];
    body.extend_from_slice(name.as_bytes());
    body.extend_from_slice(data);
    put_frame(out, COMMAND, &body);
}

/// The frame at the start of `rest`.
pub(super) fn take_frame<'a>(rest: &mut &'a [u8]) -> Option<(u8, &'a [u8])> {
    let mut from = *rest;
    let flags = from.try_get_u8().ok()?;
    let length = match flags & LONG {
        0 => u64::from(from.try_get_u8().ok()?),
        _ => from.try_get_u64().ok()?,
    };
    let (body, behind) = from.split_at_checked(usize::try_from(length).ok()?)?;
    *rest = behind;
    Some((flags, body))
}

/// What an echo answers to these frames, by the RFC, until one is wrong.
fn answers(mut rest: &[u8]) -> Vec<u8> {
    let (mut answers, mut message) = (BytesMut::new(), BytesMut::new());
    while let Some((flags, body)) = take_frame(&mut rest) {
        let is_known = flags & !(MORE | LONG | COMMAND) == 0;
        if !is_known || flags & (MORE | COMMAND) == MORE | COMMAND {
            break;
        }
        if flags & COMMAND == 0 {
            put_frame(&mut message, flags & MORE, body);
            if flags & MORE == 0 {
                answers.unsplit(message.split());
            }
            continue;
        }
        let Some((name, data)) = body
            .split_first()
            .and_then(|(length, rest)| rest.split_at_checked(usize::from(*length)))
        else {
            break;
        };
        match name {
            b"ERROR" => break,
            b"PING" if (2..=18).contains(&data.len()) => {
                put_command(&mut answers, "PONG", &data[2..]);
            }
            _ => {}
        }
    }
    answers.to_vec()
}

/// All that the server says to a client that says this, and no more.
async fn converse(sent: &[u8]) -> Vec<u8> {
    let (ours, theirs) = UnixStream::pair().expect("a pair of sockets");
    let (mut reader, mut writer) = ours.into_split();
    let mut got = Vec::new();
    let write = async {
        // The server may have had enough of it.
        let _ = writer.write_all(sent).await;
        drop(writer);
    };
    let read = reader.read_to_end(&mut got);
    let (_, _, ended) = tokio::join!(write, read, echo(theirs, None));
    ended.expect_err("a connection ends for some reason");
    got
}

/// A byte that is flipped, and the messages.
async fn encrypted(data: &[u8]) {
    let Some((&[step, high, low, bits], rest)) = data.split_first_chunk() else {
        return;
    };
    let flip = Flip {
        step: usize::from(step % 4),
        at: usize::from(u16::from_be_bytes([high, low])),
        bits,
    };
    let messages: Vec<&[u8]> = parts(rest).collect();
    let secret = [7; 32];
    let (ours, theirs) = UnixStream::pair().expect("a pair of sockets");
    let client = curve::converse(ours, secret, &messages, &flip);
    let (came, ended) = tokio::join!(client, echo(theirs, Some(secret)));
    ended.expect_err("a connection ends for some reason");
    if bits == 0 {
        assert_eq!(came, messages);
    } else {
        assert!(messages[..came.len()] == came, "not what was sent");
    }
}
