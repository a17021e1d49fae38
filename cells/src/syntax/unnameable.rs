//! What a type is that cannot be written, in words.

use super::types;

/// Reads rustc's spelling of a type that cannot be written: `an `Option<closure>` with a closure in it`.
pub(crate) fn describe(text: &str) -> String {
    let mut whole = Whole::default();
    let shown = whole.without_braces(text);
    let shown = types::short(&shown);
    let Some(what) = whole.what(&shown) else {
        return format!("{} `{shown}`", article(&shown));
    };
    if text.starts_with('{') && whole.kinds.len() == 1 {
        return what;
    }
    if text.starts_with("impl ") {
        let is_future = shown.starts_with("impl Future<");
        return if is_future {
            "a future".to_owned()
        } else {
            format!("an `{shown}`")
        };
    }
    if whole.kinds == [Kind::Local] && !shown.contains('<') {
        return format!(
            "{} `{shown}`, which a block of the cell defines",
            article(&shown)
        );
    }
    format!("{} `{shown}` with {what} in it", article(&shown))
}

pub(super) fn article(name: &str) -> &'static str {
    match name.starts_with(['A', 'E', 'I', 'O', 'a', 'e', 'i', 'o']) {
        true => "an",
        false => "a",
    }
}

/// What keeps a type from being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Closure,
    AsyncClosure,
    Future,
    /// The type of a function itself.
    Function,
    /// A type that is defined within a block.
    Local,
    Other,
}

#[derive(Debug, Default)]
struct Whole {
    kinds: Vec<Kind>,
    function: String,
}

impl Whole {
    /// `closure` for `{closure@In[3]:1:2: 1:5}`, and so on; a function's own name goes.
    fn without_braces(&mut self, text: &str) -> String {
        let mut out = String::new();
        let mut rest = text;
        while let Some(start) = rest.find('{') {
            let Some(end) = rest[start..].find('}').map(|end| start + end) else {
                break;
            };
            let (before, inner) = (&rest[..start], &rest[start + 1..end]);
            rest = &rest[end + 1..];
            let (kind, word) = match inner {
                _ if rest.starts_with("::") => (Kind::Local, ""),
                _ if inner.starts_with("closure") => (Kind::Closure, "closure"),
                _ if inner.starts_with("async closure body") => (Kind::Future, "future"),
                _ if inner.starts_with("async closure") => (Kind::AsyncClosure, "closure"),
                _ if inner.starts_with("async ") => (Kind::Future, "future"),
                _ if before.ends_with(' ') => (Kind::Function, ""),
                _ => (Kind::Other, "_"),
            };
            if !self.kinds.contains(&kind) {
                self.kinds.push(kind);
            }
            match kind {
                Kind::Local => {
                    // `__run_6::{closure#0}::Inner`
                    let path = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
                    out.push_str(before.trim_end_matches(path));
                    rest = rest.trim_start_matches(':');
                }
                Kind::Function => {
                    out.push_str(before.trim_end());
                    self.function = function(inner);
                }
                _ => out.push_str(&format!("{before}{word}")),
            }
        }
        out + rest
    }

    fn what(&self, shown: &str) -> Option<String> {
        let what = match self.kinds.first() {
            Some(Kind::Closure) => "a closure".to_owned(),
            Some(Kind::AsyncClosure) => "an async closure".to_owned(),
            Some(Kind::Future) => "a future".to_owned(),
            Some(Kind::Function) => format!("the function `{}` itself", self.function),
            Some(Kind::Local) => "a type that a block defines".to_owned(),
            Some(Kind::Other) => "a type without a name".to_owned(),
            None if shown.contains("impl ") => "an `impl Trait`".to_owned(),
            None => return None,
        };
        Some(what)
    }
}

/// `i32::abs` for `core::num::<impl i32>::abs`, and the last name of other paths.
fn function(path: &str) -> String {
    if let Some((_, of_type)) = path.split_once("<impl ")
        && let Some((ty, rest)) = of_type.split_once('>')
    {
        return format!("{ty}{rest}");
    }
    let segments: Vec<&str> = path.split("::").collect();
    let is_method =
        segments.len() > 1 && segments[segments.len() - 2].starts_with(|c: char| c.is_uppercase());
    let from = segments.len().saturating_sub(if is_method { 2 } else { 1 });
    segments[from..].join("::")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_said_in_words_of_the_user() {
        for (rustcs, words) in [
            ("{closure@probe/In[3]:1:2: 1:5}", "a closure"),
            ("{async closure@In[3]:1:2: 1:5}", "an async closure"),
            ("{async block@In[3]:1:2: 1:5}", "a future"),
            ("impl std::future::Future<Output = i32>", "a future"),
            (
                "impl std::iter::Iterator<Item = i32>",
                "an `impl Iterator<Item = i32>`",
            ),
            (
                "std::option::Option<{closure@probe/In[11]:1:15: 1:23}>",
                "an `Option<closure>` with a closure in it",
            ),
            (
                "std::iter::Map<std::vec::IntoIter<i32>, fn(i32) -> i32 {core::num::<impl i32>::abs}>",
                "a `Map<IntoIter<i32>, fn(i32) -> i32>` with the function `i32::abs` itself in it",
            ),
            (
                "std::iter::RepeatWith<fn() -> std::string::String {std::string::String::new}>",
                "a `RepeatWith<fn() -> String>` with the function `String::new` itself in it",
            ),
            (
                "__run_6::{closure#0}::Inner",
                "an `Inner`, which a block of the cell defines",
            ),
            (
                "std::vec::Vec<__run_7::{closure#0}::Inner>",
                "a `Vec<Inner>` with a type that a block defines in it",
            ),
            (
                "itertools::ChunkBy<bool, std::vec::IntoIter<i32>, {closure@probe/In[4]:1:9: 1:12}>",
                "an `itertools::ChunkBy<bool, IntoIter<i32>, closure>` with a closure in it",
            ),
            (
                "std::vec::Vec<impl std::iter::Iterator<Item = i32>>",
                "a `Vec<impl Iterator<Item = i32>>` with an `impl Trait` in it",
            ),
        ] {
            assert_eq!(describe(rustcs), words, "{rustcs}");
        }
    }
}
