//! What is public in the sources, and the examples in its documentation.
//!
//! They are read by their indentation, as rustfmt leaves it: rustdoc itself would be a second build, with nightly Rust.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Files and rooms of which nothing is in the documentation, or only what others show of them.
const HIDDEN: [&str; 6] = [
    "base/html.rs",
    "base/mod.rs",
    "kernel",
    "models/generated/mod.rs",
    "threads/interrupt/runs.rs",
    "threads/panics.rs",
];
/// What is in it all the same.
const SHOWN: [&str; 5] = [
    "kernel/input.rs",
    "kernel/serve/mod.rs",
    "kernel/serve/served.rs",
    "kernel/serve/server.rs",
    "kernel/serve/settings.rs",
];

/// What is public, and the examples of its own.
pub(super) struct Item {
    pub(super) place: String,
    pub(super) name: String,
    /// In `shown`, where it may be shown too.
    pub(super) owner: Option<String>,
    pub(super) examples: String,
}

#[derive(Default)]
pub(super) struct Sources {
    pub(super) items: Vec<Item>,
    /// The examples of types and traits, by their names, and those of folders.
    pub(super) shown: BTreeMap<String, String>,
}

/// What an indented block is.
enum Scope {
    /// Of a type, whose methods are public by `pub`.
    Impl(String),
    /// Its methods are as public as itself.
    Trait(String),
    Macro,
    Call(Call),
    Module,
    Closed,
}

/// Where a macro is called.
#[derive(Clone, Copy, PartialEq)]
enum Call {
    /// The macro adds an example to what it is called with.
    GivesExamples,
    /// Each is a method of the type that is named before it.
    OfSetters,
    OfTypes,
}

impl Sources {
    pub(super) fn read(&mut self, root: &Path, folder: &Path) {
        let entries = fs::read_dir(root.join(folder)).unwrap();
        let mut paths: Vec<PathBuf> = entries
            .map(|entry| folder.join(entry.unwrap().file_name()))
            .collect();
        paths.sort();
        for path in paths {
            let name = path.file_stem().unwrap();
            if name == "tests" || name == "testing" {
                continue;
            }
            let Ok(text) = fs::read_to_string(root.join(&path)) else {
                self.read(root, &path);
                continue;
            };
            let is_shown = SHOWN.iter().any(|shown| path == Path::new(shown));
            if is_shown || !HIDDEN.iter().any(|hidden| path.starts_with(hidden)) {
                self.read_modules(root, &path, &text);
                self.read_file(&path, &text);
            }
        }
    }

    /// Public modules that are files, whose documentation stands there.
    fn read_modules(&mut self, root: &Path, path: &Path, text: &str) {
        let folder = match path.file_stem().unwrap().to_str().unwrap() {
            "mod" | "lib" => path.parent().unwrap().to_owned(),
            _ => path.with_extension(""),
        };
        let mut before = "";
        for line in text.lines() {
            let hidden = before == "#[doc(hidden)]";
            before = line;
            let name = line.strip_prefix("pub mod ");
            let Some(name) = name
                .and_then(|rest| rest.strip_suffix(';'))
                .filter(|_| !hidden)
            else {
                continue;
            };
            let as_folder = folder.join(name).join("mod.rs");
            let file = match root.join(&as_folder).exists() {
                true => as_folder,
                false => folder.join(format!("{name}.rs")),
            };
            let inner = fs::read_to_string(root.join(&file)).unwrap();
            self.items.push(Item {
                place: file.display().to_string(),
                name: format!("mod {name}"),
                owner: None,
                examples: examples(inner.lines().filter(|line| line.starts_with("//!"))),
            });
        }
    }

