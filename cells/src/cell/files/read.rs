//! The files that a cell names, read from the disk.

use super::fill::Source;
use super::{Content, File, Files, Module, folder_of, is_beside, saved};
use crate::base::Error;
use crate::cell::calls::called;
use proc_macro2::{TokenStream, TokenTree};
use std::fs;
use std::path::Path;
use syn::LitStr;

/// Reads files from the disk.
pub(super) struct Reading<'a> {
    pub(super) directory: &'a Path,
    pub(super) copies: &'a Path,
    /// Where the bytes of the next module start.
    pub(super) end: usize,
    pub(super) found: Files,
    pub(super) error: Option<Error>,
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
    pub(super) fn named(&mut self, tokens: TokenStream, folder: &str) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        for (index, token) in tokens.iter().enumerate() {
            let TokenTree::Group(group) = token else {
                continue;
            };
            self.named(group.stream(), folder);
            let Some(name) = called(&tokens[..index]).filter(|name| name.starts_with("include"))
            else {
                continue;
            };
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
    pub(super) fn copy(&mut self, path: &str) -> bool {
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
