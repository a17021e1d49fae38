//! Every public module, type, trait, function and macro has an example; every public method is called in its own, or in that of
//! its type or trait. What a macro gives to many types is called in an example of the macro's folder. A method that gives the
//! error (`try_set`) needs none beside that of the one that panics (`set`).

mod sources;

use sources::{Item, Sources};
use std::path::Path;

/// What needs no example.
const WITHOUT: [&str; 11] = [
    // The cell compiler calls it.
    "evcxr_display",
    // The crates that it is for are not here: cells are its examples.
    "bridge",
    "bridges",
    // For the host, which finds them by a hidden path.
    "ask",
    "is_to_end",
    "refuses_output",
    "Ended",
    "unwound",
    "owner",
    "work_for",
    "for_everyone",
];

#[test]
fn every_public_item_has_an_example() {
    for (root, least) in [("src", 1200), ("../server/src", 60), ("../bokehjs/src", 8)] {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(root);
        let mut sources = Sources::default();
        sources.read(&root, Path::new(""));
        let without = without_example(&sources);
        assert!(
            without.is_empty(),
            "no example in {}:\n{}",
            root.display(),
            without.join("\n")
        );
        let found = sources.items.len();
        assert!(found > least, "{}: {found} cannot be all", root.display());
    }
}

#[test]
fn what_has_no_example_is_named() {
    let without = |text: &str| {
        let mut sources = Sources::default();
        sources.read_file(Path::new("room/a.rs"), text);
        without_example(&sources)
    };
    let example = "/// ```\n/// X::new().shown();\n/// ```\n";
    let within = "    /// ```\n    /// X::new().shown();\n    /// ```\n";
    for fine in [
        format!("{example}pub fn f() {{}}"),
        format!(
            "{example}#[must_use(\n    a\n)]\npub struct X;\nimpl X {{\n    pub fn shown(&self) {{}}\n    pub fn try_shown() {{}}\n}}"
        ),
        format!("{example}impl<T> X<T> {{\n    pub fn shown(&self) {{}}\n}}"),
        "pub(crate) fn f() {}\nfn g() {}\nimpl X {\n    fn h() {}\n}".into(),
        "#[doc(hidden)]\npub mod m {\n    pub fn f() {}\n}".into(),
        "impl T for X {\n    fn f() {}\n}".into(),
        format!(
            "#[doc(hidden)]\n#[macro_export]\nmacro_rules! m {{\n    () => {{\n{within}        pub fn shown(self) {{}}\n    }};\n}}"
        ),
        format!("{example}pub trait T {{\n    fn shown(&self);\n}}"),
        "/// ```\n/// impl T { fn f() {} }\n/// ```\npub trait T {\n    fn f();\n}".into(),
        format!("types!(\n{within}    Y, 1\n);"),
        format!(
            "macro_rules! m {{\n    () => {{\n        impl $name {{\n            pub fn shown() {{}}\n        }}\n    }};\n}}\n{example}pub struct X;"
        ),
        format!(
            "macro_rules! m {{\n    () => {{\n        $(#[$doc])*\n{within}    }};\n}}\nm!(\n    /// Text.\n    Y\n);"
        ),
    ] {
        assert_eq!(without(&fine), [""; 0], "{fine}");
    }
    for (wrong, named) in [
        ("/// Text.\npub fn f() {}", "2: fn f"),
        ("pub async fn f() {}", "1: fn f"),
        (
            "#[doc(hidden)]\n#[macro_export]\nmacro_rules! m {\n    () => {\n        pub fn f(self) {}\n    };\n}",
            "5: room::f",
        ),
        (
            "/// ```text\n/// f()\n/// ```\npub struct X {\n    pub a: u8,\n}",
            "4: struct X",
        ),
        ("pub enum X<T> {}", "1: enum X"),
        ("pub type X = u8;", "1: type X"),
        ("pub mod m {\n}", "1: mod m"),
        (
            "#[macro_export]\nmacro_rules! m {\n    () => {};\n}",
            "2: macro_rules m",
        ),
        (
            "impl<T: Into<X>> X<T> {\n    pub const fn f() {}\n}",
            "2: X::f",
        ),
        (
            "/// ```\n/// f();\n/// # x.f();\n/// ```\npub trait T {\n    fn f();\n}",
            "6: T::f",
        ),
        ("types!(\n    /// Text.\n    Y, 1\n);", "3: struct Y"),
        (
            "setter!(\n    /// Text.\n    Y, size, &str\n);",
            "3: Y::size",
        ),
        (
            "glyphs! {\n    /// Text.\n    line = Line(x y);\n}",
            "3: fn line",
        ),
        (
            "macro_rules! m {\n    () => {\n        impl $name {\n            pub fn f() {}\n        }\n    };\n}",
            "4: $name::f",
        ),
    ] {
        assert_eq!(without(wrong), [format!("room/a.rs:{named}")], "{wrong}");
    }
}

/// The public items that no example shows.
fn without_example(sources: &Sources) -> Vec<String> {
    let is_shown = |item: &&Item| {
        let name = item.name.rsplit([':', ' ']).next().unwrap();
        if WITHOUT.contains(&name) {
            return true;
        }
        let Some(owner) = &item.owner else {
            return !item.examples.is_empty();
        };
        let of_owner = sources.shown.get(owner).map_or("", String::as_str);
        let names = [name, name.strip_prefix("try_").unwrap_or(name)];
        let mut codes = [&item.examples, of_owner].into_iter();
        codes.any(|code| names.iter().any(|name| calls(code, name)))
    };
    let without = sources.items.iter().filter(|item| !is_shown(item));
    without
        .map(|item| format!("{}: {}", item.place, item.name))
        .collect()
}

/// Whether the code calls the method or defines it, or names it by its path.
fn calls(code: &str, name: &str) -> bool {
    code.match_indices(name).any(|(at, _)| {
        let before = code[..at].trim_end_matches("r#");
        let after = &code[at + name.len()..];
        [".", "::", "fn "].iter().any(|sign| before.ends_with(sign))
            && !after.starts_with(|c: char| c.is_alphanumeric() || c == '_')
    })
}
