//! `:param n = 21`: what the notebook declares gets another value, in the type that it has. Programs that run notebooks with
//! parameters know names and values, not types.

use crate::syntax::types;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Expr, GenericArgument, Lit, PathArguments, PathSegment, Type};

/// What the notebook has by a parameter's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Declared {
    Nothing,
    Variable { ty: String, mutable: bool },
    Constant { ty: String },
}

/// The statement or item that a parameter stands for; `text` is what follows `:param`.
pub(crate) fn statement(text: &str, declared: &dyn Fn(&str) -> Declared) -> Result<String, String> {
    let (name, value) = text
        .split_once('=')
        .ok_or("a parameter is written as `:param name = value`")?;
    let (name, value) = (name.trim(), value.trim());
    if syn::parse_str::<syn::Ident>(name).is_err() {
        return Err(format!("`{name}` is not a valid variable name"));
    }
    let given = Given::parse(value)
        .ok_or_else(|| {
            format!(
                "`{value}` is not a valid value: numbers, `true`, `\"text\"`, `None`, lists as `[1, 2]` and maps as \
                 `{{\"a\": 1}}` are"
            )
        });
    proc_macro2::extra::invalidate_current_thread_spans();
    let given = given?;
    let (start, ty) = match declared(name) {
        Declared::Nothing => {
            let ty = given.usual_type().ok_or_else(|| {
                format!(
                    "the type of `{name}` does not follow from `{value}`: declare it in an earlier cell, as in \
                     `let {name}: Option<i64> = None;`"
                )
            })?;
            (format!("let {name}"), ty)
        }
        Declared::Variable { ty, mutable: true } => (format!("let mut {name}"), ty),
        Declared::Variable { ty, mutable: false } => (format!("let {name}"), ty),
        Declared::Constant { ty } => (format!("const {name}"), ty),
    };
    let is_constant = start.starts_with("const");
    let value = syn::parse_str::<Type>(&ty)
        .ok()
        .and_then(|ty| given.write(&ty))
        // What parses text is not a constant.
        .filter(|written| !is_constant || !written.contains(".parse()?"))
        .ok_or_else(|| {
            let ty = types::short(&ty);
            let way_out = match given {
                Given::Int(_) | Given::Float(_) if ty == "String" || ty == "&str" => {
                    format!(": text is written as `\"{value}\"` (papermill: `-r {name} {value}`)")
                }
                _ => String::new(),
            };
            format!("`{value}` is not a value of `{name}`, which is a `{ty}`{way_out}")
        })?;
    Ok(format!("{start}: {ty} = {value};"))
}

/// A value without a type of Rust's.
#[derive(Debug, Clone, PartialEq)]
enum Given {
    None,
    Bool(bool),
    /// Decimal digits, with a sign where it is negative.
    Int(String),
    /// As Rust writes it.
    Float(String),
    Text(String),
    List(Vec<Given>),
    Map(Vec<(Given, Given)>),
}

impl Given {
    fn parse(text: &str) -> Option<Given> {
        let tokens: TokenStream = text.parse().ok()?;
        Given::read(&tokens.into_iter().collect::<Vec<_>>())
    }

    fn read(tokens: &[TokenTree]) -> Option<Given> {
        match tokens {
            [TokenTree::Group(group)] => {
                let tokens: Vec<_> = group.stream().into_iter().collect();
                let parts = separated(&tokens, ',');
                match group.delimiter() {
                    Delimiter::Bracket | Delimiter::Parenthesis => {
                        let parts = parts.into_iter().map(Given::read);
                        parts.collect::<Option<_>>().map(Given::List)
                    }
                    Delimiter::Brace => {
                        let parts = parts.into_iter().map(|part| {
                            let [key, value] = separated(part, ':').try_into().ok()?;
                            Some((Given::read(key)?, Given::read(value)?))
                        });
                        parts.collect::<Option<_>>().map(Given::Map)
                    }
                    Delimiter::None => None,
                }
            }
            [TokenTree::Ident(word)] => Some(match word.to_string().as_str() {
                "None" | "null" => Given::None,
                "true" => Given::Bool(true),
                "false" => Given::Bool(false),
                "NaN" | "nan" => Given::Float("NAN".to_owned()),
                "Infinity" | "inf" => Given::Float("INFINITY".to_owned()),
                _ => return None,
            }),
            [TokenTree::Punct(sign), rest @ ..] if sign.as_char() == '-' => {
                match Given::read(rest)? {
                    Given::Int(text) => Some(Given::Int(format!("-{text}"))),
                    Given::Float(text) if text == "INFINITY" => {
                        Some(Given::Float("NEG_INFINITY".to_owned()))
                    }
                    Given::Float(text) => Some(Given::Float(format!("-{text}"))),
                    _ => None,
                }
            }
            [TokenTree::Literal(literal)] => match Lit::new(literal.clone()) {
                Lit::Int(int) if int.suffix().is_empty() => {
                    Some(Given::Int(int.base10_digits().to_owned()))
                }
                Lit::Float(float) if float.suffix().is_empty() => {
                    Some(Given::Float(float.to_string()))
                }
                Lit::Str(text) => Some(Given::Text(text.value())),
                _ => None,
            },
            _ => None,
        }
    }

