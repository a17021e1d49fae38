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

    /// What the root imports under this name.
    pub(crate) fn import(&self, name: &str) -> Option<&str> {
        let imports = &self.modules.get("")?.imports;
        let found = imports.iter().rev().find(|(known, _)| known == name)?;
        Some(&found.1)
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
        let module = self.modules.get(&above)?;
        let imported = module.imports.iter().filter(|(known, _)| known == name);
        let imported = imported.map(|(_, target)| absolute(&above, target));
        let globs = module.globs.iter();
        let within = globs.map(|glob| join(&absolute(&above, glob), name));
        // A name may be imported as itself: then it is that of another crate.
        (imported.chain(within))
            .filter(|target| target != path)
            .find_map(|target| self.resolve(&target, depth - 1))
    }

    /// What a path names: in its module, else the only thing of that name.
    pub(crate) fn definition(&self, path: &str) -> Option<&Definition> {
        let name = path.rsplit("::").next().unwrap_or(path);
        self.exact(path).or_else(|| self.anywhere(name))
    }

    /// What a path names in its module, which may re-export it.
    pub(crate) fn exact(&self, path: &str) -> Option<&Definition> {
        self.locate(path, DEPTH).map(|(_, found)| found)
    }

    /// The same with the path of the module that defines it.
    fn locate(&self, path: &str, depth: usize) -> Option<(String, &Definition)> {
        let (module, name) = path.rsplit_once("::").unwrap_or(("", path));
        let path_of_module = self.resolve(module, DEPTH)?;
        let module = self.modules.get(&path_of_module)?;
        let named = |item: &&Definition| item.name.trim_end_matches('!') == name;
        if let Some(found) = module.items.iter().rev().find(named) {
            return Some((path_of_module, found));
        }
        let depth = depth.checked_sub(1)?;
        let imports = module.imports.iter().filter(|(known, _)| known == name);
        let imported = imports.map(|(_, target)| absolute(&path_of_module, target));
        let globs = module.globs.iter();
        let within = globs.map(|glob| join(&absolute(&path_of_module, glob), name));
        (imported.chain(within))
            .filter(|target| target != path)
            .find_map(|target| self.locate(&target, depth))
    }

    /// The first item of this name in any module; types and functions before modules, those that are Bokeh's models last.
    pub(crate) fn anywhere(&self, name: &str) -> Option<&Definition> {
        let named = |item: &&Definition| item.name.trim_end_matches('!') == name;
        let modules = || self.modules.iter();
        let of_models = |path: &str| path.starts_with(MODELS);
        let all = (modules().filter(|(path, _)| !of_models(path)))
            .chain(modules().filter(|(path, _)| of_models(path)))
            .flat_map(|(_, module)| &module.items);
        let found: Vec<&Definition> = all.filter(named).collect();
        let first = found.iter().find(|item| item.kind != Kind::Module);
        first.or(found.first()).copied()
    }

    /// What follows the name of this type, which may be written as a path, and a dot, or `::`.
    pub(crate) fn type_of(&self, path: &str) -> Option<&Type> {
        let name = path.rsplit("::").next().unwrap_or(path);
        let apart = || {
            let (module, _) = self.locate(path, DEPTH)?;
            self.types.get(&join(&module, name))
        };
        apart().or_else(|| self.types.get(name))
    }

    /// Gives types of one name that are in several modules a key each, by their paths; all others, and the one of them that
    /// `preferred` exports, have their name.
    pub(crate) fn tell_types_apart(&mut self, preferred: &str) {
        let mut by_name: BTreeMap<String, BTreeMap<Option<String>, Type>> = BTreeMap::new();
        for (key, ty) in std::mem::take(&mut self.types) {
            let name = key.rsplit("::").next().unwrap_or(&key).to_owned();
            let is_type = |found: &(String, &Definition)| found.1.kind == Kind::Class;
            let origin = self.locate(&key, DEPTH).filter(is_type);
            let origins = by_name.entry(name).or_default();
            origins
                .entry(origin.map(|(module, _)| module))
                .or_default()
                .add(ty);
        }
        for (name, mut origins) in by_name {
            let unknown = origins.remove(&None);
            let exported = self.locate(&join(preferred, &name), DEPTH);
            let exported = exported.map(|(module, _)| Some(module));
            let first = exported
                .filter(|module| origins.contains_key(module))
                .or_else(|| {
                    let modules = || origins.keys().cloned();
                    let is_model = |module: &Option<String>| {
                        module
                            .as_deref()
                            .is_some_and(|path| path.starts_with(MODELS))
                    };
                    modules()
                        .find(|module| !is_model(module))
                        .or_else(|| modules().next())
                });
            let mut main = first
                .and_then(|first| origins.remove(&first))
                .unwrap_or_default();
            main.add(unknown.unwrap_or_default());
            for (module, ty) in origins {
                self.types
                    .insert(join(&module.unwrap_or_default(), &name), ty);
            }
            self.types.insert(name, main);
        }
    }
}

impl Type {
    fn add(&mut self, other: Type) {
        for (list, others) in [
            (&mut self.members, other.members),
            (&mut self.associated, other.associated),
        ] {
            for one in others {
                if !list.iter().any(|known| known.name == one.name) {
                    list.push(one);
                }
            }
        }
        self.parents.extend(other.parents);
    }
}

/// Bokeh's models, of which many are called as what users build from.
pub(super) const MODELS: &str = "cellbeat::models";

/// The last segment of a type's path, through references and what only points.
pub(crate) fn type_name(ty: &syn::Type) -> Option<String> {
    let path = type_path(ty)?;
    path.rsplit("::").next().map(str::to_owned)
}

/// A type's path without arguments, through references and what only points.
pub(crate) fn type_path(ty: &syn::Type) -> Option<String> {
    match ty {
        syn::Type::Path(path) => {
            let last = path.path.segments.last()?;
            if let "Box" | "Rc" | "Arc" = last.ident.to_string().as_str()
                && let syn::PathArguments::AngleBracketed(arguments) = &last.arguments
                && let Some(syn::GenericArgument::Type(inner)) = arguments.args.first()
            {
                return type_path(inner);
            }
            let segments = path.path.segments.iter();
            let names: Vec<_> = segments.map(|segment| segment.ident.to_string()).collect();
            Some(names.join("::"))
        }
        syn::Type::Slice(_) => Some("slice".to_owned()),
        syn::Type::Array(_) => Some("array".to_owned()),
        syn::Type::Reference(reference) => type_path(&reference.elem),
        syn::Type::Paren(inner) => type_path(&inner.elem),
        syn::Type::Group(inner) => type_path(&inner.elem),
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
