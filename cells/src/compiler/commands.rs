//! Carrying out the commands of a cell.

use super::{Compiled, Compiler};
use crate::commands::{self, Command};
use crate::dependencies::{self, Dependencies};
use crate::error::Note;
use crate::notebook::Notebook;
use crate::{Error, Progress, types};

impl Compiler {
    /// The variables that the next program must drop are returned.
    pub(super) fn run_commands(
        &mut self,
        commands: Vec<(usize, Command)>,
        compiled: &mut Compiled,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Vec<String>, Error> {
        let mut new = Vec::new();
        for (line, command) in commands {
            let at_line = |why: String| Error::Message(format!("line {line}: {why}"));
            let notes = &mut compiled.notes;
            match command {
                Command::Dep(text) => {
                    let specs = dependencies::read(&text, &self.directory).map_err(at_line)?;
                    new.extend(specs);
                }
                Command::ShowDeps => notes.push(Note::text(self.dependencies.show())),
                Command::Vars => notes.push(commands::variables(&self.variables())),
                Command::Type(name) => notes.push(self.type_of(&name).map_err(at_line)?),
                Command::Doc(name) => match self.doc(&name) {
                    Some(page) => compiled.page = Some(page),
                    None => notes.push(Note::text(format!(
                        "there is no variable, item or command `{name}`; `:vars` and `:help` list what there is"
                    ))),
                },
                Command::Opt(level) => notes.extend(self.set_opt_level(level).map_err(at_line)?),
                Command::Clear => {
                    self.notebook = Notebook::default();
                    self.dependencies = Dependencies {
                        offline: self.dependencies.offline,
                        ..Dependencies::default()
                    };
                    compiled.restart = true;
                }
                Command::Restart => {
                    self.process_lost();
                    compiled.restart = true;
                }
                Command::Help => notes.push(commands::help()),
                Command::Timing => self.timing = !self.timing,
                Command::Offline(value) => {
                    self.dependencies.offline = value.unwrap_or(!self.dependencies.offline);
                    let state = if self.dependencies.offline {
                        "offline"
                    } else {
                        "online"
                    };
                    notes.push(Note::text(format!("cargo is {state}")));
                }
                Command::Fmt(format) => {
                    self.formats.show = checked_format(format).map_err(at_line)?
                }
                Command::Efmt(format) => {
                    self.formats.failure = checked_format(format).map_err(at_line)?
                }
                Command::Explain => notes.push(self.explain()?),
                Command::Version => notes.push(Note::text(self.runtime.toolchain.version.trim())),
                Command::Ignored(why) => notes.push(Note::text(format!("nothing to set: {why}"))),
                Command::Unknown(name, nearest) => {
                    return Err(at_line(format!(
                        "there is no command `{name}`. Did you mean `{nearest}`? `:help` lists all"
                    )));
                }
            }
        }
        if new.is_empty() {
            return Ok(Vec::new());
        }
        let replaced = self
            .dependencies
            .add(new, &self.runtime, &self.canceller, progress)?;
        let lost = self.notebook.variables_with(&replaced.crates);
        if !lost.is_empty() {
            compiled.notes.push(Note::text(format!(
                "The new dependency needs crates built in another way, so that these variables were lost: {}",
                lost.join(", ")
            )));
        }
        Ok(lost)
    }

    fn type_of(&self, name: &str) -> Result<Note, String> {
        match self.notebook.variables.get(name) {
            Some(variable) => Ok(Note::text(format!(
                "{name}: {}",
                types::short(&variable.ty)
            ))),
            None => Err(format!("there is no variable `{name}`; `:vars` lists all")),
        }
    }

    fn set_opt_level(&mut self, level: Option<String>) -> Result<Option<Note>, String> {
        match level.as_deref() {
            None => Ok(Some(Note::text(format!(
                "cells are compiled at opt-level {}",
                self.opt_level
            )))),
            Some(level @ ("0" | "1" | "2" | "3" | "s" | "z")) => {
                self.opt_level = level.to_owned();
                Ok(None)
            }
            Some(other) => Err(format!("`{other}` is no opt-level: 0, 1, 2 or 3")),
        }
    }

    fn explain(&self) -> Result<Note, Error> {
        let Some(code) = &self.last_error else {
            return Ok(Note::text("no error of rustc's to explain"));
        };
        let mut command = std::process::Command::new(&self.runtime.toolchain.rustc);
        command.args(["--explain", code]);
        let finished = self.canceller.start(command)?.finish(&mut |_| {})?;
        Ok(Note::text(
            String::from_utf8_lossy(&finished.stdout).trim_end(),
        ))
    }
}

fn checked_format(format: String) -> Result<String, String> {
    match format.as_str() {
        "{}" | "{:?}" | "{:#?}" | "{:#}" => Ok(format),
        _ => Err(format!("`{format}` is no format: {{}}, {{:?}} or {{:#?}}")),
    }
}
