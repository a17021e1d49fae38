//! The folder that cells are compiled in, and the programs that wait there for the next one.

use super::Compiler;
use crate::rustc::tools;
use std::fs;
use std::path::{Path, PathBuf};

impl Compiler {
    /// From now on rustc and the linker are started for the next cell while one is compiled, and wait for it.
    pub fn stand_by(&mut self) {
        self.standby.get_or_insert_default();
    }

    /// Starts them now, where [`Compiler::stand_by`] was called.
    pub fn prepare(&self) {
        let folder = self.cell_folder();
        if let Some(standby) = &self.standby
            && fs::create_dir_all(&folder).is_ok()
        {
            tools::prepare(standby, &self.runtime, &self.dependencies, &folder);
        }
    }

    /// Where each cell is compiled; what waits for it is there already.
    pub(super) fn cell_folder(&self) -> PathBuf {
        self.folder.join("cell")
    }
}

/// Removes what the last cell has left, which was there for those who look for what rustc was given. What it cannot remove is in
/// nobody's way.
pub(super) fn empty(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let _ = fs::remove_file(&path).or_else(|_| fs::remove_dir_all(&path));
    }
}