    pub(super) fn read_file(&mut self, path: &Path, text: &str) {
        let folder = path.parent().unwrap().display().to_string();
        let is_generated = folder.ends_with("generated");
        let mut here = examples(text.lines().filter(|line| line.starts_with("//!")));
        let mut open: Vec<(usize, Scope)> = Vec::new();
        let mut docs: Vec<&str> = Vec::new();
        let (mut hidden, mut exported, mut in_attribute) = (false, false, false);
        for (number, line) in text.lines().enumerate() {
            let indent = line.len() - line.trim_start().len();
            let line = line.trim_start();
            if line == "mod tests {" {
                break;
            }
            let innermost = open.last().map(|(at, _)| *at);
            if line.starts_with(['}', ')', ']']) && innermost == Some(indent) {
                open.pop();
                continue;
            }
            if ["///", "#[doc =", "$(#["]
                .iter()
                .any(|sign| line.starts_with(sign))
            {
                docs.push(line);
                continue;
            }
            hidden |= line.starts_with("#[doc(hidden)]");
            exported |= line.starts_with("#[macro_export]");
            let begins = line.starts_with("#[");
            let is_skipped = begins || in_attribute || line.starts_with("//");
            in_attribute = (begins || in_attribute) && !line.ends_with(']');
            let in_macro = open.iter().any(|(_, scope)| matches!(scope, Scope::Macro));
            if is_skipped || !in_macro && innermost.is_some_and(|at| indent > at + 4) {
                continue;
            }
            let is_closed = open.iter().any(|(_, scope)| matches!(scope, Scope::Closed));
            let is_hidden = std::mem::take(&mut hidden) || is_closed;
            let is_exported = std::mem::take(&mut exported);
            let taken = std::mem::take(&mut docs);
            let own = examples(taken.iter().copied());
            let place = format!("{}:{}", path.display(), number + 1);
            let Some((kind, name, is_public)) = declared(line) else {
                if let Some((_, Scope::Call(call))) = open.last()
                    && *call != Call::GivesExamples
                    && !taken.is_empty()
                    && let Some((name, owner)) = defined_by(*call, line, &folder)
                {
                    here.push_str(&own);
                    let shown = self.shown.entry(word(line).to_owned()).or_default();
                    shown.push_str(&own);
                    self.items.push(Item {
                        place,
                        name,
                        owner,
                        examples: own,
                    });
                } else if let Some(call) = call(line, text) {
                    open.push((indent, Scope::Call(call)));
                }
                continue;
            };
            let is_public = match (kind, open.last()) {
                ("macro_rules", _) => is_exported,
                ("fn", Some((_, Scope::Trait(_)))) => true,
                ("mod", _) => is_public && !line.ends_with(';'),
                // Setters of Bokeh's properties: the models have the examples.
                ("trait", _) => is_public && !is_generated,
                _ => is_public,
            };
            let owner = match open.last() {
                Some((_, Scope::Impl(owner) | Scope::Trait(owner))) => Some(owner.clone()),
                // A macro that is called within an `impl`.
                Some((_, Scope::Macro)) if kind == "fn" && line.contains("self") => {
                    Some(folder.clone())
                }
                _ => None,
            };
            here.push_str(&own);
            if owner.is_none() {
                self.shown
                    .entry(name.to_owned())
                    .or_default()
                    .push_str(&own);
            }
            // A type that a macro defines has the documentation of where the macro is called.
            let is_of_call = taken.iter().any(|line| line.starts_with("$(#["));
            if is_public && !is_hidden && !is_of_call {
                self.items.push(Item {
                    place,
                    name: match &owner {
                        Some(owner) => format!("{owner}::{name}"),
                        None => format!("{kind} {name}"),
                    },
                    owner: owner.map(|owner| if in_macro { folder.clone() } else { owner }),
                    examples: own,
                });
            }
            if !line.ends_with(['}', ';', ',']) {
                let scope = match kind {
                    // Of a hidden macro the methods are shown, but for those of crates that are not here.
                    "macro_rules" if !name.starts_with("__bridge") => Scope::Macro,
                    _ if is_hidden => Scope::Closed,
                    "impl" if !line.contains(" for ") => Scope::Impl(name.to_owned()),
                    "trait" if is_public => Scope::Trait(name.to_owned()),
                    "mod" => Scope::Module,
                    _ => Scope::Closed,
                };
                open.push((indent, scope));
            }
        }
        self.shown.entry(folder).or_default().push_str(&here);
    }
}

