//! Statics that macros make within an item under no exported symbol, so that each cell that the item is compiled with has its own.
//! They are read from rustc's expansion of it.
//!
//! Every static gets a note but plain data. Under a name of the macro's own, two more kinds are as good in every cell and get
//! none: call sites of logging macros, and what is made once from nothing that the call says, as a regular expression is.

use super::call::is_written;
use super::names::{self, Names};
use super::tokens::is_punct;
use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use syn::Type;

/// Types of std, and of crates that have them under the same names, whose values change after they were made. Those of
/// `std::sync::atomic` are recognised by their prefix.
const CHANGING: [&str; 12] = [
    "Barrier",
    "Cell",
    "Condvar",
    "FairMutex",
    "Mutex",
    "Once",
    "ReentrantLock",
    "ReentrantMutex",
    "RefCell",
    "RwLock",
    "SyncUnsafeCell",
    "UnsafeCell",
];

/// Types whose value is made once.
const ONCE: [&str; 7] = [
    "Lazy",
    "LazyCell",
    "LazyLock",
    "OnceBox",
    "OnceCell",
    "OnceLock",
    "OnceNonZeroUsize",
];

/// How names of types end that say where a call stands, as those of logging macros do.
const CALL_SITES: [&str; 4] = ["Callsite", "CallSite", "Location", "Metadata"];

/// What gives such a static its value.
const SETTERS: [&str; 5] = [
    "get_or_init",
    "get_or_try_init",
    "get_or_insert",
    "set",
    "try_insert",
];

/// A static that starts over in every cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unshared {
    pub(crate) name: String,
    /// The call of the macro gives the name.
    pub(crate) is_given: bool,
}

/// Those in an expansion, but for the statics of these names, which are shared.
pub(super) fn statics(expansion: &str, shared: &Names) -> Vec<Unshared> {
    let tokens: TokenStream = expansion.parse().unwrap_or_default();
    let mut found = Vec::new();
    let reader = Reader {
        expansion,
        shared,
        all: &tokens,
    };
    reader.read(tokens.clone(), &mut found);
    found
}

struct Reader<'a> {
    expansion: &'a str,
    shared: &'a Names,
    all: &'a TokenStream,
}

impl Reader<'_> {
    fn read(&self, tokens: TokenStream, found: &mut Vec<Unshared>) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let declared = match token {
                TokenTree::Ident(word) if word == "static" || word == "const" => {
                    Declared::read(&tokens, at)
                }
                // What `lazy_static!` makes for a name.
                TokenTree::Ident(word) if word == "for" => {
                    at += usize::from(self.is_shared(tokens.get(at + 1))) * 2;
                    None
                }
                TokenTree::Group(group) => {
                    self.read(group.stream(), found);
                    None
                }
                _ => None,
            };
            at += 1;
            let Some(declared) = declared else {
                continue;
            };
            at = declared.end;
            let name = declared.name.to_string();
            let is_shared = declared.has_symbol || self.is_shared_name(&name);
            if !is_shared && self.tells(&declared) {
                let is_given = self.is_written(declared.name);
                found.push(Unshared { name, is_given });
            } else if !is_shared && !declared.is_local_key {
                // Else what stands in its value is a part of it.
                self.read(declared.value, found);
            }
        }
    }

    fn tells(&self, declared: &Declared<'_>) -> bool {
        let names = names::in_tokens(&declared.ty);
        let has = |all: &[&str]| all.iter().any(|name| names.contains(*name));
        let changes = declared.is_mutable
            || has(&CHANGING)
            || names.iter().any(|name| name.starts_with("Atomic"));
        match (declared.is_static, self.is_written(declared.name)) {
            (false, _) if !declared.is_local_key => false,
            (_, true) => declared.is_mutable || !is_data(declared.ty.clone()),
            (_, false) if changes => true,
            (_, false) if has(&ONCE) => self.is_made_of_call(declared),
            (_, false) => !is_data(declared.ty.clone()) && !is_call_site(&names),
        }
    }

    /// Whether its value comes from names that the call gives.
    fn is_made_of_call(&self, declared: &Declared<'_>) -> bool {
        self.has_written_name(declared.value.clone())
            || self.is_set_by_call(self.all.clone(), &declared.name.to_string())
    }

    /// `NAME.get_or_init(..)`, with something of the call between the parentheses.
    fn is_set_by_call(&self, tokens: TokenStream, name: &str) -> bool {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let sets = tokens.windows(4).any(|window| match window {
            [
                TokenTree::Ident(of),
                TokenTree::Punct(dot),
                TokenTree::Ident(method),
                TokenTree::Group(group),
            ] => {
                of == name
                    && dot.as_char() == '.'
                    && SETTERS.iter().any(|setter| method == setter)
                    && self.has_written_name(group.stream())
            }
            _ => false,
        });
        sets || tokens.into_iter().any(|token| match token {
            TokenTree::Group(group) => self.is_set_by_call(group.stream(), name),
            _ => false,
        })
    }

    fn has_written_name(&self, tokens: TokenStream) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Ident(name) => self.is_written(&name) && !names::is_keyword(&name),
            TokenTree::Group(group) => self.has_written_name(group.stream()),
            _ => false,
        })
    }

    fn is_written(&self, name: &Ident) -> bool {
        is_written(self.expansion, name.span().byte_range().end)
    }

    fn is_shared(&self, token: Option<&TokenTree>) -> bool {
        matches!(token, Some(TokenTree::Ident(name)) if self.is_shared_name(&name.to_string()))
    }

    fn is_shared_name(&self, name: &str) -> bool {
        self.shared.contains(name)
    }
}

