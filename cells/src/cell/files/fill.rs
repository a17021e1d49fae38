//! The text of modules and of included items, put into a cell's syntax tree.

use super::place::{Place, path_of};
use super::{Files, Module, folder_of, is_beside};
use std::collections::HashSet;
use syn::spanned::Spanned;
use syn::visit_mut::{self, VisitMut};
use syn::{Block, Expr, ItemMod, LitStr, Stmt, StmtMacro, token};

/// Has the text of modules, and of the items that are included.
pub(super) trait Source {
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
