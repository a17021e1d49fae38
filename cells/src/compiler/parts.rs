//! The parts of a cell that commands between its statements cut it into.

use super::{Cell, Compiler};
use crate::Error;
use crate::cell::head::is_empty;
use crate::cell::item::Space;
use crate::cell::page::byte;
use crate::commands::param::{self, Declared};
use crate::commands::{Command, cuts, lines};
use quote::ToTokens;
use std::ops::Range;

/// The lines of a part, from 1; the last one ends at `usize::MAX`.
pub(super) fn lines_of(part: usize, commands: &[(usize, Command)], code: &str) -> Range<usize> {
    let cuts = cuts(commands, code);
    let cut = |number: usize| cuts.get(number).copied().unwrap_or(usize::MAX);
    part.checked_sub(1).map_or(1, cut)..cut(part)
}

/// Where the lines of the shell's start in the code, and their commands.
pub(super) fn shell_lines(commands: &[(usize, Command)], code: &str) -> Vec<(usize, String)> {
    let found = commands.iter().filter_map(|(line, command)| match command {
        Command::Shell(command) => Some((byte(code, *line, 1), command.clone())),
        _ => None,
    });
    found.collect()
}

/// Whether there is something to compile from this line on.
pub(super) fn has_code_after(code: &str, line: usize) -> bool {
    !is_empty(&lines(code, line..usize::MAX))
}

impl Compiler {
    /// The code with each `:param` as the statement that it stands for.
    pub(super) fn with_parameters(
        &self,
        commands: &[(usize, Command)],
        code: String,
        cell: &Cell<'_>,
    ) -> Result<String, Error> {
        let parameters = commands.iter().filter_map(|(line, command)| match command {
            Command::Param(text) => Some((*line, text)),
            _ => None,
        });
        let parameters: Vec<_> = parameters.collect();
        if parameters.is_empty() {
            return Ok(code);
        }
        // What earlier parts have left may be of other types, and the text of the cell stays what it was.
        if let (Some((count, text)), true) = (&self.cell, cell.part > 0)
            && *count == cell.count
        {
            return Ok(text.code.clone());
        }
        let mut lines: Vec<_> = code.split('\n').map(str::to_owned).collect();
        for (line, text) in parameters {
            lines[line - 1] = param::statement(text, &|name| self.declared(name))
                .map_err(|why| Error::Message(format!("line {line}: {why}")))?;
        }
        Ok(lines.join("\n"))
    }

    fn declared(&self, name: &str) -> Declared {
        if let Some(variable) = self.notebook.variables.get(name) {
            return Declared::Variable {
                ty: variable.ty.clone(),
                mutable: variable.mutable,
            };
        }
        let constant = self.notebook.text_of(Space::Value, name);
        match constant.and_then(|text| syn::parse_str::<syn::ItemConst>(&text).ok()) {
            Some(constant) => Declared::Constant {
                ty: constant.ty.to_token_stream().to_string(),
            },
            None => Declared::Nothing,
        }
    }
}
