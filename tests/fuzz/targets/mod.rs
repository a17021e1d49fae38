//! What is fed with bytes: a file for each subject, whose `run` panics where something does not hold.

pub mod cell;
pub mod comms;
pub mod connection_file;
mod curve;
pub mod events;
pub mod json;
pub mod lexer;
pub mod link;
pub mod message;
pub mod notebook;
pub mod websocket;
pub mod zmtp;

use std::borrow::Cow;

/// Stands between the parts of an input. No JSON has it, and no code.
pub const SEPARATOR: u8 = 0x1e;

/// The parts of an input.
fn parts(data: &[u8]) -> impl Iterator<Item = &[u8]> {
    data.split(|byte| *byte == SEPARATOR)
}

/// A part that is read as text.
fn text(part: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(part)
}
