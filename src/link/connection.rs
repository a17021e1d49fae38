//! The socket to one cell process as two queues. The codec blocks, so each direction has a
//! thread of its own.

use std::io::BufReader;
use std::net::Shutdown;
use std::os::unix::net::UnixStream;

use bytes::Bytes;
use cellbeat_cells::frame::{Frame, read_frame, write_frame};
use tokio::sync::mpsc;
use tracing::warn;

/// How many frames of the cell process may wait. It waits when there are more.
const QUEUE: usize = 32;

pub(super) struct Connection {
    outgoing: std::sync::mpsc::Sender<(Vec<u8>, Vec<Bytes>)>,
    pub(super) incoming: mpsc::Receiver<Frame>,
    /// To end the threads: a child that a cell has forked may hold the other end open.
    stream: UnixStream,
}

impl Connection {
    pub(super) fn new(stream: UnixStream) -> std::io::Result<Connection> {
        let (outgoing, frames) = std::sync::mpsc::channel();
        let (sender, incoming) = mpsc::channel(QUEUE);
        let reader = stream.try_clone()?;
        let ours = stream.try_clone()?;
        std::thread::Builder::new()
            .name("link reader".to_owned())
            .spawn(move || read(reader, &sender))?;
        std::thread::Builder::new()
            .name("link writer".to_owned())
            .spawn(move || write(stream, &frames))?;
        Ok(Connection {
            outgoing,
            incoming,
            stream: ours,
        })
    }

    /// Queues a frame. That the process has ended meanwhile is seen by `incoming` closing.
    pub(super) fn send(&self, header: Vec<u8>, buffers: Vec<Bytes>) {
        let _ = self.outgoing.send((header, buffers));
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        let _ = self.stream.shutdown(Shutdown::Both);
    }
}

fn read(stream: UnixStream, frames: &mpsc::Sender<Frame>) {
    let mut stream = BufReader::new(stream);
    loop {
        match read_frame(&mut stream) {
            Ok(frame) => {
                if frames.blocking_send(frame).is_err() {
                    return;
                }
            }
            Err(error) => {
                if error.kind() != std::io::ErrorKind::UnexpectedEof {
                    warn!("the link to the cell process broke: {error}");
                }
                return;
            }
        }
    }
}

fn write(mut stream: UnixStream, frames: &std::sync::mpsc::Receiver<(Vec<u8>, Vec<Bytes>)>) {
    while let Ok((header, buffers)) = frames.recv() {
        let buffers: Vec<&[u8]> = buffers.iter().map(Bytes::as_ref).collect();
        match write_frame(&mut stream, &header, &buffers) {
            Ok(()) => {}
            // Nothing of it was written.
            Err(error) if error.kind() == std::io::ErrorKind::InvalidInput => {
                warn!("a message to the cell process was dropped: {error}");
            }
            Err(_) => return,
        }
    }
}
