//! The parts of an item that can be left out of it, the rest staying what it is.

use super::key::Key;
use std::ops::Range;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{Attribute, ImplItem, ItemImpl, Path, Token, TraitItem};

/// A method of an inherent `impl`, an item of a module, a derive.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Part {
    /// Bytes of the cell.
    pub(crate) range: Range<usize>,
    /// As it is called in messages, without quotes: `Point::new`, `derive(Debug) of Point`.
    pub(crate) label: String,
    /// What rustc's errors quote where it is missing.
    pub(crate) names: Vec<String>,
    /// The type that lacks a trait then.
    pub(crate) ty: Option<String>,
}

impl Part {
    /// All of a macro's call, which makes `keys`. Where it stands is not known here.
    pub(super) fn of_call(mac: &syn::Macro, keys: &[Key]) -> Part {
        Part {
            label: format!("{}!", source(&mac.path)),
            names: keys.iter().map(|key| key.name.clone()).collect(),
            ..Part::default()
        }
    }
}

/// The parts of an item, outer ones first.
pub(super) fn of(item: &syn::Item) -> Vec<Part> {
    let mut parts = Vec::new();
    add(item, "", &mut parts);
    parts
}

fn add(item: &syn::Item, module: &str, parts: &mut Vec<Part>) {
    match item {
        syn::Item::Struct(x) => derives(&x.attrs, &x.ident, parts),
        syn::Item::Enum(x) => derives(&x.attrs, &x.ident, parts),
        syn::Item::Union(x) => derives(&x.attrs, &x.ident, parts),
        syn::Item::Impl(x) if x.trait_.is_none() => members(x, parts),
        syn::Item::Mod(x) => {
            let module = format!("{module}{}::", x.ident);
            for item in x.content.iter().flat_map(|(_, items)| items) {
                parts.push(whole(item, &module));
                add(item, &module, parts);
            }
        }
        _ => {}
    }
}

fn derives(attributes: &[Attribute], name: &syn::Ident, parts: &mut Vec<Part>) {
    for attribute in attributes.iter().filter(|x| x.path().is_ident("derive")) {
        let paths = attribute.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated);
        for pair in paths.iter().flat_map(Punctuated::pairs) {
            let path = pair.value();
            let end = pair.punct().map_or(path.span(), |comma| comma.span());
            let derived = last(path);
            parts.push(Part {
                range: path.span().byte_range().start..end.byte_range().end,
                label: format!("derive({derived}) of {name}"),
                // Methods: `clone`, `default`, `hash`.
                names: vec![derived.to_lowercase(), derived],
                ty: Some(name.to_string()),
            });
        }
    }
}

fn members(item: &ItemImpl, parts: &mut Vec<Part>) {
    let ty = source(&item.self_ty);
    for member in &item.items {
        parts.extend(name_of(member).map(|name| Part {
            range: member.span().byte_range(),
            label: format!("{ty}::{name}"),
            names: vec![name],
            ty: None,
        }));
    }
}

fn name_of(member: &ImplItem) -> Option<String> {
    match member {
        ImplItem::Fn(x) => Some(x.sig.ident.to_string()),
        ImplItem::Const(x) => Some(x.ident.to_string()),
        _ => None,
    }
}

/// An item as one part.
pub(super) fn whole(item: &syn::Item, module: &str) -> Part {
    let ty = match item {
        syn::Item::Impl(x) => match &*x.self_ty {
            syn::Type::Path(ty) => Some(last(&ty.path)),
            _ => None,
        },
        _ => None,
    };
    Part {
        range: item.span().byte_range(),
        label: format!("{module}{}", label(item)),
        names: names(item),
        ty,
    }
}

/// What an item is called in messages: its name, or `impl Trait for Type`.
fn label(item: &syn::Item) -> String {
    match item {
        syn::Item::Impl(x) => {
            let generics = if x.generics.params.is_empty() {
                String::new()
            } else {
                source(&x.generics)
            };
            let of = x.trait_.as_ref();
            let of = of.map_or(String::new(), |(not, path, _)| {
                let not = if not.is_some() { "!" } else { "" };
                format!("{not}{} for ", source(path))
            });
            format!("impl{generics} {of}{}", source(&x.self_ty))
        }
        syn::Item::Use(x) => source(x).trim_end_matches(';').to_owned(),
        _ => match names(item).first() {
            Some(name) => name.clone(),
            None => source(item).lines().next().unwrap_or_default().to_owned(),
        },
    }
}

/// What rustc's errors name where an item is missing.
fn names(item: &syn::Item) -> Vec<String> {
    let name = match item {
        syn::Item::Impl(x) => {
            let of = x.trait_.iter().map(|(_, path, _)| last(path));
            return of.chain(x.items.iter().filter_map(name_of)).collect();
        }
        syn::Item::Struct(x) => &x.ident,
        syn::Item::Enum(x) => &x.ident,
        syn::Item::Union(x) => &x.ident,
        syn::Item::Type(x) => &x.ident,
        syn::Item::Mod(x) => &x.ident,
        syn::Item::Trait(x) => {
            let methods = x.items.iter().filter_map(|member| match member {
                TraitItem::Fn(x) => Some(x.sig.ident.to_string()),
                _ => None,
            });
            return std::iter::once(x.ident.to_string())
                .chain(methods)
                .collect();
        }
        syn::Item::TraitAlias(x) => &x.ident,
        syn::Item::Fn(x) => &x.sig.ident,
        syn::Item::Const(x) => &x.ident,
        syn::Item::Static(x) => &x.ident,
        syn::Item::Macro(x) => return x.ident.iter().map(ToString::to_string).collect(),
        _ => return Vec::new(),
    };
    vec![name.to_string()]
}

fn last(path: &Path) -> String {
    let last = path.segments.last();
    last.map_or(String::new(), |last| last.ident.to_string())
}

/// The user's own text.
fn source(piece: &impl Spanned) -> String {
    piece.span().source_text().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts_of(code: &str) -> Vec<(String, String)> {
        let item = syn::parse_str(code).unwrap();
        let parts = of(&item).into_iter();
        parts
            .map(|part| (part.label, code[part.range].to_owned()))
            .collect()
    }

    fn pairs<const N: usize>(pairs: [(&str, &str); N]) -> Vec<(String, String)> {
        pairs.map(|(a, b)| (a.to_owned(), b.to_owned())).to_vec()
    }

    #[test]
    fn methods_derives_and_what_modules_hold_can_be_left_out() {
        assert_eq!(
            parts_of("impl W<u8> { fn a() {} const N: u8 = 1; }"),
            pairs([("W<u8>::a", "fn a() {}"), ("W<u8>::N", "const N: u8 = 1;")])
        );
        assert_eq!(
            parts_of("#[derive(Clone, std::fmt::Debug)] struct S;"),
            pairs([
                ("derive(Clone) of S", "Clone,"),
                ("derive(Debug) of S", "std::fmt::Debug")
            ])
        );
        assert_eq!(
            parts_of("mod m { impl T for S {} fn f() {} }"),
            pairs([
                ("m::impl T for S", "impl T for S {}"),
                ("m::f", "fn f() {}")
            ])
        );
        assert_eq!(parts_of("impl T for S { fn a() {} }"), []);
    }
}
