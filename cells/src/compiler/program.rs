//! What a compile gives, and what comes back from a run.

use crate::base::Note;

use crate::cell::split::Split;
use crate::cell::text::CellText;
use crate::notebook::Fate;
use crate::notebook::{StoredItem, Variable};
use std::path::PathBuf;
use std::sync::Arc;

/// A cell to be compiled.
#[derive(Debug, Clone, Copy)]
pub struct Cell<'a> {
    /// It is `In[count]`.
    pub count: u32,
    /// Its commands and code.
    pub code: &'a str,
    /// Jupyter's id of the cell: a cell that is run again replaces all that it has defined before. Empty where the client
    /// gives none.
    pub id: &'a str,
    /// It runs on its own thread beside other cells: the variables that it takes and leaves must be `Send`.
    pub in_subshell: bool,
    /// The line that the part of it starts at which is to be compiled: 1, or [`Compiled::next_part`].
    pub part: usize,
}

impl<'a> Cell<'a> {
    /// A cell of the main shell, without an id.
    pub fn new(count: u32, code: &'a str) -> Cell<'a> {
        Cell {
            count,
            code,
            id: "",
            in_subshell: false,
            part: 1,
        }
    }
}

/// What became of a cell's code, or of a part of it.
#[derive(Debug)]
pub struct Compiled {
    /// What commands show, warnings, and what happened to variables.
    pub notes: Vec<Note>,
    /// What to show in the frontend's pager: help that was asked for.
    pub page: Option<Note>,
    /// What to run; `None` for a cell of commands only.
    pub program: Option<Program>,
    /// A new cell process must be started first.
    pub restart: bool,
    /// The cell goes on there, after a command that looks at what this part leaves: compile that when this part was run.
    pub next_part: Option<usize>,
}

/// A compiled cell. Give it to the cell process, then to [`Compiler::finish`]; drop it if it does not run. Until then its
/// variables are in use.
#[derive(Debug)]
pub struct Program {
    /// The shared library.
    pub library: PathBuf,
    /// Its function.
    pub symbol: String,
    /// Later cells link against its statics.
    pub global: bool,
    /// Variables to drop before it runs.
    pub forget: Vec<String>,
    pub(super) leaves: Leaves,
}

impl Program {
    /// The user's line at a place such as `In[3]:2:5`, of the cell or of one whose items it uses.
    pub fn source_line(&self, place: &str) -> Option<&str> {
        let mut parts = place.rsplitn(3, ':').skip(1);
        let line: usize = parts.next()?.parse().ok()?;
        let file = parts.next()?;
        let older = self.leaves.emitted.iter().map(|stored| &stored.cell);
        let mut cells = std::iter::once(&self.leaves.cell).chain(older);
        let text = cells.find_map(|cell| cell.text_of(file))?;
        text.lines().nth(line.checked_sub(1)?)
    }
}

/// What a cell leaves when it was run. Another cell may end before this one: what becomes of the notebook's items is
/// settled then.
#[derive(Debug)]
pub(super) struct Leaves {
    pub(super) serial: u32,
    pub(super) cell: Arc<CellText>,
    pub(super) split: Split,
    /// The older items that were emitted with it: their statics are defined in its library.
    pub(super) emitted: Vec<StoredItem>,
    pub(super) variables: Vec<(String, Variable)>,
    /// New variables that end with it, and why.
    pub(super) unkept: Vec<(String, String)>,
    pub(super) generation: u64,
    /// Variables that are not there after it, and why.
    pub(super) ended: Vec<(String, Fate)>,
    pub(super) shadowed: Vec<String>,
    /// Tags of items whose statics each cell has its own of.
    pub(super) unshared: Vec<String>,
    /// rustc has linked it, which exports no second name of a static.
    pub(super) is_linked_by_rustc: bool,
    /// Those of the crate that the cell gives.
    pub(super) attributes: Vec<String>,
    /// Dropped with the program, which is how the compiler knows that it does not run any more.
    pub(super) _running: Arc<()>,
}

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// To its end.
    Ok,
    /// A `?` at top level met an error.
    Error,
    /// It panicked.
    Panic,
    /// A stored variable was not what the cell was compiled for; nothing ran.
    Mismatch,
}

/// What the cell process says of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finished {
    /// How it ended.
    pub status: Status,
    /// All variables that are stored now, or that a running cell has taken.
    pub variables: Vec<String>,
    /// As the cell process says: of two ends the later one has the larger number, in whichever order they are reported.
    pub order: u64,
}
