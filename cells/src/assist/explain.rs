//! What is known of the name at the cursor.

use super::index::Definition;
use super::scope::{base, path_to};
use crate::syntax::{lexer, nesting};

use super::{Draft, Help, Kind, Knowledge, builtin, commands, cursor, short};

impl Knowledge {
    /// Explains the name at byte `at` of a cell's `code`, or the function in whose brackets that is.
    pub fn explain(&self, code: &str, at: usize) -> Option<Help> {
        let at = code.floor_char_boundary(at);
        if let Some(help) = commands::explain(code, at) {
            return Some(help);
        }
        nesting::parse(code, || self.explain_code(code, at)).flatten()
    }

    pub(super) fn explain_code(&self, code: &str, at: usize) -> Option<Help> {
        let draft = Draft::new(code);
        let index = cursor::word_to_explain(&draft.code, &draft.tokens, at)?;
        let word = draft.tokens[index].text(&draft.code);
        let scope = self.scope(&draft.index, &draft.code, &draft.tokens[..index]);
        let before = index
            .checked_sub(1)
            .map(|at| draft.tokens[at].text(&draft.code));
        let path = path_to(&draft.code, &draft.tokens, index);
        if before == Some(".") {
            let value = cursor::value_before(&draft.code, &draft.tokens, index - 1);
            let ty = scope.type_of(&draft.code, &draft.tokens[value..index - 1])?;
            let members = scope.members(&base(&ty)?);
            return members
                .into_iter()
                .find(|member| member.name == word)
                .map(Help::of);
        }
        if let [before @ .., _] = &path[..]
            && !before.is_empty()
        {
            let written = before.join("::");
            let of = match scope.variables.get("self") {
                Some(ty) if written == "Self" => ty,
                _ => &written,
            };
            let found = scope.associated(of).into_iter().chain(scope.members(of));
            if let Some(found) = found.into_iter().find(|found| found.name == word) {
                return Some(Help::of(found));
            }
        } else if let Some(ty) = scope.variables.get(word) {
            let ty = if ty.is_empty() {
                "_".to_owned()
            } else {
                short(ty)
            };
            let found = base(&ty).and_then(|path| scope.definition(&[path]).cloned());
            return Some(Help {
                signature: format!("let {word}: {ty}"),
                docs: found.map(|found| found.docs).unwrap_or_default(),
                source: String::new(),
            });
        }
        if let Some(found) = scope.definition(&path) {
            return Some(Help::of(found));
        }
        let of_std = scope.std.and_then(|std| std.help(&path.join("::")));
        of_std.or_else(|| builtin_help(word, self))
    }

    /// The byte of the name that [`Self::explain`] explains; `None` in commands and where there is none.
    pub fn name_at(&self, code: &str, at: usize) -> Option<usize> {
        let at = code.floor_char_boundary(at);
        let code = commands::blank(code);
        let tokens = lexer::tokens(&code);
        let index = cursor::word_to_explain(&code, &tokens, at)?;
        Some(tokens[index].range.start)
    }
}

impl Help {
    fn of(definition: &Definition) -> Help {
        Help {
            signature: definition.signature.clone(),
            docs: definition.docs.clone(),
            source: definition.source.clone(),
        }
    }
}

fn builtin_help(word: &str, knowledge: &Knowledge) -> Option<Help> {
    let help = |signature: String, docs: &str| {
        Some(Help {
            signature,
            docs: docs.to_owned(),
            source: String::new(),
        })
    };
    if knowledge.0.crates.iter().any(|name| name == word) {
        return help(
            format!("extern crate {word}"),
            "A crate that `:dep` has brought in.",
        );
    }
    if builtin::KEYWORDS.contains(&word) {
        return help(word.to_owned(), "A keyword of Rust.");
    }
    if builtin::PRIMITIVES.contains(&word) {
        return help(word.to_owned(), "A primitive type of Rust.");
    }
    if builtin::MACROS
        .iter()
        .any(|name| name.trim_end_matches('!') == word)
    {
        return help(format!("{word}!"), "A macro of std.");
    }
    let (_, kind) = builtin::PRELUDE.iter().find(|(name, _)| *name == word)?;
    let what = match kind {
        Kind::Class => "A type or trait of std's prelude.",
        Kind::Function => "A function of std's prelude.",
        _ => "A name of std's prelude.",
    };
    help(word.to_owned(), what)
}
