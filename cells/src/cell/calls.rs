//! What code may call without naming its trait: methods, associated functions and constants, and macros, whose expansions may
//! call more. What a trait that is in scope means for code hangs on these names alone.

use super::names::{self, Names};
use super::tokens::is_punct;
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::ToTokens;

/// The names that code calls.
#[derive(Debug, Clone, Default)]
pub(crate) struct Calls {
    /// Names behind `.` and `::`, and all names in the tokens of macros that may put them there.
    pub(crate) called: Names,
    /// Macros, derives and attributes: the last name of each one's path.
    pub(crate) macros: Names,
    /// One of these is reached by a path or cannot be read: it may be any macro.
    pub(crate) unknown: bool,
    /// There are attributes that may expand to anything.
    pub(crate) has_attributes: bool,
}

/// Macros of std's prelude that call nothing by a name that is in scope, but for [`WRITING`].
const OF_PRELUDE: [&str; 37] = [
    "assert",
    "assert_eq",
    "assert_ne",
    "cfg",
    "column",
    "compile_error",
    "concat",
    "const_format_args",
    "dbg",
    "debug_assert",
    "debug_assert_eq",
    "debug_assert_ne",
    "env",
    "eprint",
    "eprintln",
    "file",
    "format",
    "format_args",
    "include_bytes",
    "include_str",
    "is_x86_feature_detected",
    "line",
    "matches",
    "module_path",
    "option_env",
    "panic",
    "print",
    "println",
    "stringify",
    "thread_local",
    "todo",
    "try",
    "unimplemented",
    "unreachable",
    "vec",
    "write",
    "writeln",
];

/// Others of std's that call nothing so.
const OF_MODULES: [&str; 5] = ["addr_of", "addr_of_mut", "offset_of", "pin", "ready"];

/// The rest of std's prelude.
const OTHERS_OF_PRELUDE: [&str; 4] = ["cfg_select", "concat_bytes", "include", "trace_macros"];

/// Whether it is the name of a macro of std's that calls nothing by a name that is in scope, but for [`WRITING`].
pub(crate) fn is_of_std(name: &str) -> bool {
    OF_PRELUDE.contains(&name) || OF_MODULES.contains(&name)
}

/// Whether a macro of this name is in std's prelude.
pub(crate) fn is_in_prelude(name: &str) -> bool {
    OF_PRELUDE.contains(&name) || OTHERS_OF_PRELUDE.contains(&name)
}

/// Those of std that call the method `write_fmt`.
pub(crate) const WRITING: [&str; 2] = ["write", "writeln"];

/// Derives whose code calls everything by its path: std's, and serde's.
pub(crate) const DERIVES: [&str; 11] = [
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "Eq",
    "Hash",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Serialize",
    "Deserialize",
];

/// Attributes that expand to nothing.
const ATTRIBUTES: [&str; 40] = [
    "allow",
    "automatically_derived",
    "cfg",
    "clippy",
    "cold",
    "default",
    "deny",
    "deprecated",
    "derive",
    "diagnostic",
    "doc",
    "expect",
    "export_name",
    "feature",
    "forbid",
    "global_allocator",
    "ignore",
    "inline",
    "link",
    "link_name",
    "link_section",
    "macro_export",
    "macro_use",
    "must_use",
    "no_implicit_prelude",
    "no_mangle",
    "non_exhaustive",
    "path",
    "proc_macro",
    "recursion_limit",
    "repr",
    "rustfmt",
    "serde",
    "should_panic",
    "target_feature",
    "test",
    "track_caller",
    "unsafe",
    "used",
    "warn",
];

/// Whether an attribute makes no items: its first name says so, as in `clippy::all`.
pub(super) fn is_plain_attribute(path: &syn::Path) -> bool {
    let first = path.segments.first();
    first.is_some_and(|first| ATTRIBUTES.iter().any(|name| first.ident == name))
}

