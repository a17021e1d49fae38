//! What is known of the notebook and helps with an error: said below rustc's own words, by cells that fail only.
//!
//! - `closures`: closures that borrow what does not live as long as they do
//! - `columns`: columns of several types in an array
//! - `advice`: how a variable that is not kept could be
//! - `similar`: names of earlier cells that were probably meant

mod advice;
mod closures;
mod columns;
mod similar;

pub(crate) use advice::advice;
pub(crate) use similar::similar;

use crate::assist;
use crate::base::Extra;
use crate::diagnostics::message::Message;
use crate::emit::{Layout, Unit};
use crate::notebook::Notebook;

/// What follows `use` for the library's names.
const PRELUDE: &str = "cellbeat::prelude::*";

/// What is to be said of one of a cell's errors.
pub(crate) fn of(
    message: &Message,
    all: &[Message],
    unit: &Unit<'_>,
    layout: &Layout,
    notebook: &Notebook,
) -> Vec<Extra> {
    let Some(name) = missing(&message.message) else {
        let mut more = closures::of(message, all, unit, layout);
        more.extend(lost_import(message, notebook));
        more.extend(not_mutable(message, unit, notebook));
        more.extend(option_of_other(message, notebook));
        more.extend(columns::of(message, unit, layout));
        return more;
    };
    let of_variable = notebook.past.of_variable(name);
    if !of_variable.is_empty() {
        return of_variable;
    }
    let extra = notebook.past.failed_to_define(name);
    let extra = extra.or_else(|| lost_import(message, notebook));
    let extra = extra.or_else(|| of_bridge(name, message));
    let extra = extra.or_else(|| of_library(name, notebook));
    extra.into_iter().collect()
}

/// The name that an error is about since it is not there.
pub(crate) fn missing(message: &str) -> Option<&str> {
    // "expected value, found macro `items`"
    let quoted = message.strip_prefix("cannot find ").or_else(|| {
        let is_other = message.starts_with("expected value, found ")
            || message.starts_with("expected function, found ");
        is_other.then_some(message)
    })?;
    let name = quoted.split('`').nth(1)?;
    syn::parse_str::<syn::Ident>(name).is_ok().then_some(name)
}

/// A variable of an earlier cell is to be changed that is not `mut`.
fn not_mutable(message: &Message, unit: &Unit<'_>, notebook: &Notebook) -> Option<Extra> {
    let text = &message.message;
    if !text.contains("not declared as mutable") && !text.contains("to immutable variable") {
        return None;
    }
    // "cannot assign to `p.x`"
    let quoted = text.split('`').skip(1).step_by(2);
    let mut quoted = quoted.map(|place| {
        let place = place.trim_start_matches('*');
        place.split(['.', '[']).next().unwrap_or(place)
    });
    let name = quoted.find(|name| {
        let mut loads = unit.loads.iter();
        loads.any(|(other, variable)| other == name && !variable.mutable)
    })?;
    let place = notebook.past.maker(name);
    let place = place.map_or_else(String::new, |maker| format!(" in {maker}"));
    Some(Extra::Help(format!(
        "write `let mut {name}`{place}, or `let mut {name} = {name};` here"
    )))
}

/// A property is given an option of something else than a `Value`: with several impls, rustc could not infer a bare `None`.
fn option_of_other(message: &Message, notebook: &Notebook) -> Option<Extra> {
    let is_refused = message.code() == "E0277"
        && message.message.starts_with("the trait bound `Option<")
        && message.message.ends_with("Value>` is not satisfied");
    (is_refused && has_prelude(notebook)).then(|| {
        Extra::Help("for a property, write `option.map(Value::from)`, or a bare `None`".to_owned())
    })
}

fn has_prelude(notebook: &Notebook) -> bool {
    let mut leaves = notebook.items.iter().flat_map(|stored| &stored.leaves);
    leaves.any(|leaf| leaf.path.replace(' ', "") == PRELUDE)
}

/// A cell that did not compile has an import that rustc suggests.
fn lost_import(message: &Message, notebook: &Notebook) -> Option<Extra> {
    let spans = message.children.iter().flat_map(|child| &child.spans);
    let suggested = spans.filter_map(|span| {
        let text = span.suggested_replacement.as_deref()?.trim();
        text.strip_prefix("use ")?.strip_suffix(';')
    });
    let suggested: Vec<&str> = suggested.collect();
    notebook.past.failed_to_use(&|path| {
        let is_meant = |wanted: &str| match path.strip_suffix('*') {
            Some(module) => wanted.starts_with(module),
            None => wanted == path,
        };
        suggested.iter().any(|wanted| is_meant(wanted))
    })
}

/// The crate of a `bridge!` is not there.
fn of_bridge(name: &str, message: &Message) -> Option<Extra> {
    let primary = message.spans.iter().filter(|span| span.is_primary);
    let mut calls = primary
        .flat_map(|span| span.outwards())
        .filter_map(|span| span.expansion.as_ref());
    let is_of_bridge = calls.any(|call| call.macro_decl_name == "bridge!");
    is_of_bridge.then(|| Extra::Help(format!("`:dep {name}` brings the crate")))
}

/// The name is one of the library's, or of what a cell imports that did not compile.
fn of_library(name: &str, notebook: &Notebook) -> Option<Extra> {
    let names_it = |path: &str| path.rsplit([':', ' ']).next() == Some(name);
    if let Some(extra) = notebook.past.failed_to_use(&names_it) {
        return Some(extra);
    }
    let module = assist::module_of_library(name)?;
    let (text, line) = match module {
        _ if module != assist::PRELUDE => (
            format!("`{module}` has this name"),
            format!("use {module}::{name};\n"),
        ),
        _ if has_prelude(notebook) => return None,
        _ => (
            "the library's prelude has this name".to_owned(),
            format!("use {PRELUDE};\n"),
        ),
    };
    let failed = notebook.past.failed_to_use(&|path| path == PRELUDE);
    let failed = failed.filter(|_| module == assist::PRELUDE);
    failed.or_else(|| Some(Extra::Suggestion(text, vec![(0..0, line)])))
}
