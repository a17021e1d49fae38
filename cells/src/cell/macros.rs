//! What a call of the notebook's own `macro_rules!` leaves: items and variables, read by matching the call as rustc does.
//!
//! A statement that is a macro call says nothing of what it expands to. Where its macro is known, its arms are matched here,
//! so that `point!(Origin);` makes a type for later cells and `bind!(a = 1);` a variable. What cannot be matched (a macro
//! that calls itself) is an ordinary statement.

use super::item::{Key, Space, key};
use super::split::{NewVariable, variable_name};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::HashMap;

/// What a call makes at top level.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Made {
    /// It expands to items; the names are in `keys`, where they are known.
    pub(crate) is_items: bool,
    pub(crate) keys: Vec<Key>,
    pub(crate) variables: Vec<NewVariable>,
}

type Bindings = HashMap<String, Vec<TokenTree>>;

/// `rules` is a whole `macro_rules! name { .. }`, `call` what stands between the call's delimiters.
pub(crate) fn made(rules: &str, call: &TokenStream) -> Made {
    let tokens = rules.parse::<TokenStream>().unwrap_or_default();
    let Some(TokenTree::Group(arms)) = tokens
        .into_iter()
        .filter(|token| matches!(token, TokenTree::Group(_)))
        .last()
    else {
        return Made::default();
    };
    let call: Vec<TokenTree> = call.clone().into_iter().collect();
    // pattern `=>` body, each arm after the other.
    let groups: Vec<TokenStream> = arms
        .stream()
        .into_iter()
        .filter_map(|token| match token {
            TokenTree::Group(group) => Some(group.stream()),
            _ => None,
        })
        .collect();
    for arm in groups.chunks_exact(2) {
        let mut bindings = Bindings::new();
        let pattern: Vec<TokenTree> = arm[0].clone().into_iter().collect();
        if matches(&pattern, &call, &mut bindings) == Some(call.len()) {
            return read_body(&arm[1], &bindings);
        }
    }
    Made::default()
}

fn punct(token: Option<&TokenTree>) -> Option<char> {
    match token {
        Some(TokenTree::Punct(found)) => Some(found.as_char()),
        _ => None,
    }
}

/// How many tokens of `call` the pattern takes from its front.
fn matches(pattern: &[TokenTree], call: &[TokenTree], bindings: &mut Bindings) -> Option<usize> {
    let (mut at, mut taken) = (0, 0);
    while at < pattern.len() {
        let rest = &call[taken..];
        match (punct(pattern.get(at)), pattern.get(at + 1)) {
            // `$(..) sep *`
            (Some('$'), Some(TokenTree::Group(group))) => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                let is_count =
                    |token: &&TokenTree| matches!(punct(Some(token)), Some('*' | '+' | '?'));
                let separator = pattern.get(at + 2).filter(|token| !is_count(token));
                let end = at + 3 + usize::from(separator.is_some());
                taken += repeated(&inner, separator, pattern.get(end), rest, bindings);
                at = end;
            }
            // `$name:kind`
            (Some('$'), Some(TokenTree::Ident(name)))
                if punct(pattern.get(at + 2)) == Some(':') =>
            {
                let kind = pattern.get(at + 3)?.to_string();
                let length = fragment(&kind, rest, pattern.get(at + 4))?;
                let bound = bindings.entry(name.to_string()).or_default();
                bound.extend(rest[..length].iter().take(1).cloned());
                taken += length;
                at += 4;
            }
            _ => {
                let (expected, found) = (&pattern[at], rest.first()?);
                match (expected, found) {
                    (TokenTree::Group(a), TokenTree::Group(b))
                        if a.delimiter() == b.delimiter() =>
                    {
                        let inner: Vec<TokenTree> = a.stream().into_iter().collect();
                        let call: Vec<TokenTree> = b.stream().into_iter().collect();
                        if matches(&inner, &call, bindings)? != call.len() {
                            return None;
                        }
                    }
                    (TokenTree::Group(_), _) | (_, TokenTree::Group(_)) => return None,
                    _ if expected.to_string() != found.to_string() => return None,
                    _ => {}
                }
                (at, taken) = (at + 1, taken + 1);
            }
        }
    }
    Some(taken)
}

