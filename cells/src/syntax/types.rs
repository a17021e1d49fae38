//! Types as they are written, at the root of a cell's crate and for people.

use quote::ToTokens;
use std::collections::BTreeMap;
use syn::visit_mut::{self, VisitMut};
use syn::{Lifetime, ParenthesizedGenericArguments, TypeBareFn, TypeParamBound, TypeReference};

/// What rustc's messages say of a type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Type {
    /// Can be written.
    Named(String),
    /// A function itself; it can be kept as a pointer of this type.
    Function(String),
    /// Cannot be written; this says what it is.
    Unnameable(String),
}

/// A type that the user wrote for a static, as it is written where nothing is left out.
pub(crate) fn of_static(ty: &syn::Type) -> String {
    let mut ty = ty.clone();
    Static.visit_type_mut(&mut ty);
    spell(&ty)
}

/// Stored values borrow nothing: every lifetime that is left out is `'static`, but for those of arguments of functions.
pub(crate) struct Static;

impl VisitMut for Static {
    fn visit_lifetime_mut(&mut self, lifetime: &mut Lifetime) {
        if lifetime.ident == "_" {
            *lifetime = Lifetime::new("'static", lifetime.span());
        }
    }
    fn visit_type_reference_mut(&mut self, reference: &mut TypeReference) {
        visit_mut::visit_type_reference_mut(self, reference);
        if reference.lifetime.is_none() {
            reference.lifetime = Some(Lifetime::new("'static", proc_macro2::Span::call_site()));
        }
    }
    fn visit_type_bare_fn_mut(&mut self, _: &mut TypeBareFn) {}
    fn visit_parenthesized_generic_arguments_mut(&mut self, _: &mut ParenthesizedGenericArguments) {
    }
}

/// Tokens as people write them: no blanks but after commas and words.
pub(crate) fn spell(ty: &syn::Type) -> String {
    let text = ty.to_token_stream().to_string();
    let mut out = String::with_capacity(text.len());
    for piece in text.split(' ') {
        let glued = out.is_empty()
            || out.ends_with(['<', '(', '[', '&', '*', '!', ' ']) && !out.ends_with("-> ")
            || out.ends_with("::")
            || piece.starts_with([',', '>', ')', ']', ';', ':'])
            || piece.starts_with(['<', '('])
                && out.ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':')
                && !is_behind_lifetime(&out)
                && !out.ends_with("dyn")
                && !out.ends_with("mut")
                && !out.ends_with("const");
        if !glued {
            out.push(' ');
        }
        out.push_str(piece);
    }
    out
}

fn is_behind_lifetime(text: &str) -> bool {
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    text.trim_end_matches(is_name).ends_with('\'')
}

impl Type {
    /// Writes it with the names by which the notebook uses crates, where these are not their own.
    pub(crate) fn rename(&mut self, renamed: &[(String, String)]) {
        let (Type::Named(text) | Type::Function(text)) = self else {
            return;
        };
        *text = with_paths(text, &mut |path| {
            let is_long = path.segments.len() > 1;
            if let Some(root) = path.segments.first_mut().filter(|_| is_long)
                && let Some((_, name)) = renamed.iter().find(|(own, _)| root.ident == own)
            {
                root.ident = syn::Ident::new(name, root.ident.span());
            }
        });
    }
}

/// A type with each path that is a key of `public` as that says.
pub(crate) fn through(ty: &str, public: &BTreeMap<String, String>) -> String {
    if public.is_empty() {
        return ty.to_owned();
    }
    with_paths(ty, &mut |path| {
        let new = public.get(&joined(path));
        if let Some(mut new) = new.and_then(|new| syn::parse_str::<syn::Path>(new).ok())
            && let Some(last) = path.segments.pop()
            && let Some(end) = new.segments.last_mut()
        {
            end.arguments = last.into_value().arguments;
            *path = new;
        }
    })
}

