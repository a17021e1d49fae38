//! A cell's text as tokens, also where it is not Rust yet: half-typed code has open brackets and open strings.

use std::ops::Range;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// An identifier, a keyword, `_`.
    Word,
    /// `1`, `0xff`, `1.5`
    Number,
    /// A string or a character.
    Text,
    /// A string that does not end.
    OpenText,
    Comment,
    /// A block comment that does not end.
    OpenComment,
    /// `'a`
    Lifetime,
    /// One character, or `::`, `->`, `=>`, `..`, `==`, `!=`, `<=`, `>=`, `&&`, `||`.
    Punct,
}

/// A token; the range is bytes of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) kind: TokenKind,
    pub(crate) range: Range<usize>,
}

impl Token {
    pub(crate) fn text<'a>(&self, code: &'a str) -> &'a str {
        &code[self.range.clone()]
    }
}

const PAIRS: [&str; 10] = ["::", "->", "=>", "..", "==", "!=", "<=", ">=", "&&", "||"];

/// All tokens of `code`.
pub(crate) fn tokens(code: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(next) = code[at..].chars().next() {
        if next.is_whitespace() {
            at += next.len_utf8();
            continue;
        }
        let (kind, length) = token(&code[at..], next);
        let range = at..at + length;
        at = range.end;
        tokens.push(Token { kind, range });
    }
    tokens
}

fn token(rest: &str, next: char) -> (TokenKind, usize) {
    let text = |length: Option<usize>| match length {
        Some(length) => (TokenKind::Text, length + suffix(&rest[length..])),
        None => (TokenKind::OpenText, rest.len()),
    };
    match next {
        '/' if rest.starts_with("//") => {
            (TokenKind::Comment, rest.find('\n').unwrap_or(rest.len()))
        }
        '/' if rest.starts_with("/*") => match comment(rest) {
            Some(length) => (TokenKind::Comment, length),
            None => (TokenKind::OpenComment, rest.len()),
        },
        '"' => text(string(rest)),
        'r' if raw_start(rest).is_some() => text(raw_string(rest)),
        'b' | 'c' if rest[1..].starts_with('"') => text(string(&rest[1..]).map(|n| n + 1)),
        'b' | 'c' if raw_start(&rest[1..]).is_some() => text(raw_string(&rest[1..]).map(|n| n + 1)),
        'b' if byte(rest).is_some() => text(byte(rest)),
        '\'' => character(rest),
        c if c.is_ascii_digit() => (TokenKind::Number, number(rest)),
        'r' | 'k' if suffix(rest[1..].strip_prefix('#').unwrap_or_default()) > 0 => {
            (TokenKind::Word, 2 + suffix(&rest[2..]))
        }
        c if is_word_start(c) => (TokenKind::Word, suffix(rest)),
        c => match PAIRS.iter().any(|pair| rest.starts_with(pair)) {
            true => (TokenKind::Punct, 2),
            false => (TokenKind::Punct, c.len_utf8()),
        },
    }
}

/// Whether an identifier can begin with this character.
fn is_word_start(c: char) -> bool {
    c == '_' || unicode_ident::is_xid_start(c)
}

/// How long the identifier is at the start of `rest`: it may be the suffix of a literal. 0 where there is none.
fn suffix(rest: &str) -> usize {
    match rest.starts_with(is_word_start) {
        true => rest.find(|c: char| !is_word(c)).unwrap_or(rest.len()),
        false => 0,
    }
}

/// Whether an identifier can have this character.
pub(crate) fn is_word(c: char) -> bool {
    unicode_ident::is_xid_continue(c)
}