    /// The type of a parameter that nothing declares.
    fn usual_type(&self) -> Option<String> {
        Some(match self {
            Given::None => return None,
            Given::Bool(_) => "bool".to_owned(),
            Given::Int(_) => "i64".to_owned(),
            Given::Float(_) => "f64".to_owned(),
            Given::Text(_) => "String".to_owned(),
            Given::List(parts) => format!("Vec<{}>", common(parts.iter())?),
            Given::Map(parts) => format!(
                "std::collections::BTreeMap<{}, {}>",
                common(parts.iter().map(|(key, _)| key))?,
                common(parts.iter().map(|(_, value)| value))?
            ),
        })
    }

    /// The expression of this type; none where it is not a value of it.
    fn write(&self, ty: &Type) -> Option<String> {
        match ty {
            Type::Paren(inner) => self.write(&inner.elem),
            Type::Group(inner) => self.write(&inner.elem),
            Type::Reference(reference) => match (&*reference.elem, self) {
                (inner, Given::Text(text)) if is_named(inner, "str") => Some(format!("{text:?}")),
                (Type::Slice(slice), Given::List(parts)) => {
                    Some(format!("&[{}]", listed(parts, &slice.elem)?))
                }
                _ => None,
            },
            Type::Array(array) => {
                let Given::List(parts) = self else {
                    return None;
                };
                let is_long_enough = match &array.len {
                    Expr::Lit(length) => match &length.lit {
                        Lit::Int(length) => length
                            .base10_parse()
                            .is_ok_and(|length: usize| length == parts.len()),
                        _ => false,
                    },
                    _ => true,
                };
                let list = listed(parts, &array.elem)?;
                is_long_enough.then(|| format!("[{list}]"))
            }
            Type::Tuple(tuple) => {
                let Given::List(parts) = self else {
                    return None;
                };
                let written: Vec<_> = (parts.iter().zip(&tuple.elems))
                    .map(|(part, ty)| part.write(ty).map(|text| text + ", "))
                    .collect::<Option<_>>()?;
                (parts.len() == tuple.elems.len()).then(|| format!("({})", written.concat()))
            }
            Type::Path(path) => self.write_named(path.path.segments.last()?),
            _ => None,
        }
    }

