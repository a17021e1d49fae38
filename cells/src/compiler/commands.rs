//! Carrying out the commands of a cell.

use super::{Compiled, Compiler, config};
use crate::cell::page::position;
use crate::commands::{self, Command};
use crate::compile::MESSAGES_FILE;
use crate::dependencies::{self, Dependencies, Spec};
use crate::error::Note;
use crate::notebook::Notebook;
use crate::runtime::LIBRARY;
use crate::{Error, Progress, types};
use syn::parse::Parser;
use syn::{Block, Stmt};

impl Compiler {
    /// The variables that the next program must drop are returned.
    pub(super) fn run_commands(
        &mut self,
        commands: Vec<(usize, Command)>,
        code: &str,
        compiled: &mut Compiled,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Vec<String>, Error> {
        let (mut new, mut lost) = (Vec::new(), Vec::new());
        for (line, command) in commands {
            let at_line = |why: String| Error::Message(format!("line {line}: {why}"));
            let notes = &mut compiled.notes;
            match command {
                Command::Dep(text) => {
                    let specs = dependencies::read(&text, &self.directory).map_err(at_line)?;
                    new.extend(specs);
                }
                Command::ShowDeps => notes.push(Note::text(self.dependencies.show())),
                Command::Features(text) => {
                    notes.extend(self.set_features(&text, &mut lost).map_err(at_line)?);
                }
                Command::Vars => notes.push(commands::variables(&self.variables())),
                Command::Type(name) => notes.push(self.type_of(&name).map_err(at_line)?),
                Command::Doc { name, source } => match self.doc(&name, source) {
                    Some(page) => compiled.page = Some(page),
                    None => notes.push(Note::text(format!(
                        "nothing is known of `{name}`: `:doc` takes a name, `Type::method`, `value.method` or a command"
                    ))),
                },
                Command::Opt(level) => notes.extend(self.set_opt_level(level).map_err(at_line)?),
                Command::Clear => {
                    self.notebook = Notebook::default();
                    self.stored = (0, Vec::new());
                    self.dependencies = Dependencies {
                        offline: self.dependencies.offline,
                        environment: std::mem::take(&mut self.dependencies.environment),
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
                Command::Types => {
                    self.formats.types = !self.formats.types;
                    notes.push(Note::text(format!("Types: {}", self.formats.types)));
                }
                Command::Env(text) => {
                    let (name, value) = assignment(&text).map_err(at_line)?;
                    self.runtime.set_environment(name, value);
                    notes.push(Note::text(format!(
                        "{name} is set for the next cell process; `:restart` starts it"
                    )));
                }
                Command::BuildEnv(text) => {
                    let (name, value) = assignment(&text).map_err(at_line)?;
                    let set = (name.to_owned(), value.to_owned());
                    self.dependencies.environment.push(set);
                }
                // Statements of the program.
                Command::Shell(_) | Command::Param(_) => {}
                // It was replaced by what it loads.
                Command::LoadConfig => {}
                Command::LastCompileDir => {
                    let folder = self.folder.join(self.serial.to_string());
                    notes.push(Note::text(folder.display().to_string()));
                }
                Command::LastErrorJson => notes.push(Note::text(self.last_messages())),
                Command::Version => notes.push(Note::text(self.runtime.toolchain.version.trim())),
                Command::Ignored(why) => notes.push(Note::text(format!("nothing to set: {why}"))),
                Command::Unknown(name, nearest) => {
                    return Err(at_line(format!(
                        "there is no command `{name}`. Did you mean `{nearest}`? `:help` lists all"
                    )));
                }
            }
        }
        for (line, name) in self.crates_to_add(code, &new) {
            let specs = dependencies::read(&name, &self.directory)
                .map_err(|why| Error::Message(format!("line {line}: {why}")))?;
            new.extend(specs);
        }
        let notes = &mut compiled.notes;
        let replaced = if new.is_empty() {
            let refreshed = self
                .dependencies
                .refresh(&self.runtime, &self.canceller, progress);
            match refreshed {
                Err(Error::Message(why)) => {
                    notes.push(Note::text(format!(
                        "{why}\nA crate by path was saved and does not build now: its last build is used."
                    )));
                    return Ok(lost);
                }
                other => other?,
            }
        } else {
            self.dependencies
                .add(new, &self.runtime, &self.canceller, progress)?
        };
        let of_crates = self.notebook.variables_with(&replaced.crates);
        self.notebook.forget_statics_with(&replaced.crates);
        if replaced.is_anew {
            let mut text = String::from(
                "Crates that are in use were built in another way and loaded once more: their statics start anew",
            );
            if !of_crates.is_empty() {
                text.push_str(&format!(
                    ", and these variables were lost: {}",
                    of_crates.join(", ")
                ));
            }
            notes.push(Note::text(text + "."));
        }
        lost.extend(of_crates);
        Ok(lost)
    }

    /// Puts what evcxr's files of settings say in the place of `:load_config`. True where they bring code.
    pub(super) fn load_config(
        &self,
        commands: &mut Vec<(usize, Command)>,
        code: &mut String,
        notes: &mut Vec<Note>,
    ) -> Result<bool, Error> {
        let Some(at) = commands
            .iter()
            .position(|(_, command)| *command == Command::LoadConfig)
        else {
            return Ok(false);
        };
        let line = commands[at].0;
        let config = config::read(&self.directory)
            .map_err(|why| Error::Message(format!("line {line}: {why}")))?;
        notes.push(Note::text(match config.files.as_slice() {
            [] => "there is no evcxr.toml, init.evcxr or prelude.rs".to_owned(),
            files => {
                let files: Vec<_> = files
                    .iter()
                    .map(|file| file.display().to_string())
                    .collect();
                format!("loaded {}", files.join(", "))
            }
        }));
        let (loaded, more) = commands::take(&config.cell, &|name| self.notebook.knows(name));
        commands.splice(
            at..=at,
            loaded.into_iter().map(|(_, command)| (line, command)),
        );
        if more.trim().is_empty() {
            return Ok(false);
        }
        if !code.trim().is_empty() {
            return Err(Error::Message(format!(
                "line {line}: the settings bring code of their own: let `:load_config` stand in a cell without any"
            )));
        }
        *code = more;
        Ok(true)
    }

    /// `extern crate x;` of what is not there, and not in `new` dependencies, adds it, as in evcxr.
    fn crates_to_add(&self, code: &str, new: &[Spec]) -> Vec<(usize, String)> {
        const OF_RUST: [&str; 6] = ["std", "core", "alloc", "proc_macro", "test", "self"];
        if !code.contains("extern crate") {
            return Vec::new();
        }
        let known = self.dependencies.names();
        let statements = Block::parse_within.parse_str(code).unwrap_or_default();
        let mut wanted = Vec::new();
        for statement in &statements {
            if let Stmt::Item(syn::Item::ExternCrate(item)) = statement {
                let name = item.ident.to_string();
                let is_there = OF_RUST.contains(&name.as_str())
                    || name == LIBRARY
                    || known.contains(&name)
                    || new.iter().any(|spec| spec.crate_name() == name);
                if !is_there {
                    let line = position(code, item.ident.span().byte_range().start).0;
                    wanted.push((line, name));
                }
            }
        }
        proc_macro2::extra::invalidate_current_thread_spans();
        wanted
    }

    fn last_messages(&self) -> String {
        let file = self
            .folder
            .join(self.last_failed.to_string())
            .join(MESSAGES_FILE);
        let text = std::fs::read_to_string(file).unwrap_or_default();
        match text.trim_end() {
            "" => "no error of rustc's".to_owned(),
            text => text.to_owned(),
        }
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

fn assignment(text: &str) -> Result<(&str, &str), String> {
    let (name, value) = text
        .split_once('=')
        .ok_or("what to set is written as NAME=value")?;
    let valid = !name.is_empty() && !name.contains(['\0', ' ']) && !value.contains('\0');
    if valid {
        Ok((name, value))
    } else {
        Err(format!("`{name}` is no name of a variable"))
    }
}

fn checked_format(format: String) -> Result<String, String> {
    match format.as_str() {
        "{}" | "{:?}" | "{:#?}" | "{:#}" => Ok(format),
        _ => Err(format!("`{format}` is no format: {{}}, {{:?}} or {{:#?}}")),
    }
}
