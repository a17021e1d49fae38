//! How a variable could be kept.

use crate::types;
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
    } else if why.contains("closure") {
        let closure = closure()?;
        let moves = closure.capture.is_some();
        Some(format!(
            "make it an `fn`, or box it with its type: {}",
            boxed(name, &closure, code, moves)
        ))
    } else if why.contains("impl Trait") {
        Some("box it: `Box<dyn Trait>`".to_owned())
    } else {
        None
    }
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
