//! Fills an [`Index`] from syntax trees, and from nothing else.

use super::Kind;
use super::expand::{self, Macros};
use super::index::{Definition, Index, Module, Type, join, last_segment, type_name};
use syn::spanned::Spanned;
use syn::{Attribute, ImplItem, Item, TraitItem, UseTree, Visibility};

/// Where items of a file are added.
struct Place<'a> {
    module: &'a str,
    /// Leave out what is not `pub`.
    public_only: bool,
    code: &'a str,
}

impl Index {
    /// Adds the items of `code` to the module at `path`. What is not Rust is left out.
    pub(crate) fn add(&mut self, path: &str, code: &str, public_only: bool, macros: &mut Macros) {
        if let Ok(file) = syn::parse_file(code) {
            macros.learn(&file.items);
            self.add_items(&file.items, path, code, public_only, macros);
        }
        proc_macro2::extra::invalidate_current_thread_spans();
    }

    pub(crate) fn add_items(
        &mut self,
        items: &[Item],
        module: &str,
        code: &str,
        public_only: bool,
        macros: &Macros,
    ) {
        let place = Place {
            module,
            public_only,
            code,
        };
        self.modules.entry(module.to_owned()).or_default();
        for item in items.iter().filter(|item| !is_for_tests(item)) {
            match item {
                Item::Mod(inner) => {
                    if !public_only || is_public(&inner.vis) {
                        self.define(&place, &inner.ident, Kind::Module, item);
                    }
                    if let Some((_, items)) = &inner.content {
                        let path = join(module, &inner.ident.to_string());
                        self.add_items(items, &path, code, public_only, macros);
                    }
                }
                Item::Macro(mac) if mac.ident.is_none() => {
                    if let Some(text) = macros.expand(&mac.mac)
                        && let Ok(file) = syn::parse_file(&text)
                    {
                        self.add_items(&file.items, module, &text, public_only, macros);
                    }
                }
                _ => self.add_item(&place, item),
            }
        }
    }

    fn add_item(&mut self, place: &Place<'_>, item: &Item) {
        let seen = |visibility: &Visibility| !place.public_only || is_public(visibility);
        match item {
            Item::Fn(x) if seen(&x.vis) => self.define(place, &x.sig.ident, Kind::Function, item),
            Item::Struct(x) => {
                if seen(&x.vis) {
                    self.define(place, &x.ident, Kind::Class, item);
                }
                let fields = x
                    .fields
                    .iter()
                    .enumerate()
                    .filter(|(_, field)| seen(&field.vis));
                let fields = fields.map(|(number, field)| place.field(&x.ident, number, field));
                self.type_named(place, &x.ident.to_string())
                    .members
                    .extend(fields);
            }
            Item::Enum(x) => {
                if seen(&x.vis) {
                    self.define(place, &x.ident, Kind::Class, item);
                }
                let variants = x.variants.iter().map(|variant| {
                    let mut found =
                        place.definition(&variant.ident, Kind::Instance, variant, &variant.attrs);
                    found.signature = format!("{}::{}", x.ident, found.signature);
                    found.ty = x.ident.to_string();
                    found
                });
                self.type_named(place, &x.ident.to_string())
                    .associated
                    .extend(variants);
            }
            Item::Union(x) if seen(&x.vis) => self.define(place, &x.ident, Kind::Class, item),
            Item::Type(x) if seen(&x.vis) => self.define(place, &x.ident, Kind::Class, item),
            Item::Const(x) if seen(&x.vis) => self.define(place, &x.ident, Kind::Instance, item),
            Item::Static(x) if seen(&x.vis) => self.define(place, &x.ident, Kind::Instance, item),
            Item::Trait(x) => {
                if seen(&x.vis) {
                    self.define(place, &x.ident, Kind::Class, item);
                }
                let above = x.supertraits.iter().filter_map(|bound| match bound {
                    syn::TypeParamBound::Trait(bound) => last_segment(&bound.path),
                    _ => None,
                });
                let above: Vec<_> = above.collect();
                let (members, associated) = x
                    .items
                    .iter()
                    .filter_map(|member| match member {
                        TraitItem::Fn(f) if place.public_only && is_hidden(&f.attrs) => None,
                        TraitItem::Fn(f) => Some(place.function(&f.sig, member, &f.attrs)),
                        TraitItem::Const(c) => {
                            let found =
                                place.definition(&c.ident, Kind::Instance, member, &c.attrs);
                            Some((false, found))
                        }
                        _ => None,
                    })
                    .partition::<Vec<_>, _>(|(is_method, _)| *is_method);
                let found = self.type_named(place, &x.ident.to_string());
                found
                    .members
                    .extend(members.into_iter().map(|(_, found)| found));
                found
                    .associated
                    .extend(associated.into_iter().map(|(_, found)| found));
                found.parents.extend(above);
                if let Some(link) = reference(place.module, &expand::docs(&x.attrs)) {
                    for member in &mut found.members {
                        member.docs = format!("{} {link}", member.docs).trim_start().to_owned();
                    }
                }
            }
            Item::Macro(x) => {
                let exported = x.attrs.iter().any(|a| a.path().is_ident("macro_export"));
                if let Some(name) = x.ident.as_ref().filter(|_| exported || !place.public_only) {
                    let mut found = place.definition(name, Kind::Macro, item, &x.attrs);
                    found.name.push('!');
                    found.signature = format!("macro_rules! {name}");
                    // `#[macro_export]` puts it at the root of its crate.
                    let root = place.module.split("::").next().unwrap_or_default();
                    let root = if exported { root } else { place.module };
                    self.modules
                        .entry(root.to_owned())
                        .or_default()
                        .items
                        .push(found);
                }
            }
            Item::Use(x) if seen(&x.vis) => {
                let module = self.modules.entry(place.module.to_owned()).or_default();
                import(&x.tree, "", module);
            }
            Item::Impl(x) => self.add_impl(place, x),
            _ => {}
        }
    }