/// What kind of item the line begins, its name, and whether `pub` is before it.
fn declared(line: &str) -> Option<(&'static str, &str, bool)> {
    let is_public = line.starts_with("pub ");
    let mut rest = match line.strip_prefix("pub(") {
        Some(rest) => rest.split_once(") ").map_or("", |(_, rest)| rest),
        None => line.strip_prefix("pub ").unwrap_or(line),
    };
    for qualifier in ["const ", "async ", "unsafe "] {
        if line.contains("fn ") {
            rest = rest.strip_prefix(qualifier).unwrap_or(rest);
        }
    }
    if let Some(rest) = rest
        .strip_prefix("impl")
        .filter(|rest| rest.starts_with(['<', ' ']))
    {
        // The type after the generics of the block, without its own.
        let path = after_generics(rest).trim_start().split(['<', ' ', '{']);
        let name = path.into_iter().next().unwrap().rsplit("::").next();
        return Some(("impl", name.unwrap(), false));
    }
    for kind in [
        "fn",
        "struct",
        "enum",
        "trait",
        "type",
        "mod",
        "macro_rules!",
    ] {
        let rest = rest.strip_prefix(kind);
        if let Some(rest) = rest.and_then(|rest| rest.strip_prefix(' ')) {
            return Some((kind.trim_end_matches('!'), word(rest), is_public));
        }
    }
    None
}

fn after_generics(text: &str) -> &str {
    let mut depth = 0;
    for (at, c) in text.char_indices() {
        match c {
            '<' => depth += 1,
            '>' if !text[..at].ends_with('-') => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &text[at + 1..];
        }
    }
    ""
}

/// How the macro is called that the line calls, which is of the same file or gives no examples.
fn call(line: &str, file: &str) -> Option<Call> {
    let name = word(line);
    if !matches!(&line[name.len()..], "!(" | "! {") {
        return None;
    }
    let definition = file.split(&format!("macro_rules! {name} {{")).nth(1);
    let definition = definition.unwrap_or_default().split("\n}").next().unwrap();
    let added = definition.split("$(#[$doc])*").skip(1);
    let mut added = added.flat_map(|rest| rest.lines().skip(1).take(2));
    Some(match added.any(|line| line.trim() == "/// ```") {
        true => Call::GivesExamples,
        false if name == "setter" => Call::OfSetters,
        false => Call::OfTypes,
    })
}

/// What a macro defines that is called with documentation above the line, and where it may be shown: `Dial, format, &str` is a
/// method of `Dial`, `Tap = "tap" {}` a type, `line = Line(x y)` a method or a function; `x0: f64` is a field.
fn defined_by(call: Call, line: &str, folder: &str) -> Option<(String, Option<String>)> {
    let name = word(line);
    let rest = &line[name.len()..];
    if call == Call::OfSetters {
        let setter = word(rest.trim_start_matches(", "));
        return Some((format!("{name}::{setter}"), Some(name.to_owned())));
    }
    if name.starts_with(char::is_uppercase) {
        return Some((format!("struct {name}"), None));
    }
    let is_other = name.is_empty() || name == "static" || rest.starts_with(':');
    (!is_other).then(|| (format!("fn {name}"), Some(folder.to_owned())))
}

fn word(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_' && c != '$');
    &text[..end.unwrap_or(text.len())]
}

/// What a reader sees of the Rust blocks in lines of documentation.
fn examples<'a>(docs: impl Iterator<Item = &'a str>) -> String {
    let mut code = String::new();
    let mut block = None;
    for line in docs {
        let line = line.trim_start_matches(['/', '!']).trim();
        if let Some(language) = line.strip_prefix("```") {
            block = match block {
                Some(_) => None,
                None => Some(["", "rust", "no_run", "should_panic"].contains(&language)),
            };
        } else if block == Some(true) && !line.starts_with("# ") {
            code.push_str(line);
            code.push('\n');
        }
    }
    code
}
