//! evcxr's way of showing rich content: blocks on stdout between two marker lines. Blocks that follow each other are one
//! display in several mime types.
//! <https://github.com/evcxr/evcxr/blob/main/evcxr_jupyter/README.md#custom-output>

use memchr::{memchr, memmem, memrchr};
use serde_json::{Map, Value};

use crate::large::aside;

const BEGIN: &[u8] = b"EVCXR_BEGIN_CONTENT ";
const END: &[u8] = b"EVCXR_END_CONTENT";

/// A stretch of stdout.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Text(Vec<u8>),
    /// Data by mime type.
    Content(Map<String, Value>),
}

/// The longest mime type of a block; what is longer is no marker.
const LONGEST_TYPE: usize = 256;

/// The longest block, with its markers. Beyond, it is shown as the text that it is: the kernel's memory stays bounded.
const LONGEST_BLOCK: usize = 128 << 20;

/// Room that an empty buffer keeps.
const KEPT: usize = 128 << 10;

/// Finds the blocks in a stretch of stdout that grows.
#[derive(Default)]
pub(super) struct Blocks {
    /// So many bytes of the block at the front, whose end has not come yet, hold no end: what comes is searched once.
    searched: usize,
    /// All that had come ended with a block's last marker: a line break that comes next belongs to that.
    at_end: bool,
}

enum Block {
    Whole {
        mime: String,
        data: Value,
        /// With the line break after it.
        length: usize,
    },
    /// Its end has not come yet.
    Begun,
    /// It only looks like one.
    Text,
}

impl Blocks {
    /// Takes from the front of `buffer` what can be shown now: text, and blocks that are complete. A block whose end has not
    /// come yet stays in `buffer`; at the `end` of a cell nothing stays.
    pub(super) fn take(&mut self, buffer: &mut Vec<u8>, end: bool) -> Vec<Piece> {
        let mut pieces = Vec::new();
        if !buffer.is_empty() && std::mem::take(&mut self.at_end) && buffer[0] == b'\n' {
            buffer.remove(0);
        }
        // What is before `start` is in the pieces; the next marker is looked for from `from` on.
        let (mut start, mut from) = (0, 0);
        while let Some(begin) = find_line(buffer, start, from) {
            let searched = if begin == 0 { self.searched } else { 0 };
            match block(&buffer[begin..], searched) {
                Block::Whole { mime, data, length } => {
                    push_text(&mut pieces, &buffer[start..begin]);
                    push_content(&mut pieces, mime, data);
                    start = begin + length;
                    from = start;
                    self.at_end = start == buffer.len() && !buffer.ends_with(b"\n");
                }
                Block::Begun if end => break,
                Block::Begun => {
                    push_text(&mut pieces, &buffer[start..begin]);
                    buffer.drain(..begin);
                    self.searched = searched.max(buffer.len());
                    return pieces;
                }
                Block::Text => from = begin + 1,
            }
        }
        self.searched = 0;
        let shown = if end {
            buffer.len()
        } else {
            buffer.len() - begun_marker(&buffer[start..])
        };
        push_text(&mut pieces, &buffer[start..shown]);
        aside(shown, || {
            buffer.drain(..shown);
            // Of a large block nothing is left behind.
            buffer.shrink_to(KEPT);
        });
        pieces
    }
}

/// The block at the start of `bytes`, of which so many were `searched` for its end before.
fn block(bytes: &[u8], searched: usize) -> Block {
    let head = &bytes[..bytes.len().min(BEGIN.len() + LONGEST_TYPE)];
    let Some(line_end) = memchr(b'\n', head) else {
        return if head.len() < bytes.len() {
            Block::Text
        } else {
            Block::Begun
        };
    };
    let start = line_end + 1;
    let from = start.max(searched.saturating_sub(END.len() - 1));
    let found = bytes.get(from..).and_then(|rest| memmem::find(rest, END));
    let Some(end) = found.map(|at| from + at) else {
        return if bytes.len() > LONGEST_BLOCK {
            Block::Text
        } else {
            Block::Begun
        };
    };
    let mime = String::from_utf8_lossy(&bytes[BEGIN.len()..line_end]);
    let mime = mime.trim().to_owned();
    let data = aside(end - start, || {
        let data = String::from_utf8_lossy(&bytes[start..end]);
        read(&mime, data.trim_end_matches('\n'))
    });
    let mut length = end + END.len();
    if bytes.get(length) == Some(&b'\n') {
        length += 1;
    }
    Block::Whole { mime, data, length }
}