    fn add_impl(&mut self, place: &Place<'_>, item: &syn::ItemImpl) {
        let Some(name) = type_name(&item.self_ty) else {
            return;
        };
        // One for every type belongs to no type.
        if item.generics.type_params().any(|of| of.ident == name) {
            return;
        }
        if let Some((_, path, _)) = &item.trait_ {
            let target = item.items.iter().find_map(|member| match member {
                ImplItem::Type(x) if x.ident == "Target" => type_name(&x.ty),
                _ => None,
            });
            let found = self.type_named(place, &name);
            found
                .parents
                .extend(last_segment(path).into_iter().chain(target));
            return;
        }
        for member in &item.items {
            let (is_method, found) = match member {
                ImplItem::Fn(f) if !place.public_only || is_public(&f.vis) => {
                    if is_hidden(&f.attrs) {
                        continue;
                    }
                    place.function(&f.sig, member, &f.attrs)
                }
                ImplItem::Const(c) if !place.public_only || is_public(&c.vis) => (
                    false,
                    place.definition(&c.ident, Kind::Instance, member, &c.attrs),
                ),
                _ => continue,
            };
            let of = self.type_named(place, &name);
            let list = if is_method {
                &mut of.members
            } else {
                &mut of.associated
            };
            // A later cell's method replaces the one of that name.
            list.retain(|other| other.name != found.name);
            list.push(found);
        }
    }

    fn type_named(&mut self, place: &Place<'_>, name: &str) -> &mut Type {
        self.types.entry(join(place.module, name)).or_default()
    }

    fn define(&mut self, place: &Place<'_>, name: &syn::Ident, kind: Kind, item: &Item) {
        let attributes = attributes(item);
        if place.public_only && is_hidden(attributes) {
            return;
        }
        let mut found = place.definition(name, kind, item, attributes);
        found.ty = match item {
            Item::Fn(x) => place.returned(&x.sig),
            Item::Const(x) => place.slice(&x.ty),
            Item::Static(x) => place.slice(&x.ty),
            _ => String::new(),
        };
        let items = &mut self
            .modules
            .entry(place.module.to_owned())
            .or_default()
            .items;
        // In one cell a name is a type and a value at most; the later cell has replaced the earlier one's.
        items.push(found);
    }
}

impl Place<'_> {
    fn definition(
        &self,
        name: &syn::Ident,
        kind: Kind,
        whole: &impl Spanned,
        attributes: &[Attribute],
    ) -> Definition {
        let source = self.slice(whole);
        let (head, docs) = (without_attributes(&source), expand::docs(attributes));
        let signature = match kind {
            Kind::Function => head.split_once('{').map_or(head, |(head, _)| head),
            // A type's fields are worth seeing; a trait's methods are many.
            _ if head.contains("trait ") => head.split_once('{').map_or(head, |(head, _)| head),
            _ => head,
        };
        Definition {
            name: name.to_string(),
            kind,
            signature: tidy(signature, kind),
            docs,
            source,
            ty: String::new(),
        }
    }

    fn function(
        &self,
        signature: &syn::Signature,
        whole: &impl Spanned,
        attributes: &[Attribute],
    ) -> (bool, Definition) {
        let mut found = self.definition(&signature.ident, Kind::Function, whole, attributes);
        found.ty = self.returned(signature);
        (signature.receiver().is_some(), found)
    }

    fn returned(&self, signature: &syn::Signature) -> String {
        match &signature.output {
            syn::ReturnType::Default => String::new(),
            syn::ReturnType::Type(_, ty) => self.slice(ty),
        }
    }

    fn field(&self, of: &syn::Ident, number: usize, field: &syn::Field) -> Definition {
        let name = match &field.ident {
            Some(name) => name.to_string(),
            None => number.to_string(),
        };
        let ty = self.slice(&field.ty);
        Definition {
            signature: format!("{of}.{name}: {ty}"),
            kind: Kind::Property,
            docs: expand::docs(&field.attrs),
            source: self.slice(field),
            name,
            ty,
        }
    }

    fn slice(&self, whole: &impl Spanned) -> String {
        let range = whole.span().byte_range();
        self.code.get(range).unwrap_or_default().to_owned()
    }
}

