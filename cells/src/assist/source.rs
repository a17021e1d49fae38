//! The notebook as one file of Rust, for a language server: what earlier cells have left, then the cell that is typed, in
//! a function with the variables as its arguments.

use super::{Knowledge, commands};
use crate::dependencies::Dependencies;
use crate::notebook::StoredItem;
use crate::runtime::Runtime;
use crate::syntax::spans::Spans;
use std::fmt::Write as _;
use std::path::PathBuf;

/// The file's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The whole of it.
    pub text: String,
    /// Byte of the first character of the cell. Every byte of the cell, also of its commands, which are blank, is in the
    /// text.
    pub offset: usize,
}

/// What the file is compiled with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Project {
    /// `rustc --print sysroot`
    pub sysroot: PathBuf,
    /// The cargo of that toolchain.
    pub cargo: PathBuf,
    /// The root of the library's sources.
    pub library: PathBuf,
    /// The package whose dependencies are those of `:dep`.
    pub dependencies: Option<PathBuf>,
}

impl Project {
    pub(super) fn new(runtime: &Runtime, dependencies: &Dependencies) -> Project {
        let folder = runtime
            .library
            .parent()
            .map(PathBuf::from)
            .unwrap_or_default();
        Project {
            sysroot: runtime.toolchain.sysroot.clone(),
            cargo: runtime.toolchain.cargo.clone(),
            library: folder.join("library/src/lib.rs"),
            dependencies: dependencies
                .set
                .as_ref()
                .map(|set| runtime.cache.join("dependencies").join(&set.name)),
        }
    }
}

impl Knowledge {
    /// The notebook with this cell at its end.
    pub fn source(&self, code: &str) -> Source {
        let _spans = Spans::until_dropped();
        let mut text = String::from("#![allow(warnings)]\n");
        for stored in &self.0.items {
            for leaf in &stored.leaves {
                let _ = writeln!(text, "use {};", leaf.path);
            }
            if !stored.is_use() {
                let _ = writeln!(text, "{}", item_text(stored));
            }
        }
        text.push_str("async fn __cell(");
        for (name, variable) in &self.0.variables {
            let mutable = if variable.mutable { "mut " } else { "" };
            let _ = write!(text, "{mutable}{name}: {}, ", variable.ty);
        }
        text.push_str(
            ") -> ::std::result::Result<(), ::std::boxed::Box<dyn ::std::error::Error>> {\n",
        );
        let offset = text.len();
        text.push_str(&commands::blank(code));
        text.push_str("\n}\n");
        Source { text, offset }
    }

    /// What the notebook is compiled with; `None` while that is being built.
    pub fn project(&self) -> Option<&Project> {
        self.0.project.as_ref()
    }
}

/// An item's text without the members that a later cell has replaced, and with the modules that it has in files.
pub(super) fn item_text(stored: &StoredItem) -> String {
    let range = &stored.item.range;
    if stored.replaced.is_empty() {
        let text = stored.cell.text(range.clone());
        return stored.cell.files.written_out(range.start, text);
    }
    let mut text = String::new();
    let mut from = range.start;
    let mut replaced = stored.replaced.clone();
    replaced.sort_by_key(|cut| cut.start);
    for cut in replaced {
        text.push_str(stored.cell.code.get(from..cut.start).unwrap_or_default());
        from = cut.end;
    }
    text.push_str(stored.cell.code.get(from..range.end).unwrap_or_default());
    text
}
