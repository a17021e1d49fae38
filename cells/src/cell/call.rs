//! What the call of a macro at top level leaves, read from rustc's expansion of it: items, variables, or neither.

use super::calls::{self, Calls};
use super::item::{Call, Item, defined_by};
use super::key::{Key, Space, key};
use super::macro_statics::MacroStatic;
use super::names::{self, Names};
use super::parts::Part;
use super::split::CallText;
use super::statics::{self, Static, StaticKind};
use super::unshared::{self, Unshared};
use super::variable::{NewVariable, add_variable, bindings, new_variable};

use crate::syntax::{nesting, types};
use quote::ToTokens;
use std::collections::HashMap;
use syn::parse::Parser;
use syn::{Block, Expr, Macro, Stmt, Type};

/// What a call leaves.
#[derive(Debug, Clone, Default)]
pub(crate) struct Left {
    /// All of it is items: the call is one, whose range is not known here.
    pub(crate) item: Option<Item>,
    pub(crate) variables: Vec<NewVariable>,
    /// Items that are there in the call's own cell only, since the call runs statements too.
    pub(crate) only_here: Vec<String>,
    /// Of an item: everything that its expansion has names for.
    pub(crate) more: Vec<Key>,
    /// Of an item: statics that start over in every cell.
    pub(crate) unshared: Vec<Unshared>,
    /// Of an item: those that calls in it make, and those that stand in calls and can be given a symbol there.
    pub(crate) statics: Vec<Static>,
    pub(crate) macro_statics: Vec<MacroStatic>,
    /// The expansion cannot be read.
    pub(crate) is_unread: bool,
}

impl Left {
    pub(crate) fn is_nothing(&self) -> bool {
        self.item.is_none()
            && self.variables.is_empty()
            && self.only_here.is_empty()
            && !self.is_unread
            && self.statics.is_empty()
            && self.macro_statics.is_empty()
    }
}

/// What each call of a cell leaves, by its first byte.
pub(crate) type Answers = HashMap<usize, Left>;

/// Which identifiers are of the call and which the macro's own: rustc's table of syntax contexts.
#[derive(Debug, Default)]
pub(crate) struct Contexts(HashMap<u32, (u32, bool)>);

impl Contexts {
    /// Reads lines such as `#5: parent: #0, outer_mark: (crate0::{{expn3}}, SemiOpaque)`.
    pub(crate) fn read(table: &str) -> Contexts {
        let line = |line: &str| {
            let (context, rest) = line.strip_prefix('#')?.split_once(": parent: #")?;
            let (parent, mark) = rest.split_once(',')?;
            let is_transparent = mark.trim_end().ends_with(", Transparent)");
            Some((
                context.parse().ok()?,
                (parent.parse().ok()?, is_transparent),
            ))
        };
        Contexts(table.lines().filter_map(line).collect())
    }

    /// Whether a variable of this context is there for what is written in the cell.
    fn is_of_cell(&self, context: u32) -> bool {
        match self.0.get(&context) {
            _ if context == 0 => true,
            Some((parent, true)) if *parent < context => self.is_of_cell(*parent),
            _ => false,
        }
    }

    /// The same for a name that ends at this byte of an expansion.
    fn is_name_of_cell(&self, expansion: &str, end: usize) -> bool {
        context(expansion, end).is_none_or(|context| self.is_of_cell(context))
    }
}

/// Whether a name that ends at this byte of an expansion stands in the cell itself.
pub(super) fn is_written(expansion: &str, end: usize) -> bool {
    context(expansion, end).is_none_or(|context| context == 0)
}

/// `name /* 2266#5 */`
fn context(expansion: &str, end: usize) -> Option<u32> {
    let comment = expansion[end..].trim_start().strip_prefix("/*")?;
    let (comment, _) = comment.split_once("*/")?;
    comment.trim().split_once('#')?.1.parse().ok()
}

