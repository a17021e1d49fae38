//! Where Rust looks for the file of a module.

use super::{folder_of, is_beside};
use syn::{Expr, ExprLit, ItemMod, Lit, Meta};

/// Where modules are looked for: in this folder, which ends in a slash or is empty, and, but for those with `#[path]`, in `below`.
#[derive(Debug, Clone, Default)]
pub(super) struct Place {
    pub(super) folder: String,
    pub(super) below: String,
}

impl Place {
    pub(super) fn within(&self, name: &str) -> Place {
        Place {
            folder: format!("{}{}{name}/", self.folder, self.below),
            below: String::new(),
        }
    }

    /// The files that the module may be in, and where its own modules are.
    pub(super) fn candidates(&self, module: &ItemMod) -> Vec<(String, Place)> {
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

/// Of `#[path = "..."]`.
pub(super) fn path_of(module: &ItemMod) -> Option<String> {
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
