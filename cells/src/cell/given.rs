//! What stands in the calls of macros within an item, where the macros' texts may make statics of it.

use super::calls::{Calls, DERIVES, called, is_of_std};
use super::item::Item;
use super::macro_statics::{self, MacroStatic};
use super::names::Names;
use super::split::CallText;
use super::statics::{LAZY_STATIC, THREAD_LOCAL};
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use std::collections::HashSet;
use std::ops::Range;
use syn::spanned::Spanned;
use syn::visit::Visit;
use syn::{Macro, MacroDelimiter};

/// Macros whose tokens are not code of this crate.
const QUOTING: [&str; 4] = [
    "quote",
    "quote_spanned",
    "parse_quote",
    "parse_quote_spanned",
];

/// What an item gives to macros.
#[derive(Debug, Clone, Default)]
pub(crate) struct Given {
    /// Statics in calls: the macros may hand them on.
    pub(crate) statics: Vec<MacroStatic>,
    /// Calls that stand for statements or items: each may make nothing but statics.
    pub(crate) calls: Vec<CallText>,
}

impl Given {
    /// Of an item whose statics are known that stand in `known`.
    pub(super) fn in_item(item: &syn::Item, known: &[Range<usize>]) -> Given {
        let mut found = Given::default();
        // A call at top level is expanded by rustc, and a definition of a macro calls nothing.
        if !matches!(item, syn::Item::Macro(_)) {
            find(item.to_token_stream(), known, &mut found.statics);
            found.visit_item(item);
            found.calls.retain(|call| !known.contains(&call.range));
        }
        found
    }

    /// Whether rustc can be asked for its expansion: not for a definition of a macro, nor where files beside the notebook stand
    /// in modules, which cannot be put into a function.
    pub(super) fn is_asked_for(item: &syn::Item) -> bool {
        let range = item.span().byte_range();
        match item {
            syn::Item::Macro(_) => false,
            syn::Item::Mod(_) => is_within(item.to_token_stream(), &range),
            _ => true,
        }
    }

    fn add(&mut self, mac: &Macro, range: Range<usize>, has_semicolon: bool) {
        let is_braced = matches!(mac.delimiter, MacroDelimiter::Brace(_));
        let name = mac.path.segments.last().map(|x| x.ident.to_string());
        let is_plain = name.is_none_or(|name| is_plain(&name));
        if (has_semicolon || is_braced) && !is_plain {
            self.calls.push(CallText::of(mac, range, true));
        }
    }
}

impl<'ast> Visit<'ast> for Given {
    fn visit_stmt_macro(&mut self, x: &'ast syn::StmtMacro) {
        self.add(&x.mac, x.span().byte_range(), x.semi_token.is_some());
    }
    fn visit_item_macro(&mut self, x: &'ast syn::ItemMacro) {
        if x.ident.is_none() {
            self.add(&x.mac, x.span().byte_range(), x.semi_token.is_some());
        }
    }
}

fn find(tokens: TokenStream, known: &[Range<usize>], found: &mut Vec<MacroStatic>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else {
            continue;
        };
        let place = group.span().byte_range();
        let is_known = |known: &Range<usize>| known.start <= place.start && place.end <= known.end;
        match called(&tokens[..at]) {
            Some(name) if is_plain(&name) => continue,
            Some(name) if name != THREAD_LOCAL && name != LAZY_STATIC => {
                found.extend(macro_statics::given(group.stream()));
            }
            Some(_) if known.iter().any(is_known) => continue,
            _ => {}
        }
        find(group.stream(), known, found);
    }
}

fn is_within(tokens: TokenStream, range: &Range<usize>) -> bool {
    tokens.into_iter().all(|token| {
        let place = token.span().byte_range();
        let is_inner = range.start <= place.start && place.end <= range.end;
        is_inner
            && match token {
                TokenTree::Group(group) => is_within(group.stream(), range),
                _ => true,
            }
    })
}

/// Whether it makes no static of what it is given.
fn is_plain(name: &str) -> bool {
    name != THREAD_LOCAL && (is_of_std(name) || QUOTING.contains(&name))
}

/// The definition of a macro that stands within the item.
pub(super) fn rules_within(item: TokenStream, name: &str) -> Option<String> {
    let tokens: Vec<TokenTree> = item.into_iter().collect();
    let own = tokens.windows(4).find(|window| {
        matches!(window, [TokenTree::Ident(word), TokenTree::Punct(_), TokenTree::Ident(defined), TokenTree::Group(_)]
            if word == "macro_rules" && defined == name)
    });
    let text = own.map(|definition| {
        definition
            .iter()
            .cloned()
            .collect::<TokenStream>()
            .to_string()
    });
    text.or_else(|| {
        tokens.into_iter().find_map(|token| match token {
            TokenTree::Group(group) => rules_within(group.stream(), name),
            _ => None,
        })
    })
}

