//! Macros by example of the simplest kind, expanded: those of one rule. Enough for macros that stand for the same methods of
//! many types.

use proc_macro2::{Group, TokenStream, TokenTree};
use std::collections::HashMap;
use syn::{Attribute, Expr, Item, Lit, Macro};

/// Known macros: matcher and body of the only rule.
#[derive(Debug, Clone, Default)]
pub(crate) struct Macros(HashMap<String, (Vec<TokenTree>, TokenStream)>);

/// Macros that call macros, no deeper than this.
const DEPTH: usize = 4;

/// What the fragments of a matcher stand for.
#[derive(Default)]
struct Bindings {
    fragments: HashMap<String, TokenStream>,
    /// Each repetition: the fragments that are in it, and what they stand for in each round.
    repetitions: Vec<(Vec<String>, Vec<Bindings>)>,
}

impl Macros {
    /// Takes in the macros that these items define.
    pub(crate) fn learn(&mut self, items: &[Item]) {
        for item in items {
            if let Item::Macro(item) = item
                && let Some(name) = &item.ident
            {
                let tokens: Vec<TokenTree> = item.mac.tokens.clone().into_iter().collect();
                if let [
                    TokenTree::Group(matcher),
                    arrow,
                    bracket,
                    TokenTree::Group(body),
                    ..,
                ] = &tokens[..]
                    && (arrow.to_string(), bracket.to_string()) == ("=".into(), ">".into())
                    && tokens.len() <= 5
                {
                    let matcher = matcher.stream().into_iter().collect();
                    self.0.insert(
                        name.to_string(),
                        (detach_all(matcher), detach(body.stream())),
                    );
                }
            }
        }
    }

    /// The items that a call stands for, as text; `None` for a macro that is not known or of another kind.
    pub(crate) fn expand(&self, call: &Macro) -> Option<String> {
        let file = syn::parse2(self.tokens(call, DEPTH)?).ok()?;
        Some(prettyplease::unparse(&file))
    }

    fn tokens(&self, call: &Macro, depth: usize) -> Option<TokenStream> {
        let name = call.path.segments.last()?.ident.to_string();
        let (matcher, body) = self.0.get(&name)?;
        let input: Vec<TokenTree> = detach(call.tokens.clone()).into_iter().collect();
        let mut bindings = Bindings::default();
        matches(matcher, &input, &mut bindings)?;
        let expanded = substitute(body.clone(), &mut vec![&bindings]);
        let file: syn::File = syn::parse2(expanded).ok()?;
        let mut out = TokenStream::new();
        for item in file.items {
            match &item {
                Item::Macro(inner) if inner.ident.is_none() && depth > 0 => {
                    out.extend(self.tokens(&inner.mac, depth - 1).unwrap_or_default());
                }
                _ => quote::ToTokens::to_tokens(&item, &mut out),
            }
        }
        Some(out)
    }
}

/// Tokens without their places: those of a file that is forgotten must not be asked for.
fn detach(tokens: TokenStream) -> TokenStream {
    detach_all(tokens.into_iter().collect())
        .into_iter()
        .collect()
}

fn detach_all(tokens: Vec<TokenTree>) -> Vec<TokenTree> {
    let plain = |token: TokenTree| match token {
        TokenTree::Group(group) => Group::new(group.delimiter(), detach(group.stream())).into(),
        mut other => {
            other.set_span(proc_macro2::Span::call_site());
            other
        }
    };
    tokens.into_iter().map(plain).collect()
}

/// Binds the fragments of `matcher` to pieces of `input`, all of it.
fn matches(matcher: &[TokenTree], input: &[TokenTree], bindings: &mut Bindings) -> Option<()> {
    prefix(matcher, input, bindings)?.is_empty().then_some(())
}

