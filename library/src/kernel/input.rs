//! [`input`] and [`password`]: a line of text from whoever runs the cell.

use crate::base::json::Json;
use crate::base::sync::lock;
use crate::kernel::link;
use crate::kernel::link::names::{FromCell, NoInput, ToCell};
use crate::session::prints::write_prints_before_display;
use crate::session::scope;
use crate::threads::interrupt;
use std::fmt;
use std::panic::Location;
use std::sync::{Condvar, Mutex};

/// What a console sends for Ctrl-D.
const END_OF_INPUT: &str = "\u{4}";

/// Why there is no line.
///
/// ```no_run
/// use cellbeat::prelude::*;
///
/// match try_input("Name? ") {
///     Ok(name) => println!("Hello, {name}!"),
///     Err(InputError::Interrupted) => println!("never mind"),
///     Err(error) => println!("{error}"),
/// }
/// ```
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum InputError {
    /// The user ended the input (Ctrl-D).
    EndOfInput,
    /// The cell was interrupted (■) while it waited: from [`try_input`] and [`try_password`].
    Interrupted,
    /// The client that runs the cell takes no input: it said `allow_stdin: false`, as nbconvert and papermill do.
    NotAllowed,
    /// No cell waits for the line: it was asked for in a callback, or on a thread when no cell was running.
    NoCell,
    /// The line did not arrive.
    Failed(String),
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            InputError::EndOfInput => "the input was ended",
            InputError::Interrupted => "interrupted",
            InputError::NotAllowed => {
                "the frontend does not take input (allow_stdin is false), as when a notebook is run without a user"
            }
            InputError::NoCell => {
                "nobody can be asked: input is for running cells, not for callbacks; use a TextInput there"
            }
            InputError::Failed(why) => return write!(f, "the input failed: {why}"),
        })
    }
}

crate::base::error::debug_as_display!(InputError);
impl std::error::Error for InputError {}

/// Asks for a line of text; it comes without its end.
///
/// ```no_run
/// use cellbeat::prelude::*;
/// let name = input("Name? ")?;
/// println!("Hello, {name}!");
/// # Ok::<(), InputError>(())
/// ```
///
/// An interrupt (■) ends the cell here, as that of a [`sleep`](crate::sleep()) does; see [`try_input`].
///
/// # Errors
/// See [`InputError`].
#[track_caller]
pub fn input(prompt: &str) -> Result<String, InputError> {
    or_end(ask(prompt, false), Location::caller())
}

/// [`input`] for what must not be seen while it is typed.
///
/// ```no_run
/// use cellbeat::prelude::*;
///
/// let key = password("Key? ")?;
/// # Ok::<(), InputError>(())
/// ```
///
/// # Errors
/// See [`InputError`].
#[track_caller]
pub fn password(prompt: &str) -> Result<String, InputError> {
    or_end(ask(prompt, true), Location::caller())
}

/// [`input`] for code that goes on after an interrupt.
///
/// ```no_run
/// use cellbeat::prelude::*;
/// let name = match try_input("Name? ") {
///     Err(InputError::Interrupted) => "nobody".to_owned(),
///     answer => answer?,
/// };
/// # Ok::<(), InputError>(())
/// ```
///
/// # Errors
/// See [`InputError`].
pub fn try_input(prompt: &str) -> Result<String, InputError> {
    noting_interrupts(ask(prompt, false))
}

/// [`password`] for code that goes on after an interrupt.
///
/// ```no_run
/// use cellbeat::prelude::*;
///
/// if try_password("Key? ") == Err(InputError::Interrupted) {
///     println!("without a key");
/// }
/// ```
///
/// # Errors
/// See [`InputError`].
pub fn try_password(prompt: &str) -> Result<String, InputError> {
    noting_interrupts(ask(prompt, true))
}

fn noting_interrupts(answer: Result<String, InputError>) -> Result<String, InputError> {
    if answer == Err(InputError::Interrupted) {
        interrupt::noticed();
    }
    answer
}

fn or_end(
    answer: Result<String, InputError>,
    place: &'static Location<'static>,
) -> Result<String, InputError> {
    // On a thread that is not the cell's it stays an error.
    if answer == Err(InputError::Interrupted) && interrupt::is_to_end() {
        interrupt::end(Some(place));
    }
    answer
}

/// The answer to the one question that is asked.
static ANSWER: Mutex<Option<Result<String, InputError>>> = Mutex::new(None);
static ANSWERED: Condvar = Condvar::new();
/// Held from question to answer: threads of a cell ask one after another.
static ASKING: Mutex<()> = Mutex::new(());

/// Asks the frontend of the running cell and waits.
pub fn ask(prompt: &str, password: bool) -> Result<String, InputError> {
    if scope::callback_execution().is_some() || !interrupt::cell_runs() {
        return Err(InputError::NoCell);
    }
    let _asking = lock(&ASKING);
    *lock(&ANSWER) = None;
    write_prints_before_display();
    let request = [
        ("execution", Json::from(scope::current().execution())),
        ("prompt", Json::from(prompt)),
        ("password", Json::from(password)),
    ];
    link::send(FromCell::InputRequest, request, &[]);
    let mut answer = lock(&ANSWER);
    loop {
        if let Some(answer) = answer.take() {
            return answer;
        }
        answer = answer.wait(&ANSWERED);
    }
}

/// Returns when the lock of the answer can be had.
pub(crate) fn try_lock() {
    drop(lock(&ANSWER));
}

/// The kernel's answer: `input_reply` with a line, or `input_error` with the kind of error.
pub(crate) fn answered(kind: ToCell, frame: &Json) {
    let answer = if kind == ToCell::InputReply {
        match frame.get_str("value") {
            Some(END_OF_INPUT) => Err(InputError::EndOfInput),
            line => Ok(line.unwrap_or_default().to_owned()),
        }
    } else {
        let why = frame.get_str("error").unwrap_or_default();
        Err(match NoInput::from_name(why) {
            Some(NoInput::Interrupted) => InputError::Interrupted,
            Some(NoInput::NotAllowed) => InputError::NotAllowed,
            None => InputError::Failed(why.to_owned()),
        })
    };
    *lock(&ANSWER) = Some(answer);
    ANSWERED.notify_all();
}
