//! Messages of pages, as their sockets bring them: frames, messages that are put together from fragments, and tokens.

use std::time::Duration;

use cellbeat::connection::Buffer;
use cellbeat_server::protocol::{Fragment, Outgoing, Receiver, Signer};
use cellbeat_server::websocket::{Frame, FrameError, Reader};

use super::parts;
use crate::memory::bounded;

const MAX_MESSAGE: usize = 4096;

/// A part that begins with `b` is a binary fragment, any other a text.
pub fn run(data: &[u8]) {
    let fragments: Vec<Fragment> = parts(data).filter_map(fragment).collect();
    let limit = 16 * 1024 + 16 * data.len();
    let messages = bounded(limit, || {
        let mut receiver = Receiver::new(MAX_MESSAGE);
        let mut messages = Vec::new();
        for fragment in fragments {
            match receiver.consume(fragment) {
                Ok(message) => messages.extend(message),
                Err(_) => break,
            }
        }
        messages
    });
    for message in messages {
        let buffers: Vec<Buffer> = message.buffers.clone();
        let mut receiver = Receiver::new(2 * MAX_MESSAGE);
        let sent = Outgoing::patch_doc(message.content.clone(), buffers).0;
        let mut received = None;
        for fragment in sent {
            received = receiver
                .consume(fragment)
                .expect("a message of the server's form");
        }
        let received = received.expect("a whole message");
        assert_eq!(received.content, message.content);
        assert_eq!(received.buffers, message.buffers);
    }
    let whole = frames(data, data.len().max(1));
    assert_eq!(frames(data, 1), whole, "in single bytes");
    if let Ok(text) = std::str::from_utf8(data) {
        token(text);
    }
}

/// The frames of bytes that come in pieces of `size`, up to what is none.
fn frames(data: &[u8], size: usize) -> (Vec<Frame>, Option<FrameError>) {
    let mut frames = Vec::with_capacity(data.len() / 6 + 1);
    let error = bounded(16 * 1024 + 4 * data.len(), || {
        let mut reader = Reader::new(MAX_MESSAGE);
        for piece in data.chunks(size) {
            reader.feed(piece);
            loop {
                match reader.next() {
                    Ok(Some(frame)) => frames.push(frame),
                    Ok(None) => break,
                    Err(error) => return Some(error),
                }
            }
        }
        None
    });
    (frames, error)
}

fn fragment(part: &[u8]) -> Option<Fragment> {
    match part.strip_prefix(b"b") {
        Some(bytes) => Some(Fragment::Binary(bytes.to_vec().into())),
        None => Some(Fragment::Text(std::str::from_utf8(part).ok()?.to_owned())),
    }
}

/// Nobody who has no key makes a token.
fn token(text: &str) {
    let signed = Signer::new(b"a key".to_vec(), true);
    assert!(signed.read(text).is_err());
    let open = Signer::new(Vec::new(), false);
    if let Ok(token) = open.read(text) {
        let again = open.read(&open.token(&token.session_id, Duration::ZERO));
        assert_eq!(again.map(|token| token.session_id), Ok(token.session_id));
    }
}
