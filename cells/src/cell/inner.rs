//! What stands inside an item and means something outside of it: a module's or a function's `impl`s, a module's traits.

use super::names::{self, Names};
use quote::ToTokens;
use syn::visit::{self, Visit};
use syn::{Item, ItemImpl, ItemTrait, ItemUse, TraitItem, Visibility};

#[derive(Debug, Clone, Default)]
pub(crate) struct Inner {
    /// There are `impl`s for what is not defined in here.
    pub(crate) extends: bool,
    /// What its traits offer.
    pub(crate) offers: Names,
    /// It hands on names from elsewhere, which may be traits.
    pub(crate) hands_on: bool,
}

impl Inner {
    /// Takes in what stands in another one.
    pub(super) fn add(&mut self, other: &Inner) {
        self.extends |= other.extends;
        self.offers.extend(other.offers.iter().cloned());
        self.hands_on |= other.hands_on;
    }
}

/// Of a module, a function or the like.
pub(super) fn of_item(item: &Item) -> Inner {
    let mut found = Visitor::default();
    match item {
        Item::Impl(x) => visit::visit_item_impl(&mut found, x),
        Item::Trait(x) => visit::visit_item_trait(&mut found, x),
        _ => found.visit_item(item),
    }
    let Visitor {
        mut inner,
        heads,
        defined,
    } = found;
    let elsewhere = |head: &Names| !head.iter().any(|name| defined.contains(name));
    inner.extends = heads.iter().any(elsewhere);
    inner
}

#[derive(Default)]
struct Visitor {
    inner: Inner,
    heads: Vec<Names>,
    defined: Names,
}

impl<'ast> Visit<'ast> for Visitor {
    fn visit_item_impl(&mut self, item: &'ast ItemImpl) {
        self.heads
            .push(names::in_tokens(item.self_ty.to_token_stream()));
        visit::visit_item_impl(self, item);
    }
    fn visit_item_struct(&mut self, item: &'ast syn::ItemStruct) {
        self.defined.insert(item.ident.to_string());
        visit::visit_item_struct(self, item);
    }
    fn visit_item_enum(&mut self, item: &'ast syn::ItemEnum) {
        self.defined.insert(item.ident.to_string());
        visit::visit_item_enum(self, item);
    }
    fn visit_item_trait(&mut self, item: &'ast ItemTrait) {
        self.inner
            .offers
            .extend(item.items.iter().filter_map(offered));
        visit::visit_item_trait(self, item);
    }
    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.inner.hands_on |= !matches!(item.vis, Visibility::Inherited);
    }
    fn visit_item_macro(&mut self, item: &'ast syn::ItemMacro) {
        // What a macro makes in a module is not looked into.
        self.inner.hands_on |= item.ident.is_none();
    }
}

/// What a trait's member is called by.
pub(super) fn offered(item: &TraitItem) -> Option<String> {
    let name = match item {
        TraitItem::Fn(x) => x.sig.ident.to_string(),
        TraitItem::Const(x) => x.ident.to_string(),
        _ => return None,
    };
    Some(name.strip_prefix("r#").map_or(name.clone(), str::to_owned))
}
