//! [`LinkSender`]: the frames to one cell process, in their order.
//!
//! A small frame is written by whoever sends it, where the socket has room for it: a message to a comm need not wait until
//! another thread has woken. What is left, and all that comes until that is written, is for a thread, which waits for room.

use std::io::{self, IoSlice, Write};
use std::os::unix::net::UnixStream;
use std::sync::{Arc, Mutex, mpsc};

use bytes::Bytes;
use cellbeat::link::frame::write_frame;
use rustix::event::{PollFd, PollFlags, poll};
use rustix::net::{SendFlags, send};
use tracing::warn;

use super::backlog::Waiting;
use crate::lock::lock;

/// Written at once up to this many bytes: copying them costs less than a change of threads.
const SMALL: usize = 16 << 10;

/// Sends to one cell process.
#[derive(Clone)]
pub(crate) struct LinkSender(Arc<Link>);

struct Link {
    stream: UnixStream,
    state: Mutex<State>,
}

struct State {
    writer: mpsc::Sender<Outgoing>,
    /// What the thread has not written yet.
    behind: usize,
    is_broken: bool,
}

enum Outgoing {
    /// Header, buffers, and their place in the backlog, where they have one.
    Frame(Vec<u8>, Vec<Bytes>, Option<Waiting>),
    /// The end of a frame of which the beginning is written.
    Rest(Vec<u8>),
}

impl LinkSender {
    /// For this socket. The thread ends with the last sender.
    pub(super) fn new(stream: UnixStream) -> io::Result<LinkSender> {
        let (writer, frames) = mpsc::channel();
        let link = Arc::new(Link {
            stream: stream.try_clone()?,
            state: Mutex::new(State {
                writer,
                behind: 0,
                is_broken: false,
            }),
        });
        let written = Arc::downgrade(&link);
        std::thread::Builder::new()
            .name("link writer".to_owned())
            .spawn(move || {
                for frame in frames {
                    let result = write(&stream, frame);
                    let Some(link) = written.upgrade() else {
                        return;
                    };
                    let mut state = lock(&link.state);
                    state.behind -= 1;
                    if let Err(error) = result {
                        state.breaks(&error);
                        return;
                    }
                }
            })?;
        Ok(LinkSender(link))
    }

    /// Queues a frame. That the process has ended is seen by
    /// [`Connection::incoming`](super::Connection::incoming) closing.
    pub(crate) fn send(&self, header: Vec<u8>, buffers: Vec<Bytes>) {
        self.send_waiting(header, buffers, None);
    }

    /// The same, of what counts as waiting until it is written.
    pub(crate) fn send_waiting(
        &self,
        header: Vec<u8>,
        buffers: Vec<Bytes>,
        waiting: Option<Waiting>,
    ) {
        let mut state = lock(&self.0.state);
        if state.is_broken {
            return;
        }
        let bytes = header.len() + buffers.iter().map(Bytes::len).sum::<usize>();
        let left = if state.behind == 0 && bytes <= SMALL {
            match self.0.write_now(&header, &buffers) {
                Ok(left) if left.is_empty() => return,
                Ok(left) => Outgoing::Rest(left),
                Err(error) => return state.breaks(&error),
            }
        } else {
            Outgoing::Frame(header, buffers, waiting)
        };
        state.behind += 1;
        let _ = state.writer.send(left);
    }
}

impl State {
    fn breaks(&mut self, error: &io::Error) {
        self.is_broken = true;
        // The reader sees the end of the process too.
        if error.kind() != io::ErrorKind::BrokenPipe {
            warn!("the link to the cell process broke: {error}");
        }
    }
}

/// Does not wait, and a link that is broken is an error.
#[cfg(target_os = "linux")]
const AT_ONCE: SendFlags = SendFlags::DONTWAIT.union(SendFlags::NOSIGNAL);
/// Rust has the whole process ignore the signal.
#[cfg(not(target_os = "linux"))]
const AT_ONCE: SendFlags = SendFlags::DONTWAIT;

