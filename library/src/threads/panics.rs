//! Panics of callbacks: caught, with message and place, and without a word on stderr.

use crate::threads::interrupt::{Interrupted, is_refusal};
use std::cell::{Cell, RefCell};
use std::fmt;
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind};
use std::sync::Once;

/// Why a piece of the user's code did not do its work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Failure {
    /// The panic's message, or the error as text.
    pub(crate) message: String,
    /// `In[3]:2:5`, of a panic.
    pub(crate) location: Option<String>,
    pub(crate) kind: FailureKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FailureKind {
    Panic,
    Error,
    /// It was interrupted, which is not reported.
    Interrupted,
}

impl Failure {
    pub(crate) fn error(message: impl fmt::Display) -> Failure {
        Failure {
            message: message.to_string(),
            location: None,
            kind: FailureKind::Error,
        }
    }
}

impl fmt::Display for Failure {
    /// `panicked at In[3]:2:5: message` or `failed: message`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            FailureKind::Panic => "panicked",
            FailureKind::Error => "failed",
            FailureKind::Interrupted => "was interrupted",
        })?;
        if let Some(location) = &self.location {
            write!(f, " at {location}")?;
        }
        write!(f, ": {}", self.message)
    }
}

thread_local! {
    /// How many [`catch`] this thread is inside of.
    static DEPTH: Cell<u32> = const { Cell::new(0) };
    static LOCATION: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Runs `code`; a panic is a [`Failure`].
pub(crate) fn catch<T>(code: impl FnOnce() -> T) -> Result<T, Failure> {
    install_hook();
    DEPTH.set(DEPTH.get() + 1);
    let result = catch_unwind(AssertUnwindSafe(code));
    DEPTH.set(DEPTH.get() - 1);
    result.map_err(|payload| {
        let message = message(&*payload);
        let interrupted = payload.is::<Interrupted>() || is_refusal(&message);
        Failure {
            message,
            location: LOCATION.take(),
            kind: if interrupted {
                FailureKind::Interrupted
            } else {
                FailureKind::Panic
            },
        }
    })
}

/// For a panic hook: whether this thread is inside of a callback. Then the place is remembered, the panic will be reported
/// by the library, and the hook has nothing to print.
pub(crate) fn record(info: &PanicHookInfo<'_>) -> bool {
    let inside = DEPTH.try_with(|depth| depth.get() > 0).unwrap_or(false);
    if inside {
        let place = info
            .location()
            .map(|at| format!("{}:{}:{}", cell_file(at.file()), at.line(), at.column()));
        LOCATION.set(place);
    }
    inside
}

/// A file as the user knows it: the parts of a cell that are compiled from their own files are all `In[n]`, and a file beside
/// the notebook that was read again has a number after its name.
pub fn cell_file(file: &str) -> &str {
    match file.rsplit_once('/') {
        Some((folder, name)) if is_of_cell(folder) && name.starts_with("In[") => return name,
        _ => {}
    }
    match file.rsplit_once('#') {
        Some((name, number)) if !name.starts_with("In[") && number.parse::<u32>().is_ok() => name,
        _ => file,
    }
}

/// What makes macros stands in its own folders below `macros`.
fn is_of_cell(folder: &str) -> bool {
    matches!(folder, "." | "items" | "macros") || folder.starts_with("macros/")
}

/// Puts a hook before the one that is there, so that a program without our host is silent too.
fn install_hook() {
    static INSTALLED: Once = Once::new();
    INSTALLED.call_once(|| {
        let earlier = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            if !record(info) {
                earlier(info);
            }
        }));
    });
}

fn message(payload: &(dyn std::any::Any + Send)) -> String {
    if let Some(text) = payload.downcast_ref::<&str>() {
        (*text).to_owned()
    } else if let Some(text) = payload.downcast_ref::<String>() {
        text.clone()
    } else {
        "(a panic without a message)".to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_caught_with_message_and_place() {
        let failure = catch(|| panic!("no {}", "luck")).unwrap_err();
        assert_eq!(failure.message, "no luck");
        let place = failure.location.clone().unwrap();
        assert!(place.contains("panics.rs:"), "{place}");
        assert_eq!(failure.to_string(), format!("panicked at {place}: no luck"));
    }

    #[test]
    fn the_files_of_a_cell_are_the_cell() {
        assert_eq!(cell_file("items/In[3]"), "In[3]");
        assert_eq!(cell_file("macros/20/In[3]"), "In[3]");
        assert_eq!(cell_file("./In[3]"), "In[3]");
        assert_eq!(cell_file("In[3]"), "In[3]");
        assert_eq!(cell_file("In[3]#8"), "In[3]#8");
        assert_eq!(cell_file("items/lib.rs"), "items/lib.rs");
        assert_eq!(cell_file("hello.rs#8"), "hello.rs");
        assert_eq!(cell_file("hello#a.rs"), "hello#a.rs");
    }

    #[test]
    fn a_caught_panic_inside_a_callback_leaves_the_callback_going() {
        let outer = catch(|| {
            let inner = catch(|| panic!("inner"));
            assert!(inner.is_err());
            1
        });
        assert_eq!(outer, Ok(1));
    }
}