/// The same for the beginning of `input`; what is left of it.
fn prefix<'a>(
    matcher: &[TokenTree],
    mut input: &'a [TokenTree],
    bindings: &mut Bindings,
) -> Option<&'a [TokenTree]> {
    let mut at = 0;
    while at < matcher.len() {
        match &matcher[at..] {
            [
                TokenTree::Punct(dollar),
                TokenTree::Ident(name),
                TokenTree::Punct(colon),
                TokenTree::Ident(kind),
                ..,
            ] if dollar.as_char() == '$' && colon.as_char() == ':' => {
                let (piece, rest) = fragment(&kind.to_string(), input)?;
                bindings.fragments.insert(name.to_string(), piece);
                (input, at) = (rest, at + 4);
            }
            [TokenTree::Punct(dollar), TokenTree::Group(inner), ..] if dollar.as_char() == '$' => {
                // A separator, then `*`, `+` or `?`.
                let repeats = |token: Option<&TokenTree>| matches!(token, Some(TokenTree::Punct(p)) if matches!(p.as_char(), '*' | '+' | '?'));
                let separator =
                    (!repeats(matcher.get(at + 2))).then(|| matcher[at + 2].to_string());
                let inner: Vec<TokenTree> = inner.stream().into_iter().collect();
                input = repetition(&inner, separator.as_deref(), input, bindings);
                at += 3 + usize::from(separator.is_some());
            }
            [TokenTree::Group(wanted), ..] => {
                let (first, rest) = input.split_first()?;
                let TokenTree::Group(found) = first else {
                    return None;
                };
                let (wanted, found) = (wanted.stream(), found.stream());
                let (wanted, found): (Vec<_>, Vec<_>) =
                    (wanted.into_iter().collect(), found.into_iter().collect());
                matches(&wanted, &found, bindings)?;
                (input, at) = (rest, at + 1);
            }
            [token, ..] => {
                let (first, rest) = input.split_first()?;
                if token.to_string() != first.to_string() {
                    return None;
                }
                (input, at) = (rest, at + 1);
            }
            [] => break,
        }
    }
    Some(input)
}

/// Binds what is repeated as often as it is there; what is left.
fn repetition<'a>(
    inner: &[TokenTree],
    separator: Option<&str>,
    mut input: &'a [TokenTree],
    bindings: &mut Bindings,
) -> &'a [TokenTree] {
    let mut rounds = Vec::new();
    loop {
        let mut found = Bindings::default();
        let rest = match prefix(inner, input, &mut found) {
            Some(rest) if rest.len() < input.len() => rest,
            _ => break,
        };
        rounds.push(found);
        input = match (separator, rest.split_first()) {
            (None, _) => rest,
            (Some(separator), Some((token, after))) if token.to_string() == separator => after,
            _ => {
                input = rest;
                break;
            }
        };
    }
    let names = names_in(inner.iter().cloned().collect());
    bindings.repetitions.push((names, rounds));
    input
}

/// The fragments that are named.
fn names_in(tokens: TokenStream) -> Vec<String> {
    let mut names = Vec::new();
    let mut after_dollar = false;
    for token in tokens {
        match &token {
            TokenTree::Ident(name) if after_dollar => names.push(name.to_string()),
            TokenTree::Group(group) => names.extend(names_in(group.stream())),
            _ => {}
        }
        after_dollar = matches!(&token, TokenTree::Punct(p) if p.as_char() == '$');
    }
    names
}

/// What one fragment takes, and what is left.
fn fragment<'a>(kind: &str, input: &'a [TokenTree]) -> Option<(TokenStream, &'a [TokenTree])> {
    let len = match kind {
        "ident" => usize::from(matches!(input.first()?, TokenTree::Ident(_))),
        "tt" | "block" => input.len().min(1),
        "literal" => match input.first()? {
            TokenTree::Literal(_) => 1,
            TokenTree::Ident(word) if *word == "true" || *word == "false" => 1,
            _ => parsed::<Lit>(input)?,
        },
        "lifetime" => parsed::<syn::Lifetime>(input)?,
        "ty" => parsed::<syn::Type>(input)?,
        "path" => parsed::<syn::Path>(input)?,
        "expr" => parsed::<Expr>(input)?,
        "vis" => parsed::<syn::Visibility>(input)?,
        "meta" => parsed::<syn::Meta>(input)?,
        "item" => parsed::<Item>(input)?,
        _ => return None,
    };
    (len > 0 || kind == "vis").then(|| (input[..len].iter().cloned().collect(), &input[len..]))
}

/// How many tokens of `input` are one `T`.
fn parsed<T: syn::parse::Parse>(input: &[TokenTree]) -> Option<usize> {
    use syn::parse::Parser;
    let all: TokenStream = input.iter().cloned().collect();
    let rest = |stream: syn::parse::ParseStream<'_>| {
        stream.parse::<T>()?;
        stream.parse::<TokenStream>()
    };
    let rest = rest.parse2(all).ok()?;
    Some(input.len() - rest.into_iter().count())
}

