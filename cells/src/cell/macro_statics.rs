//! The statics that macros make: where they stand in a definition or in a call, and the symbol by which all cells share each.

use super::names::{self, Names};
use super::rules::{Arms, Fragment, Fragments};
use super::tokens::{group, is_punct, word};
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// A `static` that stands in the text of a macro's definition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MacroStatic {
    /// The byte of the cell before which its attributes may stand.
    pub(crate) at: usize,
    /// What follows the place of the call in its symbol: arguments of `concat!`.
    name: String,
    /// What its type mentions.
    pub(crate) ty: Names,
    /// The type has fragments in it: a call says what it is.
    pub(crate) by_call: bool,
}

impl MacroStatic {
    /// What is inserted into the definition. Line and column are those of the outermost call, so that each call has statics of
    /// its own, which are the same in every cell that it is compiled with under this `tag`.
    pub(crate) fn export(&self, tag: &str) -> String {
        format!(
            "#[unsafe(export_name = ::core::concat!(\"{EXPORTED}{tag}_\", ::core::file!(), \"_\", ::core::line!(), \"_\", \
             ::core::column!(), {}))] ",
            self.name
        )
    }
}

/// The tag in the symbol of such a static, or in what is inserted for it.
pub(crate) fn tag_in(text: &str) -> Option<&str> {
    text.split_once(EXPORTED)?.1.split('_').next()
}

/// Start of the symbols of such statics.
const EXPORTED: &str = "__cell_of_macro_";

/// The statics in all definitions of macros among these tokens.
pub(super) fn defined(tokens: TokenStream) -> Vec<MacroStatic> {
    let mut found = Vec::new();
    find_definitions(tokens, &mut found);
    found
}

/// The statics that stand in a call itself, as `code` has it: the macro may hand them on.
pub(crate) fn of_call(code: &str) -> Vec<MacroStatic> {
    let tokens = code.parse::<TokenStream>().unwrap_or_default();
    let inner = tokens.into_iter().filter_map(group).last();
    inner.map_or_else(Vec::new, |group| given(group.stream()))
}

/// Those among the tokens of a call.
pub(super) fn given(tokens: TokenStream) -> Vec<MacroStatic> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let scope = Scope {
        fragments: &Fragments::new(),
        depth: 0,
        here: &tokens,
    };
    let mut found = Vec::new();
    read_body(&tokens, &scope, &mut found);
    found
}

fn find_definitions(tokens: TokenStream, found: &mut Vec<MacroStatic>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        if let TokenTree::Group(group) = token {
            if is_definition(&tokens, at) {
                read_definition(group, &Fragments::new(), found);
            } else {
                find_definitions(group.stream(), found);
            }
        }
    }
}

/// `macro_rules! name {..}` and `macro_rules! $name {..}`, at the group.
fn is_definition(tokens: &[TokenTree], at: usize) -> bool {
    let bang = (2..=3).find(|back| at > *back && is_punct(tokens.get(at - back), '!'));
    bang.is_some_and(|back| {
        word(tokens.get(at - back - 1)).is_some_and(|word| word == "macro_rules")
    })
}

fn read_definition(definition: &Group, outer: &Fragments, found: &mut Vec<MacroStatic>) {
    for arm in Arms::new(definition) {
        let mut fragments = outer.clone();
        fragments.extend(arm.fragments);
        let tokens: Vec<TokenTree> = arm.body.stream().into_iter().collect();
        read_body(
            &tokens,
            &Scope {
                fragments: &fragments,
                depth: 0,
                here: &tokens,
            },
            found,
        );
    }
}

/// What can be named at a place of a body.
#[derive(Clone, Copy)]
struct Scope<'a> {
    fragments: &'a Fragments,
    /// In how many repetitions it stands, and the tokens of the innermost one.
    depth: usize,
    here: &'a [TokenTree],
}

