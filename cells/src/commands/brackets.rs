//! Whether what follows `:dep` goes on in the next line.

/// Whether a table or a list of this TOML has no end yet.
pub(crate) fn is_open(text: &str) -> bool {
    let mut open = 0_i32;
    let mut rest = text.chars();
    while let Some(character) = rest.next() {
        match character {
            '{' | '[' => open += 1,
            '}' | ']' => open -= 1,
            '#' => {
                rest.find(|c| *c == '\n');
            }
            '\'' => {
                rest.find(|c| *c == '\'');
            }
            '"' => {
                let mut escaped = false;
                rest.find(|c| {
                    let ends = *c == '"' && !escaped;
                    escaped = *c == '\\' && !escaped;
                    ends
                });
            }
            _ => {}
        }
    }
    open > 0
}

#[cfg(test)]
mod tests {
    use super::is_open;

    #[test]
    fn brackets_in_texts_and_comments_open_nothing() {
        assert!(is_open(":dep a = {"));
        assert!(is_open(":dep a = { # }"));
        assert!(is_open(":dep a = { x = \"}\""));
        assert!(!is_open(":dep a = { # {\n}"));
        assert!(!is_open(":dep a = { x = \"\\\"{\", y = '[' }"));
        assert!(!is_open(":dep a"));
    }
}
