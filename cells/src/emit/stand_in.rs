//! What stands for a part that is set aside while rustc is asked whether the cell would have used it: the same name, the same
//! head, and a trace of itself wherever it is used.

use std::ops::Range;
use syn::spanned::Spanned;
use syn::{Block, ImplItem, Item, ItemImpl, Visibility};

/// How the part's text becomes that of what stands for it.
#[derive(Debug, Default)]
pub(super) struct StandIn {
    pub(super) cut: Vec<Range<usize>>,
    pub(super) insert: Vec<(usize, String)>,
}

/// What rustc says of a use, by the lint `deprecated`.
pub(crate) fn mark(number: usize) -> String {
    format!("set aside: {number}.")
}

/// What the object names where the code of an `impl` is reached.
pub(crate) fn symbol(number: usize) -> String {
    format!("__set_aside_{number}_")
}

fn deprecated(number: usize) -> String {
    format!("#[deprecated(note = {:?})] ", mark(number))
}

/// For the part `text`, which starts at byte `start`; none where nothing can stand for it.
pub(super) fn of(text: &str, start: usize, number: usize) -> Option<StandIn> {
    let mut stand_in = StandIn::default();
    let all = 0..text.len();
    if let Ok(item) = syn::parse_str::<Item>(text) {
        match &item {
            Item::Fn(x) => stand_in.named(all.start, &x.block, number),
            Item::Impl(x) => stand_in.by_code(x, number)?,
            _ => stand_in.instead(all, &emptied(&item, number)?),
        }
    } else {
        match syn::parse_str(text).ok()? {
            ImplItem::Fn(x) => stand_in.named(all.start, &x.block, number),
            ImplItem::Const(x) => {
                stand_in.instead(all, &constant(&x.vis, &x.ident.to_string(), number));
            }
            _ => return None,
        }
    }
    for range in &mut stand_in.cut {
        *range = start + range.start..start + range.end;
    }
    stand_in.insert.iter_mut().for_each(|(at, _)| *at += start);
    Some(stand_in)
}

/// For a name that a `use` brings in, whatever it is.
pub(super) fn of_import(name: &str, number: usize) -> String {
    let constant = constant(&Visibility::Inherited, name, number);
    format!("{}enum {name} {{}} {constant}", deprecated(number))
}

fn constant(visibility: &Visibility, name: &str, number: usize) -> String {
    let deprecated = deprecated(number);
    format!("{deprecated}{}const {name}: () = ();", shown(visibility))
}

fn shown(visibility: &Visibility) -> String {
    let text = visibility.span().source_text().unwrap_or_default();
    format!("{text} ")
}

fn emptied(item: &Item, number: usize) -> Option<String> {
    let (visibility, name, is_module) = match item {
        Item::Const(x) => return Some(constant(&x.vis, &x.ident.to_string(), number)),
        Item::Static(x) => return Some(constant(&x.vis, &x.ident.to_string(), number)),
        Item::Struct(x) => (&x.vis, &x.ident, false),
        Item::Enum(x) => (&x.vis, &x.ident, false),
        Item::Union(x) => (&x.vis, &x.ident, false),
        Item::Type(x) => (&x.vis, &x.ident, false),
        Item::Trait(x) => (&x.vis, &x.ident, false),
        Item::Mod(x) => (&x.vis, &x.ident, true),
        _ => return None,
    };
    let kind = if is_module { "mod" } else { "enum" };
    let deprecated = deprecated(number);
    Some(format!(
        "{deprecated}{}{kind} {name} {{}}",
        shown(visibility)
    ))
}

impl StandIn {
    fn instead(&mut self, all: Range<usize>, text: &str) {
        self.insert.push((all.start, text.to_owned()));
        self.cut.push(all);
    }

    /// A function, which rustc warns of by its name.
    fn named(&mut self, start: usize, body: &Block, number: usize) {
        self.insert.push((start, deprecated(number)));
        self.body(body, "loop {}");
    }

    fn body(&mut self, body: &Block, text: &str) {
        let range = body.span().byte_range();
        self.instead(range.start + 1..range.end - 1, text);
    }

    /// An `impl` of a trait, which nothing names. `#[inline]` keeps its methods out of an object that does not need them.
    fn by_code(&mut self, item: &ItemImpl, number: usize) -> Option<()> {
        item.trait_.as_ref()?;
        let symbol = symbol(number);
        let body = format!("unsafe extern \"C\" {{ fn {symbol}() -> !; }} unsafe {{ {symbol}() }}");
        for member in &item.items {
            if let ImplItem::Fn(method) = member {
                let start = member.span().byte_range().start;
                self.insert.push((start, "#[inline] ".to_owned()));
                self.body(&method.block, &body);
            }
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell::masked::Masked;

    fn written(text: &str) -> Option<String> {
        let stand_in = of(text, 0, 3)?;
        let all = 0..text.len();
        let keep = std::slice::from_ref(&all);
        let masked = Masked::new(text, keep, &stand_in.cut, &stand_in.insert);
        let words = masked.text.split_whitespace();
        Some(words.collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn heads_stay_and_bodies_leave_a_trace() {
        let note = "#[deprecated(note = \"set aside: 3.\")]";
        let is = |text: &str, expected: &str| {
            assert_eq!(written(text), Some(format!("{note} {expected}")));
        };
        is("fn f(x: u8) -> u8 { x.y }", "fn f(x: u8) -> u8 {loop {} }");
        is("pub fn f(&self) {}", "pub fn f(&self) {loop {}}");
        is("pub const A: T = T(1);", "pub const A: () = ();");
        is("struct S(Gone);", "enum S {}");
        is("pub(crate) mod m { use gone::*; }", "pub(crate) mod m {}");
        assert_eq!(
            written("impl Drop for S { fn drop(&mut self) { self.gone() } }").as_deref(),
            Some(
                "impl Drop for S { #[inline] fn drop(&mut self) {unsafe extern \"C\" { fn __set_aside_3_() -> !; } \
                 unsafe { __set_aside_3_() } } }"
            )
        );
        assert_eq!(written("impl S { fn f(&self) {} }"), None);
        assert_eq!(written("make!(a);"), None);
    }
}
