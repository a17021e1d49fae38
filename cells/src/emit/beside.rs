//! The files beside the notebook, put where rustc looks for them: around each file with the text of their cell.

use crate::cell::files::{Content, File, Module, folder_of};
use crate::cell::text::CellText;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::{fs, io};

/// Folder of the statements of a cell that brings in files.
const STATEMENTS: &str = "statements";

/// Between a cell's name and what is around its text.
const AROUND: &str = ".files/";

/// A generated folder above the cell's text, for each `..` of a path.
const ABOVE: &str = "up/";

/// Where the text of a cell stands that belongs into `folder`. Cells that bring in files have their own folders.
pub(super) fn path(folder: &str, cell: &CellText) -> String {
    let file = &cell.file;
    let folder = match folder {
        "" if cell.files.is_asked => STATEMENTS,
        folder => folder,
    };
    if cell.files.is_asked {
        let above = ABOVE.repeat(cell.files.depth());
        format!("{folder}/{file}{AROUND}{above}{file}")
    } else {
        known_path(folder, cell)
    }
}

/// How rustc is to call it.
pub(super) fn known_path(folder: &str, cell: &CellText) -> String {
    match folder {
        "" => cell.file.clone(),
        folder => format!("{folder}/{}", cell.file),
    }
}

/// Where a file of the cell stands whose text is at `path`.
pub(super) fn place(path: &str, file: &str) -> String {
    format!("{}{file}", folder_of(path))
}

/// Puts the cell's files around its text, which is at `path` below `folder`.
pub(super) fn put(
    folder: &Path,
    path: &str,
    cell: &CellText,
    mut text: impl FnMut(&File, &Module) -> String,
) -> io::Result<()> {
    for file in &cell.files.all {
        let target = folder.join(place(path, &file.path));
        fs::create_dir_all(target.parent().unwrap_or(folder))?;
        match &file.content {
            Content::Module(module) => fs::write(target, text(file, module))?,
            Content::Copy(copy) => match symlink(copy, target) {
                Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
                _ => {}
            },
        }
    }
    Ok(())
}

/// Writes the text of a cell, with its files around it; returns where.
pub(super) fn write(folder: &Path, kind: &str, cell: &CellText, text: &str) -> io::Result<String> {
    let path = path(kind, cell);
    let file = folder.join(&path);
    fs::create_dir_all(file.parent().unwrap_or(folder))?;
    fs::write(file, text)?;
    put(folder, &path, cell, |_, module| module.text.clone())?;
    Ok(path)
}

/// Paths in a text of rustc's as the user would write them, from the notebook's folder.
pub(crate) fn as_written(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(AROUND) {
        let (before, after) = rest.split_at(at);
        let start = before.rfind(|c: char| c.is_whitespace() || "`\"'(".contains(c));
        let start = start.map_or(0, |start| start + 1);
        let is_ours = before[start..].contains("/In[")
            && before.ends_with(|c: char| c == ']' || c.is_ascii_digit());
        let mut after = &after[AROUND.len()..];
        if is_ours {
            out.push_str(&before[..start]);
            while let Some(below) = after.strip_prefix(ABOVE) {
                after = below;
            }
        } else {
            out.push_str(before);
            out.push_str(AROUND);
        }
        rest = after;
    }
    out.push_str(rest);
    // A macro of a cell that names no files itself.
    for kind in ["last/", "items/", "macros/"] {
        out = out.replace(&format!("couldn't read `{kind}"), "couldn't read `");
    }
    out
}