    /// The expression of a type of this name, as far as it is one of std's.
    fn write_named(&self, ty: &PathSegment) -> Option<String> {
        let name = ty.ident.to_string();
        let generics = generics(ty);
        match (name.as_str(), generics.as_slice(), self) {
            ("Option", _, Given::None) => Some("None".to_owned()),
            ("Option", [inner], _) => Some(format!("Some({})", self.write(inner)?)),
            ("bool", [], Given::Bool(value)) => Some(value.to_string()),
            ("f32" | "f64", [], Given::Float(text)) => Some(match text.as_str() {
                "NAN" | "INFINITY" | "NEG_INFINITY" => format!("{name}::{text}"),
                _ => text.clone(),
            }),
            ("f32" | "f64", [], Given::Int(text)) => Some(format!("{text}.0")),
            (_, [], Given::Int(text)) => is_within(text, &name).then(|| text.clone()),
            ("String", [], Given::Text(text)) => Some(format!("String::from({text:?})")),
            ("char", [], Given::Text(text)) => {
                let mut chars = text.chars();
                let only = chars.next().filter(|_| chars.next().is_none());
                only.map(|only| format!("{only:?}"))
            }
            ("Box" | "Rc" | "Arc" | "Cow", _, Given::Text(text)) => {
                Some(format!("{text:?}.into()"))
            }
            // On a command line everything is text.
            (_, [], Given::Text(text)) if is_plain(&name) => match Given::parse(text)? {
                Given::Text(_) => None,
                plain => plain.write_named(ty),
            },
            ("bool" | "f32" | "f64", ..) => None,
            // What else a text stands for, its type knows.
            (_, [], Given::Text(text)) => Some(format!("{text:?}.parse()?")),
            ("Vec", [inner], Given::List(parts)) => {
                Some(format!("vec![{}]", listed(parts, inner)?))
            }
            (
                "VecDeque" | "HashSet" | "BTreeSet" | "BinaryHeap" | "LinkedList",
                [inner, ..],
                Given::List(parts),
            ) => Some(format!("[{}].into_iter().collect()", listed(parts, inner)?)),
            ("HashMap" | "BTreeMap", [key, value, ..], Given::Map(parts)) => {
                let pairs: Vec<_> = (parts.iter())
                    .map(|(one, other)| {
                        Some(format!("({}, {})", one.write(key)?, other.write(value)?))
                    })
                    .collect::<Option<_>>()?;
                Some(format!("[{}].into_iter().collect()", pairs.join(", ")))
            }
            _ => None,
        }
    }
}

fn listed(parts: &[Given], ty: &Type) -> Option<String> {
    let written: Option<Vec<_>> = parts.iter().map(|part| part.write(ty)).collect();
    Some(written?.join(", "))
}

/// The type that all of them have; whole numbers among others are numbers like these.
fn common<'a>(parts: impl Iterator<Item = &'a Given>) -> Option<String> {
    let mut types = parts.map(Given::usual_type).collect::<Option<Vec<_>>>()?;
    if types.iter().any(|ty| ty == "f64") {
        types.retain(|ty| ty != "i64");
    }
    types.dedup();
    types.try_into().ok().map(|[only]: [String; 1]| only)
}

/// What stands between these marks; a mark at the end ends the last part.
fn separated(tokens: &[TokenTree], mark: char) -> Vec<&[TokenTree]> {
    let is_mark = |token: &TokenTree| matches!(token, TokenTree::Punct(x) if x.as_char() == mark);
    let mut parts: Vec<_> = tokens.split(is_mark).collect();
    if parts.last().is_some_and(|part| part.is_empty()) {
        parts.pop();
    }
    parts
}

fn generics(segment: &PathSegment) -> Vec<&Type> {
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else {
        return Vec::new();
    };
    let types = arguments.args.iter().filter_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    });
    types.collect()
}

fn is_named(ty: &Type, name: &str) -> bool {
    ty.to_token_stream().to_string() == name
}

/// A number or a `bool`.
fn is_plain(ty: &str) -> bool {
    matches!(ty, "bool" | "f32" | "f64") || is_within("0", ty)
}

