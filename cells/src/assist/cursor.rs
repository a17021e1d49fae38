//! What stands at the cursor.

use crate::syntax::lexer::{Token, TokenKind, is_word};
use std::ops::Range;

/// What can be written at the cursor.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Context {
    /// After a value and a dot; the tokens of the value.
    Member(Range<usize>),
    /// After `::`; the segments before it.
    Path(Vec<String>),
    /// A name.
    Name,
    /// Inside text, a comment or a number, or where a new name is given.
    Nothing,
}

/// The cursor in the tokens of a cell.
#[derive(Debug)]
pub(crate) struct Cursor {
    pub(crate) context: Context,
    /// The part of the word before the cursor: bytes.
    pub(crate) word: Range<usize>,
}

/// Reads what stands before byte `at`.
pub(crate) fn read(code: &str, tokens: &[Token], at: usize) -> Cursor {
    let start = code[..at]
        .char_indices()
        .rev()
        .take_while(|(_, c)| is_word(*c))
        .last()
        .map_or(at, |(start, _)| start);
    let word = start..at;
    let inside = tokens
        .iter()
        .find(|token| token.range.start < at && at <= token.range.end);
    let is_text = inside.is_some_and(|token| match token.kind {
        TokenKind::Text | TokenKind::Comment => {
            at < token.range.end || token.text(code).starts_with("//")
        }
        TokenKind::OpenText | TokenKind::OpenComment | TokenKind::Lifetime | TokenKind::Number => {
            true
        }
        TokenKind::Word | TokenKind::Punct => false,
    });
    let context = if is_text {
        Context::Nothing
    } else {
        let before = tokens
            .iter()
            .take_while(|token| token.range.end <= start)
            .count();
        before_word(code, &tokens[..before])
    };
    Cursor { context, word }
}

fn before_word(code: &str, before: &[Token]) -> Context {
    let text = |token: &Token| token.text(code);
    match before.last().map(text) {
        Some(".") => {
            Context::Member(value_before(code, before, before.len() - 1)..before.len() - 1)
        }
        Some("::") => Context::Path(segments(code, before)),
        Some(
            "let" | "fn" | "struct" | "enum" | "union" | "trait" | "type" | "const" | "static",
        ) => Context::Nothing,
        Some("mut") if before.len() > 1 && text(&before[before.len() - 2]) == "let" => {
            Context::Nothing
        }
        _ => Context::Name,
    }
}

/// The segments of the path that ends with `::`, generic arguments left out.
pub(crate) fn segments(code: &str, tokens: &[Token]) -> Vec<String> {
    let mut segments = Vec::new();
    let mut end = tokens.len();
    while end > 0 && tokens[end - 1].text(code) == "::" {
        end -= 1;
        if end > 0 && tokens[end - 1].text(code) == ">" {
            end = opener(code, tokens, end - 1);
            if end > 0 && tokens[end - 1].text(code) == "::" {
                end -= 1;
            }
        }
        if end == 0 || tokens[end - 1].kind != TokenKind::Word {
            break;
        }
        segments.insert(0, tokens[end - 1].text(code).to_owned());
        end -= 1;
    }
    segments
}

/// First token of the value that ends before token `end`: a chain of names, calls, fields and indices.
pub(crate) fn value_before(code: &str, tokens: &[Token], end: usize) -> usize {
    let mut at = end;
    while at > 0 {
        let token = &tokens[at - 1];
        let next = match token.text(code) {
            ")" | "]" => opener(code, tokens, at - 1),
            "?" | "!" => at - 1,
            "." | "::" => at - 1,
            _ if matches!(
                token.kind,
                TokenKind::Word | TokenKind::Number | TokenKind::Text
            ) =>
            {
                at - 1
            }
            _ => break,
        };
        // Two words side by side, as in `return x`, are not a chain.
        let is_operand = |token: &Token| {
            matches!(
                token.kind,
                TokenKind::Word | TokenKind::Number | TokenKind::Text
            )
        };
        if next + 1 == at && at < end && is_operand(token) && is_operand(&tokens[at]) {
            break;
        }
        at = next;
    }
    at
}

