//! The parts of a cell that commands between its statements cut it into.

use crate::cell::head::is_empty;
use crate::cell::page::byte;
use crate::commands::{Command, cuts, lines};
use std::ops::Range;

/// The lines of a part, from 1; the last one ends at `usize::MAX`.
pub(super) fn lines_of(part: usize, commands: &[(usize, Command)], code: &str) -> Range<usize> {
    let cuts = cuts(commands, code);
    let cut = |number: usize| cuts.get(number).copied().unwrap_or(usize::MAX);
    part.checked_sub(1).map_or(1, cut)..cut(part)
}

/// Where the lines of the shell's start in the code, and their commands.
pub(super) fn shell_lines(commands: &[(usize, Command)], code: &str) -> Vec<(usize, String)> {
    let found = commands.iter().filter_map(|(line, command)| match command {
        Command::Shell(command) => Some((byte(code, *line, 1), command.clone())),
        _ => None,
    });
    found.collect()
}

/// Whether there is something to compile from this line on.
pub(super) fn has_code_after(code: &str, line: usize) -> bool {
    !is_empty(&lines(code, line..usize::MAX))
}