/// `static mut NAME: Type = value;`, or the `const` of a `thread_local!`.
struct Declared<'a> {
    name: &'a Ident,
    ty: TokenStream,
    value: TokenStream,
    is_static: bool,
    is_mutable: bool,
    is_local_key: bool,
    has_symbol: bool,
    /// The index behind it.
    end: usize,
}

impl Declared<'_> {
    fn read(tokens: &[TokenTree], at: usize) -> Option<Declared<'_>> {
        let is = |at: usize, word: &str| matches!(tokens.get(at), Some(TokenTree::Ident(found)) if found == word);
        let is_lifetime = at
            .checked_sub(1)
            .is_some_and(|before| is_punct(tokens.get(before), '\''));
        let is_mutable = is(at + 1, "mut");
        let place = at + 1 + usize::from(is_mutable);
        let (Some(TokenTree::Ident(name)), Some(colon)) =
            (tokens.get(place), tokens.get(place + 1))
        else {
            return None;
        };
        if is_lifetime || !is_punct(Some(colon), ':') {
            return None;
        }
        let after = &tokens[place + 2..];
        let length = after.iter().position(|token| is_punct(Some(token), ';'))?;
        // One without a value is foreign.
        let equals = after[..length]
            .iter()
            .position(|token| is_punct(Some(token), '='))?;
        let ty: TokenStream = after[..equals].iter().cloned().collect();
        let names = names::in_tokens(&ty);
        Some(Declared {
            name,
            value: after[equals + 1..length].iter().cloned().collect(),
            is_static: is(at, "static"),
            is_mutable,
            is_local_key: names.contains("LocalKey"),
            ty,
            has_symbol: has_symbol(&tokens[..at]),
            end: place + 2 + length + 1,
        })
    }
}

/// Whether what stands before a static gives it a symbol, or makes it a part of a `thread_local!`.
fn has_symbol(before: &[TokenTree]) -> bool {
    let mut before = before.iter().rev();
    before
        .by_ref()
        .skip_while(|token| match token {
            TokenTree::Ident(word) => word == "pub" || word == "unsafe",
            TokenTree::Group(group) => group.delimiter() == Delimiter::Parenthesis,
            _ => false,
        })
        .take_while(|token| match token {
            TokenTree::Group(group) => group.delimiter() == Delimiter::Bracket,
            token => is_punct(Some(token), '#'),
        })
        .any(|token| match token {
            TokenTree::Group(group) => {
                let names = names::in_tokens(group.stream());
                ["export_name", "no_mangle", "thread_local"]
                    .iter()
                    .any(|name| names.contains(*name))
            }
            _ => false,
        })
}

fn is_call_site(names: &Names) -> bool {
    let is_one = |name: &String| CALL_SITES.iter().any(|end| name.ends_with(end));
    names.iter().any(is_one)
}

/// Whether it is a type whose values never change, so that a copy is as good.
pub(crate) fn is_data(ty: TokenStream) -> bool {
    syn::parse2::<Type>(ty).is_ok_and(|ty| is_plain(&ty))
}

