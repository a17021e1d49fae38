//! Which older items a cell is compiled with: those that it can reach by name, and the imports of traits that can have a say
//! in it. A method is called without its trait being named, and with the trait out of scope another method may be found, so
//! an import is left out only where nothing calls what it offers.

use crate::cell::calls::{Calls, DERIVES, WRITING, is_of_std};
use crate::cell::item::{Item, Leaf};
use crate::cell::key::Space;
use crate::cell::names::{self, Names};
use crate::notebook::StoredItem;
use crate::runtime::LIBRARY;
use crate::rustc::traits::Answers;
use std::collections::HashMap;

/// Names of std's prelude that code out of a macro may mean without a word of them in the cell.
const PRELUDE: [&str; 10] = [
    "Box", "Err", "None", "Ok", "Option", "Result", "Some", "String", "Vec", "drop",
];

/// What a cell needs of what is there.
#[derive(Clone, Copy)]
pub(crate) struct Wanted<'a> {
    pub(crate) seeds: &'a Names,
    pub(crate) calls: &'a Calls,
    /// What a glob import could bring in for its statements; none where they cannot be read.
    pub(crate) free: Option<&'a Names>,
    pub(crate) items: &'a [Item],
    /// The variables that it takes.
    pub(crate) variables: &'a Names,
    /// Crates that can be imported from.
    pub(crate) crates: &'a Names,
    pub(crate) answers: &'a Answers,
    pub(crate) keep_uses: bool,
}

/// Of `older` items those that the cell is compiled with, and whether any was left out.
pub(crate) fn reachable(older: &[StoredItem], wanted: &Wanted<'_>) -> (Vec<StoredItem>, bool) {
    let mut search = Search::new(older, wanted);
    let mut kept: Vec<Vec<bool>> = older.iter().map(|x| vec![false; places(x)]).collect();
    loop {
        let mut grown = false;
        search.settle();
        for (stored, kept) in older.iter().zip(&mut kept) {
            for (index, kept) in kept.iter_mut().enumerate().filter(|(_, kept)| !**kept) {
                let leaf = stored.leaves.get(index);
                let is_reached = match leaf {
                    Some(leaf) => search.reaches_leaf(leaf),
                    None => search.reaches(stored),
                };
                if is_reached {
                    (*kept, grown) = (true, true);
                    match leaf {
                        Some(leaf) => search.add_leaf(leaf),
                        None => search.add(&stored.item),
                    }
                }
            }
        }
        if !grown {
            break;
        }
    }
    let left_out = kept.iter().flatten().any(|kept| !kept);
    let mut reached = Vec::new();
    for (stored, kept) in older.iter().zip(kept) {
        if kept.contains(&true) {
            let mut stored = stored.clone();
            let mut kept = kept.into_iter();
            stored.leaves.retain(|_| kept.next() == Some(true));
            reached.push(stored);
        }
    }
    (reached, left_out)
}

fn places(stored: &StoredItem) -> usize {
    stored.leaves.len().max(1)
}

/// The seeds for a second try after errors that hidden items may have caused: what `found` names, and everything that can be
/// needed without being named, which are traits, `impl`s and imports.
pub(crate) fn wider_seeds(older: &[StoredItem], seeds: &Names, found: Names) -> Names {
    let mut wider = seeds.clone();
    wider.extend(found);
    for stored in older {
        let item = &stored.item;
        let may_be_hidden = !item.head.is_empty()
            || !item.offers.is_empty()
            || item.is_crate
            || item.inner.extends
            || item.call.is_some();
        if stored.is_use() || may_be_hidden {
            wider.extend(item.head.iter().cloned());
            wider.extend(item.names().map(str::to_owned));
        }
    }
    wider
}

/// The crates' imports of a notebook, as paths that mean the same everywhere.
pub(crate) fn crate_imports(items: &[StoredItem], crates: &Names) -> Vec<String> {
    let roots = Roots::new(items, &[], crates);
    let leaves = items.iter().flat_map(|stored| &stored.leaves);
    let paths = leaves.filter_map(|leaf| match roots.of(leaf) {
        Root::Crate(path) if path != PRELUDE_OF_LIBRARY => Some(path),
        _ => None,
    });
    paths.collect()
}

/// The traits of the library's prelude are there for the library's own types only, and for those of the user's that say so.
/// A test holds the library to that.
pub(crate) const PRELUDE_OF_LIBRARY: &str = "::cellbeat::prelude::*";

/// What the first name of an import's path is.
enum Root {
    Std,
    /// An item of the notebook.
    Own,
    /// With the path from the crate on.
    Crate(String),
    Unknown,
}

