//! Why a variable is not kept for later cells: what follows its name in a note.

/// Why a variable is not kept.
pub(crate) const BORROWS: &str = "borrows what ends with the cell";

/// Why a variable is not kept whose type is private.
pub(crate) const PRIVATE: &str = "which cannot be named outside of its module or function";

/// The same of a crate that only other crates use.
pub(crate) const FOREIGN: &str = "of a crate that the notebook does not use itself";

/// The same of a crate that the notebook has in another version.
pub(crate) const TWIN: &str = "of another version of that crate than the notebook's";

/// Why one is not kept whose type is not the crate's that it seems to be, nor another one's alone.
pub(crate) const TWINS: &str = "is of several crates that rustc gives one name";
