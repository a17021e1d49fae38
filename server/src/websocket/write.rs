//! Frames to the client, which are not masked.

use tungstenite::protocol::frame::FrameHeader;
use tungstenite::protocol::frame::coding::{Control, Data, OpCode};

use super::MAX_CONTROL;
use crate::protocol::{Fragment, Outgoing};

/// The header of a frame of less than 64 kB.
const HEADER: usize = 4;

/// All frames of a message, with room for one of control after them.
pub(crate) fn write(message: &Outgoing) -> Vec<u8> {
    let payload = |fragment: &Fragment| match fragment {
        Fragment::Text(text) => text.len(),
        Fragment::Binary(bytes) => bytes.len(),
    };
    let fragments = &message.0;
    let payloads: usize = fragments.iter().map(payload).sum();
    let mut to = Vec::with_capacity(payloads + fragments.len() * HEADER + 16);
    for fragment in fragments {
        match fragment {
            Fragment::Text(text) => frame(OpCode::Data(Data::Text), text.as_bytes(), &mut to),
            Fragment::Binary(bytes) => frame(OpCode::Data(Data::Binary), bytes, &mut to),
        }
    }
    to
}

/// A ping, which the client answers with a pong of the same payload.
pub(crate) fn ping(payload: &[u8], to: &mut Vec<u8>) {
    frame(OpCode::Control(Control::Ping), payload, to);
}

/// The answer to a client's ping.
pub(crate) fn pong(payload: &[u8]) -> Vec<u8> {
    let mut to = Vec::new();
    frame(OpCode::Control(Control::Pong), payload, &mut to);
    to
}

/// The last frame. Of the reason goes as much as it can hold.
pub(crate) fn close(code: u16, reason: &str) -> Vec<u8> {
    let mut end = reason.len().min(MAX_CONTROL - 2);
    while !reason.is_char_boundary(end) {
        end -= 1;
    }
    let mut payload = code.to_be_bytes().to_vec();
    payload.extend_from_slice(&reason.as_bytes()[..end]);
    let mut to = Vec::new();
    frame(OpCode::Control(Control::Close), &payload, &mut to);
    to
}

fn frame(opcode: OpCode, payload: &[u8], to: &mut Vec<u8>) {
    let header = FrameHeader {
        opcode,
        ..FrameHeader::default()
    };
    // A vector takes all.
    let _ = header.format(payload.len() as u64, to);
    to.extend_from_slice(payload);
}
