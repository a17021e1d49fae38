//! What is known where a cell is typed: names and their types, as far as syntax shows.

use super::Kind;
use super::cursor::{self, closer, segments};
use super::index::{Definition, Index, Type, join, type_path};
use super::library::PRELUDE;
use super::std_docs::StdDocs;
use crate::runtime::LIBRARY;
use crate::syntax::lexer::{self, Token};
use std::collections::BTreeMap;
use syn::{GenericArgument, PathArguments};

/// Indexes to look into, the nearest first, and variables.
pub(crate) struct Scope<'a> {
    /// Of the cell, of earlier cells, of the library.
    pub(crate) indexes: [&'a Index; 3],
    /// Type by name; empty where it is not known.
    pub(crate) variables: BTreeMap<String, String>,
    /// What rustdoc says of std, where that is installed.
    pub(crate) std: Option<&'static StdDocs>,
}

/// Parents of parents are followed so far; more is a circle.
const PARENTS: usize = 4;

impl Scope<'_> {
    /// Reads the variables that the tokens before the cursor make.
    pub(crate) fn learn(&mut self, code: &str, tokens: &[Token]) {
        let text = |at: usize| tokens.get(at).map_or("", |token| token.text(code));
        let mut impl_type = String::new();
        for at in 0..tokens.len() {
            match text(at) {
                "let" => self.learn_let(code, tokens, at + 1),
                "for" if text(at + 2) == "in" => self.add(text(at + 1), String::new()),
                "impl" => impl_type = implemented(code, &tokens[at + 1..]),
                "self" if !impl_type.is_empty() => self.add("self", impl_type.clone()),
                "fn" => self.learn_arguments(code, tokens, at + 2),
                "|" if at > 0 && matches!(text(at - 1), "(" | "," | "=" | "move") => {
                    let names = (at + 1..tokens.len()).take_while(|&at| text(at) != "|");
                    for name in names.filter(|&at| tokens[at].kind == lexer::TokenKind::Word) {
                        self.add(text(name), String::new());
                    }
                }
                _ => {}
            }
        }
    }

    fn add(&mut self, name: &str, ty: String) {
        self.variables.insert(name.to_owned(), ty);
    }

    /// `let` with a name, or with a pattern, whose words in lower case are names.
    fn learn_let(&mut self, code: &str, tokens: &[Token], start: usize) {
        let text = |at: usize| tokens.get(at).map_or("", |token| token.text(code));
        let start = if text(start) == "mut" {
            start + 1
        } else {
            start
        };
        let end = statement_end(code, tokens, start);
        if text(end) != ";" {
            // Its name is not there before it ends.
            return;
        }
        let find = |from: usize, what: &str| (from..end).find(|&at| text(at) == what);
        let assigned = find(start, "=");
        if !matches!(text(start + 1), ":" | "=" | ";" | "") {
            for token in &tokens[start..assigned.unwrap_or(end)] {
                let name = token.text(code);
                let is_name = token.kind == lexer::TokenKind::Word
                    && name.starts_with(|c: char| c.is_lowercase() || c == '_')
                    && !matches!(name, "mut" | "ref" | "_");
                if is_name {
                    self.add(name, String::new());
                }
            }
            return;
        }
        let ty = match (text(start + 1), assigned) {
            (":", _) => {
                let until = assigned.unwrap_or(end);
                let first = tokens
                    .get(start + 2)
                    .map_or(code.len(), |token| token.range.start);
                let last = tokens
                    .get(until)
                    .map_or(code.len(), |token| token.range.start);
                code.get(first..last).unwrap_or_default().trim().to_owned()
            }
            ("=", Some(assigned)) => self
                .type_of(code, &tokens[assigned + 1..end])
                .unwrap_or_default(),
            _ => String::new(),
        };
        self.add(text(start), ty);
    }

    /// The arguments of a function, whose body may be where the cursor is.
    fn learn_arguments(&mut self, code: &str, tokens: &[Token], start: usize) {
        let text = |at: usize| tokens.get(at).map_or("", |token| token.text(code));
        let Some(open) = (start..tokens.len()).find(|&at| text(at) == "(") else {
            return;
        };
        let mut at = open + 1;
        // Half-typed code has other closers there too.
        while at < tokens.len() && !matches!(text(at), ")" | "]" | "}") {
            let end = piece_end(code, tokens, at);
            if text(at + 1) == ":" || text(at) == "mut" && text(at + 2) == ":" {
                let name = if text(at) == "mut" { at + 1 } else { at };
                let first = tokens
                    .get(name + 2)
                    .map_or(code.len(), |token| token.range.start);
                let last = tokens
                    .get(end)
                    .map_or(code.len(), |token| token.range.start);
                let ty = code.get(first..last).unwrap_or_default().trim();
                self.add(text(name), ty.to_owned());
            }
            at = if text(end) == "," { end + 1 } else { end };
        }
    }

    /// The type of a value: a name, a call, a literal, and what follows it.
    pub(crate) fn type_of(&self, code: &str, tokens: &[Token]) -> Option<String> {
        let text = |at: usize| tokens.get(at).map_or("", |token| token.text(code));
        let mut at = 0;
        while matches!(text(at), "&" | "&&" | "*" | "mut") {
            at += 1;
        }
        let first = tokens.get(at)?;
        let mut ty = match first.kind {
            lexer::TokenKind::Text if first.text(code).starts_with('\'') => "char".to_owned(),
            lexer::TokenKind::Text if first.text(code).starts_with("b'") => "u8".to_owned(),
            lexer::TokenKind::Text => "&str".to_owned(),
            lexer::TokenKind::Number if first.text(code).contains('.') => "f64".to_owned(),
            lexer::TokenKind::Number => "i32".to_owned(),
            lexer::TokenKind::Word => {
                let mut end = at + 1;
                while text(end) == "::" {
                    end = match text(end + 1) {
                        "<" => closer(code, tokens, end + 1)? + 1,
                        _ => end + 2,
                    };
                }
                // A path may end half-typed, with its colons.
                let path = path(code, &tokens[at..end.min(tokens.len())]);
                at = end - 1;
                match text(end) {
                    "(" => {
                        at = closer(code, tokens, end)?;
                        self.called(&path)?
                    }
                    "!" => {
                        at = closer(code, tokens, end + 1)?;
                        match path.last()?.as_str() {
                            "vec" => "Vec".to_owned(),
                            "format" => "String".to_owned(),
                            _ => return None,
                        }
                    }
                    "{" if path.last()?.starts_with(char::is_uppercase) => {
                        at = closer(code, tokens, end)?;
                        self.owner(path.last()?)
                    }
                    _ => self.value(&path)?,
                }
            }
            _ if text(at) == "(" => {
                let end = closer(code, tokens, at)?;
                let inner = self.type_of(code, &tokens[at + 1..end])?;
                at = end;
                inner
            }
            _ => return None,
        };
        at += 1;
        while at < tokens.len() {
            match text(at) {
                "." if text(at + 1) == "await" => at += 2,
                "." => {
                    let name = text(at + 1);
                    at += 2;
                    if text(at) == "::" && text(at + 1) == "<" {
                        at = closer(code, tokens, at + 1)? + 1;
                    }
                    let is_call = text(at) == "(";
                    if is_call {
                        at = closer(code, tokens, at)? + 1;
                    }
                    ty = self.member_type(&ty, name, is_call)?;
                }
                "?" => (ty, at) = (argument(&ty)?, at + 1),
                "[" => (ty, at) = (argument(&ty)?, closer(code, tokens, at)? + 1),
                _ => return None,
            }
        }
        Some(ty)
    }

    fn member_type(&self, ty: &str, name: &str, is_call: bool) -> Option<String> {
        let of = base(ty)?;
        let members = self.members(&of);
        let found = members
            .into_iter()
            .find(|member| member.name == name && (member.kind == Kind::Function) == is_call);
        match found {
            Some(found) => Some(with_self(&found.ty, &of)).filter(|ty| !ty.is_empty()),
            None if matches!(name, "clone" | "to_owned" | "as_ref" | "as_mut") => {
                Some(ty.to_owned())
            }
            None => None,
        }
    }

    fn called(&self, path: &[String]) -> Option<String> {
        let (name, before) = path.split_last()?;
        if !before.is_empty() {
            let of = self.owner(&before.join("::"));
            let associated = self.associated(&of);
            if let Some(found) = associated.iter().find(|found| found.name == *name) {
                let ty = if found.ty.is_empty() { &of } else { &found.ty };
                return Some(with_self(ty, &of));
            }
        }
        let found = self.definition(path)?;
        match found.kind {
            Kind::Class => Some(found.name.clone()),
            _ => Some(found.ty.clone()).filter(|ty| !ty.is_empty()),
        }
    }

    fn value(&self, path: &[String]) -> Option<String> {
        if let [name] = path
            && let Some(ty) = self.variables.get(name)
        {
            return Some(ty.clone()).filter(|ty| !ty.is_empty());
        }
        self.called(path)
    }

    fn owner(&self, name: &str) -> String {
        match (name, self.variables.get("self")) {
            ("Self", Some(ty)) => ty.clone(),
            _ => name.to_owned(),
        }
    }

    /// What a path names, in the nearest index that has it.
    pub(crate) fn definition(&self, path: &[String]) -> Option<&Definition> {
        let path = path.join("::");
        let [cell, earlier, library] = self.indexes;
        (cell.definition(&path))
            .or_else(|| earlier.definition(&path))
            .or_else(|| library.exact(&self.in_library(&path)))
            .or_else(|| library.definition(&path))
    }

    /// The path from the library's root of what a cell calls `path`: by an import of its own, or the prelude's name.
    fn in_library(&self, path: &str) -> String {
        let (first, rest) = path.split_once("::").unwrap_or((path, ""));
        if first == LIBRARY {
            return path.to_owned();
        }
        let imported = self.indexes[..2]
            .iter()
            .find_map(|index| index.import(first));
        match imported {
            Some(target) => join(target, rest).trim_end_matches("::").to_owned(),
            None => join(PRELUDE, path),
        }
    }

    /// The types of this name, or path.
    fn types_of(&self, path: &str) -> Vec<&Type> {
        let [cell, earlier, library] = self.indexes;
        let name = path.rsplit("::").next().unwrap_or(path);
        let own = [cell, earlier]
            .into_iter()
            .filter_map(|index| index.type_of(path));
        let of_library = library.type_of(&self.in_library(path));
        let mut found: Vec<&Type> = own.chain(of_library).collect();
        // Of std's types the others know what they implement for them.
        let path_of_library = self.in_library(path);
        let is_defined = |index: &&Index| index.exact(name).is_some();
        if library.exact(&path_of_library).is_none() && ![cell, earlier].iter().any(is_defined) {
            found.extend(self.std.and_then(|std| std.type_of(path)));
        }
        found
    }

    /// What follows a value of the type of this name and a dot.
    pub(crate) fn members(&self, ty: &str) -> Vec<&Definition> {
        self.of_type(ty, |found| &found.members)
    }

    /// What follows the name of a type and `::`.
    pub(crate) fn associated(&self, ty: &str) -> Vec<&Definition> {
        self.of_type(ty, |found| &found.associated)
    }

    fn of_type<'s>(&'s self, ty: &str, list: fn(&Type) -> &Vec<Definition>) -> Vec<&'s Definition> {
        let mut types = vec![ty.to_owned()];
        let mut found: Vec<&Definition> = Vec::new();
        let mut from = 0;
        for _ in 0..PARENTS {
            let until = types.len();
            for at in from..until {
                let new = self.types_of(&types[at]);
                for ty in new {
                    for member in list(ty) {
                        if !found.iter().any(|known| known.name == member.name) {
                            found.push(member);
                        }
                    }
                    let parents = ty.parents.iter().filter(|parent| !types.contains(parent));
                    let parents: Vec<String> = parents.cloned().collect();
                    types.extend(parents);
                }
            }
            from = until;
        }
        found
    }
}

