//! The paths by which `use` in the notebook's modules exports something.

use crate::emit::Unit;
use syn::{Item, ItemMod, UseTree};

/// More are not looked for: what a module that exports itself holds has paths without end.
const MOST: usize = 64;

/// A `use` in a module: what it imports, and the path that it gives it; of a glob the module's.
struct Export {
    from: String,
    to: String,
    is_glob: bool,
}

/// The other paths to what `path` names, the shortest first. Not all of them need be public.
pub(super) fn all(unit: &Unit<'_>, path: &str) -> Vec<String> {
    let mut exports = Vec::new();
    for item in unit.items().filter(|item| item.text.contains("use ")) {
        if let Ok(Item::Mod(module)) = syn::parse_str(&item.text) {
            in_module("", &module, &mut exports);
        }
    }
    reached(&exports, path)
}

fn reached(exports: &[Export], path: &str) -> Vec<String> {
    let mut found = vec![path.to_owned()];
    let mut next = 0;
    while let Some(known) = found.get(next).filter(|_| next < MOST).cloned() {
        next += 1;
        for export in exports {
            let rest = known.strip_prefix(&export.from);
            let of_it = |rest: &&str| rest.is_empty() && !export.is_glob || rest.starts_with("::");
            let new = rest.filter(of_it).map(|rest| join(&export.to, rest));
            found.extend(new.filter(|new| !found.contains(new)));
        }
    }
    found.remove(0);
    found.sort_by_key(|path| path.matches("::").count());
    found
}

fn in_module(above: &str, module: &ItemMod, exports: &mut Vec<Export>) {
    let path = join(above, &module.ident.to_string());
    for item in module.content.iter().flat_map(|(_, items)| items) {
        match item {
            Item::Mod(inner) => in_module(&path, inner, exports),
            Item::Use(x) => in_use(&path, None, &x.tree, exports),
            _ => {}
        }
    }
}

/// `from` is what stands before `tree`.
fn in_use(module: &str, from: Option<&str>, tree: &UseTree, exports: &mut Vec<Export>) {
    let named = |name: &syn::Ident| {
        let name = name.to_string();
        match (from, name.as_str()) {
            (None, "crate") => String::new(),
            (None, "self") => module.to_owned(),
            (None, "super") => parent(module),
            (Some(from), "self") => from.to_owned(),
            (Some(from), "super") => parent(from),
            (None, _) => join(module, &name),
            (Some(from), _) => join(from, &name),
        }
    };
    let mut export = |from: String, name: &str, is_glob| {
        let to = join(module, name);
        exports.push(Export { from, to, is_glob });
    };
    match tree {
        UseTree::Path(x) => in_use(module, Some(&named(&x.ident)), &x.tree, exports),
        UseTree::Group(x) => {
            let trees = x.items.iter();
            trees.for_each(|tree| in_use(module, from, tree, exports));
        }
        UseTree::Name(x) => {
            let from = named(&x.ident);
            let name = from.rsplit("::").next().unwrap_or_default().to_owned();
            export(from, &name, false);
        }
        UseTree::Rename(x) => export(named(&x.ident), &x.rename.to_string(), false),
        UseTree::Glob(_) => export(from.unwrap_or_default().to_owned(), "", true),
    }
}

fn parent(module: &str) -> String {
    let above = module.rsplit_once("::").map(|(above, _)| above);
    above.unwrap_or_default().to_owned()
}

fn join(module: &str, rest: &str) -> String {
    let between = match module.is_empty() || rest.is_empty() || rest.starts_with("::") {
        true => "",
        false => "::",
    };
    format!("{module}{between}{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn others(code: &str, path: &str) -> Vec<String> {
        let mut exports = Vec::new();
        for item in syn::parse_file(code).unwrap().items {
            if let Item::Mod(module) = item {
                in_module("", &module, &mut exports);
            }
        }
        reached(&exports, path)
    }

    #[test]
    fn exports_of_exports_globs_and_modules_are_followed() {
        let code = "mod a { mod b { pub struct K; } pub use b::K as L; mod c { pub use super::b::*; } pub use self::c as d; }
            mod e { pub use crate::a::{self, L as M, d::*}; }";
        assert_eq!(
            others(code, "a::b::K"),
            [
                "a::L",
                "e::M",
                "e::K",
                "a::c::K",
                "e::a::L",
                "a::d::K",
                "e::a::b::K",
                "e::a::c::K",
                "e::a::d::K"
            ]
        );
    }

    #[test]
    fn a_module_that_exports_itself_has_no_end() {
        assert!(others("mod a { pub use super::a as b; struct K; }", "a::K").len() < 2 * MOST);
    }

    #[test]
    fn a_glob_of_an_enum_is_not_the_enum() {
        assert_eq!(
            others("mod a { pub use E::*; enum E { A } }", "a::E"),
            [""; 0]
        );
    }
}