/// Reads what a call was expanded to, or an item.
pub(crate) fn read(asked: &CallText, expansion: &str, contexts: &Contexts) -> Left {
    let mut left = Left::default();
    if nesting::too_deep(expansion).is_some() {
        left.is_unread = true;
        return left;
    }
    if asked.is_item() {
        left.more = names_of(expansion);
        left.unshared = unshared::statics(expansion, &asked.shared);
        return left;
    }
    let parsed = Block::parse_within.parse_str(expansion);
    let (Ok(statements), Ok(mac)) = (parsed, syn::parse_str::<Macro>(&asked.text)) else {
        left.is_unread = true;
        return left;
    };
    let mut items = Vec::new();
    let mut runs = false;
    for statement in statements {
        match statement {
            Stmt::Item(item) => items.push(item),
            Stmt::Local(local) => {
                runs = true;
                bindings(&local.pat, &mut |name| {
                    let end = name.ident.span().byte_range().end;
                    if contexts.is_name_of_cell(expansion, end) {
                        add_variable(new_variable(name, None), &mut left.variables);
                    }
                });
            }
            // A `;` alone.
            Stmt::Expr(Expr::Verbatim(nothing), _) if nothing.is_empty() => {}
            _ => runs = true,
        }
    }
    if runs {
        let items = items.iter().map(Item::new);
        left.only_here = items.flat_map(|item| named(&item)).collect();
    } else if !items.is_empty() {
        let unshared = || unshared::statics(expansion, &Names::new());
        left.item = Some(item(&mac, &items, unshared));
    }
    left
}

/// An item for people.
fn named(item: &Item) -> Vec<String> {
    match item.leaves.as_slice() {
        [] if item.keys.is_empty() => vec![item.whole.label.clone()],
        [] => {
            let keys = item.keys.iter().map(|key| key.name.clone());
            let mut names: Vec<String> = keys.collect();
            names.dedup();
            names
        }
        leaves => leaves
            .iter()
            .map(|leaf| format!("use {}", leaf.path))
            .collect(),
    }
}

fn names_of(expansion: &str) -> Vec<Key> {
    let statements = Block::parse_within.parse_str(expansion).unwrap_or_default();
    let items = statements.iter().filter_map(|statement| match statement {
        Stmt::Item(syn::Item::Use(_)) => None,
        Stmt::Item(item) => Some(Item::new(item).keys),
        _ => None,
    });
    let keys = items.flatten();
    keys.filter(|key| key.space != Space::Impl).collect()
}

/// The items of a call as one. Its text is a key too: a call that is run again replaces itself.
fn item(mac: &Macro, made: &[syn::Item], unshared: impl FnOnce() -> Vec<Unshared>) -> Item {
    let call = mac.to_token_stream();
    let expansion: String = made
        .iter()
        .map(|item| item.to_token_stream().to_string())
        .collect();
    let mut item = Item {
        mentions: names::in_tokens(&call),
        free: names::in_tokens(&call),
        macro_calls: calls::macro_calls(call.clone()),
        calls: Calls::of(&call),
        text: format!("{call} => {expansion}"),
        layout: call.to_string(),
        ..Item::default()
    };
    let mut found = Call {
        what: short(&call.to_string()),
        ..Call::default()
    };
    let mut impls: Vec<Key> = Vec::new();
    for part in made.iter().map(Item::new) {
        found.defines.extend(defined_by(&part));
        found.is_nameless |= part.leaves.iter().any(super::item::Leaf::is_nameless);
        let imported = part.leaves.iter().filter(|leaf| !leaf.is_nameless());
        item.keys
            .extend(imported.map(|leaf| key(Space::Type, &leaf.name)));
        impls.extend(part.members.into_iter().map(|(key, _)| key));
        let (of_impl, named): (Vec<Key>, Vec<Key>) = part
            .keys
            .into_iter()
            .partition(|key| key.space == Space::Impl);
        item.keys.extend(named);
        impls.extend(of_impl);
        item.layout.push_str(&part.layout);
        item.roots.extend(part.roots);
        item.mentions.extend(part.mentions);
        item.free.extend(part.free);
        item.shape.extend(part.shape);
        item.head.extend(part.head);
        item.offers.extend(part.offers);
        item.inner.add(&part.inner);
        item.is_crate |= part.is_crate;
        item.makes_macros |= part.makes_macros;
    }
    // Beside its own names, an `impl` is a part of what the call makes, and no ground to replace all of it.
    if item.keys.is_empty() {
        item.keys = impls;
    }
    item.whole = Part::of_call(mac, &item.keys);
    item.keys.push(key(Space::Impl, call.to_string()));
    match all_statics(made) {
        Some(statics) => item.statics = statics,
        None => item.unshared = unshared(),
    }
    item.call = Some(found);
    item
}

