//! The socket to one cell process as two queues: a task reads it, and [`LinkSender`] writes it.

use std::io;
use std::net::Shutdown;
use std::os::unix::net::UnixStream;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use bytes::Bytes;
use cellbeat::link::frame::Lengths;
use tokio::io::{AsyncRead, AsyncReadExt, BufReader, ReadBuf};
use tokio::sync::mpsc;
use tracing::warn;

use super::backlog::Waiting;
use super::read::{read_buffer, read_bytes};
use super::sender::LinkSender;
use super::{Received, SessionFrames};
use crate::large::aside;

/// How many frames of the cell process may wait. It waits when there are more.
const QUEUE: usize = 32;

pub(crate) struct Connection {
    outgoing: LinkSender,
    /// The frames that are not about visitors' sessions.
    pub incoming: mpsc::Receiver<Received>,
    /// To end the other two: a child that a cell has forked may hold the other end open.
    stream: UnixStream,
    reader_waits: Arc<AtomicBool>,
}

impl Connection {
    /// What is about visitors' sessions goes past `incoming`: pages do not wait for the output of cells.
    pub(crate) fn new(
        stream: UnixStream,
        sessions: Arc<dyn SessionFrames>,
    ) -> std::io::Result<Connection> {
        let (sender, incoming) = mpsc::channel(QUEUE);
        let reader_waits = Arc::<AtomicBool>::default();
        let ours = stream.try_clone()?;
        stream.set_nonblocking(true)?;
        let reader = Reader {
            stream: tokio::net::UnixStream::from_std(stream.try_clone()?)?,
            waits: reader_waits.clone(),
        };
        tokio::spawn(read(reader, sender, sessions));
        Ok(Connection {
            outgoing: LinkSender::new(stream)?,
            incoming,
            stream: ours,
            reader_waits,
        })
    }

    /// Whether every frame that was sent before this moment has been received from `incoming`.
    pub(crate) fn is_quiet(&self) -> bool {
        // In this order: what is not in the socket any more is with the reader until it waits again.
        matches!(rustix::io::ioctl_fionread(&self.stream), Ok(0))
            && self.reader_waits.load(Ordering::Acquire)
            && self.incoming.is_empty()
    }

    pub(crate) fn sender(&self) -> LinkSender {
        self.outgoing.clone()
    }

    /// As [`LinkSender::send`].
    pub(crate) fn send(&self, header: Vec<u8>, buffers: Vec<Bytes>) {
        self.outgoing.send(header, buffers);
    }

    /// As [`LinkSender::send_waiting`].
    pub(crate) fn send_waiting(
        &self,
        header: Vec<u8>,
        buffers: Vec<Bytes>,
        waiting: Option<Waiting>,
    ) {
        self.outgoing.send_waiting(header, buffers, waiting);
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        let _ = self.stream.shutdown(Shutdown::Both);
    }
}

/// Reports when it waits for bytes, and has handed on all that it has read before.
struct Reader {
    stream: tokio::net::UnixStream,
    waits: Arc<AtomicBool>,
}

impl AsyncRead for Reader {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        room: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        self.waits.store(false, Ordering::Release);
        let read = Pin::new(&mut self.stream).poll_read(context, room);
        if read.is_pending() {
            self.waits.store(true, Ordering::Release);
        }
        read
    }
}

async fn read(stream: Reader, frames: mpsc::Sender<Received>, sessions: Arc<dyn SessionFrames>) {
    let mut stream = BufReader::new(stream);
    loop {
        match read_frame(&mut stream).await {
            Ok((header, buffers)) => match aside(header.len(), || {
                Received::new(header, buffers).map(|frame| sessions.receive(frame))
            }) {
                Ok(Some(frame)) => {
                    if frames.send(frame).await.is_err() {
                        return;
                    }
                }
                Ok(None) => {}
                Err(error) => warn!("a frame of the cell process was dropped: {error}"),
            },
            Err(error) => {
                if error.kind() != io::ErrorKind::UnexpectedEof {
                    warn!("the link to the cell process broke: {error}");
                }
                return;
            }
        }
    }
}

/// As the library's of this name, for a task.
async fn read_frame(input: &mut BufReader<Reader>) -> io::Result<(Vec<u8>, Vec<Bytes>)> {
    let mut first = [0; Lengths::SIZE];
    input.read_exact(&mut first).await?;
    let lengths = Lengths::read(first)?;
    let buffer_lengths = Lengths::buffers(&read_bytes(input, lengths.of_buffers()).await?)?;
    let header = read_bytes(input, lengths.header()).await?;
    let mut buffers = Vec::with_capacity(buffer_lengths.len());
    for length in buffer_lengths {
        buffers.push(read_buffer(input, length).await?);
    }
    Ok((header, buffers))
}
