//! The variables that a `let` makes.

use syn::visit::{self, Visit};
use syn::{Expr, Pat, PatIdent};

/// A variable that a `let` at top level makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NewVariable {
    pub(crate) name: String,
    pub(crate) mutable: bool,
    /// Its type, where the code as good as says it.
    pub(crate) guess: Option<String>,
}

pub(super) fn add_variable(new: NewVariable, variables: &mut Vec<NewVariable>) {
    variables.retain(|other| other.name != new.name);
    variables.push(new);
}

/// The name as it is written: with `r#` only where it has to be.
pub(crate) fn variable_name(name: &syn::Ident) -> String {
    let name = name.to_string();
    match name.strip_prefix("r#") {
        Some(plain) if syn::parse_str::<syn::Ident>(plain).is_ok() => plain.to_owned(),
        _ => name,
    }
}

pub(super) fn new_variable(name: &PatIdent, guess: Option<String>) -> NewVariable {
    NewVariable {
        name: variable_name(&name.ident),
        mutable: name.mutability.is_some(),
        guess,
    }
}

/// The names that the pattern of a `let` binds.
pub(super) fn bindings(pattern: &Pat, add: &mut dyn FnMut(&PatIdent)) {
    let whole = match pattern {
        Pat::Type(typed) => &*typed.pat,
        other => other,
    };
    if let Pat::Ident(name) = whole
        && name.subpat.is_none()
    {
        // `let N = 1;` makes a variable, although `N` is not in lower case.
        add(name);
    } else {
        Bindings(add).visit_pat(pattern);
    }
}

/// The bindings of a pattern. A name in upper case is taken for a constant.
struct Bindings<'a>(&'a mut dyn FnMut(&PatIdent));

impl<'ast> Visit<'ast> for Bindings<'_> {
    fn visit_pat_ident(&mut self, name: &'ast PatIdent) {
        let plain = name.mutability.is_none() && name.by_ref.is_none() && name.subpat.is_none();
        if !(plain && name.ident.to_string().starts_with(char::is_uppercase)) {
            (self.0)(name);
        }
        visit::visit_pat_ident(self, name);
    }
    fn visit_expr(&mut self, _: &'ast Expr) {}
}
