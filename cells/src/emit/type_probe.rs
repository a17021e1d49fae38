//! What a cell's crate has for the question of what types its variables have.

/// Added to the cell's prelude.
pub(crate) const ASKED: &str = "    pub struct Asked<const N: usize>;\n";

/// A line whose error says what type the variable has.
pub(crate) fn question(index: usize, name: &str) -> String {
    format!("&{name} as crate::__rt::Asked<{index}>;")
}