/// A call for people: not longer than a line.
pub(super) fn short(call: &str) -> String {
    const LENGTH: usize = 40;
    let mut text = call
        .replace(" ! ", "!")
        .replace(" ,", ",")
        .replace(" :: ", "::");
    text = text
        .replace("! (", "!(")
        .replace("( ", "(")
        .replace(" )", ")");
    match text.char_indices().nth(LENGTH) {
        Some((end, _)) => format!("{}..", &text[..end]),
        None => text,
    }
}

/// The statics of a call that makes nothing else, so that later cells can do without the call.
fn all_statics(made: &[syn::Item]) -> Option<Vec<Static>> {
    let lazy = lazy_names(made);
    let mut statics = Vec::new();
    for item in made {
        match item {
            syn::Item::Static(x) if lazy.contains_key(&x.ident.to_string()) => {
                let name = x.ident.to_string();
                statics.push(new_static(StaticKind::Lazy, &name, lazy[&name], &x.vis));
            }
            syn::Item::Static(x) if !statics::has_own_symbol(&x.attrs) => {
                let mutable = matches!(x.mutability, syn::StaticMutability::Mut(_));
                let kind = StaticKind::Beside { mutable };
                statics.push(new_static(kind, &x.ident.to_string(), &x.ty, &x.vis));
            }
            syn::Item::Const(x) => {
                let kind = StaticKind::ThreadLocal;
                let ty = of_local_key(&x.ty)?;
                statics.push(new_static(kind, &x.ident.to_string(), ty, &x.vis));
            }
            syn::Item::Struct(x) if lazy.contains_key(&x.ident.to_string()) => {}
            syn::Item::Impl(x) if lazy.contains_key(&x.self_ty.to_token_stream().to_string()) => {}
            _ => return None,
        }
    }
    Some(statics)
}

fn new_static(kind: StaticKind, name: &str, ty: &Type, visibility: &syn::Visibility) -> Static {
    Static {
        kind,
        name: name.to_owned(),
        ty: types::of_static(ty),
        visibility: visibility.to_token_stream().to_string(),
        condition: String::new(),
        range: 0..0,
    }
}

/// The names of `lazy_static!`, which have their own type, and what that stands for.
fn lazy_names(made: &[syn::Item]) -> HashMap<String, &Type> {
    let own_type = |item: &syn::Item| match item {
        syn::Item::Static(x) if x.ident == x.ty.to_token_stream().to_string() => {
            Some(x.ident.to_string())
        }
        _ => None,
    };
    let target = |name: &String| {
        made.iter().find_map(|item| match item {
            syn::Item::Impl(x) if x.self_ty.to_token_stream().to_string() == *name => {
                let (_, path, _) = x.trait_.as_ref()?;
                let is_deref = path.segments.last()?.ident == "Deref";
                x.items
                    .iter()
                    .filter(|_| is_deref)
                    .find_map(|member| match member {
                        syn::ImplItem::Type(x) => Some(&x.ty),
                        _ => None,
                    })
            }
            _ => None,
        })
    };
    made.iter()
        .filter_map(own_type)
        .filter_map(|name| target(&name).map(|ty| (name, ty)))
        .collect()
}

/// `T` of `std::thread::LocalKey<T>`
fn of_local_key(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else {
        return None;
    };
    let last = path.path.segments.last()?;
    match &last.arguments {
        syn::PathArguments::AngleBracketed(x) if last.ident == "LocalKey" => {
            x.args.iter().find_map(|argument| match argument {
                syn::GenericArgument::Type(ty) => Some(ty),
                _ => None,
            })
        }
        _ => None,
    }
}