struct Roots<'a> {
    /// Everything that the notebook names.
    own: Names,
    imported: HashMap<&'a str, &'a Leaf>,
    /// `extern crate name as other;` by its name here.
    crates: HashMap<&'a str, String>,
    known: &'a Names,
}

impl<'a> Roots<'a> {
    fn new(older: &'a [StoredItem], new: &'a [Item], known: &'a Names) -> Roots<'a> {
        let items = || older.iter().map(|stored| &*stored.item).chain(new);
        let leaves = older.iter().flat_map(|stored| &stored.leaves);
        let crates = items().filter(|item| item.is_crate).filter_map(|item| {
            let name = item.text.split("extern crate ").nth(1)?.split(' ').next()?;
            Some((item.keys.first()?.name.as_str(), name.to_owned()))
        });
        Roots {
            own: items().flat_map(Item::names).map(str::to_owned).collect(),
            imported: leaves
                .filter(|leaf| !leaf.is_nameless())
                .map(|leaf| (leaf.name.as_str(), leaf))
                .collect(),
            crates: crates.collect(),
            known,
        }
    }

    fn of(&self, leaf: &Leaf) -> Root {
        let mut path = plain(leaf).to_owned();
        // An import may stand on another one.
        for _ in 0..8 {
            if path.starts_with("::") {
                break;
            }
            let (root, rest) = match path.split_once("::") {
                Some((root, rest)) => (root, format!("::{rest}")),
                None => (path.as_str(), String::new()),
            };
            let imported = self.imported.get(root);
            path = if matches!(root, "crate" | "self") {
                rest.trim_start_matches("::").to_owned()
            } else if let Some(name) = self.crates.get(root) {
                format!("::{name}{rest}")
            } else if let Some(leaf) = imported.filter(|leaf| leaf.root() != root) {
                format!("{}{rest}", plain(leaf))
            } else if self.own.contains(root) && imported.is_none() {
                return Root::Own;
            } else if matches!(root, "std" | "core" | "alloc") {
                return Root::Std;
            } else if self.is_crate(root) {
                format!("::{path}")
            } else {
                return Root::Unknown;
            };
        }
        let root = path.trim_start_matches("::").split("::").next();
        match root {
            Some("std" | "core" | "alloc") => Root::Std,
            Some(root) if self.is_crate(root) => Root::Crate(path),
            _ => Root::Unknown,
        }
    }

    fn is_crate(&self, name: &str) -> bool {
        name == LIBRARY || self.known.contains(name)
    }
}

/// The path without a name that it gets.
fn plain(leaf: &Leaf) -> &str {
    leaf.path.split(" as ").next().unwrap_or(&leaf.path)
}

/// What is reached so far.
struct Search<'a> {
    wanted: &'a Wanted<'a>,
    roots: Roots<'a>,
    /// What another name of the notebook's stands for.
    aliases: HashMap<&'a str, Names>,
    /// The notebook's own macros.
    macros: HashMap<&'a str, &'a Item>,
    /// What traits of the notebook's own offer.
    offers: Names,
    /// Modules of its own hand on names from elsewhere.
    hands_on: bool,
    /// `#[macro_use] extern crate`: any macro may be another one.
    takes_macros: bool,
    names: Names,
    calls: Calls,
    /// What a glob import could bring in.
    free: Names,
    /// A macro may call anything.
    calls_anything: bool,
    /// A glob import may be what some name means.
    needs_globs: bool,
}

impl<'a> Search<'a> {
    fn new(older: &'a [StoredItem], wanted: &'a Wanted<'a>) -> Search<'a> {
        let items = || older.iter().map(|stored| &*stored.item).chain(wanted.items);
        let of_space = |item: &'a Item, space: Space| {
            let keys = item.keys.iter().filter(move |key| key.space == space);
            keys.map(move |key| (key.name.as_str(), item))
        };
        let renamed = older
            .iter()
            .flat_map(|stored| &stored.leaves)
            .map(|leaf| (leaf.name.as_str(), names::in_text(plain(leaf))));
        let types = items()
            .filter(|item| item.text.contains("type ") && item.members.is_empty())
            .filter(|item| item.offers.is_empty() && item.head.is_empty())
            .flat_map(|item| of_space(item, Space::Type))
            .map(|(name, item)| (name, item.shape.clone()));
        let offers = items().flat_map(|item| item.offers.iter().chain(&item.inner.offers));
        let mut search = Search {
            wanted,
            roots: Roots::new(older, wanted.items, wanted.crates),
            aliases: types.chain(renamed).collect(),
            macros: items().flat_map(|x| of_space(x, Space::Macro)).collect(),
            offers: offers.cloned().collect(),
            hands_on: items().any(|item| item.inner.hands_on || item.call.is_some()),
            takes_macros: items().any(Item::takes_macros),
            names: wanted.seeds.clone(),
            calls: wanted.calls.clone(),
            free: wanted.free.cloned().unwrap_or_default(),
            calls_anything: false,
            needs_globs: wanted.free.is_none(),
        };
        for item in wanted.items {
            search.add(item);
        }
        search
    }