/// Whether a derive makes only an impl.
pub(super) fn is_plain_derive(path: &syn::Path) -> bool {
    let last = path.segments.last();
    last.is_some_and(|last| DERIVES.iter().any(|name| last.ident == name))
}

/// The last name of the macro that is called with the group after these tokens.
pub(crate) fn called(before: &[TokenTree]) -> Option<String> {
    match before {
        [.., TokenTree::Ident(name), TokenTree::Punct(bang)] if bang.as_char() == '!' => {
            Some(name.to_string())
        }
        _ => None,
    }
}

impl Calls {
    pub(crate) fn of(tokens: impl ToTokens) -> Calls {
        let mut calls = Calls::default();
        calls.scan(tokens.to_token_stream(), false);
        calls
    }

    pub(crate) fn of_text(text: &str) -> Calls {
        match text.parse::<TokenStream>() {
            Ok(tokens) => Calls::of(tokens),
            Err(_) => Calls {
                unknown: true,
                ..Calls::default()
            },
        }
    }

    pub(crate) fn extend(&mut self, other: &Calls) {
        self.called.extend(other.called.iter().cloned());
        self.macros.extend(other.macros.iter().cloned());
        self.unknown |= other.unknown;
        self.has_attributes |= other.has_attributes;
    }

    fn scan(&mut self, tokens: TokenStream, in_macro: bool) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut index = 0;
        while let Some(token) = tokens.get(index) {
            match token {
                TokenTree::Ident(name) => {
                    let name = name.to_string();
                    let name = name.strip_prefix("r#").unwrap_or(&name);
                    if in_macro || follows_dots(&tokens[..index]) {
                        self.called.insert(name.to_owned());
                    }
                    if let Some((group, length)) = called_macro(name, &tokens[index + 1..]) {
                        self.call(name, &tokens[..index], group, in_macro);
                        index += length;
                    }
                }
                TokenTree::Punct(mark) if mark.as_char() == '#' => {
                    let inner = usize::from(is_punct(tokens.get(index + 1), '!'));
                    if let Some(TokenTree::Group(group)) = tokens.get(index + 1 + inner)
                        && group.delimiter() == Delimiter::Bracket
                    {
                        self.attribute(group);
                        index += 1 + inner;
                    }
                }
                TokenTree::Group(group) => self.scan(group.stream(), in_macro),
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
            index += 1;
        }
    }

    fn call(&mut self, name: &str, before: &[TokenTree], group: &Group, in_macro: bool) {
        let defines = name == "macro_rules";
        // Which macro a path means is looked for only where it starts with std.
        let by_path = follows_dots(before);
        let of_std = !defines && is_of_std(name) && (!by_path || is_std_path(before));
        if !defines {
            self.macros.insert(name.to_owned());
            self.unknown |= by_path && !of_std;
        }
        self.scan(group.stream(), in_macro || !of_std);
    }

    fn attribute(&mut self, group: &Group) {
        let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
        let Some(TokenTree::Ident(name)) = tokens.first() else {
            return;
        };
        let name = name.to_string();
        if name == "derive"
            && let Some(TokenTree::Group(derives)) = tokens.get(1)
        {
            let derives: Vec<TokenTree> = derives.stream().into_iter().collect();
            for (index, derive) in derives.iter().enumerate() {
                if let TokenTree::Ident(derive) = derive
                    && !is_punct(derives.get(index + 1), ':')
                {
                    self.macros.insert(derive.to_string());
                }
            }
        } else if !ATTRIBUTES.contains(&name.as_str()) {
            self.unknown = true;
            self.has_attributes = true;
            self.scan(group.stream(), true);
        }
    }
}

