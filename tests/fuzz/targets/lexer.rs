//! The lexer of cells, beside rustc's.

use std::ops::Range;

use ra_ap_rustc_lexer::{
    FrontmatterAllowed, LiteralKind, RawStrError, TokenKind, tokenize, validate_raw_str,
};

pub fn run(data: &[u8]) {
    let code = &*super::text(data);
    let tokens = cellbeat_cells::fuzzing::tokens(code);
    // Together they are the text, but for what is between them.
    let mut end = 0;
    for (_, range) in &tokens {
        assert!(
            range.start >= end && range.end > range.start,
            "{range:?} of {code:?}"
        );
        assert!(
            code[end..range.start].chars().all(char::is_whitespace),
            "{code:?}"
        );
        end = range.end;
    }
    assert!(code[end..].chars().all(char::is_whitespace), "{code:?}");
    let Some(theirs) = theirs(code) else { return };
    let ours = ours(code, &tokens);
    assert_eq!(ours, theirs, "{code:?}");
}

/// What decides how a cell is taken apart: brackets, and where text and comments are.
#[derive(Debug, PartialEq)]
enum Part {
    Bracket(usize),
    Text(Range<usize>),
    Comment(Range<usize>),
    /// To the end of the code.
    Open(usize),
}

fn ours(code: &str, tokens: &[(String, Range<usize>)]) -> Vec<Part> {
    let part = |(kind, range): &(String, Range<usize>)| match kind.as_str() {
        "Text" => Some(Part::Text(quoted(code, range.start)..range.end)),
        "Comment" => Some(Part::Comment(range.clone())),
        "OpenText" | "OpenComment" => Some(Part::Open(quoted(code, range.start))),
        _ => is_bracket(&code[range.clone()]).then_some(Part::Bracket(range.start)),
    };
    tokens.iter().filter_map(part).collect()
}

/// `None` where rustc itself does not know where the text ends, and with emoji: rustc takes them for parts of names, to refuse
/// them later.
fn theirs(code: &str) -> Option<Vec<Part>> {
    if code.chars().any(is_emoji) {
        return None;
    }
    let mut parts = Vec::new();
    let mut at = 0;
    for token in tokenize(code, FrontmatterAllowed::No) {
        let start = at;
        at += token.len as usize;
        let text = || Part::Text(quoted(code, start)..at);
        parts.extend(match token.kind {
            TokenKind::LineComment { .. }
            | TokenKind::BlockComment {
                terminated: true, ..
            } => Some(Part::Comment(start..at)),
            TokenKind::BlockComment {
                terminated: false, ..
            } => Some(Part::Open(start)),
            TokenKind::Literal { kind, .. } => match kind {
                LiteralKind::Int { .. } | LiteralKind::Float { .. } => None,
                LiteralKind::Char { terminated } | LiteralKind::Byte { terminated } => {
                    Some(terminated.then(text)?)
                }
                LiteralKind::Str { terminated }
                | LiteralKind::ByteStr { terminated }
                | LiteralKind::CStr { terminated } => Some(match terminated {
                    true => text(),
                    false => Part::Open(quoted(code, start)),
                }),
                LiteralKind::RawStr { n_hashes }
                | LiteralKind::RawByteStr { n_hashes }
                | LiteralKind::RawCStr { n_hashes } => match n_hashes {
                    Some(_) => Some(text()),
                    None => match raw_error(&code[start..at])? {
                        RawStrError::NoTerminator { .. } => Some(Part::Open(quoted(code, start))),
                        _ => return None,
                    },
                },
            },
            // `#"`, which is kept for later editions.
            TokenKind::GuardedStrPrefix => return None,
            _ => is_bracket(&code[start..at]).then_some(Part::Bracket(start)),
        });
    }
    Some(parts)
}

/// Only in a name that begins with one, rustc's lexer says so.
fn is_emoji(c: char) -> bool {
    let mut text = [0; 4];
    let mut tokens = tokenize(c.encode_utf8(&mut text), FrontmatterAllowed::No);
    !c.is_ascii() && tokens.any(|token| token.kind == TokenKind::InvalidIdent)
}

fn raw_error(literal: &str) -> Option<RawStrError> {
    let prefix = literal.find('r')? + 1;
    validate_raw_str(literal, prefix as u32).err()
}

/// Where a literal's quotes begin: one lexer has the letters before them in another token.
fn quoted(code: &str, start: usize) -> usize {
    let text = &code[start..];
    start + text.len() - text.trim_start_matches(['b', 'c', 'r', '#']).len()
}

fn is_bracket(text: &str) -> bool {
    matches!(text, "(" | ")" | "[" | "]" | "{" | "}")
}
