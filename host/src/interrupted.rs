//! A cell that an interrupt has ended: what is said of it.

use crate::api::Context;
use crate::panics::{self, Panic};
use cellbeat::__host::Ended;

/// `ECANCELED`, which a print or a read of an interrupted cell fails with: std tries again after `EINTR`, and hides `EBADF`.
pub(crate) const REFUSED: i32 = 125;

/// How such errors call themselves: those of a print and a read, and the library's.
const SIGNS: [&str; 3] = ["Operation canceled", "Interrupted", "interrupted"];

/// What is said of the cell that has just ended by a panic, if an interrupt has ended it. `panic` is taken then.
pub(crate) fn by_panic(
    ended: Ended,
    panic: &mut Option<Panic>,
    context: &Context,
) -> Option<Panic> {
    match ended {
        Ended::Here(place) => {
            let place = place.map(|at| panics::location(at.file(), at.line(), at.column()));
            // Not a place in a crate.
            let place = place.filter(|place| place.starts_with("In["));
            Some(said(place.unwrap_or_default(), context))
        }
        // Another panic that this has led to, as the `unwrap` of a thread's end.
        Ended::ByItsThread => Some(led_to(panic.take().unwrap_or_default(), context)),
        Ended::No if panic.as_ref().is_some_and(|panic| is_told(&panic.message)) => {
            Some(led_to(panic.take().unwrap_or_default(), context))
        }
        Ended::No => None,
    }
}

/// The same of one that has ended by a `?`, with this error and at this place.
pub(crate) fn by_error(message: &str, location: &str, context: &Context) -> Option<Panic> {
    is_told(message).then(|| said(location.to_owned(), context))
}

fn is_told(message: &str) -> bool {
    cellbeat::interrupted() && SIGNS.iter().any(|sign| message.contains(sign))
}

fn led_to(panic: Panic, context: &Context) -> Panic {
    let said = said(panic.location, context);
    Panic {
        message: format!("{} (it ended with: {})", said.message, panic.message),
        backtrace: panic.backtrace,
        ..said
    }
}

fn said(location: String, context: &Context) -> Panic {
    let gone = context.gone();
    let message = if gone.is_empty() {
        "the cell was interrupted; all variables are kept".to_owned()
    } else {
        let gone: Vec<String> = gone.iter().map(|name| format!("`{name}`")).collect();
        format!(
            "the cell was interrupted; what it had moved is gone: {}; all other variables are kept",
            gone.join(", ")
        )
    };
    Panic {
        message,
        location,
        backtrace: Vec::new(),
    }
}
