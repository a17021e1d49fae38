//! A file that rustc reads, made of the user's text: what does not belong in it is blanked and every character stays
//! where it is, so that rustc's lines and columns are the user's. The few insertions are remembered.

use crate::syntax::place::position;
use std::ops::Range;

/// Text that is inserted into the user's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Edit {
    /// The user's line, from 1.
    pub(crate) line: usize,
    /// The user's column before which it stands, from 1, in characters.
    pub(crate) column: usize,
    pub(crate) text: String,
}

impl Edit {
    /// In characters.
    pub(crate) fn length(&self) -> usize {
        self.text.chars().count()
    }
}

/// The file's text and where it is not the user's.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Masked {
    pub(crate) text: String,
    /// In the order of the text.
    pub(crate) edits: Vec<Edit>,
}

impl Masked {
    /// Keeps the ranges `keep` without the ranges `cut` (bytes of `code`), and inserts texts before bytes of `code`.
    pub(crate) fn new(
        code: &str,
        keep: &[Range<usize>],
        cut: &[Range<usize>],
        insert: &[(usize, String)],
    ) -> Masked {
        let (mut keep, mut cut) = (Within::new(keep), Within::new(cut));
        let mut insert: Vec<&(usize, String)> = insert.iter().collect();
        insert.sort_by_key(|(place, _)| *place);
        let mut insert = insert.into_iter().peekable();
        let mut masked = Masked::default();
        let (mut line, mut column) = (1, 1);
        let mut insert_at = |masked: &mut Masked, at: usize, line: usize, column: usize| {
            while let Some((_, text)) = insert.next_if(|(place, _)| *place <= at) {
                masked.text.push_str(text);
                let text = text.clone();
                masked.edits.push(Edit { line, column, text });
            }
        };
        for (at, character) in code.char_indices() {
            insert_at(&mut masked, at, line, column);
            let kept = character == '\n' || keep.has(at) && !cut.has(at);
            masked.text.push(if kept { character } else { ' ' });
            (line, column) = if character == '\n' {
                (line + 1, 1)
            } else {
                (line, column + 1)
            };
        }
        insert_at(&mut masked, code.len(), line, column);
        masked
    }

    /// Opens a block before the kept text that starts at byte `start` of `code`: in a blank or at the end of an earlier line
    /// if there is one, so that no column moves.
    pub(crate) fn open_block(&mut self, code: &str, start: usize) {
        let (line, column) = position(code, start);
        if column > 1 {
            let blank = byte(&self.text, line, column - 1);
            self.text.replace_range(blank..blank + 1, "{");
        } else if line > 1 {
            let line_end = byte(&self.text, line, 1) - 1;
            self.text.insert(line_end, '{');
        } else {
            self.text.insert(0, '{');
            let text = "{".into();
            self.edits.insert(0, Edit { line, column, text });
        }
    }

    /// The insertion that a column of this file is in.
    pub(crate) fn edit_at(&self, line: usize, column: usize) -> Option<&Edit> {
        let mut inserted = 0;
        self.edits
            .iter()
            .filter(|edit| edit.line == line)
            .find(|edit| {
                let start = edit.column + inserted;
                inserted += edit.length();
                (start..start + edit.length()).contains(&column)
            })
    }

    /// The user's column for a column of this file.
    pub(crate) fn user_column(&self, line: usize, column: usize) -> usize {
        let mut inserted = 0;
        for edit in self.edits.iter().filter(|edit| edit.line == line) {
            if column < edit.column + inserted + edit.length() {
                return (column - inserted).min(edit.column);
            }
            inserted += edit.length();
        }
        column - inserted
    }
}

/// Whether bytes are in one of many ranges, asked in the order of the bytes.
struct Within {
    ranges: Vec<Range<usize>>,
    next: usize,
}

impl Within {
    fn new(ranges: &[Range<usize>]) -> Within {
        let mut ranges = ranges.to_vec();
        ranges.sort_by_key(|range| range.start);
        Within { ranges, next: 0 }
    }

    fn has(&mut self, at: usize) -> bool {
        while let Some(range) = self.ranges.get(self.next) {
            if at < range.end {
                return range.start <= at;
            }
            self.next += 1;
        }
        false
    }
}

/// Byte of a character of a line, both from 1. The line is known to be that long.
pub(crate) fn byte(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text
        .split_inclusive('\n')
        .take(line - 1)
        .map(str::len)
        .sum();
    text[start..]
        .char_indices()
        .nth(column - 1)
        .map_or(text.len(), |(at, _)| start + at)
}

/// The same of a place that may be behind the end of a line, or of the text.
pub(crate) fn byte_within(text: &str, line: usize, column: usize) -> usize {
    let mut lines = text.split_inclusive('\n');
    let start: usize = lines.by_ref().take(line - 1).map(str::len).sum();
    let line = text[start..].lines().next().unwrap_or_default();
    let within = line.char_indices().nth(column - 1);
    start + within.map_or(line.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(range: Range<usize>) -> Vec<Range<usize>> {
        vec![range]
    }

    #[test]
    fn what_is_not_kept_becomes_blanks_of_the_same_number_of_characters() {
        let masked = Masked::new("ä = 1;\nfn f() {}", &kept(8..17), &[], &[]);
        assert_eq!(masked.text, "      \nfn f() {}");
    }

    #[test]
    fn columns_after_an_insertion_are_the_users() {
        let masked = Masked::new("return; x", &kept(0..9), &[], &[(6, " ok".into())]);
        assert_eq!(masked.text, "return ok; x");
        assert_eq!(masked.user_column(1, 12), 9);
        assert_eq!(masked.user_column(1, 8), 7);
        assert_eq!(masked.user_column(1, 3), 3);
        let inserted = |column| masked.edit_at(1, column).map(|edit| edit.text.as_str());
        assert_eq!(
            [6, 7, 9, 10].map(inserted),
            [None, Some(" ok"), Some(" ok"), None]
        );
        assert_eq!(masked.edit_at(2, 7), None);
    }

    #[test]
    fn a_block_is_opened_in_a_blank_where_there_is_one() {
        let code = "use a; x";
        let mut masked = Masked::new(code, &kept(7..8), &[], &[]);
        masked.open_block(code, 7);
        assert_eq!(masked.text, "      {x");
        assert_eq!(masked.user_column(1, 8), 8);
    }

    #[test]
    fn a_block_is_opened_at_the_end_of_an_earlier_line() {
        let code = "use a;\nx";
        let mut masked = Masked::new(code, &kept(7..8), &[], &[]);
        masked.open_block(code, 7);
        assert_eq!(masked.text, "      {\nx");
        assert_eq!(masked.edits, []);
    }

    #[test]
    fn a_block_that_opens_at_the_start_of_a_line_moves_no_column() {
        let code = "x + y";
        let mut masked = Masked::new(code, &kept(0..5), &[], &[]);
        masked.open_block(code, 0);
        assert_eq!(masked.text, "{x + y");
        assert_eq!(masked.user_column(1, 6), 5);
        assert_eq!(masked.user_column(1, 1), 1);
    }
}
