//! Macros by example of the simplest kind, expanded: one rule, single fragments and one level of repetition. Enough for
//! macros that stand for the same methods of many types.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use std::collections::HashMap;
use syn::{Attribute, Expr, Item, Lit, Macro};

/// Known macros: matcher and body of the only rule.
#[derive(Debug, Clone, Default)]
pub(crate) struct Macros(HashMap<String, (Vec<TokenTree>, TokenStream)>);

/// Macros that call macros, no deeper than this.
const DEPTH: usize = 4;

/// What the fragments of a matcher stand for.
type Bindings = HashMap<String, Vec<TokenStream>>;

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
        let mut bindings = Bindings::new();
        matches(matcher, &input, &mut bindings)?;
        let expanded = substitute(body.clone(), &bindings, None);
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

/// Binds the fragments of `matcher` to pieces of `input`.
fn matches(matcher: &[TokenTree], input: &[TokenTree], bindings: &mut Bindings) -> Option<()> {
    let mut input = input;
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
                at += 4;
                let (piece, rest) = fragment(&kind.to_string(), matcher.get(at), input)?;
                bindings.entry(name.to_string()).or_default().push(piece);
                input = rest;
            }
            [TokenTree::Punct(dollar), TokenTree::Group(inner), ..] if dollar.as_char() == '$' => {
                at += 2;
                // A separator, then `*`, `+` or `?`.
                let repeats = |token: Option<&TokenTree>| matches!(token, Some(TokenTree::Punct(p)) if matches!(p.as_char(), '*' | '+' | '?'));
                let separator = (!repeats(matcher.get(at))).then(|| matcher[at].to_string());
                at += 1 + usize::from(separator.is_some());
                let inner: Vec<TokenTree> = inner.stream().into_iter().collect();
                let end = end_of_repetition(&inner, &matcher[at..], input);
                // What is repeated no time is known all the same.
                for pair in inner.windows(2) {
                    if pair[0].to_string() == "$" {
                        bindings.entry(pair[1].to_string()).or_default();
                    }
                }
                for piece in pieces(&input[..end], separator.as_deref(), &inner) {
                    matches(&inner, piece, bindings)?;
                }
                input = &input[end..];
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
    input.is_empty().then_some(())
}

/// Where the input of a repetition ends: behind the pieces that begin with its first token, as attributes with `#`; else at the end of
/// all input, or before an identifier that the matcher ends with.
fn end_of_repetition(inner: &[TokenTree], after: &[TokenTree], input: &[TokenTree]) -> usize {
    match inner {
        [TokenTree::Punct(first), TokenTree::Group(_)] if first.as_char() != '$' => {
            let begins = |piece: &&[TokenTree]| matches!(&piece[0], TokenTree::Punct(p) if p.as_char() == first.as_char());
            2 * input.chunks_exact(2).take_while(begins).count()
        }
        _ if after.is_empty() => input.len(),
        _ => input.len().saturating_sub(after.len() / 4),
    }
}

fn pieces<'a>(
    input: &'a [TokenTree],
    separator: Option<&str>,
    inner: &[TokenTree],
) -> Vec<&'a [TokenTree]> {
    if input.is_empty() {
        return Vec::new();
    }
    match separator {
        Some(separator) => input
            .split(|token| token.to_string() == separator)
            .filter(|piece| !piece.is_empty())
            .collect(),
        // `$(#[$doc:meta])*`: each piece has as many tokens as the matcher has outside of fragments.
        None if inner.len() == 2 => input.chunks(2).collect(),
        None => input.chunks(1).collect(),
    }
}

/// What one fragment takes, and what is left.
fn fragment<'a>(
    kind: &str,
    next: Option<&TokenTree>,
    input: &'a [TokenTree],
) -> Option<(TokenStream, &'a [TokenTree])> {
    let single = matches!(kind, "ident" | "literal" | "tt" | "block" | "lifetime");
    let end = match next {
        _ if single => 1,
        Some(TokenTree::Punct(next)) => {
            let ends = |token: &TokenTree| matches!(token, TokenTree::Punct(p) if p.as_char() == next.as_char());
            input.iter().position(ends).unwrap_or(input.len())
        }
        _ => input.len(),
    };
    (end <= input.len() && end > 0).then(|| (input[..end].iter().cloned().collect(), &input[end..]))
}

/// The body with its fragments replaced; inside a repetition by their piece of this number.
fn substitute(body: TokenStream, bindings: &Bindings, number: Option<usize>) -> TokenStream {
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
                if let Some(pieces) = bindings.get(&name.to_string()) {
                    // A fragment outside of the repetition has one piece for all rounds.
                    let piece = pieces.get(number.unwrap_or(0)).or(pieces.first());
                    out.extend(piece.cloned().unwrap_or_default());
                }
                at += 2;
            }
            (true, Some(TokenTree::Group(inner))) => {
                let count = repetitions(&inner.stream(), bindings);
                for number in 0..count {
                    out.extend(substitute(inner.stream(), bindings, Some(number)));
                }
                let after = tokens
                    .get(at + 2)
                    .map(TokenTree::to_string)
                    .unwrap_or_default();
                let has_separator = !matches!(after.as_str(), "*" | "+" | "?");
                at += 3 + usize::from(has_separator);
            }
            (_, _) => {
                match &tokens[at] {
                    TokenTree::Group(group) => {
                        let stream = substitute(group.stream(), bindings, number);
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

fn repetitions(body: &TokenStream, bindings: &Bindings) -> usize {
    let mut counts = Vec::new();
    count(body, bindings, &mut counts);
    // Fragments from outside of the repetition have one piece.
    let none = counts.contains(&0);
    counts.into_iter().max().filter(|_| !none).unwrap_or(0)
}

fn count(body: &TokenStream, bindings: &Bindings, counts: &mut Vec<usize>) {
    let mut after_dollar = false;
    for token in body.clone() {
        match &token {
            TokenTree::Ident(name) if after_dollar => {
                counts.extend(bindings.get(&name.to_string()).map(Vec::len));
            }
            TokenTree::Group(group) if group.delimiter() != Delimiter::None => {
                count(&group.stream(), bindings, counts);
            }
            _ => {}
        }
        after_dollar = matches!(&token, TokenTree::Punct(p) if p.as_char() == '$');
    }
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
