//! Help while a cell is typed, from what is known without a compiler: [`Knowledge`].
//!
//! * `cursor`, `scope`: what stands at the cursor, and what is known there
//! * `index`, `collect`, `expand`, `library`: what sources define: the cell's, those of earlier cells, the library's
//! * `std_docs`: std, from the pages that rustup installs
//! * `builtin`, `commands`: keywords and std's prelude; lines such as `:dep`
//! * `complete`, `explain`: the answers
//! * `source`: the notebook as one file, for a language server

mod builtin;
mod collect;
mod commands;
mod complete;
mod cursor;
mod expand;
mod explain;
mod index;
mod library;
mod scope;
mod source;
mod std_docs;

pub(crate) use library::PRELUDE;
pub use source::{Project, Source};

use crate::dependencies::Dependencies;
use crate::notebook::{Notebook, StoredItem, Variable};
use crate::runtime::Runtime;
use crate::syntax::lexer::{self, Token};
use crate::syntax::types;
use expand::Macros;
use index::Index;
use scope::Scope;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};
use std::time::Duration;
use std_docs::StdDocs;

/// What a notebook's cells have left, as it was when this was taken. Clones are cheap and share it; it can be asked from
/// any thread, whatever the compiler is busy with.
#[derive(Debug, Clone, Default)]
pub struct Knowledge(Arc<State>);

#[derive(Debug, Default)]
struct State {
    items: Vec<StoredItem>,
    variables: BTreeMap<String, Variable>,
    /// Names in code of the crates of `:dep`.
    crates: Vec<String>,
    project: Option<Project>,
    std: Option<&'static StdDocs>,
    index: OnceLock<Index>,
}

/// What a name is, which frontends show by an icon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A function or method.
    Function,
    /// A macro; its name ends with `!`.
    Macro,
    /// A variable, constant, static or variant.
    Instance,
    /// A type or trait.
    Class,
    /// A module or crate.
    Module,
    /// A keyword.
    Keyword,
    /// A field.
    Property,
    /// A command such as `:dep`, or an argument of one.
    Command,
}

/// What can be written at the cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completions {
    /// Bytes of the code that a completion takes the place of.
    pub range: Range<usize>,
    /// All that fits the place, the likeliest first; see [`Completions::matching`].
    pub items: Vec<Completion>,
    /// Whether Rust stands at the cursor: not text, a comment or a command.
    pub is_code: bool,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// What is written.
    pub text: String,
    /// What it is.
    pub kind: Kind,
    /// Its type or signature where that is known, else empty.
    pub signature: String,
}

/// What is known of the name at the cursor.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Help {
    /// Rust.
    pub signature: String,
    /// Markdown, perhaps empty.
    pub docs: String,
    /// The whole definition, where it is known.
    pub source: String,
}

/// How long a cell that fails waits for the index of the library, once.
const PATIENCE_OF_ERRORS: Duration = Duration::from_secs(20);

/// Where the library has what its guide names, in the order in which a name is looked for.
const MODULES: [&str; 11] = [
    PRELUDE,
    "cellbeat::widgets",
    "cellbeat::indicators",
    "cellbeat::layout",
    "cellbeat::table",
    "cellbeat::palettes",
    "cellbeat::json",
    "cellbeat::display",
    "cellbeat::param",
    "cellbeat::comm",
    "cellbeat::models",
];

/// The module of the library that has a name, or a macro of this name.
pub(crate) fn module_of_library(name: &str) -> Option<&'static str> {
    let index = library::index_within(PATIENCE_OF_ERRORS);
    let has_it = |module: &&&str| {
        let exports = index.exports(module);
        let mut names = exports.iter().map(|(known, _)| known.trim_end_matches('!'));
        names.any(|known| known == name)
    };
    MODULES.iter().find(has_it).copied()
}

impl Knowledge {
    /// What is known before the first cell.
    pub fn of_runtime(runtime: &Runtime) -> Knowledge {
        Knowledge::new(&Notebook::default(), &Dependencies::default(), runtime)
    }

    pub(crate) fn new(
        notebook: &Notebook,
        dependencies: &Dependencies,
        runtime: &Runtime,
    ) -> Knowledge {
        let mut crates: Vec<String> = dependencies
            .specs
            .iter()
            .map(|spec| spec.crate_name())
            .collect();
        crates.sort();
        Knowledge(Arc::new(State {
            items: notebook.items.clone(),
            variables: notebook.variables.clone(),
            crates,
            project: Some(Project::new(runtime, dependencies)),
            std: StdDocs::of(&runtime.toolchain.sysroot),
            index: OnceLock::new(),
        }))
    }

    /// The index of the items of earlier cells.
    fn index(&self) -> &Index {
        self.0.index.get_or_init(|| {
            let mut index = Index::default();
            let mut macros = Macros::default();
            for stored in &self.0.items {
                for leaf in &stored.leaves {
                    index.add("", &format!("use {};", leaf.path), false, &mut macros);
                }
                if !stored.is_use() {
                    index.add("", &source::item_text(stored), false, &mut macros);
                }
            }
            index.tell_types_apart("");
            index
        })
    }

    /// The scope at byte `at` of a cell.
    fn scope<'a>(&'a self, cell: &'a Index, code: &str, tokens: &[Token]) -> Scope<'a> {
        let variables = &self.0.variables;
        let variables = variables
            .iter()
            .map(|(name, variable)| (name.clone(), variable.ty.clone()));
        let mut scope = Scope {
            indexes: [cell, self.index(), library::index()],
            variables: variables.collect(),
            std: self.0.std,
        };
        scope.learn(code, tokens);
        scope
    }
}

/// A cell as it is typed: commands blanked, tokens, and the items that are whole.
struct Draft {
    code: String,
    tokens: Vec<Token>,
    index: Index,
}

impl Draft {
    fn new(code: &str) -> Draft {
        let code = commands::blank(code);
        let tokens: Vec<Token> = lexer::tokens(&code);
        let tokens: Vec<Token> = tokens
            .into_iter()
            .filter(|token| !is_closed_comment(token))
            .collect();
        let mut index = Index::default();
        let mut macros = Macros::default();
        for range in pieces(&code, &tokens) {
            index.add("", &code[range], false, &mut macros);
        }
        index.tell_types_apart("");
        Draft {
            code,
            tokens,
            index,
        }
    }

    /// The tokens that end before byte `at`.
    fn before(&self, at: usize) -> &[Token] {
        let count = self
            .tokens
            .iter()
            .take_while(|token| token.range.end <= at)
            .count();
        &self.tokens[..count]
    }
}

fn is_closed_comment(token: &Token) -> bool {
    token.kind == lexer::TokenKind::Comment
}

/// The text between semicolons and closing braces that stand at top level: each item is one of these.
fn pieces(code: &str, tokens: &[Token]) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let (mut depth, mut start) = (0usize, 0);
    for token in tokens {
        match token.text(code) {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 && matches!(token.text(code), ";" | "}") {
            pieces.push(start..token.range.end);
            start = token.range.end;
        }
    }
    pieces
}

/// The type of a variable as people write it.
fn short(ty: &str) -> String {
    types::short(ty)
}