/// How many tokens a repetition takes. What follows it in the pattern ends a last fragment.
fn repeated(
    inner: &[TokenTree],
    separator: Option<&TokenTree>,
    next: Option<&TokenTree>,
    call: &[TokenTree],
    bindings: &mut Bindings,
) -> usize {
    let mut ended: Vec<TokenTree> = inner.to_vec();
    ended.extend(separator.or(next).cloned());
    let mut taken = 0;
    loop {
        let rest = &call[taken..];
        if rest.is_empty() {
            return taken;
        }
        // With what follows the repetition behind it, else at the end of the call.
        let mut tried = bindings.clone();
        let length = match matches(&ended, rest, &mut tried) {
            Some(length) if separator.is_some() => Some((length - 1, true)),
            _ => {
                tried.clone_from(bindings);
                matches(inner, rest, &mut tried).map(|length| (length, separator.is_none()))
            }
        };
        match length {
            Some((length, goes_on)) if length > 0 => {
                *bindings = tried;
                taken += length + usize::from(goes_on && separator.is_some());
                if !goes_on {
                    return taken;
                }
            }
            _ => return taken,
        }
    }
}

/// How many tokens a fragment of this kind takes, when `next` follows it in the pattern.
fn fragment(kind: &str, call: &[TokenTree], next: Option<&TokenTree>) -> Option<usize> {
    match kind {
        "ident" => matches!(call.first()?, TokenTree::Ident(_)).then_some(1),
        "tt" | "block" => call.first().map(|_| 1),
        "literal" => {
            Some(1 + usize::from(punct(call.first()) == Some('-'))).filter(|n| *n <= call.len())
        }
        "lifetime" => (punct(call.first()) == Some('\'')).then_some(2),
        "vis" => Some(match call.first().map(ToString::to_string).as_deref() {
            Some("pub") => 1 + usize::from(matches!(call.get(1), Some(TokenTree::Group(_)))),
            _ => 0,
        }),
        // Types, expressions and the like: up to the token that follows in the pattern.
        _ => {
            let end = next.map(ToString::to_string);
            let length = call
                .iter()
                .position(|token| Some(token.to_string()) == end)
                .unwrap_or(call.len());
            (length > 0).then_some(length)
        }
    }
}

/// The body's own level, with the contents of `$(..)*` in their place.
fn flat(body: TokenStream, out: &mut Vec<TokenTree>) {
    let mut dollar = false;
    for token in body {
        match &token {
            TokenTree::Group(group) if dollar && group.delimiter() == Delimiter::Parenthesis => {
                out.pop();
                flat(group.stream(), out);
            }
            _ => out.push(token.clone()),
        }
        dollar = punct(Some(&token)) == Some('$');
    }
}

fn read_body(body: &TokenStream, bindings: &Bindings) -> Made {
    let mut tokens = Vec::new();
    flat(body.clone(), &mut tokens);
    let mut made = Made::default();
    for (at, token) in tokens.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| tokens.get(at));
        let word = token.to_string();
        match word.as_str() {
            "let" if !is_condition(before) => read_let(&tokens[at + 1..], bindings, &mut made),
            "fn" | "const" | "static" => {
                read_item(Space::Value, &tokens[at + 1..], bindings, &mut made)
            }
            "struct" | "enum" | "union" | "trait" | "mod" | "type" => {
                read_item(Space::Type, &tokens[at + 1..], bindings, &mut made);
            }
            "impl" | "use" | "macro_rules" => made.is_items = true,
            _ => {}
        }
    }
    made
}

/// `if let`, `while let`, `&& let`
fn is_condition(before: Option<&TokenTree>) -> bool {
    punct(before) == Some('&')
        || before.is_some_and(|token| matches!(token.to_string().as_str(), "if" | "while"))
}

