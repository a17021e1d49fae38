//! [`CellText`].

use super::files::{File, Files, Module};
use std::ops::Range;

/// A cell's code and the name of the file that it is for rustc.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CellText {
    /// `In[3]`
    pub(crate) file: String,
    pub(crate) code: String,
    /// Which cell of the document it is; empty where the client does not say.
    pub(crate) id: String,
    /// The files beside the notebook that it brings in.
    pub(crate) files: Files,
}

impl CellText {
    /// The text that rustc knows by this name: the code, or that of a file.
    pub(crate) fn text_of(&self, file: &str) -> Option<&str> {
        if self.file == file {
            return Some(&self.code);
        }
        Some(&self.module(file)?.text)
    }

    /// The module or included text that rustc, or else the user, knows by this name.
    pub(crate) fn module(&self, file: &str) -> Option<&Module> {
        let named = |by: fn(&File) -> &str| {
            let mut modules = self.files.modules();
            modules.find(move |(beside, _)| by(beside) == file)
        };
        let found = named(|beside| &beside.name).or_else(|| named(|beside| &beside.path));
        found.map(|(_, module)| module)
    }

    /// What stands at these bytes, which may be those of an included file.
    pub(crate) fn text(&self, range: Range<usize>) -> &str {
        match self
            .files
            .text_at(range.start)
            .filter(|_| range.start >= self.code.len())
        {
            Some((_, text)) => &text.text[range.start - text.start..range.end - text.start],
            None => &self.code[range],
        }
    }
}
