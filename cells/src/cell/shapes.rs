//! What the calls of macros in an item look like: what one has been expanded to says what another of the same shape is.

use super::calls::Calls;
use super::item::Item;
use super::names::{self, Names};
use proc_macro2::{Ident, TokenStream, TokenTree};

/// How an item of these tokens calls macros, however it is otherwise: each call with its path, and without what of its tokens
/// chooses between no two forms of a macro. `rules` gives the text of the notebook's own macros. An item with attributes that
/// are not rustc's has but one shape.
pub(super) fn of_item(
    item: &Item,
    tokens: TokenStream,
    rules: &dyn Fn(&str) -> Option<String>,
) -> Vec<String> {
    let mut shapes = Vec::new();
    if item.calls.has_attributes {
        shapes.push(item.text.clone());
    }
    read(tokens, &mut shapes);
    let mut names: Vec<String> = item.calls.macros.iter().cloned().collect();
    let mut seen = Names::new();
    while let Some(name) = names.pop() {
        if seen.insert(name.clone())
            && let Some(text) = rules(&name)
        {
            names.extend(Calls::of_text(&text).macros);
            shapes.push(text);
        }
    }
    shapes.sort();
    shapes.dedup();
    shapes
}

fn read(tokens: TokenStream, shapes: &mut Vec<String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else {
            continue;
        };
        if let [.., TokenTree::Ident(_), TokenTree::Punct(bang)] = &tokens[..at]
            && bang.as_char() == '!'
        {
            let is_of_path = |token: &&TokenTree| match token {
                TokenTree::Ident(word) => !names::is_keyword(word),
                TokenTree::Punct(mark) => matches!(mark.as_char(), ':' | '!'),
                _ => false,
            };
            let path = tokens[..at].iter().rev().take_while(is_of_path);
            let path: Vec<String> = path.map(ToString::to_string).collect();
            let path: String = path.into_iter().rev().collect();
            shapes.push(format!("{path}({})", shape(group.stream())));
        }
        read(group.stream(), shapes);
    }
}

fn shape(tokens: TokenStream) -> String {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut out = String::new();
    for (at, token) in tokens.iter().enumerate() {
        let ends = match tokens.get(at + 1) {
            None => true,
            Some(TokenTree::Punct(next)) => {
                matches!(next.as_char(), ',' | '.' | ';' | '+' | '-' | '*' | '/')
            }
            Some(_) => false,
        };
        match token {
            // A value: no name of something that is made, and no word that a macro looks for.
            TokenTree::Ident(word) if ends && is_value(word) => out.push('x'),
            TokenTree::Literal(_) => out.push('1'),
            TokenTree::Group(group) => {
                out.push_str(&format!(
                    "{:?}({})",
                    group.delimiter(),
                    shape(group.stream())
                ));
            }
            token => {
                out.push_str(&token.to_string());
                out.push(' ');
            }
        }
    }
    out
}

fn is_value(word: &Ident) -> bool {
    let starts_low = |first: char| first.is_lowercase() || first == '_';
    word.to_string().starts_with(starts_low) && !names::is_keyword(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use quote::ToTokens;

    fn shapes(code: &str) -> Vec<String> {
        let item: syn::Item = syn::parse_str(code).unwrap();
        let own = |name: &str| match name {
            "own" => Some("macro_rules ! own { () => { other ! () } }".to_owned()),
            "other" => Some("macro_rules ! other { () => {} }".to_owned()),
            _ => None,
        };
        of_item(&Item::new(&item), item.to_token_stream(), &own)
    }

    #[test]
    fn calls_that_differ_in_values_only_have_one_shape() {
        let one =
            "fn f(a: u8) { log::info!(\"{}\", a); if a > 1 { json!({\"a\": a, \"b\": [1, 2]}) } }";
        let other = "impl S { fn g(b: u8) { json!({\"x\": b, \"y\": [3, 4]}); let y = log::info!(\"b {}\", b); } }";
        assert_eq!(shapes(one), shapes(other));
        assert_eq!(shapes(one).len(), 2);
    }

    #[test]
    fn calls_that_may_be_of_other_forms_have_others() {
        let calls = [
            "log::info!(x)",
            "info!(x)",
            "log::info!(X)",
            "log::info!(target: x)",
            "log::info!(name: x)",
            "log::info!(new x)",
            "log::info!(&x)",
            "log::info!({ x })",
            "log::info!(fn x)",
            "log::info!(1)",
            "log::info!(x, y)",
        ];
        let mut all: Vec<_> = calls
            .map(|call| shapes(&format!("fn f() {{ {call} }}")))
            .to_vec();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), calls.len());
    }

    #[test]
    fn own_macros_and_attributes_are_part_of_it() {
        assert_eq!(
            shapes("fn f() { own!() }"),
            [
                "macro_rules ! other { () => {} }",
                "macro_rules ! own { () => { other ! () } }",
                "own!()"
            ]
        );
        let attributed = shapes("mod m { #[count] fn f() { a!() } }");
        assert_ne!(attributed, shapes("mod m { #[count] fn g() { a!() } }"));
        assert_eq!(
            shapes("#[inline] fn f() { a!() }"),
            shapes("fn g() { a!() }")
        );
    }
}
