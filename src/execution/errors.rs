//! What goes wrong with a cell, as Jupyter shows errors.

use cellbeat::link::names;
use cellbeat_cells::{Diagnostic, Error};

use crate::link::{Done, Loss};
use crate::wire::execute::ExecuteError;

pub(super) fn compile_error(error: &Error) -> ExecuteError {
    match error {
        Error::Compile(diagnostics) => diagnosed(diagnostics),
        Error::Beside(why) => ExecuteError::new("InUse", why),
        Error::Cancelled => ExecuteError::new(
            "Interrupted",
            "the cell was interrupted while it was being compiled; nothing ran",
        ),
        killed @ Error::Killed { .. } => ExecuteError::new("CompilerKilled", &killed.to_string()),
        other => ExecuteError::new("Error", &other.to_string()),
    }
}

fn diagnosed(diagnostics: &[Diagnostic]) -> ExecuteError {
    let first = diagnostics.first();
    let ename = first.map_or("", |d| d.code.as_str());
    ExecuteError {
        ename: if ename.is_empty() {
            "CompileError"
        } else {
            ename
        }
        .to_owned(),
        evalue: first.map(|d| d.message.clone()).unwrap_or_default(),
        traceback: diagnostics
            .iter()
            .map(|diagnostic| diagnostic.rendered.trim_end().to_owned())
            .collect(),
    }
}

/// `None` for a cell that ran to its end. `line` is the user's, where it panicked.
pub(super) fn run_error(done: &Done, line: Option<&str>) -> Option<ExecuteError> {
    let ename = match done.status {
        names::Status::Ok => return None,
        names::Status::Error => "Error",
        names::Status::Panic => "Panic",
        names::Status::Mismatch => "VariableMismatch",
        names::Status::Interrupted => "Interrupted",
    };
    let mut error = ExecuteError::new(ename, &done.message);
    if !done.location.is_empty() {
        error.traceback.push(format!("  at {}", done.location));
        if let Some(line) = line {
            error.traceback.push(marked(&done.location, line));
        }
    }
    // The first one is the place of the panic itself, or nothing more is known.
    for frame in done.backtrace.iter().skip(1) {
        error.traceback.push(format!("  in {frame}"));
    }
    Some(error)
}

/// The user's line and a mark below the column, as rustc draws them.
fn marked(location: &str, line: &str) -> String {
    const BAR: &str = "\x1b[1;34m|\x1b[0m";
    let mut numbers = location.rsplit(':').map(str::parse);
    let (Some(Ok(column)), Some(Ok(number))) = (numbers.next(), numbers.next()) else {
        return line.to_owned();
    };
    let (column, number): (usize, usize) = (column, number);
    let margin = " ".repeat(number.to_string().len());
    let (line, column) = clipped(line, column);
    // Tabs stay, so that the mark is below its place however wide they are.
    let before: String = line
        .chars()
        .take(column.saturating_sub(1))
        .map(|c| if c == '\t' { c } else { ' ' })
        .collect();
    format!(
        "{margin} {BAR}\n\x1b[1;34m{number}\x1b[0m {BAR} {line}\n{margin} {BAR} {before}\x1b[1;31m^\x1b[0m"
    )
}

/// More characters of a line are wrapped in most frontends, and the mark with them.
const WIDTH: usize = 100;

/// The part of a long line around a column, and the column in it.
fn clipped(line: &str, column: usize) -> (String, usize) {
    const MORE: &str = "...";
    let length = line.chars().count();
    if length <= WIDTH {
        return (line.to_owned(), column);
    }
    let inner = WIDTH - 2 * MORE.len();
    let start = column.saturating_sub(inner / 2).min(length - inner);
    let text: String = line.chars().skip(start).take(inner).collect();
    let before = if start > 0 { MORE } else { "" };
    let after = if start + inner < length { MORE } else { "" };
    (
        format!("{before}{text}{after}"),
        column - start + before.len(),
    )
}

pub(super) fn lost(loss: &Loss) -> ExecuteError {
    match &loss.killed_since {
        Some(why) => ExecuteError::new(
            "Interrupted",
            &format!(
                "The cell did not stop when it was interrupted, and its thread could not be given up: {why}. So its process {loss}"
            ),
        ),
        None => ExecuteError::new("CellProcessLost", &format!("The cell process {loss}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The line and the marks of a long line's excerpt, without colours.
    fn lines(line: &str, column: usize) -> Vec<String> {
        let text = marked(&format!("In[1]:1:{column}"), line);
        let plain = ["\x1b[1;34m", "\x1b[1;31m", "\x1b[0m"]
            .iter()
            .fold(text, |text, code| text.replace(code, ""));
        plain
            .lines()
            .skip(1)
            .map(|line| line[4..].to_owned())
            .collect()
    }

    #[test]
    fn the_mark_of_a_long_line_is_below_its_place() {
        let line = format!("{}panic!(){}", "a ".repeat(120), " b".repeat(80));
        for column in [1, 50, 241, 300, line.len()] {
            let found = lines(&line, column);
            assert!(found[0].len() <= WIDTH, "{found:?}");
            let at = found[1].find('^').unwrap();
            let rest = &line[column - 1..];
            let shown = found[0][at..].trim_end_matches("...");
            assert!(
                rest.starts_with(shown) && !shown.is_empty(),
                "{column}: {found:?}"
            );
        }
        assert!(lines(&line, 241)[0].contains("panic!()"));
    }

    #[test]
    fn a_short_line_is_shown_as_it_is() {
        assert_eq!(lines("  panic!()", 3), ["  panic!()", "  ^"]);
        assert_eq!(lines("\tä panic!()", 4), ["\tä panic!()", "\t  ^"]);
    }
}
