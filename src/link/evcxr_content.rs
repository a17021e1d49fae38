//! evcxr's way of showing rich content: blocks on stdout between two marker lines. Blocks that follow each other are one
//! display in several mime types.
//! <https://github.com/evcxr/evcxr/blob/main/evcxr_jupyter/README.md#custom-output>

use serde_json::{Map, Value};

const BEGIN: &[u8] = b"EVCXR_BEGIN_CONTENT ";
const END: &[u8] = b"EVCXR_END_CONTENT";

/// A stretch of stdout.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Text(Vec<u8>),
    /// Data by mime type.
    Content(Map<String, Value>),
}

/// Takes from the front of `buffer` what can be shown now: text, and blocks that are complete.
/// A block whose end has not come yet stays in `buffer`; at the `end` of a cell nothing stays.
pub(super) fn take(buffer: &mut Vec<u8>, end: bool) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut start = 0;
    while let Some(begin) = find_line(&buffer[start..], BEGIN).map(|at| start + at) {
        let Some((mime, data, next)) = block(&buffer[begin..]) else {
            if !end {
                push_text(&mut pieces, &buffer[start..begin]);
                buffer.drain(..begin);
                return pieces;
            }
            break;
        };
        push_text(&mut pieces, &buffer[start..begin]);
        push_content(&mut pieces, mime, data);
        start = begin + next;
    }
    let shown = if end {
        buffer.len()
    } else {
        buffer.len() - begun_marker(&buffer[start..])
    };
    push_text(&mut pieces, &buffer[start..shown]);
    buffer.drain(..shown);
    pieces
}

/// A complete block at the start of `bytes`: its mime type, its data, and its length with the line break after it.
fn block(bytes: &[u8]) -> Option<(String, Value, usize)> {
    let line_end = bytes.iter().position(|b| *b == b'\n')?;
    let mime = String::from_utf8_lossy(&bytes[BEGIN.len()..line_end]);
    let body = &bytes[line_end + 1..];
    let end = find(body, END)?;
    let data = String::from_utf8_lossy(&body[..end]);
    let mut next = line_end + 1 + end + END.len();
    if bytes.get(next) == Some(&b'\n') {
        next += 1;
    }
    let mime = mime.trim().to_owned();
    let data = read(&mime, data.trim_end_matches('\n'));
    Some((mime, data, next))
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
        pieces.push(Piece::Text(text.to_vec()));
    }
}

fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    bytes.windows(needle.len()).position(|w| w == needle)
}

/// The first place where a line begins with `needle`.
fn find_line(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    let mut from = 0;
    while let Some(at) = find(&bytes[from..], needle).map(|at| from + at) {
        if at == 0 || bytes[at - 1] == b'\n' {
            return Some(at);
        }
        from = at + 1;
    }
    None
}

/// The length of a last line that may still become a marker line.
fn begun_marker(bytes: &[u8]) -> usize {
    let line = bytes
        .iter()
        .rposition(|b| *b == b'\n')
        .map_or(0, |at| at + 1);
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
}
