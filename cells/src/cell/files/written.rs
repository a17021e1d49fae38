//! An item's text with that of the modules that it brings in, for those who read one text only.

use super::Files;
use std::collections::BTreeMap;
use std::ops::Range;
use syn::parse::Parser;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Block, ItemMod};

/// Modules within modules are followed so far; two files may bring in each other.
const DEPTH: usize = 16;

impl Files {
    /// `text` stands at byte `start` of the cell.
    pub(crate) fn written_out(&self, start: usize, text: &str) -> String {
        if self.modules().next().is_none() || !text.contains("mod") {
            return text.to_owned();
        }
        let padded = format!("{}{text}", " ".repeat(start));
        let mut statements = Block::parse_within.parse_str(&padded).unwrap_or_default();
        self.fill(&mut statements);
        let mut bodies = Bodies {
            files: self,
            found: BTreeMap::new(),
        };
        for statement in &statements {
            bodies.visit_stmt(statement);
        }
        let mut out = String::new();
        bodies.write(start, text, DEPTH, &mut out);
        out
    }
}

/// What stands in files in place of a module's `;`.
struct Bodies<'a> {
    files: &'a Files,
    /// By the place of the `;`: where the text of the module starts.
    found: BTreeMap<usize, usize>,
}

impl Bodies<'_> {
    fn text_of(&self, byte: usize) -> Option<Range<usize>> {
        let (_, module) = self.files.text_at(byte)?;
        Some(module.start..module.start + module.text.len())
    }

    fn write(&self, start: usize, text: &str, depth: usize, out: &mut String) {
        let mut from = 0;
        for (&semicolon, &body) in self.found.range(start..start + text.len()) {
            let Some((_, module)) = self.files.text_at(body).filter(|_| depth > 0) else {
                continue;
            };
            out.push_str(&text[from..semicolon - start]);
            out.push_str(" {\n");
            self.write(body, &module.text, depth - 1, out);
            out.push_str("\n}");
            from = semicolon - start + 1;
        }
        out.push_str(&text[from..]);
    }
}

impl<'ast> Visit<'ast> for Bodies<'_> {
    fn visit_item_mod(&mut self, module: &'ast ItemMod) {
        if let Some((brace, items)) = &module.content
            && let Some(first) = items.first()
        {
            let semicolon = brace.span.open().byte_range().start;
            let own = self.text_of(semicolon);
            if let Some(body) = self.text_of(first.span().byte_range().start)
                && own.as_ref() != Some(&body)
            {
                self.found.insert(semicolon, body.start);
            }
        }
        visit::visit_item_mod(self, module);
    }
}
