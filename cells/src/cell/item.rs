//! An item of a cell: what it defines, what it mentions, what its layout depends on.

use super::call::Left;
use super::calls::{self, Calls};
use super::given::Given;
use super::inner::{self, Inner, offered};
use super::key::{Key, Space, key};
use super::macro_statics::{self, MacroStatic};
use super::names::{self, Names};
use super::parts::{self, Part};
use super::statics::{self, Static};
use super::unshared::Unshared;
use super::{free_names, layout};
use quote::ToTokens;
use std::ops::Range;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Fields, GenericParam, ImplItem, ItemImpl, Macro, UseTree};

/// One name that a `use` brings in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Leaf {
    /// The name; for globs and `as _` something that is not an identifier and differs by path.
    pub(crate) name: String,
    /// What follows `use`.
    pub(crate) path: String,
    pub(crate) visibility: String,
    /// Bytes of its name in the cell.
    pub(crate) range: Range<usize>,
}

impl Leaf {
    /// Whether it brings in names that cannot be seen here.
    pub(crate) fn is_nameless(&self) -> bool {
        self.name.starts_with(['*', '_']) && self.name.contains(':')
    }

    pub(crate) fn is_glob(&self) -> bool {
        self.name.starts_with('*')
    }

    /// First segment of the path.
    pub(crate) fn root(&self) -> &str {
        let path = self.path.trim_start_matches("::");
        path.split("::")
            .next()
            .unwrap_or(path)
            .split(' ')
            .next()
            .unwrap_or(path)
    }
}

/// One item of a cell.
#[derive(Debug, Clone, Default)]
pub(crate) struct Item {
    /// Bytes in the cell's code.
    pub(crate) range: Range<usize>,
    pub(crate) keys: Vec<Key>,
    /// For a `use`: what it brings in.
    pub(crate) leaves: Vec<Leaf>,
    /// Everything it mentions.
    pub(crate) mentions: Names,
    /// What the layout of a type (or the value of a constant) depends on.
    pub(crate) shape: Names,
    /// Of these, the names that a new definition takes from std's prelude or a glob import.
    pub(crate) roots: Names,
    /// Its tokens: equal for two runs of the same definition.
    pub(crate) text: String,
    /// Its tokens without what values of its types do not depend on.
    pub(crate) layout: String,
    /// All of it, as a part that can be left out.
    pub(crate) whole: Part,
    /// What can be left out of it.
    pub(crate) parts: Vec<Part>,
    /// For an `impl`: the names in its trait and its type.
    pub(crate) head: Names,
    /// For a trait: its methods and constants.
    pub(crate) offers: Vec<String>,
    /// For an inherent `impl`: each function or constant, and its bytes.
    pub(crate) members: Vec<(Key, Range<usize>)>,
    pub(crate) statics: Vec<Static>,
    /// An `extern crate`, whose macros may come with it.
    pub(crate) is_crate: bool,
    /// What a glob import could bring in for it.
    pub(crate) free: Names,
    /// The statics in the text of macros that it defines.
    pub(crate) macro_statics: Vec<MacroStatic>,
    /// What it gives to macros within it.
    pub(crate) given: Given,
    /// Statics that start over in every cell.
    pub(crate) unshared: Vec<Unshared>,
    /// In their symbols, where an earlier cell has defined them.
    pub(crate) tag: Option<String>,
    /// The macros that it calls, and what each call mentions.
    pub(crate) macro_calls: Vec<(String, Names)>,
    /// What it calls without naming a trait.
    pub(crate) calls: Calls,
    /// What stands inside of it.
    pub(crate) inner: Inner,
    /// Other items may need macros of it, which are found by their place in the text.
    pub(crate) makes_macros: bool,
    /// Of a macro's call at top level: what it leaves.
    pub(crate) call: Option<Call>,
    /// A call that has no `;`, and needs one where it stands for items.
    pub(crate) is_unended: bool,
}