/// The tokens of `name!(..)`, or of `name! other {..}`, and how many tokens there are behind `name`.
fn called_macro<'a>(name: &str, after: &'a [TokenTree]) -> Option<(&'a Group, usize)> {
    let is_keyword = syn::parse_str::<syn::Ident>(name).is_err() && name != "try";
    if is_keyword || !is_punct(after.first(), '!') {
        return None;
    }
    match (after.get(1)?, after.get(2)) {
        (TokenTree::Group(group), _) => Some((group, 2)),
        (TokenTree::Ident(_), Some(TokenTree::Group(group))) => Some((group, 3)),
        _ => None,
    }
}

/// Behind `.` or `::`, but not behind `..`.
fn follows_dots(before: &[TokenTree]) -> bool {
    let ends_with = |character| {
        is_punct(before.last(), character) && is_punct(before.iter().nth_back(1), character)
    };
    ends_with(':') || is_punct(before.last(), '.') && !ends_with('.')
}

/// `std::`, or `::std::`
fn is_std_path(before: &[TokenTree]) -> bool {
    let Some((root, before)) = before[..before.len() - 2].split_last() else {
        return false;
    };
    let is_std = matches!(root, TokenTree::Ident(name) if name == "std" || name == "core");
    let of_other = || {
        let length = before.len().checked_sub(3);
        matches!(length.map(|at| &before[at]), Some(TokenTree::Ident(_)))
    };
    is_std && !(follows_dots(before) && of_other())
}

/// The calls of macros among these tokens, at any depth: name and what stands in the call.
pub(super) fn macro_calls(tokens: TokenStream) -> Vec<(String, Names)> {
    let mut found = Vec::new();
    find_macro_calls(tokens, &mut found);
    found
}

fn find_macro_calls(tokens: TokenStream, found: &mut Vec<(String, Names)>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else {
            continue;
        };
        if let Some(name) = called(&tokens[..at]) {
            found.push((name, names::in_tokens(group.stream())));
        }
        find_macro_calls(group.stream(), found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn called(code: &str) -> (Vec<String>, Vec<String>, bool) {
        let calls = Calls::of_text(code);
        let sorted = |names: Names| {
            let mut names: Vec<_> = names.into_iter().collect();
            names.sort();
            names
        };
        (sorted(calls.called), sorted(calls.macros), calls.unknown)
    }

    #[test]
    fn methods_and_names_of_paths_are_called() {
        assert_eq!(
            called("a.b(c).d + 1..e"),
            (vec!["b".into(), "d".into()], vec![], false)
        );
        assert_eq!(called("T::new(x)"), (vec!["new".into()], vec![], false));
        assert_eq!(
            called("1 + 1; if !(a) { b != (c) }"),
            (vec![], vec![], false)
        );
    }

    #[test]
    fn what_a_macro_is_given_may_be_called_by_it() {
        assert_eq!(
            called("println!(\"{}\", x.len()); std::format!(\"{x}\")").1,
            ["format", "println"]
        );
        assert_eq!(called("call!(x, first)").0, ["first", "x"]);
        assert_eq!(
            called("macro_rules! m { ($x:ident) => { first } }").1,
            [""; 0]
        );
        assert!(called("other::vec![1]").2);
        assert!(!called("::std::vec![1]").2 && !called("vec![1]").2);
        assert!(!called("let x = ::std::vec![1]; std::vec![]").2);
        assert!(called("other::std::vec![1]").2);
    }

    #[test]
    fn derives_and_attributes_that_are_not_stds_may_call_anything() {
        let (_, derives, unknown) = called("#[derive(Debug, a::b::Other)] #[repr(u8)] struct S;");
        assert_eq!(
            (derives, unknown),
            (vec!["Debug".to_owned(), "Other".into()], false)
        );
        assert!(called("#[other] fn f() {}").2);
    }

    #[test]
    fn calls_are_found_at_any_depth() {
        let found = macro_calls(
            "fn f() -> bool { a::b!(x) + 1 != (2) && c! { d![y] } }"
                .parse()
                .unwrap(),
        );
        let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["b", "c", "d"]);
    }
}
