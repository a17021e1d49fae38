//! Which brackets, strings and comments of a text have no end.

use super::lexer::{self, TokenKind};

/// Whether each bracket, string and comment has its end.
pub(crate) fn is_balanced(code: &str) -> bool {
    matches!(scan(code), Scan::Open(open) if open.is_empty())
}

pub(crate) enum Scan {
    /// Each open bracket's closer and line.
    Open(Vec<Bracket>),
    /// A bracket closes another one, or none.
    Unmatched,
    /// The text ends inside a string or a comment.
    InText,
}

pub(crate) struct Bracket {
    pub(crate) closer: char,
    /// Counted from 0.
    pub(crate) line: usize,
}

/// Reads the brackets of `code`.
pub(crate) fn scan(code: &str) -> Scan {
    let mut open: Vec<Bracket> = Vec::new();
    let mut line = 0;
    let mut at = 0;
    for token in lexer::tokens(code) {
        line += code[at..token.range.start].matches('\n').count();
        at = token.range.start;
        if matches!(token.kind, TokenKind::OpenText | TokenKind::OpenComment) {
            return Scan::InText;
        }
        let closer = match token.text(code) {
            "(" => ')',
            "[" => ']',
            "{" => '}',
            found @ (")" | "]" | "}") => {
                let closes = open
                    .pop()
                    .is_some_and(|bracket| found.starts_with(bracket.closer));
                if !closes {
                    return Scan::Unmatched;
                }
                continue;
            }
            _ => continue,
        };
        open.push(Bracket { closer, line });
    }
    Scan::Open(open)
}
