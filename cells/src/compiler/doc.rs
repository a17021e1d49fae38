//! What is known of a name, for `?name`.

use super::Compiler;
use crate::commands;
use crate::error::Note;
use crate::types;

impl Compiler {
    /// A page about a variable, the items of that name, or a command; about the commands where `name` is empty. `None`
    /// where nothing is known.
    pub(super) fn doc(&self, name: &str) -> Option<Note> {
        if name.is_empty() {
            return Some(commands::help());
        }
        let variable = self.notebook.variables.get(name).map(|variable| {
            let mutable = if variable.mutable { "mut " } else { "" };
            format!("let {mutable}{name}: {};", types::short(&variable.ty))
        });
        // The head of an `impl` counts: its methods are part of what a type is.
        let items = self.notebook.items.iter().filter(|stored| {
            stored.item.keys.iter().any(|key| key.name == name) || stored.item.head.contains(name)
        });
        let items = items.map(|stored| {
            let text = &stored.cell.code[stored.item.range.clone()];
            format!("// {}\n{text}", stored.cell.file)
        });
        let known: Vec<String> = variable.into_iter().chain(items).collect();
        if known.is_empty() {
            return commands::about(name);
        }
        Some(Note::text(known.join("\n\n")))
    }
}