fn read_item(space: Space, after: &[TokenTree], bindings: &Bindings, made: &mut Made) {
    made.is_items = true;
    match (punct(after.first()), after.first(), after.get(1)) {
        (Some('$'), _, Some(TokenTree::Ident(name))) => {
            let names = bindings.get(&name.to_string()).into_iter().flatten();
            made.keys.extend(names.map(|name| key(space, name)));
        }
        (_, Some(TokenTree::Ident(name)), _) => made.keys.push(key(space, name)),
        _ => {}
    }
}

/// Only what the call names can be seen outside of the macro.
fn read_let(after: &[TokenTree], bindings: &Bindings, made: &mut Made) {
    let pattern: Vec<TokenTree> = after
        .iter()
        .take_while(|token| !matches!(punct(Some(token)), Some('=' | ':' | ';')))
        .cloned()
        .collect();
    collect_names(pattern.into_iter().collect(), bindings, &mut made.variables);
}

fn collect_names(pattern: TokenStream, bindings: &Bindings, variables: &mut Vec<NewVariable>) {
    let (mut mutable, mut dollar) = (false, false);
    for token in pattern {
        match &token {
            TokenTree::Group(group) => collect_names(group.stream(), bindings, variables),
            TokenTree::Ident(name) if dollar => {
                for bound in bindings.get(&name.to_string()).into_iter().flatten() {
                    if let TokenTree::Ident(name) = bound {
                        let name = variable_name(name);
                        variables.push(NewVariable {
                            name,
                            mutable,
                            guess: None,
                        });
                    }
                }
                mutable = false;
            }
            TokenTree::Ident(word) => mutable = *word == "mut",
            _ => {}
        }
        dollar = punct(Some(&token)) == Some('$');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(rules: &str, call: &str) -> Made {
        made(rules, &call.parse().unwrap())
    }

    fn names(made: &Made) -> Vec<&str> {
        made.keys.iter().map(|key| key.name.as_str()).collect()
    }

    fn variables(made: &Made) -> Vec<(&str, bool)> {
        let variables = made.variables.iter();
        variables
            .map(|new| (new.name.as_str(), new.mutable))
            .collect()
    }

    #[test]
    fn items_have_the_names_that_the_call_gives_them() {
        let rules = "macro_rules! m { ($(#[$a:meta])* $v:vis $n:ident, $t:ty) => { #[derive(Debug)] $v struct $n($t); \
            impl $n { fn get(&self) -> $t { self.0 } } fn helper() {} } }";
        let made = read(rules, "pub Meters, Option<f64>");
        assert!(made.is_items);
        assert_eq!(names(&made), ["Meters", "helper"]);
        assert_eq!(made.variables, []);
    }

    #[test]
    fn a_repetition_makes_a_variable_each_time() {
        let rules = "macro_rules! m { ($($n:ident = $v:expr),* $(,)?) => { $(let mut $n = $v;)* let hidden = 1; } }";
        let made = read(rules, "a = 1 + 2, b = f(3, 4),");
        assert!(!made.is_items);
        assert_eq!(variables(&made), [("a", true), ("b", true)]);
    }

    #[test]
    fn the_first_arm_that_matches_counts() {
        let rules = "macro_rules! m { (let $n:ident) => { let $n = 0; }; (type $n:ident) => { type $n = u8; }; \
            ($e:expr) => { $e + 1 } }";
        assert_eq!(variables(&read(rules, "let x")), [("x", false)]);
        assert_eq!(names(&read(rules, "type T")), ["T"]);
        assert_eq!(read(rules, "1 + 1"), Made::default());
    }

    #[test]
    fn a_condition_makes_no_variable() {
        let rules = "macro_rules! m { ($e:expr, $n:ident) => { if let Some($n) = $e { println!(\"{}\", $n) } } }";
        assert_eq!(read(rules, "Some(1), n"), Made::default());
    }

    #[test]
    fn a_call_that_fits_no_arm_makes_nothing() {
        assert_eq!(
            read("macro_rules! m { ($n:ident) => { struct $n; } }", "1"),
            Made::default()
        );
    }
}
