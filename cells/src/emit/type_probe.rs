//! What a cell's crate has for the question of what types its variables have.

/// Added to the cell's prelude.
pub(crate) const TRAIT: &str = "    pub trait TypeOf<const N: usize> {}\n    \
    pub fn type_of<const N: usize, T: ?Sized + TypeOf<N>>(_: &T) {}\n";

/// A line whose error says what type the variable has.
pub(crate) fn question(index: usize, name: &str) -> String {
    format!("crate::__rt::type_of::<{index}, _>(&{name});")
}
