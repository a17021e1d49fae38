//! The names that code takes from elsewhere: what a glob import could bring in. Methods are left out; where one is missing rustc
//! says so.

use super::names::{self, Names};
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::visit::{self, Visit};
use syn::{Attribute, Expr, ExprCall, ExprPath, Macro, PatIdent, Path, Token};

/// Names that no glob import of a crate brings in, as far as macros go that everyone uses.
const MACROS: [&str; 14] = [
    "assert",
    "assert_eq",
    "assert_ne",
    "dbg",
    "eprint",
    "eprintln",
    "format",
    "panic",
    "print",
    "println",
    "todo",
    "unreachable",
    "vec",
    "write",
];

const PLAIN: [&str; 23] = [
    "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize", "f32",
    "f64", "bool", "char", "str", "self", "Self", "crate", "super", "std", "core",
];

#[derive(Default)]
struct Free {
    /// Types, macros, functions that are called.
    taken: Names,
    /// Values, which may be variables.
    values: Names,
    bound: Names,
}

impl<'ast> Visit<'ast> for Free {
    fn visit_path(&mut self, path: &'ast Path) {
        if let Some(first) = path.segments.first()
            && path.leading_colon.is_none()
        {
            self.taken.insert(first.ident.to_string());
        }
        visit::visit_path(self, path);
    }
    fn visit_expr_path(&mut self, expression: &'ast ExprPath) {
        match expression.path.get_ident() {
            Some(name) => drop(self.values.insert(name.to_string())),
            None => visit::visit_expr_path(self, expression),
        }
    }
    fn visit_expr_call(&mut self, call: &'ast ExprCall) {
        if let Expr::Path(function) = &*call.func {
            self.visit_path(&function.path);
        }
        visit::visit_expr_call(self, call);
    }
    fn visit_pat_ident(&mut self, pattern: &'ast PatIdent) {
        let name = pattern.ident.to_string();
        // A name in upper case may be a constant.
        if name.starts_with(char::is_uppercase) {
            self.taken.insert(name);
        } else {
            self.bound.insert(name);
        }
        visit::visit_pat_ident(self, pattern);
    }
    fn visit_macro(&mut self, mac: &'ast Macro) {
        let name = mac.path.get_ident().map(ToString::to_string);
        let known = name.is_some_and(|name| MACROS.contains(&name.as_str()));
        let arguments = Punctuated::<Expr, Token![,]>::parse_terminated;
        match arguments.parse2(mac.tokens.clone()) {
            Ok(arguments) if known => {
                let mut inner = Free::default();
                for argument in &arguments {
                    inner.visit_expr(argument);
                    // `"{name}"`
                    if let Expr::Lit(literal) = argument {
                        inner.values.extend(names::in_tokens(literal));
                    }
                }
                self.taken.extend(inner.taken);
                self.values.extend(inner.values);
                self.bound.extend(inner.bound);
            }
            _ => self.taken.extend(names::in_tokens(mac)),
        }
    }
    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        if !attribute.path().is_ident("doc") {
            self.taken.extend(names::in_tokens(attribute));
        }
    }
}

fn read(visit: impl FnOnce(&mut Free)) -> Names {
    let mut free = Free::default();
    visit(&mut free);
    let Free {
        taken,
        values,
        bound,
    } = free;
    let values = values.into_iter().filter(|name| !bound.contains(name));
    let names = taken.into_iter().chain(values);
    names
        .filter(|name| !PLAIN.contains(&name.as_str()))
        .collect()
}

/// Of an item.
pub(super) fn of_item(item: &syn::Item) -> Names {
    read(|free| free.visit_item(item))
}

/// Of the statements of a cell.
pub(super) fn of_statements(statements: &[syn::Stmt]) -> Names {
    read(|free| {
        statements
            .iter()
            .for_each(|statement| free.visit_stmt(statement))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn free(code: &str) -> Vec<String> {
        let statements = syn::Block::parse_within.parse_str(code).unwrap();
        let mut names: Vec<_> = of_statements(&statements).into_iter().collect();
        names.sort();
        names
    }

    #[test]
    fn what_the_code_makes_itself_is_not_free() {
        assert_eq!(
            free("let a = 1; for i in 0..a { println!(\"{i} {}\", a.pow(2)) }"),
            [""; 0]
        );
        assert_eq!(
            free("fn f(x: i32) -> std::primitive::u8 { x as u8 } |y: f64| y.sqrt()"),
            [""; 0]
        );
    }

    #[test]
    fn types_functions_macros_and_derives_are_free() {
        assert_eq!(free("col(a).sum()"), ["a", "col"]);
        assert_eq!(
            free("let x: DataFrame = df!(\"k\" => v);"),
            ["DataFrame", "df", "v"]
        );
        assert_eq!(
            free("match x { None => 1, Some(y) => y }"),
            ["None", "Some", "x"]
        );
        assert_eq!(free("#[derive(Debug)] struct S;"), ["Debug", "derive"]);
    }
}
