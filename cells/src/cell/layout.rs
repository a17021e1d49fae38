//! A definition without what no value of its types depends on: comments, derives, visibility, bodies of functions.

use quote::ToTokens;
use syn::visit_mut::{self, VisitMut};
use syn::{Attribute, Block, ImplItem, Visibility};

/// Attributes of an item that say nothing of its layout.
const OF_NO_LAYOUT: [&str; 13] = [
    "doc",
    "derive",
    "allow",
    "warn",
    "deny",
    "forbid",
    "expect",
    "must_use",
    "deprecated",
    "inline",
    "cold",
    "track_caller",
    "automatically_derived",
];

/// Equal for two definitions between which values of their types can be handed on.
pub(super) fn of(item: &syn::Item) -> String {
    let mut item = item.clone();
    Bare.visit_item_mut(&mut item);
    item.to_token_stream().to_string()
}

struct Bare;

impl VisitMut for Bare {
    fn visit_attributes_mut(&mut self, attributes: &mut Vec<Attribute>) {
        attributes.retain(|attribute| {
            let path = attribute.path();
            !OF_NO_LAYOUT.iter().any(|name| path.is_ident(name))
        });
    }
    /// Attributes of fields and variants are of derives, but for `cfg`.
    fn visit_field_mut(&mut self, field: &mut syn::Field) {
        keep_cfg(&mut field.attrs);
        visit_mut::visit_field_mut(self, field);
    }
    fn visit_variant_mut(&mut self, variant: &mut syn::Variant) {
        keep_cfg(&mut variant.attrs);
        visit_mut::visit_variant_mut(self, variant);
    }
    fn visit_visibility_mut(&mut self, visibility: &mut Visibility) {
        *visibility = Visibility::Inherited;
    }
    /// What is beside the types of a module.
    fn visit_item_mod_mut(&mut self, module: &mut syn::ItemMod) {
        visit_mut::visit_item_mod_mut(self, module);
        if let Some((_, items)) = &mut module.content {
            items.retain(|item| match item {
                syn::Item::Fn(x) => x.sig.constness.is_some(),
                syn::Item::Impl(x) => x.items.iter().any(has_shape),
                _ => true,
            });
        }
    }
    /// A trait's are kept: its objects call them.
    fn visit_item_fn_mut(&mut self, function: &mut syn::ItemFn) {
        visit_mut::visit_item_fn_mut(self, function);
        empty(&function.sig, &mut function.block);
    }
    fn visit_impl_item_fn_mut(&mut self, function: &mut syn::ImplItemFn) {
        visit_mut::visit_impl_item_fn_mut(self, function);
        empty(&function.sig, &mut function.block);
    }
}

fn keep_cfg(attributes: &mut Vec<Attribute>) {
    attributes.retain(|attribute| {
        let path = attribute.path();
        path.is_ident("cfg") || path.is_ident("cfg_attr")
    });
}

fn has_shape(member: &ImplItem) -> bool {
    match member {
        ImplItem::Fn(x) => x.sig.constness.is_some(),
        _ => true,
    }
}

/// A `const fn` may be what an array is as long as.
fn empty(signature: &syn::Signature, body: &mut Block) {
    if signature.constness.is_none() {
        body.stmts.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::of;

    fn same(one: &str, other: &str) -> bool {
        let layout = |text| of(&syn::parse_str(text).unwrap());
        layout(one) == layout(other)
    }

    #[test]
    fn what_is_said_about_a_type_is_not_its_layout() {
        let plain = "struct P { x: i32, y: Vec<u8> }";
        assert!(same(
            plain,
            "/// A point.\n#[derive(Debug)] pub struct P { /** left */ #[serde(skip)] pub x: i32, y: Vec<u8> }"
        ));
        assert!(!same(plain, "struct P { y: Vec<u8>, x: i32 }"));
        assert!(!same(plain, "#[repr(C)] struct P { x: i32, y: Vec<u8> }"));
        assert!(!same(
            plain,
            "struct P { x: i32, #[cfg(any())] y: Vec<u8> }"
        ));
        assert!(same(
            "enum E { A, B }",
            "#[derive(Default)] enum E { #[default] A, B }"
        ));
    }

    #[test]
    fn bodies_count_where_a_length_can_hang_on_them() {
        assert!(same(
            "mod m { pub fn f() -> u8 { 1 } }",
            "mod m { pub fn f() -> u8 { 2 } fn g() {} impl S {} }"
        ));
        assert!(!same(
            "const fn n() -> usize { 1 }",
            "const fn n() -> usize { 2 }"
        ));
        assert!(!same(
            "trait T { fn f(&self) -> u8 { 1 } }",
            "trait T { fn f(&self) -> u8 { 2 } }"
        ));
    }
}