fn read_body(tokens: &[TokenTree], scope: &Scope<'_>, found: &mut Vec<MacroStatic>) {
    for (at, token) in tokens.iter().enumerate() {
        let before = |back: usize| at.checked_sub(back).and_then(|at| tokens.get(at));
        match token {
            TokenTree::Group(group) if is_definition(tokens, at) => {
                read_definition(group, scope.fragments, found);
            }
            TokenTree::Group(group) => {
                // The tokens of another macro's call are that macro's, and foreign items are not defined here.
                let called =
                    is_punct(before(1), '!') && matches!(before(2), Some(TokenTree::Ident(_)));
                let foreign = word(before(1)).is_some_and(|word| word == "extern")
                    || matches!(before(1), Some(TokenTree::Literal(_)))
                        && word(before(2)).is_some_and(|word| word == "extern");
                if called || foreign || is_punct(before(1), '#') {
                    continue;
                }
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                let repeats =
                    is_punct(before(1), '$') && group.delimiter() == Delimiter::Parenthesis;
                let (depth, here) = match repeats {
                    true => (scope.depth + 1, &inner[..]),
                    false => (scope.depth, scope.here),
                };
                let scope = Scope {
                    fragments: scope.fragments,
                    depth,
                    here,
                };
                read_body(&inner, &scope, found);
            }
            TokenTree::Ident(word) if *word == "static" && !is_punct(before(1), '\'') => {
                found.extend(read_static(tokens, at, scope));
            }
            _ => {}
        }
    }
}

fn read_static(tokens: &[TokenTree], at: usize, scope: &Scope<'_>) -> Option<MacroStatic> {
    let mut next = at + 1;
    if word(tokens.get(next)).is_some_and(|word| word == "mut") {
        next += 1;
    }
    let mut name = String::new();
    if is_punct(tokens.get(next), '$') {
        name.push('$');
        next += 1;
    }
    name.push_str(&word(tokens.get(next))?);
    if !is_punct(tokens.get(next + 1), ':') {
        return None;
    }
    let ty: TokenStream = tokens[next + 2..]
        .iter()
        .take_while(|token| !is_punct(Some(token), '=') && !is_punct(Some(token), ';'))
        .cloned()
        .collect();
    let start = start(tokens, at, scope.fragments)?;
    let mut parts = vec![name.clone()];
    let mentioned = mentioned(scope.here);
    let mut fragments: Vec<_> = scope.fragments.iter().collect();
    fragments.sort_by_key(|(name, _)| *name);
    for (fragment, Fragment { kind, depth }) in fragments {
        let usable =
            *depth == 0 || *depth == scope.depth && scope.depth > 0 && mentioned.contains(fragment);
        let part = format!("${fragment}");
        // Two statics of one name from one call differ in one of these.
        if usable && part != name && matches!(kind.as_str(), "ident" | "ty" | "path") {
            parts.push(part);
        }
    }
    let parts = parts
        .iter()
        .map(|part| format!("\"_\", ::core::stringify!({part})"));
    Some(MacroStatic {
        at: tokens.get(start)?.span().byte_range().start,
        name: parts.collect::<Vec<_>>().join(", "),
        by_call: ty.clone().into_iter().any(|token| is_fragment(&token)),
        ty: names::in_tokens(ty),
    })
}

fn is_fragment(token: &TokenTree) -> bool {
    match token {
        TokenTree::Group(group) => group.stream().into_iter().any(|token| is_fragment(&token)),
        token => is_punct(Some(token), '$'),
    }
}

/// The fragments that tokens mention, but for those in repetitions of their own.
fn mentioned(tokens: &[TokenTree]) -> Names {
    let mut names = Names::new();
    for (at, token) in tokens.iter().enumerate() {
        let after_dollar = at > 0 && is_punct(tokens.get(at - 1), '$');
        match token {
            TokenTree::Ident(name) if after_dollar => drop(names.insert(name.to_string())),
            TokenTree::Group(group) if !after_dollar => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                names.extend(self::mentioned(&inner));
            }
            _ => {}
        }
    }
    names
}

