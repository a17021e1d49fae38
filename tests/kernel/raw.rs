//! A client of ZeroMQ's protocol by hand, for what no ZeroMQ socket would send, and for connections that end when they are told to.

use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;

use bytes::Bytes;

use crate::wire::PATIENCE;

const MORE: u8 = 1;
const LONG: u8 = 2;
const COMMAND: u8 = 4;

/// A connection to one of a kernel's ports.
pub struct Raw(TcpStream);

impl Raw {
    /// Nothing is sent or read yet.
    pub fn connect(port: u16) -> Raw {
        let stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.set_nodelay(true).unwrap();
        Raw(stream)
    }

    /// Both greetings have been exchanged.
    pub fn greeted(port: u16) -> Raw {
        let mut raw = Raw::connect(port);
        raw.send(&greeting("NULL"));
        let theirs = raw.read(64);
        assert_eq!(theirs[..11], *b"\xff\0\0\0\0\0\0\0\0\x7f\x03");
        assert_eq!(theirs[12..17], *b"NULL\0");
        raw
    }

    /// The handshake is over.
    pub fn established(port: u16, socket_type: &str, identity: &str) -> Raw {
        let mut raw = Raw::greeted(port);
        raw.send(&command("READY", &properties(socket_type, identity)));
        let (flags, body) = raw.frame();
        assert_eq!(flags, COMMAND);
        assert!(body.starts_with(b"\x05READY\x0bSocket-Type"), "{body:?}");
        raw
    }

    /// A subscriber to everything, by the command of ZMTP 3.1, that has read its welcome.
    pub fn subscribed(port: u16) -> Raw {
        let mut raw = Raw::established(port, "SUB", "");
        raw.send(&command("SUBSCRIBE", b""));
        raw.message();
        raw
    }

    pub fn send(&mut self, bytes: &[u8]) {
        self.0.write_all(bytes).unwrap();
    }

    /// Sends what the kernel may refuse before it is all there.
    pub fn send_and_ignore(&mut self, bytes: &[u8]) {
        let _ = self.0.write_all(bytes);
    }

    pub fn send_message(&mut self, parts: &[Bytes]) {
        let mut bytes = Vec::new();
        for (at, part) in parts.iter().enumerate() {
            let more = if at + 1 < parts.len() { MORE } else { 0 };
            bytes.extend(frame(more, part));
        }
        self.send(&bytes);
    }

    /// The frames of the next message; a connection that ends within it fails the test.
    pub fn message(&mut self) -> Vec<Bytes> {
        let mut parts = Vec::new();
        loop {
            let (flags, body) = self.frame();
            assert_eq!(flags & COMMAND, 0, "a command where a message was expected");
            parts.push(body);
            if flags & MORE == 0 {
                return parts;
            }
        }
    }

    /// The flags and body of the next frame.
    pub fn frame(&mut self) -> (u8, Bytes) {
        let flags = self.read(1)[0];
        let length = if flags & LONG == 0 {
            usize::from(self.read(1)[0])
        } else {
            let length: [u8; 8] = self.read(8)[..].try_into().unwrap();
            usize::try_from(u64::from_be_bytes(length)).unwrap()
        };
        (flags & !LONG, self.read(length).into())
    }

    /// Waits until the kernel has ended the connection, and reads past what it still sends.
    #[track_caller]
    pub fn wait_until_ended(&mut self) {
        let mut buffer = [0; 4096];
        loop {
            match self.0.read(&mut buffer) {
                Ok(0) => return,
                Ok(_) => {}
                Err(error) if error.kind() == ErrorKind::ConnectionReset => return,
                Err(error) => panic!("the connection does not end: {error}"),
            }
        }
    }

    fn read(&mut self, length: usize) -> Vec<u8> {
        let mut bytes = vec![0; length];
        self.0.read_exact(&mut bytes).unwrap();
        bytes
    }
}

/// The greeting of a client of ZMTP 3.1.
pub fn greeting(mechanism: &str) -> Vec<u8> {
    let mut greeting = b"\xff\0\0\0\0\0\0\0\x01\x7f\x03\x01".to_vec();
    greeting.extend_from_slice(mechanism.as_bytes());
    greeting.resize(64, 0);
    greeting
}

pub fn properties(socket_type: &str, identity: &str) -> Vec<u8> {
    let mut properties = Vec::new();
    for (name, value) in [("Socket-Type", socket_type), ("Identity", identity)] {
        properties.push(name.len() as u8);
        properties.extend_from_slice(name.as_bytes());
        properties.extend_from_slice(&(value.len() as u32).to_be_bytes());
        properties.extend_from_slice(value.as_bytes());
    }
    properties
}

pub fn command(name: &str, data: &[u8]) -> Vec<u8> {
    let mut body = vec![name.len() as u8];
    body.extend_from_slice(name.as_bytes());
    body.extend_from_slice(data);
    frame(COMMAND, &body)
}

/// The head of a frame that claims this length.
pub fn claim(flags: u8, length: u64) -> Vec<u8> {
    let mut head = vec![flags | LONG];
    head.extend_from_slice(&length.to_be_bytes());
    head
}

fn frame(flags: u8, body: &[u8]) -> Vec<u8> {
    let mut frame = claim(flags, body.len() as u64);
    frame.extend_from_slice(body);
    frame
}