/// What the call of a macro at top level leaves, beside what every item has.
#[derive(Debug, Clone, Default)]
pub(crate) struct Call {
    /// The call, for people.
    pub(crate) what: String,
    /// The names whose meaning it fixes.
    pub(crate) defines: Names,
    /// It brings in names that cannot be seen here, by a glob import.
    pub(crate) is_nameless: bool,
}

impl Item {
    /// Whether a type's layout can depend on it.
    pub(crate) fn has_shape(&self) -> bool {
        !self.shape.is_empty()
            || self
                .keys
                .iter()
                .any(|key| key.space != Space::Value && key.space != Space::Impl)
    }

    /// `#[macro_use] extern crate`
    pub(crate) fn takes_macros(&self) -> bool {
        self.is_crate && self.text.contains("macro_use")
    }

    /// The names under which other items mention it.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        let keys = self
            .keys
            .iter()
            .filter(|key| key.space != Space::Impl)
            .map(|key| key.name.as_str());
        keys.chain(self.leaves.iter().map(|leaf| leaf.name.as_str()))
    }

    /// What people call it.
    pub(crate) fn called(&self) -> String {
        match self.names().next() {
            Some(name) => format!("`{name}`"),
            None => "an `impl`".to_owned(),
        }
    }

    /// Reads an item of the syntax tree.
    pub(crate) fn new(item: &syn::Item) -> Item {
        let mut found = Item {
            range: item.span().byte_range(),
            mentions: names::in_tokens(item),
            text: item.to_token_stream().to_string(),
            layout: layout::of(item),
            whole: parts::whole(item, ""),
            parts: parts::of(item),
            statics: statics::within(item),
            free: free_names::of_item(item),
            macro_calls: calls::macro_calls(item.to_token_stream()),
            macro_statics: macro_statics::defined(item.to_token_stream()),
            calls: Calls::of(item),
            inner: inner::of_item(item),
            ..Item::default()
        };
        let named = |name: &syn::Ident| vec![key(Space::Type, name)];
        match item {
            syn::Item::Struct(x) => {
                found.keys = named(&x.ident);
                if !matches!(x.fields, Fields::Named(_)) {
                    found.keys.push(key(Space::Value, &x.ident));
                }
            }
            syn::Item::Enum(x) => found.keys = named(&x.ident),
            syn::Item::Union(x) => found.keys = named(&x.ident),
            syn::Item::Type(x) => found.keys = named(&x.ident),
            syn::Item::Mod(x) => {
                found.keys = named(&x.ident);
                if x.attrs.iter().any(|x| x.path().is_ident("macro_use")) {
                    found.keys.extend(macros_in(x));
                    found.makes_macros = true;
                }
            }
            syn::Item::Trait(x) => {
                found.keys = named(&x.ident);
                found.offers = x.items.iter().filter_map(offered).collect();
            }
            syn::Item::TraitAlias(x) => found.keys = named(&x.ident),
            syn::Item::Fn(x) => found.keys = vec![key(Space::Value, &x.sig.ident)],
            syn::Item::Const(x) => found.keys = vec![key(Space::Value, &x.ident)],
            syn::Item::Static(x) => found.keys = vec![key(Space::Value, &x.ident)],
            syn::Item::ExternCrate(x) => {
                let name = x.rename.as_ref().map_or(&x.ident, |(_, name)| name);
                found.keys = named(name);
                found.is_crate = true;
            }
            syn::Item::Macro(x) => {
                found.keys = x.ident.iter().map(|name| key(Space::Macro, name)).collect();
                found.makes_macros = !found.keys.is_empty();
            }
            syn::Item::Use(x) => {
                let start = if x.leading_colon.is_some() { "::" } else { "" };
                let visibility = x.vis.to_token_stream().to_string();
                flatten(&x.tree, start, &visibility, &mut found.leaves);
            }
            syn::Item::Impl(x) => found.read_impl(x),
            _ => {}
        }
        let made = found.statics.iter().filter(|found| found.is_made());
        let known: Vec<Range<usize>> = made.map(|found| found.range.clone()).collect();
        found.given = Given::in_item(item, &known);
        let shape = shape(item);
        (found.shape, found.roots) = (shape.names, shape.roots);
        found
    }

    fn read_impl(&mut self, item: &ItemImpl) {
        let self_type = item.self_ty.to_token_stream();
        self.head = names::in_tokens(&self_type);
        match &item.trait_ {
            Some((_, path, _)) => {
                self.head.extend(names::in_tokens(path));
                let name = format!("{} for {self_type}", path.to_token_stream());
                self.keys = vec![key(Space::Impl, name)];
            }
            None => {
                for member in &item.items {
                    let name = match member {
                        ImplItem::Fn(x) => x.sig.ident.to_string(),
                        ImplItem::Const(x) => x.ident.to_string(),
                        // The same call makes the same methods.
                        ImplItem::Macro(x) => x.mac.to_token_stream().to_string(),
                        _ => continue,
                    };
                    let key = key(Space::Impl, format!("{self_type}::{name}"));
                    self.members.push((key, member.span().byte_range()));
                }
            }
        }
    }

    /// Takes over what rustc says of it: other things are there by its attributes, and statics by the macros in it.
    pub(super) fn add(&mut self, found: &Left) {
        let new = found.more.iter().filter(|key| !self.keys.contains(key));
        self.keys.extend(new.cloned().collect::<Vec<_>>());
        self.unshared.clone_from(&found.unshared);
        self.statics.extend(found.statics.iter().cloned());
        self.macro_statics
            .extend(found.macro_statics.iter().cloned());
    }

    /// A call's, at its place in the cell.
    pub(crate) fn at(mut self, range: Range<usize>, is_ended: bool) -> Item {
        self.whole.range = range.clone();
        self.range = range;
        self.is_unended = !is_ended;
        self
    }

    /// Reads a `thread_local!` or `lazy_static!`.
    pub(crate) fn from_macro(mac: &Macro) -> Option<Item> {
        let statics = statics::in_macro(mac);
        let names = statics.iter().map(|found| key(Space::Value, &found.name));
        let keys: Vec<Key> = names.collect();
        let text = mac.to_token_stream().to_string();
        let shape = names::in_tokens(&mac.tokens);
        (!keys.is_empty()).then(|| Item {
            mentions: names::in_tokens(mac),
            roots: shape.clone(),
            shape,
            layout: text.clone(),
            text,
            free: names::in_tokens(mac),
            macro_calls: calls::macro_calls(mac.to_token_stream()),
            calls: Calls::of(mac),
            whole: Part::of_call(mac, &keys),
            keys,
            statics,
            ..Item::default()
        })
    }
}

