//! rustc's spelling of a type, as one that can be written in a `let` at the root of a cell's crate.

use crate::hints::unnameable;
use quote::ToTokens;
use syn::visit_mut::{self, VisitMut};
use syn::{Lifetime, ParenthesizedGenericArguments, TypeBareFn, TypeReference};

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

/// Reads a type from a message.
pub(crate) fn read(text: &str) -> Type {
    let text = text.replace("{integer}", "i32").replace("{float}", "f64");
    if let Some((pointer, name)) = text.rsplit_once(" {")
        && name.ends_with('}')
        && pointer.contains("fn(")
        && !pointer.contains(['{', '}'])
        && let Type::Named(pointer) = read(pointer)
    {
        return Type::Function(pointer);
    }
    if text.contains('{') || text.contains("impl ") {
        return Type::Unnameable(unnameable::describe(&text));
    }
    if text.contains("[type error]") {
        return Type::Unnameable("a type with an error".into());
    }
    let Ok(mut parsed) = syn::parse_str::<syn::Type>(&text) else {
        return Type::Unnameable(format!("a `{text}`"));
    };
    Static.visit_type_mut(&mut parsed);
    Type::Named(spell(&parsed))
}

/// A type that the user wrote for a static, as it is written where nothing is left out.
pub(crate) fn of_static(ty: &syn::Type) -> String {
    let mut ty = ty.clone();
    Static.visit_type_mut(&mut ty);
    spell(&ty)
}

/// Stored values borrow nothing: every lifetime that is left out is `'static`, but for those of arguments of functions.
struct Static;

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
fn spell(ty: &syn::Type) -> String {
    let text = ty.to_token_stream().to_string();
    let mut out = String::with_capacity(text.len());
    for piece in text.split(' ') {
        let glued = out.is_empty()
            || out.ends_with(['<', '(', '[', '&', '!', ' ']) && !out.ends_with("-> ")
            || out.ends_with("::")
            || piece.starts_with([',', '>', ')', ']', ';', ':'])
            || piece.starts_with(['<', '('])
                && out.ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':')
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

impl Type {
    /// Writes it with the names by which the notebook uses crates, where these are not their own.
    pub(crate) fn rename(&mut self, renamed: &[(String, String)]) {
        let (Type::Named(text) | Type::Function(text)) = self else {
            return;
        };
        if !renamed.is_empty()
            && let Ok(mut parsed) = syn::parse_str::<syn::Type>(text)
        {
            Names(renamed).visit_type_mut(&mut parsed);
            *text = spell(&parsed);
        }
    }
}

struct Names<'a>(&'a [(String, String)]);

impl VisitMut for Names<'_> {
    fn visit_path_mut(&mut self, path: &mut syn::Path) {
        visit_mut::visit_path_mut(self, path);
        let is_long = path.segments.len() > 1;
        if let Some(root) = path.segments.first_mut().filter(|_| is_long)
            && let Some((_, name)) = self.0.iter().find(|(own, _)| root.ident == own)
        {
            root.ident = syn::Ident::new(name, root.ident.span());
        }
    }
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
        if reference
            .lifetime
            .as_ref()
            .is_some_and(|lifetime| lifetime.ident == "static")
        {
            reference.lifetime = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str) -> String {
        match read(text) {
            Type::Named(ty) => ty,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn lifetimes_that_are_left_out_are_static() {
        assert_eq!(named("&str"), "&'static str");
        assert_eq!(
            named("std::vec::Vec<&mut [u8]>"),
            "std::vec::Vec<&'static mut [u8]>"
        );
        assert_eq!(
            named("std::borrow::Cow<'_, str>"),
            "std::borrow::Cow<'static, str>"
        );
    }

    #[test]
    fn lifetimes_of_arguments_stay_as_they_are() {
        let ty = "std::boxed::Box<dyn Fn(&str) -> &str>";
        assert_eq!(named(ty), ty);
        let ty = "std::boxed::Box<dyn for<'a> Fn(&'a str)>";
        assert_eq!(named(ty), ty);
    }

    #[test]
    fn numbers_that_nothing_fixes_are_i32_and_f64() {
        assert_eq!(named("({integer}, {float})"), "(i32, f64)");
        assert_eq!(named("[{integer}; 3]"), "[i32; 3]");
    }

    #[test]
    fn a_function_is_kept_as_a_pointer() {
        assert_eq!(
            read("fn(i32) -> i32 {double}"),
            Type::Function("fn(i32) -> i32".into())
        );
    }

    #[test]
    fn closures_futures_and_impl_traits_have_no_name() {
        assert_eq!(
            read("{closure@In[3]:1:2: 1:5}"),
            Type::Unnameable("a closure".into())
        );
        assert_eq!(
            read("impl std::fmt::Debug"),
            Type::Unnameable("an `impl Debug`".into())
        );
        assert!(matches!(
            read("std::option::Option<{closure@a}>"),
            Type::Unnameable(_)
        ));
        assert!(
            matches!(read("{async block@In[3]:1:2: 1:5}"), Type::Unnameable(what) if what == "a future")
        );
    }

    #[test]
    fn people_read_std_types_without_their_paths() {
        assert_eq!(
            short("std::option::Option<std::string::String>"),
            "Option<String>"
        );
        assert_eq!(short("&'static str"), "&str");
        assert_eq!(short("foo::bar::Baz"), "foo::bar::Baz");
    }
}
