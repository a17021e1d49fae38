//! stdout and stderr of the cell process, read all the time: partial lines are shown too.

use std::fs::File;
use std::io::{self, Read};
use std::os::fd::{AsFd, OwnedFd};
use std::process::{ChildStderr, ChildStdout};
use std::time::Duration;

use serde_json::Value;
use tokio::net::unix::pipe::Receiver;
use tokio::time::{Instant, sleep_until};

use super::evcxr_content::{Blocks, Piece};
use crate::channels::iopub::IoPub;
use crate::wire::Parent;
use crate::wire::message::Outgoing;
use crate::wire::output::{StreamName, display};

/// How long output is gathered into one message.
const GATHER: Duration = Duration::from_millis(20);

/// How long a message may wait in addition for displays that were sent before it was printed, and how often these are looked for.
const POSTPONED: Duration = Duration::from_millis(500);
const AGAIN: Duration = Duration::from_millis(1);

/// How much is gathered at most, in bytes.
const GATHER_BYTES: usize = 64 * 1024;

/// The longest text of one message, in bytes.
const LONGEST_TEXT: usize = 1 << 20;

/// The pipes' own capacity on Linux, in bytes: what was written before a moment has been read
/// when this much was read after it.
const PIPE_CAPACITY: usize = 64 * 1024;

/// How much is kept of what a process writes that does not start, in bytes: the loader's line.
const FIRST_WORDS: usize = 4096;

/// What Rust's standard library prints before it aborts.
const ALLOCATION_FAILED: &str = "memory allocation of ";

pub(super) struct Pipes {
    pipes: [Pipe; 2],
    due: Option<Instant>,
    /// Since when it is due.
    postponed: Option<Instant>,
    /// The first of stderr, until the process has started.
    first_words: Option<Vec<u8>>,
    /// stderr reported an allocation that failed, since the last cell began.
    out_of_memory: bool,
}

/// What there is to do.
pub(super) enum Event {
    /// The pipe of this index has bytes, or has ended.
    Readable(usize),
    /// What was gathered has waited long enough.
    Due,
}

struct Pipe {
    name: StreamName,
    receiver: Receiver,
    /// The same pipe, to ask it directly: what was written a moment ago is there before the
    /// runtime knows of it.
    file: File,
    gathered: Vec<u8>,
    blocks: Blocks,
    /// Bytes read since the cell began.
    total: u64,
    open: bool,
}

impl Pipes {
    pub(super) fn new(stdout: ChildStdout, stderr: ChildStderr) -> io::Result<Pipes> {
        Ok(Pipes {
            pipes: [
                Pipe::new(StreamName::Stdout, stdout.into())?,
                Pipe::new(StreamName::Stderr, stderr.into())?,
            ],
            due: None,
            postponed: None,
            first_words: Some(Vec::new()),
            out_of_memory: false,
        })
    }

    /// From now on it is cells that write.
    pub(super) fn started(&mut self) {
        self.first_words = None;
    }

    /// What a process that has not started wrote to stderr, after a colon; empty where that was nothing.
    pub(super) fn first_words(&self) -> String {
        let words = self.first_words.as_deref().unwrap_or_default();
        let words = &words[..words.len().min(FIRST_WORDS)];
        match String::from_utf8_lossy(words).trim() {
            "" => String::new(),
            words => format!(": {words}"),
        }
    }

    /// Whether stderr reported that memory ran out, since [`Pipes::cell_begins`].
    pub(super) fn saw_out_of_memory(&self) -> bool {
        self.out_of_memory
    }

    pub(super) fn cell_begins(&mut self) {
        self.out_of_memory = false;
    }

    /// Waits until there is something for [`Pipes::handle`]. Can be cancelled without loss.
    pub(super) async fn next(&self) -> Event {
        let [stdout, stderr] = &self.pipes;
        tokio::select! {
            () = stdout.readable() => Event::Readable(0),
            () = stderr.readable() => Event::Readable(1),
            () = sleep_until(self.due.unwrap_or_else(Instant::now)), if self.due.is_some() => Event::Due,
        }
    }

