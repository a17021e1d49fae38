//! [`Extra`].

use std::ops::Range;

/// Bytes of a text, and what takes their place.
pub(crate) type Patches = Vec<(Range<usize>, String)>;

/// A note or help of cellbeat's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Extra {
    Note(String),
    Help(String),
    /// What to write, and where: bytes of the cell.
    Suggestion(String, Patches),
}
