//! Guesses at the types of new variables, where the code as good as says them: `let n = 5;`, `let s = String::new();`,
//! `let p = Point::new(1, 2);`, `let x: Vec<u8> = ..;`.
//!
//! A cell whose variables all have a guess needs no second compile that asks rustc for their types. The guess stands in the
//! code that stores the variable, so that a wrong one does not compile; rustc is asked then.

use super::key::Space;
use quote::ToTokens;
use syn::{Expr, ExprLit, ExprMacro, GenericArgument, Lit, PathArguments, ReturnType, Type};

/// The text of the item of a name, of this cell or an earlier one.
pub(super) type Items<'a> = &'a dyn Fn(Space, &str) -> Option<String>;

/// Types of std's prelude and their full paths, with the number of their parameters.
const PRELUDE: [(&str, &str, usize); 5] = [
    ("String", "std::string::String", 0),
    ("Vec", "std::vec::Vec", 1),
    ("Option", "std::option::Option", 1),
    ("Box", "std::boxed::Box", 1),
    ("Result", "std::result::Result", 2),
];

const PRIMITIVE: [&str; 17] = [
    "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize", "f32",
    "f64", "bool", "char", "str",
];

/// What is known beside the expression.
pub(super) struct Guess<'a> {
    pub(super) items: Items<'a>,
    /// Nothing else in the cell mentions the variable, so that nothing else has a say in a number's type.
    pub(super) alone: bool,
}

