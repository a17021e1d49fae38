//! Statics that code gives to macros within an item: `thread_local! { static A: .. }` in a function. Each cell that the item is
//! compiled with has its own, since what becomes of the tokens is for the macro.

use super::calls::{STD_MACROS, called};
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;

/// Macros whose tokens are not code of this crate.
const QUOTING: [&str; 4] = [
    "quote",
    "quote_spanned",
    "parse_quote",
    "parse_quote_spanned",
];

/// A static in the tokens of a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Given {
    pub(crate) name: String,
    /// The last name of the macro's path.
    pub(crate) to: String,
}

/// Those within an item, in their order.
pub(super) fn in_item(item: &syn::Item) -> Vec<Given> {
    let mut found = Vec::new();
    // A call at top level is expanded by rustc, and a definition of a macro calls nothing.
    if !matches!(item, syn::Item::Macro(_)) {
        find(item.to_token_stream(), None, &mut found);
    }
    found
}

fn find(tokens: TokenStream, within: Option<&str>, found: &mut Vec<Given>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Group(group) => match called(&tokens[..at]) {
                Some(name) if is_plain(&name) => {}
                Some(name) => find(group.stream(), Some(&name), found),
                None => find(group.stream(), within, found),
            },
            TokenTree::Ident(word) if word == "static" => {
                if let (Some(to), Some(name)) = (within, name_of(&tokens[at + 1..])) {
                    let to = to.to_owned();
                    found.push(Given { name, to });
                }
            }
            _ => {}
        }
    }
}

/// Whether it makes no static of what it is given.
fn is_plain(name: &str) -> bool {
    name != "thread_local" && (STD_MACROS.contains(&name) || QUOTING.contains(&name))
}

/// `mut A: ..`, `ref A: ..`, as lazy_static has it, or `A: ..`
fn name_of(after: &[TokenTree]) -> Option<String> {
    let name = |name: &TokenTree, colon: &TokenTree| match (name, colon) {
        (TokenTree::Ident(name), TokenTree::Punct(colon)) if colon.as_char() == ':' => {
            Some(name.to_string())
        }
        _ => None,
    };
    match after {
        [TokenTree::Ident(word), first, second, ..] if word == "mut" || word == "ref" => {
            name(first, second)
        }
        [first, second, ..] => name(first, second),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(code: &str) -> Vec<(String, String)> {
        let item: syn::Item = syn::parse_str(code).unwrap();
        let found = in_item(&item);
        found
            .into_iter()
            .map(|found| (found.name, found.to))
            .collect()
    }

    #[test]
    fn statics_that_macros_are_given_are_found_at_any_depth() {
        let pair = |name: &str, to: &str| (name.to_owned(), to.to_owned());
        for (code, expected) in [
            (
                "fn f() { thread_local! { static A: u8 = 1; static B: u8 = 2; } }",
                vec![pair("A", "thread_local"), pair("B", "thread_local")],
            ),
            (
                "fn f() { if true { std::thread_local!(static A: u8 = const { 1 }) } }",
                vec![pair("A", "thread_local")],
            ),
            (
                "impl T { fn f() { lazy_static! { pub static ref A: u8 = 1; } } }",
                vec![pair("A", "lazy_static")],
            ),
            (
                "mod m { pass! { static mut A: u8 = 1; } }",
                vec![pair("A", "pass")],
            ),
            (
                "fn f() { outer!({ inner! { static A: u8 = 1; } }) }",
                vec![pair("A", "inner")],
            ),
            (
                "fn f() { static A: u8 = 1; let x: &'static u8 = &A; }",
                vec![],
            ),
            ("fn f() { take!(&'static str) }", vec![]),
            (
                "fn f() { println!(\"{}\", { static A: u8 = 1; A }) }",
                vec![],
            ),
            ("fn f() { quote! { static A: u8 = 1; } }", vec![]),
            (
                "fn f() { macro_rules! m { () => { static A: u8 = 1; } } }",
                vec![],
            ),
            ("thread_local! { static A: u8 = 1; }", vec![]),
        ] {
            assert_eq!(given(code), expected, "{code}");
        }
    }
}