/// The macros that a module with `#[macro_use]` leaves.
fn macros_in(module: &syn::ItemMod) -> Vec<Key> {
    let items = module.content.iter().flat_map(|(_, items)| items);
    let keys = items.flat_map(|item| match item {
        syn::Item::Macro(x) => x.ident.iter().map(|name| key(Space::Macro, name)).collect(),
        syn::Item::Mod(x) if x.attrs.iter().any(|x| x.path().is_ident("macro_use")) => macros_in(x),
        _ => Vec::new(),
    });
    keys.collect()
}

/// The names whose meaning an item fixes. An `impl` with associated types shapes its trait and its type.
pub(crate) fn defined_by(item: &Item) -> Names {
    if let Some(call) = &item.call {
        return call.defines.clone();
    }
    if item.head.is_empty() {
        return item.names().map(str::to_owned).collect();
    }
    if item.shape.is_empty() {
        Names::new()
    } else {
        item.head.clone()
    }
}

fn flatten(tree: &UseTree, prefix: &str, visibility: &str, leaves: &mut Vec<Leaf>) {
    let mut leaf = |name: String, path: String| {
        leaves.push(Leaf {
            name,
            path,
            visibility: visibility.to_owned(),
            range: tree.span().byte_range(),
        });
    };
    match tree {
        UseTree::Path(x) => flatten(
            &x.tree,
            &format!("{prefix}{}::", x.ident),
            visibility,
            leaves,
        ),
        UseTree::Group(x) => x
            .items
            .iter()
            .for_each(|tree| flatten(tree, prefix, visibility, leaves)),
        UseTree::Glob(_) => leaf(format!("*:{prefix}"), format!("{prefix}*")),
        UseTree::Rename(x) => {
            // `sub::{self as other}`
            let path = match x.ident == "self" {
                true => prefix.trim_end_matches("::").to_owned(),
                false => format!("{prefix}{}", x.ident),
            };
            let name = match x.rename == "_" {
                true => format!("_:{path}"),
                false => x.rename.to_string(),
            };
            leaf(name, format!("{path} as {}", x.rename));
        }
        UseTree::Name(x) if x.ident == "self" => {
            let path = prefix.trim_end_matches("::");
            leaf(
                path.rsplit("::").next().unwrap_or(path).to_owned(),
                path.to_owned(),
            );
        }
        UseTree::Name(x) => leaf(x.ident.to_string(), format!("{prefix}{}", x.ident)),
    }
}

