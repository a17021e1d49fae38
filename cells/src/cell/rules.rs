//! `macro_rules!` definitions, read: whether a call can leave something at top level, and the statics that they make.

use super::calls::{self, called};
use super::names::{self, Names};
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use std::collections::HashMap;

/// Attributes and derives that make no items with names.
const PLAIN: [&str; 35] = [
    "allow",
    "automatically_derived",
    "cfg",
    "cfg_attr",
    "cold",
    "default",
    "deny",
    "deprecated",
    "derive",
    "doc",
    "expect",
    "forbid",
    "inline",
    "link",
    "macro_export",
    "macro_use",
    "must_use",
    "no_mangle",
    "non_exhaustive",
    "path",
    "repr",
    "track_caller",
    "unsafe",
    "warn",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "Eq",
    "Hash",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Deserialize",
    "Serialize",
];

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
    let is_plain = |path: &syn::Path| {
        let last = path.segments.last();
        last.is_some_and(|last| PLAIN.iter().any(|name| last.ident == name))
    };
    attributes.iter().any(|attribute| {
        let derived = attribute.parse_args_with(
            syn::punctuated::Punctuated::<syn::Path, syn::Token![,]>::parse_terminated,
        );
        let is_derive = attribute.path().is_ident("derive");
        !is_plain(attribute.path())
            || is_derive && derived.is_ok_and(|paths| !paths.iter().all(is_plain))
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
            let called = match (is(flat.get(at + 1), '!'), flat.get(at + 2)) {
                (true, Some(TokenTree::Group(group))) if !name.is_empty() => {
                    Some(carried.max(carries(group.stream())))
                }
                _ => None,
            };
            most = most.max(match called {
                // A name that the call gives, or a path.
                Some(inner) if is(before, '$') || is(before, ':') => Leaves::Perhaps.max(inner),
                Some(inner) => of_macro(&name, inner, rules, seen),
                None if is(before, '$') => match arm.fragments.get(&name) {
                    Some(fragment) => fragment.leaves(carried),
                    None => Leaves::Nothing,
                },
                None if is(before, '\'') || name == "let" && is_condition(before) => {
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
    is(before, '&') || word(before).is_some_and(|word| word == "if" || word == "while")
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
                let bang = is(before, '!');
                let name = at.checked_sub(2).and_then(|at| word(tokens.get(at)));
                let is_call = bang && name.is_some_and(|name| !is_of_std(&name));
                let inner = carries(group.stream());
                if is_call {
                    inner.max(Leaves::Perhaps)
                } else {
                    inner
                }
            }
            TokenTree::Ident(word) if !is(before, '\'') && !is(before, '$') => {
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
                if is(out.last(), '$') && group.delimiter() == Delimiter::Parenthesis =>
            {
                out.pop();
                out.extend(flat(group.stream()));
            }
            _ => out.push(token),
        }
    }
    out
}

fn is(token: Option<&TokenTree>, character: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == character)
}

fn word(token: Option<&TokenTree>) -> Option<String> {
    match token {
        Some(TokenTree::Ident(word)) => Some(word.to_string()),
        _ => None,
    }
}

fn group(token: TokenTree) -> Option<Group> {
    match token {
        TokenTree::Group(group) => Some(group),
        _ => None,
    }
}

/// `$name:kind`, and how many repetitions it stands in.
#[derive(Debug, Clone)]
struct Fragment {
    kind: String,
    depth: usize,
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

type Fragments = HashMap<String, Fragment>;

/// One arm: what its matcher binds, and its body.
struct Arm {
    fragments: Fragments,
    body: Group,
}

/// The arms of a definition: matcher `=>` body, one after the other.
struct Arms(std::vec::IntoIter<Group>);

impl Arms {
    fn new(definition: &Group) -> Arms {
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
                let repeats = at > 0 && is(tokens.get(at - 1), '$');
                bind(group.stream(), depth + usize::from(repeats), fragments);
            }
            _ if is(Some(token), '$') && is(tokens.get(at + 2), ':') => {
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
pub(super) fn statics(tokens: TokenStream) -> Vec<MacroStatic> {
    let mut found = Vec::new();
    find_definitions(tokens, &mut found);
    found
}

/// The statics that stand in a call itself, as `code` has it: the macro may hand them on.
pub(crate) fn statics_of_call(code: &str) -> Vec<MacroStatic> {
    let tokens = code.parse::<TokenStream>().unwrap_or_default();
    let inner = tokens.into_iter().filter_map(group).last();
    inner.map_or_else(Vec::new, |group| statics_given(group.stream()))
}

/// Those among the tokens of a call.
pub(super) fn statics_given(tokens: TokenStream) -> Vec<MacroStatic> {
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
    let bang = (2..=3).find(|back| at > *back && is(tokens.get(at - back), '!'));
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
                let called = is(before(1), '!') && matches!(before(2), Some(TokenTree::Ident(_)));
                let foreign = word(before(1)).is_some_and(|word| word == "extern")
                    || matches!(before(1), Some(TokenTree::Literal(_)))
                        && word(before(2)).is_some_and(|word| word == "extern");
                if called || foreign || is(before(1), '#') {
                    continue;
                }
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                let repeats = is(before(1), '$') && group.delimiter() == Delimiter::Parenthesis;
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
            TokenTree::Ident(word) if *word == "static" && !is(before(1), '\'') => {
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
    if is(tokens.get(next), '$') {
        name.push('$');
        next += 1;
    }
    name.push_str(&word(tokens.get(next))?);
    if !is(tokens.get(next + 1), ':') {
        return None;
    }
    let ty: TokenStream = tokens[next + 2..]
        .iter()
        .take_while(|token| !is(Some(token), '=') && !is(Some(token), ';'))
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
        token => is(Some(token), '$'),
    }
}

/// The fragments that tokens mention, but for those in repetitions of their own.
fn mentioned(tokens: &[TokenTree]) -> Names {
    let mut names = Names::new();
    for (at, token) in tokens.iter().enumerate() {
        let after_dollar = at > 0 && is(tokens.get(at - 1), '$');
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

/// Where the `static` at `at` starts, with its visibility; none where it has a symbol of its own.
fn start(tokens: &[TokenTree], at: usize, fragments: &Fragments) -> Option<usize> {
    let mut start = at;
    while start > 0 {
        let before = &tokens[start - 1];
        let dollar = start >= 2 && is(tokens.get(start - 2), '$');
        match before {
            TokenTree::Punct(punct) if punct.as_char() == ';' => break,
            // `$(..)*`: attributes or whole items end before the static starts, a visibility does not.
            TokenTree::Punct(punct) if matches!(punct.as_char(), '*' | '+' | '?') => {
                let repetition = start.checked_sub(2).and_then(|at| tokens.get(at));
                let Some(TokenTree::Group(group)) = repetition else {
                    return None;
                };
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                let ends = is(inner.last(), ';')
                    || matches!(inner.last(), Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace);
                if is(inner.first(), '#') || ends {
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
    while attribute >= 2 && is(tokens.get(attribute - 2), '#') {
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

/// The calls of macros among these tokens, at any depth: name and what stands in the call.
pub(super) fn calls(tokens: TokenStream) -> Vec<(String, Names)> {
    let mut found = Vec::new();
    find_calls(tokens, &mut found);
    found
}

fn find_calls(tokens: TokenStream, found: &mut Vec<(String, Names)>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else {
            continue;
        };
        if let Some(name) = called(&tokens[..at]) {
            found.push((name, names::in_tokens(group.stream())));
        }
        find_calls(group.stream(), found);
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

    fn exported(rules: &str) -> String {
        let text = format!("macro_rules! m {{ {rules} }}");
        let found = statics(text.parse().unwrap());
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
        let found = &statics(text.parse().unwrap())[0];
        assert!(found.by_call);
        assert!(found.export("1.0.3").ends_with(
            "\"_\", ::core::stringify!(N), \"_\", ::core::stringify!($f), \"_\", ::core::stringify!($t)))] "
        ));
    }

    #[test]
    fn calls_are_found_at_any_depth() {
        let found = calls(
            "fn f() -> bool { a::b!(x) + 1 != (2) && c! { d![y] } }"
                .parse()
                .unwrap(),
        );
        let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["b", "c", "d"]);
    }
}
