//! Bootstrap's kinds of messages, of which each has a colour.

const KINDS: [(&str, &str); 8] = [
    ("primary", "13, 110, 253"),
    ("secondary", "108, 117, 125"),
    ("success", "25, 135, 84"),
    ("danger", "220, 53, 69"),
    ("warning", "255, 193, 7"),
    ("info", "13, 202, 240"),
    ("light", "173, 181, 189"),
    ("dark", "73, 80, 87"),
];

pub(super) fn names() -> [&'static str; 8] {
    KINDS.map(|(name, _)| name)
}

/// Red, green and blue of a kind: `25, 135, 84`.
pub(super) fn rgb(kind: &str) -> &'static str {
    let found = KINDS.iter().find(|(name, _)| *name == kind);
    found.map_or("128, 128, 128", |(_, rgb)| rgb)
}
