//! The crate that rustc is asked to expand: the items, and the calls of macros between marks.

use super::root::{self, Written};
use super::{FileNames, Layout, Plan, ROOT, Unit};
use crate::cell::files::Module;
use crate::cell::macro_statics::MacroStatic;
use crate::cell::masked::Masked;
use crate::cell::split::CallText;
use crate::cell::text::CellText;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;
use std::{fs, io};

/// Stands for the tag of a static in the expansion.
const TAG: &str = "expanded";

/// Folder of its files.
pub(crate) const EXPANSION: &str = "expansion";

/// A call whose expansion is asked for, and the cell it stands in.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    pub(crate) cell: Arc<CellText>,
    pub(crate) call: CallText,
    /// Statics in the call that are to be given a symbol.
    pub(crate) statics: Vec<MacroStatic>,
}

impl Asked {
    /// The same, with a symbol for more statics.
    pub(crate) fn with(&self, statics: &[MacroStatic]) -> Asked {
        let mut asked = self.clone();
        asked.statics.extend(statics.iter().cloned());
        asked
    }
}

/// What stands before and after the call of this number. Calls of one cell stand in one block, since one may make a macro for
/// the next.
pub(crate) fn marks(number: usize) -> [String; 2] {
    [
        format!("struct __cell_call_{number}"),
        format!("struct __cell_end_{number}"),
    ]
}

/// Writes the files of the expansion below `folder`.
///
/// # Errors
/// What the system says where a file cannot be written.
pub(crate) fn write_expansion(unit: &Unit<'_>, asked: &[Asked], folder: &Path) -> io::Result<()> {
    let stored = super::stored_items(unit);
    let below = folder.join(EXPANSION);
    fs::create_dir_all(&below)?;
    // Files of its own: those of the cell are written while rustc reads these.
    let plan = Plan::default();
    super::write_items(
        unit,
        &plan,
        &stored,
        &below,
        &FileNames::default(),
        &mut Layout::default(),
    )?;
    let mut out = Written::default();
    for attribute in unit.attributes {
        if attribute.starts_with("feature") || attribute.contains("limit") {
            out.line(&format!("#![{attribute}]"));
        }
    }
    out.line("#![allow(warnings)]");
    if let Some(name) = unit.dependencies
        && unit.links
    {
        out.line(&format!("extern crate {name} as _;"));
    }
    root::items(unit, &stored, "", &mut out);
    let mut cells: Vec<&Arc<CellText>> = Vec::new();
    for asked in asked {
        if !cells.iter().any(|cell| Arc::ptr_eq(cell, &asked.cell)) {
            cells.push(&asked.cell);
        }
    }
    for (index, cell) in cells.into_iter().enumerate() {
        let calls = asked.iter().enumerate();
        let calls = calls.filter(|(_, asked)| Arc::ptr_eq(cell, &asked.cell));
        let (own, of_files): (Vec<_>, Vec<_>) =
            calls.partition(|(_, asked)| asked.call.range.start < cell.code.len());
        let masked = block(cell, &own);
        let path = super::beside::write(&below, "", cell, &masked.text)?;
        let mut include = |path: &str, number: &str| {
            out.line(&format!(
                "fn __cell_calls_{index}{number}() {{ ::core::include!(\"{path}\") }}"
            ));
        };
        include(&path, "");
        for (number, (file, text)) in cell.files.modules().enumerate() {
            let is_in = |(_, asked): &&(usize, &Asked)| text.within(&asked.call.range).is_some();
            let calls: Vec<_> = of_files.iter().filter(is_in).copied().collect();
            if !calls.is_empty() {
                let place = super::beside::place(&path, &file.path);
                fs::write(below.join(&place), block_of(text, &calls).text)?;
                include(&place, &format!("_{number}"));
            }
        }
    }
    fs::write(below.join(ROOT), out.text)
}

fn block(cell: &CellText, calls: &[(usize, &Asked)]) -> Masked {
    let (keep, insert) = between_marks(calls, 0, cell.code.len());
    Masked::new(&cell.code, &keep, &[], &insert)
}

/// The same of an included file.
fn block_of(text: &Module, calls: &[(usize, &Asked)]) -> Masked {
    let end = text.start + text.text.len();
    let (keep, insert) = between_marks(calls, text.start, end);
    let insert = insert.into_iter().map(|(at, new)| (at - text.start, new));
    let insert: Vec<_> = insert.collect();
    Masked::new(&text.text, &text.all_within(&keep), &[], &insert)
}

/// What is kept of a text, and what is inserted.
fn between_marks(
    calls: &[(usize, &Asked)],
    start: usize,
    end: usize,
) -> (Vec<Range<usize>>, Vec<(usize, String)>) {
    let (mut keep, mut insert) = (Vec::new(), vec![(start, "{".to_owned())]);
    for (number, asked) in calls {
        let call = &asked.call;
        let [before, after] = marks(*number);
        let semicolon = if call.is_ended { "" } else { ";" };
        keep.push(call.range.clone());
        insert.push((call.range.start, format!("{before}; ")));
        for found in &asked.statics {
            insert.push((found.at, found.export(TAG)));
        }
        insert.push((call.range.end, format!("{semicolon} {after};")));
    }
    insert.push((end, "}".to_owned()));
    (keep, insert)
}
