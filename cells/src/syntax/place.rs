//! Places in a text.

/// Line and column, from 1, of a byte.
pub(crate) fn position(code: &str, byte: usize) -> (usize, usize) {
    let before = &code[..byte];
    let column = before.chars().rev().take_while(|c| *c != '\n').count();
    (before.matches('\n').count() + 1, column + 1)
}