/// The body with its fragments replaced: by those of the innermost round that has them, the last in `scopes`.
fn substitute(body: TokenStream, scopes: &mut Vec<&Bindings>) -> TokenStream {
    let tokens: Vec<TokenTree> = body.into_iter().collect();
    let mut out = TokenStream::new();
    let mut at = 0;
    while at < tokens.len() {
        let is_dollar = matches!(&tokens[at], TokenTree::Punct(p) if p.as_char() == '$');
        match (is_dollar, tokens.get(at + 1)) {
            (true, Some(TokenTree::Ident(name))) if name == "crate" => {
                out.extend([tokens[at + 1].clone()]);
                at += 2;
            }
            (true, Some(TokenTree::Ident(name))) => {
                let name = name.to_string();
                let mut found = scopes.iter().rev();
                let piece = found.find_map(|scope| scope.fragments.get(&name));
                out.extend(piece.cloned().unwrap_or_default());
                at += 2;
            }
            (true, Some(TokenTree::Group(inner))) => {
                let repeats = |token: Option<&TokenTree>| matches!(token, Some(TokenTree::Punct(p)) if matches!(p.as_char(), '*' | '+' | '?'));
                let separator = tokens.get(at + 2).filter(|token| !repeats(Some(*token)));
                for (number, round) in rounds(&inner.stream(), scopes).iter().enumerate() {
                    out.extend(separator.cloned().filter(|_| number > 0));
                    scopes.push(round);
                    out.extend(substitute(inner.stream(), scopes));
                    scopes.pop();
                }
                at += 3 + usize::from(separator.is_some());
            }
            (_, _) => {
                match &tokens[at] {
                    TokenTree::Group(group) => {
                        let stream = substitute(group.stream(), scopes);
                        out.extend([TokenTree::from(Group::new(group.delimiter(), stream))]);
                    }
                    other => out.extend([other.clone()]),
                }
                at += 1;
            }
        }
    }
    out
}

/// The rounds of the repetition that has one of the body's fragments.
fn rounds<'a>(body: &TokenStream, scopes: &[&'a Bindings]) -> &'a [Bindings] {
    let names = names_in(body.clone());
    let of_body = |name: &String| names.contains(name);
    let all = (scopes.iter().rev()).flat_map(|scope| &scope.repetitions);
    let mut found = all.filter(|(fragments, _)| fragments.iter().any(of_body));
    found.next().map_or(&[], |(_, rounds)| rounds)
}

/// The text of doc comments, `#[doc = concat!(..)]` too.
pub(crate) fn docs(attributes: &[Attribute]) -> String {
    let lines: Vec<String> = attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("doc"))
        .filter_map(|attribute| match &attribute.meta {
            syn::Meta::NameValue(pair) => text(&pair.value),
            _ => None,
        })
        .collect();
    let trimmed: Vec<&str> = lines
        .iter()
        .map(|line| line.strip_prefix(' ').unwrap_or(line))
        .collect();
    trimmed.join("\n").trim().to_owned()
}

fn text(value: &Expr) -> Option<String> {
    match value {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        Expr::Macro(call) if call.mac.path.is_ident("concat") => {
            let pieces = call.mac.tokens.clone().into_iter();
            let texts = pieces.filter_map(|token| syn::parse2::<syn::LitStr>(token.into()).ok());
            Some(texts.map(|text| text.value()).collect())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The items that the call, which is the last one, stands for.
    fn expanded(code: &str) -> String {
        let file = syn::parse_file(code).unwrap();
        let mut macros = Macros::default();
        macros.learn(&file.items);
        let Some(Item::Macro(call)) = file.items.last() else {
            panic!()
        };
        macros.expand(&call.mac).unwrap()
    }

    #[test]
    fn attributes_stay_with_the_name_that_they_are_at() {
        let text = expanded(
            "macro_rules! styles { ($($(#[$doc:meta])* $name:ident)*) => { impl A { $($(#[$doc])* pub fn $name(&self) {})* } } }\n\
             styles! { /// One.\n /// Still one.\n one  two  /// Three.\n three }",
        );
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        let expected = [
            "impl A {",
            "/// One.",
            "/// Still one.",
            "pub fn one(&self) {}",
            "pub fn two(&self) {}",
            "/// Three.",
            "pub fn three(&self) {}",
            "}",
        ];
        assert_eq!(lines, expected);
    }

    #[test]
    fn fragments_of_all_kinds_end_where_they_do_and_separators_are_written() {
        let text = expanded(
            "macro_rules! make { ($($v:vis $name:ident<$($of:path),*>($($arg:ident: $ty:ty),+) = $text:literal $(if $when:expr)?;)*) => {\
                $($v fn $name($($arg: $ty),+) -> A<$($of),*> { $text })*\
             } }\n\
             make! { pub a<x::Y, Z<u8>>(b: Vec<(u8, &str)>, c: fn(u8) -> u8) = \"A\" if 1 < 2; d<>(e: u8) = 1; }",
        );
        assert!(
            text.contains("pub fn a(b: Vec<(u8, &str)>, c: fn(u8) -> u8) -> A<x::Y, Z<u8>>"),
            "{text}"
        );
        assert!(text.contains("fn d(e: u8) -> A {"), "{text}");
    }
}
