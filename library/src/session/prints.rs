//! What was printed is written out before what comes next.

use std::io::Write;

/// Writes out what the callback on this thread printed without ending the line, while its execution is known. Not while a
/// cell runs: the buffer of stdout is shared, and the cell's own unfinished line would go under the callback's name.
pub(crate) fn write_prints() {
    if !crate::threads::interrupt::cell_runs() {
        let _ = std::io::stdout().flush();
    }
}

/// Writes out what was printed before, so that it comes before what is shown next. As [`write_prints`] on threads that do not
/// run a cell.
pub(crate) fn write_prints_before_display() {
    if crate::session::scope::in_cell() {
        let _ = std::io::stdout().flush();
    } else {
        write_prints();
    }
}
