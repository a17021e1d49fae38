//! What can be written at the cursor.

use super::cursor::{self, Context};
use super::index::Definition;
use super::scope::{Scope, base};
use super::{Completion, Completions, Draft, Kind, Knowledge, builtin, commands, short};
use crate::runtime::LIBRARY;
use crate::syntax::lexer;
use crate::syntax::nesting;
use std::collections::HashSet;

impl Knowledge {
    /// What can be written at byte `at` of a cell's `code`. `at` is moved to the start of the character that it is in.
    pub fn complete(&self, code: &str, at: usize) -> Completions {
        let at = code.floor_char_boundary(at);
        if let Some(answer) = self.complete_command(code, at) {
            return answer;
        }
        let found = nesting::parse(code, || self.complete_code(code, at));
        found.unwrap_or(Completions {
            range: at..at,
            items: Vec::new(),
            is_code: false,
        })
    }

    pub(super) fn complete_code(&self, code: &str, at: usize) -> Completions {
        let draft = Draft::new(code);
        let all = lexer::tokens(&draft.code);
        let found = cursor::read(&draft.code, &all, at);
        let is_code = found.context != Context::Nothing;
        let items = match found.context {
            Context::Nothing => Vec::new(),
            context => {
                let before = draft.before(found.word.start);
                let scope = self.scope(&draft.index, &draft.code, before);
                match context {
                    Context::Member(value) => members(&scope, &draft.code, &all[value]),
                    Context::Path(path) => self.after_path(&scope, &path),
                    Context::Name | Context::Nothing => self.names(&scope, &draft),
                }
            }
        };
        let written = &draft.code[found.word.clone()];
        let is_internal = |name: &str| {
            let internal = ["__", "evcxr_"].into_iter();
            internal.clone().any(|prefix| name.starts_with(prefix))
                && !internal.clone().any(|prefix| written.starts_with(prefix))
        };
        Completions {
            items: items
                .into_iter()
                .filter(|item| !is_internal(&item.text))
                .collect(),
            range: found.word,
            is_code,
        }
    }

    /// Everything that can be named by one word.
    fn names(&self, scope: &Scope<'_>, draft: &Draft) -> Vec<Completion> {
        let mut items: Vec<Completion> = scope
            .variables
            .iter()
            .map(|(name, ty)| Completion {
                text: name.clone(),
                kind: Kind::Instance,
                signature: short(ty),
            })
            .collect();
        for index in &scope.indexes[..2] {
            items.extend(exports(index, ""));
        }
        items.extend(named_in(draft));
        for glob in self.globs(draft) {
            items.extend(exports(scope.indexes[2], &glob));
        }
        let plain = |text: &str, kind| Completion {
            text: text.to_owned(),
            kind,
            signature: String::new(),
        };
        items.extend(self.0.crates.iter().map(|name| plain(name, Kind::Module)));
        items.extend([LIBRARY, "std", "core", "alloc"].map(|name| plain(name, Kind::Module)));
        items.extend(
            builtin::PRELUDE
                .iter()
                .map(|(name, kind)| plain(name, *kind)),
        );
        items.extend(builtin::MACROS.iter().map(|name| plain(name, Kind::Macro)));
        items.extend(
            builtin::PRIMITIVES
                .iter()
                .map(|name| plain(name, Kind::Class)),
        );
        items.extend(
            builtin::KEYWORDS
                .iter()
                .map(|name| plain(name, Kind::Keyword)),
        );
        items
    }

    /// The modules of the library that this cell or an earlier one has imported whole.
    fn globs(&self, draft: &Draft) -> Vec<String> {
        let mut paths: Vec<String> = Vec::new();
        for index in [&draft.index, self.index()] {
            paths.extend(index.globs_of("").iter().cloned());
        }
        paths.retain(|path| path.split("::").next() == Some(LIBRARY));
        paths
    }

