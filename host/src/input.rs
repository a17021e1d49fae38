//! stdin: a read asks the frontend for a line and waits for the kernel's answer.
//!
//! The crate `evcxr_input` prints a marked line with its prompt and then reads stdin; the marked line is taken here.

use crate::lock::lock;
use cellbeat::__host::{self, InputError};
use std::io::Write;
use std::sync::{Mutex, MutexGuard};

const REQUEST: &[u8] = b"EVCXR_INPUT_REQUEST";
const PASSWORD: &[u8] = b"_PASSWORD";

struct Stdin {
    /// Answered text that was not read yet.
    unread: Vec<u8>,
    /// Prompt and whether it asks for a password, from a marked line.
    prompt: Option<(String, bool)>,
}

static STDIN: Mutex<Stdin> = Mutex::new(Stdin {
    unread: Vec::new(),
    prompt: None,
});
/// Held by the one thread that reads: cells that run beside each other ask one after another.
static READING: Mutex<()> = Mutex::new(());

fn stdin() -> MutexGuard<'static, Stdin> {
    lock(&STDIN)
}

/// Takes one marked line with the prompt of the next read.
pub(crate) fn take_request(written: &[u8]) -> bool {
    let Some(rest) = written.strip_prefix(REQUEST) else {
        return false;
    };
    let (password, rest) = match rest.strip_prefix(PASSWORD) {
        Some(rest) => (true, rest),
        None => (false, rest),
    };
    let Some(prompt) = rest.strip_prefix(b":") else {
        return false;
    };
    let prompt = String::from_utf8_lossy(prompt)
        .trim_end_matches('\n')
        .to_owned();
    stdin().prompt = Some((prompt, password));
    true
}

/// Fills `room`; 0 is the end of input, where the frontend gives none. `None` where the cell is interrupted.
pub(crate) fn read(room: &mut [u8]) -> Option<usize> {
    let _reading = lock(&READING);
    let mut state = stdin();
    if state.unread.is_empty() {
        let (prompt, password) = state.prompt.take().unwrap_or_default();
        drop(state);
        let answer = __host::ask(&prompt, password);
        state = stdin();
        match answer {
            Ok(line) => {
                state.unread = line.into_bytes();
                state.unread.push(b'\n');
            }
            Err(InputError::EndOfInput) => return Some(0),
            Err(InputError::Interrupted) => return None,
            Err(why) => {
                drop(state);
                let _ = writeln!(std::io::stderr(), "no input: {why}");
                return Some(0);
            }
        }
    }
    let length = room.len().min(state.unread.len());
    room[..length].copy_from_slice(&state.unread[..length]);
    state.unread.drain(..length);
    Some(length)
}