    /// Takes an item up.
    fn add(&mut self, item: &Item) {
        self.names.extend(item.mentions.iter().cloned());
        self.calls.extend(&item.calls);
        self.free.extend(item.free.iter().cloned());
    }

    fn add_leaf(&mut self, leaf: &Leaf) {
        self.names.extend(names::in_text(&leaf.path));
        // Its path starts with what a glob import brings in.
        self.needs_globs |= matches!(self.roots.of(leaf), Root::Unknown);
    }

    /// What follows from the names so far.
    fn settle(&mut self) {
        let unknown =
            |name: &String| !self.macros.contains_key(name.as_str()) && !self.is_std_macro(name);
        self.calls_anything |= self.calls.unknown || self.calls.macros.iter().any(unknown);
        if self.calls_anything {
            self.names.extend(PRELUDE.map(str::to_owned));
        }
        if WRITING.iter().any(|name| self.calls.macros.contains(*name)) {
            self.calls.called.insert("write_fmt".to_owned());
        }
        self.names.extend(self.calls.called.iter().cloned());
        let known =
            |name: &String| self.wanted.variables.contains(name) || self.roots.own.contains(name);
        self.needs_globs |= !self.free.iter().all(known);
    }

    fn is_std_macro(&self, name: &str) -> bool {
        let imported = self.roots.imported.get(name);
        let is_known = |leaf: &&Leaf| match self.roots.of(leaf) {
            Root::Std => true,
            Root::Crate(path) => path.starts_with("::serde::"),
            _ => false,
        };
        let is_named = is_of_std(name) || DERIVES.contains(&name);
        is_named && !self.takes_macros && imported.is_none_or(is_known)
    }

    /// Nothing calls anything that a trait could offer.
    fn calls_nothing(&self) -> bool {
        self.calls.called.is_empty() && !self.calls_anything
    }

    fn reaches_leaf(&self, leaf: &Leaf) -> bool {
        if self.wanted.keep_uses || self.names.contains(&leaf.name) {
            return true;
        }
        match self.roots.of(leaf) {
            // Names of std cost nothing.
            Root::Std => true,
            Root::Own if leaf.is_nameless() => true,
            Root::Own if self.calls_nothing() => false,
            Root::Own => {
                self.calls_anything || self.hands_on || !self.offers.is_disjoint(&self.names)
            }
            Root::Crate(_) if leaf.is_glob() && self.needs_globs => true,
            Root::Crate(_) if self.calls_nothing() => false,
            Root::Crate(_) if self.calls_anything => true,
            // What shows that something of the library's may be there.
            Root::Crate(path) if path == PRELUDE_OF_LIBRARY => self.names.contains(LIBRARY),
            Root::Crate(path) => self.wanted.answers.matters(&path, &self.calls.called),
            // It comes from a glob import.
            Root::Unknown => leaf.is_nameless() || !self.calls_nothing(),
        }
    }

    fn reaches(&self, stored: &StoredItem) -> bool {
        let item = &stored.item;
        if !item.head.is_empty() {
            let head = self.spelled_out(&item.head);
            let mut own = head
                .iter()
                .filter(|name| self.roots.own.contains(*name))
                .peekable();
            let is_about_no_own = own.peek().is_none();
            let is_reached = own.any(|name| self.names.contains(name));
            if item.call.is_none() {
                return is_about_no_own || is_reached;
            }
            // Of a call, only a part of what it makes.
            if is_reached {
                return true;
            }
        }
        if item.call.as_ref().is_some_and(|call| call.is_nameless) {
            return true;
        }
        // What has no name of its own may be needed anywhere.
        item.keys.iter().all(|key| key.space == Space::Impl) && item.head.is_empty()
            || item.keys.iter().any(|key| self.names.contains(&key.name))
            || item.offers.iter().any(|name| self.names.contains(name))
            || !item.offers.is_empty() && self.calls_anything
            || item.inner.extends && self.is_about_something(item)
            || item.call.is_some() && !self.calls_nothing() && self.may_make_trait(item, 0)
            || item.takes_macros() && !self.calls.macros.is_empty()
    }

    /// These names and what they stand for.
    fn spelled_out(&self, head: &Names) -> Names {
        let mut all = head.clone();
        let mut last: Vec<String> = head.iter().cloned().collect();
        while let Some(name) = last.pop() {
            let aliased = self.aliases.get(name.as_str()).into_iter().flatten();
            last.extend(
                aliased
                    .filter(|other| all.insert((*other).clone()))
                    .cloned(),
            );
        }
        all
    }

