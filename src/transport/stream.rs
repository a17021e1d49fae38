//! A connection's bytes, over TCP or a Unix socket. Reading and writing do not exclude each other.

use std::io::{self, ErrorKind, IoSlice};

use bytes::BufMut;
use tokio::net::{TcpStream, UnixStream};

use super::zmtp::ProtocolError;

pub(super) enum Stream {
    Tcp(TcpStream),
    Unix(UnixStream),
}

impl Stream {
    pub(super) async fn readable(&self) -> io::Result<()> {
        match self {
            Stream::Tcp(stream) => stream.readable().await,
            Stream::Unix(stream) => stream.readable().await,
        }
    }

    pub(super) async fn writable(&self) -> io::Result<()> {
        match self {
            Stream::Tcp(stream) => stream.writable().await,
            Stream::Unix(stream) => stream.writable().await,
        }
    }

    /// Waits for bytes and adds some. The end of the stream is an error.
    pub(super) async fn read(&self, buffer: &mut impl BufMut) -> Result<(), ProtocolError> {
        loop {
            self.readable().await?;
            let read = match self {
                Stream::Tcp(stream) => stream.try_read_buf(buffer),
                Stream::Unix(stream) => stream.try_read_buf(buffer),
            };
            match read {
                Ok(0) => return Err(ProtocolError::Closed),
                Ok(_) => return Ok(()),
                Err(error) if error.kind() == ErrorKind::WouldBlock => {}
                Err(error) => return Err(error.into()),
            }
        }
    }

    pub(super) fn try_write(&self, slices: &[IoSlice<'_>]) -> io::Result<usize> {
        match self {
            Stream::Tcp(stream) => stream.try_write_vectored(slices),
            Stream::Unix(stream) => stream.try_write_vectored(slices),
        }
    }
}
