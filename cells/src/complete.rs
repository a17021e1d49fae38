//! Whether a cell's code is complete, for consoles that ask at each line.

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
    let (_, code) = crate::commands::take(code);
    let open = match scan(&code) {
        Scan::Unmatched => return Completeness::Invalid,
        Scan::InText => {
            return Completeness::Incomplete {
                indent: String::new(),
            };
        }
        Scan::Open(open) => open,
    };
    let incomplete = |depth: usize| Completeness::Incomplete {
        indent: "    ".repeat(depth),
    };
    if open > 0 {
        return incomplete(open);
    }
    if code.parse::<TokenStream>().is_err() {
        return Completeness::Invalid;
    }
    let parsed = Block::parse_within.parse_str(&code);
    proc_macro2::extra::invalidate_current_thread_spans();
    match parsed {
        Ok(_) => Completeness::Complete,
        // `let x =`, `a +`, `#[derive(Debug)]`: the end of the text is what is wrong.
        Err(error) if error.to_string().contains("unexpected end of input") => incomplete(0),
        Err(error) if error.to_string().contains("expected `;`") => Completeness::Complete,
        Err(_) => Completeness::Invalid,
    }
}

/// Whether each bracket, string and comment has its end.
pub(crate) fn is_balanced(code: &str) -> bool {
    matches!(scan(code), Scan::Open(0))
}

enum Scan {
    /// So many brackets are open.
    Open(usize),
    /// A bracket closes another one, or none.
    Unmatched,
    /// The text ends inside a string or a comment.
    InText,
}

fn scan(code: &str) -> Scan {
    let mut open = Vec::new();
    let mut rest = code;
    while let Some(next) = rest.chars().next() {
        let length = match next {
            '(' => open_with(&mut open, ')'),
            '[' => open_with(&mut open, ']'),
            '{' => open_with(&mut open, '}'),
            ')' | ']' | '}' if open.pop() != Some(next) => return Scan::Unmatched,
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => match comment(rest) {
                Some(length) => length,
                None => return Scan::InText,
            },
            '"' => match string(rest) {
                Some(length) => length,
                None => return Scan::InText,
            },
            'r' if raw_start(rest).is_some() => match raw_string(rest) {
                Some(length) => length,
                None => return Scan::InText,
            },
            '\'' => character(rest),
            c if c.is_alphanumeric() || c == '_' => word(rest),
            c => c.len_utf8(),
        };
        rest = &rest[length..];
    }
    Scan::Open(open.len())
}

fn open_with(open: &mut Vec<char>, closer: char) -> usize {
    open.push(closer);
    1
}

/// A word, so that the `r` at the end of one starts no raw string; but `br"` and `cr"` do.
fn word(rest: &str) -> usize {
    let length = rest
        .find(|c: char| !(c.is_alphanumeric() || c == '_'))
        .unwrap_or(rest.len());
    match &rest[..length] {
        "br" | "cr" => 1,
        _ => length,
    }
}

fn comment(rest: &str) -> Option<usize> {
    let mut depth = 0;
    let mut at = 0;
    loop {
        let next = rest.get(at..)?;
        if next.starts_with("/*") {
            (depth, at) = (depth + 1, at + 2);
        } else if next.starts_with("*/") {
            (depth, at) = (depth - 1, at + 2);
            if depth == 0 {
                return Some(at);
            }
        } else {
            at += next.chars().next()?.len_utf8();
        }
    }
}

fn string(rest: &str) -> Option<usize> {
    let mut escaped = false;
    rest.char_indices().skip(1).find_map(|(at, c)| {
        let ends = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        ends.then_some(at + 1)
    })
}

/// How many `#` a raw string at the start of `rest` has.
fn raw_start(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix('r')?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    after[hashes..].starts_with('"').then_some(hashes)
}

fn raw_string(rest: &str) -> Option<usize> {
    let hashes = raw_start(rest)?;
    let end = format!("\"{}", "#".repeat(hashes));
    let start = hashes + 2;
    rest[start..].find(&end).map(|at| start + at + end.len())
}

/// A character literal, or the `'` of a lifetime.
fn character(rest: &str) -> usize {
    let mut characters = rest.char_indices().skip(1);
    match (characters.next(), characters.next()) {
        (Some((_, '\\')), Some((at, escaped))) => {
            let from = at + escaped.len_utf8();
            rest[from..].find('\'').map_or(from, |end| from + end + 1)
        }
        (Some(_), Some((at, '\''))) => at + 1,
        _ => 1,
    }
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
    }

    #[test]
    fn what_no_line_can_mend_is_invalid() {
        assert_eq!(is_complete("f(]"), Completeness::Invalid);
        assert_eq!(is_complete(")"), Completeness::Invalid);
        assert_eq!(is_complete("let 5x = = 1;"), Completeness::Invalid);
    }
}