impl Guess<'_> {
    /// The type of an expression, as it can be written at the root of a cell.
    pub(super) fn of(&self, expression: &Expr) -> Option<String> {
        match expression {
            Expr::Lit(literal) => self.of_literal(literal),
            Expr::Paren(x) => self.of(&x.expr),
            Expr::Unary(x) if matches!(x.op, syn::UnOp::Neg(_)) => self.of(&x.expr),
            Expr::Cast(x) => self.of_type(&x.ty),
            Expr::Binary(x) if is_comparison(&x.op) => Some("bool".into()),
            Expr::Array(x) => {
                let element = self.of_same(x.elems.iter())?;
                Some(format!("[{element}; {}]", x.elems.len()))
            }
            Expr::Tuple(x) if !x.elems.is_empty() => {
                let parts: Option<Vec<_>> = x.elems.iter().map(|part| self.of(part)).collect();
                let parts = parts?.join(", ");
                Some(if x.elems.len() == 1 {
                    format!("({parts},)")
                } else {
                    format!("({parts})")
                })
            }
            Expr::Macro(x) => self.of_macro(x),
            Expr::Struct(x) => self.own_type(x.path.get_ident()?),
            Expr::Call(x) => self.of_call(x),
            Expr::MethodCall(x) => self.of_method(x),
            _ => None,
        }
    }

    fn of_literal(&self, literal: &ExprLit) -> Option<String> {
        let number = |suffix: &str, default: &str| match suffix {
            "" => self.alone.then(|| default.to_owned()),
            suffix => PRIMITIVE.contains(&suffix).then(|| suffix.to_owned()),
        };
        match &literal.lit {
            Lit::Str(_) => Some("&'static str".into()),
            Lit::Bool(_) => Some("bool".into()),
            Lit::Char(_) => Some("char".into()),
            Lit::Byte(_) => Some("u8".into()),
            Lit::Int(x) => number(x.suffix(), "i32"),
            Lit::Float(x) => number(x.suffix(), "f64"),
            _ => None,
        }
    }

    fn of_same<'e>(&self, mut elements: impl Iterator<Item = &'e Expr>) -> Option<String> {
        let first = self.of(elements.next()?)?;
        elements
            .all(|element| self.of(element).as_ref() == Some(&first))
            .then_some(first)
    }

    fn of_macro(&self, x: &ExprMacro) -> Option<String> {
        let name = x.mac.path.get_ident()?.to_string();
        if (self.items)(Space::Macro, &name).is_some() {
            return None;
        }
        match name.as_str() {
            "format" => Some(PRELUDE[0].1.into()),
            "vec" => {
                let tokens = &x.mac.tokens;
                let array: Expr = syn::parse2(quote::quote!([#tokens])).ok()?;
                let element = match &array {
                    Expr::Array(x) => self.of_same(x.elems.iter())?,
                    Expr::Repeat(x) => self.of(&x.expr)?,
                    _ => return None,
                };
                Some(format!("std::vec::Vec<{element}>"))
            }
            _ => None,
        }
    }

    fn of_call(&self, x: &syn::ExprCall) -> Option<String> {
        let Expr::Path(function) = &*x.func else {
            return None;
        };
        let segments: Vec<String> = function
            .path
            .segments
            .iter()
            .map(|segment| segment.ident.to_string())
            .collect();
        let plain = function
            .path
            .segments
            .iter()
            .all(|segment| segment.arguments.is_empty());
        match segments
            .iter()
            .map(String::as_str)
            .collect::<Vec<_>>()
            .as_slice()
        {
            _ if !plain || function.qself.is_some() => None,
            ["String", "new" | "from" | "with_capacity"] => (self.items)(Space::Type, "String")
                .is_none()
                .then(|| PRELUDE[0].1.into()),
            [_, "new" | "default"] => self.own_type(&function.path.segments[0].ident),
            [name] => {
                let function: syn::ItemFn =
                    syn::parse_str(&(self.items)(Space::Value, name)?).ok()?;
                let signature = &function.sig;
                match &signature.output {
                    _ if signature.asyncness.is_some() || !signature.generics.params.is_empty() => {
                        None
                    }
                    ReturnType::Type(_, ty) => self.of_type(ty),
                    ReturnType::Default => Some("()".into()),
                }
            }
            _ => None,
        }
    }

    fn of_method(&self, x: &syn::ExprMethodCall) -> Option<String> {
        match (x.method.to_string().as_str(), &x.turbofish) {
            ("to_string", None) => Some(PRELUDE[0].1.into()),
            ("to_owned", None)
                if matches!(
                    &*x.receiver,
                    Expr::Lit(ExprLit {
                        lit: Lit::Str(_),
                        ..
                    })
                ) =>
            {
                Some(PRELUDE[0].1.into())
            }
            ("collect" | "sum" | "product", Some(turbofish)) => match turbofish.args.first()? {
                GenericArgument::Type(ty) => self.of_type(ty),
                _ => None,
            },
            _ => None,
        }
    }

    /// A type that the user has written, if it means the same at the root of every later cell.
    pub(super) fn of_type(&self, ty: &Type) -> Option<String> {
        match ty {
            Type::Paren(x) => self.of_type(&x.elem),
            Type::Tuple(x) => {
                let parts: Option<Vec<_>> = x.elems.iter().map(|part| self.of_type(part)).collect();
                let parts = parts?;
                Some(if parts.len() == 1 {
                    format!("({},)", parts[0])
                } else {
                    format!("({})", parts.join(", "))
                })
            }
            Type::Array(x) => {
                let Expr::Lit(ExprLit {
                    lit: Lit::Int(length),
                    ..
                }) = &x.len
                else {
                    return None;
                };
                Some(format!("[{}; {length}]", self.of_type(&x.elem)?))
            }
            Type::Path(x) if x.qself.is_none() => {
                let segment = x
                    .path
                    .segments
                    .first()
                    .filter(|_| x.path.segments.len() == 1)?;
                let name = segment.ident.to_string();
                if (self.items)(Space::Type, &name).is_some() {
                    return segment
                        .arguments
                        .is_empty()
                        .then(|| self.own_type(&segment.ident))?;
                }
                if PRIMITIVE.contains(&name.as_str()) {
                    return (name != "str").then_some(name);
                }
                let (_, path, count) = PRELUDE.iter().find(|(known, _, _)| *known == name)?;
                let arguments: Vec<String> = match &segment.arguments {
                    PathArguments::AngleBracketed(x) => {
                        let types = x.args.iter().map(|argument| match argument {
                            GenericArgument::Type(ty) => self.of_type(ty),
                            _ => None,
                        });
                        types.collect::<Option<_>>()?
                    }
                    _ => Vec::new(),
                };
                match arguments.len() {
                    found if found != *count => None,
                    0 => Some((*path).to_owned()),
                    _ => Some(format!("{path}<{}>", arguments.join(", "))),
                }
            }
            _ => None,
        }
    }

    /// A user's type without parameters.
    fn own_type(&self, name: &syn::Ident) -> Option<String> {
        let item: syn::Item =
            syn::parse_str(&(self.items)(Space::Type, &name.to_string())?).ok()?;
        let generics = match &item {
            syn::Item::Struct(x) => &x.generics,
            syn::Item::Enum(x) => &x.generics,
            _ => return None,
        };
        generics
            .params
            .is_empty()
            .then(|| name.to_token_stream().to_string())
    }
}

fn is_comparison(op: &syn::BinOp) -> bool {
    use syn::BinOp;
    matches!(
        op,
        BinOp::Eq(_)
            | BinOp::Ne(_)
            | BinOp::Lt(_)
            | BinOp::Le(_)
            | BinOp::Gt(_)
            | BinOp::Ge(_)
            | BinOp::And(_)
            | BinOp::Or(_)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guess(code: &str) -> Option<String> {
        let items = |space: Space, name: &str| -> Option<String> {
            let text = match (space, name) {
                (Space::Type, "Point") => "struct Point { x: i32 }",
                (Space::Type, "Pair") => "struct Pair<T>(T, T);",
                (Space::Value, "made") => "fn made() -> Vec<Point> { vec![] }",
                (Space::Value, "generic") => "fn generic<T>() -> T { todo!() }",
                _ => return None,
            };
            Some(text.to_owned())
        };
        let guess = Guess {
            items: &items,
            alone: true,
        };
        match syn::parse_str::<syn::Stmt>(&format!("let x{code};")).unwrap() {
            syn::Stmt::Local(local) => match &local.pat {
                syn::Pat::Type(typed) => guess.of_type(&typed.ty),
                _ => guess.of(&local.init.unwrap().expr),
            },
            _ => None,
        }
    }

    #[test]
    fn what_the_code_says_is_taken() {
        let cases = [
            (" = -5", "i32"),
            (" = 2u8", "u8"),
            (" = (1.5, \"a\", 'c')", "(f64, &'static str, char)"),
            (" = vec![1, 2]", "std::vec::Vec<i32>"),
            (" = [true; 3]", ""),
            (" = [1, 2]", "[i32; 2]"),
            (" = format!(\"{}\", 1)", "std::string::String"),
            (" = \"a\".to_owned()", "std::string::String"),
            (" = Point { x: 1 }", "Point"),
            (" = Point::new(1)", "Point"),
            (" = made()", "std::vec::Vec<Point>"),
            (" = a == b", "bool"),
            (" = x as u64", "u64"),
            (" = i.collect::<Vec<u8>>()", "std::vec::Vec<u8>"),
            (
                ": Option<(u8, [f32; 2])> = f()",
                "std::option::Option<(u8, [f32; 2])>",
            ),
        ];
        for (code, expected) in cases {
            assert_eq!(guess(code).unwrap_or_default(), expected, "{code}");
        }
    }

    #[test]
    fn what_only_rustc_knows_is_not_guessed() {
        let cases = [
            " = f()",
            " = generic()",
            " = Pair(1, 2)",
            " = Pair::new(1)",
            " = x",
            " = x.len()",
            " = &1",
            " = |x| x",
            ": Vec<_> = f()",
            ": HashMap<u8, u8> = f()",
            ": &str = f()",
            ": Result<u8> = f()",
            ": Pair<u8> = f()",
            " = vec![1, 2u8]",
            " = vec![]",
        ];
        for code in cases {
            assert_eq!(guess(code), None, "{code}");
        }
    }
}
