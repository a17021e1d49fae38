//! Statics: one for all cells. The cell that defines it exports it, later cells link against that symbol.

use crate::syntax::types;

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
    /// In a `thread_local!`.
    ThreadLocal,
    /// In a `lazy_static!`.
    Lazy,
    /// A `static` that the call of a macro makes, which makes nothing but statics.
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
    /// Its bytes in its cell; within an item, those of the call that makes it. Empty for that of a call at top level.
    pub(crate) range: Range<usize>,
}

impl Static {
    /// Whether it comes out of the call of a macro.
    pub(crate) fn is_made(&self) -> bool {
        !matches!(self.kind, StaticKind::Plain { .. })
    }

    /// Whether such a call stands within an item, so that only what stands beside it there can name the static.
    pub(crate) fn is_made_within(&self) -> bool {
        self.is_made() && !self.range.is_empty()
    }

    /// What is put behind the call within an item: items that export the static, or that take the place of the call. They are
    /// equally wide, as in [`Static::export`].
    pub(crate) fn beside(&self, symbol: &str, is_exported: bool) -> String {
        let [export, import] = [self.export_beside(symbol), self.import(symbol)]
            .map(|text| format!(" {}", text.replace('\n', " ")));
        let width = export.chars().count().max(import.chars().count());
        let text = if is_exported { export } else { import };
        format!("{text:<width$}")
    }

    /// What is put before a plain static where it is defined. As wide as what later takes its place: columns in the symbols of
    /// statics that macros make must not move.
    pub(crate) fn export(&self, symbol: &str) -> String {
        let width = self.import(symbol).chars().count();
        let text = format!("#[unsafe(export_name = \"{symbol}\")] ");
        format!("{text:<width$}")
    }

    /// Items beside the definition that export it, for those that a macro defines.
    pub(crate) fn export_beside(&self, symbol: &str) -> String {
        let Static {
            name,
            ty,
            condition,
            ..
        } = self;
        match self.kind {
            StaticKind::Plain { .. } => String::new(),
            StaticKind::ThreadLocal => format!(
                "{condition}#[unsafe(export_name = \"{symbol}\")] static {symbol}: ::std::thread::LocalKey<{ty}> = {name};\n"
            ),
            StaticKind::Lazy => {
                format!(
                    "{condition}#[unsafe(export_name = \"{symbol}\")] fn {symbol}() -> &'static {ty} {{ &{name} }}\n"
                )
            }
            // Its text is not there to be given a symbol: this is a second one for the same memory. Assembly of its own cannot
            // stand within a function.
            StaticKind::Beside { .. } => format!(
                "#[unsafe(naked)] #[unsafe(export_name = \"{symbol}_of\")] extern \"C\" fn {symbol}_of() {{ \
                 ::core::arch::naked_asm!(\".globl {symbol}\", \".set {symbol}, {{}}\", sym {name}) }}\n"
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
                "{condition}{visibility} struct {name} {{ __private: () }}\n\
                 {condition}{visibility} static {name}: {name} = {name} {{ __private: () }};\n\
                 {condition}impl ::std::ops::Deref for {name} {{ type Target = {ty}; fn deref(&self) -> &{ty} {{\n\
                 unsafe extern \"Rust\" {{ #[link_name = \"{symbol}\"] safe fn shared() -> &'static {ty}; }} shared() }} }}\n"
            ),
        }
    }
}

/// The statics of an item, at any depth: written out, and out of the macros whose calls say all of them.
pub(crate) fn within(item: &syn::Item) -> Vec<Static> {
    let mut found = Within(Vec::new());
    found.visit_item(item);
    let mut found = found.0;
    if found.iter().any(Static::is_made) {
        let text = item.to_token_stream().to_string();
        for name in [THREAD_LOCAL, LAZY_STATIC] {
            if text.contains(&format!("macro_rules ! {name}")) {
                forget(name, &mut found);
            }
        }
    }
    found
}

/// Another macro has the name of the one that makes some of `statics`.
pub(crate) fn forget(name: &str, statics: &mut Vec<Static>) {
    statics.retain(|found| match found.kind {
        StaticKind::ThreadLocal => name != THREAD_LOCAL,
        StaticKind::Lazy => name != LAZY_STATIC,
        _ => true,
    });
}

/// The macros that are known to make what they are given.
pub(crate) const THREAD_LOCAL: &str = "thread_local";
pub(crate) const LAZY_STATIC: &str = "lazy_static";

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

struct Within(Vec<Static>);

impl Within {
    /// A call that stands for items or statements.
    fn add(&mut self, mac: &Macro, attributes: &[Attribute], range: Range<usize>) {
        let made = in_macro(mac).into_iter().map(|made| Static {
            condition: condition(attributes) + &made.condition,
            range: range.clone(),
            ..made
        });
        self.0.extend(made);
    }
}

impl<'ast> Visit<'ast> for Within {
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
    fn visit_item_macro(&mut self, item: &'ast syn::ItemMacro) {
        self.add(&item.mac, &item.attrs, item.span().byte_range());
    }
    fn visit_stmt_macro(&mut self, statement: &'ast syn::StmtMacro) {
        let is_braced = matches!(statement.mac.delimiter, syn::MacroDelimiter::Brace(_));
        if statement.semi_token.is_some() || is_braced {
            let range = statement.span().byte_range();
            self.add(&statement.mac, &statement.attrs, range);
        }
    }
}

/// The statics of a `thread_local!` or `lazy_static!`; none where the macro is another or cannot be read.
pub(crate) fn in_macro(mac: &Macro) -> Vec<Static> {
    let path: Vec<String> = mac
        .path
        .segments
        .iter()
        .map(|segment| segment.ident.to_string())
        .collect();
    let path: Vec<&str> = path.iter().map(String::as_str).collect();
    let kind = match path.as_slice() {
        [THREAD_LOCAL] | ["std", THREAD_LOCAL] => StaticKind::ThreadLocal,
        [.., LAZY_STATIC] => StaticKind::Lazy,
        _ => return Vec::new(),
    };
    let parser = |input: ParseStream<'_>| {
        let mut statics = Vec::new();
        while !input.is_empty() {
            let Declared {
                condition,
                visibility,
                name,
                ty,
            } = input.parse()?;
            statics.push(Static {
                kind,
                name: name.to_string(),
                ty: types::of_static(&ty),
                visibility: visibility.to_token_stream().to_string(),
                condition,
                range: 0..0,
            });
        }
        Ok(statics)
    };
    parser.parse2(mac.tokens.clone()).unwrap_or_default()
}

/// `#[..] pub static [ref] NAME: Type = value;`
struct Declared {
    condition: String,
    visibility: Visibility,
    name: Ident,
    ty: Type,
}

impl Parse for Declared {
    fn parse(input: ParseStream<'_>) -> syn::Result<Declared> {
        let condition = condition(&input.call(Attribute::parse_outer)?);
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
            condition,
            visibility,
            name,
            ty,
        })
    }
}