    fn after_path(&self, scope: &Scope<'_>, path: &[String]) -> Vec<Completion> {
        if path.is_empty() {
            return Vec::new();
        }
        let joined = path.join("::");
        let last = match (joined.as_str(), scope.variables.get("self")) {
            ("Self", Some(ty)) => ty,
            _ => &joined,
        };
        let mut items: Vec<Completion> = Vec::new();
        let associated = scope
            .associated(last)
            .into_iter()
            .chain(scope.members(last));
        // A field does not follow the name of its type.
        items.extend(
            associated
                .filter(|found| found.kind != Kind::Property)
                .map(Completion::of),
        );
        for index in scope.indexes {
            items.extend(exports(index, &joined));
        }
        if items.is_empty()
            && let Some(target) = self.imported_module(scope, path)
        {
            items.extend(exports(scope.indexes[2], &target));
        }
        if matches!(joined.as_str(), "std" | "::std") {
            items.extend(builtin::STD_MODULES.iter().map(|name| Completion {
                text: (*name).to_owned(),
                kind: Kind::Module,
                signature: String::new(),
            }));
        }
        items
    }

    /// `pane` after `use cellbeat::prelude::*` is `cellbeat::pane`.
    fn imported_module(&self, scope: &Scope<'_>, path: &[String]) -> Option<String> {
        let library = scope.indexes[2];
        let name = path.last()?;
        let mut paths = library
            .modules
            .keys()
            .filter(|known| known.rsplit("::").next() == Some(name));
        paths.next().cloned()
    }
}

impl Completion {
    fn of(definition: &Definition) -> Completion {
        Completion {
            text: definition.name.clone(),
            kind: definition.kind,
            signature: match definition.kind {
                Kind::Property => short(&definition.ty),
                Kind::Function => definition.signature.clone(),
                _ => String::new(),
            },
        }
    }
}

fn members(scope: &Scope<'_>, code: &str, value: &[lexer::Token]) -> Vec<Completion> {
    let ty = scope.type_of(code, value).and_then(|ty| base(&ty));
    let Some(ty) = ty else {
        return Vec::new();
    };
    scope.members(&ty).into_iter().map(Completion::of).collect()
}

fn exports(index: &super::index::Index, path: &str) -> Vec<Completion> {
    let exports = index.exports(path).into_iter();
    exports
        .map(|(name, definition)| match definition {
            Some(definition) => Completion {
                text: name,
                ..Completion::of(definition)
            },
            None => Completion {
                kind: if name.starts_with(char::is_uppercase) {
                    Kind::Class
                } else {
                    Kind::Module
                },
                text: name,
                signature: String::new(),
            },
        })
        .collect()
}

/// Items that are not whole yet: the words after `fn`, `struct` and the like.
fn named_in(draft: &Draft) -> Vec<Completion> {
    let text = |at: usize| {
        draft
            .tokens
            .get(at)
            .map_or("", |token| token.text(&draft.code))
    };
    let mut items = Vec::new();
    for at in 0..draft.tokens.len() {
        let kind = match text(at) {
            "fn" => Kind::Function,
            "struct" | "enum" | "trait" | "type" | "union" => Kind::Class,
            "const" | "static" => Kind::Instance,
            "mod" => Kind::Module,
            _ => continue,
        };
        let is_name = draft
            .tokens
            .get(at + 1)
            .is_some_and(|token| token.kind == lexer::TokenKind::Word);
        if is_name && !builtin::KEYWORDS.contains(&text(at + 1)) {
            items.push(Completion {
                text: text(at + 1).to_owned(),
                kind,
                signature: String::new(),
            });
        }
    }
    items
}

impl Completions {
    /// Puts what another source knows before the rest.
    pub fn put_first(&mut self, mut items: Vec<Completion>) {
        items.append(&mut self.items);
        self.items = items;
    }

    /// Those that start as the word in `code` does, whatever its case if none does exactly; each name once.
    pub fn matching(&self, code: &str) -> Vec<&Completion> {
        let prefix = code.get(self.range.clone()).unwrap_or_default();
        let exact = self.items.iter().any(|item| item.text.starts_with(prefix));
        let folded = prefix.to_lowercase();
        let mut seen = HashSet::new();
        let fits = |item: &&Completion| match exact {
            true => item.text.starts_with(prefix),
            false => item.text.to_lowercase().starts_with(&folded),
        };
        self.items
            .iter()
            .filter(fits)
            .filter(|item| seen.insert(item.text.as_str()))
            .collect()
    }
}

