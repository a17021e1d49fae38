//! How a variable could be kept.

use crate::notebook::{FOREIGN, PRIVATE, TWIN, TWINS};
use crate::syntax::types;
use quote::ToTokens;
use syn::parse::Parser;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Block, Expr, ExprClosure, Pat};

/// What to do so that the variable `name` of a cell is kept, which is not since it `why`.
pub(crate) fn advice(code: &str, name: &str, why: &str) -> Option<String> {
    let closure = || closure(code, name);
    if why.contains("borrows") {
        Some(match closure() {
            Some(closure) => format!(
                "make it an `fn`, or box it with `move` and clones of what it uses: {}",
                boxed(name, &closure, code, true)
            ),
            None => "clone what it borrows".to_owned(),
        })
    } else if why.ends_with("a closure") || why.ends_with("an async closure") {
        let closure = closure()?;
        let moves = closure.capture.is_some();
        let item = match closure.asyncness {
            Some(_) => "an `async fn`",
            None => "an `fn`",
        };
        Some(format!(
            "make it {item}, or box it with its type: {}",
            boxed(name, &closure, code, moves)
        ))
    } else if why == "is a future" {
        Some("await it".to_owned())
    } else if let Some(of_trait) = why.strip_prefix("is an `impl ") {
        let of_trait = of_trait.trim_end_matches('`');
        Some(format!(
            "box it: `let {name}: Box<dyn {of_trait}> = Box::new(..);`"
        ))
    } else if why.contains("which a block") || why.contains("a type that a block") {
        Some("define the type outside of the block".to_owned())
    } else if let Some((_, function)) = why.split_once("the function `") {
        let function = function.split('`').next()?;
        Some(format!(
            "use a pointer to it: `{function} as {}`",
            pointer(why)?
        ))
    } else if ADAPTERS.iter().any(|adapter| why.contains(adapter)) {
        Some("collect it: `.collect::<Vec<_>>()`".to_owned())
    } else {
        let way = WAYS.iter().find(|(part, _)| why.contains(part));
        way.map(|(_, way)| (*way).to_owned())
    }
}

/// Part of a reason, and the way out.
const WAYS: [(&str, &str); 5] = [
    (
        PRIVATE,
        "re-export the type from its module: `pub use inner::Name;`",
    ),
    (FOREIGN, "use that crate too: `:dep name`"),
    (
        TWIN,
        "use that version too, by another name: `:dep other = { package = \"name\", version = \"..\" }`",
    ),
    (TWINS, "use a separate variable for each crate's values"),
    ("does not tell", "give it a type: `let x: Type = ..`"),
];

/// Iterators that end.
const ADAPTERS: [&str; 10] = [
    "`Map<",
    "`Filter<",
    "`FilterMap<",
    "`FlatMap<",
    "`TakeWhile<",
    "`SkipWhile<",
    "`MapWhile<",
    "`Inspect<",
    "`Scan<",
    "`Zip<",
];

/// `fn(_) -> _` for a text with `fn(i32) -> i32` in it.
fn pointer(text: &str) -> Option<String> {
    let (_, inputs) = text.split_once("fn(")?;
    let (mut depth, mut count) = (0_usize, 0);
    for character in inputs.chars() {
        match character {
            ')' if depth == 0 => break,
            '(' | '<' | '[' => depth += 1,
            ')' | ']' | '>' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => count += 1,
            _ if count == 0 => count = 1,
            _ => {}
        }
    }
    Some(format!("fn({}) -> _", vec!["_"; count].join(", ")))
}

/// Longer closures are not repeated.
const LONG: usize = 60;

/// `let f: Box<dyn Fn(i32) -> _> = Box::new(|x: i32| x + 1);`
fn boxed(name: &str, closure: &ExprClosure, code: &str, moves: bool) -> String {
    let ty = |ty: &syn::Type| types::short(&ty.to_token_stream().to_string());
    let inputs = closure.inputs.iter().map(|input| match input {
        Pat::Type(typed) => ty(&typed.ty),
        _ => "_".to_owned(),
    });
    let inputs = inputs.collect::<Vec<String>>().join(", ");
    let output = match &closure.output {
        syn::ReturnType::Type(_, output) => ty(output),
        syn::ReturnType::Default => "_".to_owned(),
    };
    let keyword = if moves { "move " } else { "" };
    let text = |range: std::ops::Range<usize>| code.get(range).unwrap_or("..");
    let head = closure.or1_token.span.byte_range().start..closure.or2_token.span.byte_range().end;
    let body = text(closure.body.span().byte_range());
    let body = match body.len() > LONG || body.contains('\n') {
        true => "..",
        false => body,
    };
    let head = text(head);
    if closure.asyncness.is_some() {
        let future = format!("std::pin::Pin<Box<dyn Future<Output = {output}>>>");
        return format!(
            "`let {name}: Box<dyn Fn({inputs}) -> {future}> = Box::new({keyword}{head} Box::pin(async move {{ {body} }}));`"
        );
    }
    format!("`let {name}: Box<dyn Fn({inputs}) -> {output}> = Box::new({keyword}{head} {body});`")
}

/// The closure that is the variable's value.
fn closure(code: &str, name: &str) -> Option<ExprClosure> {
    struct Find<'a>(&'a str, Option<ExprClosure>);
    impl<'ast> Visit<'ast> for Find<'_> {
        fn visit_local(&mut self, local: &'ast syn::Local) {
            let pattern = match &local.pat {
                Pat::Type(typed) => &*typed.pat,
                other => other,
            };
            if let (Pat::Ident(found), Some(init)) = (pattern, &local.init)
                && found.ident == self.0
                && let Expr::Closure(closure) = &*init.expr
            {
                self.1 = Some(closure.clone());
            }
            visit::visit_local(self, local);
        }
    }
    let statements = Block::parse_within.parse_str(code).ok()?;
    let mut find = Find(name, None);
    statements
        .iter()
        .for_each(|statement| find.visit_stmt(statement));
    find.1
}
