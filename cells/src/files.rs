//! Files beside the notebook that a cell brings in: `mod hello;`, `include!`, `include_str!`, `include_bytes!`. rustc looks for
//! them beside the file that it reads the cell from, so that they are put there.
//!
//! They are read when the cell is run. Later cells that use its items are compiled with what was read then, as they are with the
//! cell's text: a file that is edited counts once the cell is run again.

use crate::Error;
use crate::diagnostics::Diagnostic;
use proc_macro2::{TokenStream, TokenTree};
use std::collections::HashSet;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use syn::parse::Parser;
use syn::spanned::Spanned;
use syn::visit_mut::{self, VisitMut};
use syn::{Block, Expr, ExprLit, ItemMod, Lit, LitStr, Meta, Stmt, StmtMacro, token};

/// A file that a cell brings in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct File {
    /// From the notebook's folder, as Rust comes to it: `hello/world.rs`, `../data.csv`.
    pub(crate) path: String,
    /// How rustc is to call it.
    pub(crate) name: String,
    pub(crate) content: Content,
    /// When it was saved, as far as the system says.
    saved: Option<SystemTime>,
}

/// What was in a file when its cell was run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Content {
    /// A module, or the items that a cell includes.
    Module(Module),
    /// Anything else, copied to this place.
    Copy(PathBuf),
}

/// The text of items. Its bytes count on from those of the cell's code, so that a place says which text it is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Module {
    pub(crate) text: String,
    pub(crate) start: usize,
}

/// The files of one cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Files {
    pub(crate) all: Vec<File>,
    /// The code brings in files, also such as are not there.
    pub(crate) is_asked: bool,
}

impl Files {
    /// Reads the files that `code` names, and `more`; copies are put into `copies`. What is not there is for rustc to tell.
    ///
    /// # Errors
    /// A file that cannot be copied.
    pub(crate) fn read(
        code: &str,
        more: &[String],
        directory: &Path,
        copies: &Path,
    ) -> Result<Files, Error> {
        if !["mod", "include"].iter().any(|word| code.contains(word)) && more.is_empty() {
            return Ok(Files::default());
        }
        let mut reading = Reading {
            directory,
            copies,
            end: code.len() + 1,
            found: Files::default(),
            error: None,
        };
        let mut statements = Block::parse_within.parse_str(code).unwrap_or_default();
        reading.fill_all(&mut statements);
        reading.named(code.parse().unwrap_or_default(), "");
        for path in more {
            reading.copy(path);
        }
        proc_macro2::extra::invalidate_current_thread_spans();
        match reading.error {
            Some(error) => Err(error),
            None => Ok(reading.found),
        }
    }

    /// With the names that rustc is to know them by.
    pub(crate) fn named(mut self, name: impl Fn(&str) -> String) -> Files {
        for file in &mut self.all {
            file.name = name(&file.path);
        }
        self
    }

    /// Puts the text of modules into the statements of the cell, for all who read its items.
    pub(crate) fn fill(&self, statements: &mut Vec<Stmt>) {
        if !self.all.is_empty() {
            let mut known = self;
            known.fill_all(statements);
        }
    }

    /// The modules.
    pub(crate) fn modules(&self) -> impl Iterator<Item = (&File, &Module)> {
        self.all.iter().filter_map(|file| match &file.content {
            Content::Module(module) => Some((file, module)),
            Content::Copy(_) => None,
        })
    }

    /// The included text that a byte of the cell's is in.
    pub(crate) fn text_at(&self, byte: usize) -> Option<(&File, &Module)> {
        let mut modules = self.modules();
        modules.find(|(_, module)| module.within(&(byte..byte)).is_some())
    }

    /// How far above the notebook's folder they reach.
    pub(crate) fn depth(&self) -> usize {
        let above = |path: &str| path.split('/').filter(|part| *part == "..").count();
        self.all
            .iter()
            .map(|file| above(&file.path))
            .max()
            .unwrap_or(0)
    }

    /// Those that were saved since, and when.
    pub(crate) fn saved_since(
        &self,
        directory: &Path,
    ) -> impl Iterator<Item = (&File, SystemTime)> {
        self.all.iter().filter_map(|file| {
            let now = saved(&directory.join(&file.path))?;
            (Some(now) != file.saved).then_some((file, now))
        })
    }
}

fn saved(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|found| found.modified()).ok()
}

impl Module {
    /// A range of the cell's bytes as one of this text, if it is in it.
    pub(crate) fn within(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let is_in = range.start >= self.start && range.end <= self.start + self.text.len();
        is_in.then(|| range.start - self.start..range.end - self.start)
    }

    pub(crate) fn all_within(&self, ranges: &[Range<usize>]) -> Vec<Range<usize>> {
        ranges
            .iter()
            .filter_map(|range| self.within(range))
            .collect()
    }

    /// The syntax tree, with the cell's bytes for places.
    fn parsed(&self) -> Option<syn::File> {
        syn::parse_file(&format!("{}{}", " ".repeat(self.start), self.text)).ok()
    }
}

