//! Carrying out the commands of a cell.

use super::{Compiled, Compiler, config};
use crate::base::Note;

use crate::base::{Error, Progress};
use crate::commands::{self, Command};
use crate::dependencies::{self, Dependencies, Spec};
use crate::emit::trait_of;
use crate::notebook::Notebook;
use crate::runtime::LIBRARY;
use crate::rustc::compile::MESSAGES_FILE;
use crate::syntax::place::position;
use crate::syntax::types;
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
                Command::Timing => {
                    self.timing = !self.timing;
                    notes.push(Note::text(format!("Timing: {}", self.timing)));
                }
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
                    self.formats.show = shown_by(format).map_err(at_line)?;
                }
                Command::Efmt(Some(format)) => {
                    self.formats.failure = failing_by(format).map_err(at_line)?;
                }
                Command::Efmt(None) => notes.push(Note::text(format!(
                    "errors are shown by {}",
                    self.formats.failure
                ))),
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
                Command::LoadConfig { .. } => {}
                Command::LastCompileDir => {
                    notes.push(Note::text(self.cell_folder().display().to_string()));
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
                "Crates that are in use were built in another way and loaded once more: their statics start over",
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
            .position(|(_, command)| matches!(command, Command::LoadConfig { .. }))
        else {
            return Ok(false);
        };
        let line = commands[at].0;
        let is_quiet = commands[at].1 == Command::LoadConfig { is_quiet: true };
        let config = config::read(&self.directory)
            .map_err(|why| Error::Message(format!("line {line}: {why}")))?;
        let note = Note::text(match config.files.as_slice() {
            [] => "there is no evcxr.toml, init.evcxr or prelude.rs".to_owned(),
            files => {
                let files: Vec<_> = files
                    .iter()
                    .map(|file| file.display().to_string())
                    .collect();
                format!("loaded {}", files.join(", "))
            }
        });
        notes.extend((!is_quiet).then_some(note));
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
                "line {line}: the settings bring their own code: let `:load_config` stand in a cell without any"
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
        let file = self.cell_folder().join(MESSAGES_FILE);
        let text = std::fs::read_to_string(file).unwrap_or_default();
        match text.trim_end() {
            "" => "rustc reported no error".to_owned(),
            text => text.to_owned(),
        }
    }

    fn type_of(&self, name: &str) -> Result<Note, String> {
        match self.notebook.variables.get(name) {
            Some(variable) => Ok(Note::text(format!(
                "{name}: {}",
                types::short(&variable.ty)
            ))),
            None if name.is_empty() => Err("the name of a variable is missing: `:type x`".into()),
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
            Some(other) => Err(format!(
                "`{other}` is not a valid opt-level: expected 0, 1, 2, 3, s or z"
            )),
        }
    }

    fn explain(&self) -> Result<Note, Error> {
        if self.last_errors.is_empty() {
            return Ok(Note::text("rustc reported no error to explain"));
        }
        let mut texts = Vec::new();
        for code in &self.last_errors {
            let mut command = std::process::Command::new(&self.runtime.toolchain.rustc);
            command.args(["--explain", code]);
            let finished = self.canceller.start(command)?.finish(&mut |_| {})?;
            let text = String::from_utf8_lossy(&finished.stdout);
            texts.push(format!("{code}: {}", text.trim()));
        }
        Ok(Note::text(texts.join("\n\n")))
    }
}

fn assignment(text: &str) -> Result<(&str, &str), String> {
    let (name, value) = text
        .split_once('=')
        .ok_or("it takes NAME=value, as `:env RUST_BACKTRACE=1`")?;
    let valid = !name.is_empty() && !name.contains(['\0', ' ']) && !value.contains('\0');
    if valid {
        Ok((name, value))
    } else {
        Err(format!("`{name}` is not a valid variable name"))
    }
}

fn shown_by(format: String) -> Result<String, String> {
    match trait_of(&format) {
        Some(_) => Ok(format),
        None => Err(format!(
            "`{format}` is not a format of one value, such as {{}}, {{:?}}, {{:#?}} or {{:.2}}"
        )),
    }
}

/// Errors are shown by functions that are compiled beforehand.
fn failing_by(format: String) -> Result<String, String> {
    match format.as_str() {
        "{}" | "{:?}" | "{:#?}" | "{:#}" => Ok(format),
        "Debug" => Ok("{:?}".to_owned()),
        "Display" => Ok("{}".to_owned()),
        _ => Err(format!(
            "errors cannot be shown by `{format}`, only by {{}}, {{:#}}, {{:?}} or {{:#?}}"
        )),
    }
}
