//! The panic hook: one short line on stderr, with the place in the user's own cell. The library reports those of callbacks,
//! and one that ends a cell is the cell's error; it is not reported twice.

use crate::lock::lock;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::io::Write;
use std::panic::PanicHookInfo;
use std::sync::Mutex;

/// Text that the cell compiler put into a user's line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Edit {
    pub(crate) line: u32,
    /// Where it starts, from 1, in the user's text.
    pub(crate) column: u32,
    /// In characters.
    pub(crate) length: u32,
}

static EDITS: Mutex<Option<HashMap<String, Vec<Edit>>>> = Mutex::new(None);

/// A panic, as it is reported to the user.
#[derive(Debug, Default)]
pub(crate) struct Panic {
    pub(crate) message: String,
    pub(crate) location: String,
    /// The user's functions that were running, innermost first, where `RUST_BACKTRACE` asks for them.
    pub(crate) backtrace: Vec<String>,
}

thread_local! {
    /// The cell's last panic, held back.
    static LAST: RefCell<Option<Panic>> = const { RefCell::new(None) };
    /// This thread runs cells.
    static HOLDS_BACK: Cell<bool> = const { Cell::new(false) };
}

/// Installs the hook.
pub(crate) fn install() {
    std::panic::set_hook(Box::new(report));
}

/// A panic of this thread, which runs cells, is reported at the cell's end, where it does not end the cell.
pub(crate) fn hold_back() {
    HOLDS_BACK.set(true);
}

/// Notes an edit in a file of the cells.
pub(crate) fn edited(file: &str, edit: Edit) {
    let mut edits = lock(&EDITS);
    let of_file = edits
        .get_or_insert_default()
        .entry(file.to_owned())
        .or_default();
    of_file.retain(|other| (other.line, other.column) != (edit.line, edit.column));
    of_file.push(edit);
    of_file.sort_by_key(|edit| (edit.line, edit.column));
}

/// Returns when the lock of the edits can be had.
pub(crate) fn try_lock() {
    drop(EDITS.lock());
}

/// `In[n]:line:column` for a place in one of the files that a cell is compiled from; other places as they are.
pub(crate) fn location(file: &str, line: u32, column: u32) -> String {
    let edits = lock(&EDITS);
    let of_file = edits.as_ref().and_then(|edits| edits.get(file));
    let mut column = column;
    for edit in of_file
        .into_iter()
        .flatten()
        .filter(|edit| edit.line == line)
    {
        if column > edit.column {
            column = edit.column.max(column.saturating_sub(edit.length));
        }
    }
    let name = cellbeat::__host::cell_file(file);
    format!("{name}:{line}:{column}")
}

/// This thread's last panic, once.
pub(crate) fn take_last() -> Option<Panic> {
    LAST.try_with(RefCell::take).ok().flatten()
}

fn report(info: &PanicHookInfo<'_>) {
    if cellbeat::__host::callback_panicked(info) {
        return;
    }
    let message = info
        .payload_as_str()
        .unwrap_or("a value that is not text")
        .to_owned();
    if cellbeat::__host::is_refusal(&message) {
        return;
    }
    let location = info
        .location()
        .map(|place| location(place.file(), place.line(), place.column()))
        .unwrap_or_default();
    if HOLDS_BACK.try_with(Cell::get).unwrap_or(false) {
        // Held back: whether it ends the cell is known at the cell's end.
        print_caught();
        let panic = Panic {
            message,
            location,
            backtrace: backtrace(),
        };
        let _ = LAST.try_with(|last| *last.borrow_mut() = Some(panic));
    } else {
        let thread = std::thread::current();
        let name = thread.name().unwrap_or("<unnamed>");
        print(&format!("thread '{name}' "), &message, &location);
    }
}

/// Reports a panic that was held back and did not end the cell.
pub(crate) fn print_caught() {
    if let Some(panic) = take_last() {
        print("", &panic.message, &panic.location);
    }
}

/// `double at In[3]:2:5` for each frame in the user's cells.
fn backtrace() -> Vec<String> {
    let asked = std::env::var_os("RUST_BACKTRACE").is_some_and(|value| value != "0");
    if !asked {
        return Vec::new();
    }
    let text = std::backtrace::Backtrace::force_capture().to_string();
    let mut function = "";
    let mut frames = Vec::new();
    // "  12: ctx::double" and below it "             at ./items/In[3]:2:5"
    for line in text.lines().map(str::trim) {
        match line.strip_prefix("at ") {
            None => function = line.split_once(": ").map_or(line, |(_, name)| name),
            Some(place) => frames.extend(user_frame(function, place)),
        }
    }
    frames
}

fn user_frame(function: &str, place: &str) -> Option<String> {
    let name = place.rsplit('/').next()?;
    let mut parts = name.rsplitn(3, ':');
    let (column, line) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let file = parts.next().filter(|file| file.starts_with("In["))?;
    let place = location(file, line, column);
    let own = function.strip_prefix("ctx::").unwrap_or(function);
    // The statements of the cell itself are a generated closure.
    Some(if own.starts_with("__run_") {
        format!("the cell at {place}")
    } else {
        format!("{own} at {place}")
    })
}

fn print(who: &str, message: &str, location: &str) {
    // One write: lines of several threads must not mix.
    let text = format!("{who}\x1b[1;31mpanicked\x1b[0m at \x1b[1m{location}\x1b[0m: {message}\n");
    let _ = std::io::stderr().write_all(text.as_bytes());
}