/// Frontends take the data of JSON types as JSON, and that of others as text.
fn read(mime: &str, data: &str) -> Value {
    let is_json = mime == "application/json" || mime.ends_with("+json");
    let json = is_json.then(|| serde_json::from_str(data).ok()).flatten();
    json.unwrap_or_else(|| data.into())
}

/// A second block of a type is its own display.
fn push_content(pieces: &mut Vec<Piece>, mime: String, data: Value) {
    match pieces.last_mut() {
        Some(Piece::Content(bundle)) if !bundle.contains_key(&mime) => {
            bundle.insert(mime, data);
        }
        _ => pieces.push(Piece::Content(Map::from_iter([(mime, data)]))),
    }
}

fn push_text(pieces: &mut Vec<Piece>, text: &[u8]) {
    if !text.is_empty() {
        pieces.push(Piece::Text(aside(text.len(), || text.to_vec())));
    }
}

/// The first place from `from` on where a line begins with the first marker; a line begins at `start` too.
fn find_line(bytes: &[u8], start: usize, from: usize) -> Option<usize> {
    let mut begins = memmem::find_iter(&bytes[from..], BEGIN).map(|at| from + at);
    begins.find(|at| *at == start || bytes[at - 1] == b'\n')
}

/// The length of a last line that may still become a marker line.
fn begun_marker(bytes: &[u8]) -> usize {
    let line = memrchr(b'\n', bytes).map_or(0, |at| at + 1);
    let line = &bytes[line..];
    if !line.is_empty() && BEGIN.starts_with(line) {
        line.len()
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// What is taken out of all of `buffer`.
    fn take(buffer: &mut Vec<u8>, end: bool) -> Vec<Piece> {
        Blocks::default().take(buffer, end)
    }

    fn text(text: &str) -> Piece {
        Piece::Text(text.as_bytes().to_vec())
    }

    fn content(mime: &str, data: &str) -> Piece {
        Piece::Content(Map::from_iter([(mime.to_owned(), data.into())]))
    }

    #[test]
    fn a_block_between_texts_is_taken_out() {
        let mut buffer =
            b"before\nEVCXR_BEGIN_CONTENT text/html\n<b>x</b>\nEVCXR_END_CONTENT\nafter".to_vec();
        assert_eq!(
            take(&mut buffer, false),
            [
                text("before\n"),
                content("text/html", "<b>x</b>"),
                text("after")
            ]
        );
        assert!(buffer.is_empty());
    }

    #[test]
    fn a_block_that_comes_in_parts_is_waited_for() {
        let mut buffer = b"a\nEVCXR_BEG".to_vec();
        assert_eq!(take(&mut buffer, false), [text("a\n")]);
        buffer.extend(b"IN_CONTENT image/svg+xml\n<svg/>");
        assert_eq!(take(&mut buffer, false), []);
        buffer.extend(b"\nEVCXR_END_CONTENT\n");
        assert_eq!(
            take(&mut buffer, false),
            [content("image/svg+xml", "<svg/>")]
        );
        assert!(buffer.is_empty());
    }

    #[test]
    fn blocks_that_follow_each_other_are_one_display() {
        let block = |mime: &str, data: &str| {
            format!("EVCXR_BEGIN_CONTENT {mime}\n{data}\nEVCXR_END_CONTENT\n")
        };
        let (plain, html) = (block("text/plain", "x"), block("text/html", "<b>x</b>"));
        let mut buffer = format!("{plain}{html}{plain}-\n{html}").into_bytes();
        let both = json!({"text/plain": "x", "text/html": "<b>x</b>"});
        assert_eq!(
            take(&mut buffer, false),
            [
                Piece::Content(both.as_object().unwrap().clone()),
                content("text/plain", "x"),
                text("-\n"),
                content("text/html", "<b>x</b>")
            ]
        );
    }

    #[test]
    fn json_is_json() {
        for (mime, data, expected) in [
            (
                "application/vnd.plotly.v1+json",
                "{\"a\": [1]}",
                json!({"a": [1]}),
            ),
            ("application/json", "[1]", json!([1])),
            ("application/json", "{", json!("{")),
            ("text/plain", "[1]", json!("[1]")),
        ] {
            let block = format!("EVCXR_BEGIN_CONTENT {mime}\n{data}\nEVCXR_END_CONTENT\n");
            let bundle = Map::from_iter([(mime.to_owned(), expected)]);
            let pieces = take(&mut block.into_bytes(), false);
            assert_eq!(pieces, [Piece::Content(bundle)]);
        }
    }

    #[test]
    fn an_unfinished_block_is_text_when_the_cell_ends() {
        let mut buffer = b"EVCXR_BEGIN_CONTENT text/html\n<b>".to_vec();
        assert_eq!(
            take(&mut buffer, true),
            [text("EVCXR_BEGIN_CONTENT text/html\n<b>")]
        );
    }

    #[test]
    fn a_marker_within_a_line_is_text() {
        let mut buffer = b"say EVCXR_BEGIN_CONTENT text/html\n".to_vec();
        assert_eq!(
            take(&mut buffer, false),
            [text("say EVCXR_BEGIN_CONTENT text/html\n")]
        );
    }

    /// However a cell's output is cut, and whether or not what was taken is looked at again, it is shown as the same.
    #[test]
    fn output_is_shown_as_the_same_however_it_comes() {
        let long = "x".repeat(LONGEST_TYPE);
        let all = format!(
            "a\nEVCXR_BEGIN_CONTENT text/html\n<b>\nEVCXR_END_CONTEN\n</b>\nEVCXR_END_CONTENT\nEVCXR_BEGIN_CONTENT {long}\n\
             EVCXR_BEGIN_CONTENT text/html\n1EVCXR_END_CONTENTb\nEVCXR_BEGIN_CONTENT text/html\nEVCXR_END"
        );
        let content = |data| content("text/html", data);
        let expected = [
            text("a\n"),
            content("<b>\nEVCXR_END_CONTEN\n</b>"),
            text(&format!("EVCXR_BEGIN_CONTENT {long}\n")),
            content("1"),
            text("b\nEVCXR_BEGIN_CONTENT text/html\nEVCXR_END"),
        ];
        for length in 1..=all.len() {
            let (mut blocks, mut buffer) = (Blocks::default(), Vec::new());
            let mut pieces: Vec<Piece> = Vec::new();
            let mut add = |new: Vec<Piece>| {
                for piece in new {
                    match (pieces.last_mut(), piece) {
                        (Some(Piece::Text(text)), Piece::Text(more)) => text.extend(more),
                        (_, piece) => pieces.push(piece),
                    }
                }
            };
            for part in all.as_bytes().chunks(length) {
                buffer.extend(part);
                add(blocks.take(&mut buffer, false));
                // The end of it is looked at later, as where a display was sent in between.
                let later = buffer.split_off(buffer.len().saturating_sub(7));
                add(blocks.take(&mut buffer, false));
                buffer.extend(later);
            }
            add(blocks.take(&mut buffer, true));
            assert_eq!(pieces, expected, "in parts of {length} bytes");
        }
    }

    #[test]
    fn a_block_without_an_end_is_text_once_it_is_too_long() {
        let (mut blocks, mut buffer) = (Blocks::default(), Vec::new());
        let mut shown = 0;
        buffer.extend(b"EVCXR_BEGIN_CONTENT text/html\n");
        // Searched from the start each time, this would take minutes.
        let part = vec![b'x'; 64 << 10];
        while shown == 0 {
            buffer.extend(&part);
            for piece in blocks.take(&mut buffer, false) {
                let Piece::Text(text) = piece else {
                    panic!("a block without an end")
                };
                shown += text.len();
            }
            assert!(buffer.len() <= LONGEST_BLOCK);
        }
        assert!(shown > LONGEST_BLOCK);
        buffer
            .extend(b"\nEVCXR_END_CONTENT\nEVCXR_BEGIN_CONTENT text/html\n1\nEVCXR_END_CONTENT\n");
        assert_eq!(
            blocks.take(&mut buffer, false),
            [text("\nEVCXR_END_CONTENT\n"), content("text/html", "1")]
        );
    }
}
