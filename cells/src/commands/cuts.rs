//! Where a cell is cut into parts, which run one after another: a command that looks at what stands before it, or that comes after
//! a line of the shell's, has its turn when that was run.

use super::Command;
use proc_macro2::TokenStream;
use std::ops::Range;

/// The lines, from 1, that start a new part. `code` is that of the cell without its commands.
pub(crate) fn cuts(commands: &[(usize, Command)], code: &str) -> Vec<usize> {
    let mut cuts = Vec::new();
    let mut start = 1;
    let mut has_shell = false;
    for (line, command) in commands {
        if matches!(command, Command::Shell(_)) {
            has_shell = true;
            continue;
        }
        let before = lines(code, start..*line);
        let has_code = || {
            before
                .parse::<TokenStream>()
                .is_ok_and(|code| !code.is_empty())
        };
        let is_whole = || before.parse::<TokenStream>().is_ok();
        if has_shell && is_whole() || looks_back(command) && has_code() {
            cuts.push(*line);
            start = *line;
            has_shell = false;
        }
    }
    cuts
}

fn looks_back(command: &Command) -> bool {
    matches!(
        command,
        Command::Type(_) | Command::Vars | Command::Doc { .. } | Command::Clear | Command::Restart
    )
}

/// These lines, all others blank, so that every byte stays where it is.
pub(crate) fn lines(code: &str, kept: Range<usize>) -> String {
    let mut out = String::with_capacity(code.len());
    for (index, line) in code.split_inclusive('\n').enumerate() {
        if kept.contains(&(index + 1)) {
            out.push_str(line);
        } else {
            let text = line.trim_end_matches('\n');
            out.extend(std::iter::repeat_n(' ', text.len()));
            out.push_str(&line[text.len()..]);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::take;
    use super::*;

    fn cut(code: &str) -> Vec<usize> {
        let (commands, rest) = take(code, &|_| false);
        cuts(&commands, &rest)
    }

    #[test]
    fn a_command_that_looks_back_starts_a_part() {
        assert_eq!(cut("let z = 1;\n:type z\nz + 1"), [2]);
        assert_eq!(
            cut(":vars\n// none yet\n:vars\nlet a = 1;\n:vars\nlet b = 1;\n:type b"),
            [5, 7]
        );
        assert_eq!(cut("let a = 1;\n:opt 2\n:dep b\na"), [0; 0]);
    }

    #[test]
    fn a_command_after_a_line_of_the_shells_starts_a_part() {
        assert_eq!(cut("!cargo new a\n:dep ./a\n!ls -l\nlet x = 1;"), [2]);
        assert_eq!(cut(":dep a\n!ls -l"), [0; 0]);
    }

    #[test]
    fn code_within_brackets_is_not_cut() {
        assert_eq!(cut("fn f() {\n:vars\n}"), [0; 0]);
    }

    #[test]
    fn lines_of_other_parts_are_blank() {
        assert_eq!(lines("ä;\nb;\nc", 2..3), "   \nb;\n ");
    }
}
