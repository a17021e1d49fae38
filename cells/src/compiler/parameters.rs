//! `:param`: a value for a variable or constant of the notebook's.

use super::{Cell, Compiler};
use crate::base::Error;
use crate::cell::key::Space;
use crate::commands::Command;
use crate::commands::param::{self, Declared};
use quote::ToTokens;

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
        if let (Some((count, text)), true) = (&self.cell, cell.part > 1)
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
