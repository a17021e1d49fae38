//! What sources define: their items by module, their types with members.

use super::Kind;
use std::collections::{BTreeMap, HashMap};

/// Something with a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Definition {
    pub(crate) name: String,
    pub(crate) kind: Kind,
    /// Rust, without a body.
    pub(crate) signature: String,
    /// Markdown.
    pub(crate) docs: String,
    /// All of it.
    pub(crate) source: String,
    /// The type of a field, a constant or a static, or what a function returns, as it is written; empty for none.
    pub(crate) ty: String,
}

/// A struct, enum, union, trait or alias.
#[derive(Debug, Clone, Default)]
pub(crate) struct Type {
    /// Fields and methods: what follows a value and a dot.
    pub(crate) members: Vec<Definition>,
    /// Variants, constants and functions without `self`: what follows the name and `::`.
    pub(crate) associated: Vec<Definition>,
    /// The traits that it implements, or that stand above it, and the target of its `Deref`: last segments.
    pub(crate) parents: Vec<String>,
}

/// One module's names.
#[derive(Debug, Clone, Default)]
pub(crate) struct Module {
    pub(crate) items: Vec<Definition>,
    /// Name, and path, of each import.
    pub(super) imports: Vec<(String, String)>,
    /// What stands before each `*`.
    pub(super) globs: Vec<String>,
}

/// Everything that some sources define.
#[derive(Debug, Clone, Default)]
pub(crate) struct Index {
    /// By path: `cellbeat::prelude`; the empty path holds a cell's own items.
    pub(crate) modules: BTreeMap<String, Module>,
    /// By name without path.
    pub(crate) types: HashMap<String, Type>,
}

/// So many re-exports are followed, one to the next; more is a circle.
const DEPTH: usize = 6;

impl Index {
    /// The names of a module, those that it re-exports too: name and definition, or `None` where that is not known.
    pub(crate) fn exports(&self, path: &str) -> Vec<(String, Option<&Definition>)> {
        let mut found = Vec::new();
        self.collect_exports(path, DEPTH, &mut found);
        found
    }

    fn collect_exports<'a>(
        &'a self,
        path: &str,
        depth: usize,
        found: &mut Vec<(String, Option<&'a Definition>)>,
    ) {
        let Some(path) = self.resolve(path, DEPTH) else {
            return;
        };
        let path = path.as_str();
        let Some(module) = self.modules.get(path) else {
            return;
        };
        let mut add = |name: &str, definition| {
            if !found.iter().any(|(known, _)| known == name) {
                found.push((name.to_owned(), definition));
            }
        };
        for item in &module.items {
            add(&item.name, Some(item));
        }
        for (name, target) in &module.imports {
            let target = absolute(path, target);
            let definition = self.definition(&target);
            match definition.filter(|definition| definition.kind == Kind::Macro) {
                Some(_) => add(&format!("{name}!"), definition),
                None => add(name, definition),
            }
        }
        if depth > 0 {
            for glob in &module.globs {
                self.collect_exports(&absolute(path, glob), depth - 1, found);
            }
        }
    }

    /// What the module imports whole.
    pub(crate) fn globs_of(&self, path: &str) -> &[String] {
        self.modules.get(path).map_or(&[], |module| &module.globs)
    }

    /// Where the module of this path stands, which may lead over modules that re-export it.
    fn resolve(&self, path: &str, depth: usize) -> Option<String> {
        if self.modules.contains_key(path) {
            return Some(path.to_owned());
        }
        // At the root, an import.
        let (above, name) = match path.rsplit_once("::") {
            Some(parts) => parts,
            None if path.is_empty() => return None,
            None => ("", path),
        };
        let above = self.resolve(above, depth.checked_sub(1)?)?;
        let inner = join(&above, name);
        if self.modules.contains_key(&inner) {
            return Some(inner);
        }
        let imports = &self.modules.get(&above)?.imports;
        let (_, target) = imports.iter().find(|(known, _)| known == name)?;
        let target = absolute(&above, target);
        // A name may be imported as itself: then it is that of another crate.
        (target != path).then(|| self.resolve(&target, depth - 1))?
    }

    /// What a path names: in its module, else the only thing of that name.
    pub(crate) fn definition(&self, path: &str) -> Option<&Definition> {
        let (module, name) = path.rsplit_once("::").unwrap_or(("", path));
        let named = |item: &&Definition| item.name.trim_end_matches('!') == name;
        let module = self.resolve(module, DEPTH);
        let direct = module
            .and_then(|module| self.modules.get(&module))
            .and_then(|m| m.items.iter().rev().find(named));
        direct.or_else(|| self.anywhere(name))
    }

    /// The first item of this name in any module; types and functions before modules.
    pub(crate) fn anywhere(&self, name: &str) -> Option<&Definition> {
        let all = || self.modules.values().flat_map(|module| &module.items);
        let named = |item: &&Definition| item.name.trim_end_matches('!') == name;
        all()
            .filter(|item| item.kind != Kind::Module)
            .find(named)
            .or_else(|| all().find(named))
    }
}

/// The last segment of a type's path, through references and what only points.
pub(crate) fn type_name(ty: &syn::Type) -> Option<String> {
    match ty {
        syn::Type::Path(path) => {
            let last = path.path.segments.last()?;
            if let "Box" | "Rc" | "Arc" = last.ident.to_string().as_str()
                && let syn::PathArguments::AngleBracketed(arguments) = &last.arguments
                && let Some(syn::GenericArgument::Type(inner)) = arguments.args.first()
            {
                return type_name(inner);
            }
            Some(last.ident.to_string())
        }
        syn::Type::Reference(reference) => type_name(&reference.elem),
        syn::Type::Paren(inner) => type_name(&inner.elem),
        syn::Type::Group(inner) => type_name(&inner.elem),
        syn::Type::ImplTrait(x) => bound_name(&x.bounds),
        syn::Type::TraitObject(x) => bound_name(&x.bounds),
        _ => None,
    }
}

fn bound_name<'a>(bounds: impl IntoIterator<Item = &'a syn::TypeParamBound>) -> Option<String> {
    bounds.into_iter().find_map(|bound| match bound {
        syn::TypeParamBound::Trait(bound) => last_segment(&bound.path),
        _ => None,
    })
}

pub(super) fn last_segment(path: &syn::Path) -> Option<String> {
    path.segments
        .last()
        .map(|segment| segment.ident.to_string())
}

pub(crate) fn join(path: &str, name: &str) -> String {
    if path.is_empty() {
        name.to_owned()
    } else {
        format!("{path}::{name}")
    }
}

/// A path as it is from the root, written in the module `from`.
fn absolute(from: &str, path: &str) -> String {
    let root = from.split("::").next().unwrap_or_default();
    if let Some(rest) = path.strip_prefix("crate") {
        return join(root, rest.trim_start_matches("::"));
    }
    if let Some(rest) = path.strip_prefix("super") {
        let above = from.rsplit_once("::").map_or("", |(above, _)| above);
        return absolute(above, rest.trim_start_matches("::"));
    }
    let path = path.strip_prefix("self::").unwrap_or(path);
    if path.split("::").next() == Some(root) && !root.is_empty() {
        return path.to_owned();
    }
    join(from, path)
}