/// Where the `static` at `at` starts, with its visibility; none where it has its own symbol.
fn start(tokens: &[TokenTree], at: usize, fragments: &Fragments) -> Option<usize> {
    let mut start = at;
    while start > 0 {
        let before = &tokens[start - 1];
        let dollar = start >= 2 && is_punct(tokens.get(start - 2), '$');
        match before {
            TokenTree::Punct(punct) if punct.as_char() == ';' => break,
            // `$(..)*`: attributes or whole items end before the static starts, a visibility does not.
            TokenTree::Punct(punct) if matches!(punct.as_char(), '*' | '+' | '?') => {
                let repetition = start.checked_sub(2).and_then(|at| tokens.get(at));
                let Some(TokenTree::Group(group)) = repetition else {
                    return None;
                };
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                let ends = is_punct(inner.last(), ';')
                    || matches!(inner.last(), Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace);
                if is_punct(inner.first(), '#') || ends {
                    break;
                }
                start = start.checked_sub(3)?;
            }
            TokenTree::Group(group) if !dollar && group.delimiter() == Delimiter::Brace => break,
            TokenTree::Group(group) if !dollar && group.delimiter() == Delimiter::Bracket => break,
            TokenTree::Ident(name) if dollar => {
                let kind = fragments.get(&name.to_string());
                let kind = kind.map_or("tt", |fragment| fragment.kind.as_str());
                if matches!(kind, "item" | "stmt" | "block") {
                    break;
                }
                start -= 2;
            }
            TokenTree::Ident(word) if *word == "pub" || *word == "unsafe" => start -= 1,
            TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis => start -= 1,
            _ => return None,
        }
    }
    let mut attribute = start;
    while attribute >= 2 && is_punct(tokens.get(attribute - 2), '#') {
        let text = tokens[attribute - 1].to_string();
        if ["no_mangle", "export_name", "thread_local"]
            .iter()
            .any(|name| text.contains(name))
        {
            return None;
        }
        attribute -= 2;
    }
    Some(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exported(rules: &str) -> String {
        let text = format!("macro_rules! m {{ {rules} }}");
        let found = defined(text.parse().unwrap());
        let mut out = text.clone();
        for found in found.iter().rev() {
            out.insert(found.at, '§');
        }
        out["macro_rules! m { ".len()..out.len() - 2].to_owned()
    }

    #[test]
    fn the_place_before_a_static_is_behind_attributes_and_before_its_visibility() {
        for expected in [
            "($n:ident) => { §static $n: u8 = 0; }",
            "($v:vis $n:ident) => { #[a] §$v static mut $n: u8 = 0; }",
            "($(#[$m:meta])* $n:ident) => { $(#[$m])* §pub(crate) static $n: u8 = 0; }",
            "($($v:tt)? $n:ident) => { fn f() {} §$($v)? static $n: u8 = 0; }",
            "() => { { §static N: &'static str = \"\"; N } }",
            "($i:item) => { $i §static N: u8 = 0; }",
            "($n:ident) => { macro_rules! $n { () => { §static N: u8 = 0; } } }",
        ] {
            assert_eq!(exported(&expected.replace('§', "")), expected);
        }
    }

    #[test]
    fn statics_that_are_not_the_macros_own_stay() {
        for rules in [
            "($n:ident) => { thread_local! { static $n: u8 = 0; } }",
            "($n:ident) => { unsafe extern \"C\" { static $n: u8; } }",
            "(static $n:ident : $t:ty) => { struct $n; }",
            "() => { #[unsafe(no_mangle)] static N: u8 = 0; }",
        ] {
            assert_eq!(exported(rules), rules);
        }
    }

    #[test]
    fn statics_of_one_call_differ_by_the_names_that_it_gives() {
        let text =
            "macro_rules! m { ($($f:ident),* ; $t:ty) => { $(fn $f() { static N: $t = 0; })* } }";
        let found = &defined(text.parse().unwrap())[0];
        assert!(found.by_call);
        assert!(found.export("1.0.3").ends_with(
            "\"_\", ::core::stringify!(N), \"_\", ::core::stringify!($f), \"_\", ::core::stringify!($t)))] "
        ));
    }
}
