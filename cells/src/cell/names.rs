//! Names that tokens mention.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use std::collections::{HashMap, HashSet};

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

/// How often code mentions each name.
pub(crate) fn counts(code: &str) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    let tokens = code.parse().unwrap_or_default();
    visit(tokens, &mut |name| {
        *counts.entry(name.to_owned()).or_default() += 1
    });
    counts
}

fn collect(tokens: TokenStream, names: &mut Names) {
    visit(tokens, &mut |name| {
        names.insert(name.to_owned());
    });
}

fn visit(tokens: TokenStream, on_name: &mut dyn FnMut(&str)) {
    for token in tokens {
        match token {
            TokenTree::Ident(name) => {
                let name = name.to_string();
                on_name(name.strip_prefix("r#").unwrap_or(&name));
            }
            TokenTree::Group(group) => visit(group.stream(), on_name),
            TokenTree::Literal(literal) => {
                let literal = literal.to_string();
                if literal.contains('{') {
                    words(&literal).for_each(&mut *on_name);
                }
            }
            TokenTree::Punct(_) => {}
        }
    }
}

/// Whether no other thing can have this name.
pub(super) fn is_keyword(name: &Ident) -> bool {
    syn::parse_str::<syn::Ident>(&name.to_string()).is_err()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '_'))
        .filter(|word| !word.is_empty())
}