    /// Whether an item mentions something of the notebook's that is reached.
    fn is_about_something(&self, item: &Item) -> bool {
        let is_own = |name: &&String| self.roots.own.contains(*name);
        let own = self.spelled_out(&item.mentions);
        own.iter()
            .filter(is_own)
            .filter(|name| !item.names().any(|own| own == name.as_str()))
            .any(|name| self.names.contains(name))
    }

    /// Whether a macro's call may define a trait.
    fn may_make_trait(&self, item: &Item, depth: usize) -> bool {
        let by_macro = |name: &String| match self.macros.get(name.as_str()) {
            Some(rules) => depth > 8 || self.may_make_trait(rules, depth + 1),
            None => !self.is_std_macro(name) && name != "lazy_static",
        };
        item.mentions.contains("trait") || item.calls.macros.iter().any(by_macro)
    }
}

#[cfg(test)]
mod tests {
    use crate::cell::names::Names;
    use crate::runtime::library_sources;
    use syn::visit::{self, Visit};
    use syn::{GenericParam, Item, ItemImpl, Type, TypeParamBound};

    /// Traits that the library's prelude brings in, but for those of the models' properties.
    const TRAITS: [&str; 5] = [
        "Displayable",
        "ModelLike",
        "Parameterized",
        "StateApi",
        "Viewable",
    ];

    fn is_of_prelude(name: &str) -> bool {
        TRAITS.contains(&name) || name.ends_with("Properties")
    }

    #[derive(Default)]
    struct Library {
        defined: Names,
        impls: Vec<ItemImpl>,
        exported: Names,
    }

    impl<'ast> Visit<'ast> for Library {
        fn visit_item(&mut self, item: &'ast Item) {
            match item {
                Item::Struct(x) => drop(self.defined.insert(x.ident.to_string())),
                Item::Enum(x) => drop(self.defined.insert(x.ident.to_string())),
                Item::Impl(x) => self.impls.push(x.clone()),
                Item::Mod(x) if x.ident == "prelude" => {
                    self.exported.extend(crate::cell::names::in_tokens(x));
                }
                _ => {}
            }
            visit::visit_item(self, item);
        }
    }

    /// Whether it is a type of the library's, or one that stands for those alone.
    fn is_closed(ty: &Type, item: &ItemImpl, library: &Library) -> bool {
        let name = match ty {
            Type::Reference(x) => return is_closed(&x.elem, item, library),
            Type::Path(x) => x.path.segments.last().unwrap(),
            _ => return false,
        };
        if name.ident == "Box" {
            let syn::PathArguments::AngleBracketed(arguments) = &name.arguments else {
                return false;
            };
            return arguments.args.iter().all(|argument| match argument {
                syn::GenericArgument::Type(ty) => is_closed(ty, item, library),
                _ => false,
            });
        }
        let bounded = item
            .generics
            .params
            .iter()
            .any(|parameter| match parameter {
                GenericParam::Type(x) if x.ident == name.ident => {
                    x.bounds.iter().any(|bound| match bound {
                        TypeParamBound::Trait(x) => {
                            let last = x.path.segments.last().unwrap();
                            let returns_state =
                                || quote::quote!(#last).to_string().ends_with("-> State");
                            is_of_prelude(&last.ident.to_string())
                                || last.ident == "Fn" && returns_state()
                        }
                        _ => false,
                    })
                }
                _ => false,
            });
        bounded || library.defined.contains(&name.ident.to_string())
    }

    #[test]
    fn the_traits_of_the_librarys_prelude_are_for_types_of_its_own() {
        let mut library = Library::default();
        let mut traits = Names::new();
        for (_, code) in library_sources() {
            let Ok(file) = syn::parse_file(code) else {
                continue;
            };
            library.visit_file(&file);
            traits.extend(file.items.iter().filter_map(|item| match item {
                Item::Trait(x) => Some(x.ident.to_string()),
                _ => None,
            }));
        }
        // `Model` is both, and the prelude has the type.
        let is_trait = |name: &&String| traits.contains(*name) && !library.defined.contains(*name);
        for name in library.exported.iter().filter(is_trait) {
            assert!(is_of_prelude(name), "{name} is a trait of the prelude now");
        }
        let mut seen = 0;
        for item in &library.impls {
            let Some((_, path, _)) = &item.trait_ else {
                continue;
            };
            if is_of_prelude(&path.segments.last().unwrap().ident.to_string()) {
                let ty = &item.self_ty;
                assert!(
                    is_closed(ty, item, &library),
                    "{}",
                    quote::quote!(#path for #ty)
                );
                seen += 1;
            }
        }
        assert!(seen > 20, "{seen}");
    }
}
