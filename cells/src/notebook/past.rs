//! What became of names that earlier cells had and that are not there any more.

use crate::base::Extra;
use crate::syntax::lexer::{self, TokenKind};
use std::collections::{HashMap, VecDeque};

/// More cells that did not compile are forgotten, the oldest first: they were given up.
const FAILED_CELLS: usize = 32;

/// Why a variable is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Fate {
    /// A cell moved it.
    Moved,
    /// Something borrows it to the end of the cell.
    Held,
    /// It could not be kept: why, as `borrows what ends with the cell`, and how it could be.
    NotKept(String, Option<String>),
    /// The cell redefined its type.
    Redefined,
    /// The cell built the crate of its type in another way.
    Rebuilt,
    /// The cell that makes it did not come to its end.
    Unfinished,
    /// The cell that makes it returned before its end.
    Returned,
    /// The cell that had taken it was given up.
    Stopped,
    /// The cell process ended.
    ProcessEnded,
}

/// A cell that did not compile.
#[derive(Debug, Clone)]
struct FailedCell {
    file: String,
    id: String,
    /// What it would have defined.
    names: Vec<String>,
    /// `cellbeat::prelude::*`, without blanks.
    uses: Vec<String>,
}

/// What is remembered of names.
#[derive(Debug, Clone, Default)]
pub(crate) struct Past {
    /// What became of a variable, and in which cell.
    fates: HashMap<String, (Fate, String)>,
    /// The cells that made variables.
    makers: HashMap<String, String>,
    failed: VecDeque<FailedCell>,
}

impl Past {
    /// A cell was run: what it has made, and what it has ended.
    pub(crate) fn ran(
        &mut self,
        file: &str,
        id: &str,
        made: impl Iterator<Item = String>,
        ended: impl Iterator<Item = (String, Fate)>,
    ) {
        for name in made {
            self.fates.remove(&name);
            self.makers.insert(name, file.to_owned());
        }
        for (name, fate) in ended {
            self.fates.insert(name, (fate, file.to_owned()));
        }
        self.failed.retain(|cell| id.is_empty() || cell.id != id);
    }

    pub(crate) fn process_ended(&mut self, variables: impl Iterator<Item = String>) {
        for name in variables {
            self.fates.insert(name, (Fate::ProcessEnded, String::new()));
        }
    }

    /// A cell did not compile.
    pub(crate) fn failed(&mut self, file: &str, id: &str, code: &str) {
        self.failed.retain(|cell| id.is_empty() || cell.id != id);
        self.failed.truncate(FAILED_CELLS - 1);
        self.failed.push_front(FailedCell {
            file: file.to_owned(),
            id: id.to_owned(),
            names: defined(code),
            uses: uses(code),
        });
    }

    /// The cell that made a variable.
    pub(crate) fn maker(&self, name: &str) -> Option<&str> {
        self.makers.get(name).map(String::as_str)
    }

    /// Whether it is known why there is no such name.
    pub(crate) fn knows(&self, name: &str) -> bool {
        self.fates.contains_key(name) || self.failed_to_define(name).is_some()
    }