/// The names that a definition's layout depends on: those of its paths, without bodies of functions that only run.
fn shape(item: &syn::Item) -> Shape {
    let mut shape = Shape::default();
    match item {
        syn::Item::Fn(x) if x.sig.constness.is_none() => {}
        syn::Item::Impl(x) => {
            for member in &x.items {
                if matches!(member, ImplItem::Type(_) | ImplItem::Const(_)) {
                    shape.visit_impl_item(member);
                }
            }
        }
        syn::Item::Use(_) => shape.names = names::in_tokens(item),
        syn::Item::Macro(x) => shape.visit_macro(&x.mac),
        _ => shape.visit_item(item),
    }
    // Parameters mean nothing outside of it.
    let generics = match item {
        syn::Item::Struct(x) => Some(&x.generics),
        syn::Item::Enum(x) => Some(&x.generics),
        syn::Item::Union(x) => Some(&x.generics),
        syn::Item::Type(x) => Some(&x.generics),
        syn::Item::Trait(x) => Some(&x.generics),
        syn::Item::Impl(x) => Some(&x.generics),
        _ => None,
    };
    for parameter in generics.iter().flat_map(|generics| &generics.params) {
        let name = match parameter {
            GenericParam::Type(x) => x.ident.to_string(),
            GenericParam::Const(x) => x.ident.to_string(),
            GenericParam::Lifetime(_) => continue,
        };
        shape.names.remove(&name);
        shape.roots.remove(&name);
    }
    shape
}

#[derive(Default)]
struct Shape {
    names: Names,
    /// Those that paths start with.
    roots: Names,
}

impl<'ast> Visit<'ast> for Shape {
    fn visit_path(&mut self, path: &'ast syn::Path) {
        let segments = path.segments.iter();
        let names = segments.map(|segment| segment.ident.to_string());
        self.names.extend(names.clone());
        if path.leading_colon.is_none() {
            let is_relative = |name: &String| matches!(name.as_str(), "self" | "super" | "crate");
            self.roots.extend(names.skip_while(is_relative).take(1));
        }
        visit::visit_path(self, path);
    }
    fn visit_macro(&mut self, mac: &'ast Macro) {
        let names = names::in_tokens(mac);
        self.roots.extend(names.iter().cloned());
        self.names.extend(names);
    }
    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        if item.sig.constness.is_some() {
            visit::visit_item_fn(self, item);
        }
    }
    fn visit_impl_item_fn(&mut self, _: &'ast syn::ImplItemFn) {}
    fn visit_trait_item_fn(&mut self, item: &'ast syn::TraitItemFn) {
        self.visit_signature(&item.sig);
    }
}