/// The name of the type that an `impl` is for.
fn implemented(code: &str, header: &[Token]) -> String {
    let words: Vec<&str> = header
        .iter()
        .map(|token| token.text(code))
        .take_while(|text| *text != "{" && *text != "where")
        .collect();
    let after_generics = match words.first() {
        Some(&"<") => words
            .iter()
            .position(|word| *word == ">")
            .map_or(0, |at| at + 1),
        _ => 0,
    };
    let from = words
        .iter()
        .position(|word| *word == "for")
        .map_or(after_generics, |at| at + 1);
    let name = words.get(from..).unwrap_or_default().join("");
    base(&name).unwrap_or_default()
}

/// The segments of a path's tokens.
fn path(code: &str, tokens: &[Token]) -> Vec<String> {
    let Some(last) = tokens.last() else {
        return Vec::new();
    };
    let last = last.text(code).to_owned();
    let mut path = segments(code, &tokens[..tokens.len() - 1]);
    if last != ">" {
        path.push(last);
    }
    path
}

fn statement_end(code: &str, tokens: &[Token], from: usize) -> usize {
    end_before(code, tokens, from, &[";"])
}

fn piece_end(code: &str, tokens: &[Token], from: usize) -> usize {
    end_before(code, tokens, from, &[",", ")"])
}

