//! A parser goes as deep as the code does, and code comes from anywhere: too deep for the stacks of a program that must not
//! end.

use crate::syntax::lexer;

/// Bytes of stack that a thread needs which calls [`Compiler::compile`](crate::Compiler::compile) with code of any depth;
/// what is not used costs nothing.
pub const PARSER_STACK: usize = 64 << 20;

/// Brackets inside of brackets that the stack is enough for, several times.
const MAX_DEPTH: usize = 1000;

/// Parses `code` on its own stack. `None` when it is too deep for that too.
pub(crate) fn parse<T: Send>(code: &str, parse: impl FnOnce() -> T + Send) -> Option<T> {
    if is_too_deep(code) {
        return None;
    }
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(PARSER_STACK);
        let thread = thread.name("parser".into()).spawn_scoped(scope, parse);
        thread.ok()?.join().ok()
    })
}

/// Whether brackets are nested more than a thousand deep.
pub(crate) fn is_too_deep(code: &str) -> bool {
    let (mut depth, mut deepest) = (0usize, 0);
    for token in lexer::tokens(code) {
        match token.text(code) {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest > MAX_DEPTH
}

#[cfg(test)]
mod tests {
    use crate::{Completeness, Knowledge, is_complete};

    #[test]
    fn code_of_any_depth_is_judged_and_completed() {
        for depth in [900, 100_000] {
            let code = format!("{}1{}", "(".repeat(depth), ")".repeat(depth));
            assert_eq!(is_complete(&code), Completeness::Complete);
            let typed = format!("let x = {code};\nx.a");
            assert!(
                Knowledge::default()
                    .complete(&typed, typed.len())
                    .items
                    .is_empty()
            );
        }
    }
}