fn is_plain(ty: &Type) -> bool {
    const NAMES: [&str; 17] = [
        "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize",
        "f32", "f64", "bool", "char", "str",
    ];
    match ty {
        Type::Path(x) => x
            .path
            .get_ident()
            .is_some_and(|name| NAMES.contains(&name.to_string().as_str())),
        Type::Reference(x) => is_plain(&x.elem),
        Type::Array(x) => is_plain(&x.elem),
        Type::Slice(x) => is_plain(&x.elem),
        Type::Tuple(x) => x.elems.iter().all(is_plain),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Names, those that calls give in upper case as they are, the macro's own behind a `-`.
    fn unshared(expansion: &str) -> String {
        let shared = Names::from(["SHARED".to_owned()]);
        let found = statics(expansion, &shared);
        let name = |unshared: &Unshared| match unshared.is_given {
            true => unshared.name.clone(),
            false => format!("-{}", unshared.name),
        };
        found.iter().map(name).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_static_under_a_name_of_the_call_is_told_of_unless_it_never_changes() {
        for (expansion, expected) in [
            (
                "fn f() { static A /* 9#0 */: ::k /* 0#1 */::Own = 1; }",
                "A",
            ),
            (
                "fn f() { pub(crate) static mut A: u8 = 1; static B: (u8, &[&str]) = x; }",
                "A",
            ),
            (
                "fn f() { static A: Atomic<u8> = { static B: Mutex<u8> = c; }; }",
                "A",
            ),
            (
                "fn f() { const A: ::std::thread::LocalKey<u8> = { static B: Mutex<u8> = c; }; const C: Cell<u8> = d; }",
                "A",
            ),
            (
                "fn f() { #[unsafe(export_name = \"a\")] #[x] pub static A: Cell<u8> = c; }",
                "",
            ),
            (
                "fn f() { unsafe extern { static A: Cell<u8>; } let x: &'static Cell<u8> = y; }",
                "",
            ),
            ("fn f() { static SHARED: Cell<u8> = c; }", ""),
            (
                "fn f() { static SHARED: SHARED = c; impl Deref for SHARED { fn x() { static LAZY: Lazy<Mutex<u8>> = c; } } static B: Own = c; }",
                "B",
            ),
            (
                "fn f() { const SHARED: LocalKey<u8> = { static B: Mutex<u8> = c; }; }",
                "",
            ),
        ] {
            assert_eq!(unshared(expansion), expected, "{expansion}");
        }
    }

    #[test]
    fn a_static_under_a_name_of_the_macros_is_told_of_where_cells_could_tell_copies_apart() {
        for (ty, value, expected) in [
            ("::std::sync::atomic::AtomicU32", "c", "-A"),
            ("::k::Wrap<Mutex<u8>>", "c", "-A"),
            ("Once", "Once::new()", "-A"),
            ("OnceLock<RefCell<u8>>", "c", "-A"),
            ("::k::Own", "c", "-A"),
            ("&[&str]", "c", ""),
            ("::tracing::callsite::DefaultCallsite", "c", ""),
            ("::metrics::Metadata<'static>", "c", ""),
            ("OnceLock<u8>", "OnceLock::new /* 8#1 */()", ""),
            (
                "Lazy<Regex>",
                "Lazy::new /* 8#1 */(|| Regex::new /* 8#1 */(\"a\"))",
                "",
            ),
            (
                "LazyLock<u8>",
                "LazyLock::new /* 8#1 */(|| x /* 8#0 */ + 1)",
                "-A",
            ),
        ] {
            let mark = |text: &str| {
                text.replace("::new(", "::new /* 8#1 */(")
                    .replace("Regex::", "Regex /* 8#1 */::")
            };
            let value = mark(value)
                .replace("OnceLock::", "OnceLock /* 8#1 */::")
                .replace("Lazy::", "Lazy /* 8#1 */::")
                .replace("LazyLock::", "LazyLock /* 8#1 */::");
            let expansion = format!("fn f() {{ static A /* 7#1 */: {ty} = {value}; }}");
            assert_eq!(unshared(&expansion), expected, "{expansion}");
        }
    }

    #[test]
    fn a_value_that_is_made_once_is_told_of_where_the_call_says_what_it_is() {
        for (set, expected) in [
            (
                "A /* 7#1 */.get_or_init /* 8#1 */(|| x /* 9#0 */ + 1)",
                "-A",
            ),
            ("{ *A /* 7#1 */.set /* 8#1 */((x /* 9#0 */)) }", "-A"),
            (
                "A /* 7#1 */.get_or_init /* 8#1 */(move || if true { \"x\" })",
                "",
            ),
            ("B /* 7#1 */.get_or_init /* 8#1 */(|| x /* 9#0 */)", ""),
            ("A /* 7#1 */.get /* 8#1 */(x /* 9#0 */)", ""),
        ] {
            let expansion =
                format!("fn f() {{ static A /* 7#1 */: OnceLock<u8> = c /* 8#1 */; {set} }}");
            assert_eq!(unshared(&expansion), expected, "{expansion}");
        }
    }
}
