//! What is known of a name, for `?name`.

use super::Compiler;
use crate::base::Note;
use crate::commands;

impl Compiler {
    /// A page about a command, or what else is known by this name, with its definition where `source` asks for it; about
    /// all commands where `name` is empty. `None` where nothing is known.
    pub(super) fn doc(&self, name: &str, source: bool) -> Option<Note> {
        if name.is_empty() {
            return Some(commands::help());
        }
        let Some(help) = self.knowledge().explain(name, name.len()) else {
            return commands::about(name);
        };
        let source = if source { help.source.as_str() } else { "" };
        let parts = [help.signature.as_str(), help.docs.trim_end(), source];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        Some(Note::text(parts.join("\n\n")))
    }
}
