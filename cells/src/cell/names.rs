//! Names that tokens mention.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use std::collections::HashSet;

/// A set of identifiers.
pub(crate) type Names = HashSet<String>;

/// All identifiers in `tokens`, and the words of string literals that could be captures such as `"{x}"`.
pub(crate) fn in_tokens(tokens: impl ToTokens) -> Names {
    let mut names = Names::new();
    collect(tokens.to_token_stream(), &mut names);
    names
}

/// The same for text; for text that has no tokens, its words.
pub(crate) fn in_text(text: &str) -> Names {
    match text.parse::<TokenStream>() {
        Ok(tokens) => in_tokens(tokens),
        Err(_) => words(text).map(str::to_owned).collect(),
    }
}

fn collect(tokens: TokenStream, names: &mut Names) {
    for token in tokens {
        match token {
            TokenTree::Ident(name) => {
                let name = name.to_string();
                names.insert(name.strip_prefix("r#").unwrap_or(&name).to_owned());
            }
            TokenTree::Group(group) => collect(group.stream(), names),
            TokenTree::Literal(literal) => {
                let literal = literal.to_string();
                if literal.contains('{') {
                    names.extend(words(&literal).map(str::to_owned));
                }
            }
            TokenTree::Punct(_) => {}
        }
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '_'))
        .filter(|word| !word.is_empty())
}
