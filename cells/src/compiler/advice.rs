//! What to do where a variable is not kept for later cells.

use crate::learn::BORROWS;
use crate::naming::{FOREIGN, PRIVATE, TWIN, TWINS};

/// Part of the reason, and the way out.
const ADVICE: [(&str, &str); 13] = [
    (
        "is a closure",
        "box it with its type: `let f: Box<dyn Fn(i32) -> i32> = Box::new(..);`",
    ),
    ("is an async closure", "make it an `async fn`"),
    (
        "is a future",
        "box it: `let f: std::pin::Pin<Box<dyn Future<Output = i32>>> = Box::pin(..);`",
    ),
    ("is an `impl Trait`", "box it: `Box<dyn Trait>`"),
    (
        "a function itself in it",
        "make a pointer of the function: `.map(f as fn(i32) -> i32)`",
    ),
    (
        " in it",
        "collect it, or box it as a trait that it has: `Box<dyn Iterator<Item = i32>>`",
    ),
    ("inside a block", "define the type outside of the block"),
    (
        PRIVATE,
        "re-export the type from its module: `pub use inner::Name;`",
    ),
    (FOREIGN, "use that crate too: `:dep name`"),
    (
        TWIN,
        "use that version too, by another name: `:dep other = { package = \"name\", version = \"..\" }`",
    ),
    (TWINS, "give what is of each crate a variable of its own"),
    ("does not tell", "give it a type: `let x: Type = ..`"),
    (
        BORROWS,
        "clone what it borrows, or leak that with `Box::leak`",
    ),
];

/// A sentence, after a blank; empty where there is no way.
pub(super) fn advice(why: &str) -> String {
    let found = ADVICE.iter().find(|(part, _)| why.contains(part));
    found.map_or(String::new(), |(_, way)| format!(" To keep it, {way}."))
}