/// Where modules are looked for: in this folder, which ends in a slash or is empty, and, but for those with `#[path]`, in `below`.
#[derive(Debug, Clone, Default)]
struct Place {
    folder: String,
    below: String,
}

impl Place {
    fn within(&self, name: &str) -> Place {
        Place {
            folder: format!("{}{}{name}/", self.folder, self.below),
            below: String::new(),
        }
    }

    /// The files that the module may be in, and where its own modules are.
    fn candidates(&self, module: &ItemMod) -> Vec<(String, Place)> {
        let name = module.ident.to_string();
        let name = name.strip_prefix("r#").unwrap_or(&name);
        let beside = |path: &str| Place {
            folder: folder_of(path).to_owned(),
            below: String::new(),
        };
        if let Some(path) = path_of(module) {
            if !is_beside(&path) {
                return Vec::new();
            }
            let path = format!("{}{path}", self.folder);
            let place = beside(&path);
            return vec![(path, place)];
        }
        let Place { folder, below } = self;
        let file = format!("{folder}{below}{name}.rs");
        let place = Place {
            below: format!("{name}/"),
            ..beside(&file)
        };
        let in_folder = format!("{folder}{below}{name}/mod.rs");
        let inner = beside(&in_folder);
        vec![(file, place), (in_folder, inner)]
    }
}

/// With its slash.
fn folder_of(path: &str) -> &str {
    &path[..path.rfind('/').map_or(0, |at| at + 1)]
}

/// Of `#[path = "..."]`.
fn path_of(module: &ItemMod) -> Option<String> {
    module
        .attrs
        .iter()
        .find_map(|attribute| match &attribute.meta {
            Meta::NameValue(pair) if pair.path.is_ident("path") => match &pair.value {
                Expr::Lit(ExprLit {
                    lit: Lit::Str(text),
                    ..
                }) => Some(text.value()),
                _ => None,
            },
            _ => None,
        })
}

/// Has the text of modules, and of the items that are included.
trait Source {
    fn module(&mut self, path: &str) -> Option<Module>;
    fn included(&mut self, path: &str) -> Option<Module>;

    fn fill_all(&mut self, statements: &mut Vec<Stmt>)
    where
        Self: Sized,
    {
        let mut filling = Filling {
            source: self,
            place: Place::default(),
            within: HashSet::new(),
        };
        *statements = filling.filled(std::mem::take(statements));
    }
}

impl Source for &Files {
    fn module(&mut self, path: &str) -> Option<Module> {
        let mut modules = self.modules();
        modules
            .find(|(file, _)| file.path == path)
            .map(|(_, module)| module.clone())
    }

    fn included(&mut self, path: &str) -> Option<Module> {
        self.module(path)
    }
}

struct Filling<'a, S> {
    source: &'a mut S,
    place: Place,
    /// The files around this place: a module that brings in itself is rustc's to refuse.
    within: HashSet<String>,
}

impl<S: Source> Filling<'_, S> {
    fn filled(&mut self, statements: Vec<Stmt>) -> Vec<Stmt> {
        let mut filled = Vec::new();
        for mut statement in statements {
            if let Some(path) = included_path(&statement)
                && let path = format!("{}{path}", self.place.folder)
                && !self.within.contains(&path)
                && let Some(text) = self.source.included(&path)
                && let Some(file) = text.parsed()
            {
                let place = Place {
                    folder: folder_of(&path).to_owned(),
                    below: String::new(),
                };
                let outer = std::mem::replace(&mut self.place, place);
                self.within.insert(path.clone());
                let items = file.items.into_iter().map(statement_of).collect();
                filled.extend(self.filled(items));
                self.within.remove(&path);
                self.place = outer;
                continue;
            }
            if let Stmt::Item(item) = &mut statement {
                self.visit_item_mut(item);
            }
            filled.push(statement);
        }
        filled
    }
}

/// The call of a macro stands for statements or items.
fn statement_of(item: syn::Item) -> Stmt {
    match item {
        syn::Item::Macro(x) if x.ident.is_none() => Stmt::Macro(StmtMacro {
            attrs: x.attrs,
            mac: x.mac,
            semi_token: x.semi_token,
        }),
        item => Stmt::Item(item),
    }
}

/// Of `include!("path");`.
fn included_path(statement: &Stmt) -> Option<String> {
    let mac = match statement {
        Stmt::Macro(x) => &x.mac,
        Stmt::Expr(Expr::Macro(x), None) => &x.mac,
        _ => return None,
    };
    let is_include = mac
        .path
        .segments
        .last()
        .is_some_and(|last| last.ident == "include");
    let path = mac
        .parse_body::<LitStr>()
        .ok()
        .filter(|_| is_include)?
        .value();
    is_beside(&path).then_some(path)
}

