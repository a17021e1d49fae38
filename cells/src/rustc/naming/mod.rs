//! Whether a type can be named at the root of a later cell. rustc identifies types by the places of their definitions: the path there
//! may lead through private modules of the notebook's, and two crates may have one name.

mod exports;

use crate::cell::key::Space;
use crate::dependencies::Dependencies;
use crate::diagnostics::message::{Child, Message, Span};
use crate::emit::{Plan, Unit};
use crate::notebook::{FOREIGN, PRIVATE, TWIN, TWINS};
use crate::runtime::LIBRARY;
use crate::syntax::types;
use std::collections::BTreeMap;
use syn::{Item, Visibility};

/// Writes the type of the variable `name` out where that is stored, if rustc has to say whether it can be named so.
pub(crate) fn doubt(
    name: &str,
    ty: &str,
    dependencies: &Dependencies,
    unit: &Unit<'_>,
    plan: &mut Plan,
) {
    if plan.written.contains_key(name) {
        return;
    }
    let crates = dependencies.names();
    let mut is_doubtful = false;
    let mut others = vec![ty.to_owned()];
    for path in types::paths(ty) {
        let Some((root, rest)) = path.split_once("::") else {
            continue;
        };
        let is_of_rust = ["std", "core", "alloc", LIBRARY].contains(&root);
        if !is_of_rust && !crates.contains(root) {
            is_doubtful |= !is_visible(root, rest, unit);
        } else if let Some(set) = dependencies.set.as_ref().filter(|set| set.has_twins(root)) {
            is_doubtful = true;
            let with = |other: &str| {
                let other = BTreeMap::from([(path.clone(), format!("{other}::{rest}"))]);
                let types = others.iter().map(|ty| types::through(ty, &other));
                types.collect::<Vec<_>>()
            };
            let more: Vec<String> = set.twins(root).flat_map(with).collect();
            others.extend(more);
        }
    }
    if is_doubtful {
        plan.written.insert(name.to_owned(), ty.to_owned());
        others.remove(0);
        if !others.is_empty() {
            plan.others.insert(name.to_owned(), others);
        }
    }
}

/// Whether what `rest` names in the module `root` can surely be named at the root. What macros make is not seen.
fn is_visible(root: &str, rest: &str, unit: &Unit<'_>) -> bool {
    let Some(Item::Mod(module)) = unit
        .item(Space::Type, root)
        .and_then(|text| syn::parse_str(text).ok())
    else {
        return false;
    };
    let mut inner = module.content.map_or(Vec::new(), |(_, items)| items);
    for (depth, name) in rest.split("::").enumerate() {
        let found = inner.into_iter().find_map(|item| match item {
            Item::Mod(x) if x.ident == name => {
                Some((x.vis, x.content.map_or(Vec::new(), |(_, items)| items)))
            }
            Item::Struct(x) if x.ident == name => Some((x.vis, Vec::new())),
            Item::Enum(x) if x.ident == name => Some((x.vis, Vec::new())),
            Item::Union(x) if x.ident == name => Some((x.vis, Vec::new())),
            Item::Trait(x) if x.ident == name => Some((x.vis, Vec::new())),
            _ => None,
        });
        let Some((visibility, items)) = found else {
            return false;
        };
        let reaches_root = match visibility {
            Visibility::Public(_) => true,
            Visibility::Restricted(to) => {
                to.path.is_ident("crate") || depth == 0 && to.path.is_ident("super")
            }
            Visibility::Inherited => false,
        };
        if !reaches_root {
            return false;
        }
        inner = items;
    }
    true
}

/// Changes `plan` by an error about the type that is written out where the variable `name` is stored.
pub(crate) fn learn(unit: &Unit<'_>, name: &str, message: &Message, plan: &mut Plan) {
    let Some(ty) = plan.written.get(name).cloned() else {
        return;
    };
    let primary = message.spans.iter().find(|span| span.is_primary);
    let refused = primary.and_then(Span::path_around).unwrap_or_default();
    let tried = plan.public.iter().find(|(_, public)| **public == refused);
    let path = tried.map_or_else(|| refused.clone(), |(path, _)| path.clone());
    plan.refused.push(refused.clone());
    if message.code() == "E0308" {
        match plan.others.get_mut(name).map(Vec::pop) {
            Some(Some(other)) => _ = plan.written.insert(name.to_owned(), other),
            Some(None) => _ = plan.unkept.insert(name.to_owned(), TWINS.to_owned()),
            None => keep_not(name, &ty, TWIN, plan),
        }
        return;
    }
    let is_private = message.code() == "E0603";
    let mut told = message.children.iter().filter(|_| is_private);
    let told = told.find_map(public_path);
    let mut others = told.into_iter().chain(exports::all(unit, &path));
    if let Some(public) = others.find(|other| !plan.refused.contains(other)) {
        let new = BTreeMap::from([(path.clone(), public.clone()), (refused, public.clone())]);
        plan.public.insert(path, public);
        plan.written
            .insert(name.to_owned(), types::through(&ty, &new));
    } else {
        let root = path.split("::").next().unwrap_or_default();
        let is_ours = unit
            .items()
            .any(|item| item.names().any(|name| name == root));
        keep_not(name, &ty, if is_ours { PRIVATE } else { FOREIGN }, plan);
    }
}

fn keep_not(name: &str, ty: &str, why: &str, plan: &mut Plan) {
    let why = format!("is a `{}`, {why}", types::short(ty));
    plan.unkept.entry(name.to_owned()).or_insert(why);
}

/// "consider importing this struct through its public re-export instead"
fn public_path(help: &Child) -> Option<String> {
    let [span] = help.spans.as_slice() else {
        return None;
    };
    let public = span.suggested_replacement.as_ref()?;
    Some(
        public
            .strip_prefix("crate::")
            .unwrap_or(public)
            .trim()
            .to_owned(),
    )
}