/// The first token of `ends` outside of brackets.
fn end_before(code: &str, tokens: &[Token], from: usize, ends: &[&str]) -> usize {
    let mut depth = 0usize;
    for (at, token) in tokens.iter().enumerate().skip(from) {
        let text = token.text(code);
        if depth == 0 && ends.contains(&text) {
            return at;
        }
        match text {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => match depth.checked_sub(1) {
                Some(less) => depth = less,
                None => return at,
            },
            _ => {}
        }
    }
    tokens.len()
}

/// The path of a type, without references, pointers and arguments.
pub(crate) fn base(ty: &str) -> Option<String> {
    type_path(&syn::parse_str(ty).ok()?)
}

/// The first generic argument: what `?` and an index give.
fn argument(ty: &str) -> Option<String> {
    let ty: syn::Type = syn::parse_str(ty).ok()?;
    let syn::Type::Path(path) = &ty else {
        return None;
    };
    let PathArguments::AngleBracketed(arguments) = &path.path.segments.last()?.arguments else {
        return None;
    };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(quote::ToTokens::to_token_stream(ty).to_string()),
        _ => None,
    })
}

fn with_self(ty: &str, of: &str) -> String {
    if !ty.contains("Self") {
        return ty.to_owned();
    }
    let tokens = lexer::tokens(ty);
    let words = tokens.iter().map(|token| match token.text(ty) {
        "Self" => of,
        other => other,
    });
    words.collect::<Vec<_>>().join(" ")
}

/// The segments before the name at token `name`, and that name.
pub(crate) fn path_to(code: &str, tokens: &[Token], name: usize) -> Vec<String> {
    let mut path = cursor::segments(code, &tokens[..name]);
    path.push(tokens[name].text(code).to_owned());
    path
}
