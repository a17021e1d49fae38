//! `macro_rules!` definitions, read: whether a call can leave something at top level.

use super::calls;
use super::tokens::{group, is_punct, word};
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use std::collections::HashMap;

/// Whether an attribute or a derive of an item may make other items, as those that make builders do.
pub(super) fn may_make_more(item: &syn::Item) -> bool {
    let attributes = match item {
        syn::Item::Struct(x) => &x.attrs,
        syn::Item::Enum(x) => &x.attrs,
        syn::Item::Union(x) => &x.attrs,
        syn::Item::Fn(x) => &x.attrs,
        syn::Item::Trait(x) => &x.attrs,
        syn::Item::Mod(x) => &x.attrs,
        syn::Item::Impl(x) => &x.attrs,
        _ => return false,
    };
    let derives = |attribute: &syn::Attribute| {
        attribute.parse_args_with(
            syn::punctuated::Punctuated::<syn::Path, syn::Token![,]>::parse_terminated,
        )
    };
    attributes
        .iter()
        .any(|attribute| match attribute.path().is_ident("derive") {
            true => derives(attribute).is_ok_and(|paths| !paths.iter().all(calls::is_plain_derive)),
            false => !calls::is_plain_attribute(attribute.path()),
        })
}

/// Words that start an item, or a part of one.
const ITEM_WORDS: [&str; 14] = [
    "fn",
    "const",
    "static",
    "struct",
    "enum",
    "union",
    "trait",
    "mod",
    "type",
    "impl",
    "use",
    "extern",
    "macro_rules",
    "macro",
];

/// Whether a call leaves items or variables, as far as its text and its macro's say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Leaves {
    Nothing,
    /// It calls another macro, or is one that is not the notebook's.
    Perhaps,
    Likely,
}

/// Whether a call leaves items or variables. `rules` gives the text of the notebook's own macros.
pub(super) fn leaves(mac: &syn::Macro, rules: &dyn Fn(&str) -> Option<String>) -> Leaves {
    let segments: Vec<String> = mac
        .path
        .segments
        .iter()
        .map(|x| x.ident.to_string())
        .collect();
    let carried = carries(mac.tokens.clone());
    match segments.as_slice() {
        [name] => of_macro(name, carried, rules, &mut Vec::new()),
        [root, name] if is_of_std(name) && matches!(root.as_str(), "std" | "core") => {
            Leaves::Nothing
        }
        _ => Leaves::Perhaps.max(carried),
    }
}

fn is_of_std(name: &str) -> bool {
    calls::is_of_std(name) && name != "thread_local"
}

/// What a macro's text says of it, when what stands in the call can carry as much as `carried`. `seen` are those whose text is
/// read already: one calls itself with what it was called with.
fn of_macro(
    name: &str,
    carried: Leaves,
    rules: &dyn Fn(&str) -> Option<String>,
    seen: &mut Vec<String>,
) -> Leaves {
    if seen.iter().any(|other| other == name) {
        return Leaves::Nothing;
    }
    let Some(text) = rules(name) else {
        return match is_of_std(name) {
            true => Leaves::Nothing,
            false => Leaves::Perhaps.max(carried),
        };
    };
    seen.push(name.to_owned());
    let tokens = text.parse::<TokenStream>().unwrap_or_default();
    let Some(arms) = tokens.into_iter().filter_map(group).last() else {
        return Leaves::Perhaps;
    };
    let mut most = Leaves::Nothing;
    for arm in Arms::new(&arms) {
        let flat = flat(arm.body.stream());
        for (at, token) in flat.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|at| flat.get(at));
            let name = word(Some(token)).unwrap_or_default();
            let called = match (is_punct(flat.get(at + 1), '!'), flat.get(at + 2)) {
                (true, Some(TokenTree::Group(group))) if !name.is_empty() => {
                    Some(carried.max(carries(group.stream())))
                }
                _ => None,
            };
            most = most.max(match called {
                // A name that the call gives, or a path.
                Some(inner) if is_punct(before, '$') || is_punct(before, ':') => {
                    Leaves::Perhaps.max(inner)
                }
                Some(inner) => of_macro(&name, inner, rules, seen),
                None if is_punct(before, '$') => match arm.fragments.get(&name) {
                    Some(fragment) => fragment.leaves(carried),
                    None => Leaves::Nothing,
                },
                None if is_punct(before, '\'') || name == "let" && is_condition(before) => {
                    Leaves::Nothing
                }
                None => of_word(&name),
            });
        }
    }
    most
}

/// `if let`, `while let`, `&& let`
fn is_condition(before: Option<&TokenTree>) -> bool {
    is_punct(before, '&') || word(before).is_some_and(|word| word == "if" || word == "while")
}

fn of_word(word: &str) -> Leaves {
    match word == "let" || ITEM_WORDS.contains(&word) {
        true => Leaves::Likely,
        false => Leaves::Nothing,
    }
}

/// Whether the tokens of a call have a word, at any depth, that starts an item or a `let`, or call a macro.
fn carries(tokens: TokenStream) -> Leaves {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let of_token = |(at, token): (usize, &TokenTree)| {
        let before = at.checked_sub(1).and_then(|at| tokens.get(at));
        match token {
            TokenTree::Group(group) => {
                let bang = is_punct(before, '!');
                let name = at.checked_sub(2).and_then(|at| word(tokens.get(at)));
                let is_call = bang && name.is_some_and(|name| !is_of_std(&name));
                let inner = carries(group.stream());
                if is_call {
                    inner.max(Leaves::Perhaps)
                } else {
                    inner
                }
            }
            TokenTree::Ident(word) if !is_punct(before, '\'') && !is_punct(before, '$') => {
                of_word(&word.to_string())
            }
            _ => Leaves::Nothing,
        }
    };
    let all = tokens.iter().enumerate().map(of_token);
    all.max().unwrap_or(Leaves::Nothing)
}