    /// Why there is no variable of this name; nothing where none is known of.
    pub(crate) fn of_variable(&self, name: &str) -> Vec<Extra> {
        let Some((fate, cell)) = self.fates.get(name) else {
            return Vec::new();
        };
        let maker = self.makers.get(name).filter(|maker| *maker != cell);
        let again = maker.map(|maker| format!("run {maker} again to have `{name}` back"));
        let (note, help) = match fate {
            Fate::Moved => {
                let keep = format!("use `{name}.clone()` there to keep it");
                let help = match maker {
                    Some(maker) => format!("{keep}, and run {maker} again to have it back"),
                    None => keep,
                };
                (format!("`{name}` was moved in {cell}"), Some(help))
            }
            Fate::Held => (
                format!("`{name}` was borrowed to the end of {cell}, and went with it"),
                again,
            ),
            Fate::NotKept(why, advice) => (
                format!("`{name}` of {cell} {why}, so that it was not kept"),
                advice
                    .as_ref()
                    .map(|advice| format!("to keep it, {advice}")),
            ),
            Fate::Redefined => (
                format!("`{name}` was lost in {cell}, which redefined its type"),
                again,
            ),
            Fate::Rebuilt => (
                format!("`{name}` was lost in {cell}, which rebuilt the crate of its type"),
                again,
            ),
            Fate::Unfinished => (
                format!("{cell} did not come to its end, so that its `{name}` was not kept"),
                None,
            ),
            Fate::Returned => (
                format!("{cell} returned before its end, so that its `{name}` was not kept"),
                None,
            ),
            Fate::Stopped => (
                format!("`{name}` was lost with {cell}, which had taken it and did not stop"),
                again,
            ),
            Fate::ProcessEnded => (
                format!("`{name}` was lost when the cell process ended"),
                again,
            ),
        };
        let help = help.map(Extra::Help);
        [Extra::Note(note)].into_iter().chain(help).collect()
    }

    /// The cell that would define this name if it had compiled.
    pub(crate) fn failed_to_define(&self, name: &str) -> Option<Extra> {
        let cell = self
            .failed
            .iter()
            .find(|cell| cell.names.iter().any(|other| other == name))?;
        Some(Extra::Note(format!(
            "{} defines `{name}`, but did not compile, so that nothing of it was kept",
            cell.file
        )))
    }

    /// The cell that would import something if it had compiled: `wanted` says so of a path.
    pub(crate) fn failed_to_use(&self, wanted: &dyn Fn(&str) -> bool) -> Option<Extra> {
        let uses = self.failed.iter().flat_map(|cell| {
            let uses = cell.uses.iter();
            uses.map(move |path| (&cell.file, path))
        });
        let (file, path) = uses.filter(|(_, path)| wanted(path)).last()?;
        Some(Extra::Note(format!(
            "{file} did not compile, so that its `use {path};` was not kept"
        )))
    }
}

/// The words of code, whether it can be read or not.
fn words(code: &str) -> Vec<&str> {
    let tokens = lexer::tokens(code).into_iter();
    let words = tokens.filter(|token| token.kind == TokenKind::Word);
    words.map(|token| &code[token.range]).collect()
}

/// What code defines.
fn defined(code: &str) -> Vec<String> {
    const KEYWORDS: [&str; 11] = [
        "let",
        "fn",
        "struct",
        "enum",
        "union",
        "trait",
        "type",
        "const",
        "static",
        "mod",
        "macro_rules",
    ];
    let words = words(code);
    let words: Vec<&str> = words.into_iter().filter(|word| *word != "mut").collect();
    let pairs = words.windows(2);
    let named = pairs.filter(|pair| KEYWORDS.contains(&pair[0]) && !KEYWORDS.contains(&pair[1]));
    named.map(|pair| pair[1].to_owned()).collect()
}

/// What code imports.
fn uses(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for statement in code.split_inclusive(';') {
        let lines = statement.lines().map(str::trim);
        let text = lines.skip_while(|line| !line.starts_with("use "));
        let text: String = text.collect();
        let item = syn::parse_str::<syn::ItemUse>(&text);
        found.extend(item.map(|item| leaves(&item.tree, "")).unwrap_or_default());
    }
    found
}

/// The paths of a `use`, with what is after `as` where there is one.
fn leaves(tree: &syn::UseTree, before: &str) -> Vec<String> {
    match tree {
        syn::UseTree::Path(path) => leaves(&path.tree, &format!("{before}{}::", path.ident)),
        syn::UseTree::Name(name) => vec![format!("{before}{}", name.ident)],
        syn::UseTree::Rename(name) => vec![format!("{before}{} as {}", name.ident, name.rename)],
        syn::UseTree::Glob(_) => vec![format!("{before}*")],
        syn::UseTree::Group(group) => {
            let trees = group.items.iter();
            trees.flat_map(|tree| leaves(tree, before)).collect()
        }
    }
}