/// `1.5e-3f64`, but only `1` of `1..2` and of `1.max(2)`.
fn number(rest: &str) -> usize {
    let digits = |from: usize, is_digit: fn(&char) -> bool| {
        let after = rest[from..].find(|c: char| c != '_' && !is_digit(&c));
        after.map_or(rest.len(), |length| from + length)
    };
    let decimal = |from: usize| digits(from, char::is_ascii_digit);
    let has_digit = |from: usize, to: usize| rest[from..to].contains(|c| c != '_');
    let mut end = match rest.get(..2) {
        Some("0x") => digits(2, char::is_ascii_hexdigit),
        Some("0b" | "0o") => decimal(2),
        _ => decimal(0),
    };
    let is_number = !matches!(rest.get(..2), Some("0x" | "0b" | "0o")) || has_digit(2, end);
    if is_number {
        let fraction = rest[end..].strip_prefix('.').unwrap_or_default();
        if fraction.starts_with(|c: char| c.is_ascii_digit()) {
            end = decimal(end + 1);
        }
        if rest[end..].starts_with(['e', 'E']) {
            let is_signed = rest[end + 1..].starts_with(['+', '-']);
            end = decimal(end + 1 + usize::from(is_signed));
        }
    }
    end + suffix(&rest[end..])
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

/// A character literal, which may be too long for one, or a lifetime.
fn character(rest: &str) -> (TokenKind, usize) {
    let body = &rest[1..];
    let mut characters = body.chars();
    let (first, second) = (characters.next(), characters.next());
    if second != Some('\'') && first.is_some_and(|c| is_word_start(c) || c.is_ascii_digit()) {
        let raw = suffix(body.strip_prefix("r#").unwrap_or_default());
        if raw > 0 {
            return (TokenKind::Lifetime, 3 + raw);
        }
        let name = body.find(|c: char| !is_word(c));
        let end = name.map_or(rest.len(), |length| 1 + length);
        return match rest[end..].starts_with('\'') {
            true => (TokenKind::Text, end + 1),
            false => (TokenKind::Lifetime, end),
        };
    }
    match quoted(rest) {
        Some(end) => (TokenKind::Text, end + suffix(&rest[end..])),
        None => (TokenKind::Lifetime, 1),
    }
}

fn byte(rest: &str) -> Option<usize> {
    let body = rest
        .strip_prefix('b')
        .filter(|body| body.starts_with('\''))?;
    Some(1 + quoted(body)?)
}

/// Where what begins with a quote ends, if it does before the line or a comment.
fn quoted(rest: &str) -> Option<usize> {
    let body = &rest[1..];
    let first = body.chars().next()?;
    if first != '\\' && body[first.len_utf8()..].starts_with('\'') {
        return Some(first.len_utf8() + 2);
    }
    let mut characters = body.char_indices();
    while let Some((at, c)) = characters.next() {
        match c {
            '\'' => return Some(at + 2),
            '/' => return None,
            '\n' if !body[at + 1..].starts_with('\'') => return None,
            '\\' => drop(characters.next()),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(code: &str) -> Vec<&str> {
        tokens(code).iter().map(|token| token.text(code)).collect()
    }

    #[test]
    fn text_and_comments_are_one_token_each() {
        assert_eq!(
            texts("f(\"(\", r#\"\"x\"#, b\"b\", '\\'', 'a') /* [ */ // {"),
            [
                "f",
                "(",
                "\"(\"",
                ",",
                "r#\"\"x\"#",
                ",",
                "b\"b\"",
                ",",
                "'\\''",
                ",",
                "'a'",
                ")",
                "/* [ */",
                "// {"
            ]
        );
    }

    #[test]
    fn a_number_takes_its_fraction_and_no_range_or_method() {
        assert_eq!(
            texts("1.5 1..2 1.max(2)"),
            ["1.5", "1", "..", "2", "1", ".", "max", "(", "2", ")"]
        );
        assert_eq!(
            texts("1e-5 1.5E+3_f64 0xe-1 0b 1_0.0f32 x.0.1"),
            [
                "1e-5",
                "1.5E+3_f64",
                "0xe",
                "-",
                "1",
                "0b",
                "1_0.0f32",
                "x",
                ".",
                "0.1"
            ]
        );
    }

    /// What follows decides where a text begins, and whether it is a raw one.
    #[test]
    fn a_name_and_a_suffix_end_where_they_do_for_rustc() {
        assert_eq!(
            texts("r#type r#b'x' k#b'(' 'r#a'x'"),
            ["r#type", "r#b", "'x'", "k#b", "'('", "'r#a", "'x'"]
        );
        assert_eq!(
            texts(r#""a"r"\"(" 'a'b'(' 1r"(" 1e+r"(""#),
            [
                r#""a"r"#, r#""\"(""#, "'a'b", "'('", "1r", "\"(\"", "1e+r", "\"(\""
            ]
        );
        // A lone accent begins no name.
        assert_eq!(texts("\u{301}r\"\\\""), ["\u{301}", "r\"\\\""]);
        assert_eq!(texts("1\u{301}r\"\\\""), ["1", "\u{301}", "r\"\\\""]);
        assert_eq!(texts("'\u{301}(' ("), ["'\u{301}('", "("]);
    }

    #[test]
    fn a_quote_begins_text_where_it_does_for_rustc() {
        assert_eq!(texts("'('')'"), ["'('", "')'"]);
        assert_eq!(texts("'ab' '(x)' '' ("), ["'ab'", "'(x)'", "''", "("]);
        assert_eq!(
            texts("b'a' b'ab' b'\\'' b'a("),
            ["b'a'", "b'ab'", "b'\\''", "b", "'a", "("]
        );
        assert_eq!(texts("&'a('static)"), ["&", "'a", "(", "'static", ")"]);
        // Half-typed: the next line is code.
        assert_eq!(texts("'\\n\n('x')"), ["'", "\\", "n", "(", "'x'", ")"]);
        assert_eq!(texts("'( // '"), ["'", "(", "// '"]);
        // Of a letter and an accent, as some systems write them.
        assert_eq!(texts("e\u{301}t'e\u{301}'"), ["e\u{301}t", "'e\u{301}'"]);
    }

    #[test]
    fn what_does_not_end_is_open() {
        let last = |code| tokens(code).last().map(|token| token.kind);
        assert_eq!(last("let s = \"é"), Some(TokenKind::OpenText));
        assert_eq!(last("/* a /* b */"), Some(TokenKind::OpenComment));
        assert_eq!(last("&'a"), Some(TokenKind::Lifetime));
    }
}
