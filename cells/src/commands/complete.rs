//! Whether a cell's code is complete, for consoles that ask at each line.

use super::{Command, is_open, take};
use crate::syntax::brackets::{Bracket, Scan, scan};
use crate::syntax::nesting;
use proc_macro2::TokenStream;
use syn::Block;
use syn::parse::Parser;

/// The answer to Jupyter's `is_complete_request`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Completeness {
    /// It can be run.
    Complete,
    /// More lines are needed; the next one starts with `indent`.
    Incomplete {
        /// Blanks.
        indent: String,
    },
    /// No further line makes it right.
    Invalid,
}

/// Judges a cell's code by its brackets, strings and comments, and by its syntax.
pub fn is_complete(code: &str) -> Completeness {
    let (commands, code) = take(code, &|_| false);
    if let Some((_, Command::Dep(text))) = commands.last()
        && is_open(text)
    {
        let indent = "    ".to_owned();
        return Completeness::Incomplete { indent };
    }
    let open = match scan(&code) {
        Scan::Unmatched => return Completeness::Invalid,
        Scan::InText => {
            return Completeness::Incomplete {
                indent: String::new(),
            };
        }
        Scan::Open(open) => open,
    };
    let incomplete = || Completeness::Incomplete {
        indent: indent(&code, &open),
    };
    if !open.is_empty() {
        return incomplete();
    }
    let parsed = nesting::parse(&code, || {
        let is_rust = code.parse::<TokenStream>().is_ok();
        let error = Block::parse_within.parse_str(&code).err();
        is_rust.then_some(error.map(|error| error.to_string()))
    });
    match parsed {
        // rustc will say.
        None => Completeness::Complete,
        Some(None) => Completeness::Invalid,
        Some(Some(None)) => Completeness::Complete,
        // `let x =`, `a +`, `#[derive(Debug)]`: the end of the text is what is wrong.
        Some(Some(Some(error))) if error.contains("unexpected end of input") => incomplete(),
        Some(Some(Some(error))) if error.contains("expected `;`") => Completeness::Complete,
        Some(Some(Some(_))) => Completeness::Invalid,
    }
}

/// The blanks of the next line: those of the last line, and four more for each bracket that it leaves open. A line that
/// closes what an earlier one has opened stands for that one, wherever its closer is.
fn indent(code: &str, open: &[Bracket]) -> String {
    let lines: Vec<&str> = code.lines().collect();
    let Some(last) = lines.iter().rposition(|line| !line.trim().is_empty()) else {
        return String::new();
    };
    let blanks = |line: usize| lines[line].len() - lines[line].trim_start().len();
    let opened_by = |line: usize| open.iter().filter(|bracket| bracket.line == line).count();
    let before: String = lines[..last]
        .iter()
        .flat_map(|line| [*line, "\n"])
        .collect();
    let was_open = match scan(&before) {
        Scan::Open(brackets) => brackets,
        Scan::Unmatched | Scan::InText => Vec::new(),
    };
    let stay = open.iter().filter(|bracket| bracket.line < last).count();
    let base = match was_open.get(stay) {
        Some(closed) => blanks(closed.line).min(blanks(last)),
        None => blanks(last),
    };
    " ".repeat(base + 4 * opened_by(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn indent(blanks: &str) -> Completeness {
        Completeness::Incomplete {
            indent: blanks.into(),
        }
    }

    #[test]
    fn whole_cells_are_complete() {
        for code in [
            "",
            "1 + 1",
            "let x = 1;",
            "fn f() {}\nf()",
            "'a'; '\\''; \"(\"; r#\"(\"#",
            "// (",
            ":vars",
            "x\ny",
        ] {
            assert_eq!(is_complete(code), Completeness::Complete, "{code}");
        }
    }

    #[test]
    fn open_brackets_strings_and_expressions_are_incomplete() {
        assert_eq!(is_complete("fn f() {"), indent("    "));
        assert_eq!(is_complete("f(vec!["), indent("        "));
        assert_eq!(is_complete("let s = \"abc"), indent(""));
        assert_eq!(is_complete("let s = r#\"abc\""), indent(""));
        assert_eq!(is_complete("/* a /* b */"), indent(""));
        assert_eq!(is_complete("let x ="), indent(""));
        for open in [
            ":dep serde = {",
            ":dep serde = { # }",
            ":dep { a = \"1\",",
            "let a = 1;\n:dep a = { features = [\n    \"b\",",
        ] {
            assert_eq!(is_complete(open), indent("    "), "{open}");
        }
        let closed = ":dep serde = { # {\n  version = \"1\", # ]\n}";
        assert_eq!(is_complete(closed), Completeness::Complete);
    }

    #[test]
    fn the_next_line_is_indented_after_the_last_one() {
        assert_eq!(is_complete("fn f() {\n    if x {"), indent("        "));
        assert_eq!(is_complete("fn f() {\n    if x {\n    }"), indent("    "));
        assert_eq!(is_complete("fn f() {\n  let x = 1;\n"), indent("  "));
        assert_eq!(is_complete("fn f() {\n    g(\n        1)"), indent("    "));
        assert_eq!(is_complete("{\n    [(1,\n"), indent("            "));
        assert_eq!(is_complete("fn f() { // {"), indent("    "));
    }

    #[test]
    fn what_no_line_can_mend_is_invalid() {
        assert_eq!(is_complete("f(]"), Completeness::Invalid);
        assert_eq!(is_complete(")"), Completeness::Invalid);
        assert_eq!(is_complete("let 5x = = 1;"), Completeness::Invalid);
    }
}