/// Whether a whole number is one of this type's.
fn is_within(text: &str, ty: &str) -> bool {
    match ty {
        "i8" => text.parse::<i8>().is_ok(),
        "i16" => text.parse::<i16>().is_ok(),
        "i32" => text.parse::<i32>().is_ok(),
        "i64" => text.parse::<i64>().is_ok(),
        "i128" => text.parse::<i128>().is_ok(),
        "isize" => text.parse::<isize>().is_ok(),
        "u8" => text.parse::<u8>().is_ok(),
        "u16" => text.parse::<u16>().is_ok(),
        "u32" => text.parse::<u32>().is_ok(),
        "u64" => text.parse::<u64>().is_ok(),
        "u128" => text.parse::<u128>().is_ok(),
        "usize" => text.parse::<usize>().is_ok(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_type(ty: &str, value: &str) -> Result<String, String> {
        let variable = |_: &str| Declared::Variable {
            ty: ty.to_owned(),
            mutable: false,
        };
        let statement = statement(&format!("x = {value}"), &variable)?;
        let start = format!("let x: {ty} = ");
        let value = statement.strip_prefix(&start).unwrap();
        Ok(value.strip_suffix(';').unwrap().to_owned())
    }

    #[test]
    fn a_value_is_written_in_the_type_that_is_declared() {
        for (ty, value, written) in [
            ("u64", "21", "21"),
            ("f64", "21", "21.0"),
            ("f32", "-1e3", "-1e3"),
            ("f64", "-inf", "f64::NEG_INFINITY"),
            ("bool", "true", "true"),
            ("bool", "\"true\"", "true"),
            ("u64", "\"21\"", "21"),
            (
                "std::string::String",
                r#""a \"b\"\n""#,
                r#"String::from("a \"b\"\n")"#,
            ),
            ("&'static str", r#""a""#, r#""a""#),
            ("char", r#""é""#, "'é'"),
            ("std::option::Option<u8>", "None", "None"),
            ("std::option::Option<u8>", "3", "Some(3)"),
            ("std::vec::Vec<f64>", "[1, 2.5]", "vec![1.0, 2.5]"),
            ("[u8; 2]", "[1, 2]", "[1, 2]"),
            ("(u8, bool)", "[1, true]", "(1, true, )"),
            (
                "std::collections::HashMap<String, i32>",
                r#"{"a": 1}"#,
                r#"[(String::from("a"), 1)].into_iter().collect()"#,
            ),
            ("std::path::PathBuf", r#""/tmp""#, r#""/tmp".parse()?"#),
        ] {
            assert_eq!(of_type(ty, value).as_deref(), Ok(written), "{ty}");
        }
    }

    #[test]
    fn what_is_not_a_value_of_the_declared_type_is_an_error_that_names_both() {
        assert_eq!(
            of_type("u8", "256").unwrap_err(),
            "`256` is not a value of `x`, which is a `u8`"
        );
        assert_eq!(
            of_type("std::string::String", "7").unwrap_err(),
            "`7` is not a value of `x`, which is a `String`: text is written as `\"7\"` (papermill: `-r x 7`)"
        );
        for (ty, value) in [
            ("u64", "-1"),
            ("i32", "2.5"),
            ("i32", "\"one\""),
            ("bool", "1"),
            ("bool", "\"yes\""),
            ("char", "\"ab\""),
            ("[u8; 2]", "[1]"),
            ("(u8, u8)", "[1]"),
            ("Vec<u8>", "[1, \"a\"]"),
            ("Vec<u8>", "None"),
            ("Config", "{\"a\": 1}"),
        ] {
            assert!(of_type(ty, value).is_err(), "{ty} {value}");
        }
    }

    #[test]
    fn without_a_declaration_the_usual_type_is_taken() {
        let new = |text: &str| statement(text, &|_| Declared::Nothing);
        assert_eq!(new("n = 21").as_deref(), Ok("let n: i64 = 21;"));
        assert_eq!(
            new("l = [1, 2.5]").as_deref(),
            Ok("let l: Vec<f64> = vec![1.0, 2.5];")
        );
        assert_eq!(
            new(r#"m = {"a": true}"#).as_deref(),
            Ok(
                "let m: std::collections::BTreeMap<String, bool> = [(String::from(\"a\"), true)].into_iter().collect();"
            )
        );
        for text in ["n = None", "n = []", "n = [1, \"a\"]"] {
            let error = new(text).unwrap_err();
            assert!(error.contains("declare it in an earlier cell"), "{error}");
        }
    }

    #[test]
    fn a_constant_stays_one_and_a_mutable_variable_mutable() {
        let constant = |_: &str| Declared::Constant {
            ty: "usize".to_owned(),
        };
        assert_eq!(
            statement("N = 4", &constant).as_deref(),
            Ok("const N: usize = 4;")
        );
        let path = |_: &str| Declared::Constant {
            ty: "Path".to_owned(),
        };
        assert!(statement("P = \"a\"", &path).is_err());
        let mutable = |_: &str| Declared::Variable {
            ty: "u8".to_owned(),
            mutable: true,
        };
        assert_eq!(
            statement("n=4", &mutable).as_deref(),
            Ok("let mut n: u8 = 4;")
        );
    }

    #[test]
    fn what_cannot_be_read_is_an_error() {
        for text in [
            "n",
            "1 = 2",
            "let = 2",
            "n = a + b",
            "n = 1 2",
            "n = \"",
            "n =",
        ] {
            assert!(statement(text, &|_| Declared::Nothing).is_err(), "{text}");
        }
    }
}