impl Knowledge {
    fn complete_command(&self, code: &str, at: usize) -> Option<Completions> {
        let variables = || {
            let variables = self.0.variables.iter();
            variables
                .map(|(name, variable)| (name.clone(), short(&variable.ty)))
                .collect()
        };
        if let Some(start) = commands::documented(code, at) {
            let name = &code[start..at];
            let mut found = self.complete(name, name.len());
            found.range = found.range.start + start..found.range.end + start;
            found.is_code = false;
            return Some(found);
        }
        let (range, items) = commands::complete(code, at, &variables)?;
        Some(Completions {
            items,
            range,
            is_code: false,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// With what is hard to read when it ends half-way.
    const CELL: &str = "\
:dep serde = { version = \"1\" }
use std::{fmt, io as input};
/// Ä 🦀
#[derive(Debug)]
struct Pair<T>(T, Vec<Option<T>>);
impl<T: fmt::Debug> fmt::Display for Pair<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write!(f, \"{:?}\", self.0) }
}
let pair = Pair::<u8>(1, vec![Some(0x1f), None]); // é
let (mut a, ref b) = (r#\"\"raw\"#, 'x');
for n in 0..=3 { a.push_str(&format!(\"{n}\").trim()[1..]); }
async { pair.1[0].clone()?.max(1).await }";

    #[test]
    fn every_beginning_of_a_cell_is_answered() {
        let knowledge = Knowledge::default();
        for (at, _) in CELL.char_indices() {
            for code in [&CELL[..at], CELL] {
                let found = knowledge.complete_code(code, at);
                assert!(found.range.end == at && code.is_char_boundary(found.range.start));
                let _ = knowledge.explain_code(code, at);
                let source = knowledge.source(code);
                let cell = &source.text[source.offset..];
                assert_eq!(cell.len(), code.len() + "\n}\n".len());
                assert!(cell.is_char_boundary(at));
            }
        }
    }

    #[test]
    fn arguments_that_another_bracket_closes_are_answered() {
        for arguments in ["]", "a]", "a: u8}", "a: u8, ]", "[a: u8)"] {
            let code = format!("fn f({arguments}\nlet x = 1; x");
            let found = Knowledge::default().complete_code(&code, code.len());
            assert_eq!(found.range, code.len() - 1..code.len(), "{code}");
        }
    }

    #[test]
    fn members_of_a_path_that_ends_half_typed_are_none() {
        for code in ["a::.", "a::b::.", "&a::.", "(a::).", "a::<u8>::."] {
            let found = Knowledge::default().complete_code(code, code.len());
            assert_eq!(found.range, code.len()..code.len(), "{code}");
            assert!(found.matching(code).is_empty(), "{code}");
        }
    }

    #[test]
    fn names_to_be_documented_are_completed_as_code_is() {
        let knowledge = Knowledge::default();
        for code in [":doc Strin", "1;\n?Strin"] {
            let found = knowledge.complete(code, code.len());
            assert_eq!(found.range, code.len() - 5..code.len());
            assert_eq!(found.matching(code)[0].text, "String");
        }
    }

    #[test]
    fn types_are_followed_through_calls_fields_and_conversions() {
        let knowledge = Knowledge::default();
        let members = |code: &str| -> Vec<String> {
            let found = knowledge.complete_code(code, code.len());
            found
                .matching(code)
                .into_iter()
                .map(|item| item.text.clone())
                .collect()
        };
        let items = "struct A { b: Result<B, u8> }\nstruct B(u8);\nimpl B { fn c(self) -> Box<A> { todo!() } }\n\
                     fn a(x: &A) -> Option<A> { None }\ntrait T { fn t(&self) -> Self; }\nimpl T for A {}\n";
        let expects = |end: &str, wanted: &[&str]| {
            assert_eq!(members(&format!("{items}{end}")), wanted, "{end}");
        };
        expects("a(&y)?.", &["b", "t"]);
        expects("a(&y)?.b?.", &["0", "c"]);
        expects("let z = a(&y)?.b?.c();\nz.", &["b", "t"]);
        expects("let z: &mut A = f();\nz.t().clone().", &["b", "t"]);
        expects("fn g(first: u8, z: Box<A>) { z.", &["b", "t"]);
        expects("impl B { fn h(&self) { self.", &["0", "c"]);
        expects("unknown().", &[]);
    }
}
