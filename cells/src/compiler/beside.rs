//! The files beside the notebook: read for the cell that names them, looked for when rustc misses one, and named once saved.

use super::{Cell, Compiler, Program, UnitBuilt};
use crate::base::Error;
use crate::base::Note;
use crate::cell::files::{self, Files};
use crate::cell::head::Head;
use crate::cell::split::CellPart;
use crate::cell::text::CellText;
use std::sync::Arc;

impl Compiler {
    pub(super) fn compile_code(
        &mut self,
        asked: &Cell<'_>,
        part: &CellPart<'_>,
        head: &Head,
        lost: Vec<String>,
        notes: &mut Vec<Note>,
    ) -> Result<Program, Error> {
        let mut missed: Vec<String> = Vec::new();
        let said = notes.len();
        loop {
            let result = self.compile_text(asked, part, &missed, head, lost.clone(), notes);
            let Err(Error::Compile(errors)) = &result else {
                return result;
            };
            // A macro names them, or they would have been found in the cell's text.
            let mut more = files::missed(errors);
            more.retain(|path| !missed.contains(path) && self.directory.join(path).is_file());
            if more.is_empty() {
                return result;
            }
            missed.extend(more);
            notes.truncate(said);
        }
    }

    pub(super) fn cell_text(
        &self,
        asked: &Cell<'_>,
        head: &Head,
        more: &[String],
    ) -> Result<Arc<CellText>, Error> {
        // Later cells are compiled with them too.
        let copies = self.folder.join("beside").join(self.serial.to_string());
        let files = Files::read(&head.code, more, &self.directory, &copies)?;
        Ok(Arc::new(CellText {
            file: self.file_name(asked.count),
            code: head.code.clone(),
            id: asked.id.to_owned(),
            files: files.named(|name| match self.with_statics.contains(name) {
                true => format!("{name}#{}", self.serial),
                false => name.to_owned(),
            }),
        }))
    }

    /// Names the files that older cells have read and that were saved since, each time once.
    pub(super) fn describe_saved(&mut self, unit: &UnitBuilt) -> Vec<Note> {
        let mut notes = Vec::new();
        let mut cells: Vec<&Arc<CellText>> =
            unit.emitted.iter().map(|stored| &stored.cell).collect();
        cells.dedup_by(|one, other| Arc::ptr_eq(one, other));
        for cell in cells {
            for (file, at) in cell.files.saved_since(&self.directory) {
                let path = self.directory.join(&file.path);
                if self.noted_saves.insert(path, at) != Some(at) {
                    let (path, cell) = (&file.path, &cell.file);
                    notes.push(Note::text(format!(
                        "{path} has changed since {cell} read it. Run that cell again to use it as it is now."
                    )));
                }
            }
        }
        notes
    }
}