/// The token that opens what token `closer` closes; 0 where there is none.
pub(crate) fn opener(code: &str, tokens: &[Token], closer: usize) -> usize {
    let mut depth = 0usize;
    for at in (0..=closer).rev() {
        match tokens[at].text(code) {
            ")" | "]" | "}" | ">" => depth += 1,
            "(" | "[" | "{" | "<" => depth = depth.saturating_sub(1),
            _ => continue,
        }
        if depth == 0 {
            return at;
        }
    }
    0
}

/// The token that closes what token `open` opens.
pub(crate) fn closer(code: &str, tokens: &[Token], open: usize) -> Option<usize> {
    let mut depth = 0usize;
    (open..tokens.len()).find(|&at| {
        match tokens[at].text(code) {
            "(" | "[" | "{" => depth += 1,
            "<" if tokens[open].text(code) == "<" => depth += 1,
            ")" | "]" | "}" => depth = depth.saturating_sub(1),
            ">" if tokens[open].text(code) == "<" => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0
    })
}

/// The word at byte `at`, or the one before it, also that of the call in whose brackets `at` stands.
pub(crate) fn word_to_explain(code: &str, tokens: &[Token], at: usize) -> Option<usize> {
    let is_name = |token: &Token| token.kind == TokenKind::Word;
    let touches = |token: &&Token| token.range.start <= at && at <= token.range.end;
    let touched = tokens
        .iter()
        .position(|token| touches(&token) && is_name(token));
    touched.or_else(|| {
        let mut depth = 0usize;
        let before = tokens
            .iter()
            .take_while(|token| token.range.end <= at)
            .count();
        for index in (0..before).rev() {
            match tokens[index].text(code) {
                ")" | "]" | "}" => depth += 1,
                "(" | "[" | "{" if depth > 0 => depth -= 1,
                "(" | "[" => {
                    let callee = tokens[..index]
                        .iter()
                        .rposition(|token| token.text(code) != "!");
                    return callee.filter(|callee| is_name(&tokens[*callee]));
                }
                "{" | ";" if depth == 0 => return None,
                _ => {}
            }
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::lexer;

    fn context(code: &str) -> Context {
        read(code, &lexer::tokens(code), code.len()).context
    }

    fn receiver(code: &str) -> String {
        let tokens = lexer::tokens(code);
        match read(code, &tokens, code.len()).context {
            Context::Member(value) => tokens[value].iter().map(|token| token.text(code)).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_value_before_a_dot_is_its_whole_chain() {
        assert_eq!(receiver("let y = x.a(1, (2))[3].fo"), "x.a(1,(2))[3]");
        assert_eq!(receiver("return Foo::new().b"), "Foo::new()");
        assert_eq!(receiver("f(a, b."), "b");
        assert_eq!(receiver("a + b."), "b");
        assert_eq!(receiver("vec![1]."), "vec![1]");
    }

    #[test]
    fn the_segments_before_a_double_colon_come_without_generic_arguments() {
        let path = |names: &[&str]| Context::Path(names.iter().map(|&name| name.into()).collect());
        assert_eq!(context("use a::b::"), path(&["a", "b"]));
        assert_eq!(context("Vec::<u8>::ne"), path(&["Vec"]));
    }

    #[test]
    fn in_text_and_where_a_new_name_is_given_there_is_nothing_to_complete() {
        for code in ["\"ab", "// ab", "let ab", "fn ab", "12", "'a"] {
            assert_eq!(context(code), Context::Nothing, "{code}");
        }
        for code in ["ab", "let x = ab", "\"a\" ab", "/* */ ab", "1..ab"] {
            assert_eq!(context(code), Context::Name, "{code}");
        }
    }

    #[test]
    fn the_word_to_explain_is_at_the_cursor_or_the_call_around_it() {
        let word = |code: &str| {
            let at = code.find('|').unwrap();
            let code = code.replace('|', "");
            let tokens = lexer::tokens(&code);
            word_to_explain(&code, &tokens, at).map(|index| tokens[index].text(&code).to_owned())
        };
        assert_eq!(word("fo|o(1)").as_deref(), Some("foo"));
        assert_eq!(word("foo(|").as_deref(), Some("foo"));
        assert_eq!(word("foo(1, (2), |").as_deref(), Some("foo"));
        assert_eq!(word("println!(|").as_deref(), Some("println"));
        assert_eq!(word("foo(1); |"), None);
    }
}