/// Whether what an item calls may make statics that are not known. `rules` gives the text of the notebook's own macros.
pub(super) fn may_make_statics(item: &Item, rules: &dyn Fn(&str) -> Option<String>) -> bool {
    let is_local = |name: &str| [LAZY_STATIC, THREAD_LOCAL].contains(&name);
    let called = item.macro_calls.iter().filter(|(name, _)| is_local(name));
    let made = item.statics.iter().filter(|found| found.is_made());
    let known: HashSet<&Range<usize>> = made.map(|found| &found.range).collect();
    called.count() > known.len()
        || !item.given.statics.is_empty()
        || may_make(&item.calls, rules, &is_local, &mut Names::new())
}

/// The macros that are known to make none are those of std, derives, and what `is_known` says.
fn may_make(
    calls: &Calls,
    rules: &dyn Fn(&str) -> Option<String>,
    is_known: &dyn Fn(&str) -> bool,
    seen: &mut Names,
) -> bool {
    calls.unknown
        || calls.macros.iter().any(|name| match rules(name) {
            Some(_) if !seen.insert(name.clone()) => false,
            Some(text) => may_make(&Calls::of_text(&text), rules, &|_| false, seen),
            None => !(is_plain(name) || DERIVES.contains(&name.as_str()) || is_known(name)),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(code: &str) -> Item {
        Item::new(&syn::parse_str(code).unwrap())
    }

    #[test]
    fn statics_that_macros_are_given_are_found_at_any_depth() {
        for expected in [
            "impl T { fn f() { pass! { §pub static A: u8 = 1; static ref B: u8 = 1; } } }",
            "mod m { pass! { #[a] §static mut A: u8 = 1; fn f() { §static B: u8 = 2; } } }",
            "fn f() { outer!({ inner! { §static A: u8 = 1; } }) }",
            "fn f() { thread_local! { static A: u8 = 1; } lazy_static! { static ref A: u8 = 1; } }",
            "fn f() { pass!({ thread_local! { static A: u8 = 1; } }) }",
            "fn f() { static A: u8 = 1; take!(&'static str) }",
            "fn f() { println!(\"{}\", { static A: u8 = 1; A }) }",
            "fn f() { quote! { static A: u8 = 1; } }",
            "fn f() { macro_rules! m { () => { static A: u8 = 1; } } }",
        ] {
            let mut found = expected.replace('§', "");
            let given = item(&found).given;
            for given in given.statics.iter().rev() {
                found.insert(given.at, '§');
            }
            assert_eq!(found, expected);
        }
    }

    #[test]
    fn calls_that_may_make_nothing_but_statics_stand_for_statements_or_items() {
        let calls = |code: &str| -> Vec<String> {
            let calls = item(code).given.calls.into_iter();
            calls.map(|call| code[call.range].to_owned()).collect()
        };
        assert_eq!(
            calls(
                "fn f() { a!(A); println!(); let x = b!(); { c! { C } } thread_local! { static A: u8 = 1; } d!() }"
            ),
            ["a!(A);", "c! { C }"]
        );
        assert_eq!(
            calls("mod m { a::b!(A); macro_rules! c { () => {} } fn f() { d!(); } }"),
            ["a::b!(A);", "d!();"]
        );
    }

    #[test]
    fn a_macro_may_make_statics_unless_all_that_it_calls_is_known() {
        let own = |name: &str| match name {
            "plain" => Some("macro_rules ! plain { () => { vec ! [plain ! ()] } }".to_owned()),
            "calls" => Some("macro_rules ! calls { () => { other ! () } }".to_owned()),
            "local" => Some("macro_rules ! local { () => { thread_local ! () } }".to_owned()),
            "vec" => Some("macro_rules ! vec { () => { some :: other ! () } }".to_owned()),
            _ => None,
        };
        for (code, expected) in [
            (
                "fn f() { println!(); std::assert!(true); thread_local!(static A: u8 = 1); }",
                false,
            ),
            ("#[derive(Clone)] struct S;", false),
            (
                "fn f() { println!(\"{}\", { thread_local!(static A: u8 = 1); 1 }) }",
                true,
            ),
            ("fn f() { local!() }", true),
            ("fn f() { plain!() }", true),
            ("fn f() { calls!() }", true),
            ("fn f() { info!() }", true),
            ("impl S { fn f() { log::info!() } }", true),
            ("mod m { #[instrument] fn f() {} }", true),
        ] {
            assert_eq!(may_make_statics(&item(code), &own), expected, "{code}");
        }
        let no_vec = |name: &str| own(name).filter(|_| name != "vec");
        assert!(!may_make_statics(&item("fn f() { plain!() }"), &no_vec));
    }
}
