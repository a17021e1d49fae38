//! `print!` in an interrupted cell: stdout's buffer is kept full, so that the next print has to write, which fails.
//!
//! Without that a loop of `print!(".")` would go on: it writes only when the buffer is full, and the flusher empties it. What
//! it is filled with is never shown: [`is_filler`] lets `write` recognise it and take it for written.

use std::io::{self, Write};

/// The capacity of std's stdout. With another one a print without a line's end may fail some prints later.
const CAPACITY: usize = 1024;

/// Text that no cell prints, without a line's end.
const FILLER: [u8; CAPACITY] = {
    let mut filler = [0; CAPACITY];
    let text = b"\0stdout of an interrupted cell\0";
    let mut at = 0;
    while at < text.len() {
        filler[at] = text[at];
        at += 1;
    }
    filler
};

/// Writes out what is in stdout's buffer, and fills it.
pub(crate) fn fill_stdout() -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    stdout.flush()?;
    // In one piece it would be written past the buffer.
    let (most, last) = FILLER.split_at(CAPACITY - 1);
    stdout.write_all(most)?;
    stdout.write_all(last)
}

/// How much of what is written is not to be shown.
pub(crate) fn filler_in(written: &[u8]) -> Option<usize> {
    written.starts_with(&FILLER).then_some(CAPACITY)
}