/// The paths in a type, without their arguments.
pub(crate) fn paths(ty: &str) -> Vec<String> {
    let mut found = Vec::new();
    with_paths(ty, &mut |path| found.push(joined(path)));
    found
}

fn joined(path: &syn::Path) -> String {
    let names = path
        .segments
        .iter()
        .map(|segment| segment.ident.to_string());
    names.collect::<Vec<_>>().join("::")
}

/// A type with its paths changed.
fn with_paths(ty: &str, change: &mut dyn FnMut(&mut syn::Path)) -> String {
    struct Paths<'a>(&'a mut dyn FnMut(&mut syn::Path));
    impl VisitMut for Paths<'_> {
        fn visit_path_mut(&mut self, path: &mut syn::Path) {
            visit_mut::visit_path_mut(self, path);
            (self.0)(path);
        }
    }
    let Ok(mut parsed) = syn::parse_str::<syn::Type>(ty) else {
        return ty.to_owned();
    };
    Paths(change).visit_type_mut(&mut parsed);
    spell(&parsed)
}

/// A type for people: std's paths are left out.
pub(crate) fn short(ty: &str) -> String {
    let Ok(mut parsed) = syn::parse_str::<syn::Type>(ty) else {
        return ty.to_owned();
    };
    Short.visit_type_mut(&mut parsed);
    spell(&parsed)
}

struct Short;

impl VisitMut for Short {
    fn visit_path_mut(&mut self, path: &mut syn::Path) {
        visit_mut::visit_path_mut(self, path);
        let root = path
            .segments
            .first()
            .map(|segment| segment.ident.to_string());
        if matches!(root.as_deref(), Some("std" | "core" | "alloc")) && path.segments.len() > 1 {
            path.leading_colon = None;
            path.segments = path.segments.last().cloned().into_iter().collect();
        }
    }
    fn visit_type_reference_mut(&mut self, reference: &mut TypeReference) {
        visit_mut::visit_type_reference_mut(self, reference);
        if reference.lifetime.as_ref().is_some_and(is_static) {
            reference.lifetime = None;
        }
    }
    /// Brackets that only a pointer needs.
    fn visit_generic_argument_mut(&mut self, argument: &mut syn::GenericArgument) {
        visit_mut::visit_generic_argument_mut(self, argument);
        if let syn::GenericArgument::Type(ty) = argument
            && let syn::Type::Paren(paren) = ty
            && matches!(*paren.elem, syn::Type::TraitObject(_))
        {
            *ty = (*paren.elem).clone();
        }
    }
    /// `(dyn Any + 'static)`
    fn visit_type_mut(&mut self, ty: &mut syn::Type) {
        visit_mut::visit_type_mut(self, ty);
        let syn::Type::Paren(paren) = ty else {
            return;
        };
        let syn::Type::TraitObject(object) = &mut *paren.elem else {
            return;
        };
        let bounds = std::mem::take(&mut object.bounds).into_iter();
        let is_said =
            |bound: &TypeParamBound| !matches!(bound, TypeParamBound::Lifetime(x) if is_static(x));
        object.bounds = bounds.filter(is_said).collect();
        if object.bounds.len() == 1 {
            *ty = (*paren.elem).clone();
        }
    }
}

fn is_static(lifetime: &Lifetime) -> bool {
    lifetime.ident == "static"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_read_std_types_without_their_paths() {
        assert_eq!(
            short("std::option::Option<std::string::String>"),
            "Option<String>"
        );
        assert_eq!(short("&'static str"), "&str");
        assert_eq!(
            short("Box<(dyn std::any::Any + Send + 'static)>"),
            "Box<dyn Any + Send>"
        );
        assert_eq!(short("&'static (dyn std::any::Any + 'static)"), "&dyn Any");
        assert_eq!(short("*const u8"), "*const u8");
        assert_eq!(short("foo::bar::Baz"), "foo::bar::Baz");
    }
}
