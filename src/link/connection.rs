//! The socket to one cell process as two queues. The codec blocks, so a thread reads it; [`LinkSender`] writes it.

use std::io::{BufReader, Read};
use std::net::Shutdown;
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use bytes::Bytes;
use cellbeat::link::frame::read_frame;
use rustix::event::{PollFd, PollFlags, poll};
use tokio::sync::mpsc;
use tracing::warn;

use super::backlog::Waiting;
use super::sender::LinkSender;
use super::{Received, SessionFrames};

/// How many frames of the cell process may wait. It waits when there are more.
const QUEUE: usize = 32;

pub(crate) struct Connection {
    outgoing: LinkSender,
    /// The frames that are not about visitors' sessions.
    pub incoming: mpsc::Receiver<Received>,
    /// To end the threads: a child that a cell has forked may hold the other end open.
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
        let reader = Reader {
            stream: stream.try_clone()?,
            waits: reader_waits.clone(),
        };
        let ours = stream.try_clone()?;
        std::thread::Builder::new()
            .name("link reader".to_owned())
            .spawn(move || read(reader, &sender, &*sessions))?;
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
    stream: UnixStream,
    waits: Arc<AtomicBool>,
}

impl Read for Reader {
    fn read(&mut self, room: &mut [u8]) -> std::io::Result<usize> {
        self.waits.store(true, Ordering::Release);
        let mut wanted = [PollFd::new(&self.stream, PollFlags::IN)];
        // An error is one of the read below too.
        let _ = poll(&mut wanted, None);
        self.waits.store(false, Ordering::Release);
        self.stream.read(room)
    }
}

fn read(stream: Reader, frames: &mpsc::Sender<Received>, sessions: &dyn SessionFrames) {
    let mut stream = BufReader::new(stream);
    loop {
        match read_frame(&mut stream) {
            Ok(frame) => match Received::new(frame) {
                Ok(frame) => {
                    if let Some(frame) = sessions.receive(frame)
                        && frames.blocking_send(frame).is_err()
                    {
                        return;
                    }
                }
                Err(error) => warn!("a frame of the cell process was dropped: {error}"),
            },
            Err(error) => {
                if error.kind() != std::io::ErrorKind::UnexpectedEof {
                    warn!("the link to the cell process broke: {error}");
                }
                return;
            }
        }
    }
}