impl Link {
    /// Writes as much as there is room for, and returns the rest.
    fn write_now(&self, header: &[u8], buffers: &[Bytes]) -> io::Result<Vec<u8>> {
        let mut frame = Vec::with_capacity(header.len() + SMALL_PREFIX);
        encode(&mut frame, header, buffers)?;
        match send(&self.stream, &frame, AT_ONCE) {
            Ok(written) => {
                frame.drain(..written);
                Ok(frame)
            }
            Err(rustix::io::Errno::AGAIN | rustix::io::Errno::INTR) => Ok(frame),
            Err(error) => Err(error.into()),
        }
    }
}

/// What a frame of few buffers has before its header.
const SMALL_PREFIX: usize = 64;

fn write(stream: &UnixStream, frame: Outgoing) -> io::Result<()> {
    let mut patient = Patient(stream);
    match frame {
        Outgoing::Rest(rest) => patient.write_all(&rest),
        Outgoing::Frame(header, buffers, _waiting) => encode(&mut patient, &header, &buffers),
    }
}

/// Waits for room, where the socket itself does not: a task reads the same.
struct Patient<'a>(&'a UnixStream);

impl Patient<'_> {
    fn when_ready(
        &mut self,
        mut write: impl FnMut(&mut &UnixStream) -> io::Result<usize>,
    ) -> io::Result<usize> {
        loop {
            match write(&mut self.0) {
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                    let mut wanted = [PollFd::new(self.0, PollFlags::OUT)];
                    // An error is one of the next write too.
                    let _ = poll(&mut wanted, None);
                }
                written => return written,
            }
        }
    }
}

impl Write for Patient<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.when_ready(|stream| stream.write(bytes))
    }

    fn write_vectored(&mut self, slices: &[IoSlice<'_>]) -> io::Result<usize> {
        self.when_ready(|stream| stream.write_vectored(slices))
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Writes a frame; one that is none is left out, with a line in the log.
fn encode(output: &mut impl Write, header: &[u8], buffers: &[Bytes]) -> io::Result<()> {
    let buffers: Vec<&[u8]> = buffers.iter().map(Bytes::as_ref).collect();
    match write_frame(output, header, &buffers) {
        // Nothing of it was written.
        Err(error) if error.kind() == io::ErrorKind::InvalidInput => {
            warn!("a message to the cell process was dropped: {error}");
            Ok(())
        }
        result => result,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cellbeat::link::frame::read_frame;

    #[test]
    fn frames_come_whole_and_in_order_whichever_thread_writes_them() {
        let (ours, mut theirs) = UnixStream::pair().unwrap();
        ours.set_nonblocking(true).unwrap();
        let sender = LinkSender::new(ours).unwrap();
        // More than the socket holds while nobody reads, of small ones and of such as the thread writes.
        let frames: Vec<(Vec<u8>, Vec<Bytes>)> = (0..2000_usize)
            .map(|number| {
                let large = if number % 97 == 5 { 2 * SMALL } else { 500 };
                (
                    number.to_string().into_bytes(),
                    vec![Bytes::from(vec![7; large])],
                )
            })
            .collect();
        for (header, buffers) in &frames {
            sender.send(header.clone(), buffers.clone());
        }
        assert!(lock(&sender.0.state).behind > 0);
        for (header, buffers) in &frames {
            let frame = read_frame(&mut theirs).unwrap();
            assert_eq!(
                (&frame.header, &frame.buffers[0]),
                (header, &buffers[0].to_vec())
            );
        }
        while lock(&sender.0.state).behind > 0 {
            std::thread::yield_now();
        }
        drop(theirs);
        // Nobody is there any more.
        sender.send(b"{}".to_vec(), Vec::new());
        sender.send(b"{}".to_vec(), Vec::new());
        assert!(lock(&sender.0.state).is_broken);
    }
}