impl Item {
    /// What people call the things that a call has made, without the names in `but`.
    pub(crate) fn made_but(&self, but: &Names) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for name in self.names().filter(|name| !but.contains(*name)) {
            if !names.iter().any(|other| other == name) {
                names.push(name.to_owned());
            }
        }
        names
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell::rules::Leaves;

    fn variables(left: &Left) -> Vec<(&str, bool)> {
        let variables = left.variables.iter();
        variables
            .map(|new| (new.name.as_str(), new.mutable))
            .collect()
    }

    fn names(left: &Left) -> Vec<&str> {
        left.item.iter().flat_map(Item::names).collect()
    }

    const TABLE: &str = "#0: parent: #0, outer_mark: (crate0::{{expn0}}, Opaque)\n\
        #1: parent: #0, outer_mark: (crate0::{{expn1}}, SemiOpaque)\n\
        #2: parent: #0, outer_mark: (crate0::{{expn1}}, Transparent)\n\
        #3: parent: #1, outer_mark: (crate0::{{expn1}}, Transparent)\n";

    fn asked(text: &str) -> CallText {
        CallText {
            range: 0..text.len(),
            text: text.to_owned(),
            is_ended: true,
            leaves: Leaves::Perhaps,
            mentions: Names::new(),
            shared: Names::new(),
            shapes: Vec::new(),
        }
    }

    fn left(expansion: &str) -> Left {
        read(&asked("m!(x)"), expansion, &Contexts::read(TABLE))
    }

    #[test]
    fn variables_are_those_whose_names_the_call_gives() {
        let left = left(
            "let mut a /* 9#0 */ = 1; let own /* 8#1 */ = 2; let (b /*\n 7#2\n*/, own /* 8#3 */) = (1, 2);",
        );
        assert_eq!(variables(&left), [("a", true), ("b", false)]);
        assert!(left.item.is_none());
    }

    #[test]
    fn items_have_the_names_of_the_expansion() {
        let left = left("struct A /* 9#0 */ { x: u8 } impl A { fn f(&self) {} } fn g() {} ;");
        assert_eq!(names(&left), ["A", "g"]);
        assert_eq!(variables(&left), []);
    }

    #[test]
    fn an_item_has_the_names_that_its_attributes_make() {
        let left = read(
            &asked(""),
            "struct A; impl A {} pub struct ABuilder { x: u8 }",
            &Contexts::default(),
        );
        let names: Vec<&str> = left.more.iter().map(|key| key.name.as_str()).collect();
        assert_eq!(names, ["A", "A", "ABuilder"]);
        assert!(left.is_nothing());
    }

    #[test]
    fn what_stands_beside_statements_is_there_in_its_own_cell_only() {
        let left = left("fn f() {} let a /* 9#0 */ = f();");
        assert_eq!(left.only_here, ["f"]);
        assert_eq!(variables(&left), [("a", false)]);
        assert!(left.item.is_none());
    }

    #[test]
    fn an_expansion_of_any_depth_is_read_or_left_alone() {
        let deep = left(&format!("let a /* 9#0 */ = {}1;", "1 + ".repeat(100_000)));
        assert!(deep.is_unread && deep.variables.is_empty());
    }

    #[test]
    fn statics_alone_can_be_shared_beside_the_call() {
        let alone = left(
            "static A: AtomicU32 = AtomicU32::new(0); const T: ::std::thread::LocalKey<u8> = {};",
        );
        let statics = alone.item.unwrap().statics;
        let kinds: Vec<_> = statics.iter().map(|x| (x.name.as_str(), x.kind)).collect();
        let beside = StaticKind::Beside { mutable: false };
        assert_eq!(kinds, [("A", beside), ("T", StaticKind::ThreadLocal)]);
        let with_more =
            left("static A: AtomicU32 = AtomicU32::new(0); fn f() { static B: &str = \"\"; }");
        let item = with_more.item.unwrap();
        assert_eq!(item.statics.len(), 0);
        let unshared = item.unshared.iter().map(|found| found.name.as_str());
        assert_eq!(unshared.collect::<Vec<_>>(), ["A"]);
    }
}
