//! Statics: one for all cells. The cell that defines it exports it, later cells link against that symbol.

use crate::syntax::types;
use proc_macro2::Span;
use quote::ToTokens;
use std::ops::Range;
use syn::parse::{Parse, ParseStream, Parser};
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Attribute, Ident, ItemStatic, Macro, StaticMutability, Token, Type, Visibility};

/// How a static is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StaticKind {
    /// A `static`, also one inside a function or module.
    Plain { mutable: bool },
    /// In a `thread_local!` at top level.
    ThreadLocal,
    /// In a `lazy_static!` at top level.
    Lazy,
    /// A `static` at top level that the call of a macro makes, which makes nothing but statics.
    Beside { mutable: bool },
}

/// A static and what it takes to declare it again.
#[derive(Debug, Clone)]
pub(crate) struct Static {
    pub(crate) kind: StaticKind,
    pub(crate) name: String,
    /// Its type, and its visibility, as text.
    pub(crate) ty: String,
    pub(crate) visibility: String,
    /// Its `#[cfg(..)]`, which its declaration needs too.
    pub(crate) condition: String,
    /// Bytes of a plain one in its cell.
    pub(crate) range: Range<usize>,
}

impl Static {
    /// What is put before a plain static where it is defined. As wide as what later takes its place: columns in the symbols of
    /// statics that macros make must not move.
    pub(crate) fn export(&self, symbol: &str) -> String {
        let width = self.import(symbol).chars().count();
        let text = format!("#[unsafe(export_name = \"{symbol}\")] ");
        format!("{text:<width$}")
    }

    /// Items beside the definition that export it, for those that a macro defines.
    pub(crate) fn export_beside(&self, symbol: &str) -> String {
        let Static { name, ty, .. } = self;
        match self.kind {
            StaticKind::Plain { .. } => String::new(),
            StaticKind::ThreadLocal => format!(
                "#[unsafe(export_name = \"{symbol}\")] static {symbol}: ::std::thread::LocalKey<{ty}> = {name};\n"
            ),
            StaticKind::Lazy => {
                format!(
                    "#[unsafe(export_name = \"{symbol}\")] fn {symbol}() -> &'static {ty} {{ &{name} }}\n"
                )
            }
            // Its text is not there to be given a symbol: this is a second one for the same memory.
            StaticKind::Beside { .. } => format!(
                "::core::arch::global_asm!(\".globl {symbol}\", \".set {symbol}, {{}}\", sym {name});\n"
            ),
        }
    }

    /// Items that declare it in a later cell.
    pub(crate) fn import(&self, symbol: &str) -> String {
        let Static {
            name,
            ty,
            visibility,
            condition,
            ..
        } = self;
        let foreign = |qualifier: &str, ty: &str| {
            format!(
                "{condition}unsafe extern \"Rust\" {{ #[link_name = \"{symbol}\"] {visibility} {qualifier} {name}: {ty}; }}\n"
            )
        };
        match self.kind {
            StaticKind::Plain { mutable: true } | StaticKind::Beside { mutable: true } => {
                foreign("static mut", ty)
            }
            StaticKind::Plain { mutable: false } | StaticKind::Beside { mutable: false } => {
                foreign("safe static", ty)
            }
            StaticKind::ThreadLocal => {
                foreign("safe static", &format!("::std::thread::LocalKey<{ty}>"))
            }
            StaticKind::Lazy => format!(
                "{visibility} struct {name} {{ __private: () }}\n\
                 {visibility} static {name}: {name} = {name} {{ __private: () }};\n\
                 impl ::std::ops::Deref for {name} {{ type Target = {ty}; fn deref(&self) -> &{ty} {{\n\
                 unsafe extern \"Rust\" {{ #[link_name = \"{symbol}\"] safe fn shared() -> &'static {ty}; }} shared() }} }}\n"
            ),
        }
    }
}

/// All `static` items in a piece of syntax, at any depth.
pub(crate) fn plain(item: &syn::Item) -> Vec<Static> {
    let mut found = Plain(Vec::new());
    found.visit_item(item);
    found.0
}

/// A name that the user gave to the linker stays.
pub(super) fn has_own_symbol(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let text = attribute.meta.to_token_stream().to_string();
        text.contains("no_mangle") || text.contains("export_name") || text.contains("thread_local")
    })
}

fn condition(attributes: &[Attribute]) -> String {
    let conditions = attributes.iter().filter(|x| x.path().is_ident("cfg"));
    conditions
        .map(|x| format!("{} ", x.to_token_stream()))
        .collect()
}

struct Plain(Vec<Static>);

impl<'ast> Visit<'ast> for Plain {
    fn visit_item_static(&mut self, item: &'ast ItemStatic) {
        if !has_own_symbol(&item.attrs) {
            self.0.push(Static {
                kind: StaticKind::Plain {
                    mutable: matches!(item.mutability, StaticMutability::Mut(_)),
                },
                name: item.ident.to_string(),
                ty: types::of_static(&item.ty),
                visibility: item.vis.to_token_stream().to_string(),
                condition: condition(&item.attrs),
                range: item.span().byte_range(),
            });
        }
        visit::visit_item_static(self, item);
    }
}

/// The statics of a `thread_local!` or `lazy_static!`; none where the macro is another or cannot be read.
pub(crate) fn in_macro(mac: &Macro) -> Vec<Static> {
    let name = mac
        .path
        .segments
        .last()
        .map(|segment| segment.ident.to_string());
    let kind = match name.as_deref() {
        Some("thread_local") => StaticKind::ThreadLocal,
        Some("lazy_static") => StaticKind::Lazy,
        _ => return Vec::new(),
    };
    let parser = |input: ParseStream<'_>| {
        let mut statics = Vec::new();
        while !input.is_empty() {
            let Declared {
                visibility,
                name,
                ty,
            } = input.parse()?;
            statics.push(Static {
                kind,
                name: name.to_string(),
                ty: types::of_static(&ty),
                visibility: visibility.to_token_stream().to_string(),
                condition: String::new(),
                range: Span::call_site().byte_range(),
            });
        }
        Ok(statics)
    };
    parser.parse2(mac.tokens.clone()).unwrap_or_default()
}

/// `#[..] pub static [ref] NAME: Type = value;`
struct Declared {
    visibility: Visibility,
    name: Ident,
    ty: Type,
}

impl Parse for Declared {
    fn parse(input: ParseStream<'_>) -> syn::Result<Declared> {
        input.call(Attribute::parse_outer)?;
        let visibility = input.parse()?;
        input.parse::<Token![static]>()?;
        input.parse::<Option<Token![ref]>>()?;
        let name = input.parse()?;
        input.parse::<Token![:]>()?;
        let ty = input.parse()?;
        input.parse::<Token![=]>()?;
        while !input.is_empty() && !input.peek(Token![;]) {
            input.parse::<proc_macro2::TokenTree>()?;
        }
        input.parse::<Option<Token![;]>>()?;
        Ok(Declared {
            visibility,
            name,
            ty,
        })
    }
}
