//! Lines that start with `!`, which are the shell's, as in evcxr; a `!` of Rust's stays one.

use crate::syntax::brackets::is_balanced;
use crate::syntax::nesting;
use proc_macro2::{TokenStream, TokenTree};
use syn::Expr;

/// What distinguishes a command from an expression that starts with `!`.
pub(super) struct Surroundings<'a> {
    /// The cell's code so far, without commands.
    pub(super) before: &'a str,
    /// The lines that follow.
    pub(super) after: &'a str,
    /// The names of the notebook.
    pub(super) is_known: &'a dyn Fn(&str) -> bool,
}

/// The command in a line of a cell, if it is one: a line of Rust starts with a name that there is, as `!flag` does.
pub(super) fn command<'a>(line: &'a str, around: &Surroundings<'_>) -> Option<&'a str> {
    let command = line.strip_prefix('!')?.trim_start_matches('!').trim();
    // Within brackets, a string or a comment, everything is Rust's.
    let is_apart = around.before.parse::<TokenStream>().is_ok() && is_balanced(around.before);
    (is_apart && !command.is_empty() && !is_rust(line, around)).then_some(command)
}

fn is_rust(line: &str, around: &Surroundings<'_>) -> bool {
    if nesting::too_deep(line).is_some() {
        return true;
    }
    let goes_on = around.after.lines().next().is_some_and(|next| {
        let next = next.trim_start();
        [".", "&&", "||", "?", "==", "as "]
            .iter()
            .any(|start| next.starts_with(start))
    });
    let expression = line.trim_end().trim_end_matches(';');
    if is_balanced(line) && !goes_on && syn::parse_str::<Expr>(expression).is_err() {
        return false;
    }
    let Some(tokens) = first_tokens(line) else {
        return false;
    };
    match tokens.as_slice() {
        [TokenTree::Literal(_), ..] => true,
        // `!matches!(..)`, `!std::path::..`
        [TokenTree::Ident(_), TokenTree::Punct(mark), ..] if mark.as_char() == '!' => true,
        [
            TokenTree::Ident(_),
            TokenTree::Punct(one),
            TokenTree::Punct(two),
            ..,
        ] if one.as_char() == ':' && two.as_char() == ':' => true,
        [TokenTree::Ident(name), ..] => {
            let name = name.to_string();
            matches!(name.as_str(), "true" | "false" | "self")
                || (around.is_known)(&name)
                || mentions(around.before, &name)
                || mentions(around.after, &name)
        }
        _ => false,
    }
}

/// The tokens of a line from its first name or literal, which may stand in brackets.
fn first_tokens(line: &str) -> Option<Vec<TokenTree>> {
    // A line that opens a bracket is none without its end.
    let closed = ["", ")", "})", "}", "]"].iter().find_map(|end| {
        let whole = format!("{line}{end}");
        whole.parse::<TokenStream>().ok()
    })?;
    let mut tokens: Vec<TokenTree> = closed.into_iter().collect();
    loop {
        match tokens.first()? {
            TokenTree::Punct(mark) if "!&*-".contains(mark.as_char()) => drop(tokens.remove(0)),
            TokenTree::Group(group) => tokens = group.stream().into_iter().collect(),
            _ => return Some(tokens),
        }
    }
}

/// Whether Rust code, but for such lines, has this name.
fn mentions(code: &str, name: &str) -> bool {
    let lines = code.lines().filter(|line| !line.starts_with('!'));
    let code: Vec<&str> = lines.collect();
    crate::cell::names::in_text(&code.join("\n")).contains(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(before: &str, line: &'a str, after: &str) -> Option<&'a str> {
        let is_known = |name: &str| name == "flag" || name == "v";
        let around = Surroundings {
            before,
            after,
            is_known: &is_known,
        };
        command(line, &around)
    }

    #[test]
    fn a_line_is_the_shells_if_it_starts_with_no_name_of_the_notebooks() {
        assert_eq!(found("", "!ls -l", ""), Some("ls -l"));
        assert_eq!(found("", "!ls\n", ""), Some("ls"));
        assert_eq!(
            found("let x = 1;\n", "!!echo 'a b' | wc", ""),
            Some("echo 'a b' | wc")
        );
        assert_eq!(found("", "!(cd /tmp; ls)", ""), Some("(cd /tmp; ls)"));
        assert_eq!(found("", "!echo \"flag\"", "flag"), Some("echo \"flag\""));
    }

    #[test]
    fn an_expression_that_starts_with_a_mark_is_rusts() {
        for line in [
            "!flag",
            "!flag;",
            "!v.is_empty()",
            "!(flag && v[0])",
            "!true",
            "!0u8",
            "!matches!(flag, true)",
            "!std::path::Path::new(\"a\").exists()",
            "!v.iter().any(|x| {",
            "!v",
        ] {
            assert_eq!(found("", line, ".len()"), None, "{line}");
        }
        assert_eq!(found("let done = true;\n", "!done", ""), None);
        assert_eq!(found("", "!later()", "fn later() -> bool { true }"), None);
        assert_eq!(found("let f = || {\n", "!ls", "}"), None);
        assert_eq!(found("let s = \"\n", "!ls -l", "\";"), None);
        assert_eq!(found("/*\n", "!ls -l", "*/"), None);
    }
}
