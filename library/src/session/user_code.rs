//! [`UserCode`]: the one way in which the library calls what the user wrote.
//!
//! A watcher, a link, an event handler, a tick: each runs in the scope that created it, a panic in it is caught, and its
//! failures are reported under the cell that created it.

use crate::session::report::Report;
use crate::session::scope::{self, Scope};
use crate::threads::callback::Outcome;
use crate::threads::panics::{Failure, FailureKind, catch};
use std::sync::Arc;

/// A piece of user code: where it belongs and how its failures are reported.
pub(crate) struct UserCode {
    scope: Scope,
    report: Arc<Report>,
}

impl UserCode {
    /// Code created in the current scope. `subject` begins the sentence that reports a failure: "on_click of Button".
    pub(crate) fn new(subject: impl Into<String>) -> UserCode {
        let scope = scope::current();
        UserCode {
            report: Report::new(scope.clone(), subject.into()),
            scope,
        }
    }

    pub(crate) fn scope(&self) -> &Scope {
        &self.scope
    }

    /// Calls `code` on this thread, which is a worker or the events thread: what it prints belongs to the creating execution.
    pub(crate) fn call<T>(&self, code: impl FnOnce() -> T) -> Result<T, Failure> {
        let _entered = self.scope.enter_callback();
        let _call = crate::threads::interrupt::callback_begins();
        let result = self.caught(code);
        crate::session::prints::write_prints();
        result
    }

    /// Calls `code` because a value was set. When a cell itself set it, prints and objects stay with that cell.
    pub(crate) fn call_from_setter<T>(&self, code: impl FnOnce() -> T) -> Result<T, Failure> {
        if scope::in_cell() {
            self.caught(code)
        } else {
            self.call(code)
        }
    }

    /// Calls a handler; an error that it gives is reported too.
    pub(crate) fn handle<R: Outcome>(&self, handler: impl FnOnce() -> R) {
        self.report_error(self.call(|| handler().outcome()));
    }

    /// [`UserCode::handle`] as [`UserCode::call_from_setter`] has it.
    pub(crate) fn handle_from_setter<R: Outcome>(&self, handler: impl FnOnce() -> R) {
        self.report_error(self.call_from_setter(|| handler().outcome()));
    }

    fn report_error(&self, result: Result<Result<(), String>, Failure>) {
        if let Ok(Err(error)) = result {
            self.failed(&Failure::error(error));
        }
    }

    fn caught<T>(&self, code: impl FnOnce() -> T) -> Result<T, Failure> {
        catch(code).inspect_err(|failure| {
            if failure.kind != FailureKind::Interrupted {
                self.failed(failure);
            }
        })
    }

    /// Reports a failure.
    pub(crate) fn failed(&self, failure: &Failure) {
        self.report.add(failure);
    }
}
