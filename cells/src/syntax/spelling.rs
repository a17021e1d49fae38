//! rustc's spelling of a type, as one that can be written in a `let` at the root of a cell's crate.

use super::types::{Static, Type, short, spell};
use super::unnameable;
use syn::visit::{self, Visit};
use syn::visit_mut::VisitMut;

/// Reads a type from a message.
pub(crate) fn read(text: &str) -> Type {
    if let Some((pointer, name)) = text.rsplit_once(" {")
        && name.ends_with('}')
        && pointer.contains("fn(")
        && !pointer.contains(['{', '}'])
        && let Type::Named(pointer) = read(pointer)
    {
        return Type::Function(pointer);
    }
    if text.contains('{') || text.contains("impl ") {
        return Type::Unnameable(unnameable::describe(text));
    }
    if text.contains("[type error]") {
        return Type::Unnameable("a type with an error".into());
    }
    let Ok(mut parsed) = syn::parse_str::<syn::Type>(&with_brackets(text)) else {
        return Type::Unnameable(format!("a `{text}`"));
    };
    let mut nameless = Nameless(None);
    nameless.visit_type(&parsed);
    if let Some(what) = nameless.0 {
        let text = short(text);
        let article = unnameable::article(&text);
        return Type::Unnameable(format!("{article} `{text}` {what}"));
    }
    Static.visit_type_mut(&mut parsed);
    Type::Named(spell(&parsed))
}

/// `&(dyn Debug + Send)`, where rustc leaves the brackets out.
fn with_brackets(text: &str) -> String {
    let mut brackets = Vec::new();
    for (start, _) in text.match_indices("dyn ") {
        let before = text[..start].trim_end();
        let word = before.rsplit(['&', ' ']).next().unwrap_or_default();
        let is_behind_pointer = before.ends_with('&')
            || word.starts_with('\'')
            || before.ends_with("&mut")
            || before.ends_with("*mut")
            || before.ends_with("*const");
        let (mut depth, mut has_more, mut end) = (0, false, text.len());
        for (at, c) in text.char_indices().skip_while(|(at, _)| *at < start) {
            match c {
                '<' | '(' | '[' => depth += 1,
                '>' if text[..at].ends_with('-') => {}
                '>' | ')' | ']' => depth -= 1,
                '+' if depth == 0 => has_more = true,
                _ => {}
            }
            if depth < 0 || depth == 0 && matches!(c, ',' | ';' | '=') {
                end = at;
                break;
            }
        }
        if is_behind_pointer && has_more {
            brackets.push((start, '('));
            brackets.push((end, ')'));
        }
    }
    let mut out = text.to_owned();
    brackets.sort_unstable();
    for (at, bracket) in brackets.into_iter().rev() {
        out.insert(at, bracket);
    }
    out
}

/// Finds what stands for a type and is none that could be written.
struct Nameless(Option<&'static str>);

impl<'ast> Visit<'ast> for Nameless {
    fn visit_type_infer(&mut self, _: &'ast syn::TypeInfer) {
        self.0 = Some("of which rustc does not tell all");
    }
    fn visit_type_never(&mut self, _: &'ast syn::TypeNever) {
        self.0 = Some("with the type `!`, which only nightly Rust can name");
    }
    fn visit_return_type(&mut self, output: &'ast syn::ReturnType) {
        if !matches!(output, syn::ReturnType::Type(_, ty) if matches!(**ty, syn::Type::Never(_))) {
            visit::visit_return_type(self, output);
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
    fn bounds_behind_a_pointer_are_in_brackets() {
        assert_eq!(named("&dyn Debug + Send"), "&'static (dyn Debug + Send)");
        assert_eq!(
            named("(Vec<&mut dyn Fn(&u8) -> u8 + Send>, &'static (dyn A + B), Box<dyn A + B>)"),
            "(Vec<&'static mut (dyn Fn(&u8) -> u8 + Send)>, &'static (dyn A + B), Box<dyn A + B>)"
        );
    }

    #[test]
    fn what_cannot_be_written_is_not_taken_for_a_name() {
        let what = |text: &str| match read(text) {
            Type::Unnameable(what) => what,
            other => panic!("{other:?}"),
        };
        assert_eq!(
            what("std::option::Option<_>"),
            "an `Option<_>` of which rustc does not tell all"
        );
        assert_eq!(
            what("std::option::Option<!>"),
            "an `Option<!>` with the type `!`, which only nightly Rust can name"
        );
        assert_eq!(named("fn() -> !"), "fn() -> !");
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
}
