//! A whole notebook, compiled to be served.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail, ensure};
use cellbeat_cells::{Compiler, Error, Program, Progress, Runtime};
use serde::Deserialize;
use tracing::warn;

use crate::serve::{self, ServedCell};

/// The code cells of a notebook, in their order.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct NotebookFile {
    pub title: String,
    pub cells: Vec<String>,
}

#[derive(Deserialize)]
struct Document {
    nbformat: u32,
    cells: Vec<Cell>,
    #[serde(default)]
    metadata: Metadata,
}

#[derive(Deserialize)]
struct Cell {
    cell_type: String,
    source: Lines,
}

/// Text, or its lines with their ends.
#[derive(Deserialize)]
#[serde(untagged)]
enum Lines {
    Text(String),
    Lines(Vec<String>),
}

#[derive(Default, Deserialize)]
struct Metadata {
    kernelspec: Option<KernelSpec>,
}

#[derive(Deserialize)]
struct KernelSpec {
    language: Option<String>,
}

impl NotebookFile {
    /// Reads a file of nbformat 4.
    ///
    /// # Errors
    /// When it cannot be read, is not a notebook, is in another language, or has no code.
    pub(super) fn read(path: &Path) -> Result<NotebookFile> {
        let shown = path.display();
        let text = std::fs::read(path).with_context(|| format!("cannot read {shown}"))?;
        let title = path.file_stem().unwrap_or_default();
        Ok(NotebookFile {
            title: title.to_string_lossy().into_owned(),
            cells: code_cells(&text, &shown.to_string())?,
        })
    }

    /// Says at once what else only the first visitor would learn. No error: a function of another crate may do it.
    pub(super) fn warn_if_nothing_is_servable(&self) {
        if !self.says_servable() {
            warn!(
                "no cell of {} makes anything `.servable()`: its page will have nothing to show",
                self.title
            );
        }
    }

    fn says_servable(&self) -> bool {
        self.cells.iter().any(|code| code.contains("servable"))
    }

    /// Compiles all cells, none of which runs. `step` hears what is done.
    ///
    /// # Errors
    /// What rustc says of the first cell that does not compile.
    pub(super) fn compile(
        &self,
        runtime: &Runtime,
        folder: PathBuf,
        step: &mut dyn FnMut(&str),
    ) -> Result<CompiledNotebook> {
        let mut compiler = Compiler::new(runtime.clone(), folder)?;
        compiler.stand_by();
        let mut cells = Vec::new();
        let count = self.cells.len();
        for (index, code) in self.cells.iter().enumerate() {
            let number = u32::try_from(index + 1).context("there are too many cells")?;
            let name = format!("cell {number} of {count}");
            step(&name);
            let mut progress = |at: Progress| step(&format!("{name}: {at}"));
            let mut next = Some(1);
            while let Some(part) = next {
                let cell = cellbeat_cells::Cell {
                    part,
                    ..cellbeat_cells::Cell::new(number, code)
                };
                let compiled = compiler
                    .compile_cell(cell, &mut progress)
                    .map_err(|error| does_not_compile(number, &error))?;
                if compiled.restart {
                    // What ran before is gone then.
                    compiler.process_lost();
                    cells.clear();
                }
                if let Some(program) = compiled.program {
                    cells.push(served(&program));
                    compiler.assume(program);
                }
                next = compiled.next_part;
            }
        }
        Ok(CompiledNotebook {
            title: self.title.clone(),
            cells,
            _compiler: compiler,
        })
    }
}

/// The code cells in the text of a notebook; `shown` is its path, for errors.
pub(crate) fn code_cells(text: &[u8], shown: &str) -> Result<Vec<String>> {
    let document: Document = serde_json::from_slice(text)
        .with_context(|| format!("{shown} is not a Jupyter notebook of nbformat 4"))?;
    ensure!(
        document.nbformat == 4,
        "{shown} has nbformat {}; `jupyter nbconvert --to notebook --nbformat 4` brings it to 4",
        document.nbformat
    );
    let kernel = document.metadata.kernelspec;
    if let Some(language) = kernel.and_then(|kernel| kernel.language)
        && !language.eq_ignore_ascii_case("rust")
    {
        bail!("{shown} is a notebook in {language}, not in Rust");
    }
    let code = document
        .cells
        .into_iter()
        .filter(|cell| cell.cell_type == "code");
    let cells: Vec<String> = code
        .map(|cell| match cell.source {
            Lines::Text(text) => text,
            Lines::Lines(lines) => lines.concat(),
        })
        .collect();
    ensure!(
        cells.iter().any(|code| !code.trim().is_empty()),
        "{shown} has no code to serve"
    );
    Ok(cells)
}

fn does_not_compile(number: u32, error: &Error) -> anyhow::Error {
    let why = match error {
        Error::Compile(diagnostics) => diagnostics
            .iter()
            .map(|diagnostic| diagnostic.rendered.trim_end().to_owned())
            .collect::<Vec<_>>()
            .join("\n\n"),
        other => other.to_string(),
    };
    anyhow!("the code cell {number} does not compile:\n{why}")
}

/// What a cell process has to load to serve a notebook.
#[derive(Debug)]
pub(super) struct CompiledNotebook {
    title: String,
    cells: Vec<ServedCell>,
    /// Its folder holds the libraries.
    _compiler: Compiler,
}

fn served(program: &Program) -> ServedCell {
    ServedCell {
        library: program.library.clone(),
        symbol: program.symbol.clone(),
        global: program.global,
        forget: program.forget.clone(),
    }
}

impl CompiledNotebook {
    /// The header of the frame that makes a cell process load it.
    pub(super) fn frame(&self) -> Vec<u8> {
        serve::notebook_frame(&self.title, &self.cells)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<NotebookFile> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plot.ipynb");
        std::fs::write(&path, text).unwrap();
        NotebookFile::read(&path)
    }

    #[test]
    fn a_notebook_is_its_code_cells_in_order() {
        let text = r##"{"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": {"language": "Rust"}}, "cells": [
            {"cell_type": "code", "source": ["let a = 1;\n", "a"]},
            {"cell_type": "markdown", "source": "# Text"},
            {"cell_type": "code", "source": "a + 1"}
        ]}"##;
        let notebook = NotebookFile {
            title: "plot".to_owned(),
            cells: vec!["let a = 1;\na".to_owned(), "a + 1".to_owned()],
        };
        assert_eq!(read(text).unwrap(), notebook);
        assert!(!notebook.says_servable());
        let text = text.replace("a + 1", "plot.servable();");
        assert!(read(&text).unwrap().says_servable());
    }

    #[test]
    fn what_cannot_be_served_is_an_error_that_says_why() {
        let python =
            r#"{"nbformat": 4, "metadata": {"kernelspec": {"language": "python"}}, "cells": []}"#;
        let empty =
            r#"{"nbformat": 4, "metadata": {}, "cells": [{"cell_type": "code", "source": " "}]}"#;
        let old = r#"{"nbformat": 3, "cells": []}"#;
        for (text, why) in [
            (python, "is a notebook in python, not in Rust"),
            (empty, "has no code to serve"),
            (old, "has nbformat 3"),
            ("{}", "is not a Jupyter notebook"),
        ] {
            let error = read(text).unwrap_err().to_string();
            assert!(error.contains(why), "{error}");
        }
    }
}
