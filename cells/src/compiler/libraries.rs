//! The files of the libraries of cells. Once a library is loaded, its file is of no use but for backtraces.

use std::collections::{HashMap, VecDeque};
use std::fs;
use std::path::PathBuf;

/// Of cells without an id, which cannot be known to be run again, the latest are kept, of some 20 kB each.
const NAMELESS: usize = 1000;

#[derive(Debug, Default)]
pub(super) struct Libraries {
    /// Of each cell that has an id: the name that it ran under last, such as `In[3]`, and the libraries of its parts.
    of_cells: HashMap<String, (String, Vec<PathBuf>)>,
    nameless: VecDeque<PathBuf>,
}

impl Libraries {
    /// Takes the library of a cell that has run as `file`. Those of the cell's earlier run go.
    pub(super) fn keep(&mut self, id: &str, file: &str, library: PathBuf) {
        if id.is_empty() {
            self.nameless.push_back(library);
            if self.nameless.len() > NAMELESS {
                let _ = self.nameless.pop_front().map(fs::remove_file);
            }
            return;
        }
        let (of, libraries) = self.of_cells.entry(id.to_owned()).or_default();
        if of != file {
            for old in libraries.drain(..) {
                let _ = fs::remove_file(old);
            }
            file.clone_into(of);
        }
        libraries.push(library);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_of_cells_that_are_run_again_and_of_too_many_without_an_id_go() {
        let folder = std::env::temp_dir().join(format!("libraries-{}", std::process::id()));
        fs::create_dir(&folder).unwrap();
        let mut libraries = Libraries::default();
        let mut run = |id: &str, number: usize| {
            let library = folder.join(format!("{number}.so"));
            fs::write(&library, "").unwrap();
            libraries.keep(id, &format!("In[{number}]"), library);
        };
        run("a", 1);
        run("b", 2);
        run("a", 3);
        for number in 4..4 + NAMELESS + 2 {
            run("", number);
        }
        let gone =
            (1..4 + NAMELESS + 2).filter(|number| !folder.join(format!("{number}.so")).exists());
        let gone: Vec<usize> = gone.collect();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(gone, [1, 4, 5]);
    }
}