impl<S: Source> VisitMut for Filling<'_, S> {
    fn visit_item_mod_mut(&mut self, module: &mut ItemMod) {
        if module.content.is_some() {
            let inner = match path_of(module) {
                Some(path) => Place {
                    folder: format!("{}{path}/", self.place.folder),
                    below: String::new(),
                },
                None => self.place.within(&module.ident.to_string()),
            };
            let outer = std::mem::replace(&mut self.place, inner);
            visit_mut::visit_item_mod_mut(self, module);
            self.place = outer;
            return;
        }
        let mut text = None;
        for (path, inner) in self.place.candidates(module) {
            if self.within.contains(&path) {
                continue;
            }
            if let Some(found) = self.source.module(&path) {
                text = Some((path, inner, found));
            }
        }
        let Some((path, inner, text)) = text else {
            return;
        };
        let Some(file) = text.parsed() else {
            return;
        };
        let end = module
            .semi
            .take()
            .map_or_else(|| module.span(), |semi| semi.span);
        module.attrs.extend(file.attrs);
        module.content = Some((token::Brace(end), file.items));
        self.within.insert(path.clone());
        let outer = std::mem::replace(&mut self.place, inner);
        visit_mut::visit_item_mod_mut(self, module);
        self.place = outer;
        self.within.remove(&path);
    }
    fn visit_block_mut(&mut self, _: &mut Block) {}
}

/// Reads files from the disk.
struct Reading<'a> {
    directory: &'a Path,
    copies: &'a Path,
    /// Where the bytes of the next module start.
    end: usize,
    found: Files,
    error: Option<Error>,
}

impl Source for Reading<'_> {
    fn module(&mut self, path: &str) -> Option<Module> {
        self.text(path, |_| true)
    }

    /// Where the file holds an expression, rustc has to take it as it is.
    fn included(&mut self, path: &str) -> Option<Module> {
        self.text(path, |text| {
            let file = text.parsed();
            file.is_some_and(|file| file.items.iter().any(|item| !is_call(item)))
        })
    }
}

fn is_call(item: &syn::Item) -> bool {
    matches!(item, syn::Item::Macro(x) if x.ident.is_none())
}

/// An absolute path is found without us.
fn is_beside(path: &str) -> bool {
    !path.starts_with('/')
}

impl Reading<'_> {
    fn text(&mut self, path: &str, is_meant: impl Fn(&Module) -> bool) -> Option<Module> {
        self.found.is_asked = true;
        if let Some(known) = Source::module(&mut &self.found, path) {
            return Some(known);
        }
        let file = self.directory.join(path);
        let text = fs::read_to_string(&file).ok().filter(|_| is_beside(path))?;
        let module = Module {
            start: self.end,
            text: crate::cell::head::plain(&text),
        };
        if !is_meant(&module) {
            return None;
        }
        self.end += module.text.len() + 1;
        self.found.all.push(File {
            path: path.to_owned(),
            name: path.to_owned(),
            content: Content::Module(module.clone()),
            saved: saved(&file),
        });
        let tokens = module.text.parse().unwrap_or_default();
        self.named(tokens, folder_of(path));
        Some(module)
    }

    /// The files of `include!("a.rs")` and its like in a text that stands in `folder`.
    fn named(&mut self, tokens: TokenStream, folder: &str) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        for (index, token) in tokens.iter().enumerate() {
            let TokenTree::Group(group) = token else {
                continue;
            };
            self.named(group.stream(), folder);
            let before = index
                .checked_sub(2)
                .and_then(|start| tokens.get(start..index));
            let Some([TokenTree::Ident(name), TokenTree::Punct(mark)]) = before else {
                continue;
            };
            if mark.as_char() != '!' || !name.to_string().starts_with("include") {
                continue;
            }
            self.found.is_asked = true;
            let text = group.stream().into_iter().next();
            let text = text.and_then(|text| syn::parse_str::<LitStr>(&text.to_string()).ok());
            let path = text.map(|text| format!("{folder}{}", text.value()));
            if let Some(path) = path
                && self.copy(&path)
                && name == "include"
            {
                let text = fs::read_to_string(self.directory.join(&path)).unwrap_or_default();
                self.named(text.parse().unwrap_or_default(), folder_of(&path));
            }
        }
    }

    /// True for a file that was not there before.
    fn copy(&mut self, path: &str) -> bool {
        let file = self.directory.join(path);
        let is_known = self.found.all.iter().any(|known| known.path == path);
        if is_known || !is_beside(path) || !file.is_file() {
            return false;
        }
        let copy = self.copies.join(self.found.all.len().to_string());
        let saved = saved(&file);
        let copied = fs::create_dir_all(self.copies).and_then(|()| fs::copy(&file, &copy));
        if let Err(source) = copied {
            self.error = Some(Error::File { path: file, source });
            return false;
        }
        self.found.all.push(File {
            path: path.to_owned(),
            name: path.to_owned(),
            content: Content::Copy(copy),
            saved,
        });
        true
    }
}

/// The paths, from the notebook's folder, that rustc has not found, as `include_str!(concat!(..))` or a macro names them.
pub(crate) fn missed(errors: &[Diagnostic]) -> Vec<String> {
    let paths = errors.iter().filter_map(|error| unread(&error.message));
    paths.map(str::to_owned).collect()
}

/// The path in "couldn't read `data.csv`: No such file or directory".
fn unread(message: &str) -> Option<&str> {
    let (path, _) = message.strip_prefix("couldn't read `")?.split_once("`: ")?;
    Some(path)
}