/// The link to Bokeh's own documentation, of the properties of a model.
fn reference(module: &str, docs: &str) -> Option<String> {
    if !module.starts_with(super::index::MODELS) {
        return None;
    }
    let (_, rest) = docs.split_once("](https://docs.bokeh.org")?;
    let (address, _) = rest.split_once(')')?;
    Some(format!(
        "[Bokeh's reference](https://docs.bokeh.org{address})"
    ))
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

fn is_for_tests(item: &Item) -> bool {
    let is_test = |a: &Attribute| {
        a.path().is_ident("cfg")
            && a.parse_args::<syn::Ident>()
                .is_ok_and(|name| name == "test")
    };
    attributes(item).iter().any(is_test)
}

fn is_hidden(attributes: &[Attribute]) -> bool {
    let hides = |a: &Attribute| {
        a.path().is_ident("doc")
            && a.parse_args::<syn::Ident>()
                .is_ok_and(|name| name == "hidden")
    };
    attributes.iter().any(hides)
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(x) => &x.attrs,
        Item::Enum(x) => &x.attrs,
        Item::Fn(x) => &x.attrs,
        Item::Impl(x) => &x.attrs,
        Item::Macro(x) => &x.attrs,
        Item::Mod(x) => &x.attrs,
        Item::Static(x) => &x.attrs,
        Item::Struct(x) => &x.attrs,
        Item::Trait(x) => &x.attrs,
        Item::Type(x) => &x.attrs,
        Item::Union(x) => &x.attrs,
        Item::Use(x) => &x.attrs,
        _ => &[],
    }
}

fn import(tree: &UseTree, prefix: &str, module: &mut Module) {
    match tree {
        UseTree::Path(x) => import(&x.tree, &join(prefix, &x.ident.to_string()), module),
        UseTree::Group(x) => x.items.iter().for_each(|tree| import(tree, prefix, module)),
        UseTree::Glob(_) => module.globs.push(prefix.to_owned()),
        UseTree::Rename(x) if x.rename == "_" => {}
        UseTree::Rename(x) => {
            let path = join(prefix, &x.ident.to_string());
            module.imports.push((x.rename.to_string(), path));
        }
        UseTree::Name(x) if x.ident == "self" => {
            let name = prefix.rsplit("::").next().unwrap_or(prefix);
            module.imports.push((name.to_owned(), prefix.to_owned()));
        }
        UseTree::Name(x) => {
            let path = join(prefix, &x.ident.to_string());
            module.imports.push((x.ident.to_string(), path));
        }
    }
}

/// What follows the attributes and doc comments of an item.
fn without_attributes(source: &str) -> &str {
    let mut rest = source.trim_start();
    loop {
        if rest.starts_with("//") {
            rest = rest
                .split_once('\n')
                .map_or("", |(_, rest)| rest)
                .trim_start();
        } else if rest.starts_with("#[") {
            let mut depth = 0usize;
            let tokens = crate::syntax::lexer::tokens(rest);
            let end = tokens.iter().find(|token| {
                match token.text(rest) {
                    "[" => depth += 1,
                    "]" => depth -= 1,
                    _ => return false,
                }
                depth == 0
            });
            let Some(end) = end else { return rest };
            rest = rest[end.range.end..].trim_start();
        } else {
            return rest;
        }
    }
}

/// A signature on one line; types as they were written, without what is between their members.
fn tidy(text: &str, kind: Kind) -> String {
    if kind == Kind::Function {
        let words: Vec<&str> = text
            .trim()
            .trim_end_matches(';')
            .split_whitespace()
            .collect();
        return words.join(" ").replace("( ", "(").replace(", )", ")");
    }
    let lines = text.lines().filter(|line| {
        let line = line.trim_start();
        !line.starts_with("//") && !line.starts_with("#[")
    });
    lines.collect::<Vec<_>>().join("\n").trim().to_owned()
}
