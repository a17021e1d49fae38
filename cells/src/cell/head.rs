//! What stands before the code of a cell and cannot stand in a block: a shebang line, `//!` comments, `#![..]` attributes.

use crate::base::Diagnostic;
use proc_macro2::{TokenStream, TokenTree};

/// Attributes of a crate that mean something for a cell.
const KNOWN: [&str; 7] = [
    "allow",
    "warn",
    "deny",
    "expect",
    "feature",
    "recursion_limit",
    "type_length_limit",
];

/// A cell's text, and the attributes that were taken out of it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Head {
    /// The code, blanks where something was taken out.
    pub(crate) code: String,
    /// `allow(dead_code)`, without `#![` and `]`, and its first byte.
    pub(crate) attributes: Vec<(usize, String)>,
    /// The code with its attributes, where it has some.
    whole: String,
}

/// Without a byte order mark, and with lines that end in one character.
pub(crate) fn plain(code: &str) -> String {
    let code = code.strip_prefix('\u{feff}').unwrap_or(code);
    code.replace("\r\n", "\n")
}

/// Reads the head of a cell's code.
pub(crate) fn read(mut code: String) -> Head {
    if code.starts_with("#!") && !code[2..].trim_start().starts_with('[') {
        let end = code.find('\n').unwrap_or(code.len());
        blank(&mut code, 0, end);
    }
    let Ok(tokens) = code.parse::<TokenStream>() else {
        return Head {
            code,
            ..Head::default()
        };
    };
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut attributes = Vec::new();
    let mut at = 0;
    let mut ranges = Vec::new();
    while let Some(
        [
            TokenTree::Punct(hash),
            TokenTree::Punct(not),
            TokenTree::Group(group),
        ],
    ) = tokens.get(at..at + 3)
        && hash.as_char() == '#'
        && not.as_char() == '!'
    {
        let start = hash.span().byte_range().start;
        let end = group.span().byte_range().end;
        ranges.push((start, end));
        // A `//!` comment is given as an attribute too.
        if code[start..].starts_with('#') {
            attributes.push((start, group.stream().to_string()));
        }
        at += 3;
    }
    let whole = match attributes.is_empty() {
        true => String::new(),
        false => code.clone(),
    };
    for (start, end) in ranges {
        blank(&mut code, start, end);
    }
    proc_macro2::extra::invalidate_current_thread_spans();
    Head {
        code,
        attributes,
        whole,
    }
}

/// Whether there is nothing to compile.
pub(crate) fn is_empty(code: &str) -> bool {
    code.parse::<TokenStream>()
        .is_ok_and(|code| code.is_empty())
}

fn blank(code: &mut String, start: usize, end: usize) {
    let blanks: String = code[start..end]
        .chars()
        .map(|c| if c == '\n' { '\n' } else { ' ' })
        .collect();
    code.replace_range(start..end, &blanks);
}

impl Head {
    /// The attributes, or why one of them cannot be had. `nightly` is whether the compiler takes `feature`.
    ///
    /// # Errors
    /// One for each attribute that means nothing here, at its place in the cell `file`.
    pub(crate) fn checked(
        &self,
        file: &str,
        nightly: bool,
    ) -> Result<Vec<String>, Vec<Diagnostic>> {
        let mut errors = Vec::new();
        for (start, text) in &self.attributes {
            let name: String = text
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            let why = if !KNOWN.contains(&name.as_str()) {
                format!("`#![{name}]` is an attribute of a whole crate and means nothing in a cell")
            } else if name == "feature" && !nightly {
                "`#![feature]` needs a nightly Rust: choose one with `rustup default nightly` or `rustup override set \
                 nightly`, and restart the kernel"
                    .to_owned()
            } else {
                continue;
            };
            let range = *start..*start + 3;
            errors.push(Diagnostic::at((file, &self.whole), range, "", why, None));
        }
        if errors.is_empty() {
            Ok(self
                .attributes
                .iter()
                .map(|(_, text)| text.clone())
                .collect())
        } else {
            Err(errors)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attributes(code: &str) -> Vec<String> {
        let head = read(code.to_owned());
        head.attributes.into_iter().map(|(_, text)| text).collect()
    }

    fn code(text: &str) -> String {
        read(text.to_owned()).code
    }

    #[test]
    fn a_mark_a_shebang_and_comments_before_the_code_become_blanks() {
        assert_eq!(plain("\u{feff}x\r\ny"), "x\ny");
        assert_eq!(code("#!/usr/bin/env rust\nx"), "                   \nx");
        assert_eq!(code("//! ä\n1"), "     \n1");
    }

    #[test]
    fn attributes_are_taken_out_of_the_code() {
        assert_eq!(
            attributes("// a\n#![allow(dead_code)] 1"),
            ["allow (dead_code)"]
        );
        assert_eq!(code("#![allow(a)] 1"), "             1");
        assert_eq!(attributes("#[allow(a)] fn f() {}"), [""; 0]);
    }

    #[test]
    fn comments_alone_are_no_code() {
        assert!(is_empty("// a\n/* b */\n"));
        assert!(!is_empty("// a\n1"));
        assert!(!is_empty("\""));
    }
}