    /// Reads what there is, and publishes what was gathered; but not before the displays of which some may belong between:
    /// `quiet` is whether all that were sent have come.
    pub(super) async fn handle(
        &mut self,
        event: Event,
        quiet: bool,
        iopub: &IoPub,
        parent: Option<&Parent>,
    ) {
        match event {
            Event::Readable(index) => {
                // One after the other, so that their order is kept where it can be known.
                if !self.pipes[1 - index].gathered.is_empty() {
                    self.publish(1 - index, iopub, parent, false).await;
                }
                self.pipes[index].read();
                if self.pipes[index].gathered.len() >= GATHER_BYTES {
                    self.publish(index, iopub, parent, false).await;
                } else if self.due.is_none() {
                    self.due = Some(Instant::now() + GATHER);
                }
            }
            Event::Due => {
                let now = Instant::now();
                let since = *self.postponed.get_or_insert(now);
                if !quiet && now < since + POSTPONED {
                    self.due = Some(now + AGAIN);
                    return;
                }
                self.postponed = None;
                self.due = None;
                self.publish(0, iopub, parent, false).await;
                self.publish(1, iopub, parent, false).await;
            }
        }
    }

    /// Publishes all that was written before this moment; at the `end` of a cell also what
    /// looks unfinished.
    pub(super) async fn drain(&mut self, iopub: &IoPub, parent: Option<&Parent>, end: bool) {
        self.due = None;
        for index in 0..self.pipes.len() {
            let mut total = 0;
            while total <= PIPE_CAPACITY {
                let read = self.pipes[index].read();
                if read == 0 {
                    break;
                }
                total += read;
            }
            self.publish(index, iopub, parent, end).await;
        }
    }

    /// A cell begins.
    pub(super) fn count_from_zero(&mut self) {
        self.pipes.iter_mut().for_each(|pipe| pipe.total = 0);
    }

    /// Publishes the first bytes of the cell, so many of each pipe; all that there are where that is not known.
    pub(super) async fn drain_written(
        &mut self,
        iopub: &IoPub,
        parent: Option<&Parent>,
        written: Option<[u64; 2]>,
    ) {
        let Some(written) = written else {
            return self.drain(iopub, parent, false).await;
        };
        for (index, written) in written.into_iter().enumerate() {
            let pipe = &mut self.pipes[index];
            while pipe.total < written && pipe.read() > 0 {}
            let beyond = usize::try_from(pipe.total.saturating_sub(written)).unwrap_or(usize::MAX);
            let until = pipe.gathered.len().saturating_sub(beyond);
            let later = pipe.gathered.split_off(until);
            self.publish(index, iopub, parent, false).await;
            if !later.is_empty() {
                self.pipes[index].gathered.extend(later);
                self.due.get_or_insert(Instant::now() + GATHER);
            }
        }
    }

    async fn publish(&mut self, index: usize, iopub: &IoPub, parent: Option<&Parent>, end: bool) {
        let pipe = &mut self.pipes[index];
        let mut pieces = match pipe.name {
            StreamName::Stdout => pipe.blocks.take(&mut pipe.gathered, end),
            StreamName::Stderr => vec![Piece::Text(std::mem::take(&mut pipe.gathered))],
        };
        if let Some(Piece::Text(text)) = pieces.last_mut()
            && !end
        {
            let tail = text.split_off(text.len() - incomplete_utf8(text));
            pipe.gathered.splice(0..0, tail);
        }
        if pipe.name == StreamName::Stderr
            && let Some(Piece::Text(text)) = pieces.last()
        {
            if let Some(words) = self
                .first_words
                .as_mut()
                .filter(|it| it.len() < FIRST_WORDS)
            {
                words.extend_from_slice(text);
            }
            self.out_of_memory |= String::from_utf8_lossy(text).contains(ALLOCATION_FAILED);
        }
        publish(iopub, parent, pipe.name, pieces).await;
    }
}

