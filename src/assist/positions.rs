//! Jupyter's cursor positions are in Unicode code points; the code is UTF-8.

/// The byte at which code point number `point` starts; the end of the code for any that is past it.
pub(super) fn byte(code: &str, point: usize) -> usize {
    code.char_indices()
        .nth(point)
        .map_or(code.len(), |(byte, _)| byte)
}

/// How many code points lie before a byte, which must be at the start of one.
pub(super) fn code_points(code: &str, byte: usize) -> usize {
    code[..byte].chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_emoji_is_one_and_a_combining_mark_another() {
        let code = "🦀e\u{301}x";
        assert_eq!(
            [0, 1, 2, 3, 4, 9].map(|point| byte(code, point)),
            [0, 4, 5, 7, 8, 8]
        );
        assert_eq!(
            [0, 4, 5, 7, 8].map(|byte| code_points(code, byte)),
            [0, 1, 2, 3, 4]
        );
    }
}
