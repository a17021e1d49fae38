//! A parser goes as deep as the code does, and code comes from anywhere: too deep for the stacks of a program that must not
//! end.

use crate::syntax::lexer::{self, Token, TokenKind};

/// Bytes of stack that a thread needs which calls [`Compiler::compile`](crate::Compiler::compile) with code of any depth;
/// what is not used costs nothing.
pub const PARSER_STACK: usize = 64 << 20;

/// Brackets inside of brackets that the stack is enough for, several times.
const MAX_DEPTH: usize = 1000;

/// Tokens that may each stand within the one before, as in `!!x`, `1 + 1 + 1` and `A<A<u8>>`. Of the costliest, types, the stack
/// is enough for three times as many.
const MAX_CHAIN: usize = 5000;

/// Parses `code` on its own stack. `None` when it is too deep for that too.
pub(crate) fn parse<T: Send>(code: &str, parse: impl FnOnce() -> T + Send) -> Option<T> {
    if too_deep(code).is_some() {
        return None;
    }
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(PARSER_STACK);
        let thread = thread.name("parser".into()).spawn_scoped(scope, parse);
        thread.ok()?.join().ok()
    })
}

/// Why no parser is to read `code`, for its author.
pub(crate) fn too_deep(code: &str) -> Option<&'static str> {
    let mut open = vec![Level::default()];
    // Tokens of the levels around the innermost one.
    let mut around = 0;
    let mut tokens = lexer::tokens(code);
    tokens.retain(|token| token.kind != TokenKind::Comment);
    for (at, token) in tokens.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| &tokens[at]);
        let level = open.last_mut()?;
        match token.text(code) {
            "(" | "[" | "{" => {
                level.tokens += 1;
                around += level.tokens;
                open.push(Level::default());
                if open.len() > MAX_DEPTH + 1 {
                    return Some(
                        "brackets are nested more than 1000 deep, which no compiler follows",
                    );
                }
            }
            closer @ (")" | "]" | "}") => {
                if open.len() > 1 {
                    open.pop();
                    around -= open.last()?.tokens;
                }
                let level = open.last_mut()?;
                level.tokens += 1;
                if closer == "}" && !continues(code, tokens.get(at + 1)) {
                    *level = Level::default();
                }
            }
            ";" => *level = Level::default(),
            "," if !level.in_parameters => {
                level.tokens = level.angles.last().copied().unwrap_or_default();
            }
            "<" => {
                level.tokens += 1;
                level.angles.push(level.tokens);
            }
            ">" => {
                level.tokens += 1;
                level.angles.pop();
            }
            "|" => {
                level.tokens += 1;
                level.in_parameters = !level.in_parameters && !ends_operand(code, before);
            }
            "&&" => level.tokens += 2,
            _ => level.tokens += 1,
        }
        if around + open.last()?.tokens > MAX_CHAIN {
            return Some(
                "an expression or a type goes on for more than 5000 tokens: divide it, by `let` or `type`",
            );
        }
    }
    None
}

/// What stands between two brackets, as far as it was read.
#[derive(Default)]
struct Level {
    /// Since what comes cannot be a part of what came.
    tokens: usize,
    /// How many there were at each `<` that has no `>` yet: behind the commas in it, what stands before it goes on.
    angles: Vec<usize>,
    /// Between the bars of a closure.
    in_parameters: bool,
}

/// Whether a bar behind this token is an operator, and not the first one of a closure.
fn ends_operand(code: &str, before: Option<&Token>) -> bool {
    const BEFORE_CLOSURES: [&str; 8] = [
        "async", "break", "else", "in", "match", "move", "return", "static",
    ];
    before.is_some_and(|before| match before.kind {
        TokenKind::Word => !BEFORE_CLOSURES.contains(&before.text(code)),
        TokenKind::Punct => matches!(before.text(code), ")" | "]" | "}" | "?"),
        _ => true,
    })
}

/// Whether this token behind a block may be of the same expression.
fn continues(code: &str, next: Option<&Token>) -> bool {
    next.is_some_and(|next| match next.kind {
        TokenKind::Word => matches!(next.text(code), "else" | "as"),
        TokenKind::Punct => !matches!(next.text(code), "#" | "(" | "[" | "::"),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::{MAX_CHAIN, too_deep};
    use crate::{Completeness, Knowledge, is_complete};

    /// Each is nested once more for each repetition of its middle.
    const NESTED: [(&str, &str, &str); 23] = [
        ("", "(", "1"),
        ("", "!", "x"),
        ("", "&", "x"),
        ("", "1 + ", "1"),
        ("", "a = ", "1"),
        ("", "|a| ", "1"),
        ("", "move |a, b| ", "1"),
        ("", "|a, b| ", "1"),
        ("", "return ", "1"),
        ("a", ".b(1, 2)", ""),
        ("a", ".c::<A, B>()", ""),
        ("a", "?", ""),
        ("a", "[0]", ""),
        ("a", " as u8", ""),
        ("if a {} ", "else if b {} ", ""),
        ("let x: ", "A<", "u8"),
        ("let x: ", "A<u8, ", "u8"),
        ("let x: ", "&", "u8"),
        ("let x: ", "fn() -> ", "u8"),
        ("let x: ", "for<'a, 'b> fn() -> ", "u8"),
        ("", "a::<", "u8"),
        ("let ", "&", "x = 1;"),
        ("m!(", "!", "x)"),
    ];

    fn nested(depth: usize) -> impl Iterator<Item = String> {
        NESTED.into_iter().map(move |(start, middle, end)| {
            let brackets: String = middle.repeat(depth);
            let closers = match middle {
                "(" => ")".repeat(depth),
                "A<" | "A<u8, " | "a::<" => ">".repeat(depth),
                _ => String::new(),
            };
            format!("{start}{brackets}{end}{closers}")
        })
    }

    #[test]
    fn code_of_any_depth_is_judged_and_completed() {
        for code in nested(100_000) {
            assert!(too_deep(&code).is_some(), "{code:.40}");
            assert_eq!(is_complete(&code), Completeness::Complete, "{code:.40}");
            let typed = format!("let x = {code};\nx.a");
            let found = Knowledge::default().complete(&typed, typed.len());
            assert!(found.items.is_empty());
        }
        for code in nested(400) {
            assert_eq!(too_deep(&code), None, "{code:.40}");
            is_complete(&code);
            Knowledge::default().complete(&code, code.len());
        }
    }

    #[test]
    fn long_cells_are_not_deep() {
        let each = |text: &str| text.repeat(2 * MAX_CHAIN);
        for code in [
            format!("let x = [{}];", each("1 + 2, a | b, ")),
            each("fn f() { if a { 1 } else { 2 } }\n"),
            each("#[derive(Debug)] struct S { a: Vec<u8>, b: u8 }\n"),
            each("let x = a < b;\n"),
            each("// a comment\n"),
            format!("match x {{ {} }}", each("A(x) if x => {} ")),
            format!("match x {{ {} }}", each("(1, _) | _ => {} ")),
            format!("macro_rules! m {{ {} }}", each("(a) => { b };")),
            format!("f({});", each("x.y(|z| z + 1), ")),
        ] {
            assert_eq!(too_deep(&code), None, "{code:.60}");
        }
    }
}