/// Publishes pieces of a stream, if there is a cell to show them under.
pub(super) async fn publish(
    iopub: &IoPub,
    parent: Option<&Parent>,
    name: StreamName,
    pieces: Vec<Piece>,
) {
    let Some(parent) = parent else { return };
    for piece in pieces {
        match piece {
            Piece::Text(text) => {
                for part in parts(&text) {
                    let part = String::from_utf8_lossy(part);
                    iopub.stream(parent, name, &part).await;
                }
            }
            Piece::Content(bundle) => {
                let bytes = bundle.values().map(length).sum();
                let message = move || {
                    let content = display(bundle.into(), None);
                    Outgoing::new("display_data", parent, &content)
                };
                iopub.send_large(bytes, message).await;
            }
        }
    }
}

impl Pipe {
    fn new(name: StreamName, fd: OwnedFd) -> io::Result<Pipe> {
        let receiver = Receiver::from_owned_fd(fd)?;
        Ok(Pipe {
            name,
            file: receiver.as_fd().try_clone_to_owned()?.into(),
            receiver,
            gathered: Vec::new(),
            blocks: Blocks::default(),
            total: 0,
            open: true,
        })
    }

    async fn readable(&self) {
        if !self.open || self.receiver.readable().await.is_err() {
            std::future::pending().await
        }
    }

    /// Reads what is there and returns how many bytes it was.
    fn read(&mut self) -> usize {
        let mut chunk = [0; 16 * 1024];
        let mut result = self.file.read(&mut chunk);
        if result
            .as_ref()
            .is_err_and(|e| e.kind() == io::ErrorKind::WouldBlock)
        {
            // Lets the runtime know that the pipe is empty.
            result = self.receiver.try_read(&mut chunk);
        }
        match result {
            Ok(0) => self.open = false,
            Ok(count) => {
                self.gathered.extend_from_slice(&chunk[..count]);
                self.total += count as u64;
                return count;
            }
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => self.open = false,
        }
        0
    }
}

/// About how long it is as JSON. How large an object is would take as long to find out as to write it.
fn length(data: &Value) -> usize {
    match data {
        Value::String(text) => text.len(),
        _ => usize::MAX / 2,
    }
}

/// A text as messages: a block that was held back and turned out to be text may be of any length.
fn parts(mut text: &[u8]) -> impl Iterator<Item = &[u8]> {
    std::iter::from_fn(move || {
        let length = match text.get(..LONGEST_TEXT) {
            Some(part) => part.len() - incomplete_utf8(part),
            None => text.len(),
        };
        let (part, rest) = text.split_at(length);
        text = rest;
        (!part.is_empty()).then_some(part)
    })
}

/// How many bytes at the end are the start of a character whose rest has not come yet.
fn incomplete_utf8(bytes: &[u8]) -> usize {
    // A character has at most four bytes; what stands before these may be anything.
    let from = bytes.len().saturating_sub(3);
    (from..bytes.len())
        .find(|start| {
            std::str::from_utf8(&bytes[*start..])
                .is_err_and(|e| e.valid_up_to() == 0 && e.error_len().is_none())
        })
        .map_or(0, |start| bytes.len() - start)
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_TEXT, incomplete_utf8, parts};

    #[test]
    fn the_start_of_a_character_is_kept_back() {
        let euro = "a€".as_bytes();
        assert_eq!(incomplete_utf8(euro), 0);
        assert_eq!(incomplete_utf8(&euro[..3]), 2);
        assert_eq!(incomplete_utf8(&euro[..2]), 1);
        assert_eq!(incomplete_utf8(b"a"), 0);
        assert_eq!(incomplete_utf8(b""), 0);
        assert_eq!(incomplete_utf8(b"\xff"), 0);
        assert_eq!(incomplete_utf8(b"\x80\x80\x80\x80"), 0);
    }

    #[test]
    fn a_long_text_is_cut_between_characters() {
        let euros = "€".repeat(LONGEST_TEXT);
        let all = parts(euros.as_bytes()).map(|part| str::from_utf8(part).unwrap());
        let lengths: Vec<usize> = all.map(str::len).collect();
        assert_eq!(
            lengths,
            [LONGEST_TEXT - 1, LONGEST_TEXT - 1, LONGEST_TEXT - 1, 3]
        );
        assert_eq!(parts(b"").count(), 0);
    }
}