/// The body's own level, with the contents of `$(..)*` in their place.
fn flat(body: TokenStream) -> Vec<TokenTree> {
    let mut out = Vec::new();
    for token in body {
        match &token {
            TokenTree::Group(group)
                if is_punct(out.last(), '$') && group.delimiter() == Delimiter::Parenthesis =>
            {
                out.pop();
                out.extend(flat(group.stream()));
            }
            _ => out.push(token),
        }
    }
    out
}

/// `$name:kind`, and how many repetitions it stands in.
#[derive(Debug, Clone)]
pub(super) struct Fragment {
    pub(super) kind: String,
    pub(super) depth: usize,
}

impl Fragment {
    /// What it can stand for in a call that carries as much.
    fn leaves(&self, carried: Leaves) -> Leaves {
        match self.kind.as_str() {
            "item" | "stmt" => Leaves::Likely,
            "expr" | "ty" | "path" | "literal" | "lifetime" | "block" | "pat" | "vis" => {
                Leaves::Nothing
            }
            _ => carried,
        }
    }
}

pub(super) type Fragments = HashMap<String, Fragment>;

/// One arm: what its matcher binds, and its body.
pub(super) struct Arm {
    pub(super) fragments: Fragments,
    pub(super) body: Group,
}

/// The arms of a definition: matcher `=>` body, one after the other.
pub(super) struct Arms(std::vec::IntoIter<Group>);

impl Arms {
    pub(super) fn new(definition: &Group) -> Arms {
        let groups: Vec<Group> = definition.stream().into_iter().filter_map(group).collect();
        Arms(groups.into_iter())
    }
}

impl Iterator for Arms {
    type Item = Arm;

    fn next(&mut self) -> Option<Arm> {
        let (matcher, body) = (self.0.next()?, self.0.next()?);
        let mut fragments = Fragments::new();
        bind(matcher.stream(), 0, &mut fragments);
        Some(Arm { fragments, body })
    }
}

fn bind(matcher: TokenStream, depth: usize, fragments: &mut Fragments) {
    let tokens: Vec<TokenTree> = matcher.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Group(group) => {
                let repeats = at > 0 && is_punct(tokens.get(at - 1), '$');
                bind(group.stream(), depth + usize::from(repeats), fragments);
            }
            _ if is_punct(Some(token), '$') && is_punct(tokens.get(at + 2), ':') => {
                if let (Some(name), Some(kind)) =
                    (word(tokens.get(at + 1)), word(tokens.get(at + 3)))
                {
                    fragments.insert(name, Fragment { kind, depth });
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(rules: &str, call: &str) -> Leaves {
        let mac = syn::parse_str(call).unwrap();
        leaves(&mac, &|name| match name {
            "m" => Some(format!("macro_rules ! m {{ {rules} }}")),
            "n" => Some("macro_rules ! n { ($n:ident) => { fn $n() {} } }".to_owned()),
            _ => None,
        })
    }

    #[test]
    fn a_macro_whose_text_starts_no_item_and_no_let_leaves_nothing() {
        for (rules, call) in [
            ("($e:expr) => { $e + 1 }", "m!(1)"),
            ("($x:ident) => { $x + 1 }", "m!(a)"),
            (
                "($($k:expr => $v:expr),*) => {{ let mut m = 1; $(m.insert($k, $v);)* m }}",
                "m!(1 => 2)",
            ),
            ("($($t:tt)*) => { f($($t)*) }", "m!(1, 2)"),
            ("() => { g::<&'static str>() }", "m!()"),
            (
                "($e:expr) => { if $e != 1 { let a = 1; } println!(\"{}\", $e) }",
                "m!(1)",
            ),
            ("(@a $n:ident) => { }; ($n:ident) => { m!(@a $n) }", "m!(A)"),
        ] {
            assert_eq!(left(rules, call), Leaves::Nothing, "{rules}");
        }
        assert_eq!(left("", "println!(\"{}\", 1)"), Leaves::Nothing);
        assert_eq!(left("", "std::assert_eq!(1, 1)"), Leaves::Nothing);
    }

    #[test]
    fn what_can_carry_an_item_or_a_let_may_leave_one() {
        for (rules, call) in [
            ("($n:ident) => { struct $n; }", "m!(A)"),
            ("($p:pat) => { let $p = 1; }", "m!(a)"),
            ("($($n:ident),*) => { $(fn $n() {})* }", "m!(a)"),
            ("($($t:tt)*) => { $($t)* }", "m!(fn f() {})"),
            ("($($s:stmt;)*) => { $($s;)* }", "m!(a;)"),
            ("($k:ident $n:ident) => { $k $n; }", "m!(struct A)"),
        ] {
            assert_eq!(left(rules, call), Leaves::Likely, "{rules}");
        }
        assert_eq!(left("", "other!()"), Leaves::Perhaps);
        assert_eq!(
            left("($n:ident) => { other!($n) }", "m!(A)"),
            Leaves::Perhaps
        );
        assert_eq!(left("($m:ident) => { $m!() }", "m!(A)"), Leaves::Perhaps);
        assert_eq!(
            left("($n:ident) => { a::vec!($n) }", "m!(A)"),
            Leaves::Perhaps
        );
        assert_eq!(left("($n:ident) => { n!($n); }", "m!(A)"), Leaves::Likely);
        let calls_itself = "(@a $n:ident) => { use a::$n; }; ($n:ident) => { m!(@a $n) }";
        assert_eq!(left(calls_itself, "m!(A)"), Leaves::Likely);
    }
}
