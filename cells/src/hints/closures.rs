//! Closures that borrow a variable and are called later, as those of callbacks: what makes them work.

use super::missing;
use crate::base::Extra;
use crate::diagnostics::message::Message;
use crate::emit::{Layout, Unit};
use std::ops::Range;
use syn::Block;
use syn::parse::Parser;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};

/// Types of which a closure that moves has a copy.
const COPIED: [&str; 17] = [
    "bool",
    "char",
    "f32",
    "f64",
    "i8",
    "i16",
    "i32",
    "i64",
    "i128",
    "isize",
    "u8",
    "u16",
    "u32",
    "u64",
    "u128",
    "usize",
    "&'static str",
];

/// A closure or `async` block without `move`.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Borrower {
    range: Range<usize>,
    /// Where `move` belongs.
    keyword: usize,
    what: &'static str,
}

/// The closure with `move`, and with clones of what later cells may want too.
pub(super) fn of(
    message: &Message,
    all: &[Message],
    unit: &Unit<'_>,
    layout: &Layout,
) -> Vec<Extra> {
    let Some((borrower, name)) = borrowed(message, unit, layout) else {
        return Vec::new();
    };
    let errors = all.iter().filter(|message| message.is_error());
    let of_same = errors.filter_map(|message| borrowed(message, unit, layout));
    let of_same = of_same.filter(|(other, _)| *other == borrower);
    let mut names: Vec<String> = Vec::new();
    for (_, other) in of_same {
        if !names.contains(&other) {
            names.push(other);
        }
    }
    // Once for all of them.
    if names.first() != Some(&name) {
        return Vec::new();
    }
    names.retain(|name| !is_copied(name, unit));
    let keyword = (borrower.keyword..borrower.keyword, "move ".to_owned());
    let what = borrower.what;
    if names.is_empty() {
        // rustc says so itself where the variable is the cell's own.
        let is_told = message.code() == "E0373";
        let text = format!("use `move`, so that the {what} has its own copy");
        return match is_told {
            true => Vec::new(),
            false => vec![Extra::Suggestion(text, vec![keyword])],
        };
    }
    let clones = names
        .iter()
        .map(|name| format!("let {name} = {name}.clone(); "));
    let start = borrower.range.start;
    let open = format!("{{ {}", clones.collect::<String>());
    let close = (borrower.range.end..borrower.range.end, " }".to_owned());
    let patches = match start == borrower.keyword {
        true => vec![(start..start, open + "move "), close],
        false => vec![(start..start, open), keyword, close],
    };
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    let text = match quoted.as_slice() {
        [name] => format!("use `move` with a clone of {name}, so that {name} itself stays"),
        [names @ .., last] => {
            let names = names.join(", ");
            format!("use `move` with clones of {names} and {last}, so that they stay")
        }
        [] => return Vec::new(),
    };
    vec![Extra::Suggestion(text, patches)]
}

/// Whether a closure that moves a variable leaves it there, as far as its type is known.
fn is_copied(name: &str, unit: &Unit<'_>) -> bool {
    let loaded = unit.loads.iter().find(|(other, _)| other == name);
    let new = || unit.split.variables.iter().find(|new| new.name == name);
    let ty = loaded.map(|(_, variable)| variable.ty.as_str());
    match ty.or_else(|| new()?.guess.as_deref()) {
        Some(ty) => COPIED.contains(&ty),
        None => is_literal(&unit.cell.code, name),
    }
}

/// Whether the cell has `let name = 1;`.
fn is_literal(code: &str, name: &str) -> bool {
    let Ok(statements) = Block::parse_within.parse_str(code) else {
        return false;
    };
    statements.iter().any(|statement| match statement {
        syn::Stmt::Local(syn::Local {
            pat: syn::Pat::Ident(found),
            init: Some(init),
            ..
        }) => found.ident == name && matches!(*init.expr, syn::Expr::Lit(_)),
        _ => false,
    })
}

/// The closure or block of the cell that a message is about, and the variable that it borrows.
fn borrowed(message: &Message, unit: &Unit<'_>, layout: &Layout) -> Option<(Borrower, String)> {
    let primary = message.spans.iter().find(|span| span.is_primary)?;
    let place = layout.range_in_cell(primary)?;
    let within = match message.code() {
        // "closure may outlive the current function, but it borrows `a`"
        "E0373" => place.clone(),
        // "argument requires that `a` is borrowed for `'static`"
        "E0597" => {
            let is_static = |label: &String| label.contains("`'static`");
            let mut spans = message.spans.iter();
            let call = spans.find(|span| span.label.as_ref().is_some_and(is_static))?;
            layout.range_in_cell(call)?
        }
        _ => return None,
    };
    let name = message.message.split('`').nth(1)?;
    debug_assert!(missing(&message.message).is_none());
    let statements = Block::parse_within.parse_str(&unit.cell.code).ok()?;
    let mut found = Borrowers(Vec::new());
    statements
        .iter()
        .for_each(|statement| found.visit_stmt(statement));
    // The outermost comes first.
    let mut found = found.0.into_iter();
    let borrower = found.find(|borrower| {
        let range = &borrower.range;
        let is_called = within.start <= range.start && range.end <= within.end;
        let is_at = message.code() == "E0373" && range.start == within.start;
        (is_called || is_at) && range.start <= place.start && place.start <= range.end
    })?;
    Some((borrower, name.to_owned()))
}

struct Borrowers(Vec<Borrower>);

impl<'ast> Visit<'ast> for Borrowers {
    fn visit_expr_closure(&mut self, closure: &'ast syn::ExprClosure) {
        if closure.capture.is_none() {
            self.0.push(Borrower {
                range: closure.span().byte_range(),
                keyword: closure.or1_token.span.byte_range().start,
                what: "closure",
            });
        }
        visit::visit_expr_closure(self, closure);
    }
    fn visit_expr_async(&mut self, block: &'ast syn::ExprAsync) {
        if block.capture.is_none() {
            self.0.push(Borrower {
                range: block.span().byte_range(),
                keyword: block.block.span().byte_range().start,
                what: "block",
            });
        }
        visit::visit_expr_async(self, block);
    }
}
