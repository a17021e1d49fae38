//! stdin: a read asks the frontend for a line and waits for the kernel's answer.
//!
//! The crate `evcxr_input` prints a marked line with its prompt and then reads stdin; the marked line is taken here.

use crate::frames;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

const REQUEST: &[u8] = b"EVCXR_INPUT_REQUEST";
const PASSWORD: &[u8] = b"_PASSWORD";

struct Stdin {
    /// Answered text that was not read yet.
    unread: Vec<u8>,
    /// Prompt and whether it asks for a password, from a marked line.
    prompt: Option<(String, bool)>,
    answer: Option<Result<String, String>>,
}

static STDIN: Mutex<Stdin> = Mutex::new(Stdin {
    unread: Vec::new(),
    prompt: None,
    answer: None,
});
static ANSWERED: Condvar = Condvar::new();
/// Held by the one thread that reads: cells that run beside each other ask one after another.
static READING: Mutex<()> = Mutex::new(());

fn stdin() -> MutexGuard<'static, Stdin> {
    STDIN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The kernel's answer.
pub(crate) fn answer(answer: Result<String, String>) {
    stdin().answer = Some(answer);
    ANSWERED.notify_all();
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

/// Fills `room`; 0 is the end of input, where the frontend gives none.
pub(crate) fn read(room: &mut [u8]) -> usize {
    let _reading = READING.lock().unwrap_or_else(PoisonError::into_inner);
    let mut state = stdin();
    if state.unread.is_empty() {
        let (prompt, password) = state.prompt.take().unwrap_or_default();
        state.answer = None;
        drop(state);
        frames::send_input_request(cellbeat::scope::current().execution(), &prompt, password);
        state = stdin();
        while state.answer.is_none() {
            state = ANSWERED.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        match state.answer.take() {
            Some(Ok(line)) => {
                state.unread = line.into_bytes();
                state.unread.push(b'\n');
            }
            Some(Err(why)) => {
                drop(state);
                eprintln!("no input: {why}");
                return 0;
            }
            None => return 0,
        }
    }
    let length = room.len().min(state.unread.len());
    room[..length].copy_from_slice(&state.unread[..length]);
    state.unread.drain(..length);
    length
}
