//! Python, as far as it is a way to Jupyter and BokehJS: the kernel itself needs none.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use anyhow::{Context, Result, bail};

use super::paths::{find_program, is_executable};

/// A Python interpreter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Python {
    program: PathBuf,
}

impl Python {
    /// The interpreter of a virtual environment or another prefix.
    pub(super) fn in_prefix(prefix: &Path) -> Option<Python> {
        ["bin/python3", "bin/python"]
            .map(|name| prefix.join(name))
            .into_iter()
            .find(|program| is_executable(program))
            .map(|program| Python { program })
    }

    /// `python3` or `python` on the search path.
    pub(super) fn on_path() -> Option<Python> {
        ["python3", "python"]
            .into_iter()
            .find_map(find_program)
            .map(|program| Python { program })
    }

    /// The interpreter that runs a Python script of the search path.
    pub(super) fn of_script(name: &str) -> Option<Python> {
        let mut script = BufReader::new(File::open(find_program(name)?).ok()?);
        let mut line = String::new();
        // A program that is not a script has no line that ends soon.
        (&mut script).take(4096).read_line(&mut line).ok()?;
        let program = PathBuf::from(line.strip_prefix("#!")?.trim());
        let is_python = program.file_name()?.to_str()?.starts_with("python");
        (is_python && is_executable(&program)).then_some(Python { program })
    }

    /// Where it is.
    pub(super) fn program(&self) -> &Path {
        &self.program
    }

    /// A command that starts it.
    pub(super) fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        // Set for another interpreter, it would keep this one from finding its own library.
        command.env_remove("PYTHONHOME").stdin(Stdio::null());
        command
    }

    /// What `script` prints.
    ///
    /// # Errors
    /// If it cannot be started or the script fails; the message is the last line of what it says.
    pub(super) fn print(&self, script: &str) -> Result<String> {
        let output = run(self.command().args(["-c", script]))?;
        Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }

    /// `sys.prefix`: the environment it belongs to.
    ///
    /// # Errors
    /// If it cannot be started.
    pub(super) fn prefix(&self) -> Result<PathBuf> {
        self.print("import sys; print(sys.prefix)")
            .map(PathBuf::from)
    }

    /// The virtual or conda environment that it belongs to, unless it is the system's.
    ///
    /// # Errors
    /// If it cannot be started.
    pub(super) fn environment(&self) -> Result<Option<PathBuf>> {
        const SCRIPT: &str = "import os, sys; p = sys.prefix; \
            print(p if p != sys.base_prefix or os.path.isdir(os.path.join(p, 'conda-meta')) else '')";
        let prefix = self.print(SCRIPT)?;
        Ok((!prefix.is_empty()).then(|| PathBuf::from(prefix)))
    }

    /// Whether all of `modules` are there. They are looked up, not imported, which for JupyterLab takes seconds.
    pub(super) fn has_modules(&self, modules: &[&str]) -> bool {
        let script = format!(
            "import importlib.util, sys\nsys.exit(None in map(importlib.util.find_spec, '{}'.split()))",
            modules.join(" ")
        );
        self.print(&script).is_ok()
    }
}

/// Runs a command to its end and gives its output.
///
/// # Errors
/// If it cannot be started or fails, with the last lines it wrote to stderr (else stdout).
pub(super) fn run(command: &mut Command) -> Result<Output> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command
        .output()
        .with_context(|| format!("cannot start {program}"))?;
    if !output.status.success() {
        let said = if output.stderr.trim_ascii().is_empty() {
            &output.stdout
        } else {
            &output.stderr
        };
        bail!(
            "{program} failed ({}): {}",
            output.status,
            last_lines(&String::from_utf8_lossy(said))
        );
    }
    Ok(output)
}

/// The part of a long complaint that says what is wrong.
pub(super) fn last_lines(text: &str) -> String {
    const LINES: usize = 8;
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim_end)
        .filter(|line| !line.is_empty())
        .collect();
    lines[lines.len().saturating_sub(LINES)..].join("\n")
}
